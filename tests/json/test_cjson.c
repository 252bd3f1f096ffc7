/* The bridge to cJSON, and cJSON as the second opinion on what the library accepts. */
#include <dirent.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include <cjson/cJSON.h>

#include <entente/cjson.h>
#include <entente/entente.h>

#include "random_agreement.h"

#define SMALL                                                                                      \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"t\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\", \"parties\": [{\"id\": \"A\", \"name\": \"a\", \"kind\": "        \
    "\"state\", \"attributes\": {\"n\": 9007199254740991, \"m\": -9007199254740991, \"t\": true, " \
    "\"s\": \"\\\"\\\\\\n\\u00e9\"}}], \"x-a\": [null, false, {\"k\": [], \"l\": {}, \"k2\": "     \
    "-1}]}"

static cJSON *small_tree(void)
{
    cJSON *tree = cJSON_Parse(SMALL);

    cr_assert(tree);
    return tree;
}

static entente_agreement *agreement_of(const cJSON *tree)
{
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();

    if (entente_agreement_from_cjson(tree, NULL, &agreement, NULL, error) != ENTENTE_OK)
        cr_assert_fail("%s: %s", entente_error_place(error), entente_error_message(error));
    entente_error_free(error);
    return agreement;
}

static void expect_refused(const cJSON *tree, int32_t code, const char *at)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;

    cr_expect_eq(entente_agreement_from_cjson(tree, NULL, &agreement, &findings, NULL), code,
                 "wanted %s", entente_code_name(code));
    cr_expect_null(agreement);
    cr_expect_eq(entente_findings_code(findings, 0), code);
    cr_expect_str_eq(entente_findings_at(findings, 0), at);
    cr_expect_eq(entente_findings_position(findings, 0, ENTENTE_POSITION_LINE), 0,
                 "there is no text");
    entente_findings_free(findings);
}

Test(cjson, takes_a_tree_as_it_takes_its_text)
{
    cJSON *tree = small_tree();
    cJSON *same = cJSON_Duplicate(tree, 1);
    entente_agreement *agreement = agreement_of(tree);
    entente_agreement *read = NULL;

    cr_assert_eq(entente_agreement_read(SMALL, sizeof SMALL - 1, NULL, &read, NULL, NULL),
                 ENTENTE_OK);
    cr_expect(entente_agreement_equal(agreement, read));
    cr_expect(cJSON_Compare(tree, same, 1), "the tree is left as it was");
    entente_agreement_free(read);
    entente_agreement_free(agreement);
    cJSON_Delete(same);
    cJSON_Delete(tree);
}

Test(cjson, gives_a_tree_that_is_taken_again)
{
    cJSON *tree = small_tree();
    entente_agreement *agreement = agreement_of(tree);
    cJSON *given = NULL;
    const cJSON *number = NULL;

    cr_assert_eq(entente_agreement_to_cjson(agreement, &given, NULL), ENTENTE_OK);
    cr_expect(cJSON_Compare(tree, given, 1));
    number = cJSON_GetObjectItemCaseSensitive(
        cJSON_GetObjectItemCaseSensitive(
            cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(given, "parties"), 0),
            "attributes"),
        "n");
    cr_expect(number->valuedouble == 9007199254740991.0, "exact, and never printed");

    entente_agreement *again = agreement_of(given);

    cr_expect(entente_agreement_equal(agreement, again));
    entente_agreement_free(again);
    cJSON_Delete(given);
    entente_agreement_free(agreement);
    cJSON_Delete(tree);
}

Test(cjson, round_trips_agreements_made_by_chance)
{
    for (uint32_t seed = 1; seed <= 60; seed++) {
        entente_agreement *agreement = random_agreement(seed, 1);
        entente_agreement *again = NULL;
        cJSON *tree = NULL;

        cr_assert_eq(entente_agreement_to_cjson(agreement, &tree, NULL), ENTENTE_OK);
        again = agreement_of(tree);
        cr_expect(entente_agreement_equal(agreement, again), "seed %u", seed);
        entente_agreement_free(agreement);
        entente_agreement_free(again);
        cJSON_Delete(tree);
    }
}

