/* Guards on consent to be bound: VCLT 11 to 18, VCSST 17. */
#include <entente/act.h>
#include <entente/party.h>

#include "force_on.h"
#include "guard_private.h"
#include "stands.h"

/* VCLT-IO 2(1)(b bis), 14: formal confirmation is for organizations. */
int32_t ent_guard_organization(struct ent_guard *guard, const struct ent_record *record,
                               struct ent_guarded *party)
{
    if (!party)
        return 0;

    const int32_t kind = guard->that->parties[record->party].kind;

    if (kind != ENTENTE_PARTY_STATE && kind != ENTENTE_PARTY_SUBNATIONAL)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_WRONG_ACTOR_KIND, "VCLT-IO 14(3)",
                           "a State ratifies, accepts or approves");
}

int32_t ent_guard_means(struct ent_guard *guard, const struct ent_record *record,
                        struct ent_guarded *party)
{
    (void)party;
    if (ent_guard_is_means(guard, record->type))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOT_ELIGIBLE, "VCLT 11, 14",
                           "consent by one of the acts that the clause lists");
}

int32_t ent_guard_signed(struct ent_guard *guard, const struct ent_record *record,
                         struct ent_guarded *party)
{
    (void)record;
    if (!party || !guard->requires_signature || party->signature)
        return 0;
    if (party->initials && !party->referendum) {
        guard->blocked_by = party->initials;
        return ent_guard_fails(guard, ENTENTE_E_INITIALS_NOT_SIGNATURE, "VCLT 12(2)(a)",
                               "sign first, or record that the initials were agreed to sign");
    }
    guard->blocked_by = party->referendum;
    return ent_guard_fails(guard, ENTENTE_E_NOT_SIGNED, "VCLT 14(1)",
                           party->referendum ? "confirm the signature ad referendum"
                                             : "accede, if accession is open");
}

int32_t ent_guard_consented(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    if (!party || !party->consent || party->perhaps_left ||
        ent_guard_repeats(guard, record, party->consent))
        return 0;
    guard->blocked_by = party->consent;
    return ent_guard_fails(guard, ENTENTE_E_ALREADY_CONSENTED, "VCLT 11, 14, 15", NULL);
}

/* Exchange and notification may follow a ratification, but not each other. */
int32_t ent_guard_formality(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    if (!party || !party->formality || party->formality->type != record->type)
        return 0;
    return ent_guard_duplicate(guard, record, party->formality);
}

int32_t ent_guard_eligible_acceder(struct ent_guard *guard, const struct ent_record *record,
                                   struct ent_guarded *party)
{
    if (!party || ent_guard_member_of(guard, guard->accession, &guard->accession_set, record))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOT_ELIGIBLE, "VCLT 15", NULL);
}

/* VCLT 15. Whether the text allows it at all. */
static bool lists_accession(const struct ent_guard *guard)
{
    return guard->accession || ent_guard_is_means(guard, ENTENTE_ACT_ACCESSION);
}

int32_t ent_guard_accession(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    if (!party)
        return 0;
    if (party->consent)
        return ent_guard_consented(guard, record, party);
    if (!lists_accession(guard) || ent_guard_before(record, guard->accession_opens) ||
        ent_guard_after(record, guard->accession_closes))
        return ent_guard_fails(guard, ENTENTE_E_ACCESSION_NOT_OPEN, "VCLT 15",
                               "sign and ratify, if signature is open");
    /* Who was bound and left may come back either way. */
    if (guard->requires_signature && (party->signature || party->referendum) &&
        !party->repudiation && !party->left) {
        guard->blocked_by = party->signature ? party->signature : party->referendum;
        return ent_guard_fails(guard, ENTENTE_E_SIGNATORY_RATIFIES, "VCLT 14, 15", "ratify");
    }
    if (guard->by_invitation && !party->invitation)
        return ent_guard_fails(guard, ENTENTE_E_INVITATION_REQUIRED, "VCLT 15",
                               "record the invitation first");
    return 0;
}

