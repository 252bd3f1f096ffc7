/* What acts other than reservations do between two. */
#include "relation.h"

#include <entente/act.h>

#include "rule.h"
#include "seen.h"
#include "stands.h"
#include "text.h"

static bool add_pair_fact(entente_relations *out, const struct ent_record *record, uint32_t at,
                          int32_t a, int32_t b, int32_t bit)
{
    if (out->fact_count == out->fact_capacity) {
        const uint32_t more = out->fact_capacity ? 2 * out->fact_capacity : 16;
        struct ent_pair_fact *facts =
            ent_pool_resize(out->pool, out->facts, out->fact_capacity * sizeof *facts,
                            ent_product((size_t)more, sizeof *facts));

        if (!facts)
            return false;
        out->facts = facts;
        out->fact_capacity = more;
    }

    struct ent_pair_fact *fact = &out->facts[out->fact_count++];

    *fact = (struct ent_pair_fact){.a = a, .b = b, .record = at, .bit = bit};
    return ent_provision_places(&out->reservations, record->act, &fact->provisions,
                                &fact->provision_count);
}

/* Marks one pair, or one party with all others (b = ENT_NO_PARTY). */
static bool tell_relation_act(entente_relations *out, const struct ent_record *record, uint32_t at,
                              int32_t a, int32_t b, int32_t bit, enum ent_tri truth)
{
    const int32_t bits = truth == ENT_YES ? bit : ENT_PAIR_DOUBTFUL;

    if (truth == ENT_NO || a == ENT_NO_PARTY || a == b)
        return true;
    if (b != ENT_NO_PARTY)
        ent_pair_mark(out, a, b, bits);
    for (uint32_t i = 0; b == ENT_NO_PARTY && i < out->side_count; i++)
        if ((int32_t)i != a)
            ent_pair_mark(out, a, (int32_t)i, bits);
    return add_pair_fact(out, record, at, a, b, bit);
}

/* ---- Suspension between some, or of some provisions (VCLT 57, 58, 60(2)(b), 72). */

const struct ent_list *ent_suspended_between(const struct ent_record *record)
{
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_TOWARDS);

    return list ? list : ent_object_list(record->act, ENTENTE_FIELD_AMONG);
}

static bool lists_party(const struct ent_case *that, const struct ent_list *list, int32_t party)
{
    for (uint32_t i = 0; list && i < list->count; i++)
        if (ent_case_party(that, list->items[i].as.symbol) == party)
            return true;
    return false;
}

static bool resumes(const struct ent_case *that, const entente_relations *out,
                    const struct ent_record *record, const struct ent_record *suspension,
                    uint32_t at)
{
    const struct ent_list *list = ent_suspended_between(record);

    if (!ent_acts_have(&ent_kind(record->type)->clears, suspension->type) ||
        record->party != suspension->party || !ent_record_seen(record, out->day))
        return false;
    if (entente_object_has(record->act, ENTENTE_FIELD_TO))
        return ent_reservation_target(&out->reservations, record) == at;
    if (record->day.last < suspension->day.first)
        return false;
    if (!list)
        return true;

    const struct ent_list *wide = ent_suspended_between(suspension);

    for (uint32_t i = 0; wide && i < wide->count; i++)
        if (!lists_party(that, list, ent_case_party(that, wide->items[i].as.symbol)))
            return false;
    return wide != NULL;
}

static enum ent_tri still_suspended(const struct ent_case *that, const entente_relations *out,
                                    uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    enum ent_tri truth = ent_came(record->day, record->maybe, out->day);
    uint32_t i = 0;

    truth = ent_tri_without(truth, ent_came(ent_pause_over(record), false, out->day));
    for (; truth != ENT_NO && i < that->log.count; i++)
        if (resumes(that, out, &that->log.records[i], record, at))
            truth = ent_tri_without(
                truth, ent_came(that->log.records[i].day, that->log.records[i].maybe, out->day));
    ent_case_count(that, i);
    return truth;
}

