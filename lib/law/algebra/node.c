/* What the node of a rule says about itself: acts, numbers, time, names, sets and tables. */
#include <string.h>

#include <entente/error.h>

#include "case.h"
#include "node.h"
#include "place.h"

static int64_t integer_of(const entente_object *object, int32_t field, int64_t otherwise)
{
    const struct ent_value *slot = ent_object_slot(object, field);

    return slot && slot->kind == ENTENTE_VALUE_INTEGER ? slot->as.integer : otherwise;
}

static int32_t enum_of(const entente_object *object, int32_t field, int32_t otherwise)
{
    const int32_t given = entente_object_get_enum(object, field);

    return given ? given : otherwise;
}

/* Nodes that ask about the party in question. */
static bool asks_party(const struct ent_node *node)
{
    switch (node->op) {
    case ENTENTE_OP_EVENT:
        return node->own_event;
    case ENTENTE_OP_OWN_ACT:
    case ENTENTE_OP_OWN_CONSENT:
    case ENTENTE_OP_OWN_NOTICE:
    case ENTENTE_OP_WAIVABLE:
    case ENTENTE_OP_STEP:
        return true;
    case ENTENTE_OP_IN_FORCE:
        return node->party && strcmp(node->party->text, "own") == 0;
    case ENTENTE_OP_MILESTONE:
        return node->which == ENTENTE_MILESTONE_OWN_EIF ||
               node->which == ENTENTE_MILESTONE_TRIGGER ||
               node->which == ENTENTE_MILESTONE_ACTIVATION ||
               node->which == ENTENTE_MILESTONE_TERM_END;
    default:
        return false;
    }
}

/* What a node says about numbers, time and names. */
static void read_members(const struct ent_case *that, struct ent_node *node)
{
    const entente_object *object = node->object;

    node->acts = ent_acts_listed(object, ENTENTE_FIELD_ACTS, that->rules.acts);
    node->says_acts = entente_object_has(object, ENTENTE_FIELD_ACTS);
    /* To ask all of a set is to ask each one itself. */
    node->reio = node->op == ENTENTE_OP_ALL
                     ? ENTENTE_REIO_COUNT
                     : (uint8_t)enum_of(object, ENTENTE_FIELD_REIO, that->rules.reio);
    node->more_than = entente_object_get_enum(object, ENTENTE_FIELD_CMP) == ENTENTE_CMP_GT;
    node->num = integer_of(object, ENTENTE_FIELD_NUM, 0);
    node->den = integer_of(object, ENTENTE_FIELD_DEN, 1);
    node->unit = enum_of(object, ENTENTE_FIELD_UNIT, ENTENTE_UNIT_MONTH);
    node->counting = enum_of(object, ENTENTE_FIELD_COUNT, that->rules.counting);
    node->month_end = enum_of(object, ENTENTE_FIELD_EOM, that->rules.month_end);
    node->terms = ent_terms_of_time(object);
    node->strict = !entente_object_has(object, ENTENTE_FIELD_STRICT) ||
                   entente_object_get_boolean(object, ENTENTE_FIELD_STRICT);
    node->notified = entente_object_get_enum(object, ENTENTE_FIELD_CLOCK) == ENTENTE_CLOCK_NOTIFIED;
    node->own_event = node->op == ENTENTE_OP_EVENT &&
                      entente_object_get_enum(object, ENTENTE_FIELD_OF) == ENTENTE_EVENT_OF_OWN;
    if (node->op == ENTENTE_OP_ALIGN && node->unit == ENTENTE_UNIT_YEAR) {
        node->month = (int32_t)integer_of(object, ENTENTE_FIELD_MONTH, 1);
        node->in_month = (int32_t)integer_of(object, ENTENTE_FIELD_DAY, 1);
    }
    node->inclusive = !entente_object_has(object, ENTENTE_FIELD_INCLUSIVE) ||
                      entente_object_get_boolean(object, ENTENTE_FIELD_INCLUSIVE);
    node->which = (uint8_t)enum_of(object, ENTENTE_FIELD_WHICH, 0);
    node->party = ent_object_symbol(object, ENTENTE_FIELD_FOR);
}

