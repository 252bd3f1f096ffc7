/* The faults of a period of time that its table cannot say. */
#ifndef ENT_MODEL_CHECK_TIME_H
#define ENT_MODEL_CHECK_TIME_H

#include "object.h"

/* The first fault of a period or a pause: a code (0: none), the member, and why. */
struct ent_time_fault {
    int32_t code;
    int32_t field;
    const char *why;
};

struct ent_time_fault ent_time_fault(const entente_object *object);

#endif
