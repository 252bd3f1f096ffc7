/*
 * Agreements made by chance. Every noun that bears an identifier has one that is called A, and so
 * have groups, tables of weights and calendars: so that the name A names something wherever it
 * stands, whatever the member refers to.
 */
#include "random_agreement.h"

#include <stdio.h>
#include <string.h>

#include <entente/act.h>
#include <entente/approval.h>
#include <entente/body.h>
#include <entente/commitment.h>
#include <entente/date.h>
#include <entente/expression.h>
#include <entente/group.h>
#include <entente/party.h>

#include "random_value.h"

enum { DEEP = 5 };

static void fill(struct maker *maker, entente_object *object, int32_t depth);

/* Operators with nothing below them, for where it is deep enough. */
static int32_t some_op(struct maker *maker, int32_t depth)
{
    static const int32_t LEAVES[] = {ENTENTE_OP_EVENT, ENTENTE_OP_NEVER, ENTENTE_OP_OWN_ACT,
                                     ENTENTE_OP_DATE};

    /* Operators that ask about no party, for a day that is one for all. */
    static const int32_t FOR_ALL[] = {ENTENTE_OP_DATE,  ENTENTE_OP_EVENT, ENTENTE_OP_NEVER,
                                      ENTENTE_OP_WHEN,  ENTENTE_OP_COUNT, ENTENTE_OP_LATER,
                                      ENTENTE_OP_ALIGN, ENTENTE_OP_AND,   ENTENTE_OP_ADD};

    if (maker->applying && maker->valid)
        return FOR_ALL[random_below(
            maker, depth > DEEP || !maker->budget ? 3 : sizeof FOR_ALL / sizeof FOR_ALL[0])];
    if (depth > DEEP || !maker->budget)
        return LEAVES[random_below(maker, sizeof LEAVES / sizeof LEAVES[0])];

    if (maker->leaving ? random_below(maker, 3) == 0 : !maker->valid && !random_below(maker, 40))
        return ENTENTE_OP_OWN_NOTICE;

    const int32_t op = 1 + (int32_t)random_below(maker, ENTENTE_OP_APPROVAL);

    return op == ENTENTE_OP_COMMITMENT && maker->owing ? ENTENTE_OP_APPROVAL : op;
}

/* A node in the member, or at the end of its list. */
static void put_node(struct maker *maker, entente_object *object, int32_t field, int32_t depth)
{
    const int32_t leaving = entente_object_noun(object) == ENTENTE_NOUN_WITHDRAWAL_CLAUSE &&
                            field == ENTENTE_FIELD_EFFECTIVE;
    const int32_t applying = field == ENTENTE_FIELD_APPLIES;
    entente_object *node = NULL;

    maker->leaving += leaving;
    maker->applying += applying;
    for (int32_t i = 0; i < 200 && !node; i++)
        (void)entente_object_make_expression(object, field, some_op(maker, depth), &node, NULL);
    if (node)
        fill(maker, node, depth + 1);
    maker->leaving -= leaving;
    maker->applying -= applying;
}

static void put_object(struct maker *maker, entente_object *object, int32_t field, int32_t depth)
{
    entente_object *made = NULL;

    if (!entente_noun_field_noun(entente_object_noun(object), field))
        put_node(maker, object, field, depth);
    else if (entente_object_make_object(object, field, &made, NULL) == ENTENTE_OK)
        fill(maker, made, depth + 1);
}

static int32_t item_takes(const entente_object *object, int32_t field, int32_t value)
{
    return entente_noun_field_item_takes(entente_object_noun(object), field, value);
}

/* A kind that the items of the member's list or map take, by chance. */
static int32_t some_item_kind(struct maker *maker, const entente_object *object, int32_t field)
{
    int32_t kinds[ENTENTE_VALUE_MAP + 1], count = 0;

    for (int32_t kind = ENTENTE_VALUE_TEXT; kind <= ENTENTE_VALUE_LIST; kind++)
        if (item_takes(object, field, kind))
            kinds[count++] = kind;
    return count ? kinds[random_below(maker, (uint32_t)count)] : 0;
}

