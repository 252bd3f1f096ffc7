/* Reading and writing documents: what is refused and where, what is kept, what comes back. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include <cjson/cJSON.h>

#include <entente/entente.h>

#include "random_agreement.h"

#define HEAD                                                                                       \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"t\", \"kind\": \"treaty\", "          \
    "\"bindingness\": \"legal\""
#define PARTIES ", \"parties\": [{\"id\": \"A\", \"name\": \"a\", \"kind\": \"state\"}]"
#define SMALL HEAD PARTIES "}"

static const char CANONICAL[] = "{\n"
                                "  \"format\": \"entente/1\",\n"
                                "  \"id\": \"x\",\n"
                                "  \"title\": \"t\",\n"
                                "  \"kind\": \"treaty\",\n"
                                "  \"bindingness\": \"legal\",\n"
                                "  \"parties\": [\n"
                                "    {\n"
                                "      \"id\": \"A\",\n"
                                "      \"name\": \"a\",\n"
                                "      \"kind\": \"state\"\n"
                                "    }\n"
                                "  ]\n"
                                "}\n";

static entente_agreement *read_text(const char *text)
{
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();

    if (entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, error) != ENTENTE_OK)
        cr_assert_fail("%s: %s: %.200s", entente_error_place(error), entente_error_message(error),
                       text);
    entente_error_free(error);
    return agreement;
}

static char *write_text(const entente_agreement *agreement)
{
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_agreement_write(agreement, &text, &length, NULL), ENTENTE_OK);
    cr_assert_eq(strlen(text), length);
    return text;
}

/* The canonical text of a document. */
static char *rewritten(const char *document)
{
    entente_agreement *agreement = read_text(document);
    char *text = write_text(agreement);

    entente_agreement_free(agreement);
    return text;
}

/* Holds the findings of a document against lines of "CODE pointer", in order and without others. */
static void expect_findings(const char *text, size_t length, const char *const *wanted)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    entente_error *error = entente_error_new();
    const entente_result result =
        entente_agreement_read(text, length, NULL, &agreement, &findings, error);
    size_t count = 0;

    cr_expect_null(agreement, "%s", text);
    cr_assert_not_null(findings, "%s", text);
    for (; wanted[count]; count++) {
        char line[600];

        snprintf(line, sizeof line, "%s %s",
                 count < entente_findings_count(findings)
                     ? entente_code_name(entente_findings_code(findings, count))
                     : "nothing",
                 entente_findings_at(findings, count));
        cr_expect_str_eq(line, wanted[count], "%zu of %s: %s, wanted %s", count, text, line,
                         wanted[count]);
        cr_expect(*entente_findings_message(findings, count));
    }
    cr_expect_eq(entente_findings_count(findings), count, "%s: %zu findings", text,
                 entente_findings_count(findings));
    cr_expect_eq(result, entente_findings_code(findings, 0));
    cr_expect_eq(entente_error_code(error), result);
    cr_expect_str_eq(entente_error_place(error), entente_findings_at(findings, 0));
    cr_expect_eq(entente_error_position(error, ENTENTE_POSITION_LINE),
                 entente_findings_position(findings, 0, ENTENTE_POSITION_LINE));
    entente_error_free(error);
    entente_findings_free(findings);
}

#define EXPECT(text_, ...)                                                                         \
    expect_findings(text_, strlen(text_), (const char *const[]){__VA_ARGS__, NULL})

Test(json, reads_and_writes_the_smallest_document)
{
    char *text = rewritten(SMALL);

    cr_expect_str_eq(text, CANONICAL);
    entente_text_free(text);
    text = rewritten(CANONICAL);
    cr_expect_str_eq(text, CANONICAL);
    entente_text_free(text);
}

Test(json, gives_findings_also_where_there_are_none)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;

    cr_assert_eq(entente_agreement_read(SMALL, sizeof SMALL - 1, NULL, &agreement, &findings, NULL),
                 ENTENTE_OK);
    cr_expect_not_null(findings);
    cr_expect_eq(entente_findings_count(findings), 0);
    entente_findings_free(findings);
    entente_agreement_free(agreement);
}

