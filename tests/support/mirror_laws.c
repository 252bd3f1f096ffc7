#include "mirror.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/date.h>

#define ARRAY_COUNT(array) (sizeof(array) / sizeof(array)[0])

static bool among(struct span span, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (span_is(span, texts[i]))
            return true;
    return false;
}

/* Texts that are read by nobody but people. */
static bool for_people(const struct leaf *leaf)
{
    static const char *const keys[] = {"title",       "name",    "note",    "text",
                                       "place",       "basis",   "reasons", "says",
                                       "declaration", "article", "url",     "office"};

    return leaf->member && (among(leaf->key, keys, ARRAY_COUNT(keys)) ||
                            (leaf->key.length > 2 && memcmp(leaf->key.text, "x-", 2) == 0));
}

/* Objects whose keys the author of the document chose. */
static bool is_map(const struct leaf *leaf)
{
    static const char *const keys[] = {"attributes", "groups", "weights", "calendars", "shares",
                                       "values",     "votes",  "title",   "name",      "note"};

    return leaf->member && among(leaf->key, keys, ARRAY_COUNT(keys));
}

static void put_shuffled(struct mirror *mirror, struct leaf *list, size_t *old)
{
    const size_t count = paper_count(list);
    struct leaf **children = paper_take(mirror->paper, (count + 1) * sizeof *children);

    paper_children(list, children);
    for (size_t i = 0; old && i < count; i++)
        old[i] = i;
    for (size_t i = count; i > 1; i--) {
        const size_t other = chance_below(mirror->chance, (uint32_t)i);
        struct leaf *kept = children[i - 1];

        children[i - 1] = children[other];
        children[other] = kept;
        if (old) {
            const size_t place = old[i - 1];

            old[i - 1] = old[other];
            old[other] = place;
        }
    }
    paper_put_children(list, children, count);
}

/* ---- The order of members, of parties, of acts. */

static void shuffle_members(struct mirror *mirror, struct leaf *leaf)
{
    if (leaf->kind == PAPER_OBJECT && !is_map(leaf))
        put_shuffled(mirror, leaf, NULL);
    for (struct leaf *child = leaf->first; child; child = child->next)
        if (!(child->member && for_people(child)))
            shuffle_members(mirror, child);
}

static const char *members_in_another_order(struct mirror *mirror)
{
    shuffle_members(mirror, mirror->changed);
    return NULL;
}

static const char *parties_in_another_order(struct mirror *mirror)
{
    struct leaf *parties = paper_member(mirror->changed, "parties");

    mirror->party_count = paper_count(parties);
    if (mirror->party_count < 2)
        return "fewer than two parties";
    mirror->parties = paper_take(mirror->paper, mirror->party_count * sizeof *mirror->parties);
    put_shuffled(mirror, parties, mirror->parties);
    mirror->unordered = true;
    return NULL;
}

/* The days that an act may stand on, and the acts that share its place: corrections and what they
   correct. */
struct dated {
    int32_t first[3], last[3];
    size_t days, group, waits;
    bool placed;
};

static void add_days(struct dated *dated, const struct leaf *date)
{
    int32_t first = 0, last = 99999999;

    if (!date)
        return;
    if (date->kind == PAPER_TEXT) {
        first = (int32_t)atoi(date->text.text) * 10000;
        last = first + 9999;
        if (date->text.length >= 7) {
            first += (int32_t)atoi(date->text.text + 5) * 100;
            last = first + 99;
        }
        if (date->text.length >= 10)
            first = last = first + (int32_t)atoi(date->text.text + 8);
    }
    dated->first[dated->days] = first;
    dated->last[dated->days++] = last;
}

static bool days_meet(const struct dated *a, const struct dated *b)
{
    for (size_t i = 0; i < a->days; i++)
        for (size_t k = 0; k < b->days; k++)
            if (a->first[i] <= b->last[k] && b->first[k] <= a->last[i])
                return true;
    return false;
}

