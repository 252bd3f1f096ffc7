#include "mirror_ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

/* ---- What to ask. */

enum { DATES = 256 };

struct found {
    int32_t dates[DATES];
    size_t dates_seen;
    struct span events[MIRROR_EVENTS];
    size_t events_seen;
    struct chance *chance;
};

/* A place among `room` kept ones for the next of a row of unknown length, each as likely. */
static size_t place_for(struct chance *chance, size_t *seen, size_t room)
{
    const size_t at = *seen < room ? *seen : chance_below(chance, (uint32_t)*seen + 1);

    (*seen)++;
    return at;
}

static void find_words(struct found *found, const struct leaf *leaf)
{
    const struct leaf *op = paper_member(leaf, "op"), *id = paper_member(leaf, "id");
    size_t at;

    if (leaf->kind == PAPER_TEXT && paper_date(leaf->text) &&
        entente_date_is_valid(paper_date(leaf->text)) &&
        (at = place_for(found->chance, &found->dates_seen, DATES)) < DATES)
        found->dates[at] = paper_date(leaf->text);
    if (op && id && span_is(op->text, "event") &&
        (at = place_for(found->chance, &found->events_seen, MIRROR_EVENTS)) < MIRROR_EVENTS)
        found->events[at] = id->text;
    for (const struct leaf *child = leaf->first; child; child = child->next)
        find_words(found, child);
}

/* A day that is named or one beside it, so far on that something may have come of it. */
static int32_t some_day(const struct found *found)
{
    static const int32_t on[] = {-1, 0, 0, 0, 1, 1, 31, 92, 366};
    const size_t kept = found->dates_seen < DATES ? found->dates_seen : DATES;
    int32_t named = 20260601, day;

    if (kept > 0)
        named = found->dates[chance_below(found->chance, (uint32_t)kept)];
    day = entente_date_from_day_number(entente_date_day_number(named) +
                                       on[chance_below(found->chance, sizeof on / sizeof on[0])]);
    return day ? day : named;
}

struct mirror_plan mirror_plan_for(const struct leaf *document, struct chance *chance)
{
    struct found found = {.chance = chance};
    struct mirror_plan plan = {.days = MIRROR_DAYS};
    const struct leaf *list = paper_member(document, "parties");
    const struct leaf **parties = calloc(paper_count(list) + 1, sizeof *parties);
    size_t count = 0; /* those whose name is written as it is */

    if (!parties)
        abort();
    find_words(&found, document);
    for (size_t i = 0; i < plan.days; i++)
        plan.on[i] = some_day(&found);
    for (const struct leaf *party = list ? list->first : NULL; party; party = party->next) {
        const struct leaf *id = paper_member(party, "id");

        if (!memchr(id->text.text, '\\', id->text.length))
            parties[count++] = id;
    }
    for (size_t i = 0; count > 1 && i < MIRROR_PAIRS; i++) {
        const size_t a = chance_below(chance, (uint32_t)count);
        const size_t b = (a + 1 + chance_below(chance, (uint32_t)count - 1)) % count;

        plan.pairs[plan.pair_count][0] = parties[a]->text;
        plan.pairs[plan.pair_count++][1] = parties[b]->text;
    }
    free(parties);
    plan.event_count = found.events_seen < MIRROR_EVENTS ? found.events_seen : MIRROR_EVENTS;
    memcpy(plan.events, found.events, sizeof plan.events);
    return plan;
}

/* ---- Asking. */

struct asking {
    const struct mirror *mirror;
    const entente_agreement *agreement;
    entente_question *question;
    entente_error *error;
    struct telling *telling;
    int32_t on;     /* in the words of the document */
    int32_t ask_on; /* in those of its image */
};

