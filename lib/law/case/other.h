/*
 * Further agreements: rules and links name them, the question gives them. Each is worked out at
 * most once for the same day, however many name it.
 */
#ifndef ENT_LAW_OTHER_H
#define ENT_LAW_OTHER_H

#include <stdbool.h>

#include <entente/agreement.h>

struct ent_case;
struct ent_others;
struct entente_question;

/* How the cases are made that a case asks for: handed in by the conductor (course/make.h). */
struct ent_makers {
    entente_result (*agreement)(const entente_agreement *agreement,
                                const struct entente_question *question, entente_findings *findings,
                                struct ent_others *others, struct ent_case **out);
    struct ent_case *(*part)(const struct ent_case *whole, const entente_object *part);
};

/* Makes the list for a case that was not asked for by another one. False without memory. */
bool ent_others_new(struct ent_case *that, const struct ent_makers *makers);
void ent_others_free(struct ent_case *that);

/* Whether the question gives an agreement of that identifier. */
bool ent_others_has(const struct ent_case *that, const char *id);
/* Says that the rule of an agreement needs itself (E_RULE_CYCLE). */
void ent_others_cycle(struct ent_case *that, const char *id);

/* A new case of a part of a case whose acts stand; NULL without memory. */
struct ent_case *ent_others_part(const struct ent_case *whole, const entente_object *part);

/* A case of the agreement that is asked for now is begun. */
void ent_others_begin(struct ent_case *that);
/* Whether it is the one of those that was asked first. */
bool ent_others_leads(const struct ent_case *that);
/* Whether the rule of the agreement that is worked out met itself, and others enter with it. */
bool ent_others_entered_together(const struct ent_case *that);

/* The case of a further agreement that the question gives, worked out at most once for the same
 * day; NULL where it was not given, needs this one itself, or without memory (*memory false). */
const struct ent_case *ent_case_other(struct ent_case *that, const char *id, bool *memory);
/*
 * The same, to ask for nothing but its entry into force; `later`: this agreement enters no earlier.
 * *together, and NULL: each of the two waits for the other, so that they enter on one day, and
 * what the asking rule says besides decides it.
 */
const struct ent_case *ent_case_other_entry(struct ent_case *that, const char *id, bool later,
                                            bool *together, bool *memory);

#endif
