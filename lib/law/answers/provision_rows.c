#include "provision_rows.h"

#include <string.h>

#include "applying.h"
#include "telling.h"

/* No provision has effect before the agreement is in force (VCLT 24, 26), whatever day it names. */
static struct ent_entry_answer effect_of_provision(const struct ent_case *that,
                                                   const struct ent_when *applies)
{
    const struct ent_when first = ent_when_later(applies, &that->entry.general);

    return ent_answer_entry(&first);
}

bool ent_provisions_fill(struct ent_case *that, struct entente_assessment *answer)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_PROVISIONS);
    struct ent_when applies;

    for (uint32_t i = 0; list && i < list->count; i++) {
        const entente_object *provision = list->items[i].as.object;
        const char *id = entente_object_get_text(provision, ENTENTE_FIELD_ID);
        struct ent_provision_answer *row;

        if (!ent_provision_applies(that, provision, &applies))
            continue;
        if (!answer->provisions)
            answer->provisions =
                ent_pool_array_zero(&answer->pool, list->count, sizeof *answer->provisions);
        if (!answer->provisions)
            return false;
        row = &answer->provisions[answer->provision_count++];
        row->id = ent_pool_text(&answer->pool, id, strlen(id));
        row->applies = effect_of_provision(that, &applies);
        if (!row->id)
            return false;
    }
    return !that->rules.failed;
}
