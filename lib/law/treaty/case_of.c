#include "case_of.h"

#include <string.h>

#include "case.h"
#include "entry_into_force.h"
#include "participation.h"

/* Parties as they are in the treaty, before anything is worked out. */
static bool copy_parties(struct ent_case *that, const struct ent_case *treaty)
{
    that->party_count = treaty->party_count;
    that->symbol_count = treaty->symbol_count;
    that->party_of_symbol = treaty->party_of_symbol;
    that->memberships = treaty->memberships;
    that->parties =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *that->parties);
    if (!ent_case_steps(that, 2 * ((uint64_t)that->party_count + treaty->log.count)))
        return false;
    for (uint32_t i = 0; that->parties && i < that->party_count; i++) {
        const struct ent_party *from = &treaty->parties[i];
        struct ent_party *to = &that->parties[i];

        *to = *from;
        to->vague = true; /* of those acts, others count */
        to->change_first = to->change_count = 0;
        to->exit_first = to->exit_count = 0;
        to->unites = from->unites && that->whole;
        to->period_first = to->period_count = 0;
        to->entry = to->consent = to->provisional_since = ent_when_never();
        to->leaves = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
        to->provisional = ENT_NO;
        to->determined = to->unsure = to->periods_by_day = false;
    }
    return that->parties != NULL;
}

/* The same log, of which other acts count. */
static bool copy_log(struct ent_case *that)
{
    const struct ent_log *from = &that->whole->log;
    const size_t size = (from->count + (size_t)1) * sizeof *from->records;

    that->log = *from;
    that->by_party = that->whole->by_party;
    that->log.records = ent_pool_alloc(&that->pool, size);
    if (that->log.records && from->count > 0)
        memcpy(that->log.records, from->records, from->count * sizeof *from->records);
    return that->log.records != NULL;
}

/* Each party's slice of the records of an amendment. */
static bool share_records(struct ent_case *that)
{
    const struct ent_log *log = &that->log;
    uint32_t place = 0;

    that->by_party = ent_pool_array(&that->pool, (size_t)log->count + 1, sizeof *that->by_party);
    if (!that->by_party)
        return false;
    for (uint32_t i = 0; i < that->party_count; i++)
        that->parties[i].record_count = 0;
    for (uint32_t i = 0; i < log->count; i++)
        if (log->records[i].party != ENT_NO_PARTY)
            that->parties[log->records[i].party].record_count++;
    for (uint32_t i = 0; i < that->party_count; i++) {
        that->parties[i].record_first = place;
        place += that->parties[i].record_count;
        that->parties[i].record_count = 0;
    }
    for (uint32_t i = 0; i < log->count; i++)
        if (log->records[i].party != ENT_NO_PARTY) {
            struct ent_party *party = &that->parties[log->records[i].party];

            that->by_party[party->record_first + party->record_count++] = i;
        }
    return true;
}

/* The records of the treaty's log that an amendment looks at. */
static bool take_records(struct ent_case *that, const uint32_t *records, uint32_t count)
{
    struct ent_log *log = &that->log;

    *log = that->treaty->log;
    memset(log->of_type, 0, sizeof log->of_type);
    log->count = count;
    log->assumed = false; /* who succeeds has the text as it is then (VCLT 40(5)) */
    log->records = ent_pool_array(&that->pool, (size_t)count + 1, sizeof *log->records);
    if (!log->records)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        struct ent_record *record = &log->records[i];

        *record = that->treaty->log.records[records[i]];
        record->other_version =
            ent_object_symbol(record->act, ENTENTE_FIELD_VERSION) != that->version;
        if (record->assumed)
            record->type = 0;
        log->of_type[record->type]++;
    }
    that->in_treaty = records;
    return share_records(that);
}

void ent_case_begin(struct ent_case *that)
{
    const struct entente_question *question = that->question;
    const int32_t bindingness =
        entente_object_get_enum(&that->agreement->root, ENTENTE_FIELD_BINDINGNESS);

    that->on = ent_day_of_date(question->on);
    that->known = question->known ? ent_day_of_date(question->known) : ENT_DAY_NEVER;
    that->political =
        bindingness == ENTENTE_BIND_POLITICAL || bindingness == ENTENTE_BIND_PROSPECTIVE;
    that->binding_acts =
        that->political ? ent_acts_or(ent_acts_consent, ent_acts_signature) : ent_acts_consent;
    that->rules.acts = ent_acts_counted;
    that->rules.reio = question->policies.reio;
    that->rules.counting = question->policies.counting;
    that->rules.month_end = question->policies.month_end;
    that->ended = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    that->ending.day = ent_when_never();
}

struct ent_case *ent_case_of_amendment(struct ent_case *treaty, const struct ent_symbol *version,
                                       const uint32_t *records, uint32_t count,
                                       entente_findings *findings)
{
    struct ent_case *that = ent_case_alloc(treaty->agreement, treaty->question);

    if (!that)
        return NULL;
    that->findings = findings;
    that->others = treaty->others;
    that->treaty = treaty;
    that->version = version;
    ent_case_begin(that);
    if (!copy_parties(that, treaty) || !take_records(that, records, count) ||
        !ent_participation_new(that) || !ent_entry_into_force_new(that) || that->rules.failed) {
        ent_case_free(that);
        return NULL;
    }
    return that;
}

static bool names_part(const struct ent_list *list, const struct ent_symbol *part)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i].as.symbol == part)
            return true;
    return false;
}

/* Acts about other parts; and where a part has its own rule, what was determined of the whole. */
static void leave_out_others(struct ent_case *that)
{
    const struct ent_symbol *part = ent_object_symbol(that->part, ENTENTE_FIELD_ID);
    const bool own_rule = ent_part_entry_clause(that->part) != NULL;

    for (uint32_t i = 0; i < that->log.count; i++) {
        struct ent_record *record = &that->log.records[i];
        const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_PARTS);

        if (list ? !names_part(list, part) : own_rule && record->type == ENTENTE_ACT_DETERMINATION)
            record->type = 0;
    }
}

struct ent_case *ent_case_of_part(const struct ent_case *whole, const entente_object *part)
{
    struct ent_case *that = ent_case_alloc(whole->agreement, whole->question);

    if (!that)
        return NULL;
    that->others = whole->others;
    that->whole = whole;
    that->part = part;
    that->awaited = whole->awaited;
    that->notices = whole->notices;
    that->automatic = whole->automatic;
    that->automatic_count = whole->automatic_count;
    that->automatic_of = whole->automatic_of;
    ent_case_begin(that);
    if (copy_parties(that, whole) && copy_log(that)) {
        that->ended = whole->ended;
        leave_out_others(that);
        if (ent_participation_new(that) && ent_entry_into_force_new(that) && !that->rules.failed)
            return that;
    }
    ent_case_free(that);
    return NULL;
}
