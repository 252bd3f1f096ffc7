/*
 * Without memory an assessment fails cleanly. Each document is assessed while the first allocation
 * fails, then the second, and so on, once only and from then on, until all goes well: the answer
 * must be E_NO_MEMORY or the same as with all memory, and nothing may be lost.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <entente/entente.h>

#include "case.h"
#include "daily.h"
#include "make.h"

static long left = -1;
static bool once, failed;

static bool allowed(void)
{
    if (left < 0)
        return true;
    if (left-- > 0)
        return true;
    left = once ? -1 : 0;
    failed = true;
    return false;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

void *__wrap_malloc(size_t size)
{
    return allowed() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
    return allowed() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *block, size_t size)
{
    return allowed() ? __real_realloc(block, size) : NULL;
}

void __wrap_free(void *block)
{
    __real_free(block);
}

static int faults;
static size_t failures;

static entente_agreement *read_text(const char *text)
{
    entente_agreement *agreement = NULL;

    if (entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, NULL) != ENTENTE_OK) {
        printf("fault: a document is refused\n");
        faults++;
    }
    return agreement;
}

/* What is compared of a case: the days that were worked out. */
struct sum {
    int64_t days[8];
    int64_t parties;
    int64_t findings;
};

static struct sum sum_of(const struct ent_case *found, const entente_findings *findings)
{
    struct sum sum = {{0}, 0, 0};
    const struct ent_when *when[] = {&found->entry.general, &found->entry.condition_met};

    for (int i = 0; i < 2; i++) {
        sum.days[4 * i] = when[i]->lo;
        sum.days[4 * i + 1] = when[i]->hi;
        sum.days[4 * i + 2] = when[i]->base_lo;
        sum.days[4 * i + 3] = when[i]->base_hi;
    }
    sum.findings = (int64_t)entente_findings_count(findings);
    for (uint32_t i = 0; i < found->party_count; i++)
        sum.parties = sum.parties * 31 + found->parties[i].entry.lo + found->parties[i].provisional;
    return sum;
}

static entente_result work(const entente_agreement *agreement, const entente_question *question,
                           struct sum *sum)
{
    entente_findings *findings = ent_findings_new();
    struct ent_case *found = NULL;
    entente_result result = ENTENTE_E_NO_MEMORY;

    if (findings)
        result = ent_case_new(agreement, question, findings, &found);
    if (result == ENTENTE_OK)
        *sum = sum_of(found, findings);
    else if (found)
        faults++;
    ent_case_free(found);
    entente_findings_free(findings);
    return result;
}

static void walk(const entente_agreement *agreement, const entente_question *question,
                 const char *name)
{
    struct sum want, got;

    memset(&want, 0, sizeof want);
    left = -1;
    if (work(agreement, question, &want) != ENTENTE_OK) {
        printf("fault: %s: no answer\n", name);
        faults++;
        return;
    }
    for (int i = 0; i < 2; i++) {
        once = i == 0;
        failed = true;
        for (long at = 0; failed; at++) {
            entente_result result;

            memset(&got, 0, sizeof got);
            failed = false;
            left = at;
            result = work(agreement, question, &got);
            left = -1;
            failures += failed;
            if (result != (failed ? ENTENTE_E_NO_MEMORY : ENTENTE_OK) ||
                (result == ENTENTE_OK && memcmp(&got, &want, sizeof got) != 0)) {
                printf("fault: %s: allocation %ld: %d\n", name, at, result);
                faults++;
            }
        }
    }
}

static const char parent[] =
    "{\"format\":\"entente/1\",\"id\":\"parent\",\"title\":\"P\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},"
    "{\"id\":\"B\",\"name\":\"B\",\"kind\":\"state\"}],\"acts\":["
    "{\"id\":\"a\",\"date\":\"1999-05\",\"type\":\"ratification\",\"party\":\"A\"},"
    "{\"id\":\"b\",\"date\":\"2000-05-01\",\"type\":\"ratification\",\"party\":\"B\"},"
    "{\"id\":\"w\",\"date\":\"2001-05-01\",\"type\":\"denunciation\",\"party\":\"B\"}]}";

