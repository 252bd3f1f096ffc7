/* The insides of the rules of a case: compiled nodes, sets and weight tables. */
#ifndef ENT_LAW_NODE_H
#define ENT_LAW_NODE_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/expression.h>

#include "object.h"
#include "party.h"
#include "reckoning.h"
#include "when.h"

struct ent_case;
struct ent_history;
struct ent_leaf;
struct ent_party;
struct ent_step;

/* Which ways an if_by can go. */
struct ent_ways {
    bool then, otherwise, neither;
};

/* The hour of a day, where it is recorded. */
struct ent_hour {
    bool known;
    struct ent_instant at;
};

/* One operator. Its children stand before it; the subtree is nodes[first] to the node itself. */
struct ent_node {
    uint8_t op;      /* ENTENTE_OP_... */
    uint8_t reio;    /* ENTENTE_REIO_... */
    uint8_t which;   /* ENTENTE_MILESTONE_... */
    bool gives_date; /* its value is asked for; an event may be both */
    bool own;        /* it, or a node below, depends on the party in question */
    bool more_than;  /* cmp "gt" */
    bool strict;     /* align */
    bool notified;   /* own_consent, own_notice: by the clock of the notification */
    bool own_event;  /* event: only of the party in question */
    bool inclusive;  /* if_by */
    bool timed;      /* hours are counted from its value */
    bool absolute;   /* weight against a number */
    bool done;       /* `value` is there; never for own nodes */
    bool told;       /* a finding about it was added */
    bool supposed;   /* a condition: taken as met on the day of the question (coalition_game.c) */
    bool says_acts;  /* the acts that count are its own */
    uint32_t first;
    uint32_t kid_first, kid_count; /* in rules.kids; ENT_NO_RULE where a member is absent */
    int32_t twin;                  /* an earlier node that says the same, or ENT_NO_RULE */
    int32_t next_alike;            /* of its chain in rules.alike */
    uint32_t hash;                 /* of what it says */
    int32_t set, over;             /* indices of sets; ENT_NO_RULE: none */
    int32_t table, over_table;     /* indices of tables */
    ent_acts acts;
    int64_t n; /* min, k, abs, total, the n of a period */
    int64_t num, den;
    int32_t unit, counting, month_end;
    const entente_object *terms;   /* add: calendars, pauses and roll; NULL: none */
    int32_t month, in_month;       /* align by year: which day of it; 0: by month */
    const struct ent_symbol *name; /* event, instrument, attribute, waivable condition */
    const struct ent_symbol *party;
    const entente_object *object; /* NULL: a rule of the law of treaties itself */
    struct ent_when value;
    struct ent_hour hour;                /* of the value, where it is a day */
    const struct ent_record *own_record; /* own_consent, own_notice: the act behind the value */
    struct ent_when met;                 /* if_by: when its condition is met ... */
    struct ent_ways ways, base_ways;     /* ... and which ways it can go, also by itself */
    struct ent_when condition;           /* the day of the condition behind the value */
    const struct ent_history *history;   /* commitment, approval, step: how it stood; or NULL */
    uint32_t asked;                      /* likewise: the states that make it true, a bit each */
    bool constant;                       /* the value depends on nothing that anyone does */
    ent_day floor;                       /* when: not looked for before, see require_at_entry */
    struct ent_leaf *leaf;               /* count.h; made when first needed */
    /* While a condition is swept (condition.c): */
    uint8_t truth; /* enum ent_tri */
    uint32_t step_first, step_count, step_at;
    ent_day open_maybe, open_yes;         /* in an open future: not before, and surely from */
    ent_day held_possible, held_definite; /* holds_for: since when */
    ent_day kept_possible, kept_definite; /* the same on the day of the question */
    const struct ent_when *counted_from;  /* holding counts from there on only; NULL: always */
    const struct ent_when *fallen_from;   /* of a `not`: what it denies must have been so since */
    uint8_t reached, kept_reached;        /* whether it was */
};

/* The slots in rules.kids of operators that have named children. */
enum { ENT_KID_TO = 0, ENT_KID_COND = 0, ENT_KID_FROM = 1, ENT_KID_BY = 2 };
enum { ENT_KID_DEADLINE = 1, ENT_KID_THEN = 2, ENT_KID_ELSE = 3 };

enum ent_set_kind {
    ENT_SET_EVERYBODY, /* no set given: whoever consents */
    ENT_SET_ALL, /* "all": the parties, without depositaries, observers, adverse third States */
    ENT_SET_LIST,
    ENT_SET_GROUP,
    ENT_SET_ATTRIBUTE,
    ENT_SET_SIGNED,
    ENT_SET_PARTIES_OF,
    ENT_SET_AND,
    ENT_SET_OR,
    ENT_SET_MINUS
};

/* Of each party: two bits. */
enum { ENT_IN_SURELY = 1, ENT_IN_PERHAPS = 2, ENT_IN = 3 };

