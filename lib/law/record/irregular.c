#include "irregular.h"

#include <entente/act.h>

#include "alloc.h"
#include "case.h"
#include "place.h"

static const char *id_of_irregular_act(const entente_object *act)
{
    const char *id = act ? entente_object_get_text(act, ENTENTE_FIELD_ID) : NULL;

    return id ? id : "";
}

bool ent_irregular_tell(const struct ent_case *that, const struct ent_irregular *row)
{
    const char *way = row->blocked_by ? id_of_irregular_act(row->blocked_by) : "";

    return ent_findings_add_at(
        that->findings, row->code, ENTENTE_SEVERITY_WARNING, row->act, NULL, "%s%s%s%s%s%s%s %s",
        entente_code_text(row->code), row->basis ? " (" : "", row->basis ? row->basis : "",
        row->basis ? ")" : "", *way ? " The act in the way is \"" : "", way, *way ? "\"." : "",
        row->effect ? "It keeps its effect." : "It has no effect.");
}

bool ent_move_refuse(struct ent_case *that, const struct ent_record *record, int32_t code,
                     const struct ent_record *blocked_by, const char *basis, const char *hint)
{
    struct ent_refused *refused = &that->refused;

    if (refused->count == refused->capacity) {
        const uint32_t more = refused->capacity ? 2 * refused->capacity : 8;
        struct ent_irregular *rows =
            ent_pool_resize(&that->pool, refused->rows, refused->capacity * sizeof *refused->rows,
                            ent_product(more, sizeof *refused->rows));

        if (!rows)
            return false;
        refused->rows = rows;
        refused->capacity = more;
    }
    refused->rows[refused->count++] = (struct ent_irregular){
        .act = record->act,
        .blocked_by = blocked_by ? blocked_by->act : NULL,
        .basis = basis,
        .hint = hint,
        .code = code,
        .index = record->position,
    };
    return true;
}
