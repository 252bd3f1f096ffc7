/* Commitments as the text has them: who owes what to whom. */
#include <string.h>

#include <entente/commitment.h>

#include "applying.h"
#include "bond.h"
#include "commitment.h"
#include "governing.h"
#include "node.h"
#include "text.h"

static void read_quantity(struct ent_commitment *row, const entente_object *quantity)
{
    row->unit = entente_object_get_text(quantity, ENTENTE_FIELD_UNIT);
    row->quantity = (struct ent_owed){
        .amount = entente_object_get_integer(quantity, ENTENTE_FIELD_AMOUNT),
        .scale = (int32_t)entente_object_get_integer(quantity, ENTENTE_FIELD_SCALE),
        .num = 1,
        .den = 1,
        .there = true,
    };
}

static void read_recurrence(struct ent_case *that, struct ent_commitment *row,
                            const entente_object *recurs)
{
    row->recurs = recurs;
    row->recurs_from = ent_term_of(that, entente_object_get_object(recurs, ENTENTE_FIELD_FROM));
    row->recurs_until = ent_term_of(that, entente_object_get_object(recurs, ENTENTE_FIELD_UNTIL));
}

static void read_duty_member(struct ent_case *that, struct ent_commitment *row,
                             const struct ent_value *slot)
{
    switch (slot->field) {
    case ENTENTE_FIELD_ID:
        row->id = slot->as.symbol;
        break;
    case ENTENTE_FIELD_TYPE:
        row->type = (uint8_t)slot->as.integer;
        break;
    case ENTENTE_FIELD_DEONTIC:
        row->deontic = (uint8_t)slot->as.integer;
        break;
    case ENTENTE_FIELD_MODE:
        row->mode = (uint8_t)slot->as.integer;
        break;
    case ENTENTE_FIELD_ON_SUSPENSION:
        row->on_suspension = (uint8_t)slot->as.integer;
        break;
    case ENTENTE_FIELD_MODALITY:
        row->modality = (uint8_t)slot->as.integer;
        break;
    case ENTENTE_FIELD_OBLIGORS:
        row->obligors = slot;
        break;
    case ENTENTE_FIELD_BENEFICIARIES:
        row->beneficiaries = slot;
        row->owed_to_some =
            slot->kind != ENTENTE_VALUE_NAME || strcmp(slot->as.symbol->text, "all") != 0;
        break;
    case ENTENTE_FIELD_PROVISION:
        row->provision = slot;
        break;
    case ENTENTE_FIELD_VERSIONS:
        row->versions = slot;
        break;
    case ENTENTE_FIELD_REQUIRES:
        row->requires
        = slot->as.list;
        break;
    case ENTENTE_FIELD_SHARES:
        row->shares = slot->as.map;
        break;
    case ENTENTE_FIELD_DECIDED_BY:
        row->decider = slot->as.symbol;
        break;
    case ENTENTE_FIELD_QUANTITY:
        read_quantity(row, slot->as.object);
        break;
    case ENTENTE_FIELD_TRIGGER:
        row->trigger = ent_term_of(that, slot->as.object);
        break;
    case ENTENTE_FIELD_WHILE:
        row->unless = ent_term_of(that, slot->as.object);
        break;
    case ENTENTE_FIELD_DUE:
        row->due = ent_term_of(that, slot->as.object);
        break;
    case ENTENTE_FIELD_UNTIL:
        row->until = ent_term_of(that, slot->as.object);
        break;
    case ENTENTE_FIELD_RECURS:
        read_recurrence(that, row, slot->as.object);
        break;
    default:
        break;
    }
}

/* ---- Lists, groups, "all". */

static int32_t set_of(struct ent_case *that, const struct ent_value *who)
{
    struct ent_commitments *all = that->commitments;
    int32_t *place = &all->set_of[who->as.symbol->number];

    if (*place == 0) {
        *place = ent_set_compile(that, who, NULL) + 1;
        if (*place > 0)
            ent_set_on(that, *place - 1, that->on);
    }
    return *place - 1;
}

static enum ent_tri in_set(struct ent_case *that, const struct ent_value *who, int32_t party)
{
    const int32_t set = set_of(that, who);
    const uint8_t in = set == ENT_NO_RULE || !that->rules.sets[set].members
                           ? 0
                           : that->rules.sets[set].members[party];

    return in == ENT_IN ? ENT_YES : in ? ENT_MAYBE : ENT_NO;
}

enum ent_tri ent_commitment_among(struct ent_case *that, const struct ent_value *who, int32_t party)
{
    if (who->kind != ENTENTE_VALUE_LIST)
        return who->kind == ENTENTE_VALUE_NAME ? in_set(that, who, party) : ENT_NO;
    for (uint32_t i = 0; i < who->as.list->count; i++)
        if (who->as.list->items[i].as.symbol == that->parties[party].id)
            return ENT_YES;
    return ENT_NO;
}

