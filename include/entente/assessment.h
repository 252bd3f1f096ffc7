/**
 * @file
 * Assessments: how an agreement and each of its parties stand on a day.
 *
 * An agreement records acts; what follows from them is asked here, for a day that the caller
 * names. One call works out everything. The assessment that comes out never changes, holds no
 * pointer into the agreement, and may outlive it and be read from many threads.
 *
 *     entente_question *question = entente_question_new();
 *     entente_assessment *answer = NULL;
 *
 *     entente_question_set_on(question, 20161104, why);
 *     if (entente_assess(paris, question, &answer, why) == ENTENTE_OK)
 *         puts(entente_facet_name(ENTENTE_FACET_STATUS, entente_assessment_status(answer)));
 *     entente_assessment_free(answer);
 *     entente_question_free(question);
 *
 * Dates are YYYYMMDD, 0 where there is none. Days are whole: what takes effect on a day is so on
 * that day. VCLT is the Vienna Convention on the Law of Treaties of 1969.
 */
#ifndef ENTENTE_ASSESSMENT_H
#define ENTENTE_ASSESSMENT_H

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/error.h>
#include <entente/finding.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an assessment can be asked for by number; each has its own enumeration below. */
enum entente_facet {
    ENTENTE_FACET_STATUS = 1,       /**< Of the agreement, in one word: `enum entente_status`. */
    ENTENTE_FACET_TEXT_STAGE = 2,   /**< Of the agreement: `enum entente_text_stage`. */
    ENTENTE_FACET_OPENNESS = 3,     /**< Of the agreement: `enum entente_openness`. */
    ENTENTE_FACET_FORCE = 4,        /**< Of the agreement: `enum entente_force`. */
    ENTENTE_FACET_EFFECT = 5,       /**< Of a political text: `enum entente_effect`. */
    ENTENTE_FACET_ENTRY = 6,        /**< Of both: `enum entente_entry_state`. */
    ENTENTE_FACET_PARTY_STATUS = 7, /**< Of a party, in one word: `enum entente_party_status`. */
    ENTENTE_FACET_SIGNATURE = 8,    /**< Of a party: `enum entente_party_signature`. */
    ENTENTE_FACET_CONSENT = 9,      /**< Of a party: `enum entente_party_consent`. */
    ENTENTE_FACET_PARTY_FORCE = 10, /**< Of a party: `enum entente_party_force`. */
    ENTENTE_FACET_NOTICE = 11,      /**< Of a party: `enum entente_party_notice`. */
    ENTENTE_FACET_ROLE = 12,        /**< Of a party: `enum entente_participation`. */
    ENTENTE_FACET_PROVISIONAL_ENTRY = 13, /**< Of the agreement, where it has such a rule: `enum
                                               entente_entry_state`. */
    ENTENTE_FACET_RELATION = 14,          /**< Of two parties: `enum entente_relation`. */
    ENTENTE_FACET_PROVISION_EFFECT = 15,  /**< Of a provision between two parties: `enum
                                              entente_provision_effect`. */
    ENTENTE_FACET_VERSION = 16,           /**< Of an amendment: `enum entente_version_state`. */
    ENTENTE_FACET_SUBJECT = 17,           /**< Of a row (row.h): `enum entente_subject`. */
    ENTENTE_FACET_COMMITMENT = 18,        /**< Of a commitment, its obligors and instances: `enum
                                        entente_commitment_state`. */
    ENTENTE_FACET_BINDING = 19,   /**< Of a commitment and its obligors: `enum entente_binding`. */
    ENTENTE_FACET_APPROVAL = 20,  /**< Of an approval at home: `enum entente_approval_state`. */
    ENTENTE_FACET_STEP = 21,      /**< Of a step: `enum entente_step_state`. */
    ENTENTE_FACET_OUTCOME = 22,   /**< Of a vote in a step: `enum entente_outcome`. */
    ENTENTE_FACET_BODY = 23,      /**< Of a body: `enum entente_body_state`. */
    ENTENTE_FACET_BODY_ROLE = 24, /**< Of a member: `enum entente_body_role`. */
    ENTENTE_FACET_MEMBERSHIP = 25 /**< Of a member: `enum entente_membership`. */
};

