/* Text by language: the first is told; in no language it is empty text, in whatever member. */
#include <criterion/criterion.h>

#include <entente/json.h>
#include <entente/object.h>
#include <entente/party.h>

#include "world.h"

static bool takes_languages(int32_t noun, int32_t field)
{
    return entente_noun_field_takes(noun, field, ENTENTE_VALUE_TEXT) &&
           entente_noun_field_takes(noun, field, ENTENTE_VALUE_MAP);
}

static void empty_and_fill(entente_object *object, int32_t field)
{
    const char *name = entente_field_name(field);

    cr_assert_eq(entente_object_remove(object, field, NULL), ENTENTE_OK);
    cr_assert_null(entente_object_get_text(object, field), "%s", name);
    cr_assert_eq(entente_object_set_entry_text(object, field, "en", "x", NULL), ENTENTE_OK);
    cr_assert_str_eq(entente_object_get_text(object, field), "x", "%s", name);
    cr_assert_eq(entente_object_remove_at(object, field, 0, NULL), ENTENTE_OK);
    cr_assert_eq(entente_object_value(object, field), ENTENTE_VALUE_MAP);
    cr_assert_eq(entente_object_count(object, field), 0);
    cr_assert_str_eq(entente_object_get_text(object, field), "", "%s", name);
    cr_assert_null(entente_object_get_text_in(object, field, "en"), "%s", name);
}

Test(text_by_language, in_no_language_is_empty_text_in_every_member)
{
    size_t count = 0;

    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);
        struct world world = world_new();

        for (size_t row = 0; row < entente_noun_field_count(noun); row++) {
            const int32_t field = entente_noun_field_at(noun, row);

            if (!takes_languages(noun, field))
                continue;
            empty_and_fill(world.of[noun], field);
            count++;
        }
        world_free(&world);
    }
    cr_assert_gt(count, 20);
}

Test(text_by_language, is_not_told_where_a_map_of_values_is_empty)
{
    struct world world = world_new();
    entente_object *party = world.of[ENTENTE_NOUN_PARTY];

    (void)entente_object_remove(party, ENTENTE_FIELD_ATTRIBUTES, NULL);
    cr_assert_eq(entente_object_set_entry_text(party, ENTENTE_FIELD_ATTRIBUTES, "name", "x", NULL),
                 ENTENTE_OK);
    cr_assert_eq(entente_object_remove_at(party, ENTENTE_FIELD_ATTRIBUTES, 0, NULL), ENTENTE_OK);
    cr_assert_null(entente_object_get_text(party, ENTENTE_FIELD_ATTRIBUTES));
    world_free(&world);
}

Test(text_by_language, in_no_language_is_read_and_is_an_empty_title)
{
    static const char TEXT[] = "{\"format\": \"entente/1\", \"id\": \"t\", \"title\": {},"
                               "\"kind\": \"treaty\", \"bindingness\": \"legal\", \"parties\": "
                               "[{\"id\": \"A\", \"name\": {}, \"kind\": \"state\"}]}";
    entente_agreement *agreement = NULL;

    cr_assert_eq(entente_agreement_read(TEXT, sizeof TEXT - 1, NULL, &agreement, NULL, NULL),
                 ENTENTE_OK);
    cr_assert_str_eq(entente_agreement_title(agreement), "");
    cr_assert_str_eq(entente_party_name(entente_agreement_party_at(agreement, 0)), "");
    entente_agreement_free(agreement);
}
