/* Templates of approval: each is in order, says where it comes from, and goes into a document. */
#include <entente/approval.h>
#include <entente/date.h>
#include <entente/expression.h>
#include <entente/json.h>
#include <entente/party.h>
#include <entente/template.h>

#include <cjson/cJSON.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "refusal.h"

static const char *told(size_t index, int32_t about)
{
    return entente_template_text(index, about, 0);
}

static bool begins(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* The template with that name. */
static size_t number_of(const char *name)
{
    for (size_t i = 0; i < entente_template_count(); i++)
        if (strcmp(told(i, ENTENTE_TEMPLATE_NAME), name) == 0)
            return i;
    cr_assert_fail("no template %s", name);
    return 0;
}

/* A document that holds what a template needs, but for what is left out ("" for nothing). */
static entente_agreement *holder_without(size_t index, const char *left_out, bool unlike)
{
    const char *party = told(index, ENTENTE_TEMPLATE_JURISDICTION);
    const char *need;
    char text[4096];
    int length = snprintf(text, sizeof text,
                          "{\"format\": \"entente/1\", \"id\": \"t\", \"title\": \"T\", \"kind\": "
                          "\"treaty\", \"bindingness\": \"legal\", \"parties\": [{\"id\": \"%s\", "
                          "\"name\": \"P\", \"kind\": \"state\"}, {\"id\": \"X\", \"name\": \"X\", "
                          "\"kind\": \"state\"}]",
                          party);
    entente_agreement *agreement = NULL;

    for (size_t i = 0; (need = entente_template_text(index, ENTENTE_TEMPLATE_NEEDS, i)); i++) {
        const char *name = strchr(need, '/') + 1;

        if (strcmp(need, left_out) == 0)
            continue;
        if (begins(need, "calendars/"))
            length += snprintf(text + length, sizeof text - (size_t)length,
                               ", \"calendars\": {\"%s\": {\"unit\": \"%s\", \"days\": "
                               "[\"2026-01-05\"]}, \"mine\": {\"unit\": \"sitting_day\", "
                               "\"days\": []}}",
                               name, unlike ? "working_day" : "sitting_day");
        else if (begins(need, "groups/"))
            length += snprintf(text + length, sizeof text - (size_t)length,
                               ", \"groups\": {\"%s\": [\"X\"]}", name);
        else if (begins(need, "weights/"))
            length += snprintf(text + length, sizeof text - (size_t)length,
                               ", \"weights\": {\"%s\": {\"values\": {\"X\": 1}}}", name);
        else
            cr_assert_fail("%s needs %s", told(index, ENTENTE_TEMPLATE_NAME), need);
    }
    length += snprintf(text + length, sizeof text - (size_t)length, "}");
    cr_assert_eq(entente_agreement_read(text, (size_t)length, NULL, &agreement, NULL, NULL),
                 ENTENTE_OK, "%s", text);
    return agreement;
}

static entente_agreement *holder(size_t index)
{
    return holder_without(index, "", false);
}

static entente_result place(entente_agreement *agreement, size_t index, entente_approval **out)
{
    return entente_approval_from_template(agreement, told(index, ENTENTE_TEMPLATE_JURISDICTION),
                                          told(index, ENTENTE_TEMPLATE_NAME), NULL, NULL, out,
                                          NULL);
}

Test(template, cover_at_least_twenty_jurisdictions)
{
    size_t jurisdictions = 0, consents = 0;

    for (size_t i = 0; i < entente_template_count(); i++) {
        const char *its_own = told(i, ENTENTE_TEMPLATE_JURISDICTION);
        bool seen = false, consent = false;

        for (size_t k = 0; k < entente_template_count(); k++) {
            if (strcmp(told(k, ENTENTE_TEMPLATE_JURISDICTION), its_own) != 0)
                continue;
            seen = seen || k < i;
            consent =
                consent || strcmp(told(k, ENTENTE_TEMPLATE_PURPOSE), "consent_to_be_bound") == 0;
        }
        jurisdictions += !seen;
        consents += !seen && consent;
    }
    cr_expect_geq(jurisdictions, 20, "%zu", jurisdictions);
    cr_expect_eq(consents, jurisdictions, "a jurisdiction cannot consent");
}

/* Forces abroad, or from abroad. */
Test(template, cover_the_deployment_of_forces)
{
    static const char *const wanted[] = {"FRA", "GBR", "DEU", "POL", "ITA", "ESP",
                                         "NLD", "BEL", "SWE", "NOR", "EST", "TUR",
                                         "USA", "CAN", "AUS", "JPN", "UKR"};

    for (size_t w = 0; w < sizeof wanted / sizeof wanted[0]; w++) {
        bool found = false;

        for (size_t i = 0; i < entente_template_count(); i++)
            found =
                found ||
                (strcmp(told(i, ENTENTE_TEMPLATE_JURISDICTION), wanted[w]) == 0 &&
                 (strcmp(told(i, ENTENTE_TEMPLATE_PURPOSE), "force_deployment") == 0 ||
                  strcmp(told(i, ENTENTE_TEMPLATE_PURPOSE), "admission_of_foreign_forces") == 0));
        cr_expect(found, "%s", wanted[w]);
    }
}

Test(template, each_tells_what_it_is)
{
    for (size_t i = 0; i < entente_template_count(); i++) {
        const char *name = told(i, ENTENTE_TEMPLATE_NAME);
        const char *jurisdiction = told(i, ENTENTE_TEMPLATE_JURISDICTION);
        int32_t review_by = 0;

        cr_expect(begins(name, jurisdiction) && name[strlen(jurisdiction)] == '/', "%s", name);
        cr_expect_eq(number_of(name), i, "%s is there twice", name);
        cr_expect(*told(i, ENTENTE_TEMPLATE_BASIS), "%s", name);
        cr_expect_not_null(told(i, ENTENTE_TEMPLATE_UNCERTAIN), "%s is certain", name);
        cr_expect(begins(told(i, ENTENTE_TEMPLATE_APPLIES_IF), "{\""), "%s", name);
        cr_expect_eq(entente_date_parse(told(i, ENTENTE_TEMPLATE_REVIEW_BY), 10, &review_by, NULL),
                     ENTENTE_OK);
        for (int32_t about = ENTENTE_TEMPLATE_NAME; about <= ENTENTE_TEMPLATE_APPROVAL; about++)
            for (size_t nth = 0; entente_template_text(i, about, nth); nth++)
                cr_expect(*entente_template_text(i, about, nth), "%s: %d is empty", name, about);
        cr_expect_null(entente_template_text(i, ENTENTE_TEMPLATE_NAME, 1));
    }
    cr_expect_null(entente_template_text(entente_template_count(), ENTENTE_TEMPLATE_NAME, 0));
    cr_expect_null(entente_template_text(0, 0, 0));
    cr_expect_null(entente_template_text(0, ENTENTE_TEMPLATE_APPROVAL + 1, 0));
}

/* Whether a step is named by a later one. */
static bool is_awaited(const entente_approval *approval, const char *id)
{
    for (size_t i = 0; i < entente_approval_step_count(approval); i++) {
        const entente_step *step = entente_approval_step_at(approval, i);

        for (size_t k = 0; k < entente_object_count(step, ENTENTE_FIELD_AFTER); k++)
            if (strcmp(entente_object_text_at(step, ENTENTE_FIELD_AFTER, k), id) == 0)
                return true;
        for (size_t a = 0; a < entente_step_alternative_count(step); a++)
            for (size_t k = 0; k < entente_step_alternative_size(step, a); k++)
                if (strcmp(entente_step_alternative_at(step, a, k), id) == 0)
                    return true;
    }
    return false;
}

/* Every step leads to consent, which comes last; what is optional waits for nobody's answer. */
static void expect_deposit_last(const entente_approval *approval, const char *name)
{
    const size_t count = entente_approval_step_count(approval);

    for (size_t i = 0; i < count; i++) {
        const entente_step *step = entente_approval_step_at(approval, i);
        const bool last = i + 1 == count;
        const bool optional = entente_object_get_boolean(step, ENTENTE_FIELD_OPTIONAL);

        cr_expect_eq(entente_step_kind(step) == ENTENTE_STEP_DEPOSIT, last, "%s: %s", name,
                     entente_step_id(step));
        cr_expect_eq(is_awaited(approval, entente_step_id(step)), !last && !optional, "%s: %s",
                     name, entente_step_id(step));
    }
}

/* A vote has a majority; a time that runs has a length; each step has a basis and an actor. */
static void expect_good_step(const entente_step *step, const char *name)
{
    const char *id = entente_step_id(step);
    const entente_object *majority = entente_object_get_object(step, ENTENTE_FIELD_MAJORITY);
    const int32_t kind = entente_step_kind(step);

    cr_expect_not_null(entente_object_get_text(step, ENTENTE_FIELD_BASIS), "%s: %s", name, id);
    cr_expect(kind == ENTENTE_STEP_DEPOSIT || entente_object_has(step, ENTENTE_FIELD_ACTOR),
              "%s: %s", name, id);
    if (kind == ENTENTE_STEP_CHAMBER_VOTE || kind == ENTENTE_STEP_REFERENDUM)
        cr_expect_not_null(majority, "%s: %s", name, id);
    if (kind == ENTENTE_STEP_LAYING_PERIOD || kind == ENTENTE_STEP_TACIT_PERIOD)
        cr_expect(entente_object_has(step, ENTENTE_FIELD_PERIOD), "%s: %s", name, id);
    for (; majority; majority = entente_object_get_object(majority, ENTENTE_FIELD_PLUS)) {
        cr_expect_leq(entente_object_get_integer(majority, ENTENTE_FIELD_NUM),
                      entente_object_get_integer(majority, ENTENTE_FIELD_DEN));
        cr_expect(entente_object_has(majority, ENTENTE_FIELD_CMP), "%s: %s", name, id);
        if (entente_object_get_enum(majority, ENTENTE_FIELD_BASE) == ENTENTE_BASE_MEMBERS ||
            entente_object_has(majority, ENTENTE_FIELD_QUORUM))
            cr_expect(entente_object_has(majority, ENTENTE_FIELD_MEMBERS) ||
                          entente_object_has(majority, ENTENTE_FIELD_SET) ||
                          entente_object_has(majority, ENTENTE_FIELD_WEIGHTS),
                      "%s: %s counts members of unknown number", name, id);
    }
}

Test(template, each_goes_into_a_document_of_its_jurisdiction)
{
    for (size_t i = 0; i < entente_template_count(); i++) {
        const char *name = told(i, ENTENTE_TEMPLATE_NAME);
        entente_agreement *agreement = holder(i);
        entente_agreement *again = NULL;
        entente_approval *approval = NULL;
        char *text = NULL;
        size_t length = 0;

        cr_assert_eq(place(agreement, i, &approval), ENTENTE_OK, "%s", name);
        cr_assert_eq(entente_agreement_check(agreement, NULL, NULL), ENTENTE_OK, "%s", name);
        cr_expect_str_eq(entente_object_get_text(approval, ENTENTE_FIELD_TEMPLATE), name);
        cr_expect_eq(entente_object_get_date(approval, ENTENTE_FIELD_REVIEW_BY), 20270101);
        cr_expect_geq(entente_approval_step_count(approval), 2, "%s", name);
        for (size_t k = 0; k < entente_approval_step_count(approval); k++)
            expect_good_step(entente_approval_step_at(approval, k), name);
        if (strcmp(told(i, ENTENTE_TEMPLATE_PURPOSE), "consent_to_be_bound") == 0)
            expect_deposit_last(approval, name);
        cr_assert_eq(entente_agreement_write(agreement, &text, &length, NULL), ENTENTE_OK);
        cr_assert_eq(entente_agreement_read(text, length, NULL, &again, NULL, NULL), ENTENTE_OK);
        cr_expect(entente_agreement_equal(agreement, again), "%s", name);
        entente_text_free(text);
        entente_agreement_free(again);
        entente_agreement_free(agreement);
    }
}

Test(template, what_a_document_lacks_is_named)
{
    size_t lacking = 0;

    for (size_t i = 0; i < entente_template_count(); i++) {
        const char *need;

        for (size_t n = 0; (need = entente_template_text(i, ENTENTE_TEMPLATE_NEEDS, n)); n++) {
            entente_agreement *agreement = holder_without(i, need, false);
            entente_error *why = entente_error_new();

            lacking++;
            REFUSED(agreement, ENTENTE_E_UNKNOWN_REF,
                    entente_approval_from_template(
                        agreement, told(i, ENTENTE_TEMPLATE_JURISDICTION),
                        told(i, ENTENTE_TEMPLATE_NAME), NULL, NULL, NULL, why));
            cr_expect_not_null(strstr(entente_error_message(why), need));
            cr_expect(*entente_error_hint(why));
            entente_error_free(why);
            entente_agreement_free(agreement);
        }
    }
    cr_expect_gt(lacking, 0);
}

Test(template, a_calendar_is_never_guessed)
{
    const size_t crag = number_of("GBR/consent/crag");
    entente_agreement *agreement = holder(crag);
    entente_agreement *unlike = holder_without(crag, "", true);
    entente_approval *approval = NULL;
    const char *name = told(crag, ENTENTE_TEMPLATE_NAME);
    size_t counted = 0;

    REFUSED(agreement, ENTENTE_E_UNKNOWN_REF,
            entente_approval_from_template(agreement, "GBR", name, NULL, "none", NULL, NULL));
    REFUSED(unlike, ENTENTE_E_RANGE, place(unlike, crag, NULL));
    OK(entente_approval_from_template(agreement, "GBR", name, "laid", "mine", &approval, NULL));
    for (size_t i = 0; i < entente_approval_step_count(approval); i++) {
        const entente_object *period =
            entente_object_get_object(entente_approval_step_at(approval, i), ENTENTE_FIELD_PERIOD);

        if (!period)
            continue;
        counted++;
        cr_expect_str_eq(entente_object_get_text(period, ENTENTE_FIELD_CALENDAR), "mine");
    }
    cr_expect_eq(counted, 2);
    OK(entente_agreement_check(agreement, NULL, NULL));
    entente_agreement_free(agreement);
    entente_agreement_free(unlike);

    const size_t norway = number_of("NOR/consent/storting");

    agreement = holder(norway);
    REFUSED(agreement, ENTENTE_E_ARGUMENT,
            entente_approval_from_template(agreement, "NOR", "NOR/consent/storting", NULL, "mine",
                                           NULL, NULL));
    entente_agreement_free(agreement);
}

Test(template, what_is_refused_changes_nothing)
{
    const size_t norway = number_of("NOR/consent/storting");
    const char *name = told(norway, ENTENTE_TEMPLATE_NAME);
    entente_agreement *agreement = holder(norway);
    entente_error *why = entente_error_new();
    entente_approval *approval = NULL;

    REFUSED(agreement, ENTENTE_E_UNKNOWN_REF,
            entente_approval_from_template(agreement, "NOR", "NOR/nothing", NULL, NULL, NULL, why));
    cr_expect_not_null(strstr(entente_error_hint(why), name), "%s", entente_error_hint(why));
    REFUSED(agreement, ENTENTE_E_UNKNOWN_REF,
            entente_approval_from_template(agreement, "SWE", name, NULL, NULL, NULL, NULL));
    REFUSED(agreement, ENTENTE_E_RANGE,
            entente_approval_from_template(agreement, "NOR", "SWE/consent/riksdag", NULL, NULL,
                                           NULL, NULL));
    REFUSED(agreement, ENTENTE_E_RANGE,
            entente_approval_from_template(agreement, "NOR", name, "\xff", NULL, NULL, NULL));
    REFUSED(agreement, ENTENTE_E_ARGUMENT,
            entente_approval_from_template(agreement, NULL, name, NULL, NULL, NULL, NULL));
    REFUSED(agreement, ENTENTE_E_ARGUMENT,
            entente_approval_from_template(agreement, "NOR", NULL, NULL, NULL, NULL, NULL));
    cr_expect_eq(entente_approval_from_template(NULL, "NOR", name, NULL, NULL, NULL, NULL),
                 ENTENTE_E_ARGUMENT);
    OK(place(agreement, norway, &approval));
    cr_expect_str_eq(entente_approval_id(approval), "consent_to_be_bound");
    REFUSED(agreement, ENTENTE_E_DUPLICATE_ID, place(agreement, norway, NULL));
    OK(entente_approval_from_template(agreement, "NOR", name, "second", NULL, &approval, NULL));
    cr_expect_str_eq(entente_approval_id(approval), "second");
    /* A party that bears another name can be of any jurisdiction. */
    OK(entente_approval_from_template(agreement, "X", name, NULL, NULL, NULL, NULL));
    entente_error_free(why);
    entente_agreement_free(agreement);
}

/* The rule of a vote: base, members, num, den, cmp. */
static void expect_majority(const entente_object *majority, const char *name, const char *step,
                            int32_t base, int64_t members, int64_t num, int64_t den, int32_t cmp)
{
    cr_assert_not_null(majority, "%s: %s", name, step);
    cr_expect_eq(entente_object_get_enum(majority, ENTENTE_FIELD_BASE), base, "%s", name);
    cr_expect_eq(entente_object_get_integer(majority, ENTENTE_FIELD_MEMBERS), members, "%s", name);
    cr_expect_eq(entente_object_get_integer(majority, ENTENTE_FIELD_NUM), num, "%s", name);
    cr_expect_eq(entente_object_get_integer(majority, ENTENTE_FIELD_DEN), den, "%s", name);
    cr_expect_eq(entente_object_get_enum(majority, ENTENTE_FIELD_CMP), cmp, "%s", name);
}

/* What constitutions ask for, against the articles. */
Test(template, majorities_are_those_of_the_constitutions)
{
    static const struct {
        const char *name, *step;
        int32_t base;
        int64_t members, num, den;
        int32_t cmp;
    } rules[] = {
        {"UKR/consent/law", "rada", ENTENTE_BASE_MEMBERS, 450, 1, 2, ENTENTE_CMP_GT},
        {"POL/consent/transfer", "sejm", ENTENTE_BASE_PRESENT, 460, 2, 3, ENTENTE_CMP_GE},
        {"DEU/consent/constitutional", "bundestag", ENTENTE_BASE_MEMBERS, 630, 2, 3,
         ENTENTE_CMP_GE},
        {"ESP/consent/art-93", "congress", ENTENTE_BASE_MEMBERS, 350, 1, 2, ENTENTE_CMP_GT},
        {"USA/consent/treaty", "senate", ENTENTE_BASE_VOTING, 100, 2, 3, ENTENTE_CMP_GE},
        {"NLD/consent/two-thirds", "second", ENTENTE_BASE_VOTING, 0, 2, 3, ENTENTE_CMP_GE},
        {"SWE/consent/transfer", "riksdag", ENTENTE_BASE_VOTING, 349, 3, 4, ENTENTE_CMP_GE},
        {"NOR/consent/transfer-115", "storting", ENTENTE_BASE_PRESENT, 169, 3, 4, ENTENTE_CMP_GE},
        {"DNK/consent/transfer-20", "five_sixths", ENTENTE_BASE_MEMBERS, 179, 5, 6, ENTENTE_CMP_GE},
        {"EST/consent/borders", "riigikogu", ENTENTE_BASE_MEMBERS, 101, 2, 3, ENTENTE_CMP_GE},
        {"CZE/consent/transfer-10a", "chamber", ENTENTE_BASE_MEMBERS, 200, 3, 5, ENTENTE_CMP_GE},
        {"LVA/consent/transfer", "saeima", ENTENTE_BASE_PRESENT, 100, 2, 3, ENTENTE_CMP_GE},
        {"HRV/consent/two-thirds", "sabor", ENTENTE_BASE_MEMBERS, 151, 2, 3, ENTENTE_CMP_GE},
    };

    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        const size_t index = number_of(rules[i].name);
        entente_agreement *agreement = holder(index);
        entente_approval *approval = NULL;

        OK(place(agreement, index, &approval));
        expect_majority(
            entente_object_get_object(entente_approval_step_find(approval, rules[i].step),
                                      ENTENTE_FIELD_MAJORITY),
            rules[i].name, rules[i].step, rules[i].base, rules[i].members, rules[i].num,
            rules[i].den, rules[i].cmp);
        entente_agreement_free(agreement);
    }
}

