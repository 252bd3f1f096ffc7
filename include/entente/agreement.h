/**
 * @file agreement.h
 * An agreement: its texts, its clauses, and the log of everything that happened to it.
 *
 * An agreement records; it holds no status. What follows from it on a day is asked with
 * entente_assess() (assessment.h). It is read from and written to JSON by json.h, and can be made
 * and changed without any JSON by the functions here and in the headers of its nouns.
 *
 * One thread may change an agreement, or many may read it.
 */
#ifndef ENTENTE_AGREEMENT_H
#define ENTENTE_AGREEMENT_H

#include <entente/api.h>
#include <entente/error.h>
#include <entente/finding.h>
#include <entente/object.h>

#ifdef __cplusplus
extern "C" {
#endif

/** An agreement, or any text that its makers call so. Owns all that is in it. Opaque. */
typedef struct entente_agreement entente_agreement;
/** Someone who takes part in an agreement in the wide sense (party.h). */
typedef entente_object entente_party;
/** Something that happened, with its date (act.h). */
typedef entente_object entente_act;
/** Who owes what to whom, and when (commitment.h). */
typedef entente_object entente_commitment;
/** How a party approves at home (approval.h). */
typedef entente_object entente_approval;
/** One step of an approval (approval.h). */
typedef entente_object entente_step;
/** An organ or mechanism (body.h). */
typedef entente_object entente_body;
/** A node of a condition or of a date expression (expression.h). */
typedef entente_object entente_expression;

/** Document formats. */
enum entente_format { ENTENTE_FORMAT_ENTENTE_1 = 1 };

/** Kinds of agreement: labels without legal consequence (VCLT 2(1)(a)). */
enum entente_agreement_kind {
    ENTENTE_KIND_TREATY = 1,
    ENTENTE_KIND_CONVENTION = 2,
    ENTENTE_KIND_AGREEMENT = 3,
    ENTENTE_KIND_PROTOCOL = 4,
    ENTENTE_KIND_EXCHANGE_OF_NOTES = 5,
    ENTENTE_KIND_EXCHANGE_OF_LETTERS = 6,
    ENTENTE_KIND_CHARTER = 7,
    ENTENTE_KIND_STATUTE = 8,
    ENTENTE_KIND_CONSTITUTION = 9,
    ENTENTE_KIND_COVENANT = 10,
    ENTENTE_KIND_PACT = 11,
    ENTENTE_KIND_MODUS_VIVENDI = 12,
    ENTENTE_KIND_ARRANGEMENT = 13,
    ENTENTE_KIND_ACCORD = 14,
    ENTENTE_KIND_CONCORDAT = 15,
    ENTENTE_KIND_ADDITIONAL_ACT = 16,
    ENTENTE_KIND_ACT_OF_ACCESSION = 17,
    ENTENTE_KIND_FINAL_ACT = 18,
    ENTENTE_KIND_MOU = 19,
    ENTENTE_KIND_JOINT_DECLARATION = 20,
    ENTENTE_KIND_JOINT_STATEMENT = 21,
    ENTENTE_KIND_COMMUNIQUE = 22,
    ENTENTE_KIND_POLITICAL_DECLARATION = 23,
    ENTENTE_KIND_DECLARATION_OF_INTENT = 24,
    ENTENTE_KIND_LETTER_OF_INTENT = 25,
    ENTENTE_KIND_SECURITY_ASSURANCES = 26,
    ENTENTE_KIND_SECURITY_GUARANTEE = 27,
    ENTENTE_KIND_SECURITY_COOPERATION_AGREEMENT = 28,
    ENTENTE_KIND_CEASEFIRE = 29,
    ENTENTE_KIND_ARMISTICE = 30,
    ENTENTE_KIND_PEACE_TREATY = 31,
    ENTENTE_KIND_SOFA = 32,
    ENTENTE_KIND_IMPLEMENTING_ARRANGEMENT = 33,
    ENTENTE_KIND_TECHNICAL_ARRANGEMENT = 34,
    ENTENTE_KIND_RESOLUTION = 35,
    ENTENTE_KIND_DECISION = 36,
    ENTENTE_KIND_UNILATERAL_DECLARATION = 37,
    ENTENTE_KIND_OTHER = 38
};

/** Whether a text is meant to bind, and how (VCLT 2(1)(a)). */
enum entente_bindingness {
    ENTENTE_BIND_LEGAL = 1,
    ENTENTE_BIND_POLITICAL = 2,
    ENTENTE_BIND_MIXED = 3,
    ENTENTE_BIND_PROSPECTIVE = 4,
    ENTENTE_BIND_DOMESTIC = 5,
    ENTENTE_BIND_UNDETERMINED = 6,
    ENTENTE_BIND_DISPUTED = 7
};

/** How one agreement is linked to another. */
enum entente_link_type {
    ENTENTE_LINK_PROTOCOL_TO = 1,
    ENTENTE_LINK_AMENDS = 2,
    ENTENTE_LINK_SUPPLEMENTS = 3,
    ENTENTE_LINK_IMPLEMENTS = 4,
    ENTENTE_LINK_REPLACES = 5,
    ENTENTE_LINK_SUSPENDS = 6,
    ENTENTE_LINK_REVIVES = 7,
    ENTENTE_LINK_CONDITIONAL_ON = 8,
    ENTENTE_LINK_PART_OF = 9,
    ENTENTE_LINK_ANNEX_OPTIONAL = 10,
    ENTENTE_LINK_INTERPRETS = 11,
    ENTENTE_LINK_PRECEDES = 12
};

/** Who may join a protocol: the parties of its parent, its signatories too, or anyone. */
enum entente_gate {
    ENTENTE_GATE_PARTIES_ONLY = 1,
    ENTENTE_GATE_SIGNATORIES_AND_PARTIES = 2,
    ENTENTE_GATE_OPEN = 3
};

/** What a provision is for. */
enum entente_provision_nature {
    ENTENTE_NATURE_NORMATIVE = 1,
    ENTENTE_NATURE_PROGRAMMATIC = 2,
    ENTENTE_NATURE_DECLARATORY = 3,
    ENTENTE_NATURE_DEFINITION = 4,
    ENTENTE_NATURE_INSTITUTIONAL = 5,
    ENTENTE_NATURE_FINAL_CLAUSE = 6,
    ENTENTE_NATURE_PREAMBULAR = 7
};

/** Kinds of source. */
enum entente_source_kind {
    ENTENTE_SOURCE_OFFICIAL = 1,
    ENTENTE_SOURCE_MEDIA = 2,
    ENTENTE_SOURCE_DATABASE = 3,
    ENTENTE_SOURCE_PERSON = 4,
    ENTENTE_SOURCE_DOCUMENT = 5,
    ENTENTE_SOURCE_STATEMENT = 6,
    ENTENTE_SOURCE_PUBLICATION = 7,
    ENTENTE_SOURCE_DATASET = 8,
    ENTENTE_SOURCE_OTHER = 9
};

/** Which days a calendar lists. */
enum entente_calendar_unit { ENTENTE_CALENDAR_SITTING_DAY = 1, ENTENTE_CALENDAR_WORKING_DAY = 2 };

/** How an accession works between the acceding State and each party. */
enum entente_bilateral {
    ENTENTE_BILATERAL_UNLESS_OBJECTED = 1,
    ENTENTE_BILATERAL_ONLY_IF_ACCEPTED = 2
};

/** Which reservations the text permits (VCLT 19). */
enum entente_permitted {
    ENTENTE_RESERVATIONS_ANY = 1,
    ENTENTE_RESERVATIONS_NONE = 2,
    ENTENTE_RESERVATIONS_SPECIFIED = 3,
    ENTENTE_RESERVATIONS_EXCEPT = 4
};

/** The effect that the text itself gives to an objection. */
enum entente_objection_clause { ENTENTE_OBJECTION_CLAUSE_PRECLUDES_ENTRY = 1 };

/** Whether the text allows declarations. */
enum entente_declarations_clause { ENTENTE_DECLARATIONS_NONE = 1 };
/** Who must accept a reservation before the consent that it comes with is one (VCLT 20). */
enum entente_accepted_by {
    ENTENTE_ACCEPTED_BY_EACH = 1, /**< "each": for itself, 20(4). The default. */
    ENTENTE_ACCEPTED_BY_ALL = 2,  /**< "all": among a limited number, 20(2). */
    ENTENTE_ACCEPTED_BY_ORGAN = 3 /**< "organ": of the organization that it constitutes, 20(3). */
};

/** Whether the text lets a party leave (VCLT 54, 56). */
enum entente_withdrawal_allowed {
    ENTENTE_WITHDRAWAL_YES = 1,
    ENTENTE_WITHDRAWAL_NO = 2,
    ENTENTE_WITHDRAWAL_SILENT = 3
};

/** The day from which a period of a clause runs. */
enum entente_clause_day { ENTENTE_FROM_EIF = 1, ENTENTE_FROM_OWN_EIF = 2 };

/** Whether leaving the agreement means leaving its protocols. */
enum entente_protocol_effect { ENTENTE_PROTOCOLS_AUTOMATIC = 1, ENTENTE_PROTOCOLS_NONE = 2 };

/** When a party may refuse relations with another. */
enum entente_non_application {
    ENTENTE_NON_APPLICATION_AT_ACCESSION = 1,
    ENTENTE_NON_APPLICATION_ANY_TIME = 2
};

/** How long the agreement lasts. */
enum entente_duration_type {
    ENTENTE_DURATION_INDEFINITE = 1,
    ENTENTE_DURATION_FIXED = 2,
    ENTENTE_DURATION_TACIT_RENEWAL = 3,
    ENTENTE_DURATION_UNTIL_NOTICE = 4
};

/** Whether a term ends before its anniversary or on it. */
enum entente_last_day { ENTENTE_LAST_DAY_BEFORE = 1, ENTENTE_LAST_DAY_ON = 2 };

/** Whom an amendment binds, and when (VCLT 40). */
enum entente_amendment_model {
    ENTENTE_AMENDMENT_VCLT_DEFAULT = 1,
    ENTENTE_AMENDMENT_ACCEPTERS_AFTER_SHARE = 2,
    ENTENTE_AMENDMENT_ALL_AFTER_SHARE = 3,
    ENTENTE_AMENDMENT_ALL_UNANIMOUS = 4,
    ENTENTE_AMENDMENT_TACIT = 5,
    ENTENTE_AMENDMENT_ANNEX_OPT_OUT = 6,
    ENTENTE_AMENDMENT_ADJUSTMENT = 7,
    ENTENTE_AMENDMENT_ORGAN_ACTIVATION = 8,
    ENTENTE_AMENDMENT_SIMPLIFIED_REVISION = 9
};

/** Yes or no. */
enum entente_yes_no { ENTENTE_ANSWER_YES = 1, ENTENTE_ANSWER_NO = 2 };

/**
 * Make an agreement that has no parties and no acts.
 *
 * @param id    Its stable identifier: letters, digits and ._:- , the first a letter or digit.
 * @param title What it is called. Both are copied.
 * @param kind  ENTENTE_KIND_...
 * @param bindingness ENTENTE_BIND_...
 * @param out   Receives the agreement; release it with entente_agreement_free().
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE (no identifier, not UTF-8) or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_new(const char *id, const char *title, int32_t kind,
                                                 int32_t bindingness, entente_agreement **out,
                                                 entente_error *error);
/** Release an agreement and everything in it. NULL is allowed. */
ENTENTE_API void entente_agreement_free(entente_agreement *agreement);
/**
 * Copy an agreement with everything in it.
 *
 * @param out Receives the copy; release it with entente_agreement_free().
 */
ENTENTE_API entente_result entente_agreement_copy(const entente_agreement *agreement,
                                                  entente_agreement **out, entente_error *error);
/** @returns Whether two agreements say the same, member by member: 1 or 0. */
ENTENTE_API int32_t entente_agreement_equal(const entente_agreement *a, const entente_agreement *b);
/**
 * @returns The bytes of memory that the agreement holds.
 *
 * What is removed or replaced is used again. Only names (identifiers, references, keys) stay until
 * the agreement is released, each once; a copy holds just those that are in use.
 */
ENTENTE_API size_t entente_agreement_bytes(const entente_agreement *agreement);
/**
 * Hold the agreement against every rule of the format: required members, references, identifiers
 * given twice, cycles, members that an act of its type must have.
 *
 * @param findings Receives what was found, all of it; may be NULL. Release it with
 *                 entente_findings_free(). An empty list is given too.
 * @returns ENTENTE_OK, or the code of the first finding that is an error, or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_check(const entente_agreement *agreement,
                                                   entente_findings **findings,
                                                   entente_error *error);

/** @returns The agreement as an object, through which every member is reached. Borrowed. */
ENTENTE_API entente_object *entente_agreement_root(const entente_agreement *agreement);
/** @returns The agreement that an object belongs to. Borrowed. */
ENTENTE_API entente_agreement *entente_object_agreement(const entente_object *object);
/** @returns Its identifier. Borrowed. */
ENTENTE_API const char *entente_agreement_id(const entente_agreement *agreement);
/** @returns Its title, in the first of its languages; NULL while it is not set. Borrowed. */
ENTENTE_API const char *entente_agreement_title(const entente_agreement *agreement);
/** @returns Its kind (ENTENTE_KIND_...): a label that decides nothing. */
ENTENTE_API int32_t entente_agreement_kind(const entente_agreement *agreement);
/** @returns Whether it is meant to bind (ENTENTE_BIND_...). */
ENTENTE_API int32_t entente_agreement_bindingness(const entente_agreement *agreement);
/**
 * @param out Receives what the text says about itself, borrowed; made empty where there is none.
 */
ENTENTE_API entente_result entente_agreement_clauses(entente_agreement *agreement,
                                                     entente_object **out, entente_error *error);

/** @returns How many parties there are. */
ENTENTE_API size_t entente_agreement_party_count(const entente_agreement *agreement);
/** @returns The party at @p index in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_party *entente_agreement_party_at(const entente_agreement *agreement,
                                                      size_t index);
/** @returns The party with that identifier, or NULL. Borrowed. */
ENTENTE_API entente_party *entente_agreement_party_find(const entente_agreement *agreement,
                                                        const char *id);
/** @returns How many acts there are. */
ENTENTE_API size_t entente_agreement_act_count(const entente_agreement *agreement);
/** @returns The act at @p index in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_act *entente_agreement_act_at(const entente_agreement *agreement, size_t index);
/** @returns The act with that identifier, or NULL. Borrowed. */
ENTENTE_API entente_act *entente_agreement_act_find(const entente_agreement *agreement,
                                                    const char *id);
/** @returns How many commitments there are. */
ENTENTE_API size_t entente_agreement_commitment_count(const entente_agreement *agreement);
/** @returns The commitment at @p index in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_commitment *entente_agreement_commitment_at(const entente_agreement *agreement,
                                                                size_t index);
/** @returns The commitment with that identifier, or NULL. Borrowed. */
ENTENTE_API entente_commitment *
entente_agreement_commitment_find(const entente_agreement *agreement, const char *id);
/** @returns How many approvals there are. */
ENTENTE_API size_t entente_agreement_approval_count(const entente_agreement *agreement);
/** @returns The approval at @p index in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_approval *entente_agreement_approval_at(const entente_agreement *agreement,
                                                            size_t index);
/** @returns The approval of a party with that identifier, or NULL. Borrowed. */
ENTENTE_API entente_approval *entente_agreement_approval_find(const entente_agreement *agreement,
                                                              const char *party, const char *id);
/** @returns How many bodies there are. */
ENTENTE_API size_t entente_agreement_body_count(const entente_agreement *agreement);
/** @returns The body at @p index in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_body *entente_agreement_body_at(const entente_agreement *agreement,
                                                    size_t index);
/** @returns The body with that identifier, or NULL. Borrowed. */
ENTENTE_API entente_body *entente_agreement_body_find(const entente_agreement *agreement,
                                                      const char *id);

#ifdef __cplusplus
}
#endif

#endif