static void join_groups(struct leaf *const *acts, struct dated *dated, size_t count, size_t at)
{
    static const char *const links[] = {"corrects", "voids"};

    for (size_t i = 0; i < ARRAY_COUNT(links); i++) {
        const struct leaf *link = paper_member(acts[at], links[i]);

        for (size_t k = 0; link && k < count; k++) {
            const struct leaf *id = paper_member(acts[k], "id");
            const size_t from = dated[at].group;

            if (id && spans_equal(id->text, link->text))
                for (size_t n = 0; n < count; n++)
                    if (dated[n].group == from)
                        dated[n].group = dated[k].group;
        }
    }
}

/* Whether two acts must stay in their order: some acts of their groups may share a day. */
static bool keep_order(const struct dated *dated, size_t count, size_t a, size_t b, bool linked)
{
    if (dated[a].group == dated[b].group || days_meet(&dated[a], &dated[b]))
        return true;
    for (size_t i = 0; linked && i < count; i++)
        for (size_t k = 0; dated[i].group == dated[a].group && k < count; k++)
            if (dated[k].group == dated[b].group && days_meet(&dated[i], &dated[k]))
                return true;
    return false;
}

static void place_acts(struct mirror *mirror, struct dated *dated, size_t count, bool linked)
{
    for (size_t b = 0; b < count; b++)
        for (size_t a = 0; a < b; a++)
            dated[b].waits += keep_order(dated, count, a, b, linked);
    for (size_t i = 0; i < count; i++) {
        size_t chosen = 0, free_to_go = 0;

        for (size_t k = 0; k < count; k++)
            if (!dated[k].placed && dated[k].waits == 0 &&
                chance_below(mirror->chance, (uint32_t)++free_to_go) == 0)
                chosen = k;
        mirror->acts[i] = chosen;
        dated[chosen].placed = true;
        for (size_t k = chosen + 1; k < count; k++)
            dated[k].waits -= keep_order(dated, count, chosen, k, linked);
    }
}

/* The days are kept; what may share a day keeps its order (FORMAT 4, 8.1). */
static const char *acts_in_another_order(struct mirror *mirror)
{
    struct leaf *list = paper_member(mirror->changed, "acts");
    const size_t count = paper_count(list);
    struct leaf **acts = paper_take(mirror->paper, 2 * (count + 1) * sizeof *acts);
    struct dated *dated = paper_take(mirror->paper, (count + 1) * sizeof *dated);
    bool linked = false, moved = false;

    if (count < 2)
        return "fewer than two acts";
    paper_children(list, acts);
    memset(dated, 0, count * sizeof *dated);
    for (size_t i = 0; i < count; i++) {
        dated[i].group = i;
        add_days(&dated[i], paper_member(acts[i], "date"));
        add_days(&dated[i], paper_member(acts[i], "effective"));
        add_days(&dated[i], paper_member(acts[i], "notified"));
        linked = linked || paper_member(acts[i], "corrects") || paper_member(acts[i], "voids");
    }
    for (size_t i = 0; linked && i < count; i++)
        join_groups(acts, dated, count, i);
    mirror->acts = paper_take(mirror->paper, count * sizeof *mirror->acts);
    mirror->act_count = count;
    place_acts(mirror, dated, count, linked);
    for (size_t i = 0; i < count; i++) {
        acts[count + i] = acts[mirror->acts[i]];
        moved = moved || mirror->acts[i] != i;
    }
    paper_put_children(list, acts + count, count);
    mirror->unordered = true;
    return moved ? NULL : "all acts may share a day";
}

/* ---- Names. */

/* Words of the format are in lower case; a name that might be one of them stays. */
static bool may_be_a_word(struct span name)
{
    bool other = false;

    if (memchr(name.text, '\\', name.length))
        return true; /* nor are letters written in two ways taken for one name */
    for (size_t i = 0; i < name.length; i++)
        other = other || !((name.text[i] >= 'a' && name.text[i] <= 'z') || name.text[i] == '_');
    return !other || (name.length > 4 && memcmp(name.text, "vclt", 4) == 0);
}

