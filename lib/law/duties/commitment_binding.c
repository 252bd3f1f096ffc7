/*
 * How a commitment binds: the chain from the text over the relation between obligor and
 * beneficiary (VCLT 18, 25, 26, 70; of a political text: whether it has effect).
 */
#include <entente/act.h>
#include <entente/commitment.h>

#include "bond.h"
#include "calendar.h"
#include "commitment.h"
#include "force_on.h"
#include "governing.h"
#include "reservation.h"
#include "seen.h"
#include "stands.h"
#include "survival.h"

static bool is_political(int32_t bindingness)
{
    return bindingness == ENTENTE_BIND_POLITICAL || bindingness == ENTENTE_BIND_PROSPECTIVE;
}

int32_t ent_commitment_bindingness(const struct ent_case *that, const struct ent_commitment *row)
{
    const int32_t whole = entente_agreement_bindingness(that->agreement);
    int32_t found = 0;

    if (whole != ENTENTE_BIND_MIXED || !row->provision)
        return whole == ENTENTE_BIND_MIXED ? ENTENTE_BIND_UNDETERMINED : whole;
    for (uint32_t i = 0; i < ent_provision_count(row->object); i++) {
        const struct ent_symbol *id = ent_provision_at(row->object, i);
        const entente_object *provision = id ? ent_symbol_bearer(id, ENTENTE_NOUN_PROVISION) : NULL;
        const int32_t here = entente_object_get_enum(provision, ENTENTE_FIELD_BINDINGNESS);

        if (found && here != found)
            return ENTENTE_BIND_UNDETERMINED;
        found = here;
    }
    return found ? found : ENTENTE_BIND_UNDETERMINED;
}

/* ---- The text. */

static bool settles_text(const struct ent_record *record)
{
    return ent_kind_is(record->type, ENT_IS_SETTLING | ENT_IS_CONSENT | ENT_IS_SIGNATURE);
}

static void settle_text(struct ent_commitments *all, const struct ent_record *record)
{
    struct ent_when when = ent_when_span(record->day);

    if (record->maybe)
        when.hi = when.base_hi = ENT_DAY_NEVER;
    all->settled = ent_when_earlier(&all->settled, &when);
}

static bool read_log_of_duties(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;

    all->adopted = ent_pool_array(&that->pool, (size_t)that->log.of_type[ENTENTE_ACT_ADOPTION] + 1,
                                  sizeof *all->adopted);
    if (!all->adopted)
        return false;
    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (settles_text(record))
            settle_text(all, record);
        if (record->type == ENTENTE_ACT_ADOPTION)
            all->adopted[all->adopted_count++] = (struct ent_adopted){
                record->day, ent_object_symbol(record->act, ENTENTE_FIELD_VERSION), record->maybe};
    }
    return true;
}

bool ent_binding_prepare(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;

    all->settled = that->entry.general;
    all->towards = ENT_NO_PARTY;
    all->pauses = ent_log_count(&that->log, ENT_IS_SUSPENDING) > 0;
    return ent_sides_new(that, &all->sides) && read_log_of_duties(that) &&
           ent_bonds_new(that, all->sides, &all->bonds);
}

static bool duty_stands_in(const struct ent_commitment *row, const struct ent_symbol *version)
{
    if (row->versions->kind == ENTENTE_VALUE_NAME)
        return row->versions->as.symbol == version;
    for (uint32_t i = 0; i < row->versions->as.list->count; i++)
        if (row->versions->as.list->items[i].as.symbol == version)
            return true;
    return false;
}

/* Whether the version that was adopted last by a day has it. */
static enum ent_tri dropped_on(const struct ent_commitments *all, const struct ent_commitment *row,
                               ent_day day)
{
    enum ent_tri out = ENT_NO;

    if (row->texts && ent_text_is_added(row->texts, row->object))
        return ENT_NO;
    for (uint32_t i = 0; row->versions && i < all->adopted_count; i++) {
        const struct ent_adopted *adopted = &all->adopted[i];
        const bool without = adopted->version && !duty_stands_in(row, adopted->version);

        if (!adopted->version || adopted->day.first > day)
            continue;
        if (!adopted->maybe && adopted->day.last <= day)
            out = without ? ENT_YES : ENT_NO;
        else if ((out == ENT_YES) != without)
            out = ENT_MAYBE;
    }
    return out;
}

/* ---- Both sides. */

/* Those to whom it can be owed; NULL: parties, of which ent_owed_now() decides. */
static const struct ent_parties *owed_to(const struct ent_commitment *row,
                                         const struct ent_duty *duty)
{
    const bool passed_on =
        duty->lives[duty->now].assigned || (duty->doubted && duty->lives[1 - duty->now].assigned);

    return passed_on || row->to_all ? NULL : &row->owed_to;
}

