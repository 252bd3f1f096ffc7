/*
 * Facts that are told in two ways: by acts that count, and by those that only report, announce or
 * deny. A fact is what two acts of one type say of the same party and the same thing.
 */
#ifndef ENT_LAW_FACT_H
#define ENT_LAW_FACT_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/agreement.h>

#include "day.h"
#include "pool.h"

struct ent_work;

/* One act that tells a fact; NULL: a member of the document itself. */
struct ent_telling {
    const entente_object *act;
    uint32_t index; /* of the act in the document */
    struct ent_span date;
    int32_t modality;
    bool denies;
    struct ent_telling *next; /* of the same fact */
};

struct ent_fact {
    struct ent_telling *first, *last;
    uint32_t count;
    bool denied; /* by one of them or more */
    bool contradicted;
    bool in_line, alike;    /* all of certain days in order, done; all of one value, affirmed */
    struct ent_span *exits; /* when the party left, of what it does once; see find_exits() */
    uint32_t exit_count;
    struct ent_fact *next;  /* in the order of the document */
    struct ent_fact *chain; /* with the same name */
};

/*
 * The facts of an agreement, as far as they are known and dated by then (known:
 * ENT_DAY_NEVER: everything), each with what tells it. False without memory, or beyond the work.
 */
bool ent_facts_read(const entente_agreement *agreement, ent_day on, ent_day known,
                    struct ent_pool *pool, struct ent_work *work, struct ent_fact **out);
/* Whether two tellings of one fact cannot both be so. */
bool ent_tellings_clash(const entente_agreement *agreement, const struct ent_fact *fact,
                        const struct ent_telling *a, const struct ent_telling *b);
/* What makes up the name of a fact: type, what it is about, party; ends with NULL. */
enum { ENT_FACT_PARTS = 14 };
void ent_fact_parts(const struct ent_fact *fact, const char *parts[ENT_FACT_PARTS]);

#endif
