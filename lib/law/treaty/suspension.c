/* Suspension of the operation of a treaty: VCLT 57, 58, 62 and 72. */
#include "status.h"

#include <entente/act.h>

/* An act towards some others, or about some provisions, leaves the rest as it was: relation.c. */
static bool towards_all(const struct ent_record *record)
{
    return !ent_object_slot(record->act, ENTENTE_FIELD_TOWARDS) &&
           !ent_object_slot(record->act, ENTENTE_FIELD_PROVISION);
}

/* The act that a resumption ends; NULL: whatever stands. */
static const struct ent_symbol *named(const struct ent_record *record)
{
    return ent_object_symbol(record->act, ENTENTE_FIELD_TO);
}

static bool ends(const struct ent_record *resumption, const struct ent_record *suspension)
{
    const struct ent_symbol *to = named(resumption);

    return !to || to == ent_object_symbol(suspension->restated, ENTENTE_FIELD_ID) ||
           to == ent_object_symbol(suspension->act, ENTENTE_FIELD_ID);
}

/* Where the days are partial, a resumption may have come before what it seems to end. */
static void resume(struct ent_pause_seen *seen, const struct ent_record *record)
{
    if (seen->earlier && ends(record, seen->earlier))
        seen->earlier = NULL;
    if (!named(record))
        seen->resumed = record;
    if (!seen->suspension || !ends(record, seen->suspension))
        return;
    seen->perhaps |= !ent_record_surely_after(record, seen->suspension);
    seen->suspension = seen->earlier;
    seen->earlier = NULL;
}

static void suspend(struct ent_pause_seen *seen, const struct ent_record *record)
{
    seen->perhaps |= seen->resumed && !ent_record_surely_after(record, seen->resumed);
    seen->earlier = seen->suspension;
    seen->suspension = record;
}

/* VCLT 57, 72: for a time; the last day is within it. */
struct ent_span ent_pause_over(const struct ent_record *record)
{
    const int32_t until = entente_object_get_date(record->act, ENTENTE_FIELD_UNTIL);
    struct ent_span over = {ENT_DAY_NEVER, ENT_DAY_NEVER};

    if (until) {
        over = ent_date_span(until);
        over.first++;
        over.last++;
    }
    return over;
}

void ent_pause_see(struct ent_pause_seen *seen, const struct ent_record *record, bool certain)
{
    if (!towards_all(record))
        return;
    if (!certain)
        seen->perhaps = true;
    else if (ent_kind_is(record->type, ENT_IS_RESUMING))
        resume(seen, record);
    else
        suspend(seen, record);
}

enum ent_tri ent_pause_stands(const struct ent_pause_seen *seen, const struct ent_when *entry)
{
    if (seen->perhaps)
        return ENT_MAYBE;
    if (!seen->suspension)
        return ENT_NO;
    if (seen->suspension->date.last < entry->lo &&
        (!seen->earlier || seen->earlier->date.last < entry->lo))
        return ENT_NO;
    return entry->hi > seen->suspension->date.first ? ENT_MAYBE : ENT_YES;
}
