/* The JSON of the smallest sets. */
#include <entente/json.h>

#include "coalition.h"
#include "error_private.h"
#include "layout.h"

/* Names up to a NULL. */
static void put_coalition_names(struct ent_layout *out, const char **names)
{
    ent_layout_open(out, '[');
    for (size_t i = 0; names[i]; i++)
        ent_layout_text(out, names[i]);
    ent_layout_close(out, ']');
}

static void put_sets(struct ent_layout *out, const entente_coalitions *sets)
{
    ent_layout_name(out, "coalitions");
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < sets->set_count; i++)
        put_coalition_names(out, sets->members[i]);
    ent_layout_close(out, ']');
}

static void put_powers(struct ent_layout *out, const entente_coalitions *sets)
{
    ent_layout_name(out, "pivotal");
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < sets->told_count; i++) {
        ent_layout_open(out, '{');
        ent_layout_name(out, "party");
        ent_layout_text(out, sets->names[i]);
        ent_layout_name(out, "banzhaf");
        ent_layout_open(out, '[');
        ent_layout_word(out, sets->powers[i][0]);
        ent_layout_word(out, sets->powers[i][1]);
        ent_layout_close(out, ']');
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_coalitions(struct ent_layout *out, const entente_coalitions *sets)
{
    ent_layout_open(out, '{');
    ent_layout_name(out, "on");
    ent_layout_date(out, sets->on);
    ent_layout_name(out, "size");
    ent_layout_word(out, sets->size < 0 ? "null" : sets->size_text);
    put_sets(out, sets);
    put_powers(out, sets);
    ent_layout_name(out, "exact");
    ent_layout_word(out, sets->exact ? "true" : "false");
    ent_layout_name(out, "count");
    ent_layout_word(out, sets->total_text);
    ent_layout_name(out, "veto");
    put_coalition_names(out, sets->vetoes);
    ent_layout_name(out, "entry");
    ent_layout_date(out, sets->entry);
    if (sets->says) {
        ent_layout_name(out, "says");
        ent_layout_text(out, sets->says);
    }
    ent_layout_close(out, '}');
}

entente_result entente_coalitions_to_json(const entente_coalitions *sets, char **out,
                                          size_t *length, entente_error *error)
{
    struct ent_layout layout = {0};
    char *text;

    if (!sets || !out)
        return ent_error_argument(error, "sets or out: NULL");
    put_coalitions(&layout, sets);
    text = ent_layout_take(&layout, length);
    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
