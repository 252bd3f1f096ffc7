/*
 * An agreement of 65,600 parties, whose pairs are more than a size of 32 bits can tell. What holds
 * between any two of them is answered alike, first and last, also where each accession has to be
 * accepted; where several versions make all pairs be gone through, the question is refused by its
 * limits. tests/run asks on a machine of 32 bits too, there also without the limits, and is answered.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

enum { PARTIES = 65600, EACH = 64, REST = 512 };

/* With `clauses`, the members after the parties. */
static char *document(const char *clauses)
{
    char *text = malloc((size_t)PARTIES * EACH + REST);
    char *to = text;

    if (!text)
        return NULL;
    to += sprintf(to, "{\"format\":\"entente/1\",\"id\":\"x\",\"title\":\"X\",\"kind\":\"treaty\","
                      "\"bindingness\":\"legal\",\"parties\":[");
    for (int i = 0; i < PARTIES; i++)
        to += sprintf(to, "%s{\"id\":\"P%d\",\"name\":\"P\",\"kind\":\"state\"}", i ? "," : "", i);
    (void)sprintf(to, "]%s}", clauses);
    return text;
}

static bool alike(const entente_relations *relations)
{
    const int32_t first = entente_relations_at(relations, 0, 1, ENTENTE_WHOLE);

    return first != 0 &&
           entente_relations_at(relations, PARTIES - 2, PARTIES - 1, ENTENTE_WHOLE) == first &&
           entente_relations_at(relations, PARTIES - 1, 0, ENTENTE_WHOLE) == first;
}

/* Whether the question is answered, or refused, as it must be. */
static bool relate(const entente_agreement *agreement, bool refused, bool limited)
{
    entente_error *error = entente_error_new();
    entente_question *question = entente_question_new();
    entente_relations *relations = NULL;
    entente_result result = entente_question_set_on(question, 20260106, error);
    bool good;

    if (result == ENTENTE_OK && !limited) {
        (void)entente_question_set_work(question, ENTENTE_WORK_STEPS, 0, error);
        (void)entente_question_set_work(question, ENTENTE_WORK_BYTES, 0, error);
    }
    if (result == ENTENTE_OK)
        result = entente_relate(agreement, question, &relations, error);
    good = refused ? !relations && (result == ENTENTE_E_NO_MEMORY || result == ENTENTE_E_LIMIT)
                   : result == ENTENTE_OK && alike(relations);
    printf("%s, %s: %s %s\n", limited ? "limited" : "not limited", good ? "good" : "FAULT",
           result ? entente_code_name(result) : "OK", entente_error_message(error));
    entente_relations_free(relations);
    entente_question_free(question);
    entente_error_free(error);
    return good;
}

static bool relate_all(const char *clauses, bool refused)
{
    char *text = document(clauses);
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();
    bool good = text && entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, error) ==
                            ENTENTE_OK;

    if (!good)
        printf("not read: %s\n", entente_error_message(error));
    good = good && relate(agreement, refused, true) &&
           (sizeof(size_t) > 4 || relate(agreement, false, false));
    entente_agreement_free(agreement);
    entente_error_free(error);
    free(text);
    return good;
}

int main(void)
{
    const bool plain = relate_all("", false);
    const bool accepted =
        relate_all(",\"clauses\":{\"accession\":{\"bilateral\":\"only_if_accepted\"}}", false);

    return relate_all(",\"versions\":[{\"id\":\"a\"},{\"id\":\"b\"}]", true) && plain && accepted
               ? 0
               : 1;
}
