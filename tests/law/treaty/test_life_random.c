/*
 * Histories by chance, of acts that the law allows and of acts that it does not: where an act
 * stands in the file does not matter, nothing is lost without an act that took it away, and what
 * is told ahead comes true.
 */
#include "living.h"

enum { ORDERS = 4 };

static const struct mixture mixtures[] = {
    {0, 40},
    {HISTORY_BACK | HISTORY_AMENDED, 40},
    {HISTORY_RECORDED, 40},
    {HISTORY_RESERVED | HISTORY_BACK | HISTORY_RECORDED, 40},
    {HISTORY_PARTIAL | HISTORY_BACK | HISTORY_AMENDED | HISTORY_RECORDED, 40},
};

static void visit_all(visit_history *visitor)
{
    visit_histories(mixtures, sizeof mixtures / sizeof mixtures[0], visitor);
}

static size_t count_findings(const entente_assessment *answer, int32_t code)
{
    const entente_findings *findings = entente_assessment_findings(answer);
    size_t found = 0;

    for (size_t i = 0; i < entente_findings_count(findings); i++)
        found += entente_findings_code(findings, i) == code;
    return found;
}

static void expect_same_findings(const entente_assessment *first, const entente_assessment *second,
                                 uint32_t seed)
{
    for (size_t i = 0; i < entente_code_count(); i++) {
        const int32_t code = entente_code_at(i);

        cr_expect_eq(count_findings(first, code), count_findings(second, code),
                     "seed %u, on %d: %s", (unsigned)seed, entente_assessment_on(first),
                     entente_code_name(code));
    }
}

static char *relations_of(const entente_agreement *agreement, int day)
{
    entente_question *question = entente_question_new();
    entente_relations *relations = NULL;
    size_t length = 0;
    char *text = NULL;

    entente_question_set_on(question, history_date(day), NULL);
    cr_assert_eq(entente_relate(agreement, question, &relations, NULL), ENTENTE_OK);
    cr_assert_eq(entente_relations_to_json(relations, NULL, NULL, &text, &length, NULL),
                 ENTENTE_OK);
    entente_relations_free(relations);
    entente_question_free(question);
    return text;
}

static void expect_same_relations(const entente_agreement *one, const entente_agreement *other,
                                  int day, uint32_t seed)
{
    char *expected = relations_of(one, day), *found = relations_of(other, day);

    cr_expect_str_eq(found, expected, "seed %u, on %d", (unsigned)seed, (int)history_date(day));
    entente_text_free(expected);
    entente_text_free(found);
}

static void try_orders(const struct history *history, unsigned features)
{
    struct chance chance = chance_from(history->seed + 1000000);
    entente_agreement *one = read_history(history, NULL, NULL);

    (void)features;
    for (int i = 0; i < ORDERS; i++) {
        size_t order[HISTORY_ACTS];
        entente_agreement *other;

        history_shuffle(history, &chance, order);
        other = read_history(history, order, NULL);
        for (int day = 70; day < HORIZON; day += 130) {
            entente_assessment *a = assess_known(one, day, -1);
            entente_assessment *b = assess_known(other, day, -1);

            expect_same_findings(a, b, history->seed);
            expect_same_status(a, b, history);
            expect_same_relations(one, other, day, history->seed);
        }
        entente_agreement_free(other);
    }
    entente_agreement_free(one);
}

Test(life_random, the_place_of_an_act_in_the_file_does_not_matter)
{
    visit_all(try_orders);
}

/* ---- What was known on a day. */

static void forget(const struct history *history, unsigned features)
{
    struct chance chance = chance_from(history->seed + 2000000);
    entente_agreement *all = read_history(history, NULL, NULL);

    if (features & HISTORY_PARTIAL) {
        entente_agreement_free(all);
        return;
    }
    for (int i = 0; i < 6; i++) {
        const int known = (int)chance_below(&chance, HORIZON);
        bool kept[HISTORY_ACTS];
        entente_agreement *some;

        for (size_t j = 0; j < history->count; j++)
            kept[j] = history->acts[j].recorded <= known;
        some = read_history(history, NULL, kept);
        for (int day = 100; day < HORIZON; day += 190)
            expect_same_status(assess_known(some, day, known), assess_known(all, day, known),
                               history);
        entente_agreement_free(some);
    }
    entente_agreement_free(all);
}

Test(life_random, what_is_known_on_a_day_is_what_was_recorded_by_then)
{
    visit_all(forget);
}

/* ---- Day after day. */

/* How far a party has come; leaving and repudiating take all of it away. */
static int rank_of(int32_t status)
{
    switch (status) {
    case ENTENTE_PARTY_STATUS_PARTY:
        return 5;
    case ENTENTE_PARTY_STATUS_PARTY_SUSPENDED:
        return 4;
    case ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING:
        return 3;
    case ENTENTE_PARTY_STATUS_CONTRACTING:
        return 2;
    case ENTENTE_PARTY_STATUS_SIGNATORY:
    case ENTENTE_PARTY_STATUS_SIGNATORY_AD_REFERENDUM:
        return 1;
    default:
        return 0;
    }
}

