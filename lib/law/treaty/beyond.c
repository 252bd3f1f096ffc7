#include "beyond.h"

#include <entente/agreement.h>

#include "case.h"
#include "place.h"
#include "walk.h"

/* The hours of a notice run from its instant; other periods of a clause begin with a day. */
static bool counts_hours_of_clause(const entente_object *period)
{
    return period->noun == ENTENTE_NOUN_NOTICE ||
           (period->noun == ENTENTE_NOUN_PERIOD &&
            period->parent->noun == ENTENTE_NOUN_PROVISIONAL_CLAUSE);
}

/* Sitting days and working days are counted where the period names a calendar, but for the `every` of
 * a window. Expressions tell by themselves what they do not reach. */
static bool is_uncounted(const entente_object *object)
{
    const int32_t unit = entente_object_get_enum(object, ENTENTE_FIELD_UNIT);

    if (object->noun >= ENTENTE_NOUN_EXPRESSION || unit <= ENTENTE_UNIT_YEAR)
        return false;
    if (unit == ENTENTE_UNIT_HOUR)
        return !counts_hours_of_clause(object);
    return !entente_object_has(object, ENTENTE_FIELD_CALENDAR) ||
           entente_object_get_object(object->parent, ENTENTE_FIELD_EVERY) == object;
}

static bool tell_units(const struct ent_case *that, const entente_object *clauses)
{
    struct ent_walk walk;

    for (ent_walk_begin(&walk, clauses); (clauses = ent_walk_next(&walk)) != NULL;)
        if (is_uncounted(clauses) &&
            !ent_findings_add_at(
                that->findings, ENTENTE_E_LIMIT, ENTENTE_SEVERITY_WARNING, clauses, NULL,
                "Hours, and sitting days and working days without a calendar, are not "
                "counted here: no day follows from this period."))
            return false;
    return true;
}

/* Whether an exit has no day yet for another reason. The day of a refused renewal is that of a term. */
static bool exit_waits(const struct ent_case *that, const struct ent_exit *exit)
{
    const struct ent_notice *notice = that->notices ? &that->notices[exit->record] : NULL;

    return notice && (notice->deferred || notice->error ||
                      (notice->given && exit->cause != ENT_EXIT_RENEWAL_REFUSED));
}

/* Its day lies behind all days, or behind those that the calendars of the clause tell. */
static bool tell_exit(const struct ent_case *that, const struct ent_exit *exit)
{
    const bool silent = exit->day.first != ENT_DAY_NEVER && exit->notice.first == exit->notice.last;

    return ent_findings_add_at(
        that->findings, silent ? ENTENTE_E_LIMIT : ENTENTE_E_OVERFLOW, ENTENTE_SEVERITY_WARNING,
        exit->act, NULL,
        silent
            ? "The calendar does not tell of so many days: when it takes effect is not known yet."
            : "It takes effect after the year 9999: no day is told.");
}

static bool tell_exits(const struct ent_case *that, const entente_object *withdrawal)
{
    const entente_object *notice = entente_object_get_object(withdrawal, ENTENTE_FIELD_NOTICE);

    for (uint32_t i = 0; i < that->exit_count && !(notice && is_uncounted(notice)); i++) {
        const struct ent_exit *exit = &that->exits[i];

        if (ent_exit_is_notice(exit) && !exit->of_all && !exit->retracted && !exit->spent &&
            !exit_waits(that, exit) && exit->day.last == ENT_DAY_NEVER && !tell_exit(that, exit))
            return false;
    }
    return true;
}

bool ent_beyond_findings(const struct ent_case *that)
{
    const entente_object *clauses =
        entente_object_get_object(&that->agreement->root, ENTENTE_FIELD_CLAUSES);

    if (!clauses)
        return tell_exits(that, NULL);
    return tell_units(that, clauses) &&
           tell_exits(that, entente_object_get_object(clauses, ENTENTE_FIELD_WITHDRAWAL)) &&
           (!that->term_silent ||
            ent_findings_add_at(that->findings, ENTENTE_E_LIMIT, ENTENTE_SEVERITY_WARNING,
                                entente_object_get_object(clauses, ENTENTE_FIELD_DURATION), NULL,
                                "The calendar does not tell of so many days: when the term ends is "
                                "not known yet.")) &&
           (!that->term_beyond ||
            ent_findings_add_at(that->findings, ENTENTE_E_OVERFLOW, ENTENTE_SEVERITY_WARNING,
                                entente_object_get_object(clauses, ENTENTE_FIELD_DURATION), NULL,
                                "The term ends after the year 9999: no day is told."));
}
