#include "other.h"

#include <string.h>

#include "case.h"

enum progress { NOT_ASKED, UNDER_WAY, DONE };

struct other {
    const entente_agreement *agreement;
    struct ent_case *found;
    struct ent_case *earlier; /* what was found before those that enter with it stood */
    struct ent_case *under;   /* while it is worked out */
    uint32_t leader;          /* of those that enter together, the one that was asked first */
    uint8_t progress;
    bool joint; /* its entry is only its own part of a common one */
    bool told;  /* a finding about it was added */
};

/* An agreement that is worked out, and whether the one before it waits for its entry alone. */
struct asked {
    uint32_t row;
    bool to_enter;
};

/* How deep one agreement may lean on another, which leans on another. */
enum { MOST_DEPTH = 32 };

struct ent_others {
    const struct ent_makers *makers;
    struct ent_case *root;
    struct other *rows; /* the first is the agreement that was asked about */
    uint32_t count;
    uint32_t depth;
    struct asked path[MOST_DEPTH + 1]; /* those under way; the first is the root */
    const char **missing;              /* identifiers that were told already */
    uint32_t missing_count, missing_capacity;
};

bool ent_others_new(struct ent_case *that, const struct ent_makers *makers)
{
    const struct entente_question *question = that->question;
    const uint32_t count = (uint32_t)question->with_count + 1;
    struct ent_others *others = ent_pool_alloc_zero(&that->pool, sizeof *others);

    if (!others)
        return false;
    others->rows = ent_pool_array_zero(&that->pool, count, sizeof *others->rows);
    if (!others->rows)
        return false;
    others->makers = makers;
    others->root = that;
    others->count = count;
    others->rows[0] = (struct other){.agreement = that->agreement, .progress = UNDER_WAY};
    for (uint32_t i = 1; i < count; i++)
        others->rows[i].agreement = question->with[i - 1];
    that->others = others;
    ent_others_begin(that);
    return true;
}

void ent_others_free(struct ent_case *that)
{
    struct ent_others *others = that->others;

    if (!others || others->root != that)
        return;
    for (uint32_t i = 1; i < others->count; i++) {
        ent_case_free(others->rows[i].found);
        ent_case_free(others->rows[i].earlier);
    }
}

static void tell_of_other(struct ent_others *others, int32_t code, const char *id, const char *what)
{
    struct ent_case *root = others->root;

    if (!root->findings)
        return;
    if (!ent_findings_add(root->findings, code, ENTENTE_SEVERITY_WARNING, "",
                          "The agreement \"%s\" %s.", id, what))
        root->rules.failed = true;
}

bool ent_others_has(const struct ent_case *that, const char *id)
{
    const struct ent_others *others = that->others;

    for (uint32_t i = 1; i < others->count; i++) {
        const char *other = entente_agreement_id(others->rows[i].agreement);

        if (other && strcmp(other, id) == 0)
            return true;
    }
    return false;
}

void ent_others_cycle(struct ent_case *that, const char *id)
{
    struct ent_others *others = that->others;

    for (uint32_t i = 0; i < others->count; i++) {
        const char *other = entente_agreement_id(others->rows[i].agreement);

        if (!other || strcmp(other, id) != 0 || others->rows[i].told)
            continue;
        others->rows[i].told = true;
        tell_of_other(others, ENTENTE_E_RULE_CYCLE, id, "depends on its own entry into force");
    }
}

/* Each missing agreement is told once, however many nodes name it. */
static void tell_missing(struct ent_others *others, const char *id, bool *memory)
{
    struct ent_case *root = others->root;

    for (uint32_t i = 0; i < others->missing_count; i++)
        if (strcmp(others->missing[i], id) == 0)
            return;

    const char **missing = ent_rules_grow(root, others->missing, others->missing_count,
                                          sizeof *missing, &others->missing_capacity);

    if (!missing) {
        *memory = false;
        return;
    }
    others->missing = missing;
    missing[others->missing_count++] = id;
    if (root->findings && !ent_findings_add(root->findings, ENTENTE_F_AGREEMENT_MISSING, 0, "",
                                            "The agreement \"%s\" is named but was not given.", id))
        *memory = false;
}

static const struct ent_case *work_out_other(struct ent_others *others, struct other *row,
                                             bool to_enter, bool *memory)
{
    row->progress = UNDER_WAY;
    others->path[++others->depth] = (struct asked){(uint32_t)(row - others->rows), to_enter};
    if (others->makers->agreement(row->agreement, others->root->question, NULL, others,
                                  &row->found) != ENTENTE_OK)
        *memory = false;
    others->depth--;
    row->progress = DONE;
    row->under = NULL;
    return row->found;
}

