/* The templates of approval, as templates.cmake writes them from templates/<name>.json. */
#ifndef ENT_JSON_TEMPLATE_H
#define ENT_JSON_TEMPLATE_H

#include <stddef.h>

#include <entente/template.h>

enum { ENT_TEMPLATE_TEXTS = ENTENTE_TEMPLATE_APPROVAL + 1 };

/* What it tells, by ENTENTE_TEMPLATE_...: texts, ended by NULL. */
struct ent_template {
    const char *const *texts[ENT_TEMPLATE_TEXTS];
};

/* Those of one jurisdiction stand together. */
extern const struct ent_template ent_templates[];
extern const size_t ent_template_total;

#endif
