/**
 * @file party.h
 * Parties: everyone who takes part, in the wide sense.
 *
 * Whether someone is a party in the sense of the law of treaties (VCLT 2(1)(g)) is computed, and
 * not a property: ask an assessment.
 */
#ifndef ENTENTE_PARTY_H
#define ENTENTE_PARTY_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Kinds of party. */
enum entente_party_kind {
    ENTENTE_PARTY_STATE = 1,
    ENTENTE_PARTY_IGO = 2,
    ENTENTE_PARTY_REIO = 3,
    ENTENTE_PARTY_ENTITY = 4,
    ENTENTE_PARTY_SUBNATIONAL = 5,
    ENTENTE_PARTY_GROUP = 6,
    ENTENTE_PARTY_OTHER = 7
};

/** Roles beside that of a party to be. */
enum entente_party_role {
    ENTENTE_ROLE_DEPOSITARY = 1,
    ENTENTE_ROLE_OBSERVER = 2,
    ENTENTE_ROLE_ADVERSE_THIRD_STATE = 3,
    ENTENTE_ROLE_THIRD = 4,
    ENTENTE_ROLE_NEGOTIATING = 5,
    ENTENTE_ROLE_SUCCESSOR = 6,
    ENTENTE_ROLE_INVITED = 7,
    ENTENTE_ROLE_PARTICIPANT_IN_TALKS = 8
};

/**
 * Add a party at the end.
 *
 * @param id   Its identifier; ISO 3166-1 alpha-3 for a State of today.
 * @param name What it is called. Both are copied.
 * @param kind ENTENTE_PARTY_...
 * @param out  Receives the party, borrowed; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_DUPLICATE_ID or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_add_party(entente_agreement *agreement, const char *id,
                                                       const char *name, int32_t kind,
                                                       entente_party **out, entente_error *error);
/** @returns Its identifier. Borrowed. */
ENTENTE_API const char *entente_party_id(const entente_party *party);
/** @returns Its name, in the first of its languages; NULL while it is not set. Borrowed. */
ENTENTE_API const char *entente_party_name(const entente_party *party);
/** @returns Its kind (ENTENTE_PARTY_...). */
ENTENTE_API int32_t entente_party_kind(const entente_party *party);
/** @returns Its role beside that of a party to be (ENTENTE_ROLE_...), or 0. */
ENTENTE_API int32_t entente_party_role(const entente_party *party);

#ifdef __cplusplus
}
#endif

#endif
