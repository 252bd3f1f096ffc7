/*
 * A course: the line of all subjects, their rows put together subject by subject, and a table to
 * find a subject by its path.
 *
 *   slots[hash of a path]  ->  subject  ->  rows[first[subject]] .. rows[first[subject + 1]]
 */
#include <entente/approval.h>
#include <entente/course.h>

#include <string.h>

#include "alloc.h"
#include "error_private.h"
#include "inquiry.h"
#include "timeline.h"

struct entente_course {
    entente_timeline line; /* rows by subject, and then by day */
    entente_agreement *agreement;
    struct entente_question question; /* its further agreements are those below */
    entente_agreement **with;
    size_t with_count;
    const char **paths; /* by subject */
    uint32_t *first;    /* of each subject: its first row; one more at the end */
    uint32_t *slots;    /* subject and 1, or 0 */
    uint32_t mask;      /* of slots: their number less 1 */
};

/* ---- Paths. */

static uint32_t hash_of_path(const char *path)
{
    uint32_t hash = UINT32_C(2166136261);

    for (; *path; path++)
        hash = (hash ^ (uint8_t)*path) * UINT32_C(16777619);
    return hash ^ hash >> 15;
}

/* The slot of a path, or the empty one where it belongs. */
static uint32_t *slot_of_path(const entente_course *course, const char *path)
{
    uint32_t at = hash_of_path(path) & course->mask;

    while (course->slots[at] && strcmp(course->paths[course->slots[at] - 1], path) != 0)
        at = (at + 1) & course->mask;
    return &course->slots[at];
}

/* Parties and amendments have their identifiers in the line; all others their paths. */
static const char *path_of(entente_course *course, const struct ent_subject *subject)
{
    const char *list = NULL;
    struct ent_buffer path = {0};
    const char *kept;

    if (subject->facet == ENTENTE_FACET_PARTY_STATUS)
        list = "parties/";
    else if (subject->facet == ENTENTE_FACET_VERSION)
        list = "versions/";
    if (!list)
        return subject->id;
    ent_buffer_text(&path, list);
    ent_buffer_text(&path, subject->id);
    kept = path.failed ? NULL : ent_pool_text(&course->line.pool, path.data, path.length);
    ent_buffer_done(&path);
    return kept;
}

/* A table that is half empty at least. */
static bool name_all(entente_course *course)
{
    const size_t count = course->line.subject_count;
    size_t room = 8;

    while (room < 2 * count)
        room *= 2;
    course->mask = (uint32_t)room - 1;
    course->slots = ent_pool_array_zero(&course->line.pool, room, sizeof *course->slots);
    course->paths = ent_pool_array(&course->line.pool, count + 1, sizeof *course->paths);
    for (size_t i = 0; course->slots && course->paths && i < count; i++) {
        uint32_t *slot;

        course->paths[i] = path_of(course, &course->line.subjects[i]);
        if (!course->paths[i])
            return false;
        slot = slot_of_path(course, course->paths[i]);
        if (*slot == 0)
            *slot = (uint32_t)i + 1;
    }
    return course->slots && course->paths;
}

/* ---- Rows by subject. */

static bool share_rows(entente_course *course)
{
    entente_timeline *line = &course->line;
    const size_t count = line->subject_count;
    uint32_t *first = ent_pool_array_zero(&line->pool, count + 2, sizeof *first);
    struct ent_line_row *rows = ent_alloc_array(line->row_count + 1, sizeof *rows);

    if (!first || !rows) {
        ent_free(rows);
        return false;
    }
    for (size_t i = 0; i < line->row_count; i++)
        first[line->rows[i].subject + 2]++;
    for (size_t i = 2; i <= count; i++)
        first[i] += first[i - 1];
    for (size_t i = 0; i < line->row_count; i++)
        rows[first[line->rows[i].subject + 1]++] = line->rows[i];
    ent_free(line->rows);
    line->rows = rows;
    course->first = first;
    return true;
}

