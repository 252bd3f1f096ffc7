/*
 * Without memory the model stays as it was. Each case makes an agreement, then does one thing to it
 * while the first allocation fails, then the second, and so on, once only and from then on. Until
 * all goes well the answer must be E_NO_MEMORY, and the agreement equal to a copy made before.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <entente/act.h>
#include <entente/approval.h>
#include <entente/body.h>
#include <entente/commitment.h>
#include <entente/expression.h>
#include <entente/group.h>
#include <entente/party.h>

#include "object.h"
#include "random_agreement.h"

static long left = -1; /* how many allocations may succeed before one fails; -1: all */
static bool once;      /* only one fails */
static bool failed;    /* one has failed */

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

static void check(bool good, const char *what, const char *name)
{
    if (good)
        return;
    faults++;
    printf("fault: %s: %s\n", name, what);
}

/* Texts longer than any block that the pool may have to spare, so that each needs memory. */
static char words[2000], name[2000];

static entente_object *root_of(entente_agreement *agreement)
{
    return entente_agreement_root(agreement);
}

static entente_result add_party(entente_agreement *a)
{
    return entente_agreement_add_party(a, name, words, ENTENTE_PARTY_STATE, NULL, NULL);
}

static entente_result add_act(entente_agreement *a)
{
    return entente_agreement_add_act(a, name, ENTENTE_ACT_SIGNATURE, 20260106, "FRA", NULL, NULL);
}

static entente_result add_commitment(entente_agreement *a)
{
    return entente_agreement_add_commitment(a, name, ENTENTE_COMMITMENT_OTHER, "all", NULL, NULL);
}

static entente_result add_body(entente_agreement *a)
{
    return entente_agreement_add_body(a, name, words, ENTENTE_BODY_COUNCIL, NULL, NULL);
}

static entente_result add_body_member(entente_agreement *a)
{
    return entente_body_add_member(entente_agreement_body_at(a, 0), name, ENTENTE_MEMBER_CHAIR,
                                   NULL, NULL);
}

static entente_result add_approval(entente_agreement *a)
{
    return entente_agreement_add_approval(a, "FRA", name, NULL, NULL);
}

static entente_result add_step(entente_agreement *a)
{
    return entente_approval_add_step(entente_agreement_approval_at(a, 0), name,
                                     ENTENTE_STEP_READING, NULL, NULL);
}

static entente_result add_alternative(entente_agreement *a)
{
    return entente_step_add_alternative(
        entente_approval_step_at(entente_agreement_approval_at(a, 0), 0), 0, name, NULL);
}

static entente_result add_to_alternative(entente_agreement *a)
{
    entente_step *step = entente_approval_step_at(entente_agreement_approval_at(a, 0), 1);

    return entente_step_add_alternative(step, 0, name, NULL);
}

static entente_result add_group(entente_agreement *a)
{
    return entente_agreement_add_group(a, name, NULL);
}

static entente_result add_plain_member(entente_agreement *a)
{
    return entente_group_add_member(a, "plain", name, 0, 0, NULL);
}

static entente_result add_dated_member(entente_agreement *a)
{
    return entente_group_add_member(a, "plain", name, 20260101, 20271231, NULL);
}

static entente_result open_group(entente_agreement *a)
{
    return entente_group_set_open(a, "plain", 1, NULL);
}

static entente_result make_clauses(entente_agreement *a)
{
    entente_object *out = NULL;

    return entente_agreement_clauses(a, &out, NULL);
}

static entente_result set_text(entente_agreement *a)
{
    return entente_object_set_text(root_of(a), ENTENTE_FIELD_TITLE, words, NULL);
}

static entente_result set_id(entente_agreement *a)
{
    return entente_object_set_text(entente_agreement_party_at(a, 0), ENTENTE_FIELD_ID, name, NULL);
}

