/*
 * A question that may take too little is refused and nothing else: with most steps, and most bytes,
 * of 1, 2, 4 ... and of many values between, the answer is ENTENTE_E_LIMIT with a sentence, or the
 * very same as without any limit, taking as many steps. Nothing is left behind either way.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>
#include <entente/json.h>

struct asked {
    const char *path;
    int32_t on;
    const char *a, *b, *event; /* NULL: not asked */
};

static const struct asked documents[] = {
    {"fixtures/questions/due-interval.json", 20260701, "FRA", "UKR", NULL},
    {"fixtures/questions/if-ceasefire.json", 20260301, "FRA", "UKR", "ceasefire_in_effect"},
    {"fixtures/questions/next-steps.json", 20260312, "UKR", "FRA", NULL},
    {"fixtures/commitments/recurs-six-months.json", 20260801, "FRA", "UKR", NULL},
    {"fixtures/commitments/body-life.json", 20280630, "FRA", "UKR", NULL},
    {"fixtures/commitments/joint-obligors.json", 20260601, "DEU", "UKR", NULL},
};

static const char *complaint;
static size_t attempts, refused;

static void good(bool truth, const char *what)
{
    if (!truth && !complaint)
        complaint = what;
}

/* What came of a question: its answer as JSON, owned; NULL where it was refused. */
struct outcome {
    entente_result result;
    char *text;
    uint64_t steps, bytes;
};

struct ready {
    const struct asked *asked;
    entente_agreement *agreement;
    entente_question *question;
    entente_error *error;
};

static char *text_of(entente_result result, char **text)
{
    good(result == ENTENTE_OK && *text, "an answer is not written");
    return *text;
}

static struct outcome assess(const struct ready *ready)
{
    entente_assessment *answer = NULL;
    struct outcome out = {.text = NULL};
    char *text = NULL;
    size_t length = 0;

    out.result = entente_assess(ready->agreement, ready->question, &answer, ready->error);
    if (answer)
        out.text = text_of(entente_assessment_to_json(answer, &text, &length, NULL), &text);
    out.steps = entente_assessment_work(answer, ENTENTE_WORK_STEPS);
    out.bytes = entente_assessment_work(answer, ENTENTE_WORK_BYTES);
    entente_assessment_free(answer);
    return out;
}

static struct outcome trace(const struct ready *ready)
{
    entente_timeline *line = NULL;
    struct outcome out = {.text = NULL};
    char *text = NULL;
    size_t length = 0;

    out.result = entente_trace(ready->agreement, ready->question, &line, ready->error);
    if (line)
        out.text = text_of(entente_timeline_to_json(line, &text, &length, NULL), &text);
    out.steps = entente_timeline_work(line, ENTENTE_WORK_STEPS);
    out.bytes = entente_timeline_work(line, ENTENTE_WORK_BYTES);
    entente_timeline_free(line);
    return out;
}

static struct outcome end_of_answer(entente_result result, entente_answer *answer)
{
    const entente_assessment *behind = entente_answer_assessment(answer);
    struct outcome out = {.result = result};
    char *text = NULL;
    size_t length = 0;

    if (answer)
        out.text = text_of(entente_answer_to_json(answer, &text, &length, NULL), &text);
    out.steps = entente_assessment_work(behind, ENTENTE_WORK_STEPS);
    out.bytes = entente_assessment_work(behind, ENTENTE_WORK_BYTES);
    entente_answer_free(answer);
    return out;
}

static struct outcome due(const struct ready *ready)
{
    entente_answer *answer = NULL;
    const entente_result result = entente_due(ready->agreement, ready->question, ready->asked->on,
                                              20281231, &answer, ready->error);

    return end_of_answer(result, answer);
}

static struct outcome owes(const struct ready *ready)
{
    entente_answer *answer = NULL;
    const entente_result result = entente_owes(ready->agreement, ready->question, ready->asked->a,
                                               ready->asked->b, &answer, ready->error);

    return end_of_answer(result, answer);
}

static struct outcome next(const struct ready *ready)
{
    entente_answer *answer = NULL;
    const entente_result result =
        entente_next(ready->agreement, ready->question, ready->asked->a, &answer, ready->error);

    return end_of_answer(result, answer);
}

static struct outcome if_event(const struct ready *ready)
{
    entente_answer *answer = NULL;
    const entente_result result =
        entente_if(ready->agreement, ready->question, ready->asked->event, &answer, ready->error);

    return end_of_answer(result, answer);
}

static struct outcome contradictions(const struct ready *ready)
{
    entente_answer *answer = NULL;
    const entente_result result =
        entente_contradictions(ready->agreement, ready->question, &answer, ready->error);

    return end_of_answer(result, answer);
}

static struct outcome relate(const struct ready *ready)
{
    entente_relations *relations = NULL;
    struct outcome out = {.text = NULL};
    char *text = NULL;
    size_t length = 0;

