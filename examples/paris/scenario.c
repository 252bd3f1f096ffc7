/* The scenario: act by act, each as the law allows it, and what follows on each day. */
#include "scenario.h"

#include <stdio.h>
#include <string.h>

#include "words.h"

entente_result scenario_ask(const struct scenario *scenario, int32_t text, int32_t on,
                            entente_assessment **out, entente_error *error)
{
    entente_question *question = entente_question_new();
    entente_result result =
        question ? entente_question_set_on(question, on, error) : ENTENTE_E_NO_MEMORY;

    if (result == ENTENTE_OK)
        result = entente_assess(scenario->agreements[text], question, out, error);
    entente_question_free(question);
    return result;
}

/* An act as JSON, with an identifier and the date. */
static int write_act(const struct happening *happening, size_t index, char *text, size_t size)
{
    char date[16];

    entente_date_format(happening->date, date, sizeof date);
    return snprintf(text, size, "{\"id\":\"scenario-%zu\",\"date\":\"%s\",%s}", index, date,
                    happening->act);
}

entente_result scenario_put(struct scenario *scenario, size_t index, entente_error *error)
{
    const struct happening *happening = &HAPPENINGS[index];
    entente_question *question = NULL;
    entente_result result;
    char text[512];

    if (!happening->act)
        return ENTENTE_OK;
    question = entente_question_new();
    if (!question)
        return ENTENTE_E_NO_MEMORY;

    const int length = write_act(happening, index, text, sizeof text);

    if (length < 0 || length >= (int)sizeof text) {
        entente_question_free(question);
        return ENTENTE_E_LIMIT;
    }

    entente_error_clear(error);
    result = entente_agreement_add(scenario->agreements[happening->text], text, (size_t)length,
                                   question, NULL, error);
    entente_question_free(question);
    if (!happening->refused)
        return result;
    /* What the law refuses changes nothing; that it is not refused would be the trouble. */
    scenario->refused += result != ENTENTE_OK;
    return result == ENTENTE_OK || result == ENTENTE_E_NO_MEMORY ? ENTENTE_E_ARGUMENT : ENTENTE_OK;
}

entente_result scenario_play(struct scenario *scenario, size_t count, entente_error *error)
{
    entente_result result = ENTENTE_OK;

    for (size_t i = 0; i < count && HAPPENINGS[i].date && result == ENTENTE_OK; i++)
        result = scenario_put(scenario, i, error);
    return result;
}

static void tell_refusal(const entente_error *error)
{
    struct line line = {0};

    line_add(&line, "Refused, and nothing changes: ");
    line_add(&line, entente_error_message(error));
    if (entente_error_basis(error) && *entente_error_basis(error)) {
        line_add(&line, " (");
        line_add(&line, entente_error_basis(error));
        line_add(&line, ")");
    }
    line_print(&line, 2, false);
}

/* All acts of one day, and then what they changed; the index of the first of the next day. */
static entente_result tell_day(struct scenario *scenario, size_t *index, entente_error *error)
{
    const int32_t date = HAPPENINGS[*index].date;
    entente_result result = ENTENTE_OK;
    struct line line = {0};

    line_date(&line, date);
    print_heading(line.text);
    for (; HAPPENINGS[*index].date == date && result == ENTENTE_OK; ++*index) {
        if (HAPPENINGS[*index].told)
            print_text(HAPPENINGS[*index].told, 2);
        result = scenario_put(scenario, *index, error);
        if (HAPPENINGS[*index].refused && result == ENTENTE_OK)
            tell_refusal(error);
    }
    for (int32_t i = 0; i < STORY_COUNT && result == ENTENTE_OK; i++) {
        entente_assessment *now = NULL;

        result = scenario_ask(scenario, i, date, &now, error);
        if (result == ENTENTE_OK) {
            tell_changes(scenario->agreements[i], scenario->answers[i], now);
            entente_assessment_free(scenario->answers[i]);
            scenario->answers[i] = now;
        }
    }
    return result == ENTENTE_OK ? tell_duties(scenario, date, error) : result;
}

static entente_result tell_all(struct scenario *scenario, entente_error *error)
{
    entente_result result = scenario_open(scenario, error);

    for (int32_t i = 0; i < STORY_COUNT && result == ENTENTE_OK; i++)
        result = scenario_ask(scenario, i, SUMMIT_DAY, &scenario->answers[i], error);
    for (size_t i = 0; result == ENTENTE_OK && HAPPENINGS[i].date;)
        result = tell_day(scenario, &i, error);
    return result;
}

entente_result scenario_tell(entente_error *error)
{
    struct scenario scenario = {0};

    print_text("A scenario. Nothing below has happened, and nothing is foretold. From the texts "
               "of the summit it plays what could follow. Made up are the days, the votes, the "
               "ceasefire agreement and the numbers: 15,000 soldiers within thirty days of a "
               "ceasefire, 6,000 of them French and 9,000 British. What each act changes is the "
               "library's answer.",
               0);
    const entente_result result = tell_all(&scenario, error);

    scenario_close(&scenario);
    return result;
}
