/*
 * The strict scanner: text to a flat tape of tokens (token.h).
 *
 * It takes RFC 8259 to the letter and of I-JSON what concerns the text: UTF-8, no byte-order
 * mark, no lone surrogates. What is well written but cannot be in a document (a fraction, a
 * large number, \u0000) is flagged, so that the builder can report it with its place.
 */
#ifndef ENT_JSON_SCAN_H
#define ENT_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/error.h>

#include "token.h"

struct ent_scan_limits {
    size_t bytes;
    size_t depth;
    size_t values;
    size_t text;
};

extern const struct ent_scan_limits ent_scan_limits_default;

/* Why a scan ended: the byte from 0, and a sentence. */
struct ent_scan_error {
    entente_result code;
    size_t byte;
    const char *why;
};

/*
 * Fills an empty tape. ENTENTE_E_SYNTAX: the byte is the first that cannot be part of any JSON
 * text; of a wrong escape its backslash, of wrong UTF-8 the first byte of the sequence, of a
 * text that ends too early its end. ENTENTE_E_LIMIT: where the limit is passed. The tape must be
 * released also after a failure. The text must outlive the tape.
 */
entente_result ent_scan(const char *text, size_t length, const struct ent_scan_limits *limits,
                        struct ent_tape *tape, struct ent_scan_error *error);

/* The line and the column in bytes, both from 1, of a byte. */
void ent_text_position(const char *text, size_t length, size_t byte, size_t *line, size_t *column);

#endif
