/* Whether the agreement is in force (VCLT 24, 25, 54 to 59), or a political text in effect. */
#include "force.h"

#include <entente/party.h>

#include "entry_into_force.h"
#include "force_on.h"
#include "part.h"
#include "status.h"
#include "telling.h"

static void count_force(struct ent_heads *heads, const struct ent_party_answer *row, uint32_t step)
{
    if (row->perhaps_suspended) {
        heads->in += step;
        return;
    }
    switch (row->force) {
    case ENTENTE_PARTY_FORCE_PARTY:
    case ENTENTE_PARTY_FORCE_SUSPENDED:
        heads->in += step;
        break;
    case ENTENTE_PARTY_FORCE_FORMER_PARTY:
        heads->out += step;
        break;
    case ENTENTE_PARTY_FORCE_UNKNOWN:
        heads->undecided += step;
        break;
    case ENTENTE_PARTY_FORCE_CONTRACTING:
        heads->consented += step;
        break;
    case ENTENTE_PARTY_FORCE_PROVISIONAL:
        heads->consented += row->consent == ENTENTE_CONSENT_CONSENTED ? step : 0;
        break;
    default:
        break;
    }
}

static void count_signature(struct ent_heads *heads, const struct ent_party_answer *row,
                            uint32_t step)
{
    const bool joined = row->signed_on != 0 || row->endorsed_on != 0;

    if (row->signature == ENTENTE_SIGNATURE_UNKNOWN) {
        if (joined)
            heads->unclear += step;
        else
            heads->unseen += step;
        return;
    }
    if (!joined)
        return;
    heads->joined += step;
    if (row->dissociated || row->signature == ENTENTE_SIGNATURE_REPUDIATED)
        heads->renounced += step;
}

/* Whether the day of its own entry may have come, whatever is unclear beside it. */
static bool may_be_in(const struct ent_party_answer *row, int32_t on)
{
    if (row->entry.state == ENTENTE_ENTRY_UNKNOWN)
        return row->entry.first <= on;
    return row->entry.date != 0 && row->entry.date <= on;
}

static void count_provisional(struct ent_heads *heads, const struct ent_party *party,
                              const struct ent_party_answer *row, uint32_t step)
{
    if (party->provisional == ENT_MAYBE)
        heads->unclear_provisional += step;
    if (!row->provisional)
        return;
    heads->provisional += step;
    if (party->kind == ENTENTE_PARTY_IGO || party->kind == ENTENTE_PARTY_REIO)
        heads->organizations += step;
}

/* Numbers without a sign: to add the largest is to take one away. */
static void count_head(struct ent_heads *heads, const struct ent_party *party,
                       const struct ent_party_answer *row, int32_t on, uint32_t step)
{
    count_force(heads, row, step);
    count_signature(heads, row, step);
    count_provisional(heads, party, row, step);
    if (row->force == ENTENTE_PARTY_FORCE_UNKNOWN && !row->perhaps_suspended && may_be_in(row, on))
        heads->perhaps_in += step;
}

void ent_heads_add(struct ent_heads *heads, const struct ent_party *party,
                   const struct ent_party_answer *row, int32_t on)
{
    count_head(heads, party, row, on, 1);
}

void ent_heads_take(struct ent_heads *heads, const struct ent_party *party,
                    const struct ent_party_answer *row, int32_t on)
{
    count_head(heads, party, row, on, UINT32_MAX);
}

struct ent_heads ent_heads_none(const struct ent_case *that)
{
    struct ent_heads heads = {0};

    for (uint32_t i = 0; i < that->party_count; i++)
        heads.able += !that->parties[i].third;
    return heads;
}

static struct ent_heads count_heads(const struct ent_case *that,
                                    const struct entente_assessment *answer)
{
    struct ent_heads heads = ent_heads_none(that);

    for (uint32_t i = 0; i < that->party_count; i++)
        ent_heads_add(&heads, &that->parties[i], &answer->parties[i], answer->on);
    return heads;
}

/* A part that nobody is in is not in force, whatever day it names. */
static enum ent_tri part_in_force(const struct ent_case *part)
{
    enum ent_tri in = ENT_NO;

    for (uint32_t i = 0; i < part->party_count && in != ENT_YES; i++)
        in = ent_tri_either(in, ent_force_on(part, (int32_t)i, part->on));
    ent_case_count(part, part->party_count);
    return ent_tri_both(in, ent_when_reached(&part->entry.general, part->on));
}

/* Whether its entry may be another than that of the whole: by a rule of its own, or determined. */
static bool enters_by_itself(const struct ent_case *that, const entente_object *part)
{
    return ent_part_entry_clause(part) || ent_log_has(&that->log, ENTENTE_ACT_DETERMINATION);
}

