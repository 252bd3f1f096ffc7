/* The field tables: sets and the nodes of expressions, one table for each operator. */
#include "forms.h"
#include "tables.h"

static const struct ent_field SET[] = {
    OPTIONAL(GROUP, "group", group_name),     OPTIONAL(ATTR, "attr", attribute_test),
    OPTIONAL(AND, "and", list_of_sets),       OPTIONAL(OR, "or", list_of_sets),
    OPTIONAL(MINUS, "minus", list_of_sets),   OPTIONAL(SIGNED, "signed", boolean),
    OPTIONAL(PARTIES_OF, "parties_of", name), OPTIONAL(AS_OF, "as_of", as_of),
};
const struct ent_rows ent_rows_set = ENT_ROWS(SET);

static const struct ent_field OP_COUNT[] = {
    REQUIRED(OP, "op", enum_op),
    OPTIONAL(SET, "set", set),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    REQUIRED(MIN, "min", natural),
    OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(REIO, "reio", enum_reio),
};
const struct ent_rows ent_rows_op_count = ENT_ROWS(OP_COUNT);

static const struct ent_field OP_ALL[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(SET, "set", set),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    OPTIONAL(REIO, "reio", enum_reio),
};
const struct ent_rows ent_rows_op_all = ENT_ROWS(OP_ALL);

static const struct ent_field OP_SHARE[] = {
    REQUIRED(OP, "op", enum_op),
    OPTIONAL(SET, "set", set),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    OPTIONAL(OVER, "over", set),
    OPTIONAL(TOTAL, "total", natural),
    REQUIRED(NUM, "num", natural),
    REQUIRED(DEN, "den", positive),
    OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(REIO, "reio", enum_reio),
};
const struct ent_rows ent_rows_op_share = ENT_ROWS(OP_SHARE);

static const struct ent_field OP_WEIGHT[] = {
    REQUIRED(OP, "op", enum_op),       REQUIRED(TABLE, "table", weight_table_name),
    OPTIONAL(SET, "set", set),         OPTIONAL(ACTS, "acts", list_of_act_types),
    OPTIONAL(NUM, "num", natural),     OPTIONAL(DEN, "den", positive),
    OPTIONAL(ABS, "abs", natural),     OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(REIO, "reio", enum_reio),
};
const struct ent_rows ent_rows_op_weight = ENT_ROWS(OP_WEIGHT);

static const struct ent_field OP_RATIO[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(TABLE, "table", weight_table_name),
    REQUIRED(OVER_TABLE, "over_table", weight_table_name),
    OPTIONAL(SET, "set", set),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    REQUIRED(NUM, "num", natural),
    REQUIRED(DEN, "den", positive),
    OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(REIO, "reio", enum_reio),
};
const struct ent_rows ent_rows_op_ratio = ENT_ROWS(OP_RATIO);

static const struct ent_field OP_DISTINCT[] = {
    REQUIRED(OP, "op", enum_op),       REQUIRED(ATTR, "attr", name),
    OPTIONAL(SET, "set", set),         OPTIONAL(ACTS, "acts", list_of_act_types),
    REQUIRED(MIN, "min", natural),     OPTIONAL(CMP, "cmp", enum_cmp),
    OPTIONAL(REIO, "reio", enum_reio),
};
const struct ent_rows ent_rows_op_distinct = ENT_ROWS(OP_DISTINCT);

static const struct ent_field OP_EVENT[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(ID, "id", name),
    OPTIONAL(DETERMINED_BY, "determined_by", party_or_body_id),
    OPTIONAL(BY, "by", list_of_names),
    OPTIONAL(OF, "of", enum_event_of),
};
const struct ent_rows ent_rows_op_event = ENT_ROWS(OP_EVENT);

static const struct ent_field OP_OWN_ACT[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(ACTS, "acts", list_of_act_types),
};
const struct ent_rows ent_rows_op_own_act = ENT_ROWS(OP_OWN_ACT);

static const struct ent_field OP_IN_FORCE[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(INSTRUMENT, "instrument", name),
    OPTIONAL(PART, "part", name),
    OPTIONAL(FOR, "for", name),
};
const struct ent_rows ent_rows_op_in_force = ENT_ROWS(OP_IN_FORCE);

static const struct ent_field OP_REACHED[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(DATE, "date", date_expression),
};
const struct ent_rows ent_rows_op_reached = ENT_ROWS(OP_REACHED);

static const struct ent_field OP_WAIVABLE[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(ID, "id", name),
    REQUIRED(COND, "cond", condition),
};
const struct ent_rows ent_rows_op_waivable = ENT_ROWS(OP_WAIVABLE);

static const struct ent_field OP_HOLDS_FOR[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(COND, "cond", condition),
    REQUIRED(N, "n", natural),
    REQUIRED(UNIT, "unit", enum_unit),
};
const struct ent_rows ent_rows_op_holds_for = ENT_ROWS(OP_HOLDS_FOR);

static const struct ent_field OP_AND[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(OF, "of", list_of_conditions),
};
const struct ent_rows ent_rows_op_and = ENT_ROWS(OP_AND);

