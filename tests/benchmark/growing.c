/* Documents that hold many of one thing, each kind with a thing of its own. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "growth.h"

void bench_put(struct growing *text, const char *format, ...)
{
    enum { MOST = 512 };
    va_list arguments;

    if (text->room - text->length < MOST && !text->failed) {
        const size_t room = 2 * text->room + 2 * (size_t)MOST;
        char *grown = realloc(text->data, room);

        text->failed |= !grown;
        if (grown) {
            text->data = grown;
            text->room = room;
        }
    }
    if (text->failed)
        return;
    va_start(arguments, format);
    const int length = vsnprintf(text->data + text->length, MOST, format, arguments);
    va_end(arguments);
    text->failed |= length < 0 || length >= MOST;
    text->length += text->failed ? 0 : (size_t)length;
}

/* A day from 2005 on: months of 28 days, so that each number gives one. */
static const char *day(unsigned number, char room[16])
{
    snprintf(room, 16, "%04u-%02u-%02u", 2005 + number / 336 % 1000, 1 + number / 28 % 12,
             1 + number % 28);
    return room;
}

static void head(struct growing *text, unsigned count, const char *general)
{
    bench_put(text,
              "{\"format\":\"entente/1\",\"id\":\"growing\",\"title\":\"T\",\"kind\":\"treaty\","
              "\"bindingness\":\"legal\",\"parties\":[");
    for (unsigned i = 0; i < count; i++)
        bench_put(text, "%s{\"id\":\"S%u\",\"name\":\"S\",\"kind\":\"state\"}", i ? "," : "", i);
    bench_put(text,
              "],\"clauses\":{\"consent\":{\"requires_signature\":false},"
              "\"entry_into_force\":{\"general\":%s,\"late\":{\"op\":\"own_consent\"},"
              "\"boundary\":\"entry\"},\"withdrawal\":{\"allowed\":\"yes\","
              "\"notice\":{\"n\":1,\"unit\":\"day\"}}}",
              general);
}

static const char FIRST_DAY[] = "{\"op\":\"date\",\"value\":\"2004-06-01\"}";

/* Every party consents in 2004: the acts that follow need no comma of their own. */
static void consents(struct growing *text, unsigned count)
{
    bench_put(text, ",\"acts\":[");
    for (unsigned i = 0; i < count; i++)
        bench_put(text,
                  "%s{\"id\":\"c%u\",\"date\":\"2004-%02u-%02u\",\"type\":\"accession\","
                  "\"party\":\"S%u\"}",
                  i ? "," : "", i, 1 + i / 28 % 12, 1 + i % 28, i);
}

static void act(struct growing *text, unsigned number, unsigned on, const char *type,
                unsigned party)
{
    char room[16];

    bench_put(text, ",{\"id\":\"a%u\",\"date\":\"%s\",\"type\":\"%s\",\"party\":\"S%u\"", number,
              day(on, room), type, party);
}

static void parties(struct growing *text, unsigned count)
{
    char rule[80];

    snprintf(rule, sizeof rule, "{\"op\":\"when\",\"cond\":{\"op\":\"count\",\"min\":%u}}",
             count / 2);
    head(text, count, rule);
    consents(text, count);
    bench_put(text, "]}");
}

/* What a party says of one thing, day by day. */
static void statements(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    consents(text, 8);
    for (unsigned i = 0; i < count; i++) {
        act(text, i, i, "statement", i % 8);
        bench_put(text, ",\"about\":\"talks\",\"value\":\"held\"}");
    }
    bench_put(text, "]}");
}

/* Consents of those that are bound: each is irregular, and told in a finding. */
static void irregular(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    consents(text, 8);
    for (unsigned i = 0; i < count; i++) {
        act(text, i, i % 3000, "accession", i % 8);
        bench_put(text, "}");
    }
    bench_put(text, "]}");
}

/* One State comes and goes. */
static void returns(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    consents(text, 8);
    for (unsigned i = 0; i < count; i++) {
        act(text, i, 4 * i, i % 2 ? "accession" : "withdrawal", 0);
        bench_put(text, "}");
    }
    bench_put(text, "]}");
}

static void suspensions(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    consents(text, 8);
    for (unsigned i = 0; i + 1 < count; i += 2) {
        act(text, i, 4 * i, "suspension", 0);
        bench_put(text, ",\"ground\":\"clause\"}");
        act(text, i + 1, 4 * i + 2, "resumption", 0);
        bench_put(text, ",\"to\":\"a%u\"}", i);
    }
    bench_put(text, "]}");
}

/* One State makes reservations, and another objects to each. */
static void reservations(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    bench_put(text, ",\"provisions\":[");
    for (unsigned i = 0; i < count; i++)
        bench_put(text, "%s{\"id\":\"p%u\"}", i ? "," : "", i);
    bench_put(text, "]");
    consents(text, 8);
    for (unsigned i = 0; i < count; i++)
        bench_put(text,
                  ",{\"id\":\"r%u\",\"date\":\"2004-01-01\",\"type\":\"reservation\","
                  "\"party\":\"S0\",\"provision\":\"p%u\"}",
                  i, i);
    for (unsigned i = 0; i < count; i++)
        bench_put(text,
                  ",{\"id\":\"o%u\",\"date\":\"2004-09-01\",\"type\":\"objection\","
                  "\"party\":\"S1\",\"to\":\"r%u\",\"effect\":\"simple\"}",
                  i, i);
    bench_put(text, "]}");
}

