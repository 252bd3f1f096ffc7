#include "bond.h"

#include <entente/act.h>
#include <entente/agreement.h>

#include "governing.h"
#include "relation.h"
#include "seen.h"
#include "side.h"
#include "sorting.h"
#include "version.h"

struct ent_bonds {
    struct ent_case *that;
    struct ent_sides *parties;     /* how the text stands for each */
    struct ent_reservations index; /* without rows */
    struct ent_side *sides;        /* of each party, as it is asked for; of all stretches */
    uint32_t *acts;                /* records about pairs, without those about reservations */
    uint32_t act_count;
    uint8_t *touched; /* provisions at which some pair can stand otherwise, by place ... */
    bool whole;       /* ... or everywhere */
    bool by_period;   /* some successions, or accessions that wait for acceptance */
    int32_t acceptance_rule;
    const struct ent_versions *texts; /* NULL: every commitment stands in all versions */
    ent_day *days; /* each begins a stretch; before the first there is one more */
    uint32_t day_count, day_capacity;
    ent_day *text_days; /* those, and the days on which another text comes to govern */
    uint32_t text_day_count, text_day_capacity;
    entente_relations **stretches; /* day_count + 1; NULL: not asked for yet */
};

/* ---- The days. */

/* Without memory the rules have failed. */
static void push_day(struct ent_case *that, ent_day **days, uint32_t *count, uint32_t *capacity,
                     ent_day day)
{
    if (day <= ENT_DAY_FIRST || day > that->on)
        return;
    *days = ent_rules_grow(that, *days, *count, sizeof **days, capacity);
    if (*days)
        (*days)[(*count)++] = day;
    else
        *count = 0;
}

static void add_bond_day(struct ent_bonds *bonds, ent_day day)
{
    push_day(bonds->that, &bonds->days, &bonds->day_count, &bonds->day_capacity, day);
}

static void add_bond_span(struct ent_bonds *bonds, struct ent_span span)
{
    add_bond_day(bonds, span.first);
    add_bond_day(bonds, span.last);
}

/* So many objections can make a reservation null as the time to object is over. */
static void add_refusal(struct ent_bonds *bonds, const struct ent_record *record)
{
    const entente_object *clause = ent_clause(bonds->that->agreement, ENTENTE_FIELD_RESERVATIONS);
    struct ent_span clock;

    if (!entente_object_has(clause, ENTENTE_FIELD_REFUSED_BY) ||
        (record->type != ENTENTE_ACT_RESERVATION &&
         record->type != ENTENTE_ACT_RESERVATION_CONFIRMATION))
        return;
    clock = ent_reaction_clock(bonds->that, ent_notified(record), clause, 12);
    add_bond_day(bonds, clock.first + 1);
    add_bond_day(bonds, clock.last + 1);
}

static void add_record(struct ent_bonds *bonds, const struct ent_record *record)
{
    add_refusal(bonds, record);
    add_bond_span(bonds, record->day);
    add_bond_span(bonds, record->date);
    add_bond_span(bonds, ent_notified(record));
    if (ent_kind_is(record->type, ENT_IS_SUSPENDING))
        add_bond_span(bonds, ent_pause_over(record));
    if (record->type == ENTENTE_ACT_ACCESSION_ACCEPTANCE) {
        const struct ent_when works =
            ent_acceptance_day(bonds->that, bonds->acceptance_rule, record);

        add_bond_span(bonds, (struct ent_span){works.lo, works.hi});
    }
}

/* A new period of consent makes what was reserved, and said, in the one before count no more. */
static void add_periods(struct ent_bonds *bonds, const struct ent_party *party)
{
    const struct ent_case *that = bonds->that;

    if (party->period_count == 0)
        add_bond_day(bonds, party->entry.lo);
    for (uint32_t i = 0; i < party->period_count; i++) {
        const struct ent_period *period = &that->periods[party->period_first + i];

        add_record(bonds, &that->log.records[that->by_party[period->record_first]]);
    }
}

/* The party of an act about pairs, of the act that it names, and those that it lists. */
static void involve(const struct ent_bonds *bonds, const struct ent_record *record,
                    uint8_t *involved)
{
    const struct ent_case *that = bonds->that;
    const uint32_t target = ent_reservation_target(&bonds->index, record);
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_TOWARDS);

    if (record->party != ENT_NO_PARTY)
        involved[record->party] = 1;
    if (target != ENT_NOWHERE && that->log.records[target].party != ENT_NO_PARTY)
        involved[that->log.records[target].party] = 1;
    for (uint32_t i = 0; list && i < list->count; i++) {
        const int32_t party = ent_case_party(that, list->items[i].as.symbol);

        if (party != ENT_NO_PARTY)
            involved[party] = 1;
    }
}

