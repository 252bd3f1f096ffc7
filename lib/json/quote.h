/* Strings as JSON. */
#ifndef ENT_JSON_QUOTE_H
#define ENT_JSON_QUOTE_H

#include "text.h"

/*
 * Adds a UTF-8 text in quotes: \" \\ \b \f \n \r \t, other control characters as \u00xx in lower
 * case, everything else as it is.
 */
void ent_quote(struct ent_buffer *out, const char *text, size_t length);

#endif
