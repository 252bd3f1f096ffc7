#include "findings_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"

entente_findings *ent_findings_new(void)
{
    return ent_alloc_zero(sizeof(entente_findings));
}

void ent_findings_done(entente_findings *findings)
{
    ent_free(findings->rows);
    ent_pool_done(&findings->texts);
    memset(findings, 0, sizeof *findings);
}

void entente_findings_free(entente_findings *findings)
{
    if (!findings)
        return;
    ent_findings_done(findings);
    ent_free(findings);
}

/* The sentence, written into the pool; most are short and are formatted once. */
static ENT_PRINTF(2, 0) char *sentence(struct ent_pool *pool, const char *format, va_list arguments)
{
    char room[256];
    va_list again;

    va_copy(again, arguments);
    const int written = vsnprintf(room, sizeof room, format, arguments);
    const size_t length = written < 0 ? 0 : (size_t)written;
    char *text = NULL;

    if (length < sizeof room)
        text = ent_pool_text(pool, room, length);
    else
        text = ent_pool_alloc(pool, length + 1);
    if (text && length >= sizeof room)
        (void)vsnprintf(text, length + 1, format, again);
    va_end(again);
    return text;
}

/* A copy in the pool; "" for NULL. NULL without memory. */
static const char *kept(struct ent_pool *pool, const char *text)
{
    return text && *text ? ent_pool_text(pool, text, strlen(text)) : "";
}

/* The place and the id are copied; the sentence stays where it is. */
static bool push(entente_findings *findings, struct ent_finding row)
{
    struct ent_finding *rows =
        ent_grow_array(findings->rows, findings->count, sizeof *rows, &findings->capacity);

    if (!rows)
        return false;
    findings->rows = rows;
    row.at = kept(&findings->texts, row.at);
    row.act = kept(&findings->texts, row.act);
    if (!row.at || !row.act)
        return false;
    if (row.severity == 0)
        row.severity = entente_code_severity(row.code);
    findings->errors += row.severity == ENTENTE_SEVERITY_ERROR;
    rows[findings->count++] = row;
    return true;
}

bool ent_findings_add_row(entente_findings *findings, struct ent_finding row, const char *format,
                          va_list arguments)
{
    char *message = findings ? sentence(&findings->texts, format, arguments) : NULL;

    if (!findings)
        return true;
    row.message = message;
    if (message && push(findings, row))
        return true;
    ent_pool_free(&findings->texts, message, message ? strlen(message) + 1 : 0);
    return false;
}

bool ent_findings_add(entente_findings *findings, int32_t code, int32_t severity, const char *at,
                      const char *format, ...)
{
    const struct ent_finding row = {.code = code, .severity = severity, .at = at};
    va_list arguments;

    va_start(arguments, format);
    const bool added = ent_findings_add_row(findings, row, format, arguments);
    va_end(arguments);
    return added;
}

bool ent_findings_add_position(entente_findings *findings, int32_t code, const char *at,
                               size_t byte, size_t line, size_t column, const char *format, ...)
{
    const struct ent_finding row = {
        .code = code, .at = at, .byte = byte, .line = line, .column = column};
    va_list arguments;

    va_start(arguments, format);
    const bool added = ent_findings_add_row(findings, row, format, arguments);
    va_end(arguments);
    return added;
}

size_t ent_findings_bytes(const entente_findings *findings)
{
    return findings->capacity * sizeof *findings->rows + ent_pool_bytes(&findings->texts);
}

entente_result ent_findings_to_error(const entente_findings *findings, entente_error *error)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct ent_finding *row = &findings->rows[i];

        if (row->severity != ENTENTE_SEVERITY_ERROR)
            continue;
        ent_error_set(error, row->code, row->at, "%s", row->message);
        ent_error_position(error, row->byte, row->line, row->column);
        return row->code;
    }
    return ENTENTE_OK;
}

static const struct ent_finding *row_at(const entente_findings *findings, size_t index)
{
    static const struct ent_finding none = {.at = "", .act = "", .message = ""};

    return findings && index < findings->count ? &findings->rows[index] : &none;
}

size_t entente_findings_count(const entente_findings *findings)
{
    return findings ? findings->count : 0;
}

int32_t entente_findings_code(const entente_findings *findings, size_t index)
{
    return row_at(findings, index)->code;
}

int32_t entente_findings_severity(const entente_findings *findings, size_t index)
{
    return row_at(findings, index)->severity;
}

const char *entente_findings_at(const entente_findings *findings, size_t index)
{
    return row_at(findings, index)->at;
}

const char *entente_findings_act(const entente_findings *findings, size_t index)
{
    return row_at(findings, index)->act;
}

const char *entente_findings_message(const entente_findings *findings, size_t index)
{
    return row_at(findings, index)->message;
}

size_t entente_findings_position(const entente_findings *findings, size_t index, int32_t which)
{
    const struct ent_finding *row = row_at(findings, index);

    switch (which) {
    case ENTENTE_POSITION_BYTE:
        return row->byte;
    case ENTENTE_POSITION_LINE:
        return row->line;
    case ENTENTE_POSITION_COLUMN:
        return row->column;
    default:
        return 0;
    }
}
