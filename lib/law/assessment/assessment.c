#include "assessment.h"

#include <stdint.h>
#include <string.h>

#include "alloc.h"
#include "question.h"
#include "work.h"

entente_assessment *ent_assessment_new(const entente_agreement *agreement,
                                       const entente_question *question)
{
    entente_assessment *answer = ent_alloc_zero(sizeof *answer);

    if (!answer)
        return NULL;
    answer->on = question->on;
    answer->known = question->known;
    answer->scope = question->scope;
    answer->bindingness = entente_agreement_bindingness(agreement);
    answer->pool.meter = answer->findings.texts.meter = ent_work_meter(question->work);
    return answer;
}

void ent_assessment_release(entente_assessment *assessment, const struct ent_work *work)
{
    assessment->taken = ent_work_taken(work);
    ent_pool_leave_meter(&assessment->pool);
    ent_pool_leave_meter(&assessment->findings.texts);
}

void entente_assessment_free(entente_assessment *assessment)
{
    if (!assessment)
        return;
    ent_findings_done(&assessment->findings);
    ent_pool_done(&assessment->pool);
    ent_free(assessment);
}

uint64_t entente_assessment_work(const entente_assessment *assessment, int32_t which)
{
    return assessment ? ent_work_number(&assessment->taken, which) : 0;
}

const char *entente_assessment_agreement(const entente_assessment *assessment)
{
    return assessment ? assessment->agreement : NULL;
}

int32_t entente_assessment_on(const entente_assessment *assessment)
{
    return assessment ? assessment->on : 0;
}

int32_t entente_assessment_known(const entente_assessment *assessment)
{
    return assessment ? assessment->known : 0;
}

int32_t entente_assessment_scope(const entente_assessment *assessment)
{
    return assessment ? assessment->scope : 0;
}

int32_t entente_assessment_status(const entente_assessment *assessment)
{
    return assessment ? assessment->status : 0;
}

int32_t entente_assessment_facet(const entente_assessment *assessment, int32_t facet)
{
    if (!assessment)
        return 0;
    switch (facet) {
    case ENTENTE_FACET_STATUS:
        return assessment->status;
    case ENTENTE_FACET_TEXT_STAGE:
        return assessment->text_stage;
    case ENTENTE_FACET_OPENNESS:
        return assessment->openness;
    case ENTENTE_FACET_FORCE:
        return assessment->force;
    case ENTENTE_FACET_EFFECT:
        return assessment->effect;
    case ENTENTE_FACET_ENTRY:
        return assessment->entry.state;
    case ENTENTE_FACET_PROVISIONAL_ENTRY:
        return assessment->provisional.state;
    default:
        return 0;
    }
}

int32_t entente_assessment_open_flags(const entente_assessment *assessment)
{
    return assessment ? assessment->open_flags : 0;
}

size_t entente_assessment_signed_count(const entente_assessment *assessment)
{
    return assessment ? assessment->signed_count : 0;
}

size_t entente_assessment_consented_count(const entente_assessment *assessment)
{
    return assessment ? assessment->consented_count : 0;
}

static int32_t entry_day(const struct ent_entry_answer *entry, int32_t day)
{
    switch (day) {
    case ENTENTE_DAY_ENTRY:
        return entry->date;
    case ENTENTE_DAY_ENTRY_FIRST:
        return entry->first;
    case ENTENTE_DAY_ENTRY_LAST:
        return entry->last;
    default:
        return 0;
    }
}

int32_t entente_assessment_day(const entente_assessment *assessment, int32_t day)
{
    if (!assessment)
        return 0;
    switch (day) {
    case ENTENTE_DAY_CONDITION_MET:
        return assessment->condition_met;
    case ENTENTE_DAY_PROVISIONAL_ENTRY:
        return assessment->provisional.date;
    case ENTENTE_DAY_ENDS:
        return assessment->ends;
    default:
        return entry_day(&assessment->entry, day);
    }
}

int32_t entente_assessment_entry_determined(const entente_assessment *assessment)
{
    return assessment ? assessment->determined : 0;
}

const char *entente_assessment_entry_says(const entente_assessment *assessment)
{
    return assessment ? assessment->says : NULL;
}

int32_t entente_assessment_entry_count(const entente_assessment *assessment, int64_t *have,
                                       int64_t *need)
{
    const bool counts = assessment && assessment->counts_one;

    if (have)
        *have = counts ? assessment->have : 0;
    if (need)
        *need = counts ? assessment->need : 0;
    return counts;
}

const entente_findings *entente_assessment_findings(const entente_assessment *assessment)
{
    return assessment ? &assessment->findings : NULL;
}

/* The row of a party; one that is all zero past the end. */
static const struct ent_party_answer *party_row_at(const entente_assessment *assessment,
                                                   size_t index)
{
    static const struct ent_party_answer none;

    return assessment && index < assessment->party_count ? &assessment->parties[index] : &none;
}

