/*
 * The timeline and the course are true: on every day that a document names, on the days around it and
 * around each row, every status is what an assessment of that day answers; no row rests on an act that
 * is not there, or that lies after its day or after the day of knowledge; and both tell the same
 * changes with the same causes.
 *
 * usage: check_timeline FOLDER...    A folder that is not there is passed over. Documents made by
 * chance are checked besides. ENTENTE_TIMELINE_DAYS: how many days of a document are asked at most,
 * evenly taken; ENTENTE_TIMELINE_SEEDS: how many documents of each kind are made by chance.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "documents.h"
#include "random_agreement.h"
#include "random_history.h"

enum { SUBJECTS_MOST = 400, FAULTS_TOLD = 60, DAYS = 60, SEEDS = 24, YEARS_ON = 3 };

#define BY_CHANCE "agreement by chance"

static size_t documents, lines, checks, causes, faults;

/* ---- Days. */

struct days {
    int32_t *numbers;
    size_t count, capacity;
};

static void add_day(struct days *days, int32_t number)
{
    if (!entente_date_from_day_number(number))
        return;
    if (days->count == days->capacity) {
        days->capacity = days->capacity * 2 + 64;
        days->numbers = realloc(days->numbers, days->capacity * sizeof *days->numbers);
        if (!days->numbers)
            abort();
    }
    days->numbers[days->count++] = number;
}

/* A date with the days around it; of a month or a year its first and its last day. */
static void add_date(struct days *days, int32_t date)
{
    const int32_t ends[] = {entente_date_first(date), entente_date_last(date)};

    for (int32_t around = -1; date && around <= 1; around++)
        for (size_t i = 0; i < 2; i++)
            add_day(days, entente_date_day_number(ends[i]) + around);
}

static void add_named(struct days *days, const entente_object *object)
{
    for (size_t i = 0; i < entente_object_member_count(object); i++) {
        const int32_t field = entente_object_member_at(object, i);

        switch (entente_object_value(object, field)) {
        case ENTENTE_VALUE_DATE:
            add_date(days, entente_object_get_date(object, field));
            break;
        case ENTENTE_VALUE_OBJECT:
            add_named(days, entente_object_get_object(object, field));
            break;
        default:
            for (size_t k = 0; k < entente_object_count(object, field); k++)
                if (entente_object_value_at(object, field, k) == ENTENTE_VALUE_OBJECT)
                    add_named(days, entente_object_object_at(object, field, k));
                else if (entente_object_value_at(object, field, k) == ENTENTE_VALUE_DATE)
                    add_date(days, entente_object_date_at(object, field, k));
            break;
        }
    }
}

static int by_number(const void *a, const void *b)
{
    return (*(const int32_t *)a > *(const int32_t *)b) -
           (*(const int32_t *)a < *(const int32_t *)b);
}

static void sort_days(struct days *days)
{
    size_t kept = 0;

    if (days->count > 0)
        qsort(days->numbers, days->count, sizeof *days->numbers, by_number);
    for (size_t i = 0; i < days->count; i++)
        if (kept == 0 || days->numbers[kept - 1] != days->numbers[i])
            days->numbers[kept++] = days->numbers[i];
    days->count = kept;
}

/* ---- Subjects. */

struct subject {
    char *id;
    int32_t facet, told;
    bool known; /* it was there on a day that was asked for */
    size_t row; /* of the line: the next one about it */
};

struct following {
    const char *name;
    const entente_agreement *agreement;
    entente_question *question;
    entente_timeline *line;
    entente_course *course;
    struct subject *subjects;
    size_t count;
    int32_t known; /* the day of knowledge, or 0 */
    bool by_chance;
};

static char *copy_of(const char *text)
{
    char *copy = malloc(strlen(text) + 1);

    if (!copy)
        abort();
    return strcpy(copy, text);
}

static void add_subject(struct following *all, const char *id, int32_t facet)
{
    all->subjects = realloc(all->subjects, (all->count + 1) * sizeof *all->subjects);
    if (!all->subjects)
        abort();
    all->subjects[all->count++] = (struct subject){copy_of(id), facet, 0, false, 0};
}

static int32_t facet_of_row(int32_t subject)
{
    switch (subject) {
    case ENTENTE_SUBJECT_COMMITMENT:
    case ENTENTE_SUBJECT_OBLIGOR:
        return ENTENTE_FACET_COMMITMENT;
    case ENTENTE_SUBJECT_APPROVAL:
        return ENTENTE_FACET_APPROVAL;
    case ENTENTE_SUBJECT_STEP:
        return ENTENTE_FACET_STEP;
    case ENTENTE_SUBJECT_BODY:
        return ENTENTE_FACET_BODY;
    default:
        return 0;
    }
}

