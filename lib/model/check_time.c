/* What a period of time asks beyond its table: calendars for the days that it counts, pauses. */
#include <entente/agreement.h>
#include <entente/date.h>
#include <entente/expression.h>

#include "calendar.h"
#include "check.h"

static void report_member(struct ent_check *check, const entente_object *period, int32_t field,
                          const char *why)
{
    ent_check_report(check, ENTENTE_E_MEMBER, period, field, ENT_NO_INDEX, NULL, why);
}

/* Days that not every calendar has, and a last day that moves off those, need a calendar. */
static void check_calendar_of_period(struct ent_check *check, const entente_object *period)
{
    const int32_t unit = entente_object_get_enum(period, ENTENTE_FIELD_UNIT);
    const struct ent_list *calendars = ent_object_list(period, ENTENTE_FIELD_CALENDAR);
    const bool rolls = entente_object_has(period, ENTENTE_FIELD_ROLL);

    if (unit == ENTENTE_UNIT_HOUR && rolls)
        report_member(check, period, ENTENTE_FIELD_ROLL,
                      "belongs to a period of days, and this one is of hours");
    else if (!entente_object_has(period, ENTENTE_FIELD_CALENDAR) &&
             (rolls || ent_unit_needs_calendar(unit)))
        report_member(check, period, ENTENTE_FIELD_CALENDAR,
                      rolls ? "is missing: it says which last day does not count"
                            : "is missing: it says which days count");
    else if (calendars && calendars->count == 0)
        ent_check_report(check, ENTENTE_E_RANGE, period, ENTENTE_FIELD_CALENDAR, ENT_NO_INDEX, NULL,
                         "must name a calendar");
}

static void check_pause(struct ent_check *check, const entente_object *pause)
{
    if (entente_object_has(pause, ENTENTE_FIELD_UNTIL) &&
        entente_object_get_date(pause, ENTENTE_FIELD_UNTIL) <
            entente_object_get_date(pause, ENTENTE_FIELD_FROM))
        ent_check_report(check, ENTENTE_E_RANGE, pause, ENTENTE_FIELD_UNTIL, ENT_NO_INDEX, NULL,
                         "must not be a day before \"from\"");
}

void ent_check_time(struct ent_check *check, const entente_object *object)
{
    switch (object->noun) {
    case ENTENTE_NOUN_NOTICE:
    case ENTENTE_NOUN_PERIOD:
    case ENTENTE_NOUN_STEP_PERIOD:
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ADD:
        check_calendar_of_period(check, object);
        break;
    case ENTENTE_NOUN_PAUSE:
        check_pause(check, object);
        break;
    default:
        break;
    }
}
