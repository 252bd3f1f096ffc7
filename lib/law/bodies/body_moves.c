/* What an act does to a body in each state: one table. */
#include <entente/error.h>

#include "body_life.h"

enum { P = ENTENTE_BODY_STATE_PLANNED, E = ENTENTE_BODY_STATE_ESTABLISHED };
enum { O = ENTENTE_BODY_STATE_OPERATING, S = ENTENTE_BODY_STATE_SUSPENDED };
enum { W = ENTENTE_BODY_STATE_WOUND_UP, STATES = W + 1 };

#define TO(state)                                                                                  \
    {                                                                                              \
        (state), 0                                                                                 \
    }
#define NO(state, code)                                                                            \
    {                                                                                              \
        (state), ENTENTE_E_##code                                                                  \
    }

/* A mandate that is over is given anew by the act `established`, and by nothing else. */
static const struct ent_body_move moves[STATES][ENT_BODY_ACTS] = {
    [P] = {[ENT_BODY_ESTABLISHED] = TO(E),
           [ENT_BODY_OPERATING] = TO(O),
           [ENT_BODY_SUSPENDED] = NO(P, CHRONOLOGY),
           [ENT_BODY_DISSOLVED] = TO(W),
           [ENT_BODY_EXTENDED] = NO(P, CHRONOLOGY),
           [ENT_BODY_JOINED] = TO(P),
           [ENT_BODY_LEFT] = TO(P),
           [ENT_BODY_BEGINS] = TO(E),
           [ENT_BODY_ENDS] = TO(W)},
    [E] = {[ENT_BODY_ESTABLISHED] = NO(E, DUPLICATE_ACT),
           [ENT_BODY_OPERATING] = TO(O),
           [ENT_BODY_SUSPENDED] = TO(S),
           [ENT_BODY_DISSOLVED] = TO(W),
           [ENT_BODY_EXTENDED] = TO(E),
           [ENT_BODY_JOINED] = TO(E),
           [ENT_BODY_LEFT] = TO(E),
           [ENT_BODY_BEGINS] = TO(E),
           [ENT_BODY_ENDS] = TO(W)},
    [O] = {[ENT_BODY_ESTABLISHED] = NO(O, DUPLICATE_ACT),
           [ENT_BODY_OPERATING] = NO(O, DUPLICATE_ACT),
           [ENT_BODY_SUSPENDED] = TO(S),
           [ENT_BODY_DISSOLVED] = TO(W),
           [ENT_BODY_EXTENDED] = TO(O),
           [ENT_BODY_JOINED] = TO(O),
           [ENT_BODY_LEFT] = TO(O),
           [ENT_BODY_BEGINS] = TO(O),
           [ENT_BODY_ENDS] = TO(W)},
    [S] = {[ENT_BODY_ESTABLISHED] = NO(S, DUPLICATE_ACT),
           [ENT_BODY_OPERATING] = TO(O),
           [ENT_BODY_SUSPENDED] = NO(S, DUPLICATE_ACT),
           [ENT_BODY_DISSOLVED] = TO(W),
           [ENT_BODY_EXTENDED] = TO(S),
           [ENT_BODY_JOINED] = TO(S),
           [ENT_BODY_LEFT] = TO(S),
           [ENT_BODY_BEGINS] = TO(S),
           [ENT_BODY_ENDS] = TO(W)},
    [W] = {[ENT_BODY_ESTABLISHED] = TO(E),
           [ENT_BODY_OPERATING] = NO(W, MECH_MANDATE_ENDED),
           [ENT_BODY_SUSPENDED] = NO(W, MECH_MANDATE_ENDED),
           [ENT_BODY_DISSOLVED] = NO(W, MECH_MANDATE_ENDED),
           [ENT_BODY_EXTENDED] = NO(W, MECH_MANDATE_ENDED),
           [ENT_BODY_JOINED] = NO(W, MECH_MANDATE_ENDED),
           [ENT_BODY_LEFT] = NO(W, MECH_MANDATE_ENDED),
           [ENT_BODY_BEGINS] = TO(W),
           [ENT_BODY_ENDS] = TO(W)},
};

struct ent_body_move ent_body_move(int32_t state, int32_t act)
{
    return moves[state][act];
}
