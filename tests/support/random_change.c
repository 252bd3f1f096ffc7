/* One change by chance somewhere in an agreement, and every object of one. */
#include <stdlib.h>

#include "random_agreement.h"

static size_t keep(entente_object *object, entente_object **objects, size_t room, size_t count)
{
    if (object && count < room)
        objects[count] = object;
    return count + (object != NULL);
}

size_t all_objects(const entente_agreement *agreement, entente_object **objects, size_t room)
{
    size_t count = keep(entente_agreement_root(agreement), objects, room, 0);

    for (size_t at = 0; at < count && at < room; at++)
        for (size_t i = 0; i < entente_object_member_count(objects[at]); i++) {
            const int32_t field = entente_object_member_at(objects[at], i);

            count = keep(entente_object_get_object(objects[at], field), objects, room, count);
            for (size_t k = 0; k < entente_object_count(objects[at], field); k++)
                count = keep(entente_object_object_at(objects[at], field, k), objects, room, count);
        }
    return count < room ? count : room;
}

/* Another value than the one that is there, where that can be told. */
static int32_t change_value(entente_object *object, int32_t field, struct chance *chance)
{
    switch (entente_object_value(object, field)) {
    case ENTENTE_VALUE_TEXT:
        return entente_object_set_text(object, field, "something else", NULL) == ENTENTE_OK;
    case ENTENTE_VALUE_BOOLEAN:
        return entente_object_set_boolean(object, field, !entente_object_get_boolean(object, field),
                                          NULL) == ENTENTE_OK;
    case ENTENTE_VALUE_INTEGER:
        return entente_object_set_integer(object, field,
                                          entente_object_get_integer(object, field) == 5 ? 6 : 5,
                                          NULL) == ENTENTE_OK;
    case ENTENTE_VALUE_DATE:
        return entente_object_get_date(object, field) != 19990909 &&
               entente_object_set_date(object, field, 19990909, NULL) == ENTENTE_OK;
    case ENTENTE_VALUE_INSTANT:
        return entente_object_set_instant(object, field,
                                          entente_object_get_instant(object, field) + 1, 0,
                                          NULL) == ENTENTE_OK;
    case ENTENTE_VALUE_LIST:
    case ENTENTE_VALUE_MAP:
        if (entente_object_count(object, field))
            return entente_object_remove_at(
                       object, field,
                       chance_below(chance, (uint32_t)entente_object_count(object, field)),
                       NULL) == ENTENTE_OK;
        break;
    default:
        break;
    }
    return entente_object_remove(object, field, NULL) == ENTENTE_OK;
}

int32_t change_agreement(entente_agreement *agreement, struct chance *chance)
{
    enum { ROOM = 5000 };
    entente_object **objects = malloc(ROOM * sizeof(entente_object *));
    int32_t changed = 0;

    if (!objects)
        return 0;
    const size_t count = all_objects(agreement, objects, ROOM);
    entente_object *object = objects[chance_below(chance, (uint32_t)count)];
    const size_t members = entente_object_member_count(object);

    if (members)
        changed = change_value(
            object, entente_object_member_at(object, chance_below(chance, (uint32_t)members)),
            chance);
    free(objects);
    return changed;
}
