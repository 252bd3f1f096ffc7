/**
 * @file template.h
 * Templates of approval: how a jurisdiction approves at home, as data that the library carries.
 *
 * Each tells its legal basis, what is uncertain about it, and the day by which a jurist should look
 * at it again; after that day an assessment with lints says so (ENTENTE_L_A1). A template is a
 * beginning: put into a document it is an approval like any other, to be changed where the case
 * differs. It says what a constitution asks for, never what has been done.
 *
 *     for (size_t i = 0; i < entente_template_count(); i++)
 *         puts(entente_template_text(i, ENTENTE_TEMPLATE_NAME, 0));
 *     entente_approval_from_template(treaty, "NLD", "NLD/consent/approval", NULL, NULL, NULL, why);
 */
#ifndef ENTENTE_TEMPLATE_H
#define ENTENTE_TEMPLATE_H

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a template tells about itself. */
enum entente_template_about {
    ENTENTE_TEMPLATE_NAME = 1,         /**< "GBR/consent/crag". */
    ENTENTE_TEMPLATE_JURISDICTION = 2, /**< ISO 3166-1 alpha-3, or "EU". */
    ENTENTE_TEMPLATE_PURPOSE = 3,      /**< As in a document: "consent_to_be_bound". */
    ENTENTE_TEMPLATE_BASIS = 4,        /**< Constitution, law, or practice. */
    ENTENTE_TEMPLATE_REVIEW_BY = 5,    /**< The last day without a new look: "2027-01-01". */
    ENTENTE_TEMPLATE_APPLIES_IF = 6,   /**< A JSON object of plain facts. */
    ENTENTE_TEMPLATE_NEEDS = 7,        /**< What the document must hold: "calendars/uk_both_houses",
                                            "groups/...", "weights/...". Any number. */
    ENTENTE_TEMPLATE_UNCERTAIN = 8,    /**< What was not verified or is disputed. Any number. */
    ENTENTE_TEMPLATE_AFTERWARDS = 9,   /**< What follows consent at home. Any number. */
    ENTENTE_TEMPLATE_APPROVAL = 10     /**< The steps, as JSON text of an approval. */
};

/** @returns How many templates there are. Those of one jurisdiction stand together. */
ENTENTE_API size_t entente_template_count(void);
/**
 * @param index From 0.
 * @param about ENTENTE_TEMPLATE_...
 * @param nth   Which text, from 0, where there can be any number; else 0.
 * @returns The text, of unlimited life; NULL where there is none.
 */
ENTENTE_API const char *entente_template_text(size_t index, int32_t about, size_t nth);

/**
 * Add the approval of a template for a party, at the end, with the template's name and the day of
 * its review. On failure the agreement is as before.
 *
 * @param name     A template.
 * @param id       The identifier of the approval, unique among those of the party. NULL: the
 *                 template's purpose.
 * @param calendar Whose days count, instead of the calendar that the template names; NULL: that
 *                 one. Nothing is guessed: the document must hold it.
 * @param out      Receives the approval, borrowed; may be NULL.
 * @returns ENTENTE_OK; ENTENTE_E_UNKNOWN_REF (no such template or party, or the document lacks what
 *          the template needs: the error names it); ENTENTE_E_DUPLICATE_ID; ENTENTE_E_RANGE (the
 *          party is another jurisdiction, or the calendar counts other days);
 *          ENTENTE_E_ARGUMENT (also where a calendar is given and the template counts none), or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_approval_from_template(entente_agreement *agreement,
                                                          const char *party, const char *name,
                                                          const char *id, const char *calendar,
                                                          entente_approval **out,
                                                          entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
