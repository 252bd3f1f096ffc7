/* Adding an object to a list, all or nothing. */
#ifndef ENT_MODEL_ADDING_H
#define ENT_MODEL_ADDING_H

#include "setting.h"

/*
 * An object that knows its holder but does not stand in the holder's list yet. Its members are set
 * like those of any other; ent_add_end() puts it in, or releases it where a member was refused, so
 * that the holder is as it was.
 */
struct ent_adding {
    struct ent_target list;
    entente_object *made;
};

entente_result ent_add_begin(entente_object *holder, int32_t field, struct ent_adding *adding,
                             entente_error *error);
/* The same, for an object that carries an identifier. */
entente_result ent_add_begin_id(entente_object *holder, int32_t field, const char *id,
                                struct ent_adding *adding, entente_error *error);
/* Ends adding with the result so far, and gives the object out (unless `out` is NULL). */
entente_result ent_add_end(struct ent_adding *adding, entente_result result, entente_object **out,
                           entente_error *error);

#endif
