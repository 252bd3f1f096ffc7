/**
 * @file json.h
 * The document format `entente/1`: reading and writing.
 *
 * Reading is strict: RFC 8259 to the letter, I-JSON, and the tables of the format (field.h).
 * Numbers are integers within plus or minus 2^53 - 1. Nothing is guessed and nothing dropped:
 * what the format does not know is refused, members that begin with "x-" are kept. Everything that
 * is wrong with a document is reported at once, each finding with its JSON Pointer, byte, line and
 * column, in the order of the document; only a syntax error or a limit ends the reading, and is
 * then the one finding. Beyond a thousand findings one more says that there are others. Bytes
 * count from 0, lines from 1, columns from 1 and in bytes.
 *
 * Writing gives canonical text: the members in the order of the tables, an indent of two spaces,
 * one newline at the end; the same bytes on every machine. Reading what was written gives the same
 * agreement again.
 *
 *     entente_agreement *agreement = NULL;
 *     entente_findings *findings = NULL;
 *
 *     if (entente_agreement_read(text, length, NULL, &agreement, &findings, NULL) != ENTENTE_OK)
 *         for (size_t i = 0; i < entente_findings_count(findings); i++)
 *             printf("%s: %s\n", entente_findings_at(findings, i),
 *                    entente_findings_message(findings, i));
 *     entente_findings_free(findings);
 *     entente_agreement_free(agreement);
 */
#ifndef ENTENTE_JSON_H
#define ENTENTE_JSON_H

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/answer.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/coalition.h>
#include <entente/error.h>
#include <entente/finding.h>
#include <entente/object.h>
#include <entente/relation.h>
#include <entente/timeline.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How much a document may hold. Opaque. Where NULL is given for it, the defaults hold. */
typedef struct entente_limits entente_limits;

/** @returns The default limits, to be changed; NULL if memory ran out. */
ENTENTE_API entente_limits *entente_limits_new(void);
/** Release limits. NULL is allowed. */
ENTENTE_API void entente_limits_free(entente_limits *limits);
/** What is limited, and to how much unless set. */
enum entente_limit {
    ENTENTE_LIMIT_BYTES = 1,  /**< Bytes of a document: 16 MiB. Never more than 4 GiB - 2. */
    ENTENTE_LIMIT_DEPTH = 2,  /**< How deep arrays and objects are nested: 64. */
    ENTENTE_LIMIT_VALUES = 3, /**< Values in a document, containers included: 1,000,000. */
    ENTENTE_LIMIT_TEXT = 4    /**< Bytes of one text (a string, decoded): 1 MiB. */
};

/**
 * Set a limit (ENTENTE_LIMIT_...).
 *
 * @returns ENTENTE_OK, or ENTENTE_E_ARGUMENT if @p limits is NULL or there is no such limit.
 */
ENTENTE_API entente_result entente_limits_set(entente_limits *limits, int32_t limit, size_t value);

/**
 * Read an agreement.
 *
 * @param text     UTF-8 without byte-order mark; it need not end with a NUL. Not kept.
 * @param limits   How much the document may hold, or NULL.
 * @param out      Receives the agreement; release it with entente_agreement_free(). Left alone on
 *                 failure.
 * @param findings Receives everything that was found, also when the document is refused; may be
 *                 NULL. Release it with entente_findings_free(). Left alone if memory ran out or an
 *                 argument is wrong; otherwise a list is always given, perhaps an empty one.
 * @returns ENTENTE_OK, or the code of the first error in the document: ENTENTE_E_SYNTAX,
 *          ENTENTE_E_LIMIT, ENTENTE_E_MEMBER, ENTENTE_E_TYPE, ENTENTE_E_RANGE,
 *          ENTENTE_E_DATE_RANGE, ENTENTE_E_ZONE_REQUIRED, ENTENTE_E_DUPLICATE_ID,
 *          ENTENTE_E_UNKNOWN_REF, ENTENTE_E_RULE_CYCLE, ENTENTE_E_DERIVED_STATE; or
 *          ENTENTE_E_ARGUMENT, ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_read(const char *text, size_t length,
                                                  const entente_limits *limits,
                                                  entente_agreement **out,
                                                  entente_findings **findings,
                                                  entente_error *error);

/**
 * Write an agreement as canonical text.
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, or as entente_agreement_check() where the agreement is not in order: a
 *          required member is missing, or a reference leads to nothing; or ENTENTE_E_ARGUMENT,
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_write(const entente_agreement *agreement, char **out,
                                                   size_t *length, entente_error *error);

/**
 * Write one object of an agreement, as it stands, as canonical text. Nothing is checked.
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_object_write(const entente_object *object, char **out,
                                                size_t *length, entente_error *error);

/**
 * Add an act that is given as JSON, as it would stand in `acts`. All or nothing: if anything is
 * wrong with it, the agreement stays as it was.
 *
 * Only the form is judged here: members, values, references, an identifier given twice. Whether
 * the law allows the act is another question.
 *
 * @param out      Receives the act, borrowed; may be NULL.
 * @param findings As of entente_agreement_read(); the pointers begin at the act.
 * @returns as entente_agreement_read().
 */
