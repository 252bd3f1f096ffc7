/* The tables of nouns and members, and the ways into them. */
#include "field.h"

#include <string.h>

#include <entente/expression.h>

#include "enums.h"
#include "tables.h"

static const char *const FIELD_NAMES[] = {
    [ENTENTE_FIELD_OP] = "op",
    [ENTENTE_FIELD_FORMAT] = "format",
    [ENTENTE_FIELD_ID] = "id",
    [ENTENTE_FIELD_TITLE] = "title",
    [ENTENTE_FIELD_KIND] = "kind",
    [ENTENTE_FIELD_BINDINGNESS] = "bindingness",
    [ENTENTE_FIELD_LANGUAGES] = "languages",
    [ENTENTE_FIELD_REFERENCES] = "references",
    [ENTENTE_FIELD_LINKS] = "links",
    [ENTENTE_FIELD_PARTIES] = "parties",
    [ENTENTE_FIELD_GROUPS] = "groups",
    [ENTENTE_FIELD_WEIGHTS] = "weights",
    [ENTENTE_FIELD_CLAUSES] = "clauses",
    [ENTENTE_FIELD_PROVISIONS] = "provisions",
    [ENTENTE_FIELD_VERSIONS] = "versions",
    [ENTENTE_FIELD_PARTS] = "parts",
    [ENTENTE_FIELD_SOURCES] = "sources",
    [ENTENTE_FIELD_BODIES] = "bodies",
    [ENTENTE_FIELD_CALENDARS] = "calendars",
    [ENTENTE_FIELD_COMMITMENTS] = "commitments",
    [ENTENTE_FIELD_APPROVALS] = "approvals",
    [ENTENTE_FIELD_ACTS] = "acts",
    [ENTENTE_FIELD_URL] = "url",
    [ENTENTE_FIELD_DATE] = "date",
    [ENTENTE_FIELD_TYPE] = "type",
    [ENTENTE_FIELD_AGREEMENT] = "agreement",
    [ENTENTE_FIELD_GATE] = "gate",
    [ENTENTE_FIELD_NAME] = "name",
    [ENTENTE_FIELD_MEMBERS] = "members",
    [ENTENTE_FIELD_ATTRIBUTES] = "attributes",
    [ENTENTE_FIELD_ROLE] = "role",
    [ENTENTE_FIELD_TERRITORIES] = "territories",
    [ENTENTE_FIELD_OPEN] = "open",
    [ENTENTE_FIELD_PARTY] = "party",
    [ENTENTE_FIELD_FROM] = "from",
    [ENTENTE_FIELD_UNTIL] = "until",
    [ENTENTE_FIELD_UNIT] = "unit",
    [ENTENTE_FIELD_TOTAL] = "total",
    [ENTENTE_FIELD_VALUES] = "values",
    [ENTENTE_FIELD_SIGNATURE] = "signature",
    [ENTENTE_FIELD_ACCESSION] = "accession",
    [ENTENTE_FIELD_CONSENT] = "consent",
    [ENTENTE_FIELD_ENTRY_INTO_FORCE] = "entry_into_force",
    [ENTENTE_FIELD_RESERVATIONS] = "reservations",
    [ENTENTE_FIELD_WITHDRAWAL] = "withdrawal",
    [ENTENTE_FIELD_PROVISIONAL_APPLICATION] = "provisional_application",
    [ENTENTE_FIELD_NON_APPLICATION] = "non_application",
    [ENTENTE_FIELD_DURATION] = "duration",
    [ENTENTE_FIELD_TERMINATES] = "terminates",
    [ENTENTE_FIELD_AMENDMENT] = "amendment",
    [ENTENTE_FIELD_OPENS] = "opens",
    [ENTENTE_FIELD_CLOSES] = "closes",
    [ENTENTE_FIELD_PLACES] = "places",
    [ENTENTE_FIELD_OPEN_TO] = "open_to",
    [ENTENTE_FIELD_BY_INVITATION] = "by_invitation",
    [ENTENTE_FIELD_BILATERAL] = "bilateral",
    [ENTENTE_FIELD_OBJECTION_PERIOD] = "objection_period",
    [ENTENTE_FIELD_BILATERAL_ENTRY] = "bilateral_entry",
    [ENTENTE_FIELD_REQUIRES_SIGNATURE] = "requires_signature",
    [ENTENTE_FIELD_SIGNATURE_BINDS] = "signature_binds",
    [ENTENTE_FIELD_PARTS_MIN] = "parts_min",
    [ENTENTE_FIELD_DECLARATIONS] = "declarations",
    [ENTENTE_FIELD_LIMITED_NUMBER] = "limited_number",
    [ENTENTE_FIELD_MANDATORY] = "mandatory",
    [ENTENTE_FIELD_PROVISION] = "provision",
    [ENTENTE_FIELD_ARTICLE] = "article",
    [ENTENTE_FIELD_GENERAL] = "general",
    [ENTENTE_FIELD_PROVISIONAL] = "provisional",
    [ENTENTE_FIELD_CONDITION_MET] = "condition_met",
    [ENTENTE_FIELD_BOUNDARY] = "boundary",
    [ENTENTE_FIELD_LATE] = "late",
    [ENTENTE_FIELD_PER_PARTY] = "per_party",
    [ENTENTE_FIELD_NOT_BEFORE_GENERAL] = "not_before_general",
    [ENTENTE_FIELD_REIO] = "reio",
    [ENTENTE_FIELD_REQUIRE_AT_ENTRY] = "require_at_entry",
    [ENTENTE_FIELD_PERMITTED] = "permitted",
    [ENTENTE_FIELD_AUTHORIZED] = "authorized",
    [ENTENTE_FIELD_OBJECTION_EFFECT] = "objection_effect",
    [ENTENTE_FIELD_ALLOWED] = "allowed",
    [ENTENTE_FIELD_LOCK_IN] = "lock_in",
    [ENTENTE_FIELD_WINDOW] = "window",
    [ENTENTE_FIELD_NOTICE] = "notice",
    [ENTENTE_FIELD_ALIGN] = "align",
    [ENTENTE_FIELD_REASONS_REQUIRED] = "reasons_required",
    [ENTENTE_FIELD_DEFERRED_WHILE] = "deferred_while",
    [ENTENTE_FIELD_EFFECT_ON_PROTOCOLS] = "effect_on_protocols",
    [ENTENTE_FIELD_SURVIVAL] = "survival",
    [ENTENTE_FIELD_RETRACTABLE] = "retractable",
    [ENTENTE_FIELD_N] = "n",
    [ENTENTE_FIELD_EVERY] = "every",
    [ENTENTE_FIELD_OPEN_FOR] = "open_for",
    [ENTENTE_FIELD_COUNT] = "count",
    [ENTENTE_FIELD_EOM] = "eom",
    [ENTENTE_FIELD_NTH] = "nth",
    [ENTENTE_FIELD_BY] = "by",
    [ENTENTE_FIELD_OPT_OUT] = "opt_out",
    [ENTENTE_FIELD_END_NOTICE] = "end_notice",
    [ENTENTE_FIELD_TERM] = "term",
    [ENTENTE_FIELD_RENEWAL] = "renewal",
    [ENTENTE_FIELD_LAST_DAY] = "last_day",
    [ENTENTE_FIELD_MODEL] = "model",
    [ENTENTE_FIELD_ENTRY] = "entry",
    [ENTENTE_FIELD_BLOCKED] = "blocked",
    [ENTENTE_FIELD_INTER_SE] = "inter_se",
    [ENTENTE_FIELD_NATURE] = "nature",
    [ENTENTE_FIELD_TEXT] = "text",
    [ENTENTE_FIELD_SOURCE] = "source",
    [ENTENTE_FIELD_CITES] = "cites",
    [ENTENTE_FIELD_OFFICE] = "office",
    [ENTENTE_FIELD_SEAT] = "seat",
    [ENTENTE_FIELD_LEAD] = "lead",
    [ENTENTE_FIELD_MANDATE] = "mandate",
    [ENTENTE_FIELD_ESTABLISHED_BY] = "established_by",
    [ENTENTE_FIELD_ACTIVATED_BY] = "activated_by",
    [ENTENTE_FIELD_RELATIONS] = "relations",
    [ENTENTE_FIELD_MEMBERSHIP] = "membership",
    [ENTENTE_FIELD_MODALITY] = "modality",
    [ENTENTE_FIELD_ANONYMOUS] = "anonymous",
    [ENTENTE_FIELD_COUNT_MIN] = "count_min",
    [ENTENTE_FIELD_BODY] = "body",
    [ENTENTE_FIELD_COMMITMENT] = "commitment",
    [ENTENTE_FIELD_DAYS] = "days",
    [ENTENTE_FIELD_DEONTIC] = "deontic",
    [ENTENTE_FIELD_OBLIGORS] = "obligors",
    [ENTENTE_FIELD_MODE] = "mode",
    [ENTENTE_FIELD_BENEFICIARIES] = "beneficiaries",
    [ENTENTE_FIELD_TARGET] = "target",
    [ENTENTE_FIELD_TRIGGER] = "trigger",
    [ENTENTE_FIELD_DUE] = "due",
    [ENTENTE_FIELD_QUANTITY] = "quantity",
    [ENTENTE_FIELD_SHARES] = "shares",
    [ENTENTE_FIELD_REQUIRES] = "requires",
    [ENTENTE_FIELD_RECURS] = "recurs",
    [ENTENTE_FIELD_DECIDED_BY] = "decided_by",
    [ENTENTE_FIELD_WHILE] = "while",
    [ENTENTE_FIELD_ON_SUSPENSION] = "on_suspension",
    [ENTENTE_FIELD_LINEAGE] = "lineage",
    [ENTENTE_FIELD_AMOUNT] = "amount",
    [ENTENTE_FIELD_SCALE] = "scale",
    [ENTENTE_FIELD_NUM] = "num",
    [ENTENTE_FIELD_DEN] = "den",
    [ENTENTE_FIELD_APPROVAL] = "approval",
    [ENTENTE_FIELD_BASIS] = "basis",
    [ENTENTE_FIELD_STEPS] = "steps",
    [ENTENTE_FIELD_PURPOSE] = "purpose",
    [ENTENTE_FIELD_ACTOR] = "actor",
    [ENTENTE_FIELD_AFTER] = "after",
    [ENTENTE_FIELD_MAJORITY] = "majority",
    [ENTENTE_FIELD_AFTER_ANY] = "after_any",
    [ENTENTE_FIELD_OPTIONAL] = "optional",
    [ENTENTE_FIELD_IF] = "if",
    [ENTENTE_FIELD_PERIOD] = "period",
    [ENTENTE_FIELD_EXPIRES] = "expires",
    [ENTENTE_FIELD_LAPSES] = "lapses",
    [ENTENTE_FIELD_WAIVER] = "waiver",
    [ENTENTE_FIELD_VETO] = "veto",
    [ENTENTE_FIELD_CALENDAR] = "calendar",
    [ENTENTE_FIELD_START] = "start",
    [ENTENTE_FIELD_OVERRIDE] = "override",
    [ENTENTE_FIELD_BASE] = "base",
    [ENTENTE_FIELD_CMP] = "cmp",
    [ENTENTE_FIELD_QUORUM] = "quorum",
    [ENTENTE_FIELD_PLUS] = "plus",
    [ENTENTE_FIELD_SET] = "set",
    [ENTENTE_FIELD_BLOCKING_MIN] = "blocking_min",
    [ENTENTE_FIELD_OF] = "of",
    [ENTENTE_FIELD_YES] = "yes",
    [ENTENTE_FIELD_NO] = "no",
    [ENTENTE_FIELD_ABSTAIN] = "abstain",
    [ENTENTE_FIELD_PRESENT] = "present",
    [ENTENTE_FIELD_VOTES] = "votes",
    [ENTENTE_FIELD_CASTING] = "casting",
    [ENTENTE_FIELD_EFFECTIVE] = "effective",
    [ENTENTE_FIELD_RECORDED] = "recorded",
    [ENTENTE_FIELD_NOTIFIED] = "notified",
    [ENTENTE_FIELD_INSTANT] = "instant",
    [ENTENTE_FIELD_PLACE] = "place",
    [ENTENTE_FIELD_NOTE] = "note",
    [ENTENTE_FIELD_CORRECTS] = "corrects",
    [ENTENTE_FIELD_VOIDS] = "voids",
    [ENTENTE_FIELD_MILESTONE] = "milestone",
    [ENTENTE_FIELD_TO] = "to",
    [ENTENTE_FIELD_EFFECT] = "effect",
    [ENTENTE_FIELD_CONDITION] = "condition",
    [ENTENTE_FIELD_VALUE] = "value",
    [ENTENTE_FIELD_EVENT] = "event",
    [ENTENTE_FIELD_DETERMINATION] = "determination",
    [ENTENTE_FIELD_DETERMINED_BY] = "determined_by",
    [ENTENTE_FIELD_ABOUT] = "about",
    [ENTENTE_FIELD_STEP] = "step",
    [ENTENTE_FIELD_TALLY] = "tally",
    [ENTENTE_FIELD_PREDECESSOR] = "predecessor",
    [ENTENTE_FIELD_TOWARDS] = "towards",
    [ENTENTE_FIELD_DECLARATION] = "declaration",
    [ENTENTE_FIELD_VERSION] = "version",
    [ENTENTE_FIELD_AMONG] = "among",
    [ENTENTE_FIELD_DEEMED_ACCEPTED] = "deemed_accepted",
    [ENTENTE_FIELD_REASONS] = "reasons",
    [ENTENTE_FIELD_GROUND] = "ground",
    [ENTENTE_FIELD_MEASURE] = "measure",
    [ENTENTE_FIELD_URGENT] = "urgent",
    [ENTENTE_FIELD_DISPENSED] = "dispensed",
    [ENTENTE_FIELD_FORM] = "form",
    [ENTENTE_FIELD_SUCCESSORS] = "successors",
    [ENTENTE_FIELD_INTENTION] = "intention",
    [ENTENTE_FIELD_WITH] = "with",
    [ENTENTE_FIELD_INSTANCE] = "instance",
    [ENTENTE_FIELD_ALREADY] = "already",
    [ENTENTE_FIELD_PARTICIPANTS] = "participants",
    [ENTENTE_FIELD_BEFORE] = "before",
    [ENTENTE_FIELD_BETWEEN] = "between",
    [ENTENTE_FIELD_SYMBOL] = "symbol",
    [ENTENTE_FIELD_GROUP] = "group",
    [ENTENTE_FIELD_ATTR] = "attr",
    [ENTENTE_FIELD_AND] = "and",
    [ENTENTE_FIELD_OR] = "or",
    [ENTENTE_FIELD_MINUS] = "minus",
    [ENTENTE_FIELD_SIGNED] = "signed",
    [ENTENTE_FIELD_PARTIES_OF] = "parties_of",
    [ENTENTE_FIELD_AS_OF] = "as_of",
    [ENTENTE_FIELD_MIN] = "min",
    [ENTENTE_FIELD_OVER] = "over",
    [ENTENTE_FIELD_TABLE] = "table",
    [ENTENTE_FIELD_ABS] = "abs",
    [ENTENTE_FIELD_OVER_TABLE] = "over_table",
    [ENTENTE_FIELD_INSTRUMENT] = "instrument",
    [ENTENTE_FIELD_PART] = "part",
    [ENTENTE_FIELD_FOR] = "for",
    [ENTENTE_FIELD_COND] = "cond",
    [ENTENTE_FIELD_K] = "k",
    [ENTENTE_FIELD_IS] = "is",
    [ENTENTE_FIELD_WHICH] = "which",
    [ENTENTE_FIELD_STRICT] = "strict",
    [ENTENTE_FIELD_DEADLINE] = "deadline",
    [ENTENTE_FIELD_INCLUSIVE] = "inclusive",
    [ENTENTE_FIELD_THEN] = "then",
    [ENTENTE_FIELD_ELSE] = "else",
};

enum { FIELD_COUNT = sizeof FIELD_NAMES / sizeof FIELD_NAMES[0] };

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

int32_t entente_noun_field_noun(int32_t noun, int32_t field)
{
    const struct ent_field *row = ent_noun_field(ent_noun(noun), field);

    for (const struct ent_form *form = row ? row->form : NULL; form; form = form->item)
        if (form->noun)
            return form->noun;
    return 0;
}

const char *entente_field_name(int32_t field)
{
    return field > 0 && field < FIELD_COUNT ? FIELD_NAMES[field] : NULL;
}

int32_t entente_field_find(const char *name)
{
    for (int32_t i = 1; name && i < FIELD_COUNT; i++)
        if (strcmp(FIELD_NAMES[i], name) == 0)
            return i;
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
