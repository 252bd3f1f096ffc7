/*
 * The one shape behind every noun.
 *
 * An object is a small head and the members that it has: slots of 16 bytes in the order of its
 * field table. A slot that holds text, a list or a map points into the agreement's pool; an
 * identifier or a reference points to a symbol, and a symbol knows the objects that carry it as
 * their id, so that following a reference costs one step.
 *
 *   agreement --owns--> pool, symbols
 *       `-- root object --slots--> [ title | parties -> list -> object ... | acts -> list ... ]
 */
#ifndef ENT_MODEL_OBJECT_H
#define ENT_MODEL_OBJECT_H

#include <stdbool.h>

#include <entente/agreement.h>

#include "field.h"
#include "pool.h"

/* ENTENTE_VALUE_... and one that only the reader uses: a member that was there and was wrong. */
enum { ENT_VALUE_WRONG = 127 };
/* The slot, always the last, whose map holds the members that begin with "x-". */
enum { ENT_FIELD_EXTENSIONS = 65535 };

struct ent_value {
    uint8_t kind;     /* ENTENTE_VALUE_..., or ENT_VALUE_WRONG */
    bool zulu : 1;    /* an instant written with Z */
    bool watched : 1; /* of a copy that nobody else has: whether it is read is noted ... */
    bool read : 1;    /* ... here */
    int16_t offset;   /* an instant's offset in minutes */
    uint16_t field;   /* ENTENTE_FIELD_... ; 0 in lists and maps */
    uint16_t row;     /* the field's place in the noun's table; 0 in lists and maps */
    union {
        int64_t integer; /* integer, boolean, enum, date (YYYYMMDD), instant (seconds) */
        char *text;      /* text, extension */
        struct ent_symbol *symbol;
        struct entente_object *object;
        struct ent_list *list;
        struct ent_map *map;
    } as;
};

struct ent_list {
    uint32_t count, capacity;
    struct ent_value *items;
    struct ent_list *link; /* while waiting to be released */
};

struct ent_entry {
    struct ent_symbol *key;
    struct ent_value value;
};

struct ent_map {
    uint32_t count, capacity;
    struct ent_entry *entries;
    struct ent_map *link; /* while waiting to be released */
};

/* An interned name. `number` counts from 0 in the order of making. */
struct ent_symbol {
    uint32_t number, length, hash;
    struct ent_symbol *next;        /* in its hash bucket */
    struct entente_object *bearers; /* objects whose id it is, chained by next_bearer */
    struct entente_object *last;    /* of them */
    char text[];
};

struct entente_object {
    uint16_t noun;
    uint8_t count, capacity;       /* slots: no noun has as many members */
    uint32_t place;                /* in its list or map when it came there; later never above */
    struct entente_object *parent; /* NULL: the root */
    struct entente_object *next_bearer; /* the next object with the same id */
    struct ent_value *slots;
};

/* One side of a branch in the tree of names: another branch, or a symbol; or neither. */
struct ent_symbol_side {
    struct ent_symbol_branch *branch;
    struct ent_symbol *symbol;
};

/* A bucket holds a few names; those that find it full are in the tree. */
enum { ENT_BUCKET_MOST = 16 };

struct ent_symbols {
    struct ent_symbol **buckets;
    uint32_t bucket_count, count;
    struct ent_symbol_side tree;
};

/* Names of enumerations that were found lately: a document has few, and each many times. */
enum { ENT_RECENT = 32 };

struct ent_recent {
    const struct ent_names *names;
    const struct ent_name *row;
};

struct entente_agreement {
    struct entente_object root; /* first: the root's address is the agreement's */
    struct ent_pool pool;
    struct ent_symbols symbols;
    struct ent_recent recent[ENT_RECENT];
    bool checked; /* nothing changed since it was last found in order */
};

/* Reading; of NULL there is nothing. */
const struct ent_value *ent_object_slot(const entente_object *object, int32_t field);
const struct ent_symbol *ent_object_symbol(const entente_object *object, int32_t field);
/* The name, without a note that it was read: for who looks through many objects. */
const struct ent_symbol *ent_object_peek(const entente_object *object, int32_t field);
/* Whether a member is that name; where it is another one, it was not read. */
bool ent_object_names(const entente_object *object, int32_t field, const struct ent_symbol *name);
const struct ent_list *ent_object_list(const entente_object *object, int32_t field);
const struct ent_map *ent_object_map(const entente_object *object, int32_t field);
const struct ent_map *ent_object_extensions(const entente_object *object);
/* Whether the name stands in a list of names; NULL: it is empty. */
static inline bool ent_list_has(const struct ent_list *list, const struct ent_symbol *name)
{
    for (uint32_t i = 0; list && i < list->count; i++)
        if (list->items[i].as.symbol == name)
            return true;
    return false;
}
/* Text, a name; of text by language the first, "" where it is in none; NULL for all else. */
const char *ent_value_text(const struct ent_value *value);
/* Whether two texts, numbers or truths are the same. */
bool ent_value_same(const struct ent_value *a, const struct ent_value *b);

