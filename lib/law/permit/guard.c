/* The one pass over the log that holds each act against the table of guards. */
#include "guard.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "alloc.h"
#include "evidence.h"
#include "guard_private.h"
#include "irregular.h"

static int32_t common(struct ent_guard *guard, const struct ent_guard_row *row,
                      const struct ent_record *record)
{
    if ((row->needs & ENT_IS_OF_A_TREATY) && guard->that->political)
        return ent_guard_fails(guard, ENTENTE_E_NOT_LEGAL_INSTRUMENT, NULL,
                               "a political text is signed or endorsed, and left by dissociation");
    if ((row->needs & ENT_IS_OF_A_TEXT) && ent_guard_before(record, guard->settled) &&
        guard->settled.first != ENT_DAY_NEVER) {
        guard->blocked_by = guard->settled_by;
        return ent_guard_fails(guard, ENTENTE_E_CHRONOLOGY, "VCLT 9, 10", NULL);
    }
    return 0;
}

static int32_t check(struct ent_guard *guard, const struct ent_guard_row *row,
                     const struct ent_record *record, struct ent_guarded *party)
{
    int32_t code;

    guard->blocked_by = NULL;
    guard->basis = guard->hint = NULL;
    code = common(guard, row, record);
    for (int i = 0; code == 0 && i < ENT_GUARD_CHECKS && row->checks[i]; i++)
        code = row->checks[i](guard, record, party);
    return code;
}

/* Whether the answer rests on the entry into force, which an act that has no effect can move. */
static bool by_force(int32_t code)
{
    switch (code) {
    case ENTENTE_E_NOT_A_PARTY:
    case ENTENTE_E_LOCK_IN:
    case ENTENTE_E_WINDOW_CLOSED:
    case ENTENTE_E_ALREADY_EFFECTIVE:
    case ENTENTE_E_ALREADY_IN_FORCE:
    case ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY:
    case ENTENTE_E_ALREADY_PARTY:
    case ENTENTE_E_NOT_IN_FORCE:
    case ENTENTE_E_AMEND_BEFORE_FORCE:
    case ENTENTE_E_PARENT_REQUIRED:
    case ENTENTE_E_OPT_OUT_LATE:
    case ENTENTE_E_OBJECTION_WIDENED:
    case ENTENTE_E_NOT_DECIDER:
    case ENTENTE_E_MECH_MANDATE_ENDED:
        return true;
    default:
        return false;
    }
}

/* Whether it rests on what stands, which an exit ends that is found to have its effect after all. */
static bool by_standing(int32_t code)
{
    return code == ENTENTE_E_ALREADY_CONSENTED || code == ENTENTE_E_DUPLICATE_ACT;
}

bool ent_guard_keeps_effect(int32_t code)
{
    switch (code) {
    case ENTENTE_E_NOT_SIGNED:
    case ENTENTE_E_SIGNATORY_RATIFIES:
    case ENTENTE_E_SIGNATURE_CLOSED:
    case ENTENTE_E_NOT_OPEN:
    case ENTENTE_E_ACCESSION_NOT_OPEN:
    case ENTENTE_E_NO_FULL_POWERS:
    case ENTENTE_E_CONSENT_WINDOW_CLOSED:
    case ENTENTE_E_MANDATORY_DECLARATION_MISSING:
        return true;
    default:
        return false;
    }
}

/* A correction stands in the log at the place of what it corrects, and in the document elsewhere. */
static uint32_t index_of(const struct ent_case *that, const struct ent_record *record)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);
    uint32_t i = 0;

    if (record->act == record->restated)
        return record->position;
    while (list && i < list->count && list->items[i].as.object != record->act)
        i++;
    return i;
}

