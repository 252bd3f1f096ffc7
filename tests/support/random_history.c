#include "random_history.h"

#include <stdio.h>
#include <string.h>

#include <entente/date.h>

const char *const history_parties[HISTORY_PARTIES] = {"A", "B", "C", "D", "E"};

#define ARRAY_COUNT(array) (sizeof(array) / sizeof(array)[0])
#define COUNT(n) "{\"op\": \"count\", \"min\": " #n "}"
#define WHEN(condition) "{\"op\": \"when\", \"cond\": " condition "}"
#define DATE(day) "{\"op\": \"date\", \"value\": \"" day "\"}"
#define DAYS(n) "{\"n\": " #n ", \"unit\": \"day\"}"
#define AFTER(n, date) "{\"op\": \"add\", \"n\": " #n ", \"unit\": \"day\", \"to\": " date "}"
#define LATE(n) "\"late\": " AFTER(n, "{\"op\": \"own_consent\"}")
#define ENTRY(general, more) ", \"entry_into_force\": {\"general\": " general ", " more "}"

static const char *const consents[] = {
    "\"consent\": {\"requires_signature\": false}",
    "\"consent\": {\"requires_signature\": false}",
    "\"accession\": {}",
};

static const char *const entries[] = {
    ENTRY(AFTER(30, WHEN(COUNT(2))), "\"boundary\": \"entry\", " LATE(30)),
    ENTRY(AFTER(60, WHEN(COUNT(3))), "\"boundary\": \"condition\", " LATE(20)),
    ENTRY(WHEN(COUNT(2)), "\"boundary\": \"entry\""),
    ENTRY(DATE("2000-05-05"), "\"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}"),
    ENTRY(DATE("2000-03-01"), "\"boundary\": \"entry\", " LATE(45)),
    ENTRY("{\"op\": \"if_by\", \"cond\": " COUNT(2) ", \"deadline\": " DATE(
              "2000-09-01") ", \"then\": " DATE("2000-10-01") ", \"else\": {\"op\": \"never\"}}",
          "\"boundary\": \"entry\""),
    ENTRY("{\"op\": \"earlier\", \"of\": [" WHEN(COUNT(4)) ", " AFTER(90, WHEN(COUNT(2))) "]}",
          "\"boundary\": \"entry\", \"require_at_entry\": true"),
};

static const char *const withdrawals[] = {
    "",
    ", \"withdrawal\": {\"allowed\": \"no\"}",
    ", \"withdrawal\": {\"allowed\": \"yes\"}",
    ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": " DAYS(60) "}",
    ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": " DAYS(60) "}",
    ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": " DAYS(
        40) ", \"align\": {\"nth\": 1}, "
            "\"lock_in\": {\"n\": 100, \"unit\": \"day\", \"from\": \"own_eif\"}}",
    ", \"withdrawal\": {\"allowed\": \"yes\", \"notice\": " DAYS(
        30) ", \"deferred_while\": "
            "{\"op\": \"event\", \"id\": \"conflict\"}}",
    ", \"withdrawal\": {\"allowed\": \"yes\", \"window\": {\"every\": " DAYS(
        150) ", \"open_for\": " DAYS(75) ", \"from\": \"eif\"}, \"notice\": " DAYS(30) "}",
};

static const char *const terms[] = {
    "",
    "",
    "",
    "",
    ", \"duration\": {\"type\": \"fixed\", \"term\": {\"n\": 400, \"unit\": \"day\"}}",
    ", \"duration\": {\"type\": \"fixed\", \"until\": \"2001-07-31\"}",
    ", \"duration\": {\"type\": \"tacit_renewal\", \"term\": {\"n\": 200, \"unit\": \"day\"}, "
    "\"renewal\": " DAYS(100) ", \"notice\": " DAYS(30) "}",
    ", \"duration\": {\"type\": \"until_notice\", \"term\": {\"n\": 150, \"unit\": \"day\"}, "
    "\"notice\": " DAYS(60) "}",
    ", \"terminates\": " WHEN("{\"op\": \"not\", \"of\": " COUNT(2) "}"),
    ", \"terminates\": " WHEN("{\"op\": \"holds_for\", \"n\": 90, \"unit\": \"day\", \"cond\": "
                              "{\"op\": \"not\", \"of\": " COUNT(3) "}}"),
};

static const char *const provisionals[] = {
    "",
    "",
    ", \"provisional_application\": {\"end_notice\": " DAYS(20) "}",
    ", \"provisional_application\": {\"by\": [\"signature\"], \"opt_out\": true, \"until\": " DATE(
        "2001-05-15") "}",
};