static bool bound_by_parent(const struct ent_guard *guard, int32_t party, ent_day day)
{
    const int32_t there = ent_force_party(guard->that, guard->parent, party);
    ent_acts acts = ent_acts_consent;

    if (guard->gate == ENTENTE_GATE_SIGNATORIES_AND_PARTIES)
        acts = ent_acts_or(acts, ent_acts_signature);
    return there != ENT_NO_PARTY && ent_stands_on(guard->parent, there, day, acts) != ENT_NO;
}

int32_t ent_guard_parent(struct ent_guard *guard, const struct ent_record *record,
                         struct ent_guarded *party)
{
    if (!party || !guard->parent || bound_by_parent(guard, record->party, record->day.last))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_PARENT_REQUIRED, "VCLT 15",
                           "consent to the parent treaty first");
}

/* VCLT 17: consent to a part must make clear to which. */
int32_t ent_guard_parts(struct ent_guard *guard, const struct ent_record *record,
                        struct ent_guarded *party)
{
    const struct ent_list *parts;

    (void)party;
    if (guard->parts_min == 0)
        return 0;
    parts = ent_object_list(record->act, ENTENTE_FIELD_PARTS);
    if (!parts || parts->count == 0)
        return ent_guard_fails(guard, ENTENTE_E_PART_CHOICE_UNCLEAR, "VCLT 17(2)",
                               "name the parts in \"parts\"");
    if (parts->count < guard->parts_min)
        return ent_guard_fails(guard, ENTENTE_E_TOO_FEW_PARTS, "VCLT 17(1)", NULL);
    return 0;
}

/* Made for this consent and by its day, wherever it stands that day. */
static bool declared(const struct ent_guard *guard, const struct ent_record *consent,
                     const struct ent_symbol *id)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[consent->party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_DECLARATION && record->date.first <= consent->date.last &&
            ent_object_names(record->act, ENTENTE_FIELD_DECLARATION, id) &&
            ent_same_participation(that, record, consent) != ENT_NO)
            return true;
    }
    return false;
}

int32_t ent_guard_declarations(struct ent_guard *guard, const struct ent_record *record,
                               struct ent_guarded *party)
{
    const struct ent_list *list =
        party ? ent_object_list(guard->consent, ENTENTE_FIELD_DECLARATIONS) : NULL;

    for (uint32_t i = 0; list && i < list->count; i++) {
        const entente_object *declaration = list->items[i].as.object;

        if (entente_object_get_boolean(declaration, ENTENTE_FIELD_MANDATORY) &&
            !declared(guard, record, ent_object_symbol(declaration, ENTENTE_FIELD_ID)))
            return ent_guard_fails(guard, ENTENTE_E_MANDATORY_DECLARATION_MISSING, NULL,
                                   "add the declaration, of that day or before");
    }
    return 0;
}

int32_t ent_guard_consent_window(struct ent_guard *guard, const struct ent_record *record,
                                 struct ent_guarded *party)
{
    (void)party;
    if (!ent_guard_after(record, guard->consent_closes))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_CONSENT_WINDOW_CLOSED, NULL, NULL);
}

static enum ent_tri stood_on(const struct ent_guard *guard, int32_t party, ent_day day,
                             ent_acts acts)
{
    const enum ent_tri in = ent_guard_party_in(guard, party, day, NULL);

    return ent_tri_either(ent_stands_on(guard->that, party, day, acts), in);
}

/* On every day of a span, or on some, or on none, as its two ends tell it. */
static enum ent_tri stood_in(const struct ent_guard *guard, int32_t party, struct ent_span days,
                             ent_acts acts)
{
    const enum ent_tri first = stood_on(guard, party, days.first, acts);
    const enum ent_tri last = stood_on(guard, party, days.last, acts);

    return first == last ? first : ENT_MAYBE;
}

