/* The insides of the guards: what they see of the log as it is read, and each of them. */
#ifndef ENT_LAW_GUARD_PRIVATE_H
#define ENT_LAW_GUARD_PRIVATE_H

#include "case.h"
#include "ground.h"
#include "guard.h"

struct ent_guard;
struct ent_guarded;

/* The code of what is wrong; 0: nothing. `party` is NULL for an act that is no party's. */
typedef int32_t ent_guard_check(struct ent_guard *guard, const struct ent_record *record,
                                struct ent_guarded *party);

enum { ENT_GUARD_CHECKS = 10 };

/* What a kind of act is held against, in the order in which the first that fails is told. */
struct ent_guard_row {
    uint32_t needs; /* ENT_IS_OF_A_TREATY, ENT_IS_OF_A_TEXT */
    bool asked;     /* it is looked at at all: anything can be wrong, or follows from it */
    ent_guard_check *checks[ENT_GUARD_CHECKS];
};

/* What a party has done up to the act that is looked at. */
struct ent_guarded {
    const struct ent_record *consent;   /* by ratification and the like, and standing */
    const struct ent_record *formality; /* exchange or notification of completion */
    const struct ent_record *signature; /* simple or definitive */
    const struct ent_record *referendum;
    const struct ent_record *confirmed;
    const struct ent_record *initials;
    const struct ent_record *endorsement;
    const struct ent_record *powers;
    const struct ent_record *invitation;
    const struct ent_record *unauthorized; /* an act without full powers */
    const struct ent_record *repudiation;  /* VCLT 18(a) */
    const struct ent_record *provisional;  /* what began provisional application */
    const struct ent_record *notice;       /* of withdrawal, that has not taken effect */
    uint32_t gone;                         /* its first exits, that have taken effect for good */
    bool exits_by_day;                     /* its exits stand by the day of their effect */
    bool perhaps_left;                     /* partial dates leave open whether the consent stands */
    bool left;                             /* it was bound once, and went */
    bool may_sign_anew;                    /* its signature is of before it went */
    bool stopped;                          /* an act of it must be left out first */
    int32_t reactions; /* its last to a reservation, in guard.reactions, and 1; 0: none */
    struct ent_day_key *territories; /* by the number of their name; NULL: not looked at yet */
};

struct ent_guarded_reservation {
    const struct ent_record *record;
    const struct ent_record *withdrawn;
    int32_t reactions; /* the last to it, in guard.reactions, and 1; 0: none */
};

/* What a party has said to a reservation, or against an accession. */
struct ent_guarded_reaction {
    const struct ent_record *record;
    const struct ent_record *to; /* NULL: an accession */
    bool withdrawn;
    int32_t before;    /* of the same party, and 1; 0: none */
    int32_t before_to; /* to the same reservation, and 1; 0: none */
};

/* An act about an amendment, among the others about it. They are told by their places in the log, and
 * 1; 0: there is none. */
struct ent_guarded_amending {
    uint32_t
        adoption; /* that concerns its party; of an adoption: an earlier one that does so too */
    uint32_t before, after; /* of the same party, or the same of the whole, about the amendment */
    bool not_adopted;       /* all adoptions of the amendment were found to have no effect */
    bool others;         /* the amendment was adopted, though not so that it concerns the party */
    bool without_effect; /* as it was found while the log is gone through */
};