static void territories(struct growing *text, unsigned count)
{
    bench_put(text,
              "{\"format\":\"entente/1\",\"id\":\"growing\",\"title\":\"T\",\"kind\":\"treaty\","
              "\"bindingness\":\"legal\",\"parties\":[{\"id\":\"S0\",\"name\":\"S\","
              "\"kind\":\"state\",\"territories\":[");
    for (unsigned i = 0; i < count; i++)
        bench_put(text, "%s\"t%u\"", i ? "," : "", i);
    bench_put(text,
              "]}],\"clauses\":{\"consent\":{\"requires_signature\":false},"
              "\"entry_into_force\":{\"general\":{\"op\":\"date\",\"value\":\"2004-06-01\"}}}");
    consents(text, 1);
    for (unsigned i = 0; i < count; i++) {
        act(text, i, i % 3000, "territorial_extension", 0);
        bench_put(text, ",\"territories\":[\"t%u\"]}", i);
    }
    bench_put(text, "]}");
}

/* One approval of many steps, each after the one before it, and all taken. */
static void steps(struct growing *text, unsigned count)
{
    char room[16];

    head(text, 8, FIRST_DAY);
    bench_put(text, ",\"approvals\":[{\"id\":\"home\",\"party\":\"S0\",\"steps\":[");
    for (unsigned i = 0; i < count; i++)
        bench_put(text,
                  i ? ",{\"id\":\"s%u\",\"kind\":\"chamber_vote\",\"after\":[\"s%u\"]}"
                    : "{\"id\":\"s%u\",\"kind\":\"chamber_vote\"}",
                  i, i - 1);
    bench_put(text, "]}]");
    consents(text, 8);
    for (unsigned i = 0; i < count; i++)
        bench_put(text,
                  ",{\"id\":\"a%u\",\"date\":\"%s\",\"type\":\"step\",\"party\":\"S0\","
                  "\"approval\":\"home\",\"step\":\"s%u\",\"to\":\"passed\"}",
                  i, day(i, room), i);
    bench_put(text, "]}");
}

/* Commitments, each due once the one before it is in effect. */
static void chain(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    bench_put(text, ",\"commitments\":[");
    for (unsigned i = 0; i < count; i++) {
        bench_put(text, "%s{\"id\":\"d%u\",\"type\":\"other\",\"obligors\":[\"S%u\"]", i ? "," : "",
                  i, i % 8);
        if (i > 0)
            bench_put(text,
                      ",\"trigger\":{\"op\":\"commitment_is\",\"commitment\":\"d%u\","
                      "\"is\":\"active\"}",
                      i - 1);
        bench_put(text, "}");
    }
    bench_put(text, "]");
    consents(text, 8);
    bench_put(text, "]}");
}

/* One commitment of all parties. */
static void obligors(struct growing *text, unsigned count)
{
    head(text, count, FIRST_DAY);
    bench_put(text, ",\"commitments\":[{\"id\":\"d\",\"type\":\"other\",\"obligors\":\"all\","
                    "\"due\":{\"op\":\"date\",\"value\":\"2020-01-01\"}}]");
    consents(text, count);
    bench_put(text, "]}");
}

/* What is done of one commitment, bit by bit. */
static void moves(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    bench_put(text, ",\"commitments\":[{\"id\":\"d\",\"type\":\"other\",\"obligors\":[\"S0\"],"
                    "\"quantity\":{\"amount\":900000000,\"unit\":\"EUR\"}}]");
    consents(text, 8);
    for (unsigned i = 0; i < count; i++) {
        act(text, i, i % 3000, "commitment", 0);
        bench_put(text, ",\"commitment\":\"d\",\"to\":\"progress\",\"amount\":1,\"unit\":\"EUR\"}");
    }
    bench_put(text, "]}");
}

/* Members come to a body and go. */
static void members(struct growing *text, unsigned count)
{
    head(text, 8, FIRST_DAY);
    bench_put(text,
              ",\"bodies\":[{\"id\":\"b\",\"name\":\"B\",\"kind\":\"council\",\"members\":[]}]");
    consents(text, 8);
    for (unsigned i = 0; i < count; i++) {
        act(text, i, i, "body", i / 2 % 8);
        bench_put(text, ",\"body\":\"b\",\"to\":\"%s\"}", i % 2 ? "left" : "joined");
    }
    bench_put(text, "]}");
}

const struct bench_kind BENCH_KINDS[] = {
    {"parties", parties, 1000, 1},
    {"statements", statements, 1000, 0},
    {"irregular acts", irregular, 1000, 0},
    {"comings and goings", returns, 1000, 0},
    {"suspensions", suspensions, 1000, 0},
    {"reservations", reservations, 500, 0},
    {"territories", territories, 2000, 0},
    {"steps of approval", steps, 1000, 1},
    {"chained commitments", chain, 1000, 0},
    {"obligors", obligors, 1000, 1},
    {"moves", moves, 1000, 0},
    {"members of a body", members, 1000, 0},
};
const size_t BENCH_KIND_COUNT = sizeof BENCH_KINDS / sizeof BENCH_KINDS[0];
