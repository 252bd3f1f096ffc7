#include "report.h"

#include <string.h>

#include "alloc.h"
#include "scan.h"

/* The texts of all findings together stay within a small multiple of the document's. */
static size_t most_bytes(const struct ent_report *report)
{
    enum { SHARE = 4, LEAST = 1 << 16 };

    return report->tape->length * SHARE + LEAST;
}

static bool make_room(struct ent_report *report)
{
    if (!report->findings)
        report->findings = ent_findings_new();

    uint64_t *order = report->findings ? ent_grow_array(report->order, report->findings->count,
                                                        sizeof *order, &report->capacity)
                                       : NULL;

    if (!order)
        return false;
    report->order = order;
    return true;
}

/* Keeps one finding; `row` has everything but its texts, which are copied. */
static void keep_finding(struct ent_report *report, const struct ent_finding *row, uint32_t token,
                         const char *subject, const char *why)
{
    entente_findings *findings = NULL;

    if (report->failed || !make_room(report)) {
        report->failed = true;
        return;
    }
    findings = report->findings;
    report->order[findings->count] = (uint64_t)token << 32 | findings->count;
    if (!ent_findings_add(findings, row->code, row->severity, row->at, *subject ? "%s %s" : "%s%s",
                          subject, why))
        report->failed = true;
}

bool ent_report_open(struct ent_report *report)
{
    const entente_findings *findings = report->findings;

    if (report->full || report->failed)
        return false;
    if (!findings ||
        (findings->count < ENT_REPORT_MOST && ent_findings_bytes(findings) < most_bytes(report)))
        return true;

    const struct ent_finding row = {.code = ENTENTE_E_LIMIT};

    report->full = true;
    keep_finding(report, &row, UINT32_MAX, "", "there are more findings than these");
    return false;
}

void ent_report_add(struct ent_report *report, int32_t code, uint32_t token, const char *pointer,
                    const char *subject, const char *why)
{
    const struct ent_finding row = {.code = code, .at = pointer};

    if (ent_report_open(report))
        keep_finding(report, &row, token, subject, why);
}

/*
 * From a pointer to its token. Findings come mostly in the order of the document, so the way to
 * the last one is kept and an array is gone through once.
 */
enum { KEPT = 8 };

struct way {
    const struct ent_tape *tape;
    struct {
        uint32_t container; /* 0 is nothing: the root is never below another */
        uint32_t index;
        uint32_t token;
    } kept[KEPT];
};

/* The end of a pointer's first part. */
static const char *part_end(const char *part)
{
    while (*part && *part != '/')
        part++;
    return part;
}

/* Whether a name is what one part of a pointer says. */
static bool is_named(const struct ent_tape *tape, const struct ent_token *name, const char *part,
                     const char *end, struct ent_buffer *scratch)
{
    size_t at = 0;

    scratch->length = 0;
    ent_token_decode(tape, name, scratch);
    for (; part < end; part++, at++) {
        char c = *part;

        if (c == '~' && end - part > 1)
            c = *++part == '0' ? '~' : '/';
        if (at >= scratch->length || scratch->data[at] != c)
            return false;
    }
    return at == scratch->length;
}

static uint32_t member_of(const struct ent_tape *tape, uint32_t object, const char *part,
                          const char *end, struct ent_buffer *scratch)
{
    const struct ent_token *tokens = tape->tokens;

    for (uint32_t name = object + 1; name < tokens[object].next; name = tokens[name + 1].next)
        if (is_named(tape, &tokens[name], part, end, scratch))
            return name + 1;
    return 0;
}

static uint32_t element_of(struct way *way, size_t level, uint32_t array, const char *part,
                           const char *end)
{
    const struct ent_token *tokens = way->tape->tokens;
    uint32_t wanted = 0;
    uint32_t index = 0;
    uint32_t token = array + 1;

    for (; part < end; part++)
        wanted = wanted * 10 + (uint32_t)(*part - '0');
    if (wanted >= tokens[array].length)
        return 0;
    if (level < KEPT && way->kept[level].container == array + 1 &&
        way->kept[level].index <= wanted) {
        index = way->kept[level].index;
        token = way->kept[level].token;
    }
    for (; index < wanted; index++)
        token = tokens[token].next;
    if (level < KEPT) {
        way->kept[level].container = array + 1;
        way->kept[level].index = index;
        way->kept[level].token = token;
    }
    return token;
}

