/* The names of enumerations: expressions. */
#include "enums.h"

#include <entente/expression.h>

static const struct ent_name OP[] = {
    ENT_NAME(ENTENTE_OP_COUNT, "count"),
    ENT_NAME(ENTENTE_OP_ALL, "all"),
    ENT_NAME(ENTENTE_OP_SHARE, "share"),
    ENT_NAME(ENTENTE_OP_WEIGHT, "weight"),
    ENT_NAME(ENTENTE_OP_RATIO, "ratio"),
    ENT_NAME(ENTENTE_OP_DISTINCT, "distinct"),
    ENT_NAME(ENTENTE_OP_EVENT, "event"),
    ENT_NAME(ENTENTE_OP_OWN_ACT, "own_act"),
    ENT_NAME(ENTENTE_OP_IN_FORCE, "in_force"),
    ENT_NAME(ENTENTE_OP_REACHED, "reached"),
    ENT_NAME(ENTENTE_OP_WAIVABLE, "waivable"),
    ENT_NAME(ENTENTE_OP_HOLDS_FOR, "holds_for"),
    ENT_NAME(ENTENTE_OP_AND, "and"),
    ENT_NAME(ENTENTE_OP_OR, "or"),
    ENT_NAME(ENTENTE_OP_NOT, "not"),
    ENT_NAME(ENTENTE_OP_K_OF, "k_of"),
    ENT_NAME(ENTENTE_OP_STEP, "step"),
    ENT_NAME(ENTENTE_OP_DATE, "date"),
    ENT_NAME(ENTENTE_OP_MILESTONE, "milestone"),
    ENT_NAME(ENTENTE_OP_WHEN, "when"),
    ENT_NAME(ENTENTE_OP_OWN_CONSENT, "own_consent"),
    ENT_NAME(ENTENTE_OP_ADD, "add"),
    ENT_NAME(ENTENTE_OP_ALIGN, "align"),
    ENT_NAME(ENTENTE_OP_LATER, "later"),
    ENT_NAME(ENTENTE_OP_EARLIER, "earlier"),
    ENT_NAME(ENTENTE_OP_IF_BY, "if_by"),
    ENT_NAME(ENTENTE_OP_NEVER, "never"),
    ENT_NAME(ENTENTE_OP_SYMBOL, "symbol"),
    ENT_NAME(ENTENTE_OP_COMMITMENT, "commitment_is"),
    ENT_NAME(ENTENTE_OP_APPROVAL, "approved"),
    ENT_NAME(ENTENTE_OP_OWN_NOTICE, "own_notice"),
};
const struct ent_names ent_names_op = ENT_NAMES(OP);

static const struct ent_name CMP[] = {
    ENT_NAME(ENTENTE_CMP_GE, "ge"),
    ENT_NAME(ENTENTE_CMP_GT, "gt"),
};
const struct ent_names ent_names_cmp = ENT_NAMES(CMP);

static const struct ent_name REIO[] = {
    ENT_NAME(ENTENTE_REIO_NOT_ADDITIONAL, "not_additional"),
    ENT_NAME(ENTENTE_REIO_IGNORE, "ignore"),
    ENT_NAME(ENTENTE_REIO_COUNT, "count"),
    ENT_NAME(ENTENTE_REIO_COUNT_AS_MEMBERS, "count_as_members"),
};
const struct ent_names ent_names_reio = ENT_NAMES(REIO);

static const struct ent_name BOUNDARY[] = {
    ENT_NAME(ENTENTE_BOUNDARY_CONDITION, "condition"),
    ENT_NAME(ENTENTE_BOUNDARY_ENTRY, "entry"),
};
const struct ent_names ent_names_boundary = ENT_NAMES(BOUNDARY);

static const struct ent_name MILESTONE[] = {
    ENT_NAME(ENTENTE_MILESTONE_ADOPTION, "adoption"),
    ENT_NAME(ENTENTE_MILESTONE_OPENED, "opened"),
    ENT_NAME(ENTENTE_MILESTONE_CLOSED, "closed"),
    ENT_NAME(ENTENTE_MILESTONE_SIGNATURE, "signature"),
    ENT_NAME(ENTENTE_MILESTONE_LAST_SIGNATURE, "last_signature"),
    ENT_NAME(ENTENTE_MILESTONE_EIF, "eif"),
    ENT_NAME(ENTENTE_MILESTONE_EIF_PROVISIONAL, "eif_provisional"),
    ENT_NAME(ENTENTE_MILESTONE_OWN_EIF, "own_eif"),
    ENT_NAME(ENTENTE_MILESTONE_TRIGGER, "trigger"),
    ENT_NAME(ENTENTE_MILESTONE_ACTIVATION, "activation"),
    ENT_NAME(ENTENTE_MILESTONE_TERM_END, "term_end"),
};
const struct ent_names ent_names_milestone = ENT_NAMES(MILESTONE);

static const struct ent_name CLOCK[] = {
    ENT_NAME(ENTENTE_CLOCK_NOTIFIED, "notified"),
};
const struct ent_names ent_names_clock = ENT_NAMES(CLOCK);

static const struct ent_name EVENT_OF[] = {
    ENT_NAME(ENTENTE_EVENT_OF_OWN, "own"),
};
const struct ent_names ent_names_event_of = ENT_NAMES(EVENT_OF);

static const struct ent_name AS_OF[] = {
    ENT_NAME(ENTENTE_AS_OF_ADOPTION, "adoption"),
    ENT_NAME(ENTENTE_AS_OF_OPENED, "opened"),
    ENT_NAME(ENTENTE_AS_OF_NOW, "now"),
};
const struct ent_names ent_names_as_of = ENT_NAMES(AS_OF);

static const struct ent_name PROMPTNESS[] = {
    ENT_NAME(ENTENTE_PROMPT_FORTHWITH, "forthwith"),
    ENT_NAME(ENTENTE_PROMPT_IMMEDIATELY, "immediately"),
    ENT_NAME(ENTENTE_PROMPT_WITHOUT_DELAY, "without_delay"),
    ENT_NAME(ENTENTE_PROMPT_PROMPTLY, "promptly"),
};
const struct ent_names ent_names_promptness = ENT_NAMES(PROMPTNESS);