/** The days that an assessment tells; each is YYYYMMDD, and may lie after the question's. */
enum entente_day {
    ENTENTE_DAY_ENTRY = 1,             /**< Entry into force, if certain or projected (VCLT 24). */
    ENTENTE_DAY_ENTRY_FIRST = 2,       /**< Where that is unknown: the first day it can fall on. */
    ENTENTE_DAY_ENTRY_LAST = 3,        /**< The last such day; none where it may never come. */
    ENTENTE_DAY_CONDITION_MET = 4,     /**< The condition of entry into force was met. */
    ENTENTE_DAY_PROVISIONAL_ENTRY = 5, /**< Provisional entry into force, by the text's own rule. */
    ENTENTE_DAY_SIGNED = 6,            /**< The party signed; perhaps partial. */
    ENTENTE_DAY_ENDORSED = 7,          /**< It endorsed a political text; perhaps partial. */
    ENTENTE_DAY_CONSENTED = 8,         /**< Its consent, in the present or last period; perhaps
                                            partial. */
    ENTENTE_DAY_LEAVES = 9,            /**< The first day on which it is out, by a notice or an
                                            exclusion that stands. */
    ENTENTE_DAY_ENDS = 10,             /**< The first day on which the agreement is no longer in
                                            force, as far as an end is in sight (VCLT 54, 59). */
    ENTENTE_DAY_DUE = 11,              /**< Of a row: the last day for performance. */
    ENTENTE_DAY_STEP_ENDS = 12,        /**< Of a step: the last day of its period or mandate. */
    ENTENTE_DAY_UNKNOWN_AFTER = 13,    /**< Of a step: the last day of the calendar that its period
                                            runs out of. */
    ENTENTE_DAY_SINCE = 14,            /**< Of a body: the first day of its present state. */
    ENTENTE_DAY_SINCE_BEFORE = 15 /**< Of a body that was there already: the day it was said. */
};

/** What an assessment tells of a party in words. */
enum entente_party_text {
    ENTENTE_PARTY_TEXT_VERSION = 1,  /**< The identifier of the latest version of the text that
                                          binds it (VCLT 40); there is one, or none. */
    ENTENTE_PARTY_TEXT_TERRITORY = 2 /**< Its territories that the agreement applies to, of those
                                          that it names (VCLT 29), in its order. */
};

/** How an amendment stands (VCLT 39 to 41). */
enum entente_version_state {
    ENTENTE_VERSION_NOT_IN_FORCE = 1, /**< "not_in_force" */
    ENTENTE_VERSION_SCHEDULED = 2,    /**< "scheduled": its day of entry is certain. */
    ENTENTE_VERSION_IN_FORCE = 3,     /**< "in_force": for at least those whom it binds. */
    ENTENTE_VERSION_LAPSED = 4        /**< "lapsed": it was blocked, or can never enter. */
};

/** How an agreement stands, in one word: the first that holds, read from the top. */
enum entente_status {
    ENTENTE_STATUS_INVALID = 1,                /**< "invalid": VCLT 69. */
    ENTENTE_STATUS_TERMINATED = 2,             /**< "terminated": VCLT 54, 59 to 64. */
    ENTENTE_STATUS_EXPIRED = 3,                /**< "expired": its term is over. */
    ENTENTE_STATUS_REPLACED = 4,               /**< "replaced": by a later treaty, VCLT 59. */
    ENTENTE_STATUS_LAPSED = 5,                 /**< "lapsed": it can never enter into force. */
    ENTENTE_STATUS_SUSPENDED = 6,              /**< "suspended": for all parties, VCLT 57. */
    ENTENTE_STATUS_IN_FORCE = 7,               /**< "in_force": VCLT 24. */
    ENTENTE_STATUS_PARTLY_IN_FORCE = 8,        /**< "partly_in_force": some of its parts,
                                                    or for those who waived a condition. */
    ENTENTE_STATUS_PROVISIONALLY_IN_FORCE = 9, /**< "provisionally_in_force": by its own rule. */
    ENTENTE_STATUS_PROVISIONALLY_APPLIED = 10, /**< "provisionally_applied": VCLT 25. */
    ENTENTE_STATUS_SCHEDULED = 11,             /**< "scheduled": the day of entry is certain. */
    ENTENTE_STATUS_DISCONTINUED = 12,          /**< "discontinued": a political text given up. */
    ENTENTE_STATUS_IN_EFFECT = 13,             /**< "in_effect": a political text that works. */
    ENTENTE_STATUS_CLOSED_FOR_SIGNATURE = 14,  /**< "closed_for_signature". */
    ENTENTE_STATUS_OPEN_FOR_SIGNATURE = 15,    /**< "open_for_signature". */
    ENTENTE_STATUS_AUTHENTICATED = 16,         /**< "authenticated": VCLT 10. */
    ENTENTE_STATUS_ADOPTED = 17,               /**< "adopted": VCLT 9. */
    ENTENTE_STATUS_INITIALLED = 18,            /**< "initialled". */
    ENTENTE_STATUS_DRAFT = 19,                 /**< "draft". */
    ENTENTE_STATUS_NEGOTIATION = 20,           /**< "negotiation". */
    ENTENTE_STATUS_PROPOSED = 21,              /**< "proposed". */
    ENTENTE_STATUS_ABANDONED = 22,             /**< "abandoned". */
    ENTENTE_STATUS_NOT_IN_FORCE = 23,          /**< "not_in_force": no act on the text stands. */
    ENTENTE_STATUS_NOT_IN_EFFECT = 24,         /**< "not_in_effect": a political text, likewise. */
    ENTENTE_STATUS_UNKNOWN = 25                /**< "unknown": a fact is missing, or it is not
                                                    settled whether the text binds at all. */
};

