/**
 * @file group.h
 * Groups: named sets of parties, whose members may come and go by date.
 *
 * A group is written as a plain list of identifiers until a member has days or it is said to be
 * open; then as an object. The functions here make no difference.
 */
#ifndef ENTENTE_GROUP_H
#define ENTENTE_GROUP_H

#include <entente/agreement.h>
#include <entente/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @returns How many groups the agreement names. */
ENTENTE_API size_t entente_agreement_group_count(const entente_agreement *agreement);
/** @returns The name of the group at @p index, or NULL. Borrowed. */
ENTENTE_API const char *entente_agreement_group_at(const entente_agreement *agreement,
                                                   size_t index);
/**
 * Add a group without members.
 *
 * @param name Its name, which may not be "all". Copied.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_RANGE, ENTENTE_E_MEMBER (there is one of that
 *          name) or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_agreement_add_group(entente_agreement *agreement,
                                                       const char *name, entente_error *error);
/**
 * Add a member to a group.
 *
 * @param party The party's identifier. Copied.
 * @param from  First day inside, YYYYMMDD, or 0 for always.
 * @param until Last day inside, YYYYMMDD, or 0 for no end.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_UNKNOWN_REF (there is no such group),
 *          ENTENTE_E_RANGE, ENTENTE_E_DATE_RANGE or ENTENTE_E_NO_MEMORY. Whether there is such a
 *          party is seen by entente_agreement_check().
 */
ENTENTE_API entente_result entente_group_add_member(entente_agreement *agreement, const char *group,
                                                    const char *party, int32_t from, int32_t until,
                                                    entente_error *error);
/**
 * Say whether others than those named may belong to the group: 1 or 0.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_UNKNOWN_REF or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_group_set_open(entente_agreement *agreement, const char *group,
                                                  int32_t open, entente_error *error);
/** @returns Whether others than those named may belong to the group: 1 or 0. */
ENTENTE_API int32_t entente_group_is_open(const entente_agreement *agreement, const char *group);
/** @returns How many members the group names. */
ENTENTE_API size_t entente_group_member_count(const entente_agreement *agreement,
                                              const char *group);
/** @returns The identifier of the member at @p index, or NULL. Borrowed. */
ENTENTE_API const char *entente_group_member_at(const entente_agreement *agreement,
                                                const char *group, size_t index);
/** @returns The first day of that member, YYYYMMDD, or 0 for always. */
ENTENTE_API int32_t entente_group_member_from(const entente_agreement *agreement, const char *group,
                                              size_t index);
/** @returns The last day of that member, YYYYMMDD, or 0 for no end. */
ENTENTE_API int32_t entente_group_member_until(const entente_agreement *agreement,
                                               const char *group, size_t index);

#ifdef __cplusplus
}
#endif

#endif