/* The next of those other than the obligor, by place from *at on; ENT_NO_PARTY: there is none. */
static int32_t next_owed(struct ent_case *that, const struct ent_commitment *row,
                         const struct ent_duty *duty, uint32_t *at)
{
    const struct ent_parties *to = owed_to(row, duty);
    const uint32_t count = to ? to->count : that->party_count;
    const int32_t only = that->commitments->towards;

    while (*at < count) {
        const int32_t party = to ? to->items[*at] : (int32_t)*at;

        ++*at;
        if (party != duty->party && (only == ENT_NO_PARTY || party == only) &&
            (to || row->to_all || ent_owed_now(that, row, duty, party) != ENT_NO))
            return party;
    }
    return ENT_NO_PARTY;
}

/* What the beneficiaries are, taken together: it is enough that it binds towards one of them. */
static struct ent_side_on beneficiaries_on(struct ent_case *that, const struct ent_commitment *row,
                                           const struct ent_duty *duty, ent_day day)
{
    struct ent_side_on sum = {
        .gone = ENT_YES, .left = ENT_DAY_FIRST, .left_last = ENT_DAY_FIRST, .third = true};
    uint32_t at = 0;
    int32_t party;

    while (sum.in != ENT_YES && (party = next_owed(that, row, duty, &at)) != ENT_NO_PARTY) {
        struct ent_side_on side;

        if (that->parties[party].third)
            continue;
        side = ent_side_on(that->commitments->sides, party, day);
        sum.third = false;
        sum.in = (uint8_t)ent_tri_either(sum.in, side.in);
        sum.provisional = (uint8_t)ent_tri_either(sum.provisional, side.provisional);
        sum.renounced |= side.renounced;
        sum.engaged = (uint8_t)ent_tri_either(sum.engaged, side.engaged);
        sum.gone = (uint8_t)ent_tri_both(sum.gone, side.gone);
        if (side.gone == ENT_NO && side.ended == ENT_NO)
            continue;
        sum.ended = (uint8_t)ent_tri_either(sum.ended, ent_tri_either(side.gone, side.ended));
        if (side.left >= sum.left)
            sum.only_applied = side.only_applied;
        sum.left = ent_day_later(sum.left, side.left);
        sum.left_last = ent_day_later(sum.left_last, side.left_last);
    }
    /* As long as it binds towards one of them it has not ended. */
    if (ent_tri_either(sum.in, sum.provisional) == ENT_YES || sum.ended == ENT_NO) {
        sum.ended = ENT_NO;
        sum.left = sum.left_last = ENT_DAY_NEVER;
    }
    ent_case_count(that, at);
    return sum;
}

/* The obligor and those to whom it is owed. A third State's right is owed among the parties. */
static struct ent_side_on pair_on(struct ent_case *that, const struct ent_commitment *row,
                                  const struct ent_duty *duty, ent_day day)
{
    struct ent_side_on side = ent_side_on(that->commitments->sides, duty->party, day), other;
    const bool pair = that->commitments->towards != ENT_NO_PARTY;
    enum ent_tri applied;

    if ((row->to_all && !pair) || is_political(row->bindingness))
        return side;
    other = beneficiaries_on(that, row, duty, day);
    if (pair && ent_owed_now(that, row, duty, that->commitments->towards) == ENT_NO)
        return (struct ent_side_on){0};
    if (other.third)
        return side;
    applied = (enum ent_tri)side.provisional;
    side.provisional = (uint8_t)ent_tri_both(ent_tri_either(side.in, side.provisional),
                                             ent_tri_either(other.in, other.provisional));
    side.in = (uint8_t)ent_tri_both(side.in, other.in);
    if (other.gone != ENT_NO && side.gone != ENT_YES)
        side.gone = (uint8_t)ent_tri_either(
            side.gone, ent_tri_both(other.gone, ent_tri_either(side.engaged, applied)));
    side.ended = (uint8_t)ent_tri_either(side.ended, other.ended);
    if (other.gone != ENT_NO || other.ended != ENT_NO) {
        if (other.left < side.left)
            side.only_applied = other.only_applied;
        side.left = ent_day_earlier(side.left, other.left);
        side.left_last = ent_day_earlier(side.left_last, other.left_last);
    }
    if (pair)
        side.engaged = (uint8_t)ent_tri_both(side.engaged, other.engaged);
    side.renounced |= pair && other.renounced;
    return side;
}

