/*
 * Amendments apart. An act about one amendment bears on that amendment alone: not on the treaty, nor
 * on the others. On a day that only such acts name, the treaty is asked with the acts of that
 * amendment and without those of the others, which stay as they were the day before.
 *
 * Only where all that is so can be seen beforehand: whole dates, acts that are about nothing else,
 * a clause on amendments in which nothing turns by the mere passing of days. Should such an act turn
 * out to be one that the law does not allow, which can bear on others, all is asked together.
 */
#ifndef ENT_LAW_TIMELINE_APART_H
#define ENT_LAW_TIMELINE_APART_H

#include "sorting.h"
#include "timeline.h"

struct ent_apart {
    struct ent_pool pool;
    uint32_t width;    /* how many subjects the line has */
    uint32_t *of_act;  /* of each act of the document: the subject of the line that is the
                                 amendment it is about; 0: it bears on the whole */
    uint8_t *left_out; /* of each act: the day is asked without it */
    uint8_t *dropped;  /* room for those, and what else is left out */
    uint32_t act_count;
    uint32_t *acts, *first;   /* the acts of each subject, as slices */
    struct ent_day_key *days; /* that acts about amendments name, with their subject, in order */
    uint32_t day_count;
    struct ent_days common; /* that anything else names, in order */
    ent_day *entries;  /* of each subject: the day on which it enters, as it was last looked at */
    ent_day next;      /* the first day later on that a rule of the treaty sets */
    uint8_t *looked;   /* of each subject: it is looked at on the day */
    uint32_t *touched; /* those */
    uint32_t touched_count;
    bool whole;  /* the day is asked with all acts */
    bool broken; /* an act about an amendment is not allowed: nothing that was asked apart stands */
};

/* Whether nothing in the clause on amendments turns by the mere passing of days. */
bool ent_amending_by_acts(const entente_agreement *agreement);
/* NULL in trace.apart where the amendments cannot be told apart. False without memory. */
bool ent_apart_new(struct ent_trace *trace);
void ent_apart_free(struct ent_trace *trace);

/* Says which amendments are looked at on a day, for all that is asked about it from here on. */
void ent_apart_on(struct ent_apart *apart, ent_day day);

/* The acts without which the day is asked, `dropped` or NULL among them; NULL: with all. */
const uint8_t *ent_apart_dropped(struct ent_apart *apart, const uint8_t *dropped);

/* Whether a subject is told from what is asked now, or stays as it was. */
static inline bool ent_apart_looks(const struct ent_apart *apart, uint32_t subject)
{
    return !apart || apart->whole || apart->looked[subject];
}

#endif
