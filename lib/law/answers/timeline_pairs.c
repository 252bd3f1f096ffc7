/*
 * Commitments that bind by what holds between two parties: a reservation, a reaction to it, a
 * suspension between some. What held on an earlier day the case of the horizon does not know, so
 * they are asked for on every day that the document names, or on which the time to react ends.
 */
#include <string.h>

#include "alloc.h"
#include "commitments.h"
#include "reservation.h"
#include "sorting.h"
#include "timeline_parts.h"

struct asking {
    struct ent_trace *trace;
    const struct ent_commitment_change *changes; /* as the horizon tells them */
    uint32_t change_count;
    struct ent_days days;
    entente_assessment *last; /* at the horizon, whose rows are told */
    uint8_t *states;          /* by row of `last`, then by day; 0: no such row */
};

static bool add_clocks(struct asking *asking, struct ent_case *that)
{
    struct ent_reservations all = {0};
    bool good = ent_reservations_new(that, &that->pool, &all);

    for (uint32_t i = 0; i < all.count && good; i++) {
        const ent_day last = all.rows[i].clock.last;

        if (last < asking->trace->horizon)
            good = ent_days_add(&asking->days, last + 1);
    }
    return good;
}

static bool find_days(struct asking *asking, struct ent_case *that)
{
    bool good = ent_days_add(&asking->days, asking->trace->start - 1) &&
                ent_days_named(&asking->days, asking->trace->agreement) && add_clocks(asking, that);

    for (uint32_t i = 0; i < asking->change_count && good; i++)
        good = ent_days_add(&asking->days, asking->changes[i].day);
    for (uint32_t i = 0; i < that->party_count && good; i++) {
        const struct ent_party *party = &that->parties[i];

        good = (party->entry.base_lo >= asking->trace->horizon ||
                ent_days_add(&asking->days, party->entry.base_lo)) &&
               (party->leaves.first >= asking->trace->horizon ||
                ent_days_add(&asking->days, party->leaves.first));
    }
    asking->days.count = ent_sort_days(asking->days.days, asking->days.count);
    return good;
}

static entente_assessment *assess(const struct asking *asking, ent_day day)
{
    entente_question question = asking->trace->question;
    entente_assessment *answer = NULL;

    question.on = ent_date_of_day(day);
    question.has_instant = false;
    question.scope = ENTENTE_SCOPE_COMMITMENTS;
    return entente_assess(asking->trace->agreement, &question, &answer, NULL) == ENTENTE_OK ? answer
                                                                                            : NULL;
}

/* The states of one day into their places. */
static bool look(const struct asking *asking, uint32_t at)
{
    const size_t width = asking->last->rows.count;
    uint32_t from = 0;
    entente_assessment *answer = assess(asking, asking->days.days[at]);

    for (size_t i = 0; answer && i < width; i++) {
        const uint32_t row = ent_row_twin(&asking->last->rows, (uint32_t)i, &answer->rows, &from);

        asking->states[i * asking->days.count + at] =
            (uint8_t)entente_assessment_row_facet(answer, row, ENTENTE_FACET_COMMITMENT);
    }
    entente_assessment_free(answer);
    return answer != NULL;
}

/* What the horizon knows of the cause of a change. */
static const entente_object *cause(const struct asking *asking, const char *id, ent_day day)
{
    for (uint32_t i = 0; i < asking->change_count; i++) {
        const struct ent_commitment_change *change = &asking->changes[i];

        if (change->day == day && change->record && strcmp(change->commitment->text, id) == 0)
            return change->record->act;
    }
    return NULL;
}

static bool tell_row(const struct asking *asking, uint32_t index, uint32_t place)
{
    const struct ent_row *row = &asking->last->rows.rows[index];
    const bool whole = row->parent == ENT_NO_ROW;
    const char *id = whole ? row->id : asking->last->rows.rows[row->parent].id;
    const uint8_t *states = &asking->states[(size_t)index * asking->days.count];

    for (uint32_t i = 1; i < asking->days.count; i++) {
        const struct ent_told told = {
            .parts = {"commitments", id, whole ? NULL : row->id},
            .list = "commitments",
            .place = place,
            .facet = ENTENTE_FACET_COMMITMENT,
            .day = asking->days.days[i],
            .from = states[i - 1],
            .to = states[i],
            .act = cause(asking, id, asking->days.days[i]),
        };

        if (told.from && told.to && !ent_part_told(asking->trace, &told))
            return false;
    }
    return true;
}

static bool tell_all(const struct asking *asking)
{
    const struct ent_row_list *rows = &asking->last->rows;
    uint32_t place = 0;

    for (uint32_t i = 0; i < rows->count; i++) {
        place += rows->rows[i].parent == ENT_NO_ROW && i > 0;
        if (rows->rows[i].subject != ENTENTE_SUBJECT_INSTANCE && !tell_row(asking, i, place))
            return false;
    }
    return true;
}

bool ent_trace_pairs(struct ent_trace *trace, struct ent_case *that)
{
    struct asking asking = {.trace = trace};
    bool good = ent_commitments_changes(that, &asking.changes, &asking.change_count) &&
                find_days(&asking, that);

    if (good)
        asking.last = assess(&asking, trace->horizon);
    if (asking.last)
        asking.states =
            ent_pool_array_zero(&that->pool, asking.last->rows.count, asking.days.count);
    good = asking.last && asking.states;
    for (uint32_t i = 0; i < asking.days.count && good; i++)
        good = asking.days.days[i] > trace->horizon || look(&asking, i);
    good = good && tell_all(&asking);
    ent_free(asking.days.days);
    entente_assessment_free(asking.last);
    return good;
}
