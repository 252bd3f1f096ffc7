/* The rows of the answer about versions of the text, and what each party has of them. */
#include "version_rows.h"

#include <string.h>

#include "telling.h"
#include "version.h"

static int32_t state_of_version(const struct ent_case *that, const struct ent_when *entry)
{
    switch (ent_when_state(entry)) {
    case ENTENTE_ENTRY_CERTAIN:
        return ent_when_reached(entry, that->on) == ENT_YES ? ENTENTE_VERSION_IN_FORCE
                                                            : ENTENTE_VERSION_SCHEDULED;
    case ENTENTE_ENTRY_NEVER:
        return ENTENTE_VERSION_LAPSED;
    default:
        return ENTENTE_VERSION_NOT_IN_FORCE;
    }
}

static bool fill_row(const struct ent_case *that, const struct ent_version *version,
                     struct entente_assessment *answer)
{
    struct ent_version_answer *row = &answer->versions[answer->version_count++];

    row->id = ent_pool_text(&answer->pool, version->id, strlen(version->id));
    row->state = state_of_version(that, &version->entry);
    row->date = ent_answer_date(ent_when_date(&version->entry));
    return row->id != NULL;
}

/* The text that binds a party; each identifier is copied once, when it is first needed. */
static const char *text_of_party(const struct ent_case *that, const struct ent_versions *versions,
                                 uint32_t party, const char **copies, struct ent_pool *pool)
{
    const uint32_t at =
        versions->count > 1 ? ent_version_of_party(that, versions, (int32_t)party, that->on) : 0;
    const char *id = versions->rows[at].id;

    if (!copies[at])
        copies[at] = ent_pool_text(pool, id, strlen(id));
    return copies[at];
}

bool ent_versions_fill(struct ent_case *that, struct entente_assessment *answer)
{
    const struct ent_versions *versions;
    const char **copies;

    if (!ent_object_list(&that->agreement->root, ENTENTE_FIELD_VERSIONS))
        return true;
    versions = ent_versions_of(that);
    if (!versions)
        return false;
    answer->versions =
        ent_pool_array_zero(&answer->pool, (size_t)versions->count + 1, sizeof *answer->versions);
    copies = ent_pool_array_zero(&that->pool, (size_t)versions->count + 1, sizeof *copies);
    if (!answer->versions || !copies)
        return false;
    for (uint32_t i = 0; i < versions->count; i++)
        if (versions->rows[i].amendment && !fill_row(that, &versions->rows[i], answer))
            return false;
    for (uint32_t i = 0; versions->count > 0 && i < that->party_count; i++) {
        const int32_t force = answer->parties[i].force;

        if (force != ENTENTE_PARTY_FORCE_PARTY && force != ENTENTE_PARTY_FORCE_SUSPENDED)
            continue;
        answer->parties[i].version = text_of_party(that, versions, i, copies, &answer->pool);
        if (!answer->parties[i].version)
            return false;
    }
    return true;
}