static bool add_all_periods(struct ent_bonds *bonds)
{
    struct ent_case *that = bonds->that;
    uint8_t *involved = ent_pool_alloc_zero(&that->pool, (size_t)that->party_count + 1);

    if (!involved)
        return false;
    for (uint32_t i = 0; i < bonds->index.said_count; i++)
        involve(bonds, &that->log.records[bonds->index.said[i]], involved);
    for (uint32_t i = 0; i < bonds->act_count; i++)
        involve(bonds, &that->log.records[bonds->acts[i]], involved);
    for (uint32_t i = 0; i < that->period_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[that->periods[i].record_first]];

        if (record->type == ENTENTE_ACT_SUCCESSION ||
            (record->type == ENTENTE_ACT_ACCESSION && ent_accessions_wait(that)))
            involved[record->party] = 1;
    }
    for (uint32_t i = 0; i < that->party_count; i++)
        if (involved[i])
            add_periods(bonds, &that->parties[i]);
    return true;
}

static bool find_days_of_bonds(struct ent_bonds *bonds)
{
    struct ent_case *that = bonds->that;

    ent_case_count(that, that->log.count);
    for (uint32_t i = 0; i < that->log.count; i++)
        if (ent_kind_is(that->log.records[i].type, ENT_IS_MOVING_PAIRS))
            add_record(bonds, &that->log.records[i]);
    for (uint32_t i = 0; i < bonds->act_count; i++)
        add_record(bonds, &that->log.records[bonds->acts[i]]);
    if (!add_all_periods(bonds))
        return false;
    bonds->day_count = ent_sort_days(bonds->days, bonds->day_count);
    return !that->rules.failed;
}

static void add_text_when(struct ent_bonds *bonds, const struct ent_when *when)
{
    const ent_day all[] = {when->lo, when->hi};

    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        push_day(bonds->that, &bonds->text_days, &bonds->text_day_count, &bonds->text_day_capacity,
                 all[i]);
}

static void add_version_days(struct ent_bonds *bonds, const struct ent_version *version)
{
    const struct ent_case *that = bonds->that;

    add_text_when(bonds, &version->adopted);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_version_turns *turns = version->applied ? &version->applied[i] : NULL;
        const entente_object *act = version->parties[i].act;

        add_text_when(bonds, &version->parties[i].entry);
        if (act) {
            const struct ent_when when = ent_when_span(ent_date_span(ent_act_date(act)));

            add_text_when(bonds, &when);
        }
        for (uint32_t k = 0; turns && k < turns->count; k++) {
            const struct ent_when when = ent_when_day(turns->items[k].day);

            add_text_when(bonds, &when);
        }
    }
    for (uint32_t i = 0; version->periods && i < that->period_count; i++)
        add_text_when(bonds, &version->periods[i].entry);
}

static bool find_text_days(struct ent_bonds *bonds)
{
    struct ent_case *that = bonds->that;

    if (!bonds->texts)
        return true;
    for (uint32_t i = 0; i < bonds->day_count; i++)
        push_day(that, &bonds->text_days, &bonds->text_day_count, &bonds->text_day_capacity,
                 bonds->days[i]);
    for (uint32_t i = 1; i < bonds->texts->count; i++)
        if (bonds->texts->rows[i].amendment)
            add_version_days(bonds, &bonds->texts->rows[i]);
    bonds->text_day_count = ent_sort_days(bonds->text_days, bonds->text_day_count);
    return ent_case_steps(that, (uint64_t)bonds->texts->count * that->party_count);
}

const ent_day *ent_bond_days(const struct ent_bonds *bonds, const entente_object *commitment,
                             uint32_t *count)
{
    const bool texts = bonds->texts && ent_text_differs(bonds->texts, commitment);

    *count = texts ? bonds->text_day_count : bonds->day_count;
    return texts ? bonds->text_days : bonds->days;
}

const struct ent_versions *ent_bond_texts(const struct ent_bonds *bonds)
{
    return bonds->texts;
}

/* ---- A stretch. */