static void add_names(struct mirror *mirror, const struct leaf *list)
{
    for (const struct leaf *noun = list ? list->first : NULL; noun; noun = noun->next) {
        const struct leaf *id = paper_member(noun, "id");
        bool there = !id || id->kind != PAPER_TEXT || id->text.length == 0 ||
                     may_be_a_word(id->text) || mirror->name_count == 9999;

        for (size_t i = 0; i < mirror->name_count && !there; i++)
            there = spans_equal(mirror->names[i], id->text);
        if (!there)
            mirror->names[mirror->name_count++] = id->text;
    }
}

/* In another order, so that no order of names is kept. */
static void shuffle_names(struct mirror *mirror)
{
    for (size_t i = mirror->name_count; i > 1; i--) {
        const size_t other = chance_below(mirror->chance, (uint32_t)i);
        const struct span kept = mirror->names[i - 1];

        mirror->names[i - 1] = mirror->names[other];
        mirror->names[other] = kept;
    }
}

static void rename_in(struct mirror *mirror, struct leaf *leaf)
{
    if (leaf->kind == PAPER_TEXT && !for_people(leaf))
        leaf->text = mirror_name(mirror, leaf->text);
    if (leaf->member)
        leaf->key = mirror_name(mirror, leaf->key);
    for (struct leaf *child = leaf->first; child; child = child->next)
        rename_in(mirror, child);
}

static const char *rename_lists(struct mirror *mirror, const char *const *lists, size_t count)
{
    size_t room = 0;

    for (size_t i = 0; i < count; i++)
        room += paper_count(paper_member(mirror->changed, lists[i]));
    mirror->names = paper_take(mirror->paper, (room + 1) * sizeof *mirror->names);
    for (size_t i = 0; i < count; i++)
        add_names(mirror, paper_member(mirror->changed, lists[i]));
    if (mirror->name_count == 0)
        return "no name that is not in lower case";
    shuffle_names(mirror);
    mirror->renamed = true;
    rename_in(mirror, mirror->changed);
    return NULL;
}

static const char *parties_renamed(struct mirror *mirror)
{
    static const char *const lists[] = {"parties"};

    return rename_lists(mirror, lists, ARRAY_COUNT(lists));
}

static const char *all_renamed(struct mirror *mirror)
{
    static const char *const lists[] = {"parties", "acts",      "provisions",  "versions", "parts",
                                        "sources", "approvals", "commitments", "bodies"};

    return rename_lists(mirror, lists, ARRAY_COUNT(lists));
}

/* ---- What says nothing. */

/* A set of those who did not sign, or of the parties of an agreement that nobody gives: of these
 * anybody may be. */
static bool names_the_rest(const struct leaf *leaf)
{
    if (leaf->member && (span_is(leaf->key, "parties_of") ||
                         (span_is(leaf->key, "signed") && span_is(leaf->text, "false"))))
        return true;
    for (const struct leaf *child = leaf->first; child; child = child->next)
        if (names_the_rest(child))
            return true;
    return false;
}

static const char *an_unrelated_party(struct mirror *mirror)
{
    static const char text[] = "{\"id\": \"" MIRROR_NOBODY "\", \"name\": \"Nobody\", "
                               "\"kind\": \"other\", \"role\": \"observer\"}";
    struct leaf *parties = paper_member(mirror->changed, "parties");
    const size_t count = paper_count(parties),
                 at = chance_below(mirror->chance, (uint32_t)count + 1);
    struct leaf **children = paper_take(mirror->paper, (count + 1) * sizeof *children);

    if (names_the_rest(mirror->changed))
        return "a set of those who did not sign, or of parties elsewhere: it may belong to it";
    paper_children(parties, children);
    memmove(children + at + 1, children + at, (count - at) * sizeof *children);
    children[at] = paper_read(mirror->paper, text, sizeof text - 1);
    paper_put_children(parties, children, count + 1);
    mirror->parties = paper_take(mirror->paper, (count + 1) * sizeof *mirror->parties);
    mirror->party_count = count + 1;
    for (size_t i = 0; i <= count; i++)
        mirror->parties[i] = i > at ? i - 1 : i == at ? SIZE_MAX : i;
    mirror->nobody = true;
    return NULL;
}

