/*
 * A case: one agreement, one question, and all that is worked out for it. Each part is filled
 * once, by the file of the same name, and then only read. Everything lies in one pool.
 *
 *   parties -> log -> exits, changes, periods -> rules, sets, tables -> entry into force
 *
 * What a party, or the agreement, is called on the day (status, facets) is not decided here.
 */
#ifndef ENT_LAW_CASE_H
#define ENT_LAW_CASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/agreement.h>

#include "findings_private.h"
#include "object.h"
#include "party.h"
#include "pool.h"
#include "question.h"
#include "record.h"
#include "rules.h"
#include "when.h"
#include "work.h"

/* A party in the wide sense. Its index is its place in the document. */
struct ent_party {
    const entente_object *object;
    const struct ent_list *territories; /* or NULL */
    const struct ent_symbol *id;
    int32_t kind;  /* ENTENTE_PARTY_... */
    int32_t role;  /* ENTENTE_ROLE_..., or 0 */
    bool regional; /* a regional organization: so called, or has members */
    bool third;    /* depositary, observer or adverse third State */
    bool unites;   /* others unite in it: a record of its log is assumed */
    bool vague;    /* of its acts some are partial, may not count, or are about an amendment */
    uint32_t record_first, record_count; /* in case.by_party: its acts in the log */
    ent_acts kinds;                      /* of its acts: none that is not told here */
    uint32_t member_first, member_count; /* in case.memberships: its members */
    uint32_t union_first, union_count;   /* in case.memberships: the organizations it is in */
    uint32_t change_first, change_count; /* in case.own_changes */
    uint32_t exit_first, exit_count;     /* in case.exits, retracted ones too */
    uint32_t period_first, period_count; /* in case.periods; the last is the present one */
    bool periods_by_day; /* they stand by the day of their entry; false: perhaps not */

    struct ent_span extinct;  /* the first day on which the State is no more; NEVER: it is there */
    struct ent_when entry;    /* into force for it, in the present or last period */
    struct ent_when consent;  /* day of consent of that period; NEVER: it never consented */
    struct ent_span leaves;   /* first day without, by a notice or exclusion that stands;
                                     NEVER where there is none */
    bool unsure;              /* an exit and a consent may have come in either order */
    enum ent_tri provisional; /* applies the agreement provisionally on the day (VCLT 25) */
    struct ent_when provisional_since;
    bool determined; /* its entry was determined by the depositary */
};

/* Whether the State is no more on a day. */
static inline enum ent_tri ent_extinct_on(const struct ent_party *party, ent_day day)
{
    if (party->extinct.first > day)
        return ENT_NO;
    return party->extinct.last <= day ? ENT_YES : ENT_MAYBE;
}

/* What entry_into_force.c finds (VCLT 24). */
struct ent_entry_into_force {
    struct ent_when general;     /* for the agreement */
    struct ent_when provisional; /* by its own provisional rule; NEVER where it has none */
    struct ent_when condition_met;
    struct ent_when computed; /* general as the clause gives it, also where determined */
    int32_t rule;             /* the compiled rule that gives `computed` */
    bool must_hold;           /* the condition of that rule must hold on the day of entry too */
    bool has_provisional;
    /* The day from which it can no longer enter into force: `first` in some reading of partial
     * dates, `last` in all of them; NEVER: none is known. */
    struct ent_span lapsed;
    bool determined; /* general is as the depositary determined (VCLT 77(1)(f)) */
    const entente_object *determination; /* the act, or NULL */
    bool general_ready;                  /* set once `general` can be read ... */
    bool ready;                          /* ... and once the dates of the parties can */
};

/* The first of all ends that are in sight. */
struct ent_ending {
    struct ent_when day;              /* the first day no longer in force; NEVER: none in sight */
    int32_t force;                    /* ENTENTE_FORCE_TERMINATED, _EXPIRED, _REPLACED, _INVALID;
                                         _UNKNOWN: which of two came first is open */
    const struct ent_case *successor; /* replaced: the agreement that replaces it */
};

/* What is to be known about a notice of which the first working out told too much. */
struct ent_notice {
    int32_t error;             /* ENTENTE_E_...: it has no effect; 0: it has */
    bool doubtful;             /* on one reading of the partial dates it has no effect */
    bool given;                /* its day is that of a rule of the clause */
    struct ent_span given_day; /* the first day without, as that rule has it; NEVER: none */
    bool deferred;
    struct ent_span day; /* deferred: the first day without, in place of the clause's */
};

/* In the pool of the case. */
struct ent_refused {
    struct ent_irregular *rows; /* irregular.h */
    uint32_t count, capacity;
};

/* A day on which a party is out by the condition of the clause (withdrawal.automatic). */
struct ent_automatic {
    struct ent_span day;
    int32_t party;
    uint32_t next; /* of the same party, and 1; 0: none */
};

struct ent_approvals;
struct ent_bodies;
struct ent_commitments;
struct ent_others;
struct ent_provisional_terms;
struct ent_versions;

