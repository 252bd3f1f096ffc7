#include "case.h"

#include <string.h>

#include <entente/act.h>
#include <entente/party.h>

#include "alloc.h"
#include "case_private.h"
#include "entry_into_force.h"
#include "error_private.h"
#include "guard.h"
#include "other.h"
#include "part.h"
#include "provisional_application.h"
#include "reservation.h"
#include "work.h"

int32_t ent_case_party(const struct ent_case *that, const struct ent_symbol *symbol)
{
    return symbol->number < that->symbol_count ? that->party_of_symbol[symbol->number]
                                               : ENT_NO_PARTY;
}

static bool is_third(int32_t role)
{
    return role == ENTENTE_ROLE_DEPOSITARY || role == ENTENTE_ROLE_OBSERVER ||
           role == ENTENTE_ROLE_ADVERSE_THIRD_STATE;
}

/* Identifier, name and kind stand first in every party: the table has them so. */
static void read_party(struct ent_party *party, const entente_object *object)
{
    enum { ID, NAME, KIND, REST };
    const struct ent_value *const slots = object->slots;
    const struct ent_list *members = NULL;

    party->object = object;
    party->id = slots[ID].as.symbol;
    party->kind = (int32_t)slots[KIND].as.integer;
    for (const struct ent_value *slot = slots + REST; slot < slots + object->count; slot++) {
        if (slot->field == ENTENTE_FIELD_ROLE)
            party->role = (int32_t)slot->as.integer;
        else if (slot->field == ENTENTE_FIELD_MEMBERS)
            members = slot->as.list;
        else if (slot->field == ENTENTE_FIELD_TERRITORIES)
            party->territories = slot->as.list;
    }
    party->third = is_third(party->role);
    party->member_count = members ? members->count : 0;
    party->regional = party->kind == ENTENTE_PARTY_REIO || party->member_count > 0;
}

static const struct ent_list *members_of(const struct ent_party *party)
{
    return ent_object_list(party->object, ENTENTE_FIELD_MEMBERS);
}

/* Members of each organization, then the organizations of each member. */
static bool read_memberships(struct ent_case *that)
{
    uint32_t total = 0, place = 0;

    for (uint32_t i = 0; i < that->party_count; i++)
        total += that->parties[i].member_count;
    that->memberships = ent_pool_array(&that->pool, 2 * (size_t)total + 1, sizeof(int32_t));
    if (!that->memberships)
        return false;
    for (uint32_t i = 0; total > 0 && i < that->party_count; i++) {
        struct ent_party *party = &that->parties[i];
        const struct ent_list *members = party->member_count ? members_of(party) : NULL;

        party->member_first = place;
        party->member_count = 0;
        for (uint32_t j = 0; members && j < members->count; j++) {
            const int32_t member = ent_case_party(that, members->items[j].as.symbol);

            if (member == ENT_NO_PARTY || (uint32_t)member == i)
                continue;
            that->memberships[place++] = member;
            party->member_count++;
            that->parties[member].union_count++;
        }
    }
    for (uint32_t i = 0; total > 0 && i < that->party_count; i++) {
        that->parties[i].union_first = place;
        place += that->parties[i].union_count;
        that->parties[i].union_count = 0;
    }
    for (uint32_t i = 0; total > 0 && i < that->party_count; i++) {
        const struct ent_party *party = &that->parties[i];

        for (uint32_t j = 0; j < party->member_count; j++) {
            struct ent_party *member = &that->parties[that->memberships[party->member_first + j]];

            that->memberships[member->union_first + member->union_count++] = (int32_t)i;
        }
    }
    return true;
}

static bool read_parties(struct ent_case *that)
{
    static const struct ent_list nobody;
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_PARTIES);

    if (!list)
        list = &nobody;
    that->party_count = list->count;
    that->symbol_count = that->agreement->symbols.count;
    that->parties =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *that->parties);
    that->party_of_symbol =
        ent_pool_array(&that->pool, (size_t)that->symbol_count + 1, sizeof *that->party_of_symbol);
    if (!that->parties || !that->party_of_symbol)
        return false;
    /* Every byte 0xff: ENT_NO_PARTY. */
    memset(that->party_of_symbol, 0xff, that->symbol_count * sizeof *that->party_of_symbol);
    for (uint32_t i = 0; i < that->party_count; i++) {
        read_party(&that->parties[i], list->items[i].as.object);
        that->party_of_symbol[that->parties[i].id->number] = (int32_t)i;
    }
    return read_memberships(that);
}

