/* What must hold of every answer, held against every document in fixtures/, on its own days. */
#define _POSIX_C_SOURCE 200809L

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>

#include "asking.h"

enum { DAYS = 4000 };

static const char *const folders[] = {"fixtures/treaties", "fixtures/valid"};

/* A file as text; NULL where it is no document that the library reads. */
static entente_agreement *read_document(const char *path)
{
    FILE *file = fopen(path, "rb");
    entente_agreement *agreement = NULL;

    cr_assert_not_null(file, "%s", path);
    fseek(file, 0, SEEK_END);

    const size_t length = (size_t)ftell(file);
    char *text = malloc(length + 1);

    rewind(file);
    cr_assert_eq(fread(text, 1, length, file), length, "%s", path);
    fclose(file);
    entente_agreement_read(text, length, NULL, &agreement, NULL, NULL);
    free(text);
    return agreement;
}

typedef void visit(const char *path, const entente_agreement *agreement);

static void visit_folder(const char *folder, visit *check, size_t *count)
{
    DIR *entries = opendir(folder);

    cr_assert_not_null(entries, "%s", folder);
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;) {
        const size_t length = strlen(entry->d_name);
        char path[512];

        if (length < 5 || strcmp(entry->d_name + length - 5, ".json") != 0 ||
            strstr(entry->d_name, ".expect."))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);

        entente_agreement *agreement = read_document(path);

        if (!agreement)
            continue;
        check(path, agreement);
        entente_agreement_free(agreement);
        (*count)++;
    }
    closedir(entries);
}

static void visit_all(visit *check)
{
    size_t count = 0;

    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
        visit_folder(folders[i], check, &count);
    cr_assert_geq(count, 25, "only %zu documents", count);
}

static size_t add_day(int32_t *days, size_t count, int32_t date, int32_t shift)
{
    const int32_t number = entente_date_day_number(date);
    const int32_t day =
        number == ENTENTE_DAY_NUMBER_NONE ? 0 : entente_date_from_day_number(number + shift);

    if (day != 0 && count < DAYS)
        days[count++] = day;
    return count;
}

/* The days of the acts and of what follows, with their neighbours, and the ends of time. */
static size_t days_of(const entente_agreement *agreement, int32_t days[DAYS])
{
    entente_assessment *end = assess_on(agreement, 99991231);
    size_t count = 0;

    for (int32_t shift = -1; shift <= 1; shift++) {
        for (size_t i = 0; i < entente_agreement_act_count(agreement); i++) {
            const entente_act *act = entente_agreement_act_at(agreement, i);

            count = add_day(days, count, entente_act_first_day(act), shift);
            count = add_day(days, count, entente_act_last_day(act), shift);
        }
        count = add_day(days, count, entente_assessment_day(end, ENTENTE_DAY_ENTRY), shift);
        for (size_t i = 0; i < entente_assessment_party_count(end); i++) {
            count = add_day(days, count, entente_assessment_party_day(end, i, ENTENTE_DAY_ENTRY),
                            shift);
            count = add_day(days, count, entente_assessment_party_day(end, i, ENTENTE_DAY_LEAVES),
                            shift);
        }
    }
    entente_assessment_free(end);
    count = add_day(days, count, 10101, 0);
    return add_day(days, count, 99991231, 0);
}

/* Each day once: documents hold many acts of one day. */
static int by_number(const void *a, const void *b)
{
    const int32_t left = *(const int32_t *)a, right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

static size_t distinct(int32_t *days, size_t count)
{
    size_t kept = 0;

    qsort(days, count, sizeof *days, by_number);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || days[i] != days[i - 1])
            days[kept++] = days[i];
    }
    return kept;
}

typedef void hold(const char *path, const entente_assessment *answer);

static void hold_on_its_days(const char *path, const entente_agreement *agreement, hold *holds)
{
    static int32_t days[DAYS];
    const size_t count = distinct(days, days_of(agreement, days));
    const size_t step = count / 60 + 1;

    for (size_t i = 0; i < count; i += step) {
        entente_assessment *answer = assess_on(agreement, days[i]);

        holds(path, answer);
        entente_assessment_free(answer);
    }
}

