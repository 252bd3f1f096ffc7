/* What the guards know before the first act: the clauses, and what counts wherever it stands. */
#include <entente/act.h>
#include <entente/agreement.h>

#include "guard_private.h"
#include "other.h"
#include "participation.h"

static void read_clauses(struct ent_guard *guard)
{
    const entente_agreement *agreement = guard->that->agreement;
    const struct ent_span always = {ENT_DAY_FIRST, ENT_DAY_FIRST};
    const struct ent_span never = {ENT_DAY_NEVER, ENT_DAY_NEVER};

    guard->signature = ent_clause(agreement, ENTENTE_FIELD_SIGNATURE);
    guard->accession = ent_clause(agreement, ENTENTE_FIELD_ACCESSION);
    guard->consent = ent_clause(agreement, ENTENTE_FIELD_CONSENT);
    guard->entry = ent_clause(agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);
    guard->reservations = ent_clause(agreement, ENTENTE_FIELD_RESERVATIONS);
    guard->withdrawal = ent_clause(agreement, ENTENTE_FIELD_WITHDRAWAL);
    guard->provisional = ent_clause(agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION);
    guard->amendment = ent_clause(agreement, ENTENTE_FIELD_AMENDMENT);
    guard->requires_signature =
        !entente_object_has(guard->consent, ENTENTE_FIELD_REQUIRES_SIGNATURE) ||
        entente_object_get_boolean(guard->consent, ENTENTE_FIELD_REQUIRES_SIGNATURE);
    if (guard->consent) {
        guard->declarations = ent_object_list(guard->consent, ENTENTE_FIELD_DECLARATIONS);
        guard->parts_min = entente_object_get_integer(guard->consent, ENTENTE_FIELD_PARTS_MIN);
        guard->limited_number =
            entente_object_get_boolean(guard->consent, ENTENTE_FIELD_LIMITED_NUMBER);
    }
    guard->by_invitation = guard->accession && entente_object_get_boolean(
                                                   guard->accession, ENTENTE_FIELD_BY_INVITATION);
    guard->no_declarations =
        entente_object_get_enum(guard->reservations, ENTENTE_FIELD_DECLARATIONS) ==
        ENTENTE_DECLARATIONS_NONE;
    guard->opens = ent_guard_span(guard->signature, ENTENTE_FIELD_OPENS, always);
    guard->closes = ent_guard_span(guard->signature, ENTENTE_FIELD_CLOSES, never);
    guard->accession_opens = ent_guard_span(guard->accession, ENTENTE_FIELD_OPENS, always);
    guard->accession_closes = ent_guard_span(guard->accession, ENTENTE_FIELD_CLOSES, never);
    guard->consent_closes = ent_guard_span(guard->consent, ENTENTE_FIELD_CLOSES, never);
    if (guard->provisional) {
        guard->provisional_by = ent_acts_listed(guard->provisional, ENTENTE_FIELD_BY,
                                                ent_acts_of(ENTENTE_ACT_PROVISIONAL_APPLICATION));
    }
}

/* The first act that settled the text counts wherever it stands in the log; signing settles it too. */
static void may_look_ahead(struct ent_guard *guard)
{
    const struct ent_log *log = &guard->that->log;
    const bool settled = ent_log_count(log, ENT_IS_SETTLING) > 0;

    guard->settled = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    for (uint32_t i = 0; i < log->count && settled && !guard->settled_by; i++) {
        const struct ent_record *record = &log->records[i];

        if (ent_kind_is(record->type, ENT_IS_SETTLING) && !record->other_version &&
            !record->maybe) {
            guard->settled = record->date;
            guard->settled_by = record;
        }
    }
}

/* The parent of a protocol, if it was given. */
static bool guarded_parent(struct ent_guard *guard)
{
    struct ent_case *that = guard->that;
    const struct ent_list *links = ent_object_list(&that->agreement->root, ENTENTE_FIELD_LINKS);
    bool memory = true;

    for (uint32_t i = 0; links && i < links->count; i++) {
        const entente_object *link = links->items[i].as.object;
        const int32_t gate = entente_object_get_enum(link, ENTENTE_FIELD_GATE);
        const char *id = entente_object_get_text(link, ENTENTE_FIELD_AGREEMENT);

        if (entente_object_get_enum(link, ENTENTE_FIELD_TYPE) != ENTENTE_LINK_PROTOCOL_TO || !id ||
            gate == ENTENTE_GATE_OPEN || !ent_others_has(that, id))
            continue;
        guard->parent = ent_case_other(that, id, &memory);
        guard->gate = gate ? gate : ENTENTE_GATE_PARTIES_ONLY;
        break;
    }
    return memory;
}

/* Where exits stand by day, most need not be looked at. */
static void find_order(struct ent_guard *guard)
{
    const struct ent_case *that = guard->that;

    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_party *row = &that->parties[i];
        bool by_day = true;

        for (uint32_t k = row->exit_first + 1; k < row->exit_first + row->exit_count; k++)
            by_day &= that->exits[k - 1].day.first <= that->exits[k].day.first;
        guard->parties[i].exits_by_day = by_day;
        guard->that->parties[i].periods_by_day = ent_periods_by_day(that, i);
    }
}

bool ent_guard_begin(struct ent_guard *guard)
{
    struct ent_case *that = guard->that;

    guard->signature_set = guard->accession_set = guard->provisional_from = ENT_NO_RULE;
    read_clauses(guard);
    for (uint32_t i = 0; i < that->party_count; i++)
        guard->able += !that->parties[i].third;
    guard->parties =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *guard->parties);
    if (!guard->parties)
        return false;
    find_order(guard);
    may_look_ahead(guard);
    return ent_guard_amendments_begin(guard) && guarded_parent(guard) && ent_guard_plan(guard);
}
