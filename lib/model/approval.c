/* Approvals at home, and their steps. */
#include <entente/approval.h>

#include <string.h>

#include "adding.h"
#include "error_private.h"
#include "setting.h"

entente_result entente_agreement_add_approval(entente_agreement *agreement, const char *party,
                                              const char *id, entente_approval **out,
                                              entente_error *error)
{
    struct ent_adding approval;

    if (entente_agreement_approval_find(agreement, party, id))
        return ent_error_set(error, ENTENTE_E_DUPLICATE_ID, "", "%s has an approval %s already",
                             party, id);
    entente_result result = ent_add_begin_id(entente_agreement_root(agreement),
                                             ENTENTE_FIELD_APPROVALS, id, &approval, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_text(approval.made, ENTENTE_FIELD_PARTY, party, error);
    if (result == ENTENTE_OK)
        result = ent_object_make_list(approval.made, ENTENTE_FIELD_STEPS, error);
    return ent_add_end(&approval, result, out, error);
}

const char *entente_approval_id(const entente_approval *approval)
{
    return entente_object_get_text(approval, ENTENTE_FIELD_ID);
}

const char *entente_approval_party(const entente_approval *approval)
{
    return entente_object_get_text(approval, ENTENTE_FIELD_PARTY);
}

size_t entente_approval_step_count(const entente_approval *approval)
{
    return entente_object_count(approval, ENTENTE_FIELD_STEPS);
}

entente_step *entente_approval_step_at(const entente_approval *approval, size_t index)
{
    return entente_object_object_at(approval, ENTENTE_FIELD_STEPS, index);
}

/* Among the steps of the approval, or among all that bear the id: whichever ends first. */
entente_step *entente_approval_step_find(const entente_approval *approval, const char *id)
{
    const struct ent_symbol *name =
        approval && id ? ent_symbol_find(ent_object_owner(approval), id, strlen(id)) : NULL;
    entente_object *bearer = name ? name->bearers : NULL;
    entente_step *step = bearer ? entente_approval_step_at(approval, 0) : NULL;

    for (size_t next = 1; bearer && step; next++) {
        if (ent_object_symbol(step, ENTENTE_FIELD_ID) == name)
            return step;
        if (bearer->noun == ENTENTE_NOUN_STEP && bearer->parent == approval)
            return bearer;
        bearer = bearer->next_bearer;
        step = entente_approval_step_at(approval, next);
    }
    return NULL;
}

entente_result entente_approval_add_step(entente_approval *approval, const char *id, int32_t kind,
                                         entente_step **out, entente_error *error)
{
    struct ent_adding step;

    if (entente_approval_step_find(approval, id))
        return ent_error_set(error, ENTENTE_E_DUPLICATE_ID, "", "there is a step %s already", id);
    entente_result result = ent_add_begin_id(approval, ENTENTE_FIELD_STEPS, id, &step, error);

    if (result != ENTENTE_OK)
        return result;
    result = entente_object_set_enum(step.made, ENTENTE_FIELD_KIND, kind, error);
    return ent_add_end(&step, result, out, error);
}

const char *entente_step_id(const entente_step *step)
{
    return entente_object_get_text(step, ENTENTE_FIELD_ID);
}

int32_t entente_step_kind(const entente_step *step)
{
    return entente_object_get_enum(step, ENTENTE_FIELD_KIND);
}

static const struct ent_list *alternatives(const entente_step *step)
{
    return ent_object_list(step, ENTENTE_FIELD_AFTER_ANY);
}

static const struct ent_list *alternative_at(const entente_step *step, size_t index)
{
    const struct ent_list *list = alternatives(step);

    return list && index < list->count && list->items[index].kind == ENTENTE_VALUE_LIST
               ? list->items[index].as.list
               : NULL;
}

size_t entente_step_alternative_count(const entente_step *step)
{
    const struct ent_list *list = alternatives(step);

    return list ? list->count : 0;
}

size_t entente_step_alternative_size(const entente_step *step, size_t alternative)
{
    const struct ent_list *list = alternative_at(step, alternative);

    return list ? list->count : 0;
}

const char *entente_step_alternative_at(const entente_step *step, size_t alternative, size_t index)
{
    const struct ent_list *list = alternative_at(step, alternative);

    return list && index < list->count ? ent_value_text(&list->items[index]) : NULL;
}

/* A list of one name; NULL without memory. */
static struct ent_list *list_of_one(struct entente_agreement *agreement, struct ent_value name)
{
    struct ent_list *list = ent_list_new(agreement, 1); /* so the push needs no memory */

    if (list)
        (void)ent_list_push(agreement, list, name);
    return list;
}

entente_result entente_step_add_alternative(entente_step *step, size_t alternative, const char *id,
                                            entente_error *error)
{
    struct ent_target target = {0};
    struct ent_value name;
    entente_result result = ent_aim(step, ENTENTE_FIELD_AFTER_ANY, &target, error);

    if (result != ENTENTE_OK)
        return result;
    if (alternative > entente_step_alternative_count(step))
        return ent_error_argument(error, "alternative: there is none with that number");
    result = ent_take_text(&target, target.row->form->item->item, id, &name, error);
    if (result != ENTENTE_OK)
        return result;
    struct ent_list *list = (struct ent_list *)(uintptr_t)alternative_at(step, alternative);

    if (!list) {
        list = list_of_one(target.agreement, name);
        return list ? ent_push(&target,
                               (struct ent_value){.kind = ENTENTE_VALUE_LIST, .as.list = list},
                               error)
                    : ent_error_no_memory(error);
    }
    if (!ent_list_push(target.agreement, list, name))
        return ent_error_no_memory(error);
    target.agreement->checked = false;
    return ENTENTE_OK;
}