static void add_item_object(struct maker *maker, entente_object *object, int32_t field,
                            int32_t depth)
{
    entente_object *made = NULL;

    if (!entente_noun_field_noun(entente_object_noun(object), field))
        put_node(maker, object, field, depth);
    else if (entente_object_add_object(object, field, &made, NULL) == ENTENTE_OK)
        fill(maker, made, depth + 1);
}

static void add_item(struct maker *maker, entente_object *object, int32_t field, int32_t depth)
{
    switch (some_item_kind(maker, object, field)) {
    case ENTENTE_VALUE_TEXT:
        (void)entente_object_add_text(object, field, random_text(maker), NULL);
        break;
    case ENTENTE_VALUE_NAME:
        (void)entente_object_add_text(object, field, random_name(maker), NULL);
        break;
    case ENTENTE_VALUE_BOOLEAN:
        (void)entente_object_add_boolean(object, field, (int32_t)random_below(maker, 2), NULL);
        break;
    case ENTENTE_VALUE_INTEGER:
        (void)entente_object_add_integer(object, field, random_integer(maker), NULL);
        break;
    case ENTENTE_VALUE_DATE:
        (void)entente_object_add_date(object, field, random_date(maker), NULL);
        break;
    case ENTENTE_VALUE_ENUM:
        (void)entente_object_add_enum(object, field,
                                      random_enum(maker, entente_object_noun(object), field), NULL);
        break;
    case ENTENTE_VALUE_OBJECT:
        add_item_object(maker, object, field, depth);
        break;
    default:
        (void)entente_step_add_alternative(object, random_below(maker, 2), random_name(maker),
                                           NULL);
        break;
    }
}

/* The lists that must be just so. */
static int32_t put_special_list(struct maker *maker, entente_object *object, int32_t field)
{
    switch (field) {
    case ENTENTE_FIELD_DAYS:
        for (int32_t day = 1; day < 28; day += 1 + (int32_t)random_below(maker, 9))
            (void)entente_object_add_date(object, field, 20260200 + day, NULL);
        return 1;
    case ENTENTE_FIELD_BETWEEN:
        (void)entente_object_add_date(object, field, random_date(maker), NULL);
        (void)entente_object_add_date(object, field, random_date(maker), NULL);
        return 1;
    case ENTENTE_FIELD_ATTR:
        (void)entente_object_add_text(object, field, random_text(maker), NULL);
        if (random_below(maker, 2))
            (void)entente_object_add_boolean(object, field, 1, NULL);
        else
            (void)entente_object_add_text(object, field, random_text(maker), NULL);
        return 1;
    default:
        return 0;
    }
}

static void put_list(struct maker *maker, entente_object *object, int32_t field, int32_t depth)
{
    const size_t wanted = field == ENTENTE_FIELD_MINUS ? 2 : 1 + random_below(maker, 3);

    if (maker->valid && put_special_list(maker, object, field))
        return;
    for (int32_t i = 0; i < 30 && entente_object_count(object, field) < wanted; i++)
        add_item(maker, object, field, depth);
}

static void put_texts(struct maker *maker, entente_object *object, int32_t field)
{
    static const char *const LANGUAGES[] = {"en", "fr", "zh-Hans", "uk"};

    for (uint32_t i = 0; i <= random_below(maker, 4); i++)
        (void)entente_object_set_entry_text(object, field, LANGUAGES[i % 4], random_text(maker),
                                            NULL);
}

static void put_map(struct maker *maker, entente_object *object, int32_t field, int32_t depth)
{
    char fresh[16];
    const char *key = random_name(maker);
    entente_object *made = NULL;

    if (field == ENTENTE_FIELD_GROUPS || field == ENTENTE_FIELD_ATTRIBUTES ||
        field == ENTENTE_FIELD_WEIGHTS || field == ENTENTE_FIELD_CALENDARS) {
        (void)snprintf(fresh, sizeof fresh, "k%u", maker->names++);
        key = fresh;
    }

    if (entente_noun_field_takes(entente_object_noun(object), field, ENTENTE_VALUE_TEXT)) {
        put_texts(maker, object, field);
        return;
    }
    switch (some_item_kind(maker, object, field)) {
    case ENTENTE_VALUE_TEXT:
        (void)entente_object_set_entry_text(object, field, key, random_text(maker), NULL);
        break;
    case ENTENTE_VALUE_BOOLEAN:
        (void)entente_object_set_entry_boolean(object, field, key, 1, NULL);
        break;
    case ENTENTE_VALUE_INTEGER:
        if (entente_object_set_entry_integer(object, field, key, random_integer(maker), NULL))
            (void)entente_object_set_entry_integer(object, field, key, 7, NULL);
        break;
    case ENTENTE_VALUE_ENUM:
        (void)entente_object_set_entry_enum(
            object, field, key, random_enum(maker, entente_object_noun(object), field), NULL);
        break;
    case ENTENTE_VALUE_LIST:
        (void)entente_agreement_add_group(entente_object_agreement(object), key, NULL);
        break;
    default:
        if (entente_object_make_entry(object, field, key, &made, NULL) == ENTENTE_OK)
            fill(maker, made, depth + 1);
        break;
    }
}