Test(cjson, refuses_wrong_arguments)
{
    cJSON *tree = small_tree();
    entente_agreement *agreement = (entente_agreement *)&agreement;
    cJSON *out = (cJSON *)&out;

    cr_expect_eq(entente_agreement_from_cjson(NULL, NULL, &agreement, NULL, NULL),
                 ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_from_cjson(tree, NULL, NULL, NULL, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_to_cjson(NULL, &out, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(agreement, (entente_agreement *)&agreement);
    cr_expect_eq(out, (cJSON *)&out);
    cJSON_Delete(tree);
}

Test(cjson, gives_no_tree_of_what_is_not_in_order)
{
    entente_agreement *agreement = NULL;
    cJSON *tree = NULL;

    cr_assert_eq(
        entente_agreement_new("x", "t", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &agreement, NULL),
        ENTENTE_OK);
    cr_assert_eq(
        entente_object_remove(entente_agreement_root(agreement), ENTENTE_FIELD_TITLE, NULL),
        ENTENTE_OK);
    cr_expect_eq(entente_agreement_to_cjson(agreement, &tree, NULL), ENTENTE_E_MEMBER);
    cr_expect_null(tree);
    entente_agreement_free(agreement);
}

Test(cjson, takes_only_numbers_that_are_exact)
{
    static const struct {
        double number;
        int good;
    } numbers[] = {
        {0, 1},
        {9007199254740991.0, 1},
        {-9007199254740991.0, 1},
        {9007199254740992.0, 0},
        {1e300, 0},
        {0.5, 0},
        {-0.0, 0},
        {NAN, 0},
        {INFINITY, 0},
        {-INFINITY, 0},
        {DBL_MAX, 0},
        {DBL_MIN, 0},
        {2147483648., 1},
        {-2147483649., 1},
    };

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        cJSON *tree = small_tree();

        cJSON_AddItemToObject(tree, "x-n", cJSON_CreateNumber(numbers[i].number));
        if (numbers[i].good) {
            entente_agreement *agreement = agreement_of(tree);
            char wanted[32];

            snprintf(wanted, sizeof wanted, "%.0f", numbers[i].number);
            cr_expect_str_eq(entente_object_extension(entente_agreement_root(agreement), "x-n"),
                             wanted);
            entente_agreement_free(agreement);
        } else {
            expect_refused(tree, ENTENTE_E_RANGE, "/x-n");
        }
        cJSON_Delete(tree);
    }
}

Test(cjson, refuses_what_json_has_not)
{
    cJSON *tree = small_tree();
    cJSON *item = cJSON_CreateRaw("[1]");
    cJSON *title = cJSON_GetObjectItemCaseSensitive(tree, "title");
    char *text = title->valuestring;

    cJSON_AddItemToObject(tree, "x-raw", item);
    expect_refused(tree, ENTENTE_E_TYPE, "/x-raw");
    item->type = cJSON_Invalid;
    expect_refused(tree, ENTENTE_E_TYPE, "/x-raw");
    item->type = cJSON_String | cJSON_Number;
    expect_refused(tree, ENTENTE_E_TYPE, "/x-raw");
    item->type = cJSON_String;
    free(item->valuestring);
    item->valuestring = NULL;
    expect_refused(tree, ENTENTE_E_TYPE, "/x-raw");
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "x-raw");
    title->valuestring = NULL;
    expect_refused(tree, ENTENTE_E_TYPE, "/title");
    title->valuestring = text;
    text[0] = '\xff';
    expect_refused(tree, ENTENTE_E_SYNTAX, "/title");
    text[0] = 't';
    title->string[0] = '\xc0';
    expect_refused(tree, ENTENTE_E_MEMBER, "/title");
    title->string[0] = 't';
    entente_agreement_free(agreement_of(tree));
    cJSON_Delete(tree);
}

Test(cjson, refuses_names_that_are_none)
{
    cJSON *tree = small_tree();
    cJSON *item = cJSON_CreateTrue();
    entente_agreement *agreement = NULL;

    cJSON_AddItemToArray(tree, item); /* a member without a name */
    cr_expect_eq(entente_agreement_from_cjson(tree, NULL, &agreement, NULL, NULL), ENTENTE_E_TYPE);
    cJSON_DetachItemViaPointer(tree, item);
    cJSON_Delete(item);
    cJSON_AddTrueToObject(tree, "status");
    expect_refused(tree, ENTENTE_E_DERIVED_STATE, "/status");
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "status");
    cJSON_AddTrueToObject(tree, "TITLE");
    expect_refused(tree, ENTENTE_E_MEMBER, "/TITLE");
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "TITLE");
    cJSON_AddStringToObject(tree, "title", "again");
    expect_refused(tree, ENTENTE_E_MEMBER, "/title");
    cJSON_Delete(tree);
    cr_expect_null(agreement);
}

