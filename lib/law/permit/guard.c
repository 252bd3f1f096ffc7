/* The one pass over the log that holds each act against the table of guards. */
#include "guard.h"

#include <string.h>

#include <entente/act.h>
#include <entente/agreement.h>

#include "alloc.h"
#include "evidence.h"
#include "guard_private.h"
#include "irregular.h"
#include "log.h"

/* Whether an act is done by the party that it names, and not to it, or about it. */
static bool is_done_by_party(const struct ent_record *record)
{
    switch (record->type) {
    case ENTENTE_ACT_INVITATION:
    case ENTENTE_ACT_EXCLUSION:
    case ENTENTE_ACT_EXTINCTION:
    case ENTENTE_ACT_DETERMINATION:
    case ENTENTE_ACT_STATEMENT:
    case ENTENTE_ACT_EVENT:
    case ENTENTE_ACT_COMMITMENT:
    case ENTENTE_ACT_BODY:
        return false;
    default:
        return record->party != ENT_NO_PARTY;
    }
}

/* The extinction of the State that did the act, where it surely came before: the State does nothing
 * any more. */
static const struct ent_record *extinct_before(const struct ent_guard *guard,
                                               const struct ent_record *record)
{
    const struct ent_case *that = guard->that;
    const struct ent_party *row;

    if (!is_done_by_party(record) || !ent_log_has(&that->log, ENTENTE_ACT_EXTINCTION))
        return NULL;
    row = &that->parties[record->party];
    for (uint32_t i = 0; row->extinct.last <= record->date.first && i < row->record_count; i++) {
        const struct ent_record *end = &that->log.records[that->by_party[row->record_first + i]];

        if (end->type == ENTENTE_ACT_EXTINCTION && !end->maybe &&
            (end->day.last < record->date.first ||
             (end->day.last == record->date.last && end->day.first == end->day.last &&
              end < record)))
            return end;
    }
    return NULL;
}

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
    guard->blocked_by = extinct_before(guard, record);
    return guard->blocked_by ? ent_guard_fails(guard, ENTENTE_E_NOT_ELIGIBLE, "VCLT 6",
                                               "the State is no more; a successor acts itself")
                             : 0;
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
    case ENTENTE_E_BASIS_REQUIRED:
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

/* What is wrong with an act, with what is told of it. */
struct fault {
    const struct ent_record *blocked_by;
    const char *basis, *hint;
    int32_t code; /* 0: nothing */
};

static void clear(struct ent_guard *guard)
{
    guard->blocked_by = NULL;
    guard->basis = guard->hint = NULL;
    guard->repeated = false;
    guard->further = NULL;
}

static struct fault fault_of(struct ent_guard *guard, int32_t code)
{
    const struct fault fault = {guard->blocked_by, guard->basis, guard->hint, code};

    guard->blocked_by = NULL;
    guard->basis = guard->hint = NULL;
    return fault;
}

/* The first fault that takes an act its effect, and the first before it that is only one of form or
 * of the time of deposit; else the fault of the check that the failed one names to be asked beside it. */
