/* Which of a number of things waits for which, and whether some wait for themselves. */
#ifndef ENT_MODEL_GRAPH_H
#define ENT_MODEL_GRAPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ent_edge {
    uint32_t from, to;
};

/* Zeroed memory with a count is a graph without edges. */
struct ent_graph {
    uint32_t count;
    size_t edge_count, capacity;
    struct ent_edge *edges;
    bool failed; /* memory ran out */
};

/* Says that `from` waits for `to`. */
void ent_graph_join(struct ent_graph *graph, uint32_t from, uint32_t to);
/* The first of those on a circle, or `count` where there is none. */
uint32_t ent_graph_circle(struct ent_graph *graph);
/* Releases the edges. */
void ent_graph_done(struct ent_graph *graph);

#endif