/* A part of the agreement, worked out when it is asked for. */
struct ent_part {
    struct ent_case *found;
    bool asked;
};

struct ent_case {
    struct ent_pool pool;
    const entente_agreement *agreement;
    const struct ent_case *treaty;    /* of an amendment: the case of the treaty; else NULL */
    const struct ent_symbol *version; /* ... and the version that it makes */
    const struct ent_case *whole;     /* of a part: the case of the whole; else NULL */
    const entente_object *part;       /* ... and the part */
    struct ent_part *parts;           /* the cases of its parts, in the order of the document */
    uint32_t part_count;
    const struct entente_question *question;
    entente_findings *findings; /* the caller's; NULL in a case that another one asked for */
    const uint8_t *dropped;     /* of each act of the document: it has no effect; or NULL */
    ent_day on;                 /* the day of the question */
    ent_day known;              /* the day of knowledge; ENT_DAY_NEVER: everything */
    bool political;             /* political or prospective: signature puts it into effect */
    ent_acts binding_acts;      /* those that begin a period: consent; for a political text also
                                   signature and endorsement */

    struct ent_party *parties;
    uint32_t party_count;
    int32_t *party_of_symbol; /* by symbol number; ENT_NO_PARTY */
    uint32_t symbol_count;
    int32_t *memberships; /* slices of party indices, see struct ent_party */

    struct ent_log log;
    uint32_t *by_party;        /* indices of records, by party, each in the order of the log */
    const uint32_t *in_treaty; /* of an amendment: the place of each record in the treaty's log */

    struct ent_span *awaited;   /* by record: from when it counts; NULL: from its own day, all */
    struct ent_notice *notices; /* by record, NULL: of each is told all */
    struct ent_automatic *automatic; /* as far as they are worked out */
    uint32_t automatic_count, automatic_capacity;
    uint32_t *automatic_of; /* of each party: the last of them, and 1; NULL: there are none */
    int32_t events_of;      /* events_of_one: only its own events, and those of nobody, count */
    bool events_of_one;
    struct ent_exit *exits; /* by party, each in the order of the notices */
    uint32_t exit_count;
    struct ent_change *own_changes; /* by party, then day */
    uint32_t *changes;              /* the same by day: places in own_changes */
    uint32_t change_count;
    struct ent_period *periods;
    uint32_t period_count, period_capacity;

    struct ent_span ended; /* if nothing more happens: perhaps from, and surely from; or NEVER */
    struct ent_ending ending;
    struct ent_provisional_terms *provisional_terms; /* NULL: nothing is applied provisionally */
    bool term_beyond; /* its term ends behind the calendar: `ending` does not tell it */
    bool term_silent; /* likewise: the calendars of its periods do not tell of so many days */
    struct ent_rules rules;
    struct ent_versions *versions; /* NULL: not asked for yet (version.h) */
    struct ent_others *others;     /* the further agreements, shared with the cases of those */
    struct ent_entry_into_force entry;
    struct ent_bodies *bodies; /* these three: NULL until ent_moves_work_out() */
    struct ent_approvals *approvals;
    struct ent_commitments *commitments;
    const uint8_t *waiting;     /* of each record: its author may not be there yet; mostly NULL */
    struct ent_refused refused; /* acts of them that have no effect */
    struct ent_refused faults;  /* acts of all other kinds that the law does not allow */
};

/* Counts steps of the question; false once it has used up what it may, and rules.failed is set. */
static inline bool ent_case_steps(struct ent_case *that, uint64_t steps)
{
    if (ent_work_steps(that->question->work, steps))
        return true;
    that->rules.failed = true;
    return false;
}

/* Counts steps where nothing can fail: that they have run out shows at the next place that can. */
static inline void ent_case_count(const struct ent_case *that, uint64_t steps)
{
    (void)ent_work_steps(that->question->work, steps);
}

/* The index of the party that a symbol names, or ENT_NO_PARTY. */
static inline int32_t ent_case_party(const struct ent_case *that, const struct ent_symbol *symbol)
{
    return symbol->number < that->symbol_count ? that->party_of_symbol[symbol->number]
                                               : ENT_NO_PARTY;
}

/* The day so many times {"n", "unit"} of a clause after a day, by the last that its calendars leave
 * possible; ENT_DAY_NEVER: beyond the calendar, so that a clause that asks for it is never met. */
ent_day ent_case_after(const struct ent_case *that, ent_day day, const entente_object *period,
                       int64_t times);

/* An empty case, whose memory is charged to the work of the question; NULL without memory. */
struct ent_case *ent_case_alloc(const entente_agreement *agreement,
                                const struct entente_question *question);
/* NULL is allowed. */
void ent_case_free(struct ent_case *that);
/* Reads the parties of the agreement, and who is a member of whom. False without memory. */
bool ent_case_read_parties(struct ent_case *that);

/*
 * Makes room for one more element in an array of the rules: the array, perhaps moved. NULL, and
 * rules.failed set, without memory.
 */
void *ent_rules_grow(struct ent_case *that, void *array, uint32_t count, size_t size,
                     uint32_t *capacity);

#endif
