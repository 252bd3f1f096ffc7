#include "everything.h"

#include <stdarg.h>
#include <stdio.h>

#include "random_agreement.h"

#define ARRAY_COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { ACTS = 34, DAYS = 700 };

const char *const everything_parties[EVERYTHING_PARTIES] = {"A", "B", "C", "D"};

struct writer {
    char *room;
    size_t used;
    struct chance chance;
    uint32_t acts;
};

__attribute__((format(printf, 2, 3))) static void put(struct writer *writer, const char *format,
                                                      ...)
{
    va_list rest;

    va_start(rest, format);
    writer->used += (size_t)vsnprintf(writer->room + writer->used, EVERYTHING_ROOM - writer->used,
                                      format, rest);
    va_end(rest);
}

static uint32_t below(struct writer *writer, uint32_t bound)
{
    return chance_below(&writer->chance, bound);
}

static const char *one_of(struct writer *writer, const char *const *texts, size_t count)
{
    return texts[below(writer, (uint32_t)count)];
}

static const char *party(struct writer *writer)
{
    return one_of(writer, everything_parties, EVERYTHING_PARTIES);
}

static const char *provision(struct writer *writer)
{
    static const char *const names[] = {"p1", "p2", "p3"};

    return one_of(writer, names, ARRAY_COUNT(names));
}

/* ---- Clauses, commitments, approvals and bodies. */

static void write_clauses(struct writer *writer)
{
    static const char *const entries[] = {
        "{\"op\": \"date\", \"value\": \"2026-03-01\"}",
        "{\"op\": \"add\", \"n\": 30, \"unit\": \"day\", \"to\": {\"op\": \"when\", \"cond\": "
        "{\"op\": \"count\", \"min\": 2}}}",
        "{\"op\": \"if_by\", \"deadline\": {\"op\": \"date\", \"value\": \"2026-03-10\"}, "
        "\"cond\": "
        "{\"op\": \"count\", \"min\": 4}, \"then\": {\"op\": \"date\", \"value\": \"2026-04-01\"}, "
        "\"else\": {\"op\": \"never\"}}",
    };
    static const char *const bilaterals[] = {
        "", "", ", \"accession\": {\"bilateral\": \"unless_objected\"}",
        ", \"accession\": {\"bilateral\": \"only_if_accepted\"}"};
    static const char *const provisionals[] = {
        "", ", \"provisional_application\": {\"by\": [\"signature\"], \"end_notice\": {\"n\": 20, "
            "\"unit\": \"day\"}}"};

    put(writer,
        "\"clauses\": {\"consent\": {\"requires_signature\": false}, "
        "\"entry_into_force\": {\"general\": %s, \"boundary\": \"entry\", "
        "\"late\": {\"op\": \"own_consent\"}}, \"withdrawal\": {\"allowed\": \"yes\", "
        "\"notice\": {\"n\": 2, \"unit\": \"month\"}}, \"reservations\": "
        "{\"objection_period\": {\"n\": 3, \"unit\": \"month\"}}, "
        "\"non_application\": {\"allowed\": \"any_time\"}, "
        "\"amendment\": {\"model\": \"vclt_default\", \"entry\": {\"op\": \"when\", "
        "\"cond\": {\"op\": \"count\", \"min\": 2}}, \"late\": {\"op\": \"own_consent\"}}"
        "%s%s}, ",
        one_of(writer, entries, ARRAY_COUNT(entries)),
        one_of(writer, bilaterals, ARRAY_COUNT(bilaterals)),
        one_of(writer, provisionals, ARRAY_COUNT(provisionals)));
    put(writer, "\"parts\": [{\"id\": \"I\", \"clauses\": {\"entry_into_force\": {\"general\": "
                "{\"op\": \"date\", \"value\": \"2026-06-01\"}, \"boundary\": \"entry\", "
                "\"late\": {\"op\": \"own_consent\"}}}}], "
                "\"versions\": [{\"id\": \"old\"}, {\"id\": \"new\"}], "
                "\"provisions\": [{\"id\": \"p1\"}, {\"id\": \"p2\"}, {\"id\": \"p3\"}], "
                "\"bodies\": [{\"id\": \"jury\", \"name\": \"Jury\", \"kind\": \"commission\", "
                "\"members\": [\"A\", \"B\"]}], "
                "\"approvals\": [{\"id\": \"home\", \"party\": \"A\", \"steps\": [{\"id\": "
                "\"lower\", \"kind\": \"chamber_vote\"}, {\"id\": \"upper\", \"kind\": "
                "\"chamber_vote\", \"after\": [\"lower\"]}]}, {\"id\": \"troops\", \"party\": "
                "\"B\", \"purpose\": \"force_deployment\", \"steps\": [{\"id\": \"vote\", "
                "\"kind\": \"chamber_vote\", \"expires\": {\"n\": 4, \"unit\": \"month\"}}]}], ");
}

