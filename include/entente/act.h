/**
 * @file act.h
 * Acts: everything that happened, each with its date.
 *
 * The date of an act is the day that counts in law: of deposit, receipt or exchange (VCLT 16), not
 * of the paper. Acts are ordered by date, and by position within a day.
 */
#ifndef ENTENTE_ACT_H
#define ENTENTE_ACT_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Types of act.
 *
 * What a party says with its consent, and its notices to leave, belong to the participation in which
 * they are made, and end with it. An act of consent, a signature or a notice that is lodged with
 * several depositaries counts once, on the first day: the others have another `place`, or name it in
 * `also_with`. Some types do what their members say:
 *
 * | type | member | what |
 * |---|---|---|
 * | succession | `effective` | bound from that day (the date where absent); counted from the date |
 * | succession | `of`: `signature` | to a signature: a signatory from that day |
 * | extinction | `successors` | two States of one day that name the same successor unite in it |
 * | withdrawal, denunciation | `territories` | for these alone: the State stays for the rest |
 * | suspension | | of a State that consented and is no party yet: its entry waits until then |
 * | renewal_refusal | `party` | of one among more than two: its own exit at the end of the term |
 *
 * No act is needed where clauses.withdrawal.automatic, a condition that is asked of each party, holds:
 * it is out on the first such day.
 */
enum entente_act_type {
    ENTENTE_ACT_PROPOSAL = 1,
    ENTENTE_ACT_NEGOTIATION_OPENED = 2,
    ENTENTE_ACT_DRAFT_TABLED = 3,
    ENTENTE_ACT_INITIALLING = 4,
    ENTENTE_ACT_ADOPTION = 5,
    ENTENTE_ACT_AUTHENTICATION = 6,
    ENTENTE_ACT_OPENING = 7,
    ENTENTE_ACT_CLOSING = 8,
    ENTENTE_ACT_TEXT_CORRECTION = 9,
    ENTENTE_ACT_REGISTRATION = 10,
    ENTENTE_ACT_NEGOTIATION_ABANDONED = 11,
    ENTENTE_ACT_MILESTONE = 12,
    ENTENTE_ACT_FULL_POWERS = 13,
    ENTENTE_ACT_INVITATION = 14,
    ENTENTE_ACT_SIGNATURE = 15,
    ENTENTE_ACT_SIGNATURE_AD_REFERENDUM = 16,
    ENTENTE_ACT_SIGNATURE_CONFIRMATION = 17,
    ENTENTE_ACT_DEFINITIVE_SIGNATURE = 18,
    ENTENTE_ACT_RATIFICATION = 19,
    ENTENTE_ACT_ACCEPTANCE = 20,
    ENTENTE_ACT_APPROVAL = 21,
    ENTENTE_ACT_ACCESSION = 22,
    ENTENTE_ACT_FORMAL_CONFIRMATION = 23,
    ENTENTE_ACT_EXCHANGE = 24,
    ENTENTE_ACT_NOTIFICATION_OF_COMPLETION = 25,
    ENTENTE_ACT_SUCCESSION = 26,
    ENTENTE_ACT_CONSENT = 27,
    ENTENTE_ACT_ENDORSEMENT = 28,
    ENTENTE_ACT_INSTRUMENT_WITHDRAWAL = 29,
    ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY = 30,
    ENTENTE_ACT_ACT_CONFIRMATION = 31,
    ENTENTE_ACT_EXTINCTION = 32,
    ENTENTE_ACT_RESERVATION = 33,
    ENTENTE_ACT_RESERVATION_CONFIRMATION = 34,
    ENTENTE_ACT_RESERVATION_ACCEPTANCE = 35,
    ENTENTE_ACT_RESERVATION_WITHDRAWAL = 36,
    ENTENTE_ACT_OBJECTION = 37,
    ENTENTE_ACT_OBJECTION_WITHDRAWAL = 38,
    ENTENTE_ACT_INTERPRETATIVE_DECLARATION = 39,
    ENTENTE_ACT_DECLARATION = 40,
    ENTENTE_ACT_DECLARATION_WITHDRAWAL = 41,
    ENTENTE_ACT_TERRITORIAL_EXTENSION = 42,
    ENTENTE_ACT_TERRITORIAL_EXCLUSION = 43,
    ENTENTE_ACT_PROVISIONAL_APPLICATION = 44,
    ENTENTE_ACT_PROVISIONAL_APPLICATION_OPT_OUT = 45,
    ENTENTE_ACT_PROVISIONAL_APPLICATION_END = 46,
    ENTENTE_ACT_REJECTION = 47,
    ENTENTE_ACT_ACCESSION_ACCEPTANCE = 48,
    ENTENTE_ACT_ACCESSION_OBJECTION = 49,
    ENTENTE_ACT_NOTIFICATION_BILATERAL_ENTRY = 50,
    ENTENTE_ACT_NOTIFICATION_PROVISIONAL_APPLICATION = 51,
    ENTENTE_ACT_WAIVER = 52,
    ENTENTE_ACT_WITHDRAWAL = 53,
    ENTENTE_ACT_DENUNCIATION = 54,
    ENTENTE_ACT_WITHDRAWAL_RETRACTION = 55,
    ENTENTE_ACT_SUSPENSION = 56,
    ENTENTE_ACT_RESUMPTION = 57,
    ENTENTE_ACT_EXCLUSION = 58,
    ENTENTE_ACT_DISSOCIATION = 59,
    ENTENTE_ACT_INVOCATION = 60,
    ENTENTE_ACT_INVOCATION_OBJECTION = 61,
    ENTENTE_ACT_DETERMINATION = 62,
    ENTENTE_ACT_AGREEMENT_SUSPENSION = 63,
    ENTENTE_ACT_AGREEMENT_RESUMPTION = 64,
    ENTENTE_ACT_TERMINATION = 65,
    ENTENTE_ACT_EXTENSION = 66,
    ENTENTE_ACT_RENEWAL_REFUSAL = 67,
    ENTENTE_ACT_AMENDMENT_ADOPTED = 68,
    ENTENTE_ACT_STATEMENT = 69,
    ENTENTE_ACT_EVENT = 70,
    ENTENTE_ACT_STEP = 71,
    ENTENTE_ACT_COMMITMENT = 72,
    ENTENTE_ACT_BODY = 73,
    ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION = 74
};

