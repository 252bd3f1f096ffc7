/* The rows of commitments: each with its obligors, and the days of those that recur. */
#include "commitment_rows.h"

#include <string.h>

#include "assessment.h"
#include "telling.h"
#include "work.h"

/* One duty on its way into the answer. */
struct filling {
    struct ent_case *that;
    struct entente_assessment *answer;
    const struct ent_commitment *row;
    const struct ent_duty *duty;
    struct ent_standing_of_duty standing;
    uint32_t at; /* the row of the obligor */
};

static struct ent_row *filled_row(const struct filling *filling)
{
    return &filling->answer->rows.rows[filling->at];
}

/* ---- Due. */

static bool put_due(struct entente_assessment *answer, struct ent_row *row,
                    const struct ent_due *due)
{
    struct ent_row_detail *detail;

    if (due->kind == ENT_DUE_DAY)
        row->day = ent_answer_date(due->span.first);
    if (due->kind != ENT_DUE_INSTANT)
        return true;
    detail = ent_row_detail(answer, row);
    if (!detail)
        return false;
    if (due->exact) {
        detail->has_due_instant = true;
        detail->due_instant = due->from;
        detail->due_offset = due->offset;
    } else {
        detail->has_due_between = true;
        detail->due_from = due->from;
        detail->due_until = due->until;
    }
    return true;
}

/* ---- How much. */

/* False where the product is too large; `times` is not negative. */
static bool multiplied_amount(int64_t *amount, int64_t times)
{
    if (times != 0 && (*amount > INT64_MAX / times || *amount < -(INT64_MAX / times)))
        return false;
    *amount *= times;
    return true;
}

/* amount * num / den, in as many decimal places as it needs; not there where it has no end. */
static struct ent_amount amount_of(const struct ent_owed *owed)
{
    struct ent_amount out = {.amount = owed->amount, .scale = owed->scale, .there = owed->there};

    if (!owed->there || owed->num == owed->den)
        return out;
    if (!multiplied_amount(&out.amount, owed->num))
        return (struct ent_amount){.there = false};
    while (out.amount % owed->den != 0) {
        if (!multiplied_amount(&out.amount, 10))
            return (struct ent_amount){.there = false};
        out.scale++;
    }
    out.amount /= owed->den;
    return out;
}

static bool put_amounts(const struct filling *filling, const struct ent_performance *performance)
{
    const struct ent_owed owed =
        ent_commitment_owed(filling->that, filling->row, filling->duty->party);
    struct ent_row_detail *detail;

    if (!owed.there && !performance->measured)
        return true;
    detail = ent_row_detail(filling->answer, filled_row(filling));
    if (!detail)
        return false;
    detail->quantity = amount_of(&owed);
    if (performance->measured) {
        detail->progress.there = ent_total_number(&performance->done, &detail->progress.amount);
        detail->progress.scale = performance->done.scale;
    }
    if (filling->row->unit)
        detail->unit =
            ent_pool_text(&filling->answer->pool, filling->row->unit, strlen(filling->row->unit));
    return !filling->row->unit || detail->unit;
}

/* ---- What is missing at home. */

static const char *copy_name(const struct filling *filling, const struct ent_symbol *name)
{
    return name ? ent_pool_text(&filling->answer->pool, name->text, name->length) : "";
}

static bool is_missing(const struct filling *filling, const entente_object *requirement)
{
    bool failed = false;

    return ent_requirement_concerns(filling->that, filling->row, requirement,
                                    filling->duty->party) &&
           ent_requirement_met(filling->that, requirement, filling->that->on, &failed) != ENT_YES;
}

static bool put_blockers(const struct filling *filling)
{
    const struct ent_list *list = filling->row->requires;
    struct ent_row_detail *detail = ent_row_detail(filling->answer, filled_row(filling));
    struct ent_blocker *blockers =
        ent_pool_array(&filling->answer->pool, (size_t)list->count, sizeof *blockers);

    if (!detail || !blockers)
        return false;
    detail->blockers = blockers;
    for (uint32_t i = 0; i < list->count; i++) {
        const entente_object *requirement = list->items[i].as.object;
        struct ent_blocker *blocker = &blockers[detail->blocker_count];

        if (!is_missing(filling, requirement))
            continue;
        blocker->party = copy_name(filling, ent_object_symbol(requirement, ENTENTE_FIELD_PARTY));
        blocker->approval =
            copy_name(filling, ent_object_symbol(requirement, ENTENTE_FIELD_APPROVAL));
        if (!blocker->party || !blocker->approval)
            return false;
        detail->blocker_count++;
    }
    return true;
}

