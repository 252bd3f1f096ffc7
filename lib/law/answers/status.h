/*
 * What the agreement and each party are called on the day: facets and summaries, whose meaning
 * stands in entente/assessment.h. All of it is read off a finished case, whose log is read once
 * more (seen.c), and written into the answer.
 *
 *   text stage, openness, and what each party did to the text: treaty/seen.h
 *   each party                      party_status.c party_rows.c
 *                                                             VCLT 2(1), 11 to 18, 54
 *   force, effect                   force.c                   VCLT 24, 25, 54 to 59
 *   the summary                     status.c
 */
#ifndef ENT_LAW_STATUS_H
#define ENT_LAW_STATUS_H

#include "assessment.h"
#include "case.h"
#include "seen.h"

/*
 * Each fills its members of the answer. False without memory (for a finding, or a list). Parties
 * come before force, and force before the parties' summaries, which an ended agreement changes.
 */
bool ent_parties_fill(const struct ent_case *that, const struct ent_party_seen *seen,
                      struct entente_assessment *answer);
bool ent_force_fill(struct ent_case *that, const struct ent_seen *seen,
                    struct entente_assessment *answer);
/* Acts of consent, and notices to leave or to suspend, that have no effect: irregular_rows.c. */
bool ent_irregular_fill(const struct ent_case *that, struct entente_assessment *answer);
void ent_ends_fill(const struct ent_case *that, struct entente_assessment *answer);
void ent_party_statuses_fill(struct entente_assessment *answer);
void ent_status_fill(struct entente_assessment *answer);

/* The same for the row of one party: how it is bound. */
void ent_party_status_fill(const struct ent_case *that, const struct ent_party *party,
                           const struct ent_party_seen *seen, struct ent_party_answer *row);

/* Of these only what its status rests on: consent, force, provisional application. */
void ent_party_force_fill(const struct ent_case *that, const struct ent_party *party,
                          const struct ent_party_seen *seen, struct ent_party_answer *row);
/* The force of a party in a text that does not bind, or of which nobody can say whether it does. */
int32_t ent_force_by_bindingness(int32_t bindingness, int32_t force);
/* The status of a party, where the force of the whole is given. */
int32_t ent_party_status_in(const struct ent_party_answer *row, int32_t whole);

/* The whole answer but for what the caller set. */
bool ent_assessment_fill(struct ent_case *that, struct entente_assessment *answer);

#endif
