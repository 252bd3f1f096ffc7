#include "determination.h"

#include <string.h>

#include <entente/act.h>

#include "case.h"
#include "log.h"
#include "node.h"
#include "place.h"
#include "rule.h"
#include "stands.h"

/* What a determination of entry into force says; false for any other record. One of some parts says
 * nothing of the whole. */
static bool says(const struct ent_case *that, const struct ent_record *record, int32_t party,
                 struct ent_when *out)
{
    if (record->type != ENTENTE_ACT_DETERMINATION || record->party != party ||
        record->other_version)
        return false;

    const int32_t of = entente_object_get_enum(record->act, ENTENTE_FIELD_OF);
    const int32_t date = entente_object_get_date(record->act, ENTENTE_FIELD_VALUE);

    if (!date || (of && of != ENTENTE_OF_ENTRY_INTO_FORCE) ||
        (!that->part && ent_object_slot(record->act, ENTENTE_FIELD_PARTS)))
        return false;
    *out = ent_when_span(ent_date_span(date));
    return true;
}

/* The entry that determinations give, as they are read one after the other. */
struct determined {
    const struct ent_case *that;
    struct ent_when *entry;
    const entente_object *act;
    const struct ent_record *last;
    bool any;
};

/* The last determination stands; one that may not count yet, or that perhaps is not the last, leaves
 * both days possible. */
static void take_determination(struct determined *out, const struct ent_record *record,
                               int32_t party)
{
    struct ent_when when;

    if (!says(out->that, record, party, &when))
        return;
    *out->entry = record->maybe || (out->last && !ent_record_surely_after(record, out->last))
                      ? ent_when_hull(out->entry, &when)
                      : when;
    out->last = record;
    out->any = out->any || !record->maybe;
    out->act = record->act;
}

static bool determine_entry(const struct ent_case *that, struct ent_when *entry,
                            const entente_object **act)
{
    struct determined out = {.that = that, .entry = entry};

    if (!ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION))
        return false;
    for (uint32_t i = 0; i < that->log.count; i++)
        take_determination(&out, &that->log.records[i], ENT_NO_PARTY);
    *act = out.act;
    return out.any;
}

/* Whether a determination is about a period of the party: the one that had begun last as it was
 * made; the first, where none had. NULL: the party has none. */
static bool is_about(const struct ent_case *that, const struct ent_record *record,
                     const struct ent_period *period)
{
    const struct ent_period *then = ent_period_on(that, record->party, record->date.last);

    return !period || period == then ||
           (!then && period == &that->periods[that->parties[record->party].period_first]);
}

/* Of a party only its own records are read. */
static bool determine_period(const struct ent_case *that, int32_t party,
                             const struct ent_period *period, struct ent_when *entry,
                             const entente_object **act)
{
    struct determined out = {.that = that, .entry = entry};
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_DETERMINATION && is_about(that, record, period))
            take_determination(&out, record, party);
    }
    *act = out.act;
    return out.any;
}

/* General entry as it would be under another way of counting. */
static struct ent_when otherwise(struct ent_case *that, int32_t rule, int32_t counting,
                                 int32_t month_end)
{
    struct ent_when when;

    that->rules.force_counting = counting;
    that->rules.force_month_end = month_end;
    ent_rule_forget(that, rule);
    when = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
    that->rules.force_counting = that->rules.force_month_end = 0;
    ent_rule_forget(that, rule);
    return when;
}

static bool is_day(const struct ent_when *when, ent_day day)
{
    return ent_when_date(when) == day && day != ENT_DAY_NEVER;
}

/* The first other way of counting that gives the day determined. */
static const char *explain(struct ent_case *that, const struct ent_entry_rules *rules, ent_day day)
{
    const struct ent_when clear = otherwise(that, rules->general, ENTENTE_COUNTING_CLEAR, 0);
    const struct ent_when roll = otherwise(that, rules->general, 0, ENTENTE_MONTH_END_ROLL);
    const struct ent_when ordinal = otherwise(that, rules->general, ENTENTE_COUNTING_ORDINAL, 0);
    const struct ent_when clip = otherwise(that, rules->general, 0, ENTENTE_MONTH_END_CLIP);

    if (is_day(&clear, day))
        return "Counting whole days between (\"count\": \"clear\") gives the day determined.";
    if (is_day(&roll, day))
        return "Rolling over the end of the month (\"eom\": \"roll\") gives the day determined.";
    if (is_day(&ordinal, day))
        return "Counting \"ordinal\" gives the day determined.";
    if (is_day(&clip, day))
        return "Staying in the month (\"eom\": \"clip\") gives the day determined.";
    return "No other way of counting gives the day determined.";
}

static void print(ent_day day, char out[ENT_DATE_SIZE])
{
    memcpy(out, "no day", sizeof "no day");
    if (ent_day_valid(day))
        ent_date_print(ent_date_of_day(day), out);
}

static bool tell_determination(const struct ent_case *that, const entente_object *act,
                               ent_day computed, ent_day determined, const char *why)
{
    char from[ENT_DATE_SIZE], to[ENT_DATE_SIZE];

    if (computed == determined)
        return true;
    print(computed, from);
    print(determined, to);
    return ent_findings_add_at(that->findings, ENTENTE_F_EIF_DISCREPANCY, 0, act, NULL,
                               "Entry into force was determined as %s; the clause gives %s. %s", to,
                               from, why);
}

bool ent_determination_apply(struct ent_case *that, const struct ent_entry_rules *rules)
{
    struct ent_entry_into_force *entry = &that->entry;
    const ent_day computed = ent_when_date(&entry->computed);
    const entente_object *act = NULL;
    ent_day determined;

    entry->determined = determine_entry(that, &entry->general, &act);
    if (!entry->determined)
        return true;
    entry->determination = act;
    determined = ent_when_date(&entry->general);
    if (determined == computed || determined == ENT_DAY_NEVER || !that->findings)
        return true;
    return tell_determination(that, act, computed, determined, explain(that, rules, determined)) &&
           !that->rules.failed;
}

bool ent_determination_of_period(struct ent_case *that, int32_t party,
                                 const struct ent_period *period, struct ent_when *entry,
                                 const struct ent_when *other_boundary, bool *determined)
{
    const ent_day computed = ent_when_date(entry);
    const entente_object *act = NULL;
    ent_day day;

    *determined = determine_period(that, party, period, entry, &act);
    day = ent_when_date(entry);
    if (!*determined || day == ENT_DAY_NEVER)
        return true;
    return tell_determination(that, act, computed, day,
                              is_day(other_boundary, day)
                                  ? "The other \"boundary\" gives the day determined."
                                  : "No other boundary gives the day determined.");
}
