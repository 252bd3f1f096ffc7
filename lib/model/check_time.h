/* What a period of time asks beyond its table. */
#ifndef ENT_MODEL_CHECK_TIME_H
#define ENT_MODEL_CHECK_TIME_H

#include "object.h"

/* The first fault of a period or a pause: a code (0: none), the member, and what is wrong with it. */
struct ent_time_fault {
    int32_t code;
    int32_t field;
    const char *why;
};

struct ent_time_fault ent_time_fault(const entente_object *object);

#endif
