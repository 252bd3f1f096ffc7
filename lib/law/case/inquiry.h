/* The one way in and out of every public question. */
#ifndef ENT_LAW_INQUIRY_H
#define ENT_LAW_INQUIRY_H

#include <stdbool.h>

#include "question.h"
#include "work.h"

/* A call of a public function: the question as it was put, and the work that it takes. */
struct ent_inquiry {
    const entente_agreement *agreement;
    struct entente_question question; /* its `work` is the one below, or that of the inquiry which
                                         this one is a part of */
    struct ent_work work;
};

/* Opens an inquiry; the arguments are not looked at. Close it with ent_inquiry_end(). */
void ent_inquiry_open(struct ent_inquiry *inquiry, const entente_agreement *agreement,
                      const entente_question *question);
/* Whether all agreements of a question are in order. */
entente_result ent_inquiry_check(const entente_agreement *agreement,
                                 const entente_question *question, entente_error *error);
/* The same, with all that must hold of every question about a day. To be closed also on failure. */
entente_result ent_inquiry_begin(struct ent_inquiry *inquiry, const entente_agreement *agreement,
                                 const entente_question *question, entente_error *error);
/* The result of what was worked out: ENTENTE_E_NO_MEMORY where a limit was met on the way. */
entente_result ent_inquiry_result(const struct ent_inquiry *inquiry, bool good);
/*
 * The one exit: ENTENTE_E_NO_MEMORY becomes ENTENTE_E_LIMIT where a limit was met, and is told to
 * `error`, unless this is a part of another inquiry. Other results pass as they are.
 */
entente_result ent_inquiry_end(struct ent_inquiry *inquiry, entente_result result,
                               entente_error *error);
/* Whether the caller of the library opened it, so that the answer leaves the library. */
bool ent_inquiry_is_outermost(const struct ent_inquiry *inquiry);

#endif