/* Whether the provisions that have it have effect on a day. */
static enum ent_tri applies_on(const struct ent_case *that, const struct ent_commitment *row,
                               ent_day day)
{
    return row->waits ? ent_when_come(&row->applies, that->on, day) : ENT_YES;
}

/* VCLT 70: the first day on which the clause, on withdrawal or on provisional application, no
 * longer keeps it alive, after an end of a day: that day, where it does not. */
static ent_day survives_to(const struct ent_case *that, const struct ent_commitment *row,
                           int32_t which, ent_day left)
{
    const entente_object *clause = ent_clause(that->agreement, which);
    const struct ent_list *list = ent_object_list(clause, ENTENTE_FIELD_SURVIVAL);
    ent_day to = left;

    for (uint32_t i = 0; list && i < list->count; i++) {
        const entente_object *item = list->items[i].as.object;
        const struct ent_symbol *id = ent_object_symbol(item, ENTENTE_FIELD_PROVISION);

        if (!id || !ent_provision_named(row->object, id))
            continue;
        to = ent_day_later(to, ent_survival_until(item, left));
    }
    return to;
}

static uint8_t binding_in_force(int32_t bindingness)
{
    switch (bindingness) {
    case ENTENTE_BIND_LEGAL:
        return ENTENTE_BINDING_LEGAL;
    case ENTENTE_BIND_POLITICAL:
        return ENTENTE_BINDING_POLITICAL;
    case ENTENTE_BIND_PROSPECTIVE:
        return ENTENTE_BINDING_PROSPECTIVE;
    case ENTENTE_BIND_DOMESTIC:
        return ENTENTE_BINDING_NONE;
    default:
        return ENTENTE_BINDING_UNKNOWN;
    }
}

static struct ent_stand stand_of(uint8_t is, uint8_t binding, uint8_t suspended)
{
    return (struct ent_stand){is, binding, suspended, {ENT_DAY_NEVER, ENT_DAY_NEVER}};
}

/* Ended, with the last days on which it can have bound. */
static struct ent_stand terminated(ent_day out, ent_day out_last)
{
    struct ent_stand stand = stand_of(ENT_STAND_TERMINATED, ENTENTE_BINDING_NONE, 0);

    if (out != ENT_DAY_NEVER)
        stand.last = (struct ent_span){out - 1, out_last - 1};
    return stand;
}

/* It no longer binds the two: but for what survives, or never did. */
static struct ent_stand after_exit(const struct ent_case *that, const struct ent_commitment *row,
                                   const struct ent_side_on *side, ent_day day)
{
    const ent_day to = survives_to(that, row,
                                   side->only_applied ? ENTENTE_FIELD_PROVISIONAL_APPLICATION
                                                      : ENTENTE_FIELD_WITHDRAWAL,
                                   side->left);

    if (applies_on(that, row, side->left - 1) == ENT_NO)
        return terminated(ENT_DAY_NEVER, ENT_DAY_NEVER);
    if (day < to)
        return stand_of(ENT_STAND_BINDS, binding_in_force(row->bindingness), side->suspended);
    return to > side->left ? terminated(to, to) : terminated(side->left, side->left_last);
}

/* Whether what ended was owed only by provisional application, which bound the two until then. */
static bool was_applied(struct ent_case *that, const struct ent_commitment *row,
                        const struct ent_duty *duty, const struct ent_side_on *side)
{
    struct ent_side_on before;

    if (!side->only_applied || side->left == ENT_DAY_NEVER || side->left <= ENT_DAY_FIRST)
        return false;
    before = pair_on(that, row, duty, side->left - 1);
    return ent_tri_either(before.in, before.provisional) != ENT_NO;
}

/* In a political text: signed or announced, and not in effect for the obligor. */
static struct ent_stand announced_stand(const struct ent_case *that, const struct ent_side_on *side,
                                        bool pledged, ent_day day)
{
    const bool without = ent_when_reached(&that->entry.general, day) == ENT_YES;

    if (pledged || side->engaged == ENT_YES)
        return stand_of(ENT_STAND_ANNOUNCED, ENTENTE_BINDING_PROSPECTIVE, 0);
    if (side->engaged == ENT_MAYBE)
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    return stand_of(ENT_STAND_DRAFTED, without ? ENTENTE_BINDING_NONE : ENTENTE_BINDING_PROSPECTIVE,
                    0);
}

/* All to whom it bound have left, and others may yet come in: its debts stay owed. */
static bool has_parted(const struct ent_side_on *side)
{
    return side->ended == ENT_YES && !side->only_applied && side->left > ENT_DAY_FIRST &&
           side->left != ENT_DAY_NEVER;
}