size_t entente_assessment_party_count(const entente_assessment *assessment)
{
    return assessment ? assessment->party_count : 0;
}

size_t entente_assessment_party_find(const entente_assessment *assessment, const char *id)
{
    if (!assessment || !id)
        return SIZE_MAX;
    for (size_t i = 0; i < assessment->party_count; i++) {
        if (strcmp(assessment->parties[i].id, id) == 0)
            return i;
    }
    return SIZE_MAX;
}

const char *entente_assessment_party_id(const entente_assessment *assessment, size_t party)
{
    return party_row_at(assessment, party)->id;
}

int32_t entente_assessment_party_status(const entente_assessment *assessment, size_t party)
{
    return party_row_at(assessment, party)->status;
}

int32_t entente_assessment_party_facet(const entente_assessment *assessment, size_t party,
                                       int32_t facet)
{
    const struct ent_party_answer *row = party_row_at(assessment, party);

    switch (facet) {
    case ENTENTE_FACET_ENTRY:
        return row->entry.state;
    case ENTENTE_FACET_PARTY_STATUS:
        return row->status;
    case ENTENTE_FACET_SIGNATURE:
        return row->signature;
    case ENTENTE_FACET_CONSENT:
        return row->consent;
    case ENTENTE_FACET_PARTY_FORCE:
        return row->force;
    case ENTENTE_FACET_NOTICE:
        return row->notice;
    case ENTENTE_FACET_ROLE:
        return row->role;
    default:
        return 0;
    }
}

int32_t entente_assessment_party_day(const entente_assessment *assessment, size_t party,
                                     int32_t day)
{
    const struct ent_party_answer *row = party_row_at(assessment, party);

    switch (day) {
    case ENTENTE_DAY_SIGNED:
        return row->signed_on;
    case ENTENTE_DAY_ENDORSED:
        return row->endorsed_on;
    case ENTENTE_DAY_CONSENTED:
        return row->consented_on;
    case ENTENTE_DAY_LEAVES:
        return row->leaves;
    default:
        return entry_day(&row->entry, day);
    }
}

int32_t entente_assessment_party_provisional(const entente_assessment *assessment, size_t party)
{
    return party_row_at(assessment, party)->provisional;
}

static const struct ent_period_answer *period_at(const entente_assessment *assessment, size_t party,
                                                 size_t period)
{
    static const struct ent_period_answer none;
    const struct ent_party_answer *row = party_row_at(assessment, party);

    return period < row->period_count ? &assessment->periods[row->period + period] : &none;
}

size_t entente_assessment_period_count(const entente_assessment *assessment, size_t party)
{
    return party_row_at(assessment, party)->period_count;
}

int32_t entente_assessment_period_from(const entente_assessment *assessment, size_t party,
                                       size_t period)
{
    return period_at(assessment, party, period)->from;
}

int32_t entente_assessment_period_until(const entente_assessment *assessment, size_t party,
                                        size_t period)
{
    return period_at(assessment, party, period)->until;
}

const char *entente_assessment_party_text(const entente_assessment *assessment, size_t party,
                                          int32_t text, size_t index)
{
    const struct ent_party_answer *row = party_row_at(assessment, party);

    switch (text) {
    case ENTENTE_PARTY_TEXT_VERSION:
        return index == 0 ? row->version : NULL;
    case ENTENTE_PARTY_TEXT_TERRITORY:
        return index < row->territory_count ? row->territories[index] : NULL;
    default:
        return NULL;
    }
}

const char *entente_assessment_party_irregular(const entente_assessment *assessment, size_t party,
                                               size_t index, int32_t *code)
{
    static const struct ent_irregular_answer none;
    const struct ent_party_answer *row = party_row_at(assessment, party);
    const bool there = index < row->irregular_count;
    const struct ent_irregular_answer *irregular =
        there ? &assessment->irregular[row->irregular + index] : &none;

    if (code)
        *code = irregular->code;
    return irregular->act;
}

const char *entente_assessment_version(const entente_assessment *assessment, size_t index,
                                       int32_t *state, int32_t *date)
{
    static const struct ent_version_answer none;
    const bool there = assessment && index < assessment->version_count;
    const struct ent_version_answer *row = there ? &assessment->versions[index] : &none;

    if (state)
        *state = row->state;
    if (date)
        *date = row->date;
    return row->id;
}

const char *entente_assessment_provision(const entente_assessment *assessment, size_t index,
                                         int32_t *state, int32_t *date)
{
    static const struct ent_provision_answer none;
    const bool there = assessment && index < assessment->provision_count;
    const struct ent_provision_answer *row = there ? &assessment->provisions[index] : &none;

    if (state)
        *state = row->applies.state;
    if (date)
        *date = row->applies.date;
    return row->id;
}
