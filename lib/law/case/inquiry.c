#include "inquiry.h"

#include <string.h>

#include "alloc.h"
#include "place.h"
#include "text.h"
#include "walk.h"

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

static bool names_table(const struct ent_value *slot)
{
    return slot->kind == ENTENTE_VALUE_NAME &&
           (slot->field == ENTENTE_FIELD_TABLE || slot->field == ENTENTE_FIELD_OVER_TABLE ||
            slot->field == ENTENTE_FIELD_WEIGHTS);
}

/* The first object that names a table which is not there, and by which member; NULL: none. */
static const entente_object *missing_table(const entente_agreement *agreement, int32_t *field)
{
    const size_t count = entente_object_count(&agreement->root, ENTENTE_FIELD_WEIGHTS);
    const entente_object *object = &agreement->root;
    struct ent_walk walk;

    for (ent_walk_begin(&walk, object); object; object = ent_walk_next(&walk)) {
        for (uint16_t i = 0; i < object->count; i++) {
            *field = object->slots[i].field;
            if (names_table(&object->slots[i]) &&
                entente_object_key_find(&agreement->root, ENTENTE_FIELD_WEIGHTS,
                                        object->slots[i].as.symbol->text) >= count)
                return object;
        }
    }
    return NULL;
}

/* What is weighed by a table that was taken away is told by its own code. */
static entente_result weigh_agreement(const entente_agreement *agreement, entente_error *error)
{
    int32_t field = 0;
    const entente_object *object = missing_table(agreement, &field);
    struct ent_buffer place = {NULL, 0, 0, false};
    char *text;

    if (!object)
        return ENTENTE_OK;
    ent_object_pointer(object, &place);
    ent_pointer_add(&place, entente_field_name(field));
    text = ent_buffer_take(&place, NULL);
    if (!text)
        return ent_error_no_memory(error);
    ent_error_set(error, ENTENTE_E_TABLE_MISSING, text, "%s",
                  entente_code_text(ENTENTE_E_TABLE_MISSING));
    ent_free(text);
    return ENTENTE_E_TABLE_MISSING;
}

/* Each agreement that the answer rests on must be in order. */
static entente_result check_agreement(const entente_agreement *agreement, entente_error *error)
{
    entente_result result = ENTENTE_OK, missing = ENTENTE_OK;

    if (!agreement->checked)
        result = entente_agreement_check(agreement, NULL, error);
    if (result == ENTENTE_E_UNKNOWN_REF)
        missing = weigh_agreement(agreement, error);
    return missing != ENTENTE_OK ? missing : result;
}

entente_result ent_inquiry_check(const entente_agreement *agreement,
                                 const entente_question *question, entente_error *error)
{
    entente_result result = check_agreement(agreement, error);

    for (size_t i = 0; i < question->with_count && result == ENTENTE_OK; i++)
        result = check_agreement(question->with[i], error);
    return result;
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
    return ent_inquiry_check(agreement, question, error);
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
