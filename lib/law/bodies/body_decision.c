#include "body_decision.h"

#include <string.h>

#include <entente/act.h>
#include <entente/approval.h>
#include <entente/body.h>

#include "bodies_private.h"
#include "calendar.h"
#include "majority.h"
#include "node.h"

/* ---- Whether it could decide. */

static struct ent_body_fault fault_of_decision(const struct ent_moment *moment)
{
    switch (ent_body_state(moment)) {
    case ENTENTE_BODY_STATE_WOUND_UP:
        return (struct ent_body_fault){ENTENTE_E_MECH_MANDATE_ENDED, NULL, moment->cause};
    case ENTENTE_BODY_STATE_PLANNED:
        return (struct ent_body_fault){ENTENTE_E_NOT_DECIDER,
                                       "the body is not established on that day", moment->cause};
    case ENTENTE_BODY_STATE_SUSPENDED:
        return (struct ent_body_fault){ENTENTE_E_NOT_DECIDER, "the body is suspended on that day",
                                       moment->cause};
    default:
        return (struct ent_body_fault){0, NULL, NULL};
    }
}

struct ent_body_fault ent_body_at_work(const struct ent_case *that, const struct ent_body *body,
                                       const struct ent_record *record)
{
    const struct ent_moment *moment = ent_history_on(&body->past, record->day.first);
    const struct ent_moment *last = ent_history_on(&body->past, record->day.last);
    const struct ent_body_fault fault = fault_of_decision(moment);

    if (record->day.first != record->day.last && record->day.last > that->on)
        return (struct ent_body_fault){0, NULL, NULL};
    for (; fault.code && moment < last; moment++)
        if (!fault_of_decision(moment + 1).code)
            return (struct ent_body_fault){0, NULL, NULL};
    return fault;
}

/* ---- Whether the vote carried it. */

/* A vote in which nobody counts for more than one, and one against is enough. */
struct voices {
    const entente_object *tally;
    const struct ent_map *votes; /* by party, or NULL: numbers */
    struct ent_body_electors electors;
    const struct ent_case *that;
};

/* Whether somebody who surely is a member said so. */
static bool said(const struct voices *voices, int32_t vote, int32_t field)
{
    if (!voices->votes)
        return entente_object_get_integer(voices->tally, field) > 0;
    for (uint32_t i = 0; i < voices->votes->count; i++) {
        const int32_t party = ent_case_party(voices->that, voices->votes->entries[i].key);

        if (voices->votes->entries[i].value.as.integer == vote && party != ENT_NO_PARTY &&
            (!voices->electors.in || voices->electors.in[party] & ENT_IN_SURELY))
            return true;
    }
    return false;
}

/* Whether it is told that nobody voted for it. */
static bool nobody_for(const struct voices *voices)
{
    if (voices->votes)
        return voices->electors.in && !said(voices, ENTENTE_VOTE_YES, ENTENTE_FIELD_YES);
    return entente_object_has(voices->tally, ENTENTE_FIELD_YES) &&
           entente_object_get_integer(voices->tally, ENTENTE_FIELD_YES) == 0;
}

/* How many took part, those who abstained too; -1: that is not told. */
static int64_t took_part(const struct voices *voices)
{
    static const int32_t fields[] = {ENTENTE_FIELD_YES, ENTENTE_FIELD_NO, ENTENTE_FIELD_ABSTAIN};
    int64_t sum = 0;

    if (entente_object_has(voices->tally, ENTENTE_FIELD_PRESENT))
        return entente_object_get_integer(voices->tally, ENTENTE_FIELD_PRESENT);
    for (uint32_t i = 0; voices->votes && i < voices->votes->count; i++) {
        const int32_t party = ent_case_party(voices->that, voices->votes->entries[i].key);

        sum += party != ENT_NO_PARTY && voices->electors.in && voices->electors.in[party];
    }
    for (size_t i = 0; !voices->votes && i < sizeof fields / sizeof fields[0]; i++) {
        const int64_t number = entente_object_get_integer(voices->tally, fields[i]);

        if (!entente_object_has(voices->tally, fields[i]) || number > INT64_MAX - sum)
            return -1;
        sum += number;
    }
    return sum;
}

static bool objected(const struct voices *voices)
{
    return said(voices, ENTENTE_VOTE_NO, ENTENTE_FIELD_NO);
}

/* TFEU 238(4): who is there and abstains does not prevent it; who is not there does. */
static bool not_unanimous(const struct voices *voices)
{
    const int64_t part = took_part(voices);

    return objected(voices) || nobody_for(voices) || (part >= 0 && part < voices->electors.count);
}

