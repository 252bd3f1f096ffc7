/* Weight tables: what each party weighs, from when (tonnage, emissions, contributions). */
#include "case.h"
#include "exact.h"
#include "node.h"
#include "sorting.h"
#include "walk.h"

static const entente_object *find_table(const struct ent_case *that, const struct ent_symbol *name)
{
    const struct ent_map *tables = ent_object_map(&that->agreement->root, ENTENTE_FIELD_WEIGHTS);

    for (uint32_t i = 0; tables && i < tables->count; i++)
        if (tables->entries[i].key == name && tables->entries[i].value.kind == ENTENTE_VALUE_OBJECT)
            return tables->entries[i].value.as.object;
    return NULL;
}

static const struct ent_value *given_total(const entente_object *table,
                                           const entente_object *version)
{
    const struct ent_value *total = ent_object_slot(version, ENTENTE_FIELD_TOTAL);

    return total ? total : ent_object_slot(table, ENTENTE_FIELD_TOTAL);
}

/* A party that is not named weighs 0; the total is given, or the sum. */
static bool fill_version(struct ent_case *that, struct ent_table *row, const entente_object *table,
                         const entente_object *source)
{
    struct ent_table_version *version = &row->versions[row->version_count++];
    const struct ent_map *values = ent_object_map(source, ENTENTE_FIELD_VALUES);
    const struct ent_value *total = given_total(table, source);

    version->weights =
        ent_pool_array_zero(&that->pool, (size_t)that->party_count + 1, sizeof(int64_t));
    if (!version->weights)
        return false;
    for (uint32_t i = 0; values && i < values->count; i++) {
        const int32_t party = ent_case_party(that, values->entries[i].key);
        const int64_t weight = values->entries[i].value.as.integer;

        if (party != ENT_NO_PARTY)
            version->weights[party] = weight;
        if (!ent_add_exact(&version->total, weight))
            version->overflow = true;
    }
    if (total)
        version->total = total->as.integer;
    row->total_is_given |= total != NULL;
    return true;
}

static struct ent_span version_from(const entente_object *version)
{
    const int32_t date = entente_object_get_date(version, ENTENTE_FIELD_FROM);
    const struct ent_span always = {ENT_DAY_FIRST, ENT_DAY_FIRST};

    return date ? ent_date_span(date) : always;
}

/* `values` alone hold always; versions from their own days, in whatever order they stand. */
static bool fill_table(struct ent_case *that, struct ent_table *table, const entente_object *source)
{
    const struct ent_list *versions = ent_object_list(source, ENTENTE_FIELD_VERSIONS);
    const uint32_t dated = versions ? versions->count : 0;
    const bool plain = entente_object_has(source, ENTENTE_FIELD_VALUES);
    struct ent_day_key *keys = ent_pool_array(&that->pool, (size_t)dated + 1, sizeof *keys);

    table->versions = ent_pool_array_zero(&that->pool, (size_t)dated + 1, sizeof *table->versions);
    if (!keys || !table->versions)
        return false;
    if (plain) {
        table->versions[0].from = (struct ent_span){ENT_DAY_FIRST, ENT_DAY_FIRST};
        if (!fill_version(that, table, source, source))
            return false;
    }
    for (uint32_t i = 0; i < dated; i++)
        keys[i] = (struct ent_day_key){version_from(versions->items[i].as.object).first, i};
    if (!ent_sort_by_day(&that->pool, keys, dated))
        return false;
    for (uint32_t i = 0; i < dated; i++) {
        const entente_object *version = versions->items[keys[i].index].as.object;

        table->versions[table->version_count].from = version_from(version);
        if (!fill_version(that, table, source, version))
            return false;
    }
    return true;
}

int32_t ent_table_compile(struct ent_case *that, const struct ent_symbol *name)
{
    struct ent_rules *rules = &that->rules;
    const entente_object *source = name ? find_table(that, name) : NULL;

    for (uint32_t i = 0; i < rules->table_count; i++)
        if (rules->tables[i].name == name)
            return (int32_t)i;
    if (!source)
        return ENT_NO_RULE;

    struct ent_table *tables = ent_rules_grow(that, rules->tables, rules->table_count,
                                              sizeof *tables, &rules->table_capacity);

    if (!tables)
        return ENT_NO_RULE;
    rules->tables = tables;

    struct ent_table *table = &tables[rules->table_count];

    *table = (struct ent_table){.name = name};
    if (!fill_table(that, table, source)) {
        rules->failed = true;
        return ENT_NO_RULE;
    }
    return (int32_t)rules->table_count++;
}

bool ent_table_moves(const struct ent_table *table)
{
    return table->version_count > 1 ||
           (table->version_count == 1 && table->versions[0].from.last > ENT_DAY_FIRST);
}

struct ent_table_readings ent_table_readings(const struct ent_table *table, ent_day day)
{
    struct ent_table_readings readings = {table, day, -1, -1};

    for (uint32_t i = 0; i < table->version_count && table->versions[i].from.first <= day; i++)
        if (table->versions[i].from.last <= day)
            readings.begun = (int64_t)i;
    return readings;
}

/* A version may hold that has perhaps begun, unless one that surely has begun came surely later. */
static bool may_hold(const struct ent_table_readings *readings, int64_t at)
{
    const struct ent_table_version *versions = readings->table->versions;

    return at >= readings->begun || versions[at].from.last > versions[readings->begun].from.first;
}

bool ent_table_next(struct ent_table_readings *readings, const struct ent_table_version **version)
{
    const struct ent_table *table = readings->table;

    *version = NULL;
    if (readings->at == -1 && readings->begun == -1) {
        readings->at = 0;
        return true;
    }
    for (int64_t at = readings->at < 0 ? 0 : readings->at; at < table->version_count; at++) {
        if (table->versions[at].from.first > readings->day)
            return false;
        readings->at = at + 1;
        if (may_hold(readings, at)) {
            *version = &table->versions[at];
            return true;
        }
    }
    return false;
}

const struct ent_table_version *ent_table_on(const struct ent_table *table, ent_day day)
{
    struct ent_table_readings readings = ent_table_readings(table, day);
    const struct ent_table_version *found = NULL, *other = NULL;

    (void)ent_table_next(&readings, &found);
    return ent_table_next(&readings, &other) ? NULL : found;
}

bool ent_table_days(struct ent_case *that, int32_t table)
{
    const struct ent_table *row = &that->rules.tables[table];

    for (uint32_t i = 0; i < row->version_count; i++)
        if (!ent_sweep_day(that, row->versions[i].from.first) ||
            !ent_sweep_day(that, row->versions[i].from.last))
            return false;
    return true;
}