struct ent_set {
    uint8_t kind;
    bool changes;   /* its members change in time, also below it */
    bool may_vary;  /* they do, or can once a member of an open group is given a day */
    bool wanted;    /* signed: true or false */
    uint32_t first; /* start of its subtree, as of nodes */
    uint32_t kid_first, kid_count;
    const struct ent_value *value; /* list, group, attribute */
    const struct ent_value *as_of; /* NULL: now */
    const struct ent_symbol *name; /* group, other agreement */
    const struct ent_case *other;  /* parties_of */
    int32_t *places;               /* parties_of: index of each party in the other case */
    bool missing;                  /* parties_of: the agreement was not given */
    uint8_t *members;              /* of each party, on the day that was worked out last */
    ent_day since, until; /* the same from a day to the day before another; 0, 0: not known */
    uint32_t fills;       /* how often they were worked out */
    bool open_ended;      /* others can still come into it, whom nobody names yet */
    uint8_t *ahead;       /* of each party, on a day to come: over every future */
};

struct ent_table_version {
    struct ent_span from;
    int64_t *weights; /* of each party */
    int64_t total;
    bool overflow; /* the sum does not fit */
};

struct ent_table {
    const struct ent_symbol *name;
    struct ent_table_version *versions; /* by from.first */
    uint32_t version_count;
    bool total_is_given; /* by the table or a version: it need not be the sum */
};

/* The versions that may hold on a day, by every reading of the days from which they do. */
struct ent_table_readings {
    const struct ent_table *table;
    ent_day day;
    int64_t begun; /* the last that surely has begun; -1: none */
    int64_t at;    /* the next to look at */
};

/*
 * Sets (set.c). A NULL value is the set of everybody; as_of is the day (an enum or a date) where
 * the set says none, or NULL: as it is on each day. ENT_NO_RULE without memory.
 */
int32_t ent_set_compile(struct ent_case *that, const struct ent_value *value,
                        const struct ent_value *as_of);
/* The set of those whose consent a silent text needs (VCLT 24(2)). */
int32_t ent_set_all(struct ent_case *that);
/* The parties of the treaty that an amendment changes, as they are on each day. */
int32_t ent_set_parties(struct ent_case *that);
/* Of one compiled set (members.c): what does not depend on a day, and its members on a day. */
bool ent_set_prepare(struct ent_case *that, struct ent_set *set);
void ent_set_fill(struct ent_case *that, struct ent_set *set, ent_day day);
/* Works out the members on a day. Sets that do not change stand already. */
void ent_set_on(struct ent_case *that, int32_t set, ent_day day);
/* Works out who is in it on a day to come, surely or perhaps, whatever anybody does. */
void ent_set_ahead(struct ent_case *that, int32_t set, ent_day day);
/* Whether nobody is in it, and nobody ever will be. */
bool ent_set_is_void(const struct ent_case *that, int32_t set);
/* Adds the days on which a set changes. False without memory. */
bool ent_set_days(struct ent_case *that, int32_t set);

/* What a party's attribute is, or NULL. */
const struct ent_value *ent_attribute(const struct ent_party *party, const char *name);

/* Tables (table.c). ENT_NO_RULE without memory, or where there is no such table. */
int32_t ent_table_compile(struct ent_case *that, const struct ent_symbol *name);
/* The version on a day; NULL before the first one, and where more than one reading is left. */
const struct ent_table_version *ent_table_on(const struct ent_table *table, ent_day day);
struct ent_table_readings ent_table_readings(const struct ent_table *table, ent_day day);
/* The next that may hold, NULL where perhaps none has begun: its weights are unknown. False: no more. */
bool ent_table_next(struct ent_table_readings *readings, const struct ent_table_version **version);
/* Whether it is not the same on all days. */
bool ent_table_moves(const struct ent_table *table);
bool ent_table_days(struct ent_case *that, int32_t table);

/* Adds a day to those of the sweep under way (sweep_day.c). False without memory. */
bool ent_sweep_day(struct ent_case *that, ent_day day);
/* Adds the days on which another agreement, or this one, comes into force or ends for anyone. */
bool ent_force_days(struct ent_case *that, const struct ent_case *other);

/* A change of what is true. */
struct ent_step {
    ent_day day;
    uint8_t truth;
};

/* Finds an earlier node that says the same as a `when` that is about to be added; if there is none,
 * later ones find this. rules.failed tells where memory ran out. */
void ent_node_find_twin(struct ent_case *that, struct ent_node *node);
/* The child of a node at a place of its operator (ENT_KID_...), or NULL where it has none there. */
const struct ent_node *ent_node_kid(const struct ent_case *that, const struct ent_node *node,
                                    uint32_t place);
/* Fills a node from the expression that it stands for (node.c). */
void ent_node_read(struct ent_case *that, struct ent_node *node);

/* One of two values, or neither: whichever way an if_by goes, over every possible future (`open`)
 * and if nothing more happens (`base`). */
struct ent_when ent_when_along(const struct ent_ways *open, const struct ent_ways *base,
                               const struct ent_when *then, const struct ent_when *otherwise);

/* The period of an add or of a hold. */
struct ent_period_of_time ent_node_period(const struct ent_case *that, const struct ent_node *node);

/* Puts a finding into the case's list, once per node. */
void ent_node_tell(struct ent_case *that, struct ent_node *node, int32_t code, const char *why);

#endif