/* Takes the text. */
static void tell(struct asking *asking, const char *name, entente_result result, char *text)
{
    struct telling *telling = asking->telling;
    struct told *told;

    if (result == ENTENTE_E_NO_MEMORY)
        abort();
    if (telling->count == telling->room) {
        telling->room = 2 * telling->room + 32;
        telling->told = realloc(telling->told, telling->room * sizeof *telling->told);
        if (!telling->told)
            abort();
    }
    told = &telling->told[telling->count++];
    snprintf(told->question, sizeof told->question, "%s on %d", name, (int)asking->on);
    told->code = entente_code_name(result);
    told->at = telling->ink.length;
    if (result == ENTENTE_OK) {
        ink_add(&telling->ink, text, strlen(text));
    } else {
        const char *place = entente_error_place(asking->error);
        const char *message = entente_error_message(asking->error);

        ink_add(&telling->ink, place ? place : "", place ? strlen(place) : 0);
        ink_add(&telling->ink, ": ", 2);
        ink_add(&telling->ink, message ? message : "", message ? strlen(message) : 0);
    }
    told->length = telling->ink.length - told->at;
    ink_add(&telling->ink, "", 1);
    entente_text_free(text);
}

static void ask_status(struct asking *asking)
{
    entente_assessment *answer = NULL;
    char *text = NULL;
    entente_result result =
        entente_assess(asking->agreement, asking->question, &answer, asking->error);

    if (result == ENTENTE_OK)
        result = entente_assessment_to_json(answer, &text, NULL, asking->error);
    tell(asking, "status", result, text);
    entente_assessment_free(answer);
}

static void name_pair(char *room, size_t size, const char *what, const struct span *pair)
{
    snprintf(room, size, "%s %.*s %.*s", what, (int)pair[0].length, pair[0].text,
             (int)pair[1].length, pair[1].text);
}

static void ask_relations(struct asking *asking, const struct mirror_plan *plan)
{
    entente_relations *relations = NULL;
    char *text = NULL, name[64];
    const entente_result related =
        entente_relate(asking->agreement, asking->question, &relations, asking->error);
    entente_result result = related;

    if (result == ENTENTE_OK)
        result = entente_relations_to_json(relations, NULL, NULL, &text, NULL, asking->error);
    tell(asking, "relations", result, text);
    for (size_t i = 0; i < plan->pair_count; i++) {
        const struct span a = mirror_name(asking->mirror, plan->pairs[i][0]);
        const struct span b = mirror_name(asking->mirror, plan->pairs[i][1]);

        text = NULL;
        result = related;
        if (result == ENTENTE_OK)
            result = entente_relations_to_json(
                relations, paper_span(asking->mirror->paper, a.text, a.length).text,
                paper_span(asking->mirror->paper, b.text, b.length).text, &text, NULL,
                asking->error);
        name_pair(name, sizeof name, "relation", plan->pairs[i]);
        tell(asking, name, result, text);
    }
    entente_relations_free(relations);
}

static void ask_timeline(struct asking *asking)
{
    entente_timeline *timeline = NULL;
    char *text = NULL;
    entente_result result =
        entente_trace(asking->agreement, asking->question, &timeline, asking->error);

    if (result == ENTENTE_OK)
        result = entente_timeline_to_json(timeline, &text, NULL, asking->error);
    tell(asking, "timeline", result, text);
    entente_timeline_free(timeline);
}

static void tell_rows(struct asking *asking, const char *name, entente_result result,
                      entente_answer *rows)
{
    char *text = NULL;

    if (result == ENTENTE_OK)
        result = entente_answer_to_json(rows, &text, NULL, asking->error);
    tell(asking, name, result, text);
    entente_answer_free(rows);
}

static const char *word(const struct asking *asking, struct span name)
{
    name = mirror_name(asking->mirror, name);
    return paper_span(asking->mirror->paper, name.text, name.length).text;
}

static void ask_due(struct asking *asking)
{
    const int32_t year = asking->ask_on / 10000;
    entente_answer *rows = NULL;
    const entente_result result =
        entente_due(asking->agreement, asking->question, (year > 1 ? year - 1 : 1) * 10000 + 101,
                    (year < 9996 ? year + 3 : 9999) * 10000 + 1231, &rows, asking->error);

    tell_rows(asking, "due", result, rows);
}

