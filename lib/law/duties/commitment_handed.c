/* What is owed, passed on by those to whom it is owed: an assignment, to which the obligor agrees. */
#include "assessment.h"
#include "commitment.h"
#include "row.h"

static const struct ent_assignment *at(const struct ent_case *that, uint32_t place)
{
    return place ? &that->commitments->assignments[place - 1] : NULL;
}

static enum ent_tri obliged_by_text(struct ent_case *that, const struct ent_commitment *row,
                                    int32_t party)
{
    if (!row->to_all)
        return ent_commitment_among(that, row->beneficiaries, party);
    return that->parties[party].third ? ENT_NO : ENT_YES;
}

/* The last assignment that is about the party decides; without one, the text. */
static enum ent_tri owed_after(struct ent_case *that, const struct ent_commitment *row,
                               uint32_t last, int32_t party)
{
    const struct ent_assignment *item;

    for (item = at(that, last); item; item = at(that, item->earlier)) {
        if (item->to == party)
            return ENT_YES;
        if (item->from == party)
            return ENT_NO;
    }
    return obliged_by_text(that, row, party);
}

enum ent_tri ent_owed_now(struct ent_case *that, const struct ent_commitment *row,
                          const struct ent_duty *duty, int32_t party)
{
    const struct ent_life *life = &duty->lives[duty->now], *other = &duty->lives[1 - duty->now];
    enum ent_tri sure;

    if (party == duty->party)
        return ENT_NO;
    sure = owed_after(that, row, life->assigned, party);
    if (duty->doubted && life->assigned != other->assigned &&
        owed_after(that, row, other->assigned, party) != sure)
        return ENT_MAYBE;
    return sure;
}

void ent_assignment_add(struct ent_case *that, struct ent_duty *duty, int32_t from, int32_t to,
                        const struct ent_record *record)
{
    struct ent_commitments *all = that->commitments;
    struct ent_life *life = ent_life_now(duty);

    if (all->assignment_count == all->assignment_capacity) {
        const uint32_t more = all->assignment_capacity ? 2 * all->assignment_capacity : 8;
        struct ent_assignment *grown =
            ent_pool_resize(&that->pool, all->assignments, all->assignment_capacity * sizeof *grown,
                            ent_product(more, sizeof *grown));

        if (!grown) {
            that->rules.failed = true;
            return;
        }
        all->assignments = grown;
        all->assignment_capacity = more;
    }
    all->assignments[all->assignment_count] =
        (struct ent_assignment){from, to, record, life->assigned};
    life->assigned = ++all->assignment_count;
}

bool ent_assignment_made(const struct ent_case *that, const struct ent_duty *duty,
                         const struct ent_record *record)
{
    const struct ent_assignment *item;

    for (item = at(that, duty->lives[duty->now].assigned); item; item = at(that, item->earlier))
        if (item->record == record)
            return true;
    return false;
}

static const char *copy_handed(struct entente_assessment *answer, const struct ent_symbol *name)
{
    return ent_pool_text(&answer->pool, name->text, name->length);
}

bool ent_assignments_row(const struct ent_case *that, struct entente_assessment *answer,
                         struct ent_row *row, const struct ent_duty *duty)
{
    const struct ent_assignment *item;
    struct ent_row_detail *detail;
    struct ent_passed_on *passed;
    uint32_t count = 0;

    for (item = at(that, duty->lives[duty->now].assigned); item; item = at(that, item->earlier))
        count++;
    if (count == 0)
        return true;
    detail = ent_row_detail(answer, row);
    passed = ent_pool_array(&answer->pool, (size_t)count, sizeof *passed);
    if (!detail || !passed)
        return false;
    detail->passed_on = passed;
    detail->passed_on_count = count;
    for (item = at(that, duty->lives[duty->now].assigned); item; item = at(that, item->earlier)) {
        passed[--count] = (struct ent_passed_on){copy_handed(answer, that->parties[item->from].id),
                                                 copy_handed(answer, that->parties[item->to].id)};
        if (!passed[count].from || !passed[count].to)
            return false;
    }
    return true;
}
