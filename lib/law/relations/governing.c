#include "governing.h"

#include <entente/agreement.h>

#include "case.h"
#include "reservation.h"
#include "version.h"

/* ---- In which versions it stands. The text that was adopted first, and its drafts, are one. */

static uint32_t row_of_text(const struct ent_versions *versions, const struct ent_value *name)
{
    const uint32_t row = versions->row_of_symbol[name->as.symbol->number];

    return row < versions->count && versions->rows[row].amendment ? row : 0;
}

static bool lists(const struct ent_versions *versions, const struct ent_value *slot, uint32_t at)
{
    if (slot->kind == ENTENTE_VALUE_NAME)
        return row_of_text(versions, slot) == at;
    for (uint32_t i = 0; i < slot->as.list->count; i++)
        if (row_of_text(versions, &slot->as.list->items[i]) == at)
            return true;
    return false;
}

static bool has_it(const struct ent_versions *versions, const entente_object *commitment,
                   uint32_t at)
{
    const struct ent_value *own = ent_object_slot(commitment, ENTENTE_FIELD_VERSIONS);
    const uint32_t count = ent_provision_count(commitment);

    if (own)
        return lists(versions, own, at);
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_symbol *id = ent_provision_at(commitment, i);
        const entente_object *provision = id ? ent_symbol_bearer(id, ENTENTE_NOUN_PROVISION) : NULL;
        const struct ent_value *of = ent_object_slot(provision, ENTENTE_FIELD_VERSIONS);

        if (!of || lists(versions, of, at))
            return true;
    }
    return count == 0;
}

bool ent_text_differs(const struct ent_versions *versions, const entente_object *commitment)
{
    const bool first = has_it(versions, commitment, 0);

    for (uint32_t i = 1; i < versions->count; i++)
        if (versions->rows[i].amendment && has_it(versions, commitment, i) != first)
            return true;
    return false;
}

bool ent_text_is_added(const struct ent_versions *versions, const entente_object *commitment)
{
    return !has_it(versions, commitment, 0) && ent_text_differs(versions, commitment);
}

static bool any_names_versions(const struct ent_list *list)
{
    for (uint32_t i = 0; list && i < list->count; i++)
        if (ent_object_slot(list->items[i].as.object, ENTENTE_FIELD_VERSIONS))
            return true;
    return false;
}

const struct ent_versions *ent_texts_of_commitments(struct ent_case *that)
{
    const entente_object *root = &that->agreement->root;
    const struct ent_list *commitments = ent_object_list(root, ENTENTE_FIELD_COMMITMENTS);
    const struct ent_versions *versions;

    if (that->political || !ent_object_slot(root, ENTENTE_FIELD_VERSIONS) ||
        (!any_names_versions(commitments) &&
         !any_names_versions(ent_object_list(root, ENTENTE_FIELD_PROVISIONS))))
        return NULL;
    versions = ent_versions_of(that);
    for (uint32_t i = 0; versions && commitments && i < commitments->count; i++)
        if (ent_text_differs(versions, commitments->items[i].as.object))
            return versions;
    return NULL;
}

/* ---- In which it stands between two. */

/* The last version that has it. */
static uint32_t last_with(const struct ent_versions *versions, const entente_object *commitment)
{
    for (uint32_t i = versions->count; i > 1; i--)
        if (versions->rows[i - 1].amendment && has_it(versions, commitment, i - 1))
            return i - 1;
    return 0;
}

/* The first day of a version behind one. */
static ent_day later_since(const struct ent_case *that, const struct ent_versions *versions,
                           uint32_t behind, int32_t a, int32_t b, ent_day day)
{
    ent_day since = ENT_DAY_NEVER;

    for (uint32_t i = behind + 1; i < versions->count; i++)
        if (ent_version_of_both(that, &versions->rows[i], a, b, day) == ENT_YES)
            since = ent_day_earlier(since, ent_version_from(that, &versions->rows[i], a, b, day));
    return since;
}

enum ent_in_text ent_text_between(const struct ent_case *that, const struct ent_versions *versions,
                                  const entente_object *commitment, int32_t a, int32_t b,
                                  ent_day day, ent_day *since)
{
    bool with = false, without = false;
    uint32_t at = 0;

    for (uint32_t i = versions->count; i > 1 && at == 0; i--) {
        const enum ent_tri both = ent_version_of_both(that, &versions->rows[i - 1], a, b, day);

        if (both == ENT_YES)
            at = i - 1;
        else if (both == ENT_MAYBE && has_it(versions, commitment, i - 1))
            with = true;
        else if (both == ENT_MAYBE)
            without = true;
    }
    ent_case_count(that, versions->count);
    if (has_it(versions, commitment, at))
        with = true;
    else
        without = true;
    if (with)
        return without ? ENT_TEXT_UNKNOWN : ENT_TEXT_HAS_IT;
    if (last_with(versions, commitment) > at)
        return ENT_TEXT_NOT_YET;
    *since = later_since(that, versions, last_with(versions, commitment), a, b, day);
    return ENT_TEXT_NO_LONGER;
}

struct ent_when ent_text_entry(const struct ent_case *that, const struct ent_versions *versions,
                               const entente_object *commitment, int32_t party)
{
    struct ent_when entry = ent_when_never();

    if (has_it(versions, commitment, 0))
        return that->parties[party].entry;
    for (uint32_t i = 1; i < versions->count; i++) {
        const struct ent_version *version = &versions->rows[i];
        const struct ent_version_turns *turns = version->applied ? &version->applied[party] : NULL;

        if (!version->amendment || !has_it(versions, commitment, i))
            continue;
        entry = ent_when_earlier(&entry, &version->parties[party].entry);
        for (uint32_t k = 0; turns && k < turns->count; k++)
            if (turns->items[k].in != ENT_NO) {
                const struct ent_when applied = ent_when_day(turns->items[k].day);

                entry = ent_when_earlier(&entry, &applied);
                break;
            }
    }
    return entry;
}

struct ent_when ent_text_adopted(const struct ent_versions *versions,
                                 const entente_object *commitment)
{
    struct ent_when adopted = ent_when_never();

    for (uint32_t i = 1; i < versions->count; i++)
        if (versions->rows[i].amendment && has_it(versions, commitment, i))
            adopted = ent_when_earlier(&adopted, &versions->rows[i].adopted);
    return adopted;
}

bool ent_text_accepted(const struct ent_versions *versions, const entente_object *commitment,
                       int32_t party, ent_day day)
{
    for (uint32_t i = 1; i < versions->count; i++) {
        const struct ent_version *version = &versions->rows[i];
        const struct ent_version_party *row = version->amendment ? &version->parties[party] : NULL;

        if (row && row->cause == ENT_VERSION_ACCEPTED && has_it(versions, commitment, i) &&
            ent_date_span(ent_act_date(row->act)).last <= day)
            return true;
    }
    return false;
}
