/* Adding an act, if the law allows it. */
#include <entente/guard.h>
#include <entente/json.h>

#include "error_private.h"
#include "object.h"

/* Takes the last act away again, and the list if it was made for it. */
static void take_back_added(entente_agreement *agreement, bool made)
{
    const struct ent_list *acts = ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);

    if (made)
        ent_object_drop(agreement, &agreement->root, ENTENTE_FIELD_ACTS);
    else
        entente_object_remove_at(&agreement->root, ENTENTE_FIELD_ACTS, acts->count - 1, NULL);
    agreement->checked = true;
}

entente_result entente_agreement_add(entente_agreement *agreement, const char *text, size_t length,
                                     const entente_question *question, entente_act **out,
                                     entente_error *error)
{
    entente_act *act = NULL;
    entente_result result;

    if (!agreement || !question)
        return ent_error_argument(error, agreement ? "question: NULL" : "agreement: NULL");
    if (!agreement->checked) {
        result = entente_agreement_check(agreement, NULL, error);
        if (result != ENTENTE_OK)
            return result;
    }

    const bool made = !ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);

    result = entente_agreement_read_act(agreement, text, length, NULL, &act, NULL, error);
    if (result != ENTENTE_OK)
        return result;
    result = entente_agreement_can(agreement, act, question, error);
    if (result != ENTENTE_OK) {
        take_back_added(agreement, made);
        return result;
    }
    if (out)
        *out = act;
    return ENTENTE_OK;
}