/** How far the text has come (VCLT 9, 10). */
enum entente_text_stage {
    ENTENTE_STAGE_PROPOSED = 1,      /**< "proposed" */
    ENTENTE_STAGE_NEGOTIATION = 2,   /**< "negotiation" */
    ENTENTE_STAGE_DRAFT = 3,         /**< "draft" */
    ENTENTE_STAGE_INITIALLED = 4,    /**< "initialled": VCLT 10(b), 12(2)(a). */
    ENTENTE_STAGE_ADOPTED = 5,       /**< "adopted": VCLT 9. */
    ENTENTE_STAGE_AUTHENTICATED = 6, /**< "authenticated": VCLT 10; also by the first signature. */
    ENTENTE_STAGE_ABANDONED = 7,     /**< "abandoned" */
    ENTENTE_STAGE_UNKNOWN = 8        /**< "unknown": a partial date. */
};

/** Whether the text can be signed on that day. */
enum entente_openness {
    ENTENTE_OPENNESS_NOT_OPEN = 1,             /**< "not_open": before its first day. */
    ENTENTE_OPENNESS_OPEN_FOR_SIGNATURE = 2,   /**< "open_for_signature" */
    ENTENTE_OPENNESS_CLOSED_FOR_SIGNATURE = 3, /**< "closed_for_signature": after its last day. */
    ENTENTE_OPENNESS_UNKNOWN = 4               /**< "unknown": a partial date. */
};

/** What else is so on that day; bits that can stand together. */
enum entente_open_flag {
    ENTENTE_OPEN_FOR_ACCESSION = 1,    /**< Accession is open (VCLT 15). */
    ENTENTE_OPEN_BY_INVITATION = 2,    /**< Accession needs an invitation. */
    ENTENTE_OPEN_CONSENT_CLOSED = 4,   /**< The last day for consent has passed. */
    ENTENTE_OPEN_SIGNED_BY_ALL = 8,    /**< All who may sign have signed or endorsed. */
    ENTENTE_OPEN_CONSENTED_BY_ALL = 16 /**< All have consented to be bound. */
};

/** Whether the agreement is in force (VCLT 24); none for a political or domestic text. */
enum entente_force {
    ENTENTE_FORCE_NOT_IN_FORCE = 1,           /**< "not_in_force" */
    ENTENTE_FORCE_SCHEDULED = 2,              /**< "scheduled": its day of entry is certain. */
    ENTENTE_FORCE_PROJECTED = 3,              /**< "projected": an earlier day may still come. */
    ENTENTE_FORCE_PROVISIONALLY_APPLIED = 4,  /**< "provisionally_applied": VCLT 25. */
    ENTENTE_FORCE_PROVISIONALLY_IN_FORCE = 5, /**< "provisionally_in_force" */
    ENTENTE_FORCE_IN_FORCE = 6,               /**< "in_force" */
    ENTENTE_FORCE_PARTLY_IN_FORCE = 7,        /**< "partly_in_force" */
    ENTENTE_FORCE_SUSPENDED = 8,              /**< "suspended": VCLT 57, 72. */
    ENTENTE_FORCE_TERMINATED = 9,             /**< "terminated": VCLT 54, 70. */
    ENTENTE_FORCE_EXPIRED = 10,               /**< "expired" */
    ENTENTE_FORCE_REPLACED = 11,              /**< "replaced": VCLT 59. */
    ENTENTE_FORCE_LAPSED = 12,                /**< "lapsed" */
    ENTENTE_FORCE_INVALID = 13,               /**< "invalid": VCLT 69. */
    ENTENTE_FORCE_UNKNOWN = 14                /**< "unknown" */
};

/** Whether a political or prospective text has effect; none for any other text. */
enum entente_effect {
    ENTENTE_EFFECT_NOT_IN_EFFECT = 1, /**< "not_in_effect" */
    ENTENTE_EFFECT_IN_EFFECT = 2,     /**< "in_effect": signed, adopted or endorsed, or its own
                                           rule is met. */
    ENTENTE_EFFECT_DISCONTINUED = 3,  /**< "discontinued" */
    ENTENTE_EFFECT_UNKNOWN = 4        /**< "unknown" */
};

