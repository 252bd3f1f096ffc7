/*
 * What the log says about the text, the whole and each party, read once from its first act to its
 * last. Each part is kept by the file of its subject, and asked there.
 */
#ifndef ENT_LAW_SEEN_H
#define ENT_LAW_SEEN_H

#include <stdbool.h>

#include "assessment.h"
#include "case.h"

/* Zeroed memory is each of these before the first act. */

/* The text: text_stage.c. */
struct ent_text_seen {
    int32_t stage;                      /* the furthest; abandoning an adopted text does nothing */
    int32_t perhaps;                    /* the furthest of acts that may be still to come */
    bool perhaps_abandoned;             /* likewise */
    const struct ent_record *worked;    /* the last act that brought the text on */
    const struct ent_record *abandoned; /* the last act that gave it up */
    const struct ent_record *signature; /* the first */
    bool authenticated;                 /* by an act of its own, at any time */
};

/* When it was opened for signature: openness.c. */
struct ent_opening_seen {
    const struct ent_record *settled; /* the first act that settled the text */
    const struct ent_record *opened;  /* the last opening */
    const struct ent_record *closed;  /* the last closing */
    bool perhaps_settled;             /* by an act that may be still to come */
    bool perhaps_moved;               /* opened or closed, likewise */
};

/* Suspensions that stand; of two that overlap the earlier too: suspension.c. */
struct ent_pause_seen {
    const struct ent_record *suspension;
    const struct ent_record *earlier;
    const struct ent_record *resumed; /* the last resumption of whatever stood */
    bool perhaps;                     /* the dates leave it open whether any stands */
};

/* What a party did to the text: signature.c. */
struct ent_party_seen {
    const struct ent_record
        *signature; /* the first of any kind, of the last participation with one */
    const struct ent_record *endorsement; /* the first */
    const struct ent_record *joined;      /* the last act of signature or consent */
    const struct ent_record *renounced;   /* the last of those that undo it, VCLT 18(a) */
    struct ent_pause_seen pause;
    bool plain, referendum, confirmed, definitive;
    bool invited, drafted, adopted;
    bool perhaps;           /* a signature that may be still to come */
    bool perhaps_renounced; /* likewise */
    bool perhaps_role;      /* likewise, an act that gives a role */
};

struct ent_seen {
    struct ent_text_seen text;
    struct ent_opening_seen opening;
    struct ent_pause_seen pause;
    struct ent_party_seen *parties;
};

/* Reads the log of a finished case; what it needs lies in the case's pool. False without memory. */
bool ent_seen_read(struct ent_case *that, struct ent_seen *seen);

/* Adds one act to what was seen up to it, as it counts on the day of the case; what it is about,
 * ENT_ABOUT_... */
uint8_t ent_seen_add(const struct ent_case *that, struct ent_seen *seen,
                     const struct ent_record *record);

/* One act. Those of which it is not certain that they count on the day are told apart. */
void ent_text_see(struct ent_text_seen *seen, const struct ent_record *record, bool certain);
void ent_opening_see(struct ent_opening_seen *seen, const struct ent_record *record, bool certain);
void ent_pause_see(struct ent_pause_seen *seen, const struct ent_record *record, bool certain);
/* Whether what is in force since `entry` is suspended: what came before that suspended nothing, or
 * what has ended with an earlier period. */
enum ent_tri ent_pause_stands(const struct ent_pause_seen *seen, const struct ent_when *entry);
/* A State that consented and is not a party yet puts its instrument on hold by a suspension: its
 * entry in a period as it would be without, and as it is. */
struct ent_when ent_held_until(const struct ent_case *that, const struct ent_period *period,
                               struct ent_when entry);
/* The first day after a suspension that ends by itself; NEVER where it does not. */
struct ent_span ent_pause_over(const struct ent_record *record);
/* Whether an act gives up what signature obliges to (VCLT 18(a)): the end of provisional
 * application only where it is also the notice of VCLT 25(2). */
bool ent_renounces(const struct ent_record *record);
/* Whether an act is a suspension for a time that has passed by a day. */
enum ent_tri ent_pause_passed(const struct ent_record *record, ent_day day);
/* Whether an act suspends or resumes the whole. */
bool ent_pauses_whole(const struct ent_record *record);
/* Whether a suspension of the whole, or one of the party, stands on a day not after that of the case. */
enum ent_tri ent_suspended_by_all(const struct ent_case *that, ent_day day);
enum ent_tri ent_suspended_itself(const struct ent_case *that, int32_t party, ent_day day);
void ent_party_see(const struct ent_case *that, struct ent_party_seen *seen,
                   const struct ent_record *record, bool certain);

/* The stage alone. */
int32_t ent_text_stage(const struct ent_text_seen *seen);
/* Each fills its members of the answer. False without memory. */
bool ent_text_stage_fill(const struct ent_case *that, const struct ent_text_seen *seen,
                         struct entente_assessment *answer);
void ent_openness_fill(const struct ent_case *that, const struct ent_opening_seen *seen,
                       struct entente_assessment *answer);
void ent_signature_fill(const struct ent_party *party, const struct ent_party_seen *seen,
                        struct ent_party_answer *row);

#endif