/* ---- Its own agreements. */

static bool copy_agreements(entente_course *course, const struct ent_inquiry *inquiry)
{
    const struct entente_question *question = &inquiry->question;
    const size_t room = question->with_count + 1;

    course->question = *question;
    course->question.work = NULL;
    course->question.has_instant = false;
    course->question.with = ent_pool_array(&course->line.pool, room, sizeof *question->with);
    course->with = ent_pool_array(&course->line.pool, room, sizeof *course->with);
    if (!course->question.with || !course->with ||
        entente_agreement_copy(inquiry->agreement, &course->agreement, NULL) != ENTENTE_OK)
        return false;
    for (; course->with_count < question->with_count; course->with_count++) {
        entente_agreement **with = &course->with[course->with_count];

        if (entente_agreement_copy(question->with[course->with_count], with, NULL) != ENTENTE_OK)
            return false;
        course->question.with[course->with_count] = *with;
    }
    return true;
}

static bool work_out_course(entente_course *course, const struct ent_inquiry *inquiry)
{
    return copy_agreements(course, inquiry) && ent_line_fill(&course->line, inquiry, true) &&
           share_rows(course) && name_all(course);
}

entente_result entente_course_new(const entente_agreement *agreement,
                                  const entente_question *question, entente_course **out,
                                  entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_course *course = NULL;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK) {
        course = ent_alloc_zero(sizeof *course);
        result = ent_inquiry_result(&inquiry, course && work_out_course(course, &inquiry));
    }
    if (result == ENTENTE_OK) {
        course->line.taken = ent_work_taken(&inquiry.work);
        ent_pool_leave_meter(&course->line.pool);
        *out = course;
    } else {
        entente_course_free(course);
    }
    return ent_inquiry_end(&inquiry, result, error);
}

void entente_course_free(entente_course *course)
{
    if (!course)
        return;
    for (size_t i = 0; i < course->with_count; i++)
        entente_agreement_free(course->with[i]);
    entente_agreement_free(course->agreement);
    ent_line_done(&course->line);
    ent_free(course);
}

/* ---- What is answered. */

int32_t entente_course_horizon(const entente_course *course)
{
    return course ? course->question.on : 0;
}

size_t entente_course_bytes(const entente_course *course)
{
    size_t bytes;

    if (!course)
        return 0;
    bytes = sizeof *course + ent_pool_bytes(&course->line.pool) +
            entente_agreement_bytes(course->agreement) +
            course->line.subject_capacity * sizeof *course->line.subjects +
            course->line.row_count * sizeof *course->line.rows;
    for (size_t i = 0; i < course->with_count; i++)
        bytes += entente_agreement_bytes(course->with[i]);
    return bytes;
}

uint64_t entente_course_work(const entente_course *course, int32_t which)
{
    return course ? ent_work_number(&course->line.taken, which) : 0;
}

size_t entente_course_count(const entente_course *course)
{
    return course ? course->line.subject_count : 0;
}

size_t entente_course_find(const entente_course *course, const char *path)
{
    const uint32_t subject = course && path ? *slot_of_path(course, path) : 0;

    return subject ? subject - 1 : SIZE_MAX;
}

const char *entente_course_path(const entente_course *course, size_t subject)
{
    return subject < entente_course_count(course) ? course->paths[subject] : NULL;
}

int32_t entente_course_facet(const entente_course *course, size_t subject)
{
    return subject < entente_course_count(course) ? course->line.subjects[subject].facet : 0;
}

size_t entente_course_moment_count(const entente_course *course, size_t subject)
{
    if (subject >= entente_course_count(course))
        return 0;
    return (size_t)course->first[subject + 1] - course->first[subject] + 1;
}

/* The row of a moment; NULL of the first one, which is how it stood in the beginning. */
static const struct ent_line_row *row_of(const entente_course *course, size_t subject,
                                         size_t moment)
{
    return moment > 0 ? &course->line.rows[course->first[subject] + moment - 1] : NULL;
}