/** What is known on the day of the question about a day of entry into force. */
enum entente_entry_state {
    ENTENTE_ENTRY_CERTAIN = 1,   /**< "certain": nothing can change the day any more. */
    ENTENTE_ENTRY_PROJECTED = 2, /**< "projected": the day, if nothing more happens. */
    ENTENTE_ENTRY_PENDING = 3,   /**< "pending": acts or events are missing. */
    ENTENTE_ENTRY_NEVER = 4,     /**< "never": the rule has failed for good. */
    ENTENTE_ENTRY_UNKNOWN = 5    /**< "unknown": a partial date or a missing fact. */
};

/** How a party stands, in one word: the first that holds, read from the top. */
enum entente_party_status {
    ENTENTE_PARTY_STATUS_PARTY_SUSPENDED = 1,         /**< "party_suspended" */
    ENTENTE_PARTY_STATUS_PARTY = 2,                   /**< "party": VCLT 2(1)(g). */
    ENTENTE_PARTY_STATUS_FORMER_PARTY = 3,            /**< "former_party" */
    ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING = 4,  /**< "provisionally_applying" */
    ENTENTE_PARTY_STATUS_CONTRACTING = 5,             /**< "contracting": VCLT 2(1)(f). */
    ENTENTE_PARTY_STATUS_SIGNATORY_AD_REFERENDUM = 6, /**< "signatory_ad_referendum" */
    ENTENTE_PARTY_STATUS_SIGNATORY = 7,               /**< "signatory" */
    ENTENTE_PARTY_STATUS_SIGNATORY_REPUDIATED = 8,    /**< "signatory_repudiated": VCLT 18(a). */
    ENTENTE_PARTY_STATUS_ENDORSER = 9,                /**< "endorser": of a political text. */
    ENTENTE_PARTY_STATUS_DISSOCIATED = 10,            /**< "dissociated": from a political text. */
    ENTENTE_PARTY_STATUS_ADOPTING = 11,               /**< "adopting" */
    ENTENTE_PARTY_STATUS_NEGOTIATING = 12,            /**< "negotiating": VCLT 2(1)(e). */
    ENTENTE_PARTY_STATUS_INVITED = 13,                /**< "invited" */
    ENTENTE_PARTY_STATUS_ELIGIBLE = 14,               /**< "eligible": may sign or accede. */
    ENTENTE_PARTY_STATUS_THIRD = 15,                  /**< "third": VCLT 2(1)(h). */
    ENTENTE_PARTY_STATUS_UNKNOWN = 16                 /**< "unknown": a fact is missing. */
};

/** Whether and how a party signed. */
enum entente_party_signature {
    ENTENTE_SIGNATURE_NONE = 1,          /**< "none" */
    ENTENTE_SIGNATURE_AD_REFERENDUM = 2, /**< "ad_referendum": not confirmed, VCLT 12(2)(b). */
    ENTENTE_SIGNATURE_SIMPLE = 3,        /**< "simple": subject to ratification. */
    ENTENTE_SIGNATURE_DEFINITIVE = 4,    /**< "definitive": is consent, VCLT 12(1). */
    ENTENTE_SIGNATURE_ENDORSED = 5,      /**< "endorsed": of a political text. */
    ENTENTE_SIGNATURE_REPUDIATED = 6,    /**< "repudiated": VCLT 18(a). */
    ENTENTE_SIGNATURE_UNKNOWN = 7        /**< "unknown" */
};

/** Whether a party consented to be bound (VCLT 11 to 15). */
enum entente_party_consent {
    ENTENTE_CONSENT_NONE = 1,                   /**< "none" */
    ENTENTE_CONSENT_RECEIVED_PENDING = 2,       /**< "received_pending": deposited, and it waits
                                                     for a reservation to be accepted (VCLT 20). */
    ENTENTE_CONSENT_CONSENTED = 3,              /**< "consented" */
    ENTENTE_CONSENT_WITHDRAWN_BEFORE_FORCE = 4, /**< "withdrawn_before_force" */
    ENTENTE_CONSENT_ENDED = 5,                  /**< "ended": by leaving. */
    ENTENTE_CONSENT_UNKNOWN = 6                 /**< "unknown" */
};

