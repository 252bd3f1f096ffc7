/*
 * What one question may take, across all that answers it: its cases, those of further agreements,
 * the days of a timeline, the answers that it compares. Steps are counted where time goes, in outer
 * loops and in bulk; bytes by every pool of the question. The same document and question take the
 * same number of steps everywhere.
 *
 * What ends too early travels as "no memory". The public function that opened the inquiry
 * (inquiry.h) then answers ENTENTE_E_LIMIT in its place, with the sentence and the place of what
 * was worked on.
 */
#ifndef ENT_LAW_WORK_H
#define ENT_LAW_WORK_H

#include <stdbool.h>
#include <stdint.h>

#include "error_private.h"
#include "meter.h"
#include "object.h"

enum ent_work_end { ENT_WORK_GOES_ON, ENT_WORK_OUT_OF_STEPS, ENT_WORK_STOPPED };

struct ent_work {
    uint64_t steps, most_steps;
    struct ent_meter meter;
    const entente_agreement *agreement; /* that is asked about */
    const entente_object *at;           /* worked on now; NULL: the whole agreement */
    const char *sentence;               /* of the limit that was met; stands for good */
    char *place;                        /* JSON Pointer of where it was met, or NULL */
    enum ent_work_end end;
};

/* The slow way of ent_work_steps(): tells that the steps have run out, and where. */
bool ent_work_out_of_steps(struct ent_work *work);

/* Counts steps; false once the question has used up what it may. NULL counts nothing. */
static inline bool ent_work_steps(struct ent_work *work, uint64_t steps)
{
    if (!work)
        return true;
    if (work->end != ENT_WORK_GOES_ON || steps > work->most_steps - work->steps)
        return ent_work_out_of_steps(work);
    work->steps += steps;
    return true;
}

/* A limit of the library is met at an object (NULL: the whole agreement); the sentence stands for
 * good. False, which travels like "no memory". */
bool ent_work_stop(struct ent_work *work, const entente_object *at, const char *sentence);

/* Notes what is worked on, for the place of an error. It must stay until the next note. */
static inline void ent_work_at(struct ent_work *work, const entente_object *at)
{
    if (work)
        work->at = at;
}

/* The steps that a question took, and the most bytes that it held at once. */
struct ent_work_taken {
    uint64_t steps, bytes;
};

static inline struct ent_work_taken ent_work_taken(const struct ent_work *work)
{
    return (struct ent_work_taken){work->steps, work->meter.peak};
}

/* Whether it ended before the question was answered: then there is no answer. */
static inline bool ent_work_has_ended(const struct ent_work *work)
{
    return work && (work->end != ENT_WORK_GOES_ON || work->meter.over);
}

/* The number that `which` (enum entente_work) names; 0 for any other. */
uint64_t ent_work_number(const struct ent_work_taken *taken, int32_t which);

static inline struct ent_meter *ent_work_meter(struct ent_work *work)
{
    return work ? &work->meter : NULL;
}

/* A limit of the question was met before it was answered: tells which. E_NO_MEMORY where none was. */
entente_result ent_work_tell(struct ent_work *work, entente_error *error);

#endif
