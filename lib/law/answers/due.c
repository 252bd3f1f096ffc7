/* What falls due between two days: the calendar of a treaty office. */
#include <string.h>

#include <entente/agreement.h>
#include <entente/approval.h>

#include "answer.h"
#include "assessment.h"
#include "case.h"
#include "commitment.h"
#include "duration.h"
#include "error_private.h"
#include "make.h"
#include "owed.h"
#include "question.h"
#include "reservation.h"
#include "status.h"
#include "telling.h"

struct diary {
    const entente_agreement *agreement;
    entente_answer *answer;
    int32_t from, until;
};

static bool inside(const struct diary *that, int32_t date)
{
    return that->from <= date && date <= that->until;
}

/* A span of local times, of which one instant is meant. */
static bool between_meets(const struct diary *that, const struct ent_row_detail *detail)
{
    enum { DAY = 86400 };
    const int64_t first = (int64_t)ent_day_of_date(that->from) * DAY;
    const int64_t last = ((int64_t)ent_day_of_date(that->until) + 1) * DAY;

    return detail && detail->has_due_between && detail->due_from < last &&
           detail->due_until >= first;
}

static bool is_due(const struct diary *that, const struct ent_row *row)
{
    if (row->state == ENTENTE_COMMITMENT_STATE_OVERDUE)
        return true;
    return ent_state_is_open(row->state) &&
           (row->day ? inside(that, row->day) : between_meets(that, row->detail));
}

static struct ent_answer_row *add_due(struct diary *that, const char *kind, const char *const *path)
{
    struct ent_answer_row *row = ent_answer_add(that->answer);

    if (!row || !(row->path = ent_answer_path(that->answer, path)))
        return NULL;
    row->kind = kind;
    row->has_due = true;
    return row;
}

/* An obligor, or one of its instances. */
static bool add_commitment(struct diary *that, uint32_t at)
{
    const struct ent_row *rows = that->answer->assessment->rows.rows;
    const bool instance = rows[at].subject == ENTENTE_SUBJECT_INSTANCE;
    const struct ent_row *obligor = instance ? &rows[rows[at].parent] : &rows[at];
    const char *commitment = rows[obligor->parent].id;
    struct ent_answer_row *row = add_due(that, "commitment",
                                         (const char *[]){"commitments", commitment, obligor->id,
                                                          instance ? rows[at].id : NULL, NULL});

    if (!row)
        return false;
    row->commitment = commitment;
    row->party = obligor->id;
    row->row = at;
    row->facet = ENTENTE_FACET_COMMITMENT;
    row->state = rows[at].state;
    row->binding = obligor->second;
    row->due = rows[at].day;
    return ent_owed_list(that->agreement, that->answer, obligor, row);
}

/* The period of a step that runs, or the mandate that it gave. */
static bool add_due_step(struct diary *that, uint32_t at)
{
    const struct ent_row *rows = that->answer->assessment->rows.rows;
    const struct ent_row *step = &rows[at];
    const struct ent_row *approval = &rows[step->parent];
    struct ent_answer_row *row =
        add_due(that, step->state == ENTENTE_STEP_STATE_IN_PROGRESS ? "period" : "mandate",
                (const char *[]){"approvals", approval->party, approval->id, step->id, NULL});

    if (!row)
        return false;
    row->party = approval->party;
    row->row = at;
    row->facet = ENTENTE_FACET_STEP;
    row->state = step->state;
    row->due = step->day;
    return true;
}

static bool add_due_rows(struct diary *that)
{
    const struct ent_row_list *list = &that->answer->assessment->rows;

    for (uint32_t i = 0; i < list->count; i++) {
        const struct ent_row *row = &list->rows[i];
        bool good = true;

        if (row->subject == ENTENTE_SUBJECT_INSTANCE ||
            (row->subject == ENTENTE_SUBJECT_OBLIGOR && !row->recurs))
            good = !is_due(that, row) || add_commitment(that, i);
        else if (row->subject == ENTENTE_SUBJECT_STEP && row->has_ends && inside(that, row->day))
            good = add_due_step(that, i);
        if (!good)
            return false;
    }
    return true;
}

static bool add_withdrawals(struct diary *that)
{
    const entente_assessment *assessment = that->answer->assessment;

    for (size_t i = 0; i < assessment->party_count; i++) {
        const struct ent_party_answer *party = &assessment->parties[i];
        struct ent_answer_row *row;

        if (!party->leaves || !inside(that, party->leaves))
            continue;
        row = add_due(that, "withdrawal", (const char *[]){"parties", party->id, NULL});
        if (!row)
            return false;
        row->party = party->id;
        row->facet = ENTENTE_FACET_PARTY_STATUS;
        row->state = party->status;
        row->due = party->leaves;
    }
    return true;
}

static const char *id_of_due_act(const entente_object *act)
{
    const char *id = entente_object_get_text(act, ENTENTE_FIELD_ID);

    return id ? id : "";
}

