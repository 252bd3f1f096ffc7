/* The members of one set on a day, or over the days that its as_of can mean. */
#include <string.h>

#include <entente/expression.h>

#include "case.h"
#include "force_on.h"
#include "milestone.h"
#include "node.h"
#include "stands.h"

static const struct ent_list *group_list(const struct ent_value *group)
{
    if (group->kind == ENTENTE_VALUE_LIST)
        return group->as.list;
    return ent_object_list(group->as.object, ENTENTE_FIELD_MEMBERS);
}

/* The group that a name stands for: a list of parties, or an object with dated members. */
static const struct ent_value *find_group(const struct ent_case *that,
                                          const struct ent_symbol *name)
{
    const struct ent_map *groups = ent_object_map(&that->agreement->root, ENTENTE_FIELD_GROUPS);

    for (uint32_t i = 0; groups && i < groups->count; i++) {
        const struct ent_value *value = &groups->entries[i].value;

        if (groups->entries[i].key == name && group_list(value))
            return value;
    }
    return NULL;
}

/* One member: from when it is in, and the last day on which it is. */
struct membership {
    int32_t party;
    struct ent_span from, until;
};

static struct membership read_membership(const struct ent_case *that, const struct ent_value *item)
{
    struct membership out = {
        ENT_NO_PARTY, {ENT_DAY_FIRST, ENT_DAY_FIRST}, {ENT_DAY_NEVER, ENT_DAY_NEVER}};

    if (item->kind == ENTENTE_VALUE_NAME) {
        out.party = ent_case_party(that, item->as.symbol);
    } else if (item->kind == ENTENTE_VALUE_OBJECT) {
        const struct ent_symbol *party = ent_object_symbol(item->as.object, ENTENTE_FIELD_PARTY);
        const int32_t from = entente_object_get_date(item->as.object, ENTENTE_FIELD_FROM);
        const int32_t until = entente_object_get_date(item->as.object, ENTENTE_FIELD_UNTIL);

        out.party = party ? ent_case_party(that, party) : ENT_NO_PARTY;
        if (from)
            out.from = ent_date_span(from);
        if (until)
            out.until = ent_date_span(until);
    }
    return out;
}

static bool group_is_open(const struct ent_value *group)
{
    return group->kind == ENTENTE_VALUE_OBJECT &&
           entente_object_get_boolean(group->as.object, ENTENTE_FIELD_OPEN);
}

static bool measured_on(struct ent_case *that, const struct ent_set *set, struct ent_span *range);

/* Whether it is measured on a day that has come, so that nobody comes into it any more. */
static bool is_fixed(struct ent_case *that, const struct ent_set *set)
{
    struct ent_span range = {ENT_DAY_FIRST, ENT_DAY_FIRST};

    return set->as_of && measured_on(that, set, &range) && range.last <= that->on;
}

/* Whether the members of a group come or go, and whether it names all that it can have. */
static void prepare_list(struct ent_case *that, struct ent_set *set, const struct ent_value *group)
{
    const struct ent_list *list = group_list(group);

    set->value = group;
    set->open_ended = group_is_open(group) && !is_fixed(that, set);
    for (uint32_t i = 0; i < list->count; i++) {
        const struct membership member = read_membership(that, &list->items[i]);

        set->changes |= member.from.first != ENT_DAY_FIRST || member.until.first != ENT_DAY_NEVER;
    }
    if (set->as_of)
        set->changes = false;
    set->may_vary = set->changes || (group_is_open(group) && !set->as_of);
}

static bool prepare_parties_of(struct ent_case *that, struct ent_set *set)
{
    set->name = set->value->as.symbol;
    set->other = ent_force_case(that, set->name);
    set->missing = !set->other;
    set->changes = set->may_vary = !set->as_of && !set->missing;
    set->open_ended = set->missing || !is_fixed(that, set);
    set->places = ent_pool_array(&that->pool, (size_t)that->party_count + 1, sizeof(int32_t));
    if (!set->places)
        return false;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; set->other && i < that->party_count; i++)
        set->places[i] = ent_force_party(that, set->other, (int32_t)i);
    return !that->rules.failed;
}

static const int32_t *kids_of(const struct ent_case *that, const struct ent_set *set)
{
    return set->kid_count > 0 ? &that->rules.set_kids[set->kid_first] : NULL;
}

static void prepare_composite(const struct ent_case *that, struct ent_set *set)
{
    const int32_t *kids = kids_of(that, set);

    set->open_ended = set->kind == ENT_SET_AND;
    for (uint32_t i = 0; i < set->kid_count; i++) {
        const struct ent_set *kid = &that->rules.sets[kids[i]];

        set->changes |= kid->changes;
        set->may_vary |= kid->may_vary;
        if (set->kind == ENT_SET_AND)
            set->open_ended &= kid->open_ended;
        else if (set->kind == ENT_SET_OR || i == 0)
            set->open_ended |= kid->open_ended;
    }
}