/* The member that holds the number of an operator, and the one that holds its name. */
static void read_number_and_name(struct ent_node *node)
{
    static const int32_t numbers[] = {ENTENTE_FIELD_MIN, ENTENTE_FIELD_K,   ENTENTE_FIELD_N,
                                      ENTENTE_FIELD_NTH, ENTENTE_FIELD_ABS, ENTENTE_FIELD_TOTAL};
    static const int32_t names[] = {ENTENTE_FIELD_ID, ENTENTE_FIELD_INSTRUMENT, ENTENTE_FIELD_ATTR,
                                    ENTENTE_FIELD_STEP};

    node->n = -1;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (entente_object_has(node->object, numbers[i]))
            node->n = integer_of(node->object, numbers[i], 0);
    node->absolute = entente_object_has(node->object, ENTENTE_FIELD_ABS) ||
                     entente_object_has(node->object, ENTENTE_FIELD_TOTAL);
    for (size_t i = 0; !node->name && i < sizeof names / sizeof names[0]; i++)
        node->name = ent_object_symbol(node->object, names[i]);
}

static bool op_counts(int32_t op)
{
    return op >= ENTENTE_OP_COUNT && op <= ENTENTE_OP_DISTINCT;
}

static bool is_adoption(const struct ent_case *that)
{
    return that->question->policies.as_of == ENTENTE_AS_OF_ADOPTION;
}

/* Where a share does not say of when its whole is, the policy does; the reader is told. */
static const struct ent_value *share_as_of(struct ent_case *that, struct ent_node *node,
                                           const struct ent_value *over)
{
    static const struct ent_value adoption = {.kind = ENTENTE_VALUE_ENUM,
                                              .as = {.integer = ENTENTE_AS_OF_ADOPTION}};
    const bool says = over && over->kind == ENTENTE_VALUE_OBJECT &&
                      entente_object_has(over->as.object, ENTENTE_FIELD_AS_OF);

    if (says || node->absolute)
        return NULL;
    node->over = ent_set_compile(that, over, NULL);
    if (node->over == ENT_NO_RULE || !that->rules.sets[node->over].may_vary)
        return NULL;
    ent_node_tell(that, node, ENTENTE_F_DENOMINATOR_AS_OF,
                  "The share does not say on which day its whole is measured.");
    node->told = false;
    return is_adoption(that) ? &adoption : NULL;
}

/* Whether nobody can ever be in what the share is taken of. */
static bool is_of_nobody(const struct ent_case *that, const struct ent_node *node)
{
    if (node->absolute)
        return node->n == 0;
    return node->over != ENT_NO_RULE && ent_set_is_void(that, node->over);
}

static void read_sets(struct ent_case *that, struct ent_node *node)
{
    const struct ent_value *set = ent_object_slot(node->object, ENTENTE_FIELD_SET);
    const struct ent_value *over = ent_object_slot(node->object, ENTENTE_FIELD_OVER);

    if (!op_counts(node->op))
        return;
    if (node->op == ENTENTE_OP_SHARE) {
        /* Without "over" the whole is the set itself; without either, all. */
        const struct ent_value *whole = over ? over : set;
        const struct ent_value *as_of = share_as_of(that, node, whole);

        node->over = whole ? ent_set_compile(that, whole, as_of) : ent_set_all(that);
    }
    node->set = ent_set_compile(that, set, NULL);
    if (node->op == ENTENTE_OP_SHARE && is_of_nobody(that, node))
        ent_node_tell(that, node, ENTENTE_E_EMPTY_SET, entente_code_text(ENTENTE_E_EMPTY_SET));
    node->table = ent_table_compile(that, ent_object_symbol(node->object, ENTENTE_FIELD_TABLE));
    node->over_table =
        ent_table_compile(that, ent_object_symbol(node->object, ENTENTE_FIELD_OVER_TABLE));
}

void ent_node_read(struct ent_case *that, struct ent_node *node)
{
    read_members(that, node);
    read_number_and_name(node);
    node->own = asks_party(node);
    read_sets(that, node);
}

const struct ent_node *ent_node_kid(const struct ent_case *that, const struct ent_node *node,
                                    uint32_t place)
{
    const int32_t at =
        place < node->kid_count ? that->rules.kids[node->kid_first + place] : ENT_NO_RULE;

    return at == ENT_NO_RULE ? NULL : &that->rules.nodes[at];
}

struct ent_period_of_time ent_node_period(const struct ent_case *that, const struct ent_node *node)
{
    return (struct ent_period_of_time){.n = node->n,
                                       .unit = node->unit,
                                       .counting = node->counting,
                                       .month_end = node->month_end,
                                       .terms = node->terms,
                                       .work = that->question->work};
}

void ent_node_tell(struct ent_case *that, struct ent_node *node, int32_t code, const char *why)
{
    if (node->told || !that->findings)
        return;
    node->told = true;
    /* A day that is only not known yet is no fault of the document. */
    if (!ent_findings_add_at(that->findings, code,
                             code == ENTENTE_E_LIMIT ? ENTENTE_SEVERITY_WARNING : 0, node->object,
                             NULL, "%s", why))
        that->rules.failed = true;
}