struct ent_guard {
    struct ent_case *that;
    const struct ent_guard_row *rows; /* by type; only those of the log are filled */
    const entente_object *signature, *accession, *consent, *entry, *reservations, *withdrawal,
        *provisional, *amendment; /* clauses; NULL: silent */
    bool requires_signature, by_invitation, limited_number, no_declarations;
    int64_t parts_min;
    const struct ent_list *declarations; /* of the clause on consent */
    ent_acts provisional_by;             /* the acts that begin provisional application */
    struct ent_span opens, closes, accession_opens, accession_closes, consent_closes;
    struct ent_span settled; /* the first adoption or authentication; NEVER: none */
    const struct ent_record *settled_by;
    int32_t signature_set, accession_set; /* who may; ENT_NO_RULE: not asked yet */
    int32_t provisional_from;             /* rule; ENT_NO_RULE: none, or not asked yet */
    const struct ent_case *parent;        /* of a protocol that only its parties can join */
    int32_t gate;
    uint32_t able; /* parties that are not third */
    struct ent_guarded *parties;
    const struct ent_record *ended; /* a termination that has taken effect */
    uint32_t at;                    /* the record that is looked at */
    ent_day end;                    /* from this day on the agreement has ended for good, whatever
                                       the acts after it come to; ENT_DAY_NEVER */
    bool entry_is_open;             /* the same of an act that can move the entry into force */
    bool end_may_move;              /* the same of an act that can have brought the end */
    bool end_is_open;               /* an act was found to have no effect that can move the end */

    struct ent_guarded_reservation *held;
    uint32_t held_count, held_capacity;
    int32_t *held_of_symbol; /* by symbol number, made with the first reservation: its place in
                                `held` and 1, or less than 0: in `reactions` */
    struct ent_guarded_reaction *reactions;
    uint32_t reaction_count, reaction_capacity;
    struct ent_guarded_amending *amending; /* by record; NULL: there are no amendments */

    bool repeated; /* the act is one that stands, lodged with another depositary: nothing follows */
    ent_guard_check *further; /* asked, and told, beside the fault that was found; NULL: nothing */
    const struct ent_record *blocked_by; /* told with the code */
    const char *basis;
    const char *hint;
    bool perhaps; /* on some reading of the partial dates it has no effect */
};

/* Reads the clauses and looks ahead: guard_clauses.c. False without memory. */
bool ent_guard_begin(struct ent_guard *guard);

/* Fills the rows, without what cannot fail by the clauses and the log: guard_rows.c. Likewise. */
bool ent_guard_plan(struct ent_guard *guard);

/* As the log is read: guard_seen.c. The exits of a party that took, or may have taken, effect by a
 * day, of acts before the one that is looked at ... */
void ent_guard_leave(struct ent_guard *guard, int32_t party, ent_day day);
/* ... whether an act of a kind changes anything for those that follow ... */
bool ent_guard_sees(const struct ent_guard *guard, int32_t type);
/* ... what it changes for those that follow, and that it does not, since it has no effect. */
void ent_guard_see(struct ent_guard *guard, const struct ent_record *record,
                   struct ent_guarded *party);
void ent_guard_disregard(const struct ent_guard *guard, const struct ent_record *record);
/* Whether an act of these kinds that the log has elsewhere can have come between two acts of a
 * party, by some reading of partial dates; `after` NULL: before the second. */
bool ent_guard_between(const struct ent_guard *guard, const struct ent_record *after,
                       const struct ent_record *before, ent_acts kinds);

/* Conclusion of the text: guard_text.c. */
ent_guard_check ent_guard_window, ent_guard_powers, ent_guard_definitive, ent_guard_confirmation,
    ent_guard_authority, ent_guard_vote, ent_guard_signed_before, ent_guard_eligible_signatory,
    ent_guard_determination;

/* Consent to be bound: guard_consent.c. */
ent_guard_check ent_guard_organization, ent_guard_means, ent_guard_signed, ent_guard_consented,
    ent_guard_accession, ent_guard_eligible_acceder, ent_guard_parent, ent_guard_parts,
    ent_guard_declarations, ent_guard_consent_window, ent_guard_succession, ent_guard_limited,
    ent_guard_formality, ent_guard_taken_back, ent_guard_repudiation, ent_guard_endorsement;

/* Reservations, objections, declarations, territory: guard_reservation.c. */
ent_guard_check ent_guard_reservation, ent_guard_reservation_named, ent_guard_objection,
    ent_guard_form, ent_guard_declaration, ent_guard_territory, ent_guard_objection_named;
