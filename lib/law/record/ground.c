#include "ground.h"

#include <string.h>

#include "names.h"

static const struct ent_name grounds[] = {
    ENT_NAME(ENT_GROUND_CLAUSE, "clause"),       ENT_NAME(ENT_GROUND_IMPLIED, "vclt_56"),
    ENT_NAME(ENT_GROUND_AGREEMENT, "agreement"), ENT_NAME(ENT_GROUND_INVALID, "vclt_46"),
    ENT_NAME(ENT_GROUND_INVALID, "vclt_47"),     ENT_NAME(ENT_GROUND_INVALID, "vclt_48"),
    ENT_NAME(ENT_GROUND_INVALID, "vclt_49"),     ENT_NAME(ENT_GROUND_INVALID, "vclt_50"),
    ENT_NAME(ENT_GROUND_INVALID, "vclt_51"),     ENT_NAME(ENT_GROUND_INVALID, "vclt_52"),
    ENT_NAME(ENT_GROUND_INVALID, "vclt_53"),     ENT_NAME(ENT_GROUND_SUPERVENED, "vclt_64"),
    ENT_NAME(ENT_GROUND_PROCEDURE, "vclt_60"),   ENT_NAME(ENT_GROUND_PROCEDURE, "vclt_61"),
    ENT_NAME(ENT_GROUND_PROCEDURE, "vclt_62"),   ENT_NAME(ENT_GROUND_SUSPENDING, "vclt_57"),
    ENT_NAME(ENT_GROUND_SUSPENDING, "vclt_58"),  ENT_NAME(ENT_GROUND_SUSPENDING, "vclt_59"),
};
static const struct ent_names ground_names = ENT_NAMES(grounds);

enum ent_ground ent_ground_of(const entente_object *act)
{
    const char *ground = entente_object_get_text(act, ENTENTE_FIELD_GROUND);
    const int32_t found = ground ? ent_name_value(&ground_names, ground, strlen(ground)) : 0;

    if (!ground)
        return ENT_GROUND_CLAUSE;
    return found ? (enum ent_ground)found : ENT_GROUND_UNKNOWN;
}

bool ent_ground_suspends(const entente_object *act)
{
    if (!entente_object_has(act, ENTENTE_FIELD_GROUND))
        return false;
    switch (ent_ground_of(act)) {
    case ENT_GROUND_CLAUSE:
    case ENT_GROUND_AGREEMENT:
    case ENT_GROUND_PROCEDURE:
    case ENT_GROUND_SUSPENDING:
        return true;
    default:
        return false;
    }
}
