/* The table of guards, and which of them can find anything wrong in the log at hand. */
#include <entente/act.h>

#include "guard_private.h"

enum { TREATY = ENT_GUARD_TREATY, SETTLED = ENT_GUARD_SETTLED };

#define CONSENTS                                                                                   \
    ent_guard_parent, ent_guard_parts, ent_guard_declarations, ent_guard_consent_window,           \
        ent_guard_powers

/* The checks of each kind of act, in the order in which the first that fails is told. */
static const struct ent_guard_row all_rows[] = {
    [ENTENTE_ACT_ADOPTION] = {0, {ent_guard_vote}},
    [ENTENTE_ACT_SIGNATURE] = {SETTLED,
                               {ent_guard_eligible_signatory, ent_guard_signed_before,
                                ent_guard_window, ent_guard_powers}},
    [ENTENTE_ACT_SIGNATURE_AD_REFERENDUM] = {SETTLED,
                                             {ent_guard_eligible_signatory, ent_guard_signed_before,
                                              ent_guard_window, ent_guard_powers}},
    [ENTENTE_ACT_DEFINITIVE_SIGNATURE] = {TREATY | SETTLED,
                                          {ent_guard_eligible_signatory, ent_guard_signed_before,
                                           ent_guard_window, ent_guard_powers, ent_guard_definitive,
                                           ent_guard_consented}},
    [ENTENTE_ACT_SIGNATURE_CONFIRMATION] = {SETTLED, {ent_guard_confirmation}},
    [ENTENTE_ACT_ACT_CONFIRMATION] = {SETTLED, {ent_guard_authority}},
    [ENTENTE_ACT_RATIFICATION] = {TREATY | SETTLED,
                                  {ent_guard_means, ent_guard_signed, ent_guard_consented,
                                   CONSENTS}},
    [ENTENTE_ACT_ACCEPTANCE] = {TREATY | SETTLED,
                                {ent_guard_means, ent_guard_signed, ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_APPROVAL] = {TREATY | SETTLED,
                              {ent_guard_means, ent_guard_signed, ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_FORMAL_CONFIRMATION] = {TREATY | SETTLED,
                                         {ent_guard_means, ent_guard_organization, ent_guard_signed,
                                          ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_ACCESSION] = {TREATY | SETTLED,
                               {ent_guard_eligible_acceder, ent_guard_accession, ent_guard_limited,
                                CONSENTS}},
    [ENTENTE_ACT_CONSENT] = {TREATY | SETTLED, {ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_EXCHANGE] = {TREATY | SETTLED, {ent_guard_means, ent_guard_formality}},
    [ENTENTE_ACT_NOTIFICATION_OF_COMPLETION] = {TREATY | SETTLED,
                                                {ent_guard_means, ent_guard_formality}},
    [ENTENTE_ACT_SUCCESSION] = {TREATY | SETTLED,
                                {ent_guard_consented, ent_guard_succession, ent_guard_limited}},
    [ENTENTE_ACT_ENDORSEMENT] = {SETTLED, {ent_guard_endorsement}},
    [ENTENTE_ACT_INSTRUMENT_WITHDRAWAL] = {TREATY | SETTLED, {ent_guard_taken_back}},
    [ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY] = {TREATY | SETTLED, {ent_guard_repudiation}},
    [ENTENTE_ACT_RESERVATION] = {TREATY | SETTLED,
                                 {ent_guard_reservation, ent_guard_form, ent_guard_powers}},
    [ENTENTE_ACT_RESERVATION_CONFIRMATION] = {TREATY, {ent_guard_reservation_named}},
    [ENTENTE_ACT_RESERVATION_ACCEPTANCE] = {TREATY, {ent_guard_reservation_named, ent_guard_form}},
    [ENTENTE_ACT_RESERVATION_WITHDRAWAL] = {TREATY, {ent_guard_reservation_named}},
    [ENTENTE_ACT_OBJECTION] = {TREATY,
                               {ent_guard_reservation_named, ent_guard_objection, ent_guard_form}},
    [ENTENTE_ACT_OBJECTION_WITHDRAWAL] = {TREATY, {ent_guard_objection_named}},
    [ENTENTE_ACT_INTERPRETATIVE_DECLARATION] = {SETTLED, {ent_guard_declaration}},
    [ENTENTE_ACT_DECLARATION] = {SETTLED, {ent_guard_declaration}},
    [ENTENTE_ACT_TERRITORIAL_EXTENSION] = {SETTLED, {ent_guard_territory}},
    [ENTENTE_ACT_TERRITORIAL_EXCLUSION] = {SETTLED, {ent_guard_territory}},
    [ENTENTE_ACT_PROVISIONAL_APPLICATION] = {TREATY | SETTLED, {ent_guard_provisional}},
    [ENTENTE_ACT_NOTIFICATION_PROVISIONAL_APPLICATION] = {TREATY | SETTLED,
                                                          {ent_guard_provisional}},
    [ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION] = {TREATY | SETTLED, {ent_guard_provisional}},
    [ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT] = {TREATY | SETTLED, {ent_guard_opt_out}},
    [ENTENTE_ACT_PROVISIONAL_APPLICATION_END] = {TREATY | SETTLED, {NULL}},
    [ENTENTE_ACT_REJECTION] = {0, {ent_guard_rejection}},
    [ENTENTE_ACT_WITHDRAWAL] = {TREATY | SETTLED,
                                {ent_guard_ground, ent_guard_withdrawal, ent_guard_member,
                                 ent_guard_procedure, ent_guard_form, ent_guard_powers}},
    [ENTENTE_ACT_DENUNCIATION] = {TREATY | SETTLED,
                                  {ent_guard_ground, ent_guard_withdrawal, ent_guard_member,
                                   ent_guard_procedure, ent_guard_form, ent_guard_powers}},
    [ENTENTE_ACT_WITHDRAWAL_RETRACTION] = {TREATY, {ent_guard_retraction}},
    [ENTENTE_ACT_SUSPENSION] = {TREATY | SETTLED,
                                {ent_guard_ground, ent_guard_not_ended, ent_guard_member,
                                 ent_guard_procedure}},
    [ENTENTE_ACT_EXCLUSION] = {TREATY, {ent_guard_member}},
    [ENTENTE_ACT_INVOCATION] = {TREATY, {ent_guard_invocation, ent_guard_form}},
    [ENTENTE_ACT_INVOCATION_OBJECTION] = {TREATY,
                                          {ent_guard_member, ent_guard_invocation_objection}},
    [ENTENTE_ACT_DETERMINATION] = {0, {ent_guard_determination}},
    [ENTENTE_ACT_EVENT] = {0, {ent_guard_decider}},
    [ENTENTE_ACT_AGREEMENT_SUSPENSION] = {TREATY, {ent_guard_in_force}},
    [ENTENTE_ACT_EXTENSION] = {TREATY, {ent_guard_in_force}},
    [ENTENTE_ACT_RENEWAL_REFUSAL] = {TREATY, {ent_guard_not_ended}},
    [ENTENTE_ACT_TERMINATION] = {0, {ent_guard_ground, ent_guard_not_ended, ent_guard_procedure}},
    [ENTENTE_ACT_AMENDMENT_ADOPTED] = {TREATY, {ent_guard_amendment}},
};

enum { ROW_COUNT = sizeof all_rows / sizeof all_rows[0] };

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

static bool has_parts(const struct ent_guard *guard)
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
    {ent_guard_parts, has_parts},
    {ent_guard_declarations, has_declarations},
    {ent_guard_consent_window, consent_closes},
    {ent_guard_limited, is_limited},
    {ent_guard_means, lists_means},
    {ent_guard_declaration, declarations_are_prohibited},
    {ent_guard_decider, has_bodies},
};

static bool can_fail(const struct ent_guard *guard, ent_guard_check *check)
{
    for (size_t i = 0; i < sizeof grounds / sizeof grounds[0]; i++)
        if (grounds[i].check == check)
            return grounds[i].can_fail(guard);
    return true;
}

/* The needs that an act of this log can miss. */
static uint8_t needs_of(const struct ent_guard *guard, uint8_t needs)
{
    if (!guard->that->political)
        needs &= (uint8_t)~TREATY;
    if (guard->settled.first == ENT_DAY_NEVER || guard->that->log.earliest >= guard->settled.first)
        needs &= (uint8_t)~SETTLED;
    return needs;
}

static void plan(const struct ent_guard *guard, int32_t type, struct ent_guard_row *row)
{
    const bool every = guard->that->question->long_way;
    const struct ent_guard_row all = type < ROW_COUNT ? all_rows[type] : (struct ent_guard_row){0};
    int count = 0;

    *row = (struct ent_guard_row){.needs = every ? all.needs : needs_of(guard, all.needs)};
    for (int i = 0; i < ENT_GUARD_CHECKS && all.checks[i]; i++)
        if (every || can_fail(guard, all.checks[i]))
            row->checks[count++] = all.checks[i];
    if (every || row->needs || count > 0 || ent_guard_sees(guard, type))
        row->needs |= ENT_GUARD_ASKED;
}

bool ent_guard_plan(struct ent_guard *guard)
{
    const struct ent_log *log = &guard->that->log;
    struct ent_guard_row *rows = ent_pool_array(&guard->that->pool, ENT_KINDS, sizeof *rows);

    if (!rows)
        return false;
    rows[0] = (struct ent_guard_row){0}; /* what was taken out of the log */
    for (int32_t type = 1; type < ENT_KINDS; type++)
        if (ent_log_has(log, type))
            plan(guard, type, &rows[type]);
    guard->rows = rows;
    return true;
}
