#include "owed.h"

#include <string.h>

#include <entente/commitment.h>
#include <entente/group.h>

#include "assessment.h"
#include "day.h"
#include "object.h"
#include "text.h"

static const entente_object *find_commitment(const entente_agreement *agreement,
                                             const char *commitment)
{
    const struct ent_symbol *symbol = ent_symbol_find(agreement, commitment, strlen(commitment));

    return symbol ? ent_symbol_bearer(symbol, ENTENTE_NOUN_COMMITMENT) : NULL;
}

/* Whether a member of a group is one on the day; a partial day may be any of its days. */
static bool dated_member(const entente_agreement *agreement, const char *group, size_t index,
                         int32_t on)
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
            dated_member(agreement, group, i, on))
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

/* To whom it is owed as the text has it. */
static bool owed_by_object(const entente_agreement *agreement, const entente_object *object,
                           const char *party, int32_t on)
{
    const struct ent_list *list = ent_object_list(object, ENTENTE_FIELD_BENEFICIARIES);
    const char *group;

    if (list)
        return in_list(list, party);
    group = entente_object_get_text(object, ENTENTE_FIELD_BENEFICIARIES);
    return !group || strcmp(group, "all") == 0 || in_group(agreement, group, party, on);
}

/* The last assignment that is about the party: 1 to it, -1 from it; 0: none is. */
static int passed_on(const struct ent_row *obligor, const char *party)
{
    for (uint32_t i = obligor->detail ? obligor->detail->passed_on_count : 0; i > 0; i--) {
        const struct ent_passed_on *passed = &obligor->detail->passed_on[i - 1];

        if (strcmp(passed->to, party) == 0)
            return 1;
        if (strcmp(passed->from, party) == 0)
            return -1;
    }
    return 0;
}

bool ent_owed_to(const entente_agreement *agreement, const char *commitment,
                 const struct ent_row *obligor, const char *party, int32_t on)
{
    const entente_object *object = find_commitment(agreement, commitment);
    const int passed = passed_on(obligor, party);

    if (!object || strcmp(obligor->id, party) == 0)
        return false;
    return passed ? passed > 0 : owed_by_object(agreement, object, party, on);
}

/* One name more in the texts of a row, once. */
static bool add_name(entente_answer *answer, struct ent_answer_row *row, const char **names,
                     const char *name)
{
    for (size_t i = 0; i < row->text_count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    names[row->text_count] = ent_answer_text(answer, name);
    return names[row->text_count++] != NULL;
}

static bool add_assignees(entente_answer *answer, const struct ent_row *obligor,
                          struct ent_answer_row *row, const char **names)
{
    for (uint32_t i = 0; obligor->detail && i < obligor->detail->passed_on_count; i++) {
        const char *to = obligor->detail->passed_on[i].to;

        if (passed_on(obligor, to) > 0 && !add_name(answer, row, names, to))
            return false;
    }
    return true;
}

bool ent_owed_list(const entente_agreement *agreement, entente_answer *answer,
                   const struct ent_row *obligor, struct ent_answer_row *row)
{
    const entente_object *object = find_commitment(agreement, row->commitment);
    const struct ent_list *list = ent_object_list(object, ENTENTE_FIELD_BENEFICIARIES);
    const char *group = entente_object_get_text(object, ENTENTE_FIELD_BENEFICIARIES);
    const size_t passed = obligor->detail ? obligor->detail->passed_on_count : 0;
    const size_t most = list    ? list->count
                        : group ? entente_group_member_count(agreement, group)
                                : 0;
    const char **names = ent_pool_array(&answer->pool, most + passed + 2, sizeof *names);

    if (!names)
        return false;
    row->texts = names;
    if (!list && !group)
        return true;
    if (group && strcmp(group, "all") == 0)
        return add_name(answer, row, names, group);
    for (size_t i = 0; i < most; i++) {
        const char *name =
            list ? list->items[i].as.symbol->text : entente_group_member_at(agreement, group, i);

        if ((list || dated_member(agreement, group, i, answer->assessment->on)) &&
            passed_on(obligor, name) >= 0 && !add_name(answer, row, names, name))
            return false;
    }
    return add_assignees(answer, obligor, row, names);
}
