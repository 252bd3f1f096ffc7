/* Commitments, for a second opinion (second.h): the world. */
#ifndef SUPPORT_SECOND_COMMITMENT_H
#define SUPPORT_SECOND_COMMITMENT_H

#include "second.h"

/* p0 and p1 owe; p2 and p3 are owed. */
enum { DEBT_PARTIES = 4, DEBT_OBLIGORS = 2, DEBT_ACTS = 14, DEBT_QUANTITY = 10 };

enum debt_mode { DEBT_SEVERAL, DEBT_JOINT, DEBT_JOINT_AND_SEVERAL };
enum debt_trigger { DEBT_AT_ONCE, DEBT_ON_EVENT, DEBT_ON_FINDING, DEBT_ON_DAY };
enum debt_due { DEBT_NO_DUE, DEBT_DUE_DAY, DEBT_AFTER_EVENT, DEBT_AFTER_ACTIVATION };
enum debt_pause { DEBT_RUNS_ON, DEBT_STOPS, DEBT_RESTARTS };

enum debt_move {
    DEBT_PROGRESS,
    DEBT_FULFILMENT,
    DEBT_ALLEGED,
    DEBT_DETERMINED,
    DEBT_DISMISSED,
    DEBT_CURE,
    DEBT_EXCUSE,
    DEBT_SUSPENSION,
    DEBT_RESUMPTION,
    DEBT_WAIVER,
    DEBT_SUPERSESSION
};

struct debt_act {
    enum {
        DEBT_MOVE,
        DEBT_EVENT,
        DEBT_ALLEGATION,
        DEBT_FINDING,
        DEBT_STEP_PASSED,
        DEBT_STEP_LOST
    } type;
    enum debt_move to;
    int day, amount, until;
    int party; /* -1: all */
    bool by_jury;
    int waived_by;
};

struct debt_world {
    uint32_t made;
    int entry, consent[DEBT_PARTIES], exit[DEBT_PARTIES];
    int obligors; /* how many */
    unsigned owed_to;
    enum debt_mode mode;
    enum debt_trigger trigger;
    int trigger_day;
    enum debt_due due;
    int due_day, due_length;
    enum debt_pause pause;
    bool counted, needs_approval, decided_by_jury, prohibition, whilst;
    int until; /* 0: none */
    struct debt_act acts[DEBT_ACTS];
    int act_count;
};

extern struct debt_world debt_world;

void debt_make(uint32_t seed, struct second_text *out);
int debt_days(int days[], int room);

#endif