size_t entente_course_moment_on(const entente_course *course, size_t subject, int32_t on)
{
    const size_t count = entente_course_moment_count(course, subject);
    size_t low = 1, high = count;

    if (count == 0 || on > course->question.on || ent_date_partial(on) || !ent_date_valid(on))
        return SIZE_MAX;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (row_of(course, subject, middle)->on <= on)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

int32_t entente_course_state(const entente_course *course, size_t subject, int32_t on)
{
    const size_t moment = entente_course_moment_on(course, subject, on);

    return moment == SIZE_MAX
               ? 0
               : entente_course_moment_number(course, subject, moment, ENTENTE_MOMENT_STATE);
}

int32_t entente_course_state_of(const entente_course *course, const char *path, int32_t on)
{
    return entente_course_state(course, entente_course_find(course, path), on);
}

/* The sets of the parts, and one bit of a status; "unknown" is no state that anything is in. */
static int32_t possible(int32_t facet, ent_states states)
{
    if (states == ENT_STATES_ANY)
        return 0;
    switch (facet) {
    case ENTENTE_FACET_STATUS:
        return (int32_t)(states & ~(UINT32_C(1) << ENTENTE_STATUS_UNKNOWN));
    case ENTENTE_FACET_PARTY_STATUS:
        return (int32_t)(states & ~(UINT32_C(1) << ENTENTE_PARTY_STATUS_UNKNOWN));
    case ENTENTE_FACET_STEP:
        return (int32_t)(states & ~(UINT32_C(1) << ENTENTE_STEP_STATE_UNKNOWN));
    default:
        return (int32_t)states;
    }
}

static bool is_status(int32_t facet)
{
    return facet == ENTENTE_FACET_STATUS || facet == ENTENTE_FACET_PARTY_STATUS ||
           facet == ENTENTE_FACET_VERSION;
}

static int32_t kind_of_cause(int32_t facet, const struct ent_line_row *row)
{
    if (!row)
        return ENTENTE_CAUSE_BEGINNING;
    if (row->act)
        return ENTENTE_CAUSE_ACT;
    return is_status(facet) ? ENTENTE_CAUSE_RULE : ENTENTE_CAUSE_CLOCK;
}

int32_t entente_course_moment_number(const entente_course *course, size_t subject, size_t moment,
                                     int32_t which)
{
    const struct ent_subject *about;
    const struct ent_line_row *row;

    if (moment >= entente_course_moment_count(course, subject))
        return 0;
    about = &course->line.subjects[subject];
    row = row_of(course, subject, moment);
    switch (which) {
    case ENTENTE_MOMENT_FROM:
        return row ? row->on : 0;
    case ENTENTE_MOMENT_STATE:
        return row ? row->to : about->first;
    case ENTENTE_MOMENT_POSSIBLE:
        return possible(about->facet, row ? row->possible : about->possible);
    case ENTENTE_MOMENT_CAUSE:
        return kind_of_cause(about->facet, row);
    default:
        return 0;
    }
}

const char *entente_course_moment_text(const entente_course *course, size_t subject, size_t moment,
                                       int32_t which)
{
    const struct ent_line_row *row;

    if (moment >= entente_course_moment_count(course, subject))
        return NULL;
    row = row_of(course, subject, moment);
    switch (which) {
    case ENTENTE_MOMENT_ACT:
        return row && row->act ? row->act : "";
    case ENTENTE_MOMENT_BECAUSE:
        return row ? row->because : "";
    default:
        return NULL;
    }
}

entente_result entente_course_assess(const entente_course *course, int32_t on,
                                     entente_assessment **out, entente_error *error)
{
    struct entente_question question;

    if (!course || !ent_date_valid(on) || ent_date_partial(on))
        return ent_error_argument(error, "course: NULL, or on: no day");
    question = course->question;
    question.on = on;
    return entente_assess(course->agreement, &question, out, error);
}
