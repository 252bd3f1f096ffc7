/*
 * Decisions of bodies: what an act records as decided by a body is a decision only if the body
 * could take it, and if the vote, where one is told, carried it by the rule of the body.
 *
 * What the record leaves open speaks for the act: a day that is not whole, a state or a membership
 * that is not known, numbers that were not told.
 */
#ifndef ENT_LAW_BODY_DECISION_H
#define ENT_LAW_BODY_DECISION_H

#include "bodies.h"

struct ent_body;

/* Whether the body was there and at work on a day that the act can be of. */
struct ent_body_fault ent_body_at_work(const struct ent_case *that, const struct ent_body *body,
                                       const struct ent_record *record);
/*
 * Whether the vote that the act tells carried it: by the majority that the act names, else by the
 * rule of the body, which its own establishment does not follow.
 * Without memory that->rules.failed is set.
 */
struct ent_body_fault ent_body_vote(struct ent_case *that, const struct ent_body *body,
                                    const struct ent_record *record);

#endif
