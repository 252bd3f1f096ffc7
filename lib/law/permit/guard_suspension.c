/* Guards on suspension, and on its end: VCLT 57 to 62, 72. */
#include <entente/act.h>

#include "guard_private.h"
#include "log.h"
#include "seen.h"

/* By a party, or by one that consented and is none yet; its consent may have come after. */
int32_t ent_guard_bound(struct ent_guard *guard, const struct ent_record *record,
                        struct ent_guarded *party)
{
    if (!party)
        return 0;
    if (!party->consent && !ent_guard_between(guard, NULL, record, ent_acts_consent))
        return ent_guard_member(guard, record, party);
    guard->perhaps |= !party->consent || party->consent->maybe || party->perhaps_left ||
                      !ent_record_surely_after(record, party->consent);
    return 0;
}

/* A party cannot suspend by its word alone (VCLT 42(2)). One that is none yet only puts its own
 * instrument on hold. */
int32_t ent_guard_basis(struct ent_guard *guard, const struct ent_record *record,
                        struct ent_guarded *party)
{
    if (!party || ent_ground_suspends(record->act))
        return 0;
    if (ent_guard_party_in(guard, record->party, record->date.first, record->act) != ENT_YES) {
        guard->perhaps |=
            ent_guard_party_in(guard, record->party, record->date.last, record->act) != ENT_NO;
        return 0;
    }
    guard->further = ent_guard_three_months;
    return ent_guard_fails(guard, ENTENTE_E_BASIS_REQUIRED, "VCLT 42(2), 57",
                           "name in \"ground\" the clause, the agreement of all (\"agreement\"), "
                           "or one of VCLT 57 to 62");
}

/* ---- The acts of one party, or of nobody, that suspend or resume. */

static uint32_t act_count(const struct ent_guard *guard, int32_t party)
{
    return party == ENT_NO_PARTY ? guard->that->log.count
                                 : guard->that->parties[party].record_count;
}

static const struct ent_record *suspending_act_at(const struct ent_guard *guard, int32_t party,
                                                  uint32_t i)
{
    const struct ent_case *that = guard->that;

    return &that->log.records[party == ENT_NO_PARTY
                                  ? i
                                  : that->by_party[that->parties[party].record_first + i]];
}

static bool is_whole(const entente_object *act)
{
    return !ent_object_slot(act, ENTENTE_FIELD_TOWARDS) &&
           !ent_object_slot(act, ENTENTE_FIELD_AMONG) &&
           !ent_object_slot(act, ENTENTE_FIELD_PROVISION);
}

/* Whether an act can end a suspension: the one that it names, else any, unless it says for whom. */
static bool can_end(const struct ent_record *act, const struct ent_record *suspension)
{
    if (act->party != suspension->party ||
        !ent_acts_have(&ent_kind(act->type)->clears, suspension->type))
        return false;
    return entente_object_has(act->act, ENTENTE_FIELD_TO) ? ent_record_names(act, suspension)
                                                          : is_whole(act->act);
}

/* The resumption by which a suspension has ended before an act: surely, or on some reading. */
static const struct ent_record *ended_by(const struct ent_guard *guard,
                                         const struct ent_record *suspension,
                                         const struct ent_record *before, bool surely)
{
    const uint32_t count = act_count(guard, suspension->party);

    ent_case_count(guard->that, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_record *act = suspending_act_at(guard, suspension->party, i);

        if (act == before || !can_end(act, suspension))
            continue;
        if (surely ? !act->maybe && ent_record_surely_after(act, suspension) &&
                         ent_record_surely_after(before, act)
                   : !ent_record_surely_after(suspension, act) &&
                         !ent_record_surely_after(act, before))
            return act;
    }
    return NULL;
}

/* VCLT 72: an act resumes what a suspension by the same party, or by all, has put to rest. */
int32_t ent_guard_resumption(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    const bool named = entente_object_has(record->act, ENTENTE_FIELD_TO);
    const uint32_t count = act_count(guard, record->party);

    (void)party;
    ent_case_count(guard->that, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_record *suspension = suspending_act_at(guard, record->party, i);

        if (suspension->party != record->party ||
            !ent_acts_have(&ent_kind(record->type)->clears, suspension->type) ||
            suspension->date.first > record->date.last ||
            ent_pause_passed(suspension, record->date.first) == ENT_YES ||
            (named && !ent_record_names(record, suspension)))
            continue;
        guard->blocked_by = ended_by(guard, suspension, record, true);
        if (!guard->blocked_by)
            return 0;
    }
    return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 72",
                           "record the suspension that it ends");
}

/* Whether one suspension lasts as long as another at least, on every reading. */
static bool lasts_as_long(const struct ent_record *suspension, const struct ent_record *other)
{
    return ent_pause_over(suspension).first >= ent_pause_over(other).last;
}

/* A second suspension of the whole while the first surely stands, unless it prolongs that one. */
int32_t ent_guard_suspended(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    const struct ent_log *log = &guard->that->log;

    (void)party;
    if (!is_whole(record->act) || log->of_type[record->type] < 2)
        return 0;
    ent_case_count(guard->that, guard->at);
    for (uint32_t i = 0; i < guard->at; i++) {
        const struct ent_record *first = &log->records[i];

        if (first->type == record->type && is_whole(first->act) && !first->maybe &&
            ent_record_surely_after(record, first) &&
            ent_pause_passed(first, record->day.last) == ENT_NO && lasts_as_long(first, record) &&
            !ended_by(guard, first, record, false))
            return ent_guard_duplicate(guard, record, first);
    }
    return 0;
}
