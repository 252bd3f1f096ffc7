#include "other.h"

#include <string.h>

#include "case.h"
#include "case_private.h"

enum progress { NOT_ASKED, UNDER_WAY, DONE };

struct other {
    const entente_agreement *agreement;
    struct ent_case *found;
    uint8_t progress;
    bool told; /* a finding about it was added */
};

/* How deep one agreement may lean on another, which leans on another. */
enum { MOST_DEPTH = 32 };

struct ent_others {
    struct ent_case *root;
    struct other *rows; /* the first is the agreement that was asked about */
    uint32_t count;
    uint32_t depth;
    const char **missing; /* identifiers that were told already */
    uint32_t missing_count, missing_capacity;
};

bool ent_others_new(struct ent_case *that)
{
    const struct entente_question *question = that->question;
    const uint32_t count = (uint32_t)question->with_count + 1;
    struct ent_others *others = ent_pool_alloc_zero(&that->pool, sizeof *others);

    if (!others)
        return false;
    others->rows = ent_pool_alloc_zero(&that->pool, count * sizeof *others->rows);
    if (!others->rows)
        return false;
    others->root = that;
    others->count = count;
    others->rows[0] = (struct other){.agreement = that->agreement, .progress = UNDER_WAY};
    for (uint32_t i = 1; i < count; i++)
        others->rows[i].agreement = question->with[i - 1];
    that->others = others;
    return true;
}

void ent_others_free(struct ent_case *that)
{
    struct ent_others *others = that->others;

    if (!others || others->root != that)
        return;
    for (uint32_t i = 1; i < others->count; i++)
        ent_case_free(others->rows[i].found);
}

static void tell(struct ent_others *others, int32_t code, const char *id, const char *what)
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
        tell(others, ENTENTE_E_RULE_CYCLE, id, "depends on its own entry into force");
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

static const struct ent_case *work_out(struct ent_others *others, struct other *row, bool *memory)
{
    row->progress = UNDER_WAY;
    others->depth++;
    if (ent_case_make(row->agreement, others->root->question, NULL, others, &row->found) !=
        ENTENTE_OK)
        *memory = false;
    others->depth--;
    row->progress = DONE;
    return row->found;
}

const struct ent_case *ent_case_other(struct ent_case *that, const char *id, bool *memory)
{
    struct ent_others *others = that->others;

    for (uint32_t i = 0; i < others->count; i++) {
        struct other *row = &others->rows[i];
        const char *other = entente_agreement_id(row->agreement);

        if (!other || strcmp(other, id) != 0)
            continue;
        if (row->progress == DONE)
            return row->found;
        if (row->progress == UNDER_WAY) {
            ent_others_cycle(that, id);
            return NULL;
        }
        if (others->depth == MOST_DEPTH) {
            tell(others, ENTENTE_E_LIMIT, id, "stands too deep below other agreements");
            return NULL;
        }
        return work_out(others, row, memory);
    }
    tell_missing(others, id, memory);
    return NULL;
}
