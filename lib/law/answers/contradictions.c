/* Which facts are told in two ways, by whom, and what rests on which of them is true. */
#include <string.h>

#include <entente/act.h>
#include <entente/agreement.h>

#include "answer.h"
#include "assessment.h"
#include "case.h"
#include "error_private.h"
#include "fact.h"
#include "inquiry.h"
#include "lints.h"
#include "place.h"
#include "question.h"
#include "text.h"

struct contradictions {
    const entente_agreement *agreement;
    entente_question question;
    entente_agreement *copy; /* in which one telling after the other is taken */
    entente_answer *answer;
    const char **rests; /* paths that differ, of the fact under way */
    uint32_t rest_count, rest_capacity;
    bool failed; /* memory ran out */
};

/* ---- What differs between two answers. */

static void add_path(struct contradictions *that, const char *path)
{
    for (uint32_t i = 0; i < that->rest_count; i++)
        if (strcmp(that->rests[i], path) == 0)
            return;
    if (that->rest_count == that->rest_capacity) {
        const uint32_t more = that->rest_capacity ? 2 * that->rest_capacity : 8;
        const char **grown =
            ent_pool_resize(&that->answer->pool, (void *)that->rests,
                            that->rest_capacity * sizeof *grown, ent_product(more, sizeof *grown));

        that->failed |= !grown;
        if (!grown)
            return;
        that->rests = grown;
        that->rest_capacity = more;
    }
    that->rests[that->rest_count] = ent_answer_text(that->answer, path);
    that->failed |= !that->rests[that->rest_count];
    that->rest_count += !that->failed;
}

static void add_parts(struct contradictions *that, const char *const *parts)
{
    const char *path = ent_answer_path(that->answer, parts);

    if (path)
        add_path(that, path);
    that->failed |= !path;
}

static void compare_parties(struct contradictions *that, const entente_assessment *a,
                            const entente_assessment *b)
{
    for (size_t i = 0; i < a->party_count; i++) {
        const struct ent_party_answer *x = &a->parties[i];
        const struct ent_party_answer *y = &b->parties[i];

        if (x->status != y->status)
            add_parts(that, (const char *[]){"parties", x->id, "status", NULL});
        if (x->entry.date != y->entry.date)
            add_parts(that, (const char *[]){"parties", x->id, "entry_into_force", NULL});
    }
}

/* Members and instances come and go; what they belong to tells it. */
static void compare_rows(struct contradictions *that, const entente_assessment *a,
                         const entente_assessment *b)
{
    for (size_t i = 0; i < a->rows.count && !that->failed; i++) {
        const struct ent_row *row = &a->rows.rows[i];
        char *path;
        size_t other;

        if (row->subject == ENTENTE_SUBJECT_MEMBER || row->subject == ENTENTE_SUBJECT_INSTANCE)
            continue;
        path = entente_assessment_row_path(a, i);
        other = path ? entente_assessment_row_find(b, path) : SIZE_MAX;
        if (path && (other == SIZE_MAX || b->rows.rows[other].state != row->state))
            add_path(that, path);
        that->failed |= !path;
        entente_text_free(path);
    }
}

static void compare_assessments(struct contradictions *that, const entente_assessment *a,
                                const entente_assessment *b)
{
    if (a->status != b->status)
        add_path(that, "status");
    if (a->entry.state != b->entry.state)
        add_path(that, "entry_into_force/state");
    if (a->entry.date != b->entry.date)
        add_path(that, "entry_into_force/date");
    compare_parties(that, a, b);
    compare_rows(that, a, b);
}

/* ---- Taking one telling for true. */

static entente_act *copied(const struct contradictions *that, const struct ent_telling *telling)
{
    return entente_agreement_act_at(that->copy, telling->index);
}

/* The act that a telling corrects, one after the other; they would count again without it. */
static entente_act *corrected(const struct contradictions *that, const entente_act *act)
{
    const char *id = entente_object_get_text(act, ENTENTE_FIELD_CORRECTS);

    return id ? entente_agreement_act_find(that->copy, id) : NULL;
}

static bool set_modality(struct contradictions *that, const struct ent_telling *telling,
                         int32_t modality)
{
    entente_act *act = telling->act ? copied(that, telling) : NULL;
    bool good = true;

    for (size_t left = entente_agreement_act_count(that->copy); good && act && left > 0; left--) {
        good = entente_object_set_enum(act, ENTENTE_FIELD_MODALITY, modality, NULL) == ENTENTE_OK;
        act = corrected(that, act);
    }
    return good;
}

static bool is_statement(const struct ent_telling *telling)
{
    return telling->act && entente_act_type(telling->act) == ENTENTE_ACT_STATEMENT;
}

