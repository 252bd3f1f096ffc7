/*
 * Guards: which acts the law does not allow (who may do it, when, what it needs).
 *
 * Adding such an act is refused. Reading keeps it, since archives hold irregular acts, and says
 * so: where only the form or the time of deposit was wrong the depositary took it and it has its
 * effect; in all other cases it has none, and the case is worked out anew without it.
 */
#ifndef ENT_LAW_GUARD_H
#define ENT_LAW_GUARD_H

#include <stdbool.h>
#include <stdint.h>

#include "irregular.h"

struct ent_case;

/* What is known of the acts of a document over the rounds in which its case is worked out. */
struct ent_guarding {
    struct ent_irregular *rows;
    uint32_t count, capacity;
    uint32_t settled; /* rows that earlier rounds found; the acts of these are left out */
    uint8_t *dropped; /* of each act of the document, ENT_ACT_...; NULL: of each nothing */
    uint8_t *doubted; /* of each act: this round leaves it open whether it has an effect */
    uint32_t act_count;
    bool doubts; /* of some that are not known to be doubted yet */
};

/*
 * Looks at every act of a case that is worked out, in one pass. *again: an act was found that has
 * no effect, so that the case must be worked out anew. False without memory.
 */
bool ent_guards_look(struct ent_case *that, struct ent_guarding *guarding, bool *again);
/* Adds a finding for each. False without memory. */
bool ent_guards_tell(const struct ent_case *that, const struct ent_guarding *guarding);
/* Keeps them in the case, as `faults`. False without memory. */
bool ent_guards_keep(struct ent_case *that, const struct ent_guarding *guarding);
void ent_guarding_done(struct ent_guarding *guarding);

/* Whether the code is only about the form or time of deposit (FORMAT: the act has its effect). */
bool ent_guard_keeps_effect(int32_t code);

#endif
