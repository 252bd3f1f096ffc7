/* The tables of nouns and members, and the ways into them. */
#include "field.h"

#include <string.h>

#include <entente/expression.h>

#include "enums.h"
#include "tables.h"

#define NOUN(noun_, name_, rows_) [noun_] = {(name_), &(rows_)}

static const struct {
    const char *name;
    const struct ent_rows *rows;
} NOUNS[] = {
    NOUN(ENTENTE_NOUN_AGREEMENT, "agreement", ent_rows_agreement),
    NOUN(ENTENTE_NOUN_REFERENCE, "reference", ent_rows_reference),
    NOUN(ENTENTE_NOUN_LINK, "link", ent_rows_link),
    NOUN(ENTENTE_NOUN_PARTY, "party", ent_rows_party),
    NOUN(ENTENTE_NOUN_GROUP, "group", ent_rows_group),
    NOUN(ENTENTE_NOUN_GROUP_MEMBER, "group_member", ent_rows_group_member),
    NOUN(ENTENTE_NOUN_WEIGHT_TABLE, "weight_table", ent_rows_weight_table),
    NOUN(ENTENTE_NOUN_WEIGHT_VERSION, "weight_version", ent_rows_weight_version),
    NOUN(ENTENTE_NOUN_CLAUSES, "clauses", ent_rows_clauses),
    NOUN(ENTENTE_NOUN_SIGNATURE_CLAUSE, "signature_clause", ent_rows_signature_clause),
    NOUN(ENTENTE_NOUN_ACCESSION_CLAUSE, "accession_clause", ent_rows_accession_clause),
    NOUN(ENTENTE_NOUN_CONSENT_CLAUSE, "consent_clause", ent_rows_consent_clause),
    NOUN(ENTENTE_NOUN_DECLARATION_CLAUSE, "declaration_clause", ent_rows_declaration_clause),
    NOUN(ENTENTE_NOUN_ENTRY_CLAUSE, "entry_clause", ent_rows_entry_clause),
    NOUN(ENTENTE_NOUN_RESERVATIONS_CLAUSE, "reservations_clause", ent_rows_reservations_clause),
    NOUN(ENTENTE_NOUN_WITHDRAWAL_CLAUSE, "withdrawal_clause", ent_rows_withdrawal_clause),
    NOUN(ENTENTE_NOUN_LOCK_IN, "lock_in", ent_rows_lock_in),
    NOUN(ENTENTE_NOUN_WINDOW, "window", ent_rows_window),
    NOUN(ENTENTE_NOUN_NOTICE, "notice", ent_rows_notice),
    NOUN(ENTENTE_NOUN_ALIGNMENT, "alignment", ent_rows_alignment),
    NOUN(ENTENTE_NOUN_SURVIVAL, "survival", ent_rows_survival),
    NOUN(ENTENTE_NOUN_PERIOD, "period", ent_rows_period),
    NOUN(ENTENTE_NOUN_PROVISIONAL_CLAUSE, "provisional_clause", ent_rows_provisional_clause),
    NOUN(ENTENTE_NOUN_NON_APPLICATION_CLAUSE, "non_application_clause",
         ent_rows_non_application_clause),
    NOUN(ENTENTE_NOUN_DURATION_CLAUSE, "duration_clause", ent_rows_duration_clause),
    NOUN(ENTENTE_NOUN_TERM, "term", ent_rows_term),
    NOUN(ENTENTE_NOUN_AMENDMENT_CLAUSE, "amendment_clause", ent_rows_amendment_clause),
    NOUN(ENTENTE_NOUN_PROVISION, "provision", ent_rows_provision),
    NOUN(ENTENTE_NOUN_VERSION, "version", ent_rows_version),
    NOUN(ENTENTE_NOUN_PART, "part", ent_rows_part),
    NOUN(ENTENTE_NOUN_SOURCE, "source", ent_rows_source),
    NOUN(ENTENTE_NOUN_BODY, "body", ent_rows_body),
    NOUN(ENTENTE_NOUN_BODY_MEMBER, "body_member", ent_rows_body_member),
    NOUN(ENTENTE_NOUN_BODY_RELATION, "body_relation", ent_rows_body_relation),
    NOUN(ENTENTE_NOUN_CALENDAR, "calendar", ent_rows_calendar),
    NOUN(ENTENTE_NOUN_COMMITMENT, "commitment", ent_rows_commitment),
    NOUN(ENTENTE_NOUN_QUANTITY, "quantity", ent_rows_quantity),
    NOUN(ENTENTE_NOUN_SHARE, "share", ent_rows_share),
    NOUN(ENTENTE_NOUN_REQUIREMENT, "requirement", ent_rows_requirement),
    NOUN(ENTENTE_NOUN_RECURRENCE, "recurrence", ent_rows_recurrence),
    NOUN(ENTENTE_NOUN_APPROVAL, "approval", ent_rows_approval),
    NOUN(ENTENTE_NOUN_STEP, "step", ent_rows_step),
    NOUN(ENTENTE_NOUN_STEP_PERIOD, "step_period", ent_rows_step_period),
    NOUN(ENTENTE_NOUN_VETO, "veto", ent_rows_veto),
    NOUN(ENTENTE_NOUN_MAJORITY, "majority", ent_rows_majority),
    NOUN(ENTENTE_NOUN_QUORUM, "quorum", ent_rows_quorum),
    NOUN(ENTENTE_NOUN_TALLY, "tally", ent_rows_tally),
    NOUN(ENTENTE_NOUN_ACT, "act", ent_rows_act),
    NOUN(ENTENTE_NOUN_ACTOR, "actor", ent_rows_actor),
    NOUN(ENTENTE_NOUN_FUZZY_DATE, "fuzzy_date", ent_rows_fuzzy_date),
    NOUN(ENTENTE_NOUN_SET, "set", ent_rows_set),
    NOUN(ENTENTE_NOUN_DECISION, "decision", ent_rows_decision),
    NOUN(ENTENTE_NOUN_CAVEAT, "caveat", ent_rows_caveat),
    NOUN(ENTENTE_NOUN_REFUSAL, "refusal", ent_rows_refusal),
    NOUN(ENTENTE_NOUN_PAUSE, "pause", ent_rows_pause),
};

