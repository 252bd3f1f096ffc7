/* The inside of the model: walking, names, releasing, and what is deep or is done a million times. */
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/act.h>
#include <entente/approval.h>
#include <entente/commitment.h>
#include <entente/expression.h>
#include <entente/group.h>
#include <entente/json.h>
#include <entente/party.h>

#include "check.h"
#include "object.h"
#include "place.h"
#include "random_agreement.h"
#include "walk.h"

enum { DEEP = 10000 };

static entente_agreement *new_agreement(void)
{
    entente_agreement *agreement = NULL;

    cr_assert_eq(
        entente_agreement_new("a", "A", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &agreement, NULL),
        ENTENTE_OK);
    return agreement;
}

/* Each table fits the bits in which the check keeps what is required. */
Test(table, rows_fit)
{
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);
        const struct ent_rows *rows = ent_noun(noun);

        cr_assert_leq(rows->count, ENT_ROWS_MOST, "%s", entente_noun_name(noun));
        cr_assert_lt(noun, ENT_CHECK_NOUNS);
        for (uint16_t row = 0; row < rows->count; row++) {
            const struct ent_field *field = &rows->fields[row];

            cr_assert_eq(strlen(field->name), field->length);
            cr_assert_str_eq(entente_field_name(field->id), field->name);
            cr_assert_eq(ent_noun_field(rows, field->id), field);
            for (size_t near = 0; near <= rows->count; near++)
                cr_assert_eq(ent_noun_field_named(rows, field->name, field->length, near), field);
        }
        cr_assert_null(ent_noun_field_named(rows, "no_such", 7, 0));
    }
}

/* Says of every refusal what the member wants. */
Test(table, every_form_says_what_it_wants)
{
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const struct ent_rows *rows = ent_noun(entente_noun_at(i));

        for (uint16_t row = 0; row < rows->count; row++) {
            const char *wanted = ent_form_wanted(rows->fields[row].form);

            cr_assert_eq(strncmp(wanted, "must be ", 8), 0, "%s", rows->fields[row].name);
        }
    }
}

Test(symbol, a_name_is_made_once)
{
    entente_agreement *agreement = new_agreement();
    const uint32_t before = agreement->symbols.count;
    char name[16];

    for (int round = 0; round < 3; round++)
        for (int i = 0; i < 1000; i++) {
            const int length = snprintf(name, sizeof name, "%.*s%d", i % 9, "abcdefghi", i);
            struct ent_symbol *symbol = ent_symbol_make(agreement, name, (size_t)length);

            cr_assert_not_null(symbol);
            cr_assert_str_eq(symbol->text, name);
            cr_assert_eq(ent_symbol_find(agreement, name, (size_t)length), symbol);
        }
    cr_assert_eq(agreement->symbols.count, before + 1000);
    cr_assert_null(ent_symbol_find(agreement, "none", 4));
    entente_agreement_free(agreement);
}

static entente_object *object_of(entente_agreement *agreement, int32_t noun)
{
    entente_object *object = ent_object_new(agreement, &agreement->root, noun);

    cr_assert_not_null(object);
    return object;
}

Test(symbol, bearers_are_found_by_noun_and_taken_out_in_any_order)
{
    entente_agreement *agreement = new_agreement();
    struct ent_symbol *symbol = ent_symbol_make(agreement, "x", 1);
    entente_object *party = object_of(agreement, ENTENTE_NOUN_PARTY);
    entente_object *act = object_of(agreement, ENTENTE_NOUN_ACT);
    entente_object *body = object_of(agreement, ENTENTE_NOUN_BODY);

    for (int round = 0; round < 6; round++) {
        entente_object *order[3] = {party, act, body};
        entente_object *out[3] = {order[round % 3], order[(round + 1 + round / 3) % 3],
                                  order[(round + 2 - round / 3) % 3]};

        for (int i = 0; i < 3; i++)
            ent_object_bear(order[i], symbol);
        for (int i = 0; i < 3; i++) {
            cr_assert_eq(ent_symbol_bearer(symbol, out[i]->noun), out[i]);
            ent_object_unbear(out[i], symbol);
            cr_assert_null(ent_symbol_bearer(symbol, out[i]->noun));
        }
        cr_assert_null(symbol->bearers);
    }
    ent_object_unbear(party, symbol);
    cr_assert_null(ent_symbol_bearer(NULL, ENTENTE_NOUN_ACT));
    entente_agreement_free(agreement);
}

