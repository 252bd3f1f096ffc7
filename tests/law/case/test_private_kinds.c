/* The table of kinds of act, and what rules count by it: each kind is one of its own. */
#include "kinds.h"
#include "short_treaty.h"

Test(kinds, each_kind_is_in_the_set_of_itself_and_in_no_other)
{
    for (int32_t a = 1; a < ENT_KINDS; a++) {
        const ent_acts alone = ent_acts_of(a);

        cr_assert(ent_acts_any(alone));
        for (int32_t b = 1; b < ENT_KINDS; b++) {
            cr_assert_eq(ent_acts_have(&alone, b), a == b, "%d in the set of %d", b, a);
            cr_assert_eq(ent_acts_meet(alone, ent_acts_of(b)), a == b, "%d and %d", a, b);
        }
    }
    cr_assert_not(ent_acts_any(ent_acts_none));
}

Test(kinds, sets_have_the_kinds_whose_rows_say_so)
{
    for (int32_t type = 1; type < ENT_KINDS; type++) {
        cr_expect_eq(ent_acts_have(&ent_acts_consent, type), ent_kind_is(type, ENT_IS_CONSENT));
        cr_expect_eq(ent_acts_have(&ent_acts_counted, type), ent_kind_is(type, ENT_IS_COUNTED));
        cr_expect_eq(ent_acts_have(&ent_acts_signature, type), ent_kind_is(type, ENT_IS_SIGNATURE));
        cr_expect_eq(ent_acts_have(&ent_acts_provisional, type),
                     ent_kind_is(type, ENT_IS_PROVISIONAL));
    }
    cr_expect(ent_acts_have(&ent_acts_consent, ENTENTE_ACT_SUCCESSION));
    cr_expect_not(ent_acts_have(&ent_acts_counted, ENTENTE_ACT_SUCCESSION), "VCSST 18");
    cr_expect(
        ent_acts_have(&ent_acts_provisional, ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION));
}

Test(kinds, sets_are_joined_cut_and_parted_in_every_word)
{
    const ent_acts low = ent_acts_of(ENTENTE_ACT_SIGNATURE);
    const ent_acts high = ent_acts_of(ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION);
    const ent_acts both = ent_acts_or(low, high);

    cr_expect(ent_acts_meet(both, low) && ent_acts_meet(both, high));
    cr_expect_not(ent_acts_meet(ent_acts_without(both, high), high));
    cr_expect_not(ent_acts_meet(ent_acts_without(both, low), low));
    cr_expect_not(ent_acts_any(ent_acts_and(low, high)));
    cr_expect(ent_acts_any(ent_acts_apart(low, high)));
    cr_expect_not(ent_acts_any(ent_acts_apart(both, both)));
}

/* ---- Rules. */

/* In force when two have done an act of the kind, which is all that its clauses say of it. */
static entente_agreement *counting(const char *kind, const char *acts)
{
    char clauses[1024];

    snprintf(clauses, sizeof clauses,
             "'consent':{'requires_signature':false},'provisional_application':{'by':['%s']},"
             "'entry_into_force':{'general':{'op':'when','cond':"
             "{'op':'count','min':2,'acts':['%s']}},'boundary':'entry'}",
             kind, kind);
    return treaty("'bodies':[{'id':'b','name':'B','kind':'council'}],"
                  "'commitments':[{'id':'c','type':'other','obligors':['A','B']}],"
                  "'approvals':[{'id':'p','party':'A','steps':[{'id':'s','kind':'chamber_vote'}]},"
                  "{'id':'p','party':'B','steps':[{'id':'s','kind':'chamber_vote'}]}],",
                  clauses, acts);
}

/* The day on which the condition was met, where the law allows each act; -1: it does not. */
static int32_t met_on(const char *kind, const char *acts, int32_t on)
{
    entente_agreement *agreement = counting(kind, acts);
    entente_assessment *answer = assess_on(agreement, on);
    const entente_findings *findings = entente_assessment_findings(answer);
    int32_t day = entente_assessment_day(answer, ENTENTE_DAY_CONDITION_MET);

    for (size_t i = 0; i < entente_findings_count(findings); i++)
        if (strncmp(entente_findings_at(findings, i), "/acts/", 6) == 0)
            day = -1;
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return day;
}