static void put_name(struct maker *maker, entente_object *object, int32_t field)
{
    char id[16];

    if (field != ENTENTE_FIELD_ID) {
        (void)entente_object_set_text(object, field, random_name(maker), NULL);
        return;
    }
    (void)snprintf(id, sizeof id, "n%u", maker->names++);
    (void)entente_object_set_text(object, field, id, NULL);
}

static void put(struct maker *maker, entente_object *object, int32_t field, int32_t kind,
                int32_t depth)
{
    switch (kind) {
    case ENTENTE_VALUE_TEXT:
        (void)entente_object_set_text(object, field, random_text(maker), NULL);
        break;
    case ENTENTE_VALUE_NAME:
        put_name(maker, object, field);
        break;
    case ENTENTE_VALUE_BOOLEAN:
        (void)entente_object_set_boolean(object, field, (int32_t)random_below(maker, 2), NULL);
        break;
    case ENTENTE_VALUE_INTEGER:
        if (entente_object_set_integer(object, field, random_integer(maker), NULL) != ENTENTE_OK)
            (void)entente_object_set_integer(object, field, 1, NULL);
        break;
    case ENTENTE_VALUE_DATE:
        if (entente_object_set_date(object, field, random_date(maker), NULL) != ENTENTE_OK)
            (void)entente_object_set_date(object, field, 20260106, NULL);
        break;
    case ENTENTE_VALUE_INSTANT:
        (void)entente_object_set_instant(object, field, 1767700000 + random_below(maker, 100000),
                                         (int32_t)random_below(maker, 1440) - 720, NULL);
        break;
    case ENTENTE_VALUE_ENUM:
        (void)entente_object_set_enum(object, field,
                                      random_enum(maker, entente_object_noun(object), field), NULL);
        break;
    case ENTENTE_VALUE_OBJECT:
        put_object(maker, object, field, depth);
        break;
    case ENTENTE_VALUE_LIST:
        put_list(maker, object, field, depth);
        break;
    default:
        put_map(maker, object, field, depth);
        break;
    }
}

static void put_some_kind(struct maker *maker, entente_object *object, int32_t field, int32_t depth)
{
    int32_t kinds[ENTENTE_VALUE_MAP + 1], count = 0;

    for (int32_t kind = ENTENTE_VALUE_TEXT; kind <= ENTENTE_VALUE_MAP; kind++)
        if (entente_noun_field_takes(entente_object_noun(object), field, kind) &&
            (kind != ENTENTE_VALUE_OBJECT || depth <= DEEP || count == 0))
            kinds[count++] = kind;
    put(maker, object, field, kinds[random_below(maker, (uint32_t)count)], depth);
}

/* Nouns of which exactly one member says what they are. */
static const int32_t *alternatives(int32_t noun, size_t *count)
{
    static const int32_t SET[] = {
        ENTENTE_FIELD_GROUP, ENTENTE_FIELD_ATTR, ENTENTE_FIELD_SIGNED, ENTENTE_FIELD_PARTIES_OF,
        ENTENTE_FIELD_AND,   ENTENTE_FIELD_OR,   ENTENTE_FIELD_MINUS};
    static const int32_t DATE[] = {ENTENTE_FIELD_BEFORE, ENTENTE_FIELD_AFTER, ENTENTE_FIELD_BETWEEN,
                                   ENTENTE_FIELD_SYMBOL};
    static const int32_t TABLE[] = {ENTENTE_FIELD_VALUES, ENTENTE_FIELD_VERSIONS};

    *count = noun == ENTENTE_NOUN_SET ? 7 : noun == ENTENTE_NOUN_FUZZY_DATE ? 4 : 2;
    return noun == ENTENTE_NOUN_SET            ? SET
           : noun == ENTENTE_NOUN_FUZZY_DATE   ? DATE
           : noun == ENTENTE_NOUN_WEIGHT_TABLE ? TABLE
                                               : NULL;
}