static bool as_of_now(const struct ent_value *as_of)
{
    return as_of && as_of->kind == ENTENTE_VALUE_ENUM && as_of->as.integer == ENTENTE_AS_OF_NOW;
}

bool ent_set_prepare(struct ent_case *that, struct ent_set *set)
{
    const struct ent_value *group = NULL;

    if (as_of_now(set->as_of))
        set->as_of = NULL;
    switch (set->kind) {
    case ENT_SET_LIST:
        prepare_list(that, set, set->value);
        break;
    case ENT_SET_GROUP:
        set->name = set->value->as.symbol;
        group = find_group(that, set->name);
        if (group)
            prepare_list(that, set, group);
        break;
    case ENT_SET_SIGNED:
        set->wanted = set->value->as.integer != 0;
        set->changes = set->may_vary = !set->as_of;
        set->open_ended = !is_fixed(that, set);
        break;
    case ENT_SET_PARTIES_OF:
        return prepare_parties_of(that, set);
    case ENT_SET_AND:
    case ENT_SET_OR:
    case ENT_SET_MINUS:
        prepare_composite(that, set);
        break;
    default:
        set->open_ended = true;
        break;
    }
    return true;
}

const struct ent_value *ent_attribute(const struct ent_party *party, const char *name)
{
    const struct ent_map *attributes = ent_object_map(party->object, ENTENTE_FIELD_ATTRIBUTES);

    for (uint32_t i = 0; attributes && i < attributes->count; i++)
        if (strcmp(attributes->entries[i].key->text, name) == 0)
            return &attributes->entries[i].value;
    return NULL;
}

static uint8_t has_attribute(const struct ent_party *party, const struct ent_value *pair)
{
    const struct ent_value *items =
        pair->kind == ENTENTE_VALUE_LIST && pair->as.list->count == 2 ? pair->as.list->items : NULL;
    const char *name = items ? ent_value_text(&items[0]) : NULL;
    const struct ent_value *value = name ? ent_attribute(party, name) : NULL;

    return value && ent_value_same(value, &items[1]) ? ENT_IN : 0;
}

/* The members of a list stay the same from the last day on which one comes or goes to the next. */
static void bound(struct ent_set *set, ent_day change, ent_day day)
{
    if (change <= day)
        set->since = change > set->since ? change : set->since;
    else
        set->until = change < set->until ? change : set->until;
}

static void bound_by_member(struct ent_set *set, const struct membership *member, ent_day day)
{
    bound(set, member->from.first, day);
    bound(set, member->from.last, day);
    if (member->until.first == ENT_DAY_NEVER)
        return;
    bound(set, member->until.first + 1, day);
    bound(set, member->until.last + 1, day);
}

static void bound_by_kids(const struct ent_case *that, struct ent_set *set)
{
    const int32_t *kids = kids_of(that, set);

    set->since = ENT_DAY_FIRST;
    set->until = ENT_DAY_NEVER;
    for (uint32_t i = 0; i < set->kid_count; i++) {
        const struct ent_set *kid = &that->rules.sets[kids[i]];

        if (!kid->changes)
            continue;
        set->since = kid->since > set->since ? kid->since : set->since;
        set->until = kid->until < set->until ? kid->until : set->until;
    }
}

/* Membership over a range of days: surely on all of them, perhaps on any. */
static void fill_group(const struct ent_case *that, struct ent_set *set, struct ent_span range,
                       uint8_t *members)
{
    const struct ent_list *list = set->value ? group_list(set->value) : NULL;

    ent_case_count(that, list ? 2 * (uint64_t)list->count : 0);
    set->since = ENT_DAY_FIRST;
    set->until = ENT_DAY_NEVER;
    for (uint32_t i = 0; list && i < list->count; i++) {
        const struct membership member = read_membership(that, &list->items[i]);

        bound_by_member(set, &member, range.first);
        if (member.party == ENT_NO_PARTY)
            continue;
        if (member.from.first <= range.last && range.first <= member.until.last)
            members[member.party] |= ENT_IN_PERHAPS;
        if (member.from.last <= range.first && range.last <= member.until.first)
            members[member.party] |= ENT_IN_SURELY;
    }
}

/* Whether a signature stands that was not taken back (VCLT 18(a)). */
static enum ent_tri is_signed(const struct ent_standing *standing)
{
    return ent_tri_without(
        ent_stands(standing, ent_acts_signature),
        ent_stands(standing, ent_acts_of(ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY)));
}

