/* How days are told outside: as dates. */
#ifndef ENT_LAW_TELLING_H
#define ENT_LAW_TELLING_H

#include <stdint.h>

#include "assessment.h"
#include "when.h"

struct ent_buffer;
struct ent_record;

/* YYYYMMDD; 0 for a day that the calendar has not, such as never. */
int32_t ent_answer_date(ent_day day);
/* The same as YYYY-MM-DD; nothing for a day that the calendar has not. */
void ent_say_day(struct ent_buffer *text, ent_day day);
/* What is told of a day of entry. */
struct ent_entry_answer ent_answer_entry(const struct ent_when *when);

/* The date of an act as it was recorded, perhaps partial; 0 where it is none, and for NULL. */
int32_t ent_record_date(const struct ent_record *record);

#endif
