/* The table of guards, and the one pass over the log that holds each act against it. */
#include "guard.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "alloc.h"
#include "guard_private.h"
#include "other.h"

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
    [ENTENTE_ACT_INVOCATION] = {TREATY, {ent_guard_ground}},
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

static bool starts_consent(int32_t type)
{
    return (ent_act_bit(type) & ent_acts_consent) && type != ENTENTE_ACT_EXCHANGE &&
           type != ENTENTE_ACT_NOTIFICATION_OF_COMPLETION;
}

/* What an act changes for those that follow. */
static void see_party(struct ent_guard *guard, const struct ent_record *record,
                      struct ent_guarded *party)
{
    const ent_acts bit = ent_act_bit(record->type);

    if (starts_consent(record->type)) {
        party->consent = record;
        party->notice = party->repudiation = NULL;
    }
    if (bit & guard->provisional_by && !party->provisional)
        party->provisional = record;
    switch (record->type) {
    case ENTENTE_ACT_SIGNATURE:
    case ENTENTE_ACT_DEFINITIVE_SIGNATURE:
        party->signature = record;
        party->repudiation = NULL;
        break;
    case ENTENTE_ACT_SIGNATURE_AD_REFERENDUM:
        party->referendum = record;
        party->repudiation = NULL;
        break;
    case ENTENTE_ACT_SIGNATURE_CONFIRMATION:
        party->signature = party->confirmed = record;
        break;
    case ENTENTE_ACT_EXCHANGE:
    case ENTENTE_ACT_NOTIFICATION_OF_COMPLETION:
        party->formality = record;
        break;
    case ENTENTE_ACT_INITIALLING:
        party->initials = record;
        break;
    case ENTENTE_ACT_ENDORSEMENT:
        party->endorsement = record;
        break;
    case ENTENTE_ACT_FULL_POWERS:
        party->powers = record;
        break;
    case ENTENTE_ACT_INVITATION:
        party->invitation = record;
        break;
    case ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY:
        party->repudiation = record;
        break;
    case ENTENTE_ACT_PROVISIONAL_APPLICATION_END:
        party->provisional = NULL;
        break;
    case ENTENTE_ACT_WITHDRAWAL:
    case ENTENTE_ACT_DENUNCIATION:
        party->notice = record;
        break;
    case ENTENTE_ACT_WITHDRAWAL_RETRACTION:
        party->notice = NULL;
        break;
    case ENTENTE_ACT_DISSOCIATION:
        party->endorsement = party->signature = party->referendum = NULL;
        break;
    default:
        break;
    }
}

/* The exits that have taken effect by the act that is looked at. */
static void leave(const struct ent_guard *guard, const struct ent_record *record,
                  struct ent_guarded *party)
{
    const struct ent_party *row = &guard->that->parties[record->party];

    for (uint32_t i = 0; i < row->exit_count; i++) {
        const struct ent_exit *exit = &guard->that->exits[row->exit_first + i];
        const struct ent_record *by = &guard->that->log.records[exit->record];

        if (exit->retracted || exit->maybe || exit->record >= guard->at ||
            exit->day.last > record->day.first || exit->cause == ENT_EXIT_DISSOCIATION)
            continue;
        if (party->notice == by)
            party->notice = NULL;
        if (party->consent && party->consent < by) {
            party->consent = NULL;
            party->left |= exit->cause != ENT_EXIT_INSTRUMENT_WITHDRAWAL;
        }
        if (party->formality && party->formality < by)
            party->formality = NULL;
    }
}

static void see(struct ent_guard *guard, const struct ent_record *record, struct ent_guarded *party)
{
    if (record->other_version)
        return;
    if (party)
        see_party(guard, record, party);
    if (record->type >= ENTENTE_ACT_RESERVATION && record->type <= ENTENTE_ACT_OBJECTION_WITHDRAWAL)
        ent_guard_see_reservation(guard, record);
    if (record->type == ENTENTE_ACT_TERMINATION && !record->maybe && !guard->ended)
        guard->ended = record;
}

/* An act that has no effect does not end anything either. */
static void disregard(const struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_party *row = &guard->that->parties[record->party];

    for (uint32_t i = 0; i < row->exit_count; i++) {
        struct ent_exit *exit = &guard->that->exits[row->exit_first + i];

        if (&guard->that->log.records[exit->record] == record)
            exit->retracted = true;
    }
}

static bool look_at(struct ent_guard *guard, struct ent_guarding *guarding,
                    const struct ent_record *record)
{
    const struct row *row = row_of(record);
    struct ent_guarded *party =
        record->party != ENT_NO_PARTY ? &guard->parties[record->party] : NULL;
    int32_t code = 0;

    if (party && guard->that->parties[record->party].exit_count > 0)
        leave(guard, record, party);
    if (row && (row->needs || row->checks[0]))
        code = check(guard, row, record, party);
    if (code != 0 && party && party->stopped && by_force(code))
        return true;
    if (code != 0 && !note(guard, guarding, record, code))
        return false;
    if (code == 0 || guarding->rows[guarding->count - 1].effect) {
        see(guard, record, party);
        if (party && code == ENTENTE_E_NO_FULL_POWERS)
            party->unauthorized = record;
        return true;
    }
    if (party) {
        disregard(guard, record);
        party->stopped |= by_force(code);
    }
    return true;
}