static int rank_of_all(int32_t status)
{
    switch (status) {
    case ENTENTE_STATUS_IN_FORCE:
        return 4;
    case ENTENTE_STATUS_SUSPENDED:
        return 3;
    case ENTENTE_STATUS_PROVISIONALLY_APPLIED:
        return 2;
    case ENTENTE_STATUS_SCHEDULED:
        return 1;
    default:
        return 0;
    }
}

/* Whether an act of that day, or the day of a clause, can take something away. */
static bool takes_away(const struct history *history, int day, const char *party)
{
    static const char *const taking[] = {
        "withdrawal",
        "denunciation",
        "suspension",
        "exclusion",
        "termination",
        "instrument_withdrawal",
        "agreement_suspension",
        "intention_not_to_become_party",
        "renewal_refusal",
        "provisional_application_opt_out",
        "rejection",
    };

    for (size_t i = 0; i < history->count; i++) {
        const struct history_act *act = &history->acts[i];

        if (party && act->party && strcmp(act->party, party) != 0)
            continue;
        if ((strcmp(act->type, "provisional_application_end") == 0 ||
             strcmp(act->type, "intention_not_to_become_party") == 0) &&
            (act->day == day || act->day + HISTORY_END_NOTICE == day))
            return true;
        if (strcmp(act->type, "event") == 0 && act->day == day)
            return true;
        for (size_t k = 0; k < sizeof taking / sizeof taking[0]; k++)
            if (act->day == day && strcmp(act->type, taking[k]) == 0)
                return true;
    }
    return day == HISTORY_UNTIL || day == HISTORY_DEADLINE;
}

static size_t count_in(const entente_assessment *answer)
{
    size_t in = 0;

    for (size_t i = 0; i < HISTORY_PARTIES; i++)
        in += is_in(answer, i);
    return in;
}

static bool someone_leaves(const entente_assessment *eve, int32_t date)
{
    for (size_t i = 0; i < HISTORY_PARTIES; i++)
        if (entente_assessment_party_day(eve, i, ENTENTE_DAY_LEAVES) == date)
            return true;
    return false;
}

static void expect_whole_explained(const struct history *history, const entente_assessment *eve,
                                   const entente_assessment *on, int day)
{
    const int32_t before = entente_assessment_status(eve), now = entente_assessment_status(on);
    const int32_t ends = entente_assessment_day(eve, ENTENTE_DAY_ENDS);

    if (now == ENTENTE_STATUS_IN_FORCE)
        cr_expect(count_in(on) > 0, "seed %u: in force for nobody on %d", (unsigned)history->seed,
                  (int)history_date(day));
    if (rank_of_all(now) < rank_of_all(before))
        cr_expect(ends == history_date(day) || takes_away(history, day, NULL) ||
                      someone_leaves(eve, history_date(day)),
                  "seed %u: the treaty on %d, %s after %s", (unsigned)history->seed,
                  (int)history_date(day), entente_facet_name(ENTENTE_FACET_STATUS, now),
                  entente_facet_name(ENTENTE_FACET_STATUS, before));
    if (before == ENTENTE_STATUS_IN_FORCE || has_ended(before))
        cr_expect_eq(entente_assessment_day(on, ENTENTE_DAY_ENTRY),
                     entente_assessment_day(eve, ENTENTE_DAY_ENTRY), "seed %u: entry, told on %d",
                     (unsigned)history->seed, (int)history_date(day));
    if (has_ended(before) && ends && ends <= history_date(day)) {
        cr_expect_eq(now, before, "seed %u: %s on %d after %s", (unsigned)history->seed,
                     entente_facet_name(ENTENTE_FACET_STATUS, now), (int)history_date(day),
                     entente_facet_name(ENTENTE_FACET_STATUS, before));
    }
}

static void expect_party_explained(const struct history *history, const entente_assessment *eve,
                                   const entente_assessment *on, int day, size_t party)
{
    const int32_t leaves = entente_assessment_party_day(eve, party, ENTENTE_DAY_LEAVES);
    const int32_t ends = entente_assessment_day(eve, ENTENTE_DAY_ENDS);
    const int32_t before = entente_assessment_party_status(eve, party);
    const int32_t now = entente_assessment_party_status(on, party);
    const int32_t date = history_date(day);

    if (rank_of(now) < rank_of(before))
        cr_expect(leaves == date || ends == date ||
                      takes_away(history, day, history_parties[party]) ||
                      (has_ended(entente_assessment_status(on)) && takes_away(history, day, NULL)),
                  "seed %u: %s on %d, %s after %s", (unsigned)history->seed, history_parties[party],
                  (int)date, entente_facet_name(ENTENTE_FACET_PARTY_STATUS, now),
                  entente_facet_name(ENTENTE_FACET_PARTY_STATUS, before));
    /* Unless it goes and comes back on that day. */
    if (before == ENTENTE_PARTY_STATUS_PARTY && now == before && leaves != date &&
        !takes_away(history, day, history_parties[party]))
        cr_expect_eq(entente_assessment_party_day(on, party, ENTENTE_DAY_ENTRY),
                     entente_assessment_party_day(eve, party, ENTENTE_DAY_ENTRY),
                     "seed %u: entry of %s, told on %d", (unsigned)history->seed,
                     history_parties[party], (int)date);
    if (has_ended(entente_assessment_status(on)))
        cr_expect(rank_of(now) < 3, "seed %u: %s is %s on %d, after the end",
                  (unsigned)history->seed, history_parties[party],
                  entente_facet_name(ENTENTE_FACET_PARTY_STATUS, now), (int)date);
}

