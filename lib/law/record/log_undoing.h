/* The acts of a document that other acts void or restate; the log and the facts rest on it. */
#ifndef ENT_LAW_LOG_UNDOING_H
#define ENT_LAW_LOG_UNDOING_H

#include "log.h"
#include "pool.h"
#include "when.h"

#define ENT_NO_ACT UINT32_MAX

/* An act of the document, by its place there. */
struct ent_undoing {
    uint32_t voids, corrects; /* places of acts in the document, or ENT_NO_ACT */
    uint8_t counts;           /* enum ent_tri: whether it would count if no act were about it */
    uint8_t voided, replaced; /* enum ent_tri: ENT_NO as long as nothing is worked out */
    bool circular;            /* it voids or corrects itself, by way of others: it is voided */
};

/* Index of each act in the document, by the number of its symbol. NULL without memory. */
uint32_t *ent_act_places(struct ent_pool *pool, uint32_t symbols, const struct ent_list *acts);
/* Works out `voided` and `replaced` of all acts of a checked document. False without memory. */
bool ent_undoing_settle(struct ent_pool *pool, struct ent_undoing *acts, uint32_t count);
/* How surely a settled act stands: it counts, and is not voided. */
enum ent_tri ent_undoing_force(const struct ent_undoing *act);

#endif