static enum ent_tri is_signed_on(const struct ent_case *that, int32_t party, ent_day day)
{
    return ent_tri_without(
        ent_stands_on(that, party, day, ent_acts_signature),
        ent_stands_on(that, party, day, ent_acts_of(ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY)));
}

static uint8_t signed_over(const struct ent_case *that, int32_t party, struct ent_span range)
{
    const struct ent_party *row = &that->parties[party];
    const enum ent_tri at_first = is_signed_on(that, party, range.first);
    bool surely = at_first == ENT_YES, perhaps = at_first != ENT_NO;

    for (uint32_t i = 0; range.last > range.first && i < row->change_count; i++) {
        const struct ent_change *change = &that->own_changes[row->change_first + i];

        if (change->day <= range.first || change->day > range.last)
            continue;
        surely &= is_signed(&change->after) == ENT_YES;
        perhaps |= is_signed(&change->after) != ENT_NO;
    }
    return (uint8_t)((surely ? ENT_IN_SURELY : 0) | (perhaps ? ENT_IN_PERHAPS : 0));
}

static uint8_t opposite(uint8_t in)
{
    return (uint8_t)((in & ENT_IN_PERHAPS ? 0 : ENT_IN_SURELY) |
                     (in & ENT_IN_SURELY ? 0 : ENT_IN_PERHAPS));
}

static uint8_t party_over(const struct ent_set *set, int32_t party, struct ent_span range)
{
    const int32_t place = set->places[party];

    if (set->missing)
        return ENT_IN_PERHAPS;
    if (place == ENT_NO_PARTY)
        return 0;

    const enum ent_tri first = ent_force_on(set->other, place, range.first);
    const enum ent_tri last =
        range.first == range.last ? first : ent_force_on(set->other, place, range.last);

    if (first == ENT_YES && last == ENT_YES)
        return ENT_IN;
    return first == ENT_NO && first == last && range.first == range.last ? 0 : ENT_IN_PERHAPS;
}

static uint8_t composite(const struct ent_case *that, const struct ent_set *set, uint32_t party,
                         bool ahead)
{
    const int32_t *kids = kids_of(that, set);
    uint8_t in = set->kind == ENT_SET_AND ? ENT_IN : 0;

    for (uint32_t i = 0; i < set->kid_count; i++) {
        const struct ent_set *row = &that->rules.sets[kids[i]];
        const uint8_t kid = ahead ? row->ahead[party] : row->members[party];

        if (set->kind == ENT_SET_OR || (set->kind == ENT_SET_MINUS && i == 0))
            in |= kid;
        else
            in &= set->kind == ENT_SET_AND ? kid : opposite(kid);
    }
    return in;
}

/* The days that the set is measured on; false where they are not known, or still to come. */
static bool measured_on(struct ent_case *that, const struct ent_set *set, struct ent_span *range)
{
    struct ent_when when;

    if (!set->as_of)
        return true;
    if (set->as_of->kind == ENTENTE_VALUE_DATE) {
        *range = ent_date_span((int32_t)set->as_of->as.integer);
        return range->last <= that->on || set->kind == ENT_SET_GROUP || set->kind == ENT_SET_LIST;
    }
    when =
        ent_milestone(that,
                      set->as_of->as.integer == ENTENTE_AS_OF_OPENED ? ENTENTE_MILESTONE_OPENED
                                                                     : ENTENTE_MILESTONE_ADOPTION,
                      ENT_NO_PARTY);
    *range = (struct ent_span){when.lo, when.hi};
    return when.hi <= that->on;
}

/* Which members it has cannot be known yet, unless they are the same on every day. */
static void fill_unknown(const struct ent_case *that, struct ent_set *set)
{
    const struct ent_span always = {ENT_DAY_FIRST, ENT_DAY_LAST};

    memset(set->members, 0, that->party_count);
    if (set->kind == ENT_SET_GROUP || set->kind == ENT_SET_LIST) {
        fill_group(that, set, always, set->members);
        return;
    }
    memset(set->members, ENT_IN_PERHAPS, that->party_count);
}

static uint8_t member_over(const struct ent_case *that, const struct ent_set *set, uint32_t party,
                           struct ent_span range)
{
    uint8_t in;

    switch (set->kind) {
    case ENT_SET_EVERYBODY:
        return ENT_IN;
    case ENT_SET_ALL:
        return that->parties[party].third ? 0 : ENT_IN;
    case ENT_SET_ATTRIBUTE:
        return has_attribute(&that->parties[party], set->value);
    case ENT_SET_SIGNED:
        in = signed_over(that, (int32_t)party, range);
        return set->wanted ? in : opposite(in);
    case ENT_SET_PARTIES_OF:
        return party_over(set, (int32_t)party, range);
    default:
        return composite(that, set, party, false);
    }
}