/* A tree that a program has built can go round in circles: the limits end it. */
Test(cjson, comes_to_an_end_where_a_tree_has_none)
{
    cJSON *tree = small_tree();
    cJSON *list = cJSON_AddArrayToObject(tree, "x-a2");
    cJSON *first = cJSON_CreateNull();
    entente_agreement *agreement = NULL;

    cJSON_AddItemToArray(list, first);
    first->next = first; /* sideways */
    cr_expect_eq(entente_agreement_from_cjson(tree, NULL, &agreement, NULL, NULL), ENTENTE_E_LIMIT);
    first->next = NULL;
    list->child = list; /* downwards */
    cr_expect_eq(entente_agreement_from_cjson(tree, NULL, &agreement, NULL, NULL), ENTENTE_E_LIMIT);
    list->child = tree;
    cr_expect_eq(entente_agreement_from_cjson(tree, NULL, &agreement, NULL, NULL), ENTENTE_E_LIMIT);
    list->child = first;
    cr_expect_null(agreement);
    entente_agreement_free(agreement_of(tree));
    cJSON_Delete(tree);
}

Test(cjson, keeps_the_limits_that_it_is_given)
{
    cJSON *tree = small_tree();
    entente_limits *limits = entente_limits_new();
    entente_agreement *agreement = NULL;
    cJSON *deep = cJSON_AddArrayToObject(tree, "x-deep");

    for (int depth = 2; depth < 64; depth++) {
        cJSON *inner = cJSON_CreateArray();

        cJSON_AddItemToArray(deep, inner);
        deep = inner;
    }
    entente_agreement_free(agreement_of(tree));
    entente_limits_set(limits, ENTENTE_LIMIT_DEPTH, 63);
    cr_expect_eq(entente_agreement_from_cjson(tree, limits, &agreement, NULL, NULL),
                 ENTENTE_E_LIMIT);
    entente_limits_set(limits, ENTENTE_LIMIT_DEPTH, 64);
    cr_expect_eq(entente_agreement_from_cjson(tree, limits, &agreement, NULL, NULL), ENTENTE_OK);
    entente_agreement_free(agreement);
    agreement = NULL;
    entente_limits_set(limits, ENTENTE_LIMIT_TEXT, 15); /* "9007..." is a number, no text */
    cr_expect_eq(entente_agreement_from_cjson(tree, limits, &agreement, NULL, NULL), ENTENTE_OK);
    entente_agreement_free(agreement);
    agreement = NULL;
    entente_limits_set(limits, ENTENTE_LIMIT_TEXT, 10);
    cr_expect_eq(entente_agreement_from_cjson(tree, limits, &agreement, NULL, NULL),
                 ENTENTE_E_LIMIT);
    entente_limits_set(limits, ENTENTE_LIMIT_TEXT, 100);
    entente_limits_set(limits, ENTENTE_LIMIT_BYTES, 100);
    cr_expect_eq(entente_agreement_from_cjson(tree, limits, &agreement, NULL, NULL),
                 ENTENTE_E_LIMIT);
    entente_limits_set(limits, ENTENTE_LIMIT_BYTES, 10000);
    entente_limits_set(limits, ENTENTE_LIMIT_VALUES, 20);
    cr_expect_eq(entente_agreement_from_cjson(tree, limits, &agreement, NULL, NULL),
                 ENTENTE_E_LIMIT);
    cr_expect_null(agreement);
    entente_limits_free(limits);
    cJSON_Delete(tree);
}

/* A text of the document, in a block that cJSON must not read beyond. */
static char *file_text(const char *path, size_t *length)
{
    enum { ROOM = 4 * 1024 * 1024 };
    FILE *file = fopen(path, "rb");
    char *text = malloc(ROOM);

    cr_assert(file && text, "%s", path);
    *length = fread(text, 1, ROOM, file);
    cr_assert_lt(*length, ROOM);
    fclose(file);
    return text;
}

