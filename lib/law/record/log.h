/*
 * The log: the acts that count on the day of the question, in the order of law.
 *
 * What is left out: acts that are not asserted, that were recorded after the day of knowledge,
 * that were voided, that a correction replaced, and that are dated after the day of the question
 * (but see ent_log_new). A correction restates the whole act and takes its place in the order.
 */
#ifndef ENT_LAW_LOG_H
#define ENT_LAW_LOG_H

#include <stdbool.h>
#include <stdint.h>

#include "record.h"
#include "when.h"

struct ent_case;

/* What the guards found of an act, in ent_case.dropped; bits. */
enum {
    ENT_ACT_DROPPED = 1, /* it has no effect */
    ENT_ACT_DOUBTED = 2  /* on some reading of the partial dates it has none: perhaps it counts */
};

/*
 * Fills the log of a case, whose parties stand already. An act is seen from its date; one whose
 * `effective` is before its date (a succession, VCSST 22), and the confirmation of a signature ad
 * referendum (VCLT 12(2)(b)), change the days between and are seen from then, if known.
 * False without memory.
 */
bool ent_log_new(struct ent_case *that);
/* Puts what counts of the records of a document in order; called by the above. Likewise. */
bool ent_log_order(struct ent_case *that, const struct ent_record *records, uint32_t count);

/* Whether a surely comes after b in the order of law, also if the days are partial. */
bool ent_record_surely_after(const struct ent_record *a, const struct ent_record *b);

/* Whether an act that undoes another stands: neither may be there. */
enum ent_tri ent_undone(const struct ent_record *act, const struct ent_record *undoing);

#endif