static bool depends_on_day(uint8_t kind)
{
    return kind == ENT_SET_GROUP || kind == ENT_SET_LIST || kind == ENT_SET_SIGNED ||
           kind == ENT_SET_PARTIES_OF;
}

void ent_set_fill(struct ent_case *that, struct ent_set *set, ent_day day)
{
    struct ent_span range = {day, day};

    set->fills++;
    set->since = set->until = 0;
    if (depends_on_day(set->kind) && !measured_on(that, set, &range)) {
        fill_unknown(that, set);
        return;
    }
    if (set->kind == ENT_SET_GROUP || set->kind == ENT_SET_LIST) {
        memset(set->members, 0, that->party_count);
        ent_case_count(that, that->party_count / 8);
        fill_group(that, set, range, set->members);
        return;
    }
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        set->members[i] = member_over(that, set, i, range);
    if (set->kid_count > 0)
        bound_by_kids(that, set);
}

/* On a day to come: groups as they are dated; who signs or joins another treaty is open. */
static void fill_ahead(struct ent_case *that, struct ent_set *set, ent_day day)
{
    const struct ent_set kept = *set;

    ent_case_count(that, that->party_count);
    switch (set->kind) {
    case ENT_SET_GROUP:
    case ENT_SET_LIST:
        memset(set->ahead, 0, that->party_count);
        fill_group(that, set, (struct ent_span){day, day}, set->ahead);
        set->since = kept.since;
        set->until = kept.until;
        break;
    case ENT_SET_SIGNED:
    case ENT_SET_PARTIES_OF:
        memset(set->ahead, ENT_IN_PERHAPS, that->party_count);
        break;
    default:
        for (uint32_t i = 0; i < that->party_count; i++)
            set->ahead[i] = composite(that, set, i, true);
        break;
    }
}

void ent_set_ahead(struct ent_case *that, int32_t set, ent_day day)
{
    const uint32_t root = (uint32_t)set;

    for (uint32_t i = that->rules.sets[root].first; i <= root; i++) {
        struct ent_set *here = &that->rules.sets[i];

        if (!here->changes) {
            here->ahead = here->members;
            continue;
        }
        if (!here->ahead)
            here->ahead = ent_pool_alloc(&that->pool, (size_t)that->party_count + 1);
        if (!here->ahead) {
            that->rules.failed = true;
            here->ahead = here->members;
            return;
        }
        fill_ahead(that, here, day);
    }
}

bool ent_set_is_void(const struct ent_case *that, int32_t set)
{
    const struct ent_set *row = &that->rules.sets[set];

    if (row->open_ended || row->changes)
        return false;
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        if (row->members[i])
            return false;
    return true;
}

/* The days on which somebody comes or goes. */
static bool group_days(struct ent_case *that, const struct ent_set *set)
{
    const struct ent_list *list = group_list(set->value);

    ent_case_count(that, list->count);
    for (uint32_t i = 0; i < list->count; i++) {
        const struct membership member = read_membership(that, &list->items[i]);

        if (!ent_sweep_day(that, member.from.first) || !ent_sweep_day(that, member.from.last))
            return false;
        if (member.until.first != ENT_DAY_NEVER && (!ent_sweep_day(that, member.until.first + 1) ||
                                                    !ent_sweep_day(that, member.until.last + 1)))
            return false;
    }
    return true;
}

static bool signature_days(struct ent_case *that)
{
    const ent_acts moving =
        ent_acts_or(ent_acts_signature, ent_acts_of(ENTENTE_ACT_INTENTION_NOT_TO_BECOME_PARTY));

    for (uint32_t i = 0; i < that->change_count; i++) {
        const struct ent_change *change = &that->own_changes[i];

        if (ent_standing_moved(change, moving) && !ent_sweep_day(that, change->day))
            return false;
    }
    return true;
}

bool ent_set_days(struct ent_case *that, int32_t set)
{
    const uint32_t root = (uint32_t)set;

    for (uint32_t i = that->rules.sets[root].first; i <= root; i++) {
        const struct ent_set *row = &that->rules.sets[i];

        if (!row->changes)
            continue;
        if (row->kind == ENT_SET_GROUP && !group_days(that, row))
            return false;
        if (row->kind == ENT_SET_SIGNED && !signature_days(that))
            return false;
        if (row->kind == ENT_SET_PARTIES_OF && !ent_force_days(that, row->other))
            return false;
    }
    return true;
}
