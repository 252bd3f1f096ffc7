/* The names that find their bucket full. */
#ifndef ENT_MODEL_SYMBOL_TREE_H
#define ENT_MODEL_SYMBOL_TREE_H

#include "object.h"

/* The symbol with a name, or NULL. Adds how many branches were looked at. */
struct ent_symbol *ent_symbol_tree_find(const struct ent_symbol_side *root, const char *text,
                                        size_t length, uint32_t *steps);
/* Adds a symbol whose name is not in the tree. False without memory: then nothing changed. */
bool ent_symbol_tree_add(struct ent_pool *pool, struct ent_symbol_side *root,
                         struct ent_symbol *symbol);

#endif