#define OP(op_, name_, rows_, condition_, date_) [op_] = {(name_), &(rows_), (condition_), (date_)}

/* An operator's rows, and whether it gives a condition, a date, or both. */
static const struct {
    const char *name;
    const struct ent_rows *rows;
    bool condition, date;
} OPS[] = {
    OP(ENTENTE_OP_COUNT, "count", ent_rows_op_count, true, false),
    OP(ENTENTE_OP_ALL, "all", ent_rows_op_all, true, false),
    OP(ENTENTE_OP_SHARE, "share", ent_rows_op_share, true, false),
    OP(ENTENTE_OP_WEIGHT, "weight", ent_rows_op_weight, true, false),
    OP(ENTENTE_OP_RATIO, "ratio", ent_rows_op_ratio, true, false),
    OP(ENTENTE_OP_DISTINCT, "distinct", ent_rows_op_distinct, true, false),
    OP(ENTENTE_OP_EVENT, "event", ent_rows_op_event, true, true),
    OP(ENTENTE_OP_OWN_ACT, "own_act", ent_rows_op_own_act, true, false),
    OP(ENTENTE_OP_IN_FORCE, "in_force", ent_rows_op_in_force, true, false),
    OP(ENTENTE_OP_REACHED, "reached", ent_rows_op_reached, true, false),
    OP(ENTENTE_OP_WAIVABLE, "waivable", ent_rows_op_waivable, true, false),
    OP(ENTENTE_OP_HOLDS_FOR, "holds_for", ent_rows_op_holds_for, true, false),
    OP(ENTENTE_OP_AND, "and", ent_rows_op_and, true, false),
    OP(ENTENTE_OP_OR, "or", ent_rows_op_or, true, false),
    OP(ENTENTE_OP_NOT, "not", ent_rows_op_not, true, false),
    OP(ENTENTE_OP_K_OF, "k_of", ent_rows_op_k_of, true, false),
    OP(ENTENTE_OP_STEP, "step", ent_rows_op_step, true, false),
    OP(ENTENTE_OP_DATE, "date", ent_rows_op_date, false, true),
    OP(ENTENTE_OP_MILESTONE, "milestone", ent_rows_op_milestone, false, true),
    OP(ENTENTE_OP_WHEN, "when", ent_rows_op_when, false, true),
    OP(ENTENTE_OP_OWN_CONSENT, "own_consent", ent_rows_op_own_consent, false, true),
    OP(ENTENTE_OP_ADD, "add", ent_rows_op_add, false, true),
    OP(ENTENTE_OP_ALIGN, "align", ent_rows_op_align, false, true),
    OP(ENTENTE_OP_LATER, "later", ent_rows_op_later, false, true),
    OP(ENTENTE_OP_EARLIER, "earlier", ent_rows_op_earlier, false, true),
    OP(ENTENTE_OP_IF_BY, "if_by", ent_rows_op_if_by, false, true),
    OP(ENTENTE_OP_NEVER, "never", ent_rows_op_never, false, true),
    OP(ENTENTE_OP_SYMBOL, "symbol", ent_rows_op_symbol, false, true),
    OP(ENTENTE_OP_COMMITMENT, "commitment_is", ent_rows_op_commitment, true, false),
    OP(ENTENTE_OP_APPROVAL, "approved", ent_rows_op_approval, true, false),
    OP(ENTENTE_OP_OWN_NOTICE, "own_notice", ent_rows_op_own_notice, false, true),
};

