/* What is worked out of the bodies of a case. */
#ifndef ENT_LAW_BODIES_PRIVATE_H
#define ENT_LAW_BODIES_PRIVATE_H

#include "bodies.h"
#include "body_life.h"
#include "case.h"
#include "history.h"

struct ent_body {
    const entente_object *object;
    const struct ent_symbol *id;
    uint32_t record_first, record_count; /* in bodies.records, in the order of the log */
    struct ent_history past;             /* by day; at least one moment */
    const struct ent_record *already;    /* the act that says the last of it was so before; NULL */
    bool lost;                           /* too much was open at once to tell what became of it */
};

/* Whether a record is a decision, once that was asked. */
struct ent_body_decided {
    struct ent_body_fault fault;
    bool asked;
};

struct ent_body_record {
    uint32_t record; /* in the log */
    bool refused;
};

struct ent_bodies {
    struct ent_body *rows; /* in the order of the document */
    uint32_t count;
    int32_t *of_symbol; /* index by symbol number; -1: no body */
    struct ent_body_record *records;
    struct ent_seat *seats; /* by party; scratch of body_members.c, made when first needed */
    int32_t *order;         /* likewise */
    uint32_t seatings;
    uint8_t *electors;                /* by party: ENT_IN...; scratch of body_members.c */
    struct ent_body_decided *decided; /* by record; made when first needed */
};

/* The body that a symbol names, or NULL. */
static inline const struct ent_body *ent_body_named(const struct ent_case *that,
                                                    const struct ent_symbol *name)
{
    const int32_t at = that->bodies && name && name->number < that->symbol_count
                           ? that->bodies->of_symbol[name->number]
                           : -1;

    return at >= 0 ? &that->bodies->rows[at] : NULL;
}

/* What a body is from a moment on (enum entente_body_state). */
static inline int32_t ent_body_state(const struct ent_moment *moment)
{
    return ent_states_told(moment->states, ENTENTE_BODY_STATE_UNKNOWN);
}

/* Members: body_members.c. Holds the acts `joined` and `left` against each other and against the
 * lists. False without memory. */
bool ent_body_members_check(struct ent_case *that);
/* Adds the rows of the members, and their number to the row of the body. False without memory. */
bool ent_body_members_fill(struct ent_case *that, const struct ent_body *body, uint32_t row,
                           struct entente_assessment *answer);

/* Who decides in a body. */
struct ent_body_electors {
    const uint8_t *in; /* of each party: ENT_IN..., until the next is asked for; NULL: not all are
                          known */
    int64_t count;     /* -1: not known */
};

/* The members that count on the day of a decision, before it. False without memory. */
bool ent_body_electors_on(struct ent_case *that, const struct ent_body *body,
                          const struct ent_record *decision, struct ent_body_electors *out);

#endif
