#include "relation.h"

#include <string.h>

#include "alloc.h"
#include "applying.h"
#include "calendar.h"
#include "error_private.h"
#include "inquiry.h"
#include "provisional_application.h"
#include "stands.h"

/* ---- Where each party stands. */

static const char *copy_id(entente_relations *that, const entente_object *object)
{
    const struct ent_symbol *id = ent_object_symbol(object, ENTENTE_FIELD_ID);

    return id ? ent_pool_text(that->pool, id->text, id->length) : "";
}

static void engage(struct ent_side *side, const struct ent_party_answer *row)
{
    const bool signature = row->signature == ENTENTE_SIGNATURE_SIMPLE ||
                           row->signature == ENTENTE_SIGNATURE_DEFINITIVE;

    side->force = row->force;
    if (row->signature == ENTENTE_SIGNATURE_REPUDIATED ||
        row->force == ENTENTE_PARTY_FORCE_FORMER_PARTY)
        return;
    side->engaged = signature || row->consent == ENTENTE_CONSENT_CONSENTED ||
                    row->consent == ENTENTE_CONSENT_RECEIVED_PENDING ||
                    row->force == ENTENTE_PARTY_FORCE_PARTY;
    side->doubtful = !side->engaged && (row->signature == ENTENTE_SIGNATURE_UNKNOWN ||
                                        row->consent == ENTENTE_CONSENT_UNKNOWN);
}

static void fill_stays(const struct ent_case *that, entente_relations *out, uint32_t party,
                       uint32_t *place)
{
    const struct ent_party *row = &that->parties[party];
    struct ent_side *side = &out->sides[party];

    side->stay_first = *place;
    if (row->period_count == 0 && row->entry.lo <= that->on)
        out->stays[(*place)++] =
            (struct ent_stay){row->entry.lo, ENT_DAY_NEVER, ENT_NOWHERE, false};
    for (uint32_t i = 0; i < row->period_count; i++) {
        const struct ent_period *period = &that->periods[row->period_first + i];
        const bool out_now = period->exit.first <= that->on;

        if (period->before_force || period->entry.lo > that->on)
            continue;
        out->stays[(*place)++] = (struct ent_stay){
            period->entry.lo, period->exit.first,
            out_now && period->how ? period->how->record : ENT_NOWHERE,
            out_now && period->how &&
                (ent_exit_is_notice(period->how) || period->how->cause == ENT_EXIT_AUTOMATIC)};
    }
    side->stay_count = *place - side->stay_first;
}

void ent_relation_consent(const struct ent_case *that, int32_t party, ent_day day,
                          struct ent_side *side)
{
    const struct ent_period *period = ent_period_on(that, party, day);

    side->consent = period ? that->by_party[period->record_first] : ENT_NOWHERE;
    side->consented = period ? period->consent.lo : ENT_DAY_NEVER;
    side->acceded = period && period->type == ENTENTE_ACT_ACCESSION;
}

/* Its last run of provisional application, which goes on or has ended by word or by the clause. */
static void fill_provisional(struct ent_case *that, uint32_t party, struct ent_side *side)
{
    const struct ent_party *row = &that->parties[party];
    struct ent_provisional_past past;

    side->provisional = (struct ent_stay){ENT_DAY_NEVER, ENT_DAY_NEVER, ENT_NOWHERE, false};
    if (row->provisional == ENT_YES) {
        side->provisional.from = row->provisional_since.lo;
        return;
    }
    past = ent_provisional_past(that, (int32_t)party, that->on);
    if (past.ended != ENT_YES)
        return;
    side->provisional.from = past.from;
    side->provisional.until = past.since.first;
}

static bool fill_sides(struct ent_case *that, const struct entente_assessment *answer,
                       entente_relations *out)
{
    const size_t count = (size_t)that->party_count + 1;
    uint32_t place = 0;

    out->side_count = that->party_count;
    out->sides = ent_pool_array_zero(out->pool, count, sizeof *out->sides);
    out->stays = ent_pool_array(out->pool, count + that->period_count, sizeof *out->stays);
    if (!out->sides || !out->stays)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_side *side = &out->sides[i];

        side->id = copy_id(out, that->parties[i].object);
        ent_relation_consent(that, (int32_t)i, that->on, side);
        side->entry = ent_entry_in_period(that, (int32_t)i, that->on)->lo;
        side->extinct = ent_extinct_on(&that->parties[i], that->on) == ENT_YES;
        engage(side, &answer->parties[i]);
        fill_stays(that, out, i, &place);
        fill_provisional(that, i, side);
        if (!side->id)
            return false;
    }
    return true;
}

