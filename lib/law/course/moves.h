/*
 * Moves: the acts that move a body, a step of an approval at home or a commitment from one state
 * to another. Each part replays its own in the order of the log, once entry into force and the
 * parties stand:
 *
 *   bodies -> approvals -> commitments
 *
 * A move that is not allowed has no effect and is kept as refused: told as a finding when a
 * document that holds it is read, and the error when it is to be added.
 */
#ifndef ENT_LAW_MOVES_H
#define ENT_LAW_MOVES_H

#include <stdbool.h>
#include <stdint.h>

struct ent_case;
struct entente_assessment;

/* Works out what `scope` (bits of enum entente_scope) names, and what that needs. False without
 * memory. */
bool ent_moves_work_out(struct ent_case *that, int32_t scope);
/* The rows of the answer, and a finding for each move that was refused. False without memory. */
bool ent_moves_fill(struct ent_case *that, int32_t scope, struct entente_assessment *answer);

#endif
