/* How good the record is: days that are inferred, and facts that are told in two ways. */
#include "days.h"

/* One document that earns the finding, what is told of it, and one that does not. */
struct doubt {
    int32_t code;
    const char *place, *says; /* `says` is in the message */
    const char *bad, *good;
};

#define SOURCES                                                                                    \
    "\"sources\": [{\"id\": \"un\", \"title\": \"Depositary\", \"kind\": \"official\"}, {\"id\": " \
    "\"press\", \"title\": \"Press\", \"kind\": \"media\"}],"
#define TOLD(acts)                                                                                 \
    "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\","           \
    "\"bindingness\": \"legal\", " SOURCES "\"parties\": [{\"id\": \"FRA\", \"name\": \"France\"," \
    "\"kind\": \"state\"}, {\"id\": \"GBR\", \"name\": \"United Kingdom\", \"kind\": \"state\"}]," \
    "\"clauses\": {" ENTRY_AFTER_TWO "}, \"acts\": [" acts "]}"
#define FROM(source) ", \"source\": \"" source "\""
#define DEPOSIT(id, date, more) ACT(id, date, "ratification", BY("FRA") more)
#define DETERMINES(id, date, more)                                                                 \
    ACT(id, "2001-01-01", "determination",                                                         \
        ", \"of\": \"entry_into_force\", \"value\": \"" date "\"" more)
#define AGAIN(date, more)                                                                          \
    ACT("e", "2001-03-01", "determination",                                                        \
        ", \"of\": \"entry_into_force\", \"value\": \"" date "\"" more)
#define CEASEFIRE(id, date, determination, more)                                                   \
    ACT(id, date, "event",                                                                         \
        ", \"event\": \"ceasefire\", \"determination\": \"" determination "\"" more)
#define VOTED(tally) ACT("v", "1999-01-01", "adoption", ", \"tally\": {" tally "}")
#define AYES "\"votes\": {\"FRA\": \"yes\", \"GBR\": \"yes\"}"