/** Whether the agreement is in force for a party. */
enum entente_party_force {
    ENTENTE_PARTY_FORCE_NOT_BOUND = 1,    /**< "not_bound" */
    ENTENTE_PARTY_FORCE_CONTRACTING = 2,  /**< "contracting" */
    ENTENTE_PARTY_FORCE_PROVISIONAL = 3,  /**< "provisional": applies it provisionally. */
    ENTENTE_PARTY_FORCE_PARTY = 4,        /**< "party" */
    ENTENTE_PARTY_FORCE_SUSPENDED = 5,    /**< "suspended" */
    ENTENTE_PARTY_FORCE_FORMER_PARTY = 6, /**< "former_party" */
    ENTENTE_PARTY_FORCE_UNKNOWN = 7       /**< "unknown" */
};

/** Whether a party gave notice that it leaves (VCLT 67, 68). */
enum entente_party_notice {
    ENTENTE_NOTICE_NONE = 1,     /**< "none" */
    ENTENTE_NOTICE_GIVEN = 2,    /**< "notice_given": and not taken back. */
    ENTENTE_NOTICE_RETRACTED = 3 /**< "notice_retracted" */
};

/** What a party is beside its signature and consent. */
enum entente_participation {
    ENTENTE_PARTICIPATION_NEGOTIATING = 1, /**< "negotiating": took part in drawing up. */
    ENTENTE_PARTICIPATION_ADOPTING = 2,    /**< "adopting": took part in the adoption. */
    ENTENTE_PARTICIPATION_ELIGIBLE = 3,    /**< "eligible": the text is open to it. */
    ENTENTE_PARTICIPATION_INVITED = 4,     /**< "invited" */
    ENTENTE_PARTICIPATION_OBSERVER = 5,    /**< "observer", also a depositary as such. */
    ENTENTE_PARTICIPATION_THIRD = 6,       /**< "third": the text is not open to it. */
    ENTENTE_PARTICIPATION_UNKNOWN = 7      /**< "unknown": a partial date. */
};

/**
 * @returns How @p value of a facet is written, such as "open_for_signature" for
 *          ENTENTE_FACET_OPENNESS; NULL for an unknown facet or value.
 */
ENTENTE_API const char *entente_facet_name(int32_t facet, int32_t value);
/** @returns The value of a facet that is written so; 0 if there is none. NULL is allowed. */
ENTENTE_API int32_t entente_facet_find(int32_t facet, const char *name);
/** What is asked: a day, and under which assumptions. Opaque. */
typedef struct entente_question entente_question;
/** What follows. Opaque. */
typedef struct entente_assessment entente_assessment;

/** @returns A question without a day, or NULL. Release it with entente_question_free(). */
ENTENTE_API entente_question *entente_question_new(void);
/** Release a question. NULL is allowed. */
ENTENTE_API void entente_question_free(entente_question *question);
/**
 * Set the day of the question. It must be set: the library reads no clock.
 *
 * @param date A whole day, YYYYMMDD.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_DATE_RANGE.
 */
ENTENTE_API entente_result entente_question_set_on(entente_question *question, int32_t date,
                                                   entente_error *error);
/**
 * Ask as things were known on a day: only what was recorded by then is used, also corrections.
 *
 * @param date A whole day, YYYYMMDD, or 0 for all that stands in the agreement (the default).
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_DATE_RANGE.
 */
ENTENTE_API entente_result entente_question_set_known(entente_question *question, int32_t date,
                                                      entente_error *error);
/**
 * Give a further agreement that rules and links may name by its identifier.
 *
 * @param agreement Borrowed: it must live, unchanged, as long as the question is used.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_DUPLICATE_ID (one of that identifier was
 *          given) or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_question_add_agreement(entente_question *question,
                                                          const entente_agreement *agreement,
                                                          entente_error *error);
/**
 * Choose where law and practice leave a choice. The first value of each is the default.
 *
 * | name | values | what it settles |
 * |---|---|---|
 * | `require_at_entry` | `false`, `true` | whether the condition must hold on the day of entry too |
 * | `set_as_of` | `now`, `adoption` | when a share measures its set, where the rule is silent |
 * | `reio` | `not_additional`, `ignore`, `count`, `count_as_members` | how a regional organization
 *   is counted, where the rule is silent |
 * | `counting` | `ordinal`, `clear` | "thirty days after", where the rule is silent |
 * | `month_end` | `clip`, `roll` | "one month after 31 January", where the rule is silent |
 * | `invalid_reservation` | `sever`, `not_bound`, `as_objections_only` | whether the author of a
 *   reservation that is null (VCLT 19) is bound without it, or not bound, or as the others react |
 * | `count_reserved` | `on_deposit`, `on_first_acceptance` | when a consent with a reservation
 *   counts: from its deposit, as depositaries do, or once one other contracting State has accepted
 *   the reservation (VCLT 20(4)(c)), in silence after twelve months (20(5)) |
 * | `irregular_acts` | `by_law`, `as_recorded` | whether acts are held against the law, and one that
 *   it does not allow has no effect and is reported, or every act works as it was recorded |
 * | `single_party` | `in_force`, `terminated` | an agreement among more than two that only one is
 *   left in (VCLT 55 does not reach it) |
 * | `later_text` | `consent`, `entry` | which text a later party joins: the one that stood on the day
 *   of its consent, as depositaries do, or on the day on which it becomes a party (VCLT 40(5)) |
 * | `uniting` | `continuity`, `none` | whether a State in which two or more unite is bound by what
 *   bound any of them, without a notification (VCSST 31), or by nothing |
 *
 * @returns ENTENTE_OK, or ENTENTE_E_ARGUMENT for a name or value that is none of these.
 */