static bool fill_names(const struct ent_case *that, entente_relations *out)
{
    const struct ent_list *provisions =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_PROVISIONS);

    out->agreement = copy_id(out, &that->agreement->root);
    out->provision_count = provisions ? provisions->count : 0;
    out->act_count = that->log.count;
    out->provisions =
        ent_pool_array_zero(out->pool, (size_t)out->provision_count + 1, sizeof *out->provisions);
    out->acts = ent_pool_array_zero(out->pool, (size_t)out->act_count + 1, sizeof *out->acts);
    if (!out->agreement || !out->provisions || !out->acts)
        return false;
    for (uint32_t i = 0; i < out->provision_count; i++)
        if (!(out->provisions[i] = copy_id(out, provisions->items[i].as.object)))
            return false;
    for (uint32_t i = 0; i < out->act_count; i++)
        if (!(out->acts[i] = copy_id(out, that->log.records[i].act)))
            return false;
    return true;
}

static void put_survivors(const struct ent_list *list, bool provisional, entente_relations *out)
{
    for (uint32_t i = 0; list && i < list->count; i++) {
        const entente_object *row = list->items[i].as.object;
        const struct ent_symbol *provision = ent_object_symbol(row, ENTENTE_FIELD_PROVISION);

        out->survivors[out->survivor_count++] =
            (struct ent_survivor){out->reservations.provision_of[provision->number],
                                  entente_object_get_integer(row, ENTENTE_FIELD_N),
                                  entente_object_get_enum(row, ENTENTE_FIELD_UNIT), provisional};
    }
}

static bool fill_survivors(const struct ent_case *that, entente_relations *out)
{
    const struct ent_list *exits = ent_object_list(
        ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL), ENTENTE_FIELD_SURVIVAL);
    const struct ent_list *provisional = ent_object_list(
        ent_clause(that->agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION), ENTENTE_FIELD_SURVIVAL);
    const size_t count = (exits ? exits->count : 0) + (provisional ? provisional->count : 0);

    out->survivors = ent_pool_array(out->pool, count + 1, sizeof *out->survivors);
    if (!out->survivors)
        return false;
    put_survivors(exits, false, out);
    put_survivors(provisional, true, out);
    return true;
}

/* ---- The ladder. */

static bool together(const struct ent_stay *a, const struct ent_stay *b, ent_day on)
{
    const ent_day from = a->from > b->from ? a->from : b->from;

    return from <= on && from < a->until && from < b->until;
}

/* The last day on which the two were parties together and the first without; false: never. */
static bool relation_end(const entente_relations *that, int32_t a, int32_t b,
                         const struct ent_stay **leaver)
{
    const struct ent_side *x = &that->sides[a];
    const struct ent_side *y = &that->sides[b];
    bool found = false;

    *leaver = NULL;
    for (uint32_t i = 0; i < x->stay_count; i++) {
        for (uint32_t j = 0; j < y->stay_count; j++) {
            const struct ent_stay *s = &that->stays[x->stay_first + i];
            const struct ent_stay *t = &that->stays[y->stay_first + j];

            if (!together(s, t, that->day))
                continue;
            found = true;
            *leaver = s->until <= t->until ? s : t;
        }
    }
    return found;
}

static bool is_in(const struct ent_side *side)
{
    return side->force == ENTENTE_PARTY_FORCE_PARTY || side->force == ENTENTE_PARTY_FORCE_SUSPENDED;
}

/* The one whose provisional application ended while the other still applied the agreement, or was in:
 * then what was so between the two has ended. NULL: not so. */