/* Whether two objects of one noun say the same in a member. */
bool ent_member_equal(const entente_object *a, const entente_object *b, int32_t field);

/* The clause of an agreement that stands in a member of `clauses`; NULL where it is silent. */
static inline const entente_object *ent_clause(const entente_agreement *agreement, int32_t field)
{
    return entente_object_get_object(
        entente_object_get_object(&agreement->root, ENTENTE_FIELD_CLAUSES), field);
}

/* The owner of an object: up its parents. */
struct entente_agreement *ent_object_owner(const entente_object *object);

/* Symbols. ent_symbol_make answers NULL without memory. */
struct ent_symbol *ent_symbol_find(const struct entente_agreement *, const char *, size_t length);
struct ent_symbol *ent_symbol_make(struct entente_agreement *, const char *, size_t length);
/* How many symbols and branches are looked at to find a name, or that it is not there. */
uint32_t ent_symbol_steps(const struct entente_agreement *, const char *, size_t length);
/* The object of a noun (in the whole agreement) that carries the symbol as id, or NULL. */
entente_object *ent_symbol_bearer(const struct ent_symbol *symbol, int32_t noun);

/*
 * Building, for the reader and the setters. None of these checks what a table says; each answers
 * NULL or false without memory and then has changed nothing.
 */
entente_object *ent_object_new(struct entente_agreement *, entente_object *parent, int32_t noun);
/* Puts a value into a member, in place of what was there, which is released. */
bool ent_object_put(struct entente_agreement *, entente_object *, const struct ent_field *,
                    struct ent_value value);
struct ent_list *ent_list_new(struct entente_agreement *, uint32_t capacity);
bool ent_list_push(struct entente_agreement *, struct ent_list *, struct ent_value value);
struct ent_map *ent_map_new(struct entente_agreement *, uint32_t capacity);
bool ent_map_push(struct entente_agreement *, struct ent_map *, struct ent_symbol *key,
                  struct ent_value value);
/* Notes where a value stands in its list or map, so that an object is found there again. */
void ent_value_placed(const struct ent_value *value, uint32_t place);
bool ent_object_extend(struct entente_agreement *, entente_object *, const char *name,
                       size_t name_length, const char *json, size_t json_length);
/* Releases what a value holds, and takes ids in it out of their symbols. No recursion. */
void ent_value_release(struct entente_agreement *, struct ent_value *);
/* Says that `object` carries `symbol` as its id, or no longer does. */
void ent_object_bear(entente_object *object, struct ent_symbol *symbol);
void ent_object_unbear(entente_object *object, struct ent_symbol *symbol);
/* Whether the object's noun has identifiers of its own, and this one carries one. */
bool ent_object_has_id(const entente_object *object);
/* Gives an object that has no members yet all of them at once, in the order of its table. */
bool ent_object_fill(struct entente_agreement *, entente_object *, const struct ent_value *slots,
                     uint8_t count);
/* Removes a member with what it holds. */
void ent_object_drop(struct entente_agreement *, entente_object *, int32_t field);

struct entente_agreement *ent_agreement_make(void);
/* Puts an empty list into a member, in place of what was there. */
entente_result ent_object_make_list(entente_object *, int32_t field, entente_error *);

/*
 * What a form says about a value that was given as text, as a number or as a truth value. On
 * failure the code, and in `why` the reason as the rest of a sentence; nothing is made then but,
 * at the most, a symbol.
 */
entente_result ent_value_of_text(struct entente_agreement *, const struct ent_form *,
                                 const char *text, size_t length, struct ent_value *out,
                                 const char **why);
entente_result ent_value_of_integer(const struct ent_form *, int64_t, struct ent_value *out,
                                    const char **why);
entente_result ent_form_boolean(const struct ent_form *, bool, struct ent_value *out,
                                const char **why);
/* Whether the form takes an expression with that operator. */
bool ent_form_takes_op(const struct ent_form *, int32_t op);
/* A refusal's words where nothing better is known: "must be a date", "must be one of ..." */
const char *ent_form_wanted(const struct ent_form *);

#endif
