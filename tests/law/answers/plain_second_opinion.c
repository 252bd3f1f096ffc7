/*
 * The library beside a second opinion (second.h): on every day that a document names, and on the
 * days before and after it, the two must say the same of everything.
 *
 *     plain_second_opinion [SUBJECT [COUNT [FIRST]]]
 *
 * SUBJECT may be "all". Without arguments each is asked about a few documents. With them, at the end stands how often each row of the law was used, and which never.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "second.h"

enum { DOCUMENTS = 400, NAMED = 200, SHOWN = 10 };

static const struct second_subject *const subjects[] = {&second_approvals, &second_bodies,
                                                        &second_relations, &second_commitments};

static int differences;

static void say_day(char *room, int32_t date)
{
    if (date)
        snprintf(room, SECOND_WORDS, "%d", (int)date);
    else
        strcpy(room, "-");
}

static int32_t state_facet(const char *path)
{
    int depth = 0;

    for (const char *c = path; *c; c++)
        depth += *c == '/';
    if (strncmp(path, "approvals", 9) == 0)
        return depth == 2 ? ENTENTE_FACET_APPROVAL : ENTENTE_FACET_STEP;
    if (strncmp(path, "bodies", 6) == 0)
        return ENTENTE_FACET_BODY;
    return ENTENTE_FACET_COMMITMENT;
}

static const char *facet_of(const entente_assessment *answer, size_t row, int32_t facet)
{
    const char *name = entente_facet_name(facet, entente_assessment_row_facet(answer, row, facet));

    return name ? name : "-";
}

/* What the library says of a row. */
static void row_says(const entente_assessment *answer, const char *path, const char *what,
                     char *room)
{
    const size_t row = entente_assessment_row_find(answer, path);

    if (row == SIZE_MAX)
        strcpy(room, "no row");
    else if (strcmp(what, "state") == 0)
        snprintf(room, SECOND_WORDS, "%s", facet_of(answer, row, state_facet(path)));
    else if (strcmp(what, "outcome") == 0)
        snprintf(room, SECOND_WORDS, "%s", facet_of(answer, row, ENTENTE_FACET_OUTCOME));
    else if (strcmp(what, "ends") == 0)
        say_day(room, entente_assessment_row_day(answer, row, ENTENTE_DAY_STEP_ENDS));
    else if (strcmp(what, "binding") == 0)
        snprintf(room, SECOND_WORDS, "%s", facet_of(answer, row, ENTENTE_FACET_BINDING));
    else if (strcmp(what, "due") == 0)
        say_day(room, entente_assessment_row_day(answer, row, ENTENTE_DAY_DUE));
    else if (strcmp(what, "since") == 0)
        say_day(room, entente_assessment_row_day(answer, row, ENTENTE_DAY_SINCE));
    else if (strcmp(what, "membership") == 0)
        snprintf(room, SECOND_WORDS, "%s", facet_of(answer, row, ENTENTE_FACET_MEMBERSHIP));
    else if (strcmp(what, "count") == 0)
        snprintf(room, SECOND_WORDS, "%d",
                 (int)entente_assessment_row_number(answer, row, ENTENTE_ROW_COUNT));
    else
        strcpy(room, "nothing is known of this");
}

/* The code of the first warning about an act, or "-". */
static void act_says(const entente_assessment *answer, const char *act, char *room)
{
    const entente_findings *findings = entente_assessment_findings(answer);

    strcpy(room, "-");
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        const char *of = entente_findings_act(findings, i);

        if (of && strcmp(of, act) == 0 &&
            entente_findings_severity(findings, i) == ENTENTE_SEVERITY_WARNING) {
            snprintf(room, SECOND_WORDS, "%s",
                     entente_code_name(entente_findings_code(findings, i)));
            return;
        }
    }
}

/* "relation/0/1", or "relation/0/1/2" of a provision. */
static void pair_says(const entente_relations *relations, const char *path, char *room)
{
    int numbers[3] = {0, 0, -1};
    const int count = sscanf(path, "relation/%d/%d/%d", &numbers[0], &numbers[1], &numbers[2]);
    const size_t provision = count == 3 ? (size_t)numbers[2] : ENTENTE_WHOLE;
    const char *name = entente_facet_name(
        count == 3 ? ENTENTE_FACET_PROVISION_EFFECT : ENTENTE_FACET_RELATION,
        entente_relations_at(relations, (size_t)numbers[0], (size_t)numbers[1], provision));

    snprintf(room, SECOND_WORDS, "%s", name ? name : "-");
}

