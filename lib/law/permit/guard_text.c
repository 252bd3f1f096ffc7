/* Guards on the conclusion of the text: VCLT 7 to 12. */
#include <string.h>

#include <entente/act.h>

#include "bodies.h"
#include "guard_private.h"
#include "majority.h"
#include "node.h"

struct ent_span ent_guard_span(const entente_object *clause, int32_t field, struct ent_span absent)
{
    const int32_t date = entente_object_get_date(clause, field);

    return date ? ent_date_span(date) : absent;
}

bool ent_guard_member_of(struct ent_guard *guard, const entente_object *clause, int32_t *set,
                         const struct ent_record *record)
{
    struct ent_case *that = guard->that;
    const struct ent_value *open_to = ent_object_slot(clause, ENTENTE_FIELD_OPEN_TO);

    if (!open_to || record->date.first != record->date.last)
        return true;
    if (*set == ENT_NO_RULE)
        *set = ent_set_compile(that, open_to, NULL);
    if (*set == ENT_NO_RULE)
        return true;
    ent_set_on(that, *set, record->date.first);
    return (that->rules.sets[*set].members[record->party] & ENT_IN) != 0;
}

int32_t ent_guard_eligible_signatory(struct ent_guard *guard, const struct ent_record *record,
                                     struct ent_guarded *party)
{
    if (!party || ent_guard_member_of(guard, guard->signature, &guard->signature_set, record))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOT_ELIGIBLE, "clauses/signature/open_to", NULL);
}

/* One signature of a kind stands at a time; a full one says more than one ad referendum. */
/* Whether an act of the party says that it is the same as another one of its kind. */
static bool names_another(const struct ent_guard *guard, const struct ent_record *record)
{
    const struct ent_symbol *with = ent_object_symbol(record->act, ENTENTE_FIELD_ALSO_WITH);
    const struct ent_case *that = guard->that;
    const struct ent_party *row = &that->parties[record->party];

    for (uint32_t i = 0; with && i < row->record_count; i++) {
        const struct ent_record *other = &that->log.records[that->by_party[row->record_first + i]];

        if (other->type == record->type && other != record &&
            (with == ent_act_id(other->act) || with == ent_act_id(other->restated)))
            return true;
    }
    return false;
}

bool ent_guard_repeats(struct ent_guard *guard, const struct ent_record *record,
                       const struct ent_record *before)
{
    const char *place = entente_object_get_text(record->act, ENTENTE_FIELD_PLACE);
    const char *other = entente_object_get_text(before->act, ENTENTE_FIELD_PLACE);

    guard->repeated =
        record->type == before->type && record->party != ENT_NO_PARTY &&
        ((place && other && strcmp(place, other) != 0) || names_another(guard, record));
    return guard->repeated;
}

int32_t ent_guard_signed_before(struct ent_guard *guard, const struct ent_record *record,
                                struct ent_guarded *party)
{
    if (!party || party->repudiation || party->may_sign_anew || party->perhaps_left)
        return 0;
    /* One that is consent stands beside another only where that is consent too, and stands. */
    if (record->type == ENTENTE_ACT_DEFINITIVE_SIGNATURE && party->signature != party->consent)
        return 0;
    if (party->signature)
        return ent_guard_duplicate(guard, record, party->signature);
    if (party->referendum && record->type == ENTENTE_ACT_SIGNATURE_AD_REFERENDUM)
        return ent_guard_duplicate(guard, record, party->referendum);
    return 0;
}

int32_t ent_guard_window(struct ent_guard *guard, const struct ent_record *record,
                         struct ent_guarded *party)
{
    (void)party;
    if (ent_guard_before(record, guard->opens))
        return ent_guard_fails(guard, ENTENTE_E_NOT_OPEN, "VCLT 12",
                               "wait for the first day for signature");
    if (ent_guard_after(record, guard->closes))
        return ent_guard_fails(guard, ENTENTE_E_SIGNATURE_CLOSED, "VCLT 12, 15",
                               "accede, if accession is open");
    return 0;
}

/* VCLT 7(2): heads of State and of government and foreign ministers need no full powers. */
static bool needs_powers(const entente_object *actor)
{
    switch (entente_object_get_enum(actor, ENTENTE_FIELD_OFFICE)) {
    case 0:
    case ENTENTE_OFFICE_HEAD_OF_STATE:
    case ENTENTE_OFFICE_HEAD_OF_GOVERNMENT:
    case ENTENTE_OFFICE_FOREIGN_MINISTER:
        return false;
    default:
        return true;
    }
}

int32_t ent_guard_powers(struct ent_guard *guard, const struct ent_record *record,
                         struct ent_guarded *party)
{
    const struct ent_value *by =
        record->names_actor ? ent_object_slot(record->act, ENTENTE_FIELD_BY) : NULL;

    if (!by || by->kind != ENTENTE_VALUE_OBJECT || !needs_powers(by->as.object) ||
        (party && party->powers) ||
        entente_object_get_boolean(record->act, ENTENTE_FIELD_DISPENSED))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NO_FULL_POWERS, "VCLT 7(1)",
                           "record the full powers, or that they were dispensed with");
}

/* VCLT 12(1): signature is consent where the text says so; a silent text leaves it open. */
int32_t ent_guard_definitive(struct ent_guard *guard, const struct ent_record *record,
                             struct ent_guarded *party)
{
    bool allowed = ent_guard_is_means(guard, record->type);

    (void)party;
    if (entente_object_has(guard->consent, ENTENTE_FIELD_SIGNATURE_BINDS))
        allowed = entente_object_get_boolean(guard->consent, ENTENTE_FIELD_SIGNATURE_BINDS);
    if (allowed)
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_SIGNATURE_NOT_CONSENT, "VCLT 12(1)",
                           "record a signature, and a ratification later");
}