/* How the agreement binds, in the words of a statement; 0: that says nothing of the kind. */
static int32_t said_binding(const struct ent_telling *telling)
{
    const struct ent_value *value = ent_object_slot(telling->act, ENTENTE_FIELD_VALUE);
    const char *said = value ? ent_value_text(value) : NULL;

    return said && !telling->denies &&
                   ent_text_equal(entente_object_get_text(telling->act, ENTENTE_FIELD_ABOUT),
                                  "bindingness")
               ? entente_field_value_find(ENTENTE_NOUN_AGREEMENT, ENTENTE_FIELD_BINDINGNESS, said)
               : 0;
}

/* The others do not count beside it; a denial leaves nothing that affirms. */
static bool take_telling(struct contradictions *that, const struct ent_fact *fact,
                         const struct ent_telling *taken)
{
    entente_object *root = entente_agreement_root(that->copy);
    int32_t binding = entente_agreement_bindingness(that->agreement);

    if (taken->act && said_binding(taken))
        binding = said_binding(taken);
    if (entente_object_set_enum(root, ENTENTE_FIELD_BINDINGNESS, binding, NULL) != ENTENTE_OK)
        return false;
    for (const struct ent_telling *other = fact->first; other; other = other->next) {
        const bool clashes =
            other != taken && ent_tellings_clash(that->agreement, fact, taken, other);
        const int32_t modality = clashes ? ENTENTE_MODALITY_POSSIBLE : other->modality;

        if (!set_modality(that, other, modality))
            return false;
    }
    /* A statement has no effect of its own, and can be of a day that nobody knows. */
    return taken->denies || is_statement(taken) ||
           set_modality(that, taken, ENTENTE_MODALITY_ASSERTED);
}

static bool put_back(struct contradictions *that, const struct ent_fact *fact)
{
    for (const struct ent_telling *telling = fact->first; telling; telling = telling->next)
        if (!set_modality(that, telling, telling->modality))
            return false;
    return entente_object_set_enum(entente_agreement_root(that->copy), ENTENTE_FIELD_BINDINGNESS,
                                   entente_agreement_bindingness(that->agreement),
                                   NULL) == ENTENTE_OK;
}

/* What rests on the fact: what is not the same whichever telling is taken. One that cannot stand
 * in a record as it was told, for want of a date, is not taken. */
static void find_rests(struct contradictions *that, const struct ent_fact *fact)
{
    entente_assessment *first = NULL;

    that->rests = NULL;
    that->rest_count = that->rest_capacity = 0;
    for (const struct ent_telling *telling = fact->first; telling && !that->failed;
         telling = telling->next) {
        entente_assessment *answer = NULL;
        entente_result result;

        that->failed |= !take_telling(that, fact, telling);
        if (that->failed)
            break;
        result = entente_assess(that->copy, &that->question, &answer, NULL);
        that->failed |= result == ENTENTE_E_NO_MEMORY;
        ent_work_at(that->question.work, NULL);
        if (answer && first)
            compare_assessments(that, first, answer);
        if (answer && !first)
            first = answer;
        else
            entente_assessment_free(answer);
    }
    entente_assessment_free(first);
    that->failed |= !put_back(that, fact);
}

/* ---- Rows. */

static const char *name_of(struct contradictions *that, const struct ent_fact *fact)
{
    const char *parts[ENT_FACT_PARTS];

    ent_fact_parts(fact, parts);
    return ent_answer_path(that->answer, parts);
}

/* A text of the answer's own; NULL where there is none to keep, and without memory. */
static const char *kept(struct contradictions *that, const char *text)
{
    const char *own = text ? ent_answer_text(that->answer, text) : NULL;

    that->failed |= text && !own;
    return own;
}

static const char *value_told(struct contradictions *that, const entente_object *act)
{
    const struct ent_value *value = ent_object_slot(act, ENTENTE_FIELD_VALUE);
    char date[ENT_DATE_SIZE];

    if (value && value->kind == ENTENTE_VALUE_DATE &&
        ent_date_print((int32_t)value->as.integer, date))
        return kept(that, date);
    return kept(that, value ? ent_value_text(value) : NULL);
}

static const char *speaker_of(struct contradictions *that, const entente_object *act)
{
    const struct ent_value *by = ent_object_slot(act, ENTENTE_FIELD_BY);

    if (by && by->kind == ENTENTE_VALUE_OBJECT)
        by = ent_object_slot(by->as.object, ENTENTE_FIELD_NAME);
    return kept(that, by ? ent_value_text(by) : NULL);
}

static bool list_sources(struct contradictions *that, const entente_object *act,
                         struct ent_answer_row *row)
{
    const struct ent_value *source = ent_object_slot(act, ENTENTE_FIELD_SOURCE);
    const bool many = source && source->kind == ENTENTE_VALUE_LIST;
    const uint32_t count = many ? source->as.list->count : source != NULL;
    const char **texts = ent_pool_array(&that->answer->pool, count + 1, sizeof *texts);

