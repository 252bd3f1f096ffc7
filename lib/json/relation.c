/*
 * The JSON of relations: of one pair with every reason, or of all pairs in the order of the
 * document. Provisions that apply as written are left out.
 */
#include <entente/json.h>

#include <string.h>

#include "alloc.h"
#include "error_private.h"
#include "layout.h"
#include "relation.h"

static void put_provisions(struct ent_layout *out, const entente_relations *all, int32_t a,
                           int32_t b)
{
    ent_layout_name(out, "provisions");
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < all->provision_count; i++) {
        const int32_t effect = entente_relations_at(all, (size_t)a, (size_t)b, i);

        if (effect == 0)
            continue;
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "provision", all->provisions[i]);
        ent_layout_put_text(out, "effect",
                            entente_facet_name(ENTENTE_FACET_PROVISION_EFFECT, effect));
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

/* What survives the exit, or provisional application, while it does (VCLT 70(1)). */
static void put_residual(struct ent_layout *out, const entente_relations *all, int32_t a, int32_t b)
{
    ent_layout_name(out, "residual");
    ent_layout_open(out, '[');
    for (uint32_t i = 0; i < all->survivor_count; i++) {
        const ent_day until = ent_survivor_until(all, a, b, &all->survivors[i]);

        if (until <= all->day)
            continue;
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "provision", all->provisions[all->survivors[i].provision]);
        ent_layout_name(out, "until");
        ent_layout_date(out, ent_day_valid(until) ? ent_date_of_day(until) : 0);
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_reason(void *context, const char *act, const char *says)
{
    struct ent_layout *out = context;

    ent_layout_open(out, '{');
    ent_layout_put_text(out, "act", act);
    ent_layout_put_text(out, "says", says);
    ent_layout_close(out, '}');
}

static void put_pair(struct ent_layout *out, const entente_relations *all, int32_t a, int32_t b)
{
    const int32_t relation = ent_relation_between(all, a, b);
    const uint32_t text = ent_pair_of(all, a, b).text;
    const bool governs =
        text > 0 &&
        (relation == ENTENTE_RELATION_PROVISIONAL ||
         (relation >= ENTENTE_RELATION_SUSPENDED && relation <= ENTENTE_RELATION_IN_FORCE));

    ent_layout_put_text(out, "relation", entente_facet_name(ENTENTE_FACET_RELATION, relation));
    ent_layout_put_text(out, "text", governs ? all->text_ids[text - 1] : NULL);
    put_provisions(out, all, a, b);
    put_residual(out, all, a, b);
}

static void put_pair_names(struct ent_layout *out, const entente_relations *all, int32_t a,
                           int32_t b)
{
    ent_layout_put_text(out, "a", all->sides[a].id);
    ent_layout_put_text(out, "b", all->sides[b].id);
}

static void put_days(struct ent_layout *out, const entente_relations *all)
{
    ent_layout_name(out, "on");
    ent_layout_date(out, all->on);
    if (all->known) {
        ent_layout_name(out, "known");
        ent_layout_date(out, all->known);
    }
}

static bool put_one(struct ent_layout *out, const entente_relations *all, int32_t a, int32_t b)
{
    bool told;

    ent_layout_open(out, '{');
    put_pair_names(out, all, a, b);
    put_days(out, all);
    put_pair(out, all, a, b);
    ent_layout_name(out, "why");
    ent_layout_open(out, '[');
    told = ent_relation_reasons(all, a, b, put_reason, out);
    ent_layout_close(out, ']');
    ent_layout_close(out, '}');
    return told;
}

/* False where the text, or what it takes to make it, is beyond what the question may take. */
static bool put_relations(struct ent_layout *out, const entente_relations *all)
{
    const uint64_t pairs = (uint64_t)all->side_count * all->side_count / 2;

    if (pairs > all->most_steps / (1 + (uint64_t)all->provision_count))
        return false;
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "agreement", all->agreement);
    put_days(out, all);
    ent_layout_name(out, "pairs");
    ent_layout_open(out, '[');
    for (int32_t a = 0; a < (int32_t)all->side_count; a++) {
        for (int32_t b = a + 1; b < (int32_t)all->side_count; b++) {
            ent_layout_open(out, '{');
            put_pair_names(out, all, a, b);
            put_pair(out, all, a, b);
            ent_layout_close(out, '}');
        }
        if (out->text.length > all->most_bytes)
            return false;
    }
    ent_layout_close(out, ']');
    ent_layout_close(out, '}');
    return true;
}

static int32_t find_party(const entente_relations *all, const char *id)
{
    for (uint32_t i = 0; i < all->side_count; i++)
        if (strcmp(all->sides[i].id, id) == 0)
            return (int32_t)i;
    return ENT_NO_PARTY;
}

static entente_result find_related_party(const entente_relations *all, const char *id,
                                         int32_t *party, entente_error *error)
{
    *party = find_party(all, id);
    if (*party != ENT_NO_PARTY)
        return ENTENTE_OK;
    return ent_error_set(error, ENTENTE_E_UNKNOWN_REF, NULL, "There is no party \"%s\".", id);
}

entente_result entente_relations_to_json(const entente_relations *relations, const char *a,
                                         const char *b, char **out, size_t *length,
                                         entente_error *error)
{
    struct ent_layout layout = {0};
    entente_result result = ENTENTE_OK;
    int32_t x = ENT_NO_PARTY;
    int32_t y = ENT_NO_PARTY;

    if (!relations || !out || (a == NULL) != (b == NULL))
        return ent_error_argument(error, "relations or out: NULL; or one of two parties: NULL");
    if (a)
        result = find_related_party(relations, a, &x, error);
    if (a && result == ENTENTE_OK)
        result = find_related_party(relations, b, &y, error);
    if (result != ENTENTE_OK)
        return result;
    if (a && x == y)
        return ent_error_argument(error, "a and b: the same party");
    if (!a && !put_relations(&layout, relations)) {
        ent_free(layout.text.data);
        return ent_error_set(error, ENTENTE_E_LIMIT, NULL,
                             "To write all pairs of %u parties takes more than the question may.",
                             relations->side_count);
    }
    if (a && !put_one(&layout, relations, x, y))
        layout.text.failed = true;

    char *text = ent_layout_take(&layout, length);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