static const char *an_unrelated_agreement(struct mirror *mirror)
{
    mirror->beside = true;
    return NULL;
}

static void add_notes(struct mirror *mirror, struct leaf *leaf)
{
    if (leaf->kind == PAPER_OBJECT && leaf->first && !is_map(leaf))
        paper_add_text(mirror->paper, leaf, "x-mirror", "nothing");
    for (struct leaf *child = leaf->first; child; child = child->next)
        if (!(child->member && for_people(child)))
            add_notes(mirror, child);
}

static const char *members_of_ones_own(struct mirror *mirror)
{
    add_notes(mirror, mirror->changed);
    return NULL;
}

static const char *written_and_read_again(struct mirror *mirror)
{
    mirror->again = true;
    return NULL;
}

static const char *known_on_the_last_day(struct mirror *mirror)
{
    mirror->known = true;
    return NULL;
}

/* ---- Corrections, hours, years. */

static bool is_named_by(const struct leaf *acts, struct span id, const char *link)
{
    for (const struct leaf *act = acts->first; act; act = act->next) {
        const struct leaf *named = paper_member(act, link);

        if (named && spans_equal(named->text, id))
            return true;
    }
    return false;
}

static bool can_be_corrected(const struct leaf *acts, const struct leaf *act)
{
    const struct leaf *id = paper_member(act, "id");

    return id && !paper_member(act, "corrects") && !paper_member(act, "voids") &&
           !is_named_by(acts, id->text, "corrects") && !is_named_by(acts, id->text, "voids");
}

/* The whole act again, with the right values (FORMAT 8.1): the same. */
static const char *a_correction_that_changes_nothing(struct mirror *mirror)
{
    struct leaf *list = paper_member(mirror->changed, "acts");
    const size_t count = paper_count(list);
    struct leaf **acts = paper_take(mirror->paper, (count + 1) * sizeof *acts), *copy;
    size_t chosen = 0, choices = 0;

    if (list)
        paper_children(list, acts);
    for (size_t i = 0; i < count; i++)
        if (can_be_corrected(list, acts[i]) &&
            chance_below(mirror->chance, (uint32_t)++choices) == 0)
            chosen = i;
    if (choices == 0)
        return "no act that can be corrected";
    acts[count] = copy = paper_copy(mirror->paper, acts[chosen]);
    mirror->names = paper_take(mirror->paper, sizeof *mirror->names);
    mirror->names[0] = paper_member(copy, "id")->text;
    mirror->name_count = 1;
    paper_member(copy, "id")->text = (struct span){"zq0000zq", 8};
    paper_add_text(mirror->paper, copy, "corrects", "")->text = mirror->names[0];
    if (!paper_member(copy, "recorded") && paper_member(copy, "date")->kind == PAPER_TEXT)
        paper_add_text(mirror->paper, copy, "recorded", "")->text =
            paper_member(copy, "date")->text;
    paper_put_children(list, acts, count + 1);
    mirror->acts = paper_take(mirror->paper, (count + 1) * sizeof *mirror->acts);
    mirror->act_count = count + 1;
    for (size_t i = 0; i <= count; i++)
        mirror->acts[i] = i < count ? i : chosen;
    mirror->unordered = true;
    return NULL;
}

static bool says(const struct leaf *leaf, const char *text)
{
    if ((leaf->kind == PAPER_TEXT && span_is(leaf->text, text)) ||
        (leaf->member && span_is(leaf->key, text)))
        return true;
    for (const struct leaf *child = leaf->first; child; child = child->next)
        if (says(child, text))
            return true;
    return false;
}

