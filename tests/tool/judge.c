#include "tool_text.h"

#include <string.h>

/* The length of the next character, or 0 where the bytes are none of UTF-8. */
static size_t character(const unsigned char *at, uint32_t *code)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const size_t length = *at < 0x80 ? 1 : *at < 0xc2 ? 0 : *at < 0xe0 ? 2 : *at < 0xf0 ? 3 : 4;

    *code = length > 1 ? *at & 0x7fU >> length : *at;
    for (size_t i = 1; i < length; i++) {
        if ((at[i] & 0xc0) != 0x80)
            return 0;
        *code = *code << 6 | (at[i] & 0x3fU);
    }
    return length && *code >= least[length] && *code <= 0x10ffff &&
                   !(*code >= 0xd800 && *code < 0xe000)
               ? length
               : 0;
}

/* What a terminal would obey: C0 and C1, and marks that turn the direction of text. */
static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

static const char *judge_bytes(const char *text, size_t length, bool json)
{
    const unsigned char *at = (const unsigned char *)text, *end = at + length;
    uint32_t code = 0;

    while (at < end) {
        const size_t step = character(at, &code);

        if (step == 0)
            return "is not UTF-8";
        if (code != '\n' && (json ? code < 0x20 : is_control(code)))
            return "has a control character";
        at += step;
    }
    return strstr(text, "(null)") ? "tells a null pointer" : NULL;
}

static bool shows(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] != ' ')
            return true;
    return false;
}

/*
 * Every line shows something, but the lines between the sections of a status: these are empty, one
 * at a time, and neither the first nor the last.
 */
static const char *judge_lines(const char *text, size_t length, bool sections)
{
    bool empty_before = true;

    if (length > 0 && text[length - 1] != '\n')
        return "does not end its last line";
    while (*text) {
        const size_t width = strcspn(text, "\n");
        const bool empty = !shows(text, width);

        if (empty && (!sections || width > 0 || empty_before))
            return "has a line that shows nothing";
        empty_before = empty;
        text += width + 1;
    }
    return length > 0 && empty_before ? "ends with a line that shows nothing" : NULL;
}

static bool is_json(const char *text, const char *member)
{
    cJSON *tree = cJSON_ParseWithOpts(text, NULL, 1);
    const bool good =
        cJSON_IsObject(tree) && (!member || cJSON_GetObjectItemCaseSensitive(tree, member));

    cJSON_Delete(tree);
    return good;
}

/* Which stream may hold something, and which must. */
static const char *judge_streams(const struct run *run)
{
    const bool validates = strcmp(run->command, "validate") == 0;

    if (run->status < 0 || run->status > 2)
        return "ends with a status that is none of the tool's";
    if (run->status == 0 && run->err_length > 0)
        return "complains, and ends well";
    if (run->status == 0 && run->out_length == 0 && !validates)
        return "answers nothing";
    if (run->status > 0 && run->err_length == 0 && !(validates && run->out_length > 0))
        return "gives no reason";
    if (run->status > 0 && run->out_length > 0 && !validates)
        return "refuses, and answers";
    return NULL;
}

static const char *judge_json(const struct run *run)
{
    const bool reason_is_json = run->json && run->status == 1;

    if (run->out_length > 0 && !is_json(run->out, NULL))
        return "answers with what is no JSON object";
    if (run->err_length > 0 && reason_is_json && !is_json(run->err, "error"))
        return "refuses with what is no error in JSON";
    return NULL;
}

const char *judge(const struct run *run)
{
    const bool json = run->json || strcmp(run->command, "format") == 0;
    const bool sections = strcmp(run->command, "status") == 0;
    const char *why = judge_streams(run);

    if (!why)
        why = judge_bytes(run->out, run->out_length, json);
    if (!why)
        why = judge_bytes(run->err, run->err_length, run->json);
    if (!why && json)
        why = judge_json(run);
    if (!why && !json)
        why = judge_lines(run->out, run->out_length, sections);
    if (!why && !run->json)
        why = judge_lines(run->err, run->err_length, false);
    return why;
}
