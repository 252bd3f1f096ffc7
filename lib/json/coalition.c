/* The JSON of the smallest sets. */
#include <entente/json.h>

#include "error_private.h"
#include "layout.h"

static void put_sets(struct ent_layout *out, const entente_coalitions *sets)
{
    const char *name;

    ent_layout_name(out, "coalitions");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < entente_coalitions_count(sets); i++) {
        ent_layout_open(out, '[');
        for (size_t k = 0; (name = entente_coalitions_member(sets, i, k)) != NULL; k++)
            ent_layout_text(out, name);
        ent_layout_close(out, ']');
    }
    ent_layout_close(out, ']');
}

static void put_powers(struct ent_layout *out, const entente_coalitions *sets)
{
    ent_layout_name(out, "pivotal");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < entente_coalitions_candidate_count(sets); i++) {
        ent_layout_open(out, '{');
        ent_layout_name(out, "party");
        ent_layout_text(out, entente_coalitions_candidate(sets, i, ENTENTE_CANDIDATE_ID));
        ent_layout_name(out, "banzhaf");
        ent_layout_open(out, '[');
        ent_layout_word(out, entente_coalitions_candidate(sets, i, ENTENTE_CANDIDATE_NUMERATOR));
        ent_layout_word(out, entente_coalitions_candidate(sets, i, ENTENTE_CANDIDATE_DENOMINATOR));
        ent_layout_close(out, ']');
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_veto(struct ent_layout *out, const entente_coalitions *sets)
{
    const char *name;

    ent_layout_name(out, "veto");
    ent_layout_open(out, '[');
    for (size_t i = 0; (name = entente_coalitions_veto(sets, i)) != NULL; i++)
        ent_layout_text(out, name);
    ent_layout_close(out, ']');
}

static void put_all(struct ent_layout *out, const entente_coalitions *sets)
{
    const int32_t size = entente_coalitions_size(sets);

    ent_layout_open(out, '{');
    ent_layout_name(out, "on");
    ent_layout_date(out, entente_coalitions_on(sets));
    ent_layout_name(out, "size");
    if (size < 0)
        ent_layout_word(out, "null");
    else
        ent_layout_integer(out, size);
    put_sets(out, sets);
    put_powers(out, sets);
    ent_layout_name(out, "exact");
    ent_layout_word(out, entente_coalitions_exact(sets) ? "true" : "false");
    ent_layout_name(out, "count");
    ent_layout_word(out, entente_coalitions_total(sets));
    put_veto(out, sets);
    ent_layout_name(out, "entry");
    ent_layout_date(out, entente_coalitions_entry(sets));
    if (entente_coalitions_says(sets)) {
        ent_layout_name(out, "says");
        ent_layout_text(out, entente_coalitions_says(sets));
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
    put_all(&layout, sets);
    text = ent_layout_take(&layout, length);
    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
