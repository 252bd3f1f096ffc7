/* Whom an amendment binds, and from when on (VCLT 40, 41). */
#ifndef ENT_LAW_VERSION_BIND_H
#define ENT_LAW_VERSION_BIND_H

#include <stdbool.h>

struct ent_case;
struct ent_version;

/* Fills the entry of a version, of itself and for each party, from the case of the amendment that it
 * makes. False without memory. */
bool ent_version_bind(struct ent_case *that, struct ent_case *amendment,
                      struct ent_version *version);

#endif
