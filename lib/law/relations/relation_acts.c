/* What acts other than reservations do between two. */
#include "relation.h"

#include <entente/act.h>

#include "seen.h"
#include "text.h"

static const entente_object *clause_of(const struct ent_case *that, int32_t field)
{
    const entente_object *clauses =
        entente_object_get_object(&that->agreement->root, ENTENTE_FIELD_CLAUSES);

    return clauses ? entente_object_get_object(clauses, field) : NULL;
}

static bool add_fact(entente_relations *out, const struct ent_record *record, uint32_t at,
                     int32_t a, int32_t b, int32_t bit)
{
    if (out->fact_count == out->fact_capacity) {
        const uint32_t more = out->fact_capacity ? 2 * out->fact_capacity : 16;
        struct ent_pair_fact *facts =
            ent_pool_resize(&out->pool, out->facts, out->fact_capacity * sizeof *facts,
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
static bool tell(entente_relations *out, const struct ent_record *record, uint32_t at, int32_t a,
                 int32_t b, int32_t bit, enum ent_tri truth)
{
    const int32_t bits = truth == ENT_YES ? bit : ENT_PAIR_DOUBTFUL;

    if (truth == ENT_NO || a == ENT_NO_PARTY || a == b)
        return true;
    if (b != ENT_NO_PARTY)
        ent_pair_mark(out, a, b, bits);
    for (uint32_t i = 0; b == ENT_NO_PARTY && i < out->side_count; i++)
        if ((int32_t)i != a)
            ent_pair_mark(out, a, (int32_t)i, bits);
    return add_fact(out, record, at, a, b, bit);
}

static enum ent_tri without(enum ent_tri in, enum ent_tri gone)
{
    const enum ent_tri not_gone = (enum ent_tri)(ENT_YES - gone);

    return in < not_gone ? in : not_gone;
}

/* ---- Suspension between some, or of some provisions (VCLT 57, 58, 60(2)(b), 72). */

static const struct ent_list *between(const struct ent_record *record)
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
    const struct ent_list *list = between(record);

    if (!ent_acts_have(&ent_kind(record->type)->clears, suspension->type) ||
        record->party != suspension->party)
        return false;
    if (entente_object_has(record->act, ENTENTE_FIELD_TO))
        return ent_reservation_target(&out->reservations, record) == at;
    if (record->day.last < suspension->day.first)
        return false;
    if (!list)
        return true;

    const struct ent_list *wide = between(suspension);

    for (uint32_t i = 0; wide && i < wide->count; i++)
        if (!lists_party(that, list, ent_case_party(that, wide->items[i].as.symbol)))
            return false;
    return wide != NULL;
}

static enum ent_tri still_suspended(const struct ent_case *that, const entente_relations *out,
                                    uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    enum ent_tri truth = ent_came(record->day, record->maybe, that->on);
    uint32_t i = 0;

    truth = without(truth, ent_came(ent_pause_over(record), false, that->on));
    for (; truth != ENT_NO && i < that->log.count; i++)
        if (resumes(that, out, &that->log.records[i], record, at))
            truth = without(
                truth, ent_came(that->log.records[i].day, that->log.records[i].maybe, that->on));
    ent_case_count(that, i);
    return truth;
}

static bool suspend(const struct ent_case *that, entente_relations *out, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const struct ent_list *list = between(record);
    const bool partly = ent_provision_count(record->act) > 0;
    const int32_t bit = partly ? ENT_PAIR_PARTLY_SUSPENDED : ENT_PAIR_SUSPENDED;
    enum ent_tri truth;

    if (!list && !partly)
        return true; /* towards all, as a whole: where the party stands tells it */
    truth = still_suspended(that, out, at);
    for (uint32_t i = 0; i < (list ? list->count : 1); i++) {
        const int32_t other = list ? ent_case_party(that, list->items[i].as.symbol) : ENT_NO_PARTY;

        if (record->party != ENT_NO_PARTY) {
            if (!tell(out, record, at, record->party, other, bit, truth))
                return false;
            continue;
        }
        /* By agreement: each with each of those named, or all with all. */
        ent_case_count(that, that->party_count);
        for (int32_t j = 0; j < (int32_t)that->party_count; j++) {
            if (list && (j >= other || !lists_party(that, list, j)))
                continue;
            if (!tell(out, record, at, j, other, bit, truth))
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
    enum ent_tri truth = ent_came(record->date, record->maybe, that->on);

    if (allowed != ENTENTE_NON_APPLICATION_ANY_TIME) {
        /* Up to the day on which the second of the two becomes a party. */
        const struct ent_when both =
            ent_when_later(ent_present_entry(that, record->party), ent_present_entry(that, other));

        if (record->date.first > both.hi)
            return ENT_NO;
        if (record->date.last > both.lo)
            truth = truth == ENT_YES ? ENT_MAYBE : truth;
    }
    for (uint32_t i = 0; i < author->record_count; i++) {
        const struct ent_record *later =
            &that->log.records[that->by_party[author->record_first + i]];

        if (later->type == ENTENTE_ACT_DECLARATION_WITHDRAWAL &&
            ent_reservation_target(&out->reservations, later) == at)
            truth = without(truth, ent_came(ent_notified(later), later->maybe, that->on));
    }
    return truth;
}

static bool exclude(const struct ent_case *that, entente_relations *out, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const entente_object *clause = clause_of(that, ENTENTE_FIELD_NON_APPLICATION);
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_TOWARDS);

    if (!clause || record->party == ENT_NO_PARTY ||
        !ent_text_equal(entente_object_get_text(record->act, ENTENTE_FIELD_ABOUT),
                        "non_application"))
        return true;
    for (uint32_t i = 0; list && i < list->count; i++) {
        const int32_t other = ent_case_party(that, list->items[i].as.symbol);

        if (other == ENT_NO_PARTY)
            continue;
        if (!tell(out, record, at, record->party, other, ENT_PAIR_EXCLUDED,
                  excludes(that, out, at, other,
                           entente_object_get_enum(clause, ENTENTE_FIELD_ALLOWED))))
            return false;
    }
    return true;
}

/* ---- Accessions that work between two only if accepted, or if not objected to. */

struct bilateral {
    const entente_object *clause;
    int32_t kind;
    int32_t entry;     /* the rule for the day between the two; ENT_NO_RULE */
    uint8_t *accepted; /* enum ent_tri: by pairs, the acceding party first */
};

static uint8_t *accepted_of(const entente_relations *out, const struct bilateral *rule,
                            int32_t party, int32_t other)
{
    return &rule->accepted[(size_t)party * out->side_count + (size_t)other];
}

static int32_t acceding(const struct ent_case *that, const entente_relations *out,
                        const struct ent_record *record)
{
    const uint32_t target = ent_reservation_target(&out->reservations, record);
    const struct ent_period *period;

    if (target == ENT_NOWHERE || record->party == ENT_NO_PARTY ||
        that->log.records[target].party == ENT_NO_PARTY)
        return ENT_NO_PARTY;
    period = ent_present_period(that, that->log.records[target].party);
    return period && period->act == that->log.records[target].act ? that->log.records[target].party
                                                                  : ENT_NO_PARTY;
}

/* From when an acceptance works; the text may put that off. */
static enum ent_tri acceptance_works(struct ent_case *that, const struct bilateral *rule,
                                     const struct ent_record *record)
{
    struct ent_when day = ent_when_span(record->date);

    if (rule->entry != ENT_NO_RULE) {
        const struct ent_when own = day;

        that->rules.own_day = &own;
        day = ent_rule_value(that, rule->entry, record->party, -1);
        that->rules.own_day = NULL;
    }
    return record->maybe ? ent_came((struct ent_span){day.lo, day.hi}, true, that->on)
                         : ent_when_reached(&day, that->on);
}

static enum ent_tri objection_works(const struct ent_case *that, const entente_relations *out,
                                    const struct bilateral *rule, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const uint32_t target = ent_reservation_target(&out->reservations, record);
    const struct ent_span limit = ent_reaction_limit(
        that, ent_reaction_clock(that, ent_notified(&that->log.records[target]), rule->clause, 6),
        record->party);
    enum ent_tri truth = ent_came(record->date, record->maybe, that->on);

    if (record->date.first > limit.last)
        return ENT_NO;
    if (record->date.last > limit.first)
        truth = truth == ENT_YES ? ENT_MAYBE : truth;
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *later = &that->log.records[i];

        if (later->type == ENTENTE_ACT_OBJECTION_WITHDRAWAL && later->party == record->party &&
            ent_reservation_target(&out->reservations, later) == at)
            truth = without(truth, ent_came(ent_notified(later), later->maybe, that->on));
    }
    return truth;
}

static bool hear_about_accession(struct ent_case *that, entente_relations *out,
                                 const struct bilateral *rule, uint32_t at)
{
    const struct ent_record *record = &that->log.records[at];
    const bool objects = record->type == ENTENTE_ACT_ACCESSION_OBJECTION;
    const int32_t party = acceding(that, out, record);

    if (party == ENT_NO_PARTY)
        return true;
    if (objects && rule->kind == ENTENTE_BILATERAL_UNLESS_OBJECTED)
        return tell(out, record, at, party, record->party, ENT_PAIR_UNACCEPTED,
                    objection_works(that, out, rule, at));
    if (!objects && rule->kind == ENTENTE_BILATERAL_ONLY_IF_ACCEPTED) {
        uint8_t *place = accepted_of(out, rule, party, record->party);
        const enum ent_tri works = acceptance_works(that, rule, record);

        *place = (uint8_t)(works > *place ? works : *place);
    }
    return true;
}

/* Of two that acceded, the earlier accepts the later. */
static bool asks_acceptance(const entente_relations *out, int32_t party, int32_t other)
{
    const struct ent_side *a = &out->sides[party];
    const struct ent_side *b = &out->sides[other];

    if (!a->acceded)
        return false;
    return !b->acceded || b->consented < a->consented ||
           (b->consented == a->consented && b->consent < a->consent);
}

static void hold_unaccepted(entente_relations *out, const struct bilateral *rule)
{
    for (int32_t a = 0; a < (int32_t)out->side_count; a++) {
        for (int32_t b = 0; b < (int32_t)out->side_count; b++) {
            const uint8_t accepted = *accepted_of(out, rule, a, b);

            if (a == b || accepted == ENT_YES || !asks_acceptance(out, a, b))
                continue;
            ent_pair_mark(out, a, b, accepted == ENT_NO ? ENT_PAIR_UNACCEPTED : ENT_PAIR_DOUBTFUL);
        }
    }
}

static bool accessions(struct ent_case *that, entente_relations *out)
{
    struct bilateral rule = {.clause = clause_of(that, ENTENTE_FIELD_ACCESSION)};

    rule.kind = rule.clause ? entente_object_get_enum(rule.clause, ENTENTE_FIELD_BILATERAL) : 0;
    if (rule.kind == 0)
        return true;
    rule.entry = ent_rule_compile(
        that, entente_object_get_object(rule.clause, ENTENTE_FIELD_BILATERAL_ENTRY));
    if (ent_case_steps(that, (uint64_t)out->side_count * out->side_count))
        rule.accepted = ent_pool_array_zero(&that->pool, out->side_count, out->side_count);
    if (!rule.accepted)
        return false;
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const int32_t type = that->log.records[i].type;

        if ((type == ENTENTE_ACT_ACCESSION_ACCEPTANCE || type == ENTENTE_ACT_ACCESSION_OBJECTION) &&
            !hear_about_accession(that, out, &rule, i))
            return false;
    }
    if (rule.kind == ENTENTE_BILATERAL_ONLY_IF_ACCEPTED)
        hold_unaccepted(out, &rule);
    return true;
}

bool ent_relation_acts(struct ent_case *that, entente_relations *out)
{
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (ent_work_has_ended(that->question->work))
            return false;
        if (record->other_version)
            continue;
        if (ent_kind_is(record->type, ENT_IS_SUSPENDING) && !suspend(that, out, i))
            return false;
        if (record->type == ENTENTE_ACT_DECLARATION && !exclude(that, out, i))
            return false;
    }
    return accessions(that, out);
}