static void write_trigger(struct writer *writer, uint32_t index)
{
    switch (below(writer, 6)) {
    case 0:
        put(writer, ", \"trigger\": {\"op\": \"event\", \"id\": \"e\"}");
        return;
    case 1:
        put(writer, ", \"trigger\": {\"op\": \"approved\", \"party\": \"B\", \"approval\": "
                    "\"troops\"}");
        return;
    case 2:
        if (index > 0)
            put(writer,
                ", \"trigger\": {\"op\": \"commitment_is\", \"commitment\": \"c%u\", "
                "\"is\": \"active\"}",
                below(writer, index));
        return;
    default:
        return;
    }
}

static void write_commitment(struct writer *writer, uint32_t index)
{
    static const char *const suspensions[] = {"", ", \"on_suspension\": \"stops\"",
                                              ", \"on_suspension\": \"restarts\""};
    const char *obligor = party(writer), *other = party(writer);

    put(writer, "%s{\"id\": \"c%u\", \"type\": \"other\", \"obligors\": [\"%s\"", index ? ", " : "",
        index, obligor);
    if (other != obligor && below(writer, 2))
        put(writer, ", \"%s\"", other);
    put(writer, "]");
    if (below(writer, 3))
        put(writer, ", \"beneficiaries\": [\"%s\"]", party(writer));
    if (below(writer, 3))
        put(writer, ", \"provision\": \"%s\"", provision(writer));
    write_trigger(writer, index);
    if (below(writer, 2))
        put(writer, ", \"due\": {\"op\": \"date\", \"value\": \"2026-%02u-15\"}",
            4 + below(writer, 9));
    if (below(writer, 4) == 0)
        put(writer, ", \"requires\": [{\"party\": \"B\", \"approval\": \"troops\"}]");
    put(writer, "%s}", one_of(writer, suspensions, ARRAY_COUNT(suspensions)));
}

/* ---- Acts. */

/* Begins an act with a date; the caller adds members and the closing brace. */
static uint32_t begin_act(struct writer *writer, uint32_t day, const char *type)
{
    static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    uint32_t year = 2026, month = 0;

    while (day >= lengths[month]) {
        day -= lengths[month];
        month = (month + 1) % 12;
        year += month == 0;
    }
    put(writer, "%s{\"id\": \"x%u\", \"date\": \"%u-%02u-%02u\", \"type\": \"%s\"",
        writer->acts ? ", " : "", writer->acts, year, month + 1, day + 1, type);
    return writer->acts++;
}

static void act_of(struct writer *writer, uint32_t day, const char *type, const char *who)
{
    begin_act(writer, day, type);
    put(writer, ", \"party\": \"%s\"", who);
}

/* A reservation, perhaps with the signature, and perhaps confirmed; then what others say to it. */
static void write_reservation(struct writer *writer, const char *who, uint32_t signed_on,
                              uint32_t consented_on)
{
    const uint32_t when = below(writer, 4);
    const uint32_t day = when == 0 ? signed_on : when == 3 ? consented_on + 40 : consented_on;
    const uint32_t own = writer->acts;

    act_of(writer, day, "reservation", who);
    put(writer, ", \"provision\": \"%s\"}", provision(writer));
    if (when == 0 && below(writer, 2)) {
        act_of(writer, consented_on, "reservation_confirmation", who);
        put(writer, ", \"to\": \"x%u\"}", own);
    }
    for (size_t i = 0; i < EVERYTHING_PARTIES; i++) {
        if (everything_parties[i] == who || below(writer, 3))
            continue;
        act_of(writer, day + 10 + below(writer, 120),
               below(writer, 4) ? "objection" : "reservation_acceptance", everything_parties[i]);
        put(writer, ", \"to\": \"x%u\"}", own);
    }
    if (below(writer, 3) == 0) {
        act_of(writer, day + 150 + below(writer, 200), "reservation_withdrawal", who);
        put(writer, ", \"to\": \"x%u\"}", own);
    }
}

/* Signature and consent of each party, each on a day of its own. */
static void write_consents(struct writer *writer)
{
    static const char *const kinds[] = {"ratification", "ratification", "accession"};

    for (size_t i = 0; i < EVERYTHING_PARTIES; i++) {
        const char *who = everything_parties[i];
        const uint32_t signed_on = below(writer, 30);
        const uint32_t consented_on = signed_on + below(writer, 3) * 60 + below(writer, 40);
        const char *kind = one_of(writer, kinds, ARRAY_COUNT(kinds));

        if (below(writer, 3)) {
            act_of(writer, signed_on, "signature", who);
            put(writer, "}");
            kind = "ratification";
        }
        act_of(writer, consented_on, kind, who);
        put(writer, "}");
        if (below(writer, 2))
            write_reservation(writer, who, signed_on, consented_on);
    }
}