ENTENTE_API entente_result entente_question_set_policy(entente_question *question, const char *name,
                                                       const char *value, entente_error *error);

/**
 * Ask for remarks on how the text is drafted too: the findings ENTENTE_L_... (error.h). They say
 * nothing about the day, and are left out unless asked for.
 *
 * @param lints 1 or 0.
 * @returns ENTENTE_OK or ENTENTE_E_ARGUMENT.
 */
ENTENTE_API entente_result entente_question_set_lints(entente_question *question, int32_t lints,
                                                      entente_error *error);

/** What is worked out beside the agreement and its parties; bits. */
enum entente_scope {
    ENTENTE_SCOPE_PARTIES = 1,     /**< Nothing else. */
    ENTENTE_SCOPE_BODIES = 2,      /**< The bodies. */
    ENTENTE_SCOPE_APPROVALS = 4,   /**< The approvals at home. */
    ENTENTE_SCOPE_COMMITMENTS = 8, /**< The commitments. */
    ENTENTE_SCOPE_ALL = 15         /**< All of these (the default). */
};

/**
 * Choose what is worked out, for programs that ask often and for little.
 *
 * @param scope Bits of `enum entente_scope`.
 * @returns ENTENTE_OK or ENTENTE_E_ARGUMENT.
 */
ENTENTE_API entente_result entente_question_set_scope(entente_question *question, int32_t scope,
                                                      entente_error *error);
/** What a question takes while it is answered, across all that answers it. */
enum entente_work {
    ENTENTE_WORK_STEPS = 1, /**< Steps of working it out: 30,000,000 at most unless set. They are
                                 counted, not timed: the same document and question take the same
                                 number of steps on every machine. */
    ENTENTE_WORK_BYTES = 2  /**< Bytes of memory that are held at once, the answer among them:
                                 268,435,456 (256 MiB) at most unless set. */
};

/**
 * Set how much a question may take, for programs that answer about documents of strangers. The
 * limits hold for every function that takes a question, each call by itself, together with the
 * further agreements; guards (guard.h) are under them too. With the defaults an answer about a
 * document within the default limits of reading (json.h) takes about a second at most.
 *
 * A question that would take more is answered by ENTENTE_E_LIMIT, with a sentence that says which
 * limit was met and the JSON Pointer of what was worked on; nothing is left out in silence.
 *
 * @param which One of `enum entente_work`.
 * @param most  How many steps or bytes; 0: no limit.
 * @returns ENTENTE_OK or ENTENTE_E_ARGUMENT.
 */
ENTENTE_API entente_result entente_question_set_work(entente_question *question, int32_t which,
                                                     uint64_t most, entente_error *error);

/**
 * Set an instant in place of a day, where hours count. The day of the question is the instant's
 * date in its own offset; entente_question_set_on() takes the hour away again.
 *
 * @param seconds Since 1970-01-01T00:00:00Z.
 * @param offset  Minutes east of UTC; see entente_instant_parse().
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_DATE_RANGE.
 */
ENTENTE_API entente_result entente_question_set_instant(entente_question *question, int64_t seconds,
                                                        int32_t offset, entente_error *error);

