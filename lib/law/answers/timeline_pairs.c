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
    const struct ent_case *that; /* at the horizon */
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
    struct ent_past past;
    bool good = ent_days_add(&asking->days, asking->trace->start - 1) &&
                ent_days_named(&asking->days, asking->trace->agreement) && add_clocks(asking, that);

    for (struct ent_past_walk walk = {0}; good && ent_commitments_past(that, &walk, &past);)
        for (uint32_t i = 1; i < past.history->count && good; i++)
            good = ent_days_add(&asking->days, past.history->moments[i].from.day);
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
static const struct ent_record *cause(const struct asking *asking, const char *id, ent_day day)
{
    struct ent_past past;

    for (struct ent_past_walk walk = {0}; ent_commitments_past(asking->that, &walk, &past);) {
        const struct ent_moment *moment = ent_history_on(past.history, day);

        if (strcmp(past.path[0]->text, id) == 0 && moment->from.day == day && moment->cause)
            return moment->cause;
    }
    return NULL;
}

static const struct ent_symbol *symbol_of(const struct asking *asking, const char *id)
{
    return ent_symbol_find(asking->that->agreement, id, strlen(id));
}

static bool tell_row(const struct asking *asking, uint32_t index, uint32_t place)
{
    const struct ent_row *row = &asking->last->rows.rows[index];
    const bool whole = row->parent == ENT_NO_ROW;
    const char *id = whole ? row->id : asking->last->rows.rows[row->parent].id;
    const uint8_t *states = &asking->states[(size_t)index * asking->days.count];
    struct ent_pool *pool = &asking->trace->line->pool;
    struct ent_history history = {0};
    struct ent_past past = {
        .path = {symbol_of(asking, id), whole ? NULL : symbol_of(asking, row->id)},
        .place = place,
        .facet = ENTENTE_FACET_COMMITMENT,
        .unknown = ENTENTE_COMMITMENT_STATE_UNKNOWN,
        .history = &history};
    bool good = true;

    for (uint32_t i = 0; i < asking->days.count && good; i++)
        if (states[i])
            good = ent_history_add(pool, &history, (struct ent_point){asking->days.days[i], 0},
                                   ent_states_of(states[i], past.unknown),
                                   cause(asking, id, asking->days.days[i]));
    good = good && ent_trace_past(asking->trace, &past);
    ent_history_done(pool, &history);
    return good;
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
    struct asking asking = {.trace = trace, .that = that};
    bool good = find_days(&asking, that);

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