/* ---- Performances. */

static struct ent_stretches walk_of(const struct filling *filling)
{
    return (struct ent_stretches){.that = filling->that,
                                  .duty = filling->duty,
                                  .standing = &filling->standing,
                                  .day = filling->that->on};
}

static bool put_instance(const struct filling *filling, const struct ent_stretch *stretch,
                         uint32_t instance)
{
    const struct ent_due due = ent_instance_due(filling->duty, stretch->run, instance);
    char id[ENT_DATE_SIZE];
    struct ent_row *row;

    ent_date_print(ent_date_of_day(ent_instance_day(filling->duty, instance)), id);
    row = ent_row_add(filling->answer, ENTENTE_SUBJECT_INSTANCE, filling->at, id, true);
    if (!row)
        return false;
    row->state = (uint8_t)stretch->state;
    return put_due(filling->answer, row, &due);
}

/* The instances of a stretch that the answer tells: from *from up to, and without, the result. */
static uint32_t told_instances(const struct filling *filling, const struct ent_stretch *stretch,
                               bool later, uint32_t *from)
{
    const int32_t horizon = filling->that->question->horizon;
    const int32_t due_from = filling->that->question->due_from;
    uint32_t last = stretch->last + 1, asked;

    *from = stretch->first;
    if (later || stretch->next) {
        const uint32_t least = later ? stretch->first : stretch->first + 1;

        asked = horizon ? ent_instance_from(filling->duty, ent_day_of_date(horizon) + 1) : 0;
        asked = asked < least ? least : asked;
        last = asked < last ? asked : last;
    }
    if (due_from && !stretch->run->fixed && stretch->state != ENTENTE_COMMITMENT_STATE_OVERDUE) {
        asked = ent_instance_from(filling->duty, ent_day_of_date(due_from) - stretch->run->shift);
        *from = !ent_state_is_open(stretch->state) || asked > last ? last
                : asked > *from                                    ? asked
                                                                   : *from;
    }
    if (filling->that->question->no_instances)
        *from = last;
    return last;
}

/* Up to the next one that is open, of which the obligor shows the worst state and that one's day;
 * those that follow, up to the horizon of the question. */
static bool put_instances(const struct filling *filling)
{
    struct ent_stretches walk = walk_of(filling);
    struct ent_due due = {.kind = ENT_DUE_NONE};
    struct ent_stretch stretch;
    bool later = false, any_due = false;
    int32_t worst = 0;

    while (ent_stretch_next(&walk, &stretch)) {
        uint32_t from;
        const uint32_t end = told_instances(filling, &stretch, later, &from);

        for (uint32_t i = from; i < end; i++)
            if (!put_instance(filling, &stretch, i))
                return false;
        if (later && end <= stretch.last)
            break;
        if (later)
            continue;
        worst = worst ? ent_state_worse(worst, stretch.state) : stretch.state;
        if (stretch.next || (ent_state_is_open(stretch.state) && !any_due))
            due = ent_instance_due(filling->duty, stretch.run, stretch.first);
        any_due |= ent_state_is_open(stretch.state);
        later = stretch.next;
    }
    filled_row(filling)->state =
        (uint8_t)(worst ? worst
                        : ent_duty_state_of_none(filling->that, &filling->standing,
                                                 filling->that->on));
    filled_row(filling)->recurs = true;
    return put_due(filling->answer, filled_row(filling), &due);
}

static bool put_single(const struct filling *filling)
{
    struct ent_stretches walk = walk_of(filling);
    struct ent_stretch stretch;
    struct ent_due due;

    if (!ent_stretch_next(&walk, &stretch))
        return false;
    filled_row(filling)->state = (uint8_t)stretch.state;
    if (stretch.state == ENTENTE_COMMITMENT_STATE_BLOCKED && !put_blockers(filling))
        return false;
    due = ent_instance_due(filling->duty, stretch.run, stretch.first);
    return put_due(filling->answer, filled_row(filling), &due) && put_amounts(filling, stretch.run);
}

/* An end that came leaves nothing that binds, but for what stays owed. */
static uint8_t binding_of(const struct filling *filling, int32_t state)
{
    const struct ent_standing_of_duty *standing = &filling->standing;
    const bool stays = ent_state_is_open(state) || state == ENTENTE_COMMITMENT_STATE_EXCUSED;

    switch (state) {
    case ENTENTE_COMMITMENT_STATE_DROPPED:
    case ENTENTE_COMMITMENT_STATE_EXPIRED:
    case ENTENTE_COMMITMENT_STATE_TERMINATED:
        return ENTENTE_BINDING_NONE;
    default:
        if (filling->duty->perhaps)
            return ENTENTE_BINDING_UNKNOWN;
        return standing->stand.last.first != ENT_DAY_NEVER && stays &&
                       state != ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET
                   ? standing->binding
                   : standing->stand.binding;
    }
}