static void read_question(struct ent_case *that)
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
}

/* Before its end is looked for. */
static void never_ends(struct ent_case *that)
{
    that->ended = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    that->ending.day = ent_when_never();
}

/* Back to where the log stands and nothing follows from it yet. */
static void start_anew(struct ent_case *that)
{
    that->exits = NULL;
    that->own_changes = NULL;
    that->changes = NULL;
    that->periods = NULL;
    that->exit_count = that->change_count = that->period_count = that->period_capacity = 0;
    that->rules = (struct ent_rules){0};
    that->entry = (struct ent_entry_into_force){0};
    for (uint32_t i = 0; i < that->party_count; i++) {
        struct ent_party *party = &that->parties[i];

        party->change_first = party->change_count = 0;
        party->exit_first = party->exit_count = 0;
        party->period_first = party->period_count = 0;
        party->determined = party->unsure = party->periods_by_day = false;
    }
    read_question(that);
}

/* How much there is to read in an agreement, in steps. */
static uint64_t size_of(const entente_agreement *agreement)
{
    return 1 + (uint64_t)entente_agreement_act_count(agreement) +
           2 * (uint64_t)entente_agreement_party_count(agreement);
}

/* How much there is to work out, likewise: each act that stands is looked at several times. */
static uint64_t weight_of(const struct ent_case *that)
{
    return 1 + 8 * (uint64_t)that->log.count + 2 * (uint64_t)that->party_count;
}

/* Whether a notice works depends on entry into force, and that on who has left. Each round but the
 * last finds at least one notice that has no effect, or waits, for good; in most documents there is
 * none. */
static bool enter_and_leave(struct ent_case *that)
{
    entente_findings *findings = that->findings;
    bool again = true;
    bool memory = true;

    for (bool first = true; memory && again; first = false) {
        /* What there is to say of the rules was said in the first round. */
        if (!first) {
            start_anew(that);
            that->findings = NULL;
        }
        memory = ent_case_steps(that, weight_of(that)) && ent_participation_new(that) &&
                 ent_entry_into_force_new(that) && ent_leaving_settle(that, &again);
    }
    that->findings = findings;
    return memory;
}

static bool work_out(struct ent_case *that)
{
    read_question(that);
    if (!read_parties(that) || !ent_log_new(that) || !ent_case_steps(that, weight_of(that)))
        return false;
    ent_reservations_unbind(that);
    if (!ent_reservations_await(that) || !ent_parts_new(that))
        return false;
    never_ends(that);
    return enter_and_leave(that) && ent_ending_new(that) && ent_provisional_application_new(that) &&
           !that->rules.failed;
}

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
    log->records = ent_pool_array(&that->pool, (size_t)count + 1, sizeof *log->records);
    if (!log->records)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        struct ent_record *record = &log->records[i];

        *record = that->treaty->log.records[records[i]];
        record->other_version =
            ent_object_symbol(record->act, ENTENTE_FIELD_VERSION) != that->version;
        log->of_type[record->type]++;
    }
    that->in_treaty = records;
    return share_records(that);
}

/* An empty case, whose memory is charged to the work of the question; NULL without memory. */
static struct ent_case *case_alloc(const entente_agreement *agreement,
                                   const struct entente_question *question)
{
    struct ent_case *that = ent_alloc_zero(sizeof *that);

    if (!that)
        return NULL;
    that->agreement = agreement;
    that->question = question;
    that->pool.meter = ent_work_meter(question->work);
    return that;
}

struct ent_case *ent_case_of_amendment(struct ent_case *treaty, const struct ent_symbol *version,
                                       const uint32_t *records, uint32_t count,
                                       entente_findings *findings)
{
    struct ent_case *that = case_alloc(treaty->agreement, treaty->question);

    if (!that)
        return NULL;
    that->findings = findings;
    that->others = treaty->others;
    that->treaty = treaty;
    that->version = version;
    never_ends(that);
    read_question(that);
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
    const bool own_rule = ent_part_entry_clause(that) != NULL;

    for (uint32_t i = 0; i < that->log.count; i++) {
        struct ent_record *record = &that->log.records[i];
        const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_PARTS);

        if (list ? !names_part(list, part) : own_rule && record->type == ENTENTE_ACT_DETERMINATION)
            record->type = 0;
    }
}

