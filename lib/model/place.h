/* JSON Pointers (RFC 6901) to objects of an agreement. */
#ifndef ENT_MODEL_PLACE_H
#define ENT_MODEL_PLACE_H

#include "findings_private.h"
#include "text.h"
#include "walk.h"

/*
 * Adds the place of an object: "" for the root, "/acts/2". An object that does not stand in its
 * holder yet has the holder's place, and false comes back.
 */
bool ent_object_pointer(const entente_object *object, struct ent_buffer *pointer);
/* Past the last place, of `count`, at which it can stand in its list or map: what is taken away lets
 * others move down. */
uint32_t ent_object_place_end(const entente_object *object, uint32_t count);
/* Adds the place of the object that a walk from the root has come to, without searching for it. */
void ent_walk_pointer(const struct ent_walk *walk, struct ent_buffer *pointer);
/* Adds "/key", with ~ and / written as ~0 and ~1. */
void ent_pointer_add(struct ent_buffer *pointer, const char *key);
void ent_pointer_add_index(struct ent_buffer *pointer, size_t index);

/*
 * Adds a finding at an object (NULL: the whole document), or at a member that it has or lacks (NULL:
 * none). At an act or in it, it carries the id of the act. A severity of 0 is the code's own. Where
 * there is no list nobody asks for findings. False without memory: then the list is as before.
 */
bool ent_findings_add_at(entente_findings *findings, int32_t code, int32_t severity,
                         const entente_object *object, const char *member, const char *format, ...)
    ENT_PRINTF(6, 7);

#endif