static const char *const models[] = {
    "",
    "vclt_default",
    "accepters_after_share",
    "all_after_share",
    "all_unanimous",
    "tacit",
    "annex_opt_out",
    "adjustment",
    "organ_activation",
    "simplified_revision",
};

/* A kind of act: who does it, how often it comes up, and what it needs. */
struct kind {
    const char *type;
    unsigned feature; /* 0: always */
    uint8_t weight;
    bool nobody; /* it is no party's */
    bool late;   /* not in the first half */
    const char *more;
};

static const struct kind kinds[] = {
    {"signature", 0, 4, false, false, ""},
    {"ratification", 0, 7, false, false, ""},
    {"accession", 0, 3, false, false, ""},
    {"acceptance", 0, 2, false, false, ""},
    {"withdrawal", 0, 4, false, false, ""},
    {"withdrawal", 0, 1, false, false, "\"ground\": \"vclt_56\""},
    {"denunciation", 0, 3, false, false, ""},
    {"withdrawal_retraction", 0, 1, false, false, ""},
    {"suspension", 0, 1, false, false, "\"ground\": \"clause\""},
    {"resumption", 0, 1, false, false, ""},
    {"exclusion", 0, 1, false, false, ""},
    {"instrument_withdrawal", 0, 1, false, false, ""},
    {"intention_not_to_become_party", 0, 1, false, false, ""},
    {"provisional_application", 0, 2, false, false, ""},
    {"provisional_application_end", 0, 1, false, false, ""},
    {"provisional_application_opt_out", 0, 1, false, false, ""},
    {"agreement_suspension", 0, 1, true, true, ""},
    {"agreement_resumption", 0, 1, true, true, ""},
    {"termination", 0, 1, true, true, ""},
    {"extension", 0, 1, true, true, "\"until\": \"2001-11-11\""},
    {"renewal_refusal", 0, 1, false, false, ""},
    {"event", 0, 1, false, false, "\"event\": \"conflict\""},
    {"event", 0, 1, false, false, "\"event\": \"conflict\", \"determination\": \"reversed\""},
    {"succession", HISTORY_BACK, 2, false, false, ""},
    {"signature_ad_referendum", HISTORY_BACK, 2, false, false, ""},
    {"signature_confirmation", HISTORY_BACK, 2, false, false, ""},
    {"amendment_adopted", HISTORY_AMENDED, 2, true, false, "\"version\": \"v2\""},
    {"acceptance", HISTORY_AMENDED, 5, false, false, "\"version\": \"v2\""},
    {"rejection", HISTORY_AMENDED, 2, false, false, "\"version\": \"v2\""},
    {"reservation", HISTORY_RESERVED, 2, false, false, "\"provision\": \"1\""},
    {"reservation", HISTORY_RESERVED, 2, false, false, "\"provision\": \"2\""},
    {"objection", HISTORY_RESERVED, 2, false, false, "\"effect\": \"simple\""},
    {"objection", HISTORY_RESERVED, 2, false, false, "\"effect\": \"precludes_entry\""},
    {"objection_withdrawal", HISTORY_RESERVED, 1, false, false, ""},
    {"reservation_withdrawal", HISTORY_RESERVED, 1, false, false, ""},
    {"reservation_acceptance", HISTORY_RESERVED, 1, false, false, ""},
};

enum { FIRST_DAY = 5, STEP = 18, SLOTS = 38 };

int32_t history_date(int day)
{
    return entente_date_from_day_number(entente_date_day_number(20000101) + day);
}

static const char *one_of(struct chance *chance, const char *const *texts, size_t count)
{
    return texts[chance_below(chance, (uint32_t)count)];
}

static const struct kind *choose_kind(struct chance *chance, unsigned features)
{
    for (;;) {
        const struct kind *kind = &kinds[chance_below(chance, ARRAY_COUNT(kinds))];

        if ((kind->feature == 0 || (kind->feature & features)) &&
            chance_below(chance, 7) < kind->weight)
            return kind;
    }
}

static void make_clauses(struct history *history, struct chance *chance, unsigned features)
{
    const char *consent = one_of(chance, consents, ARRAY_COUNT(consents));
    const char *entry = one_of(chance, entries, ARRAY_COUNT(entries));
    const char *withdrawal = one_of(chance, withdrawals, ARRAY_COUNT(withdrawals));
    const char *term = one_of(chance, terms, ARRAY_COUNT(terms));
    const char *provisional = one_of(chance, provisionals, ARRAY_COUNT(provisionals));
    const char *model = one_of(chance, models, ARRAY_COUNT(models));
    const bool amended = (features & HISTORY_AMENDED) && *model;

    snprintf(history->clauses, sizeof history->clauses, "%s%s%s%s%s%s%s%s", consent, entry,
             withdrawal, term, provisional, amended ? ", \"amendment\": {\"model\": \"" : "",
             amended ? model : "", amended ? "\"}" : "");
}