/* Those who may still object. */
static bool add_others(struct diary *that, const struct ent_case *parties,
                       const struct ent_reservation *reservation, struct ent_answer_row *row)
{
    const char **names =
        ent_pool_array(&that->answer->pool, parties->party_count + 1, sizeof *names);

    if (!names)
        return false;
    row->texts = names;
    for (uint32_t i = 0; i < parties->party_count; i++) {
        if (reservation->reactions && reservation->reactions[i] == ENT_REACTION_PENDING)
            names[row->text_count++] = that->answer->assessment->parties[i].id;
    }
    return true;
}

/* The last day to object to a reservation (VCLT 20(5)), while somebody still may. */
static bool add_reservation(struct diary *that, const struct ent_case *from,
                            const struct ent_reservation *reservation)
{
    const struct ent_record *record = &from->log.records[reservation->record];
    const int32_t last = ent_answer_date(reservation->clock.last);
    struct ent_answer_row *row;

    if (reservation->state != ENT_RESERVATION_STANDS || reservation->free || !inside(that, last) ||
        reservation->clock.last < from->on)
        return true;
    row = add_due(that, "reservation", (const char *[]){"acts", id_of_due_act(record->act), NULL});
    if (!row)
        return false;
    row->party = that->answer->assessment->parties[reservation->party].id;
    row->due = last;
    return add_others(that, from, reservation, row);
}

static bool add_reservations(struct diary *that, struct ent_case *from)
{
    struct ent_reservations all = {0};

    if (!ent_log_has(&from->log, ENTENTE_ACT_RESERVATION))
        return true;
    if (!ent_reservations_new(from, &from->pool, &all))
        return false;
    for (uint32_t i = 0; i < all.count; i++) {
        if (!add_reservation(that, from, &all.rows[i]))
            return false;
    }
    return true;
}

/* The last days to refuse a tacit renewal. */
static bool add_renewals(struct diary *that, struct ent_case *from)
{
    const ent_day until = ent_day_of_date(that->until);
    ent_day first = ent_day_of_date(that->from);
    ent_day day;

    while (ent_renewal_notice(from, first, &day)) {
        struct ent_answer_row *row;

        if (day > until)
            return true;
        row = add_due(that, "renewal", (const char *[]){"clauses", "duration", NULL});
        if (!row)
            return false;
        row->facet = ENTENTE_FACET_STATUS;
        row->state = that->answer->assessment->status;
        row->due = ent_date_of_day(day);
        first = day + 1;
    }
    return false;
}

/* The last day to reject an amendment that is deemed accepted unless rejected before. */
static bool add_tacit(struct diary *that, const struct ent_case *from)
{
    for (uint32_t i = 0; i < from->log.count; i++) {
        const struct ent_record *record = &from->log.records[i];
        const int32_t deemed =
            record->type == ENTENTE_ACT_AMENDMENT_ADOPTED
                ? entente_object_get_date(record->act, ENTENTE_FIELD_DEEMED_ACCEPTED)
                : 0;
        const ent_day last = deemed ? ent_date_span(deemed).first - 1 : ENT_DAY_NEVER;
        struct ent_answer_row *row;

        if (last < from->on || !ent_day_valid(last) || !inside(that, ent_date_of_day(last)))
            continue;
        row = add_due(that, "period", (const char *[]){"acts", id_of_due_act(record->act), NULL});
        if (!row)
            return false;
        row->due = ent_date_of_day(last);
    }
    return true;
}

static bool add_terms(struct diary *that, const entente_question *question)
{
    struct ent_case *from = NULL;
    bool good;

    if (ent_case_new(that->agreement, question, NULL, &from) != ENTENTE_OK)
        return false;
    good = add_reservations(that, from) && add_tacit(that, from) && add_renewals(that, from);
    ent_case_free(from);
    return good;
}

static bool is_whole_date(int32_t date)
{
    return ent_date_valid(date) && !ent_date_partial(date);
}

entente_result entente_due(const entente_agreement *agreement, const entente_question *question,
                           int32_t from, int32_t until, entente_answer **out, entente_error *error)
{
    enum { SCOPE = ENTENTE_SCOPE_APPROVALS | ENTENTE_SCOPE_COMMITMENTS };
    struct diary that = {.agreement = agreement, .from = from, .until = until};
    struct ent_inquiry inquiry;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    if (!is_whole_date(from) || !is_whole_date(until))
        return ent_error_set(error, ENTENTE_E_DATE_RANGE, NULL,
                             "An interval needs two whole days of the years 1 to 9999.");
    if (from > until)
        return ent_error_argument(error, "from: after until");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    inquiry.question.horizon = until;
    inquiry.question.due_from = from;
    if (result == ENTENTE_OK)
        result = ent_answer_ask(&inquiry, SCOPE, ENT_ASKED_DUE, NULL, NULL, &that.answer, error);
    if (result == ENTENTE_OK) {
        that.answer->from = from;
        that.answer->until = until;
        if (!add_due_rows(&that) || !add_withdrawals(&that) ||
            !add_terms(&that, &inquiry.question) || !ent_answer_sort(that.answer))
            result = ENTENTE_E_NO_MEMORY;
    }
    return ent_answer_give(&inquiry, that.answer, result, out, error);
}
