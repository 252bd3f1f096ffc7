/*
 * Rows of the answer: commitments, approvals and bodies, flat, each before what stands below it.
 *
 *   [commitment][obligor][instance][instance][obligor][approval][step][step][body][member]
 */
#ifndef ENT_LAW_ROW_H
#define ENT_LAW_ROW_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

struct entente_assessment;

#define ENT_NO_ROW UINT32_MAX

struct ent_amount {
    int64_t amount;
    int32_t scale;
    bool there;
};

struct ent_blocker {
    const char *party, *approval;
};

/* An obligor: what it owed to one, it owes to another (an assignment). */
struct ent_passed_on {
    const char *from, *to;
};

/* What only some rows have. In the answer's pool, as all texts are. */
struct ent_row_detail {
    struct ent_amount quantity, progress;
    const char *unit;
    const char *const *caveats;
    uint32_t caveat_count;
    int64_t due_from, due_until; /* local seconds */
    int64_t due_instant;
    int32_t due_offset;
    bool has_due_between, has_due_instant;
    bool count_exact;
    int64_t count;
    int32_t modality; /* of a member that is not asserted; else 0 */
    const struct ent_blocker *blockers;
    uint32_t blocker_count;
    const struct ent_passed_on *passed_on; /* one after another */
    uint32_t passed_on_count;
};

struct ent_row {
    uint8_t subject; /* enum entente_subject */
    uint8_t state;   /* of a member: its membership */
    uint8_t second;  /* commitment, obligor: binding; step: outcome; member: role */
    bool recurs;     /* obligor: it owes instances */
    bool has_ends;   /* step: a period runs, and `day` is its end where that is known */
    uint32_t parent; /* or ENT_NO_ROW */
    uint32_t next;   /* the first row that is not below this one */
    int32_t day;     /* due; end of a step; since */
    int32_t other;   /* unknown after; since before */
    uint32_t round;  /* of a step; 0: not known */
    const char *id;
    const char *party;                   /* of an approval */
    const struct ent_row_detail *detail; /* or NULL */
};

struct ent_row_list {
    struct ent_row *rows;
    uint32_t count, capacity;
};

/*
 * Adds a row below a parent that was added, after all rows before it. Zeroed but for what is
 * given here; the id is copied where `copy` is set. The row, until the next one is added; NULL
 * without memory.
 */
struct ent_row *ent_row_add(struct entente_assessment *answer, int32_t subject, uint32_t parent,
                            const char *id, bool copy);

/* The id of a row that has no name: "*1" and so on, which nothing else can be called. */
enum { ENT_ROW_NUMBER_SIZE = 12 };
void ent_row_number(uint32_t number, char out[ENT_ROW_NUMBER_SIZE]);

/*
 * The row of another answer, from *from on, that stands for the same thing; ENT_NO_ROW: there is
 * none. Both are in the order of the document, so *from goes on behind what was found; a group
 * need not have the same members on another day.
 */
uint32_t ent_row_twin(const struct ent_row_list *list, uint32_t index,
                      const struct ent_row_list *others, uint32_t *from);

/* A detail for the row, zeroed, if it has none yet. NULL without memory. */
struct ent_row_detail *ent_row_detail(struct entente_assessment *answer, struct ent_row *row);

#endif