static const entente_object *clause(const entente_object *clauses, int32_t field)
{
    return clauses ? entente_object_get_object(clauses, field) : NULL;
}

static void read_clauses(struct ent_guard *guard)
{
    const entente_object *all =
        entente_object_get_object(&guard->that->agreement->root, ENTENTE_FIELD_CLAUSES);
    const struct ent_span always = {ENT_DAY_FIRST, ENT_DAY_FIRST};
    const struct ent_span never = {ENT_DAY_NEVER, ENT_DAY_NEVER};
    const struct ent_list *by = NULL;

    guard->signature = clause(all, ENTENTE_FIELD_SIGNATURE);
    guard->accession = clause(all, ENTENTE_FIELD_ACCESSION);
    guard->consent = clause(all, ENTENTE_FIELD_CONSENT);
    guard->entry = clause(all, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    guard->reservations = clause(all, ENTENTE_FIELD_RESERVATIONS);
    guard->withdrawal = clause(all, ENTENTE_FIELD_WITHDRAWAL);
    guard->provisional = clause(all, ENTENTE_FIELD_PROVISIONAL_APPLICATION);
    guard->amendment = clause(all, ENTENTE_FIELD_AMENDMENT);
    guard->requires_signature =
        !guard->consent || !entente_object_has(guard->consent, ENTENTE_FIELD_REQUIRES_SIGNATURE) ||
        entente_object_get_boolean(guard->consent, ENTENTE_FIELD_REQUIRES_SIGNATURE);
    guard->opens = ent_guard_span(guard->signature, ENTENTE_FIELD_OPENS, always);
    guard->closes = ent_guard_span(guard->signature, ENTENTE_FIELD_CLOSES, never);
    guard->accession_opens = ent_guard_span(guard->accession, ENTENTE_FIELD_OPENS, always);
    guard->accession_closes = ent_guard_span(guard->accession, ENTENTE_FIELD_CLOSES, never);
    guard->consent_closes = ent_guard_span(guard->consent, ENTENTE_FIELD_CLOSES, never);
    if (guard->provisional) {
        by = ent_object_list(guard->provisional, ENTENTE_FIELD_BY);
        guard->provisional_by = by ? 0 : ent_act_bit(ENTENTE_ACT_PROVISIONAL_APPLICATION);
    }
    for (uint32_t i = 0; by && i < by->count; i++)
        guard->provisional_by |= ent_act_bit((int32_t)by->items[i].as.integer);
}

static bool see_amendment(struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_record **amendments =
        ent_rules_grow(guard->that, guard->amendments, guard->amendment_count, sizeof *amendments,
                       &guard->amendment_capacity);

    if (!amendments)
        return false;
    guard->amendments = amendments;
    amendments[guard->amendment_count++] = record;
    return true;
}

/*
 * What counts wherever it stands in the log: the first act that settled the text (signing settles
 * it too), and the amendments, which stand on the day of their effect.
 */
static bool look_ahead(struct ent_guard *guard)
{
    const struct ent_log *log = &guard->that->log;

    guard->settled = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    for (uint32_t i = 0; i < log->count; i++) {
        const struct ent_record *record = &log->records[i];

        if (record->type == ENTENTE_ACT_AMENDMENT_ADOPTED) {
            if (!see_amendment(guard, record))
                return false;
        } else if ((record->type == ENTENTE_ACT_ADOPTION ||
                    record->type == ENTENTE_ACT_AUTHENTICATION) &&
                   !record->other_version && !record->maybe && !guard->settled_by) {
            guard->settled = record->date;
            guard->settled_by = record;
        }
    }
    return true;
}

/* The parent of a protocol, if it was given. */
static bool find_parent(struct ent_guard *guard)
{
    struct ent_case *that = guard->that;
    const struct ent_list *links = ent_object_list(&that->agreement->root, ENTENTE_FIELD_LINKS);
    bool memory = true;

    for (uint32_t i = 0; links && i < links->count; i++) {
        const entente_object *link = links->items[i].as.object;
        const int32_t gate = entente_object_get_enum(link, ENTENTE_FIELD_GATE);
        const char *id = entente_object_get_text(link, ENTENTE_FIELD_AGREEMENT);

        if (entente_object_get_enum(link, ENTENTE_FIELD_TYPE) != ENTENTE_LINK_PROTOCOL_TO || !id ||
            gate == ENTENTE_GATE_OPEN || !ent_others_has(that, id))
            continue;
        guard->parent = ent_case_other(that, id, &memory);
        guard->gate = gate ? gate : ENTENTE_GATE_PARTIES_ONLY;
        break;
    }
    return memory;
}

static bool begin(struct ent_guard *guard)
{
    struct ent_case *that = guard->that;

    guard->signature_set = guard->accession_set = guard->provisional_from = ENT_NO_RULE;
    read_clauses(guard);
    for (uint32_t i = 0; i < that->party_count; i++)
        guard->able += !that->parties[i].third;
    guard->parties =
        ent_pool_alloc_zero(&that->pool, ((size_t)that->party_count + 1) * sizeof *guard->parties);
    return guard->parties && look_ahead(guard) && find_parent(guard);
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
    if (!begin(&guard))
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
