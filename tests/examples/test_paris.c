/* The Paris case: the 42 facts of the article, found again through the public interface. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include "paris.h"

#define FOLDER "../examples/paris"

enum { FACT_COUNT = 42, MOST_BYTES = 1 << 20 };

/* Where a JSON Pointer leads: an object, a list or map in a member, or one value. */
struct place {
    const entente_object *object;
    int32_t field; /* 0: the object itself */
    size_t index;  /* in the list or map of the member */
    bool inside;   /* the index counts */
};

static char *read_file(const char *name, size_t *length)
{
    char path[256];
    char *text = malloc(MOST_BYTES);

    snprintf(path, sizeof path, "%s/%s", FOLDER, name);
    FILE *stream = fopen(path, "rb");

    cr_assert(stream && text, "%s", path);
    *length = fread(text, 1, MOST_BYTES - 1, stream);
    text[*length] = '\0';
    fclose(stream);
    return text;
}

static cJSON *read_facts(void)
{
    size_t length = 0;
    char *text = read_file("facts.json", &length);
    cJSON *facts = cJSON_Parse(text);

    free(text);
    cr_assert(cJSON_IsArray(facts));
    return facts;
}

static const char *text_of(const cJSON *row, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(row, name);

    cr_assert(cJSON_IsString(item), "a row without %s", name);
    return item->valuestring;
}

static int number_of(const cJSON *row)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(row, "fact");

    cr_assert(cJSON_IsNumber(item));
    return item->valueint;
}

static size_t index_of_document(const char *file)
{
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        if (strcmp(DOCUMENTS[i].file, file) == 0)
            return i;
    cr_assert_fail("there is no document %s", file);
    return 0;
}

static void open_documents(struct case_file *file)
{
    cr_assert_eq(case_open(file, FOLDER, NULL), ENTENTE_OK);
}

/* Goes to what a value is: an object is entered. */
static bool enter(struct place *place, const entente_object *object)
{
    if (object)
        *place = (struct place){.object = object};
    return true;
}

/* One step further; false where there is nothing. */
static bool step_into_object(struct place *place, const char *name)
{
    const int32_t field = entente_field_find(name);

    if (!field || !entente_object_has(place->object, field))
        return false;
    place->field = field;
    return enter(place, entente_object_get_object(place->object, field));
}

static bool step_into_container(struct place *place, const char *name)
{
    char *end = NULL;
    const size_t key = entente_object_key_find(place->object, place->field, name);
    const bool is_map = entente_object_value(place->object, place->field) == ENTENTE_VALUE_MAP;

    place->index = is_map ? key : strtoul(name, &end, 10);
    place->inside = true;
    if ((!is_map && *end) || place->index >= entente_object_count(place->object, place->field))
        return false;
    return enter(place, entente_object_object_at(place->object, place->field, place->index));
}

static int32_t value_at(const struct place *place)
{
    return place->inside ? entente_object_value_at(place->object, place->field, place->index)
                         : entente_object_value(place->object, place->field);
}

static bool is_scalar(const struct place *place)
{
    const int32_t value = value_at(place);

    return value != ENTENTE_VALUE_LIST && value != ENTENTE_VALUE_MAP;
}

static bool resolve(const entente_agreement *agreement, const char *pointer, struct place *place)
{
    char name[128];

    *place = (struct place){.object = entente_agreement_root(agreement)};
    while (*pointer == '/') {
        const size_t length = strcspn(++pointer, "/");

        snprintf(name, sizeof name, "%.*s", (int)length, pointer);
        pointer += length;
        if (place->inside)
            return false;
        if (!(place->field ? step_into_container : step_into_object)(place, name))
            return false;
    }
    return *pointer == '\0' && place->field && is_scalar(place);
}

static bool says_date(int32_t date, const char *wanted)
{
    char text[16] = "";

    entente_date_format(date, text, sizeof text);
    return date && strcmp(text, wanted) == 0;
}

static bool says_text(const struct place *place, const char *wanted)
{
    const char *text = place->inside
                           ? entente_object_text_at(place->object, place->field, place->index)
                           : entente_object_get_text(place->object, place->field);

    if (text)
        return strcmp(text, wanted) == 0;
    return says_date(place->inside
                         ? entente_object_date_at(place->object, place->field, place->index)
                         : entente_object_get_date(place->object, place->field),
                     wanted);
}

static bool says_number(const struct place *place, int64_t wanted)
{
    const int64_t number =
        place->inside ? entente_object_integer_at(place->object, place->field, place->index)
                      : entente_object_get_integer(place->object, place->field);

    return value_at(place) == ENTENTE_VALUE_INTEGER && number == wanted;
}

static bool says(const struct place *place, const cJSON *wanted)
{
    if (cJSON_IsNumber(wanted))
        return says_number(place, (int64_t)wanted->valuedouble);
    return cJSON_IsString(wanted) && says_text(place, wanted->valuestring);
}

Test(paris, every_row_of_every_fact_is_found_again)
{
    struct case_file file = {0};
    cJSON *facts = read_facts();
    const cJSON *row;

    open_documents(&file);
    cJSON_ArrayForEach(row, facts)
    {
        const size_t document = index_of_document(text_of(row, "document"));
        struct place place;

        cr_expect(resolve(file.agreements[document], text_of(row, "at"), &place) &&
                      says(&place, cJSON_GetObjectItemCaseSensitive(row, "is")),
                  "fact %d: %s in %s", number_of(row), text_of(row, "at"),
                  text_of(row, "document"));
    }
    cJSON_Delete(facts);
    case_close(&file);
}

