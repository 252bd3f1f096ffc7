/*
 * What the agreement and each party are called on the day: facets and summaries (DOMAIN of each
 * in entente/assessment.h). All of it is read off a finished case and written into the answer.
 *
 *   text stage, openness            text_stage.c openness.c   VCLT 9, 10, 15
 *   each party                      party_status.c            VCLT 2(1), 11 to 18, 54
 *   force, effect                   force.c                   VCLT 24, 25, 54 to 59
 *   the summary                     status.c
 */
#ifndef ENT_LAW_STATUS_H
#define ENT_LAW_STATUS_H

#include "assessment.h"
#include "case.h"

/* YYYYMMDD; 0 for a day that the calendar has not, such as never. */
int32_t ent_answer_date(ent_day day);
/* What is told of a day of entry. */
struct ent_entry_answer ent_answer_entry(const struct ent_when *when);

/* Whether a record counts for certain on the day of the question. */
static inline bool ent_record_certain(const struct ent_case *that, const struct ent_record *record)
{
    return !record->maybe && record->day.last <= that->on;
}

/*
 * Each fills its members of the answer. False without memory (for a finding, or a list). Parties
 * come before force, and force before the parties' summaries, which an ended agreement changes.
 */
bool ent_text_stage_fill(const struct ent_case *that, struct entente_assessment *answer);
void ent_openness_fill(const struct ent_case *that, struct entente_assessment *answer);
bool ent_parties_fill(const struct ent_case *that, struct entente_assessment *answer);
bool ent_force_fill(const struct ent_case *that, struct entente_assessment *answer);
void ent_party_statuses_fill(struct entente_assessment *answer);
void ent_status_fill(struct entente_assessment *answer);

/* Whether the party is suspended, or all are; certain acts only (VCLT 57, 72). */
bool ent_party_suspended(const struct ent_case *that, uint32_t party);
bool ent_agreement_suspended(const struct ent_case *that);

/* Adds a finding about the act of a record, at its place in the document. */
bool ent_finding_at_act(const struct ent_case *that, int32_t code, const entente_object *act,
                        const char *message);

#endif
