/*
 * The kinds of act: one row each, with all that the law makes of an act by its kind alone. Where
 * the law asks more (the clause, the day, who does it), the room that asks reads the row first.
 *
 * Sets of kinds are values with one bit for each kind of the public enumeration.
 */
#ifndef ENT_LAW_KINDS_H
#define ENT_LAW_KINDS_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/act.h>
#include <entente/object.h>

enum {
    ENT_KINDS = ENTENTE_ACT_DECLARATION_PROVISIONAL_APPLICATION + 1, /* no kind has the number 0 */
    ENT_ACT_WORDS = (ENT_KINDS + 63) / 64
};

/* What stands for a successor from the day of succession on, where its notification was received
 * later: it is bound, and not yet counted. No act is of this kind. */
enum { ENT_STANDS_AS_SUCCESSOR = 64 * ENT_ACT_WORDS - 1 };

typedef struct ent_acts {
    uint64_t words[ENT_ACT_WORDS];
} ent_acts;

/* What an act of a kind is, or does; bits of ent_kind.is. */
enum ent_kind_is {
    /* Consent and the text. */
    ENT_IS_CONSENT = 1 << 0,   /* binds its party (VCLT 11 to 16), or succeeds to what binds */
    ENT_IS_COUNTED = 1 << 1,   /* ... and is counted where a rule does not say what is: no
                                    succession (VCSST 18) */
    ENT_IS_FORMALITY = 1 << 2, /* ... by a step of both sides: exchange, notification (VCLT 13) */
    ENT_IS_SIGNATURE = 1 << 3, /* of the text, the endorsement of a political one included */
    ENT_IS_SETTLING = 1 << 4,  /* fixes the text (VCLT 9, 10) */
    ENT_IS_DRAFT = 1 << 5,     /* is of a draft of the text, and yet a stage of the text */
    ENT_IS_NAMING = 1 << 6, /* the version that it names is a text of its own, not an amendment */
    ENT_IS_OF_EVERY_TEXT = 1 << 7, /* counts for each version alike */
    ENT_IS_AMENDING = 1 << 8,      /* about an amendment alone: the rules of amending judge it */
    ENT_IS_PROVISIONAL = 1 << 9, /* begins provisional application (VCLT 25), which an exit ends */
    ENT_IS_RENOUNCING = 1 << 10, /* can end what signature obliges to (VCLT 18(a), 25(2)) */
    /* Force. */
    ENT_IS_SUSPENDING = 1 << 11,
    ENT_IS_RESUMING = 1 << 12,
    ENT_IS_OF_THE_END = 1 << 13, /* can move the day on which the agreement as a whole ends */
    ENT_IS_MEASURE = 1 << 14,    /* on a ground of the law of treaties it is a measure of VCLT 65 */
    /* Between two. */
    ENT_IS_OF_RESERVATIONS = 1 << 15, /* a reservation, or about one */
    ENT_IS_REACTION = 1 << 16,        /* to a reservation (VCLT 20) */
    ENT_IS_BETWEEN_TWO = 1 << 17,     /* can make one pair of parties stand otherwise than others */
    /* Time. */
    ENT_IS_BACKWARDS = 1 << 18,  /* changes days before its own as soon as it is known */
    ENT_IS_OF_ITS_DAY = 1 << 19, /* changes nothing before its own day */
    ENT_IS_DONE_ONCE = 1 << 20,  /* of two that stand, one is wrong */
    ENT_IS_LOOKED_AT = 1 << 21,  /* a fact or milestone that a rule can name */
    /* Guards. */
    ENT_IS_OF_A_TREATY = 1 << 22,  /* a political text knows no such act */
    ENT_IS_OF_A_TEXT = 1 << 23,    /* there is no such act before the text is settled */
    ENT_IS_REMEMBERED = 1 << 24,   /* guards of later acts ask for it */
    ENT_IS_MOVING_PAIRS = 1 << 25, /* moves what another act does between two, or takes it back */
    ENT_IS_SAID_WITH_CONSENT = 1 << 26 /* belongs to the participation in which it was made */
};

/* What an act changes of what is seen of the agreement (seen.h); bits of ent_kind.about. */
enum { ENT_ABOUT_PARTY = 1, ENT_ABOUT_TEXT = 2, ENT_ABOUT_OPENING = 4, ENT_ABOUT_WHOLE = 8 };

/* The answers that rest on an act; bits of ent_kind.on. */
enum {
    ENT_ON_PARTY = 1,
    ENT_ON_ENTRY = 2,
    ENT_ON_FORCE = 4,
    ENT_ON_TEXT = 8,
    ENT_ON_RELATIONS = 16,
    ENT_ON_EVENT = 32
};