#define EXPECT_THAT(condition)                                                                     \
    cr_expect((condition), "%s on %d: %s", path, entente_assessment_on(answer), #condition)

static bool has_come(int32_t state, int32_t date, int32_t last, int32_t on)
{
    if (state == ENTENTE_ENTRY_CERTAIN)
        return date != 0 && date <= on;
    return state == ENTENTE_ENTRY_UNKNOWN && last != 0 && last <= on;
}

static void agreement_holds(const char *path, const entente_assessment *answer)
{
    const int32_t on = entente_assessment_on(answer);
    const int32_t state = entente_assessment_facet(answer, ENTENTE_FACET_ENTRY);
    const int32_t date = entente_assessment_day(answer, ENTENTE_DAY_ENTRY);
    const int32_t first = entente_assessment_day(answer, ENTENTE_DAY_ENTRY_FIRST);
    const int32_t last = entente_assessment_day(answer, ENTENTE_DAY_ENTRY_LAST);
    const bool come = has_come(state, date, last, on);

    EXPECT_THAT(entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(answer)) !=
                NULL);
    EXPECT_THAT(entente_facet_name(ENTENTE_FACET_ENTRY, state) != NULL);
    EXPECT_THAT((date != 0) ==
                (state == ENTENTE_ENTRY_CERTAIN || state == ENTENTE_ENTRY_PROJECTED));
    EXPECT_THAT(state == ENTENTE_ENTRY_UNKNOWN || (first == 0 && last == 0));
    EXPECT_THAT(last == 0 || first <= last);
    switch (entente_assessment_status(answer)) {
    case ENTENTE_STATUS_IN_FORCE:
    case ENTENTE_STATUS_SUSPENDED:
    case ENTENTE_STATUS_IN_EFFECT:
        EXPECT_THAT(come);
        break;
    case ENTENTE_STATUS_SCHEDULED:
        EXPECT_THAT(!come && (state == ENTENTE_ENTRY_CERTAIN || last != 0));
        break;
    case ENTENTE_STATUS_LAPSED:
        EXPECT_THAT(!come);
        break;
    default:
        break;
    }
}

/* One period contains the day, or none does. */
static bool in_a_period(const entente_assessment *answer, size_t party, int32_t on)
{
    for (size_t i = 0; i < entente_assessment_period_count(answer, party); i++) {
        const int32_t from = entente_assessment_period_from(answer, party, i);
        const int32_t until = entente_assessment_period_until(answer, party, i);

        if (from <= on && (until == 0 || on < until))
            return true;
    }
    return false;
}

static bool ended(int32_t status)
{
    return status >= ENTENTE_STATUS_INVALID && status <= ENTENTE_STATUS_LAPSED;
}

static void party_holds(const char *path, const entente_assessment *answer, size_t party)
{
    const int32_t on = entente_assessment_on(answer);
    const int32_t status = entente_assessment_party_status(answer, party);
    const int32_t force = entente_assessment_party_facet(answer, party, ENTENTE_FACET_PARTY_FORCE);
    const int32_t state = entente_assessment_party_facet(answer, party, ENTENTE_FACET_ENTRY);
    const int32_t date = entente_assessment_party_day(answer, party, ENTENTE_DAY_ENTRY);
    const int32_t last = entente_assessment_party_day(answer, party, ENTENTE_DAY_ENTRY_LAST);
    const bool is_party =
        status == ENTENTE_PARTY_STATUS_PARTY || status == ENTENTE_PARTY_STATUS_PARTY_SUSPENDED;

    for (int32_t facet = ENTENTE_FACET_ENTRY; facet <= ENTENTE_FACET_ROLE; facet++)
        EXPECT_THAT(entente_facet_name(
                        facet, entente_assessment_party_facet(answer, party, facet)) != NULL);
    EXPECT_THAT((status == ENTENTE_PARTY_STATUS_PARTY) == (force == ENTENTE_PARTY_FORCE_PARTY));
    EXPECT_THAT((date != 0) ==
                (state == ENTENTE_ENTRY_CERTAIN || state == ENTENTE_ENTRY_PROJECTED));
    EXPECT_THAT(!is_party || has_come(state, date, last, on));
    EXPECT_THAT(!is_party || entente_assessment_party_day(answer, party, ENTENTE_DAY_LEAVES) == 0 ||
                entente_assessment_party_day(answer, party, ENTENTE_DAY_LEAVES) > on);
    EXPECT_THAT(status != ENTENTE_PARTY_STATUS_CONTRACTING || !has_come(state, date, last, on));
    EXPECT_THAT(status != ENTENTE_PARTY_STATUS_CONTRACTING ||
                entente_assessment_party_day(answer, party, ENTENTE_DAY_CONSENTED) != 0);
    EXPECT_THAT(!is_party || state != ENTENTE_ENTRY_CERTAIN ||
                entente_assessment_period_count(answer, party) == 0 ||
                in_a_period(answer, party, on));
    EXPECT_THAT(!in_a_period(answer, party, on) || is_party ||
                ended(entente_assessment_status(answer)) || force == ENTENTE_PARTY_FORCE_UNKNOWN ||
                entente_assessment_facet(answer, ENTENTE_FACET_FORCE) == 0);
}

