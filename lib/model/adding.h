/* Adding an object that has an id to a list, all or nothing. */
#ifndef ENT_MODEL_ADDING_H
#define ENT_MODEL_ADDING_H

#include "object.h"

/*
 * An object with its id, added to a list of its holder but still to be filled. When a later member
 * is refused, ent_add_end() takes the object out again.
 */
entente_result ent_add_begin(entente_object *holder, int32_t field, const char *id,
                             entente_object **made, entente_error *error);
/* Ends adding with the result so far: gives the object out, or removes it. */
entente_result ent_add_end(entente_object *holder, int32_t field, entente_object *made,
                           entente_result result, entente_object **out);

#endif
