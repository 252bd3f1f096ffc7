/*
 * The acts of a log by the amendment that they are about. An amendment is worked out from these
 * and from what the treaty has for all of them: facts, waivers, and the notices of those who left.
 */
#ifndef ENT_LAW_VERSION_ACTS_H
#define ENT_LAW_VERSION_ACTS_H

#include <stdbool.h>
#include <stdint.h>

struct ent_case;
struct ent_list;

/* All are places in the log of the treaty, in its order. */
struct ent_version_acts {
    uint32_t *first;  /* by version: where its own begin in `own`; one more at the end */
    uint32_t *own;    /* by version */
    uint32_t *common; /* those that are looked at for every one */
    uint32_t common_count;
    uint32_t *records; /* room for those of one version, see below */
    bool *drafts;      /* by version: a draft was tabled or adopted, so that it amends nothing */
};

/* In the pool of the finished case. False without memory. */
bool ent_version_acts_new(struct ent_case *that, const struct ent_list *versions,
                          struct ent_version_acts *out);

/* How many acts are about a version. */
static inline uint32_t ent_version_acts_own(const struct ent_version_acts *acts, uint32_t version)
{
    return acts->first[version + 1] - acts->first[version];
}

/* The acts that a version is worked out from, into acts.records; how many. */
uint32_t ent_version_acts_gather(const struct ent_version_acts *acts, uint32_t version);

#endif
