/* On what a measure rests that ends, leaves or suspends an agreement (VCLT 42): `ground` of an act. */
#ifndef ENT_LAW_GROUND_H
#define ENT_LAW_GROUND_H

#include <stdbool.h>

#include <entente/object.h>

enum ent_ground {
    ENT_GROUND_CLAUSE = 1, /* the text's own clause; where an act gives none */
    ENT_GROUND_IMPLIED,    /* VCLT 56: the text is silent, but lets one leave */
    ENT_GROUND_AGREEMENT,  /* all agreed, VCLT 54(b), 57(b) */
    ENT_GROUND_INVALID,    /* the consent was none, VCLT 46 to 53 */
    ENT_GROUND_SUPERVENED, /* a new peremptory norm, VCLT 64: void from then on */
    ENT_GROUND_PROCEDURE,  /* breach, impossibility, change of circumstances: VCLT 60 to 62 */
    ENT_GROUND_SUSPENDING, /* of suspension alone: VCLT 57 to 59 */
    ENT_GROUND_UNKNOWN     /* a word that is none of these: the act has no effect (VCLT 42) */
};

enum ent_ground ent_ground_of(const entente_object *act);
/* Whether a party can suspend on it by itself: an act that names none names no clause either. */
bool ent_ground_suspends(const entente_object *act);

/* Whether it is the clause of the text, or what VCLT 56 puts in its place. */
static inline bool ent_ground_is_clause(enum ent_ground ground)
{
    return ground == ENT_GROUND_CLAUSE || ground == ENT_GROUND_IMPLIED;
}

#endif
