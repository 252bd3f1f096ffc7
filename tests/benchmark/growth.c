/* How the time for an answer grows with what a document holds, kind by kind. */
#include "growth.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <entente/entente.h>

#include "generated.h"
#include "measure.h"

/* Twice the work takes at most 2.3 times as long; the smallest document doubled twice is the large. */
#define MOST_TIMES 2.3
enum { DOUBLED = 2, ROUNDS = 3, ATTEMPTS = 5 };
/* So long is a question asked again and again in one round. */
#define LONG_ENOUGH 0.006

enum asked { READING, ASSESSMENT, TIMELINE, RELATIONS, DUE, REMARKS, ADDING, ASKED };

static const char *const NAMES[ASKED] = {"read", "assess",  "timeline", "relations",
                                         "due",  "remarks", "add"};

struct document {
    struct growing text;
    entente_agreement *agreement;
};

struct asking {
    entente_question *question, *remarks;
};

static int add_and_remove(const struct document *document, const struct asking *asking)
{
    static const char act[] = "{\"id\":\"new\",\"date\":\"2030-05-01\",\"type\":\"statement\","
                              "\"party\":\"S0\",\"about\":\"it\",\"value\":\"is\"}";
    entente_object *root = entente_agreement_root(document->agreement);

    return entente_agreement_add(document->agreement, act, sizeof act - 1, asking->question, NULL,
                                 NULL) == ENTENTE_OK &&
           entente_object_remove_at(root, ENTENTE_FIELD_ACTS,
                                    entente_agreement_act_count(document->agreement) - 1,
                                    NULL) == ENTENTE_OK;
}

static int assess(const struct document *document, const entente_question *question)
{
    entente_assessment *answer = NULL;
    const entente_result result = entente_assess(document->agreement, question, &answer, NULL);

    entente_assessment_free(answer);
    return result == ENTENTE_OK;
}

/* Asks once; 0 where that failed. */
static int ask(const struct document *document, const struct asking *asking, enum asked what)
{
    entente_agreement *read = NULL;
    entente_timeline *line = NULL;
    entente_relations *relations = NULL;
    entente_answer *answer = NULL;
    entente_result result = ENTENTE_OK;

    switch (what) {
    case READING:
        result = entente_agreement_read(document->text.data, document->text.length, NULL, &read,
                                        NULL, NULL);
        entente_agreement_free(read);
        break;
    case TIMELINE:
        result = entente_trace(document->agreement, asking->question, &line, NULL);
        entente_timeline_free(line);
        break;
    case RELATIONS:
        result = entente_relate(document->agreement, asking->question, &relations, NULL);
        entente_relations_free(relations);
        break;
    case DUE:
        result =
            entente_due(document->agreement, asking->question, 20270101, 20271231, &answer, NULL);
        entente_answer_free(answer);
        break;
    case ADDING:
        return add_and_remove(document, asking);
    default:
        return assess(document, what == REMARKS ? asking->remarks : asking->question);
    }
    return result == ENTENTE_OK;
}

/* The time of one question, of as many as take long enough together; less than 0: it failed. */
static double time_of(const struct document *document, const struct asking *asking, enum asked what)
{
    const double start = bench_now();
    double spent = 0;
    unsigned count = 0;

    for (; spent < LONG_ENOUGH; count++, spent = bench_now() - start)
        if (!ask(document, asking, what))
            return -1;
    return spent / count;
}

/* The best times of two documents, asked in turns, as they were before and as they are now. */
static int measure(const struct document documents[2], const struct asking *asking, enum asked what,
                   double best[2])
{
    for (int round = 0; round < ROUNDS; round++)
        for (int i = 0; i < 2; i++) {
            const double time = time_of(&documents[i], asking, what);

            if (time < 0)
                return 0;
            if (best[i] == 0 || time < best[i])
                best[i] = time;
        }
    return 1;
}

/* The exponent, measured again while it is too great; less than 0: the work failed. */
static double exponent(const struct document documents[2], const struct asking *asking,
                       enum asked what, double most)
{
    double best[2] = {0, 0}, found = 0;

    (void)ask(&documents[1], asking, what); /* so that its memory is there */
    for (int i = 0; i < ATTEMPTS && (i == 0 || found > most); i++) {
        if (!measure(documents, asking, what, best))
            return -1;
        found = log2(best[1] / best[0]) / DOUBLED;
    }
    return found > 0 ? found : 0;
}

static int make(struct document *document, const struct bench_kind *kind, unsigned count)
{
    kind->write(&document->text, count);
    return !document->text.failed &&
           entente_agreement_read(document->text.data, document->text.length, NULL,
                                  &document->agreement, NULL, NULL) == ENTENTE_OK;
}

static void unmake(struct document *document)
{
    entente_agreement_free(document->agreement);
    free(document->text.data);
}

static int judge_kind(const struct bench_kind *kind, const struct asking *asking)
{
    /* The matrix of relations has as many cells as there are pairs: there the work is twice that. */
    const int by_parties =
        strcmp(kind->name, "parties") == 0 || strcmp(kind->name, "obligors") == 0;
    struct document documents[2] = {{{0}, NULL}, {{0}, NULL}};
    int met =
        make(&documents[0], kind, kind->least) && make(&documents[1], kind, kind->least << DOUBLED)
            ? 1
            : -1;

    printf("%-20s %6u", kind->name, kind->least << DOUBLED);
    for (int what = 0; what < ASKED && met >= 0; what++) {
        const int shown = what == TIMELINE && kind->timeline_slower;
        const double most =
            shown ? HUGE_VAL : log2(MOST_TIMES) * (what == RELATIONS && by_parties ? 2 : 1);
        const double found = exponent(documents, asking, (enum asked)what, most);

        printf(" %9.2f%s", found, shown ? "*" : found > most ? "!" : " ");
        met = found < 0 ? -1 : met && found <= most;
    }
    printf("\n");
    unmake(&documents[0]);
    unmake(&documents[1]);
    return met;
}

/* Memory that is given back and faulted in again would be measured, and not what is asked. */
static void keep_memory(void)
{
#if defined(__GLIBC__)
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
#endif
}

int bench_growth(void)
{
    struct asking asking = {entente_question_new(), entente_question_new()};
    int met = asking.question && asking.remarks &&
                      entente_question_set_on(asking.question, BENCH_DAY, NULL) == ENTENTE_OK &&
                      entente_question_set_on(asking.remarks, BENCH_DAY, NULL) == ENTENTE_OK &&
                      entente_question_set_lints(asking.remarks, 1, NULL) == ENTENTE_OK
                  ? 1
                  : -1;

    keep_memory();
    printf("\n%-20s %6s", "exponent of time", "count");
    for (int what = 0; what < ASKED; what++)
        printf(" %9s ", NAMES[what]);
    printf("\n");
    for (size_t i = 0; i < BENCH_KIND_COUNT && met >= 0; i++) {
        const int kind_met = judge_kind(&BENCH_KINDS[i], &asking);

        met = kind_met < 0 ? -1 : met & kind_met;
    }
    printf("at most %.2f: twice the work takes at most %.1f times as long; * shown, not judged\n",
           log2(MOST_TIMES), MOST_TIMES);
    entente_question_free(asking.question);
    entente_question_free(asking.remarks);
    return met;
}
