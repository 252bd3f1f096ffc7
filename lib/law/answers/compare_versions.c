/* How two texts of an agreement differ, by provisions and commitments. */
#include <string.h>

#include "answer.h"
#include "error_private.h"
#include "object.h"
#include "row.h"
#include "text.h"

struct comparison {
    const entente_agreement *agreement;
    entente_answer *answer;
    const struct ent_symbol *a, *b;
    int32_t field;    /* ENTENTE_FIELD_PROVISIONS or _COMMITMENTS */
    const char *root; /* the first part of the paths */
};

/* Whether something stands in a text: in every one if it names none. */
static bool stands_in_version(const entente_object *object, const struct ent_symbol *version)
{
    const struct ent_list *list = ent_object_list(object, ENTENTE_FIELD_VERSIONS);

    for (uint32_t i = 0; list && i < list->count; i++) {
        if (list->items[i].as.symbol == version)
            return true;
    }
    return !list || list->count == 0;
}

static const struct ent_symbol *lineage(const entente_object *object)
{
    return ent_object_symbol(object, ENTENTE_FIELD_LINEAGE);
}

/* What stands in the one text only, and carries on, or is carried on by, this in the other. */
static const entente_object *counterpart(const struct comparison *that,
                                         const entente_object *object,
                                         const struct ent_symbol *here,
                                         const struct ent_symbol *there)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, that->field);
    const struct ent_symbol *name = lineage(object);

    for (uint32_t i = 0; name && i < list->count; i++) {
        const entente_object *other = list->items[i].as.object;

        if (other != object && lineage(other) == name && stands_in_version(other, there) &&
            !stands_in_version(other, here))
            return other;
    }
    return NULL;
}

/* What tells two texts of the same thing apart by itself, and is no difference. */
static bool is_label(int32_t field)
{
    return field == ENTENTE_FIELD_ID || field == ENTENTE_FIELD_VERSIONS ||
           field == ENTENTE_FIELD_LINEAGE || field == ENTENTE_FIELD_SOURCE;
}

/* The names of the members that differ, in the order of the format. */
static bool list_fields(struct comparison *that, const entente_object *a, const entente_object *b,
                        struct ent_answer_row *row)
{
    const size_t most = entente_noun_field_count(a->noun);
    const char **names = ent_pool_array(&that->answer->pool, most + 1, sizeof *names);

    if (!names)
        return false;
    for (size_t i = 0; i < most; i++) {
        const int32_t field = entente_noun_field_at(a->noun, i);

        if (!is_label(field) && !ent_member_equal(a, b, field))
            names[row->text_count++] = entente_field_name(field);
    }
    row->texts = names;
    return true;
}

static bool add_version_change(struct comparison *that, const char *name, const char *kind,
                               const entente_object *a, const entente_object *b)
{
    struct ent_answer_row *row = ent_answer_add(that->answer);

    if (!row)
        return false;
    row->kind = kind;
    row->path = ent_answer_path(that->answer, (const char *[]){that->root, name, NULL});
    return row->path && (!a || list_fields(that, a, b, row));
}

/* What is the same in both is no row. */
static bool differs(const entente_object *a, const entente_object *b)
{
    for (size_t i = 0; i < entente_noun_field_count(a->noun); i++) {
        const int32_t field = entente_noun_field_at(a->noun, i);

        if (!is_label(field) && !ent_member_equal(a, b, field))
            return true;
    }
    return false;
}

static bool compare_object(struct comparison *that, const entente_object *object)
{
    const bool in_a = stands_in_version(object, that->a);
    const bool in_b = stands_in_version(object, that->b);
    const entente_object *other;

    if (in_a == in_b)
        return true;
    other = in_a ? counterpart(that, object, that->a, that->b)
                 : counterpart(that, object, that->b, that->a);
    if (!other)
        return add_version_change(that, entente_object_get_text(object, ENTENTE_FIELD_ID),
                                  in_a ? "dropped" : "added", NULL, NULL);
    /* Both are met on the way; the earlier text's speaks. */
    if (!in_a || !differs(object, other))
        return true;
    return add_version_change(that, lineage(object)->text, "changed", object, other);
}

static bool compare_all(struct comparison *that, int32_t field, const char *root)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, field);

    that->field = field;
    that->root = root;
    for (uint32_t i = 0; list && i < list->count; i++) {
        if (!compare_object(that, list->items[i].as.object))
            return false;
    }
    return true;
}

static const struct ent_symbol *version(const entente_agreement *agreement, const char *id)
{
    const struct ent_symbol *symbol = ent_symbol_find(agreement, id, strlen(id));

    return symbol && ent_symbol_bearer(symbol, ENTENTE_NOUN_VERSION) ? symbol : NULL;
}

entente_result entente_compare_versions(const entente_agreement *agreement, const char *a,
                                        const char *b, entente_answer **out, entente_error *error)
{
    struct comparison that = {.agreement = agreement};
    const struct entente_question plain = ent_question_default();
    struct ent_inquiry inquiry;
    bool good;

    if (!agreement || !a || !b || !out)
        return ent_error_argument(error, "agreement, a, b or out: NULL");
    if (!agreement->checked) {
        const entente_result result = entente_agreement_check(agreement, NULL, error);

        if (result != ENTENTE_OK)
            return result;
    }
    that.a = version(agreement, a);
    that.b = version(agreement, b);
    if (!that.a || !that.b)
        return ent_error_set(error, ENTENTE_E_UNKNOWN_REF, NULL, "There is no version \"%s\".",
                             that.a ? b : a);
    ent_inquiry_open(&inquiry, agreement, &plain);
    that.answer = ent_answer_new(&inquiry.work, ENT_ASKED_VERSIONS, a, b);
    good = that.answer && compare_all(&that, ENTENTE_FIELD_PROVISIONS, "provisions") &&
           compare_all(&that, ENTENTE_FIELD_COMMITMENTS, "commitments");
    return ent_answer_give(&inquiry, that.answer, good ? ENTENTE_OK : ENTENTE_E_NO_MEMORY, out,
                           error);
}
