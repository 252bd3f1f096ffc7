/*
 * Holding an agreement against the format as a whole: one walk over all objects, and for each of
 * them what its table says, its identifier, its references, its noun and the circles it is in.
 */
#ifndef ENT_MODEL_CHECK_H
#define ENT_MODEL_CHECK_H

#include "findings_private.h"
#include "object.h"
#include "text.h"
#include "walk.h"

/* Room for every noun, those of expressions included. */
enum { ENT_CHECK_NOUNS = ENTENTE_NOUN_EXPRESSION + 64 };

/* A check ends with the object at which there are more findings than this. */
enum { ENT_CHECK_MOST = 1000 };

/* Rows of a noun's table, one bit each. */
enum { ENT_MEMBER_WORDS = (ENT_ROWS_MOST + 1) / 64 };
struct ent_members {
    uint64_t words[ENT_MEMBER_WORDS];
};

struct ent_check {
    const struct entente_agreement *agreement;
    entente_findings *findings;
    const struct ent_walk *walk; /* where the check has come to */
    bool failed;                 /* out of memory */
    bool commitments_wait;       /* one asks how another stands */
    uint32_t *places;            /* by the number of a symbol; all 0 between uses */
    uint8_t *keys;               /* by the number of a symbol: the maps of the document it is in */
    struct ent_members required[ENT_CHECK_NOUNS]; /* by noun; zeroed: not found yet */
};

/*
 * Adds a finding at an object, one of its members, and what stands at an index or under a key in
 * it; each of the last three may be left out (0, ENT_NO_INDEX, NULL).
 */
#define ENT_NO_INDEX SIZE_MAX
void ent_check_report(struct ent_check *check, int32_t code, const entente_object *object,
                      int32_t field, size_t index, const char *key, const char *why);

/* The same for an item of a list that stands under a key of a map. */
void ent_check_report_in_entry(struct ent_check *check, int32_t code, const entente_object *object,
                               int32_t field, const char *key, size_t index, const char *why);

/* The same for an item of a list that itself stands at an index, ENT_NO_INDEX for none. */
void ent_check_report_in_list(struct ent_check *check, int32_t code, const entente_object *object,
                              int32_t field, size_t outer, size_t index, const char *why);

/* Writes down which names are keys of the maps that references may go to. */
void ent_check_mark_keys(struct ent_check *check);
/* References from one object: to objects by id, to groups, tables and calendars by name. */
void ent_check_references(struct ent_check *check, const entente_object *object);
/* Its own identifier, and whether another has it. */
void ent_check_identifier(struct ent_check *check, const entente_object *object);
/* What single nouns ask beyond their table: acts, sets, weights, fuzzy dates, calendars. */
void ent_check_noun(struct ent_check *check, const entente_object *object);
/* Cycles: among the steps of an approval, among acts, among bodies, and in the rules. */
void ent_check_cycles(struct ent_check *check, const entente_object *object);

/* After the last object: commitments that wait for each other. */
void ent_check_cycles_end(struct ent_check *check);

#endif
