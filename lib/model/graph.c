/* Which of a number of things waits for which, and whether some wait for themselves. */
#include "graph.h"

#include <string.h>

#include "alloc.h"

/* For each node how many others it waits for, and which wait for it: `waiting[start[i]]` and on. */
struct table {
    uint32_t *waits, *start, *waiting, *queue;
};

void ent_graph_join(struct ent_graph *graph, uint32_t from, uint32_t to)
{
    if (graph->failed)
        return;
    if (graph->edge_count == graph->capacity) {
        struct ent_edge *edges =
            ent_grow_array(graph->edges, graph->edge_count, sizeof *graph->edges, &graph->capacity);

        graph->failed = !edges;
        if (!edges)
            return;
        graph->edges = edges;
    }
    graph->edges[graph->edge_count++] = (struct ent_edge){from, to};
}

static void fill(const struct ent_graph *graph, struct table *table)
{
    for (size_t i = 0; i < graph->edge_count; i++) {
        table->waits[graph->edges[i].from]++;
        table->start[graph->edges[i].to + 1]++;
    }
    for (uint32_t i = 0; i < graph->count; i++) {
        table->start[i + 1] += table->start[i];
        table->queue[i] = table->start[i];
    }
    for (size_t i = 0; i < graph->edge_count; i++)
        table->waiting[table->queue[graph->edges[i].to]++] = graph->edges[i].from;
}

/* Takes away what waits for nothing that is left; what stays waits for something that stays. */
static void take_away(const struct ent_graph *graph, struct table *table)
{
    size_t end = 0;

    for (uint32_t i = 0; i < graph->count; i++)
        if (!table->waits[i])
            table->queue[end++] = i;
    for (size_t at = 0; at < end; at++) {
        const uint32_t gone = table->queue[at];

        for (uint32_t i = table->start[gone]; i < table->start[gone + 1]; i++)
            if (--table->waits[table->waiting[i]] == 0)
                table->queue[end++] = table->waiting[i];
    }
}

/* Follows one way from the first that stays until it is on a circle, and goes once around. */
static uint32_t find_circle(const struct ent_graph *graph, struct table *table)
{
    uint32_t *way = table->queue;
    uint32_t at = 0, first = 0;

    for (size_t i = graph->edge_count; i > 0; i--)
        if (table->waits[graph->edges[i - 1].to])
            way[graph->edges[i - 1].from] = graph->edges[i - 1].to;
    while (at < graph->count && !table->waits[at])
        at++;
    if (at == graph->count)
        return at;
    for (uint32_t i = 0; i < graph->count; i++)
        at = way[at];
    first = at;
    for (uint32_t next = way[at]; next != at; next = way[next])
        first = next < first ? next : first;
    return first;
}

uint32_t ent_graph_circle(struct ent_graph *graph)
{
    const size_t count = graph->count;
    const size_t numbers = 3 * count + 1 + graph->edge_count;
    uint32_t circle = graph->count;

    if (!graph->edge_count || graph->failed)
        return circle;
    uint32_t *block = ent_alloc_array(numbers, sizeof *block);

    graph->failed = !block;
    if (!block)
        return circle;
    memset(block, 0, numbers * sizeof *block);
    struct table table = {block, block + count, block + 2 * count + 1,
                          block + 2 * count + 1 + graph->edge_count};

    fill(graph, &table);
    take_away(graph, &table);
    circle = find_circle(graph, &table);
    ent_free(block);
    return circle;
}

void ent_graph_done(struct ent_graph *graph)
{
    ent_free(graph->edges);
    *graph = (struct ent_graph){0};
}
