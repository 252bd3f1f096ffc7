/*
 * A scenario: acts that have not happened, told day by day.
 *
 *   scenario_days.c      what happens on which day, and what is assumed beyond the texts
 *   scenario.c           the acts are put to the library one by one; it may refuse them
 *   scenario_telling.c   what each day changed, and who must act next
 */
#ifndef SCENARIO_H
#define SCENARIO_H

#include "paris.h"

/* The texts of the scenario: two of the summit, and a ceasefire agreement that is made up. */
enum { STORY_TRILATERAL, STORY_JOINT, STORY_CEASEFIRE, STORY_COUNT };

/* One act. Its members beside identifier and date, as JSON without the braces. */
struct happening {
    int32_t date;
    int32_t text; /* STORY_... */
    const char *told;
    const char *act;
    bool refused; /* the law does not allow it */
};

/* In order; ends with a date of 0. A day without an act is one on which time alone counts. */
extern const struct happening HAPPENINGS[];

struct scenario {
    entente_agreement *agreements[STORY_COUNT];
    entente_assessment *answers[STORY_COUNT]; /* on the day that was told last */
    size_t refused;                           /* acts that the library refused */
};

/* scenario_days.c: the texts before the first day. What is made belongs to the scenario. */
entente_result scenario_open(struct scenario *scenario, entente_error *error);
void scenario_close(struct scenario *scenario);

/* scenario.c: puts the acts of the first `count` happenings, and says nothing. */
entente_result scenario_play(struct scenario *scenario, size_t count, entente_error *error);
/* Puts one act; ENTENTE_OK also where it is refused and is meant to be. */
entente_result scenario_put(struct scenario *scenario, size_t index, entente_error *error);
entente_result scenario_ask(const struct scenario *scenario, int32_t text, int32_t on,
                            entente_assessment **out, entente_error *error);

/* scenario_telling.c: what differs between two answers about a text. */
void tell_changes(const entente_agreement *agreement, const entente_assessment *before,
                  const entente_assessment *after);
/* By when each obligor has to perform, and what those have to do at home that are blocked. */
entente_result tell_duties(const struct scenario *scenario, int32_t on, entente_error *error);

#endif