static const struct ent_stay *provisional_end(const entente_relations *that,
                                              const struct ent_side *one,
                                              const struct ent_side *other)
{
    const struct ent_stay *run = &one->provisional;

    if (run->from == ENT_DAY_NEVER || run->until > that->day)
        return NULL;
    if (other->provisional.from < run->until && run->until <= other->provisional.until &&
        run->from < other->provisional.until)
        return run;
    for (uint32_t i = 0; i < other->stay_count; i++) {
        const struct ent_stay *stay = &that->stays[other->stay_first + i];

        if (stay->from < run->until && run->until <= stay->until)
            return run;
    }
    return NULL;
}

/* What ended between the two, from which a survivor counts; NULL: nothing. */
static const struct ent_stay *end_between(const entente_relations *that, int32_t a, int32_t b,
                                          bool provisional)
{
    const struct ent_side *x = &that->sides[a];
    const struct ent_side *y = &that->sides[b];
    const struct ent_stay *end = NULL;

    if (!provisional)
        return relation_end(that, a, b, &end) && end->withdrawn ? end : NULL;
    if (is_in(x) && is_in(y))
        return NULL;
    end = provisional_end(that, x, y);
    return end ? end : provisional_end(that, y, x);
}

ent_day ent_survivor_until(const entente_relations *that, int32_t a, int32_t b,
                           const struct ent_survivor *survivor)
{
    const struct ent_stay *end = end_between(that, a, b, survivor->provisional);

    if (!end)
        return 0;
    return survivor->unit
               ? ent_calendar_after(end->until, survivor->n, survivor->unit, ENTENTE_MONTH_END_CLIP)
               : ENT_DAY_NEVER;
}

/* Both are parties. */
static int32_t between_parties(const entente_relations *that, int32_t a, int32_t b)
{
    const uint32_t bits = ent_pair_of(that, a, b).bits;
    const bool paused = that->sides[a].force == ENTENTE_PARTY_FORCE_SUSPENDED ||
                        that->sides[b].force == ENTENTE_PARTY_FORCE_SUSPENDED;

    if (bits & 1 << ENT_REACTION_PRECLUDED)
        return ENTENTE_RELATION_NOT_IN_FORCE_QUALIFIED_OBJECTION;
    if (bits & ENT_PAIR_UNACCEPTED)
        return ENTENTE_RELATION_NOT_IN_FORCE_ACCESSION_OBJECTED;
    if (bits & ENT_PAIR_EXCLUDED)
        return ENTENTE_RELATION_NOT_IN_FORCE_EXCLUDED;
    if (bits & ENT_PAIR_DOUBTFUL)
        return ENTENTE_RELATION_UNKNOWN;
    if (paused || (bits & ENT_PAIR_SUSPENDED))
        return ENTENTE_RELATION_SUSPENDED;
    if (bits & 1 << ENT_REACTION_UNKNOWN)
        return ENTENTE_RELATION_UNKNOWN;
    if (bits & ENT_PAIR_OTHER_TEXT)
        return ENTENTE_RELATION_GOVERNED_BY_OTHER;
    if (bits & ENT_PAIR_APPLIED)
        return ENTENTE_RELATION_PROVISIONAL;
    if (bits &
        (1 << ENT_REACTION_ACCEPTED | 1 << ENT_REACTION_EXCLUDED | ENT_PAIR_PARTLY_SUSPENDED))
        return ENTENTE_RELATION_IN_FORCE_MODIFIED;
    if (bits & 1 << ENT_REACTION_PENDING)
        return ENTENTE_RELATION_IN_FORCE_PENDING_REACTION;
    return ENTENTE_RELATION_IN_FORCE;
}

static bool side_applies(const entente_relations *that, const struct ent_side *side)
{
    return is_in(side) || side->force == ENTENTE_PARTY_FORCE_PROVISIONAL ||
           (that->provisional && side->force == ENTENTE_PARTY_FORCE_CONTRACTING);
}

/* At least one is no party. */
static int32_t between_others(const entente_relations *that, int32_t a, int32_t b)
{
    const struct ent_side *x = &that->sides[a];
    const struct ent_side *y = &that->sides[b];
    const uint32_t bits = ent_pair_of(that, a, b).bits;

    if (side_applies(that, x) && side_applies(that, y))
        return ENTENTE_RELATION_PROVISIONAL;
    if (!that->ended && x->engaged && y->engaged)
        return ENTENTE_RELATION_ART18;
    if (!that->ended && (x->engaged || x->doubtful) && (y->engaged || y->doubtful))
        return ENTENTE_RELATION_UNKNOWN;
    if (bits & ENT_PAIR_RIGHTS)
        return ENTENTE_RELATION_THIRD_RIGHTS;
    if (bits & ENT_PAIR_OBLIGATIONS)
        return ENTENTE_RELATION_THIRD_OBLIGATIONS;
    return ENTENTE_RELATION_NONE;
}

