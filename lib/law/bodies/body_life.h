/*
 * The life of one body, replayed from the acts about it and from what comes by itself:
 *
 *   planned -> established -> operating <-> suspended -> wound_up (-> established, anew)
 *
 * The table of moves is body_moves.c. An act with a partial date can have been on any of its days. The replay goes over all readings
 * at once; a state is told only where all of them agree.
 */
#ifndef ENT_LAW_BODY_LIFE_H
#define ENT_LAW_BODY_LIFE_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/row.h>

#include "act_forms.h"
#include "when.h"

struct ent_bodies;
struct ent_body;
struct ent_case;
struct ent_record;

struct ent_body_move {
    uint8_t to;    /* enum entente_body_state */
    int32_t error; /* why the act is not allowed; 0: it is */
};

/* What an act does in a state: the table of moves. `act` is one of enum ent_body_act. */
struct ent_body_move ent_body_move(int32_t state, int32_t act);

/* What ends or begins by itself. */
struct ent_body_term {
    struct ent_span day;
    uint8_t act;  /* ENT_BODY_BEGINS or ENT_BODY_ENDS */
    bool maybe;   /* perhaps it does not come */
    bool mandate; /* an end that an extension moves */
};

enum { ENT_BODY_TERMS = 8 };

/* Replays the acts of a body into its history; keeps what is not allowed as refused. False without
 * memory. */
bool ent_body_live(struct ent_case *that, struct ent_bodies *bodies, struct ent_body *body,
                   const struct ent_body_term *terms, uint32_t term_count);

#endif
