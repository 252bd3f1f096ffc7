#include "case.h"

#include <string.h>

#include <entente/act.h>
#include <entente/party.h>

#include "alloc.h"
#include "case_private.h"
#include "entry_into_force.h"
#include "error_private.h"
#include "other.h"
#include "provisional_application.h"

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

static void read_party(struct ent_party *party, const entente_object *object)
{
    const struct ent_list *members = NULL;

    party->object = object;
    for (uint16_t i = 0; i < object->count; i++) {
        const struct ent_value *slot = &object->slots[i];

        if (slot->field == ENTENTE_FIELD_ID)
            party->id = slot->as.symbol;
        else if (slot->field == ENTENTE_FIELD_KIND)
            party->kind = (int32_t)slot->as.integer;
        else if (slot->field == ENTENTE_FIELD_ROLE)
            party->role = (int32_t)slot->as.integer;
        else if (slot->field == ENTENTE_FIELD_MEMBERS)
            members = slot->as.list;
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
    that->memberships = ent_pool_alloc(&that->pool, (2 * (size_t)total + 1) * sizeof(int32_t));
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
        ent_pool_alloc_zero(&that->pool, ((size_t)that->party_count + 1) * sizeof *that->parties);
    that->party_of_symbol = ent_pool_alloc(&that->pool, ((size_t)that->symbol_count + 1) *
                                                            sizeof *that->party_of_symbol);
    if (!that->parties || !that->party_of_symbol)
        return false;
    /* Every byte 0xff: ENT_NO_PARTY. */
    memset(that->party_of_symbol, 0xff, that->symbol_count * sizeof *that->party_of_symbol);
    for (uint32_t i = 0; i < that->party_count; i++) {
        read_party(&that->parties[i], list->items[i].as.object);
        if (that->parties[i].id)
            that->party_of_symbol[that->parties[i].id->number] = (int32_t)i;
    }
    return read_memberships(that);
}

static void find_end(struct ent_case *that)
{
    that->ended = (struct ent_span){ENT_DAY_NEVER, ENT_DAY_NEVER};
    if (!ent_log_has(&that->log, ENTENTE_ACT_TERMINATION))
        return;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (record->type != ENTENTE_ACT_TERMINATION)
            continue;
        if (record->day.first < that->ended.first)
            that->ended.first = record->day.first;
        if (!record->maybe && record->day.last < that->ended.last)
            that->ended.last = record->day.last;
    }
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
    that->binding_acts = that->political ? ent_acts_consent | ent_acts_signature : ent_acts_consent;
    that->rules.acts = ent_acts_counted;
    that->rules.reio = question->policies.reio;
    that->rules.counting = question->policies.counting;
    that->rules.month_end = question->policies.month_end;
}

static bool work_out(struct ent_case *that)
{
    read_question(that);
    if (!read_parties(that) || !ent_log_new(that))
        return false;
    find_end(that);
    return ent_participation_new(that) && ent_entry_into_force_new(that) &&
           ent_provisional_application_new(that) && !that->rules.failed;
}

entente_result ent_case_make(const entente_agreement *agreement,
                             const struct entente_question *question, entente_findings *findings,
                             struct ent_others *others, struct ent_case **out)
{
    struct ent_case *that = ent_alloc_zero(sizeof *that);

    *out = NULL;
    if (!that)
        return ENTENTE_E_NO_MEMORY;
    that->agreement = agreement;
    that->question = question;
    that->findings = findings;
    that->others = others;
    if ((!others && !ent_others_new(that)) || !work_out(that)) {
        ent_case_free(that);
        return ENTENTE_E_NO_MEMORY;
    }
    *out = that;
    return ENTENTE_OK;
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
    ent_others_free(that);
    ent_pool_done(&that->pool);
    ent_free(that);
}
