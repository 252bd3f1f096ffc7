#include "tool_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A place in the document. */
struct spot {
    cJSON *parent, *item;
    const char *key; /* of the member, or of the list that holds the item */
};

static const char *const odd_texts[] = {
    "",
    " ",
    "\n",
    "\t\x1b[31m",
    "Türkiye",
    "日本国",
    "\xf0\x9f\x95\x8a",
    "e\xcc\x81",
    "\xe2\x80\xae"
    "txet",
    "\xc2\x85",
    "\xe2\x80\x8b",
    "a\"b\\c/d~e%s%n",
    "\xf4\x8f\xbf\xbf",
    "a long text a long text a long text a long text a long text a long text a long text a long "
    "text a long text a long text a long text a long text a long text",
};

static const double odd_numbers[] = {
    0,
    1,
    -1,
    2,
    12,
    255,
    256,
    65536,
    1e6,
    1e9,
    3652059,
    2147483647,
    2147483648,
    4294967296,
    9007199254740991,
    -9007199254740991,
    9007199254740992,
    0.5,
};

static const char *const odd_dates[] = {"0001-01-01", "9999-12-31", "2000-02-29", "1969-12-31",
                                        "9999",       "0001-01",    "9998-12-31", "0001",
                                        "2026-01-06", "2024-02",    "1900-02-28"};

#define SOME(array_, rng_) ((array_)[rng_below((rng_), sizeof(array_) / sizeof *(array_))])

static size_t count_spots(const cJSON *value)
{
    size_t count = 0;

    for (const cJSON *child = value->child; child; child = child->next)
        count += 1 + count_spots(child);
    return count;
}

static bool find_spot(cJSON *value, const char *key, size_t *left, struct spot *spot)
{
    for (cJSON *child = value->child; child; child = child->next) {
        const char *name = child->string ? child->string : key;

        if ((*left)-- == 0) {
            *spot = (struct spot){value, child, name};
            return true;
        }
        if (find_spot(child, name, left, spot))
            return true;
    }
    return false;
}

/* Puts another value in the place of one; the name of a member stays. */
static void replace(const struct spot *spot, cJSON *value)
{
    free(value->string);
    value->string = spot->item->string ? strdup(spot->item->string) : NULL;
    cJSON_ReplaceItemViaPointer(spot->parent, spot->item, value);
}

/* Some versions of cJSON refuse an item that has never stood in a list. */
static void insert(cJSON *list, size_t place, cJSON *item)
{
    item->prev = item;
    if (!cJSON_InsertItemInArray(list, (int)place, item))
        cJSON_AddItemToArray(list, item);
}

const char *pick_id(const cJSON *tree, const char *list, struct rng *rng)
{
    const cJSON *items = cJSON_GetObjectItemCaseSensitive(tree, list);
    const int count = cJSON_IsArray(items) ? cJSON_GetArraySize(items) : 0;
    const cJSON *item =
        count ? cJSON_GetArrayItem(items, (int)rng_below(rng, (size_t)count)) : NULL;
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(item, "id");

    return cJSON_IsString(id) ? id->valuestring : NULL;
}

static void set_text(cJSON *object, const char *name, const char *text)
{
    if (text && cJSON_GetObjectItemCaseSensitive(object, name))
        cJSON_ReplaceItemInObjectCaseSensitive(object, name, cJSON_CreateString(text));
}

static void give_fresh_id(cJSON *object, struct rng *rng)
{
    char id[32];

    snprintf(id, sizeof id, "m%zu", rng_below(rng, 1000000));
    set_text(object, "id", id);
}

/* A day some days or months away, in the calendar or just outside of it. */
static void shift_date(const char *text, char *room, size_t size, struct rng *rng)
{
    int year = 0, month = 0, day = 0;

    if (sscanf(text, "%4d-%2d-%2d", &year, &month, &day) != 3) {
        snprintf(room, size, "%s", text);
        return;
    }
    if (rng_below(rng, 2))
        month += (int)rng_below(rng, 29) - 14;
    else
        day += (int)rng_below(rng, 81) - 40;
    month += day < 1 ? -1 : day > 28 ? 1 : 0;
    day = day < 1 ? day + 28 : day > 28 ? day - 28 : day;
    day = day < 1 ? 1 : day > 28 ? 28 : day;
    year += month < 1 ? -1 : month > 12 ? 1 : 0;
    month = (month + 23) % 12 + 1;
    snprintf(room, size, "%04u-%02u-%02u%s", (unsigned)year % 10000, (unsigned)month, (unsigned)day,
             strlen(text) > 10 ? text + 10 : "");
}

