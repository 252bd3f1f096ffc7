/* What is asked: the days, further agreements, and where law and practice leave a choice. */
#ifndef ENT_LAW_QUESTION_H
#define ENT_LAW_QUESTION_H

#include <stdbool.h>
#include <stddef.h>

#include <entente/assessment.h>

#include "day.h"

struct ent_work;

/* What becomes of the author of a reservation that is null (VCLT 19). */
enum ent_invalid_reservation {
    ENT_INVALID_SEVERED,        /* it is bound without the reservation */
    ENT_INVALID_NOT_BOUND,      /* its consent falls with the reservation */
    ENT_INVALID_OBJECTIONS_ONLY /* only what the others object to counts */
};

/* Zeroed memory is no valid set of choices: see default_policies() in question.c. */
struct ent_policies {
    bool require_at_entry;  /* the condition must hold on the day of entry too */
    bool single_party_ends; /* an agreement that one party is left in is terminated */
    int32_t as_of;          /* ENTENTE_AS_OF_NOW or _ADOPTION, of a share that says nothing */
    int32_t reio;           /* ENTENTE_REIO_... */
    int32_t counting;       /* ENTENTE_COUNTING_... */
    int32_t month_end;      /* ENTENTE_MONTH_END_... */
    int32_t invalid;        /* enum ent_invalid_reservation */
    bool reserved_waits;    /* a consent with a reservation counts once one other accepts it */
    bool uniting_none;      /* States that unite begin without what bound them (VCSST 31) */
    bool every_act_works;   /* also one that the law does not allow */
    bool later_by_entry;    /* a later party joins the text of the day on which it enters */
};

struct entente_question {
    int32_t on;    /* YYYYMMDD; 0: not set */
    int32_t known; /* YYYYMMDD; 0: everything */
    struct ent_policies policies;
    bool lints;          /* remarks on drafting too */
    bool has_instant;    /* `instant` is the hour that is asked for */
    int32_t scope;       /* bits of enum entente_scope */
    int64_t instant;     /* seconds since 1970-01-01T00:00:00Z */
    int32_t offset;      /* of the instant, in minutes */
    int32_t horizon;     /* YYYYMMDD: instances of what recurs are told up to it; 0 */
    int32_t due_from;    /* YYYYMMDD: of them those overdue, and open ones due from it; 0:
                                       all */
    const char *towards; /* commitments are told as they bind towards this party alone; NULL:
                            towards all to whom they are owed; borrowed */
    bool no_instances;   /* of what recurs each obligor is told, and none of its instances */
    const entente_agreement **with; /* borrowed */
    size_t with_count, with_capacity;
    bool supposed; /* events are supposed: whoever is to determine them can do so */
    uint64_t most_steps, most_bytes; /* that the question may take; 0: no limit */
    struct ent_work *work; /* while it is answered: what it took so far (work.h); else NULL */
    bool long_way;         /* no short cut is taken; the tests hold both against each other */
};

/* A question with nothing but its defaults. */
struct entente_question ent_question_default(void);

#endif
