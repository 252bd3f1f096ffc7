/* Expressions: the nodes of conditions and date expressions. */
#include <entente/expression.h>

#include "object.h"

int32_t entente_expression_op(const entente_object *object)
{
    return object && object->noun > ENTENTE_NOUN_EXPRESSION ? object->noun - ENTENTE_NOUN_EXPRESSION
                                                            : 0;
}

static entente_expression *node_in(const struct ent_value *value)
{
    return value->kind == ENTENTE_VALUE_OBJECT && entente_expression_op(value->as.object)
               ? value->as.object
               : NULL;
}

/* Goes over the nodes right below one until `index` of them are passed; tells how many. */
static size_t pass(const entente_expression *expression, size_t index, entente_expression **found)
{
    const uint16_t count = entente_expression_op(expression) ? expression->count : 0;
    size_t passed = 0;

    *found = NULL;
    for (uint16_t i = 0; i < count; i++) {
        const struct ent_value *slot = &expression->slots[i];
        const bool listed = slot->kind == ENTENTE_VALUE_LIST;
        const uint32_t items = listed ? slot->as.list->count : 1;

        for (uint32_t item = 0; item < items; item++) {
            entente_expression *node = node_in(listed ? &slot->as.list->items[item] : slot);

            if (node && passed++ == index) {
                *found = node;
                return passed;
            }
        }
    }
    return passed;
}

entente_expression *entente_expression_operand_at(const entente_expression *expression,
                                                  size_t index)
{
    entente_expression *found;

    (void)pass(expression, index, &found);
    return found;
}

size_t entente_expression_operand_count(const entente_expression *expression)
{
    entente_expression *found;

    return pass(expression, SIZE_MAX, &found);
}