static const struct ent_field OP_OR[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(OF, "of", list_of_conditions),
};
const struct ent_rows ent_rows_op_or = ENT_ROWS(OP_OR);

static const struct ent_field OP_NOT[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(OF, "of", condition),
};
const struct ent_rows ent_rows_op_not = ENT_ROWS(OP_NOT);

static const struct ent_field OP_K_OF[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(OF, "of", list_of_conditions),
    REQUIRED(K, "k", natural),
};
const struct ent_rows ent_rows_op_k_of = ENT_ROWS(OP_K_OF);

static const struct ent_field OP_STEP[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(STEP, "step", name),
    REQUIRED(IS, "is", enum_step_state),
};
const struct ent_rows ent_rows_op_step = ENT_ROWS(OP_STEP);

static const struct ent_field OP_DATE[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(VALUE, "value", date),
};
const struct ent_rows ent_rows_op_date = ENT_ROWS(OP_DATE);

static const struct ent_field OP_MILESTONE[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(WHICH, "which", enum_milestone),
    OPTIONAL(INSTRUMENT, "instrument", name),
};
const struct ent_rows ent_rows_op_milestone = ENT_ROWS(OP_MILESTONE);

static const struct ent_field OP_WHEN[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(COND, "cond", condition),
    OPTIONAL(FROM, "from", date_expression),
    OPTIONAL(BY, "by", date_expression),
};
const struct ent_rows ent_rows_op_when = ENT_ROWS(OP_WHEN);

static const struct ent_field OP_OWN_CONSENT[] = {
    REQUIRED(OP, "op", enum_op),
    OPTIONAL(ACTS, "acts", list_of_act_types),
    OPTIONAL(CLOCK, "clock", enum_clock),
};
const struct ent_rows ent_rows_op_own_consent = ENT_ROWS(OP_OWN_CONSENT);

static const struct ent_field OP_OWN_NOTICE[] = {
    REQUIRED(OP, "op", enum_op),
    OPTIONAL(CLOCK, "clock", enum_clock),
};
const struct ent_rows ent_rows_op_own_notice = ENT_ROWS(OP_OWN_NOTICE);

static const struct ent_field OP_ADD[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(N, "n", integer),
    REQUIRED(UNIT, "unit", enum_unit),
    REQUIRED(TO, "to", date_expression),
    OPTIONAL(COUNT, "count", enum_counting),
    OPTIONAL(EOM, "eom", enum_month_end),
    OPTIONAL(CALENDAR, "calendar", calendar_names),
    OPTIONAL(PAUSES, "pauses", list_of_pauses),
    OPTIONAL(ROLL, "roll", enum_roll),
};
const struct ent_rows ent_rows_op_add = ENT_ROWS(OP_ADD);

static const struct ent_field OP_ALIGN[] = {
    REQUIRED(OP, "op", enum_op),         REQUIRED(NTH, "nth", positive),
    OPTIONAL(UNIT, "unit", enum_unit),   REQUIRED(TO, "to", date_expression),
    OPTIONAL(STRICT, "strict", boolean), OPTIONAL(MONTH, "month", month_number),
    OPTIONAL(DAY, "day", day_number),
};
const struct ent_rows ent_rows_op_align = ENT_ROWS(OP_ALIGN);

static const struct ent_field OP_LATER[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(OF, "of", list_of_date_expressions),
};
const struct ent_rows ent_rows_op_later = ENT_ROWS(OP_LATER);

static const struct ent_field OP_EARLIER[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(OF, "of", list_of_date_expressions),
};
const struct ent_rows ent_rows_op_earlier = ENT_ROWS(OP_EARLIER);

static const struct ent_field OP_IF_BY[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(COND, "cond", condition),
    REQUIRED(DEADLINE, "deadline", date_expression),
    OPTIONAL(INCLUSIVE, "inclusive", boolean),
    REQUIRED(THEN, "then", date_expression),
    OPTIONAL(ELSE, "else", date_expression),
};
const struct ent_rows ent_rows_op_if_by = ENT_ROWS(OP_IF_BY);

static const struct ent_field OP_NEVER[] = {
    REQUIRED(OP, "op", enum_op),
};
const struct ent_rows ent_rows_op_never = ENT_ROWS(OP_NEVER);

static const struct ent_field OP_SYMBOL[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(VALUE, "value", enum_promptness),
};
const struct ent_rows ent_rows_op_symbol = ENT_ROWS(OP_SYMBOL);

static const struct ent_field OP_COMMITMENT[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(COMMITMENT, "commitment", commitment_id),
    REQUIRED(IS, "is", enum_commitment_state),
    OPTIONAL(PARTY, "party", party_id),
};
const struct ent_rows ent_rows_op_commitment = ENT_ROWS(OP_COMMITMENT);

static const struct ent_field OP_APPROVAL[] = {
    REQUIRED(OP, "op", enum_op),
    REQUIRED(PARTY, "party", party_id),
    REQUIRED(APPROVAL, "approval", name),
};
const struct ent_rows ent_rows_op_approval = ENT_ROWS(OP_APPROVAL);