static void add_rows(struct following *all, const entente_assessment *answer)
{
    const size_t count = entente_assessment_row_count(answer);
    const size_t step = count / SUBJECTS_MOST + 1;

    for (size_t i = 0; i < count; i += step) {
        const int32_t facet =
            facet_of_row(entente_assessment_row_facet(answer, i, ENTENTE_FACET_SUBJECT));

        char *path = facet ? entente_assessment_row_path(answer, i) : NULL;

        if (path)
            add_subject(all, path, facet);
        entente_text_free(path);
    }
}

static void add_subjects(struct following *all, const entente_assessment *answer)
{
    const char *id;

    add_subject(all, "agreement", ENTENTE_FACET_STATUS);
    for (size_t i = 0; i < entente_assessment_party_count(answer); i++)
        add_subject(all, entente_assessment_party_id(answer, i), ENTENTE_FACET_PARTY_STATUS);
    for (size_t i = 0; (id = entente_assessment_version(answer, i, NULL, NULL)); i++)
        add_subject(all, id, ENTENTE_FACET_VERSION);
    add_rows(all, answer);
}

static int32_t version_state(const entente_assessment *answer, const char *id)
{
    const char *here;
    int32_t state = 0;

    for (size_t i = 0; (here = entente_assessment_version(answer, i, &state, NULL)); i++)
        if (strcmp(here, id) == 0)
            return state;
    return 0;
}

/* 0: it is not there. */
static int32_t status_of(const entente_assessment *answer, const struct subject *subject)
{
    switch (subject->facet) {
    case ENTENTE_FACET_STATUS:
        return entente_assessment_status(answer);
    case ENTENTE_FACET_PARTY_STATUS:
        return entente_assessment_party_status(answer,
                                               entente_assessment_party_find(answer, subject->id));
    case ENTENTE_FACET_VERSION:
        return version_state(answer, subject->id);
    default:
        return entente_assessment_row_facet(
            answer, entente_assessment_row_find(answer, subject->id), subject->facet);
    }
}

/* ---- Following the line. */

static void fault(const struct following *all, const char *id, int32_t on, const char *what,
                  const char *told, const char *asked)
{
    if (faults++ < FAULTS_TOLD)
        printf("%s%s: %s on %d: %s: told %s, asked %s\n", all->name,
               all->known ? " as then known" : "", id, (int)on, what, told ? told : "(none)",
               asked ? asked : "(none)");
}

static bool is_row_of(const entente_timeline *line, size_t row, const struct subject *subject)
{
    return entente_timeline_number(line, row, ENTENTE_CHANGE_FACET) == subject->facet &&
           strcmp(entente_timeline_text(line, row, ENTENTE_CHANGE_SUBJECT), subject->id) == 0;
}

static void find_next_row(const entente_timeline *line, struct subject *subject, size_t from)
{
    subject->row = from;
    while (entente_timeline_number(line, subject->row, ENTENTE_CHANGE_ON) &&
           !is_row_of(line, subject->row, subject))
        subject->row++;
}

/* Whether a rule gives a day before the one that it waits for: what such a rule makes of a day is
 * known only later, and the past of a body or a commitment is told as it is known in the end. */
static bool looks_back(const entente_object *object)
{
    bool back = entente_object_get_integer(object, ENTENTE_FIELD_N) < 0;

    for (size_t i = 0; i < entente_object_member_count(object) && !back; i++) {
        const int32_t field = entente_object_member_at(object, i);

        if (entente_object_value(object, field) == ENTENTE_VALUE_OBJECT)
            back = looks_back(entente_object_get_object(object, field));
        for (size_t k = 0; k < entente_object_count(object, field) && !back; k++)
            if (entente_object_value_at(object, field, k) == ENTENTE_VALUE_OBJECT)
                back = looks_back(entente_object_object_at(object, field, k));
    }
    return back;
}

static bool is_told_in_the_end(const struct following *all, const struct subject *subject)
{
    return (subject->facet == ENTENTE_FACET_BODY || subject->facet == ENTENTE_FACET_COMMITMENT) &&
           looks_back(entente_agreement_root(all->agreement));
}

