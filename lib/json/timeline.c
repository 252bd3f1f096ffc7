/* The JSON of a timeline: its changes by day, then in the order of the document. */
#include <string.h>

#include <entente/json.h>

#include "error_private.h"
#include "layout.h"
#include "timeline.h"

/* The subject, "@", the day. */
static bool put_id(struct ent_layout *out, const char *subject, int32_t on)
{
    struct ent_buffer id = {NULL, 0, 0, false};
    char date[ENT_DATE_SIZE];
    char *text;

    ent_buffer_text(&id, subject);
    ent_buffer_char(&id, '@');
    ent_buffer_add(&id, date, ent_date_print(on, date));
    text = ent_buffer_take(&id, NULL);
    ent_layout_put_text(out, "id", text);
    entente_text_free(text);
    return text != NULL;
}

/* The facets of an obligor and of its commitment are the same: the path tells them apart. */
static const char *kind_of(const struct ent_subject *subject)
{
    const char *first = strchr(subject->id, '/');

    switch (subject->facet) {
    case ENTENTE_FACET_STATUS:
        return "agreement";
    case ENTENTE_FACET_PARTY_STATUS:
        return "party";
    case ENTENTE_FACET_VERSION:
        return "version";
    case ENTENTE_FACET_COMMITMENT:
        return first && strchr(first + 1, '/') ? "obligor" : "commitment";
    case ENTENTE_FACET_APPROVAL:
        return "approval";
    case ENTENTE_FACET_STEP:
        return "step";
    default:
        return "body";
    }
}

static bool put_row(struct ent_layout *out, const entente_timeline *timeline,
                    const struct ent_line_row *row)
{
    const struct ent_subject *subject = &timeline->subjects[row->subject];

    ent_layout_open(out, '{');

    const bool good = put_id(out, subject->id, row->on);

    ent_layout_name(out, "on");
    ent_layout_date(out, row->on);
    ent_layout_put_text(out, "of", kind_of(subject));
    ent_layout_put_text(out, "from", entente_facet_name(subject->facet, row->from));
    ent_layout_put_text(out, "to", entente_facet_name(subject->facet, row->to));
    ent_layout_put_text(out, "act", row->act);
    ent_layout_put_text(out, "because", row->because);
    ent_layout_close(out, '}');
    return good;
}

entente_result entente_timeline_to_json(const entente_timeline *timeline, char **out,
                                        size_t *length, entente_error *error)
{
    struct ent_layout layout = {0};
    bool good = true;

    if (!timeline || !out)
        return ent_error_argument(error, "timeline or out: NULL");
    ent_layout_open(&layout, '{');
    ent_layout_put_text(&layout, "agreement", timeline->agreement);
    ent_layout_name(&layout, "changes");
    ent_layout_open(&layout, '[');
    for (size_t i = 0; i < timeline->row_count; i++)
        good &= put_row(&layout, timeline, &timeline->rows[i]);
    ent_layout_close(&layout, ']');
    ent_layout_close(&layout, '}');
    if (!good)
        layout.text.failed = true;

    char *text = ent_layout_take(&layout, length);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
