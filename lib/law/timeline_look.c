/* All statuses of one day, from the case and the answer that an assessment of it has. */
#include <string.h>

#include "alloc.h"
#include "case_private.h"
#include "guard.h"
#include "timeline.h"
#include "version_rows.h"

static void later(struct ent_sweep *sweep, ent_day on, ent_day day)
{
    if (day > on && day < sweep->next)
        sweep->next = day;
}

static void later_when(struct ent_sweep *sweep, ent_day on, const struct ent_when *when)
{
    later(sweep, on, when->lo);
    later(sweep, on, when->hi);
    later(sweep, on, when->base_lo);
    later(sweep, on, when->base_hi);
}

/* The first day after this one for which the rules set something, if nothing more happens. */
static void look_ahead(struct ent_sweep *sweep, const struct ent_case *that)
{
    const ent_day on = that->on;

    sweep->next = ENT_DAY_NEVER;
    later_when(sweep, on, &that->entry.general);
    later_when(sweep, on, &that->entry.provisional);
    later_when(sweep, on, &that->entry.condition_met);
    later_when(sweep, on, &that->ending.day);
    for (uint32_t i = 0; i < that->party_count; i++) {
        later_when(sweep, on, &that->parties[i].entry);
        later(sweep, on, that->parties[i].leaves.first);
        later(sweep, on, that->parties[i].leaves.last);
    }
    for (uint32_t i = 0; i < that->period_count; i++) {
        later_when(sweep, on, &that->periods[i].entry);
        later(sweep, on, that->periods[i].exit.first);
        later(sweep, on, that->periods[i].exit.last);
    }
    /* Where it stands on the day itself, the day after is as near as anything is known. */
    if (sweep->next == on + 1 && sweep->next > sweep->horizon)
        sweep->next = ENT_DAY_NEVER;
}

static void copy_statuses(const struct entente_assessment *answer, uint32_t count,
                          int32_t *statuses)
{
    uint32_t at = 0;

    statuses[at++] = answer->status;
    for (size_t i = 0; i < answer->party_count; i++)
        statuses[at++] = answer->parties[i].status;
    for (size_t i = 0; i < answer->version_count && at < count; i++)
        statuses[at++] = answer->versions[i].state;
}

/* The caller releases the answer, also on failure. */
static bool answer_on(struct ent_sweep *sweep, ent_day day, const uint8_t *dropped,
                      struct entente_assessment *answer)
{
    struct ent_guarding guarding = {.act_count = sweep->acts ? sweep->acts->count : 0};
    struct ent_case *that = NULL;
    bool good = true;

    sweep->question.on = ent_date_of_day(day);
    answer->on = sweep->question.on;
    answer->known = sweep->question.known;
    answer->bindingness = entente_agreement_bindingness(sweep->agreement);
    if (dropped) {
        guarding.dropped = ent_alloc_zero((size_t)guarding.act_count + 1);
        good = guarding.dropped != NULL;
    }
    if (good && guarding.dropped)
        memcpy(guarding.dropped, dropped, guarding.act_count);
    good = good && ent_case_make_guarded(sweep->agreement, &sweep->question, &answer->findings,
                                         NULL, &guarding, &that) == ENTENTE_OK;
    good = good && ent_assessment_fill(that, answer);
    if (good)
        look_ahead(sweep, that);
    ent_case_free(that);
    ent_guarding_done(&guarding);
    return good;
}

static void answer_done(struct entente_assessment *answer)
{
    ent_findings_done(&answer->findings);
    ent_pool_done(&answer->pool);
}

bool ent_sweep_look(struct ent_sweep *sweep, ent_day day, const uint8_t *dropped, int32_t *statuses)
{
    struct entente_assessment answer;

    memset(&answer, 0, sizeof answer);

    const bool good = answer_on(sweep, day, dropped, &answer);

    if (good)
        copy_statuses(&answer, sweep->line->subject_count, statuses);
    answer_done(&answer);
    return good;
}

static bool add_subject(entente_timeline *line, const char *id, int32_t facet)
{
    struct ent_subject *subject = &line->subjects[line->subject_count++];

    subject->facet = facet;
    subject->id = ent_pool_text(&line->pool, id, strlen(id));
    return subject->id != NULL;
}

static bool name_subjects(entente_timeline *line, const struct entente_assessment *answer)
{
    bool good;

    line->subjects = ent_pool_alloc_zero(
        &line->pool, (1 + answer->party_count + answer->version_count) * sizeof *line->subjects);
    line->agreement = ent_pool_text(&line->pool, answer->agreement, strlen(answer->agreement));
    good =
        line->subjects && line->agreement && add_subject(line, "agreement", ENTENTE_FACET_STATUS);
    for (size_t i = 0; good && i < answer->party_count; i++)
        good = add_subject(line, answer->parties[i].id, ENTENTE_FACET_PARTY_STATUS);
    for (size_t i = 0; good && i < answer->version_count; i++)
        good = add_subject(line, answer->versions[i].id, ENTENTE_FACET_VERSION);
    return good;
}

bool ent_sweep_subjects(struct ent_sweep *sweep, ent_day day)
{
    struct entente_assessment answer;

    memset(&answer, 0, sizeof answer);

    const bool good = answer_on(sweep, day, NULL, &answer) && name_subjects(sweep->line, &answer);

    answer_done(&answer);
    return good;
}
