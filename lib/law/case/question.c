#include "question.h"

#include <string.h>

#include <entente/agreement.h>
#include <entente/expression.h>

#include "alloc.h"
#include "error_private.h"
#include "text.h"

enum policy_slot {
    REQUIRE_AT_ENTRY,
    SINGLE_PARTY,
    SET_AS_OF,
    REIO,
    COUNTING,
    MONTH_END,
    INVALID,
    RESERVED,
    IRREGULAR,
    UNITING,
    LATER_TEXT
};

/* One row per choice; the first of a name is the default. */
static const struct {
    const char *name;
    const char *value;
    enum policy_slot slot;
    int32_t number;
} choices[] = {
    {"require_at_entry", "false", REQUIRE_AT_ENTRY, false},
    {"require_at_entry", "true", REQUIRE_AT_ENTRY, true},
    {"set_as_of", "now", SET_AS_OF, ENTENTE_AS_OF_NOW},
    {"set_as_of", "adoption", SET_AS_OF, ENTENTE_AS_OF_ADOPTION},
    {"reio", "not_additional", REIO, ENTENTE_REIO_NOT_ADDITIONAL},
    {"reio", "ignore", REIO, ENTENTE_REIO_IGNORE},
    {"reio", "count", REIO, ENTENTE_REIO_COUNT},
    {"reio", "count_as_members", REIO, ENTENTE_REIO_COUNT_AS_MEMBERS},
    {"counting", "ordinal", COUNTING, ENTENTE_COUNTING_ORDINAL},
    {"counting", "clear", COUNTING, ENTENTE_COUNTING_CLEAR},
    {"month_end", "clip", MONTH_END, ENTENTE_MONTH_END_CLIP},
    {"month_end", "roll", MONTH_END, ENTENTE_MONTH_END_ROLL},
    {"invalid_reservation", "sever", INVALID, ENT_INVALID_SEVERED},
    {"invalid_reservation", "not_bound", INVALID, ENT_INVALID_NOT_BOUND},
    {"invalid_reservation", "as_objections_only", INVALID, ENT_INVALID_OBJECTIONS_ONLY},
    {"count_reserved", "on_deposit", RESERVED, false},
    {"count_reserved", "on_first_acceptance", RESERVED, true},
    {"irregular_acts", "by_law", IRREGULAR, false},
    {"irregular_acts", "as_recorded", IRREGULAR, true},
    {"uniting", "continuity", UNITING, false},
    {"uniting", "none", UNITING, true},
    {"single_party", "in_force", SINGLE_PARTY, false},
    {"single_party", "terminated", SINGLE_PARTY, true},
    {"later_text", "consent", LATER_TEXT, false},
    {"later_text", "entry", LATER_TEXT, true},
};

enum { CHOICE_COUNT = sizeof choices / sizeof choices[0] };

static void choose_policy(struct ent_policies *policies, enum policy_slot slot, int32_t number)
{
    switch (slot) {
    case REQUIRE_AT_ENTRY:
        policies->require_at_entry = number != 0;
        break;
    case SINGLE_PARTY:
        policies->single_party_ends = number != 0;
        break;
    case UNITING:
        policies->uniting_none = number != 0;
        break;
    case RESERVED:
        policies->reserved_waits = number != 0;
        break;
    case IRREGULAR:
        policies->every_act_works = number != 0;
        break;
    case LATER_TEXT:
        policies->later_by_entry = number != 0;
        break;
    case SET_AS_OF:
        policies->as_of = number;
        break;
    case REIO:
        policies->reio = number;
        break;
    case COUNTING:
        policies->counting = number;
        break;
    case MONTH_END:
        policies->month_end = number;
        break;
    case INVALID:
        policies->invalid = number;
        break;
    }
}

static struct ent_policies default_policies(void)
{
    struct ent_policies policies = {0};

    /* From the last to the first, so that the first of each name stays. */
    for (size_t i = CHOICE_COUNT; i-- > 0;)
        choose_policy(&policies, choices[i].slot, choices[i].number);
    return policies;
}

/* The default limits of a question, in steps and in bytes; entente/assessment.h tells both. */
enum { MOST_STEPS = 30000000, MOST_BYTES = 256 << 20 };

struct entente_question ent_question_default(void)
{
    return (struct entente_question){
        .policies = default_policies(),
        .scope = ENTENTE_SCOPE_ALL,
        .most_steps = MOST_STEPS,
        .most_bytes = MOST_BYTES,
    };
}

entente_question *entente_question_new(void)
{
    entente_question *question = ent_alloc(sizeof *question);

    if (question)
        *question = ent_question_default();
    return question;
}

void entente_question_free(entente_question *question)
{
    if (!question)
        return;
    ent_free(question->with);
    ent_free(question);
}

