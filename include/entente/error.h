/**
 * @file
 * Results, codes and the words that go with them.
 *
 * A function that can fail returns an `entente_result`: ENTENTE_OK, or one of the
 * ENTENTE_E_ numbers below. Codes may be added later; treat a number that you do not
 * know as a failure.
 *
 * The same numbers name findings (finding.h): ENTENTE_F_ are notes about an answer,
 * ENTENTE_L_ are remarks on how a text is drafted. In JSON and in messages a code is
 * written without the prefix: "E_LOCK_IN", "F-SINGLE-PARTY", "L-B1".
 *
 * An `entente_error` tells more about one failure. It keeps the first cause that is put
 * into it until entente_error_clear() is called:
 *
 *     entente_error *why = entente_error_new();
 *     int32_t day = 0;
 *
 *     if (entente_date_parse("2026-02-31", 10, &day, why) != ENTENTE_OK)
 *         fprintf(stderr, "%s\n", entente_error_message(why));
 *     entente_error_free(why);
 */
#ifndef ENTENTE_ERROR_H
#define ENTENTE_ERROR_H

#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** ENTENTE_OK, or the number of an error. */
typedef int32_t entente_result;

/** Every code. The numbers are for ever; gaps are for codes to come. */
enum entente_code {
    ENTENTE_OK = 0,

    /* The call itself. */
    ENTENTE_E_ARGUMENT = 1,  /**< The program passed a value that the function cannot take. */
    ENTENTE_E_NO_MEMORY = 2, /**< Memory ran out. */
    ENTENTE_E_IO = 3,        /**< A file could not be read or written. Used by the tool only. */

    /* The document. */
    ENTENTE_E_SYNTAX = 100,        /**< Not JSON (RFC 8259), not UTF-8, or a byte-order mark. */
    ENTENTE_E_LIMIT = 101,         /**< Beyond a limit: of reading, or of a question. */
    ENTENTE_E_MEMBER = 102,        /**< A member unknown, missing, or given twice. */
    ENTENTE_E_DUPLICATE_ID = 103,  /**< An identifier given twice among its kind. */
    ENTENTE_E_TYPE = 104,          /**< A value of the wrong type or shape. */
    ENTENTE_E_RANGE = 105,         /**< A value of the right type, but out of its range. */
    ENTENTE_E_DATE_RANGE = 106,    /**< A day that the calendar has not, or a year not 1 to 9999. */
    ENTENTE_E_UNKNOWN_REF = 107,   /**< A reference to nothing. */
    ENTENTE_E_DERIVED_STATE = 108, /**< A status given as a fact; a status is computed. */
    ENTENTE_E_ZONE_REQUIRED = 109, /**< An instant without its offset from UTC. */

    /* Acts in general. */
    ENTENTE_E_NOT_LEGAL_INSTRUMENT = 200, /**< An act of treaty law on a text that is none. */
    ENTENTE_E_CHRONOLOGY = 201,           /**< An act before what it builds upon. */
    ENTENTE_E_NOT_ELIGIBLE = 202,         /**< Not among those who may do the act. */
    ENTENTE_E_WRONG_ACTOR_KIND = 203,     /**< An act for States by an organization, or so. */
    ENTENTE_E_DUPLICATE_ACT = 204,        /**< The same act stands already. */

    /* Conclusion of the text: VCLT Part II, section 1. */
    ENTENTE_E_NOT_OPEN = 300,               /**< Before the text is open for signature. */
    ENTENTE_E_SIGNATURE_CLOSED = 301,       /**< After the last day for signature. */
    ENTENTE_E_NO_FULL_POWERS = 302,         /**< VCLT 7. */
    ENTENTE_E_NOTHING_TO_CONFIRM = 303,     /**< VCLT 8. */
    ENTENTE_E_NOT_AD_REFERENDUM = 304,      /**< VCLT 12(2)(b). */
    ENTENTE_E_SIGNATURE_NOT_CONSENT = 305,  /**< VCLT 12(1). */
    ENTENTE_E_INITIALS_NOT_SIGNATURE = 306, /**< VCLT 12(2)(a). */
    ENTENTE_E_VOTE_NOT_CARRIED = 307,       /**< VCLT 9, or the rule of a chamber. */
    ENTENTE_E_NO_QUORUM = 308,              /**< Too few took part in the vote. */
    ENTENTE_E_FORM = 309,                   /**< VCLT 23(1): in writing. */

