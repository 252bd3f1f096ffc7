#include "row.h"

#include <string.h>

#include "alloc.h"
#include "assessment.h"
#include "day.h"
#include "text.h"

/* Rows are moved within the pool as they grow, so that the answer is released as a whole. */
static bool make_room_for_row(struct entente_assessment *answer)
{
    struct ent_row_list *list = &answer->rows;
    const uint32_t more = list->capacity ? 2 * list->capacity : 32;

    if (list->count < list->capacity)
        return true;

    struct ent_row *rows = ent_pool_resize(&answer->pool, list->rows, list->capacity * sizeof *rows,
                                           ent_product(more, sizeof *rows));

    if (!rows)
        return false;
    list->rows = rows;
    list->capacity = more;
    return true;
}

struct ent_row *ent_row_add(struct entente_assessment *answer, int32_t subject, uint32_t parent,
                            const char *id, bool copy)
{
    struct ent_row_list *list = &answer->rows;

    if (copy)
        id = ent_pool_text(&answer->pool, id, strlen(id));
    if (!id || !make_room_for_row(answer))
        return NULL;

    struct ent_row *row = &list->rows[list->count++];

    *row = (struct ent_row){.subject = (uint8_t)subject, .parent = parent, .id = id};
    row->next = list->count;
    for (; parent != ENT_NO_ROW; parent = list->rows[parent].parent)
        list->rows[parent].next = list->count;
    return row;
}

void ent_row_number(uint32_t number, char out[ENT_ROW_NUMBER_SIZE])
{
    size_t length = 2;

    for (uint32_t rest = number; rest >= 10; rest /= 10)
        length++;
    out[0] = '*';
    out[length] = '\0';
    for (; length > 1; number /= 10)
        out[--length] = (char)('0' + number % 10);
}

struct ent_row_detail *ent_row_detail(struct entente_assessment *answer, struct ent_row *row)
{
    if (!row->detail)
        row->detail = ent_pool_alloc_zero(&answer->pool, sizeof *row->detail);
    return (struct ent_row_detail *)(uintptr_t)row->detail;
}

static bool is_twin(const struct ent_row_list *a, const struct ent_row *x,
                    const struct ent_row_list *b, const struct ent_row *y)
{
    return x->subject == y->subject && strcmp(x->id, y->id) == 0 &&
           (x->parent == ENT_NO_ROW || strcmp(a->rows[x->parent].id, b->rows[y->parent].id) == 0);
}

uint32_t ent_row_twin(const struct ent_row_list *list, uint32_t index,
                      const struct ent_row_list *others, uint32_t *from)
{
    for (uint32_t i = *from; i < others->count; i++) {
        if (is_twin(list, &list->rows[index], others, &others->rows[i])) {
            *from = i + 1;
            return i;
        }
    }
    return ENT_NO_ROW;
}

/* The row; one that is all zero past the end. */
static const struct ent_row *assessment_row_at(const entente_assessment *assessment, size_t row)
{
    static const struct ent_row none;

    return assessment && row < assessment->rows.count ? &assessment->rows.rows[row] : &none;
}

static const struct ent_row_detail *detail_of(const entente_assessment *assessment, size_t row)
{
    static const struct ent_row_detail none;
    const struct ent_row_detail *detail = assessment_row_at(assessment, row)->detail;

    return detail ? detail : &none;
}

size_t entente_assessment_row_count(const entente_assessment *assessment)
{
    return assessment ? assessment->rows.count : 0;
}

size_t entente_assessment_row_parent(const entente_assessment *assessment, size_t row)
{
    const struct ent_row *found = assessment_row_at(assessment, row);

    return found->subject == 0 || found->parent == ENT_NO_ROW ? SIZE_MAX : found->parent;
}

static bool is_commitment(const struct ent_row *row)
{
    return row->subject == ENTENTE_SUBJECT_COMMITMENT || row->subject == ENTENTE_SUBJECT_OBLIGOR ||
           row->subject == ENTENTE_SUBJECT_INSTANCE;
}

int32_t entente_assessment_row_facet(const entente_assessment *assessment, size_t row,
                                     int32_t facet)
{
    const struct ent_row *found = assessment_row_at(assessment, row);

    switch (facet) {
    case ENTENTE_FACET_SUBJECT:
        return found->subject;
    case ENTENTE_FACET_COMMITMENT:
        return is_commitment(found) ? found->state : 0;
    case ENTENTE_FACET_BINDING:
        return is_commitment(found) ? found->second : 0;
    case ENTENTE_FACET_APPROVAL:
        return found->subject == ENTENTE_SUBJECT_APPROVAL ? found->state : 0;
    case ENTENTE_FACET_STEP:
        return found->subject == ENTENTE_SUBJECT_STEP ? found->state : 0;
    case ENTENTE_FACET_OUTCOME:
        return found->subject == ENTENTE_SUBJECT_STEP ? found->second : 0;
    case ENTENTE_FACET_BODY:
        return found->subject == ENTENTE_SUBJECT_BODY ? found->state : 0;
    case ENTENTE_FACET_BODY_ROLE:
        return found->subject == ENTENTE_SUBJECT_MEMBER ? found->second : 0;
    case ENTENTE_FACET_MEMBERSHIP:
        return found->subject == ENTENTE_SUBJECT_MEMBER ? found->state : 0;
    default:
        return 0;
    }
}

