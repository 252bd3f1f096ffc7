#include "finding.h"

#include <entente/json.h>

#include "error_private.h"

static void put_finding_number(struct ent_layout *out, const char *name, size_t number)
{
    ent_layout_name(out, name);
    ent_layout_word(out, "");
    ent_buffer_integer(&out->text, (int64_t)number);
}

static void put_finding(struct ent_layout *out, const entente_findings *findings, size_t index)
{
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "code", entente_code_name(entente_findings_code(findings, index)));
    ent_layout_put_text(out, "severity",
                        entente_severity_name(entente_findings_severity(findings, index)));
    ent_layout_put_text(out, "at", entente_findings_at(findings, index));
    ent_layout_put_text(out, "message", entente_findings_message(findings, index));
    if (entente_findings_position(findings, index, ENTENTE_POSITION_LINE)) {
        put_finding_number(out, "byte",
                           entente_findings_position(findings, index, ENTENTE_POSITION_BYTE));
        put_finding_number(out, "line",
                           entente_findings_position(findings, index, ENTENTE_POSITION_LINE));
        put_finding_number(out, "column",
                           entente_findings_position(findings, index, ENTENTE_POSITION_COLUMN));
    }
    ent_layout_close(out, '}');
}

void ent_layout_findings(struct ent_layout *out, const entente_findings *findings)
{
    ent_layout_name(out, "findings");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < entente_findings_count(findings); i++)
        put_finding(out, findings, i);
    ent_layout_close(out, ']');
}

entente_result entente_findings_to_json(const entente_findings *findings, char **out,
                                        size_t *length, entente_error *error)
{
    struct ent_layout layout = {0};

    if (!out)
        return ent_error_argument(error, "out: NULL");
    ent_layout_open(&layout, '{');
    ent_layout_findings(&layout, findings);
    ent_layout_close(&layout, '}');

    char *text = ent_layout_take(&layout, length);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