    /* Consent to be bound: VCLT 11 to 17. */
    ENTENTE_E_NOT_SIGNED = 400,          /**< VCLT 14: ratification follows a signature. */
    ENTENTE_E_SIGNATORY_RATIFIES = 401,  /**< A signatory ratifies and does not accede. */
    ENTENTE_E_ALREADY_CONSENTED = 402,   /**< A consent of this party stands. */
    ENTENTE_E_ACCESSION_NOT_OPEN = 403,  /**< VCLT 15. */
    ENTENTE_E_INVITATION_REQUIRED = 404, /**< Accession is by invitation. */
    ENTENTE_E_PARENT_REQUIRED = 405,     /**< Only for those bound by the parent treaty. */
    ENTENTE_E_PART_CHOICE_UNCLEAR = 406, /**< VCLT 17(2). */
    ENTENTE_E_TOO_FEW_PARTS = 407,       /**< Fewer parts than the text asks for. */
    ENTENTE_E_MANDATORY_DECLARATION_MISSING = 408, /**< A declaration due with the consent. */
    ENTENTE_E_CONSENT_WINDOW_CLOSED = 409,         /**< After the last day for consent. */

    /* Reservations and declarations: VCLT 19 to 23. */
    ENTENTE_E_RESERVATION_PROHIBITED = 500, /**< VCLT 19(a) and (b). */
    ENTENTE_E_RESERVATION_NOT_FOUND = 501,  /**< The act names no standing reservation. */
    ENTENTE_E_DECLARATION_PROHIBITED = 502, /**< The text allows no such declaration. */
    ENTENTE_E_OBJECTION_WIDENED = 503,      /**< An objection may be narrowed only. */
    ENTENTE_E_ACCEPTANCE_FINAL = 504,       /**< An acceptance cannot be taken back. */

    /* Provisional application, succession, territory: VCLT 25, 29; VCSST. */
    ENTENTE_E_PA_NOT_PROVIDED = 600,             /**< VCLT 25(1). */
    ENTENTE_E_OPT_OUT_LATE = 601,                /**< After provisional application began. */
    ENTENTE_E_PREDECESSOR_NOT_BOUND = 602,       /**< VCSST 17, 24, 34. */
    ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED = 603, /**< VCSST 17(3). */
    ENTENTE_E_TERRITORY_UNKNOWN = 604,           /**< Not a territory of that party. */

    /* Change and end: VCLT 39 to 41, 54 to 72. */
    ENTENTE_E_NOT_A_PARTY = 700,                /**< An act for parties only. */
    ENTENTE_E_LOCK_IN = 701,                    /**< Before the first day for notice. */
    ENTENTE_E_WINDOW_CLOSED = 702,              /**< Outside the window for notice. */
    ENTENTE_E_NO_DENUNCIATION_RIGHT = 703,      /**< VCLT 56(1). */
    ENTENTE_E_ALREADY_EFFECTIVE = 704,          /**< VCLT 68: only before it takes effect. */
    ENTENTE_E_ALREADY_IN_FORCE = 705,           /**< In force already. */
    ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY = 706, /**< In force for it: denounce instead. */
    ENTENTE_E_ALREADY_PARTY = 707,              /**< VCLT 18 ends with entry into force. */
    ENTENTE_E_NOT_IN_FORCE = 708,               /**< The agreement is not in force. */
    ENTENTE_E_PROCEDURE_65 = 709,               /**< VCLT 65(2): three months. */
    ENTENTE_E_GROUND_UNKNOWN = 710,             /**< Not a ground of VCLT Part V. */
    ENTENTE_E_INTER_SE_NOT_PERMITTED = 711,     /**< VCLT 41(1). */
    ENTENTE_E_AMEND_BEFORE_FORCE = 712,         /**< VCLT 39 to 40 need a treaty in force. */
    ENTENTE_E_REASONS_REQUIRED = 713,           /**< The clause asks the notice for reasons. */

