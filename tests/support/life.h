/* Treaties written down in a few words, for tests of what happens to them over the years. */
#ifndef SUPPORT_LIFE_H
#define SUPPORT_LIFE_H

#include <stdlib.h>

#include "asking.h"

/* One act; the names of parties are single words. `more` is further members, or NULL. */
struct life_act {
    const char *id, *date, *type, *party, *more;
};

/* A treaty; `clauses` and `members` are members of a document, or NULL. */
struct life {
    const char *parties; /* "A B C" */
    const char *clauses;
    const char *members;
    const struct life_act *acts;
    size_t count;
};

enum { LIFE_ROOM = 32768 };

/* A text that grows in a room of its own. */
struct life_text {
    size_t used;
    char text[LIFE_ROOM];
};

#define LIFE_SAY(out, ...)                                                                         \
    do {                                                                                           \
        (out)->used +=                                                                             \
            (size_t)snprintf((out)->text + (out)->used, LIFE_ROOM - (out)->used, __VA_ARGS__);     \
        cr_assert_lt((out)->used, (size_t)LIFE_ROOM);                                              \
    } while (0)

static inline void life_say_act(struct life_text *out, const struct life_act *act)
{
    LIFE_SAY(out, "{\"id\": \"%s\", \"date\": \"%s\", \"type\": \"%s\"", act->id, act->date,
             act->type);
    if (act->party)
        LIFE_SAY(out, ", \"party\": \"%s\"", act->party);
    LIFE_SAY(out, "%s%s}", act->more ? ", " : "", act->more ? act->more : "");
}

static inline void life_say_parties(struct life_text *out, const char *parties)
{
    for (const char *name = parties; *name;) {
        const int length = (int)strcspn(name, " ");

        LIFE_SAY(out, "%s{\"id\": \"%.*s\", \"name\": \"%.*s\", \"kind\": \"state\"}",
                 name == parties ? "" : ", ", length, name, length, name);
        name += length;
        name += *name == ' ';
    }
}

/* The document with the acts in the order of `order`, or as they stand where that is NULL. */
static inline void life_say(struct life_text *out, const struct life *life, const size_t *order)
{
    out->used = 0;
    LIFE_SAY(out, "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": "
                  "\"treaty\", \"bindingness\": \"legal\", \"parties\": [");
    life_say_parties(out, life->parties);
    LIFE_SAY(out, "], \"clauses\": {%s}", life->clauses ? life->clauses : "");
    LIFE_SAY(out, "%s%s, \"acts\": [", life->members ? ", " : "",
             life->members ? life->members : "");
    for (size_t i = 0; i < life->count; i++) {
        LIFE_SAY(out, "%s", i ? ", " : "");
        life_say_act(out, &life->acts[order ? order[i] : i]);
    }
    LIFE_SAY(out, "]}");
}

static inline entente_agreement *life_begin(const struct life *life)
{
    struct life_text *out = malloc(sizeof *out);
    entente_agreement *agreement;

    cr_assert(out);
    life_say(out, life, NULL);
    agreement = agreement_of(out->text);
    free(out);
    return agreement;
}

#define LIFE_ACTS(acts_) .acts = (acts_), .count = sizeof(acts_) / sizeof(acts_)[0]

/* Bound from its consent on, as soon as the treaty is in force. */
#define LIFE_FREE_CONSENT "\"consent\": {\"requires_signature\": false}"
#define LIFE_IN_FORCE_SINCE(day)                                                                   \
    "\"entry_into_force\": {\"general\": {\"op\": \"date\", \"value\": \"" day "\"}, "             \
    "\"boundary\": \"entry\", \"late\": {\"op\": \"own_consent\"}}"

#endif