/* The token that a pointer leads to; where the document lacks it, the last on the way. */
static uint32_t resolve(struct way *way, const char *pointer, struct ent_buffer *scratch)
{
    uint32_t token = 0;

    for (size_t level = 0; *pointer == '/'; level++) {
        const char *part = pointer + 1;
        const uint8_t kind = way->tape->tokens[token].kind;
        uint32_t next = 0;

        pointer = part_end(part);
        if (kind == ENT_TOKEN_OBJECT)
            next = member_of(way->tape, token, part, pointer, scratch);
        else if (kind == ENT_TOKEN_ARRAY)
            next = element_of(way, level, token, part, pointer);
        if (!next)
            return token;
        token = next;
    }
    return token;
}

void ent_report_take(struct ent_report *report, const entente_findings *more, const char *prefix)
{
    struct way way = {.tape = report->tape};
    struct ent_buffer scratch = {0};
    const size_t skipped = strlen(prefix);

    for (size_t i = 0; i < more->count && ent_report_open(report); i++) {
        struct ent_finding row = more->rows[i];
        const bool inside = strncmp(row.at, prefix, skipped) == 0 &&
                            (row.at[skipped] == '/' || row.at[skipped] == '\0');

        row.at = inside ? row.at + skipped : "";
        keep_finding(report, &row, resolve(&way, row.at, &scratch), "", row.message);
    }
    report->failed |= scratch.failed;
    ent_buffer_done(&scratch);
}

static void swap(struct ent_report *report, size_t a, size_t b)
{
    struct ent_finding *rows = report->findings->rows;
    const struct ent_finding row = rows[a];
    const uint64_t order = report->order[a];

    rows[a] = rows[b];
    rows[b] = row;
    report->order[a] = report->order[b];
    report->order[b] = order;
}

/* Heap sort: it needs no memory, and no two findings have the same order. */
static void sink(struct ent_report *report, size_t parent, size_t count)
{
    for (size_t child = 2 * parent + 1; child < count; child = 2 * parent + 1) {
        if (child + 1 < count && report->order[child] < report->order[child + 1])
            child++;
        if (report->order[parent] >= report->order[child])
            return;
        swap(report, parent, child);
        parent = child;
    }
}

static void sort(struct ent_report *report)
{
    const size_t count = report->findings->count;

    for (size_t i = count / 2; i > 0; i--)
        sink(report, i - 1, count);
    for (size_t end = count; end > 1; end--) {
        swap(report, 0, end - 1);
        sink(report, 0, end - 1);
    }
}

/* Lines and columns, in one pass over the text. */
static void place_findings(struct ent_report *report)
{
    const struct ent_tape *tape = report->tape;
    size_t at = 0;
    size_t line = 1;
    size_t start = 0;

    for (size_t i = 0; i < report->findings->count; i++) {
        struct ent_finding *row = &report->findings->rows[i];
        const uint32_t token = (uint32_t)(report->order[i] >> 32);

        if (token >= tape->count)
            return;
        row->byte = ent_token_byte(&tape->tokens[token]);
        for (; at < row->byte; at++)
            if (tape->text[at] == '\n') {
                line++;
                start = at + 1;
            }
        row->line = line;
        row->column = row->byte - start + 1;
    }
}

entente_result ent_report_finish(struct ent_report *report, entente_findings **out,
                                 entente_error *error)
{
    entente_result result = ENTENTE_OK;

    if (!report->failed && out && !report->findings)
        report->failed = !(report->findings = ent_findings_new());
    if (report->failed) {
        result = ent_error_no_memory(error);
    } else if (report->findings) {
        sort(report);
        if (report->tape->placed)
            place_findings(report);
        result = ent_findings_to_error(report->findings, error);
        if (out) {
            *out = report->findings;
            report->findings = NULL;
        }
    }
    entente_findings_free(report->findings);
    ent_free(report->order);
    report->findings = NULL;
    report->order = NULL;
    return result;
}

static entente_result report_one(entente_result code, const char *why, size_t byte, size_t line,
                                 size_t column, entente_findings **out, entente_error *error)
{
    if (code == ENTENTE_E_NO_MEMORY)
        return ent_error_no_memory(error);
    if (out) {
        entente_findings *findings = ent_findings_new();

        if (!findings ||
            !ent_findings_add_position(findings, code, "", byte, line, column, "%s", why)) {
            entente_findings_free(findings);
            return ent_error_no_memory(error);
        }
        *out = findings;
    }
    ent_error_set(error, code, "", "%s", why);
    ent_error_position(error, byte, line, column);
    return code;
}

entente_result ent_report_syntax(const char *text, size_t length, entente_result code, size_t byte,
                                 const char *why, entente_findings **out, entente_error *error)
{
    size_t line = 0;
    size_t column = 0;

    ent_text_position(text, length, byte, &line, &column);
    return report_one(code, why, byte, line, column, out, error);
}

entente_result ent_report_whole(entente_result code, const char *why, entente_findings **out,
                                entente_error *error)
{
    return report_one(code, why, 0, 0, 0, out, error);
}