/* What an act of the kind cannot be written without. */
static const char *members_of(int32_t type)
{
    switch (type) {
    case ENTENTE_ACT_MILESTONE:
        return " +'milestone':'m'";
    case ENTENTE_ACT_WAIVER:
        return " +'condition':'c'";
    case ENTENTE_ACT_DETERMINATION:
        return " +'of':'entry_into_force'";
    case ENTENTE_ACT_STATEMENT:
        return " +'about':'x'";
    case ENTENTE_ACT_EVENT:
        return " +'event':'e'";
    case ENTENTE_ACT_STEP:
        return " +'approval':'p','step':'s','to':'passed'";
    case ENTENTE_ACT_COMMITMENT:
        return " +'commitment':'c','to':'pledge'";
    case ENTENTE_ACT_BODY:
        return " +'body':'b','to':'joined'";
    default:
        return "";
    }
}

Test(kinds, a_rule_counts_each_kind_that_it_names_and_no_other)
{
    int counted = 0;

    for (int32_t type = 1; type < ENT_KINDS; type++) {
        const char *kind = entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_TYPE, type);
        const char *other = entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_TYPE,
                                                     type % (ENT_KINDS - 1) + 1);
        char acts[256];
        int32_t met;

        snprintf(acts, sizeof acts, "2001-01-05 %s A%s;2001-02-05 %s B%s", kind, members_of(type),
                 kind, members_of(type));
        met = met_on(kind, acts, 20050101);
        if (met == -1)
            continue; /* it needs other acts before it, and has no effect */
        counted++;
        /* Nothing stands for a State that is no more. */
        cr_expect_eq(met, type == ENTENTE_ACT_EXTINCTION ? 0 : 20010205, "%s: %d", kind, met);
        cr_expect_eq(met_on(kind, acts, 20010204), 0, "%s, counted once", kind);
        cr_expect_leq(met_on(other, acts, 20050101), 0, "%s is counted as %s", kind, other);
    }
    cr_expect_geq(counted, 30, "of the kinds %d can stand alone", counted);
}

/* The end of a treaty that ends the day after two have refused to renew it. */
static int32_t ends_with(const char *acts)
{
    char all[256];
    entente_agreement *agreement;
    entente_assessment *answer;
    int32_t day;

    snprintf(all, sizeof all,
             "2000-01-01 ratification A;2000-01-01 ratification B;2000-01-01 ratification C;%s",
             acts);
    agreement = treaty(
        "",
        "'consent':{'requires_signature':false}," RULE(DAY("2000-01-01")) ",'terminates':" ADD(
            "1", "day", WHEN("{'op':'count','min':2,'acts':['renewal_refusal']}")),
        all);
    answer = assess_on(agreement, 20050101);
    day = entente_assessment_day(answer, ENTENTE_DAY_ENDS);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return day;
}

/* The last kind of the format, and the one that shared a bit with no kind at all. */
Test(kinds, declarations_of_provisional_application_and_refusals_of_renewal_are_counted)
{
    cr_expect_eq(met_on("declaration_provisional_application",
                        "2001-01-05 declaration_provisional_application A;"
                        "2001-02-05 declaration_provisional_application B",
                        20050101),
                 20010205);
    cr_expect_eq(ends_with("2001-01-05 renewal_refusal A;2001-02-05 renewal_refusal B"), 20010206);
    cr_expect_eq(ends_with("2001-01-05 renewal_refusal A;2001-02-05 declaration B"), 0);
    cr_expect_eq(ends_with("2001-01-05 renewal_refusal A;2001-02-05 renewal_refusal D"), 0,
                 "of a stranger none counts");
}

static int32_t provisional_of_a(const char *acts)
{
    entente_agreement *agreement = counting("declaration_provisional_application", acts);
    entente_assessment *answer = assess_on(agreement, 20050101);
    const int32_t status = entente_assessment_party_status(answer, 0);

    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return status;
}

/* VCLT 25: it begins with the act that the clause names, and ends by notice and by an exit. */
Test(kinds, a_declaration_begins_provisional_application_and_a_notice_ends_it)
{
    const int32_t begun = provisional_of_a("2001-01-05 declaration_provisional_application A");

    cr_expect_eq(begun, ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING, "%d", begun);
    cr_expect_neq(provisional_of_a("2001-01-05 declaration_provisional_application A;"
                                   "2001-02-05 provisional_application_end A"),
                  begun);
    cr_expect_eq(provisional_of_a("2001-01-05 declaration_provisional_application A;"
                                  "2001-02-05 provisional_application_end A;"
                                  "2001-03-05 declaration_provisional_application A"),
                 begun, "and begins anew");
}