struct ent_case *ent_case_of_part(const struct ent_case *whole, const entente_object *part)
{
    struct ent_case *that = case_alloc(whole->agreement, whole->question);

    if (!that)
        return NULL;
    that->others = whole->others;
    that->whole = whole;
    that->part = part;
    that->awaited = whole->awaited;
    never_ends(that);
    read_question(that);
    if (copy_parties(that, whole) && copy_log(that)) {
        that->ended = whole->ended;
        leave_out_others(that);
        if (ent_participation_new(that) && ent_entry_into_force_new(that) && !that->rules.failed)
            return that;
    }
    ent_case_free(that);
    return NULL;
}

/* Once, without the acts that were found to have no effect. */
entente_result ent_case_make_without(const entente_agreement *agreement,
                                     const struct entente_question *question,
                                     entente_findings *findings, struct ent_others *others,
                                     const uint8_t *dropped, struct ent_case **out)
{
    struct ent_case *that = case_alloc(agreement, question);

    *out = NULL;
    if (!that || !ent_work_steps(question->work, size_of(agreement))) {
        ent_case_free(that);
        return ENTENTE_E_NO_MEMORY;
    }
    that->findings = findings;
    that->others = others;
    that->dropped = dropped;
    if (others)
        ent_others_begin(that);
    if ((!others && !ent_others_new(that)) || !work_out(that)) {
        ent_case_free(that);
        return ENTENTE_E_NO_MEMORY;
    }
    *out = that;
    return ENTENTE_OK;
}

/* How long the list of findings is, to go back to it. */
struct mark {
    size_t count, errors;
};

static struct mark mark_of(const entente_findings *findings)
{
    return findings ? (struct mark){findings->count, findings->errors} : (struct mark){0, 0};
}

static void go_back(entente_findings *findings, struct mark mark)
{
    if (!findings)
        return;
    findings->count = mark.count;
    findings->errors = mark.errors;
}

entente_result ent_case_make_guarded(const entente_agreement *agreement,
                                     const struct entente_question *question,
                                     entente_findings *findings, struct ent_others *others,
                                     struct ent_guarding *guarding, struct ent_case **out)
{
    const struct mark mark = mark_of(findings);
    bool again = true;

    *out = NULL;
    while (again) {
        ent_case_free(*out);
        go_back(findings, mark);
        if (ent_case_make_without(agreement, question, findings, others, guarding->dropped, out) !=
            ENTENTE_OK)
            return ENTENTE_E_NO_MEMORY;
        if (!ent_guards_look(*out, guarding, &again)) {
            ent_case_free(*out);
            *out = NULL;
            return ENTENTE_E_NO_MEMORY;
        }
    }
    (*out)->dropped = NULL;
    return ENTENTE_OK;
}

entente_result ent_case_make(const entente_agreement *agreement,
                             const struct entente_question *question, entente_findings *findings,
                             struct ent_others *others, struct ent_case **out)
{
    struct ent_guarding guarding = {0};

    if (question->policies.every_act_works)
        return ent_case_make_without(agreement, question, findings, others, NULL, out);

    entente_result result =
        ent_case_make_guarded(agreement, question, findings, others, &guarding, out);

    if (result == ENTENTE_OK && !ent_guards_tell(*out, &guarding)) {
        ent_case_free(*out);
        *out = NULL;
        result = ENTENTE_E_NO_MEMORY;
    }
    ent_guarding_done(&guarding);
    return result;
}

entente_result ent_case_new(const entente_agreement *agreement,
                            const struct entente_question *question, entente_findings *findings,
                            struct ent_case **out)
{
    return ent_case_make(agreement, question, findings, NULL, out);
}

void ent_case_free(struct ent_case *that)
{
    if (!that)
        return;
    ent_parts_free(that);
    ent_others_free(that);
    ent_pool_done(&that->pool);
    ent_free(that);
}
