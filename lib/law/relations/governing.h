/*
 * What stands in some versions of the text alone: whether it stands in the one that governs between two
 * on a day (VCLT 30(4)(b), 40(4)). A commitment stands in the versions that it names; one that names
 * none, in those of its provisions.
 */
#ifndef ENT_LAW_GOVERNING_H
#define ENT_LAW_GOVERNING_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/object.h>

#include "day.h"
#include "when.h"

struct ent_case;
struct ent_versions;

enum ent_in_text {
    ENT_TEXT_HAS_IT,
    ENT_TEXT_NOT_YET,   /* a later version has it */
    ENT_TEXT_NO_LONGER, /* an earlier version had it */
    ENT_TEXT_UNKNOWN
};

/* The versions of a case in which a commitment stands in some amendment and in some not; NULL: there is
 * none such, or no memory (rules.failed). */
const struct ent_versions *ent_texts_of_commitments(struct ent_case *that);

/* Whether the commitment stands in some of the texts alone. */
bool ent_text_differs(const struct ent_versions *versions, const entente_object *commitment);
/* Whether it stands in amendments alone. */
bool ent_text_is_added(const struct ent_versions *versions, const entente_object *commitment);

/* How it stands in the text between two; `b` ENT_NO_PARTY: in that of one of them. *since: where it no
 * longer does, the first day without it. */
enum ent_in_text ent_text_between(const struct ent_case *that, const struct ent_versions *versions,
                                  const entente_object *commitment, int32_t a, int32_t b,
                                  ent_day day, ent_day *since);
/* From when a text that has it is in force for a party, or is applied by it. */
struct ent_when ent_text_entry(const struct ent_case *that, const struct ent_versions *versions,
                               const entente_object *commitment, int32_t party);
/* When the first version that has it was adopted. */
struct ent_when ent_text_adopted(const struct ent_versions *versions,
                                 const entente_object *commitment);
/* Whether a party accepted by a day a version that has it, and that is not in force for it yet. */
bool ent_text_accepted(const struct ent_versions *versions, const entente_object *commitment,
                       int32_t party, ent_day day);

#endif
