#include "work.h"

#include <string.h>

#include "alloc.h"
#include "place.h"
#include "status.h"
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

static uint64_t most_of(uint64_t limit, uint64_t all)
{
    return limit == 0 || limit > all ? all : limit;
}

void ent_inquiry_open(struct ent_inquiry *inquiry, const entente_agreement *agreement,
                      const entente_question *question)
{
    inquiry->agreement = agreement;
    inquiry->question = *question;
    inquiry->work = (struct ent_work){
        .agreement = agreement,
        .most_steps = most_of(question->most_steps, UINT64_MAX),
        .meter.most = (size_t)most_of(question->most_bytes, SIZE_MAX),
    };
    if (!inquiry->question.work)
        inquiry->question.work = &inquiry->work;
}

entente_result ent_inquiry_begin(struct ent_inquiry *inquiry, const entente_agreement *agreement,
                                 const entente_question *question, entente_error *error)
{
    memset(inquiry, 0, sizeof *inquiry);
    if (!agreement || !question)
        return ent_error_argument(error, "agreement or question: NULL");
    if (question->on == 0)
        return ent_error_argument(error, "question: no day was set");
    ent_inquiry_open(inquiry, agreement, question);
    return ent_assess_check(agreement, question, error);
}

bool ent_inquiry_is_outermost(const struct ent_inquiry *inquiry)
{
    return inquiry->question.work == &inquiry->work;
}

entente_result ent_inquiry_result(const struct ent_inquiry *inquiry, bool good)
{
    return good && !ent_work_has_ended(inquiry->question.work) ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

static entente_result tell_limit(const struct ent_work *work, entente_error *error,
                                 unsigned long long most, const char *of)
{
    ent_error_set(error, ENTENTE_E_LIMIT, work->place ? work->place : "",
                  "The question takes more than %llu %s, the most that it may.", most, of);
    ent_error_hint(error, "let it take more (entente_question_set_work()), or ask about less");
    return ENTENTE_E_LIMIT;
}

static entente_result tell(const struct ent_work *work, entente_error *error)
{
    if (work->end == ENT_WORK_STOPPED)
        return ent_error_set(error, ENTENTE_E_LIMIT, work->place ? work->place : "", "%s",
                             work->sentence);
    if (work->end == ENT_WORK_OUT_OF_STEPS)
        return tell_limit(work, error, work->most_steps, "steps");
    if (work->meter.over)
        return tell_limit(work, error, work->meter.most, "bytes of memory at once");
    return ent_error_no_memory(error);
}

entente_result ent_inquiry_end(struct ent_inquiry *inquiry, entente_result result,
                               entente_error *error)
{
    if (!ent_inquiry_is_outermost(inquiry)) {
        /* What it was about may be gone when the other one goes on. */
        ent_work_at(inquiry->question.work, NULL);
        return result;
    }
    if (inquiry->work.meter.over)
        note_place(&inquiry->work);
    if (result == ENTENTE_E_NO_MEMORY)
        result = tell(&inquiry->work, error);
    ent_free(inquiry->work.place);
    return result;
}
