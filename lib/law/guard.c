/* The table of guards, and the one pass over the log that holds each act against it. */
#include "guard.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "alloc.h"
#include "guard_private.h"

enum { MOST_CHECKS = 8 };

enum {
    TREATY = 1, /* an act of treaty law: not for a political text */
    SETTLED = 2 /* not before the text was adopted or authenticated */
};

struct row {
    uint8_t needs;
    ent_guard_check *checks[MOST_CHECKS];
};

#define CONSENTS                                                                                   \
    ent_guard_parent, ent_guard_parts, ent_guard_declarations, ent_guard_consent_window,           \
        ent_guard_powers

/* The checks of each kind of act, in the order in which the first that fails is told. */
static const struct row rows[] = {
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
                                  {ent_guard_signed, ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_ACCEPTANCE] = {TREATY | SETTLED,
                                {ent_guard_signed, ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_APPROVAL] = {TREATY | SETTLED, {ent_guard_signed, ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_FORMAL_CONFIRMATION] = {TREATY | SETTLED,
                                         {ent_guard_organization, ent_guard_signed,
                                          ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_ACCESSION] = {TREATY | SETTLED,
                               {ent_guard_eligible_acceder, ent_guard_accession, ent_guard_limited,
                                CONSENTS}},
    [ENTENTE_ACT_CONSENT] = {TREATY | SETTLED, {ent_guard_consented, CONSENTS}},
    [ENTENTE_ACT_EXCHANGE] = {TREATY | SETTLED, {ent_guard_formality}},
    [ENTENTE_ACT_NOTIFICATION_OF_COMPLETION] = {TREATY | SETTLED, {ent_guard_formality}},
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
    [ENTENTE_ACT_REJECTION] = {0, {ent_guard_rejection}},
    [ENTENTE_ACT_WITHDRAWAL] = {TREATY | SETTLED,
                                {ent_guard_ground, ent_guard_withdrawal, ent_guard_member,
                                 ent_guard_procedure, ent_guard_powers}},
    [ENTENTE_ACT_DENUNCIATION] = {TREATY | SETTLED,
                                  {ent_guard_ground, ent_guard_withdrawal, ent_guard_member,
                                   ent_guard_procedure, ent_guard_powers}},
    [ENTENTE_ACT_WITHDRAWAL_RETRACTION] = {TREATY, {ent_guard_retraction}},
    [ENTENTE_ACT_SUSPENSION] = {TREATY | SETTLED,
                                {ent_guard_ground, ent_guard_not_ended, ent_guard_member,
                                 ent_guard_procedure}},
    [ENTENTE_ACT_EXCLUSION] = {TREATY, {ent_guard_member}},
    [ENTENTE_ACT_INVOCATION] = {TREATY, {ent_guard_invocation, ent_guard_form}},
    [ENTENTE_ACT_INVOCATION_OBJECTION] = {TREATY,
                                          {ent_guard_member, ent_guard_invocation_objection}},
    [ENTENTE_ACT_DETERMINATION] = {0, {ent_guard_determination}},
    [ENTENTE_ACT_AGREEMENT_SUSPENSION] = {TREATY, {ent_guard_in_force}},
    [ENTENTE_ACT_EXTENSION] = {TREATY, {ent_guard_in_force}},
    [ENTENTE_ACT_RENEWAL_REFUSAL] = {TREATY, {ent_guard_not_ended}},
    [ENTENTE_ACT_TERMINATION] = {0, {ent_guard_ground, ent_guard_not_ended, ent_guard_procedure}},
    [ENTENTE_ACT_AMENDMENT_ADOPTED] = {TREATY, {ent_guard_amendment}},
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

/* Acts about an amendment are held against the rules of amending alone. */
static bool about_amendment(int32_t type)
{
    return type == ENTENTE_ACT_REJECTION || type == ENTENTE_ACT_AMENDMENT_ADOPTED;
}

static const struct row *row_of(const struct ent_record *record)
{
    if (record->type <= 0 || record->type >= ROW_COUNT ||
        (record->other_version && !about_amendment(record->type)))
        return NULL;
    return &rows[record->type];
}

static int32_t common(struct ent_guard *guard, const struct row *row,
                      const struct ent_record *record)
{
    if ((row->needs & TREATY) && guard->that->political)
        return ent_guard_fails(guard, ENTENTE_E_NOT_LEGAL_INSTRUMENT, NULL,
                               "a political text is signed or endorsed, and left by dissociation");
    if ((row->needs & SETTLED) && ent_guard_before(record, guard->settled) &&
        guard->settled.first != ENT_DAY_NEVER) {
        guard->blocked_by = guard->settled_by;
        return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 9, 10", NULL);
    }
    return 0;
}

static int32_t check(struct ent_guard *guard, const struct row *row,
                     const struct ent_record *record, struct ent_guarded *party)
{
    int32_t code;

    guard->blocked_by = NULL;
    guard->basis = guard->hint = NULL;
    code = common(guard, row, record);
    for (int i = 0; code == 0 && i < MOST_CHECKS && row->checks[i]; i++)
        code = row->checks[i](guard, record, party);
    return code;
}

/* Whether the answer rests on the entry into force, which an act that has no effect can move. */
static bool by_force(int32_t code)
{
    switch (code) {
    case ENTENTE_E_NOT_A_PARTY:
    case ENTENTE_E_LOCK_IN:
    case ENTENTE_E_WINDOW_CLOSED:
    case ENTENTE_E_ALREADY_EFFECTIVE:
    case ENTENTE_E_ALREADY_IN_FORCE:
    case ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY:
    case ENTENTE_E_ALREADY_PARTY:
    case ENTENTE_E_NOT_IN_FORCE:
    case ENTENTE_E_AMEND_BEFORE_FORCE:
    case ENTENTE_E_PARENT_REQUIRED:
    case ENTENTE_E_OPT_OUT_LATE:
    case ENTENTE_E_OBJECTION_WIDENED:
        return true;
    default:
        return false;
    }
}

bool ent_guard_keeps_effect(int32_t code)
{
    switch (code) {
    case ENTENTE_E_NOT_SIGNED:
    case ENTENTE_E_SIGNATORY_RATIFIES:
    case ENTENTE_E_SIGNATURE_CLOSED:
    case ENTENTE_E_NOT_OPEN:
    case ENTENTE_E_ACCESSION_NOT_OPEN:
    case ENTENTE_E_NO_FULL_POWERS:
    case ENTENTE_E_CONSENT_WINDOW_CLOSED:
    case ENTENTE_E_MANDATORY_DECLARATION_MISSING:
        return true;
    default:
        return false;
    }
}

static uint32_t index_of(const struct ent_case *that, const entente_object *act)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);
    uint32_t i = 0;

    while (list && i < list->count && list->items[i].as.object != act)
        i++;
    return i;
}

static bool grow(struct ent_guarding *guarding)
{
    const uint32_t more = guarding->capacity ? 2 * guarding->capacity : 16;
    struct ent_irregular *found;

    if (guarding->count < guarding->capacity)
        return true;
    found = ent_realloc(guarding->rows, more * sizeof *found);
    if (!found)
        return false;
    guarding->rows = found;
    guarding->capacity = more;
    return true;
}

static bool note(const struct ent_guard *guard, struct ent_guarding *guarding,
                 const struct ent_record *record, int32_t code)
{
    /* Of a text that only announces a treaty the line is not drawn (DOMAIN 3.4: a warning). */
    const bool prospective =
        code == ENTENTE_E_NOT_LEGAL_INSTRUMENT &&
        entente_agreement_bindingness(guard->that->agreement) == ENTENTE_BIND_PROSPECTIVE;

    if (!grow(guarding))
        return false;
    guarding->rows[guarding->count++] = (struct ent_irregular){
        .act = record->act,
        .blocked_by = guard->blocked_by ? guard->blocked_by->act : NULL,
        .basis = guard->basis,
        .hint = guard->hint,
        .code = code,
        .index = index_of(guard->that, record->act),
        .effect = prospective || ent_guard_keeps_effect(code),
        .judged = code == ENTENTE_E_RESERVATION_PROHIBITED,
    };
    return true;
}

static bool look_at(struct ent_guard *guard, struct ent_guarding *guarding,
                    const struct ent_record *record)
{
    const struct row *row = row_of(record);
    struct ent_guarded *party =
        record->party != ENT_NO_PARTY ? &guard->parties[record->party] : NULL;
    int32_t code = 0;

    if (party && guard->that->parties[record->party].exit_count > 0)
        ent_guard_leave(guard, record, party);
    if (row && (row->needs || row->checks[0]))
        code = check(guard, row, record, party);
    if (code != 0 && party && party->stopped && by_force(code))
        return true;
    if (code != 0 && !note(guard, guarding, record, code))
        return false;
    if (code == 0 || guarding->rows[guarding->count - 1].effect) {
        ent_guard_see(guard, record, party);
        if (party && code == ENTENTE_E_NO_FULL_POWERS)
            party->unauthorized = record;
        return true;
    }
    if (party) {
        ent_guard_disregard(guard, record);
        party->stopped |= by_force(code);
    }
    return true;
}

/* How often a case is worked out anew before all that was found is left out at once. */
enum { MOST_ROUNDS = 16 };

static bool waits(const struct ent_guarding *guarding, bool plain, int32_t code)
{
    return plain && by_force(code) && guarding->rounds < MOST_ROUNDS;
}

/* Whether the case is worked out anew without it. */
static bool goes(const struct ent_irregular *row)
{
    return !row->effect && !row->judged;
}

/*
 * Leaves out what has no effect. What rests on entry into force is asked again once all else is
 * left out; a row that is asked again, or has its effect, is found again.
 */
static bool settle(struct ent_guarding *guarding, bool *again)
{
    uint32_t kept = guarding->settled;
    bool plain = false;

    *again = false;
    for (uint32_t i = guarding->settled; i < guarding->count; i++) {
        *again |= goes(&guarding->rows[i]);
        plain |= goes(&guarding->rows[i]) && !by_force(guarding->rows[i].code);
    }
    if (!*again)
        return true;
    if (!guarding->dropped)
        guarding->dropped = ent_alloc_zero((size_t)guarding->act_count + 1);
    if (!guarding->dropped)
        return false;
    for (uint32_t i = guarding->settled; i < guarding->count; i++) {
        const struct ent_irregular row = guarding->rows[i];

        if (!goes(&row) || waits(guarding, plain, row.code))
            continue;
        guarding->dropped[row.index] = 1;
        guarding->rows[kept++] = row;
    }
    guarding->settled = guarding->count = kept;
    guarding->rounds++;
    return true;
}

bool ent_guards_look(struct ent_case *that, struct ent_guarding *guarding, bool *again)
{
    struct ent_guard guard = {.that = that};
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);

    *again = false;
    guarding->count = guarding->settled;
    guarding->act_count = list ? list->count : 0;
    if (that->log.count == 0)
        return true;
    if (!ent_guard_begin(&guard))
        return false;
    for (guard.at = 0; guard.at < that->log.count; guard.at++)
        if (!look_at(&guard, guarding, &that->log.records[guard.at]))
            return false;
    return !that->rules.failed && settle(guarding, again);
}

void ent_guarding_done(struct ent_guarding *guarding)
{
    ent_free(guarding->rows);
    ent_free(guarding->dropped);
    *guarding = (struct ent_guarding){0};
}