static entente_result check_whole_day(int32_t date, entente_error *error)
{
    if (ent_date_valid(date) && !ent_date_partial(date))
        return ENTENTE_OK;
    return ent_error_set(error, ENTENTE_E_DATE_RANGE, NULL,
                         "A question needs a whole day of the years 1 to 9999.");
}

entente_result entente_question_set_on(entente_question *question, int32_t date,
                                       entente_error *error)
{
    if (!question)
        return ent_error_argument(error, "question: NULL");

    const entente_result result = check_whole_day(date, error);

    if (result == ENTENTE_OK) {
        question->on = date;
        question->has_instant = false;
    }
    return result;
}

entente_result entente_question_set_instant(entente_question *question, int64_t seconds,
                                            int32_t offset, entente_error *error)
{
    struct ent_instant instant = {.seconds = seconds, .zone = ENT_ZONE_OFFSET};
    char text[ENT_INSTANT_SIZE];

    if (!question)
        return ent_error_argument(error, "question: NULL");
    if (offset >= INT16_MIN && offset <= INT16_MAX)
        instant.offset = (int16_t)offset;
    if (instant.offset != offset || ent_instant_print(&instant, text) == 0)
        return ent_error_set(error, ENTENTE_E_DATE_RANGE, NULL,
                             "A question needs an instant of the years 1 to 9999.");
    question->on = ent_date_of_day(ent_instant_day(&instant));
    question->instant = seconds;
    question->offset = offset;
    question->has_instant = true;
    return ENTENTE_OK;
}

entente_result entente_question_set_scope(entente_question *question, int32_t scope,
                                          entente_error *error)
{
    if (!question)
        return ent_error_argument(error, "question: NULL");
    if (scope & ~ENTENTE_SCOPE_ALL)
        return ent_error_argument(error, "scope: bits that mean nothing");
    question->scope = scope;
    return ENTENTE_OK;
}

entente_result entente_question_set_work(entente_question *question, int32_t which, uint64_t most,
                                         entente_error *error)
{
    if (!question)
        return ent_error_argument(error, "question: NULL");
    switch (which) {
    case ENTENTE_WORK_STEPS:
        question->most_steps = most;
        return ENTENTE_OK;
    case ENTENTE_WORK_BYTES:
        question->most_bytes = most;
        return ENTENTE_OK;
    default:
        return ent_error_argument(error, "which: no ENTENTE_WORK_... has this number");
    }
}

entente_result entente_question_set_known(entente_question *question, int32_t date,
                                          entente_error *error)
{
    if (!question)
        return ent_error_argument(error, "question: NULL");

    const entente_result result = date == 0 ? ENTENTE_OK : check_whole_day(date, error);

    if (result == ENTENTE_OK)
        question->known = date;
    return result;
}

entente_result entente_question_set_lints(entente_question *question, int32_t lints,
                                          entente_error *error)
{
    if (!question)
        return ent_error_argument(error, "question: NULL");
    question->lints = lints != 0;
    return ENTENTE_OK;
}

entente_result entente_question_add_agreement(entente_question *question,
                                              const entente_agreement *agreement,
                                              entente_error *error)
{
    if (!question)
        return ent_error_argument(error, "question: NULL");
    if (!agreement)
        return ent_error_argument(error, "agreement: NULL");

    const char *id = entente_agreement_id(agreement);

    for (size_t i = 0; i < question->with_count; i++) {
        if (ent_text_equal(entente_agreement_id(question->with[i]), id))
            return ent_error_set(error, ENTENTE_E_DUPLICATE_ID, NULL,
                                 "A further agreement \"%s\" was given already.", id ? id : "");
    }

    const entente_agreement **with = ent_grow_array(question->with, question->with_count,
                                                    sizeof *with, &question->with_capacity);

    if (!with)
        return ent_error_no_memory(error);
    question->with = with;
    with[question->with_count++] = agreement;
    return ENTENTE_OK;
}

entente_result entente_question_set_policy(entente_question *question, const char *name,
                                           const char *value, entente_error *error)
{
    bool known = false;

    if (!question || !name || !value)
        return ent_error_argument(error, "question, name or value: NULL");
    for (size_t i = 0; i < CHOICE_COUNT; i++) {
        if (strcmp(choices[i].name, name) != 0)
            continue;
        known = true;
        if (strcmp(choices[i].value, value) == 0) {
            choose_policy(&question->policies, choices[i].slot, choices[i].number);
            return ENTENTE_OK;
        }
    }
    if (known)
        return ent_error_set(error, ENTENTE_E_ARGUMENT, NULL,
                             "The policy \"%s\" has no value \"%s\".", name, value);
    return ent_error_set(error, ENTENTE_E_ARGUMENT, NULL, "There is no policy \"%s\".", name);
}
