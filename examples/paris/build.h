/*
 * Helpers for writing down a document in C.
 *
 * A maker keeps the first failure, and every later call does nothing. So a document is written
 * from top to bottom, and whether all went well is looked at once, in maker_end().
 *
 * What a table leaves empty (0 or NULL) is left out of the document.
 */
#ifndef BUILD_H
#define BUILD_H

#include "paris.h"

struct maker {
    entente_agreement *agreement;
    entente_error *error;
    entente_result result;
};

/* Someone who speaks or signs. */
struct person {
    const char *id; /* of the source */
    const char *name;
    const char *party;
    int32_t office; /* ENTENTE_OFFICE_... */
};

extern const struct person MACRON, ZELENSKYY, STARMER, TUSK;

/* A member and its value as text; names of enumerations and dates are understood too. */
struct member {
    int32_t field;
    const char *text;
};

struct pair {
    const char *key;
    const char *value;
};

struct party_row {
    const char *id, *name;
    int32_t role; /* ENTENTE_ROLE_... */
};

/* A group that others than those named may belong to. */
struct group_row {
    const char *name;
    const char *members[9];
};

struct provision_row {
    const char *id, *title;
    int32_t nature; /* ENTENTE_NATURE_... */
    const char *text;
    const char *version; /* the only one that it stands in */
};

struct source_row {
    const char *id, *title;
    int32_t kind; /* ENTENTE_SOURCE_... */
    int32_t date;
    const char *cites;
};

struct body_row {
    const char *id, *name;
    int32_t kind; /* ENTENTE_BODY_... */
    const char *seat;
    const char *group; /* its members */
    const char *mandate[3];
    const char *event; /* that starts its work */
    const char *sources[2];
};

struct step_row {
    const char *id;
    int32_t kind; /* ENTENTE_STEP_... */
    const char *actor;
    const char *after[2];
    int32_t majority_of; /* ENTENTE_BASE_...: more than half of it */
    int32_t members;     /* of the chamber */
};

struct approval_row {
    const char *party, *id;
    int32_t purpose; /* ENTENTE_PURPOSE_... */
    const char *basis;
    struct step_row steps[8];
};

struct commitment_row {
    const char *id, *title;
    int32_t type, deontic, nature, mode; /* ENTENTE_COMMITMENT_..., _DEONTIC_, _DUTY_, _MODE_ */
    const char *group;                   /* who owes */
    const char *obligors[2];             /* the same, one by one */
    const char *target;
    const char *event, *by; /* that sets it off, and whose doing it must be */
    const char *provision;
    const char *versions[2];
    const char *sources[2];
    const struct pair *requires; /* party, approval */
    struct pair attributes[6];
    int32_t modality; /* ENTENTE_MODALITY_... */
};

struct act_row {
    const char *id;
    int32_t type;  /* ENTENTE_ACT_... */
    int32_t date;  /* the day, or what stands in its place: */
    int32_t bound; /* ENTENTE_FIELD_BEFORE, _AFTER: the date is only on that side of the day */
    int32_t until; /* the date lies between the two */
    const char *symbol;
    const char *party;
    const struct person *by; /* who did it for the party */
    int32_t modality;        /* ENTENTE_MODALITY_... */
    const char *sources[2];
    struct member members[6];
};

void maker_begin(struct maker *maker, const char *id, const char *title, int32_t kind,
                 int32_t bindingness, entente_error *error);
/* Checks the document as a whole and gives it to the caller, or releases it. */
entente_result maker_end(struct maker *maker, entente_agreement **out);
bool maker_good(const struct maker *maker);
entente_object *maker_root(const struct maker *maker);

/* One value. Text that is NULL and numbers that are 0 are left out. */
void put_text(struct maker *maker, entente_object *object, int32_t field, const char *text);
void put_enum(struct maker *maker, entente_object *object, int32_t field, int32_t value);
void put_date(struct maker *maker, entente_object *object, int32_t field, int32_t date);
void put_integer(struct maker *maker, entente_object *object, int32_t field, int64_t value);
void put_true(struct maker *maker, entente_object *object, int32_t field);
void put_entry(struct maker *maker, entente_object *object, int32_t field, const char *key,
               const char *text);
/* A whole number under a key. */
void put_number(struct maker *maker, entente_object *object, int32_t field, const char *key,
                int64_t value);
/* A text of a list. */
void put_item(struct maker *maker, entente_object *object, int32_t field, const char *text);
/* Up to @p count texts; one alone stands by itself where the member takes that. */
void put_texts(struct maker *maker, entente_object *object, int32_t field, const char *const *texts,
               size_t count);
/* A new object or node in a member, or at the end of its list. NULL after a failure. */
entente_object *put_object(struct maker *maker, entente_object *object, int32_t field);
entente_expression *put_node(struct maker *maker, entente_object *object, int32_t field,
                             int32_t op);
/* The condition that an event has happened; if @p by is given, by its doing. */
void put_event(struct maker *maker, entente_object *object, int32_t field, const char *event,
               const char *by);

/* The approval of a template, with the day of its review. */
void put_template(struct maker *maker, const char *party, const char *name, const char *id);

/* Whole tables. */
void put_parties(struct maker *maker, const struct party_row *rows, size_t count);
void put_groups(struct maker *maker, const struct group_row *rows, size_t count);
void put_provisions(struct maker *maker, const struct provision_row *rows, size_t count);
void put_sources(struct maker *maker, const struct source_row *rows, size_t count);
void put_persons(struct maker *maker, const struct person *const *persons, size_t count);
void put_bodies(struct maker *maker, const struct body_row *rows, size_t count);
void put_approvals(struct maker *maker, const struct approval_row *rows, size_t count);
void put_commitments(struct maker *maker, const struct commitment_row *rows, size_t count);
void put_acts(struct maker *maker, const struct act_row *rows, size_t count);
void put_link(struct maker *maker, int32_t type, const char *agreement);

#define ROWS(table) (table), (sizeof(table) / sizeof((table)[0]))

#endif