struct ent_case *ent_others_part(const struct ent_case *whole, const entente_object *part)
{
    return whole->others->makers->part(whole, part);
}

void ent_others_begin(struct ent_case *that)
{
    struct ent_others *others = that->others;
    struct other *row = &others->rows[others->path[others->depth].row];

    row->under = that;
    row->joint = false;
}

/* Whether the day on which it enters is known, or will not be worked out better. */
static bool has_entry(const struct other *row)
{
    return row->progress == DONE || (row->under && row->under->entry.general_ready);
}

static void join_circle(struct other *row, uint32_t leader)
{
    if (!row->joint)
        row->leader = leader;
    row->joint = true;
}

/*
 * Agreements that each enter no earlier than the next enter together: the circle of those under
 * way, from the one that is asked for again. Each brings its own part, and the first has all.
 */
static bool enter_together(struct ent_others *others, uint32_t leader, bool to_enter)
{
    uint32_t at = others->depth;

    if (!to_enter)
        return false;
    while (others->path[at].row != leader && others->path[at].to_enter && at > 0)
        at--;
    if (others->path[at].row != leader)
        return false;
    for (uint32_t i = at; i <= others->depth; i++)
        join_circle(&others->rows[others->path[i].row], leader);
    return true;
}

static struct other *find_other(const struct ent_others *others, const char *id)
{
    for (uint32_t i = 0; i < others->count; i++) {
        const char *other = entente_agreement_id(others->rows[i].agreement);

        if (other && strcmp(other, id) == 0)
            return &others->rows[i];
    }
    return NULL;
}

/* Worked out as a part of a common entry that does not stand yet. */
static bool half_done(const struct ent_others *others, const struct other *row)
{
    if (row->progress != DONE)
        return false;
    for (uint32_t i = 0; i < others->count && row->joint; i++) {
        const struct other *leader = &others->rows[row->leader];

        if (leader == row || !has_entry(leader))
            return leader != row;
        row = leader;
    }
    return false;
}

static const struct ent_case *ask_other(struct ent_others *others, struct other *row,
                                        const char *id, bool to_enter, bool *memory)
{
    if (row->progress == DONE && row->joint && !row->earlier && row != &others->rows[row->leader] &&
        !half_done(others, row)) {
        row->earlier = row->found;
        row->found = NULL;
        row->progress = NOT_ASKED;
    }
    if (row->progress == DONE)
        return row->found;
    if (others->depth == MOST_DEPTH) {
        tell_of_other(others, ENTENTE_E_LIMIT, id, "stands too deep below other agreements");
        return NULL;
    }
    return work_out_other(others, row, to_enter, memory);
}

const struct ent_case *ent_case_other(struct ent_case *that, const char *id, bool *memory)
{
    struct ent_others *others = that->others;
    struct other *row = find_other(others, id);

    if (!row) {
        tell_missing(others, id, memory);
        return NULL;
    }
    if (row->progress == UNDER_WAY || half_done(others, row)) {
        ent_others_cycle(that, id);
        return NULL;
    }
    return ask_other(others, row, id, false, memory);
}

const struct ent_case *ent_case_other_entry(struct ent_case *that, const char *id, bool later,
                                            bool *together, bool *memory)
{
    struct ent_others *others = that->others;
    struct other *row = find_other(others, id);

    *together = false;
    if (!row || (!later && !has_entry(row)) || (!later && half_done(others, row)))
        return ent_case_other(that, id, memory);
    if (half_done(others, row))
        join_circle(&others->rows[others->path[others->depth].row], row->leader);
    if (row->progress != UNDER_WAY)
        return ask_other(others, row, id, later, memory);
    if (has_entry(row))
        return row->under;
    *together = enter_together(others, (uint32_t)(row - others->rows), later);
    if (!*together)
        ent_others_cycle(that, id);
    return NULL;
}

bool ent_others_entered_together(const struct ent_case *that)
{
    const struct ent_others *others = that->others;

    return others->rows[others->path[others->depth].row].joint;
}

bool ent_others_leads(const struct ent_case *that)
{
    const struct ent_others *others = that->others;
    const uint32_t row = others->path[others->depth].row;

    return others->rows[row].joint && others->rows[row].leader == row;
}
