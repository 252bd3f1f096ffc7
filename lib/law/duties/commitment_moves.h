/* The table of the moves of a commitment, its guards and its effects: see commitment_moves.c. */
#ifndef ENT_LAW_COMMITMENT_MOVES_H
#define ENT_LAW_COMMITMENT_MOVES_H

#include "act_forms.h"
#include "commitment.h"

/* One act, and one obligor that it concerns. */
struct ent_doing {
    struct ent_case *that;
    const struct ent_commitment *row;
    struct ent_duty *duty;
    const struct ent_record *record;
    uint32_t index; /* of the record among those of the commitment */
    const int64_t *instant;
    struct ent_due due; /* of the performance that is looked at */
    bool for_another;   /* the act names no obligor, and one who performs for some did it */
    bool asked;         /* how it stands without any act on its day: */
    struct ent_standing_of_duty standing;
};

/* What has to stand, beyond that it is open. */
enum ent_move_from {
    ENT_FROM_OPEN,
    ENT_FROM_NOT_SUSPENDED,
    ENT_FROM_SUSPENDED,
    ENT_FROM_IN_BREACH
};

/* Whose performance it concerns where the act names no day of a commitment that recurs. */
enum ent_move_scope { ENT_SCOPE_OLDEST, ENT_SCOPE_ALL };

/* Whom it concerns of joint obligors, where it names one: that one alone, or all; a performance is
 * of any of them, or of one that performs for them. */
enum ent_move_share { ENT_SHARE_OF_ONE, ENT_SHARE_OF_ALL, ENT_SHARE_PERFORMANCE };

typedef int32_t (*ent_move_guard)(const struct ent_doing *doing);
typedef void (*ent_move_effect)(const struct ent_doing *doing, struct ent_performance *performance);

struct ent_move_row {
    uint8_t from, scope, share;
    ent_move_guard allows;
    ent_move_effect apply;
    const char *basis;
    const char *hint; /* of what it lacks, or cannot take */
};

/* By enum ent_commitment_move; the first is of a word that is no move. */
extern const struct ent_move_row ent_move_rows[ENT_MOVE_COUNT];

/* Whether the act is of one: of a party, or of another that `by` names. */
bool ent_doing_by(const struct ent_doing *doing, const struct ent_symbol *who);

#endif
