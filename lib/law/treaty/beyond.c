#include "beyond.h"

#include <entente/agreement.h>

#include "case.h"
#include "place.h"
#include "walk.h"

/* Expressions count hours, and tell by themselves what they do not reach. */
static bool is_uncounted(const entente_object *object)
{
    return object->noun < ENTENTE_NOUN_EXPRESSION &&
           entente_object_get_enum(object, ENTENTE_FIELD_UNIT) > ENTENTE_UNIT_YEAR;
}

static bool tell_units(const struct ent_case *that, const entente_object *clauses)
{
    struct ent_walk walk;

    for (ent_walk_begin(&walk, clauses); (clauses = ent_walk_next(&walk)) != NULL;)
        if (is_uncounted(clauses) &&
            !ent_findings_add_at(
                that->findings, ENTENTE_E_LIMIT, ENTENTE_SEVERITY_WARNING, clauses, NULL,
                "Hours, sitting days and working days are not counted in a clause: no "
                "day follows from this period."))
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

static bool tell_exits(const struct ent_case *that, const entente_object *withdrawal)
{
    const entente_object *notice = entente_object_get_object(withdrawal, ENTENTE_FIELD_NOTICE);

    for (uint32_t i = 0; i < that->exit_count && !(notice && is_uncounted(notice)); i++) {
        const struct ent_exit *exit = &that->exits[i];

        if ((exit->cause == ENT_EXIT_WITHDRAWAL || exit->cause == ENT_EXIT_RENEWAL_REFUSED) &&
            !exit->of_all && !exit->retracted && !exit->spent && !exit_waits(that, exit) &&
            exit->day.last == ENT_DAY_NEVER &&
            !ent_findings_add_at(that->findings, ENTENTE_E_OVERFLOW, ENTENTE_SEVERITY_WARNING,
                                 exit->act, NULL,
                                 "It takes effect after the year 9999: no day is told."))
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
           (!that->term_beyond ||
            ent_findings_add_at(that->findings, ENTENTE_E_OVERFLOW, ENTENTE_SEVERITY_WARNING,
                                entente_object_get_object(clauses, ENTENTE_FIELD_DURATION), NULL,
                                "The term ends after the year 9999: no day is told."));
}