static struct ent_body_fault by_voices(struct ent_case *that, const struct ent_vote *vote,
                                       int32_t rule, struct ent_body_electors electors)
{
    static const struct {
        bool (*prevented)(const struct voices *voices);
        const char *hint;
    } rules[] = {
        [ENTENTE_DECIDES_BY_CONSENSUS] = {objected, "the body decides by consensus, which one "
                                                    "objection prevents"},
        [ENTENTE_DECIDES_BY_UNANIMITY] = {not_unanimous,
                                          "the body decides unanimously: every member takes part, "
                                          "and none votes against"},
        [ENTENTE_DECIDES_BY_SILENCE] = {objected, "an objection broke the silence"},
    };
    const struct voices voices = {
        .tally = vote->tally,
        .votes = ent_object_map(vote->tally, ENTENTE_FIELD_VOTES),
        .electors = electors,
        .that = that,
    };

    if (!rules[rule].prevented(&voices))
        return (struct ent_body_fault){0, NULL, NULL};
    return (struct ent_body_fault){ENTENTE_E_VOTE_NOT_CARRIED, rules[rule].hint, NULL};
}

static struct ent_body_fault by_majority(struct ent_case *that, const struct ent_vote *vote)
{
    switch (ent_majority_outcome(that, vote)) {
    case ENT_OUTCOME_NO_QUORUM:
        return (struct ent_body_fault){ENTENTE_E_NO_QUORUM, NULL, NULL};
    case ENT_OUTCOME_REJECTED:
        return (struct ent_body_fault){ENTENTE_E_VOTE_NOT_CARRIED, NULL, NULL};
    default:
        return (struct ent_body_fault){0, NULL, NULL};
    }
}

/* The last day of the silence, where the act tells when the members were notified of what is
 * proposed; ENT_DAY_FIRST: nothing is known of it. */
static ent_day silence_ends(const struct ent_case *that, const entente_object *decision,
                            const struct ent_record *record)
{
    const entente_object *said = entente_object_get_object(decision, ENTENTE_FIELD_PERIOD);
    const int32_t notified = entente_object_get_date(record->act, ENTENTE_FIELD_NOTIFIED);
    struct ent_period_of_time period;
    struct ent_reckoned end;

    if (!said || !notified || ent_date_span(notified).last >= record->date.first)
        return ENT_DAY_FIRST;
    period = ent_period_said(said, 1, ENTENTE_MONTH_END_CLIP, that->question->work);
    if (period.unit == ENTENTE_UNIT_HOUR) {
        period.n /= 24;
        period.unit = ENTENTE_UNIT_DAY;
    }
    end = ent_reckon(&period, ent_date_span(notified).first);
    /* Not before the calendar ends; where days are not told, not before the first that it can be. */
    return end.day.first;
}

/* Whether the act gives this body its mandate: so that it was not there to decide it. */
static bool establishes(const struct ent_body *body, const struct ent_record *record)
{
    return record->type == ENTENTE_ACT_BODY &&
           ent_object_symbol(record->act, ENTENTE_FIELD_BODY) == body->id &&
           record->move == ENT_BODY_ESTABLISHED;
}

struct ent_body_fault ent_body_vote(struct ent_case *that, const struct ent_body *body,
                                    const struct ent_record *record)
{
    const entente_object *decision =
        establishes(body, record) ? NULL
                                  : entente_object_get_object(body->object, ENTENTE_FIELD_DECISION);
    const int32_t rule = entente_object_get_enum(decision, ENTENTE_FIELD_RULE);
    struct ent_vote vote = {
        .majority = entente_object_get_object(record->act, ENTENTE_FIELD_MAJORITY),
        .tally = entente_object_get_object(record->act, ENTENTE_FIELD_TALLY),
        .day = record->date.first,
        .members = -1,
    };
    struct ent_body_electors electors;

    if (rule == ENTENTE_DECIDES_BY_SILENCE &&
        record->date.last < silence_ends(that, decision, record))
        return (struct ent_body_fault){ENTENTE_E_PERIOD_RUNNING,
                                       "until its last day an objection can break the silence",
                                       NULL};
    if (!vote.tally || (!vote.majority && !rule))
        return (struct ent_body_fault){0, NULL, NULL};
    if (!ent_body_electors_on(that, body, record, &electors)) {
        that->rules.failed = true;
        return (struct ent_body_fault){0, NULL, NULL};
    }
    if (!vote.majority && rule != ENTENTE_DECIDES_BY_MAJORITY)
        return by_voices(that, &vote, rule, electors);
    if (!vote.majority)
        vote.majority = entente_object_get_object(decision, ENTENTE_FIELD_MAJORITY);
    vote.members = electors.count;
    vote.electors = electors.in;
    return by_majority(that, &vote);
}
