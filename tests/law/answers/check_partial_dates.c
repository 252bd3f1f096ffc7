/*
 * Whichever one date of a document is known only to the month or the year: each answer about entry
 * into force stays as it is, or is unknown with bounds that hold.
 *
 * usage: check_partial_dates FOLDER...    A folder that is not there is passed over; with none at
 * all the program ends with status 77.
 */
#include <dirent.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

enum { DATES_ALL = 40, DATES_SAMPLED = 24, DAYS = 4 };

static size_t documents, dates, answers, faults;

static entente_agreement *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    entente_agreement *agreement = NULL;
    static char text[1 << 22];
    const size_t length = file ? fread(text, 1, sizeof text, file) : 0;

    if (file)
        fclose(file);
    entente_agreement_read(text, length, NULL, &agreement, NULL, NULL);
    return agreement;
}

/* One date: a member of an object, or an item of its list. */
struct date {
    entente_object *object;
    int32_t field;
    int32_t value;
};

struct dates {
    struct date *rows;
    size_t count, capacity;
};

static void keep(struct dates *all, entente_object *object, int32_t field)
{
    const int32_t value = entente_object_get_date(object, field);

    if (!value || entente_date_is_partial(value))
        return;
    if (all->count == all->capacity) {
        all->capacity = all->capacity * 2 + 64;
        all->rows = realloc(all->rows, all->capacity * sizeof *all->rows);
        if (!all->rows)
            abort();
    }
    all->rows[all->count++] = (struct date){object, field, value};
}

static void collect(struct dates *all, entente_object *object)
{
    for (size_t i = 0; i < entente_object_member_count(object); i++) {
        const int32_t field = entente_object_member_at(object, i);
        const int32_t kind = entente_object_value(object, field);

        if (kind == ENTENTE_VALUE_DATE)
            keep(all, object, field);
        else if (kind == ENTENTE_VALUE_OBJECT)
            collect(all, entente_object_get_object(object, field));
        else
            for (size_t k = 0; k < entente_object_count(object, field); k++)
                if (entente_object_value_at(object, field, k) == ENTENTE_VALUE_OBJECT)
                    collect(all, entente_object_object_at(object, field, k));
    }
}

static entente_assessment *assess(const entente_agreement *agreement, int32_t on)
{
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;

    entente_question_set_on(question, on, NULL);
    entente_assess(agreement, question, &answer, NULL);
    entente_question_free(question);
    return answer;
}

/* What is told about one entry into force. */
struct entry {
    int32_t state, date, first, last;
};

static struct entry entry_of(const entente_assessment *answer, size_t party)
{
    if (party == SIZE_MAX)
        return (struct entry){entente_assessment_facet(answer, ENTENTE_FACET_ENTRY),
                              entente_assessment_day(answer, ENTENTE_DAY_ENTRY),
                              entente_assessment_day(answer, ENTENTE_DAY_ENTRY_FIRST),
                              entente_assessment_day(answer, ENTENTE_DAY_ENTRY_LAST)};
    return (struct entry){entente_assessment_party_facet(answer, party, ENTENTE_FACET_ENTRY),
                          entente_assessment_party_day(answer, party, ENTENTE_DAY_ENTRY),
                          entente_assessment_party_day(answer, party, ENTENTE_DAY_ENTRY_FIRST),
                          entente_assessment_party_day(answer, party, ENTENTE_DAY_ENTRY_LAST)};
}

static bool holds(const struct entry *exact, const struct entry *vague)
{
    if (vague->state != ENTENTE_ENTRY_UNKNOWN)
        return vague->state == exact->state && vague->date == exact->date;
    if (exact->state == ENTENTE_ENTRY_UNKNOWN)
        return true;
    if (!exact->date)
        return vague->last == 0;
    return vague->first <= exact->date && (vague->last == 0 || exact->date <= vague->last);
}

static void compare(const char *path, const struct date *at, int32_t partial,
                    const entente_assessment *exact, const entente_assessment *vague)
{
    for (size_t i = 0; i <= entente_assessment_party_count(exact); i++) {
        const size_t party = i ? i - 1 : SIZE_MAX;
        const struct entry was = entry_of(exact, party), is = entry_of(vague, party);

        answers++;
        if (holds(&was, &is))
            continue;
        faults++;
        char *place = NULL;

        entente_object_place(at->object, &place, NULL);
        printf("%s on %d, %s %s as %d, %s: %s %d, but %s %d (%d to %d)\n", path,
               entente_assessment_on(exact), place ? place : "", entente_field_name(at->field),
               partial, i ? entente_assessment_party_id(exact, party) : "the agreement",
               entente_facet_name(ENTENTE_FACET_ENTRY, was.state), was.date,
               entente_facet_name(ENTENTE_FACET_ENTRY, is.state), is.date, is.first, is.last);
        entente_text_free(place);
    }
}

/* The date as a month or a year, asked in its year, the year after, and in the end. */
static void blur(const char *path, const entente_agreement *agreement, const struct date *at,
                 int32_t partial)
{
    const int32_t days[DAYS] = {at->value, entente_date_last(partial),
                                entente_date_last(partial / 10000 * 10000 + 10000), 99991231};

    for (size_t i = 0; i < DAYS; i++) {
        if (!entente_date_is_valid(days[i]))
            continue;
        entente_assessment *exact = assess(agreement, days[i]);

        if (entente_object_set_date(at->object, at->field, partial, NULL) != ENTENTE_OK) {
            entente_assessment_free(exact);
            return; /* a member that takes whole days only */
        }
        entente_assessment *vague = assess(agreement, days[i]);

        entente_object_set_date(at->object, at->field, at->value, NULL);
        if (exact && vague)
            compare(path, at, partial, exact, vague);
        else if (exact)
            faults++, printf("%s: no answer with %d\n", path, partial);
        entente_assessment_free(exact);
        entente_assessment_free(vague);
    }
    dates++;
}

static void check_document(const char *path)
{
    entente_agreement *agreement = read_file(path);
    struct dates all = {0};

    if (!agreement)
        return;
    collect(&all, entente_agreement_root(agreement));
    const size_t step = all.count <= DATES_ALL ? 1 : all.count / DATES_SAMPLED;

    for (size_t i = 0; i < all.count; i += step) {
        blur(path, agreement, &all.rows[i], all.rows[i].value / 100 * 100);
        blur(path, agreement, &all.rows[i], all.rows[i].value / 10000 * 10000);
    }
    documents++;
    free(all.rows);
    entente_agreement_free(agreement);
}

static bool is_document(const char *name)
{
    const size_t length = strlen(name);

    return length > 5 && strcmp(name + length - 5, ".json") == 0 && !strstr(name, ".expect.");
}

static void check_folder(const char *folder)
{
    DIR *entries = opendir(folder);

    if (!entries)
        return;
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        char path[1024];

        if (!is_document(entry->d_name))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        check_document(path);
    }
    closedir(entries);
}

int main(int count, char **folders)
{
    for (int i = 1; i < count; i++)
        check_folder(folders[i]);
    printf("%zu documents, %zu dates made partial, %zu answers, %zu wrong\n", documents, dates,
           answers, faults);
    if (!documents) {
        printf("skipped: there is no document in the folders named\n");
        return 77;
    }
    return faults || !answers ? 1 : 0;
}
