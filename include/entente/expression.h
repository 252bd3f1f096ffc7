/**
 * @file expression.h
 * Conditions and date expressions: the algebra in which clauses are written.
 *
 * A condition is true or false on a day. A date expression yields a date. Each is a tree of nodes
 * with an operator; entente_object_make_expression() puts a node into a member of its parent, and
 * the node takes its own members from there, so that a clause is built in the order of its words.
 */
#ifndef ENTENTE_EXPRESSION_H
#define ENTENTE_EXPRESSION_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Operators of conditions and of date expressions. */
enum entente_op {
    ENTENTE_OP_COUNT = 1,
    ENTENTE_OP_ALL = 2,
    ENTENTE_OP_SHARE = 3,
    ENTENTE_OP_WEIGHT = 4,
    ENTENTE_OP_RATIO = 5,
    ENTENTE_OP_DISTINCT = 6,
    ENTENTE_OP_EVENT = 7,
    ENTENTE_OP_OWN_ACT = 8,
    ENTENTE_OP_IN_FORCE = 9,
    ENTENTE_OP_REACHED = 10,
    ENTENTE_OP_WAIVABLE = 11,
    ENTENTE_OP_HOLDS_FOR = 12,
    ENTENTE_OP_AND = 13,
    ENTENTE_OP_OR = 14,
    ENTENTE_OP_NOT = 15,
    ENTENTE_OP_K_OF = 16,
    ENTENTE_OP_STEP = 17,
    ENTENTE_OP_DATE = 18,
    ENTENTE_OP_MILESTONE = 19,
    ENTENTE_OP_WHEN = 20,
    ENTENTE_OP_OWN_CONSENT = 21,
    ENTENTE_OP_ADD = 22,
    ENTENTE_OP_ALIGN = 23,
    ENTENTE_OP_LATER = 24,
    ENTENTE_OP_EARLIER = 25,
    ENTENTE_OP_IF_BY = 26,
    ENTENTE_OP_NEVER = 27,
    ENTENTE_OP_SYMBOL = 28,
    ENTENTE_OP_COMMITMENT = 29, /**< "commitment_is": how another commitment stands. */
    ENTENTE_OP_APPROVAL = 30,   /**< "approved": an approval at home is complete. */
    /** The day on which the notice to leave was received; in clauses.withdrawal.effective alone. */
    ENTENTE_OP_OWN_NOTICE = 31
};

/** How a share or a count is compared: at least, or more than. */
enum entente_cmp { ENTENTE_CMP_GE = 1, ENTENTE_CMP_GT = 2 };

/** How a regional integration organization counts beside its members. */
enum entente_reio {
    ENTENTE_REIO_NOT_ADDITIONAL = 1,
    ENTENTE_REIO_IGNORE = 2,
    ENTENTE_REIO_COUNT = 3,
    ENTENTE_REIO_COUNT_AS_MEMBERS = 4
};

/** Up to when a consent belongs to the founding cohort. */
enum entente_boundary { ENTENTE_BOUNDARY_CONDITION = 1, ENTENTE_BOUNDARY_ENTRY = 2 };

/** Days in the life of an agreement that a clause may count from. */
enum entente_milestone {
    ENTENTE_MILESTONE_ADOPTION = 1,
    ENTENTE_MILESTONE_OPENED = 2,
    ENTENTE_MILESTONE_CLOSED = 3,
    ENTENTE_MILESTONE_SIGNATURE = 4,
    ENTENTE_MILESTONE_LAST_SIGNATURE = 5,
    ENTENTE_MILESTONE_EIF = 6,
    ENTENTE_MILESTONE_EIF_PROVISIONAL = 7,
    ENTENTE_MILESTONE_OWN_EIF = 8,
    ENTENTE_MILESTONE_TRIGGER = 9,
    ENTENTE_MILESTONE_ACTIVATION = 10,
    /** The first day after the term that runs on the day of the notice; in
     * clauses.withdrawal.effective alone. */
    ENTENTE_MILESTONE_TERM_END = 11
};

/** From which of the days of an act something is counted, where it is not the date itself. */
enum entente_clock {
    ENTENTE_CLOCK_NOTIFIED = 1 /**< The day on which the depositary told the others. */
};

/** Whose events count, where not those of everybody and of nobody. */
enum entente_event_of {
    /** Of those that name a `party`, the ones of the party that the rule is asked for: the obligor
     * of a commitment. Where it is asked for no party in particular, none counts. */
    ENTENTE_EVENT_OF_OWN = 1
};

/** The day on which a set is taken. */
enum entente_as_of { ENTENTE_AS_OF_ADOPTION = 1, ENTENTE_AS_OF_OPENED = 2, ENTENTE_AS_OF_NOW = 3 };

/** Words that stand where a date would: never overdue by computation. */
enum entente_promptness {
    ENTENTE_PROMPT_FORTHWITH = 1,
    ENTENTE_PROMPT_IMMEDIATELY = 2,
    ENTENTE_PROMPT_WITHOUT_DELAY = 3,
    ENTENTE_PROMPT_PROMPTLY = 4
};

/** @returns The operator of a node (ENTENTE_OP_...), or 0 if the object is no node. */
ENTENTE_API int32_t entente_expression_op(const entente_object *object);
/** @returns Whether the operator gives a condition: 1 or 0. "event" gives both. */
ENTENTE_API int32_t entente_op_is_condition(int32_t op);
/** @returns Whether the operator gives a date: 1 or 0. */
ENTENTE_API int32_t entente_op_is_date(int32_t op);
/** @returns How many nodes stand right below this one. */
ENTENTE_API size_t entente_expression_operand_count(const entente_expression *expression);
/** @returns The node at @p index right below, in the order of the document, or NULL. Borrowed. */
ENTENTE_API entente_expression *entente_expression_operand_at(const entente_expression *expression,
                                                              size_t index);

#ifdef __cplusplus
}
#endif

#endif