static bool sides_are_uncertain(const struct ent_side *x, const struct ent_side *y)
{
    const bool outside = y->force == ENTENTE_PARTY_FORCE_NOT_BOUND && !y->engaged && !y->doubtful;

    return x->force == ENTENTE_PARTY_FORCE_UNKNOWN && !outside;
}

int32_t ent_relation_between(const entente_relations *that, int32_t a, int32_t b)
{
    const struct ent_side *x = &that->sides[a];
    const struct ent_side *y = &that->sides[b];
    const struct ent_stay *leaver;

    if (!that->binds || x->extinct || y->extinct)
        return ENTENTE_RELATION_NONE;
    if (x->force == ENTENTE_PARTY_FORCE_FORMER_PARTY ||
        y->force == ENTENTE_PARTY_FORCE_FORMER_PARTY)
        return relation_end(that, a, b, &leaver) ? ENTENTE_RELATION_TERMINATED
                                                 : between_others(that, a, b);
    if (sides_are_uncertain(x, y) || sides_are_uncertain(y, x))
        return ENTENTE_RELATION_UNKNOWN;
    return is_in(x) && is_in(y) ? between_parties(that, a, b) : between_others(that, a, b);
}

static bool can_bind(int32_t bindingness)
{
    return bindingness == ENTENTE_BIND_LEGAL || bindingness == ENTENTE_BIND_MIXED ||
           bindingness == ENTENTE_BIND_UNDETERMINED || bindingness == ENTENTE_BIND_DISPUTED;
}

static bool has_ended(int32_t force)
{
    switch (force) {
    case ENTENTE_FORCE_TERMINATED:
    case ENTENTE_FORCE_EXPIRED:
    case ENTENTE_FORCE_REPLACED:
    case ENTENTE_FORCE_LAPSED:
    case ENTENTE_FORCE_INVALID:
        return true;
    default:
        return false;
    }
}

/* Which provisions have effect on the day: those that name no day of their own have. False without
 * memory. */
static bool fill_applies(struct ent_case *that, entente_relations *out)
{
    const struct ent_list *provisions =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_PROVISIONS);
    struct ent_when applies;

    out->applies = ent_pool_array(out->pool, (size_t)out->provision_count + 1, 1);
    for (uint32_t i = 0; out->applies && i < out->provision_count; i++)
        out->applies[i] = ent_provision_applies(that, provisions->items[i].as.object, &applies)
                              ? (uint8_t)ent_when_reached(&applies, that->on)
                              : ENT_YES;
    return out->applies && !that->rules.failed;
}

/* Of a case whose answer is filled. */
bool ent_relations_of(struct ent_case *that, const struct entente_assessment *answer,
                      entente_relations *out)
{
    uint32_t *acts, count;

    out->acceptance_rule = ent_acceptance_rule(that);
    out->day = that->on;
    out->bindingness = answer->bindingness;
    out->binds = can_bind(answer->bindingness);
    out->ended = has_ended(answer->force);
    out->provisional = answer->force == ENTENTE_FORCE_PROVISIONALLY_IN_FORCE;
    if (!fill_names(that, out) || !fill_applies(that, out) || !fill_sides(that, answer, out) ||
        !ent_reservations_new(that, out->pool, &out->reservations) || !fill_survivors(that, out))
        return false;
    if (!ent_relation_places(out))
        return false;
    ent_pair_mark_reserved(out);
    if (!ent_pair_acts(that, &acts, &count) || !ent_relation_acts(that, out, acts, count) ||
        !ent_relation_texts(that, out))
        return false;
    ent_relation_thirds(that, out);
    return !out->failed && !that->rules.failed;
}

void entente_relations_free(entente_relations *relations)
{
    if (!relations)
        return;
    ent_pool_done(&relations->own);
    ent_free(relations);
}
