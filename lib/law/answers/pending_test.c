/* The words for a single test of the rule of entry that is not met. */
#include <entente/expression.h>

#include "case.h"
#include "count.h"
#include "enums.h"
#include "node.h"
#include "pending.h"
#include "place.h"

/* So many of those who are missing are named, and the others counted. */
enum { NAMED = 6 };

static bool tests_weights(const struct ent_node *node)
{
    return node->op == ENTENTE_OP_WEIGHT || node->op == ENTENTE_OP_RATIO;
}

/* Whether a consent of the party would add to what is counted. */
static bool would_add(const struct ent_case *that, const struct ent_node *node, uint32_t party)
{
    const struct ent_leaf *leaf = node->leaf;

    if (!leaf->members[party] || (leaf->counts[party] & ENT_IN_SURELY) ||
        that->parties[party].third || !ent_leaf_holds(that, node, leaf->members, party))
        return false;
    if (node->op == ENTENTE_OP_DISTINCT) {
        const uint32_t value = leaf->value_of ? leaf->value_of[party] : 0;

        return value > 0 && leaf->bearers[ENT_SURELY][value - 1] == 0;
    }
    return !tests_weights(node) || !leaf->weights || leaf->weights->weights[party] > 0;
}

static uint32_t missing_count(const struct ent_case *that, const struct ent_node *node)
{
    uint32_t count = 0;

    ent_case_count(that, that->party_count);
    for (uint32_t i = 0; i < that->party_count; i++)
        count += would_add(that, node, i);
    return count;
}

/* "A, B and C", or "A, B and 7 more". */
static void say_names(const struct ent_case *that, const struct ent_node *node, uint32_t count,
                      struct ent_buffer *out)
{
    const uint32_t named = count > NAMED ? NAMED - 1 : count;
    uint32_t told = 0;

    for (uint32_t i = 0; i < that->party_count && told < named; i++) {
        if (!would_add(that, node, i))
            continue;
        if (told > 0)
            ent_buffer_text(out, told + 1 == count ? " and " : ", ");
        ent_buffer_text(out, that->parties[i].id->text);
        told++;
    }
    if (count > named) {
        ent_buffer_text(out, " and ");
        ent_buffer_integer(out, count - named);
        ent_buffer_text(out, " more");
    }
}

/* Whether others can add to it, whom nobody names yet: by a table only while it is not known. */
static bool is_open(const struct ent_case *that, const struct ent_node *node)
{
    return that->rules.sets[node->set].open_ended && (!tests_weights(node) || !node->leaf->weights);
}

/* Who is missing: "any 3 of A, B, C and D", "A and B" where all of them are. */
static void say_missing(const struct ent_case *that, const struct ent_node *node, int64_t lacking,
                        struct ent_buffer *out)
{
    const uint32_t count = missing_count(that, node);
    const bool open = is_open(that, node), heads = !tests_weights(node) && lacking != INT64_MAX;

    if (count == 0 && !open)
        return;
    ent_buffer_text(out, "; ");
    if (!heads)
        ent_buffer_text(out, "more from ");
    if (heads && (open || lacking < count)) {
        ent_buffer_text(out, "any ");
        ent_buffer_integer(out, lacking);
        ent_buffer_text(out, count > 0 ? " of " : " more");
    }
    say_names(that, node, count, out);
    if (open && count > 0)
        ent_buffer_text(out, ", or others");
    else if (open && !heads)
        ent_buffer_text(out, "others");
}

static void say_in_quotes(const char *before, const char *name, struct ent_buffer *out)
{
    ent_buffer_text(out, before);
    ent_buffer_text(out, " \"");
    ent_buffer_text(out, name ? name : "");
    ent_buffer_char(out, '"');
}

static void say_what_is_counted(const struct ent_node *node, struct ent_buffer *out)
{
    const char *what = NULL;

    if (tests_weights(node))
        what = entente_object_get_text(node->object, ENTENTE_FIELD_TABLE);
    else if (node->op == ENTENTE_OP_DISTINCT && node->name)
        what = node->name->text;
    if (!what)
        return;
    say_in_quotes(node->op == ENTENTE_OP_DISTINCT ? " different values of" : " by", what, out);
}

static void say_count(const struct ent_case *that, const struct ent_node *node,
                      struct ent_buffer *out)
{
    const int64_t have = node->leaf->sum[ENT_SURELY], need = ent_leaf_need(node);
    const bool numbers = node->op != ENTENTE_OP_RATIO && need != INT64_MAX;

    if (numbers) {
        ent_buffer_integer(out, have);
        ent_buffer_text(out, " of ");
        ent_buffer_integer(out, need);
    } else {
        ent_buffer_text(out, "too few");
    }
    say_what_is_counted(node, out);
    say_missing(that, node, numbers ? need - have : INT64_MAX, out);
}

static void say_name_of(const char *before, const entente_object *object, int32_t field,
                        struct ent_buffer *out)
{
    say_in_quotes(before, entente_object_get_text(object, field), out);
}

static void say_approval(const struct ent_node *node, struct ent_buffer *out)
{
    say_name_of("the approval", node->object, ENTENTE_FIELD_APPROVAL, out);
    say_name_of(" of", node->object, ENTENTE_FIELD_PARTY, out);
}

static void say_commitment(const struct ent_node *node, struct ent_buffer *out)
{
    const int32_t state = entente_object_get_enum(node->object, ENTENTE_FIELD_IS);
    const char *name = ent_name_text(&ent_names_commitment_state, state);

    say_name_of("that the commitment", node->object, ENTENTE_FIELD_COMMITMENT, out);
    ent_buffer_text(out, " is ");
    ent_buffer_text(out, name ? name : "");
}

static void say_milestone(const struct ent_node *node, struct ent_buffer *out)
{
    say_in_quotes("the milestone", ent_name_text(&ent_names_milestone, node->which), out);
    if (node->name)
        say_name_of(" of", node->object, ENTENTE_FIELD_INSTRUMENT, out);
}

void ent_pending_say(const struct ent_case *that, const struct ent_node *node,
                     struct ent_buffer *out)
{
    switch (node->op) {
    case ENTENTE_OP_EVENT:
        say_name_of("the event", node->object, ENTENTE_FIELD_ID, out);
        break;
    case ENTENTE_OP_IN_FORCE:
        say_name_of("the entry into force of", node->object, ENTENTE_FIELD_INSTRUMENT, out);
        break;
    case ENTENTE_OP_APPROVAL:
        say_approval(node, out);
        break;
    case ENTENTE_OP_COMMITMENT:
        say_commitment(node, out);
        break;
    case ENTENTE_OP_MILESTONE:
        say_milestone(node, out);
        break;
    case ENTENTE_OP_NOT:
        ent_buffer_text(out, "the end of what must not be so");
        break;
    case ENTENTE_OP_HOLDS_FOR:
        ent_buffer_text(out, "that what is met goes on");
        break;
    case ENTENTE_OP_SYMBOL:
    case ENTENTE_OP_NEVER:
        ent_buffer_text(out, "what has no day");
        break;
    default:
        if (node->leaf)
            say_count(that, node, out);
        else
            ent_buffer_text(out, "an act of its own");
        break;
    }
}