/* Either nobody objects in thirty days, or both Chambers vote (Kingdom Act of 1994). */
Test(template, tacit_and_express_approval_are_alternatives)
{
    const size_t index = number_of("NLD/consent/approval");
    entente_agreement *agreement = holder(index);
    entente_approval *approval = NULL;

    OK(place(agreement, index, &approval));
    const entente_step *king = entente_approval_step_find(approval, "king");
    const entente_object *period = entente_object_get_object(
        entente_approval_step_find(approval, "tacit"), ENTENTE_FIELD_PERIOD);

    cr_assert_eq(entente_step_alternative_count(king), 2);
    cr_expect_str_eq(entente_step_alternative_at(king, 0, 0), "tacit");
    cr_expect_str_eq(entente_step_alternative_at(king, 1, 0), "promulgation");
    cr_expect_eq(entente_object_get_integer(period, ENTENTE_FIELD_N), 30);
    cr_expect_eq(entente_object_get_enum(period, ENTENTE_FIELD_UNIT), ENTENTE_UNIT_DAY);
    entente_agreement_free(agreement);
}

/* "gbr-consent-crag.json" of "GBR/consent/crag". */
static cJSON *file_of(const char *name)
{
    char path[128] = "../lib/json/templates/";
    size_t length = strlen(path);
    static char text[65536];

    for (const char *at = name; *at; at++)
        path[length++] = *at == '/' ? '-' : (char)tolower((unsigned char)*at);
    memcpy(path + length, ".json", sizeof ".json");
    FILE *file = fopen(path, "rb");

    cr_assert_not_null(file, "%s", path);
    const size_t size = fread(text, 1, sizeof text - 1, file);

    text[size] = '\0';
    fclose(file);
    return cJSON_Parse(text);
}