    /* Commitments. */
    ENTENTE_E_OBLIGOR_NOT_ENDORSER = 800, /**< It did not sign or endorse the text. */
    ENTENTE_E_UNIT_MISMATCH = 801,        /**< Progress in another unit than the quantity. */
    ENTENTE_E_PROGRESS_NEGATIVE = 802,    /**< Progress cannot be less than nothing. */
    ENTENTE_E_NOT_DECIDER = 803,          /**< Another one decides on this. */
    ENTENTE_E_NOT_BENEFICIARY = 804,      /**< Only a beneficiary can waive. */
    ENTENTE_E_BASIS_REQUIRED = 805,       /**< The act must name its legal basis (VCLT 57). */
    ENTENTE_E_COMMITMENT_CLOSED = 806,    /**< No move leads out of that state. */

    /* Approval at home. */
    ENTENTE_E_STEP_NOT_READY = 900,     /**< A step before the steps it follows. */
    ENTENTE_E_PERIOD_RUNNING = 901,     /**< The period is not over. */
    ENTENTE_E_VETO_WINDOW_CLOSED = 902, /**< The days for a veto are over. */
    ENTENTE_E_NO_WAIVER_GROUND = 903,   /**< No legal ground to leave the step out. */
    ENTENTE_E_STEP_CLOSED = 904,        /**< A decision that is final is not taken anew. */

    /* Rules. */
    ENTENTE_E_RULE_CYCLE = 1000,    /**< A rule that needs itself. */
    ENTENTE_E_NOT_MONOTONE = 1001,  /**< More consents could make the condition fail. */
    ENTENTE_E_EMPTY_SET = 1002,     /**< A share of a set that nobody is in. */
    ENTENTE_E_TABLE_MISSING = 1003, /**< A weight table that the document does not hold. */
    ENTENTE_E_OVERFLOW = 1004,      /**< A number or a date beyond the range. */

    /* Bodies. */
    ENTENTE_E_MECH_MANDATE_ENDED = 1100, /**< The mandate of the body is over. */
    ENTENTE_E_MECH_CYCLE = 1101,         /**< A body that is part of itself. */

    /* Findings about an answer. They never block. */
    ENTENTE_F_STAGE_DERIVED = 2000,             /**< A text stage taken from the first signature. */
    ENTENTE_F_EIF_DISCREPANCY = 2001,           /**< The depositary determined another day. */
    ENTENTE_F_BOUNDARY_ASSUMED = 2002,          /**< Condition or entry: the rule does not say. */
    ENTENTE_F_DENOMINATOR_AS_OF = 2003,         /**< A share of whom, and when: not said. */
    ENTENTE_F_SINGLE_PARTY = 2004,              /**< Only one party is left (VCLT 55). */
    ENTENTE_F_OBJECTION_LATE = 2005,            /**< VCLT 20(5). */
    ENTENTE_F_RESERVATION_NOT_CONFIRMED = 2006, /**< VCLT 23(2). */
    ENTENTE_F_DOMESTIC_INCOMPLETE = 2007,       /**< Consent before approval at home (VCLT 46). */
    ENTENTE_F_CONTRADICTION = 2008,             /**< Two facts in the record contradict. */
    ENTENTE_F_INFERRED_DATE = 2009,             /**< A date that no source states. */
    ENTENTE_F_PROJECTED_ONLY = 2010,            /**< A date that another branch may beat. */
    ENTENTE_F_AGREEMENT_MISSING = 2011,         /**< Another agreement is named but not given. */
    ENTENTE_F_UNUSED = 2012,                    /**< No rule uses it, so it changes no answer. */
    ENTENTE_F_SUCCESSION_ASSUMED = 2013,        /**< Nothing notified: VCSST 15, 31. */

    /* Lints: how a text is drafted. */
    ENTENTE_L_B1 = 3000, /**< A political text with acts of consent. */
    ENTENTE_L_B2 = 3001, /**< No rule of entry into force: VCLT 24(2) applies. */
    ENTENTE_L_B3 = 3002, /**< A prospective text that names no further step. */
    ENTENTE_L_B4 = 3003, /**< Called legal on a speaker's word alone. */
    ENTENTE_L_E1 = 3010, /**< A rule that could make a treaty with a single party. */
    ENTENTE_L_E2 = 3011, /**< A threshold that the set can never reach. */
    ENTENTE_L_E3 = 3012, /**< No rule for those who consent later. */
    ENTENTE_L_W1 = 3020, /**< No clause on withdrawal: VCLT 56 applies. */
    ENTENTE_L_C1 = 3030, /**< An obligation without an obligor. */
    ENTENTE_L_C2 = 3031, /**< A trigger that nobody decides on. */
    ENTENTE_L_C3 = 3032, /**< A quantity without a unit. */
    ENTENTE_L_A1 = 3040  /**< An approval template older than its date of review. */
};