/* Annexes and chapters that came into force before the whole (DOMAIN 3.3). */
static enum ent_tri any_part_in_force(struct ent_case *that)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_PARTS);
    enum ent_tri any = ENT_NO;

    if (that->political || ent_when_reached(&that->entry.general, that->on) == ENT_YES)
        return ENT_NO;
    for (uint32_t i = 0; i < that->part_count && any != ENT_YES; i++) {
        const struct ent_case *part =
            enters_by_itself(that, list->items[i].as.object) ? ent_part_at(that, i) : NULL;

        any = part ? ent_tri_either(any, part_in_force(part)) : any;
    }
    return any;
}

static enum ent_tri applied_provisionally(const struct ent_heads *heads)
{
    if (heads->provisional >= 2 || (heads->provisional == 1 && heads->organizations > 0))
        return ENT_YES;
    return heads->provisional + heads->unclear_provisional >= 2 ||
                   heads->unclear_provisional + heads->organizations >= 1
               ? ENT_MAYBE
               : ENT_NO;
}

/* By the rule of the text, or by what the parties do (VCLT 25). */
static int32_t provisional_force(const struct ent_case *that, const struct ent_heads *heads)
{
    const enum ent_tri entered =
        that->entry.has_provisional ? ent_when_reached(&that->entry.provisional, that->on) : ENT_NO;
    const enum ent_tri applied = applied_provisionally(heads);

    if (entered == ENT_YES)
        return ENTENTE_FORCE_PROVISIONALLY_IN_FORCE;
    if (entered == ENT_MAYBE || applied == ENT_MAYBE)
        return ENTENTE_FORCE_UNKNOWN;
    return applied == ENT_YES ? ENTENTE_FORCE_PROVISIONALLY_APPLIED : 0;
}

/* After the day of entry. */
static int32_t force_after_entry(const struct ent_case *that, const struct ent_seen *seen,
                                 const struct ent_heads *heads)
{
    /* A treaty that nobody is in is not in force, whatever day it names. */
    if (heads->in == 0 && !that->entry.determined) {
        const int32_t provisional = provisional_force(that, heads);
        const int32_t otherwise = provisional ? provisional : ENTENTE_FORCE_NOT_IN_FORCE;

        return heads->undecided > 0 ? ENTENTE_FORCE_UNKNOWN : otherwise;
    }
    switch (ent_pause_stands(&seen->pause, &that->entry.general)) {
    case ENT_MAYBE:
        return ENTENTE_FORCE_UNKNOWN;
    case ENT_YES:
        return ENTENTE_FORCE_SUSPENDED;
    default:
        return ENTENTE_FORCE_IN_FORCE;
    }
}

/* Nothing to come can change the day; only the day itself is not known. */
static bool comes_for_certain(const struct ent_when *entry)
{
    return entry->lo == entry->base_lo && entry->hi == entry->base_hi && entry->hi <= ENT_DAY_LAST;
}

/* Whether on the day of entry it will be in force for anyone, if nothing more happens. */
static enum ent_tri anyone_on_entry(const struct ent_case *that)
{
    const struct ent_when *general = &that->entry.general;
    enum ent_tri any = that->entry.determined ? ENT_YES : ENT_NO;

    for (uint32_t i = 0; i < that->party_count && any != ENT_YES; i++) {
        const struct ent_when *entry = &that->parties[i].entry;

        if (entry->base_lo <= general->base_lo && entry->base_hi <= general->base_hi)
            any = ENT_YES;
        else if (entry->base_lo <= general->base_hi)
            any = ENT_MAYBE;
    }
    return any;
}

/* A day alone, to which nobody has consented, brings nothing into force. */
static int32_t force_on_entry(const struct ent_case *that, int32_t force)
{
    switch (anyone_on_entry(that)) {
    case ENT_YES:
        return force;
    case ENT_MAYBE:
        return ENTENTE_FORCE_UNKNOWN;
    default:
        return ENTENTE_FORCE_NOT_IN_FORCE;
    }
}

static int32_t force_of_state(const struct ent_case *that)
{
    switch (ent_when_state(&that->entry.general)) {
    case ENTENTE_ENTRY_CERTAIN:
        return force_on_entry(that, ENTENTE_FORCE_SCHEDULED);
    case ENTENTE_ENTRY_PROJECTED:
        return force_on_entry(that, ENTENTE_FORCE_PROJECTED);
    case ENTENTE_ENTRY_NEVER:
        return ENTENTE_FORCE_LAPSED;
    case ENTENTE_ENTRY_UNKNOWN:
        return comes_for_certain(&that->entry.general)
                   ? force_on_entry(that, ENTENTE_FORCE_SCHEDULED)
                   : ENTENTE_FORCE_UNKNOWN;
    default:
        return ENTENTE_FORCE_NOT_IN_FORCE;
    }
}

/* Whether all who signed or endorsed the text have given it up. */
static enum ent_tri given_up_by_all(const struct ent_heads *heads)
{
    if (heads->joined > heads->renounced || heads->renounced + heads->unclear == 0)
        return ENT_NO;
    return heads->unclear + heads->unseen > 0 ? ENT_MAYBE : ENT_YES;
}

