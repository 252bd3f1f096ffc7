/* The table of guards, and which of them can find anything wrong in the log at hand. */
#include <entente/act.h>

#include "guard_private.h"

#define SIGNS                                                                                      \
    ent_guard_eligible_signatory, ent_guard_signed_before, ent_guard_window, ent_guard_powers
#define RATIFIES ent_guard_means, ent_guard_signed, ent_guard_consented, CONSENTS
#define LEAVES                                                                                     \
    ent_guard_ground, ent_guard_withdrawal, ent_guard_member, ent_guard_procedure, ent_guard_form, \
        ent_guard_territory, ent_guard_powers
#define CONSENTS                                                                                   \
    ent_guard_parent, ent_guard_parts, ent_guard_declarations, ent_guard_consent_window,           \
        ent_guard_powers, ent_guard_joins

/* The checks of each kind of act, in the order in which the first that fails is told: faults of
 * form stand before what takes an act its effect whatever its form. */
static ent_guard_check *const all_checks[ENT_KINDS][ENT_GUARD_CHECKS] = {
    [ENTENTE_ACT_ADOPTION] = {ent_guard_vote},
    [ENTENTE_ACT_SIGNATURE] = {SIGNS},
    [ENTENTE_ACT_SIGNATURE_AD_REFERENDUM] = {SIGNS},
    [ENTENTE_ACT_DEFINITIVE_SIGNATURE] = {SIGNS, ent_guard_definitive, ent_guard_consented,
                                          ent_guard_joins},
    [ENTENTE_ACT_SIGNATURE_CONFIRMATION] = {ent_guard_confirmation},
    [ENTENTE_ACT_ACT_CONFIRMATION] = {ent_guard_authority},
    [ENTENTE_ACT_RATIFICATION] = {RATIFIES},
    [ENTENTE_ACT_ACCEPTANCE] = {RATIFIES},
    [ENTENTE_ACT_APPROVAL] = {RATIFIES},
    [ENTENTE_ACT_FORMAL_CONFIRMATION] = {ent_guard_means, ent_guard_organization, ent_guard_signed,
                                         ent_guard_consented, CONSENTS},
    [ENTENTE_ACT_ACCESSION] = {ent_guard_eligible_acceder, ent_guard_accession, ent_guard_limited,
                               CONSENTS},
    [ENTENTE_ACT_CONSENT] = {ent_guard_consented, CONSENTS},
    [ENTENTE_ACT_EXCHANGE] = {ent_guard_means, ent_guard_formality, ent_guard_joins},
    [ENTENTE_ACT_NOTIFICATION_OF_COMPLETION] = {ent_guard_means, ent_guard_formality,
                                                ent_guard_joins},
    [ENTENTE_ACT_SUCCESSION] = {ent_guard_consented, ent_guard_succession, ent_guard_limited,
                                ent_guard_joins},
    [ENTENTE_ACT_ENDORSEMENT] = {ent_guard_endorsement},
    [ENTENTE_ACT_INSTRUMENT_WITHDRAWAL] = {ent_guard_taken_back},
    [ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY] = {ent_guard_repudiation},
    [ENTENTE_ACT_RESERVATION] = {ent_guard_reservation, ent_guard_form, ent_guard_powers},
    [ENTENTE_ACT_RESERVATION_CONFIRMATION] = {ent_guard_reservation_named},
    [ENTENTE_ACT_RESERVATION_ACCEPTANCE] = {ent_guard_reservation_named, ent_guard_form},
    [ENTENTE_ACT_RESERVATION_WITHDRAWAL] = {ent_guard_reservation_named},
    [ENTENTE_ACT_OBJECTION] = {ent_guard_reservation_named, ent_guard_objection, ent_guard_form},
    [ENTENTE_ACT_OBJECTION_WITHDRAWAL] = {ent_guard_objection_named},
    [ENTENTE_ACT_INTERPRETATIVE_DECLARATION] = {ent_guard_declaration},
    [ENTENTE_ACT_DECLARATION] = {ent_guard_declaration},
    [ENTENTE_ACT_TERRITORIAL_EXTENSION] = {ent_guard_territory},
    [ENTENTE_ACT_TERRITORIAL_EXCLUSION] = {ent_guard_territory},
    [ENTENTE_ACT_PROVISIONAL_APPLICATION] = {ent_guard_joins, ent_guard_provisional},
    [ENTENTE_ACT_NOTIFICATION_PROVISIONAL_APPLICATION] = {ent_guard_joins, ent_guard_provisional},
    [ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION] = {ent_guard_joins, ent_guard_provisional},
    [ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT] = {ent_guard_opt_out},
    [ENTENTE_ACT_REJECTION] = {ent_guard_rejection},
    [ENTENTE_ACT_WITHDRAWAL] = {LEAVES},
    [ENTENTE_ACT_DENUNCIATION] = {LEAVES},
    [ENTENTE_ACT_WITHDRAWAL_RETRACTION] = {ent_guard_retraction},
    [ENTENTE_ACT_SUSPENSION] = {ent_guard_ground, ent_guard_not_ended, ent_guard_bound,
                                ent_guard_basis, ent_guard_procedure},
    [ENTENTE_ACT_RESUMPTION] = {ent_guard_not_ended, ent_guard_resumption},
    [ENTENTE_ACT_EXCLUSION] = {ent_guard_member},
    [ENTENTE_ACT_INVOCATION] = {ent_guard_invocation, ent_guard_form},
    [ENTENTE_ACT_INVOCATION_OBJECTION] = {ent_guard_member, ent_guard_invocation_objection},
    [ENTENTE_ACT_DETERMINATION] = {ent_guard_determination},
    [ENTENTE_ACT_EVENT] = {ent_guard_decider},
    [ENTENTE_ACT_AGREEMENT_SUSPENSION] = {ent_guard_in_force, ent_guard_suspended},
    [ENTENTE_ACT_AGREEMENT_RESUMPTION] = {ent_guard_not_ended, ent_guard_resumption},
    [ENTENTE_ACT_EXTENSION] = {ent_guard_in_force},
    [ENTENTE_ACT_RENEWAL_REFUSAL] = {ent_guard_not_ended, ent_guard_member},
    [ENTENTE_ACT_TERMINATION] = {ent_guard_ground, ent_guard_not_ended, ent_guard_procedure},
    [ENTENTE_ACT_AMENDMENT_ADOPTED] = {ent_guard_amendment, ent_guard_vote},
};