static struct ent_stand not_in_force(struct ent_case *that, const struct ent_commitment *row,
                                     const struct ent_side_on *side, bool pledged, ent_day day)
{
    const enum ent_tri settled = ent_when_reached(&that->commitments->settled, day);
    uint8_t binding = ENTENTE_BINDING_PROSPECTIVE;

    if (is_political(row->bindingness))
        return announced_stand(that, side, pledged, day);
    if (side->renounced || (that->commitments->towards != ENT_NO_PARTY && !pledged &&
                            side->engaged == ENT_NO)) /* no relation (VCLT 18) */
        binding = ENTENTE_BINDING_NONE;
    else if (side->engaged == ENT_YES && row->bindingness == ENTENTE_BIND_LEGAL)
        binding = ENTENTE_BINDING_LEGAL_INTERIM;
    else if (side->engaged == ENT_MAYBE || row->bindingness != ENTENTE_BIND_LEGAL)
        binding = ENTENTE_BINDING_UNKNOWN;
    if (row->bindingness == ENTENTE_BIND_DOMESTIC)
        binding = ENTENTE_BINDING_NONE;
    if (settled == ENT_MAYBE)
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    if (settled == ENT_YES) {
        struct ent_stand stand = stand_of(ENT_STAND_AGREED, binding, 0);

        if (has_parted(side))
            stand.last = (struct ent_span){side->left - 1, side->left_last - 1};
        return stand;
    }
    return stand_of(pledged ? ENT_STAND_ANNOUNCED : ENT_STAND_DRAFTED, binding, 0);
}

/* ---- By the text between the two (VCLT 30(4)(b), 40(4)). */

/* Who accepted the version is bound not to defeat it (VCLT 18(b)); asked of two, where both did. */
static uint8_t binding_before(const struct ent_case *that, const struct ent_commitment *row,
                              const struct ent_duty *duty, ent_day day)
{
    const int32_t other = that->commitments->towards;
    const bool accepted = ent_text_accepted(row->texts, row->object, duty->party, day);

    if (other == ENT_NO_PARTY)
        return accepted ? ENTENTE_BINDING_LEGAL_INTERIM : ENTENTE_BINDING_PROSPECTIVE;
    return accepted && ent_text_accepted(row->texts, row->object, other, day)
               ? ENTENTE_BINDING_LEGAL_INTERIM
               : ENTENTE_BINDING_NONE;
}

/* Of a later version than the one that governs: proposed, adopted, or accepted by the obligor. */
static struct ent_stand not_yet(const struct ent_case *that, const struct ent_commitment *row,
                                const struct ent_duty *duty, ent_day day)
{
    const struct ent_when adopted = ent_text_adopted(row->texts, row->object);

    switch (ent_when_reached(&adopted, day)) {
    case ENT_NO:
        return stand_of(ENT_STAND_DRAFTED,
                        that->commitments->towards == ENT_NO_PARTY ? ENTENTE_BINDING_PROSPECTIVE
                                                                   : ENTENTE_BINDING_NONE,
                        0);
    case ENT_MAYBE:
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    default:
        return stand_of(ENT_STAND_AGREED, binding_before(that, row, duty, day), 0);
    }
}

/* Until a text without it came to govern towards all of those to whom it was owed. */
static struct ent_stand no_longer(struct ent_case *that, const struct ent_commitment *row,
                                  const struct ent_duty *duty, ent_day day)
{
    ent_day last = ENT_DAY_FIRST, since;
    uint32_t at = 0;
    int32_t other;

    while ((other = next_owed(that, row, duty, &at)) != ENT_NO_PARTY)
        if (ent_text_between(that, row->texts, row->object, duty->party, other, day, &since) ==
            ENT_TEXT_NO_LONGER)
            last = ent_day_later(last, since);
    ent_case_count(that, at);
    if (last == ENT_DAY_FIRST && ent_text_between(that, row->texts, row->object, duty->party,
                                                  ENT_NO_PARTY, day, &since) == ENT_TEXT_NO_LONGER)
        last = since;
    return terminated(last == ENT_DAY_FIRST ? ENT_DAY_NEVER : last, last);
}

/* Where nobody else is there, by the text of the obligor. */
static int32_t own_text(const struct ent_case *that, const struct ent_commitment *row,
                        int32_t party, ent_day day)
{
    ent_day since;

    switch (ent_text_between(that, row->texts, row->object, party, ENT_NO_PARTY, day, &since)) {
    case ENT_TEXT_NOT_YET:
        return ENT_BOND_NOT_YET;
    case ENT_TEXT_NO_LONGER:
        return ENT_BOND_NO_LONGER;
    case ENT_TEXT_UNKNOWN:
        return ENT_BOND_UNKNOWN;
    default:
        return 0;
    }
}

