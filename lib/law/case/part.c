/* Parts of one instrument: annexes and chapters that enter into force for themselves (VCLT 17). */
#include "part.h"

#include <string.h>

#include "force_on.h"
#include "other.h"

bool ent_parts_new(struct ent_case *that)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_PARTS);

    if (!list || list->count == 0)
        return true;
    that->parts = ent_pool_array_zero(&that->pool, list->count, sizeof *that->parts);
    that->part_count = that->parts ? list->count : 0;
    return that->parts != NULL;
}

void ent_parts_free(struct ent_case *that)
{
    for (uint32_t i = 0; i < that->part_count; i++)
        ent_case_free(that->parts[i].found);
    that->part_count = 0;
}

void ent_parts_forget(struct ent_case *that)
{
    for (uint32_t i = 0; i < that->part_count; i++) {
        ent_case_free(that->parts[i].found);
        that->parts[i] = (struct ent_part){0};
    }
}

/* Each part is worked out once; a part whose rule asks for itself has no answer. */
static const struct ent_case *find_at(const struct ent_case *whole, uint32_t place, bool *memory)
{
    const struct ent_list *list = ent_object_list(&whole->agreement->root, ENTENTE_FIELD_PARTS);
    struct ent_part *part = &whole->parts[place];

    if (!part->asked) {
        part->asked = true;
        part->found = ent_others_part(whole, list->items[place].as.object);
        *memory = part->found != NULL;
    }
    return part->found;
}

static const struct ent_case *find_part(const struct ent_case *whole, const struct ent_symbol *name,
                                        bool *memory)
{
    const struct ent_list *list = ent_object_list(&whole->agreement->root, ENTENTE_FIELD_PARTS);

    for (uint32_t i = 0; i < whole->part_count; i++) {
        const struct ent_symbol *id = ent_object_symbol(list->items[i].as.object, ENTENTE_FIELD_ID);

        if (id && strcmp(id->text, name->text) == 0)
            return find_at(whole, i, memory);
    }
    return NULL;
}

const struct ent_case *ent_part_at(struct ent_case *whole, uint32_t place)
{
    bool memory = true;
    const struct ent_case *found = find_at(whole, place, &memory);

    if (!memory)
        whole->rules.failed = true;
    return found;
}

const struct ent_case *ent_part_case(struct ent_case *that, const struct ent_symbol *agreement,
                                     const struct ent_symbol *part)
{
    const char *own = entente_agreement_id(that->agreement);
    const struct ent_case *whole = that->whole ? that->whole : that;
    bool memory = true;

    if (that->treaty)
        whole = that->treaty;
    if (!own || strcmp(own, agreement->text) != 0)
        whole = ent_force_case(that, agreement);
    if (!whole)
        return NULL;

    const struct ent_case *found = find_part(whole, part, &memory);

    if (!memory)
        that->rules.failed = true;
    return found;
}
