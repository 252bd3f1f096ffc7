/**
 * @file
 * Relations: what holds between any two parties on a day, provision by provision.
 *
 * A treaty among many is a bundle of relations between each two of them: reservations and the
 * reactions to them (VCLT 19 to 23), accessions that were not accepted, suspension between some,
 * amendments that only one of the two accepted. One call works out all pairs.
 *
 *     entente_relations *all = NULL;
 *
 *     if (entente_relate(treaty, question, &all, why) == ENTENTE_OK)
 *         puts(entente_facet_name(ENTENTE_FACET_RELATION,
 *                                 entente_relations_at(all, 0, 1, ENTENTE_WHOLE)));
 *     entente_relations_free(all);
 *
 * What is told about the pair of A and B is the same as about B and A.
 */
#ifndef ENTENTE_RELATION_H
#define ENTENTE_RELATION_H

#include <stddef.h>
#include <stdint.h>

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What holds between two: of several, the first that does. */
enum entente_relation {
    ENTENTE_RELATION_NONE = 1,       /**< "none": also of a political text. */
    ENTENTE_RELATION_TERMINATED = 2, /**< "terminated": both were parties, and one left or the
                                          treaty ended (VCLT 70). */
    ENTENTE_RELATION_NOT_IN_FORCE_QUALIFIED_OBJECTION = 3, /**<
        "not_in_force_qualified_objection": an objection that opposes entry into force between the
        two stands (VCLT 20(4)(b)). */
    ENTENTE_RELATION_NOT_IN_FORCE_ACCESSION_OBJECTED = 4,  /**<
        "not_in_force_accession_objected": an accession that the other objected to, or did not
        accept where the text asks for that. */
    ENTENTE_RELATION_NOT_IN_FORCE_EXCLUDED = 5, /**< "not_in_force_excluded": one declared that the
                                                     treaty shall not apply between them. */
    ENTENTE_RELATION_SUSPENDED = 6,             /**< "suspended": VCLT 57, 58, 60 to 62, 72. */
    ENTENTE_RELATION_GOVERNED_BY_OTHER = 7, /**< "governed_by_other": not by the latest text of each
                                                 (VCLT 30, 40(4)). */
    ENTENTE_RELATION_IN_FORCE_MODIFIED = 8, /**< "in_force_modified": by reservations (VCLT 21). */
    ENTENTE_RELATION_IN_FORCE_PENDING_REACTION = 9, /**< "in_force_pending_reaction": the time to
                                                         react to a reservation still runs. */
    ENTENTE_RELATION_IN_FORCE = 10,                 /**< "in_force": as written. */
    ENTENTE_RELATION_PROVISIONAL = 11,       /**< "provisional": VCLT 25; also of parties that apply
                                                  an amendment, which is the text then. */
    ENTENTE_RELATION_ART18 = 12,             /**< "art18": not to defeat object and purpose. */
    ENTENTE_RELATION_THIRD_RIGHTS = 13,      /**< "third_rights": of one that is no party (36). */
    ENTENTE_RELATION_THIRD_OBLIGATIONS = 14, /**< "third_obligations": likewise (VCLT 35). */
    ENTENTE_RELATION_UNKNOWN = 15            /**< "unknown": a partial date or a missing fact. */
};

/** How a provision that does not apply as written applies between two. */
enum entente_provision_effect {
    ENTENTE_PROVISION_PENDING = 1,   /**< "pending": the time to react still runs. */
    ENTENTE_PROVISION_MODIFIED = 2,  /**< "modified": as reserved (VCLT 21(1)). */
    ENTENTE_PROVISION_SUSPENDED = 3, /**< "suspended": between these two. */
    ENTENTE_PROVISION_EXCLUDED = 4,  /**< "excluded": to the extent of the reservation (21(3)). */
    ENTENTE_PROVISION_UNKNOWN = 5,   /**< "unknown": a partial date. */
    ENTENTE_PROVISION_NOT_YET = 6    /**< "not_yet": the day of its `applies` has not come. */
};

/** In place of a provision: the agreement as a whole. */
#define ENTENTE_WHOLE SIZE_MAX

/** The relations of all pairs on a day. Opaque; never changes, points into no agreement. */
typedef struct entente_relations entente_relations;

/**
 * Work out what holds between all pairs of parties.
 *
 * @param agreement Checked first (entente_agreement_check()); one with errors is refused.
 * @param question  The day and the rest, as for entente_assess().
 * @param out       Receives the relations; release them with entente_relations_free().
 * @returns as entente_assess().
 */
ENTENTE_API entente_result entente_relate(const entente_agreement *agreement,
                                          const entente_question *question, entente_relations **out,
                                          entente_error *error);
/** Release relations. NULL is allowed. */
ENTENTE_API void entente_relations_free(entente_relations *relations);

/**
 * @param a         Index of a party, in the order of the agreement.
 * @param b         Index of another party.
 * @param provision ENTENTE_WHOLE, or the index of one of the agreement's provisions.
 * @returns For ENTENTE_WHOLE a number of `enum entente_relation`; for a provision one of `enum
 *          entente_provision_effect`, or 0 where it applies as written, or nothing is in force
 *          between the two. 0 for an index past the end, and where a is b.
 */
ENTENTE_API int32_t entente_relations_at(const entente_relations *relations, size_t a, size_t b,
                                         size_t provision);

#ifdef __cplusplus
}
#endif

#endif