static entente_result set_language(entente_agreement *a)
{
    return entente_object_set_entry_text(root_of(a), ENTENTE_FIELD_TITLE, name, words, NULL);
}

static entente_result add_text(entente_agreement *a)
{
    return entente_object_add_text(root_of(a), ENTENTE_FIELD_LANGUAGES, words, NULL);
}

static entente_result replace_by_list(entente_agreement *a)
{
    return entente_object_add_text(entente_agreement_commitment_at(a, 0), ENTENTE_FIELD_OBLIGORS,
                                   name, NULL);
}

static entente_result make_object(entente_agreement *a)
{
    return entente_object_make_object(entente_agreement_act_at(a, 0), ENTENTE_FIELD_TALLY, NULL,
                                      NULL);
}

static entente_result set_entry(entente_agreement *a)
{
    return entente_object_set_entry_text(entente_agreement_party_at(a, 0), ENTENTE_FIELD_ATTRIBUTES,
                                         name, words, NULL);
}

static entente_result make_entry(entente_agreement *a)
{
    return entente_object_make_entry(root_of(a), ENTENTE_FIELD_WEIGHTS, name, NULL, NULL);
}

static entente_result make_expression(entente_agreement *a)
{
    return entente_object_make_expression(entente_agreement_commitment_at(a, 0),
                                          ENTENTE_FIELD_TRIGGER, ENTENTE_OP_AND, NULL, NULL);
}

static entente_result extend(entente_agreement *a)
{
    return ent_object_extend(a, root_of(a), name, strlen(name), words, strlen(words))
               ? ENTENTE_OK
               : ENTENTE_E_NO_MEMORY;
}

static entente_result copy(entente_agreement *a)
{
    entente_agreement *made = NULL;
    const entente_result result = entente_agreement_copy(a, &made, NULL);

    check((result == ENTENTE_OK) == (made != NULL), "gives a copy or nothing", "copy");
    entente_agreement_free(made);
    return result;
}

static entente_result hold_against_format(entente_agreement *a)
{
    entente_findings *findings = NULL;
    const entente_result result = entente_agreement_check(a, &findings, NULL);

    check((result == ENTENTE_E_NO_MEMORY) == !findings, "gives all findings or none", "check");
    entente_findings_free(findings);
    return result == ENTENTE_E_NO_MEMORY ? result : ENTENTE_OK;
}

static entente_result tell_place(entente_agreement *a)
{
    char *place = NULL;
    const entente_result result = entente_object_place(
        entente_approval_step_at(entente_agreement_approval_at(a, 0), 1), &place, NULL);

    check(result != ENTENTE_OK || strcmp(place, "/approvals/0/steps/1") == 0, "is right", "place");
    entente_text_free(place);
    return result;
}

static entente_result make(entente_agreement *a)
{
    entente_agreement *made = NULL;
    const entente_result result =
        entente_agreement_new("id", words, ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &made, NULL);

    (void)a;
    entente_agreement_free(made);
    return result;
}

static const struct {
    const char *name;
    entente_result (*act)(entente_agreement *agreement);
} CASES[] = {
    {"make", make},
    {"add_party", add_party},
    {"add_act", add_act},
    {"add_commitment", add_commitment},
    {"add_body", add_body},
    {"add_body_member", add_body_member},
    {"add_approval", add_approval},
    {"add_step", add_step},
    {"add_alternative", add_alternative},
    {"add_to_alternative", add_to_alternative},
    {"add_group", add_group},
    {"add_plain_member", add_plain_member},
    {"add_dated_member", add_dated_member},
    {"open_group", open_group},
    {"make_clauses", make_clauses},
    {"set_text", set_text},
    {"set_id", set_id},
    {"set_language", set_language},
    {"add_text", add_text},
    {"replace_by_list", replace_by_list},
    {"make_object", make_object},
    {"set_entry", set_entry},
    {"make_entry", make_entry},
    {"make_expression", make_expression},
    {"extend", extend},
    {"copy", copy},
    {"check", hold_against_format},
    {"place", tell_place},
};