/* A suspension ends with the participation of either in which it was declared. */
static bool suspend_two(const struct ent_case *that, entente_relations *out, uint32_t at,
                        const struct ent_pair_fact *pair, enum ent_tri truth)
{
    const struct ent_record *record = &that->log.records[at];

    if (pair->a == ENT_NO_PARTY || pair->a == pair->b)
        return true;
    truth = ent_tri_both(truth, ent_stayed(that, pair->a, record->day, out->day));
    if (pair->b != ENT_NO_PARTY)
        truth = ent_tri_both(truth, ent_stayed(that, pair->b, record->day, out->day));
    return tell_relation_act(out, record, at, pair->a, pair->b, pair->bit, truth);
}

/* With one other, or with all: each by itself where someone left and came back. */
static bool suspend_with(const struct ent_case *that, entente_relations *out, uint32_t at,
                         struct ent_pair_fact pair, enum ent_tri truth)
{
    if (pair.b != ENT_NO_PARTY || !ent_anyone_returned(that))
        return suspend_two(that, out, at, &pair, truth);
    ent_case_count(that, that->party_count);
    for (pair.b = 0; pair.b < (int32_t)that->party_count; pair.b++)
        if (!suspend_two(that, out, at, &pair, truth))
            return false;
    return true;
}

static bool suspend_pair(const struct ent_case *that, entente_relations *out, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const struct ent_list *list = ent_suspended_between(record);
    const bool partly = ent_provision_count(record->act) > 0;
    struct ent_pair_fact pair = {.a = record->party,
                                 .bit = partly ? ENT_PAIR_PARTLY_SUSPENDED : ENT_PAIR_SUSPENDED};
    enum ent_tri truth;

    if (!list && !partly)
        return true; /* towards all, as a whole: where the party stands tells it */
    truth = still_suspended(that, out, at);
    for (uint32_t i = 0; truth != ENT_NO && i < (list ? list->count : 1); i++) {
        pair.b = list ? ent_case_party(that, list->items[i].as.symbol) : ENT_NO_PARTY;
        if (record->party != ENT_NO_PARTY) {
            if (!suspend_with(that, out, at, pair, truth))
                return false;
            continue;
        }
        /* By agreement: each with each of those named, or all with all. */
        ent_case_count(that, that->party_count);
        for (pair.a = 0; pair.a < (int32_t)that->party_count; pair.a++) {
            if (list && (pair.a >= pair.b || !lists_party(that, list, pair.a)))
                continue;
            if (!suspend_with(that, out, at, pair, truth))
                return false;
        }
    }
    return true;
}

/* ---- A declaration that the agreement shall not apply between two. */

static enum ent_tri excludes(const struct ent_case *that, const entente_relations *out, uint32_t at,
                             int32_t other, int32_t allowed)
{
    const struct ent_record *record = &that->log.records[at];
    const struct ent_party *author = &that->parties[record->party];
    enum ent_tri truth = ent_tri_both(ent_came(record->date, record->maybe, out->day),
                                      ent_in_participation(that, record, out->day));

    if (allowed != ENTENTE_NON_APPLICATION_ANY_TIME) {
        /* Up to the day on which the second of the two becomes a party. */
        const struct ent_when both =
            ent_when_later(ent_entry_in_period(that, record->party, out->day),
                           ent_entry_in_period(that, other, out->day));

        if (record->date.first > both.hi)
            return ENT_NO;
        if (record->date.last > both.lo)
            truth = truth == ENT_YES ? ENT_MAYBE : truth;
    }
    for (uint32_t i = 0; i < author->record_count; i++) {
        const struct ent_record *later =
            &that->log.records[that->by_party[author->record_first + i]];

        if (later->type == ENTENTE_ACT_DECLARATION_WITHDRAWAL && ent_record_seen(later, out->day) &&
            ent_reservation_target(&out->reservations, later) == at)
            truth = ent_tri_without(truth, ent_came(ent_notified(later), later->maybe, out->day));
    }
    return truth;
}

