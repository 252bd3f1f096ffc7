/*
 * Bodies: from when they are there, and until when.
 *
 *   body_life.c      the moves, and the replay of the acts of one body
 *   body_members.c   who is in it on the day
 *   body_decision.c  whether it could decide, and did
 */
#include "bodies.h"

#include <entente/act.h>

#include "assessment.h"
#include "bodies_private.h"
#include "body_decision.h"
#include "place.h"
#include "reckoning.h"
#include "rule.h"
#include "telling.h"
#include "version.h"
#include "work.h"

/* Adds a term of the body, where its days are known to some extent. */
static void add_term(struct ent_body_term *terms, uint32_t *count, const struct ent_when *when,
                     struct ent_body_term term)
{
    if (when->lo > ENT_DAY_LAST)
        return;
    term.day = (struct ent_span){when->lo, when->hi};
    term.maybe = when->hi == ENT_DAY_NEVER;
    terms[(*count)++] = term;
}

/* The day of the text that a provision stands in: as adopted, or as amended. */
static bool text_entry(struct ent_case *that, const struct ent_symbol *provision,
                       struct ent_when *out)
{
    const entente_object *object = ent_symbol_bearer(provision, ENTENTE_NOUN_PROVISION);
    const struct ent_list *in = ent_object_list(object, ENTENTE_FIELD_VERSIONS);
    const struct ent_versions *versions;

    *out = that->entry.general;
    if (!in || in->count == 0)
        return true;
    versions = ent_versions_of(that);
    if (!versions)
        return false;
    if (versions->count == 0 ||
        ent_list_has(in, ent_object_symbol(versions->rows[0].object, ENTENTE_FIELD_ID)))
        return true;
    *out = ent_when_never();
    for (uint32_t i = 1; i < versions->count; i++)
        if (ent_list_has(in, ent_object_symbol(versions->rows[i].object, ENTENTE_FIELD_ID)))
            *out = ent_when_earlier(out, &versions->rows[i].entry);
    return true;
}

/* When it begins by itself: once its condition holds, else with the text that establishes it. */
static bool find_begin(struct ent_case *that, const struct ent_body *body, struct ent_when *out)
{
    const struct ent_when always = ent_when_day(ENT_DAY_FIRST);
    const struct ent_symbol *provision =
        ent_object_symbol(body->object, ENTENTE_FIELD_ESTABLISHED_BY);
    const entente_object *condition =
        entente_object_get_object(body->object, ENTENTE_FIELD_ACTIVATED_BY);

    *out = ent_when_never();
    if (condition) {
        const int32_t rule = ent_rule_compile(that, condition);

        if (rule == ENT_NO_RULE)
            return false;
        ent_rule_forget(that, rule);
        *out = ent_rule_first(that, rule, ENT_NO_PARTY, -1, &always, false);
        return true;
    }
    return !provision || text_entry(that, provision, out);
}

static ent_day day_after_end(ent_day day)
{
    return day > ENT_DAY_LAST ? day : day + 1;
}

/* The day after the last one of the mandate. */
static bool find_mandate_end(struct ent_case *that, const struct ent_body *body,
                             struct ent_when *out)
{
    const entente_object *until = entente_object_get_object(body->object, ENTENTE_FIELD_UNTIL);

    *out = ent_when_never();
    if (!until)
        return true;

    const int32_t rule = ent_rule_compile(that, until);

    if (rule == ENT_NO_RULE)
        return false;
    *out = ent_rule_value(that, rule, ENT_NO_PARTY, -1);
    out->lo = day_after_end(out->lo);
    out->hi = day_after_end(out->hi);
    return true;
}

/* What the text says about a provision that outlives it; NULL: nothing. */
static const entente_object *survival_of(const struct ent_case *that,
                                         const struct ent_symbol *provision)
{
    const entente_object *withdrawal = ent_clause(that->agreement, ENTENTE_FIELD_WITHDRAWAL);
    const struct ent_list *list = ent_object_list(withdrawal, ENTENTE_FIELD_SURVIVAL);

    for (uint32_t i = 0; provision && list && i < list->count; i++) {
        const entente_object *row = list->items[i].as.object;

        if (ent_object_symbol(row, ENTENTE_FIELD_PROVISION) == provision)
            return row;
    }
    return NULL;
}

/* The end of the text is that of its bodies, unless their provision outlives it. */
static struct ent_when text_end(const struct ent_case *that, const struct ent_body *body)
{
    const struct ent_symbol *provision =
        ent_object_symbol(body->object, ENTENTE_FIELD_ESTABLISHED_BY);
    const entente_object *survival = survival_of(that, provision);
    struct ent_when end = ent_when_span(that->ended);
    int32_t fault = ENT_RECKONING_WHOLE;

    if (!survival)
        return end;
    if (!entente_object_has(survival, ENTENTE_FIELD_N))
        return ent_when_never();