static void expect_versions_explained(const struct history *history, const entente_assessment *eve,
                                      const entente_assessment *on, int day)
{
    int32_t before = 0, now = 0, was = 0, is = 0;

    /* Who accepts what is not adopted yet may find that it is another text. */
    for (size_t i = 0; i < history->count; i++)
        if (history->acts[i].day == day && strcmp(history->acts[i].type, "amendment_adopted") == 0)
            return;
    if (!entente_assessment_version(eve, 0, &before, &was) ||
        !entente_assessment_version(on, 0, &now, &is))
        return;
    if (before == ENTENTE_VERSION_IN_FORCE)
        cr_expect(now == before && is == was, "seed %u: the amendment on %d",
                  (unsigned)history->seed, (int)history_date(day));
    if (before == ENTENTE_VERSION_SCHEDULED && now != ENTENTE_VERSION_IN_FORCE)
        cr_expect(now == before || takes_away(history, day, NULL), "seed %u: the amendment on %d",
                  (unsigned)history->seed, (int)history_date(day));
}

static void live_through(const struct history *history, unsigned features)
{
    entente_agreement *agreement;
    entente_assessment *eve;

    if (features & HISTORY_PARTIAL)
        return;
    agreement = read_history(history, NULL, NULL);
    eve = assess_known(agreement, 0, -1);
    for (int day = 1; day < HORIZON; day++) {
        entente_assessment *on = assess_known(agreement, day, -1);

        expect_whole_explained(history, eve, on, day);
        expect_versions_explained(history, eve, on, day);
        for (size_t i = 0; i < HISTORY_PARTIES; i++)
            expect_party_explained(history, eve, on, day, i);
        entente_assessment_free(eve);
        eve = on;
    }
    entente_assessment_free(eve);
    entente_agreement_free(agreement);
}

Test(life_random, nothing_is_lost_without_an_act_that_took_it_away)
{
    visit_all(live_through);
}

/* The histories are worth the name: between them every status of interest is seen. */
static int seen[ENTENTE_PARTY_STATUS_UNKNOWN + 1], seen_whole[ENTENTE_STATUS_UNKNOWN + 1];
static int irregular, amended;

static void look_around(const struct history *history, unsigned features)
{
    entente_agreement *agreement = read_history(history, NULL, NULL);

    (void)features;
    for (int day = 30; day < HORIZON; day += 60) {
        entente_assessment *answer = assess_known(agreement, day, -1);
        int32_t state = 0;

        seen_whole[entente_assessment_status(answer)]++;
        for (size_t i = 0; i < HISTORY_PARTIES; i++)
            seen[entente_assessment_party_status(answer, i)]++;
        irregular += has_finding(answer, ENTENTE_E_ALREADY_CONSENTED);
        if (entente_assessment_version(answer, 0, &state, NULL))
            amended += state == ENTENTE_VERSION_IN_FORCE;
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

Test(life_random, the_histories_are_not_all_alike)
{
    static const int32_t parties[] = {
        ENTENTE_PARTY_STATUS_PARTY,
        ENTENTE_PARTY_STATUS_FORMER_PARTY,
        ENTENTE_PARTY_STATUS_CONTRACTING,
        ENTENTE_PARTY_STATUS_SIGNATORY,
        ENTENTE_PARTY_STATUS_PARTY_SUSPENDED,
        ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING,
        ENTENTE_PARTY_STATUS_SIGNATORY_AD_REFERENDUM,
        ENTENTE_PARTY_STATUS_SIGNATORY_REPUDIATED,
    };
    static const int32_t wholes[] = {
        ENTENTE_STATUS_IN_FORCE,
        ENTENTE_STATUS_SCHEDULED,
        ENTENTE_STATUS_SUSPENDED,
        ENTENTE_STATUS_TERMINATED,
        ENTENTE_STATUS_EXPIRED,
        ENTENTE_STATUS_LAPSED,
        ENTENTE_STATUS_PROVISIONALLY_APPLIED,
    };

    visit_all(look_around);
    for (size_t i = 0; i < sizeof parties / sizeof parties[0]; i++)
        cr_expect_gt(seen[parties[i]], 0, "%s",
                     entente_facet_name(ENTENTE_FACET_PARTY_STATUS, parties[i]));
    for (size_t i = 0; i < sizeof wholes / sizeof wholes[0]; i++)
        cr_expect_gt(seen_whole[wholes[i]], 0, "%s",
                     entente_facet_name(ENTENTE_FACET_STATUS, wholes[i]));
    cr_expect_gt(irregular, 0);
    cr_expect_gt(amended, 0);
}