static bool is_body_told_in_the_end(const struct following *all, const struct subject *subject)
{
    return subject->facet == ENTENTE_FACET_BODY && is_told_in_the_end(all, subject);
}

/* Takes the rows up to a day. */
static void take_rows(const struct following *all, struct subject *subject, int32_t on)
{
    for (int32_t day;
         (day = entente_timeline_number(all->line, subject->row, ENTENTE_CHANGE_ON)) && day <= on;
         find_next_row(all->line, subject, subject->row + 1)) {
        const int32_t from = entente_timeline_number(all->line, subject->row, ENTENTE_CHANGE_FROM);

        if (subject->known && subject->told != from && !is_body_told_in_the_end(all, subject))
            fault(all, subject->id, day, "the row begins elsewhere",
                  entente_facet_name(subject->facet, from),
                  entente_facet_name(subject->facet, subject->told));
        subject->told = entente_timeline_number(all->line, subject->row, ENTENTE_CHANGE_TO);
        subject->known = true;
    }
}

static entente_assessment *assess(struct following *all, int32_t on)
{
    entente_assessment *answer = NULL;

    if (entente_question_set_on(all->question, on, NULL) != ENTENTE_OK)
        return NULL;
    (void)entente_assess(all->agreement, all->question, &answer, NULL);
    return answer;
}

/* The subject of the course; SIZE_MAX: there is none. */
static size_t in_course(const entente_course *course, const char *id, int32_t facet)
{
    char path[512];

    snprintf(path, sizeof path, "%s%s",
             facet == ENTENTE_FACET_PARTY_STATUS ? "parties/"
             : facet == ENTENTE_FACET_VERSION    ? "versions/"
                                                 : "",
             id);
    return entente_course_find(course, path);
}

static void check_course_on(const struct following *all, const struct subject *subject, int32_t on,
                            int32_t asked)
{
    const size_t place = in_course(all->course, subject->id, subject->facet);
    const int32_t told = entente_course_state(all->course, place, on);

    checks++;
    if (told != asked && !is_told_in_the_end(all, subject))
        fault(all, subject->id, on, "another state of the course",
              entente_facet_name(subject->facet, told), entente_facet_name(subject->facet, asked));
}

/* What the line does not tell: days before the first act. */
static void check_early_day(struct following *all, int32_t on)
{
    entente_assessment *answer = assess(all, on);

    for (size_t i = 0; answer && i < all->count; i++) {
        const int32_t asked = status_of(answer, &all->subjects[i]);

        if (asked)
            check_course_on(all, &all->subjects[i], on, asked);
    }
    entente_assessment_free(answer);
}

static void check_day(struct following *all, int32_t on)
{
    entente_assessment *answer = assess(all, on);

    for (size_t i = 0; answer && i < all->count; i++) {
        struct subject *subject = &all->subjects[i];
        const int32_t asked = status_of(answer, subject);

        take_rows(all, subject, on);
        if (asked)
            check_course_on(all, subject, on, asked);
        if (!asked)
            continue;
        if (!subject->known)
            subject->told = asked;
        subject->known = true;
        checks++;
        if (subject->told != asked && !is_body_told_in_the_end(all, subject))
            fault(all, subject->id, on, "another status",
                  entente_facet_name(subject->facet, subject->told),
                  entente_facet_name(subject->facet, asked));
        subject->told = asked;
    }
    entente_assessment_free(answer);
}

/* ---- Causes. */

static int32_t first_day_of(const entente_act *act, int32_t field)
{
    const int32_t date = entente_object_get_date(act, field);

    return date ? entente_date_first(date) : 0;
}

static void check_cause(const struct following *all, size_t row)
{
    const char *id = entente_timeline_text(all->line, row, ENTENTE_CHANGE_ACT);
    const char *subject = entente_timeline_text(all->line, row, ENTENTE_CHANGE_SUBJECT);
    const int32_t on = entente_timeline_number(all->line, row, ENTENTE_CHANGE_ON);
    const entente_act *act = *id ? entente_agreement_act_find(all->agreement, id) : NULL;
    const int32_t recorded = act ? first_day_of(act, ENTENTE_FIELD_RECORDED) : 0;

    causes++;
    if (*entente_timeline_text(all->line, row, ENTENTE_CHANGE_BECAUSE) == '\0')
        fault(all, subject, on, "no cause in words", NULL, NULL);
    if (*id && !act)
        fault(all, subject, on, "an act that is not there", id, NULL);
    if (act && first_day_of(act, ENTENTE_FIELD_DATE) > on)
        fault(all, subject, on, "an act after the day", id, NULL);
    if (act && all->known &&
        (recorded ? recorded : first_day_of(act, ENTENTE_FIELD_DATE)) > all->known)
        fault(all, subject, on, "an act not known then", id, NULL);
    if (!entente_timeline_number(all->line, row, ENTENTE_CHANGE_FROM) ||
        !entente_timeline_number(all->line, row, ENTENTE_CHANGE_TO))
        fault(all, subject, on, "a row without two statuses", NULL, NULL);
}

