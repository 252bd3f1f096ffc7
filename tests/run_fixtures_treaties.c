/* Treaties: how they and their parties stand on the days that are asked about. */
#include "run_fixtures.h"

#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

static entente_agreement *read_treaty(const char *directory, const char *name, const char *ending)
{
    struct text text;
    entente_agreement *agreement = NULL;

    if (check(read_file(directory, name, ending, &text), "%s%s is missing", name, ending))
        agreement = read_good(&text);
    free(text.data);
    return agreement;
}

/* What is wanted of a day: text, or null for none. */
static void check_day(const cJSON *wanted, int32_t got, const char *on, const char *what)
{
    char day[16] = "null";
    const char *text = cJSON_IsNull(wanted) ? "null" : cJSON_GetStringValue(wanted);

    if (got)
        entente_date_format(got, day, sizeof day);
    check(text && strcmp(text, day) == 0, "on %s %s: wanted %s, got %s", on, what,
          text ? text : "nothing that is a day", day);
}

static void check_name(const cJSON *wanted, const char *got, const char *on, const char *what)
{
    const char *text = cJSON_GetStringValue(wanted);

    got = got ? got : "none";
    check(text && strcmp(text, got) == 0, "on %s %s: wanted %s, got %s", on, what,
          text ? text : "nothing that is a name", got);
}

static void check_entry(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    for (const cJSON *at = wanted->child; at; at = at->next)
        if (strcmp(at->string, "date") == 0)
            check_day(at, entente_assessment_day(answer, ENTENTE_DAY_ENTRY), on,
                      "entry into force");
        else if (strcmp(at->string, "condition_met") == 0)
            check_day(at, entente_assessment_day(answer, ENTENTE_DAY_CONDITION_MET), on,
                      "condition met");
        else if (strcmp(at->string, "state") == 0)
            check_name(at,
                       entente_facet_name(ENTENTE_FACET_ENTRY,
                                          entente_assessment_facet(answer, ENTENTE_FACET_ENTRY)),
                       on, "state of entry");
        else
            check(false, "the question has an unknown member %s", at->string);
}

static void check_party(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(wanted, "id"));
    const size_t party = entente_assessment_party_find(answer, id ? id : "");

    if (!check(party != SIZE_MAX, "on %s: there is no party %s", on, id ? id : "without id"))
        return;
    for (const cJSON *at = wanted->child; at; at = at->next)
        if (strcmp(at->string, "entry_into_force") == 0)
            check_day(at, entente_assessment_party_day(answer, party, ENTENTE_DAY_ENTRY), on, id);
        else if (strcmp(at->string, "consented") == 0)
            check_day(at, entente_assessment_party_day(answer, party, ENTENTE_DAY_CONSENTED), on,
                      id);
        else if (strcmp(at->string, "status") == 0)
            check_name(at,
                       entente_facet_name(ENTENTE_FACET_PARTY_STATUS,
                                          entente_assessment_party_status(answer, party)),
                       on, id);
        else
            check(strcmp(at->string, "id") == 0, "the question has an unknown member %s",
                  at->string);
}

static void check_finding(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    const int32_t code = entente_code_find(cJSON_GetStringValue(wanted));
    size_t i = 0;

    while (i < entente_findings_count(findings) && entente_findings_code(findings, i) != code)
        i++;
    check(code > 0 && i < entente_findings_count(findings), "on %s: wanted the finding %s", on,
          cJSON_GetStringValue(wanted));
}

/* A finding carries the id of the act at which, or in which, it stands, and else none. */
static void check_acts_of_findings(const entente_agreement *agreement,
                                   const entente_assessment *answer, const char *on)
{
    const entente_findings *findings = entente_assessment_findings(answer);

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        const char *at = entente_findings_at(findings, i), *id = "";

        if (strncmp(at, "/acts/", 6) == 0)
            id = entente_act_id(entente_agreement_act_at(agreement, strtoul(at + 6, NULL, 10)));
        check(strcmp(entente_findings_act(findings, i), id) == 0,
              "on %s: the finding at %s is of %s", on, at, entente_findings_act(findings, i));
    }
}

/* The members of a question that are no answers; what the tool is asked is held elsewhere. */
static bool is_word(const char *name)
{
    static const char *const WORDS[] = {"on",   "with", "more",   "source",
                                        "note", "rule", "lesson", "checks"};

    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++)
        if (strcmp(name, WORDS[i]) == 0)
            return true;
    return false;
}

static void check_answer(const cJSON *wanted, const entente_assessment *answer, const char *on)
{
    const cJSON *item = NULL;

    for (const cJSON *at = wanted->child; at; at = at->next)
        if (strcmp(at->string, "entry_into_force") == 0)
            check_entry(at, answer, on);
        else if (strcmp(at->string, "status") == 0)
            check_name(at,
                       entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(answer)),
                       on, "status");
        else if (strcmp(at->string, "text_stage") == 0)
            check_name(
                at,
                entente_facet_name(ENTENTE_FACET_TEXT_STAGE,
                                   entente_assessment_facet(answer, ENTENTE_FACET_TEXT_STAGE)),
                on, "stage of the text");
        else if (strcmp(at->string, "parties") == 0)
            cJSON_ArrayForEach(item, at) check_party(item, answer, on);
        else if (strcmp(at->string, "findings") == 0)
            cJSON_ArrayForEach(item, at) check_finding(item, answer, on);
        else
            check(is_word(at->string), "unknown member %s", at->string);
}

/* One question of NAME.expect.json: a day, perhaps with further agreements. */
static void ask(const char *directory, const entente_agreement *agreement, const cJSON *wanted)
{
    const char *on = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(wanted, "on"));
    const cJSON *with = cJSON_GetObjectItemCaseSensitive(wanted, "with"), *item = NULL;
    entente_agreement *others[8] = {NULL};
    entente_question *question = need(entente_question_new());
    entente_assessment *answer = NULL;
    int32_t day = 0;
    size_t count = 0;

    entente_question_set_lints(question, 1, NULL);
    cJSON_ArrayForEach(item, with)
    {
        if (count == sizeof others / sizeof others[0])
            break;
        others[count] = read_treaty(directory, cJSON_GetStringValue(item), "");
        if (others[count])
            entente_question_add_agreement(question, others[count++], NULL);
    }
    if (check(on && entente_date_parse(on, strlen(on), &day, NULL) == ENTENTE_OK &&
                  entente_question_set_on(question, day, NULL) == ENTENTE_OK,
              "a question without a day")) {
        const entente_result result = entente_assess(agreement, question, &answer, NULL);

        if (check(result == ENTENTE_OK && answer, "on %s: no answer: %s", on, code_name(result))) {
            check_answer(wanted, answer, on);
            check_acts_of_findings(agreement, answer, on);
        }
    }
    entente_assessment_free(answer);
    entente_question_free(question);
    while (count > 0)
        entente_agreement_free(others[--count]);
}

void visit_treaty(const char *directory, const char *name)
{
    entente_agreement *agreement = read_treaty(directory, name, ".json");
    struct text text;
    cJSON *wanted = NULL;
    const cJSON *more = NULL;

    if (read_file(directory, name, ".expect.json", &text))
        wanted = cJSON_ParseWithLength(text.data, text.length);
    if (check(cJSON_IsObject(wanted), "wanted questions in %s.expect.json", name) && agreement) {
        ask(directory, agreement, wanted);
        cJSON_ArrayForEach(more, cJSON_GetObjectItemCaseSensitive(wanted, "more"))
            ask(directory, agreement, more);
    }
    cJSON_Delete(wanted);
    entente_agreement_free(agreement);
    free(text.data);
}
