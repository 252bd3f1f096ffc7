/* The faults of a period of time that its table cannot say: of its calendars, roll and pauses. */
#include "check_time.h"

#include <entente/agreement.h>
#include <entente/date.h>
#include <entente/expression.h>

#include "calendar.h"

/* Days that not every calendar has, and a last day that moves off those, need a calendar. */
static struct ent_time_fault fault_of_period(const entente_object *period)
{
    const int32_t unit = entente_object_get_enum(period, ENTENTE_FIELD_UNIT);
    const struct ent_list *calendars = ent_object_list(period, ENTENTE_FIELD_CALENDAR);
    const bool rolls = entente_object_has(period, ENTENTE_FIELD_ROLL);
    struct ent_time_fault fault = {.code = 0};

    if (unit == ENTENTE_UNIT_HOUR && rolls)
        fault = (struct ent_time_fault){ENTENTE_E_MEMBER, ENTENTE_FIELD_ROLL,
                                        "belongs to a period of days, and this one is of hours"};
    else if (!entente_object_has(period, ENTENTE_FIELD_CALENDAR) &&
             (rolls || ent_unit_needs_calendar(unit)))
        fault = (struct ent_time_fault){ENTENTE_E_MEMBER, ENTENTE_FIELD_CALENDAR,
                                        rolls ? "is missing: it says which last day does not count"
                                              : "is missing: it says which days count"};
    else if (calendars && calendars->count == 0)
        fault = (struct ent_time_fault){ENTENTE_E_RANGE, ENTENTE_FIELD_CALENDAR,
                                        "must name a calendar"};
    return fault;
}

static struct ent_time_fault fault_of_pause(const entente_object *pause)
{
    if (entente_object_has(pause, ENTENTE_FIELD_UNTIL) &&
        entente_object_get_date(pause, ENTENTE_FIELD_UNTIL) <
            entente_object_get_date(pause, ENTENTE_FIELD_FROM))
        return (struct ent_time_fault){ENTENTE_E_RANGE, ENTENTE_FIELD_UNTIL,
                                       "must not be a day before \"from\""};
    return (struct ent_time_fault){.code = 0};
}

struct ent_time_fault ent_time_fault(const entente_object *object)
{
    switch (object->noun) {
    case ENTENTE_NOUN_NOTICE:
    case ENTENTE_NOUN_PERIOD:
    case ENTENTE_NOUN_STEP_PERIOD:
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ADD:
        return fault_of_period(object);
    case ENTENTE_NOUN_PAUSE:
        return fault_of_pause(object);
    default:
        return (struct ent_time_fault){.code = 0};
    }
}