/* How a party goes. */
enum ent_exit_cause {
    ENT_EXIT_WITHDRAWAL = 1,            /* withdrawal or denunciation, VCLT 54, 56 */
    ENT_EXIT_EXCLUSION = 2,             /* by an organ, or by loss of status */
    ENT_EXIT_INSTRUMENT_WITHDRAWAL = 3, /* taken back before entry into force */
    ENT_EXIT_DISSOCIATION = 4,          /* from a political text */
    ENT_EXIT_EXTINCTION = 5,            /* of the State */
    ENT_EXIT_FROM_PARENT = 6,           /* from the treaty that this one is a protocol to */
    ENT_EXIT_RENEWAL_REFUSED = 7, /* at the end of a term; between two it ends the agreement */
    ENT_EXIT_AUTOMATIC = 8        /* by a condition of the clause, without any act */
};

struct ent_kind {
    ent_acts clears; /* the kinds that it takes away from what stands for its party; an exit takes
                        more, and on its own day */
    uint32_t is;     /* ENT_IS_... */
    uint8_t about;   /* ENT_ABOUT_... */
    uint8_t on;      /* ENT_ON_... */
    uint8_t stage;   /* of the text that it brings, ENTENTE_STAGE_...; 0: none */
    uint8_t role;    /* that it gives its party, ENTENTE_PARTICIPATION_...; 0: none */
    uint8_t exit;    /* enum ent_exit_cause; 0: it is no exit */
    uint16_t moved;  /* the member that names the approval's step, the commitment or the body that
                        it moves, ENTENTE_FIELD_...; 0: it moves none */
};

/* By type; the first is of no kind. */
extern const struct ent_kind ent_kinds[ENT_KINDS];

static inline const struct ent_kind *ent_kind(int32_t type)
{
    return &ent_kinds[type];
}

/* Whether the kind is any of these, bits of enum ent_kind_is. */
static inline bool ent_kind_is(int32_t type, uint32_t any)
{
    return (ent_kinds[type].is & any) != 0;
}

/* ---- Sets of kinds. */

extern const ent_acts ent_acts_none, ent_acts_all;
/* Each has the kinds whose row has the bit of its name; consent also what stands as successor. */
extern const ent_acts ent_acts_consent, ent_acts_counted, ent_acts_signature, ent_acts_provisional;
/* What goes with an exit beside the consent: provisional application, what was said with consent. */
extern const ent_acts ent_acts_of_participation;

/* Every word is written, so that a set stays in registers. */
static inline void ent_acts_add(ent_acts *set, int32_t type)
{
    for (uint32_t i = 0; i < ENT_ACT_WORDS; i++)
        set->words[i] |= (uint64_t)((uint32_t)type / 64 == i) << ((uint32_t)type % 64);
}

static inline ent_acts ent_acts_of(int32_t type)
{
    ent_acts out = {{0}};

    ent_acts_add(&out, type);
    return out;
}

static inline bool ent_acts_have(const ent_acts *set, int32_t type)
{
    return set->words[(uint32_t)type / 64] >> ((uint32_t)type % 64) & 1;
}

static inline bool ent_acts_meet(ent_acts a, ent_acts b)
{
    uint64_t common = 0;

    for (int i = 0; i < ENT_ACT_WORDS; i++)
        common |= a.words[i] & b.words[i];
    return common != 0;
}

static inline bool ent_acts_any(ent_acts set)
{
    return ent_acts_meet(set, ent_acts_all);
}

/* The kinds that are in one of the two alone. */
static inline ent_acts ent_acts_apart(ent_acts a, ent_acts b)
{
    for (int i = 0; i < ENT_ACT_WORDS; i++)
        a.words[i] ^= b.words[i];
    return a;
}

static inline ent_acts ent_acts_and(ent_acts a, ent_acts b)
{
    for (int i = 0; i < ENT_ACT_WORDS; i++)
        a.words[i] &= b.words[i];
    return a;
}

static inline ent_acts ent_acts_or(ent_acts a, ent_acts b)
{
    for (int i = 0; i < ENT_ACT_WORDS; i++)
        a.words[i] |= b.words[i];
    return a;
}

static inline ent_acts ent_acts_without(ent_acts a, ent_acts b)
{
    for (int i = 0; i < ENT_ACT_WORDS; i++)
        a.words[i] &= ~b.words[i];
    return a;
}

/* The kinds in a list of a clause or a rule, such as `acts` or `by`; `otherwise` where there is no
 * such list. `object` NULL: there is none. */
ent_acts ent_acts_listed(const entente_object *object, int32_t field, ent_acts otherwise);

#endif
