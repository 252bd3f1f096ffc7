#include "case.h"

#include <string.h>

#include <entente/party.h>

#include "alloc.h"
#include "other.h"
#include "part.h"
#include "reckoning.h"

struct ent_case *ent_case_alloc(const entente_agreement *agreement,
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

void ent_case_free(struct ent_case *that)
{
    if (!that)
        return;
    ent_parts_free(that);
    ent_others_free(that);
    ent_pool_done(&that->pool);
    ent_free(that);
}

ent_day ent_case_after(const struct ent_case *that, ent_day day, const entente_object *period,
                       int64_t times)
{
    const int64_t n = entente_object_get_integer(period, ENTENTE_FIELD_N);
    struct ent_period_of_time time;

    if (n > 0 && times > INT32_MAX / n)
        return ENT_DAY_NEVER;
    time = ent_period_said(period, times, that->rules.month_end, that->question->work);
    return ent_reckon(&time, day).day.last;
}

void *ent_rules_grow(struct ent_case *that, void *array, uint32_t count, size_t size,
                     uint32_t *capacity)
{
    void *grown = array;

    if (count == *capacity) {
        const uint32_t more = *capacity ? 2 * *capacity : 16;

        grown = ent_pool_resize(&that->pool, array, *capacity * size, ent_product(more, size));
        if (grown)
            *capacity = more;
        else
            that->rules.failed = true;
    }
    return grown;
}

static bool is_third(int32_t role)
{
    return role == ENTENTE_ROLE_DEPOSITARY || role == ENTENTE_ROLE_OBSERVER ||
           role == ENTENTE_ROLE_ADVERSE_THIRD_STATE;
}

/* Identifier, name and kind stand first in every party: the table has them so. */
static void read_party_of_text(struct ent_party *party, const entente_object *object)
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

static const struct ent_list *members_of_party(const struct ent_party *party)
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
        const struct ent_list *members = party->member_count ? members_of_party(party) : NULL;

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

bool ent_case_read_parties(struct ent_case *that)
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
        read_party_of_text(&that->parties[i], list->items[i].as.object);
        that->party_of_symbol[that->parties[i].id->number] = (int32_t)i;
    }
    return read_memberships(that);
}
