/* The only file that knows cJSON. */
#include <entente/cjson.h>

#include <math.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "alloc.h"
#include "limits_private.h"
#include "object.h"
#include "read.h"
#include "report.h"
#include "scan.h"

/* From a tree to a tape: the same tokens as of a text, over a text of their own. */
struct walk {
    const struct ent_scan_limits *limits;
    struct ent_tape tape;
    struct ent_buffer text;
    const cJSON **open; /* the containers that the walk is in */
    size_t depth;
    size_t capacity;
    size_t values;
    entente_result result;
    const char *why;
};

static bool stop(struct walk *walk, entente_result result, const char *why)
{
    walk->result = result;
    walk->why = why;
    return false;
}

static bool no_memory(struct walk *walk)
{
    return stop(walk, ENTENTE_E_NO_MEMORY, "memory ran out");
}

static struct ent_token *push_token(struct walk *walk, uint8_t kind)
{
    struct ent_tape *tape = &walk->tape;

    if (tape->count == tape->capacity &&
        !ent_tape_grow(tape, (size_t)tape->count + tape->count / 2 + 64)) {
        no_memory(walk);
        return NULL;
    }
    struct ent_token *token = &tape->tokens[tape->count++];

    *token =
        (struct ent_token){.start = (uint32_t)walk->text.length, .next = tape->count, .kind = kind};
    return token;
}

/* A name or a string: NULL and what is not UTF-8 are marked, for the builder to report. */
static bool push_string(struct walk *walk, const char *text)
{
    struct ent_token *token = push_token(walk, ENT_TOKEN_STRING);
    const size_t length = text ? strlen(text) : 0;

    if (!token)
        return false;
    if (length > walk->limits->text)
        return stop(walk, ENTENTE_E_LIMIT, "one text is longer than the limit allows");
    if (length > walk->limits->bytes - walk->text.length)
        return stop(walk, ENTENTE_E_LIMIT, "the tree holds more text than the limit allows");
    token->length = (uint32_t)length;
    if (!text)
        token->flags = ENT_STRING_MISSING;
    else if (!ent_utf8_valid(text, length))
        token->flags = ENT_STRING_NOT_UTF8;
    else
        ent_buffer_add(&walk->text, text, length);
    if (token->flags)
        token->length = 0;
    return !walk->text.failed || no_memory(walk);
}

/* Of a number within the range; not NaN, and not -0, as in a text. */
static bool is_whole(double number)
{
    return number == number && (double)(int64_t)number == number &&
           !(number == 0 && signbit(number));
}

static bool push_number(struct walk *walk, double number)
{
    const double most = (double)ENT_INTEGER_MAX;
    struct ent_token *token = push_token(walk, ENT_TOKEN_NUMBER);

    if (!token)
        return false;
    if (number > most || number < -most)
        token->flags = ENT_NUMBER_LARGE;
    else if (is_whole(number))
        ent_buffer_integer(&walk->text, (int64_t)number);
    else
        token->flags = ENT_NUMBER_REAL;
    token->length = (uint32_t)(walk->text.length - token->start);
    if (walk->text.length > walk->limits->bytes)
        return stop(walk, ENTENTE_E_LIMIT, "the tree holds more text than the limit allows");
    return !walk->text.failed || no_memory(walk);
}

static bool open_cjson(struct walk *walk, const cJSON *item, uint8_t kind)
{
    if (walk->depth >= walk->limits->depth)
        return stop(walk, ENTENTE_E_LIMIT, "nested deeper than the limit allows");
    if (walk->depth == walk->capacity) {
        const cJSON **open = ent_grow_array(walk->open, walk->depth, sizeof *open, &walk->capacity);

        if (!open)
            return no_memory(walk);
        walk->open = open;
    }
    struct ent_token *token = push_token(walk, kind);

    if (!token)
        return false;
    token->length = item->child ? 1 : 0;
    if (!item->child)
        return true;
    walk->open[walk->depth++] = item;
    return true;
}

static bool push_item(struct walk *walk, const cJSON *item)
{
    if (walk->values++ >= walk->limits->values)
        return stop(walk, ENTENTE_E_LIMIT, "more values than the limit allows");
    switch (item->type & 0xFF) {
    case cJSON_False:
        return push_token(walk, ENT_TOKEN_FALSE);
    case cJSON_True:
        return push_token(walk, ENT_TOKEN_TRUE);
    case cJSON_NULL:
        return push_token(walk, ENT_TOKEN_NULL);
    case cJSON_Number:
        return push_number(walk, item->valuedouble);
    case cJSON_String:
        return push_string(walk, item->valuestring);
    case cJSON_Array:
        return open_cjson(walk, item, ENT_TOKEN_ARRAY);
    case cJSON_Object:
        return open_cjson(walk, item, ENT_TOKEN_OBJECT);
    default:
        return push_token(walk, ENT_TOKEN_FOREIGN);
    }
}

/* The token of the innermost open container: the last one that is still open stands last. */
static uint32_t close_container(struct walk *walk, uint32_t open)
{
    struct ent_token *token = &walk->tape.tokens[open];
    const uint32_t outer = token->next;

    token->next = walk->tape.count;
    walk->depth--;
    return outer;
}

/* An item and, where it is a member, its name before it. */
static bool visit(struct walk *walk, const cJSON *item, bool member)
{
    return (!member || push_string(walk, item->string)) && push_item(walk, item);
}

