/*
 * The timeline: one sweep over the days on which something can change.
 *
 *   timeline_days.c   the days that the documents name
 *   timeline_look.c   all statuses of one day, and the days that the rules set for later
 *   timeline_cause.c  which act of a day did it, and the words for it
 *   timeline.c        the sweep
 *
 * Where the first and the last day of a stretch in which no day is named differ, the day between
 * them is searched for by halves.
 */
#ifndef ENT_LAW_TIMELINE_H
#define ENT_LAW_TIMELINE_H

#include <entente/timeline.h>

#include "assessment.h"
#include "case.h"
#include "pool.h"
#include "status.h"

struct ent_subject {
    const char *id;
    int32_t facet;
};

struct ent_moment {
    uint32_t subject;
    int32_t on; /* YYYYMMDD */
    int32_t from, to;
    const char *act; /* NULL: a day passed */
    const char *because;
};

struct entente_timeline {
    const char *agreement;
    struct ent_subject *subjects;
    uint32_t subject_count;
    struct ent_moment *rows; /* from ent_alloc() */
    size_t row_count, row_capacity;
    struct ent_pool pool;
};

struct ent_days {
    ent_day *days; /* from ent_alloc() */
    uint32_t count;
    size_t capacity;
};

struct ent_sweep {
    entente_timeline *line;
    const entente_agreement *agreement;
    struct entente_question question; /* a copy, whose day moves */
    struct ent_days named;            /* sorted */
    ent_day horizon;
    ent_day next;           /* later than the day looked at: the first day that a rule sets */
    int32_t *before, *here; /* statuses by subject */
    int32_t *there, *without;
    const struct ent_list *acts;
};

/* False without memory. */
bool ent_days_add(struct ent_days *days, ent_day day);
/* All days that an agreement names, and those after them where a date ends something. */
bool ent_days_named(struct ent_days *days, const entente_agreement *agreement);
/* The first day of an act of the document; ENT_DAY_NEVER where there is none. */
ent_day ent_first_act(const entente_agreement *agreement);

/*
 * The statuses of one day, of all subjects; sets sweep.next. `dropped` says of each act of the
 * document whether it is left out; NULL: none. False without memory.
 */
bool ent_sweep_look(struct ent_sweep *sweep, ent_day day, const uint8_t *dropped,
                    int32_t *statuses);
/* Fills the subjects, as they stand on any day. False without memory. */
bool ent_sweep_subjects(struct ent_sweep *sweep, ent_day day);

/* Adds a row for every difference between `before` and `here`. False without memory. */
bool ent_sweep_tell(struct ent_sweep *sweep, ent_day day);

#endif