/** How far an act is claimed to have happened; only asserted ones count for a status. */
enum entente_modality {
    ENTENTE_MODALITY_ASSERTED = 1,
    ENTENTE_MODALITY_ANNOUNCED = 2,
    ENTENTE_MODALITY_REPORTED = 3,
    ENTENTE_MODALITY_EXPECTED = 4,
    ENTENTE_MODALITY_POSSIBLE = 5,
    ENTENTE_MODALITY_DENIED = 6
};

/** What an objection to a reservation is meant to do (VCLT 20(4)(b), 21(3)). */
enum entente_objection_effect {
    ENTENTE_OBJECTION_SIMPLE = 1,
    ENTENTE_OBJECTION_PRECLUDES_ENTRY = 2,
    ENTENTE_OBJECTION_INTERMEDIATE = 3,
    ENTENTE_OBJECTION_SEVERANCE = 4
};

/** How far an event is established. */
enum entente_determination {
    ENTENTE_DETERMINATION_ALLEGED = 1,
    ENTENTE_DETERMINATION_REPORTED = 2,
    ENTENTE_DETERMINATION_ACKNOWLEDGED = 3,
    ENTENTE_DETERMINATION_DETERMINED = 4,
    ENTENTE_DETERMINATION_DENIED = 5,
    ENTENTE_DETERMINATION_REVERSED = 6
};

/** Where the date of an act comes from; `stated` is the default. */
enum entente_date_basis {
    ENTENTE_DATE_STATED = 1,  /**< "stated": a source says so. */
    ENTENTE_DATE_INFERRED = 2 /**< "inferred": from what is around it. ENTENTE_F_INFERRED_DATE. */
};

/** What an official determination is of; a succession with ENTENTE_OF_SIGNATURE is to a signature. */
enum entente_determined {
    ENTENTE_OF_ENTRY_INTO_FORCE = 1,
    ENTENTE_OF_WITHDRAWAL = 2,
    ENTENTE_OF_TERMINATION = 3,
    ENTENTE_OF_PERMISSIBILITY = 4,
    ENTENTE_OF_SUSPENSION = 5,
    ENTENTE_OF_SIGNATURE = 6
};

/** Offices whose holders act for a State (VCLT 7). */
enum entente_office {
    ENTENTE_OFFICE_HEAD_OF_STATE = 1,
    ENTENTE_OFFICE_HEAD_OF_GOVERNMENT = 2,
    ENTENTE_OFFICE_FOREIGN_MINISTER = 3,
    ENTENTE_OFFICE_HEAD_OF_MISSION = 4,
    ENTENTE_OFFICE_REPRESENTATIVE = 5,
    ENTENTE_OFFICE_OTHER = 6
};

/** The form of a reservation, an objection or an acceptance (VCLT 23). */
enum entente_act_form { ENTENTE_FORM_WRITTEN = 1, ENTENTE_FORM_ORAL = 2 };

/**
 * Add an act at the end.
 *
 * @param id    Its identifier. Copied.
 * @param type  ENTENTE_ACT_...
 * @param date  YYYYMMDD, perhaps partial.
 * @param party The identifier of who did it, or NULL. Copied.
 * @param out   Receives the act, borrowed; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_DATE_RANGE,
 *          ENTENTE_E_UNKNOWN_REF (nobody is called so), ENTENTE_E_DUPLICATE_ID or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_add_act(entente_agreement *agreement, const char *id,
                                                     int32_t type, int32_t date, const char *party,
                                                     entente_act **out, entente_error *error);
/** @returns Its identifier. Borrowed. */
ENTENTE_API const char *entente_act_id(const entente_act *act);
/** @returns Its type (ENTENTE_ACT_...). */
ENTENTE_API int32_t entente_act_type(const entente_act *act);
/** @returns Its date as YYYYMMDD, perhaps partial; 0 if it is only bounded or a symbol. */
ENTENTE_API int32_t entente_act_date(const entente_act *act);
/** @returns The first day that its date can mean, YYYYMMDD, or 0 where there is none. */
ENTENTE_API int32_t entente_act_first_day(const entente_act *act);
/** @returns The last day that its date can mean, YYYYMMDD, or 0 where there is none. */
ENTENTE_API int32_t entente_act_last_day(const entente_act *act);
/** @returns The identifier of the party that did it, or NULL. Borrowed. */
ENTENTE_API const char *entente_act_party(const entente_act *act);
/** @returns How far it is claimed to have happened (ENTENTE_MODALITY_...). */
ENTENTE_API int32_t entente_act_modality(const entente_act *act);

#ifdef __cplusplus
}
#endif

#endif