/* ---- Between the two: reservations, objections, suspension (VCLT 20, 21, 58, 60). */

/* It is enough that it binds towards one of those to whom it is owed. */
static struct ent_stand stand_between_pair(struct ent_case *that, const struct ent_commitment *row,
                                           const struct ent_duty *duty, ent_day day,
                                           struct ent_stand stand)
{
    uint32_t at = 0;
    int32_t found = 0, other;

    while (!(found & ENT_BOND_BINDS) && (other = next_owed(that, row, duty, &at)) != ENT_NO_PARTY)
        found |= ent_bond_on(that->commitments->bonds, row->object, duty->party, other, day);
    ent_case_count(that, at);
    if (found == 0 && row->texts)
        found = own_text(that, row, duty->party, day);
    if (found == 0 || (found & ENT_BOND_BINDS))
        return stand;
    if (found & ENT_BOND_UNKNOWN)
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    if (found & ENT_BOND_SUSPENDED)
        return stand_of(ENT_STAND_BINDS, stand.binding, ENT_YES);
    if (found & ENT_BOND_NOT_YET)
        return not_yet(that, row, duty, day);
    if (found & ENT_BOND_NO_LONGER)
        return no_longer(that, row, duty, day);
    return stand_of(ENT_STAND_AGREED, ENTENTE_BINDING_NONE, 0);
}

/* In force between the two; its provisions may have effect later. */
static struct ent_stand stand_in_force(struct ent_case *that, const struct ent_commitment *row,
                                       const struct ent_duty *duty, ent_day day, uint8_t suspended)
{
    const struct ent_stand stand =
        stand_of(ENT_STAND_BINDS, binding_in_force(row->bindingness), suspended);
    const enum ent_tri applies = applies_on(that, row, day);

    if (applies == ENT_MAYBE)
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    if (applies == ENT_NO)
        return stand_of(ENT_STAND_AGREED,
                        row->bindingness == ENTENTE_BIND_LEGAL ? ENTENTE_BINDING_LEGAL_INTERIM
                                                               : ENTENTE_BINDING_PROSPECTIVE,
                        0);
    return row->apart && !is_political(row->bindingness)
               ? stand_between_pair(that, row, duty, day, stand)
               : stand;
}

struct ent_stand ent_commitment_stand(struct ent_case *that, const struct ent_commitment *row,
                                      const struct ent_duty *duty, ent_day day)
{
    const enum ent_tri dropped = dropped_on(that->commitments, row, day);
    const bool pledged = duty->lives[duty->now].pledged_on <= day ||
                         (duty->doubted && duty->lives[1 - duty->now].pledged_on <= day);
    struct ent_side_on side;
    enum ent_tri in;

    if (dropped == ENT_YES)
        return stand_of(ENT_STAND_DROPPED, ENTENTE_BINDING_NONE, 0);
    if (dropped == ENT_MAYBE)
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    if (row->modality && row->modality != ENTENTE_MODALITY_ASSERTED)
        return stand_of(ENT_STAND_DRAFTED, ENTENTE_BINDING_PROSPECTIVE, 0);
    side = pair_on(that, row, duty, day);
    in = ent_tri_either(side.in, side.provisional);
    /* In a text that has effect an announcement is as good as a signature. */
    if (in == ENT_NO && pledged && is_political(row->bindingness) &&
        ent_force_on(that, ENT_NO_PARTY, day) == ENT_YES)
        in = ENT_YES;
    if (in == ENT_YES)
        return stand_in_force(that, row, duty, day, side.suspended);
    if (in == ENT_MAYBE || side.gone == ENT_MAYBE)
        return stand_of(ENT_STAND_UNKNOWN, ENTENTE_BINDING_UNKNOWN, 0);
    if (side.only_applied && !was_applied(that, row, duty, &side))
        side.gone = side.ended = ENT_NO;
    if (side.gone == ENT_YES)
        return after_exit(that, row, &side, day);
    if (side.only_applied && side.ended == ENT_YES &&
        day < survives_to(that, row, ENTENTE_FIELD_PROVISIONAL_APPLICATION, side.left))
        return after_exit(that, row, &side, day);
    if (that->ended.last <= day || that->entry.general.lo == ENT_DAY_NEVER)
        return has_parted(&side) ? terminated(side.left, side.left_last)
                                 : terminated(ENT_DAY_NEVER, ENT_DAY_NEVER);
    if (row->texts && ent_text_is_added(row->texts, row->object))
        return not_yet(that, row, duty, day);
    return not_in_force(that, row, &side, pledged, day);
}
