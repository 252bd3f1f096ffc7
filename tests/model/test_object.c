/* The members of objects: every row of every table is set, read, replaced, refused and removed. */
#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/approval.h>
#include <entente/expression.h>
#include <entente/object.h>

#include "world.h"

#define BIG INT64_C(9007199254740991)

static entente_agreement *copy_of(const entente_agreement *agreement)
{
    entente_agreement *copy = NULL;

    cr_assert_eq(entente_agreement_copy(agreement, &copy, NULL), ENTENTE_OK);
    return copy;
}

/* Calls what for every member of every noun, on an object of it in a world of its own. */
static void for_every_member(void (*what)(struct world *, entente_object *, int32_t field))
{
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);
        struct world world = world_new();

        cr_assert_not_null(world.of[noun], "%s", entente_noun_name(noun));
        for (size_t row = 0; row < entente_noun_field_count(noun); row++)
            what(&world, world.of[noun], entente_noun_field_at(noun, row));
        world_free(&world);
    }
}

static const char *where(const entente_object *object, int32_t field)
{
    static char text[80];

    (void)snprintf(text, sizeof text, "%s %s", entente_noun_name(entente_object_noun(object)),
                   entente_field_name(field));
    return text;
}

static int32_t takes(const entente_object *object, int32_t field, int32_t kind)
{
    return entente_noun_field_takes(entente_object_noun(object), field, kind);
}

static void set_read_replace_remove(struct world *world, entente_object *object, int32_t field)
{
    cr_assert_eq(entente_object_remove(object, field, NULL), ENTENTE_OK);
    cr_assert_not(entente_object_has(object, field));
    entente_agreement *without = copy_of(world->agreement);
    const size_t members = entente_object_member_count(object);

    for (int32_t kind = ENTENTE_VALUE_TEXT; kind <= ENTENTE_VALUE_MAP; kind++)
        for (int32_t second = 0; takes(object, field, kind) && second < 2; second++) {
            entente_agreement *before = copy_of(world->agreement);

            cr_assert_eq(set_kind(object, field, kind, second), ENTENTE_OK, "%s kind %d",
                         where(object, field), kind);
            cr_assert_eq(entente_object_value(object, field), kind, "%s", where(object, field));
            cr_assert_eq(entente_object_member_count(object), members + 1);
            cr_assert_not(entente_agreement_equal(world->agreement, without));
            if (second && kind != ENTENTE_VALUE_ENUM && kind != ENTENTE_VALUE_OBJECT &&
                kind != ENTENTE_VALUE_LIST)
                cr_assert_not(entente_agreement_equal(world->agreement, before), "%s",
                              where(object, field));
            entente_agreement_free(before);
        }
    cr_assert_eq(entente_object_remove(object, field, NULL), ENTENTE_OK);
    cr_assert(entente_agreement_equal(world->agreement, without), "%s", where(object, field));
    cr_assert_eq(entente_object_remove(object, field, NULL), ENTENTE_OK, "twice");
    entente_agreement_free(without);
}

Test(object, every_member_is_set_read_replaced_and_removed)
{
    for_every_member(set_read_replace_remove);
}

