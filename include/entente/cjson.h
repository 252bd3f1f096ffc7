/**
 * @file cjson.h
 * The bridge to cJSON: agreements from trees that a program already holds, and back.
 *
 * This header is not part of entente.h and includes nothing of cJSON; it is there where the
 * library was built with ENTENTE_CJSON. The library calls no hooks of cJSON's, parses and prints
 * nothing with it, and leaves a tree that is given to it as it is.
 *
 * Reading a tree follows the same rules as reading a text (json.h), and findings have the same JSON
 * Pointers; byte, line and column are 0, since there is no text.
 */
#ifndef ENTENTE_CJSON_H
#define ENTENTE_CJSON_H

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/json.h>

#ifdef __cplusplus
extern "C" {
#endif

struct cJSON;

/**
 * Make an agreement from a tree of cJSON's.
 *
 * The tree is walked without recursion, under the limits for depth and values, so that one with a
 * cycle in it is refused too. Numbers must be whole and within plus or minus 2^53 - 1; text must be
 * UTF-8; an item that is raw or invalid, or a string that is NULL, is refused.
 *
 * @param tree     Not changed and not kept.
 * @param limits   How much the tree may hold, or NULL. `bytes` counts names, strings and numbers.
 * @param out      Receives the agreement; release it with entente_agreement_free(). Left alone on
 *                 failure.
 * @param findings As of entente_agreement_read(); may be NULL.
 * @returns as entente_agreement_read(); ENTENTE_E_SYNTAX is text that is not UTF-8.
 */
ENTENTE_API entente_result entente_agreement_from_cjson(const struct cJSON *tree,
                                                        const entente_limits *limits,
                                                        entente_agreement **out,
                                                        entente_findings **findings,
                                                        entente_error *error);

/**
 * Make a tree of cJSON's from an agreement, with its members in canonical order.
 *
 * Every number of an agreement is exact in a cJSON number (`valuedouble`). Do not print the tree
 * with cJSON where numbers beyond 10^14 matter: it rounds them. entente_agreement_write() does not.
 *
 * @param out Receives the tree; release it with cJSON_Delete().
 * @returns ENTENTE_OK, as entente_agreement_check() where the agreement is not in order,
 *          ENTENTE_E_LIMIT where it is beyond the default limits of json.h, ENTENTE_E_ARGUMENT or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_to_cjson(const entente_agreement *agreement,
                                                      struct cJSON **out, entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
