/* Approvals at home, for a second opinion (second.h): the world, and its states and moves. */
#ifndef SUPPORT_SECOND_APPROVAL_H
#define SUPPORT_SECOND_APPROVAL_H

#include "second.h"

enum { HOME_STEPS = 6, HOME_ACTS = 20, HOME_LISTED = 160, HOME_UNKNOWN = -1 };

/* How a step stands; only those from HOME_IN_PROGRESS on are the work of an act or of time. */
enum home_state {
    HOME_NONE,
    HOME_NOT_REQUIRED,
    HOME_PENDING,
    HOME_READY,
    HOME_IN_PROGRESS,
    HOME_PASSED,
    HOME_DEEMED,
    HOME_REJECTED,
    HOME_RETURNED,
    HOME_SUSPENDED,
    HOME_LAPSED,
    HOME_WITHDRAWN,
    HOME_VETOED,
    HOME_OVERRIDDEN,
    HOME_ANNULLED,
    HOME_EXPIRED,
    HOME_WAIVED,
    HOME_UNSURE,
    HOME_VOTED, /* as a move: the numbers decide */
    HOME_EXTENDED
};

enum home_unit { HOME_DAY, HOME_MONTH, HOME_SITTING };
enum home_base { HOME_MEMBERS, HOME_PRESENT, HOME_VOTING };
enum home_outcome { HOME_NO_OUTCOME, HOME_CARRIED, HOME_LOST, HOME_NO_QUORUM, HOME_OPEN };
enum home_condition { HOME_ALWAYS, HOME_IF_EVENT, HOME_IF_DAY, HOME_IF_STEP };

struct home_share {
    int num, den;
    bool more_than;
};

struct home_majority {
    bool asked;
    enum home_base base;
    int members; /* 0: not said */
    struct home_share share, quorum, plus;
    bool with_quorum, with_plus;
    enum home_base plus_base;
};

/* HOME_UNKNOWN where a number was not told. */
struct home_tally {
    bool told;
    int yes, no, abstain, present;
};

struct home_step {
    bool deposit, optional, waiver, same_day, veto, override_asked, final;
    unsigned after, any[2];
    int any_count;
    enum home_condition condition;
    int fact;           /* the day, or the step, that the condition names */
    enum home_state is; /* the state that it must be in */
    struct home_majority majority, override;
    int period, expires, veto_length; /* 0: none */
    enum home_unit period_unit, expires_unit;
    unsigned calendars;
    int lapses; /* 0: never; -1: with the event; else the day */
};

struct home_act {
    enum { HOME_MOVE, HOME_CONSENT, HOME_EVENT } type;
    int day, step, until, n;
    enum home_state to;
    struct home_tally tally;
};

struct home_world {
    uint32_t made; /* the seed */
    struct home_step steps[HOME_STEPS];
    int step_count;
    bool for_consent; /* what the approval is for */
    struct home_act acts[HOME_ACTS];
    int act_count;
    int listed[2][HOME_LISTED], listed_count[2]; /* two calendars */
    bool sits[2][SECOND_DAYS];
    int complete_until[2];
};

extern const char *const home_states[];
extern struct home_world home_world;

/* Whether some steps may be put again after they failed (FORMAT 8.3). */
extern bool home_rounds;

/* How one step stands as far as acts and time have brought it. */
struct home_stand {
    enum home_state state; /* HOME_NONE: it follows from the other steps */
    int since;             /* the day of it */
    int extra;             /* days, months or sitting days by which its period was extended */
    int until;             /* the last day of a mandate; 0: none */
    enum home_outcome outcome;
    bool used; /* some act was done about it */
    bool told; /* and one told what time had done */
};

/* One going-through, day by day. */
struct home_going {
    const struct home_world *world;
    struct home_stand stand[HOME_STEPS];
    const char *code[HOME_ACTS]; /* of an act without effect */
    int day, consent;            /* 0: not given */
    uint32_t made;
    bool event, silent;
};

bool home_satisfies(enum home_state state);
bool home_has_failed(enum home_state state);
/* The last day of the period of a step; SECOND_NEVER where its calendar ends first. */
int home_period_end(const struct home_going *going, int at);
enum home_state home_shown(const struct home_going *going, int at);
unsigned home_rests_on(const struct home_step *step);
const char *home_approval_state(const struct home_going *going);
enum home_outcome home_outcome_of(const struct home_majority *rule, const struct home_tally *tally);

void home_make(uint32_t seed, struct second_text *out);
void home_tell(int on, struct second_claims *claims);

#endif