/* A walk comes to every object once, each after what holds it, and knows where it is. */
static size_t look_at_walk(const entente_agreement *agreement)
{
    struct ent_walk walk;
    size_t count = 0;

    ent_walk_begin(&walk, &agreement->root);
    for (const entente_object *at = &agreement->root; at; at = ent_walk_next(&walk)) {
        struct ent_buffer found = {0}, walked = {0};

        count++;
        cr_assert(at == &agreement->root || at->parent);
        cr_assert(ent_object_pointer(at, &found));
        ent_walk_pointer(&walk, &walked);
        cr_assert_eq(found.length, walked.length);
        cr_assert(!found.length || memcmp(found.data, walked.data, found.length) == 0);
        ent_buffer_done(&found);
        ent_buffer_done(&walked);
    }
    cr_assert_null(ent_walk_next(&walk));
    return count;
}

Test(walk, comes_to_everything_once)
{
    static entente_object *objects[5000];

    for (uint32_t seed = 0; seed < 100; seed++) {
        entente_agreement *agreement = random_agreement(seed, (int32_t)(seed % 2));

        cr_assert_eq(look_at_walk(agreement), all_objects(agreement, objects, 5000));
        entente_agreement_free(agreement);
    }
}

/* Takes away one item of a list or map of objects, where there is one. */
static void remove_one(entente_object *object, uint32_t *seed)
{
    for (uint32_t i = 0; i < object->count; i++) {
        const struct ent_value *slot = &object->slots[i];
        const size_t count = entente_object_count(object, slot->field);

        *seed = *seed * 1664525u + 1013904223u;
        if (count > 1 && (*seed >> 16) % 2 && entente_object_object_at(object, slot->field, 0)) {
            cr_assert_eq(entente_object_remove_at(object, slot->field, (*seed >> 20) % count, NULL),
                         ENTENTE_OK);
            return;
        }
    }
}

Test(place, is_found_after_others_were_taken_away_and_put_there)
{
    static const char text[] =
        "{\"format\":\"entente/"
        "1\",\"id\":\"g\",\"title\":\"T\",\"kind\":\"treaty\",\"bindingness\":\"legal\","
        "\"parties\":[{\"id\":\"A\",\"name\":\"A\",\"kind\":\"state\"},"
        "{\"id\":\"B\",\"name\":\"B\",\"kind\":\"state\"},"
        "{\"id\":\"C\",\"name\":\"C\",\"kind\":\"state\"}],"
        "\"weights\":{\"u\":{\"values\":{\"A\":1}},\"v\":{\"values\":{\"B\":1}},"
        "\"w\":{\"values\":{\"C\":1}}}}";
    entente_agreement *agreement = NULL;

    for (uint32_t seed = 0; seed < 200; seed++) {
        uint32_t random = seed;
        entente_object *act = NULL;

        agreement = NULL;
        cr_assert_eq(entente_agreement_read(text, sizeof text - 1, NULL, &agreement, NULL, NULL),
                     ENTENTE_OK);
        for (int round = 0; round < 12; round++) {
            cr_assert_eq(
                entente_object_add_object(&agreement->root, ENTENTE_FIELD_ACTS, &act, NULL),
                ENTENTE_OK);
            remove_one(&agreement->root, &random);
            look_at_walk(agreement);
        }
        entente_agreement_free(agreement);
    }
}

Test(object, no_noun_has_more_members_than_its_head_can_count)
{
    for (int32_t noun = 0; noun < UINT8_MAX; noun++)
        if (ent_noun(noun))
            cr_assert_lt(ent_noun(noun)->count + 1 + 4, UINT8_MAX, "%d", noun);
}

Test(place, tilde_and_slash_are_written_as_rfc_6901_says)
{
    entente_agreement *agreement = new_agreement();
    entente_object *table = NULL;
    char *place = NULL;

    cr_assert_eq(
        entente_object_make_entry(&agreement->root, ENTENTE_FIELD_WEIGHTS, "a/b~c", &table, NULL),
        ENTENTE_OK);
    cr_assert_eq(entente_object_place(table, &place, NULL), ENTENTE_OK);
    cr_assert_str_eq(place, "/weights/a~1b~0c");
    entente_text_free(place);
    cr_assert_eq(entente_object_place(&agreement->root, &place, NULL), ENTENTE_OK);
    cr_assert_str_eq(place, "");
    entente_text_free(place);
    entente_agreement_free(agreement);
}