ENTENTE_API entente_result entente_agreement_read_act(
    entente_agreement *agreement, const char *text, size_t length, const entente_limits *limits,
    entente_act **out, entente_findings **findings, entente_error *error);

/**
 * Give an object a member of its own, with any JSON in it. One of that name is replaced.
 *
 * @param name Begins with "x-". Copied.
 * @param json The value as JSON text; its numbers are integers within plus or minus 2^53 - 1, and
 *             no name is given twice in it. Kept as compact text. NULL removes the member.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE (the name does not begin with "x-" or is
 *          not UTF-8; a number out of range), ENTENTE_E_MEMBER, ENTENTE_E_SYNTAX, ENTENTE_E_LIMIT
 *          or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_object_set_extension(entente_object *object, const char *name,
                                                        const char *json, size_t length,
                                                        entente_error *error);

/**
 * Write findings as canonical JSON: {"findings": [{"code", "severity", "at", "message"}]}, and
 * "byte", "line" and "column" where they are known.
 *
 * @param findings NULL gives an empty list.
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_findings_to_json(const entente_findings *findings, char **out,
                                                    size_t *length, entente_error *error);

/**
 * Write an assessment as canonical JSON:
 *
 *     {"agreement", "on", "known"?, "status", "text_stage", "openness"?,
 *      "entry_into_force": {"state", "date", "between"?, "condition_met", "determined"},
 *      "provisional_entry"?: {"state", "date"},
 *      "parties": [{"id", "status", "signed", "endorsed"?, "consented", "entry_into_force",
 *                   "between"?, "leaves", "provisional", "periods": [{"from", "until"}]}],
 *      "findings": [{"code", "severity", "at", "message"}]}
 *
 * A date is text or null; `between` is [first, last or null] and stands where the state is
 * unknown.
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_assessment_to_json(const entente_assessment *assessment,
                                                      char **out, size_t *length,
                                                      entente_error *error);

/**
 * Write what holds between two parties, and why, as canonical JSON:
 *
 *     {"a", "b", "on", "known"?, "relation", "text", "provisions": [{"provision", "effect"}],
 *      "residual": [{"provision", "until"}], "why": [{"act", "says"}]}
 *
 * or, without two parties, of all pairs:
 *
 *     {"agreement", "on", "known"?,
 *      "pairs": [{"a", "b", "relation", "text", "provisions", "residual"}]}
 *
 * All pairs are written as far as the question may take (entente_question_set_work()); else
 * ENTENTE_E_LIMIT comes back.
 *
 * `text` is the identifier of the version, or of the other agreement, that governs between the two,
 * or null; `provisions` are those that do not apply as written; `residual` is what survives the
 * exit of one, or provisional application (VCLT 25, 70), `until` being the first day without it, or
 * null where it survives without end; `act` may be null.
 *
 * @param a, b   The identifiers of two parties, or NULL both.
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT (also where both are the same party),
 *          ENTENTE_E_UNKNOWN_REF (no such party) or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_relations_to_json(const entente_relations *relations,
                                                     const char *a, const char *b, char **out,
                                                     size_t *length, entente_error *error);

/**
 * Write a timeline as JSON:
 *
 *     {"agreement", "changes": [{"id", "on", "of", "from", "to", "act", "because"}]}
 *
 * `of` is "agreement", "party" or "version"; `id` is the subject, "@", and the day; `act` is the
 * act dated that day that made the change, or null.
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_timeline_to_json(const entente_timeline *timeline, char **out,
                                                    size_t *length, entente_error *error);

/**
 * Write an answer in rows as JSON, in the form of its question:
 *
 *     due        {"from", "until", "count", "due": [{"id", "kind", "commitment"?, "party", "to",
 *                "due", "due_between"?, "state"}]}
 *     owes       {"a", "b", "on", "count", "owes": [{"id", "state", "binding", "due"}]}
 *     next       {"party", "on", "count", "next": [{"id", "kind", "ends"?, "earliest"?}]}
 *     an event   {"event", "on", "count", "triggers": [{"id", "obligors"}], "bodies": [{"id",
 *                "from", "to"}]}
 *     two texts  {"versions", "count", "changes": [{"id", "change", "fields"?}]}
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_answer_to_json(const entente_answer *answer, char **out,
                                                  size_t *length, entente_error *error);

/**
 * Write the smallest sets of parties that could bring an agreement into force as JSON.
 *
 *     {"on", "size", "coalitions": [[parties]], "pivotal": [{"party", "banzhaf": [n, 2^k]}],
 *      "exact", "count", "veto": [parties], "entry", "says"?}
 *
 * The numbers of `banzhaf` and `count` are whole, and can be longer than 64 bits.
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_coalitions_to_json(const entente_coalitions *sets, char **out,
                                                      size_t *length, entente_error *error);

/**
 * Write the JSON Schema (2020-12) of the document format. It is made from the same tables that
 * drive reading, and says what a schema can say; references, cycles and identifiers given twice
 * are beyond it.
 *
 * @param out    Receives the text, NUL-terminated; release it with entente_text_free().
 * @param length Receives its length without the NUL; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_schema_write(char **out, size_t *length, entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