/**
 * Work out how an agreement and each of its parties stand.
 *
 * @param agreement Checked first (entente_agreement_check()); one with errors is refused.
 * @param out       Receives the assessment; release it with entente_assessment_free().
 * @returns ENTENTE_OK; ENTENTE_E_ARGUMENT, also for a question without a day; the code of the
 *          first error in @p agreement or in a further agreement; ENTENTE_E_LIMIT where the
 *          question takes more than it may (entente_question_set_work()), or more than 1,000,000
 *          instances of commitments that recur would be told: those up to the next open one; or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_assess(const entente_agreement *agreement,
                                          const entente_question *question,
                                          entente_assessment **out, entente_error *error);

/**
 * The same, and what no rule uses is among the findings (ENTENTE_F_UNUSED): it changes no answer, and so
 * perhaps says something else than its author meant. On a copy everything is asked, for the day of the
 * question and for the last day that the document names: status, commitments, approvals, bodies,
 * relations, the timeline, what is due, owed and next. Told is each member of an act that counts which
 * no rule reads on the way, with what would make it count; an event, a waiver or a declaration whose
 * name nothing waits for, with the nearest name that something waits for; an act that needs `to` and
 * lacks it; and a group, a table of weights or a calendar that nothing names. Members that only tell
 * people something (names, notes, places, sources and the like) are not told.
 *
 * This costs several questions, each within the limits of @p question; where one of them ends at a limit
 * a finding at the whole document says so in place of the others.
 *
 * @returns As entente_assess().
 */
ENTENTE_API entente_result entente_examine(const entente_agreement *agreement,
                                           const entente_question *question,
                                           entente_assessment **out, entente_error *error);

/** Release an assessment. NULL is allowed. */
ENTENTE_API void entente_assessment_free(entente_assessment *assessment);

/**
 * @param which One of `enum entente_work`.
 * @returns How many steps the question took, or the most bytes that it held at once; of an
 *          assessment behind an answer in rows (answer.h), the whole of that question. 0 for an
 *          unknown `which` and for NULL.
 */
ENTENTE_API uint64_t entente_assessment_work(const entente_assessment *assessment, int32_t which);

/** @returns The identifier of the agreement. Borrowed. */
ENTENTE_API const char *entente_assessment_agreement(const entente_assessment *assessment);
/** @returns The day of the question. */
ENTENTE_API int32_t entente_assessment_on(const entente_assessment *assessment);
/** @returns The day of knowledge, or 0 where all that was recorded was used. */
ENTENTE_API int32_t entente_assessment_known(const entente_assessment *assessment);

/** @returns What was worked out: bits of `enum entente_scope`. */
ENTENTE_API int32_t entente_assessment_scope(const entente_assessment *assessment);
/** @returns How the agreement stands, in one word (`enum entente_status`). */
ENTENTE_API int32_t entente_assessment_status(const entente_assessment *assessment);
/**
 * @param facet ENTENTE_FACET_STATUS to ENTENTE_FACET_ENTRY, or ENTENTE_FACET_PROVISIONAL_ENTRY.
 * @returns A number of the facet's enumeration; 0 where there is none, as for the text stage
 *          without an act on the text, and for the openness of a text that says nothing of it.
 */
ENTENTE_API int32_t entente_assessment_facet(const entente_assessment *assessment, int32_t facet);
/** @returns The bits of `enum entente_open_flag`. */
ENTENTE_API int32_t entente_assessment_open_flags(const entente_assessment *assessment);
/** @returns How many have signed, also those who later consented or left. */
ENTENTE_API size_t entente_assessment_signed_count(const entente_assessment *assessment);
/** @returns How many consents to be bound stand. */
ENTENTE_API size_t entente_assessment_consented_count(const entente_assessment *assessment);

/**
 * @param day ENTENTE_DAY_ENTRY to ENTENTE_DAY_PROVISIONAL_ENTRY, or ENTENTE_DAY_ENDS.
 * @returns That day of the agreement, or 0 where there is none.
 */
ENTENTE_API int32_t entente_assessment_day(const entente_assessment *assessment, int32_t day);
/** @returns 1 if the day was determined officially (VCLT 77(1)(f)), not computed; else 0. */
ENTENTE_API int32_t entente_assessment_entry_determined(const entente_assessment *assessment);
/**
 * The tests of the rule of entry into force that are not met: of each, how many it has of how many it
 * needs and who is missing; of every other part, which event or which day it waits for.
 *
 *     27 of 30; any 3 of BRA, CHN, IND and 12 more
 *     15 of 15; and 28 of 35 by "tonnage"; more from LBR and PAN
 *
 * @returns Words for people, or NULL where entry is not pending. Borrowed.
 */
ENTENTE_API const char *entente_assessment_entry_says(const entente_assessment *assessment);
/**
 * The same in numbers, where entry is pending by a rule that is one count, share or weight.
 *
 * @param have Receives how many count: heads, different values, or units of the table; 0 where
 *             there are no numbers. NULL is allowed.
 * @param need Receives the least number that meets the rule, likewise.
 * @returns 1 if there are numbers, else 0.
 */
ENTENTE_API int32_t entente_assessment_entry_count(const entente_assessment *assessment,
                                                   int64_t *have, int64_t *need);
/**
 * @returns How many parties the agreement has, in the wide sense; they stand in its order. An
 *          index past the end is allowed below; the answer is then 0 or NULL.
 */
