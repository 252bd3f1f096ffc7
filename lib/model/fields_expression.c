/* The field tables: sets and the nodes of expressions, one table for each operator. */
#include "forms.h"
#include "tables.h"

static const struct ent_field SET[] = {
    ENT_FIELD(GROUP, "group", false, &ent_form_gref),
    ENT_FIELD(ATTR, "attr", false, &ent_form_attr),
    ENT_FIELD(AND, "and", false, &ent_form_list_of_set),
    ENT_FIELD(OR, "or", false, &ent_form_list_of_set),
    ENT_FIELD(MINUS, "minus", false, &ent_form_list_of_set),
    ENT_FIELD(SIGNED, "signed", false, &ent_form_bool),
    ENT_FIELD(PARTIES_OF, "parties_of", false, &ent_form_name),
    ENT_FIELD(AS_OF, "as_of", false, &ent_form_asof),
};

static const struct ent_field OP_COUNT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(SET, "set", false, &ent_form_set),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(MIN, "min", true, &ent_form_whole),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
};

static const struct ent_field OP_ALL[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(SET, "set", true, &ent_form_set),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
};

static const struct ent_field OP_SHARE[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(SET, "set", false, &ent_form_set),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(OVER, "over", false, &ent_form_set),
    ENT_FIELD(TOTAL, "total", false, &ent_form_whole),
    ENT_FIELD(NUM, "num", true, &ent_form_whole),
    ENT_FIELD(DEN, "den", true, &ent_form_count1),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
};

static const struct ent_field OP_WEIGHT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(TABLE, "table", true, &ent_form_wref),
    ENT_FIELD(SET, "set", false, &ent_form_set),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(NUM, "num", false, &ent_form_whole),
    ENT_FIELD(DEN, "den", false, &ent_form_count1),
    ENT_FIELD(ABS, "abs", false, &ent_form_whole),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
};

static const struct ent_field OP_RATIO[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(TABLE, "table", true, &ent_form_wref),
    ENT_FIELD(OVER_TABLE, "over_table", true, &ent_form_wref),
    ENT_FIELD(SET, "set", false, &ent_form_set),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(NUM, "num", true, &ent_form_whole),
    ENT_FIELD(DEN, "den", true, &ent_form_count1),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
};

static const struct ent_field OP_DISTINCT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(ATTR, "attr", true, &ent_form_name),
    ENT_FIELD(SET, "set", false, &ent_form_set),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
    ENT_FIELD(MIN, "min", true, &ent_form_whole),
    ENT_FIELD(CMP, "cmp", false, &ent_form_enum_cmp),
    ENT_FIELD(REIO, "reio", false, &ent_form_enum_reio),
};

static const struct ent_field OP_EVENT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(ID, "id", true, &ent_form_name),
    ENT_FIELD(DETERMINED_BY, "determined_by", false, &ent_form_ref_party_body),
    ENT_FIELD(BY, "by", false, &ent_form_list_of_name),
};

static const struct ent_field OP_OWN_ACT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(ACTS, "acts", true, &ent_form_list_of_enum_act_type),
};

static const struct ent_field OP_IN_FORCE[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(INSTRUMENT, "instrument", true, &ent_form_name),
    ENT_FIELD(PART, "part", false, &ent_form_name),
    ENT_FIELD(FOR, "for", false, &ent_form_name),
};

static const struct ent_field OP_REACHED[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(DATE, "date", true, &ent_form_dexpr),
};

static const struct ent_field OP_WAIVABLE[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(ID, "id", true, &ent_form_name),
    ENT_FIELD(COND, "cond", true, &ent_form_cond),
};

static const struct ent_field OP_HOLDS_FOR[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(COND, "cond", true, &ent_form_cond),
    ENT_FIELD(N, "n", true, &ent_form_whole),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
};

static const struct ent_field OP_AND[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(OF, "of", true, &ent_form_list_of_cond),
};

static const struct ent_field OP_OR[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(OF, "of", true, &ent_form_list_of_cond),
};

static const struct ent_field OP_NOT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(OF, "of", true, &ent_form_cond),
};

static const struct ent_field OP_K_OF[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(OF, "of", true, &ent_form_list_of_cond),
    ENT_FIELD(K, "k", true, &ent_form_whole),
};

static const struct ent_field OP_STEP[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(STEP, "step", true, &ent_form_name),
    ENT_FIELD(IS, "is", true, &ent_form_enum_step_state),
};

static const struct ent_field OP_DATE[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(VALUE, "value", true, &ent_form_date),
};

static const struct ent_field OP_MILESTONE[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(WHICH, "which", true, &ent_form_enum_milestone),
    ENT_FIELD(INSTRUMENT, "instrument", false, &ent_form_name),
};

