#include "owed.h"

#include <string.h>

#include <entente/commitment.h>
#include <entente/group.h>

#include "assessment.h"
#include "day.h"
#include "object.h"
#include "text.h"

bool ent_commitment_closed(int32_t state)
{
    switch (state) {
    case ENTENTE_COMMITMENT_STATE_DROPPED:
    case ENTENTE_COMMITMENT_STATE_FULFILLED:
    case ENTENTE_COMMITMENT_STATE_CURED:
    case ENTENTE_COMMITMENT_STATE_EXCUSED:
    case ENTENTE_COMMITMENT_STATE_WAIVED:
    case ENTENTE_COMMITMENT_STATE_SUPERSEDED:
    case ENTENTE_COMMITMENT_STATE_EXPIRED:
    case ENTENTE_COMMITMENT_STATE_TERMINATED:
        return true;
    default:
        return false;
    }
}

static const entente_object *find(const entente_agreement *agreement, const char *commitment)
{
    const struct ent_symbol *symbol = ent_symbol_find(agreement, commitment, strlen(commitment));

    return symbol ? ent_symbol_bearer(symbol, ENTENTE_NOUN_COMMITMENT) : NULL;
}

/* Whether a member of a group is one on the day; a partial day may be any of its days. */
static bool dated(const entente_agreement *agreement, const char *group, size_t index, int32_t on)
{
    const int32_t from = entente_group_member_from(agreement, group, index);
    const int32_t until = entente_group_member_until(agreement, group, index);

    return (from == 0 || entente_date_first(from) <= on) &&
           (until == 0 || on <= entente_date_last(until));
}

static bool in_group(const entente_agreement *agreement, const char *group, const char *party,
                     int32_t on)
{
    const size_t count = entente_group_member_count(agreement, group);

    for (size_t i = 0; i < count; i++) {
        if (ent_text_equal(entente_group_member_at(agreement, group, i), party) &&
            dated(agreement, group, i, on))
            return true;
    }
    return false;
}

static bool in_list(const struct ent_list *list, const char *party)
{
    for (uint32_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i].as.symbol->text, party) == 0)
            return true;
    }
    return false;
}

bool ent_owed_to(const entente_agreement *agreement, const char *commitment, const char *obligor,
                 const char *party, int32_t on)
{
    const entente_object *object = find(agreement, commitment);
    const struct ent_list *list;
    const char *group;

    if (!object || strcmp(obligor, party) == 0)
        return false;
    list = ent_object_list(object, ENTENTE_FIELD_BENEFICIARIES);
    if (list)
        return in_list(list, party);
    group = entente_object_get_text(object, ENTENTE_FIELD_BENEFICIARIES);
    return !group || strcmp(group, "all") == 0 || in_group(agreement, group, party, on);
}

/* One name more in the texts of a row. */
static bool add_name(entente_answer *answer, struct ent_answer_row *row, const char **names,
                     const char *name)
{
    names[row->text_count] = ent_answer_text(answer, name);
    return names[row->text_count++] != NULL;
}

bool ent_owed_list(const entente_agreement *agreement, entente_answer *answer,
                   struct ent_answer_row *row)
{
    const entente_object *object = find(agreement, row->commitment);
    const struct ent_list *list = ent_object_list(object, ENTENTE_FIELD_BENEFICIARIES);
    const char *group = entente_object_get_text(object, ENTENTE_FIELD_BENEFICIARIES);
    const size_t most = list    ? list->count
                        : group ? entente_group_member_count(agreement, group)
                                : 0;
    const char **names = ent_pool_alloc(&answer->pool, (most + 2) * sizeof *names);

    if (!names)
        return false;
    row->texts = names;
    if (group && strcmp(group, "all") == 0)
        return add_name(answer, row, names, group);
    for (size_t i = 0; i < most; i++) {
        const char *name =
            list ? list->items[i].as.symbol->text : entente_group_member_at(agreement, group, i);

        if ((list || dated(agreement, group, i, answer->assessment->on)) &&
            !add_name(answer, row, names, name))
            return false;
    }
    return true;
}