Test(paris, there_are_forty_two_facts_each_with_a_row)
{
    cJSON *facts = read_facts();
    int rows[FACT_COUNT + 1] = {0};
    const cJSON *row;

    cJSON_ArrayForEach(row, facts)
    {
        cr_assert(number_of(row) >= 1 && number_of(row) <= FACT_COUNT);
        cr_assert(*text_of(row, "says"));
        rows[number_of(row)]++;
    }
    for (int fact = 1; fact <= FACT_COUNT; fact++)
        cr_expect(rows[fact] > 0, "fact %d has no row", fact);
    cJSON_Delete(facts);
}

Test(paris, a_pointer_that_leads_nowhere_is_not_found)
{
    static const char *const pointers[] = {
        "",         "/acts",        "/acts/0",        "/acts/99/type", "/nothing",
        "/title/0", "/acts/x/type", "/groups/nobody", "/weights",      "/acts/0/type/0",
    };
    struct case_file file = {0};

    open_documents(&file);
    for (size_t i = 0; i < sizeof pointers / sizeof pointers[0]; i++) {
        struct place place;

        cr_expect_not(resolve(file.agreements[JOINT], pointers[i], &place), "%s", pointers[i]);
    }
    case_close(&file);
}

/* Facts 5, 23, 25 and 40: whether a group is open cannot be a row. */
Test(paris, the_groups_are_open)
{
    struct case_file file = {0};
    size_t groups = 0;

    open_documents(&file);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_group_count(file.agreements[i]); k++, groups++)
            cr_expect(entente_group_is_open(file.agreements[i],
                                            entente_agreement_group_at(file.agreements[i], k)));
    cr_assert_eq(groups, 6);
    cr_assert_eq(entente_group_member_count(file.agreements[JOINT], "coalition_of_the_willing"), 6);
    case_close(&file);
}

/* Facts 9 and 13. */
Test(paris, the_headquarters_runs_already_and_monitors_are_unnamed)
{
    struct case_file file = {0};

    open_documents(&file);
    const entente_agreement *joint = file.agreements[JOINT];
    const entente_act *runs = entente_agreement_act_find(joint, "headquarters-runs");
    const entente_body *monitoring = entente_agreement_body_find(joint, "ceasefire-monitoring");
    const entente_object *others = entente_object_object_at(monitoring, ENTENTE_FIELD_MEMBERS, 1);

    cr_expect_eq(entente_object_get_boolean(runs, ENTENTE_FIELD_ALREADY), 1);
    cr_expect_eq(entente_object_get_boolean(others, ENTENTE_FIELD_ANONYMOUS), 1);
    cr_expect_not(entente_object_has(others, ENTENTE_FIELD_PARTY));
    case_close(&file);
}

/* Fact 38, VCLT 7(2)(a): whoever signs or endorses holds an office that needs no full powers. */
Test(paris, nobody_needs_full_powers)
{
    struct case_file file = {0};
    size_t seen = 0;

    open_documents(&file);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++)
        for (size_t k = 0; k < entente_agreement_act_count(file.agreements[i]); k++) {
            const entente_act *act = entente_agreement_act_at(file.agreements[i], k);
            const entente_object *by = entente_object_get_object(act, ENTENTE_FIELD_BY);
            const int32_t office = entente_object_get_enum(by, ENTENTE_FIELD_OFFICE);

            if (!by)
                continue;
            cr_expect(office == ENTENTE_OFFICE_HEAD_OF_STATE ||
                          office == ENTENTE_OFFICE_HEAD_OF_GOVERNMENT,
                      "%s", entente_act_id(act));
            seen++;
        }
    cr_expect_geq(seen, 7);
    case_close(&file);
}

Test(paris, what_is_built_in_c_equals_the_documents)
{
    struct case_file built = {0}, read = {0};

    open_documents(&read);
    cr_assert_eq(case_open(&built, NULL, NULL), ENTENTE_OK);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        cr_expect_eq(entente_agreement_equal(read.agreements[i], built.agreements[i]), 1, "%s",
                     DOCUMENTS[i].file);
        cr_expect_eq(
            entente_agreement_equal(read.agreements[i], built.agreements[(i + 1) % DOCUMENT_COUNT]),
            0);
    }
    case_close(&built);
    case_close(&read);
}

Test(paris, what_is_built_in_c_is_written_as_the_documents_byte_for_byte)
{
    struct case_file built = {0};

    cr_assert_eq(case_open(&built, NULL, NULL), ENTENTE_OK);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        size_t length = 0, wanted_length = 0;
        char *text = NULL, *wanted = read_file(DOCUMENTS[i].file, &wanted_length);

        cr_assert_eq(entente_agreement_write(built.agreements[i], &text, &length, NULL),
                     ENTENTE_OK);
        cr_expect_str_eq(text, wanted);
        cr_expect_eq(length, wanted_length);
        entente_text_free(text);
        free(wanted);
    }
    case_close(&built);
}

Test(paris, nothing_is_wrong_with_the_documents)
{
    struct case_file file = {0};

    open_documents(&file);
    for (size_t i = 0; i < DOCUMENT_COUNT; i++) {
        entente_findings *findings = NULL;

        cr_expect_eq(entente_agreement_check(file.agreements[i], &findings, NULL), ENTENTE_OK);
        cr_expect_eq(entente_findings_count(findings), 0, "%s: %s", DOCUMENTS[i].file,
                     entente_findings_message(findings, 0));
        entente_findings_free(findings);
    }
    case_close(&file);
}

Test(paris, a_folder_without_documents_is_refused)
{
    struct case_file file = {0};

    cr_redirect_stderr();
    cr_expect_eq(case_open(&file, "fixtures", NULL), ENTENTE_E_IO);
    case_close(&file);
}