static void ask_of_parties(struct asking *asking, const struct mirror_plan *plan)
{
    for (size_t i = 0; i < plan->pair_count; i++) {
        const char *a = word(asking, plan->pairs[i][0]), *b = word(asking, plan->pairs[i][1]);
        entente_answer *rows = NULL;
        char name[64];
        entente_result result =
            entente_owes(asking->agreement, asking->question, a, b, &rows, asking->error);

        name_pair(name, sizeof name, "owes", plan->pairs[i]);
        tell_rows(asking, name, result, rows);
        rows = NULL;
        result = entente_next(asking->agreement, asking->question, a, &rows, asking->error);
        snprintf(name, sizeof name, "next %.*s", (int)plan->pairs[i][0].length,
                 plan->pairs[i][0].text);
        tell_rows(asking, name, result, rows);
    }
}

static void ask_events(struct asking *asking, const struct mirror_plan *plan)
{
    for (size_t i = 0; i < plan->event_count; i++) {
        entente_answer *rows = NULL;
        const char *event = word(asking, plan->events[i]);
        const entente_result result =
            entente_if(asking->agreement, asking->question, event, &rows, asking->error);
        char name[64];

        snprintf(name, sizeof name, "if %.40s", event);
        tell_rows(asking, name, result, rows);
    }
}

static void ask_once(struct asking *asking)
{
    entente_answer *rows = NULL;
    const entente_result result =
        entente_contradictions(asking->agreement, asking->question, &rows, asking->error);

    tell_rows(asking, "evidence", result, rows);
    ask_timeline(asking);
}

static entente_agreement *an_agreement_beside(void)
{
    static const char text[] =
        "{\"format\": \"entente/1\", \"id\": \"beside-it\", \"title\": \"Beside\", "
        "\"kind\": \"treaty\", \"bindingness\": \"legal\", \"parties\": []}";
    entente_agreement *agreement = NULL;

    if (entente_agreement_read(text, sizeof text - 1, NULL, &agreement, NULL, NULL) != ENTENTE_OK)
        abort();
    return agreement;
}

static void set_day(struct asking *asking, int32_t on)
{
    entente_result result;

    asking->on = on;
    asking->ask_on = on + asking->mirror->years * 10000;
    result = entente_question_set_on(asking->question, asking->ask_on, asking->error);
    if (result == ENTENTE_OK && asking->mirror->last_hour)
        result = entente_question_set_instant(
            asking->question,
            ((int64_t)entente_date_day_number(on) - entente_date_day_number(19700101) + 1) * 86400 -
                1,
            0, asking->error);
    if (result != ENTENTE_OK)
        abort();
}

void mirror_ask(const struct mirror_plan *plan, const struct mirror *mirror,
                const entente_agreement *agreement, struct telling *telling)
{
    struct asking asking = {.mirror = mirror,
                            .agreement = agreement,
                            .question = entente_question_new(),
                            .error = entente_error_new(),
                            .telling = telling};
    entente_agreement *beside = mirror->beside ? an_agreement_beside() : NULL;

    if (!asking.question || !asking.error ||
        (mirror->known &&
         entente_question_set_known(asking.question, 99991231, asking.error) != ENTENTE_OK) ||
        (beside &&
         entente_question_add_agreement(asking.question, beside, asking.error) != ENTENTE_OK))
        abort();
    for (size_t i = 0; i < plan->days; i++) {
        set_day(&asking, plan->on[i]);
        ask_status(&asking);
        ask_relations(&asking, plan);
        ask_due(&asking);
        ask_of_parties(&asking, plan);
        ask_events(&asking, plan);
        if (i == 0)
            ask_once(&asking);
    }
    entente_agreement_free(beside);
    entente_question_free(asking.question);
    entente_error_free(asking.error);
}

void telling_clear(struct telling *telling)
{
    free(telling->ink.text);
    free(telling->told);
    *telling = (struct telling){0};
}