    const struct ent_period_of_time period = {
        .n = entente_object_get_integer(survival, ENTENTE_FIELD_N),
        .unit = entente_object_get_enum(survival, ENTENTE_FIELD_UNIT),
        .counting = ENTENTE_COUNTING_ORDINAL,
        .month_end = ENTENTE_MONTH_END_CLIP};

    return ent_when_add(&end, &period, &fault);
}

static bool live_body(struct ent_case *that, struct ent_bodies *bodies, struct ent_body *body)
{
    struct ent_body_term terms[ENT_BODY_TERMS];
    struct ent_when begin, mandate;
    const struct ent_when end = text_end(that, body);
    uint32_t count = 0;

    if (!find_begin(that, body, &begin) || !find_mandate_end(that, body, &mandate))
        return false;
    add_term(terms, &count, &begin, (struct ent_body_term){.act = ENT_BODY_BEGINS});
    add_term(terms, &count, &end, (struct ent_body_term){.act = ENT_BODY_ENDS});
    add_term(terms, &count, &mandate,
             (struct ent_body_term){.act = ENT_BODY_ENDS, .mandate = true});
    return ent_body_live(that, bodies, body, terms, count);
}

static int32_t body_of(const struct ent_bodies *bodies, const struct ent_record *record)
{
    const struct ent_symbol *name = record->type == ENTENTE_ACT_BODY
                                        ? ent_object_symbol(record->act, ENTENTE_FIELD_BODY)
                                        : NULL;

    return name ? bodies->of_symbol[name->number] : -1;
}

/* The acts about each body, in the order of the log. */
static bool share_out_acts(struct ent_case *that, struct ent_bodies *bodies)
{
    const uint32_t total = that->log.of_type[ENTENTE_ACT_BODY];
    uint32_t place = 0;

    bodies->records = ent_pool_array_zero(&that->pool, total + 1, sizeof *bodies->records);
    if (!bodies->records)
        return false;
    if (total == 0)
        return true;
    for (uint32_t i = 0; i < that->log.count; i++) {
        const int32_t body = body_of(bodies, &that->log.records[i]);

        if (body >= 0)
            bodies->rows[body].record_count++;
    }
    for (uint32_t i = 0; i < bodies->count; i++) {
        bodies->rows[i].record_first = place;
        place += bodies->rows[i].record_count;
        bodies->rows[i].record_count = 0;
    }
    for (uint32_t i = 0; i < that->log.count; i++) {
        const int32_t at = body_of(bodies, &that->log.records[i]);
        struct ent_body *body = at >= 0 ? &bodies->rows[at] : NULL;

        if (body)
            bodies->records[body->record_first + body->record_count++].record = i;
    }
    return true;
}

static struct ent_bodies *read_bodies(struct ent_case *that, const struct ent_list *list)
{
    struct ent_bodies *bodies = ent_pool_alloc_zero(&that->pool, sizeof *bodies);

    if (!bodies)
        return NULL;
    bodies->rows = ent_pool_array_zero(&that->pool, list->count + 1, sizeof *bodies->rows);
    bodies->of_symbol =
        ent_pool_array(&that->pool, that->symbol_count + 1, sizeof *bodies->of_symbol);
    if (!bodies->rows || !bodies->of_symbol)
        return NULL;
    for (uint32_t i = 0; i < that->symbol_count; i++)
        bodies->of_symbol[i] = -1;
    for (bodies->count = 0; bodies->count < list->count; bodies->count++) {
        struct ent_body *body = &bodies->rows[bodies->count];

        body->object = list->items[bodies->count].as.object;
        body->id = ent_object_symbol(body->object, ENTENTE_FIELD_ID);
        bodies->of_symbol[body->id->number] = (int32_t)bodies->count;
    }
    return bodies;
}

/* Works all out anew, as far as what is not waiting goes. */
static bool live_all(struct ent_case *that, struct ent_bodies *bodies)
{
    for (uint32_t i = 0; i < bodies->count; i++)
        if (!live_body(that, bodies, &bodies->rows[i]))
            return false;
    return true;
}

/* The body that an event was determined by, if that begins by a condition: maybe by the event. */
static const struct ent_body *conditional_author(const struct ent_case *that,
                                                 const struct ent_record *record)
{
    const struct ent_body *body =
        record->type == ENTENTE_ACT_EVENT
            ? ent_body_named(that, ent_object_symbol(record->act, ENTENTE_FIELD_DETERMINED_BY))
            : NULL;

    return body && ent_object_slot(body->object, ENTENTE_FIELD_ACTIVATED_BY) ? body : NULL;
}

/* Which of those that wait were determined by a body that was there without them. */
static bool admit(const struct ent_case *that, uint8_t *waiting)
{
    bool admitted = false;

    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (!waiting[i] ||
            ent_body_state(ent_history_on(&conditional_author(that, record)->past,
                                          record->day.last)) == ENTENTE_BODY_STATE_PLANNED)
            continue;
        waiting[i] = 0;
        admitted = true;
    }
    return admitted;
}

