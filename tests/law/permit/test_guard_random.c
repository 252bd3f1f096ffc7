/*
 * Histories by chance, act by act: what may not be added is what reading reports, with the same
 * code; reading keeps the act; and where it says that the act has no effect, it has none.
 */
#include "living.h"

static const struct mixture mixtures[] = {
    {0, 40},
    {HISTORY_BACK | HISTORY_AMENDED, 40},
    {HISTORY_RESERVED, 40},
    {HISTORY_PARTIAL | HISTORY_RESERVED | HISTORY_BACK, 40},
};

/* What one history is asked about each of its acts. */
struct step {
    const struct history *history;
    size_t act, place; /* its number, and its place in the documents below */
    entente_agreement *with, *without;
};

/* What comes before an act in law. */
static bool comes_before(const struct history *history, size_t a, size_t b)
{
    const int day = history->acts[a].day, other = history->acts[b].day;

    return day < other || (day == other && a < b);
}

static void begin(struct step *step, const struct history *history, size_t act)
{
    bool kept[HISTORY_ACTS];

    *step = (struct step){.history = history, .act = act};
    for (size_t i = 0; i < history->count; i++) {
        kept[i] = comes_before(history, i, act);
        step->place += kept[i] && i < act;
    }
    step->without = read_history(history, NULL, kept);
    kept[act] = true;
    step->with = read_history(history, NULL, kept);
}

static void end(struct step *step)
{
    entente_agreement_free(step->with);
    entente_agreement_free(step->without);
}

static bool is_refusal(int32_t code)
{
    return strncmp(entente_code_name(code), "E_", 2) == 0 ||
           strncmp(entente_code_name(code), "ENTENTE_E_", 10) == 0;
}

/* The code that reading gives the act, and whether it says that the act keeps its effect. Of two
 * the one by which it has none stands before the one of form. */
static int32_t code_when_read(const struct step *step, bool *effect)
{
    entente_assessment *answer = assess_known(step->with, step->history->acts[step->act].last, -1);
    const entente_findings *findings = entente_assessment_findings(answer);
    int32_t code = ENTENTE_OK;
    char place[32];

    snprintf(place, sizeof place, "/acts/%zu", step->place);
    *effect = true;
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (code != ENTENTE_OK || strcmp(entente_findings_at(findings, i), place) != 0 ||
            !is_refusal(entente_findings_code(findings, i)))
            continue;
        code = entente_findings_code(findings, i);
        *effect = strstr(entente_findings_message(findings, i), "It keeps its effect") != NULL;
        cr_expect_eq(entente_findings_severity(findings, i), ENTENTE_SEVERITY_WARNING);
    }
    entente_assessment_free(answer);
    return code;
}

/* What works back to a day of other acts stands among them where it is read, and behind them where
 * it is added. */
static bool is_among_others(const struct step *step)
{
    const struct history *history = step->history;
    const int effective = history->acts[step->act].effective;

    for (size_t i = 0; i < history->count; i++)
        if (i != step->act && effective >= 0 &&
            (history->acts[i].day == effective || history->acts[i].effective == effective))
            return true;
    return false;
}

static void expect_refused(const struct step *step, int32_t code)
{
    entente_question *question = entente_question_new();
    entente_agreement *before = NULL;
    char room[HISTORY_ROOM];
    int32_t can, added;

    entente_question_set_on(question, history_date(step->history->acts[step->act].last), NULL);
    can = entente_agreement_can(step->with, entente_agreement_act_at(step->with, step->place),
                                question, NULL);
    cr_expect_eq(can, code, "seed %u, act %zu: can it? %s; read: %s", (unsigned)step->history->seed,
                 step->act, entente_code_name(can), entente_code_name(code));
    cr_assert_eq(entente_agreement_copy(step->without, &before, NULL), ENTENTE_OK);
    history_write_act(step->history, step->act, room);
    added = entente_agreement_add(step->without, room, strlen(room), question, NULL, NULL);
    cr_expect(added == code || is_among_others(step), "seed %u, act %zu: added: %s; read: %s",
              (unsigned)step->history->seed, step->act, entente_code_name(added),
              entente_code_name(code));
    if (code)
        cr_expect(entente_agreement_equal(step->without, before), "seed %u, act %zu",
                  (unsigned)step->history->seed, step->act);
    entente_agreement_free(before);
    entente_question_free(question);
}

/* What was read is written again, and read again the same. */
static void expect_kept(const struct step *step)
{
    entente_agreement *again = NULL;
    char *text = NULL;
    size_t length = 0;

    cr_assert_eq(entente_agreement_write(step->with, &text, &length, NULL), ENTENTE_OK);
    cr_assert_eq(entente_agreement_read(text, length, NULL, &again, NULL, NULL), ENTENTE_OK);
    cr_expect(entente_agreement_equal(step->with, again));
    cr_expect_str_eq(
        entente_object_get_text(entente_agreement_act_at(again, step->place), ENTENTE_FIELD_ID),
        step->history->acts[step->act].id);
    entente_text_free(text);
    entente_agreement_free(again);
}

static size_t without_effect, with_effect, regular;

static void go_through(const struct history *history, unsigned features)
{
    (void)features;
    for (size_t i = 0; i < history->count; i++) {
        const int day = history->acts[i].last;
        struct step step;
        bool effect;
        int32_t code;

        begin(&step, history, i);
        code = code_when_read(&step, &effect);
        if (!effect)
            for (int later = day; later < day + 200; later += 60)
                expect_same_status(assess_known(step.without, later, -1),
                                   assess_known(step.with, later, -1), history);
        expect_refused(&step, code);
        expect_kept(&step);
        without_effect += code && !effect;
        with_effect += code && effect;
        regular += !code;
        end(&step);
    }
}

Test(guard_random, what_may_not_be_added_is_what_reading_reports)
{
    visit_histories(mixtures, sizeof mixtures / sizeof mixtures[0], go_through);
    cr_expect_gt(without_effect, regular / 4);
    cr_expect_gt(with_effect, 0);
    cr_expect_gt(regular, 0);
}
