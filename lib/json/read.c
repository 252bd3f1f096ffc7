#include "read.h"

#include <string.h>

#include <entente/json.h>

#include "build.h"
#include "limits_private.h"
#include "scan.h"

/* Holds the agreement against the rules that concern it as a whole. */
static void check(const entente_agreement *agreement, const char *prefix, struct ent_report *report)
{
    entente_findings *found = NULL;
    const entente_result result = entente_agreement_check(agreement, &found, NULL);

    if (result == ENTENTE_E_NO_MEMORY)
        report->failed = true;
    else if (found)
        ent_report_take(report, found, prefix);
    entente_findings_free(found);
}

entente_result ent_read_agreement(const struct ent_tape *tape, entente_agreement **out,
                                  entente_findings **findings, entente_error *error)
{
    struct ent_report report = {.tape = tape};
    struct entente_agreement *agreement = ent_agreement_make();

    if (!agreement || !ent_build_object(agreement, &agreement->root, tape, &report))
        report.failed = true;
    else if (tape->tokens[0].kind == ENT_TOKEN_OBJECT)
        check(agreement, "", &report);

    const entente_result result = ent_report_finish(&report, findings, error);

    if (result != ENTENTE_OK || !agreement) {
        entente_agreement_free(agreement);
        return result;
    }
    agreement->checked = true;
    *out = agreement;
    return ENTENTE_OK;
}

entente_result entente_agreement_read(const char *text, size_t length, const entente_limits *limits,
                                      entente_agreement **out, entente_findings **findings,
                                      entente_error *error)
{
    struct ent_tape tape = {0};
    struct ent_scan_error found;
    entente_result result = ENTENTE_OK;

    if ((!text && length) || !out)
        return ent_error_argument(error, text || !length ? "out: NULL" : "text: NULL");
    result = ent_scan(text, length, ent_limits_of(limits), &tape, &found);
    if (result != ENTENTE_OK)
        result = ent_report_syntax(text, length, result, found.byte, found.why, findings, error);
    else
        result = ent_read_agreement(&tape, out, findings, error);
    ent_tape_done(&tape);
    return result;
}

/* The acts of an agreement, made if there are none; NULL without memory. */
static struct ent_list *acts_of(entente_agreement *agreement)
{
    entente_object *root = &agreement->root;
    struct ent_value value = {.kind = ENTENTE_VALUE_LIST};
    const struct ent_list *acts = ent_object_list(root, ENTENTE_FIELD_ACTS);

    if (acts)
        return (struct ent_list *)(uintptr_t)acts;
    value.as.list = ent_list_new(agreement, 0);
    if (!value.as.list)
        return NULL;
    if (ent_object_put(agreement, root,
                       ent_noun_field(ent_noun(ENTENTE_NOUN_AGREEMENT), ENTENTE_FIELD_ACTS), value))
        return value.as.list;
    ent_value_release(agreement, &value);
    return NULL;
}

/* Takes the last act away again, and the list if it was made for it. */
static void take_back_read(entente_agreement *agreement, struct ent_list *acts, bool made)
{
    ent_value_release(agreement, &acts->items[--acts->count]);
    if (made)
        ent_object_drop(agreement, &agreement->root, ENTENTE_FIELD_ACTS);
}

/* "/acts/" and the number of an act. */
static bool act_pointer(uint32_t index, struct ent_buffer *pointer)
{
    ent_buffer_text(pointer, "/acts/");
    ent_buffer_integer(pointer, index);
    ent_buffer_char(pointer, '\0');
    return !pointer->failed;
}