/*
 * Nothing brings itself about: what a body determines counts towards its own beginning, or that
 * of a body by whose word it began, only once it is there by other means. Every round but the last
 * admits one event or more, and none waits again.
 */
static bool live_in_turn(struct ent_case *that, struct ent_bodies *bodies)
{
    uint8_t *waiting = NULL;
    bool again = true;

    if (ent_log_has(&that->log, ENTENTE_ACT_EVENT))
        waiting = ent_pool_alloc_zero(&that->pool, (size_t)that->log.count + 1);
    else
        return live_all(that, bodies);
    if (!waiting)
        return false;
    for (uint32_t i = 0; i < that->log.count; i++)
        waiting[i] = conditional_author(that, &that->log.records[i]) != NULL;
    that->waiting = waiting;
    while (again) {
        that->refused.count = 0;
        if (!ent_work_steps(that->question->work, 1 + (uint64_t)that->log.count) ||
            !live_all(that, bodies))
            return false;
        again = admit(that, waiting);
    }
    that->waiting = NULL;
    return true;
}

static bool tell_lost(const struct ent_case *that, const struct ent_bodies *bodies)
{
    for (uint32_t i = 0; i < bodies->count; i++)
        if (bodies->rows[i].lost &&
            !ent_findings_add_at(
                that->findings, ENTENTE_E_LIMIT, ENTENTE_SEVERITY_WARNING, bodies->rows[i].object,
                NULL,
                "More than 5 acts and ends of the body, or more than 8 ends of its "
                "mandate, overlap in their dates: from then on its state is unknown."))
            return false;
    return true;
}

bool ent_bodies_work_out(struct ent_case *that)
{
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_BODIES);
    struct ent_bodies *bodies;

    if (that->bodies || !list || list->count == 0)
        return !that->rules.failed; /* of a case that failed the bodies are perhaps half done */
    bodies = read_bodies(that, list);
    if (!bodies || !share_out_acts(that, bodies))
        return false;
    that->bodies = bodies;
    if (live_in_turn(that, bodies) && tell_lost(that, bodies) && ent_body_members_check(that))
        return true;
    that->bodies = NULL; /* some have no history */
    return false;
}

struct ent_body_fault ent_body_decides(struct ent_case *that, const struct ent_symbol *name,
                                       const struct ent_record *record)
{
    const struct ent_body_fault none = {0, NULL, NULL};
    const bool good = ent_bodies_work_out(that);
    const struct ent_body *body = good ? ent_body_named(that, name) : NULL;
    struct ent_body_decided *kept;

    if (body && !that->bodies->decided)
        that->bodies->decided = ent_pool_array_zero(&that->pool, (size_t)that->log.count + 1,
                                                    sizeof *that->bodies->decided);
    if (!good || (body && !that->bodies->decided))
        that->rules.failed = true;
    if (!body || that->rules.failed)
        return none;
    kept = &that->bodies->decided[record - that->log.records];
    if (!kept->asked) {
        kept->fault = ent_body_at_work(that, body, record);
        if (!kept->fault.code)
            kept->fault = ent_body_vote(that, body, record);
        kept->asked = true;
    }
    return kept->fault;
}

bool ent_bodies_past(const struct ent_case *that, struct ent_past_walk *walk, struct ent_past *out)
{
    if (!that->bodies || walk->row == that->bodies->count)
        return false;

    const struct ent_body *body = &that->bodies->rows[walk->row];

    *out = (struct ent_past){
        .path = {body->id},
        .place = walk->row++,
        .facet = ENTENTE_FACET_BODY,
        .unknown = ENTENTE_BODY_STATE_UNKNOWN,
        .history = &body->past,
    };
    return true;
}

/* The day on which the state of the question's day began, in every reading; NEVER: not known. */
static ent_day since(const struct ent_body *body)
{
    const struct ent_moment *last = &body->past.moments[body->past.count - 1];

    if (last->from.day == ENT_DAY_FIRST || ent_body_state(last) == ENTENTE_BODY_STATE_UNKNOWN ||
        (last->states & last[-1].states) != 0)
        return ENT_DAY_NEVER;
    return last->from.day;
}

static bool fill_body_row(struct ent_case *that, const struct ent_body *body,
                          struct entente_assessment *answer)
{
    struct ent_row *row =
        ent_row_add(answer, ENTENTE_SUBJECT_BODY, ENT_NO_ROW, body->id->text, true);

    if (!row)
        return false;
    row->state = (uint8_t)ent_body_state(&body->past.moments[body->past.count - 1]);
    row->day = ent_answer_date(since(body));
    if (body->already)
        row->other = ent_record_date(body->already);
    return ent_body_members_fill(that, body, answer->rows.count - 1, answer);
}

bool ent_bodies_fill(struct ent_case *that, struct entente_assessment *answer)
{
    for (uint32_t i = 0; that->bodies && i < that->bodies->count; i++)
        if (!fill_body_row(that, &that->bodies->rows[i], answer))
            return false;
    return true;
}