static void expect_texts(const cJSON *file, size_t index, const char *member, int32_t about)
{
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(file, member);
    const cJSON *first = cJSON_IsArray(value) ? value->child : value;
    size_t nth = 0;

    for (const cJSON *item = first; item; item = cJSON_IsArray(value) ? item->next : NULL) {
        const char *text = entente_template_text(index, about, nth++);

        cr_expect(text && strcmp(text, cJSON_GetStringValue(item)) == 0, "%s: %s",
                  told(index, ENTENTE_TEMPLATE_NAME), member);
    }
    cr_expect_null(entente_template_text(index, about, nth), "%s: %s",
                   told(index, ENTENTE_TEMPLATE_NAME), member);
}

static void expect_json(const cJSON *file, size_t index, const char *member, int32_t about)
{
    cJSON *embedded = cJSON_Parse(told(index, about));

    cr_expect(cJSON_Compare(embedded, cJSON_GetObjectItemCaseSensitive(file, member), true),
              "%s: %s", told(index, ENTENTE_TEMPLATE_NAME), member);
    cJSON_Delete(embedded);
}

/* What is built in is what the files say, and they say nothing else. */
Test(template, are_those_of_the_files)
{
    static const struct {
        const char *name;
        int32_t about;
        bool json;
    } members[] = {
        {"template", ENTENTE_TEMPLATE_NAME, false},
        {"jurisdiction", ENTENTE_TEMPLATE_JURISDICTION, false},
        {"purpose", ENTENTE_TEMPLATE_PURPOSE, false},
        {"basis", ENTENTE_TEMPLATE_BASIS, false},
        {"review_by", ENTENTE_TEMPLATE_REVIEW_BY, false},
        {"applies_if", ENTENTE_TEMPLATE_APPLIES_IF, true},
        {"needs", ENTENTE_TEMPLATE_NEEDS, false},
        {"uncertain", ENTENTE_TEMPLATE_UNCERTAIN, false},
        {"afterwards", ENTENTE_TEMPLATE_AFTERWARDS, false},
        {"approval", ENTENTE_TEMPLATE_APPROVAL, true},
    };

    for (size_t i = 0; i < entente_template_count(); i++) {
        cJSON *file = file_of(told(i, ENTENTE_TEMPLATE_NAME));
        int known = 0;

        cr_assert_not_null(file, "%s", told(i, ENTENTE_TEMPLATE_NAME));
        for (size_t m = 0; m < sizeof members / sizeof members[0]; m++) {
            known += cJSON_HasObjectItem(file, members[m].name);
            (members[m].json ? expect_json : expect_texts)(file, i, members[m].name,
                                                           members[m].about);
        }
        cr_expect_eq(known, cJSON_GetArraySize(file), "%s", told(i, ENTENTE_TEMPLATE_NAME));
        cJSON_Delete(file);
    }
}