static entente_result add_act(entente_agreement *agreement, const struct ent_tape *tape,
                              entente_act **out, entente_findings **findings, entente_error *error)
{
    struct ent_report report = {.tape = tape};
    struct ent_buffer pointer = {0};
    const bool checked = agreement->checked;
    const bool made = !ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);
    struct ent_list *acts = acts_of(agreement);
    entente_object *act =
        acts ? ent_object_new(agreement, &agreement->root, ENTENTE_NOUN_ACT) : NULL;
    struct ent_value value = {.kind = ENTENTE_VALUE_OBJECT, .as.object = act};
    const bool added = act && ent_list_push(agreement, acts, value);

    if (act && !added)
        ent_value_release(agreement, &value);
    if (!added || !act_pointer(acts->count - 1, &pointer) ||
        !ent_build_object(agreement, act, tape, &report)) {
        report.failed = true;
    } else {
        agreement->checked = false;
        check(agreement, pointer.data, &report);
    }
    ent_buffer_done(&pointer);

    const entente_result result = ent_report_finish(&report, findings, error);

    agreement->checked = result == ENTENTE_OK || checked;
    if (result == ENTENTE_OK && out)
        *out = act;
    if (result != ENTENTE_OK && added)
        take_back_read(agreement, acts, made);
    else if (result != ENTENTE_OK && acts && made)
        ent_object_drop(agreement, &agreement->root, ENTENTE_FIELD_ACTS);
    return result;
}

entente_result entente_agreement_read_act(entente_agreement *agreement, const char *text,
                                          size_t length, const entente_limits *limits,
                                          entente_act **out, entente_findings **findings,
                                          entente_error *error)
{
    struct ent_tape tape = {0};
    struct ent_scan_error found;
    entente_result result = ENTENTE_OK;

    if (!agreement || (!text && length))
        return ent_error_argument(error, agreement ? "text: NULL" : "agreement: NULL");
    result = ent_scan(text, length, ent_limits_of(limits), &tape, &found);
    if (result != ENTENTE_OK)
        result = ent_report_syntax(text, length, result, found.byte, found.why, findings, error);
    else
        result = add_act(agreement, &tape, out, findings, error);
    ent_tape_done(&tape);
    return result;
}

static entente_result remove_extension(entente_agreement *agreement, entente_object *object,
                                       const char *name, size_t length)
{
    struct ent_map *map = (struct ent_map *)(uintptr_t)ent_object_extensions(object);
    const struct ent_symbol *key = ent_symbol_find(agreement, name, length);

    for (uint32_t i = 0; map && key && i < map->count; i++) {
        if (map->entries[i].key != key)
            continue;
        ent_value_release(agreement, &map->entries[i].value);
        map->count--;
        memmove(&map->entries[i], &map->entries[i + 1], (map->count - i) * sizeof *map->entries);
        if (map->count == 0)
            ent_object_drop(agreement, object, ENT_FIELD_EXTENSIONS);
        break;
    }
    return ENTENTE_OK;
}

entente_result entente_object_set_extension(entente_object *object, const char *name,
                                            const char *json, size_t length, entente_error *error)
{
    if (!object || !name || (!json && length))
        return ent_error_argument(error, !object ? "object: NULL"
                                         : !name ? "name: NULL"
                                                 : "json: NULL");

    const size_t name_length = strlen(name);
    entente_agreement *agreement = ent_object_owner(object);
    struct ent_tape tape = {0};
    struct ent_report report = {.tape = &tape};
    struct ent_buffer compact = {0};
    struct ent_scan_error found;

    if (strncmp(name, "x-", 2) != 0 || !ent_utf8_valid(name, name_length))
        return ent_error_set(error, ENTENTE_E_RANGE, NULL,
                             "the name of an extension must begin with x- and be UTF-8");
    if (!json)
        return remove_extension(agreement, object, name, name_length);

    entente_result result = ent_scan(json, length, NULL, &tape, &found);

    if (result != ENTENTE_OK) {
        result = ent_report_syntax(json, length, result, found.byte, found.why, NULL, error);
    } else {
        if (!ent_build_extension(&tape, &report, &compact))
            report.failed = true;
        result = ent_report_finish(&report, NULL, error);
    }
    if (result == ENTENTE_OK &&
        !ent_object_extend(agreement, object, name, name_length, compact.data, compact.length))
        result = ent_error_no_memory(error);
    ent_buffer_done(&compact);
    ent_tape_done(&tape);
    return result;
}
