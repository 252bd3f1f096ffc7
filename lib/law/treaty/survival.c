#include "survival.h"

#include "calendar.h"

ent_day ent_survival_until(const entente_object *row, ent_day end)
{
    if (!entente_object_has(row, ENTENTE_FIELD_N))
        return ENT_DAY_NEVER;
    return ent_calendar_after(end, entente_object_get_integer(row, ENTENTE_FIELD_N),
                              entente_object_get_enum(row, ENTENTE_FIELD_UNIT),
                              ENTENTE_MONTH_END_CLIP);
}