/* Before the day of entry, on a day that surely is. */
static int32_t force_before_entry(const struct ent_case *that, const struct ent_heads *heads)
{
    const enum ent_tri given_up = given_up_by_all(heads);
    const int32_t force = force_of_state(that);
    const int32_t provisional = provisional_force(that, heads);

    if (heads->in > 0 || heads->parts == ENT_YES)
        return ENTENTE_FORCE_PARTLY_IN_FORCE;
    if (heads->perhaps_in > 0 || heads->parts == ENT_MAYBE)
        return ENTENTE_FORCE_UNKNOWN;
    if (force == ENTENTE_FORCE_LAPSED)
        return force;
    if (given_up != ENT_NO && heads->consented == 0)
        return given_up == ENT_YES && heads->undecided == 0 ? ENTENTE_FORCE_LAPSED
                                                            : ENTENTE_FORCE_UNKNOWN;
    return provisional ? provisional : force;
}

static int32_t force_of_agreement(const struct ent_case *that, const struct ent_seen *seen,
                                  const struct ent_heads *heads)
{
    const enum ent_tri ended = ent_when_reached(&that->ending.day, that->on);

    if (ended != ENT_NO)
        return ended == ENT_YES ? that->ending.force : ENTENTE_FORCE_UNKNOWN;
    switch (ent_when_reached(&that->entry.general, that->on)) {
    case ENT_YES:
        return force_after_entry(that, seen, heads);
    case ENT_MAYBE:
        return ENTENTE_FORCE_UNKNOWN;
    default:
        return force_before_entry(that, heads);
    }
}

static int32_t effect_of(const struct ent_case *that, const struct ent_heads *heads)
{
    const enum ent_tri ended = ent_when_reached(&that->ending.day, that->on);
    const enum ent_tri given_up = given_up_by_all(heads);

    if (ended == ENT_YES || given_up == ENT_YES)
        return ENTENTE_EFFECT_DISCONTINUED;
    if (ended == ENT_MAYBE || given_up == ENT_MAYBE)
        return ENTENTE_EFFECT_UNKNOWN;
    switch (ent_when_reached(&that->entry.general, that->on)) {
    case ENT_YES:
        return ENTENTE_EFFECT_IN_EFFECT;
    case ENT_MAYBE:
        return ENTENTE_EFFECT_UNKNOWN;
    default:
        return ENTENTE_EFFECT_NOT_IN_EFFECT;
    }
}

/* VCLT 55 lets a treaty live below its threshold; of a single party it does not speak. */
static bool note_single_party(const struct ent_case *that, const struct ent_heads *heads)
{
    if (heads->in != 1 || heads->out == 0 || heads->consented + heads->undecided > 0 ||
        heads->able == 2)
        return true;
    return ent_findings_add(that->findings, ENTENTE_F_SINGLE_PARTY, 0, "",
                            "Only one party is left (VCLT 55 does not say what follows).");
}

/* A date that is told although another branch of the rule may still beat it. */
static bool note_projected(const struct ent_case *that, const struct entente_assessment *answer)
{
    if (answer->entry.state != ENTENTE_ENTRY_PROJECTED)
        return true;
    return ent_findings_add(that->findings, ENTENTE_F_PROJECTED_ONLY, 0,
                            "/clauses/entry_into_force",
                            "This day follows if nothing more happens; until then an act or event "
                            "can still give another one.");
}

void ent_force_of_heads(const struct ent_case *that, const struct ent_seen *seen,
                        const struct ent_heads *heads, struct entente_assessment *answer)
{
    switch (answer->bindingness) {
    case ENTENTE_BIND_POLITICAL:
    case ENTENTE_BIND_PROSPECTIVE:
        answer->effect = effect_of(that, heads);
        break;
    case ENTENTE_BIND_DOMESTIC:
        break;
    case ENTENTE_BIND_UNDETERMINED:
    case ENTENTE_BIND_DISPUTED:
        answer->force = ENTENTE_FORCE_UNKNOWN;
        break;
    default:
        answer->force = force_of_agreement(that, seen, heads);
        break;
    }
}

bool ent_force_fill(struct ent_case *that, const struct ent_seen *seen,
                    struct entente_assessment *answer)
{
    struct ent_heads heads = count_heads(that, answer);

    heads.parts = (uint8_t)any_part_in_force(that);
    if (that->rules.failed)
        return false;
    ent_force_of_heads(that, seen, &heads, answer);
    switch (answer->bindingness) {
    case ENTENTE_BIND_DOMESTIC:
    case ENTENTE_BIND_UNDETERMINED:
    case ENTENTE_BIND_DISPUTED:
        return true;
    case ENTENTE_BIND_POLITICAL:
    case ENTENTE_BIND_PROSPECTIVE:
        return note_projected(that, answer);
    default:
        return note_projected(that, answer) && note_single_party(that, &heads);
    }
}

void ent_ends_fill(const struct ent_case *that, struct entente_assessment *answer)
{
    answer->ends = ent_answer_date(ent_when_date(&that->ending.day));
}
