/*
 * Versions of the text: which is in force, from when, for which party, and by what (VCLT 39 to
 * 41). The first version is the text as adopted; each further one is an amendment. An amendment
 * is worked out as a case of its own, over the acts that name it.
 */
#ifndef ENT_LAW_VERSION_H
#define ENT_LAW_VERSION_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/object.h>

#include "when.h"

struct ent_case;
struct ent_symbol;

/* Why an amendment binds a party, or does not. */
enum ent_version_cause {
    ENT_VERSION_NOT_BOUND = 0,
    ENT_VERSION_FIRST,    /* the text as adopted: by the consent to the treaty itself */
    ENT_VERSION_ACCEPTED, /* it accepted the amendment (VCLT 40(4)) */
    ENT_VERSION_ALL,      /* the amendment binds every party */
    ENT_VERSION_TACIT,    /* it did not object in time */
    ENT_VERSION_NEWCOMER, /* it joined after the amendment's entry (VCLT 40(5)) */
    ENT_VERSION_AMONG     /* it is one of those who modified the treaty among themselves (41) */
};

struct ent_version_party {
    struct ent_when entry;     /* the version into force for it; NEVER: it does not bind it */
    const entente_object *act; /* its acceptance, or the adoption that binds it; or NULL */
    uint8_t cause;             /* enum ent_version_cause */
};

/* From a day on a party applies the version provisionally, or no longer does. */
struct ent_version_turn {
    ent_day day;
    uint8_t in; /* enum ent_tri */
};

struct ent_version_turns {
    const struct ent_version_turn *items; /* by day */
    uint32_t count;
};

struct ent_version {
    const entente_object *object; /* in `versions` of the document */
    const char *id;
    struct ent_when entry;   /* into force at all; the first: of the treaty */
    struct ent_when adopted; /* the first act that adopted or accepted it */
    struct ent_version_party
        *parties; /* by the index of the party, in its present or last period */
    struct ent_version_party
        *periods; /* by place in case.periods; NULL: nobody has more than one */
    struct ent_version_turns *applied; /* by party; NULL: nobody applies it provisionally */
    bool amendment;                    /* not the first text, and not a draft of it */
};

struct ent_versions {
    struct ent_version *rows; /* in the order of the document */
    uint32_t count;           /* 0: the document names no versions */
    uint32_t *row_of_symbol;  /* by number; count: it names no version */
};

/* A draft is a text before the one adopted, and amends nothing. */
bool ent_version_is_draft(const struct ent_case *that, const struct ent_symbol *id);

/* All versions of a finished case, worked out when they are first asked for. NULL without memory. */
const struct ent_versions *ent_versions_of(struct ent_case *that);

/* Whether an amendment is in force for a party on a day (after T: if nothing more happens). It does not
 * ask whether the treaty itself still is. */
enum ent_tri ent_version_in_force(const struct ent_case *that, const struct ent_version *version,
                                  int32_t party, ent_day day);

/* The index of the latest version in force for a party; of the first text where there is none
 * (VCLT 40(4)). */
uint32_t ent_version_of_party(const struct ent_case *that, const struct ent_versions *versions,
                              int32_t party, ent_day day);

/*
 * Whether each of two is bound by an amendment on a day, or applies it provisionally; `b` ENT_NO_PARTY:
 * whether one is. It does not ask whether the treaty itself is in force.
 */
enum ent_tri ent_version_of_both(const struct ent_case *that, const struct ent_version *version,
                                 int32_t a, int32_t b, ent_day day);
/* The first day on which each of two can be bound by it. */
ent_day ent_version_from(const struct ent_case *that, const struct ent_version *version, int32_t a,
                         int32_t b, ent_day day);

/* Which text governs between two (VCLT 25, 30(4)(b), 40(4)(b)). */
struct ent_governing {
    uint32_t at;      /* the latest version that each is bound by, or applies provisionally */
    bool same;        /* it is the latest text in force for each */
    bool provisional; /* at least one only applies it provisionally */
    bool doubtful;    /* partial dates leave open whether it is a later one */
};

struct ent_governing ent_version_of_pair(const struct ent_case *that,
                                         const struct ent_versions *versions, int32_t a, int32_t b,
                                         ent_day day);

#endif