static bool add_duty(struct ent_case *that, uint32_t commitment, int32_t party, bool perhaps)
{
    struct ent_commitments *all = that->commitments;

    if (all->duty_count == all->duty_capacity) {
        const uint32_t more = 2 * all->duty_capacity;
        struct ent_duty *duties =
            ent_pool_resize(&that->pool, all->duties, all->duty_capacity * sizeof *duties,
                            ent_product(more, sizeof *duties));

        if (!duties)
            return false;
        all->duties = duties;
        all->duty_capacity = more;
    }
    all->duties[all->duty_count++] =
        (struct ent_duty){.commitment = commitment, .party = party, .perhaps = perhaps};
    all->rows[commitment].duty_count++;
    return true;
}

/* ---- To whom. */

/* Each without memory: no items. */
static struct ent_parties listed(struct ent_case *that, const struct ent_list *list)
{
    struct ent_parties out = {
        ent_pool_array(&that->pool, (size_t)list->count + 1, sizeof *out.items), 0};

    for (uint32_t i = 0; out.items && i < list->count; i++) {
        const int32_t party = ent_case_party(that, list->items[i].as.symbol);

        if (party != ENT_NO_PARTY)
            out.items[out.count++] = party;
    }
    return out;
}

/* Many commitments name one group. */
static struct ent_parties members_of_group(struct ent_case *that, const struct ent_value *group)
{
    struct ent_parties *out = &that->commitments->members_of[group->as.symbol->number];

    if (out->items)
        return *out;
    out->items = ent_pool_array(&that->pool, (size_t)that->party_count + 1, sizeof *out->items);
    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; out->items && i < that->party_count; i++)
        if (ent_commitment_among(that, group, (int32_t)i) != ENT_NO)
            out->items[out->count++] = (int32_t)i;
    return *out;
}

/* False without memory. */
static bool find_owed(struct ent_case *that, struct ent_commitment *row)
{
    const struct ent_value *to = row->beneficiaries;

    row->to_all =
        !to || (to->kind == ENTENTE_VALUE_NAME && ent_text_equal(to->as.symbol->text, "all"));
    if (!row->to_all)
        row->owed_to =
            to->kind == ENTENTE_VALUE_LIST ? listed(that, to->as.list) : members_of_group(that, to);
    return row->to_all || row->owed_to.items;
}

/* ---- By whom. */

static bool add_listed(struct ent_case *that, uint32_t commitment, const struct ent_list *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const int32_t party = ent_case_party(that, list->items[i].as.symbol);

        /* Who is named twice owes once. */
        if (party == ENT_NO_PARTY || that->commitments->listed_in[party] == commitment + 1)
            continue;
        that->commitments->listed_in[party] = commitment + 1;
        if (!add_duty(that, commitment, party, false))
            return false;
    }
    return true;
}

static bool add_duties(struct ent_case *that, uint32_t commitment)
{
    struct ent_commitment *row = &that->commitments->rows[commitment];

    row->duty_first = that->commitments->duty_count;
    if (!row->obligors)
        return true;
    if (row->obligors->kind == ENTENTE_VALUE_LIST)
        return add_listed(that, commitment, row->obligors->as.list);
    for (uint32_t i = 0; i < that->party_count; i++) {
        const enum ent_tri in = ent_commitment_among(that, row->obligors, (int32_t)i);

        if (in != ENT_NO && !add_duty(that, commitment, (int32_t)i, in == ENT_MAYBE))
            return false;
    }
    return true;
}

/* ---- Which of the duties is a party's. */

static int32_t duty_party_at(const struct ent_case *that, const struct ent_commitment *row,
                             uint32_t place)
{
    return ent_duty_by_party(that, row, place)->party;
}

/* A list may name its obligors in any order. */
static bool order_duties(struct ent_case *that, struct ent_commitment *row)
{
    struct ent_day_key *keys;
    bool ordered = true;

    for (uint32_t i = 1; i < row->duty_count; i++)
        ordered &= duty_party_at(that, row, i - 1) <= duty_party_at(that, row, i);
    if (ordered)
        return true;
    keys = ent_pool_array(&that->pool, row->duty_count, sizeof *keys);
    for (uint32_t i = 0; keys && i < row->duty_count; i++)
        keys[i] = (struct ent_day_key){duty_party_at(that, row, i), i};
    row->by_party = keys;
    return keys && ent_sort_by_day(&that->pool, keys, row->duty_count);
}

struct ent_duty *ent_duty_by_party(const struct ent_case *that, const struct ent_commitment *row,
                                   uint32_t place)
{
    const uint32_t index = row->by_party ? row->by_party[place].index : place;

    return &that->commitments->duties[row->duty_first + index];
}