static void write_suspension(struct writer *writer, uint32_t day)
{
    const char *who = party(writer), *other = party(writer);
    const uint32_t kind = below(writer, 4);

    if (kind == 3) {
        begin_act(writer, day, "agreement_suspension");
        put(writer, "}");
        begin_act(writer, day + 30 + below(writer, 60), "agreement_resumption");
        put(writer, "}");
        return;
    }
    act_of(writer, day, "suspension", who);
    put(writer, ", \"ground\": \"vclt_60\"");
    if (kind == 1)
        put(writer, ", \"provision\": \"%s\"", provision(writer));
    if (kind == 2 && other != who)
        put(writer, ", \"towards\": [\"%s\"]", other);
    put(writer, "}");
    if (below(writer, 2)) {
        act_of(writer, day + 30 + below(writer, 60), "resumption", who);
        put(writer, "}");
    }
}

static void write_move(struct writer *writer, uint32_t day)
{
    static const char *const moves[] = {"fulfilment", "breach_alleged", "breach_determined",
                                        "cure",       "waiver",         "progress"};
    const uint32_t which = below(writer, EVERYTHING_COMMITMENTS);

    act_of(writer, day, "commitment", party(writer));
    put(writer, ", \"commitment\": \"c%u\", \"to\": \"%s\"}", which,
        one_of(writer, moves, ARRAY_COUNT(moves)));
}

static void write_step(struct writer *writer, uint32_t day)
{
    static const char *const moves[] = {"in_progress", "passed", "passed", "rejected"};
    static const char *const steps[][3] = {
        {"A", "home", "lower"}, {"A", "home", "upper"}, {"B", "troops", "vote"}};
    const char *const *step = steps[below(writer, 3)];

    act_of(writer, day, "step", step[0]);
    put(writer, ", \"approval\": \"%s\", \"step\": \"%s\", \"to\": \"%s\"}", step[1], step[2],
        one_of(writer, moves, ARRAY_COUNT(moves)));
}

static void write_other(struct writer *writer, uint32_t day)
{
    const char *who = party(writer), *other = party(writer);

    switch (below(writer, 9)) {
    case 0:
        begin_act(writer, day, "event");
        put(writer, ", \"event\": \"e\"}");
        return;
    case 1:
        act_of(writer, day, "withdrawal", who);
        put(writer, "}");
        return;
    case 2:
        begin_act(writer, day, "body");
        put(writer, ", \"body\": \"jury\", \"to\": \"%s\"}",
            below(writer, 2) ? "operating" : "suspended");
        return;
    case 3:
        act_of(writer, day, "declaration", who);
        put(writer, ", \"about\": \"non_application\", \"towards\": [\"%s\"]}",
            other == who ? everything_parties[who == everything_parties[0]] : other);
        return;
    case 4:
        begin_act(writer, day, "amendment_adopted");
        put(writer, ", \"version\": \"new\"}");
        return;
    case 5:
        act_of(writer, day, "acceptance", who);
        put(writer, ", \"version\": \"new\"}");
        return;
    case 6:
        write_suspension(writer, day);
        return;
    case 7:
        write_step(writer, day);
        return;
    default:
        write_move(writer, day);
        return;
    }
}

void everything_write(uint32_t seed, char room[EVERYTHING_ROOM])
{
    struct writer writer = {.room = room, .chance = chance_from(seed)};

    put(&writer, "{\"format\": \"entente/1\", \"id\": \"everything\", \"title\": \"Everything\", "
                 "\"kind\": \"treaty\", \"bindingness\": \"legal\", \"parties\": [");
    for (size_t i = 0; i < EVERYTHING_PARTIES; i++)
        put(&writer, "%s{\"id\": \"%s\", \"name\": \"State %s\", \"kind\": \"state\"}",
            i ? ", " : "", everything_parties[i], everything_parties[i]);
    put(&writer, "], ");
    write_clauses(&writer);
    put(&writer, "\"commitments\": [");
    for (uint32_t i = 0; i < EVERYTHING_COMMITMENTS; i++)
        write_commitment(&writer, i);
    put(&writer, "], \"acts\": [");
    write_consents(&writer);
    while (writer.acts < ACTS)
        write_other(&writer, below(&writer, DAYS));
    put(&writer, "]}");
}