/* Some acts work back, are known late, or are dated by a month alone. */
static void date_act(struct history_act *act, struct chance *chance, unsigned features)
{
    act->last = act->day;
    act->effective = act->target = -1;
    if (strcmp(act->type, "succession") == 0) {
        act->effective = act->day - (int)chance_below(chance, 8) * STEP;
        act->effective = act->effective < 0 ? 0 : act->effective;
        snprintf(act->more, sizeof act->more, "\"predecessor\": \"%s\"",
                 history_parties[chance_below(chance, HISTORY_PARTIES)]);
    }
    if (strcmp(act->type, "withdrawal") == 0 && chance_below(chance, 4) == 0)
        act->effective = act->day + 75;
    if (strcmp(act->type, "amendment_adopted") == 0) {
        act->effective = act->day + 90;
        snprintf(act->more, sizeof act->more,
                 "\"version\": \"v2\", \"deemed_accepted\": \"%04d-%02d-%02d\"",
                 (int)history_date(act->day + 60) / 10000,
                 (int)history_date(act->day + 60) / 100 % 100,
                 (int)history_date(act->day + 60) % 100);
    }
    if ((features & HISTORY_PARTIAL) && act->effective < 0 && chance_below(chance, 6) == 0) {
        const int32_t date = history_date(act->day);

        act->day -= (int)(date % 100) - 1;
        act->last = act->day;
        while (history_date(act->last + 1) / 100 == date / 100)
            act->last++;
    }
    act->recorded = act->last;
    if ((features & HISTORY_RECORDED) && chance_below(chance, 3) == 0)
        act->recorded += (int)chance_below(chance, 200);
}

static void make_act(struct history *history, size_t at, struct chance *chance, unsigned features)
{
    struct history_act *act = &history->acts[at];
    const struct kind *kind = choose_kind(chance, features);
    const int slot = (int)chance_below(chance, SLOTS);

    *act = (struct history_act){.type = kind->type};
    act->party = kind->nobody ? NULL : history_parties[chance_below(chance, HISTORY_PARTIES)];
    act->day = FIRST_DAY + STEP * (kind->late && slot < SLOTS / 2 ? slot + SLOTS / 2 : slot);
    snprintf(act->more, sizeof act->more, "%s", kind->more);
    date_act(act, chance, features);
}

/* A correction restates an act with another day; a voiding takes it away. Each act once. */
static void make_change(struct history *history, size_t at, struct chance *chance)
{
    const int target = (int)chance_below(chance, (uint32_t)at);
    const struct history_act *changed = &history->acts[target];
    struct history_act *act = &history->acts[at];

    for (size_t i = 0; i < at; i++)
        if (history->acts[i].target == target)
            return;
    if (changed->target >= 0 || changed->last != changed->day || changed->effective >= 0)
        return;
    *act = *changed;
    act->target = target;
    act->corrects = chance_below(chance, 3) > 0;
    act->voids = !act->corrects;
    if (act->corrects)
        act->day = act->last = FIRST_DAY + STEP * (int)chance_below(chance, SLOTS);
    act->recorded = changed->recorded > act->day ? changed->recorded : act->day;
    act->recorded += (int)chance_below(chance, 200);
}

void history_make(struct history *history, uint32_t seed, unsigned features)
{
    struct chance chance = chance_from(seed);
    size_t early;

    *history = (struct history){.seed = seed};
    make_clauses(history, &chance, features);
    history->count = HISTORY_ACTS / 2 + chance_below(&chance, HISTORY_ACTS / 2 + 1);
    early = chance_below(&chance, 4);
    for (size_t i = 0; i < history->count; i++) {
        make_act(history, i, &chance, features);
        /* Most treaties come to something. */
        if (i < early) {
            history->acts[i] = (struct history_act){.type = "ratification",
                                                    .party = history_parties[i],
                                                    .day = (int)(FIRST_DAY + STEP * i)};
            date_act(&history->acts[i], &chance, features);
        }
        if ((features & HISTORY_RECORDED) && i > 4 && chance_below(&chance, 5) == 0)
            make_change(history, i, &chance);
        snprintf(history->acts[i].id, sizeof history->acts[i].id, "a%zu", i);
    }
}

/* ---- Writing. */

struct text {
    char *room;
    size_t used;
};

