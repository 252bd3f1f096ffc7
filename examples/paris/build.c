/* One value at a time: every call of the library is checked here, and nowhere else. */
#include "build.h"

void maker_begin(struct maker *maker, const char *id, const char *title, int32_t kind,
                 int32_t bindingness, entente_error *error)
{
    maker->agreement = NULL;
    maker->error = error;
    maker->result =
        entente_agreement_new(id, title, kind, bindingness, &maker->agreement, maker->error);
}

entente_result maker_end(struct maker *maker, entente_agreement **out)
{
    if (maker_good(maker))
        maker->result = entente_agreement_check(maker->agreement, NULL, maker->error);
    if (maker_good(maker))
        *out = maker->agreement;
    else
        entente_agreement_free(maker->agreement);
    return maker->result;
}

bool maker_good(const struct maker *maker)
{
    return maker->result == ENTENTE_OK;
}

entente_object *maker_root(const struct maker *maker)
{
    return maker_good(maker) ? entente_agreement_root(maker->agreement) : NULL;
}

void put_text(struct maker *maker, entente_object *object, int32_t field, const char *text)
{
    if (maker_good(maker) && text)
        maker->result = entente_object_set_text(object, field, text, maker->error);
}

void put_enum(struct maker *maker, entente_object *object, int32_t field, int32_t value)
{
    if (maker_good(maker) && value)
        maker->result = entente_object_set_enum(object, field, value, maker->error);
}

void put_date(struct maker *maker, entente_object *object, int32_t field, int32_t date)
{
    if (maker_good(maker) && date)
        maker->result = entente_object_set_date(object, field, date, maker->error);
}

void put_integer(struct maker *maker, entente_object *object, int32_t field, int64_t value)
{
    if (maker_good(maker) && value)
        maker->result = entente_object_set_integer(object, field, value, maker->error);
}

void put_true(struct maker *maker, entente_object *object, int32_t field)
{
    if (maker_good(maker))
        maker->result = entente_object_set_boolean(object, field, 1, maker->error);
}

void put_entry(struct maker *maker, entente_object *object, int32_t field, const char *key,
               const char *text)
{
    if (maker_good(maker))
        maker->result = entente_object_set_entry_text(object, field, key, text, maker->error);
}

void put_number(struct maker *maker, entente_object *object, int32_t field, const char *key,
                int64_t value)
{
    if (maker_good(maker))
        maker->result = entente_object_set_entry_integer(object, field, key, value, maker->error);
}

void put_item(struct maker *maker, entente_object *object, int32_t field, const char *text)
{
    if (maker_good(maker) && text)
        maker->result = entente_object_add_text(object, field, text, maker->error);
}

static bool takes(const entente_object *object, int32_t field, int32_t value)
{
    return entente_noun_field_takes(entente_object_noun(object), field, value) == 1;
}

/* Whether the member holds nothing but a list. */
static bool is_list(const entente_object *object, int32_t field)
{
    return takes(object, field, ENTENTE_VALUE_LIST) && !takes(object, field, ENTENTE_VALUE_NAME) &&
           !takes(object, field, ENTENTE_VALUE_TEXT);
}

void put_texts(struct maker *maker, entente_object *object, int32_t field, const char *const *texts,
               size_t count)
{
    size_t given = 0;

    while (given < count && texts[given])
        given++;
    if (given == 1 && !is_list(object, field)) {
        put_text(maker, object, field, texts[0]);
        return;
    }
    for (size_t i = 0; i < given; i++)
        put_item(maker, object, field, texts[i]);
}

entente_object *put_object(struct maker *maker, entente_object *object, int32_t field)
{
    entente_object *made = NULL;

    if (!maker_good(maker))
        return NULL;
    if (takes(object, field, ENTENTE_VALUE_OBJECT))
        maker->result = entente_object_make_object(object, field, &made, maker->error);
    else
        maker->result = entente_object_add_object(object, field, &made, maker->error);
    return made;
}

entente_expression *put_node(struct maker *maker, entente_object *object, int32_t field, int32_t op)
{
    entente_expression *node = NULL;

    if (maker_good(maker))
        maker->result = entente_object_make_expression(object, field, op, &node, maker->error);
    return node;
}

void put_template(struct maker *maker, const char *party, const char *name, const char *id)
{
    if (maker_good(maker))
        maker->result = entente_approval_from_template(maker->agreement, party, name, id, NULL,
                                                       NULL, maker->error);
}

void put_event(struct maker *maker, entente_object *object, int32_t field, const char *event,
               const char *by)
{
    entente_expression *node = put_node(maker, object, field, ENTENTE_OP_EVENT);

    put_text(maker, node, ENTENTE_FIELD_ID, event);
    put_item(maker, node, ENTENTE_FIELD_BY, by);
}
