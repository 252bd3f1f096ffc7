/*
 * What the log says about the text, the whole and each party, read once from its first act to its
 * last. Each part is kept by the file of its subject, and asked there.
 */
#ifndef ENT_LAW_SEEN_H
#define ENT_LAW_SEEN_H

#include <stdbool.h>

#include "case.h"

/* Zeroed memory is each of these before the first act. */

/* The text: text_stage.c. */
struct ent_text_seen {
    int32_t stage;                   /* the furthest; abandoning an adopted text does nothing */
    bool abandoned;                  /* and not taken up again */
    bool authenticated;              /* by an act of its own, at any time */
    const entente_object *signature; /* the first */
};

/* When it was opened for signature: openness.c. */
struct ent_opening_seen {
    const struct ent_record *settled; /* the first act that settled the text */
    const struct ent_record *opened;  /* the last opening */
    const struct ent_record *closed;  /* the last closing, if none opened it again */
};

/* Suspensions that stand; of two that overlap the earlier too: suspension.c. */
struct ent_pause_seen {
    const struct ent_record *suspension;
    const struct ent_record *earlier;
};

/* What a party did to the text: signature.c. */
struct ent_party_seen {
    const struct ent_record *signature;   /* the first of any kind */
    const struct ent_record *endorsement; /* the first */
    struct ent_pause_seen pause;
    bool plain, referendum, confirmed, definitive;
    bool repudiated;  /* VCLT 18(a), and no act of joining since */
    bool dissociated; /* likewise */
    bool perhaps;     /* a signature that may be after the day of the question */
    bool invited, drafted, adopted;
};

struct ent_seen {
    struct ent_text_seen text;
    struct ent_opening_seen opening;
    struct ent_pause_seen pause;
    struct ent_party_seen *parties;
};

/* Reads the log of a finished case; what it needs lies in the case's pool. False without memory. */
bool ent_seen_read(struct ent_case *that, struct ent_seen *seen);

/* One act. All of them count for certain on the day, where nothing else is said. */
void ent_text_see(struct ent_text_seen *seen, const struct ent_record *record);
/* Acts on partial days too. */
void ent_opening_see(struct ent_opening_seen *seen, const struct ent_record *record);
void ent_pause_see(struct ent_pause_seen *seen, const struct ent_record *record);
void ent_party_see(struct ent_party_seen *seen, const struct ent_record *record);

#endif
