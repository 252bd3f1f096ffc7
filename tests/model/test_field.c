/* The tables of nouns and members, as programs can walk them. */
#include <string.h>

#include <criterion/criterion.h>

#include <entente/act.h>
#include <entente/expression.h>
#include <entente/field.h>

enum { FIELD_LAST = ENTENTE_FIELD_ROLL, ENUM_ROOM = 200 };

Test(field, every_member_has_a_name_of_its_own)
{
    for (int32_t field = 1; field <= FIELD_LAST; field++) {
        const char *name = entente_field_name(field);

        cr_assert_not_null(name, "%d", field);
        cr_assert_eq(entente_field_find(name), field, "%s", name);
        cr_assert_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz_"), strlen(name), "%s", name);
    }
    cr_assert_null(entente_field_name(0));
    cr_assert_null(entente_field_name(-1));
    cr_assert_null(entente_field_name(FIELD_LAST + 1));
    cr_assert_eq(entente_field_find("status"), 0);
    cr_assert_eq(entente_field_find(""), 0);
    cr_assert_eq(entente_field_find(NULL), 0);
}

Test(field, every_noun_is_listed_once)
{
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);

        cr_assert_not_null(entente_noun_name(noun));
        cr_assert_gt(entente_noun_field_count(noun), 0, "%s", entente_noun_name(noun));
        for (size_t k = 0; k < i; k++)
            cr_assert_neq(entente_noun_at(k), noun);
    }
    cr_assert_eq(entente_noun_count(), ENTENTE_NOUN_PAUSE + ENTENTE_OP_OWN_NOTICE);
    cr_assert_eq(entente_noun_at(entente_noun_count()), 0);
    cr_assert_eq(entente_noun_at(SIZE_MAX), 0);
}

Test(field, what_is_no_noun_has_nothing)
{
    static const int32_t NONE[] = {0,
                                   -1,
                                   ENTENTE_NOUN_PAUSE + 1,
                                   ENTENTE_NOUN_EXPRESSION,
                                   500,
                                   ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_OWN_NOTICE + 1,
                                   INT32_MIN,
                                   INT32_MAX};

    for (size_t i = 0; i < sizeof NONE / sizeof NONE[0]; i++) {
        cr_assert_null(entente_noun_name(NONE[i]));
        cr_assert_eq(entente_noun_field_count(NONE[i]), 0);
        cr_assert_eq(entente_noun_field_at(NONE[i], 0), 0);
        cr_assert_eq(entente_noun_field_is_required(NONE[i], ENTENTE_FIELD_ID), 0);
        cr_assert_eq(entente_noun_field_takes(NONE[i], ENTENTE_FIELD_ID, ENTENTE_VALUE_NAME), 0);
        cr_assert_eq(entente_noun_field_item_takes(NONE[i], ENTENTE_FIELD_ID, ENTENTE_VALUE_NAME),
                     0);
        cr_assert_eq(entente_noun_field_noun(NONE[i], ENTENTE_FIELD_ID), 0);
        cr_assert_null(entente_field_value_name(NONE[i], ENTENTE_FIELD_TYPE, 1));
        cr_assert_eq(entente_field_value_find(NONE[i], ENTENTE_FIELD_TYPE, "signature"), 0);
    }
}

/* A member stands once in its table, takes something, and has items where it takes a list. */
static void look_at_member(int32_t noun, size_t row)
{
    const int32_t field = entente_noun_field_at(noun, row);
    int32_t kinds = 0;

    cr_assert_not_null(entente_field_name(field), "%s", entente_noun_name(noun));
    for (size_t k = 0; k < row; k++)
        cr_assert_neq(entente_noun_field_at(noun, k), field, "%s", entente_noun_name(noun));
    for (int32_t kind = -1; kind <= 20; kind++) {
        const int32_t takes = entente_noun_field_takes(noun, field, kind);

        cr_assert(takes == 0 || takes == 1);
        cr_assert(!takes || (kind >= ENTENTE_VALUE_TEXT && kind <= ENTENTE_VALUE_MAP));
        kinds += takes;
    }
    cr_assert_gt(kinds, 0, "%s %s", entente_noun_name(noun), entente_field_name(field));
}

static int32_t count_item_kinds(int32_t noun, int32_t field)
{
    int32_t kinds = 0;

    for (int32_t kind = ENTENTE_VALUE_TEXT; kind <= ENTENTE_VALUE_MAP; kind++)
        kinds += entente_noun_field_item_takes(noun, field, kind);
    return kinds;
}

