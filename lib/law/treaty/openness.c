/* Whether the text can be signed, and joined: from its clauses and the acts of opening. */
#include "log.h"
#include "seen.h"

#include <entente/act.h>

/* Whether a window that begins and ends is open on a day. An absent side does not bound it. */
struct window {
    struct ent_span opens;  /* the first day inside */
    struct ent_span closes; /* the last day inside */
};

static const struct ent_span always = {ENT_DAY_FIRST, ENT_DAY_FIRST};
static const struct ent_span never = {ENT_DAY_NEVER, ENT_DAY_NEVER};

static struct ent_span span_of(const entente_object *clause, int32_t field, struct ent_span absent)
{
    const struct ent_value *slot = ent_object_slot(clause, field);

    if (!slot || slot->kind != ENTENTE_VALUE_DATE)
        return absent;
    return ent_date_span((int32_t)slot->as.integer);
}

/* The first act by which the text was settled: signing begins there if no day is named. */
static bool settles_opening(int32_t type)
{
    return ent_kind_is(type, ENT_IS_SETTLING | ENT_IS_SIGNATURE);
}

void ent_opening_see(struct ent_opening_seen *seen, const struct ent_record *record, bool certain)
{
    switch (record->type) {
    case ENTENTE_ACT_OPENING:
        seen->opened = certain ? record : seen->opened;
        seen->perhaps_moved |= !certain;
        break;
    case ENTENTE_ACT_CLOSING:
        seen->closed = certain ? record : seen->closed;
        seen->perhaps_moved |= !certain;
        break;
    default:
        if (seen->settled || !settles_opening(record->type))
            break;
        seen->settled = certain ? record : NULL;
        seen->perhaps_settled |= !certain;
        break;
    }
}

static int32_t openness(const struct window *window, ent_day on)
{
    if (window->opens.first > on)
        return ENTENTE_OPENNESS_NOT_OPEN;
    if (window->closes.last < on)
        return ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE;
    if (window->opens.last > on || window->closes.first < on)
        return ENTENTE_OPENNESS_UNKNOWN;
    return ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE;
}

/* The acts of opening and closing are used where the clause names no day. */
static int32_t openness_by_acts(const struct ent_opening_seen *seen, struct window window,
                                ent_day on)
{
    const enum ent_tri closed = ent_undone(seen->opened, seen->closed);
    const struct ent_record *opening = seen->opened ? seen->opened : seen->settled;

    if (seen->perhaps_moved || closed == ENT_MAYBE)
        return ENTENTE_OPENNESS_UNKNOWN;
    if (window.opens.first == ENT_DAY_NEVER && !opening && seen->perhaps_settled)
        return ENTENTE_OPENNESS_UNKNOWN;
    if (window.opens.first == ENT_DAY_NEVER && opening)
        window.opens = opening->day;
    if (window.closes.first == ENT_DAY_NEVER && closed == ENT_YES)
        window.closes = seen->closed->day;
    return openness(&window, on);
}

static int32_t signature_openness(const struct ent_case *that, const struct ent_opening_seen *seen)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_SIGNATURE);
    const struct window window = {span_of(clause, ENTENTE_FIELD_OPENS, never),
                                  span_of(clause, ENTENTE_FIELD_CLOSES, never)};

    if (!clause && !seen->opened && !seen->closed && !seen->perhaps_moved)
        return 0;
    if (window.opens.first != ENT_DAY_NEVER && window.closes.first != ENT_DAY_NEVER)
        return openness(&window, that->on);
    return openness_by_acts(seen, window, that->on);
}

static int32_t accession_flags(const struct ent_case *that)
{
    const entente_object *clause = ent_clause(that->agreement, ENTENTE_FIELD_ACCESSION);
    const struct window window = {span_of(clause, ENTENTE_FIELD_OPENS, always),
                                  span_of(clause, ENTENTE_FIELD_CLOSES, never)};

    if (!clause || openness(&window, that->on) != ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE)
        return 0;
    if (entente_object_get_boolean(clause, ENTENTE_FIELD_BY_INVITATION))
        return ENTENTE_OPEN_FOR_ACCESSION | ENTENTE_OPEN_BY_INVITATION;
    return ENTENTE_OPEN_FOR_ACCESSION;
}

void ent_openness_fill(const struct ent_case *that, const struct ent_opening_seen *seen,
                       struct entente_assessment *answer)
{
    const struct ent_span closes =
        span_of(ent_clause(that->agreement, ENTENTE_FIELD_CONSENT), ENTENTE_FIELD_CLOSES, never);

    answer->openness = signature_openness(that, seen);
    answer->open_flags = accession_flags(that);
    if (closes.last < that->on)
        answer->open_flags |= ENTENTE_OPEN_CONSENT_CLOSED;
}