ENTENTE_API size_t entente_assessment_party_count(const entente_assessment *assessment);
/** @returns The index of the party with that identifier, or SIZE_MAX. */
ENTENTE_API size_t entente_assessment_party_find(const entente_assessment *assessment,
                                                 const char *id);
/** @returns The identifier of a party, or NULL. Borrowed. */
ENTENTE_API const char *entente_assessment_party_id(const entente_assessment *assessment,
                                                    size_t party);
/** @returns How the party stands, in one word (`enum entente_party_status`). */
ENTENTE_API int32_t entente_assessment_party_status(const entente_assessment *assessment,
                                                    size_t party);
/**
 * @param facet ENTENTE_FACET_ENTRY to ENTENTE_FACET_ROLE.
 * @returns A number of the facet's enumeration.
 */
ENTENTE_API int32_t entente_assessment_party_facet(const entente_assessment *assessment,
                                                   size_t party, int32_t facet);
/**
 * @param day ENTENTE_DAY_ENTRY to ENTENTE_DAY_ENTRY_LAST, or ENTENTE_DAY_SIGNED to
 *            ENTENTE_DAY_LEAVES.
 * @returns That day of the party, or 0 where there is none.
 */
ENTENTE_API int32_t entente_assessment_party_day(const entente_assessment *assessment, size_t party,
                                                 int32_t day);
/** @returns 1 if it applies the agreement provisionally on that day (VCLT 25), else 0. */
ENTENTE_API int32_t entente_assessment_party_provisional(const entente_assessment *assessment,
                                                         size_t party);
/** @returns How many periods of being a party it has, ascending; the last may be to come. */
ENTENTE_API size_t entente_assessment_period_count(const entente_assessment *assessment,
                                                   size_t party);
/** @returns The first day of a period. */
ENTENTE_API int32_t entente_assessment_period_from(const entente_assessment *assessment,
                                                   size_t party, size_t period);
/** @returns The first day after a period, or 0 while no end is known. */
ENTENTE_API int32_t entente_assessment_period_until(const entente_assessment *assessment,
                                                    size_t party, size_t period);

/**
 * @param text  An `enum entente_party_text`.
 * @param index From 0; there may be none.
 * @returns What is told of the party in words, or NULL past the last. Borrowed.
 */
ENTENTE_API const char *entente_assessment_party_text(const entente_assessment *assessment,
                                                      size_t party, int32_t text, size_t index);
/**
 * The acts by which a party consented, or gave notice to leave or to suspend, and that have no
 * effect, as the law does not allow them; in the order in which they are judged.
 *
 * @param index From 0; there may be none.
 * @param code  Receives what is wrong, an `enum entente_code`; 0 past the last. NULL is allowed.
 * @returns The identifier of the act, or NULL past the last. Borrowed.
 */
ENTENTE_API const char *entente_assessment_party_irregular(const entente_assessment *assessment,
                                                           size_t party, size_t index,
                                                           int32_t *code);
/**
 * How the amendments stand, in the order of the agreement's versions, the first of which is the
 * text as adopted and not told here. Parties and contracting States accept an amendment, once each.
 * Acts `amendment_adopted` for one version can stand side by side, each `among` others with days of
 * its own: the day told is the first of them. One that a vote (`tally`, by `majority` or the rule of
 * the `body`) did not carry adopts nothing.
 *
 * @param index From 0.
 * @param state Receives an `enum entente_version_state`; NULL is allowed.
 * @param date  Receives the day of its entry into force, 0 where none is known; NULL is allowed.
 * @returns The identifier of the version, or NULL past the last. Borrowed.
 */
ENTENTE_API const char *entente_assessment_version(const entente_assessment *assessment,
                                                   size_t index, int32_t *state, int32_t *date);

/**
 * From when provisions have effect that name a day of their own (member `applies`, a date expression
 * that is one day for all parties), in the order of the agreement. None has effect before the general
 * entry into force: where that is later, or not in sight, it is what is told.
 *
 * @param index From 0.
 * @param state Receives an `enum entente_entry_state`, that of the day; NULL is allowed.
 * @param date  Receives the first day on which the provision has effect, 0 where none is known; NULL
 *              is allowed.
 * @returns The identifier of the provision, or NULL past the last. Borrowed.
 */
ENTENTE_API const char *entente_assessment_provision(const entente_assessment *assessment,
                                                     size_t index, int32_t *state, int32_t *date);

/** @returns What was noticed about this answer. Borrowed. */
ENTENTE_API const entente_findings *
entente_assessment_findings(const entente_assessment *assessment);

#ifdef __cplusplus
}
#endif

#endif