Test(field, every_member_takes_something)
{
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);

        for (size_t row = 0; row < entente_noun_field_count(noun); row++) {
            const int32_t field = entente_noun_field_at(noun, row);
            const int32_t holds = entente_noun_field_takes(noun, field, ENTENTE_VALUE_LIST) ||
                                  entente_noun_field_takes(noun, field, ENTENTE_VALUE_MAP);

            look_at_member(noun, row);
            cr_assert_eq(count_item_kinds(noun, field) > 0, holds, "%s %s", entente_noun_name(noun),
                         entente_field_name(field));
        }
        cr_assert_eq(entente_noun_field_at(noun, entente_noun_field_count(noun)), 0);
    }
}

Test(field, the_noun_of_a_member_is_one)
{
    for (size_t i = 0; i < entente_noun_count(); i++)
        for (size_t row = 0; row < entente_noun_field_count(entente_noun_at(i)); row++) {
            const int32_t noun = entente_noun_at(i), field = entente_noun_field_at(noun, row);
            const int32_t held = entente_noun_field_noun(noun, field);

            if (held)
                cr_assert_not_null(entente_noun_name(held));
        }
    cr_assert_eq(entente_noun_field_noun(ENTENTE_NOUN_AGREEMENT, ENTENTE_FIELD_ACTS),
                 ENTENTE_NOUN_ACT);
    cr_assert_eq(entente_noun_field_noun(ENTENTE_NOUN_AGREEMENT, ENTENTE_FIELD_GROUPS),
                 ENTENTE_NOUN_GROUP);
    cr_assert_eq(entente_noun_field_noun(ENTENTE_NOUN_ACT, ENTENTE_FIELD_DATE),
                 ENTENTE_NOUN_FUZZY_DATE);
    cr_assert_eq(entente_noun_field_noun(ENTENTE_NOUN_ACT, ENTENTE_FIELD_NOTE), 0);
}

Test(field, names_of_numbers_go_both_ways)
{
    size_t enumerations = 0;

    for (size_t i = 0; i < entente_noun_count(); i++)
        for (size_t row = 0; row < entente_noun_field_count(entente_noun_at(i)); row++) {
            const int32_t noun = entente_noun_at(i), field = entente_noun_field_at(noun, row);
            const int32_t any = entente_noun_field_takes(noun, field, ENTENTE_VALUE_ENUM) ||
                                entente_noun_field_item_takes(noun, field, ENTENTE_VALUE_ENUM);
            int32_t names = 0;

            for (int32_t value = -2; value <= ENUM_ROOM; value++) {
                const char *name = entente_field_value_name(noun, field, value);

                if (!name)
                    continue;
                names++;
                cr_assert_eq(entente_field_value_find(noun, field, name), value, "%s", name);
                cr_assert_eq(names, value, "no gaps: %s", name);
            }
            cr_assert_eq(names > 0, any, "%s %s", entente_noun_name(noun),
                         entente_field_name(field));
            enumerations += (size_t)any;
            cr_assert_eq(entente_field_value_find(noun, field, "no such name"), 0);
            cr_assert_eq(entente_field_value_find(noun, field, ""), 0);
            cr_assert_eq(entente_field_value_find(noun, field, NULL), 0);
        }
    cr_assert_gt(enumerations, 100);
}

Test(field, numbers_are_those_of_the_headers)
{
    cr_assert_str_eq(
        entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_TYPE, ENTENTE_ACT_RATIFICATION),
        "ratification");
    cr_assert_eq(entente_field_value_find(ENTENTE_NOUN_ACT, ENTENTE_FIELD_MODALITY, "expected"),
                 ENTENTE_MODALITY_EXPECTED);
    cr_assert_str_eq(entente_noun_name(ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_HOLDS_FOR),
                     "holds_for");
    cr_assert_eq(entente_noun_field_is_required(ENTENTE_NOUN_ACT, ENTENTE_FIELD_DATE), 1);
    cr_assert_eq(entente_noun_field_is_required(ENTENTE_NOUN_ACT, ENTENTE_FIELD_PARTY), 0);
}

Test(field, an_operator_has_the_name_of_its_noun)
{
    for (int32_t op = ENTENTE_OP_COUNT; op <= ENTENTE_OP_OWN_NOTICE; op++) {
        const int32_t noun = ENTENTE_NOUN_EXPRESSION + op;

        cr_assert_str_eq(entente_field_value_name(noun, ENTENTE_FIELD_OP, op),
                         entente_noun_name(noun));
        cr_assert_eq(entente_noun_field_at(noun, 0), ENTENTE_FIELD_OP);
        cr_assert(entente_op_is_condition(op) || entente_op_is_date(op));
        cr_assert_eq(entente_op_is_condition(op) && entente_op_is_date(op), op == ENTENTE_OP_EVENT);
    }
    cr_assert_eq(entente_op_is_condition(0), 0);
    cr_assert_eq(entente_op_is_date(-1), 0);
    cr_assert_eq(entente_op_is_date(ENTENTE_OP_OWN_NOTICE + 1), 0);
}
