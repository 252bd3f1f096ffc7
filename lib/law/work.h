/*
 * What one question may take, across all that answers it: its cases, those of further agreements,
 * the days of a timeline, the answers that it compares. Steps are counted where time goes, in outer
 * loops and in bulk; bytes by every pool of the question. The same document and question take the
 * same number of steps everywhere.
 *
 * What ends too early travels as "no memory". The public function that opened the inquiry then
 * answers ENTENTE_E_LIMIT in its place, with the sentence and the place of what was worked on.
 */
#ifndef ENT_LAW_WORK_H
#define ENT_LAW_WORK_H

#include <stdbool.h>
#include <stdint.h>

#include "error_private.h"
#include "meter.h"
#include "object.h"
#include "question.h"

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

/* What a question took, as its answer tells it. */
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

/* One of enum entente_work; 0 for any other. */
uint64_t ent_work_number(const struct ent_work_taken *taken, int32_t which);

static inline struct ent_meter *ent_work_meter(struct ent_work *work)
{
    return work ? &work->meter : NULL;
}

/* One call of a public function: the question as it was put, and the work that it takes. */
struct ent_inquiry {
    const entente_agreement *agreement;
    struct entente_question question; /* its `work` is the one below, or that of the inquiry which
                                         this one is a part of */
    struct ent_work work;
};

/* Opens an inquiry; the arguments are not looked at. Close it with ent_inquiry_end(). */
void ent_inquiry_open(struct ent_inquiry *inquiry, const entente_agreement *agreement,
                      const entente_question *question);
/* The same, with all that must hold of every question about a day. To be closed also on failure. */
entente_result ent_inquiry_begin(struct ent_inquiry *inquiry, const entente_agreement *agreement,
                                 const entente_question *question, entente_error *error);
/* The result of what was worked out: ENTENTE_E_NO_MEMORY where a limit was met on the way. */
entente_result ent_inquiry_result(const struct ent_inquiry *inquiry, bool good);
/*
 * The one exit: ENTENTE_E_NO_MEMORY becomes ENTENTE_E_LIMIT where a limit was met, and is told to
 * `error`, unless this is a part of another inquiry. Other results pass as they are.
 */
entente_result ent_inquiry_end(struct ent_inquiry *inquiry, entente_result result,
                               entente_error *error);
/* Whether the caller of the library opened it, so that the answer leaves the library. */
bool ent_inquiry_is_outermost(const struct ent_inquiry *inquiry);

#endif