    out.result = entente_relate(ready->agreement, ready->question, &relations, ready->error);
    if (relations)
        out.text =
            text_of(entente_relations_to_json(relations, NULL, NULL, &text, &length, NULL), &text);
    entente_relations_free(relations);
    return out;
}

/* The last act of the document, held against the law; its answer is a word. */
static struct outcome can(const struct ready *ready)
{
    const size_t count = entente_agreement_act_count(ready->agreement);
    struct outcome out = {.text = NULL};

    if (count > 0)
        out.result = entente_agreement_can(ready->agreement,
                                           entente_agreement_act_at(ready->agreement, count - 1),
                                           ready->question, ready->error);
    return out;
}

typedef struct outcome question(const struct ready *ready);

static question *const questions[] = {assess,   trace,          due,   owes, next, can,
                                      if_event, contradictions, relate};

static void limit(const struct ready *ready, int32_t which, uint64_t most)
{
    good(entente_question_set_work(ready->question, which, most, NULL) == ENTENTE_OK, "no limit");
}

static bool same(const struct outcome *a, const struct outcome *b)
{
    return a->result == b->result && !a->text == !b->text &&
           (!a->text || strcmp(a->text, b->text) == 0) && a->steps == b->steps;
}

/* True where the limit is large enough. */
static bool attempt(const struct ready *ready, question *ask, int32_t which, uint64_t most,
                    const struct outcome *whole)
{
    struct outcome out;
    bool enough;

    entente_error_clear(ready->error);
    limit(ready, which, most);
    out = ask(ready);
    limit(ready, which, 0);
    attempts++;
    enough = out.result != ENTENTE_E_LIMIT;
    if (enough) {
        good(same(&out, whole), "another answer");
        good(out.result == ENTENTE_OK || entente_error_code(ready->error) == out.result,
             "another error");
    } else {
        refused++;
        good(!out.text, "an answer beyond a limit");
        good(strstr(entente_error_message(ready->error),
                    which == ENTENTE_WORK_STEPS ? "steps" : "bytes") != NULL,
             "a limit that is not told");
    }
    entente_text_free(out.text);
    return enough;
}

static void walk(const struct ready *ready, question *ask, int32_t which)
{
    struct outcome whole = ask(ready);
    uint64_t random = 88172645463325252U;
    uint64_t most = 1;

    good(whole.result != ENTENTE_E_LIMIT, "refused without a limit");
    while (!complaint && !attempt(ready, ask, which, most, &whole))
        most *= 2;
    good(!complaint && most > 1, "a question that takes nothing");
    for (int i = 0; i < 60 && !complaint; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        attempt(ready, ask, which, 1 + random % most, &whole);
    }
    /* What it took is what it needs: not one step less, and no byte. */
    if (whole.steps && which == ENTENTE_WORK_STEPS) {
        good(attempt(ready, ask, which, whole.steps, &whole), "its own steps do not suffice");
        good(!attempt(ready, ask, which, whole.steps - 1, &whole), "one step less suffices");
    }
    if (whole.bytes && which == ENTENTE_WORK_BYTES)
        good(attempt(ready, ask, which, whole.bytes, &whole), "its own bytes do not suffice");
    entente_text_free(whole.text);
}

static entente_agreement *read_file(const char *path)
{
    static char text[1 << 18];
    FILE *file = fopen(path, "rb");
    const size_t length = file ? fread(text, 1, sizeof text, file) : 0;
    entente_agreement *agreement = NULL;

    if (file)
        fclose(file);
    if (entente_agreement_read(text, length, NULL, &agreement, NULL, NULL) != ENTENTE_OK)
        good(false, "a document is refused");
    return agreement;
}

static void ask_all(const struct asked *asked)
{
    struct ready ready = {.asked = asked,
                          .agreement = read_file(asked->path),
                          .question = entente_question_new(),
                          .error = entente_error_new()};

    entente_question_set_on(ready.question, asked->on, NULL);
    limit(&ready, ENTENTE_WORK_STEPS, 0);
    limit(&ready, ENTENTE_WORK_BYTES, 0);
    for (size_t i = 0; ready.agreement && i < sizeof questions / sizeof questions[0]; i++) {
        if (questions[i] == if_event && !asked->event)
            continue;
        walk(&ready, questions[i], ENTENTE_WORK_STEPS);
        walk(&ready, questions[i], ENTENTE_WORK_BYTES);
        if (complaint) {
            printf("%s, question %zu: %s\n", asked->path, i, complaint);
            break;
        }
    }
    entente_error_free(ready.error);
    entente_question_free(ready.question);
    entente_agreement_free(ready.agreement);
}

int main(void)
{
    good(entente_question_set_work(NULL, ENTENTE_WORK_STEPS, 1, NULL) == ENTENTE_E_ARGUMENT,
         "no question");
    for (size_t i = 0; i < sizeof documents / sizeof documents[0] && !complaint; i++)
        ask_all(&documents[i]);
    printf("%zu attempts, %zu refused: %s\n", attempts, refused, complaint ? complaint : "good");
    return complaint ? 1 : refused > 1000 ? 0 : 2;
}
