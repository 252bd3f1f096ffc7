/* The turns of all subjects that a part of the law keeps a history of (lib/law/algebra/history.h). */
#ifndef TURNING_H
#define TURNING_H

#include <criterion/criterion.h>

#include <stdio.h>

#include "case.h"
#include "history.h"

struct told_turn {
    char path[96]; /* as in the document, without the name of the list: "FRA/ratification/vote" */
    uint32_t subject; /* counted in the order in which the part tells them */
    int32_t facet;
    struct ent_turn turn;
};

typedef bool next_past(const struct ent_case *that, struct ent_past_walk *walk,
                       struct ent_past *out);

/* How many there are; at most `room` are written. */
static inline uint32_t turns_of(const struct ent_case *that, next_past *next,
                                struct told_turn *turns, uint32_t room)
{
    struct ent_past_walk walk = {0};
    struct ent_past past;
    uint32_t count = 0, subject = 0;

    for (; next(that, &walk, &past); subject++)
        for (uint32_t at = 0;
             ent_history_turn(past.history, past.unknown, &at, &turns[count].turn);) {
            size_t length = 0;

            if (turns[count].turn.from == turns[count].turn.to)
                continue;
            cr_assert_lt(count + 1, room);
            turns[count].subject = subject;
            turns[count].facet = past.facet;
            for (int i = 0; i < 3 && past.path[i]; i++)
                length +=
                    (size_t)snprintf(turns[count].path + length, sizeof turns[count].path - length,
                                     "%s%s", i > 0 ? "/" : "", past.path[i]->text);
            count++;
        }
    return count;
}

#endif