static int32_t is_among(int32_t field, const int32_t *fields, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (fields[i] == field)
            return 1;
    return 0;
}

/* What an act can need, whatever its type is. */
static void complete_act(struct maker *maker, entente_object *act)
{
    static const int32_t NAMES[] = {ENTENTE_FIELD_PARTY,     ENTENTE_FIELD_MILESTONE,
                                    ENTENTE_FIELD_CONDITION, ENTENTE_FIELD_ABOUT,
                                    ENTENTE_FIELD_EVENT,     ENTENTE_FIELD_APPROVAL,
                                    ENTENTE_FIELD_STEP,      ENTENTE_FIELD_COMMITMENT,
                                    ENTENTE_FIELD_TO,        ENTENTE_FIELD_BODY};

    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        (void)entente_object_set_text(act, NAMES[i], "A", NULL);
    if (entente_object_get_enum(act, ENTENTE_FIELD_TYPE) == ENTENTE_ACT_STEP)
        (void)entente_object_set_text(act, ENTENTE_FIELD_TO, "voted", NULL);
    if (!entente_object_has(act, ENTENTE_FIELD_OF))
        put(maker, act, ENTENTE_FIELD_OF, ENTENTE_VALUE_ENUM, 0);
    if (entente_object_get_object(act, ENTENTE_FIELD_DATE))
        (void)entente_object_set_enum(act, ENTENTE_FIELD_MODALITY, ENTENTE_MODALITY_REPORTED, NULL);
}

/* A share of the table, or an absolute weight. */
static void complete_weight(struct maker *maker, entente_object *node)
{
    const int32_t share = (int32_t)random_below(maker, 2);

    (void)entente_object_remove(node, ENTENTE_FIELD_ABS, NULL);
    (void)entente_object_remove(node, ENTENTE_FIELD_NUM, NULL);
    (void)entente_object_remove(node, ENTENTE_FIELD_DEN, NULL);
    (void)entente_object_set_integer(node, share ? ENTENTE_FIELD_NUM : ENTENTE_FIELD_ABS, 3, NULL);
    if (share)
        (void)entente_object_set_integer(node, ENTENTE_FIELD_DEN, 4, NULL);
}

/* By year on a day that every month has, or by month. */
static void complete_align(struct maker *maker, entente_object *node)
{
    if (random_below(maker, 2)) {
        (void)entente_object_set_enum(node, ENTENTE_FIELD_UNIT, ENTENTE_UNIT_YEAR, NULL);
        (void)entente_object_set_integer(node, ENTENTE_FIELD_MONTH, 1 + random_below(maker, 12),
                                         NULL);
        (void)entente_object_set_integer(node, ENTENTE_FIELD_DAY, 1 + random_below(maker, 28),
                                         NULL);
        return;
    }
    (void)entente_object_remove(node, ENTENTE_FIELD_UNIT, NULL);
    (void)entente_object_remove(node, ENTENTE_FIELD_MONTH, NULL);
    (void)entente_object_remove(node, ENTENTE_FIELD_DAY, NULL);
}

/* Days of a calendar need one that is there, and hours have no last day that could move. */
static void complete_period(entente_object *period)
{
    if (entente_object_get_enum(period, ENTENTE_FIELD_UNIT) == ENTENTE_UNIT_HOUR)
        (void)entente_object_remove(period, ENTENTE_FIELD_ROLL, NULL);
    (void)entente_object_set_text(period, ENTENTE_FIELD_CALENDAR, "A", NULL);
}