static entente_relations *read_bond_stretch(struct ent_bonds *bonds, uint32_t at)
{
    struct ent_case *that = bonds->that;
    const struct ent_list *provisions =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_PROVISIONS);
    entente_relations *out = ent_pool_alloc_zero(&that->pool, sizeof *out);

    if (!out)
        return NULL;
    out->pool = &that->pool;
    out->from = that;
    out->day = at == 0 ? ENT_DAY_FIRST : bonds->days[at - 1];
    out->binds = true;
    out->sides = bonds->sides;
    out->side_count = that->party_count;
    out->provision_count = provisions ? provisions->count : 0;
    out->acceptance_rule = bonds->acceptance_rule;
    out->reservations = bonds->index;
    if (!ent_case_steps(that, 1 + (uint64_t)that->party_count + bonds->index.said_count) ||
        !ent_reservations_read(that, &that->pool, out->day, &out->reservations))
        return NULL;
    ent_replies_weigh(that, &out->reservations);
    if (!ent_relation_places(out) || !ent_relation_acts(that, out, bonds->acts, bonds->act_count) ||
        out->failed)
        return NULL;
    return out;
}

static entente_relations *stretch_on(struct ent_bonds *bonds, ent_day day)
{
    uint32_t low = 0, high = bonds->day_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (bonds->days[middle] <= day)
            low = middle + 1;
        else
            high = middle;
    }
    if (!bonds->stretches[low])
        bonds->stretches[low] = read_bond_stretch(bonds, low);
    if (!bonds->stretches[low])
        bonds->that->rules.failed = true;
    return bonds->stretches[low];
}

/* ---- Between two. */

static uint8_t force_of_side(const struct ent_side_on *side)
{
    if (side->in == ENT_MAYBE || (side->in == ENT_YES && side->suspended == ENT_MAYBE))
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    if (side->in == ENT_YES)
        return side->suspended == ENT_YES ? ENTENTE_PARTY_FORCE_SUSPENDED
                                          : ENTENTE_PARTY_FORCE_PARTY;
    if (side->provisional == ENT_MAYBE)
        return ENTENTE_PARTY_FORCE_UNKNOWN;
    return side->provisional == ENT_YES ? ENTENTE_PARTY_FORCE_PROVISIONAL
                                        : ENTENTE_PARTY_FORCE_NOT_BOUND;
}

static void fill_side(struct ent_bonds *bonds, int32_t party, ent_day day)
{
    const struct ent_side_on on = ent_side_on(bonds->parties, party, day);
    struct ent_side *side = &bonds->sides[party];

    *side = (struct ent_side){.force = force_of_side(&on),
                              .engaged = on.engaged == ENT_YES,
                              .doubtful = on.engaged == ENT_MAYBE};
    ent_relation_consent(bonds->that, party, day, side);
}

static int32_t bond_of_effect(int32_t effect)
{
    switch (effect) {
    case 0:
        return ENT_BOND_BINDS;
    case ENTENTE_PROVISION_SUSPENDED:
        return ENT_BOND_SUSPENDED;
    case ENTENTE_PROVISION_UNKNOWN:
        return ENT_BOND_UNKNOWN;
    default:
        return ENT_BOND_OUT;
    }
}

/* The provisions that the commitment stands in, one by one. */
static int32_t bond_at(const entente_relations *all, const entente_object *commitment, int32_t a,
                       int32_t b)
{
    const uint32_t count = ent_provision_count(commitment);
    int32_t found = count > 0 ? 0 : ENT_BOND_BINDS;

    for (uint32_t i = 0; i < count; i++) {
        const uint32_t place =
            all->reservations.provision_of[ent_provision_at(commitment, i)->number];

        found |= bond_of_effect(
            place == ENT_NOWHERE ? 0 : entente_relations_at(all, (size_t)a, (size_t)b, place));
    }
    return found;
}

/* By the text that governs between the two, without what is said between them. */
static int32_t bond_by_text(const struct ent_bonds *bonds, const entente_object *commitment,
                            int32_t a, int32_t b, ent_day day)
{
    ent_day since;

    if (!bonds->texts)
        return ENT_BOND_BINDS;
    switch (ent_text_between(bonds->that, bonds->texts, commitment, a, b, day, &since)) {
    case ENT_TEXT_HAS_IT:
        return ENT_BOND_BINDS;
    case ENT_TEXT_NOT_YET:
        return ENT_BOND_NOT_YET;
    case ENT_TEXT_NO_LONGER:
        return ENT_BOND_NO_LONGER;
    default:
        return ENT_BOND_UNKNOWN;
    }
}