int32_t ent_guard_confirmation(struct ent_guard *guard, const struct ent_record *record,
                               struct ent_guarded *party)
{
    (void)record;
    if (party && party->referendum && !party->confirmed)
        return 0;
    guard->blocked_by = party ? party->signature : NULL;
    return ent_guard_fails(guard, ENTENTE_E_NOT_AD_REFERENDUM, "VCLT 12(2)(b)", NULL);
}

/* VCLT 8: an act without authority has no effect unless confirmed afterwards. */
int32_t ent_guard_authority(struct ent_guard *guard, const struct ent_record *record,
                            struct ent_guarded *party)
{
    if (party && party->unauthorized &&
        (!entente_object_has(record->act, ENTENTE_FIELD_TO) ||
         ent_record_names(record, party->unauthorized)))
        return 0;
    return ent_guard_fails(guard, ENTENTE_E_NOTHING_TO_CONFIRM, "VCLT 8", NULL);
}

int32_t ent_guard_endorsement(struct ent_guard *guard, const struct ent_record *record,
                              struct ent_guarded *party)
{
    return party && party->endorsement ? ent_guard_duplicate(guard, record, party->endorsement) : 0;
}

/* Who votes on an amendment: parties and contracting States (VCLT 40(2)); on the text itself, those
 * that are no third States. */
static bool find_voters(struct ent_guard *guard, const struct ent_record *record,
                        struct ent_vote *vote)
{
    const struct ent_case *that = guard->that;
    uint8_t *voters;

    vote->members = guard->able;
    if (record->type != ENTENTE_ACT_AMENDMENT_ADOPTED)
        return true;
    voters = ent_pool_alloc_zero(&guard->that->pool, (size_t)that->party_count + 1);
    if (!voters)
        return false;
    vote->members = 0;
    vote->electors = voters;
    for (uint32_t i = 0; i < that->party_count; i++) {
        const enum ent_tri in = ent_guard_in_circle(guard, (int32_t)i, record);

        voters[i] = in == ENT_YES ? ENT_IN : in == ENT_MAYBE ? ENT_IN_PERHAPS : 0;
        if (in == ENT_MAYBE || vote->members < 0)
            vote->members = -1;
        else
            vote->members += in == ENT_YES;
    }
    ent_case_count(that, that->party_count);
    return true;
}

/* The rule of the body that adopts judges what it adopts. */
static int32_t vote_of_body(struct ent_guard *guard, const struct ent_record *record,
                            const struct ent_symbol *body)
{
    const struct ent_body_fault fault = ent_body_decides(guard->that, body, record);

    guard->blocked_by = fault.blocked_by;
    return fault.code ? ent_guard_fails(guard, fault.code, "VCLT 9, 40", fault.hint) : 0;
}

/* VCLT 9: what is adopted was carried. What the record leaves open may have been enough. */
int32_t ent_guard_vote(struct ent_guard *guard, const struct ent_record *record,
                       struct ent_guarded *party)
{
    const struct ent_symbol *body = ent_object_symbol(record->act, ENTENTE_FIELD_BODY);
    struct ent_vote vote = {
        .majority = entente_object_get_object(record->act, ENTENTE_FIELD_MAJORITY),
        .tally = entente_object_get_object(record->act, ENTENTE_FIELD_TALLY),
        .day = record->date.first,
    };

    (void)party;
    if (body)
        return vote_of_body(guard, record, body);
    if (!vote.tally)
        return 0;
    if (!find_voters(guard, record, &vote)) {
        guard->that->rules.failed = true;
        return 0;
    }
    switch (ent_majority_outcome(guard->that, &vote)) {
    case ENT_OUTCOME_NO_QUORUM:
        return ent_guard_fails(guard, ENTENTE_E_NO_QUORUM, "VCLT 9", NULL);
    case ENT_OUTCOME_REJECTED:
        return ent_guard_fails(guard, ENTENTE_E_VOTE_NOT_CARRIED,
                               vote.majority ? "VCLT 9" : "VCLT 9(2)", NULL);
    default:
        return 0;
    }
}

/* A text cannot have entered into force before it was adopted. */
int32_t ent_guard_determination(struct ent_guard *guard, const struct ent_record *record,
                                struct ent_guarded *party)
{
    const struct ent_value *value = ent_object_slot(record->act, ENTENTE_FIELD_VALUE);

    (void)party;
    if (guard->that->political &&
        entente_object_get_enum(record->act, ENTENTE_FIELD_OF) == ENTENTE_OF_ENTRY_INTO_FORCE)
        return ent_guard_fails(guard, ENTENTE_E_NOT_LEGAL_INSTRUMENT, NULL,
                               "a political text takes effect, and does not enter into force");
    if (entente_object_get_enum(record->act, ENTENTE_FIELD_OF) != ENTENTE_OF_ENTRY_INTO_FORCE ||
        !value || value->kind != ENTENTE_VALUE_DATE || guard->settled.first == ENT_DAY_NEVER ||
        ent_date_span((int32_t)value->as.integer).last >= guard->settled.first)
        return 0;
    guard->blocked_by = guard->settled_by;
    return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 9, 24", NULL);
}

/* VCLT 11: the means that were agreed; a text that lists none leaves them open. */
bool ent_guard_is_means(const struct ent_guard *guard, int32_t type)
{
    const struct ent_list *acts = ent_object_list(guard->consent, ENTENTE_FIELD_ACTS);

    for (uint32_t i = 0; acts && i < acts->count; i++)
        if (acts->items[i].as.integer == type)
            return true;
    return !acts;
}