    for (uint32_t i = 0; texts && i < count; i++) {
        const struct ent_value *item = many ? &source->as.list->items[i] : source;

        texts[i] = ent_answer_text(that->answer, ent_value_text(item));
        if (!texts[i])
            return false;
    }
    row->texts = texts;
    row->text_count = count;
    return texts != NULL;
}

static bool fill_from_act(struct contradictions *that, const entente_object *act,
                          struct ent_answer_row *row)
{
    row->path = ent_answer_path(that->answer, (const char *[]){"acts", entente_act_id(act), NULL});
    row->party = kept(that, entente_object_get_text(act, ENTENTE_FIELD_PARTY));
    row->value = value_told(that, act);
    row->by = speaker_of(that, act);
    row->due = entente_act_date(act);
    return row->path && !that->failed && list_sources(that, act, row);
}

static bool add_contradiction(struct contradictions *that, const char *fact,
                              const struct ent_telling *telling)
{
    struct ent_answer_row *row = ent_answer_add(that->answer);

    if (!row)
        return false;
    row->fact = fact;
    row->rests = that->rests;
    row->rest_count = that->rest_count;
    row->kind =
        entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_MODALITY,
                                 telling->denies ? ENTENTE_MODALITY_DENIED : telling->modality);
    if (telling->act)
        return fill_from_act(that, telling->act, row);
    row->path = "bindingness";
    row->value = entente_field_value_name(ENTENTE_NOUN_AGREEMENT, ENTENTE_FIELD_BINDINGNESS,
                                          entente_agreement_bindingness(that->agreement));
    return true;
}

static bool add_told_fact(struct contradictions *that, const struct ent_fact *fact)
{
    const char *name = name_of(that, fact);

    find_rests(that, fact);
    for (const struct ent_telling *telling = fact->first; name && telling && !that->failed;
         telling = telling->next)
        that->failed |= !add_contradiction(that, name, telling);
    return name && !that->failed;
}

static entente_result fill_contradictions(struct contradictions *that, entente_error *error)
{
    const struct entente_question *question = &that->question;
    struct ent_fact *facts = NULL;
    entente_result result = entente_agreement_copy(that->agreement, &that->copy, error);
    bool good = result == ENTENTE_OK;

    if (!good)
        return result;
    good = ent_facts_read(that->agreement, ent_day_of_date(question->on),
                          question->known ? ent_day_of_date(question->known) : ENT_DAY_NEVER,
                          &that->answer->pool, question->work, &facts);
    for (; good && facts; facts = facts->next)
        good = !facts->contradicted || add_told_fact(that, facts);
    entente_agreement_free(that->copy);
    return good ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

entente_result entente_contradictions(const entente_agreement *agreement,
                                      const entente_question *question, entente_answer **out,
                                      entente_error *error)
{
    struct contradictions that = {.agreement = agreement};
    struct ent_inquiry inquiry;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK)
        result = ent_answer_ask(&inquiry, inquiry.question.scope, ENT_ASKED_CONTRADICTIONS, NULL,
                                NULL, &that.answer, error);
    if (result == ENTENTE_OK) {
        that.question = inquiry.question;
        that.question.lints = false;
        result = fill_contradictions(&that, error);
    }
    return ent_answer_give(&inquiry, that.answer, result, out, error);
}

/* ---- Findings. */

/* Those of the log are held against each other with the rest of the record. */
static bool is_news(const struct ent_telling *telling)
{
    return telling->act &&
           (telling->modality != ENTENTE_MODALITY_ASSERTED || is_statement(telling));
}

static const struct ent_telling *clashing(const entente_agreement *agreement,
                                          const struct ent_fact *fact,
                                          const struct ent_telling *telling)
{
    for (const struct ent_telling *other = fact->first; other; other = other->next)
        if (other != telling && ent_tellings_clash(agreement, fact, telling, other))
            return other;
    return NULL;
}

static bool tell_contradiction(const struct ent_case *that, const struct ent_telling *telling,
                               const struct ent_telling *other)
{
    return ent_findings_add_at(
        that->findings, ENTENTE_F_CONTRADICTION, 0, telling->act, NULL, "%s \"%s\".",
        other->act ? "Another act tells it otherwise:" : "The document itself tells it otherwise:",
        other->act ? entente_act_id(other->act) : "bindingness");
}

bool ent_contradiction_findings(const struct ent_case *that)
{
    struct ent_pool pool = {.meter = that->pool.meter};
    struct ent_fact *facts = NULL;
    bool good =
        ent_facts_read(that->agreement, that->on, that->known, &pool, that->question->work, &facts);

    for (; good && facts; facts = facts->next) {
        for (const struct ent_telling *telling = facts->first;
             good && facts->contradicted && telling; telling = telling->next) {
            const struct ent_telling *other =
                is_news(telling) ? clashing(that->agreement, facts, telling) : NULL;

            good = ent_work_steps(that->question->work, facts->count) &&
                   (!other || tell_contradiction(that, telling, other));
        }
    }
    ent_pool_done(&pool);
    return good;
}
