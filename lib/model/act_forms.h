/*
 * The forms of acts: for each kind how a document writes it, who does it, which members it cannot
 * be understood without, and the words that its `to` takes. One row for each kind.
 */
#ifndef ENT_MODEL_ACT_FORMS_H
#define ENT_MODEL_ACT_FORMS_H

#include <stdbool.h>
#include <stdint.h>

#include "names.h"

struct entente_object;

enum ent_actor {
    ENT_ACTOR_PARTY,  /* `party` says who did it */
    ENT_ACTOR_ORGAN,  /* `party`, or an organ that `by` names (VCLT 20(3)) */
    ENT_ACTOR_ANYONE, /* nobody in particular, or one that it names */
    ENT_ACTORS
};

/* No kind needs more members than this. */
enum { ENT_ACT_NEEDS = 3 };

struct ent_act_form {
    uint8_t actor;  /* enum ent_actor */
    bool names_act; /* `to` is the identifier of another act */
    bool needs_act; /* ... and without it the act does nothing */
    bool tells;     /* it tells people something: no rule need read what it says */
    bool closed;    /* no other word of `to` is read; else it is an act without effect */
    uint16_t needs[ENT_ACT_NEEDS]; /* ENTENTE_FIELD_..., 0 where there is none */
    const struct ent_names *moves; /* the words of `to`; NULL: it is not one of a few words */
};

/* Of no kind: for a number that is none. */
const struct ent_act_form *ent_act_form(int32_t type);

/* The number of the word in `to` among the moves of the act's kind; 0: it is none of them (act.c). */
int32_t ent_act_move(const struct entente_object *act, int32_t type);

/* What acts do to steps (beside putting them into a state, ENTENTE_STEP_STATE_...), ... */
enum ent_step_move { ENT_STEP_MOVE_VOTED = 18, ENT_STEP_MOVE_EXTENDED = 19 };

/* ... to commitments (DOMAIN 7.5), ... */
enum ent_commitment_move {
    ENT_MOVE_PROGRESS = 1,
    ENT_MOVE_FULFILMENT,
    ENT_MOVE_CURE,
    ENT_MOVE_BREACH_ALLEGED,
    ENT_MOVE_BREACH_DETERMINED,
    ENT_MOVE_BREACH_DISMISSED,
    ENT_MOVE_EXCUSE,
    ENT_MOVE_SUSPENSION,
    ENT_MOVE_RESUMPTION,
    ENT_MOVE_WAIVER,
    ENT_MOVE_SUPERSESSION,
    ENT_MOVE_PLEDGE,
    ENT_MOVE_DELEGATION,
    ENT_MOVE_ASSIGNMENT,
    ENT_MOVE_EXTENSION,
    ENT_MOVE_COUNT
};

/* ... and to bodies (DOMAIN 9.3). */
enum ent_body_act {
    ENT_BODY_ESTABLISHED = 1,
    ENT_BODY_OPERATING,
    ENT_BODY_SUSPENDED,
    ENT_BODY_DISSOLVED,
    ENT_BODY_EXTENDED,
    ENT_BODY_JOINED,
    ENT_BODY_LEFT,
    ENT_BODY_BEGINS, /* no act: by its clause, or with the text */
    ENT_BODY_ENDS,   /* no act: the mandate is over, or the text */
    ENT_BODY_ACTS
};

extern const struct ent_names ent_names_step_move;
extern const struct ent_names ent_names_commitment_move;
extern const struct ent_names ent_names_body_move;

#endif