/* What a thread with a small stack does; Criterion is asked only afterwards. */
static const char *go_deep(void)
{
    entente_agreement *agreement = NULL, *copy = NULL;
    entente_object *node = NULL, *top = NULL;
    char *place = NULL;
    size_t findings_count = 0;
    entente_findings *findings = NULL;

    (void)entente_agreement_new("a", "A", 1, 1, &agreement, NULL);
    (void)entente_agreement_add_commitment(agreement, "c", ENTENTE_COMMITMENT_OTHER, "all", &top,
                                           NULL);
    (void)entente_object_make_expression(top, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_NOT, &node, NULL);
    for (int i = 1; i < DEEP; i++)
        if (entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_NOT, &node, NULL))
            return "build";
    if (entente_agreement_copy(agreement, &copy, NULL) != ENTENTE_OK)
        return "copy";
    if (!entente_agreement_equal(agreement, copy))
        return "equal";
    if (entente_agreement_check(agreement, &findings, NULL) != ENTENTE_E_MEMBER)
        return "check";
    findings_count = entente_findings_count(findings);
    if (findings_count != 1 || strlen(entente_findings_at(findings, 0)) != 22 + DEEP * 3)
        return "the deepest node lacks its condition";
    entente_findings_free(findings);
    if (entente_object_place(node, &place, NULL) != ENTENTE_OK ||
        strlen(place) != 22 + (DEEP - 1) * 3)
        return "place";
    entente_text_free(place);
    (void)entente_object_set_enum(node, ENTENTE_FIELD_OP, ENTENTE_OP_NOT, NULL);
    (void)entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_NEVER, NULL, NULL);
    (void)entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_EVENT, NULL, NULL);
    if (entente_agreement_equal(agreement, copy))
        return "a deep difference";
    if (entente_object_remove(top, ENTENTE_FIELD_TRIGGER, NULL) != ENTENTE_OK)
        return "release";
    entente_agreement_free(agreement);
    entente_agreement_free(copy);
    return NULL;
}

static void *in_thread(void *fault)
{
    *(const char **)fault = go_deep();
    return NULL;
}

Test(deep, ten_thousand_nodes_need_no_stack)
{
    const char *fault = "was not run";
    size_t size = 65536;
    pthread_attr_t attributes;
    pthread_t thread;

    if (size < (size_t)PTHREAD_STACK_MIN)
        size = (size_t)PTHREAD_STACK_MIN;
#if defined(__SANITIZE_ADDRESS__)
    size *= 4; /* its frames are larger */
#endif
    cr_assert_eq(pthread_attr_init(&attributes), 0);
    cr_assert_eq(pthread_attr_setstacksize(&attributes, size), 0);
    cr_assert_eq(pthread_create(&thread, &attributes, in_thread, &fault), 0);
    cr_assert_eq(pthread_join(thread, NULL), 0);
    (void)pthread_attr_destroy(&attributes);
    cr_assert_null(fault, "%s", fault ? fault : "");
}

/* Beyond the depth that a walk remembers it finds its way back by searching. */
Test(deep, a_broad_and_deep_tree_is_walked_whole)
{
    entente_agreement *agreement = new_agreement();
    entente_object *commitment = NULL, *node = NULL;

    (void)entente_agreement_add_commitment(agreement, "c", 1, "all", &commitment, NULL);
    (void)entente_object_make_expression(commitment, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_AND, &node,
                                         NULL);
    for (int i = 0; i < 3 * ENT_WALK_DEPTH; i++) {
        entente_object *next = NULL;

        (void)entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_EVENT, NULL, NULL);
        (void)entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_OR, &next, NULL);
        (void)entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_EVENT, NULL, NULL);
        node = next;
    }
    cr_assert_eq(look_at_walk(agreement), 3 + 3 * 3 * ENT_WALK_DEPTH);
    entente_agreement_free(agreement);
}

