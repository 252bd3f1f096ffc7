#include "make.h"

#include "case_of.h"
#include "ending.h"
#include "entry_into_force.h"
#include "guard.h"
#include "leaving.h"
#include "log.h"
#include "other.h"
#include "part.h"
#include "participation.h"
#include "provisional_application.h"
#include "reservation.h"
#include "work.h"

/* Back to where the log stands and nothing follows from it yet. */
static void start_anew(struct ent_case *that)
{
    that->exits = NULL;
    that->own_changes = NULL;
    that->changes = NULL;
    that->periods = NULL;
    that->exit_count = that->change_count = that->period_count = that->period_capacity = 0;
    that->rules = (struct ent_rules){0};
    that->entry = (struct ent_entry_into_force){0};
    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_party *party = &that->parties[i];

        party->change_first = party->change_count = 0;
        party->exit_first = party->exit_count = 0;
        party->period_first = party->period_count = 0;
        party->determined = party->unsure = party->periods_by_day = false;
    }
    ent_parts_forget(that);
    ent_case_begin(that);
}

/* How much there is to read in an agreement, in steps. */
static uint64_t size_of_agreement(const entente_agreement *agreement)
{
    return 1 + (uint64_t)entente_agreement_act_count(agreement) +
           2 * (uint64_t)entente_agreement_party_count(agreement);
}

/* How much there is to work out, likewise: each act that stands is looked at several times. */
static uint64_t weight_of(const struct ent_case *that)
{
    return 1 + 8 * (uint64_t)that->log.count + 2 * (uint64_t)that->party_count;
}

/* Whether a notice works depends on entry into force, and that on who has left. Each round but the
 * last finds at least one notice that has no effect, or waits, for good; in most documents there is
 * none. */
static bool enter_and_leave(struct ent_case *that)
{
    entente_findings *findings = that->findings;
    bool again = true;
    bool memory = true;

    for (bool first = true; memory && again; first = false) {
        /* What there is to say of the rules was said in the first round. */
        if (!first) {
            start_anew(that);
            that->findings = NULL;
        }
        memory = ent_case_steps(that, weight_of(that)) && ent_participation_new(that) &&
                 ent_entry_into_force_new(that) && ent_leaving_settle(that, &again);
    }
    that->findings = findings;
    return memory;
}

static bool work_out_case(struct ent_case *that)
{
    ent_case_begin(that);
    if (!ent_case_read_parties(that) || !ent_log_new(that) ||
        !ent_case_steps(that, weight_of(that)))
        return false;
    ent_reservations_unbind(that);
    if (!ent_reservations_await(that) || !ent_parts_new(that))
        return false;
    return enter_and_leave(that) && ent_ending_new(that) && ent_provisional_application_new(that) &&
           !that->rules.failed;
}

static entente_result make(const entente_agreement *agreement,
                           const struct entente_question *question, entente_findings *findings,
                           struct ent_others *others, struct ent_case **out);

static const struct ent_makers makers = {.agreement = make, .part = ent_case_of_part};

/* Once, without the acts that were found to have no effect. */
entente_result ent_case_make_without(const entente_agreement *agreement,
                                     const struct entente_question *question,
                                     entente_findings *findings, struct ent_others *others,
                                     const uint8_t *dropped, struct ent_case **out)
{
    struct ent_case *that = ent_case_alloc(agreement, question);

    *out = NULL;
    if (!that || !ent_work_steps(question->work, size_of_agreement(agreement))) {
        ent_case_free(that);
        return ENTENTE_E_NO_MEMORY;
    }
    that->findings = findings;
    that->others = others;
    that->dropped = dropped;
    if (others)
        ent_others_begin(that);
    if ((!others && !ent_others_new(that, &makers)) || !work_out_case(that)) {
        ent_case_free(that);
        return ENTENTE_E_NO_MEMORY;
    }
    *out = that;
    return ENTENTE_OK;
}

/* How long the list of findings is, to go back to it. */
struct mark {
    size_t count, errors;
};

static struct mark mark_of(const entente_findings *findings)
{
    return findings ? (struct mark){findings->count, findings->errors} : (struct mark){0, 0};
}

static void go_back(entente_findings *findings, struct mark mark)
{
    if (!findings)
        return;
    findings->count = mark.count;
    findings->errors = mark.errors;
}

entente_result ent_case_make_guarded(const entente_agreement *agreement,
                                     const struct entente_question *question,
                                     entente_findings *findings, struct ent_others *others,
                                     struct ent_guarding *guarding, struct ent_case **out)
{
    const struct mark mark = mark_of(findings);
    bool again = true;

    *out = NULL;
    while (again) {
        ent_case_free(*out);
        go_back(findings, mark);
        if (ent_case_make_without(agreement, question, findings, others, guarding->dropped, out) !=
            ENTENTE_OK)
            return ENTENTE_E_NO_MEMORY;
        if (!ent_guards_look(*out, guarding, &again)) {
            ent_case_free(*out);
            *out = NULL;
            return ENTENTE_E_NO_MEMORY;
        }
    }
    (*out)->dropped = NULL;
    return ENTENTE_OK;
}

/* As ent_case_new; a NULL list of further agreements is made anew and then owned. */
static entente_result make(const entente_agreement *agreement,
                           const struct entente_question *question, entente_findings *findings,
                           struct ent_others *others, struct ent_case **out)
{
    struct ent_guarding guarding = {0};

    if (question->policies.every_act_works)
        return ent_case_make_without(agreement, question, findings, others, NULL, out);

    entente_result result =
        ent_case_make_guarded(agreement, question, findings, others, &guarding, out);

    if (result == ENTENTE_OK &&
        (!ent_guards_tell(*out, &guarding) || !ent_guards_keep(*out, &guarding))) {
        ent_case_free(*out);
        *out = NULL;
        result = ENTENTE_E_NO_MEMORY;
    }
    ent_guarding_done(&guarding);
    return result;
}

entente_result ent_case_new(const entente_agreement *agreement,
                            const struct entente_question *question, entente_findings *findings,
                            struct ent_case **out)
{
    return make(agreement, question, findings, NULL, out);
}