/* What entry waits for is told while it is pending, and the numbers are those of the words. */
static void missing_holds(const char *path, const entente_assessment *answer)
{
    const bool pending =
        entente_assessment_facet(answer, ENTENTE_FACET_ENTRY) == ENTENTE_ENTRY_PENDING;
    const char *says = entente_assessment_entry_says(answer);
    int64_t have, need;
    const bool counts = entente_assessment_entry_count(answer, &have, &need);
    char numbers[64];

    snprintf(numbers, sizeof numbers, "%lld of %lld", (long long)have, (long long)need);
    EXPECT_THAT(pending ? says && *says : !says);
    EXPECT_THAT(!counts || (pending && have >= 0 && need > 0));
    EXPECT_THAT(counts || (have == 0 && need == 0));
    EXPECT_THAT(!counts || have >= need || strstr(says, numbers));
}

static void everything_holds(const char *path, const entente_assessment *answer)
{
    size_t signed_count = 0, consented = 0, parties = 0;

    agreement_holds(path, answer);
    missing_holds(path, answer);
    for (size_t i = 0; i < entente_assessment_party_count(answer); i++) {
        const int32_t status = entente_assessment_party_status(answer, i);

        party_holds(path, answer, i);
        signed_count += entente_assessment_party_day(answer, i, ENTENTE_DAY_SIGNED) != 0;
        consented += entente_assessment_party_facet(answer, i, ENTENTE_FACET_CONSENT) ==
                     ENTENTE_CONSENT_CONSENTED;
        parties +=
            status == ENTENTE_PARTY_STATUS_PARTY || status == ENTENTE_PARTY_STATUS_PARTY_SUSPENDED;
    }
    EXPECT_THAT(entente_assessment_signed_count(answer) == signed_count);
    EXPECT_THAT(entente_assessment_consented_count(answer) == consented);
    EXPECT_THAT(entente_assessment_status(answer) != ENTENTE_STATUS_IN_FORCE || parties > 0 ||
                entente_assessment_entry_determined(answer));
    EXPECT_THAT(!ended(entente_assessment_status(answer)) ||
                entente_assessment_status(answer) == ENTENTE_STATUS_SUSPENDED || parties == 0);
}

static void check_answers(const char *path, const entente_agreement *agreement)
{
    hold_on_its_days(path, agreement, everything_holds);
}

Test(documents, every_answer_agrees_with_itself)
{
    visit_all(check_answers);
}

static char *json_of(const entente_agreement *agreement, int32_t on, int32_t known)
{
    entente_question *question = entente_question_new();
    char *text = NULL;

    entente_question_set_on(question, on, NULL);
    entente_question_set_known(question, known, NULL);

    entente_assessment *answer = assess(agreement, question);

    cr_assert_eq(entente_assessment_to_json(answer, &text, NULL, NULL), ENTENTE_OK);
    entente_assessment_free(answer);
    entente_question_free(question);
    return text;
}

static void check_bytes(const char *path, const entente_agreement *agreement)
{
    static const int32_t days[] = {19500101, 20000229, 20260106, 99991231};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        char *once = json_of(agreement, days[i], 0);
        char *again = json_of(agreement, days[i], 0);

        cr_expect_str_eq(once, again, "%s on %d", path, days[i]);
        entente_text_free(once);
        entente_text_free(again);
    }
}

Test(documents, the_same_question_gives_the_same_bytes)
{
    visit_all(check_bytes);
}

/* Without the line that tells the day of knowledge. */
static void drop_known(char *text)
{
    char *line = strstr(text, "  \"known\": ");
    char *next = line ? strchr(line, '\n') : NULL;

    cr_assert_not_null(next);
    memmove(line, next + 1, strlen(next + 1) + 1);
}

static void check_known(const char *path, const entente_agreement *agreement)
{
    static const int32_t days[] = {19500101, 20260106, 99991231};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        char *all = json_of(agreement, days[i], 0);
        char *known = json_of(agreement, days[i], 99991231);

        drop_known(known);
        cr_expect_str_eq(all, known, "%s on %d", path, days[i]);
        entente_text_free(all);
        entente_text_free(known);
    }
}