enum { NOUN_COUNT = sizeof NOUNS / sizeof NOUNS[0], OP_COUNT = sizeof OPS / sizeof OPS[0] };

static bool is_op(int32_t op)
{
    return op > 0 && op < OP_COUNT;
}

const struct ent_rows *ent_noun(int32_t noun)
{
    if (noun > ENTENTE_NOUN_EXPRESSION && is_op(noun - ENTENTE_NOUN_EXPRESSION))
        return OPS[noun - ENTENTE_NOUN_EXPRESSION].rows;
    return noun > 0 && noun < NOUN_COUNT ? NOUNS[noun].rows : NULL;
}

const struct ent_field *ent_noun_field(const struct ent_rows *noun, int32_t field)
{
    for (size_t i = 0; noun && i < noun->count; i++)
        if (noun->fields[i].id == field)
            return &noun->fields[i];
    return NULL;
}

const struct ent_field *ent_noun_field_named(const struct ent_rows *noun, const char *name,
                                             size_t length, size_t near)
{
    for (size_t i = 0, row = near; i < noun->count; i++, row++) {
        if (row >= noun->count)
            row = 0;
        const struct ent_field *field = &noun->fields[row];
        if (field->length == length && memcmp(field->name, name, length) == 0)
            return field;
    }
    return NULL;
}

bool ent_op_gives_condition(int32_t op)
{
    return is_op(op) && OPS[op].condition;
}

bool ent_op_gives_date(int32_t op)
{
    return is_op(op) && OPS[op].date;
}

int32_t entente_op_is_condition(int32_t op)
{
    return ent_op_gives_condition(op);
}

int32_t entente_op_is_date(int32_t op)
{
    return ent_op_gives_date(op);
}

size_t entente_noun_count(void)
{
    return (NOUN_COUNT - 1) + (OP_COUNT - 1);
}

int32_t entente_noun_at(size_t index)
{
    if (index < NOUN_COUNT - 1)
        return (int32_t)index + 1;
    index -= NOUN_COUNT - 1;
    return index < OP_COUNT - 1 ? ENTENTE_NOUN_EXPRESSION + (int32_t)index + 1 : 0;
}