/* The result of every setter that gives a value of another kind than the member takes. */
static void refuse_wrong_kinds(struct world *world, entente_object *object, int32_t field)
{
    entente_agreement *before = copy_of(world->agreement);
    const int32_t list = takes(object, field, ENTENTE_VALUE_LIST);
    const int32_t map = takes(object, field, ENTENTE_VALUE_MAP);

#define REFUSED(kind_, call_)                                                                      \
    if (!takes(object, field, kind_))                                                              \
    cr_assert_eq(call_, ENTENTE_E_TYPE, "%s", where(object, field))
    REFUSED(ENTENTE_VALUE_BOOLEAN, entente_object_set_boolean(object, field, 1, NULL));
    REFUSED(ENTENTE_VALUE_INTEGER, entente_object_set_integer(object, field, 1, NULL));
    REFUSED(ENTENTE_VALUE_DATE, entente_object_set_date(object, field, 20260106, NULL));
    REFUSED(ENTENTE_VALUE_INSTANT, entente_object_set_instant(object, field, 1, 0, NULL));
    REFUSED(ENTENTE_VALUE_ENUM, entente_object_set_enum(object, field, 1, NULL));
#undef REFUSED
    if (!takes(object, field, ENTENTE_VALUE_OBJECT)) {
        cr_assert_eq(entente_object_make_object(object, field, NULL, NULL), ENTENTE_E_TYPE);
        if (!list)
            cr_assert_eq(
                entente_object_make_expression(object, field, ENTENTE_OP_EVENT, NULL, NULL),
                ENTENTE_E_TYPE, "%s", where(object, field));
    }
    if (!list) {
        cr_assert_eq(entente_object_add_text(object, field, "x", NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_add_integer(object, field, 1, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_add_boolean(object, field, 1, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_add_enum(object, field, 1, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_add_date(object, field, 20260106, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_add_object(object, field, NULL, NULL), ENTENTE_E_TYPE);
    }
    if (!map) {
        cr_assert_eq(entente_object_set_entry_text(object, field, "k", "x", NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_set_entry_integer(object, field, "k", 1, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_set_entry_boolean(object, field, "k", 1, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_set_entry_enum(object, field, "k", 1, NULL), ENTENTE_E_TYPE);
        cr_assert_eq(entente_object_make_entry(object, field, "k", NULL, NULL), ENTENTE_E_TYPE);
    }
    cr_assert(entente_agreement_equal(world->agreement, before), "%s", where(object, field));
    entente_agreement_free(before);
}

Test(object, wrong_kinds_are_refused_and_change_nothing)
{
    for_every_member(refuse_wrong_kinds);
}

/* The items of a list and the entries of a map are as particular as a member. */
static void refuse_wrong_items(struct world *world, entente_object *object, int32_t field)
{
    const int32_t noun = entente_object_noun(object);
    entente_agreement *before = copy_of(world->agreement);
    const int32_t map = takes(object, field, ENTENTE_VALUE_MAP);

    if (!takes(object, field, ENTENTE_VALUE_LIST) && !map) {
        entente_agreement_free(before);
        return;
    }
#define REFUSED(kind_, add_, entry_)                                                               \
    if (!entente_noun_field_item_takes(noun, field, kind_))                                        \
    cr_assert_eq(map ? entry_ : add_, ENTENTE_E_TYPE, "%s", where(object, field))
    REFUSED(ENTENTE_VALUE_INTEGER, entente_object_add_integer(object, field, 1, NULL),
            entente_object_set_entry_integer(object, field, "k", 1, NULL));
    REFUSED(ENTENTE_VALUE_BOOLEAN, entente_object_add_boolean(object, field, 1, NULL),
            entente_object_set_entry_boolean(object, field, "k", 1, NULL));
    REFUSED(ENTENTE_VALUE_ENUM, entente_object_add_enum(object, field, 1, NULL),
            entente_object_set_entry_enum(object, field, "k", 1, NULL));
    REFUSED(ENTENTE_VALUE_OBJECT, entente_object_add_object(object, field, NULL, NULL),
            entente_object_make_entry(object, field, "k", NULL, NULL));
#undef REFUSED
    cr_assert(entente_agreement_equal(world->agreement, before), "%s", where(object, field));
    entente_agreement_free(before);
}

Test(object, wrong_items_are_refused_and_change_nothing)
{
    for_every_member(refuse_wrong_items);
}

static void refuse_bad_utf8(struct world *world, entente_object *object, int32_t field)
{
    static const char *const BAD[] = {"\xff", "a\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                                      "cut \xe2\x82"};
    entente_agreement *before = copy_of(world->agreement);

    for (size_t i = 0; i < sizeof BAD / sizeof BAD[0]; i++) {
        cr_assert_eq(entente_object_set_text(object, field, BAD[i], NULL), ENTENTE_E_RANGE, "%s",
                     where(object, field));
        if (takes(object, field, ENTENTE_VALUE_LIST))
            cr_assert_eq(entente_object_add_text(object, field, BAD[i], NULL), ENTENTE_E_RANGE);
        if (!takes(object, field, ENTENTE_VALUE_MAP))
            continue;
        if (takes(object, field, ENTENTE_VALUE_TEXT)) {
            cr_assert_eq(entente_object_set_entry_text(object, field, "en", BAD[i], NULL),
                         ENTENTE_E_RANGE);
            cr_assert_eq(entente_object_set_entry_text(object, field, BAD[i], "x", NULL),
                         ENTENTE_E_RANGE);
            continue;
        }
        cr_assert_eq(entente_object_set_entry_text(object, field, "k", BAD[i], NULL),
                     ENTENTE_E_RANGE);
        cr_assert_eq(entente_object_set_entry_integer(object, field, BAD[i], 1, NULL),
                     ENTENTE_E_RANGE);
        cr_assert_eq(entente_object_make_entry(object, field, BAD[i], NULL, NULL), ENTENTE_E_RANGE);
    }
    cr_assert(entente_agreement_equal(world->agreement, before), "%s", where(object, field));
    entente_agreement_free(before);
}

Test(object, text_that_is_not_utf8_is_refused_everywhere)
{
    for_every_member(refuse_bad_utf8);
}

/* Bounds as FORMAT says: whole numbers of 53 bits, mostly not negative. */
static int64_t least(int32_t noun, int32_t field)
{
    if (field == ENTENTE_FIELD_DEN || field == ENTENTE_FIELD_NTH || field == ENTENTE_FIELD_MONTH ||
        field == ENTENTE_FIELD_DAY || noun == ENTENTE_NOUN_REFUSAL)
        return 1;
    if (field == ENTENTE_FIELD_AMOUNT || (noun == ENTENTE_NOUN_ACT && field == ENTENTE_FIELD_VALUE))
        return -BIG;
    if (noun == ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ADD && field == ENTENTE_FIELD_N)
        return -BIG;
    return 0;
}

static int64_t most(int32_t field)
{
    switch (field) {
    case ENTENTE_FIELD_SCALE:
        return 18;
    case ENTENTE_FIELD_MONTH:
        return 12;
    case ENTENTE_FIELD_DAY:
        return 31;
    default:
        return BIG;
    }
}

static void hold_bounds(struct world *world, entente_object *object, int32_t field)
{
    const int64_t low = least(entente_object_noun(object), field);
    const int64_t high = most(field);
    const int64_t bad[] = {low - 1, high + 1, INT64_MIN, INT64_MAX};

    (void)world;
    if (!takes(object, field, ENTENTE_VALUE_INTEGER))
        return;
    cr_assert_eq(entente_object_set_integer(object, field, high, NULL), ENTENTE_OK, "%s",
                 where(object, field));
    cr_assert_eq(entente_object_get_integer(object, field), high);
    cr_assert_eq(entente_object_set_integer(object, field, low, NULL), ENTENTE_OK, "%s",
                 where(object, field));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        cr_assert_eq(entente_object_set_integer(object, field, bad[i], NULL), ENTENTE_E_RANGE, "%s",
                     where(object, field));
    cr_assert_eq(entente_object_get_integer(object, field), low);
}

Test(object, whole_numbers_have_bounds_on_each_side)
{
    for_every_member(hold_bounds);
}

/* Every number of every enumeration by number and by name; none beside them. */
static void name_numbers(struct world *world, entente_object *object, int32_t field)
{
    const int32_t noun = entente_object_noun(object);
    int32_t value = 1;

    (void)world;
    if (!takes(object, field, ENTENTE_VALUE_ENUM) || field == ENTENTE_FIELD_OP)
        return;
    for (; entente_field_value_name(noun, field, value); value++) {
        const char *name = entente_field_value_name(noun, field, value);

        (void)entente_object_remove(object, field, NULL);
        cr_assert_eq(entente_object_set_text(object, field, name, NULL), ENTENTE_OK, "%s", name);
        cr_assert_eq(entente_object_get_enum(object, field), value, "%s", name);
        cr_assert_eq(entente_object_set_enum(object, field, value, NULL), ENTENTE_OK);
        cr_assert_str_eq(entente_object_get_text(object, field), name);
    }
    cr_assert_eq(entente_object_set_enum(object, field, value, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_object_set_enum(object, field, 0, NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_object_set_enum(object, field, -1, NULL), ENTENTE_E_RANGE);
    cr_assert_neq(entente_object_set_text(object, field, "no such name", NULL), ENTENTE_OK);
    cr_assert_eq(entente_object_get_enum(object, field), value - 1);
}

Test(object, every_number_of_every_enumeration_is_taken)
{
    for_every_member(name_numbers);
}

Test(object, a_node_keeps_its_operator)
{
    struct world world = world_new();
    entente_object *node = world.of[ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_AND];

    cr_assert_eq(entente_object_set_enum(node, ENTENTE_FIELD_OP, ENTENTE_OP_OR, NULL),
                 ENTENTE_E_RANGE);
    cr_assert_eq(entente_object_set_text(node, ENTENTE_FIELD_OP, "or", NULL), ENTENTE_E_RANGE);
    cr_assert_eq(entente_object_set_text(node, ENTENTE_FIELD_OP, "and", NULL), ENTENTE_OK);
    cr_assert_eq(entente_expression_op(node), ENTENTE_OP_AND);
    world_free(&world);
}

static void refuse_strangers(struct world *world, entente_object *object, int32_t field)
{
    static const int32_t STRANGERS[] = {0, -1, 65535, INT32_MAX, INT32_MIN, 9999};
    entente_object *out = object;

    (void)world;
    (void)field;
    for (size_t i = 0; i < sizeof STRANGERS / sizeof STRANGERS[0]; i++) {
        const int32_t no = STRANGERS[i];

        cr_assert_eq(entente_object_set_text(object, no, "x", NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_set_integer(object, no, 1, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_set_boolean(object, no, 1, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_set_enum(object, no, 1, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_set_date(object, no, 20260106, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_set_instant(object, no, 0, 0, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_set_entry_text(object, no, "k", "x", NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_make_object(object, no, &out, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_make_expression(object, no, 1, &out, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_add_text(object, no, "x", NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_add_object(object, no, &out, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_make_entry(object, no, "k", &out, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_remove_at(object, no, 0, NULL), ENTENTE_E_MEMBER);
        cr_assert_eq(entente_object_remove(object, no, NULL), ENTENTE_E_MEMBER);
        cr_assert_not(entente_object_has(object, no));
    }
    cr_assert_eq(out, object, "outputs are left alone");
}

Test(object, members_that_a_noun_has_not_are_refused)
{
    for_every_member(refuse_strangers);
}

Test(object, nothing_is_asked_of_null)
{
    entente_object *out = NULL;
    char *text = NULL;

    cr_assert_eq(entente_object_set_text(NULL, 4, "x", NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_integer(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_boolean(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_enum(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_date(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_instant(NULL, 4, 1, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_make_object(NULL, 4, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_make_expression(NULL, 4, 1, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_add_text(NULL, 4, "x", NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_add_integer(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_add_boolean(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_add_enum(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_add_date(NULL, 4, 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_add_object(NULL, 4, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_entry_text(NULL, 4, "k", "x", NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_entry_integer(NULL, 4, "k", 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_entry_boolean(NULL, 4, "k", 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_set_entry_enum(NULL, 4, "k", 1, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_make_entry(NULL, 4, "k", &out, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_remove(NULL, 4, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_remove_at(NULL, 4, 0, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_object_place(NULL, &text, NULL), ENTENTE_E_ARGUMENT);
    cr_assert(!out && !text);
}

Test(object, getters_of_null_are_harmless)
{
    cr_assert_eq(entente_object_noun(NULL), 0);
    cr_assert_null(entente_object_parent(NULL));
    cr_assert_null(entente_object_agreement(NULL));
    cr_assert_eq(entente_object_value(NULL, 4), ENTENTE_VALUE_NONE);
    cr_assert_eq(entente_object_has(NULL, 4), 0);
    cr_assert_eq(entente_object_member_count(NULL), 0);
    cr_assert_eq(entente_object_member_at(NULL, 0), 0);
    cr_assert_null(entente_object_get_text(NULL, 4));
    cr_assert_null(entente_object_get_text_in(NULL, 4, "en"));
    cr_assert_eq(entente_object_get_integer(NULL, 4), 0);
    cr_assert_eq(entente_object_get_boolean(NULL, 4), 0);
    cr_assert_eq(entente_object_get_enum(NULL, 4), 0);
    cr_assert_eq(entente_object_get_date(NULL, 4), 0);
    cr_assert_eq(entente_object_get_date_first(NULL, 4), 0);
    cr_assert_eq(entente_object_get_date_last(NULL, 4), 0);
    cr_assert_eq(entente_object_get_instant(NULL, 4), 0);
    cr_assert_eq(entente_object_get_instant_offset(NULL, 4), 0);
    cr_assert_null(entente_object_get_object(NULL, 4));
    cr_assert_eq(entente_object_count(NULL, 4), 0);
    cr_assert_eq(entente_object_value_at(NULL, 4, 0), 0);
    cr_assert_null(entente_object_key_at(NULL, 4, 0));
    cr_assert_eq(entente_object_key_find(NULL, 4, "k"), SIZE_MAX);
    cr_assert_null(entente_object_text_at(NULL, 4, 0));
    cr_assert_eq(entente_object_integer_at(NULL, 4, 0), 0);
    cr_assert_eq(entente_object_boolean_at(NULL, 4, 0), 0);
    cr_assert_eq(entente_object_enum_at(NULL, 4, 0), 0);
    cr_assert_eq(entente_object_date_at(NULL, 4, 0), 0);
    cr_assert_null(entente_object_object_at(NULL, 4, 0));
    cr_assert_eq(entente_object_extension_count(NULL), 0);
    cr_assert_null(entente_object_extension_name_at(NULL, 0));
    cr_assert_null(entente_object_extension(NULL, "x-a"));
    cr_assert(entente_object_equal(NULL, NULL));
}