static bool walk_tree(struct walk *walk, const cJSON *item)
{
    uint32_t open = 0; /* the innermost open container, whose `next` is the one around it */
    bool member = false;

    for (;;) {
        const size_t depth = walk->depth;

        if (!visit(walk, item, member))
            return false;
        if (walk->depth > depth) {
            const uint32_t inner = walk->tape.count - 1;

            walk->tape.tokens[inner].next = open;
            open = inner;
            member = walk->tape.tokens[inner].kind == ENT_TOKEN_OBJECT;
            item = item->child;
            continue;
        }
        while (walk->depth && !item->next) {
            item = walk->open[walk->depth - 1];
            open = close_container(walk, open);
        }
        if (!walk->depth)
            return true;
        walk->tape.tokens[open].length++;
        member = walk->tape.tokens[open].kind == ENT_TOKEN_OBJECT;
        item = item->next;
    }
}

entente_result entente_agreement_from_cjson(const struct cJSON *tree, const entente_limits *limits,
                                            entente_agreement **out, entente_findings **findings,
                                            entente_error *error)
{
    struct walk walk = {.limits = ent_limits_of(limits)};
    entente_result result = ENTENTE_OK;

    if (!tree || !out)
        return ent_error_argument(error, tree ? "out: NULL" : "tree: NULL");
    if (walk_tree(&walk, tree)) {
        walk.tape.text = walk.text.data ? walk.text.data : "";
        walk.tape.length = walk.text.length;
        result = ent_read_agreement(&walk.tape, out, findings, error);
    } else {
        result = ent_report_whole(walk.result, walk.why, findings, error);
    }
    ent_buffer_done(&walk.text);
    ent_tape_done(&walk.tape);
    ent_free(walk.open);
    return result;
}

/* From a tape to a tree. */
struct plant {
    const struct ent_tape *tape;
    struct ent_buffer name;
    struct ent_buffer text;
    cJSON *parents[64]; /* as deep as a text may be that was scanned with the default limits */
    uint32_t ends[64];  /* the token after each of them */
    size_t depth;
};

/* The text of a string token with a NUL, or NULL without memory. */
static const char *text_of_token(const struct plant *plant, const struct ent_token *token,
                                 struct ent_buffer *scratch)
{
    scratch->length = 0;
    ent_token_decode(plant->tape, token, scratch);
    ent_buffer_char(scratch, '\0');
    return scratch->failed ? NULL : scratch->data;
}

static cJSON *new_item(struct plant *plant, const struct ent_token *token)
{
    const char *text = NULL;

    switch (token->kind) {
    case ENT_TOKEN_OBJECT:
        return cJSON_CreateObject();
    case ENT_TOKEN_ARRAY:
        return cJSON_CreateArray();
    case ENT_TOKEN_STRING:
        text = text_of_token(plant, token, &plant->text);
        return text ? cJSON_CreateString(text) : NULL;
    case ENT_TOKEN_NUMBER:
        return cJSON_CreateNumber((double)ent_token_integer(plant->tape, token));
    case ENT_TOKEN_TRUE:
        return cJSON_CreateTrue();
    case ENT_TOKEN_FALSE:
        return cJSON_CreateFalse();
    default:
        return cJSON_CreateNull();
    }
}

/* Adds an item to the innermost container; without memory the item is deleted. */
static bool attach(struct plant *plant, cJSON *item, const struct ent_token *name)
{
    cJSON *parent = plant->parents[plant->depth - 1];
    const char *text = name ? text_of_token(plant, name, &plant->name) : NULL;
    bool added = false;

    if (!name)
        added = cJSON_AddItemToArray(parent, item);
    else if (text)
        added = cJSON_AddItemToObject(parent, text, item);
    if (!added)
        cJSON_Delete(item);
    return added;
}

/* Makes one item and attaches it; a container becomes the innermost one. */
static bool grow(struct plant *plant, uint32_t index, const struct ent_token *name, cJSON **root)
{
    const struct ent_token *token = &plant->tape->tokens[index];
    cJSON *item = new_item(plant, token);

    if (!item)
        return false;
    if (plant->depth == 0)
        *root = item;
    else if (!attach(plant, item, name))
        return false;
    if (token->kind == ENT_TOKEN_OBJECT || token->kind == ENT_TOKEN_ARRAY) {
        plant->parents[plant->depth] = item;
        plant->ends[plant->depth++] = token->next;
    }
    return true;
}

static cJSON *tree_of(const struct ent_tape *tape)
{
    struct plant plant = {.tape = tape};
    const struct ent_token *tokens = tape->tokens;
    cJSON *root = NULL;
    bool good = true;

    for (uint32_t i = 0; good && i < tape->count; i++) {
        while (plant.depth && plant.ends[plant.depth - 1] == i)
            plant.depth--;
        const bool member = plant.depth && cJSON_IsObject(plant.parents[plant.depth - 1]);

        i += member;
        good = grow(&plant, i, member ? &tokens[i - 1] : NULL, &root);
    }
    ent_buffer_done(&plant.name);
    ent_buffer_done(&plant.text);
    if (good)
        return root;
    cJSON_Delete(root);
    return NULL;
}

entente_result entente_agreement_to_cjson(const entente_agreement *agreement, struct cJSON **out,
                                          entente_error *error)
{
    struct ent_tape tape = {0};
    struct ent_scan_error found;
    char *text = NULL;
    size_t length = 0;

    if (!agreement || !out)
        return ent_error_argument(error, agreement ? "out: NULL" : "agreement: NULL");

    entente_result result = entente_agreement_write(agreement, &text, &length, error);

    if (result == ENTENTE_OK) {
        result = ent_scan(text, length, NULL, &tape, &found);
        if (result != ENTENTE_OK)
            ent_report_whole(result, found.why, NULL, error);
    }
    if (result == ENTENTE_OK) {
        cJSON *tree = tree_of(&tape);

        if (tree)
            *out = tree;
        else
            result = ent_error_no_memory(error);
    }
    ent_tape_done(&tape);
    entente_text_free(text);
    return result;
}
