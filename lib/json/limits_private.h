#ifndef ENT_JSON_LIMITS_H
#define ENT_JSON_LIMITS_H

#include <entente/json.h>

#include "scan.h"

struct entente_limits {
    struct ent_scan_limits scan;
};

/* The caller's limits, or the defaults. */
const struct ent_scan_limits *ent_limits_of(const entente_limits *limits);

#endif
