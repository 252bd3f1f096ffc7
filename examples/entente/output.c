#include "tool.h"

#include <errno.h>
#include <string.h>

/*
 * The length of a control character at the start of the text, 0 if there is none: those below
 * U+0020, U+007F to U+009F, and the marks that turn the direction of what follows.
 */
static size_t control(const unsigned char *text)
{
    if (text[0] < 0x20 || text[0] == 0x7f)
        return 1;
    if (text[0] == 0xc2 && text[1] >= 0x80 && text[1] <= 0x9f)
        return 2;
    if (text[0] == 0xe2 && text[1] == 0x80 && text[2] >= 0xaa && text[2] <= 0xae)
        return 3;
    if (text[0] == 0xe2 && text[1] == 0x81 && text[2] >= 0xa6 && text[2] <= 0xa9)
        return 3;
    return 0;
}

const char *text_or_empty(const char *text)
{
    return text ? text : "";
}

bool text_shows(const char *text)
{
    const unsigned char *at = (const unsigned char *)text_or_empty(text);

    while (*at && (*at == ' ' || control(at) > 0))
        at += *at == ' ' ? 1 : control(at);
    return *at != '\0';
}

void print_text(FILE *stream, const char *text)
{
    const unsigned char *at = (const unsigned char *)text_or_empty(text);

    while (*at) {
        const size_t skip = control(at);

        fputc(skip ? ' ' : *at, stream);
        at += skip ? skip : 1;
    }
}

void print_name(FILE *stream, const char *name)
{
    const char *quote = text_shows(name) ? "" : "\"";

    fputs(quote, stream);
    print_text(stream, name);
    fputs(quote, stream);
}

static void print_escaped(FILE *stream, const char *text)
{
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (*at == '"' || *at == '\\')
            fprintf(stream, "\\%c", *at);
        else if (*at < 0x20)
            fprintf(stream, "\\u%04x", (unsigned)*at);
        else
            fputc(*at, stream);
    }
}

void print_json_string(FILE *stream, const char *text)
{
    if (!text) {
        fputs("null", stream);
        return;
    }
    fputc('"', stream);
    print_escaped(stream, text);
    fputc('"', stream);
}

void print_judgement(FILE *stream, const entente_findings *findings, size_t index)
{
    print_text(stream, entente_severity_name(entente_findings_severity(findings, index)));
    fputc(' ', stream);
    print_text(stream, entente_code_name(entente_findings_code(findings, index)));
}

void print_finding(FILE *stream, const char *path, const entente_findings *findings, size_t index)
{
    const size_t line = entente_findings_position(findings, index, ENTENTE_POSITION_LINE);
    const char *at = entente_findings_at(findings, index);

    print_text(stream, path);
    if (line > 0)
        fprintf(stream, ":%zu:%zu", line,
                entente_findings_position(findings, index, ENTENTE_POSITION_COLUMN));
    fputs(": ", stream);
    print_judgement(stream, findings, index);
    if (*text_or_empty(at)) {
        fputs(" at ", stream);
        print_text(stream, at);
    }
    fputs(": ", stream);
    print_text(stream, entente_findings_message(findings, index));
    fputc('\n', stream);
}

static void print_member(const char *name, const char *text)
{
    if (!*text_or_empty(text))
        return;
    fprintf(stderr, ", \"%s\": ", name);
    print_json_string(stderr, text);
}

/* A question that takes too much is let take more by an option. */
static const char *hint_of(const entente_error *error)
{
    const char *hint = entente_error_hint(error);

    return *hint && entente_error_code(error) == ENTENTE_E_LIMIT
               ? "--work and --memory let it take more"
               : hint;
}

static void print_error_object(const entente_error *error)
{
    fputs("{\"code\": ", stderr);
    print_json_string(stderr, entente_code_name(entente_error_code(error)));
    fputs(", \"message\": ", stderr);
    print_json_string(stderr, entente_error_message(error));
    print_member("at", entente_error_place(error));
    print_member("act", entente_error_act(error));
    print_member("blocked_by", entente_error_blocked_by(error));
    print_member("basis", entente_error_basis(error));
    print_member("hint", hint_of(error));
    fputc('}', stderr);
}

void print_error(bool json, const char *path, const entente_error *error)
{
    const char *place = entente_error_place(error);
    const char *hint = hint_of(error);

    if (json) {
        fputs("{\"error\": ", stderr);
        print_error_object(error);
        fputs("}\n", stderr);
        return;
    }
    print_text(stderr, path);
    fputs(": error ", stderr);
    print_text(stderr, entente_code_name(entente_error_code(error)));
    if (*text_or_empty(place)) {
        fputs(" at ", stderr);
        print_text(stderr, place);
    }
    fputs(": ", stderr);
    print_text(stderr, entente_error_message(error));
    if (*text_or_empty(hint)) {
        fputs(" (", stderr);
        print_text(stderr, hint);
        fputc(')', stderr);
    }
    fputc('\n', stderr);
}

