/* Expressions: the nodes of conditions and date expressions. */
#include <entente/expression.h>

#include "object.h"

int32_t entente_expression_op(const entente_object *object)
{
    return object && object->noun > ENTENTE_NOUN_EXPRESSION ? object->noun - ENTENTE_NOUN_EXPRESSION
                                                            : 0;
}

/* The n-th node that a member holds, itself or in a list; counts down what it passes. */
static entente_expression *operand(const struct ent_value *slot, size_t *index)
{
    if (slot->kind == ENTENTE_VALUE_OBJECT && entente_expression_op(slot->as.object)) {
        if (*index == 0)
            return slot->as.object;
        --*index;
    }
    if (slot->kind == ENTENTE_VALUE_LIST)
        for (uint32_t i = 0; i < slot->as.list->count; i++) {
            entente_expression *found = operand(&slot->as.list->items[i], index);
            if (found)
                return found;
        }
    return NULL;
}

entente_expression *entente_expression_operand_at(const entente_expression *expression,
                                                  size_t index)
{
    for (uint16_t i = 0; entente_expression_op(expression) && i < expression->count; i++) {
        entente_expression *found = operand(&expression->slots[i], &index);
        if (found)
            return found;
    }
    return NULL;
}

size_t entente_expression_operand_count(const entente_expression *expression)
{
    size_t count = 0;

    while (entente_expression_operand_at(expression, count))
        count++;
    return count;
}