Test(json, refuses_wrong_arguments_and_leaves_what_it_was_given)
{
    entente_agreement *out = (entente_agreement *)&out;
    entente_findings *findings = (entente_findings *)&findings;
    char *text = (char *)&text;
    size_t length = 77;

    cr_expect_eq(entente_agreement_read(NULL, 3, NULL, &out, &findings, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_agreement_read(SMALL, 3, NULL, NULL, &findings, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(findings, (entente_findings *)&findings);
    cr_expect_eq(entente_agreement_read(SMALL, 3, NULL, &out, NULL, NULL), ENTENTE_E_SYNTAX);
    cr_expect_eq(entente_agreement_read(NULL, 0, NULL, &out, NULL, NULL), ENTENTE_E_SYNTAX);
    cr_expect_eq(entente_agreement_read("[]", 2, NULL, &out, NULL, NULL), ENTENTE_E_TYPE);
    cr_expect_eq(out, (entente_agreement *)&out);
    cr_expect_eq(entente_agreement_write(NULL, &text, &length, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_object_write(NULL, &text, &length, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_findings_to_json(NULL, NULL, &length, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_schema_write(NULL, &length, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(text, (char *)&text);
    cr_expect_eq(length, 77);
}

Test(json, tells_everything_that_is_wrong_in_the_order_of_the_document)
{
    EXPECT("{\"format\": \"entente/2\", \"id\": \"!\", \"title\": 5, \"zzz\": 1, \"kind\": null,\n"
           "\"status\": \"in_force\", \"parties\": [{\"id\": \"A\", \"name\": {\"en\": 1}, "
           "\"kind\": \"moon\"}, 7, {}],\n"
           "\"acts\": [{\"id\": \"a\", \"date\": \"2026-02-31\", \"type\": \"signature\", "
           "\"party\": \"B\", \"instant\": \"2026-01-01T00:00:00\"}], \"x-n\": [1.5, 1e400]}",
           "E_MEMBER /bindingness", "E_RANGE /format", "E_RANGE /id", "E_TYPE /title",
           "E_MEMBER /zzz", "E_TYPE /kind", "E_DERIVED_STATE /status", "E_TYPE /parties/0/name/en",
           "E_RANGE /parties/0/kind", "E_TYPE /parties/1", "E_MEMBER /parties/2/id",
           "E_MEMBER /parties/2/name", "E_MEMBER /parties/2/kind", "E_DATE_RANGE /acts/0/date",
           "E_UNKNOWN_REF /acts/0/party", "E_ZONE_REQUIRED /acts/0/instant", "E_RANGE /x-n/0",
           "E_RANGE /x-n/1");
}

Test(json, tells_the_byte_the_line_and_the_column)
{
    static const char text[] =
        "{\n  \"format\": \"entente/1\",\n\t\"zzz\": [1,\n 2], \"title\": 3}";
    entente_findings *findings = NULL;
    entente_agreement *agreement = NULL;
    entente_error *error = entente_error_new();
    const char *zzz = strstr(text, "\"zzz\"");
    const char *three = strstr(text, "3}");

    cr_assert_eq(entente_agreement_read(text, sizeof text - 1, NULL, &agreement, &findings, error),
                 ENTENTE_E_MEMBER);
    const size_t last = entente_findings_count(findings) - 1;

    cr_expect_str_eq(entente_findings_at(findings, last), "/title");
    cr_expect_eq(entente_findings_position(findings, last, ENTENTE_POSITION_BYTE),
                 (size_t)(three - text));
    cr_expect_eq(entente_findings_position(findings, last, ENTENTE_POSITION_LINE), 4);
    cr_expect_eq(entente_findings_position(findings, last, ENTENTE_POSITION_COLUMN), 15);
    cr_expect_str_eq(entente_findings_at(findings, last - 1), "/zzz");
    cr_expect_eq(entente_findings_position(findings, last - 1, ENTENTE_POSITION_BYTE),
                 (size_t)(zzz - text));
    cr_expect_eq(entente_findings_position(findings, last - 1, ENTENTE_POSITION_LINE), 3);
    cr_expect_eq(entente_findings_position(findings, last - 1, ENTENTE_POSITION_COLUMN), 2);
    cr_expect_eq(entente_error_position(error, ENTENTE_POSITION_LINE), 1,
                 "what is missing is told where the object begins");
    entente_findings_free(findings);
    entente_error_free(error);
}

Test(json, refuses_what_is_given_twice)
{
    EXPECT(HEAD PARTIES ", \"id\": \"y\"}", "E_MEMBER /id");
    EXPECT(HEAD PARTIES ", \"i\\u0064\": \"y\"}", "E_MEMBER /id");
    EXPECT(HEAD PARTIES ", \"groups\": {\"g\": [], \"h\": [], \"g\": []}}", "E_MEMBER /groups/g");
    EXPECT(HEAD PARTIES ", \"x-a\": 1, \"x-b\": 2, \"x-a\": 3}", "E_MEMBER /x-a");
    EXPECT(HEAD PARTIES ", \"x-a\": {\"k\": {\"m\": 1, \"n\": 2, \"m\": 3}}}", "E_MEMBER /x-a/k/m");
    EXPECT(HEAD PARTIES ", \"x-a\": {\"m\": 1, \"n\": 2, \"m\": 3, \"n\": 4, \"m\": 5}}",
           "E_MEMBER /x-a/m", "E_MEMBER /x-a/n", "E_MEMBER /x-a/m");
    EXPECT(HEAD ", \"parties\": [{\"id\": \"A\", \"name\": \"a\", \"kind\": \"state\"}, {\"id\": "
                "\"A\", \"name\": \"b\", \"kind\": \"state\"}]}",
           "E_DUPLICATE_ID /parties/1/id");
}

/* The same key in a map and in the maps inside it is not given twice. */
Test(json, takes_a_key_again_in_another_map)
{
    entente_agreement *agreement = read_text(
        HEAD PARTIES ", \"groups\": {\"A\": [\"A\"]}, \"weights\": {"
                     "\"A\": {\"values\": {\"A\": 1}}, \"B\": {\"values\": {\"A\": 1}}}}");

    entente_agreement_free(agreement);
}

Test(json, refuses_a_status_but_lets_authors_choose_names)
{
    entente_agreement *agreement =
        read_text(HEAD ", \"parties\": [{\"id\": \"A\", \"name\": \"a\", \"kind\": \"state\", "
                       "\"attributes\": {\"status\": \"x\"}}], \"groups\": {\"status\": [\"A\"]}, "
                       "\"weights\": {\"status\": {\"values\": {\"A\": 1}}}, "
                       "\"x-status\": {\"status\": 1}}");

    entente_agreement_free(agreement);
    EXPECT(HEAD PARTIES ", \"clauses\": {\"status\": 1, \"signature\": {\"status\": {}}}}",
           "E_DERIVED_STATE /clauses/status", "E_DERIVED_STATE /clauses/signature/status");
}

Test(json, holds_numbers_to_what_is_exact)
{
    static const struct {
        const char *number;
        const char *wanted;
    } numbers[] = {
        {"9007199254740991", NULL},
        {"-9007199254740991", NULL},
        {"9007199254740992", "E_RANGE /x-n"},
        {"-9007199254740992", "E_RANGE /x-n"},
        {"18446744073709551617", "E_RANGE /x-n"},
        {"1.0", "E_RANGE /x-n"},
        {"1e3", "E_RANGE /x-n"},
        {"-0", "E_RANGE /x-n"},
        {"1e400", "E_RANGE /x-n"},
    };

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        char text[400];

        snprintf(text, sizeof text, "%s, \"x-n\": %s}", HEAD PARTIES, numbers[i].number);
        if (numbers[i].wanted) {
            EXPECT(text, numbers[i].wanted);
            continue;
        }
        entente_agreement *agreement = read_text(text);

        cr_expect_str_eq(entente_object_extension(entente_agreement_root(agreement), "x-n"),
                         numbers[i].number);
        entente_agreement_free(agreement);
    }
}

Test(json, refuses_text_that_is_none)
{
    EXPECT(HEAD PARTIES ", \"x-a\": \"\\u0000\"}", "E_RANGE /x-a");
    EXPECT(HEAD PARTIES ", \"x-a\": {\"a\": 1, \"a\\u0000b\": 2}}", "E_RANGE /x-a/a");
    EXPECT(HEAD PARTIES ", \"groups\": {\"g\\u0000\": []}}", "E_RANGE /groups/g");
    EXPECT(HEAD PARTIES ", \"groups\": {\"\": []}}", "E_RANGE /groups/");
    EXPECT(HEAD PARTIES ", \"title\": \"\xff\"}", "E_SYNTAX ");
    EXPECT(HEAD PARTIES ", \"title\": \"\\ud800\"}", "E_SYNTAX ");
    EXPECT("\xef\xbb\xbf" SMALL, "E_SYNTAX ");
    EXPECT(SMALL "x", "E_SYNTAX ");
    EXPECT(SMALL SMALL, "E_SYNTAX ");
    expect_findings(SMALL, sizeof SMALL, (const char *const[]){"E_SYNTAX ", NULL});
    EXPECT("", "E_SYNTAX ");
}

Test(json, refuses_a_node_whose_operator_does_not_fit)
{
#define CLAUSE(node_)                                                                              \
    HEAD PARTIES ", \"clauses\": {\"entry_into_force\": {\"general\": " node_ "}}}"
    EXPECT(CLAUSE("{\"n\": 1}"), "E_MEMBER /clauses/entry_into_force/general/op");
    EXPECT(CLAUSE("{\"op\": 1}"), "E_TYPE /clauses/entry_into_force/general/op");
    EXPECT(CLAUSE("{\"op\": \"perhaps\"}"), "E_RANGE /clauses/entry_into_force/general/op");
    EXPECT(CLAUSE("{\"op\": \"count\", \"min\": 1}"), "E_TYPE /clauses/entry_into_force/general");
    EXPECT(CLAUSE("\"never\""), "E_TYPE /clauses/entry_into_force/general");
    entente_agreement_free(read_text(CLAUSE("{\"op\": \"never\"}")));
    entente_agreement_free(
        read_text(CLAUSE("{\"unit\": \"day\", \"n\": 30, \"to\": {\"o\\u0070\": \"own_consent\"}, "
                         "\"op\": \"add\"}")));
}

#define AT_GENERAL "/clauses/entry_into_force/general"

Test(json, refuses_an_alignment_that_names_no_day)
{
#define ALIGN(members_)                                                                            \
    CLAUSE("{\"op\": \"align\", \"nth\": 1, " members_ ", \"to\": {\"op\": \"never\"}}")
    EXPECT(ALIGN("\"unit\": \"day\""), "E_RANGE " AT_GENERAL "/unit");
    EXPECT(ALIGN("\"unit\": \"week\""), "E_RANGE " AT_GENERAL "/unit");
    EXPECT(ALIGN("\"month\": 1"), "E_MEMBER " AT_GENERAL "/month");
    EXPECT(ALIGN("\"unit\": \"month\", \"day\": 1"), "E_MEMBER " AT_GENERAL "/day");
    EXPECT(ALIGN("\"unit\": \"year\", \"month\": 13"), "E_RANGE " AT_GENERAL "/month");
    EXPECT(ALIGN("\"unit\": \"year\", \"month\": 2, \"day\": 30"), "E_RANGE " AT_GENERAL "/day");
    entente_agreement_free(read_text(ALIGN("\"unit\": \"year\"")));
    entente_agreement_free(read_text(ALIGN("\"unit\": \"year\", \"month\": 2, \"day\": 29")));
    entente_agreement_free(read_text(ALIGN("\"unit\": \"year\", \"day\": 31")));
}

/* A notice to leave is in question in one clause alone. */
Test(json, refuses_a_notice_where_none_is_in_question)
{
#define TERM_END "{\"op\": \"milestone\", \"which\": \"term_end\"}"
#define LEAVING(rule_, more_)                                                                      \
    HEAD PARTIES                                                                                   \
        ", \"clauses\": {\"withdrawal\": {\"effective\": {\"op\": \"later\", \"of\": [" rule_      \
        "]}}" more_ "}}"
    EXPECT(CLAUSE("{\"op\": \"own_notice\"}"), "E_RANGE " AT_GENERAL "/op");
    EXPECT(CLAUSE(TERM_END), "E_RANGE " AT_GENERAL "/which");
    EXPECT(LEAVING(TERM_END, ""), "E_RANGE /clauses/withdrawal/effective/of/0/which");
    entente_agreement_free(
        read_text(LEAVING(TERM_END, ", \"duration\": {\"type\": \"indefinite\"}")));
    entente_agreement_free(
        read_text(LEAVING("{\"op\": \"own_notice\", \"clock\": \"notified\"}", "")));
}

/* Cut anywhere, a document is refused, at its end or at the character that was cut. */
Test(json, refuses_a_document_cut_at_every_byte)
{
    static const char text[] =
        HEAD PARTIES ", \"acts\": [{\"id\": \"a\", \"date\": \"2026-01\", \"type\": \"signature\", "
                     "\"party\": \"A\", \"note\": \"\\u00e9\xc3\xa9\\n\"}], \"x-a\": [1, {\"b\": "
                     "null}]}";

    entente_agreement_free(read_text(text));
    for (size_t length = 0; length < sizeof text - 1; length++) {
        char *cut = malloc(length + 1);
        entente_agreement *agreement = NULL;
        entente_findings *findings = NULL;

        cr_assert(cut);
        memcpy(cut, text, length);
        cr_assert_eq(entente_agreement_read(cut, length, NULL, &agreement, &findings, NULL),
                     ENTENTE_E_SYNTAX, "%zu", length);
        cr_expect_null(agreement);
        cr_expect_eq(entente_findings_count(findings), 1);
        cr_expect_leq(entente_findings_position(findings, 0, ENTENTE_POSITION_BYTE), length);
        cr_expect_geq(entente_findings_position(findings, 0, ENTENTE_POSITION_BYTE) + 5, length);
        entente_findings_free(findings);
        free(cut);
    }
}

Test(json, keeps_the_limits_that_it_is_given)
{
    static const char text[] = HEAD PARTIES ", \"x-a\": [[\"123456\"]]}";
    const struct {
        int32_t limit;
        size_t just;
    } limits[] = {{ENTENTE_LIMIT_BYTES, sizeof text - 1},
                  {ENTENTE_LIMIT_DEPTH, 3},
                  {ENTENTE_LIMIT_VALUES, 14},
                  {ENTENTE_LIMIT_TEXT, 11}};
    entente_agreement *agreement = NULL;

    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        entente_limits *given = entente_limits_new();
        entente_findings *findings = NULL;

        cr_assert(given);
        entente_limits_set(given, limits[i].limit, limits[i].just);
        cr_expect_eq(entente_agreement_read(text, sizeof text - 1, given, &agreement, NULL, NULL),
                     ENTENTE_OK, "limit %zu", i);
        entente_agreement_free(agreement);
        agreement = NULL;
        entente_limits_set(given, limits[i].limit, limits[i].just - 1);
        cr_expect_eq(
            entente_agreement_read(text, sizeof text - 1, given, &agreement, &findings, NULL),
            ENTENTE_E_LIMIT, "limit %zu", i);
        cr_expect_eq(entente_findings_code(findings, 0), ENTENTE_E_LIMIT);
        cr_expect_null(agreement);
        entente_findings_free(findings);
        entente_limits_free(given);
    }
    entente_limits_free(NULL);
}

Test(json, sets_no_limit_that_there_is_not)
{
    entente_limits *limits = entente_limits_new();

    cr_expect_eq(entente_limits_set(NULL, ENTENTE_LIMIT_DEPTH, 1), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_limits_set(limits, 0, 1), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_limits_set(limits, ENTENTE_LIMIT_TEXT + 1, 1), ENTENTE_E_ARGUMENT);
    entente_limits_free(limits);
}

/* Everything that can be said in a string goes in and comes out as it must be written. */
Test(json, writes_only_the_escapes_that_are_needed)
{
    entente_agreement *agreement =
        read_text(HEAD PARTIES ", \"x-\\u0061\": \"\\u0041\\/\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001F"
                               "\\u007f\\u00E9\\ud83d\\ude00\"}");
    char *text = write_text(agreement);

    cr_expect(strstr(text, "\"x-a\": \"A/\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa9"
                           "\xf0\x9f\x98\x80\"\n"),
              "%s", text);
    entente_text_free(text);
    entente_agreement_free(agreement);
}

Test(json, puts_members_in_order_and_leaves_keys_where_they_were)
{
    char *text = rewritten(
        "{\"x-b\": {\"z\": 1, \"a\": [ ], \"m\": { }}, \"parties\": [{\"kind\": \"state\", "
        "\"x-p\": 0, "
        "\"name\": {\"uk\": \"\", \"en\": \"a\"}, \"id\": \"A\"}], \"groups\": {\"z\": [\"A\"], "
        "\"a\": []}, \"bindingness\": \"legal\", \"x-a\": null, \"kind\": \"treaty\", \"title\": "
        "\"t\", \"id\": \"x\", \"format\": \"entente/1\"}");

    cr_expect_str_eq(text, "{\n"
                           "  \"format\": \"entente/1\",\n"
                           "  \"id\": \"x\",\n"
                           "  \"title\": \"t\",\n"
                           "  \"kind\": \"treaty\",\n"
                           "  \"bindingness\": \"legal\",\n"
                           "  \"parties\": [\n"
                           "    {\n"
                           "      \"id\": \"A\",\n"
                           "      \"name\": {\n"
                           "        \"uk\": \"\",\n"
                           "        \"en\": \"a\"\n"
                           "      },\n"
                           "      \"kind\": \"state\",\n"
                           "      \"x-p\": 0\n"
                           "    }\n"
                           "  ],\n"
                           "  \"groups\": {\n"
                           "    \"z\": [\n"
                           "      \"A\"\n"
                           "    ],\n"
                           "    \"a\": []\n"
                           "  },\n"
                           "  \"x-b\": {\n"
                           "    \"z\": 1,\n"
                           "    \"a\": [],\n"
                           "    \"m\": {}\n"
                           "  },\n"
                           "  \"x-a\": null\n"
                           "}\n");
    entente_text_free(text);
}

/* Agreements made by chance: what was written is read as the same, and written as the same. */
Test(json, reads_again_what_it_wrote, .timeout = 120)
{
    for (uint32_t seed = 1; seed <= 150; seed++) {
        entente_agreement *agreement = random_agreement(seed, 1);
        entente_agreement *again = NULL;
        char *text = write_text(agreement);
        char *second = NULL;

        again = read_text(text);
        cr_expect(entente_agreement_equal(agreement, again), "seed %u", seed);
        second = write_text(again);
        cr_expect_str_eq(second, text, "seed %u", seed);
        entente_text_free(text);
        entente_text_free(second);
        entente_agreement_free(agreement);
        entente_agreement_free(again);
    }
}

Test(json, writes_nothing_that_is_not_in_order)
{
    entente_agreement *agreement = NULL;
    char *text = NULL;
    entente_error *error = entente_error_new();

    cr_assert_eq(
        entente_agreement_new("x", "t", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &agreement, NULL),
        ENTENTE_OK);
    cr_assert_eq(entente_object_make_object(entente_agreement_root(agreement),
                                            ENTENTE_FIELD_CLAUSES, NULL, NULL),
                 ENTENTE_OK);
    cr_assert_eq(
        entente_object_make_expression(
            entente_object_get_object(entente_agreement_root(agreement), ENTENTE_FIELD_CLAUSES),
            ENTENTE_FIELD_TERMINATES, ENTENTE_OP_DATE, NULL, NULL),
        ENTENTE_OK);
    cr_expect_eq(entente_agreement_write(agreement, &text, NULL, error), ENTENTE_E_MEMBER);
    cr_expect_str_eq(entente_error_place(error), "/clauses/terminates/value");
    cr_expect_null(text);
    cr_expect_eq(entente_object_write(entente_agreement_root(agreement), &text, NULL, NULL),
                 ENTENTE_OK, "one object is written as it stands");
    cr_expect(strstr(text, "\"terminates\": {\n      \"op\": \"date\"\n    }"), "%s", text);
    entente_text_free(text);
    entente_error_free(error);
    entente_agreement_free(agreement);
}

Test(json, adds_an_act_whole_or_not_at_all)
{
    static const char good[] = "{\"id\": \"a\", \"date\": \"2026-01-06\", \"type\": \"signature\", "
                               "\"party\": \"A\", \"x-k\": {\"v\": [1]}}";
    static const struct {
        const char *act;
        int32_t code;
        const char *at;
    } bad[] = {
        {"{\"id\": \"b\", \"date\": \"2026-01-06\", \"type\": \"signature\", \"party\": \"B\"}",
         ENTENTE_E_UNKNOWN_REF, "/party"},
        {"{\"id\": \"a\", \"date\": \"2026-01-06\", \"type\": \"adoption\"}",
         ENTENTE_E_DUPLICATE_ID, "/id"},
        {"{\"id\": \"b\", \"date\": \"2026-13\", \"type\": \"adoption\"}", ENTENTE_E_DATE_RANGE,
         "/date"},
        {"{\"id\": \"b\", \"type\": \"adoption\"}", ENTENTE_E_MEMBER, "/date"},
        {"{\"id\": \"b\", \"date\": \"2026\", \"type\": \"adoption\", \"tally\": {\"yes\": -1}}",
         ENTENTE_E_RANGE, "/tally/yes"},
        {"[]", ENTENTE_E_TYPE, ""},
        {"{\"id\": \"b\"", ENTENTE_E_SYNTAX, ""},
    };
    entente_agreement *agreement = read_text(SMALL);
    entente_act *act = NULL;
    char *before = NULL;

    for (int round = 0; round < 2; round++) {
        before = write_text(agreement);
        for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
            entente_findings *findings = NULL;
            char *after = NULL;

            if (round == 0 && bad[i].code == ENTENTE_E_DUPLICATE_ID)
                continue;
            cr_expect_eq(entente_agreement_read_act(agreement, bad[i].act, strlen(bad[i].act), NULL,
                                                    &act, &findings, NULL),
                         bad[i].code, "%s", bad[i].act);
            cr_expect_str_eq(entente_findings_at(findings, 0), bad[i].at, "%s", bad[i].act);
            after = write_text(agreement);
            cr_expect_str_eq(after, before, "%s", bad[i].act);
            entente_text_free(after);
            entente_findings_free(findings);
        }
        entente_text_free(before);
        if (round == 1)
            break;
        cr_assert_eq(
            entente_agreement_read_act(agreement, good, sizeof good - 1, NULL, &act, NULL, NULL),
            ENTENTE_OK);
        cr_expect_str_eq(entente_act_id(act), "a");
        cr_expect_eq(entente_agreement_act_count(agreement), 1);
        cr_expect_eq(entente_agreement_act_find(agreement, "a"), act);
        act = NULL;
    }
    cr_expect_null(act);
    cr_expect_eq(entente_agreement_act_count(agreement), 1);
    entente_agreement_free(agreement);
}

Test(json, gives_objects_members_of_their_own)
{
    entente_agreement *agreement = read_text(SMALL);
    entente_object *party = entente_agreement_party_at(agreement, 0);
    entente_error *error = entente_error_new();
    char *text = NULL;

#define SET(name_, json_) entente_object_set_extension(party, name_, json_, strlen(json_), error)
    cr_expect_eq(SET("x-a", " [1, {\"b\" : \"\\u0041\"} ] "), ENTENTE_OK);
    cr_expect_str_eq(entente_object_extension(party, "x-a"), "[1,{\"b\":\"A\"}]");
    cr_expect_eq(SET("x-a", "true"), ENTENTE_OK);
    cr_expect_eq(SET("x-b", "\"s\""), ENTENTE_OK);
    cr_expect_eq(entente_object_extension_count(party), 2);
    cr_expect_eq(SET("y", "1"), ENTENTE_E_RANGE);
    cr_expect_eq(SET("x-\xff", "1"), ENTENTE_E_RANGE);
    cr_expect_eq(SET("x-c", "1.5"), ENTENTE_E_RANGE);
    cr_expect_eq(SET("x-c", "[1"), ENTENTE_E_SYNTAX);
    cr_expect_eq(SET("x-c", "{\"k\": 1, \"k\": 2}"), ENTENTE_E_MEMBER);
    cr_expect_eq(SET("x-c", "\"\\u0000\""), ENTENTE_E_RANGE);
    cr_expect_eq(entente_object_extension_count(party), 2);
    cr_expect_eq(entente_object_set_extension(party, "x-a", NULL, 0, NULL), ENTENTE_OK);
    cr_expect_eq(entente_object_set_extension(party, "x-none", NULL, 0, NULL), ENTENTE_OK);
    cr_expect_eq(entente_object_set_extension(NULL, "x-a", "1", 1, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_object_set_extension(party, NULL, "1", 1, NULL), ENTENTE_E_ARGUMENT);
    cr_expect_eq(entente_object_set_extension(party, "x-a", NULL, 1, NULL), ENTENTE_E_ARGUMENT);
    text = write_text(agreement);
    cr_expect(strstr(text, "\"kind\": \"state\",\n      \"x-b\": \"s\"\n    }"), "%s", text);
    entente_text_free(text);
    cr_expect_eq(entente_object_set_extension(party, "x-b", NULL, 0, NULL), ENTENTE_OK);
    text = write_text(agreement);
    cr_expect_str_eq(text, CANONICAL);
    entente_text_free(text);
    entente_error_free(error);
    entente_agreement_free(agreement);
}

Test(json, writes_findings_that_a_program_can_read)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_agreement_read("{\"a\\\"/~b\": 1}", 13, NULL, &agreement, &findings, NULL),
                 ENTENTE_E_MEMBER);
    cr_assert_eq(entente_findings_to_json(findings, &text, &length, NULL), ENTENTE_OK);
    cr_assert_eq(strlen(text), length);

    cJSON *tree = cJSON_Parse(text);
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(tree, "findings");
    const cJSON *last = cJSON_GetArrayItem(list, cJSON_GetArraySize(list) - 1);

    cr_expect_eq(cJSON_GetArraySize(list), (int)entente_findings_count(findings));
    cr_expect_str_eq(cJSON_GetObjectItemCaseSensitive(last, "code")->valuestring, "E_MEMBER");
    cr_expect_str_eq(cJSON_GetObjectItemCaseSensitive(last, "severity")->valuestring, "error");
    cr_expect_str_eq(cJSON_GetObjectItemCaseSensitive(last, "at")->valuestring, "/a\"~1~0b");
    cr_expect_eq(cJSON_GetObjectItemCaseSensitive(last, "byte")->valueint, 1);
    cr_expect_eq(cJSON_GetObjectItemCaseSensitive(last, "line")->valueint, 1);
    cr_expect_eq(cJSON_GetObjectItemCaseSensitive(last, "column")->valueint, 2);
    cJSON_Delete(tree);
    entente_text_free(text);
    cr_assert_eq(entente_findings_to_json(NULL, &text, NULL, NULL), ENTENTE_OK);
    cr_expect_str_eq(text, "{\n  \"findings\": []\n}\n");
    entente_text_free(text);
    entente_findings_free(findings);
}

/* `count` times a piece after a head, then a tail. */
static char *repeated(const char *head, const char *piece, size_t count, const char *tail)
{
    const size_t size = strlen(piece);
    char *text = malloc(strlen(head) + size * count + strlen(tail) + 1);
    char *at = text + strlen(head);

    cr_assert(text);
    strcpy(text, head);
    for (size_t i = 0; i < count; i++, at += size)
        memcpy(at, piece, size);
    strcpy(at, tail);
    return text;
}

/* Depth beyond the limit is refused; where the caller allows it, 64 KiB of stack are enough. */
static void *deep_in_a_small_stack(void *unused)
{
    enum { DEEP = 100000 };
    char *open = repeated(HEAD PARTIES ", \"x-deep\": ", "[", DEEP, "");
    char *text = repeated(open, "]", DEEP, "}");
    entente_limits *limits = entente_limits_new();
    entente_agreement *agreement = NULL;

    (void)unused;
    if (entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, NULL) != ENTENTE_E_LIMIT)
        return "deep text is taken";
    entente_limits_set(limits, ENTENTE_LIMIT_DEPTH, DEEP + 1);
    entente_limits_set(limits, ENTENTE_LIMIT_BYTES, SIZE_MAX);
    if (entente_agreement_read(text, strlen(text), limits, &agreement, NULL, NULL) != ENTENTE_OK)
        return "deep text is not taken where it may be";
    entente_agreement_free(agreement);
    entente_limits_free(limits);
    free(open);
    free(text);
    return NULL;
}

static void *nodes_in_a_small_stack(void *unused)
{
    enum { DEEP = 2000 };
    char *open =
        repeated(HEAD PARTIES ", \"clauses\": {\"terminates\": {\"op\": \"when\", \"cond\": ",
                 "{\"op\":\"not\",\"of\":", DEEP, "{\"op\":\"own_act\",\"acts\":[]}");
    char *text = repeated(open, "}", DEEP, "}}}");
    entente_limits *limits = entente_limits_new();
    entente_agreement *agreement = NULL;
    entente_agreement *again = NULL;
    char *written = NULL;
    size_t length = 0;

    (void)unused;
    entente_limits_set(limits, ENTENTE_LIMIT_DEPTH, DEEP + 10);
    if (entente_agreement_read(text, strlen(text), limits, &agreement, NULL, NULL) != ENTENTE_OK)
        return "deep nodes are not taken where they may be";
    if (entente_agreement_write(agreement, &written, &length, NULL) != ENTENTE_OK)
        return "deep nodes are not written";
    if (entente_agreement_read(written, length, limits, &again, NULL, NULL) != ENTENTE_OK ||
        !entente_agreement_equal(agreement, again))
        return "deep nodes are not the same again";
    entente_agreement_free(agreement);
    entente_agreement_free(again);
    entente_text_free(written);
    entente_limits_free(limits);
    free(open);
    free(text);
    return NULL;
}

static void run_in_small_stack(void *(*what)(void *))
{
    pthread_attr_t attributes;
    pthread_t thread;
    void *fault = NULL;
    size_t stack = 64 * 1024;

#if defined(__SANITIZE_ADDRESS__)
    stack *= 8; /* the sanitizer has its own needs */
#endif
    cr_assert_eq(pthread_attr_init(&attributes), 0);
    cr_assert_eq(pthread_attr_setstacksize(&attributes, stack), 0);
    cr_assert_eq(pthread_create(&thread, &attributes, what, NULL), 0);
    cr_assert_eq(pthread_join(thread, &fault), 0);
    pthread_attr_destroy(&attributes);
    cr_expect_null(fault, "%s", (const char *)fault);
}

Test(json, needs_little_stack_however_deep_a_document_is)
{
    run_in_small_stack(deep_in_a_small_stack);
    run_in_small_stack(nodes_in_a_small_stack);
}

/* Many members, wherever there may be many: they are compared with each other in no long time. */
Test(json, takes_many_members_in_no_long_time, .timeout = 60)
{
    enum { MANY = 64000, ROOM = 80 };
    static const struct {
        const char *head;
        const char *before, *after; /* of the number that makes each member another */
        const char *tail;
    } places[] = {
        {HEAD PARTIES, ", \"x-", "\": 1", "}"},
        {HEAD PARTIES ", \"x-map\": {\"a\": 1", ", \"k", "\": 1", "}}"},
        {HEAD PARTIES ", \"groups\": {\"a\": []", ", \"k", "\": [\"A\"]", "}}"},
        {HEAD PARTIES ", \"acts\": [{\"id\": \"a\", \"date\": \"2026\", \"type\": \"event\", "
                      "\"event\": \"e\"}",
         ", {\"id\": \"k", "\", \"date\": \"2026\", \"type\": \"event\", \"event\": \"e\"}", "]}"},
    };

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        char *text = malloc(strlen(places[i].head) + (size_t)ROOM * MANY + 8);
        char *at = text;

        cr_assert(text);
        at += sprintf(at, "%s", places[i].head);
        for (unsigned k = 0; k < MANY; k++)
            at += sprintf(at, "%s%u%s", places[i].before, k, places[i].after);
        strcpy(at, places[i].tail);

        entente_agreement *agreement = read_text(text);
        char *written = write_text(agreement);

        cr_expect_gt(strlen(written), strlen(text));
        entente_text_free(written);
        entente_agreement_free(agreement);
        free(text);
    }
}

/* The worst that can be written in little text: nothing takes long, nothing is told without end. */
Test(json, refuses_abuse_in_no_long_time, .timeout = 60)
{
    enum { MANY = 900000 };
    static const char *const pieces[][3] = {
        {HEAD ", \"parties\": [0", ",0", "]}"},
        {HEAD PARTIES ", \"acts\": [{}", ",{}", "]}"},
        {HEAD PARTIES ", \"x-a\": [0", ",.5", "]}"},
        {HEAD PARTIES ", \"x-a\": [0", ",1.5", "]}"},
        {HEAD PARTIES, ",\"z\":0", "}"},
        {HEAD PARTIES, ",\"x-\":0", "}"},
        {HEAD PARTIES ", \"groups\": {\"a\": []", ",\"a\":[]", "}}"},
        {"", "{\"a\":", ""},
        {"", "[", ""},
        {"\"", "\\u0041", "\""},
    };

    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        char *text = repeated(pieces[i][0], pieces[i][1], MANY / 3, pieces[i][2]);
        entente_agreement *agreement = NULL;
        entente_findings *findings = NULL;

        cr_expect_neq(entente_agreement_read(text, strlen(text), NULL, &agreement, &findings, NULL),
                      ENTENTE_OK, "%s", pieces[i][1]);
        cr_expect_null(agreement);
        cr_expect_leq(entente_findings_count(findings), 1001, "%s: %zu", pieces[i][1],
                      entente_findings_count(findings));
        entente_findings_free(findings);
        free(text);
    }
}

/* The schema that is shipped is the one that the tables make. */
Test(json, ships_the_schema_that_the_tables_make)
{
    FILE *file = fopen("../lib/json/entente-1.schema.json", "rb");
    char *made = NULL;
    size_t length = 0;

    cr_assert(file);
    cr_assert_eq(entente_schema_write(&made, &length, NULL), ENTENTE_OK);

    char *shipped = malloc(length + 2);
    const size_t size = fread(shipped, 1, length + 1, file);

    fclose(file);
    cr_expect_eq(size, length);
    cr_expect_eq(memcmp(shipped, made, length), 0, "lib/json/entente-1.schema.json is out of date");
    free(shipped);
    entente_text_free(made);
}

/* Every noun, every member and every name of an enumeration is in the schema. */
Test(json, says_in_the_schema_what_the_tables_say)
{
    char *text = NULL;

    cr_assert_eq(entente_schema_write(&text, NULL, NULL), ENTENTE_OK);

    cJSON *schema = cJSON_Parse(text);
    const cJSON *definitions = cJSON_GetObjectItemCaseSensitive(schema, "$defs");

    cr_assert(cJSON_IsObject(definitions));
    for (size_t i = 0; i < entente_noun_count(); i++) {
        const int32_t noun = entente_noun_at(i);
        char name[64];

        snprintf(name, sizeof name, "%s%s", noun > ENTENTE_NOUN_EXPRESSION ? "op_" : "",
                 entente_noun_name(noun));

        const cJSON *definition = cJSON_GetObjectItemCaseSensitive(definitions, name);
        const cJSON *members = cJSON_GetObjectItemCaseSensitive(definition, "properties");
        const cJSON *required = cJSON_GetObjectItemCaseSensitive(definition, "required");
        int wanted = 0;

        cr_assert_eq(cJSON_GetArraySize(members), (int)entente_noun_field_count(noun), "%s", name);
        for (size_t k = 0; k < entente_noun_field_count(noun); k++) {
            const int32_t field = entente_noun_field_at(noun, k);

            cr_expect_str_eq(cJSON_GetArrayItem(members, (int)k)->string, entente_field_name(field),
                             "%s", name);
            wanted += entente_noun_field_is_required(noun, field);
        }
        cr_expect_eq(cJSON_GetArraySize(required), wanted, "%s", name);
        cr_expect(
            cJSON_IsFalse(cJSON_GetObjectItemCaseSensitive(definition, "additionalProperties")));
        cr_expect(cJSON_GetObjectItemCaseSensitive(definition, "description"), "%s", name);
    }
    cJSON_Delete(schema);
    entente_text_free(text);
}
