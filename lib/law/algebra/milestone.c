#include "milestone.h"

#include <string.h>

#include <entente/act.h>
#include <entente/expression.h>

#include "case.h"
#include "stands.h"

/* The first record for which it holds; the days that this can be. */
struct first {
    struct ent_when when;
    bool any;
};

static void take_record(struct first *first, const struct ent_record *record)
{
    struct ent_when when = ent_when_span(record->day);

    if (record->maybe)
        when.hi = when.base_hi = ENT_DAY_NEVER;
    first->when = first->any ? ent_when_earlier(&first->when, &when) : when;
    first->any = true;
}

static struct ent_when first_or_pending(const struct ent_case *that, const struct first *first)
{
    return first->any ? first->when : ent_when_pending(that->on);
}

static struct ent_when first_of_type(const struct ent_case *that, int32_t type)
{
    struct first first = {.any = false};

    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++)
        if (that->log.records[i].type == type && !that->log.records[i].other_version)
            take_record(&first, &that->log.records[i]);
    return first_or_pending(that, &first);
}

/* An act `milestone` may name it too. */
static struct ent_when recorded(const struct ent_case *that, const char *name)
{
    struct first first = {.any = false};

    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type != ENTENTE_ACT_MILESTONE)
            continue;

        const char *milestone = entente_object_get_text(record->act, ENTENTE_FIELD_MILESTONE);

        if (milestone && strcmp(milestone, name) == 0)
            take_record(&first, record);
    }
    return first_or_pending(that, &first);
}

/* The first day of a clause that is given as a date: opens, closes. */
static bool day_in_clause(const struct ent_case *that, int32_t clause, int32_t field,
                          struct ent_when *out)
{
    const entente_object *row = ent_clause(that->agreement, clause);
    const int32_t date = entente_object_get_date(row, field);

    if (date)
        *out = ent_when_span(ent_date_span(date));
    return date != 0;
}

static struct ent_when opened(const struct ent_case *that, int32_t act, int32_t field,
                              const char *name)
{
    struct ent_when when;
    struct ent_when by_act = first_of_type(that, act);
    const struct ent_when by_name = recorded(that, name);

    by_act = ent_when_earlier(&by_act, &by_name);
    if (by_act.lo <= that->on)
        return by_act;
    if (day_in_clause(that, ENTENTE_FIELD_SIGNATURE, field, &when) ||
        day_in_clause(that, ENTENTE_FIELD_ACCESSION, field, &when))
        return when;
    return by_act;
}

/* Once everyone has signed, or signature has closed, no later signature can come. */
static bool signature_over(const struct ent_case *that)
{
    const struct ent_when closed =
        opened(that, ENTENTE_ACT_CLOSING, ENTENTE_FIELD_CLOSES, "closed");

    if (closed.hi < that->on)
        return true;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++) {
        if (!that->parties[i].third &&
            ent_stands_on(that, (int32_t)i, that->on, ent_acts_signature) != ENT_YES)
            return false;
    }
    return true;
}

static struct ent_when signature(const struct ent_case *that, bool last)
{
    struct first first = {.any = false};
    struct ent_when latest = ent_when_day(ENT_DAY_FIRST);

    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        struct first one = {.any = false};

        if (!ent_kind_is(record->type, ENT_IS_SIGNATURE) || record->other_version)
            continue;
        take_record(&first, record);
        take_record(&one, record);
        if (record->maybe)
            one.when.lo = one.when.base_lo = ENT_DAY_FIRST;
        latest = ent_when_later(&latest, &one.when);
    }
    if (!last || !first.any)
        return first_or_pending(that, &first);
    if (!signature_over(that))
        latest.hi = ENT_DAY_NEVER;
    return latest;
}

static struct ent_when adopted(const struct ent_case *that)
{
    if (that->treaty)
        return first_of_type(that, ENTENTE_ACT_AMENDMENT_ADOPTED);

    const struct ent_when by_act = first_of_type(that, ENTENTE_ACT_ADOPTION);
    const struct ent_when by_name = recorded(that, "adoption");

    return ent_when_earlier(&by_act, &by_name);
}

struct ent_when ent_milestone(const struct ent_case *that, int32_t which, int32_t party)
{
    /* In the rules of an amendment only its adoption is its own. */
    if (that->treaty && which != ENTENTE_MILESTONE_ADOPTION)
        that = that->treaty;
    switch (which) {
    case ENTENTE_MILESTONE_ADOPTION:
        return adopted(that);
    case ENTENTE_MILESTONE_OPENED:
        return opened(that, ENTENTE_ACT_OPENING, ENTENTE_FIELD_OPENS, "opened");
    case ENTENTE_MILESTONE_CLOSED:
        return opened(that, ENTENTE_ACT_CLOSING, ENTENTE_FIELD_CLOSES, "closed");
    case ENTENTE_MILESTONE_SIGNATURE:
        return signature(that, false);
    case ENTENTE_MILESTONE_LAST_SIGNATURE:
        return signature(that, true);
    case ENTENTE_MILESTONE_EIF:
        return that->entry.general_ready ? that->entry.general : ent_when_unknown();
    case ENTENTE_MILESTONE_EIF_PROVISIONAL:
        return that->entry.general_ready ? that->entry.provisional : ent_when_unknown();
    case ENTENTE_MILESTONE_OWN_EIF:
        return that->entry.ready && party != ENT_NO_PARTY ? that->parties[party].entry
                                                          : ent_when_unknown();
    default:
        return ent_when_unknown();
    }
}
