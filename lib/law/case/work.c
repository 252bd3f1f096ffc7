#include "work.h"

#include <entente/assessment.h>

#include "place.h"
#include "text.h"

static void note_place(struct ent_work *work)
{
    struct ent_buffer place = {NULL, 0, 0, false};

    if (!work->at || work->place)
        return;
    ent_object_pointer(work->at, &place);
    work->place = ent_buffer_take(&place, NULL);
}

bool ent_work_out_of_steps(struct ent_work *work)
{
    if (work->end == ENT_WORK_GOES_ON) {
        work->end = ENT_WORK_OUT_OF_STEPS;
        work->meter.over = true; /* nothing more is begun */
        note_place(work);
    }
    return false;
}

bool ent_work_stop(struct ent_work *work, const entente_object *at, const char *sentence)
{
    if (work && work->end == ENT_WORK_GOES_ON) {
        work->end = ENT_WORK_STOPPED;
        work->meter.over = true;
        work->sentence = sentence;
        work->at = at;
        note_place(work);
    }
    return false;
}

uint64_t ent_work_number(const struct ent_work_taken *taken, int32_t which)
{
    switch (which) {
    case ENTENTE_WORK_STEPS:
        return taken->steps;
    case ENTENTE_WORK_BYTES:
        return taken->bytes;
    default:
        return 0;
    }
}

static entente_result tell_limit(const struct ent_work *work, entente_error *error,
                                 unsigned long long most, const char *of)
{
    ent_error_set(error, ENTENTE_E_LIMIT, work->place ? work->place : "",
                  "The question takes more than %llu %s, the most that it may.", most, of);
    ent_error_hint(error, "let it take more (entente_question_set_work()), or ask about less");
    return ENTENTE_E_LIMIT;
}

entente_result ent_work_tell(struct ent_work *work, entente_error *error)
{
    if (work->meter.over)
        note_place(work);
    if (work->end == ENT_WORK_STOPPED)
        return ent_error_set(error, ENTENTE_E_LIMIT, work->place ? work->place : "", "%s",
                             work->sentence);
    if (work->end == ENT_WORK_OUT_OF_STEPS)
        return tell_limit(work, error, work->most_steps, "steps");
    if (work->meter.over)
        return tell_limit(work, error, work->meter.most, "bytes of memory at once");
    return ent_error_no_memory(error);
}