/* ... and what acts about them change for those that follow. */
void ent_guard_see_reservation(struct ent_guard *guard, const struct ent_record *record);

/* What bodies determine: guard_body.c. */
ent_guard_check ent_guard_decider;

/* Suspension, and its end: guard_suspension.c. */
ent_guard_check ent_guard_bound, ent_guard_basis, ent_guard_resumption, ent_guard_suspended;

/* Provisional application: guard_provisional.c. */
ent_guard_check ent_guard_provisional, ent_guard_opt_out;
/* Whether the text provides for it by acts of that type. */
bool ent_guard_provides(const struct ent_guard *guard, int32_t type);

/* Leaving, suspending, ending: guard_change.c. */
ent_guard_check ent_guard_withdrawal, ent_guard_retraction, ent_guard_member, ent_guard_in_force,
    ent_guard_not_ended, ent_guard_joins;

/* Amending: guard_amendment.c. */
ent_guard_check ent_guard_amendment, ent_guard_rejection, ent_guard_accepted, ent_guard_applied;
/* Looks ahead: which acts are about one amendment. False without memory. */
bool ent_guard_amendments_begin(struct ent_guard *guard);
/* Whether a party is bound, or has consented to be, on a day that the act can be of. */
enum ent_tri ent_guard_in_circle(const struct ent_guard *guard, int32_t party,
                                 const struct ent_record *record);

/* Grounds outside a clause, and the procedure for them: guard_procedure.c. */
ent_guard_check ent_guard_ground, ent_guard_invocation, ent_guard_invocation_objection,
    ent_guard_procedure;
/* The three months alone, for a measure that names no ground (VCLT 65(2)). */
ent_guard_check ent_guard_three_months;
/* Whether a withdrawal takes back an objection to an invocation. */
bool ent_guard_settles_dispute(const struct ent_guard *guard, const struct ent_record *record);

/* As what an act is judged: who succeeds to a signature has signed, and yet succeeds. */
static inline int32_t ent_guard_kind(const struct ent_record *record)
{
    return record->type ? ent_act_type_written(record->act) : 0;
}

/* Whether an act is the same instrument as one that stands, lodged with another depositary: at
 * another place, or as it says itself. Then nothing is wrong with it. */
bool ent_guard_repeats(struct ent_guard *guard, const struct ent_record *record,
                       const struct ent_record *before);

/* For an act of a kind that stands already. */
static inline int32_t ent_guard_duplicate(struct ent_guard *guard, const struct ent_record *record,
                                          const struct ent_record *before)
{
    if (ent_guard_repeats(guard, record, before))
        return 0;
    guard->blocked_by = before;
    return ENTENTE_E_DUPLICATE_ACT;
}

static inline int32_t ent_guard_fails(struct ent_guard *guard, int32_t code, const char *basis,
                                      const char *hint)
{
    guard->basis = basis;
    guard->hint = hint;
    return code;
}

/* Whether all days that the act can be of come before, or after, all days of a span. */
static inline bool ent_guard_before(const struct ent_record *record, struct ent_span limit)
{
    return record->date.last < limit.first;
}

static inline bool ent_guard_after(const struct ent_record *record, struct ent_span limit)
{
    return record->date.first > limit.last;
}

/* The day of a date member of a clause; the other value where it has none. */
struct ent_span ent_guard_span(const entente_object *clause, int32_t field, struct ent_span absent);
/* Whether the agreement is in force for a party on a day, leaving aside the exit by `act`. */
enum ent_tri ent_guard_party_in(const struct ent_guard *guard, int32_t party, ent_day day,
                                const entente_object *act);
/* Whether a party is in a set on a day: false only where it surely is not. */
bool ent_guard_member_of(struct ent_guard *guard, const entente_object *clause, int32_t *set,
                         const struct ent_record *record);
/* Whether the text lets consent be expressed by such an act. */
bool ent_guard_is_means(const struct ent_guard *guard, int32_t type);

#endif