static bool excludes_some(const struct ent_case *that, const struct ent_record *record)
{
    return record->type == ENTENTE_ACT_DECLARATION && record->party != ENT_NO_PARTY &&
           ent_clause(that->agreement, ENTENTE_FIELD_NON_APPLICATION) &&
           ent_text_equal(entente_object_get_text(record->act, ENTENTE_FIELD_ABOUT),
                          "non_application");
}

static bool exclude(const struct ent_case *that, entente_relations *out, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_NON_APPLICATION);
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_TOWARDS);

    for (uint32_t i = 0; list && i < list->count; i++) {
        const int32_t other = ent_case_party(that, list->items[i].as.symbol);

        if (other == ENT_NO_PARTY)
            continue;
        if (!tell_relation_act(out, record, at, record->party, other, ENT_PAIR_EXCLUDED,
                               excludes(that, out, at, other,
                                        entente_object_get_enum(clause, ENTENTE_FIELD_ALLOWED))))
            return false;
    }
    return true;
}

/* ---- Accessions that work between two only if accepted, or if not objected to. */

static int32_t acceding(const struct ent_case *that, const entente_relations *out,
                        const struct ent_record *record)
{
    const uint32_t target = ent_reservation_target(&out->reservations, record);
    const struct ent_period *period;

    if (target == ENT_NOWHERE || record->party == ENT_NO_PARTY ||
        that->log.records[target].party == ENT_NO_PARTY)
        return ENT_NO_PARTY;
    period = ent_period_on(that, that->log.records[target].party, out->day);
    return period && period->act == that->log.records[target].act ? that->log.records[target].party
                                                                  : ENT_NO_PARTY;
}

bool ent_accessions_wait(const struct ent_case *that)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);

    return entente_object_get_enum(clause, ENTENTE_FIELD_BILATERAL) ==
           ENTENTE_BILATERAL_ONLY_IF_ACCEPTED;
}

int32_t ent_acceptance_rule(struct ent_case *that)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);

    return clause ? ent_rule_compile(
                        that, entente_object_get_object(clause, ENTENTE_FIELD_BILATERAL_ENTRY))
                  : ENT_NO_RULE;
}

struct ent_when ent_acceptance_day(struct ent_case *that, int32_t rule,
                                   const struct ent_record *acceptance)
{
    struct ent_when day;

    if (rule == ENT_NO_RULE)
        return ent_when_span(acceptance->date);
    that->rules.own_act = acceptance;
    day = ent_rule_value(that, rule, acceptance->party, -1);
    that->rules.own_act = NULL;
    return day;
}

/* Marks what an acceptance brings between the two. */
static void accept(struct ent_case *that, entente_relations *out, const struct ent_record *record,
                   int32_t acceding)
{
    const struct ent_when day = ent_acceptance_day(that, out->acceptance_rule, record);
    const enum ent_tri works = record->maybe
                                   ? ent_came((struct ent_span){day.lo, day.hi}, true, out->day)
                                   : ent_when_reached(&day, out->day);
    const bool low = acceding < record->party;

    if (works == ENT_YES)
        ent_pair_mark(out, acceding, record->party,
                      low ? ENT_PAIR_LOW_ACCEPTED : ENT_PAIR_HIGH_ACCEPTED);
    else if (works == ENT_MAYBE)
        ent_pair_mark(out, acceding, record->party,
                      low ? ENT_PAIR_LOW_ACCEPTED_PERHAPS : ENT_PAIR_HIGH_ACCEPTED_PERHAPS);
}

