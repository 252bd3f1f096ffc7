/* Filling an error. Every function here takes NULL for an error and does nothing then. */
#ifndef ENT_BASE_ERROR_PRIVATE_H
#define ENT_BASE_ERROR_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/error.h>

#if defined(__GNUC__)
#define ENT_PRINTF(format_, first_) __attribute__((format(printf, format_, first_)))
#else
#define ENT_PRINTF(format_, first_)
#endif

/* Fixed room, so that telling about a lack of memory needs none. */
struct entente_error {
    entente_result code;
    bool closed; /* a later failure was ignored, and so are its details */
    size_t byte;
    size_t line;
    size_t column;
    char message[512];
    char place[1024];
    char act[256];
    char blocked_by[256];
    char basis[256];
    char hint[512];
};

/*
 * Keeps a failure, unless one is kept already: the first cause wins until the error is
 * cleared. The place is a JSON Pointer; NULL is the whole document. Returns the code.
 */
entente_result ent_error_set(entente_error *error, entente_result code, const char *place,
                             const char *format, ...) ENT_PRINTF(4, 5);

/* ENTENTE_E_NO_MEMORY with its own sentence. */
entente_result ent_error_no_memory(entente_error *error);

/* ENTENTE_E_ARGUMENT; says which one, such as "id: NULL". */
entente_result ent_error_argument(entente_error *error, const char *what);

/* The code with its own sentence from the table of codes. */
entente_result ent_error_code(entente_error *error, entente_result code, const char *place);

/*
 * Details of the failure that was set last; ignored where that one was, and where the
 * detail is known already. NULL is allowed.
 */
void ent_error_act(entente_error *error, const char *id);
void ent_error_blocked_by(entente_error *error, const char *id);
void ent_error_basis(entente_error *error, const char *basis);
void ent_error_hint(entente_error *error, const char *hint);
void ent_error_position(entente_error *error, size_t byte, size_t line, size_t column);

#endif
