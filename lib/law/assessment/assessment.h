/*
 * The answer: plain numbers in arrays, with nothing that points into an agreement. Each file of
 * this floor fills its own part of it once, and then nothing changes.
 */
#ifndef ENT_LAW_ASSESSMENT_H
#define ENT_LAW_ASSESSMENT_H

#include <entente/assessment.h>

#include "findings_private.h"
#include "pool.h"
#include "row.h"
#include "work.h"

/* A day of entry as it is told outside: dates, 0 where there is none. */
struct ent_entry_answer {
    int32_t state; /* enum entente_entry_state; 0: no such rule */
    int32_t date;
    int32_t first, last; /* where the state is unknown */
};

struct ent_period_answer {
    int32_t from, until; /* until: the first day without; 0: open */
};

struct ent_party_answer {
    const char *id;
    uint8_t status, signature, consent, force, notice, role;
    bool provisional, dissociated;
    bool perhaps_suspended;                       /* it is in; `force` is unknown for that alone */
    int32_t signed_on, endorsed_on, consented_on; /* as recorded, perhaps partial */
    int32_t leaves;
    struct ent_entry_answer entry;
    uint32_t period, period_count; /* a slice of `periods` */
    const char *version;           /* NULL: no text binds it, or there are no versions */
    const char **territories;      /* in the answer's pool, also the names */
    uint32_t territory_count;
    uint32_t irregular, irregular_count; /* a slice of `irregular` */
};

struct ent_irregular_answer {
    const char *act;
    int32_t code;
};

struct ent_version_answer {
    const char *id;
    int32_t state; /* enum entente_version_state */
    int32_t date;
};

struct ent_provision_answer {
    const char *id;
    struct ent_entry_answer applies;
};

struct entente_assessment {
    const char *agreement;
    int32_t on, known;
    int32_t bindingness;
    int32_t scope; /* bits of enum entente_scope */
    int32_t status, text_stage, openness, force, effect;
    int32_t open_flags;
    uint32_t signed_count, consented_count;
    struct ent_entry_answer entry, provisional;
    int32_t condition_met;
    int32_t ends; /* the first day without; 0: none in sight */
    bool determined;
    bool counts_one; /* entry is pending by one count: `have` of the `need` that it takes */
    int64_t have, need;
    const char *says; /* what entry waits for, while it is pending; or NULL */
    struct ent_irregular_answer
        *irregular; /* by party: acts of consent and notices without effect */
    struct ent_party_answer *parties;
    size_t party_count;
    struct ent_period_answer *periods;
    struct ent_version_answer *versions; /* the amendments */
    size_t version_count;
    struct ent_provision_answer *provisions; /* those that name a day of their own */
    size_t provision_count;
    struct ent_row_list rows;
    struct ent_work_taken taken;
    struct entente_findings findings;
    struct ent_pool pool; /* holds all of the above but the findings */
};

/* An empty answer to a question, whose work its memory is charged to; NULL without memory. */
entente_assessment *ent_assessment_new(const entente_agreement *agreement,
                                       const entente_question *question);
/* The question is over: what it took is noted, and its work is left. */
void ent_assessment_release(entente_assessment *assessment, const struct ent_work *work);

#endif