int32_t ent_bond_on(struct ent_bonds *bonds, const entente_object *commitment, int32_t a, int32_t b,
                    ent_day day)
{
    const int32_t by_text = bond_by_text(bonds, commitment, a, b, day);
    entente_relations *all = by_text == ENT_BOND_BINDS ? stretch_on(bonds, day) : NULL;

    if (!all)
        return by_text == ENT_BOND_BINDS ? 0 : by_text;
    all->asked = day;
    fill_side(bonds, a, day);
    fill_side(bonds, b, day);
    switch (ent_relation_between(all, a, b)) {
    case ENTENTE_RELATION_NOT_IN_FORCE_QUALIFIED_OBJECTION:
    case ENTENTE_RELATION_NOT_IN_FORCE_ACCESSION_OBJECTED:
    case ENTENTE_RELATION_NOT_IN_FORCE_EXCLUDED:
        return ENT_BOND_OUT;
    case ENTENTE_RELATION_SUSPENDED:
        return ENT_BOND_SUSPENDED;
    case ENTENTE_RELATION_IN_FORCE:
        return ENT_BOND_BINDS;
    case ENTENTE_RELATION_IN_FORCE_MODIFIED:
    case ENTENTE_RELATION_IN_FORCE_PENDING_REACTION:
    case ENTENTE_RELATION_PROVISIONAL:
        return bond_at(all, commitment, a, b);
    case ENTENTE_RELATION_UNKNOWN:
        return ENT_BOND_UNKNOWN;
    default:
        return 0;
    }
}

/* ---- Who can stand otherwise. */

struct marking {
    const struct ent_case *that;
    const entente_object *commitment;
    uint8_t *marked;
};

static void mark_party(struct marking *marking, int32_t party)
{
    if (party != ENT_NO_PARTY)
        marking->marked[party] = 1;
}

static void mark_everybody(struct marking *marking)
{
    for (uint32_t i = 0; i < marking->that->party_count; i++)
        mark_party(marking, (int32_t)i);
}

/* Whether an act names a provision that the commitment names. */
static bool shares_provision(const struct marking *marking, const entente_object *act)
{
    for (uint32_t i = 0; i < ent_provision_count(act); i++)
        if (ent_provision_named(marking->commitment, ent_provision_at(act, i)))
            return true;
    return false;
}

static void mark_suspension(struct marking *marking, const struct ent_record *record)
{
    const struct ent_list *list = ent_suspended_between(record);

    if (ent_provision_count(record->act) > 0 && !shares_provision(marking, record->act))
        return;
    if (record->party != ENT_NO_PARTY)
        mark_party(marking, record->party);
    else if (list)
        for (uint32_t i = 0; i < list->count; i++)
            mark_party(marking, ent_case_party(marking->that, list->items[i].as.symbol));
    else if (ent_provision_count(record->act) > 0)
        mark_everybody(marking);
}

/* An objection can keep the whole out, or further provisions: the author of what it is about. */
static void mark_objection(struct marking *marking, const struct ent_reservations *index,
                           const struct ent_record *record)
{
    const int32_t effect = ent_objection_effect(marking->that, record);
    const uint32_t target =
        effect == ENTENTE_OBJECTION_PRECLUDES_ENTRY ||
                (effect == ENTENTE_OBJECTION_INTERMEDIATE && shares_provision(marking, record->act))
            ? ent_reservation_target(index, record)
            : ENT_NOWHERE;

    if (target != ENT_NOWHERE)
        mark_party(marking, marking->that->log.records[target].party);
}

static void mark_record(struct marking *marking, const struct ent_reservations *index,
                        const struct ent_record *record)
{
    switch (record->type) {
    case ENTENTE_ACT_RESERVATION:
        if (shares_provision(marking, record->act))
            mark_party(marking, record->party);
        return;
    case ENTENTE_ACT_OBJECTION:
        mark_objection(marking, index, record);
        return;
    case ENTENTE_ACT_SUSPENSION:
    case ENTENTE_ACT_AGREEMENT_SUSPENSION:
        mark_suspension(marking, record);
        return;
    case ENTENTE_ACT_DECLARATION:
    case ENTENTE_ACT_ACCESSION_OBJECTION:
        mark_party(marking, record->party);
        return;
    default:
        return;
    }
}

/* Those whose reservations they keep are marked already (VCSST 20); and those that acceded, where
 * others have to accept it. */
static void mark_by_period(struct marking *marking, bool wait)
{
    const struct ent_case *that = marking->that;

    for (uint32_t i = 0; i < that->period_count; i++) {
        const struct ent_record *record =
            &that->log.records[that->by_party[that->periods[i].record_first]];

        if (record->type == ENTENTE_ACT_SUCCESSION ||
            (record->type == ENTENTE_ACT_ACCESSION && wait))
            mark_party(marking, record->party);
    }
}