/* What a table cannot say. */
static void make_valid(struct maker *maker, entente_object *object)
{
    switch (entente_object_noun(object)) {
    case ENTENTE_NOUN_ACT:
        complete_act(maker, object);
        break;
    case ENTENTE_NOUN_STEP:
        if (strcmp(entente_step_id(object), "A") == 0) {
            (void)entente_object_remove(object, ENTENTE_FIELD_AFTER, NULL);
            (void)entente_object_remove(object, ENTENTE_FIELD_AFTER_ANY, NULL);
            (void)entente_object_remove(object, ENTENTE_FIELD_IF, NULL);
            (void)entente_object_remove(object, ENTENTE_FIELD_LAPSES, NULL);
        }
        break;
    case ENTENTE_NOUN_APPROVAL:
        (void)entente_object_set_text(entente_approval_step_at(object, 0), ENTENTE_FIELD_ID, "A",
                                      NULL);
        make_valid(maker, entente_approval_step_at(object, 0));
        break;
    case ENTENTE_NOUN_DECISION:
        if (!entente_object_has(object, ENTENTE_FIELD_MAJORITY))
            (void)entente_object_set_enum(object, ENTENTE_FIELD_RULE, ENTENTE_DECIDES_BY_CONSENSUS,
                                          NULL);
        break;
    case ENTENTE_NOUN_REFUSAL:
        (void)entente_object_remove(object, ENTENTE_FIELD_N, NULL);
        (void)entente_object_set_integer(object, ENTENTE_FIELD_NUM, 1, NULL);
        (void)entente_object_set_integer(object, ENTENTE_FIELD_DEN, 3, NULL);
        if (random_below(maker, 2)) {
            (void)entente_object_remove(object, ENTENTE_FIELD_NUM, NULL);
            (void)entente_object_remove(object, ENTENTE_FIELD_DEN, NULL);
            (void)entente_object_set_integer(object, ENTENTE_FIELD_N, 2, NULL);
        }
        break;
    case ENTENTE_NOUN_NOTICE:
    case ENTENTE_NOUN_PERIOD:
    case ENTENTE_NOUN_STEP_PERIOD:
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ADD:
        complete_period(object);
        break;
    case ENTENTE_NOUN_PAUSE:
        (void)entente_object_set_date(object, ENTENTE_FIELD_UNTIL, 99991231, NULL);
        break;
    case ENTENTE_NOUN_SURVIVAL:
        if (!entente_object_has(object, ENTENTE_FIELD_N) ||
            !entente_object_has(object, ENTENTE_FIELD_UNIT)) {
            (void)entente_object_remove(object, ENTENTE_FIELD_N, NULL);
            (void)entente_object_remove(object, ENTENTE_FIELD_UNIT, NULL);
        }
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_ALIGN:
        complete_align(maker, object);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_WEIGHT:
        complete_weight(maker, object);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_MILESTONE:
        (void)entente_object_set_enum(object, ENTENTE_FIELD_WHICH, ENTENTE_MILESTONE_ADOPTION,
                                      NULL);
        break;
    case ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_IN_FORCE:
        (void)entente_object_set_text(object, ENTENTE_FIELD_INSTRUMENT, "elsewhere", NULL);
        break;
    default:
        break;
    }
}

/* Gives an object members by chance, and those it must have. */
static void fill(struct maker *maker, entente_object *object, int32_t depth)
{
    const int32_t noun = entente_object_noun(object);
    size_t choices = 0;
    const int32_t *alternative = alternatives(noun, &choices);
    const int32_t simple = depth > DEEP ? (int32_t)choices - 3 : (int32_t)choices;
    const int32_t chosen =
        alternative ? alternative[random_below(maker, (uint32_t)(simple > 0 ? simple : 1))] : 0;

    maker->budget -= maker->budget > 0;
    maker->owing += noun == ENTENTE_NOUN_COMMITMENT;
    for (size_t i = 0; i < entente_noun_field_count(noun); i++) {
        const int32_t field = entente_noun_field_at(noun, i);
        const int32_t required = entente_noun_field_is_required(noun, field);
        const int32_t rare = maker->budget == 0 || depth > DEEP;

        if (field == ENTENTE_FIELD_OP || entente_object_has(object, field))
            continue;
        /* An event of one party gives no day for all. */
        if (maker->applying && maker->valid && field == ENTENTE_FIELD_OF &&
            noun == ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_EVENT)
            continue;
        if (alternative && maker->valid && is_among(field, alternative, choices)) {
            if (field == chosen)
                put_some_kind(maker, object, field, depth);
        } else if (required ? maker->valid || random_below(maker, 20)
                            : !rare && random_below(maker, noun == ENTENTE_NOUN_ACT ? 6 : 3) == 0) {
            put_some_kind(maker, object, field, depth);
        }
    }
    maker->owing -= noun == ENTENTE_NOUN_COMMITMENT;
    if (maker->valid)
        make_valid(maker, object);
}