/* A row of the line is a moment of the course. */
static void check_moment(const struct following *all, size_t row)
{
    const char *id = entente_timeline_text(all->line, row, ENTENTE_CHANGE_SUBJECT);
    const int32_t on = entente_timeline_number(all->line, row, ENTENTE_CHANGE_ON);
    const size_t subject =
        in_course(all->course, id, entente_timeline_number(all->line, row, ENTENTE_CHANGE_FACET));
    const size_t moment = entente_course_moment_on(all->course, subject, on);
    const char *act = entente_timeline_text(all->line, row, ENTENTE_CHANGE_ACT);
    const char *because = entente_timeline_text(all->line, row, ENTENTE_CHANGE_BECAUSE);
    const char *course_act =
        entente_course_moment_text(all->course, subject, moment, ENTENTE_MOMENT_ACT);
    const char *course_because =
        entente_course_moment_text(all->course, subject, moment, ENTENTE_MOMENT_BECAUSE);

    if (moment == SIZE_MAX ||
        entente_course_moment_number(all->course, subject, moment, ENTENTE_MOMENT_FROM) != on)
        fault(all, id, on, "no moment of the course", NULL, NULL);
    else if (strcmp(act, course_act) != 0 || strcmp(because, course_because) != 0)
        fault(all, id, on, "another cause in the course", course_because, because);
}

static size_t limit(const char *name, size_t otherwise)
{
    const char *given = getenv(name);

    return given ? strtoul(given, NULL, 10) : otherwise;
}

static int32_t first_act(const entente_agreement *agreement)
{
    int32_t first = 99991231;

    for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
        const entente_act *act = entente_agreement_act_at(agreement, i);
        const int32_t fields[] = {ENTENTE_FIELD_DATE, ENTENTE_FIELD_EFFECTIVE};

        for (size_t k = 0; k < 2; k++) {
            const int32_t kind = entente_object_value(act, fields[k]);
            const int32_t day = kind == ENTENTE_VALUE_OBJECT ? 10101 : first_day_of(act, fields[k]);

            first = day && day < first ? day : first;
        }
    }
    return first;
}

/* The days that are asked for: those that are named, and each row with the day before. */
static struct days choose_days(const struct following *all, int32_t horizon, struct days *early)
{
    const int32_t end = entente_date_day_number(horizon);
    const int32_t begin = entente_date_day_number(first_act(all->agreement)) - 1;
    const size_t most = limit("ENTENTE_TIMELINE_DAYS", DAYS);
    struct days days = {0};
    size_t kept = 0, step;
    int32_t on;

    add_named(&days, entente_agreement_root(all->agreement));
    for (size_t i = 0; (on = entente_timeline_number(all->line, i, ENTENTE_CHANGE_ON)); i++) {
        add_day(&days, entente_date_day_number(on));
        add_day(&days, entente_date_day_number(on) - 1);
    }
    add_day(&days, end);
    sort_days(&days);
    for (size_t i = 0; i < days.count; i++)
        if (days.numbers[i] >= begin && days.numbers[i] <= end)
            days.numbers[kept++] = days.numbers[i];
        else if (days.numbers[i] < begin && days.numbers[i] <= end)
            add_day(early, days.numbers[i]);
    days.count = kept;
    step = days.count / (most ? most : 1) + 1;
    for (size_t i = kept = 0; i < days.count; i += step)
        days.numbers[kept++] = days.numbers[i];
    days.count = kept;
    return days;
}

