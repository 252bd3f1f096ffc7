#include "mirror.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/date.h>

/* ---- Names, places and years within a text. */

static bool digits(const char *text, const char *end, size_t count)
{
    if ((size_t)(end - text) < count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

int32_t paper_date(struct span text)
{
    const char *at = text.text, *end = at + text.length;

    if (text.length != 10 || !digits(at, end, 4) || at[4] != '-' || !digits(at + 5, end, 2) ||
        at[7] != '-' || !digits(at + 8, end, 2))
        return 0;
    return (int32_t)(atoi(at) * 10000 + atoi(at + 5) * 100 + atoi(at + 8));
}

struct span mirror_name(const struct mirror *mirror, struct span name)
{
    char room[32];

    for (size_t i = 0; i < mirror->name_count && mirror->renamed; i++)
        if (spans_equal(mirror->names[i], name)) {
            snprintf(room, sizeof room, "zq%04zuzq", i);
            return paper_span(mirror->paper, room, strlen(room));
        }
    return name;
}

/* How many letters of what stands at `at` are a name, whose own one is added. */
static size_t pass_name(const struct mirror *mirror, const char *at, const char *end,
                        struct ink *out)
{
    size_t index;

    if (end - at < 8 || memcmp(at, "zq", 2) != 0 || !digits(at + 2, end, 4) ||
        memcmp(at + 6, "zq", 2) != 0)
        return 0;
    index = (size_t)atoi(at + 2);
    if (index >= mirror->name_count)
        return 0;
    ink_add(out, mirror->names[index].text, mirror->names[index].length);
    return 8;
}

/* Likewise a place in a list of the document. */
static size_t pass_place(const char *list, const size_t *old, size_t count, const char *at,
                         const char *end, struct ink *out)
{
    const size_t length = strlen(list);
    char room[32];
    size_t used = length, index = 0;

    if (!old || (size_t)(end - at) <= length || memcmp(at, list, length) != 0)
        return 0;
    for (; digits(at + used, end, 1); used++)
        index = index * 10 + (size_t)(at[used] - '0');
    if (used == length || index >= count)
        return 0;
    snprintf(room, sizeof room, "%s%zu", list, old[index]);
    ink_add(out, room, strlen(room));
    return used;
}

/* Likewise a year, before a month or all of a text. */
static size_t pass_year(const struct mirror *mirror, struct span text, const char *at,
                        struct ink *out)
{
    const char *end = text.text + text.length;
    const bool whole = at == text.text && text.length == 4;
    const int32_t day = end - at >= 10 ? paper_date((struct span){at, 10}) : 0;
    char room[16];

    if (mirror->years == 0 || !digits(at, end, 4) || (at > text.text && digits(at - 1, end, 1)) ||
        (day && !entente_date_is_valid(day)) ||
        (!whole && (end - at < 7 || at[4] != '-' || !digits(at + 5, end, 2))))
        return 0;
    /* What was so from the beginning is told for the first days of the calendar. */
    snprintf(room, sizeof room, "%04d",
             atoi(at) - (atoi(at) > (int)mirror->years ? (int)mirror->years : 0));
    ink_add(out, room, 4);
    return 4;
}

static struct span back(const struct mirror *mirror, struct paper *paper, struct span text)
{
    const char *end = text.text + text.length;
    struct ink out = {0};
    struct span read;

    for (const char *at = text.text; at < end;) {
        size_t used = pass_name(mirror, at, end, &out);

        if (!used)
            used = pass_place("/acts/", mirror->acts, mirror->act_count, at, end, &out);
        if (!used)
            used = pass_place("/parties/", mirror->parties, mirror->party_count, at, end, &out);
        if (!used)
            used = pass_year(mirror, text, at, &out);
        if (!used)
            ink_add(&out, at, used = 1);
        at += used;
    }
    read = paper_span(paper, out.text ? out.text : "", out.length);
    free(out.text);
    return read;
}

/* ---- Order. */

struct keyed {
    struct leaf *leaf;
    char *text;
};

static int by_text(const void *a, const void *b)
{
    return strcmp(((const struct keyed *)a)->text, ((const struct keyed *)b)->text);
}

static void sort_list(struct leaf *list)
{
    const size_t count = paper_count(list);
    struct leaf **children = calloc(count + 1, sizeof *children);
    struct keyed *keyed = calloc(count + 1, sizeof *keyed);

    if (!children || !keyed)
        abort();
    paper_children(list, children);
    for (size_t i = 0; i < count; i++) {
        struct ink ink = {0};

        paper_write(children[i], &ink);
        keyed[i] = (struct keyed){children[i], ink.text};
    }
    if (count > 1)
        qsort(keyed, count, sizeof *keyed, by_text);
    for (size_t i = 0; i < count; i++) {
        children[i] = keyed[i].leaf;
        free(keyed[i].text);
    }
    paper_put_children(list, children, count);
    free(children);
    free(keyed);
}

/* What is told of a pair is told of both; the earlier name is told first. */
static void turn_pair(struct leaf *pair)
{
    struct leaf *a = paper_member(pair, "a"), *b = paper_member(pair, "b");
    struct span kept;

    if (!a || !b || !paper_member(pair, "relation") || strcmp(a->text.text, b->text.text) <= 0)
        return;
    kept = a->text;
    a->text = b->text;
    b->text = kept;
}

/* ---- Answers. */

static bool is_of_nobody(const struct leaf *leaf)
{
    const size_t length = strlen(MIRROR_NOBODY);

    if (leaf->kind == PAPER_TEXT)
        return leaf->text.length >= length && memcmp(leaf->text.text, MIRROR_NOBODY, length) == 0;
    for (const struct leaf *child = leaf->first; child; child = child->next)
        if (child->kind == PAPER_TEXT && is_of_nobody(child))
            return true;
    return false;
}

static void leave_out_nobody(struct leaf *list)
{
    for (struct leaf **place = &list->first; *place;)
        if (is_of_nobody(*place))
            *place = (*place)->next;
        else
            place = &(*place)->next;
}

static void leave_out_member(struct leaf *object, const char *name)
{
    struct leaf *member = paper_member(object, name);

    for (struct leaf **place = &object->first; member && *place; place = &(*place)->next)
        if (*place == member) {
            *place = member->next;
            return;
        }
}

static void read_leaf(const struct mirror *mirror, struct paper *paper, struct leaf *leaf)
{
    if (leaf->kind == PAPER_TEXT)
        leaf->text = back(mirror, paper, leaf->text);
    if (leaf->member)
        leaf->key = back(mirror, paper, leaf->key);
    if (leaf->kind == PAPER_OBJECT && mirror->known) /* the day is told where it was asked for */
        leave_out_member(leaf, "known");
    /* Of many who are missing the first of the document are named; the numbers beside it stay. */
    if (leaf->kind == PAPER_OBJECT && mirror->unordered && paper_member(leaf, "determined"))
        leave_out_member(leaf, "says");
    if (leaf->kind == PAPER_LIST && mirror->nobody)
        leave_out_nobody(leaf);
    for (struct leaf *child = leaf->first; child; child = child->next)
        read_leaf(mirror, paper, child);
    if (leaf->kind == PAPER_OBJECT && mirror->unordered)
        turn_pair(leaf);
    if (leaf->kind == PAPER_LIST && mirror->unordered)
        sort_list(leaf);
}

void mirror_read_back(const struct mirror *mirror, struct paper *paper, struct span answer,
                      struct ink *out)
{
    struct leaf *leaf = paper_read(paper, answer.text, answer.length);

    if (!leaf) { /* a refusal, in words */
        const struct span words = back(mirror, paper, answer);

        ink_add(out, words.text, words.length);
        return;
    }
    read_leaf(mirror, paper, leaf);
    paper_write(leaf, out);
}