/* The first of a list, which is called A and refers to nothing but what is called so too. */
static void first_of(struct maker *maker, entente_object *root, int32_t field)
{
    entente_object *made = NULL;

    if (entente_object_add_object(root, field, &made, NULL) != ENTENTE_OK)
        return;
    (void)entente_object_set_text(made, ENTENTE_FIELD_ID, "A", NULL);
    if (field == ENTENTE_FIELD_APPROVALS)
        (void)entente_object_set_text(made, ENTENTE_FIELD_PARTY, "A", NULL);
    fill(maker, made, 1);
    if (maker->valid && field == ENTENTE_FIELD_ACTS)
        (void)entente_object_remove(made, ENTENTE_FIELD_AFTER, NULL);
    if (maker->valid && field == ENTENTE_FIELD_BODIES)
        (void)entente_object_remove(made, ENTENTE_FIELD_RELATIONS, NULL);
}

static void make_skeleton(struct maker *maker, entente_agreement *agreement)
{
    static const int32_t LISTS[] = {
        ENTENTE_FIELD_PARTIES, ENTENTE_FIELD_PROVISIONS,  ENTENTE_FIELD_VERSIONS,
        ENTENTE_FIELD_PARTS,   ENTENTE_FIELD_SOURCES,     ENTENTE_FIELD_BODIES,
        ENTENTE_FIELD_ACTS,    ENTENTE_FIELD_COMMITMENTS, ENTENTE_FIELD_APPROVALS};
    static const int32_t MAPS[] = {ENTENTE_FIELD_WEIGHTS, ENTENTE_FIELD_CALENDARS};
    entente_object *root = entente_agreement_root(agreement), *made = NULL;

    for (size_t i = 0; i < sizeof LISTS / sizeof LISTS[0]; i++)
        first_of(maker, root, LISTS[i]);
    for (size_t i = 0; i < sizeof MAPS / sizeof MAPS[0]; i++)
        if (entente_object_make_entry(root, MAPS[i], "A", &made, NULL) == ENTENTE_OK)
            fill(maker, made, 1);
    (void)entente_agreement_add_group(agreement, "A", NULL);
    (void)entente_group_add_member(agreement, "A", "A", random_below(maker, 2) ? 20260100 : 0,
                                   random_below(maker, 2) ? 20300101 : 0, NULL);
}

entente_agreement *random_agreement(uint32_t seed, int32_t valid)
{
    struct maker maker = {.chance = chance_from(seed), .valid = valid, .budget = 200};
    entente_agreement *agreement = NULL;

    if (entente_agreement_new("random", random_text(&maker), 1 + (int32_t)random_below(&maker, 38),
                              1 + (int32_t)random_below(&maker, 7), &agreement, NULL) != ENTENTE_OK)
        return NULL;
    entente_object *root = entente_agreement_root(agreement);

    if (valid || random_below(&maker, 2))
        make_skeleton(&maker, agreement);
    for (size_t i = 0; i < entente_noun_field_count(ENTENTE_NOUN_AGREEMENT); i++) {
        const int32_t field = entente_noun_field_at(ENTENTE_NOUN_AGREEMENT, i);
        const int32_t lists =
            entente_noun_field_takes(ENTENTE_NOUN_AGREEMENT, field, ENTENTE_VALUE_LIST);

        if (lists && random_below(&maker, 2)) {
            maker.budget += 40;
            for (uint32_t k = 0; k <= random_below(&maker, 4); k++)
                add_item(&maker, root, field, 1);
        } else if (entente_noun_field_takes(ENTENTE_NOUN_AGREEMENT, field, ENTENTE_VALUE_MAP) &&
                   field != ENTENTE_FIELD_TITLE) {
            for (uint32_t k = 0; k < random_below(&maker, 4); k++)
                put_map(&maker, root, field, 1);
        } else if (!entente_object_has(root, field) && random_below(&maker, 2)) {
            maker.budget += 40;
            put_some_kind(&maker, root, field, 0);
        }
    }
    return agreement;
}