static void change_date(const struct corpus *corpus, const struct spot *spot, struct rng *rng)
{
    const cJSON *other = words_any(&corpus->dates, rng);
    const char *text = spot->item->valuestring;
    char room[64];

    snprintf(room, sizeof room, "%s", text);
    switch (rng_below(rng, 8)) {
    case 0:
        snprintf(room, sizeof room, "%s", SOME(odd_dates, rng));
        break;
    case 1:
        room[7] = '\0';
        break;
    case 2:
        room[4] = '\0';
        break;
    case 3:
        if (other)
            snprintf(room, sizeof room, "%s", other->valuestring);
        break;
    default:
        shift_date(text, room, sizeof room, rng);
        break;
    }
    replace(spot, cJSON_CreateString(room));
}

static bool is_free_text(const char *key)
{
    static const char *const names[] = {"title", "name",   "note",  "text",    "place",
                                        "basis", "url",    "by",    "reasons", "en",
                                        "fr",    "waiver", "about", "event",   "article"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], key) == 0)
            return true;
    return false;
}

static void change_text(const struct corpus *corpus, const struct spot *spot, struct rng *rng)
{
    const cJSON *same = words_pick(&corpus->strings, spot->key, rng);

    if (is_day(spot->item->valuestring))
        change_date(corpus, spot, rng);
    else if (is_free_text(spot->key) || rng_below(rng, 12) == 0)
        replace(spot, cJSON_CreateString(SOME(odd_texts, rng)));
    else if (same)
        replace(spot, cJSON_CreateString(same->valuestring));
}

static void merge(cJSON *object, const cJSON *other)
{
    for (const cJSON *child = other->child; child; child = child->next) {
        cJSON *copy = cJSON_Duplicate(child, 1);

        if (cJSON_GetObjectItemCaseSensitive(object, child->string))
            cJSON_ReplaceItemInObjectCaseSensitive(object, child->string, copy);
        else
            cJSON_AddItemToObject(object, child->string, copy);
    }
}

static void change_object(const struct corpus *corpus, const struct spot *spot, struct rng *rng)
{
    const cJSON *same = words_pick(&corpus->objects, spot->key, rng);

    if (cJSON_GetObjectItemCaseSensitive(spot->item, "op"))
        same = words_any(&corpus->nodes, rng);
    if (same && rng_below(rng, 3))
        replace(spot, cJSON_Duplicate(same, 1));
    else if (same)
        merge(spot->item, same);
}

/* Lists: an item goes elsewhere, is there twice, or two change places. */
static void change_list(cJSON *list, struct rng *rng)
{
    const size_t count = (size_t)cJSON_GetArraySize(list);
    cJSON *item = cJSON_GetArrayItem(list, (int)rng_below(rng, count));

    if (!item)
        return;
    if (rng_below(rng, 3) == 0) {
        cJSON *copy = cJSON_Duplicate(item, 1);

        if (rng_below(rng, 4))
            give_fresh_id(copy, rng);
        insert(list, rng_below(rng, count + 1), copy);
        return;
    }
    item = cJSON_DetachItemViaPointer(list, item);
    insert(list, rng_below(rng, count), item);
}

static cJSON *wrong_value(const cJSON *item, struct rng *rng)
{
    cJSON *list;

    switch (rng_below(rng, 7)) {
    case 0:
        return cJSON_CreateNull();
    case 1:
        return cJSON_CreateArray();
    case 2:
        return cJSON_CreateObject();
    case 3:
        return cJSON_CreateString("");
    case 4:
        return cJSON_CreateNumber(0);
    case 5:
        return cJSON_CreateTrue();
    default:
        list = cJSON_CreateArray();
        cJSON_AddItemToArray(list, cJSON_Duplicate(item, 1));
        return list;
    }
}

static void change_value(const struct corpus *corpus, const struct spot *spot, struct rng *rng)
{
    if (rng_below(rng, 12) == 0)
        replace(spot, wrong_value(spot->item, rng));
    else if (rng_below(rng, 10) == 0)
        cJSON_Delete(cJSON_DetachItemViaPointer(spot->parent, spot->item));
    else if (cJSON_IsString(spot->item))
        change_text(corpus, spot, rng);
    else if (cJSON_IsBool(spot->item))
        replace(spot, cJSON_CreateBool(!cJSON_IsTrue(spot->item)));
    else if (cJSON_IsNumber(spot->item))
        replace(spot, cJSON_CreateNumber(rng_below(rng, 2) ? spot->item->valuedouble + 1
                                                           : SOME(odd_numbers, rng)));
    else if (cJSON_IsObject(spot->item))
        change_object(corpus, spot, rng);
    else if (cJSON_IsArray(spot->item))
        change_list(spot->item, rng);
}