/* On the day of succession, or on the last day of a State that was no more by then. */
static enum ent_tri was_bound(const struct ent_guard *guard, int32_t predecessor,
                              const struct ent_record *record, ent_acts acts)
{
    const struct ent_span extinct = guard->that->parties[predecessor].extinct;
    const enum ent_tri then = stood_in(guard, predecessor, record->day, acts);
    enum ent_tri before;

    if (then == ENT_YES || extinct.first > record->day.last)
        return then;
    before = stood_in(guard, predecessor,
                      (struct ent_span){extinct.first - 1, extinct.last == ENT_DAY_NEVER
                                                               ? extinct.first - 1
                                                               : extinct.last - 1},
                      acts);
    if (before == ENT_YES && extinct.last > record->day.first)
        before = ENT_MAYBE;
    return ent_tri_either(then, before);
}

/* A State can succeed to the consent of its predecessor, or to its signature. */
int32_t ent_guard_succession(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    const struct ent_symbol *name = ent_object_symbol(record->act, ENTENTE_FIELD_PREDECESSOR);
    const int32_t predecessor = name ? ent_case_party(guard->that, name) : ENT_NO_PARTY;
    const ent_acts acts = record->type == ENTENTE_ACT_SUCCESSION
                              ? ent_acts_consent
                              : ent_acts_or(ent_acts_consent, ent_acts_signature);
    enum ent_tri bound;

    (void)party;
    if (predecessor == ENT_NO_PARTY)
        return 0;
    bound = was_bound(guard, predecessor, record, acts);
    guard->perhaps |= bound == ENT_MAYBE;
    if (bound != ENT_NO)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_PREDECESSOR_NOT_BOUND, "VCSST 17(1), 34", "accede");
}

static bool joining_accepted_by(const struct ent_guard *guard, int32_t party,
                                const struct ent_record *joining)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_ACCESSION_ACCEPTANCE &&
            record->date.first <= joining->date.last && ent_record_names(record, joining))
            return true;
    }
    return false;
}

/* VCSST 17(3), 18(4); VCLT 15: among a limited number all others must consent. */
int32_t ent_guard_limited(struct ent_guard *guard, const struct ent_record *record,
                          struct ent_guarded *party)
{
    if (!party || !guard->limited_number)
        return 0;
    ent_case_count(guard->that, guard->that->party_count);
    for (uint32_t i = 0; i < guard->that->party_count; i++) {
        ent_guard_leave(guard, (int32_t)i, record->day.last);
        if ((int32_t)i == record->party || !guard->parties[i].consent ||
            joining_accepted_by(guard, (int32_t)i, record))
            continue;
        guard->blocked_by = guard->parties[i].consent;
        return ent_guard_fails(guard, ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED, "VCSST 17(3)",
                               "record the acceptance of every party first");
    }
    return 0;
}

/* Whether the last consent has brought the treaty into force for the party, which does not go with
 * the end of the whole. */
static bool was_in_force(const struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_party *row = &guard->that->parties[record->party];
    const struct ent_period *last = &guard->that->periods[row->period_first + row->period_count];

    return row->period_count > 0 && last[-1].exit.first == ENT_DAY_NEVER &&
           last[-1].entry.hi <= record->date.first;
}

/* Only before the treaty is in force for the party; then it can only denounce. */
int32_t ent_guard_taken_back(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    enum ent_tri in;

    if (!party)
        return 0;
    if (!party->consent && !party->formality &&
        !ent_guard_between(guard, NULL, record, ent_acts_consent))
        return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 11",
                               "record the consent that is taken back");
    in = ent_guard_party_in(guard, record->party, record->date.first, record->act);
    guard->perhaps |= in == ENT_MAYBE;
    if (in == ENT_YES || was_in_force(guard, record)) {
        guard->blocked_by = party->consent;
        return ent_guard_fails(guard, ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY, "VCLT 54, 56",
                               "denounce or withdraw");
    }
    return 0;
}

int32_t ent_guard_repudiation(struct ent_guard *guard, const struct ent_record *record,
                              struct ent_guarded *party)
{
    if (!party)
        return 0;
    if (party->repudiation)
        return ent_guard_duplicate(guard, record, party->repudiation);
    if (ent_guard_party_in(guard, record->party, record->date.first, record->act) != ENT_YES)
        return 0;
    guard->blocked_by = party->consent;
    return ent_guard_fails(guard, ENTENTE_E_ALREADY_PARTY, "VCLT 18", "denounce or withdraw");
}