static void say(struct text *out, const char *text)
{
    const size_t length = strlen(text);

    if (out->used + length < HISTORY_ROOM) {
        memcpy(out->room + out->used, text, length + 1);
        out->used += length;
    }
}

static void say_member(struct text *out, const char *name, const char *value)
{
    say(out, ", \"");
    say(out, name);
    say(out, "\": \"");
    say(out, value);
    say(out, "\"");
}

static void say_date(struct text *out, const char *name, int day, bool whole)
{
    const int32_t date = history_date(day);
    char room[32];

    snprintf(room, sizeof room, "%04d-%02d-%02d", (int)date / 10000, (int)date / 100 % 100,
             (int)date % 100);
    if (!whole)
        room[7] = '\0';
    say_member(out, name, room);
}

static void say_act(struct text *out, const struct history *history, const struct history_act *act)
{
    say(out, "{\"id\": \"");
    say(out, act->id);
    say(out, "\"");
    say_date(out, "date", act->day, act->day == act->last);
    say_member(out, "type", act->type);
    if (act->party)
        say_member(out, "party", act->party);
    if (act->effective >= 0)
        say_date(out, "effective", act->effective, true);
    if (act->recorded != act->last)
        say_date(out, "recorded", act->recorded, true);
    if (act->target >= 0)
        say_member(out, act->corrects ? "corrects" : "voids", history->acts[act->target].id);
    say(out, *act->more ? ", " : "");
    say(out, act->more);
    say(out, "}");
}

void history_write(const struct history *history, const size_t *order, const bool *kept,
                   char room[HISTORY_ROOM])
{
    struct text out = {room, 0};
    bool any = false;

    say(&out, "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
              "\"bindingness\": \"legal\", \"parties\": [");
    for (size_t i = 0; i < HISTORY_PARTIES; i++) {
        say(&out, i ? ", {\"kind\": \"state\", \"name\": \"S\""
                    : "{\"kind\": \"state\", \"name\": \"S\"");
        say_member(&out, "id", history_parties[i]);
        say(&out, "}");
    }
    say(&out, "], \"provisions\": [{\"id\": \"1\"}, {\"id\": \"2\"}], \"versions\": [{\"id\": "
              "\"v1\"}, {\"id\": \"v2\"}], \"clauses\": {");
    say(&out, history->clauses);
    say(&out, "}, \"acts\": [");
    for (size_t i = 0; i < history->count; i++) {
        const size_t at = order ? order[i] : i;

        if (kept && !kept[at])
            continue;
        say(&out, any ? ", " : "");
        say_act(&out, history, &history->acts[at]);
        any = true;
    }
    say(&out, "]}");
}

void history_write_act(const struct history *history, size_t at, char room[HISTORY_ROOM])
{
    struct text out = {room, 0};

    say_act(&out, history, &history->acts[at]);
}

/* ---- Orders. */

static bool meet(int a_first, int a_last, int b_first, int b_last)
{
    return a_first <= b_last && b_first <= a_last;
}

/* Whether the place of a correction, which is that of what it corrects, or of the act counts. */
static bool on_one_day(const struct history *history, size_t a, size_t b)
{
    const struct history_act *x = &history->acts[a], *y = &history->acts[b];

    return meet(x->day, x->last, y->day, y->last) ||
           (x->effective >= 0 && meet(x->effective, x->effective, y->day, y->last)) ||
           (y->effective >= 0 && meet(y->effective, y->effective, x->day, x->last)) ||
           (x->effective >= 0 && x->effective == y->effective);
}

static bool share_a_day(const struct history *history, size_t a, size_t b)
{
    for (size_t i = 0; i < history->count; i++)
        for (size_t j = 0; j < history->count; j++)
            if ((i == a || history->acts[i].target == (int)a) &&
                (j == b || history->acts[j].target == (int)b) && on_one_day(history, i, j))
                return true;
    return false;
}

void history_shuffle(const struct history *history, struct chance *chance,
                     size_t order[HISTORY_ACTS])
{
    bool placed[HISTORY_ACTS] = {false};

    for (size_t i = 0; i < history->count; i++) {
        size_t free_to_go[HISTORY_ACTS], count = 0;

        for (size_t j = 0; j < history->count; j++) {
            bool waits = placed[j];

            for (size_t k = 0; k < j && !waits; k++)
                waits = !placed[k] && share_a_day(history, k, j);
            if (!waits)
                free_to_go[count++] = j;
        }
        order[i] = free_to_go[chance_below(chance, (uint32_t)count)];
        placed[order[i]] = true;
    }
}
