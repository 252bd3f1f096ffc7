#include "rows.h"

#include <entente/approval.h>
#include <entente/date.h>
#include <entente/field.h>

/* The next row below the same parent; SIZE_MAX: there is none. */
static size_t next_below(const entente_assessment *assessment, size_t row, size_t parent)
{
    size_t above;

    /* What stands below a row follows it, and has no parent before it. */
    do
        above = entente_assessment_row_parent(assessment, ++row);
    while (above != SIZE_MAX && above > parent);
    return above == parent ? row : SIZE_MAX;
}

/* The first row below a parent; SIZE_MAX: there is none. */
static size_t first_below(const entente_assessment *assessment, size_t parent)
{
    return next_below(assessment, parent, parent);
}

static int32_t facet(const entente_assessment *assessment, size_t row, int32_t which)
{
    return entente_assessment_row_facet(assessment, row, which);
}

static void put_facet(struct ent_layout *out, const char *name,
                      const entente_assessment *assessment, size_t row, int32_t which)
{
    ent_layout_name(out, name);
    ent_layout_text(out, entente_facet_name(which, facet(assessment, row, which)));
}

static void put_text(struct ent_layout *out, const char *name, const entente_assessment *assessment,
                     size_t row, int32_t which)
{
    ent_layout_name(out, name);
    ent_layout_text(out, entente_assessment_row_text(assessment, row, which, 0));
}

static int64_t row_number(const entente_assessment *assessment, size_t row, int32_t which)
{
    return entente_assessment_row_number(assessment, row, which);
}

static bool has(const entente_assessment *assessment, size_t row, int64_t bit)
{
    return (row_number(assessment, row, ENTENTE_ROW_HAS) & bit) != 0;
}

static void put_day(struct ent_layout *out, const char *name, const entente_assessment *assessment,
                    size_t row, int32_t day)
{
    ent_layout_name(out, name);
    ent_layout_date(out, entente_assessment_row_day(assessment, row, day));
}

enum { INSTANT_SIZE = 26, LOCAL_LENGTH = 19 };

static void put_due_day(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    char text[INSTANT_SIZE];

    if (!has(assessment, row, ENTENTE_ROW_HAS_DUE_INSTANT)) {
        ent_layout_date(out, entente_assessment_row_day(assessment, row, ENTENTE_DAY_DUE));
        return;
    }
    entente_instant_format(row_number(assessment, row, ENTENTE_ROW_DUE_INSTANT),
                           (int32_t)row_number(assessment, row, ENTENTE_ROW_DUE_OFFSET), text,
                           sizeof text);
    ent_layout_text(out, text);
}

/* A local time, without an offset. */
static void put_local(struct ent_layout *out, int64_t seconds)
{
    char text[INSTANT_SIZE];

    if (entente_instant_format(seconds, 0, text, sizeof text) > LOCAL_LENGTH)
        text[LOCAL_LENGTH] = '\0';
    ent_layout_text(out, text);
}

void ent_rows_put_due(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    ent_layout_name(out, "due");
    put_due_day(out, assessment, row);
    if (!has(assessment, row, ENTENTE_ROW_HAS_DUE_BETWEEN))
        return;
    ent_layout_name(out, "due_between");
    ent_layout_open(out, '[');
    put_local(out, row_number(assessment, row, ENTENTE_ROW_DUE_FROM));
    put_local(out, row_number(assessment, row, ENTENTE_ROW_DUE_UNTIL));
    ent_layout_close(out, ']');
}

static void put_amount(struct ent_layout *out, const char *name,
                       const entente_assessment *assessment, size_t row, int32_t amount,
                       int32_t scale)
{
    ent_layout_name(out, name);
    ent_layout_open(out, '{');
    ent_layout_name(out, "amount");
    ent_layout_integer(out, row_number(assessment, row, amount));
    if (row_number(assessment, row, scale) != 0) {
        ent_layout_name(out, "scale");
        ent_layout_integer(out, row_number(assessment, row, scale));
    }
    if (entente_assessment_row_text(assessment, row, ENTENTE_ROW_UNIT, 0))
        put_text(out, "unit", assessment, row, ENTENTE_ROW_UNIT);
    ent_layout_close(out, '}');
}

static void put_amounts(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    if (has(assessment, row, ENTENTE_ROW_HAS_QUANTITY))
        put_amount(out, "quantity", assessment, row, ENTENTE_ROW_QUANTITY,
                   ENTENTE_ROW_QUANTITY_SCALE);
    if (has(assessment, row, ENTENTE_ROW_HAS_PROGRESS))
        put_amount(out, "progress", assessment, row, ENTENTE_ROW_PROGRESS,
                   ENTENTE_ROW_PROGRESS_SCALE);
}