static const struct doubt doubts[] = {
    /* The press told of the summit of 6 January 2026, and of no day of signature. */
    {ENTENTE_F_INFERRED_DATE, "/acts/0/date", "parties/FRA",
     TOLD(ACT("s", "2026-01-06", "signature", BY("FRA") ", \"date_basis\": \"inferred\"")),
     TOLD(ACT("s", "2026-01-06", "signature", BY("FRA") ", \"date_basis\": \"stated\""))},
    {ENTENTE_F_INFERRED_DATE, "/acts/0/date", "parties/FRA, entry_into_force",
     TOLD(DEPOSIT("r", "2000-01-01", ", \"date_basis\": \"inferred\"")),
     TOLD(DEPOSIT("r", "2000-01-01", ""))},
    {ENTENTE_F_INFERRED_DATE, "/acts/0/date", "waits for ceasefire",
     TOLD(CEASEFIRE("e", "2026-01", "acknowledged", ", \"date_basis\": \"inferred\"")),
     TOLD(CEASEFIRE("e", "2026-01", "acknowledged", ""))},
    {ENTENTE_F_CONTRADICTION, "/acts/1/value", "entry_into_force",
     TOLD(DETERMINES("d", "2000-02-01", "") "," DETERMINES("e", "2000-02-02", "")),
     TOLD(DETERMINES("d", "2000-02-01", "") "," DETERMINES("e", "2000-02-01", ""))},
    /* Of two parties two different days are no contradiction, and a correction is none. */
    {ENTENTE_F_CONTRADICTION, "/acts/1/value", "\"d\"",
     TOLD(DETERMINES("d", "2000-02-01", BY("FRA")) "," DETERMINES("e", "2000-02-02", BY("FRA"))),
     TOLD(DETERMINES("d", "2000-02-01", BY("FRA")) "," DETERMINES("e", "2000-02-02", BY("GBR")))},
    {ENTENTE_F_CONTRADICTION, "/acts/1/value", "\"d\"",
     TOLD(DETERMINES("d", "2000-02-01", "") "," DETERMINES("e", "2000-03", "")),
     TOLD(DETERMINES("d", "2000-02-01", "") "," DETERMINES("e", "2000-03",
                                                           ", \"corrects\": "
                                                           "\"d\""))},
    /* Who determines anew puts a new day in place of the old one; another contradicts it. */
    {ENTENTE_F_CONTRADICTION, "/acts/1/value", "\"d\"",
     TOLD(DETERMINES("d", "2000-02-01", ", \"by\": \"UN\"") "," AGAIN("2000-02-02",
                                                                      ", \"by\": \"IMO\"")),
     TOLD(DETERMINES("d", "2000-02-01", ", \"by\": \"UN\"") "," AGAIN("2000-02-02",
                                                                      ", \"by\": \"UN\""))},
    {ENTENTE_F_CONTRADICTION, "/acts/1/value", "\"d\"",
     TOLD(DETERMINES("d", "2000-02-01", FROM("un")) "," AGAIN("2000-02-02", FROM("press"))),
     TOLD(DETERMINES("d", "2000-02-01", FROM("un")) "," AGAIN("2000-02-02", FROM("un")))},
    {ENTENTE_F_CONTRADICTION, "/acts/1/date", "parties/FRA, entry_into_force",
     TOLD(DEPOSIT("a", "2000-01-01", FROM("un")) "," DEPOSIT("b", "2000-01-09", FROM("press"))),
     TOLD(DEPOSIT("a", "2000-01-01", FROM("un")) "," DEPOSIT("b", "2000-01", FROM("press")))},
    /* One source that tells of two deposits contradicts the law and not itself. */
    {ENTENTE_F_CONTRADICTION, "/acts/1/date", "\"a\"",
     TOLD(DEPOSIT("a", "2000-01-01", FROM("un")) "," DEPOSIT("b", "2000-01-09", FROM("press"))),
     TOLD(DEPOSIT("a", "2000-01-01", FROM("un")) "," DEPOSIT("b", "2000-01-09", FROM("un")))},
    {ENTENTE_F_CONTRADICTION, "/acts/1/determination", "ceasefire",
     TOLD(CEASEFIRE("e", "2026-02-01", "acknowledged",
                    FROM("un")) "," CEASEFIRE("f", "2026-02-01", "denied", FROM("press"))),
     TOLD(CEASEFIRE("e", "2026-02-01", "acknowledged",
                    FROM("un")) "," CEASEFIRE("f", "2026-02-02", "denied", FROM("press")))},
    {ENTENTE_F_CONTRADICTION, "/acts/0/tally", "text_stage", TOLD(VOTED(AYES ", \"yes\": 3")),
     TOLD(VOTED(AYES ", \"yes\": 2"))},
    {ENTENTE_F_CONTRADICTION, "/acts/0/tally", "text_stage",
     TOLD(VOTED("\"yes\": 120, \"no\": 7, \"present\": 120")),
     TOLD(VOTED("\"yes\": 120, \"no\": 7, \"present\": 148"))},
};

/* The message of the only finding with that code at that place; NULL where there is none. */
static const char *told(const entente_assessment *answer, const struct doubt *doubt)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    const char *message = NULL;

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (entente_findings_code(findings, i) != doubt->code)
            continue;
        cr_expect_null(message, "%s is told twice", entente_code_name(doubt->code));
        cr_expect_str_eq(entente_findings_at(findings, i), doubt->place);
        cr_expect_eq(entente_findings_severity(findings, i), entente_code_severity(doubt->code));
        message = entente_findings_message(findings, i);
    }
    return message;
}

Test(evidence, is_doubted_where_it_is_doubtful_and_nowhere_else)
{
    for (size_t i = 0; i < sizeof doubts / sizeof doubts[0]; i++) {
        entente_assessment *bad = ask(doubts[i].bad, 20270101);
        entente_assessment *good = ask(doubts[i].good, 20270101);
        const char *message = told(bad, &doubts[i]);

        cr_expect_not_null(message, "row %zu: nothing is told", i);
        if (message)
            cr_expect_not_null(strstr(message, doubts[i].says), "row %zu: %s", i, message);
        cr_expect_null(told(good, &doubts[i]), "row %zu", i);
        entente_assessment_free(bad);
        entente_assessment_free(good);
    }
}