/* What the obligor will not do, or where not, in the words of the document. */
static bool put_caveats(const struct filling *filling)
{
    const struct ent_list *list = ent_object_list(filling->row->object, ENTENTE_FIELD_CAVEATS);
    const struct ent_symbol *party = filling->that->parties[filling->duty->party].id;
    struct ent_row_detail *detail;
    const char **texts;

    if (!list)
        return true;
    detail = ent_row_detail(filling->answer, filled_row(filling));
    texts = ent_pool_array(&filling->answer->pool, list->count + (size_t)1, sizeof *texts);
    if (!detail || !texts)
        return false;
    detail->caveats = texts;
    for (uint32_t i = 0; i < list->count; i++) {
        const entente_object *caveat = list->items[i].as.object;
        const char *text = entente_object_get_text(caveat, ENTENTE_FIELD_TEXT);

        if (ent_object_symbol(caveat, ENTENTE_FIELD_PARTY) != party)
            continue;
        texts[detail->caveat_count] = ent_pool_text(&filling->answer->pool, text, strlen(text));
        if (!texts[detail->caveat_count++])
            return false;
    }
    return true;
}

/* ---- How many. */

/* As many instances can be told in one answer. */
enum { MOST_INSTANCES = 1000000 };

static uint64_t count_instances(const struct filling *filling)
{
    struct ent_stretches walk = walk_of(filling);
    struct ent_stretch stretch;
    uint64_t count = 0;
    bool later = false;

    while (ent_stretch_next(&walk, &stretch)) {
        uint32_t from;
        const uint32_t end = told_instances(filling, &stretch, later, &from);

        count += end - from;
        if (later && end <= stretch.last)
            break;
        later |= stretch.next;
    }
    return count;
}

bool ent_commitment_row_count(struct ent_case *that, const struct ent_commitment *row,
                              uint64_t *count)
{
    for (uint32_t i = 0; row->recurs && i < row->duty_count; i++) {
        struct filling filling = {
            .that = that, .row = row, .duty = &that->commitments->duties[row->duty_first + i]};

        filling.standing = ent_duty_on(that, row, filling.duty, that->on);
        *count += count_instances(&filling);
        if (*count > MOST_INSTANCES)
            return ent_work_stop(that->question->work, row->object,
                                 "An answer tells no more than 1000000 instances of what recurs.");
    }
    return ent_case_steps(that, row->duty_count);
}

/* ---- Obligors. */

static bool put_obligor(struct filling *filling, uint32_t parent)
{
    struct ent_row *row;

    row = ent_row_add(filling->answer, ENTENTE_SUBJECT_OBLIGOR, parent,
                      filling->answer->parties[filling->duty->party].id, false);
    if (!row)
        return false;
    filling->at = filling->answer->rows.count - 1;
    filling->standing = ent_duty_on(filling->that, filling->row, filling->duty, filling->that->on);
    if (!(filling->row->recurs ? put_instances(filling) : put_single(filling)))
        return false;
    row = filled_row(filling);
    row->second = binding_of(filling, row->state);
    return put_caveats(filling) &&
           ent_assignments_row(filling->that, filling->answer, row, filling->duty);
}

bool ent_commitment_row(struct ent_case *that, struct entente_assessment *answer,
                        const struct ent_commitment *row)
{
    const uint32_t at = answer->rows.count;
    int32_t state = 0, binding = ENTENTE_BINDING_NONE;

    if (!ent_row_add(answer, ENTENTE_SUBJECT_COMMITMENT, ENT_NO_ROW, row->id->text, true))
        return false;
    for (uint32_t i = 0; i < row->duty_count; i++) {
        struct filling filling = {.that = that,
                                  .answer = answer,
                                  .row = row,
                                  .duty = &that->commitments->duties[row->duty_first + i]};
        const struct ent_row *made;

        if (!put_obligor(&filling, at))
            return false;
        made = &answer->rows.rows[filling.at];
        state = state ? ent_state_worse(state, made->state) : made->state;
        binding = made->second < binding ? made->second : binding;
    }
    answer->rows.rows[at].state = (uint8_t)(state ? state : ENTENTE_COMMITMENT_STATE_UNKNOWN);
    answer->rows.rows[at].second = (uint8_t)binding;
    return true;
}