int32_t entente_assessment_row_day(const entente_assessment *assessment, size_t row, int32_t day)
{
    const struct ent_row *found = assessment_row_at(assessment, row);

    switch (day) {
    case ENTENTE_DAY_DUE:
        return is_commitment(found) ? found->day : 0;
    case ENTENTE_DAY_STEP_ENDS:
        return found->subject == ENTENTE_SUBJECT_STEP ? found->day : 0;
    case ENTENTE_DAY_UNKNOWN_AFTER:
        return found->subject == ENTENTE_SUBJECT_STEP ? found->other : 0;
    case ENTENTE_DAY_SINCE:
        return found->subject == ENTENTE_SUBJECT_BODY ? found->day : 0;
    case ENTENTE_DAY_SINCE_BEFORE:
        return found->subject == ENTENTE_SUBJECT_BODY ? found->other : 0;
    default:
        return 0;
    }
}

static int64_t has(const struct ent_row *row, const struct ent_row_detail *detail)
{
    return (detail->quantity.there ? ENTENTE_ROW_HAS_QUANTITY : 0) |
           (detail->progress.there ? ENTENTE_ROW_HAS_PROGRESS : 0) |
           (detail->has_due_instant ? ENTENTE_ROW_HAS_DUE_INSTANT : 0) |
           (detail->has_due_between ? ENTENTE_ROW_HAS_DUE_BETWEEN : 0) |
           (row->has_ends ? ENTENTE_ROW_HAS_ENDS : 0);
}

int64_t entente_assessment_row_number(const entente_assessment *assessment, size_t row,
                                      int32_t which)
{
    const struct ent_row_detail *detail = detail_of(assessment, row);

    switch (which) {
    case ENTENTE_ROW_QUANTITY:
        return detail->quantity.amount;
    case ENTENTE_ROW_QUANTITY_SCALE:
        return detail->quantity.scale;
    case ENTENTE_ROW_PROGRESS:
        return detail->progress.amount;
    case ENTENTE_ROW_PROGRESS_SCALE:
        return detail->progress.scale;
    case ENTENTE_ROW_DUE_INSTANT:
        return detail->due_instant;
    case ENTENTE_ROW_DUE_OFFSET:
        return detail->due_offset;
    case ENTENTE_ROW_DUE_FROM:
        return detail->due_from;
    case ENTENTE_ROW_DUE_UNTIL:
        return detail->due_until;
    case ENTENTE_ROW_COUNT:
        return detail->count;
    case ENTENTE_ROW_COUNT_EXACT:
        return detail->count_exact;
    case ENTENTE_ROW_MODALITY:
        return detail->modality;
    case ENTENTE_ROW_ROUND:
        return assessment_row_at(assessment, row)->round;
    case ENTENTE_ROW_HAS:
        return has(assessment_row_at(assessment, row), detail);
    default:
        return 0;
    }
}

static const char *party_of_row(const struct ent_row *row)
{
    switch (row->subject) {
    case ENTENTE_SUBJECT_APPROVAL:
        return row->party;
    case ENTENTE_SUBJECT_OBLIGOR:
        return row->id;
    case ENTENTE_SUBJECT_MEMBER:
        return *row->id == '*' ? NULL : row->id;
    default:
        return NULL;
    }
}

const char *entente_assessment_row_text(const entente_assessment *assessment, size_t row,
                                        int32_t which, size_t index)
{
    const struct ent_row_detail *detail = detail_of(assessment, row);

    switch (which) {
    case ENTENTE_ROW_ID:
        return assessment_row_at(assessment, row)->id;
    case ENTENTE_ROW_UNIT:
        return detail->unit;
    case ENTENTE_ROW_CAVEAT:
        return index < detail->caveat_count ? detail->caveats[index] : NULL;
    case ENTENTE_ROW_PARTY:
        return party_of_row(assessment_row_at(assessment, row));
    case ENTENTE_ROW_BLOCKED_PARTY:
        return index < detail->blocker_count ? detail->blockers[index].party : NULL;
    case ENTENTE_ROW_BLOCKED_APPROVAL:
        return index < detail->blocker_count ? detail->blockers[index].approval : NULL;
    default:
        return NULL;
    }
}
