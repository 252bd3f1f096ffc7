#include "limits_private.h"

#include "alloc.h"

const struct ent_scan_limits *ent_limits_of(const entente_limits *limits)
{
    return limits ? &limits->scan : &ent_scan_limits_default;
}

entente_limits *entente_limits_new(void)
{
    entente_limits *limits = ent_alloc(sizeof *limits);

    if (limits)
        limits->scan = ent_scan_limits_default;
    return limits;
}

void entente_limits_free(entente_limits *limits)
{
    ent_free(limits);
}

void entente_limits_set_bytes(entente_limits *limits, size_t bytes)
{
    if (limits)
        limits->scan.bytes = bytes;
}

void entente_limits_set_depth(entente_limits *limits, size_t depth)
{
    if (limits)
        limits->scan.depth = depth;
}

void entente_limits_set_values(entente_limits *limits, size_t values)
{
    if (limits)
        limits->scan.values = values;
}

void entente_limits_set_text(entente_limits *limits, size_t bytes)
{
    if (limits)
        limits->scan.text = bytes;
}