void print_finding_object(FILE *stream, const entente_findings *findings, size_t index)
{
    fputs("{\"code\": ", stream);
    print_json_string(stream, entente_code_name(entente_findings_code(findings, index)));
    fputs(", \"severity\": ", stream);
    print_json_string(stream, entente_severity_name(entente_findings_severity(findings, index)));
    fputs(", \"at\": ", stream);
    print_json_string(stream, entente_findings_at(findings, index));
    fputs(", \"message\": ", stream);
    print_json_string(stream, entente_findings_message(findings, index));
    if (entente_findings_position(findings, index, ENTENTE_POSITION_LINE) > 0)
        fprintf(stream, ", \"line\": %zu, \"column\": %zu",
                entente_findings_position(findings, index, ENTENTE_POSITION_LINE),
                entente_findings_position(findings, index, ENTENTE_POSITION_COLUMN));
    fputc('}', stream);
}

static size_t first_error(const entente_findings *findings)
{
    size_t i = 0;

    while (i < entente_findings_count(findings) &&
           entente_findings_severity(findings, i) != ENTENTE_SEVERITY_ERROR)
        i++;
    return i;
}

void print_refusal(bool json, const struct document *document)
{
    const entente_findings *findings = document->findings;
    const size_t first = first_error(findings);
    const char *comma = "";

    if (json) {
        fputs("{\"error\": ", stderr);
        print_finding_object(stderr, findings, first);
        fputs(", \"findings\": [", stderr);
    }
    for (size_t i = first; i < entente_findings_count(findings); i++) {
        if (entente_findings_severity(findings, i) != ENTENTE_SEVERITY_ERROR)
            continue;
        if (json) {
            fputs(comma, stderr);
            print_finding_object(stderr, findings, i);
            comma = ", ";
        } else {
            print_finding(stderr, document->path, findings, i);
        }
    }
    if (json)
        fputs("]}\n", stderr);
}

void complain(bool json, const char *who, const char *what)
{
    if (json) {
        fputs("{\"error\": {\"code\": \"E_IO\", \"message\": \"", stderr);
        print_escaped(stderr, who);
        fputs(": ", stderr);
        print_escaped(stderr, what);
        fputs("\"}}\n", stderr);
        return;
    }
    fputs("entente: ", stderr);
    print_text(stderr, who);
    fprintf(stderr, ": %s\n", what);
}

int usage_error(const char *what, const char *which)
{
    if (what) {
        fputs("entente: ", stderr);
        print_text(stderr, what);
    }
    if (which) {
        fputs(": ", stderr);
        print_text(stderr, which);
    }
    fprintf(stderr, "%sTry 'entente --help'.\n", what ? "\n" : "");
    return TROUBLE;
}

int out_of_memory(void)
{
    fputs("entente: memory ran out\n", stderr);
    return TROUBLE;
}

/* How the tool ends where its answer cannot be told. */
static int untold = TROUBLE;

int begin_output(bool json)
{
    untold = TROUBLE;
    if (fflush(stdout) == 0 && !ferror(stdout))
        return DONE;
    complain(json, "nothing is written, since the answer cannot be told: standard output",
             strerror(errno));
    return TROUBLE;
}

void output_after_writing(void)
{
    untold = HALFWAY;
}

int finish_output(void)
{
    const bool bad = fflush(stdout) != 0 || ferror(stdout);
    const int why = errno;

    if (fclose(stdout) == 0 && !bad)
        return DONE;
    fprintf(stderr, "entente: %sstandard output: %s\n",
            untold == HALFWAY ? "written, but the answer is not told to its end: " : "",
            strerror(bad ? why : errno));
    return untold;
}

const char *facet_words(int32_t facet, int32_t value, char room[64])
{
    const char *name = text_or_empty(entente_facet_name(facet, value));
    size_t i = 0;

    for (; i < 63 && name[i]; i++)
        room[i] = (char)(name[i] == '_' ? ' ' : name[i]);
    room[i] = '\0';
    return room;
}

const char *date_text(int32_t date, const char *none, char room[16])
{
    if (entente_date_format(date, room, 16) == 0)
        (void)snprintf(room, 16, "%s", none);
    return room;
}

const char *date_words(int32_t date, char room[32])
{
    static const char *const months[] = {
        "",     "January", "February",  "March",   "April",    "May",      "June",
        "July", "August",  "September", "October", "November", "December",
    };
    const int year = (int)entente_date_year(date);
    const int month = (int)entente_date_month(date);
    const int day = (int)entente_date_day(date);

    if (day > 0)
        (void)snprintf(room, 32, "%d %s %d", day, months[month], year);
    else if (month > 0)
        (void)snprintf(room, 32, "%s %d", months[month], year);
    else
        (void)snprintf(room, 32, "%d", year);
    return room;
}