static bool grow(struct ent_guarding *guarding)
{
    const uint32_t more = guarding->capacity ? 2 * guarding->capacity : 16;
    struct ent_irregular *found;

    if (guarding->count < guarding->capacity)
        return true;
    found = ent_realloc(guarding->rows, ent_product(more, sizeof *found));
    if (!found)
        return false;
    guarding->rows = found;
    guarding->capacity = more;
    return true;
}

static bool note(const struct ent_guard *guard, struct ent_guarding *guarding,
                 const struct ent_record *record, int32_t code)
{
    /* Of a text that only announces a treaty the line is not drawn (DOMAIN 3.4: a warning). */
    const bool prospective =
        code == ENTENTE_E_NOT_LEGAL_INSTRUMENT &&
        entente_agreement_bindingness(guard->that->agreement) == ENTENTE_BIND_PROSPECTIVE;

    if (!grow(guarding))
        return false;
    guarding->rows[guarding->count++] = (struct ent_irregular){
        .act = record->act,
        .blocked_by = guard->blocked_by ? guard->blocked_by->act : NULL,
        .basis = guard->basis,
        .hint = guard->hint,
        .code = code,
        .index = index_of(guard->that, record),
        .follows = guard->blocked_by && guard->blocked_by < record &&
                   guard->blocked_by->day.first <= record->date.last,
        .effect = prospective || ent_guard_keeps_effect(code),
        .judged = code == ENTENTE_E_RESERVATION_PROHIBITED,
    };
    return true;
}

/* Whether an act can change what stood before its own day, or is perhaps of another day. */
static bool reaches_back(const struct ent_record *record)
{
    return !ent_kind_is(record->type, ENT_IS_OF_ITS_DAY) || record->vague || record->maybe ||
           record->other_version || record->day.first != record->date.first;
}

/* The day of an end that no act after it can move. */
static ent_day end_for_good(const struct ent_case *that)
{
    const ent_day end = that->ended.last;

    if (that->ended.first != end || end == ENT_DAY_NEVER || that->log.corrected)
        return ENT_DAY_NEVER;
    for (uint32_t i = that->log.count; i-- > 0 && that->log.records[i].day.first > end;)
        if (reaches_back(&that->log.records[i]))
            return ENT_DAY_NEVER;
    return end;
}

/* By an instrument of its own a party accepts an amendment; other acts about one are not judged. */
static int32_t accept(struct ent_guard *guard, const struct ent_record *record,
                      struct ent_guarded *party)
{
    guard->blocked_by = NULL;
    guard->basis = guard->hint = NULL;
    return ent_kind_is(record->type, ENT_IS_CONSENT) ? ent_guard_accepted(guard, record, party) : 0;
}

static bool look_at(struct ent_guard *guard, struct ent_guarding *guarding,
                    const struct ent_guard_row *row, const struct ent_record *record)
{
    struct ent_guarded *party =
        record->party != ENT_NO_PARTY ? &guard->parties[record->party] : NULL;
    int32_t code = 0;

    if (party && guard->that->parties[record->party].exit_count > 0)
        ent_guard_leave(guard, record->party, record->day.last);
    /* Acts about an amendment are held against the rules of amending alone. */
    if (!record->other_version || ent_kind_is(record->type, ENT_IS_AMENDING))
        code = check(guard, row, record, party);
    else
        code = accept(guard, record, party);
    if (code != 0 && party && party->stopped && (by_force(code) || by_standing(code)))
        return true;
    if (code != 0 && !note(guard, guarding, record, code))
        return false;

    const bool final = !guard->end_is_open && record->day.first > guard->end;

    if (code == 0 || guarding->rows[guarding->count - 1].effect) {
        ent_guard_see(guard, record, party);
        if (!record->other_version)
            ent_guard_see_reservation(guard, record);
        if (party && code == ENTENTE_E_NO_FULL_POWERS)
            party->unauthorized = record;
        return true;
    }
    if (guard->amending)
        guard->amending[guard->at].without_effect = true;
    guarding->rows[guarding->count - 1].final = final;
    guard->end_is_open |= !final;
    if (party) {
        ent_guard_disregard(guard, record);
        party->stopped |= by_force(code) && !final;
    }
    return true;
}

