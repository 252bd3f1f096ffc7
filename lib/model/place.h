/* JSON Pointers to objects of an agreement. */
#ifndef ENT_MODEL_PLACE_H
#define ENT_MODEL_PLACE_H

#include <entente/object.h>

#include "text.h"

/* Adds the place of an object: "" for the root, "/acts/2". */
void ent_object_pointer(const entente_object *object, struct ent_buffer *pointer);
/* Adds "/key", with ~ and / written as ~0 and ~1. */
void ent_pointer_add(struct ent_buffer *pointer, const char *key);
void ent_pointer_add_index(struct ent_buffer *pointer, size_t index);

#endif
