/* Paths of rows: how a document, the tool and the interface name the same thing. */
#include <string.h>

#include "assessment.h"
#include "row.h"
#include "text.h"

/* The first part of the path of what stands at the top. */
static const char *root_of(int32_t subject)
{
    switch (subject) {
    case ENTENTE_SUBJECT_COMMITMENT:
        return "commitments";
    case ENTENTE_SUBJECT_APPROVAL:
        return "approvals";
    case ENTENTE_SUBJECT_BODY:
        return "bodies";
    default:
        return NULL;
    }
}

static void add_part(struct ent_buffer *path, const char *part)
{
    if (path->length > 0)
        ent_buffer_char(path, '/');
    ent_buffer_text(path, part);
}

/* The row so many levels above another. */
static const struct ent_row *above(const entente_assessment *assessment, size_t row, size_t levels)
{
    while (levels-- > 0)
        row = assessment->rows.rows[row].parent;
    return &assessment->rows.rows[row];
}

char *entente_assessment_row_path(const entente_assessment *assessment, size_t row)
{
    struct ent_buffer path = {NULL, 0, 0, false};
    const struct ent_row *root;
    size_t levels = 0;

    if (!assessment || row >= assessment->rows.count)
        return NULL;
    while (above(assessment, row, levels)->parent != ENT_NO_ROW)
        levels++;
    root = above(assessment, row, levels);
    add_part(&path, root_of(root->subject));
    if (root->party)
        add_part(&path, root->party);
    for (size_t level = levels + 1; level-- > 0;)
        add_part(&path, above(assessment, row, level)->id);
    return ent_buffer_take(&path, NULL);
}

/* What follows a part at the start of a path; NULL where the path does not begin so. */
static const char *part_after(const char *path, const char *part)
{
    const size_t length = strlen(part);

    if (!path || strncmp(path, part, length) != 0)
        return NULL;
    if (path[length] == '\0')
        return path + length;
    return path[length] == '/' ? path + length + 1 : NULL;
}

/* What is left of the path below the row; "" where it is the row's own. */
static const char *rest_below(const struct ent_row *row, const char *path)
{
    const char *root = root_of(row->subject);

    if (root)
        path = part_after(path, root);
    if (path && row->party)
        path = part_after(path, row->party);
    return path ? part_after(path, row->id) : NULL;
}

size_t entente_assessment_row_find(const entente_assessment *assessment, const char *path)
{
    if (!assessment || !path)
        return SIZE_MAX;
    for (uint32_t at = 0, end = assessment->rows.count; at < end;) {
        const struct ent_row *row = &assessment->rows.rows[at];
        const char *rest = rest_below(row, path);

        if (!rest) {
            at = row->next;
            continue;
        }
        if (*rest == '\0')
            return at;
        path = rest;
        end = row->next;
        at++;
    }
    return SIZE_MAX;
}
