/*
 * The field tables: for each noun its members in the order in which they are written, and for each
 * member what it takes. Setters, the JSON reader and writer, checking, comparison and the schema
 * are all driven by these, so that a rule of form stands once.
 */
#ifndef ENT_MODEL_FIELD_H
#define ENT_MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/field.h>

#include "names.h"

#define ENT_INTEGER_MAX INT64_C(9007199254740991) /* 2^53 - 1 */

/* What a form accepts. Of the forms that are strings, the first that fits is taken, in this order.
 */
enum ent_accept {
    ENT_ACCEPT_ENUM = 1 << 0,
    ENT_ACCEPT_DATE = 1 << 1,
    ENT_ACCEPT_INSTANT = 1 << 2,
    ENT_ACCEPT_ID = 1 << 3,   /* an identifier that the object carries */
    ENT_ACCEPT_NAME = 1 << 4, /* a reference, or a name chosen by the author */
    ENT_ACCEPT_TEXT = 1 << 5,
    ENT_ACCEPT_TEXTS = 1 << 6, /* text by language: a map */
    ENT_ACCEPT_BOOLEAN = 1 << 7,
    ENT_ACCEPT_INTEGER = 1 << 8,
    ENT_ACCEPT_LIST = 1 << 9,
    ENT_ACCEPT_MAP = 1 << 10,
    ENT_ACCEPT_OBJECT = 1 << 11,         /* of `noun` */
    ENT_ACCEPT_CONDITION = 1 << 12,      /* a node whose operator gives a condition */
    ENT_ACCEPT_DATE_EXPRESSION = 1 << 13 /* a node whose operator gives a date */
};

struct ent_form {
    uint32_t accept;
    int32_t noun;                  /* of the object */
    int32_t refers;                /* a name refers to an object of this noun ... */
    int32_t refers_also;           /* ... or of this one */
    int32_t refers_map;            /* ... or to a key of this map of the document */
    const char *also;              /* a name that stands for itself: "all", "parties" */
    int32_t keys;                  /* the keys of the map refer to this noun */
    bool whole;                    /* a date with its day */
    bool pair;                     /* a list of exactly two */
    bool strict;                   /* an identifier of letters, digits and ._:- only */
    const struct ent_names *names; /* of the enumeration */
    int64_t min, max;              /* of an integer */
    const struct ent_form *item;   /* of the list or map */
};

/* Room for a name as it is written, so that it can be copied without looking at its length. */
enum { ENT_WRITTEN = 32 };

/* All bits set; numbers of members are less. */
enum { ENT_FIELDS_MOST = 511 };

/* No noun has more members: a set of them is two words, in which one bit is left over. */
enum { ENT_ROWS_MOST = 127 };

struct ent_field {
    uint16_t id; /* ENTENTE_FIELD_... */
    bool required;
    bool for_people; /* no rule need read it */
    uint8_t length;
    const char *name;
    const struct ent_form *form;
    char written[ENT_WRITTEN]; /* the name in quotes, a colon and a space */
};

/* A noun's rows. */
struct ent_rows {
    const struct ent_field *fields;
    uint16_t count;
};

/* The table of a noun; NULL if there is no such noun. */
const struct ent_rows *ent_noun(int32_t noun);
/* The row of a member in its noun's table, or NULL. */
const struct ent_field *ent_noun_field(const struct ent_rows *noun, int32_t field);
/* The row with that name; `near` is where to look first (the row after the last one found). */
const struct ent_field *ent_noun_field_named(const struct ent_rows *noun, const char *name,
                                             size_t length, size_t near);
bool ent_op_gives_condition(int32_t op);
bool ent_op_gives_date(int32_t op);

#endif
