/*
 * Acts that void or restate others, which can themselves be voided or restated, and so on: each is
 * decided after those that are about it, in one pass. Acts that come back to themselves so have no
 * such order: none of them counts, and what they are about is decided after that.
 */
#include "log_undoing.h"

enum ent_tri ent_undoing_force(const struct ent_undoing *act)
{
    if (act->counts == ENT_NO || act->voided == ENT_YES)
        return ENT_NO;
    return act->voided == ENT_MAYBE ? ENT_MAYBE : act->counts;
}

/* Whether an act voids its target: an act that was replaced by a correction no longer does. */
static enum ent_tri voiding_force(const struct ent_undoing *act)
{
    const enum ent_tri force = ent_undoing_force(act);

    if (act->replaced == ENT_YES)
        return ENT_NO;
    return act->replaced == ENT_MAYBE && force == ENT_YES ? ENT_MAYBE : force;
}

/* The acts that are not decided yet, and the queue of those that can be decided. */
struct undecided {
    struct ent_undoing *acts;
    uint32_t count;
    uint32_t *waits; /* of each act: how many that are about it are not decided */
    uint32_t *queue; /* of those that wait for none */
    uint32_t end;    /* of the queue */
    uint32_t *about; /* of each act: one that is about it and not decided */
};

static void count_waits(struct undecided *left)
{
    for (uint32_t i = 0; i < left->count; i++) {
        const struct ent_undoing *act = &left->acts[i];

        if (act->voids != ENT_NO_ACT)
            left->waits[act->voids]++;
        if (act->corrects != ENT_NO_ACT)
            left->waits[act->corrects]++;
    }
}

static void raise_to(uint8_t *undone, enum ent_tri force)
{
    if (*undone < force)
        *undone = (uint8_t)force;
}

static void pass_on(struct undecided *left, uint32_t to)
{
    /* Acts on a circle were queued by set_circles_aside(). */
    if (to != ENT_NO_ACT && --left->waits[to] == 0 && !left->acts[to].circular)
        left->queue[left->end++] = to;
}

/* Decides all that wait for none, from a place in the queue on. */
static uint32_t decide_undoing(struct undecided *left, uint32_t at)
{
    for (; at < left->end; at++) {
        const struct ent_undoing *act = &left->acts[left->queue[at]];

        if (act->voids != ENT_NO_ACT)
            raise_to(&left->acts[act->voids].voided, voiding_force(act));
        if (act->corrects != ENT_NO_ACT)
            raise_to(&left->acts[act->corrects].replaced, ent_undoing_force(act));
        pass_on(left, act->voids);
        pass_on(left, act->corrects);
    }
    return at;
}

static bool is_undecided(const struct undecided *left, uint32_t act)
{
    return left->waits[act] > 0 && !left->acts[act].circular;
}

static void find_about(struct undecided *left)
{
    for (uint32_t i = 0; i < left->count; i++) {
        const struct ent_undoing *act = &left->acts[i];

        if (is_undecided(left, i) && act->voids != ENT_NO_ACT)
            left->about[act->voids] = i;
        if (is_undecided(left, i) && act->corrects != ENT_NO_ACT)
            left->about[act->corrects] = i;
    }
}

/* Each that is left has another that is about it, so every way back ends on a circle. */
static void set_circles_aside(struct undecided *left, uint32_t *walks)
{
    find_about(left);
    for (uint32_t i = 0; i < left->count; i++)
        walks[i] = ENT_NO_ACT;
    for (uint32_t i = 0; i < left->count; i++) {
        uint32_t at = i;

        while (is_undecided(left, at) && walks[at] == ENT_NO_ACT) {
            walks[at] = i;
            at = left->about[at];
        }
        if (walks[at] != i)
            continue;
        for (; !left->acts[at].circular; at = left->about[at]) {
            left->acts[at].circular = true;
            left->acts[at].voided = ENT_YES;
            left->queue[left->end++] = at;
        }
    }
}

bool ent_undoing_settle(struct ent_pool *pool, struct ent_undoing *acts, uint32_t count)
{
    const size_t lists = ent_product((size_t)count + 1, 4);
    uint32_t *room = ent_pool_array_zero(pool, lists, sizeof *room);
    uint32_t at = 0;

    if (!room)
        return false;

    struct undecided left = {acts, count, room, room + count, 0, room + 2 * (size_t)count};

    count_waits(&left);
    for (uint32_t i = 0; i < count; i++)
        if (left.waits[i] == 0)
            left.queue[left.end++] = i;
    while ((at = decide_undoing(&left, at)) < count)
        set_circles_aside(&left, room + 3 * (size_t)count);
    ent_pool_free(pool, room, lists * sizeof *room);
    return true;
}

uint32_t *ent_act_places(struct ent_pool *pool, uint32_t symbols, const struct ent_list *acts)
{
    uint32_t *places = ent_pool_array(pool, (size_t)symbols + 1, sizeof *places);

    if (!places)
        return NULL;
    for (uint32_t i = 0; i < symbols; i++)
        places[i] = ENT_NO_ACT;
    for (uint32_t i = 0; i < acts->count; i++)
        places[ent_act_id(acts->items[i].as.object)->number] = i;
    return places;
}