Test(documents, who_knows_everything_needs_no_day_of_knowledge)
{
    visit_all(check_known);
}

static void check_copies(const char *path, const entente_agreement *agreement)
{
    entente_agreement *copy = NULL;

    cr_assert_eq(entente_agreement_copy(agreement, &copy, NULL), ENTENTE_OK);

    char *once = json_of(agreement, 20260106, 0);
    char *again = json_of(copy, 20260106, 0);

    cr_expect_str_eq(once, again, "%s", path);
    entente_text_free(once);
    entente_text_free(again);
    entente_agreement_free(copy);
}

Test(documents, a_copy_answers_as_its_original)
{
    visit_all(check_copies);
}

/* The words of one answer, to be held against those of the same document with a vaguer date. */
static bool same_or_unknown(int32_t facet, int32_t exact, int32_t vague)
{
    const char *name = entente_facet_name(facet, vague);

    return vague == exact || (name && strcmp(name, "unknown") == 0);
}

static void hold_vague(const char *path, const char *act, const entente_assessment *exact,
                       const entente_assessment *vague)
{
    static const int32_t whole[] = {ENTENTE_FACET_STATUS, ENTENTE_FACET_TEXT_STAGE,
                                    ENTENTE_FACET_OPENNESS, ENTENTE_FACET_FORCE,
                                    ENTENTE_FACET_EFFECT};
    static const int32_t own[] = {ENTENTE_FACET_PARTY_STATUS, ENTENTE_FACET_SIGNATURE,
                                  ENTENTE_FACET_CONSENT, ENTENTE_FACET_PARTY_FORCE,
                                  ENTENTE_FACET_ROLE};

    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        cr_expect(same_or_unknown(whole[i], entente_assessment_facet(exact, whole[i]),
                                  entente_assessment_facet(vague, whole[i])),
                  "%s, %s, on %d: %s, not %s", path, act, entente_assessment_on(exact),
                  entente_facet_name(whole[i], entente_assessment_facet(vague, whole[i])),
                  entente_facet_name(whole[i], entente_assessment_facet(exact, whole[i])));
    for (size_t p = 0; p < entente_assessment_party_count(exact); p++) {
        for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
            cr_expect(same_or_unknown(own[i], entente_assessment_party_facet(exact, p, own[i]),
                                      entente_assessment_party_facet(vague, p, own[i])),
                      "%s, %s, on %d: %s is %s, not %s", path, act, entente_assessment_on(exact),
                      entente_assessment_party_id(exact, p),
                      entente_facet_name(own[i], entente_assessment_party_facet(vague, p, own[i])),
                      entente_facet_name(own[i], entente_assessment_party_facet(exact, p, own[i])));
    }
}

/* Around the act, where it matters most, and on the first and the last day that it can mean. */
static void check_vague_act(const char *path, const entente_agreement *agreement, entente_act *act,
                            int32_t partial)
{
    const int32_t date = entente_act_date(act);
    const int32_t days[] = {entente_date_first(partial), date, entente_date_last(partial),
                            entente_date_first(partial) + 10000};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        if (!entente_date_is_valid(days[i]))
            continue;

        entente_assessment *exact = assess_on(agreement, days[i]);

        cr_assert_eq(entente_object_set_date(act, ENTENTE_FIELD_DATE, partial, NULL), ENTENTE_OK);

        entente_assessment *vague = assess_on(agreement, days[i]);

        cr_assert_eq(entente_object_set_date(act, ENTENTE_FIELD_DATE, date, NULL), ENTENTE_OK);
        hold_vague(path, entente_act_id(act), exact, vague);
        entente_assessment_free(exact);
        entente_assessment_free(vague);
    }
}

static void check_vague(const char *path, const entente_agreement *agreement)
{
    const size_t count = entente_agreement_act_count(agreement);
    const size_t step = count / 40 + 1;

    for (size_t i = 0; i < count; i += step) {
        entente_act *act = entente_agreement_act_at(agreement, i);
        const int32_t date = entente_act_date(act);

        if (date == 0 || entente_date_is_partial(date))
            continue;
        check_vague_act(path, agreement, act, date / 100 * 100);
        check_vague_act(path, agreement, act, date / 10000 * 10000);
    }
}

Test(documents, a_vague_date_never_makes_a_wrong_status)
{
    visit_all(check_vague);
}