/* Takes up what the pool has left, so that whatever is made next needs memory. */
static void use_up(entente_agreement *agreement)
{
    const size_t bytes = entente_agreement_bytes(agreement);

    for (int round = 0; round < 100000 && entente_agreement_bytes(agreement) == bytes; round++)
        (void)ent_pool_alloc(&agreement->pool, 8);
    for (size_t size = 512; size > 0; size -= 8)
        while (agreement->pool.spare[size / 8 - 1])
            (void)ent_pool_alloc(&agreement->pool, size);
    while (agreement->pool.left >= 8)
        (void)ent_pool_alloc(&agreement->pool, 8);
}

static entente_agreement *some_agreement(void)
{
    entente_agreement *a = NULL;
    entente_approval *approval = NULL;
    entente_step *step = NULL;

    (void)entente_agreement_new("a", "A", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &a, NULL);
    (void)entente_agreement_add_party(a, "FRA", "France", ENTENTE_PARTY_STATE, NULL, NULL);
    (void)entente_agreement_add_act(a, "s", ENTENTE_ACT_SIGNATURE, 20260106, "FRA", NULL, NULL);
    (void)entente_agreement_add_commitment(a, "c", ENTENTE_COMMITMENT_OTHER, "all", NULL, NULL);
    (void)entente_agreement_add_body(a, "b", "B", ENTENTE_BODY_COUNCIL, NULL, NULL);
    (void)entente_object_set_text(entente_agreement_body_at(a, 0), ENTENTE_FIELD_MEMBERS, "parties",
                                  NULL);
    (void)entente_agreement_add_approval(a, "FRA", "p", &approval, NULL);
    (void)entente_approval_add_step(approval, "one", ENTENTE_STEP_READING, NULL, NULL);
    (void)entente_approval_add_step(approval, "two", ENTENTE_STEP_DEPOSIT, &step, NULL);
    (void)entente_step_add_alternative(step, 0, "one", NULL);
    (void)entente_agreement_add_group(a, "plain", NULL);
    (void)entente_group_add_member(a, "plain", "FRA", 0, 0, NULL);
    (void)entente_group_add_member(a, "plain", "nobody", 0, 0, NULL);
    use_up(a);
    return a;
}

/* Whether all went well in the end. */
static bool try_with(size_t index, long allocations, bool only_once)
{
    entente_agreement *agreement = some_agreement(), *before = NULL;

    (void)entente_agreement_copy(agreement, &before, NULL);
    left = allocations;
    once = only_once;
    failed = false;
    const entente_result result = CASES[index].act(agreement);

    left = -1;
    check(result == ENTENTE_OK || result == ENTENTE_E_NO_MEMORY, "has no other code",
          CASES[index].name);
    check(result == ENTENTE_OK || failed, "fails only without memory", CASES[index].name);
    check(result == ENTENTE_OK || entente_agreement_equal(agreement, before),
          "leaves all as it was", CASES[index].name);
    if (result != ENTENTE_OK)
        check(CASES[index].act(agreement) == ENTENTE_OK, "works afterwards", CASES[index].name);
    entente_agreement_free(before);
    entente_agreement_free(agreement);
    return result == ENTENTE_OK && !failed;
}

int main(void)
{
    enum { FAR = 2000 };

    memset(words, 'w', sizeof words - 1);
    memset(name, 'n', sizeof name - 1);
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++)
        for (int only_once = 0; only_once < 2; only_once++) {
            long allocations = 0;

            while (allocations < FAR && !try_with(i, allocations, only_once))
                allocations++;
            check(allocations > 0 && allocations < FAR, "fails at first and succeeds at last",
                  CASES[i].name);
            if (!only_once)
                printf("%s: %ld allocations failed one by one\n", CASES[i].name, allocations);
        }
    return faults ? 1 : 0;
}