static enum ent_tri objection_works(const struct ent_case *that, const entente_relations *out,
                                    const entente_object *clause, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const uint32_t target = ent_reservation_target(&out->reservations, record);
    const struct ent_span limit = ent_reaction_limit(
        that, ent_reaction_clock(that, ent_notified(&that->log.records[target]), clause, 6),
        record->party, out->day);
    enum ent_tri truth = ent_came(record->date, record->maybe, out->day);

    if (record->date.first > limit.last)
        return ENT_NO;
    if (record->date.last > limit.first)
        truth = truth == ENT_YES ? ENT_MAYBE : truth;
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *later = &that->log.records[i];

        if (later->type == ENTENTE_ACT_OBJECTION_WITHDRAWAL && later->party == record->party &&
            ent_record_seen(later, out->day) &&
            ent_reservation_target(&out->reservations, later) == at)
            truth = ent_tri_without(truth, ent_came(ent_notified(later), later->maybe, out->day));
    }
    return truth;
}

/* Marks what one act about an accession does between the two. */
static bool hear_about_accession(struct ent_case *that, entente_relations *out,
                                 const entente_object *clause, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const bool objects = record->type == ENTENTE_ACT_ACCESSION_OBJECTION;
    const int32_t kind = entente_object_get_enum(clause, ENTENTE_FIELD_BILATERAL);
    const int32_t party = kind ? acceding(that, out, record) : ENT_NO_PARTY;

    if (party == ENT_NO_PARTY)
        return true;
    if (objects && kind == ENTENTE_BILATERAL_UNLESS_OBJECTED)
        return tell_relation_act(out, record, at, party, record->party, ENT_PAIR_UNACCEPTED,
                                 objection_works(that, out, clause, at));
    if (!objects && kind == ENTENTE_BILATERAL_ONLY_IF_ACCEPTED)
        accept(that, out, record, party);
    return true;
}

static bool is_about_accession(int32_t type)
{
    return type == ENTENTE_ACT_ACCESSION_ACCEPTANCE || type == ENTENTE_ACT_ACCESSION_OBJECTION;
}

/* Whether an act can bear on a pair, as the text has it. */
static bool bears_on_a_pair(const struct ent_case *that, const struct ent_record *record,
                            bool bilateral)
{
    if (is_about_accession(record->type))
        return bilateral;
    if (record->other_version)
        return false;
    return ent_kind_is(record->type, ENT_IS_SUSPENDING) || excludes_some(that, record);
}

bool ent_pair_acts(struct ent_case *that, uint32_t **acts, uint32_t *count)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);
    const bool bilateral = clause && entente_object_has(clause, ENTENTE_FIELD_BILATERAL);

    *count = 0;
    *acts = ent_pool_array(&that->pool, (size_t)that->log.count + 1, sizeof **acts);
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; *acts && i < that->log.count; i++)
        if (bears_on_a_pair(that, &that->log.records[i], bilateral))
            (*acts)[(*count)++] = i;
    return *acts != NULL;
}

/* One of those. */
static bool apply_act(struct ent_case *that, entente_relations *out, uint32_t at)
{
    return that->log.records[at].type == ENTENTE_ACT_DECLARATION ? exclude(that, out, at)
                                                                 : suspend_pair(that, out, at);
}

/* Whether an act, about an accession or not, is seen on the day. */
static bool is_seen(const struct ent_case *that, const entente_relations *out, uint32_t at,
                    bool of_accession)
{
    const struct ent_record *record = &that->log.records[at];

    return is_about_accession(record->type) == of_accession &&
           !ent_work_has_ended(that->question->work) && ent_record_seen(record, out->day);
}

bool ent_relation_acts(struct ent_case *that, entente_relations *out, const uint32_t *acts,
                       uint32_t count)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);
    bool good = true;

    out->accessions_wait = ent_accessions_wait(that);
    for (uint32_t i = 0; i < count && good; i++)
        good = !is_seen(that, out, acts[i], false) || apply_act(that, out, acts[i]);
    for (uint32_t i = 0; i < count && good && clause; i++)
        good =
            !is_seen(that, out, acts[i], true) || hear_about_accession(that, out, clause, acts[i]);
    return good && !ent_work_has_ended(that->question->work);
}
