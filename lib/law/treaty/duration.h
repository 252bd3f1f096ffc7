/* Terms: how long an agreement was made for, renewals and extensions (VCLT 54(a)). */
#ifndef ENT_LAW_DURATION_H
#define ENT_LAW_DURATION_H

#include <stdbool.h>

#include "when.h"

struct ent_case;
struct ent_record;

/*
 * Whether a refusal of renewal is the exit of its author alone: where more than two can be parties.
 * One of exactly two ends the agreement.
 */
bool ent_refusal_is_exit(const struct ent_case *that, const struct ent_record *record);
/* The first day without, by such a refusal; NEVER where no term runs. False without memory. */
bool ent_duration_refused(struct ent_case *that, const struct ent_record *refusal,
                          struct ent_span *out);

/*
 * The first day after the term, with every extension and refusal that counts; NEVER where the
 * text names no term, or renews itself. An extension after `otherwise`, another end, revives
 * nothing. False without memory.
 */
bool ent_duration_end(struct ent_case *that, const struct ent_when *otherwise,
                      struct ent_when *out);

/*
 * The first day after the term that runs on a day, or after the first one where it is not renewed;
 * NEVER where the text names no term. False without memory.
 */
bool ent_duration_term_end(struct ent_case *that, struct ent_span day, struct ent_when *out);

/*
 * The first day from `from` on that is the last one to refuse the next tacit renewal; NEVER where
 * the text renews itself not, or its term is not known, or it ends before. False without memory.
 */
bool ent_renewal_notice(struct ent_case *that, ent_day from, ent_day *out);

#endif