static const struct ent_field OP_WHEN[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(COND, "cond", true, &ent_form_cond),
    ENT_FIELD(FROM, "from", false, &ent_form_dexpr),
    ENT_FIELD(BY, "by", false, &ent_form_dexpr),
};

static const struct ent_field OP_OWN_CONSENT[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(ACTS, "acts", false, &ent_form_list_of_enum_act_type),
};

static const struct ent_field OP_ADD[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(N, "n", true, &ent_form_integer),
    ENT_FIELD(UNIT, "unit", true, &ent_form_enum_unit),
    ENT_FIELD(TO, "to", true, &ent_form_dexpr),
    ENT_FIELD(COUNT, "count", false, &ent_form_enum_counting),
    ENT_FIELD(EOM, "eom", false, &ent_form_enum_month_end),
};

static const struct ent_field OP_ALIGN[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(NTH, "nth", true, &ent_form_count1),
    ENT_FIELD(UNIT, "unit", false, &ent_form_enum_unit),
    ENT_FIELD(TO, "to", true, &ent_form_dexpr),
    ENT_FIELD(STRICT, "strict", false, &ent_form_bool),
};

static const struct ent_field OP_LATER[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(OF, "of", true, &ent_form_list_of_dexpr),
};

static const struct ent_field OP_EARLIER[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(OF, "of", true, &ent_form_list_of_dexpr),
};

static const struct ent_field OP_IF_BY[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(COND, "cond", true, &ent_form_cond),
    ENT_FIELD(DEADLINE, "deadline", true, &ent_form_dexpr),
    ENT_FIELD(INCLUSIVE, "inclusive", false, &ent_form_bool),
    ENT_FIELD(THEN, "then", true, &ent_form_dexpr),
    ENT_FIELD(ELSE, "else", false, &ent_form_dexpr),
};

static const struct ent_field OP_NEVER[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
};

static const struct ent_field OP_SYMBOL[] = {
    ENT_FIELD(OP, "op", true, &ent_form_enum_op),
    ENT_FIELD(VALUE, "value", true, &ent_form_enum_promptness),
};

const struct ent_rows ent_rows_set = ENT_ROWS(SET);
const struct ent_rows ent_rows_op_count = ENT_ROWS(OP_COUNT);
const struct ent_rows ent_rows_op_all = ENT_ROWS(OP_ALL);
const struct ent_rows ent_rows_op_share = ENT_ROWS(OP_SHARE);
const struct ent_rows ent_rows_op_weight = ENT_ROWS(OP_WEIGHT);
const struct ent_rows ent_rows_op_ratio = ENT_ROWS(OP_RATIO);
const struct ent_rows ent_rows_op_distinct = ENT_ROWS(OP_DISTINCT);
const struct ent_rows ent_rows_op_event = ENT_ROWS(OP_EVENT);
const struct ent_rows ent_rows_op_own_act = ENT_ROWS(OP_OWN_ACT);
const struct ent_rows ent_rows_op_in_force = ENT_ROWS(OP_IN_FORCE);
const struct ent_rows ent_rows_op_reached = ENT_ROWS(OP_REACHED);
const struct ent_rows ent_rows_op_waivable = ENT_ROWS(OP_WAIVABLE);
const struct ent_rows ent_rows_op_holds_for = ENT_ROWS(OP_HOLDS_FOR);
const struct ent_rows ent_rows_op_and = ENT_ROWS(OP_AND);
const struct ent_rows ent_rows_op_or = ENT_ROWS(OP_OR);
const struct ent_rows ent_rows_op_not = ENT_ROWS(OP_NOT);
const struct ent_rows ent_rows_op_k_of = ENT_ROWS(OP_K_OF);
const struct ent_rows ent_rows_op_step = ENT_ROWS(OP_STEP);
const struct ent_rows ent_rows_op_date = ENT_ROWS(OP_DATE);
const struct ent_rows ent_rows_op_milestone = ENT_ROWS(OP_MILESTONE);
const struct ent_rows ent_rows_op_when = ENT_ROWS(OP_WHEN);
const struct ent_rows ent_rows_op_own_consent = ENT_ROWS(OP_OWN_CONSENT);
const struct ent_rows ent_rows_op_add = ENT_ROWS(OP_ADD);
const struct ent_rows ent_rows_op_align = ENT_ROWS(OP_ALIGN);
const struct ent_rows ent_rows_op_later = ENT_ROWS(OP_LATER);
const struct ent_rows ent_rows_op_earlier = ENT_ROWS(OP_EARLIER);
const struct ent_rows ent_rows_op_if_by = ENT_ROWS(OP_IF_BY);
const struct ent_rows ent_rows_op_never = ENT_ROWS(OP_NEVER);
const struct ent_rows ent_rows_op_symbol = ENT_ROWS(OP_SYMBOL);