/* A million changes of all kinds, and no more memory than the first few needed. */
Test(release, what_is_changed_for_ever_does_not_grow)
{
    entente_agreement *agreement = new_agreement();
    entente_object *root = &agreement->root, *act = NULL, *node = NULL;
    size_t bytes = 0;
    char text[64];

    for (int i = 0; i < 100000; i++) {
        (void)snprintf(text, sizeof text, "%.*s", i % 60,
                       "the quick brown fox jumps over the lazy "
                       "dog and is gone for ever");
        cr_assert_eq(entente_object_set_text(root, ENTENTE_FIELD_TITLE, text, NULL), ENTENTE_OK);
        (void)entente_object_set_entry_text(root, ENTENTE_FIELD_TITLE, "en", text, NULL);
        (void)entente_object_add_text(root, ENTENTE_FIELD_LANGUAGES, "en", NULL);
        (void)entente_object_remove(root, ENTENTE_FIELD_LANGUAGES, NULL);
        (void)entente_agreement_add_act(agreement, "act", ENTENTE_ACT_SIGNATURE, 20260106, NULL,
                                        &act, NULL);
        (void)entente_object_set_text(act, ENTENTE_FIELD_ID, i % 2 ? "odd" : "even", NULL);
        (void)entente_object_make_object(act, ENTENTE_FIELD_TALLY, NULL, NULL);
        (void)entente_object_remove_at(root, ENTENTE_FIELD_ACTS, 0, NULL);
        (void)entente_agreement_add_commitment(agreement, "c", 1, "all", &act, NULL);
        (void)entente_object_make_expression(act, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_AND, &node,
                                             NULL);
        (void)entente_object_make_expression(node, ENTENTE_FIELD_OF, ENTENTE_OP_EVENT, &node, NULL);
        (void)entente_object_set_text(node, ENTENTE_FIELD_ID, "c", NULL);
        (void)entente_object_remove(root, ENTENTE_FIELD_COMMITMENTS, NULL);
        (void)ent_object_extend(agreement, root, "x-a", 3, text, strlen(text));
        if (i == 1000)
            bytes = entente_agreement_bytes(agreement);
    }
    cr_assert_leq(entente_agreement_bytes(agreement), bytes + 1024);
    cr_assert_null(entente_agreement_act_find(agreement, "odd"));
    cr_assert_null(entente_agreement_commitment_find(agreement, "c"));
    entente_agreement_free(agreement);
}

/* A refused change leaves nothing behind either. */
Test(release, what_is_refused_for_ever_does_not_grow)
{
    entente_agreement *agreement = new_agreement();
    size_t bytes = 0;

    (void)entente_agreement_add_group(agreement, "g", NULL);
    (void)entente_group_add_member(agreement, "g", "FRA", 0, 0, NULL);
    for (int i = 0; i < 100000; i++) {
        cr_assert_eq(entente_agreement_add_party(agreement, "id", "\xff", 1, NULL, NULL),
                     ENTENTE_E_RANGE);
        cr_assert_eq(entente_agreement_add_act(agreement, "id", 0, 20260106, NULL, NULL, NULL),
                     ENTENTE_E_RANGE);
        cr_assert_eq(entente_group_add_member(agreement, "g", "GBR", 1, 0, NULL),
                     ENTENTE_E_DATE_RANGE);
        if (i == 100)
            bytes = entente_agreement_bytes(agreement);
    }
    cr_assert_leq(entente_agreement_bytes(agreement), bytes);
    entente_agreement_free(agreement);
}

/* A document may be read that is a list of names; the first day in it makes it an object. */
Test(group, a_plain_list_becomes_an_object_at_once_or_not_at_all)
{
    entente_agreement *agreement = new_agreement(), *before = NULL;

    (void)entente_agreement_add_group(agreement, "g", NULL);
    (void)entente_group_add_member(agreement, "g", "FRA", 0, 0, NULL);
    (void)entente_group_add_member(agreement, "g", "GBR", 0, 0, NULL);
    cr_assert_eq(entente_object_value_at(&agreement->root, ENTENTE_FIELD_GROUPS, 0),
                 ENTENTE_VALUE_LIST);
    cr_assert_eq(entente_agreement_copy(agreement, &before, NULL), ENTENTE_OK);
    cr_assert_eq(entente_group_add_member(agreement, "g", "UKR", 20260101, 20260230, NULL),
                 ENTENTE_E_DATE_RANGE);
    cr_assert(entente_agreement_equal(agreement, before));
    cr_assert_eq(entente_group_add_member(agreement, "g", "UKR", 20260101, 0, NULL), ENTENTE_OK);
    cr_assert_eq(entente_object_value_at(&agreement->root, ENTENTE_FIELD_GROUPS, 0),
                 ENTENTE_VALUE_OBJECT);
    cr_assert_eq(entente_group_member_count(agreement, "g"), 3);
    cr_assert_str_eq(entente_group_member_at(agreement, "g", 0), "FRA");
    cr_assert_str_eq(entente_group_member_at(agreement, "g", 2), "UKR");
    cr_assert_eq(entente_group_member_from(agreement, "g", 1), 0);
    cr_assert_eq(entente_group_member_from(agreement, "g", 2), 20260101);
    entente_agreement_free(agreement);
    entente_agreement_free(before);
}