uint32_t ent_duty_place(const struct ent_case *that, const struct ent_commitment *row,
                        int32_t party)
{
    uint32_t low = 0, high = row->duty_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (duty_party_at(that, row, middle) < party)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool ent_is_obligor(const struct ent_case *that, const struct ent_commitment *row, int32_t party)
{
    const uint32_t place = ent_duty_place(that, row, party);

    return place < row->duty_count && duty_party_at(that, row, place) == party;
}

/* ---- The acts about each. */

static bool is_move(const struct ent_record *record)
{
    return record->type == ENTENTE_ACT_COMMITMENT;
}

/* By commitment: counted, then written. */
static bool index_records(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;
    uint32_t *place =
        ent_pool_array_zero(&that->pool, (size_t)that->symbol_count + 1, sizeof *place);
    uint32_t first = 0;

    all->records = ent_pool_array(
        &that->pool, (size_t)that->log.of_type[ENTENTE_ACT_COMMITMENT] + 1, sizeof *all->records);
    if (!place || !all->records)
        return false;
    for (uint32_t i = 0; i < all->count; i++)
        place[all->rows[i].id->number] = i + 1;
    for (int write = 0; write < 2; write++) {
        for (uint32_t i = 0; i < that->log.count; i++) {
            const struct ent_record *record = &that->log.records[i];
            const struct ent_symbol *id =
                is_move(record) ? ent_object_symbol(record->act, ENTENTE_FIELD_COMMITMENT) : NULL;
            struct ent_commitment *row =
                id && place[id->number] ? &all->rows[place[id->number] - 1] : NULL;

            if (row && write)
                all->records[row->record_first + row->record_count++] = i;
            else if (row)
                row->record_count++;
        }
        for (uint32_t i = 0; !write && i < all->count; i++) {
            all->rows[i].record_first = first;
            first += all->rows[i].record_count;
            all->rows[i].record_count = 0;
        }
    }
    return true;
}

bool ent_commitments_read(struct ent_case *that)
{
    struct ent_commitments *all = that->commitments;
    const struct ent_list *list =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_COMMITMENTS);

    all->count = list->count;
    all->rows = ent_pool_array_zero(&that->pool, all->count, sizeof *all->rows);
    all->duty_capacity = 2 * all->count;
    all->duties = ent_pool_array(&that->pool, all->duty_capacity, sizeof *all->duties);
    all->listed_in =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof *all->listed_in);
    all->set_of =
        ent_pool_array_zero(&that->pool, (size_t)that->symbol_count + 1, sizeof *all->set_of);
    all->members_of =
        ent_pool_array_zero(&that->pool, (size_t)that->symbol_count + 1, sizeof *all->members_of);
    if (!all->members_of || !all->rows || !all->duties || !all->set_of || !all->listed_in)
        return false;
    for (uint32_t i = 0; i < all->count; i++) {
        struct ent_commitment *row = &all->rows[i];

        row->object = list->items[i].as.object;
        row->trigger = row->unless = row->due = row->until = ENT_NO_TERM;
        row->recurs_from = row->recurs_until = ENT_NO_TERM;
        for (uint16_t k = 0; k < row->object->count; k++)
            read_duty_member(that, row, &row->object->slots[k]);
        row->bindingness = (uint8_t)ent_commitment_bindingness(that, row);
        row->waits = ent_commitment_applies(that, row->object, &row->applies);
        row->apart = all->bonds && ent_bonds_touch(all->bonds, row->object);
        if (row->apart && ent_bond_texts(all->bonds) &&
            ent_text_differs(ent_bond_texts(all->bonds), row->object))
            row->texts = ent_bond_texts(all->bonds);
        if (!find_owed(that, row) || !add_duties(that, i) || !order_duties(that, row))
            return false;
    }
    return (!ent_log_has(&that->log, ENTENTE_ACT_COMMITMENT) || index_records(that)) &&
           !that->rules.failed;
}

/* ---- Shares. */

struct ent_owed ent_commitment_owed(const struct ent_case *that, const struct ent_commitment *row,
                                    int32_t party)
{
    struct ent_owed owed = row->quantity;
    const bool split = row->mode != ENTENTE_MODE_JOINT &&
                       row->mode != ENTENTE_MODE_JOINT_AND_SEVERAL && row->shares;

    if (!split || !owed.there)
        return owed;
    for (uint32_t i = 0; i < row->shares->count; i++) {
        const struct ent_value *share = &row->shares->entries[i].value;

        if (row->shares->entries[i].key != that->parties[party].id)
            continue;
        if (share->kind == ENTENTE_VALUE_INTEGER) {
            owed.amount = share->as.integer;
        } else {
            owed.num = entente_object_get_integer(share->as.object, ENTENTE_FIELD_NUM);
            owed.den = entente_object_get_integer(share->as.object, ENTENTE_FIELD_DEN);
        }
        return owed;
    }
    return (struct ent_owed){.there = false};
}
