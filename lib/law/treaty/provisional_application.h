/* Provisional application (VCLT 25). */
#ifndef ENT_LAW_PROVISIONAL_APPLICATION_H
#define ENT_LAW_PROVISIONAL_APPLICATION_H

#include <stdbool.h>

#include "day.h"
#include "object.h"
#include "when.h"

struct ent_case;

/* The days that can be the first without it, for a notice of these days: at once, unless the clause
 * gives a period; a period in hours begins with the instant of `act`, where it has one. */
struct ent_span ent_provisional_end(const struct ent_case *that, struct ent_span notice,
                                    const entente_object *act);

/* Tells of each party whether it applies the agreement provisionally on the day of the question.
 * Entry into force stands already. False without memory. */
bool ent_provisional_application_new(struct ent_case *that);
/*
 * Whether a party applies it provisionally on a day, not after that of the question, by its own act;
 * `since` is the first day of it, NEVER where it does not. Entry into force for the party ends it.
 */
enum ent_tri ent_provisional_on(struct ent_case *that, int32_t party, ent_day day,
                                struct ent_when *since);
/*
 * What is past for a party that applies it provisionally no more, and for which it is not in force.
 * For good (VCLT 25(2)): with the intention not to become a party, or by the clause's own end.
 */
struct ent_provisional_past {
    ent_day from;          /* the first day of the last run, on its earliest reading ... */
    struct ent_span since; /* ... and the first day without; NEVER: there was none */
    enum ent_tri ended;
    enum ent_tri for_good;
};
struct ent_provisional_past ent_provisional_past(struct ent_case *that, int32_t party, ent_day day);
/* Hands over the days from which acts of a party end it. */
void ent_provisional_ends(const struct ent_case *that, int32_t party,
                          void (*add)(void *context, struct ent_span days), void *context);
/* Hands over the days on which that can change for a party. */
void ent_provisional_turns(struct ent_case *that, int32_t party,
                           void (*add)(void *context, struct ent_span days), void *context);

#endif
