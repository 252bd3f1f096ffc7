/* Values by chance, for agreements made by chance. */
#ifndef SUPPORT_RANDOM_VALUE_H
#define SUPPORT_RANDOM_VALUE_H

#include "random_agreement.h"

struct maker {
    struct chance chance;
    int32_t valid;
    uint32_t names;   /* how many identifiers were made */
    uint32_t budget;  /* how many objects may still be made for pleasure */
    int32_t leaving;  /* within the rule over a notice to leave */
    int32_t applying; /* within the rule over the day of a provision, which is one for all */
    int32_t owing;    /* within a commitment, which must not wait for itself */
};

uint32_t random_below(struct maker *maker, uint32_t bound);
const char *random_text(struct maker *maker);
/* A name; always A where the agreement is to be valid. */
const char *random_name(struct maker *maker);
int64_t random_integer(struct maker *maker);
int32_t random_date(struct maker *maker);
/* A number of the enumeration that the member takes, or 0. */
int32_t random_enum(struct maker *maker, int32_t noun, int32_t field);

#endif
