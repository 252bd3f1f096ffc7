/*
 * Who must consult Ukraine, and by when, if an attack begins at a given instant; and when each of
 * the twenty-eight security agreements of 2024 and 2025 ends.
 *
 *     security agreements.jsonl 2027-03-10T06:15:00+02:00
 *
 * The file holds one agreement on each line. The dates and terms are those of public records.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

enum { LONGEST_LINE = 1 << 20 };

struct attack {
    const char *text;
    int64_t seconds;
    int32_t offset;
};

struct tally {
    size_t agreements, partners;
};

static int fail(const char *what, const char *why)
{
    fprintf(stderr, "security: %s: %s\n", what, why ? why : "out of memory");
    return 1;
}

/* What the library does not have it answers with NULL, which is told as nothing at all. */
static const char *text_or_empty(const char *text)
{
    return text ? text : "";
}

static void print_date(const char *before, int32_t date)
{
    char text[16];

    printf("%s%s", before, entente_date_format(date, text, sizeof text) ? text : "no end");
}

/* The instant by which one partner has to act. */
static void print_duty(const entente_answer *answer, size_t row)
{
    const entente_assessment *assessment = entente_answer_assessment(answer);
    const size_t at = (size_t)entente_answer_number(answer, row, ENTENTE_ANSWER_ROW);
    const int32_t binding = entente_assessment_row_facet(assessment, at, ENTENTE_FACET_BINDING);
    char due[32];

    entente_instant_format(
        entente_assessment_row_number(assessment, at, ENTENTE_ROW_DUE_INSTANT),
        (int32_t)entente_assessment_row_number(assessment, at, ENTENTE_ROW_DUE_OFFSET), due,
        sizeof due);
    printf("%s  consults by %s  (%s)",
           text_or_empty(entente_answer_text(answer, row, ENTENTE_ANSWER_PARTY, 0)), due,
           text_or_empty(entente_facet_name(ENTENTE_FACET_BINDING, binding)));
}

static void print_answer(const entente_agreement *agreement, const entente_answer *answer,
                         struct tally *tally)
{
    const entente_assessment *assessment = entente_answer_assessment(answer);

    tally->agreements++;
    for (size_t i = 0; i < entente_answer_count(answer); i++) {
        print_duty(answer, i);
        tally->partners++;
    }
    if (entente_answer_count(answer) == 0)
        printf("%s  owes nothing: %s",
               text_or_empty(entente_party_id(entente_agreement_party_at(agreement, 0))),
               text_or_empty(entente_facet_name(ENTENTE_FACET_STATUS,
                                                entente_assessment_status(assessment))));
    print_date("  ends ", entente_assessment_day(assessment, ENTENTE_DAY_ENDS));
    printf("\n");
}

static int ask(const entente_agreement *agreement, const struct attack *attack, struct tally *tally,
               entente_error *error)
{
    entente_question *question = entente_question_new();
    entente_answer *answer = NULL;
    int result = 1;

    if (question &&
        entente_question_set_instant(question, attack->seconds, attack->offset, error) ==
            ENTENTE_OK &&
        entente_if(agreement, question, "renewed_attack", &answer, error) == ENTENTE_OK) {
        print_answer(agreement, answer, tally);
        result = 0;
    }
    entente_answer_free(answer);
    entente_question_free(question);
    return result;
}

static int read_line(const char *line, size_t length, const struct attack *attack,
                     struct tally *tally)
{
    entente_error *error = entente_error_new();
    entente_agreement *agreement = NULL;
    int result = 1;

    if (error && entente_agreement_read(line, length, NULL, &agreement, NULL, error) == ENTENTE_OK)
        result = ask(agreement, attack, tally, error);
    if (result != 0)
        fail("an agreement", error ? entente_error_message(error) : NULL);
    entente_agreement_free(agreement);
    entente_error_free(error);
    return result;
}

static int read_file(FILE *file, const struct attack *attack, struct tally *tally)
{
    char *line = malloc(LONGEST_LINE);
    int result = line ? 0 : fail("the file", NULL);

    while (result == 0 && fgets(line, LONGEST_LINE, file))
        result = strlen(line) == LONGEST_LINE - 1
                     ? fail("an agreement", "its line is 1 MiB or longer")
                     : read_line(line, strlen(line), attack, tally);
    free(line);
    return result;
}

int main(int count, char **arguments)
{
    struct attack attack = {.text = count == 3 ? arguments[2] : ""};
    struct tally tally = {0};
    FILE *file = NULL;
    int result;

    if (count != 3 || entente_instant_parse(attack.text, strlen(attack.text), &attack.seconds,
                                            &attack.offset, NULL) != ENTENTE_OK)
        return fail("usage", "security FILE INSTANT");
    file = fopen(arguments[1], "r");
    if (!file)
        return fail(arguments[1], "cannot be opened");
    printf("An attack begins at %s:\n", attack.text);
    result = read_file(file, &attack, &tally);
    if (result == 0)
        printf("%zu of %zu partners must consult.\n", tally.partners, tally.agreements);
    (void)fclose(file);
    return result;
}