/* ---- What a check rests on: where that is not there, the check is not asked. */

static bool opens_to_some(const entente_object *clause)
{
    return entente_object_has(clause, ENTENTE_FIELD_OPEN_TO);
}

static bool signing_is_open_to_some(const struct ent_guard *guard)
{
    return opens_to_some(guard->signature);
}

static bool acceding_is_open_to_some(const struct ent_guard *guard)
{
    return opens_to_some(guard->accession);
}

static bool actors_are_named(const struct ent_guard *guard)
{
    return guard->that->log.actors;
}

static bool has_parent(const struct ent_guard *guard)
{
    return guard->parent != NULL;
}

static bool guards_parts(const struct ent_guard *guard)
{
    return guard->parts_min != 0;
}

static bool has_declarations(const struct ent_guard *guard)
{
    return guard->declarations != NULL;
}

static bool consent_closes(const struct ent_guard *guard)
{
    return guard->consent_closes.last != ENT_DAY_NEVER;
}

static bool lists_means(const struct ent_guard *guard)
{
    return entente_object_has(guard->consent, ENTENTE_FIELD_ACTS);
}

static bool is_limited(const struct ent_guard *guard)
{
    return guard->limited_number;
}

static bool has_bodies(const struct ent_guard *guard)
{
    return ent_object_slot(&guard->that->agreement->root, ENTENTE_FIELD_BODIES) != NULL;
}

static bool declarations_are_prohibited(const struct ent_guard *guard)
{
    return guard->no_declarations;
}

static const struct {
    ent_guard_check *check;
    bool (*can_fail)(const struct ent_guard *guard);
} grounds[] = {
    {ent_guard_eligible_signatory, signing_is_open_to_some},
    {ent_guard_eligible_acceder, acceding_is_open_to_some},
    {ent_guard_powers, actors_are_named},
    {ent_guard_parent, has_parent},
    {ent_guard_parts, guards_parts},
    {ent_guard_declarations, has_declarations},
    {ent_guard_consent_window, consent_closes},
    {ent_guard_limited, is_limited},
    {ent_guard_means, lists_means},
    {ent_guard_declaration, declarations_are_prohibited},
    {ent_guard_decider, has_bodies},
};

static bool check_can_fail(const struct ent_guard *guard, ent_guard_check *check)
{
    for (size_t i = 0; i < sizeof grounds / sizeof grounds[0]; i++)
        if (grounds[i].check == check)
            return grounds[i].can_fail(guard);
    return true;
}

/* What an act of this log can be without though its kind needs it. */
static uint32_t needs_of(const struct ent_guard *guard, uint32_t needs)
{
    if (!guard->that->political)
        needs &= ~(uint32_t)ENT_IS_OF_A_TREATY;
    if (guard->settled.first == ENT_DAY_NEVER || guard->that->log.earliest >= guard->settled.first)
        needs &= ~(uint32_t)ENT_IS_OF_A_TEXT;
    return needs;
}

static void plan(const struct ent_guard *guard, int32_t type, struct ent_guard_row *row)
{
    const bool every = guard->that->question->long_way;
    const uint32_t needs = ent_kind(type)->is & (ENT_IS_OF_A_TREATY | ENT_IS_OF_A_TEXT);
    int count = 0;

    *row = (struct ent_guard_row){.needs = every ? needs : needs_of(guard, needs)};
    for (int i = 0; i < ENT_GUARD_CHECKS && all_checks[type][i]; i++)
        if (every || check_can_fail(guard, all_checks[type][i]))
            row->checks[count++] = all_checks[type][i];
    row->asked = every || row->needs || ent_log_has(&guard->that->log, ENTENTE_ACT_EXTINCTION) ||
                 count > 0 || ent_guard_sees(guard, type);
}

bool ent_guard_plan(struct ent_guard *guard)
{
    const struct ent_log *log = &guard->that->log;
    struct ent_guard_row *rows = ent_pool_array(&guard->that->pool, ENT_KINDS, sizeof *rows);

    if (!rows)
        return false;
    rows[0] = (struct ent_guard_row){0}; /* what was taken out of the log */
    for (int32_t type = 1; type < ENT_KINDS; type++)
        if (ent_log_has(log, type) || type == ENTENTE_ACT_SUCCESSION)
            plan(guard, type, &rows[type]);
    guard->rows = rows;
    return true;
}
