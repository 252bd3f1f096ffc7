#include "meter.h"

bool ent_meter_take(struct ent_meter *meter, size_t bytes)
{
    if (!meter)
        return true;
    if (meter->over || bytes > meter->most - meter->bytes) {
        meter->over = true;
        return false;
    }
    meter->bytes += bytes;
    if (meter->bytes > meter->peak)
        meter->peak = meter->bytes;
    return true;
}

void ent_meter_give(struct ent_meter *meter, size_t bytes)
{
    if (meter)
        meter->bytes -= bytes;
}
