/* Filling a list of findings. */
#ifndef ENT_BASE_FINDINGS_PRIVATE_H
#define ENT_BASE_FINDINGS_PRIVATE_H

#include <stdarg.h>
#include <stdbool.h>

#include <entente/finding.h>

#include "error_private.h"
#include "pool.h"

struct ent_finding {
    int32_t code;
    int32_t severity;
    const char *at;
    const char *act; /* the id of the act that it is about; NULL: none */
    const char *message;
    size_t byte;
    size_t line;
    size_t column;
};

/* Zeroed memory is a valid, empty list, so it may also stand inside another object. */
struct entente_findings {
    struct ent_finding *rows;
    size_t count;
    size_t capacity;
    size_t errors; /* how many are of severity error */
    struct ent_pool texts;
};

/* NULL without memory. */
entente_findings *ent_findings_new(void);

/* Releases what is inside and leaves an empty list. */
void ent_findings_done(entente_findings *findings);

/*
 * Adds one; the texts are copied. A severity of 0 is the code's own. A NULL place is the
 * whole document. Where there is no list nobody asks for findings. False without memory: then the
 * list is as before.
 */
bool ent_findings_add(entente_findings *findings, int32_t code, int32_t severity, const char *at,
                      const char *format, ...) ENT_PRINTF(5, 6);

/* The same, with all that a row says but its sentence. */
bool ent_findings_add_row(entente_findings *findings, struct ent_finding row, const char *format,
                          va_list arguments) ENT_PRINTF(3, 0);

/* The same for a place in a text that was read. */
bool ent_findings_add_position(entente_findings *findings, int32_t code, const char *at,
                               size_t byte, size_t line, size_t column, const char *format, ...)
    ENT_PRINTF(7, 8);

/* The bytes that the list holds. */
size_t ent_findings_bytes(const entente_findings *findings);

/* Puts the first finding of severity error into an error; its code, or ENTENTE_OK. */
entente_result ent_findings_to_error(const entente_findings *findings, entente_error *error);

#endif