const char *entente_noun_name(int32_t noun)
{
    if (noun > ENTENTE_NOUN_EXPRESSION && is_op(noun - ENTENTE_NOUN_EXPRESSION))
        return OPS[noun - ENTENTE_NOUN_EXPRESSION].name;
    return noun > 0 && noun < NOUN_COUNT ? NOUNS[noun].name : NULL;
}

size_t entente_noun_field_count(int32_t noun)
{
    const struct ent_rows *rows = ent_noun(noun);

    return rows ? rows->count : 0;
}

int32_t entente_noun_field_at(int32_t noun, size_t index)
{
    const struct ent_rows *rows = ent_noun(noun);

    return rows && index < rows->count ? rows->fields[index].id : 0;
}

int32_t entente_noun_field_is_required(int32_t noun, int32_t field)
{
    const struct ent_field *row = ent_noun_field(ent_noun(noun), field);

    return row && row->required;
}

/* What the members of a form can be, by the kinds of value that users know. */
static bool takes(const struct ent_form *form, int32_t value)
{
    static const uint32_t ACCEPTED[] = {
        [ENTENTE_VALUE_TEXT] = ENT_ACCEPT_TEXT,
        [ENTENTE_VALUE_NAME] = ENT_ACCEPT_NAME | ENT_ACCEPT_ID,
        [ENTENTE_VALUE_BOOLEAN] = ENT_ACCEPT_BOOLEAN,
        [ENTENTE_VALUE_INTEGER] = ENT_ACCEPT_INTEGER,
        [ENTENTE_VALUE_DATE] = ENT_ACCEPT_DATE,
        [ENTENTE_VALUE_INSTANT] = ENT_ACCEPT_INSTANT,
        [ENTENTE_VALUE_ENUM] = ENT_ACCEPT_ENUM,
        [ENTENTE_VALUE_OBJECT] =
            ENT_ACCEPT_OBJECT | ENT_ACCEPT_CONDITION | ENT_ACCEPT_DATE_EXPRESSION,
        [ENTENTE_VALUE_LIST] = ENT_ACCEPT_LIST,
        [ENTENTE_VALUE_MAP] = ENT_ACCEPT_MAP | ENT_ACCEPT_TEXTS,
    };

    return value > 0 && value < (int32_t)(sizeof ACCEPTED / sizeof ACCEPTED[0]) &&
           (form->accept & ACCEPTED[value]);
}

int32_t entente_noun_field_takes(int32_t noun, int32_t field, int32_t value)
{
    const struct ent_field *row = ent_noun_field(ent_noun(noun), field);

    return row && takes(row->form, value);
}

int32_t entente_noun_field_item_takes(int32_t noun, int32_t field, int32_t value)
{
    const struct ent_field *row = ent_noun_field(ent_noun(noun), field);

    if (!row)
        return 0;
    if ((row->form->accept & ENT_ACCEPT_TEXTS) && value == ENTENTE_VALUE_TEXT)
        return 1;
    return row->form->item && takes(row->form->item, value);
}

int32_t entente_noun_field_noun(int32_t noun, int32_t field)
{
    const struct ent_field *row = ent_noun_field(ent_noun(noun), field);

    for (const struct ent_form *form = row ? row->form : NULL; form; form = form->item)
        if (form->noun)
            return form->noun;
    return 0;
}

/* The enumeration that a member takes, by itself or in its list or map. */
static const struct ent_names *names_of(int32_t noun, int32_t field)
{
    const struct ent_field *row = ent_noun_field(ent_noun(noun), field);

    for (const struct ent_form *form = row ? row->form : NULL; form; form = form->item)
        if (form->names)
            return form->names;
    return NULL;
}

const char *entente_field_value_name(int32_t noun, int32_t field, int32_t value)
{
    const struct ent_names *names = names_of(noun, field);

    return names ? ent_name_text(names, value) : NULL;
}

int32_t entente_field_value_find(int32_t noun, int32_t field, const char *name)
{
    const struct ent_names *names = names_of(noun, field);

    return names && name ? ent_name_value(names, name, strlen(name)) : 0;
}