static void check(struct ent_guard *guard, const struct ent_guard_row *row,
                  const struct ent_record *record, struct ent_guarded *party, struct fault *grave,
                  struct fault *formal)
{
    clear(guard);
    *formal = (struct fault){0};
    *grave = fault_of(guard, common(guard, row, record));
    for (int i = 0; grave->code == 0 && !guard->repeated && i < ENT_GUARD_CHECKS && row->checks[i];
         i++) {
        const struct fault found = fault_of(guard, row->checks[i](guard, record, party));

        if (!ent_guard_keeps_effect(found.code))
            *grave = found;
        else if (formal->code == 0)
            *formal = found;
    }
    if (guard->further && formal->code == 0)
        *formal = fault_of(guard, guard->further(guard, record, party));
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

static bool grow_guarding(struct ent_guarding *guarding)
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

static bool note_irregular_act(const struct ent_guard *guard, struct ent_guarding *guarding,
                               const struct ent_record *record, const struct fault *fault)
{
    const struct ent_record *blocked_by = fault->blocked_by;
    /* Of a text that only announces a treaty the line is not drawn (DOMAIN 3.4: a warning). */
    const bool prospective =
        fault->code == ENTENTE_E_NOT_LEGAL_INSTRUMENT &&
        entente_agreement_bindingness(guard->that->agreement) == ENTENTE_BIND_PROSPECTIVE;

    if (!grow_guarding(guarding))
        return false;
    guarding->rows[guarding->count++] = (struct ent_irregular){
        .act = record->act,
        .blocked_by = blocked_by ? blocked_by->act : NULL,
        .basis = fault->basis,
        .hint = fault->hint,
        .code = fault->code,
        .index = index_of(guard->that, record),
        .follows = blocked_by && blocked_by < record && blocked_by->day.first <= record->date.last,
        .effect = prospective || ent_guard_keeps_effect(fault->code),
        .judged = fault->code == ENTENTE_E_RESERVATION_PROHIBITED,
    };
    return true;
}

/* Room for what is known of each act. */
static bool has_room(uint8_t **of_each, uint32_t act_count)
{
    if (!*of_each)
        *of_each = ent_alloc_zero((size_t)act_count + 1);
    return *of_each != NULL;
}

static bool doubt(const struct ent_guard *guard, struct ent_guarding *guarding,
                  const struct ent_record *record)
{
    const uint32_t index = index_of(guard->that, record);

    if (guarding->dropped && (guarding->dropped[index] & ENT_ACT_DOUBTED))
        return true;
    if (!has_room(&guarding->doubted, guarding->act_count))
        return false;
    guarding->doubted[index] = ENT_ACT_DOUBTED;
    guarding->doubts = true;
    return true;
}

/* Once nothing more is left out, what is doubted counts perhaps, for good. */
static bool settle_doubts(struct ent_guarding *guarding, bool *again)
{
    *again = guarding->doubts;
    if (!guarding->doubts)
        return true;
    if (!has_room(&guarding->dropped, guarding->act_count))
        return false;
    for (uint32_t i = 0; i < guarding->act_count; i++)
        guarding->dropped[i] |= guarding->doubted[i];
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

/* By an instrument of its own a party accepts an amendment, or applies it provisionally; other acts about
 * one are not judged. */
static struct fault check_amending(struct ent_guard *guard, const struct ent_record *record,
                                   struct ent_guarded *party)
{
    int32_t code = 0;

    clear(guard);
    if (ent_kind_is(record->type, ENT_IS_PROVISIONAL))
        code = ent_guard_applied(guard, record, party);
    else if (ent_kind_is(record->type, ENT_IS_CONSENT))
        code = ent_guard_accepted(guard, record, party);
    return fault_of(guard, code);
}

/* What an act that is done, whatever is wrong with it, changes for those that follow. */
static void see(struct ent_guard *guard, const struct ent_record *record, struct ent_guarded *party,
                int32_t code)
{
    ent_guard_see(guard, record, party);
    if (!record->other_version)
        ent_guard_see_reservation(guard, record);
    if (party && code == ENTENTE_E_NO_FULL_POWERS)
        party->unauthorized = record;
}

/* Keeps what is wrong with an act: the fault that takes it its effect, then the one beside it. */
static bool note_faults(struct ent_guard *guard, struct ent_guarding *guarding,
                        const struct ent_record *record, const struct fault *grave,
                        const struct fault *formal)
{
    if (grave->code && !note_irregular_act(guard, guarding, record, grave))
        return false;
    if (!formal->code)
        return true;
    if (!note_irregular_act(guard, guarding, record, formal))
        return false;
    if (grave->code && !guarding->rows[guarding->count - 2].effect) {
        guarding->rows[guarding->count - 1].effect = false;
        guarding->rows[guarding->count - 1].beside = true;
    }
    return true;
}

/*
 * Whether the entry into force rests on an act that is to be left out: then what rests on that entry
 * in turn is asked again without it, whoever did either. Notices to leave that have no effect are
 * left out already.
 */
static bool moves_entry(const struct ent_case *that, const struct ent_record *record)
{
    const struct ent_when *entry = &that->entry.general;

    if (record->other_version || (ent_when_is_certain(entry) && entry->lo < record->day.first))
        return false;
    return ent_kind_is(record->type,
                       ENT_IS_CONSENT | ENT_IS_COUNTED | ENT_IS_SIGNATURE | ENT_IS_LOOKED_AT) ||
           record->type == ENTENTE_ACT_INSTRUMENT_WITHDRAWAL ||
           record->type == ENTENTE_ACT_EXCLUSION || record->type == ENTENTE_ACT_DETERMINATION;
}

/* Whether the end may be that of an act that is to be left out: without it the agreement may be in
 * force for longer. */
static bool brings_end(const struct ent_record *record)
{
    return !record->other_version &&
           (ent_kind(record->type)->exit || record->type == ENTENTE_ACT_TERMINATION);
}

/* Whether the answer rests on the end of the agreement, after which nobody is a party. */
static bool rests_on_end(int32_t code)
{
    return code == ENTENTE_E_NOT_IN_FORCE || code == ENTENTE_E_NOT_A_PARTY;
}

/* Whether a fault rests on what an act before it did that is to be left out. */
static bool asked_again(const struct ent_guard *guard, const struct ent_guarded *party,
                        int32_t code, bool final)
{
    if (party && party->stopped && (by_force(code) || by_standing(code)))
        return true;
    if (by_force(code) && guard->entry_is_open && !final)
        return true;
    return rests_on_end(code) && guard->end_may_move;
}

static bool look_at_act(struct ent_guard *guard, struct ent_guarding *guarding,
                        const struct ent_guard_row *row, const struct ent_record *record)
{
    struct ent_guarded *party =
        record->party != ENT_NO_PARTY ? &guard->parties[record->party] : NULL;
    const bool final = !guard->end_is_open && record->day.first > guard->end;
    const uint32_t at = guarding->count;
    struct fault grave = {0}, formal = {0};

    guard->perhaps = false;
    if (record->assumed) {
        ent_guard_see(guard, record, party);
        return true;
    }
    if (party && guard->that->parties[record->party].exit_count > 0)
        ent_guard_leave(guard, record->party, record->day.last);
    /* Acts about an amendment are held against the rules of amending alone. */
    if (!record->other_version || ent_kind_is(record->type, ENT_IS_AMENDING))
        check(guard, row, record, party, &grave, &formal);
    else
        grave = check_amending(guard, record, party);
    if (grave.code && asked_again(guard, party, grave.code, final)) {
        guard->end_may_move |= brings_end(record);
        return true;
    }
    if (!grave.code && guard->repeated)
        return true;
    if (!note_faults(guard, guarding, record, &grave, &formal))
        return false;
    if (!grave.code || guarding->rows[at].effect) {
        see(guard, record, party, formal.code);
        return !guard->perhaps || doubt(guard, guarding, record);
    }
    if (guard->amending)
        guard->amending[guard->at].without_effect = true;
    guarding->rows[at].final = final;
    guard->end_is_open |= !final;
    guard->entry_is_open |= !final && moves_entry(guard->that, record);
    guard->end_may_move |= !rests_on_end(grave.code) && brings_end(record);
    if (party) {
        ent_guard_disregard(guard, record);
        party->stopped |= (by_force(grave.code) || ent_kind(record->type)->exit) && !final;
    }
    return true;
}

/* Whether the case is worked out anew without it. */
static bool goes(const struct ent_irregular *row)
{
    return !row->effect && !row->judged && !row->beside;
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
 * Asks again of acts that were left out because of another that has no effect itself, as it turns out.
 * That act stands before it, and the order of acts stays: so the first act is left out once at
 * most, and each of the others once more for each time that one before it is. The rounds end.
 */
static void readmit(struct ent_guarding *guarding, uint32_t before)
{
    const struct ent_irregular *found = guarding->rows + before;
    const uint32_t count = guarding->count - before;
    uint32_t kept = 0;
    bool back = false;

    for (uint32_t i = 0; i < guarding->count; i++) {
        const struct ent_irregular row = guarding->rows[i];

        back = row.beside ? back : i < before && rests_on(&row, found, count);
        if (back)
            guarding->dropped[row.index] &= (uint8_t)~ENT_ACT_DROPPED;
        else
            guarding->rows[kept++] = row;
    }
    guarding->settled = guarding->count = kept;
}

/*
 * Leaves out what has no effect. What rests on entry into force is asked again once all else is
 * left out; a row that is asked again, or has its effect, is found again.
 */
static bool settle_irregular(struct ent_guarding *guarding, bool *again)
{
    const uint32_t before = guarding->settled;
    uint32_t kept = before;
    bool plain = false, left_out = false;

    *again = false;
    for (uint32_t i = guarding->settled; i < guarding->count; i++) {
        *again |= goes(&guarding->rows[i]);
        plain |= goes(&guarding->rows[i]) && !by_force(guarding->rows[i].code);
    }
    if (!*again)
        return settle_doubts(guarding, again);
    if (!has_room(&guarding->dropped, guarding->act_count))
        return false;
    for (uint32_t i = guarding->settled; i < guarding->count; i++) {
        const struct ent_irregular row = guarding->rows[i];

        if (!row.beside)
            left_out = goes(&row) && (!plain || !by_force(row.code) || row.final);
        if (!left_out)
            continue;
        guarding->dropped[row.index] |= ENT_ACT_DROPPED;
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
    guarding->doubts = false;
    guarding->act_count = list ? list->count : 0;
    if (that->log.count == 0)
        return true;
    if (!ent_guard_begin(&guard) || !ent_case_steps(that, that->log.count))
        return false;
    guard.end = end_for_good(that);
    for (guard.at = 0; guard.at < that->log.count; guard.at++) {
        const struct ent_record *record = &that->log.records[guard.at];
        const struct ent_guard_row *row = &guard.rows[ent_guard_kind(record)];

        ent_work_at(that->question->work, record->act);
        if (row->asked && !look_at_act(&guard, guarding, row, record))
            return false;
    }
    ent_work_at(that->question->work, NULL);
    return !that->rules.failed && settle_irregular(guarding, again);
}

bool ent_guards_tell(const struct ent_case *that, const struct ent_guarding *guarding)
{
    for (uint32_t i = 0; that->findings && i < guarding->count; i++)
        if (!ent_irregular_tell(that, &guarding->rows[i]) ||
            !ent_evidence_of_irregular(that, &guarding->rows[i]))
            return false;
    return true;
}

bool ent_guards_keep(struct ent_case *that, const struct ent_guarding *guarding)
{
    struct ent_refused *faults = &that->faults;

    if (guarding->count == 0)
        return true;
    faults->rows = ent_pool_array(&that->pool, guarding->count, sizeof *faults->rows);
    if (!faults->rows)
        return false;
    memcpy(faults->rows, guarding->rows, guarding->count * sizeof *faults->rows);
    faults->count = faults->capacity = guarding->count;
    return true;
}

void ent_guarding_done(struct ent_guarding *guarding)
{
    ent_free(guarding->rows);
    ent_free(guarding->dropped);
    ent_free(guarding->doubted);
    *guarding = (struct ent_guarding){0};
}
