/* Canonical text. */
#ifndef ENT_JSON_WRITE_H
#define ENT_JSON_WRITE_H

#include "object.h"
#include "text.h"

/* Adds an object and one newline. False without memory; then the buffer has failed too. */
bool ent_write_object(const entente_object *object, struct ent_buffer *out);

/* Adds JSON text that is known to be good, re-indented as what stands at a depth. */
void ent_write_json(struct ent_buffer *out, const char *json, size_t depth);

#endif