static void library_says(const entente_assessment *answer, const entente_relations *relations,
                         const char *at, char *room)
{
    char path[SECOND_WORDS];
    char *what;

    memcpy(path, at, sizeof path);
    what = strchr(path, ' ');
    *what++ = '\0';
    if (strncmp(path, "acts/", 5) == 0)
        act_says(answer, path + 5, room);
    else if (strncmp(path, "relation/", 9) == 0)
        pair_says(relations, path, room);
    else
        row_says(answer, path, what, room);
}

/* Returns whether all was the same. */
static bool compare_day(const entente_agreement *agreement, const struct second_subject *subject,
                        uint32_t seed, int on)
{
    static struct second_claims claims;
    entente_question *question = entente_question_new();
    entente_assessment *answer = NULL;
    entente_relations *relations = NULL;
    bool same = true;

    claims.count = 0;
    claims.silent = false;
    subject->tell(on, &claims);
    entente_question_set_on(question, second_date(on), NULL);
    if (claims.silent || entente_assess(agreement, question, &answer, NULL) != ENTENTE_OK)
        claims.count = 0;
    if (claims.count > 0 && strncmp(claims.claim[0].at, "relation/", 9) == 0 &&
        entente_relate(agreement, question, &relations, NULL) != ENTENTE_OK)
        claims.count = 0;
    for (int i = 0; i < claims.count; i++) {
        char room[SECOND_WORDS];

        library_says(answer, relations, claims.claim[i].at, room);
        if (strcmp(room, claims.claim[i].says) == 0)
            continue;
        if (same && differences < SHOWN)
            printf("%s %u on %d:\n", subject->name, (unsigned)seed, (int)second_date(on));
        if (differences < SHOWN)
            printf("    %s: %s, and by the written law %s\n", claims.claim[i].at, room,
                   claims.claim[i].says);
        same = false;
    }
    entente_relations_free(relations);
    entente_assessment_free(answer);
    entente_question_free(question);
    return same;
}

/* Every day that is named, and those before and after it, ascending. */
static int asked_days(const struct second_subject *subject, int *asked)
{
    static bool wanted[SECOND_DAYS];
    int named[NAMED], count;

    memset(wanted, 0, sizeof wanted);
    count = subject->days(named, NAMED);
    for (int i = 0; i < count; i++)
        for (int day = named[i] - 1; day <= named[i] + 1; day++)
            if (day > 0 && day < SECOND_DAYS)
                wanted[day] = true;
    count = 0;
    for (int day = 1; day < SECOND_DAYS; day++)
        if (wanted[day])
            asked[count++] = day;
    return count;
}

static void compare_document(const struct second_subject *subject, uint32_t seed, bool show)
{
    static struct second_text out;
    static int asked[3 * NAMED];
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();
    int count;

    out.length = 0;
    subject->make(seed, &out);
    if (show)
        puts(out.text);
    if (entente_agreement_read(out.text, out.length, NULL, &agreement, NULL, error) != ENTENTE_OK) {
        printf("%s %u: %s: %s\n%s\n", subject->name, (unsigned)seed, entente_error_place(error),
               entente_error_message(error), out.text);
        exit(2);
    }
    entente_error_free(error);
    count = asked_days(subject, asked);
    for (int i = 0; i < count; i++) {
        if (!compare_day(agreement, subject, seed, asked[i])) {
            differences++;
            break;
        }
    }
    entente_agreement_free(agreement);
}

static void tell_rows(const struct second_subject *subject)
{
    const char *name;

    printf("%s: rows of the law, and how often each was used\n", subject->name);
    for (int i = 0; (name = second_row_at(i)) != NULL; i++)
        if (strncmp(name, subject->name, strlen(subject->name)) == 0)
            printf("%10ld %s\n", second_reached(name), name + strlen(subject->name) + 1);
    for (int i = 0; subject->rows[i]; i++) {
        char full[SECOND_WORDS];

        snprintf(full, sizeof full, "%s %s", subject->name, subject->rows[i]);
        if (second_reached(full) == 0)
            printf("     never %s\n", subject->rows[i]);
    }
}

int main(int argc, char **argv)
{
    const uint32_t first = argc > 3 ? (uint32_t)atoi(argv[3]) : 1;
    const uint32_t count = argc > 2 ? (uint32_t)atoi(argv[2]) : DOCUMENTS;

    for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
        if (argc > 1 && strcmp(argv[1], "all") != 0 && strcmp(argv[1], subjects[i]->name) != 0)
            continue;
        for (uint32_t seed = first; seed < first + count; seed++)
            compare_document(subjects[i], seed, argc > 3 && count == 1);
        if (argc > 1)
            tell_rows(subjects[i]);
        printf("%s: %u documents\n", subjects[i]->name, (unsigned)count);
    }
    printf("%d differ\n", differences);
    return differences > 0;
}