void ent_bonds_mark(const struct ent_bonds *bonds, const entente_object *commitment,
                    uint8_t *marked)
{
    struct marking marking = {bonds->that, commitment, marked};
    const struct ent_log *log = &bonds->that->log;

    if (bonds->texts && ent_text_differs(bonds->texts, commitment)) {
        mark_everybody(&marking);
        return;
    }

    for (uint32_t i = 0; i < bonds->index.said_count; i++)
        mark_record(&marking, &bonds->index, &log->records[bonds->index.said[i]]);
    for (uint32_t i = 0; i < bonds->act_count; i++)
        mark_record(&marking, &bonds->index, &log->records[bonds->acts[i]]);
    if (bonds->by_period)
        mark_by_period(&marking, ent_accessions_wait(bonds->that));
    ent_case_count(bonds->that, 1 + (uint64_t)bonds->index.said_count + bonds->act_count);
}

/* ---- Which provisions. */

static void touch_provisions(struct ent_bonds *bonds, const entente_object *act)
{
    for (uint32_t i = 0; i < ent_provision_count(act); i++) {
        const uint32_t place = bonds->index.provision_of[ent_provision_at(act, i)->number];

        if (place != ENT_NOWHERE)
            bonds->touched[place] = 1;
    }
}

static void touch_record(struct ent_bonds *bonds, const struct ent_record *record)
{
    const int32_t effect = ent_objection_effect(bonds->that, record);
    const bool partly =
        record->type == ENTENTE_ACT_RESERVATION || effect == ENTENTE_OBJECTION_INTERMEDIATE ||
        (ent_kind_is(record->type, ENT_IS_SUSPENDING) && ent_provision_count(record->act) > 0);

    if (partly)
        touch_provisions(bonds, record->act);
    else if (record->type == ENTENTE_ACT_OBJECTION)
        bonds->whole |= effect == ENTENTE_OBJECTION_PRECLUDES_ENTRY;
    else
        bonds->whole |= ent_kind_is(record->type, ENT_IS_BETWEEN_TWO);
}

static bool touch_all(struct ent_bonds *bonds)
{
    const struct ent_log *log = &bonds->that->log;

    bonds->touched =
        ent_pool_alloc_zero(&bonds->that->pool, (size_t)bonds->index.provision_count + 1);
    bonds->whole = ent_accessions_wait(bonds->that);
    for (uint32_t i = 0; bonds->touched && i < bonds->index.said_count; i++)
        touch_record(bonds, &log->records[bonds->index.said[i]]);
    for (uint32_t i = 0; bonds->touched && i < bonds->act_count; i++)
        touch_record(bonds, &log->records[bonds->acts[i]]);
    return bonds->touched != NULL;
}

bool ent_bonds_touch(const struct ent_bonds *bonds, const entente_object *commitment)
{
    bool touched = bonds->whole || (bonds->texts && ent_text_differs(bonds->texts, commitment));

    for (uint32_t i = 0; i < ent_provision_count(commitment) && !touched; i++) {
        const uint32_t place = bonds->index.provision_of[ent_provision_at(commitment, i)->number];

        touched = place != ENT_NOWHERE && bonds->touched[place];
    }
    return touched;
}

/* ---- The whole. */

static bool can_differ(const struct ent_case *that, uint32_t act_count)
{
    return act_count > 0 || ent_log_has(&that->log, ENTENTE_ACT_RESERVATION) ||
           (ent_log_has(&that->log, ENTENTE_ACT_ACCESSION) && ent_accessions_wait(that));
}

bool ent_bonds_new(struct ent_case *that, struct ent_sides *parties, struct ent_bonds **out)
{
    const struct ent_versions *texts = ent_texts_of_commitments(that);
    struct ent_bonds *bonds;
    uint32_t *acts, count;

    *out = NULL;
    if (that->rules.failed || !ent_pair_acts(that, &acts, &count))
        return false;
    if (!can_differ(that, count) && !texts)
        return true;
    bonds = ent_pool_alloc_zero(&that->pool, sizeof *bonds);
    if (!bonds)
        return false;
    bonds->that = that;
    bonds->parties = parties;
    bonds->texts = texts;
    bonds->acts = acts;
    bonds->act_count = count;
    bonds->sides =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *bonds->sides);
    bonds->by_period = ent_log_has(&that->log, ENTENTE_ACT_SUCCESSION) || ent_accessions_wait(that);
    bonds->acceptance_rule = ent_acceptance_rule(that);
    if (!bonds->sides || !ent_reservations_index(that, true, &bonds->index) || !touch_all(bonds) ||
        !find_days_of_bonds(bonds) || !find_text_days(bonds))
        return false;
    bonds->stretches =
        ent_pool_array_zero(&that->pool, (size_t)bonds->day_count + 1, sizeof *bonds->stretches);
    *out = bonds;
    return bonds->stretches != NULL;
}
