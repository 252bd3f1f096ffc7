/* The questions that are asked about a document and about its mirror images. */
#ifndef SUPPORT_MIRROR_ASK_H
#define SUPPORT_MIRROR_ASK_H

#include <entente/agreement.h>

#include "mirror.h"

enum { MIRROR_DAYS = 3, MIRROR_PAIRS = 3, MIRROR_EVENTS = 3 };

/* Days, parties and events to ask about, in the words of the document. */
struct mirror_plan {
    int32_t on[MIRROR_DAYS];
    size_t days;
    struct span pairs[MIRROR_PAIRS][2];
    size_t pair_count;
    struct span events[MIRROR_EVENTS];
    size_t event_count;
};

/* One answer: the question, the code, and the JSON or the words of the refusal. */
struct told {
    char question[96];
    const char *code;
    size_t at, length; /* in the ink */
};

struct telling {
    struct ink ink;
    struct told *told;
    size_t count, room;
};

struct mirror_plan mirror_plan_for(const struct leaf *document, struct chance *chance);
/* Asks everything of the plan about an agreement; `mirror` says how the words of the plan read in it. */
void mirror_ask(const struct mirror_plan *plan, const struct mirror *mirror,
                const entente_agreement *agreement, struct telling *telling);
void telling_clear(struct telling *telling);

#endif