/* Acts of one day have instants in the order of the file. */
static const char *a_day_split_into_instants(struct mirror *mirror)
{
    const struct leaf *acts = paper_member(mirror->changed, "acts");
    size_t second = 0;

    if (says(mirror->changed, "hour") || says(mirror->changed, "instant"))
        return "it counts hours itself";
    for (struct leaf *act = acts ? acts->first : NULL; act; act = act->next) {
        const struct leaf *date = paper_member(act, "date");
        char room[64];

        if (!date || !paper_date(date->text) || second == 86400)
            continue;
        snprintf(room, sizeof room, "%.10sT%02zu:%02zu:%02zuZ", date->text.text, second / 3600,
                 second / 60 % 60, second % 60);
        paper_add_text(mirror->paper, act, "instant", "")->text =
            paper_span(mirror->paper, room, strlen(room));
        second++;
    }
    return second ? NULL : "no act with a whole date";
}

static const char *asked_for_the_last_second(struct mirror *mirror)
{
    if (says(mirror->changed, "hour") || says(mirror->changed, "instant"))
        return "it counts hours itself";
    mirror->last_hour = true;
    return NULL;
}

static bool is_date(struct span text)
{
    static const char shape[] = "dddd-dd-ddT";
    size_t at = 0;

    for (; at < text.length && at < sizeof shape - 1; at++)
        if (shape[at] == 'd' ? text.text[at] < '0' || text.text[at] > '9'
                             : text.text[at] != shape[at])
            return false;
    if (text.length == 10 && !entente_date_is_valid(paper_date(text)))
        return false;
    return at == 4 || at == 7 || at == 10 || at == 11;
}

static bool move_years(struct mirror *mirror, struct leaf *leaf, int32_t years)
{
    bool moved = true;

    if (leaf->kind == PAPER_TEXT && !for_people(leaf) && is_date(leaf->text)) {
        const int year = atoi(leaf->text.text) + (int)years;
        struct span copy = paper_span(mirror->paper, leaf->text.text, leaf->text.length);
        char room[16];

        if ((leaf->member && span_is(leaf->key, "id")) || year < 1 || year > 9999)
            return false;
        snprintf(room, sizeof room, "%04d", year);
        memcpy((char *)(uintptr_t)copy.text, room, 4);
        leaf->text = copy;
    }
    for (struct leaf *child = leaf->first; child && moved; child = child->next)
        moved = move_years(mirror, child, years);
    return moved;
}

/* The calendar repeats after 146,097 days, which are whole weeks. */
static const char *four_hundred_years_on(struct mirror *mirror)
{
    const int32_t years = chance_below(mirror->chance, 2) ? 400 : 4 * 400;

    mirror->years = years;
    return move_years(mirror, mirror->changed, years) ? NULL
                                                      : "a date beyond 9999, or a name like a date";
}

static const char *an_act_left_out(struct mirror *mirror)
{
    struct leaf *list = paper_member(mirror->changed, "acts");
    const size_t count = paper_count(list);
    struct leaf **acts = paper_take(mirror->paper, (count + 1) * sizeof *acts);
    size_t at;

    if (count == 0)
        return "no act";
    paper_children(list, acts);
    at = chance_below(mirror->chance, (uint32_t)count);
    memmove(acts + at, acts + at + 1, (count - at - 1) * sizeof *acts);
    paper_put_children(list, acts, count - 1);
    return NULL;
}

const struct mirror_law mirror_no_law = {"an act left out", an_act_left_out};

const struct mirror_law mirror_laws[MIRROR_LAWS] = {
    {"acts in another order", acts_in_another_order},
    {"parties renamed", parties_renamed},
    {"all renamed", all_renamed},
    {"parties in another order", parties_in_another_order},
    {"an unrelated party", an_unrelated_party},
    {"an unrelated agreement", an_unrelated_agreement},
    {"members in another order", members_in_another_order},
    {"members of one's own", members_of_ones_own},
    {"centuries on", four_hundred_years_on},
    {"a day split into instants", a_day_split_into_instants},
    {"asked for the last second", asked_for_the_last_second},
    {"written and read again", written_and_read_again},
    {"known on the last day of all", known_on_the_last_day},
    {"a correction that changes nothing", a_correction_that_changes_nothing},
};