static void follow(struct following *all, int32_t horizon)
{
    struct days early = {0}, days = choose_days(all, horizon, &early);
    entente_assessment *last = assess(all, horizon);

    if (last)
        add_subjects(all, last);
    entente_assessment_free(last);
    for (size_t i = 0; i < all->count; i++)
        find_next_row(all->line, &all->subjects[i], 0);
    for (size_t i = 0; i < early.count; i++)
        check_early_day(all, entente_date_from_day_number(early.numbers[i]));
    for (size_t i = 0; i < days.count; i++)
        check_day(all, entente_date_from_day_number(days.numbers[i]));
    for (size_t i = 0; entente_timeline_number(all->line, i, ENTENTE_CHANGE_ON); i++) {
        check_cause(all, i);
        check_moment(all, i);
    }
    for (size_t i = 0; i < all->count; i++)
        free(all->subjects[i].id);
    free(all->subjects);
    free(days.numbers);
    free(early.numbers);
    lines++;
}

static void check_line(const char *name, const entente_agreement *agreement, int32_t horizon,
                       int32_t known)
{
    struct following all = {.name = name, .agreement = agreement, .known = known};

    all.by_chance = strncmp(name, BY_CHANCE, strlen(BY_CHANCE)) == 0;
    all.question = entente_question_new();
    if (!all.question || entente_question_set_on(all.question, horizon, NULL) != ENTENTE_OK ||
        entente_question_set_known(all.question, known, NULL) != ENTENTE_OK)
        abort();
    if (entente_trace(agreement, all.question, &all.line, NULL) == ENTENTE_OK &&
        entente_course_new(agreement, all.question, &all.course, NULL) == ENTENTE_OK)
        follow(&all, horizon);
    entente_timeline_free(all.line);
    entente_course_free(all.course);
    entente_question_free(all.question);
}

/* Some years after the last day that is named; as known today, and on a day in the middle. */
static void check_agreement(const char *name, const entente_agreement *agreement)
{
    struct days named = {0};
    int32_t horizon = 20300101;

    add_named(&named, entente_agreement_root(agreement));
    sort_days(&named);
    while (named.count > 0 && named.numbers[named.count - 1] > entente_date_day_number(21001231))
        named.count--;
    if (named.count > 0)
        horizon = entente_date_from_day_number(named.numbers[named.count - 1] + 366 * YEARS_ON);
    check_line(name, agreement, horizon, 0);
    if (named.count > 0)
        check_line(name, agreement, horizon,
                   entente_date_from_day_number(named.numbers[named.count / 2]));
    free(named.numbers);
    documents++;
}

/* ---- Documents. */

static entente_agreement *agreement_of(const char *text, size_t length)
{
    entente_agreement *agreement = NULL;

    (void)entente_agreement_read(text, length, NULL, &agreement, NULL, NULL);
    return agreement;
}

static void check_text(const char *name, const char *text, size_t length)
{
    entente_agreement *agreement = agreement_of(text, length);

    if (agreement)
        check_agreement(name, agreement);
    entente_agreement_free(agreement);
}

static void check_histories(uint32_t seeds)
{
    static const unsigned features[] = {
        0,
        HISTORY_BACK,
        HISTORY_RECORDED,
        HISTORY_PARTIAL,
        HISTORY_AMENDED,
        HISTORY_RESERVED,
        HISTORY_AMENDED | HISTORY_BACK | HISTORY_RECORDED,
        HISTORY_AMENDED | HISTORY_PARTIAL | HISTORY_RESERVED,
    };
    static struct history history;
    static char text[HISTORY_ROOM];

    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++)
        for (uint32_t seed = 1; seed <= seeds; seed++) {
            char name[64];

            history_make(&history, seed, features[i]);
            history_write(&history, NULL, NULL, text);
            snprintf(name, sizeof name, "history %u with %u", (unsigned)seed, features[i]);
            check_text(name, text, strlen(text));
        }
}

static void check_random(uint32_t seeds)
{
    for (uint32_t seed = 1; seed <= seeds; seed++) {
        entente_agreement *agreement = random_agreement(seed, 1);
        char name[64];

        snprintf(name, sizeof name, BY_CHANCE " %u", (unsigned)seed);
        if (agreement)
            check_agreement(name, agreement);
        entente_agreement_free(agreement);
    }
}

int main(int count, char **folders)
{
    const uint32_t seeds = (uint32_t)limit("ENTENTE_TIMELINE_SEEDS", SEEDS);

    for (int i = 1; i < count; i++)
        visit_documents(folders[i], check_text);
    check_histories(seeds);
    check_random(8 * seeds);
    printf("%zu documents, %zu timelines, %zu statuses, %zu causes, %zu wrong\n", documents, lines,
           checks, causes, faults);
    return faults || !checks || !causes ? 1 : 0;
}
