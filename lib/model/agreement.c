/* The agreement: making, releasing, and finding what is in it. */
#include <string.h>

#include "alloc.h"
#include "error_private.h"
#include "object.h"

struct entente_agreement *ent_agreement_make(void)
{
    struct entente_agreement *agreement = ent_alloc_zero(sizeof *agreement);

    if (agreement)
        agreement->root.noun = ENTENTE_NOUN_AGREEMENT;
    return agreement;
}

void entente_agreement_free(entente_agreement *agreement)
{
    if (!agreement)
        return;
    ent_pool_done(&agreement->pool);
    ent_free(agreement);
}

/* The members that a document must have, in a new agreement. */
static entente_result begin(entente_object *root, const char *id, const char *title, int32_t kind,
                            int32_t bindingness, entente_error *error)
{
    entente_result result =
        entente_object_set_enum(root, ENTENTE_FIELD_FORMAT, ENTENTE_FORMAT_ENTENTE_1, error);

    if (result == ENTENTE_OK)
        result = entente_object_set_text(root, ENTENTE_FIELD_ID, id, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_text(root, ENTENTE_FIELD_TITLE, title, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_enum(root, ENTENTE_FIELD_KIND, kind, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_enum(root, ENTENTE_FIELD_BINDINGNESS, bindingness, error);
    if (result == ENTENTE_OK)
        result = ent_object_make_list(root, ENTENTE_FIELD_PARTIES, error);
    return result;
}

entente_result entente_agreement_new(const char *id, const char *title, int32_t kind,
                                     int32_t bindingness, entente_agreement **out,
                                     entente_error *error)
{
    if (!id || !title || !out)
        return ent_error_argument(error, "id, title or out: NULL");
    struct entente_agreement *agreement = ent_agreement_make();

    if (!agreement)
        return ent_error_no_memory(error);
    const entente_result result = begin(&agreement->root, id, title, kind, bindingness, error);

    if (result != ENTENTE_OK) {
        entente_agreement_free(agreement);
        return result;
    }
    *out = agreement;
    return ENTENTE_OK;
}

size_t entente_agreement_bytes(const entente_agreement *agreement)
{
    return agreement ? sizeof *agreement + ent_pool_bytes(&agreement->pool) : 0;
}

entente_object *entente_agreement_root(const entente_agreement *agreement)
{
    return agreement ? (entente_object *)(uintptr_t)&agreement->root : NULL;
}

const char *entente_agreement_id(const entente_agreement *agreement)
{
    return entente_object_get_text(entente_agreement_root(agreement), ENTENTE_FIELD_ID);
}

const char *entente_agreement_title(const entente_agreement *agreement)
{
    return entente_object_get_text(entente_agreement_root(agreement), ENTENTE_FIELD_TITLE);
}

int32_t entente_agreement_kind(const entente_agreement *agreement)
{
    return entente_object_get_enum(entente_agreement_root(agreement), ENTENTE_FIELD_KIND);
}

int32_t entente_agreement_bindingness(const entente_agreement *agreement)
{
    return entente_object_get_enum(entente_agreement_root(agreement), ENTENTE_FIELD_BINDINGNESS);
}

entente_result entente_agreement_clauses(entente_agreement *agreement, entente_object **out,
                                         entente_error *error)
{
    entente_object *root = entente_agreement_root(agreement);

    if (!root || !out)
        return ent_error_argument(error, "agreement or out: NULL");
    entente_object *clauses = entente_object_get_object(root, ENTENTE_FIELD_CLAUSES);

    if (!clauses)
        return entente_object_make_object(root, ENTENTE_FIELD_CLAUSES, out, error);
    *out = clauses;
    return ENTENTE_OK;
}

static size_t count_of(const entente_agreement *agreement, int32_t field)
{
    return entente_object_count(entente_agreement_root(agreement), field);
}

static entente_object *at(const entente_agreement *agreement, int32_t field, size_t index)
{
    return entente_object_object_at(entente_agreement_root(agreement), field, index);
}

static entente_object *find_by_id(const entente_agreement *agreement, int32_t noun, const char *id)
{
    return agreement && id ? ent_symbol_bearer(ent_symbol_find(agreement, id, strlen(id)), noun)
                           : NULL;
}

size_t entente_agreement_party_count(const entente_agreement *agreement)
{
    return count_of(agreement, ENTENTE_FIELD_PARTIES);
}

entente_party *entente_agreement_party_at(const entente_agreement *agreement, size_t index)
{
    return at(agreement, ENTENTE_FIELD_PARTIES, index);
}

entente_party *entente_agreement_party_find(const entente_agreement *agreement, const char *id)
{
    return find_by_id(agreement, ENTENTE_NOUN_PARTY, id);
}

size_t entente_agreement_act_count(const entente_agreement *agreement)
{
    return count_of(agreement, ENTENTE_FIELD_ACTS);
}

entente_act *entente_agreement_act_at(const entente_agreement *agreement, size_t index)
{
    return at(agreement, ENTENTE_FIELD_ACTS, index);
}

entente_act *entente_agreement_act_find(const entente_agreement *agreement, const char *id)
{
    return find_by_id(agreement, ENTENTE_NOUN_ACT, id);
}

size_t entente_agreement_commitment_count(const entente_agreement *agreement)
{
    return count_of(agreement, ENTENTE_FIELD_COMMITMENTS);
}

entente_commitment *entente_agreement_commitment_at(const entente_agreement *agreement,
                                                    size_t index)
{
    return at(agreement, ENTENTE_FIELD_COMMITMENTS, index);
}

entente_commitment *entente_agreement_commitment_find(const entente_agreement *agreement,
                                                      const char *id)
{
    return find_by_id(agreement, ENTENTE_NOUN_COMMITMENT, id);
}

size_t entente_agreement_approval_count(const entente_agreement *agreement)
{
    return count_of(agreement, ENTENTE_FIELD_APPROVALS);
}

entente_approval *entente_agreement_approval_at(const entente_agreement *agreement, size_t index)
{
    return at(agreement, ENTENTE_FIELD_APPROVALS, index);
}

entente_approval *entente_agreement_approval_find(const entente_agreement *agreement,
                                                  const char *party, const char *id)
{
    if (!agreement || !party || !id)
        return NULL;
    const struct ent_symbol *of = ent_symbol_find(agreement, party, strlen(party));
    const struct ent_symbol *named = ent_symbol_find(agreement, id, strlen(id));
    entente_object *at = of && named ? named->bearers : NULL;

    while (at &&
           (at->noun != ENTENTE_NOUN_APPROVAL || ent_object_symbol(at, ENTENTE_FIELD_PARTY) != of))
        at = at->next_bearer;
    return at;
}

size_t entente_agreement_body_count(const entente_agreement *agreement)
{
    return count_of(agreement, ENTENTE_FIELD_BODIES);
}

entente_body *entente_agreement_body_at(const entente_agreement *agreement, size_t index)
{
    return at(agreement, ENTENTE_FIELD_BODIES, index);
}

entente_body *entente_agreement_body_find(const entente_agreement *agreement, const char *id)
{
    return find_by_id(agreement, ENTENTE_NOUN_BODY, id);
}