static void put_blockers(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    const char *party;

    if (!entente_assessment_row_text(assessment, row, ENTENTE_ROW_BLOCKED_PARTY, 0))
        return;
    ent_layout_name(out, "blocked_by");
    ent_layout_open(out, '[');
    for (size_t i = 0;
         (party = entente_assessment_row_text(assessment, row, ENTENTE_ROW_BLOCKED_PARTY, i));
         i++) {
        ent_layout_open(out, '{');
        ent_layout_name(out, "party");
        ent_layout_text(out, party);
        ent_layout_name(out, "approval");
        ent_layout_text(
            out, entente_assessment_row_text(assessment, row, ENTENTE_ROW_BLOCKED_APPROVAL, i));
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_caveats(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    const char *text = entente_assessment_row_text(assessment, row, ENTENTE_ROW_CAVEAT, 0);

    if (!text)
        return;
    ent_layout_name(out, "caveats");
    ent_layout_open(out, '[');
    for (size_t i = 1; text; i++) {
        ent_layout_text(out, text);
        text = entente_assessment_row_text(assessment, row, ENTENTE_ROW_CAVEAT, i);
    }
    ent_layout_close(out, ']');
}

static void put_instances(struct ent_layout *out, const entente_assessment *assessment,
                          size_t obligor)
{
    size_t row = first_below(assessment, obligor);

    if (row == SIZE_MAX)
        return;
    ent_layout_name(out, "instances");
    ent_layout_open(out, '[');
    for (; row != SIZE_MAX; row = next_below(assessment, row, obligor)) {
        ent_layout_open(out, '{');
        put_text(out, "id", assessment, row, ENTENTE_ROW_ID);
        ent_rows_put_due(out, assessment, row);
        put_facet(out, "state", assessment, row, ENTENTE_FACET_COMMITMENT);
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

void ent_rows_put_obligor(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    ent_layout_open(out, '{');
    put_text(out, "party", assessment, row, ENTENTE_ROW_PARTY);
    put_facet(out, "state", assessment, row, ENTENTE_FACET_COMMITMENT);
    put_facet(out, "binding", assessment, row, ENTENTE_FACET_BINDING);
    ent_rows_put_due(out, assessment, row);
    put_amounts(out, assessment, row);
    put_blockers(out, assessment, row);
    put_caveats(out, assessment, row);
    put_instances(out, assessment, row);
    ent_layout_close(out, '}');
}

static void put_commitment(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    ent_layout_open(out, '{');
    put_text(out, "id", assessment, row, ENTENTE_ROW_ID);
    put_facet(out, "state", assessment, row, ENTENTE_FACET_COMMITMENT);
    put_facet(out, "binding", assessment, row, ENTENTE_FACET_BINDING);
    put_amounts(out, assessment, row);
    ent_layout_name(out, "obligors");
    ent_layout_open(out, '[');
    for (size_t at = first_below(assessment, row); at != SIZE_MAX;
         at = next_below(assessment, at, row))
        ent_rows_put_obligor(out, assessment, at);
    ent_layout_close(out, ']');
    ent_layout_close(out, '}');
}

static void put_step(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    ent_layout_open(out, '{');
    put_text(out, "id", assessment, row, ENTENTE_ROW_ID);
    put_facet(out, "state", assessment, row, ENTENTE_FACET_STEP);
    if (facet(assessment, row, ENTENTE_FACET_OUTCOME))
        put_facet(out, "outcome", assessment, row, ENTENTE_FACET_OUTCOME);
    if (entente_assessment_row_number(assessment, row, ENTENTE_ROW_ROUND) > 1) {
        ent_layout_name(out, "round");
        ent_layout_integer(out, entente_assessment_row_number(assessment, row, ENTENTE_ROW_ROUND));
    }
    if (has(assessment, row, ENTENTE_ROW_HAS_ENDS))
        put_day(out, "ends", assessment, row, ENTENTE_DAY_STEP_ENDS);
    if (entente_assessment_row_day(assessment, row, ENTENTE_DAY_UNKNOWN_AFTER))
        put_day(out, "unknown_after", assessment, row, ENTENTE_DAY_UNKNOWN_AFTER);
    ent_layout_close(out, '}');
}

static void put_ready(struct ent_layout *out, const entente_assessment *assessment, size_t approval)
{
    ent_layout_name(out, "ready");
    ent_layout_open(out, '[');
    for (size_t at = first_below(assessment, approval); at != SIZE_MAX;
         at = next_below(assessment, at, approval)) {
        if (facet(assessment, at, ENTENTE_FACET_STEP) == ENTENTE_STEP_STATE_READY)
            ent_layout_text(out, entente_assessment_row_text(assessment, at, ENTENTE_ROW_ID, 0));
    }
    ent_layout_close(out, ']');
}

static void put_approval(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    ent_layout_open(out, '{');
    put_text(out, "party", assessment, row, ENTENTE_ROW_PARTY);
    put_text(out, "id", assessment, row, ENTENTE_ROW_ID);
    put_facet(out, "state", assessment, row, ENTENTE_FACET_APPROVAL);
    put_ready(out, assessment, row);
    ent_layout_name(out, "steps");
    ent_layout_open(out, '[');
    for (size_t at = first_below(assessment, row); at != SIZE_MAX;
         at = next_below(assessment, at, row))
        put_step(out, assessment, at);
    ent_layout_close(out, ']');
    ent_layout_close(out, '}');
}

/* Only where it is not asserted. */
static void put_modality(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    const int64_t modality = row_number(assessment, row, ENTENTE_ROW_MODALITY);

    if (modality == 0)
        return;
    ent_layout_name(out, "modality");
    ent_layout_text(
        out, entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_MODALITY, (int32_t)modality));
}

static void put_member(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    const char *party = entente_assessment_row_text(assessment, row, ENTENTE_ROW_PARTY, 0);

    ent_layout_open(out, '{');
    if (party && *party) {
        put_text(out, "party", assessment, row, ENTENTE_ROW_PARTY);
    } else {
        ent_layout_name(out, "anonymous");
        ent_layout_word(out, "true");
        ent_layout_name(out, "count_min");
        ent_layout_integer(out, row_number(assessment, row, ENTENTE_ROW_COUNT));
    }
    put_facet(out, "role", assessment, row, ENTENTE_FACET_BODY_ROLE);
    put_facet(out, "membership", assessment, row, ENTENTE_FACET_MEMBERSHIP);
    put_modality(out, assessment, row);
    ent_layout_close(out, '}');
}

static void put_body(struct ent_layout *out, const entente_assessment *assessment, size_t row)
{
    ent_layout_open(out, '{');
    put_text(out, "id", assessment, row, ENTENTE_ROW_ID);
    put_facet(out, "state", assessment, row, ENTENTE_FACET_BODY);
    put_day(out, "since", assessment, row, ENTENTE_DAY_SINCE);
    if (entente_assessment_row_day(assessment, row, ENTENTE_DAY_SINCE_BEFORE))
        put_day(out, "since_before", assessment, row, ENTENTE_DAY_SINCE_BEFORE);
    ent_layout_name(out, "members");
    ent_layout_open(out, '[');
    for (size_t at = first_below(assessment, row); at != SIZE_MAX;
         at = next_below(assessment, at, row))
        put_member(out, assessment, at);
    ent_layout_close(out, ']');
    ent_layout_name(out, "count");
    ent_layout_integer(out, row_number(assessment, row, ENTENTE_ROW_COUNT));
    ent_layout_name(out, "count_exact");
    ent_layout_word(out, row_number(assessment, row, ENTENTE_ROW_COUNT_EXACT) ? "true" : "false");
    ent_layout_close(out, '}');
}

typedef void put_row(struct ent_layout *out, const entente_assessment *assessment, size_t row);

static void put_subject_rows(struct ent_layout *out, const entente_assessment *assessment,
                             const char *name, int32_t subject, put_row *put)
{
    const size_t count = entente_assessment_row_count(assessment);

    ent_layout_name(out, name);
    ent_layout_open(out, '[');
    for (size_t row = 0; row < count; row++) {
        if (facet(assessment, row, ENTENTE_FACET_SUBJECT) == subject)
            put(out, assessment, row);
    }
    ent_layout_close(out, ']');
}

void ent_rows_put(struct ent_layout *out, const entente_assessment *assessment)
{
    const int32_t scope = entente_assessment_scope(assessment);

    if (scope & ENTENTE_SCOPE_COMMITMENTS)
        put_subject_rows(out, assessment, "commitments", ENTENTE_SUBJECT_COMMITMENT,
                         put_commitment);
    if (scope & ENTENTE_SCOPE_APPROVALS)
        put_subject_rows(out, assessment, "approvals", ENTENTE_SUBJECT_APPROVAL, put_approval);
    if (scope & ENTENTE_SCOPE_BODIES)
        put_subject_rows(out, assessment, "bodies", ENTENTE_SUBJECT_BODY, put_body);
}
