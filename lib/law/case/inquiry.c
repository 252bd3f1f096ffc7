#include "inquiry.h"

#include <string.h>

#include "alloc.h"
#include "status.h"

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

entente_result ent_inquiry_end(struct ent_inquiry *inquiry, entente_result result,
                               entente_error *error)
{
    if (!ent_inquiry_is_outermost(inquiry)) {
        /* The object that is noted may be released before the outer inquiry goes on. */
        ent_work_at(inquiry->question.work, NULL);
        return result;
    }
    if (result == ENTENTE_E_NO_MEMORY)
        result = ent_work_tell(&inquiry->work, error);
    ent_free(inquiry->work.place);
    return result;
}