/* Whatever the library accepts, cJSON accepts, and it means the same: also as we write it. */
static int compare_opinions(const char *path)
{
    size_t length = 0;
    size_t written_length = 0;
    char *text = file_text(path, &length);
    char *written = NULL;
    entente_agreement *agreement = NULL;
    const int taken =
        entente_agreement_read(text, length, NULL, &agreement, NULL, NULL) == ENTENTE_OK;

    if (taken) {
        cJSON *theirs = cJSON_ParseWithLength(text, length);
        cJSON *ours = NULL;
        cJSON *again = NULL;

        cr_assert(theirs, "%s", path);
        cr_assert_eq(entente_agreement_write(agreement, &written, &written_length, NULL),
                     ENTENTE_OK);
        again = cJSON_ParseWithLength(written, written_length);
        cr_assert_eq(entente_agreement_to_cjson(agreement, &ours, NULL), ENTENTE_OK);
        cr_expect(cJSON_Compare(theirs, again, 1), "%s: as we write it", path);
        cr_expect(cJSON_Compare(theirs, ours, 1), "%s: as a tree", path);

        entente_agreement *other = agreement_of(theirs);

        cr_expect(entente_agreement_equal(agreement, other), "%s: from a tree", path);
        entente_agreement_free(other);
        cJSON_Delete(theirs);
        cJSON_Delete(again);
        cJSON_Delete(ours);
    }
    entente_text_free(written);
    entente_agreement_free(agreement);
    free(text);
    return taken;
}

/* The documents of a folder; returns how many were accepted, -1 if there is no such folder. */
static int compare_folder(const char *folder)
{
    DIR *directory = opendir(folder);
    struct dirent *entry = NULL;
    int accepted = 0;

    if (!directory)
        return -1;
    while ((entry = readdir(directory))) {
        const size_t length = strlen(entry->d_name);
        char path[1024];

        if (length < 6 || strcmp(entry->d_name + length - 5, ".json") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        accepted += compare_opinions(path);
    }
    closedir(directory);
    return accepted;
}

Test(cjson, agrees_on_every_document_of_this_project)
{
    cr_expect_gt(compare_folder("fixtures/valid"), 10);
    cr_expect_gt(compare_folder("fixtures/treaties"), 20);
    cr_expect_eq(compare_folder("fixtures/invalid"), 0);
    cr_expect_gt(compare_folder("../examples/paris"), 3);
}

Test(cjson, agrees_on_the_documents_that_lie_beside_it, .timeout = 120)
{
    static const char *const folders[] = {"entry", "records", "law", "commitments", "approvals"};

    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        char path[64];

        snprintf(path, sizeof path, "../../shared/cases/%s", folders[i]);
        cr_expect_neq(compare_folder(path), 0, "%s: no document is accepted", path);
    }
}

static long allowed = -1;

static void *limited(size_t size)
{
    if (allowed == 0)
        return NULL;
    if (allowed > 0)
        allowed--;
    return malloc(size);
}

/* cJSON runs out of memory at its first allocation, then at its second, and so on. */
Test(cjson, gives_a_whole_tree_or_none_when_cjson_has_no_memory)
{
    cJSON_Hooks hooks = {limited, free};
    cJSON *source = small_tree();
    entente_agreement *agreement = agreement_of(source);
    cJSON *tree = NULL;
    entente_result result = ENTENTE_E_NO_MEMORY;
    long step = 0;

    cJSON_InitHooks(&hooks);
    for (; result != ENTENTE_OK && step < 1000; step++) {
        allowed = step;
        result = entente_agreement_to_cjson(agreement, &tree, NULL);
        allowed = -1;
        if (result != ENTENTE_OK) {
            cr_expect_eq(result, ENTENTE_E_NO_MEMORY);
            cr_expect_null(tree);
        }
    }
    cr_expect_gt(step, 40, "every item needs memory");
    cr_expect(cJSON_Compare(source, tree, 1));
    cJSON_InitHooks(NULL);
    cJSON_Delete(tree);
    cJSON_Delete(source);
    entente_agreement_free(agreement);
}