/* Whether the case is worked out anew without it. */
static bool goes(const struct ent_irregular *row)
{
    return !row->effect && !row->judged;
}

static bool rests_on(const struct ent_irregular *row, const struct ent_irregular *rows,
                     uint32_t count)
{
    for (uint32_t i = 0; row->follows && i < count; i++)
        if (rows[i].act == row->blocked_by)
            return true;
    return false;
}

/*
 * What was left out because of an act that has no effect itself, as it turns out, is asked again.
 * That act stands before it, and the order of acts stays: so the first act is left out once at
 * most, and each of the others once more for each time that one before it is. The rounds end.
 */
static void readmit(struct ent_guarding *guarding, uint32_t before)
{
    const struct ent_irregular *found = guarding->rows + before;
    const uint32_t count = guarding->count - before;
    uint32_t kept = 0;

    for (uint32_t i = 0; i < guarding->count; i++) {
        const struct ent_irregular row = guarding->rows[i];

        if (i < before && rests_on(&row, found, count))
            guarding->dropped[row.index] = 0;
        else
            guarding->rows[kept++] = row;
    }
    guarding->settled = guarding->count = kept;
}

/*
 * Leaves out what has no effect. What rests on entry into force is asked again once all else is
 * left out; a row that is asked again, or has its effect, is found again.
 */
static bool settle(struct ent_guarding *guarding, bool *again)
{
    const uint32_t before = guarding->settled;
    uint32_t kept = before;
    bool plain = false;

    *again = false;
    for (uint32_t i = guarding->settled; i < guarding->count; i++) {
        *again |= goes(&guarding->rows[i]);
        plain |= goes(&guarding->rows[i]) && !by_force(guarding->rows[i].code);
    }
    if (!*again)
        return true;
    if (!guarding->dropped)
        guarding->dropped = ent_alloc_zero((size_t)guarding->act_count + 1);
    if (!guarding->dropped)
        return false;
    for (uint32_t i = guarding->settled; i < guarding->count; i++) {
        const struct ent_irregular row = guarding->rows[i];

        if (!goes(&row) || (plain && by_force(row.code) && !row.final))
            continue;
        guarding->dropped[row.index] = 1;
        guarding->rows[kept++] = row;
    }
    guarding->settled = guarding->count = kept;
    readmit(guarding, before);
    return true;
}

bool ent_guards_look(struct ent_case *that, struct ent_guarding *guarding, bool *again)
{
    struct ent_guard guard = {.that = that};
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);

    *again = false;
    guarding->count = guarding->settled;
    guarding->act_count = list ? list->count : 0;
    if (that->log.count == 0)
        return true;
    if (!ent_guard_begin(&guard) || !ent_case_steps(that, that->log.count))
        return false;
    guard.end = end_for_good(that);
    for (guard.at = 0; guard.at < that->log.count; guard.at++) {
        const struct ent_record *record = &that->log.records[guard.at];
        const struct ent_guard_row *row = &guard.rows[record->type];

        ent_work_at(that->question->work, record->act);
        if (row->asked && !look_at(&guard, guarding, row, record))
            return false;
    }
    ent_work_at(that->question->work, NULL);
    return !that->rules.failed && settle(guarding, again);
}

bool ent_guards_tell(const struct ent_case *that, const struct ent_guarding *guarding)
{
    for (uint32_t i = 0; that->findings && i < guarding->count; i++)
        if (!ent_irregular_tell(that, &guarding->rows[i]) ||
            !ent_evidence_of_irregular(that, &guarding->rows[i]))
            return false;
    return true;
}

void ent_guarding_done(struct ent_guarding *guarding)
{
    ent_free(guarding->rows);
    ent_free(guarding->dropped);
    *guarding = (struct ent_guarding){0};
}
