/* JSON Pointers (RFC 6901) to objects of an agreement. */
#ifndef ENT_MODEL_PLACE_H
#define ENT_MODEL_PLACE_H

#include "text.h"
#include "walk.h"

/*
 * Adds the place of an object: "" for the root, "/acts/2". An object that does not stand in its
 * holder yet has the holder's place, and false comes back.
 */
bool ent_object_pointer(const entente_object *object, struct ent_buffer *pointer);
/* Adds the place of the object that a walk from the root has come to, without searching for it. */
void ent_walk_pointer(const struct ent_walk *walk, struct ent_buffer *pointer);
/* Adds "/key", with ~ and / written as ~0 and ~1. */
void ent_pointer_add(struct ent_buffer *pointer, const char *key);
void ent_pointer_add_index(struct ent_buffer *pointer, size_t index);

#endif
