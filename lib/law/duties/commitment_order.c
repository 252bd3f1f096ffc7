/* The states of a commitment in order, and which of them are open. */
#include <entente/commitment.h>

#include "commitment.h"

/* As a commitment shows its obligors: the first that one of them is in. */
static const uint8_t order[] = {
    ENTENTE_COMMITMENT_STATE_BREACH_DETERMINED,
    ENTENTE_COMMITMENT_STATE_BREACH_ALLEGED,
    ENTENTE_COMMITMENT_STATE_OVERDUE,
    ENTENTE_COMMITMENT_STATE_UNKNOWN,
    ENTENTE_COMMITMENT_STATE_BLOCKED,
    ENTENTE_COMMITMENT_STATE_WAITING_DETERMINATION,
    ENTENTE_COMMITMENT_STATE_ACTIVE,
    ENTENTE_COMMITMENT_STATE_DELEGATED,
    ENTENTE_COMMITMENT_STATE_ASSIGNED,
    ENTENTE_COMMITMENT_STATE_PARTIALLY_FULFILLED,
    ENTENTE_COMMITMENT_STATE_SUSPENDED,
    ENTENTE_COMMITMENT_STATE_CONDITIONAL,
    ENTENTE_COMMITMENT_STATE_PLEDGED,
    ENTENTE_COMMITMENT_STATE_AGREED_NOT_BINDING_YET,
    ENTENTE_COMMITMENT_STATE_DRAFTED,
    /* From here on nothing is open. */
    ENTENTE_COMMITMENT_STATE_EXCUSED,
    ENTENTE_COMMITMENT_STATE_CURED,
    ENTENTE_COMMITMENT_STATE_FULFILLED,
    ENTENTE_COMMITMENT_STATE_SUPERSEDED,
    ENTENTE_COMMITMENT_STATE_WAIVED,
    ENTENTE_COMMITMENT_STATE_EXPIRED,
    ENTENTE_COMMITMENT_STATE_TERMINATED,
    ENTENTE_COMMITMENT_STATE_DROPPED,
};

enum { STATES = sizeof order, FIRST_CLOSED = 15 };

static uint32_t rank_of_state(int32_t state)
{
    uint32_t i = 0;

    while (i < STATES && order[i] != state)
        i++;
    return i;
}

int32_t ent_state_worse(int32_t a, int32_t b)
{
    return rank_of_state(b) < rank_of_state(a) ? b : a;
}

bool ent_state_is_open(int32_t state)
{
    return rank_of_state(state) < FIRST_CLOSED;
}
