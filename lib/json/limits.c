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

entente_result entente_limits_set(entente_limits *limits, int32_t limit, size_t value)
{
    if (!limits)
        return ENTENTE_E_ARGUMENT;
    switch (limit) {
    case ENTENTE_LIMIT_BYTES:
        limits->scan.bytes = value;
        return ENTENTE_OK;
    case ENTENTE_LIMIT_DEPTH:
        limits->scan.depth = value;
        return ENTENTE_OK;
    case ENTENTE_LIMIT_VALUES:
        limits->scan.values = value;
        return ENTENTE_OK;
    case ENTENTE_LIMIT_TEXT:
        limits->scan.text = value;
        return ENTENTE_OK;
    default:
        return ENTENTE_E_ARGUMENT;
    }
}