cJSON *borrowed_act(const struct corpus *corpus, const cJSON *tree, struct rng *rng)
{
    const cJSON *found = words_any(&corpus->acts, rng);
    cJSON *act = found ? cJSON_Duplicate(found, 1) : cJSON_CreateObject();
    const cJSON *date = words_any(&corpus->dates, rng);

    give_fresh_id(act, rng);
    set_text(act, "party", pick_id(tree, "parties", rng));
    set_text(act, "corrects", pick_id(tree, "acts", rng));
    set_text(act, "voids", pick_id(tree, "acts", rng));
    set_text(act, "commitment", pick_id(tree, "commitments", rng));
    set_text(act, "body", pick_id(tree, "bodies", rng));
    if (date && rng_below(rng, 2))
        set_text(act, "date", date->valuestring);
    if (rng_below(rng, 10) == 0 && pick_id(tree, "acts", rng))
        cJSON_AddStringToObject(act, rng_below(rng, 2) ? "voids" : "corrects",
                                pick_id(tree, "acts", rng));
    return act;
}

/* An act of its own once more, at another time; or one of another document. */
static void add_act(const struct corpus *corpus, cJSON *tree, struct rng *rng)
{
    cJSON *acts = cJSON_GetObjectItemCaseSensitive(tree, "acts");
    const size_t count = cJSON_IsArray(acts) ? (size_t)cJSON_GetArraySize(acts) : 0;
    cJSON *act;

    if (!cJSON_IsArray(acts))
        return;
    if (count && rng_below(rng, 2)) {
        act = cJSON_Duplicate(cJSON_GetArrayItem(acts, (int)rng_below(rng, count)), 1);
        const cJSON *date = cJSON_GetObjectItemCaseSensitive(act, "date");
        char room[64];

        give_fresh_id(act, rng);
        if (cJSON_IsString(date) && is_day(date->valuestring)) {
            shift_date(date->valuestring, room, sizeof room, rng);
            set_text(act, "date", room);
        }
    } else {
        act = borrowed_act(corpus, tree, rng);
    }
    insert(acts, rng_below(rng, count + 1), act);
}

static void rename_all(cJSON *value, const char *from, const char *to)
{
    for (cJSON *child = value->child, *next; child; child = next) {
        next = child->next;
        if (cJSON_IsString(child) && strcmp(child->valuestring, from) == 0) {
            cJSON *renamed = cJSON_CreateString(to);

            replace(&(struct spot){value, child, ""}, renamed);
            child = renamed;
        }
        rename_all(child, from, to);
    }
}

/* One party goes by another name everywhere. */
static void rename_party(cJSON *tree, struct rng *rng)
{
    static const char *const names[] = {
        "X", "Ö", "日本", " ", "a b", "\xc2\x85", "\xe2\x80\xae", "all", "agreement"};
    const char *id = pick_id(tree, "parties", rng);
    char *from = id ? strdup(id) : NULL;

    if (from)
        rename_all(tree, from, SOME(names, rng));
    free(from);
}

static void take_clause(const struct corpus *corpus, cJSON *tree, struct rng *rng)
{
    cJSON *clauses = cJSON_GetObjectItemCaseSensitive(tree, "clauses");
    const cJSON *other = words_any(&corpus->clauses, rng);
    cJSON one = {.type = cJSON_Object};

    if (!other || !other->string)
        return;
    if (!cJSON_IsObject(clauses)) {
        if (clauses)
            return;
        clauses = cJSON_AddObjectToObject(tree, "clauses");
    }
    one.child = cJSON_Duplicate(other, 1);
    merge(clauses, &one);
    cJSON_Delete(one.child);
}

cJSON *mutate(const struct corpus *corpus, const cJSON *tree, struct rng *rng)
{
    static const size_t how_many[] = {1, 1, 1, 1, 2, 2, 3, 6};
    cJSON *copy = cJSON_Duplicate(tree, 1);

    for (size_t left = SOME(how_many, rng); left > 0; left--) {
        struct spot spot = {0};
        size_t place = rng_below(rng, count_spots(copy));

        switch (rng_below(rng, 10)) {
        case 0:
        case 1:
            add_act(corpus, copy, rng);
            break;
        case 2:
            take_clause(corpus, copy, rng);
            break;
        case 3:
            rename_party(copy, rng);
            break;
        default:
            if (find_spot(copy, "", &place, &spot) && strcmp(spot.key, "format") != 0)
                change_value(corpus, &spot, rng);
            break;
        }
    }
    return copy;
}