static const char protocol[] =
    "{\"format\":\"entente/1\",\"id\":\"protocol\",\"title\":\"P\",\"kind\":\"treaty\","
    "\"bindingness\":\"legal\",\"links\":[{\"type\":\"protocol_to\",\"agreement\":\"parent\"}],"
    "\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},"
    "{\"id\":\"B\",\"name\":\"B\",\"kind\":\"state\"}],\"clauses\":{"
    "\"provisional_application\":{\"by\":[\"signature\"],\"opt_out\":true,"
    "\"until\":{\"op\":\"milestone\",\"which\":\"eif\"}},"
    "\"entry_into_force\":{\"require_at_entry\":true,\"general\":{\"op\":\"add\",\"n\":30,"
    "\"unit\":\"day\",\"to\":{\"op\":\"when\",\"cond\":{\"op\":\"and\",\"of\":["
    "{\"op\":\"share\",\"num\":1,\"den\":2,\"over\":{\"parties_of\":\"parent\"}},"
    "{\"op\":\"in_force\",\"instrument\":\"parent\",\"for\":\"A\"},"
    "{\"op\":\"waivable\",\"id\":\"x\",\"cond\":{\"op\":\"not\",\"of\":"
    "{\"op\":\"in_force\",\"instrument\":\"nowhere\"}}}]}}},"
    "\"per_party\":{\"op\":\"later\",\"of\":[{\"op\":\"own_consent\"},{\"op\":\"when\",\"cond\":"
    "{\"op\":\"own_act\",\"acts\":[\"signature\"]}}]}}},\"acts\":["
    "{\"id\":\"s\",\"date\":\"2000-01-01\",\"type\":\"signature\",\"party\":\"A\"},"
    "{\"id\":\"t\",\"date\":\"2000-01-02\",\"type\":\"signature_ad_referendum\",\"party\":\"B\"},"
    "{\"id\":\"u\",\"date\":\"2000-03-02\",\"type\":\"signature_confirmation\",\"party\":\"B\"},"
    "{\"id\":\"c\",\"date\":\"2000-06\",\"type\":\"ratification\",\"party\":\"A\"},"
    "{\"id\":\"d\",\"date\":\"2000-06-03\",\"type\":\"ratification\",\"party\":\"A\","
    "\"corrects\":\"c\",\"recorded\":\"2000-07-01\"},"
    "{\"id\":\"e\",\"date\":\"2000-08-03\",\"type\":\"ratification\",\"party\":\"B\"},"
    "{\"id\":\"v\",\"date\":\"2000-09-03\",\"type\":\"ratification\",\"party\":\"B\","
    "\"voids\":\"e\"},"
    "{\"id\":\"z\",\"date\":\"2000-12-01\",\"type\":\"determination\","
    "\"of\":\"entry_into_force\",\"value\":\"2000-08-08\"}]}";

int main(void)
{
    static char text[DAILY_TEXT];
    entente_question *question = entente_question_new();
    entente_agreement *other = read_text(parent), *first = read_text(protocol);

    if (!question || entente_question_set_on(question, 20001231, NULL) != ENTENTE_OK)
        return 1;
    for (uint32_t seed = 1; seed <= 40; seed++) {
        const struct daily_world world = daily_world_from(seed, seed % 2 == 0);
        entente_agreement *agreement;

        daily_write(&world, text);
        agreement = read_text(text);
        walk(agreement, question, "a world by chance");
        entente_agreement_free(agreement);
    }
    if (entente_question_add_agreement(question, other, NULL) != ENTENTE_OK)
        return 1;
    walk(first, question, "a protocol");
    entente_agreement_free(first);
    entente_agreement_free(other);
    entente_question_free(question);
    printf("%zu failures, %d faults\n", failures, faults);
    return faults == 0 && failures > 500 ? 0 : 1;
}
