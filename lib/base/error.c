#include "error_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

entente_error *entente_error_new(void)
{
    return ent_alloc_zero(sizeof(entente_error));
}

void entente_error_free(entente_error *error)
{
    ent_free(error);
}

void entente_error_clear(entente_error *error)
{
    if (!error)
        return;
    error->code = ENTENTE_OK;
    error->closed = false;
    error->byte = error->line = error->column = 0;
    error->message[0] = error->place[0] = error->act[0] = '\0';
    error->blocked_by[0] = error->basis[0] = error->hint[0] = '\0';
}

static const char dots[] = "...";

/* Ends a text that did not fit, between two characters. */
static void cut(char *text, size_t size)
{
    memcpy(text + ent_utf8_cut(text, size - 1, size - sizeof dots), dots, sizeof dots);
}

static void keep(char *room, size_t size, const char *text)
{
    const size_t length = strlen(text);

    if (length < size) {
        memcpy(room, text, length + 1);
        return;
    }
    memcpy(room, text, size - 1);
    room[size - 1] = '\0';
    cut(room, size);
}

/* True where a new failure is to be kept. */
static bool open_for(entente_error *error, entente_result code, const char *place)
{
    if (!error || code == ENTENTE_OK)
        return false;
    if (error->code != ENTENTE_OK) {
        error->closed = true;
        return false;
    }
    error->code = code;
    keep(error->place, sizeof error->place, place ? place : "");
    return true;
}

entente_result ent_error_set(entente_error *error, entente_result code, const char *place,
                             const char *format, ...)
{
    if (!open_for(error, code, place))
        return code;

    va_list arguments;

    va_start(arguments, format);
    const int length = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);

    if (length < 0)
        error->message[0] = '\0';
    else if ((size_t)length >= sizeof error->message)
        cut(error->message, sizeof error->message);
    return code;
}

entente_result ent_error_code(entente_error *error, entente_result code, const char *place)
{
    const char *text = entente_code_text(code);

    if (open_for(error, code, place))
        keep(error->message, sizeof error->message, text ? text : "");
    return code;
}

entente_result ent_error_no_memory(entente_error *error)
{
    return ent_error_code(error, ENTENTE_E_NO_MEMORY, NULL);
}

entente_result ent_error_argument(entente_error *error, const char *what)
{
    return ent_error_set(error, ENTENTE_E_ARGUMENT, NULL, "%s", what);
}

static void detail(entente_error *error, char *room, size_t size, const char *text)
{
    if (error->code != ENTENTE_OK && !error->closed && text && !room[0])
        keep(room, size, text);
}

void ent_error_act(entente_error *error, const char *id)
{
    if (error)
        detail(error, error->act, sizeof error->act, id);
}

void ent_error_blocked_by(entente_error *error, const char *id)
{
    if (error)
        detail(error, error->blocked_by, sizeof error->blocked_by, id);
}

void ent_error_basis(entente_error *error, const char *basis)
{
    if (error)
        detail(error, error->basis, sizeof error->basis, basis);
}

void ent_error_hint(entente_error *error, const char *hint)
{
    if (error)
        detail(error, error->hint, sizeof error->hint, hint);
}

void ent_error_position(entente_error *error, size_t byte, size_t line, size_t column)
{
    if (!error || error->code == ENTENTE_OK || error->closed || error->line)
        return;
    error->byte = byte;
    error->line = line;
    error->column = column;
}

int32_t entente_error_code(const entente_error *error)
{
    return error ? error->code : ENTENTE_OK;
}

const char *entente_error_message(const entente_error *error)
{
    return error ? error->message : "";
}

const char *entente_error_place(const entente_error *error)
{
    return error ? error->place : "";
}

size_t entente_error_position(const entente_error *error, int32_t which)
{
    switch (error ? which : 0) {
    case ENTENTE_POSITION_BYTE:
        return error->byte;
    case ENTENTE_POSITION_LINE:
        return error->line;
    case ENTENTE_POSITION_COLUMN:
        return error->column;
    default:
        return 0;
    }
}

const char *entente_error_act(const entente_error *error)
{
    return error ? error->act : "";
}

const char *entente_error_blocked_by(const entente_error *error)
{
    return error ? error->blocked_by : "";
}

const char *entente_error_basis(const entente_error *error)
{
    return error ? error->basis : "";
}

const char *entente_error_hint(const entente_error *error)
{
    return error ? error->hint : "";
}
