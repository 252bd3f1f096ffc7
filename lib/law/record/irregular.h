/* Acts that the law does not allow: what guards find, and moves that are refused. */
#ifndef ENT_LAW_IRREGULAR_H
#define ENT_LAW_IRREGULAR_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/object.h>

struct ent_case;
struct ent_record;

/* One act that the law does not allow. */
struct ent_irregular {
    const entente_object *act;
    const entente_object *blocked_by; /* the act in the way, or NULL */
    const char *basis;                /* the article, or NULL */
    const char *hint;                 /* what could be done instead, or NULL */
    int32_t code;
    uint32_t index; /* of the act in the document */
    bool untold;    /* an error when it is added; of what is read another finding tells */
    bool effect;    /* it keeps its effect */
    bool follows;   /* it comes after the act in the way */
    bool judged;    /* it stays in the log, and what becomes of it is worked out with relations */
    bool beside;    /* the row before is of the same act, and says why it has no effect */
    bool final;     /* nothing that is found later changes the code: the agreement had ended */
};

/* Adds a finding about one. False without memory. */
bool ent_irregular_tell(const struct ent_case *that, const struct ent_irregular *row);

/*
 * Keeps a move as refused: the code, the act in the way (or NULL), the article and what could be
 * done instead (texts that live for ever, or NULL). False without memory.
 */
bool ent_move_refuse(struct ent_case *that, const struct ent_record *record, int32_t code,
                     const struct ent_record *blocked_by, const char *basis, const char *hint);

#endif
