/* What the schema says in words, beside what it takes from the field tables. */
#ifndef ENT_JSON_SCHEMA_H
#define ENT_JSON_SCHEMA_H

#include <stdint.h>

/* One sentence about a noun or an operator, or NULL. */
const char *ent_schema_noun_words(int32_t noun);

/* One sentence about a member where its name does not say it, or NULL. */
const char *ent_schema_member_words(int32_t noun, int32_t field);

struct ent_layout;
/* Members of the schema of an act that say what it needs by its kind: schema_acts.c. */
void ent_schema_put_act_rules(struct ent_layout *out);

#endif