/** How grave a finding is. */
enum entente_severity {
    ENTENTE_SEVERITY_NOTE = 1,    /**< "note": good to know. */
    ENTENTE_SEVERITY_WARNING = 2, /**< "warning": irregular, but kept. */
    ENTENTE_SEVERITY_ERROR = 3    /**< "error": refused. */
};

/** @returns The name of @p code, such as "E_LOCK_IN" or "L-B1"; NULL for an unknown number. */
ENTENTE_API const char *entente_code_name(int32_t code);

/**
 * Finds a code by its name.
 *
 * @param name Such as "E_LOCK_IN" or "F-SINGLE-PARTY". NULL is allowed.
 * @returns The code; -1 if there is none of that name.
 */
ENTENTE_API int32_t entente_code_find(const char *name);

/** @returns One plain sentence on what @p code means; NULL for an unknown number. */
ENTENTE_API const char *entente_code_text(int32_t code);

/**
 * The severity that a finding of this code has by itself.
 *
 * @returns A number of `enum entente_severity`; 0 for ENTENTE_OK and for an unknown number.
 */
ENTENTE_API int32_t entente_code_severity(int32_t code);

/** @returns How many codes there are, ENTENTE_OK among them. */
ENTENTE_API size_t entente_code_count(void);

/** @returns The code at @p index, ascending; -1 past the end. */
ENTENTE_API int32_t entente_code_at(size_t index);

/** @returns "note", "warning" or "error"; NULL for an unknown number. */
ENTENTE_API const char *entente_severity_name(int32_t severity);

/** @returns The severity of that name; 0 if there is none. NULL is allowed. */
ENTENTE_API int32_t entente_severity_find(const char *name);

/** What is known about one failure. Opaque. One thread at a time. */
typedef struct entente_error entente_error;

/** @returns An empty error, or NULL if memory ran out. Release with entente_error_free(). */
ENTENTE_API entente_error *entente_error_new(void);

/** Releases an error. NULL is allowed. */
ENTENTE_API void entente_error_free(entente_error *error);

/** Empties an error, so that the next failure can be kept in it. NULL is allowed. */
ENTENTE_API void entente_error_clear(entente_error *error);

/** @returns The code of the first cause; ENTENTE_OK while there is none, and for NULL. */
ENTENTE_API int32_t entente_error_code(const entente_error *error);

/**
 * @returns One sentence in plain words; "" while there is none.
 *
 * All texts of an error belong to it and are valid until it is cleared or released. They
 * are kept in a fixed space: a text beyond about 500 bytes is cut and ends in "...".
 */
ENTENTE_API const char *entente_error_message(const entente_error *error);

/** @returns The place as a JSON Pointer (RFC 6901); "" is the whole document. */
ENTENTE_API const char *entente_error_place(const entente_error *error);

/** What a place in the text that was read is told by. */
enum entente_position {
    ENTENTE_POSITION_BYTE = 1,  /**< Counted from 0; 0 where there is no text. */
    ENTENTE_POSITION_LINE = 2,  /**< Counted from 1; 0 where there is no text. */
    ENTENTE_POSITION_COLUMN = 3 /**< In its line, in bytes, from 1; 0 where there is no text. */
};

/**
 * @param which One of `enum entente_position`.
 * @returns Where in the text that was read; 0 for an unknown number and for NULL.
 */
ENTENTE_API size_t entente_error_position(const entente_error *error, int32_t which);

/** @returns The id of the act that was refused; "" where there is none. */
ENTENTE_API const char *entente_error_act(const entente_error *error);

/** @returns The id of the act that stands in the way; "" where there is none. */
ENTENTE_API const char *entente_error_blocked_by(const entente_error *error);

/** @returns The rule that refuses, such as "Art. 28(1)" or "VCLT 56"; "" where none is known. */
ENTENTE_API const char *entente_error_basis(const entente_error *error);

/** @returns What could be done instead; "" where nothing is known. */
ENTENTE_API const char *entente_error_hint(const entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
