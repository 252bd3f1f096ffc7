/* What stands for a party on a day, and since when; its period of that day. */
#ifndef ENT_LAW_STANDS_H
#define ENT_LAW_STANDS_H

#include "party.h"

struct ent_case;
struct ent_record;

/* The period of a party that has begun last by a day, and may be over; NULL: it had not consented. */
const struct ent_period *ent_period_on(const struct ent_case *that, int32_t party, ent_day day);
/*
 * Whether two acts of a party were done in one participation, that is, without an exit between them:
 * acts end with their participation, and an act after an exit belongs to the next.
 */
enum ent_tri ent_same_participation(const struct ent_case *that, const struct ent_record *a,
                                    const struct ent_record *b);
/* Whether an act belongs to the party's participation of a day: the one that began last by then. */
enum ent_tri ent_in_participation(const struct ent_case *that, const struct ent_record *record,
                                  ent_day day);
/* Whether a party did not go between the days of an act and a day. */
enum ent_tri ent_stayed(const struct ent_case *that, int32_t party, struct ent_span act,
                        ent_day day);
/* Whether any party left and came back. */
bool ent_anyone_returned(const struct ent_case *that);
/* From when the agreement is in force for the party, in its period of a day. */
const struct ent_when *ent_entry_in_period(const struct ent_case *that, int32_t party, ent_day day);

/* Whether one of these kinds stands on a day (not after the day of the question: as far as it is
 * scheduled). */
enum ent_tri ent_stands_on(const struct ent_case *that, int32_t party, ent_day day, ent_acts acts);

/*
 * The first day of the run in which one of these acts stands without a break up to a day, not after
 * that of the question; NEVER where none stands. [lo, hi] over the partial dates.
 */
struct ent_when ent_standing_since(const struct ent_case *that, int32_t party, ent_acts acts,
                                   ent_day day);

/* The days of an act that counts, as a value. After the day of the question it may be undone. */
struct ent_when ent_act_when(const struct ent_case *that, struct ent_span day, bool maybe);

/* An act that a rule counts from. */
struct ent_own_act {
    struct ent_when day;
    const struct ent_record *record; /* NULL: there is none, or which it is stays open */
};

/*
 * The party's own act of one of these kinds in a period, or that stands; what is worked out
 * where a rule says "own consent". NEVER comes to pass by itself where there is none.
 */
struct ent_own_act ent_own_act_find(const struct ent_case *that, int32_t party, int32_t period,
                                    ent_acts acts);
/* From when an act is counted by the clock of its notification: not before it counts itself. */
struct ent_when ent_own_act_notified(const struct ent_case *that, const struct ent_own_act *act);

#endif
