/* Bodies: DOMAIN 9, FORMAT 8.2. Worlds by chance, and how the bodies in them stand. */
#include <string.h>

#include "second.h"

enum { PARTIES = 4, ACTS = 16, NO_MEMBER = -1 };

enum body_state { PLANNED, ESTABLISHED, OPERATING, SUSPENDED, WOUND_UP, UNSURE };
enum body_move {
    TO_ESTABLISHED,
    TO_OPERATING,
    TO_SUSPENDED,
    TO_DISSOLVED,
    TO_JOINED,
    TO_LEFT,
    TO_EXTENDED
};

struct body_act {
    enum { BODY_MOVE, BODY_EVENT } type;
    enum body_move to;
    int day, party, until;
    bool already;
};

struct body_member {
    bool listed, lead, readiness, expected;
    int from, until; /* 0: not said */
};

static struct {
    int entry, consent[PARTIES], exit[PARTIES]; /* 0: never */
    bool by_parties, by_provision, activated, with_crowd;
    int crowd, until; /* until: 0 none, -1 thirty days after the event */
    struct body_member members[PARTIES];
    struct body_act acts[ACTS];
    int act_count;
} world;

static const char *const states[] = {"planned",   "established", "operating",
                                     "suspended", "wound_up",    "unknown"};
static const char *const moves[] = {"established", "operating", "suspended", "dissolved",
                                    "joined",      "left",      "extended"};

static void make_members(void)
{
    world.by_parties = second_one_in(4);
    world.with_crowd = second_one_in(4);
    world.crowd = 1 + second_below(4);
    for (int i = 0; i < PARTIES; i++) {
        struct body_member *member = &world.members[i];

        member->listed = !second_one_in(3);
        member->lead = second_one_in(5);
        member->readiness = second_one_in(6);
        member->expected = second_one_in(6);
        member->from = second_one_in(4) ? 1 + second_below(200) : 0;
        member->until = second_one_in(4) ? 100 + second_below(200) : 0;
        if (member->lead)
            member->from = member->until = 0;
    }
}

static void make_acts(void)
{
    int day = 1 + second_below(30);

    world.act_count = 2 + second_below(ACTS - 2);
    for (int i = 0; i < world.act_count; i++) {
        struct body_act *act = &world.acts[i];

        memset(act, 0, sizeof *act);
        act->day = day;
        day += second_one_in(3) ? 0 : 1 + second_below(40);
        act->type = second_one_in(8) ? BODY_EVENT : BODY_MOVE;
        act->to = (enum body_move)second_below(7);
        if (world.by_parties && (act->to == TO_JOINED || act->to == TO_LEFT))
            act->to = TO_OPERATING;
        if (act->to == TO_DISSOLVED && second_one_in(2))
            act->to = TO_OPERATING;
        act->party = second_below(PARTIES);
        act->until = act->day + second_below(200);
        if (i == 0 && act->type == BODY_MOVE && act->to == TO_OPERATING && second_one_in(2)) {
            act->already = true;
            day = act->day + 1 + second_below(9);
        }
    }
}

static void make_world(uint32_t seed)
{
    memset(&world, 0, sizeof world);
    second_seed(seed);
    world.entry = 20 + second_below(100);
    for (int i = 0; i < PARTIES; i++) {
        world.consent[i] = second_one_in(5) ? 0 : 1 + second_below(150);
        if (world.consent[i] && second_one_in(3))
            world.exit[i] = (world.consent[i] > world.entry ? world.consent[i] : world.entry) + 1 +
                            second_below(150);
    }
    world.by_provision = second_one_in(2);
    world.activated = second_one_in(3);
    world.until = second_one_in(3) ? (second_one_in(2) ? -1 : 100 + second_below(200)) : 0;
    make_members();
    make_acts();
}

static void put_members(struct second_text *out)
{
    unsigned leads = 0;

    for (int i = 0; i < PARTIES; i++)
        leads |= (unsigned)world.members[i].lead << i;
    if (leads && !world.by_parties) {
        second_put(out, ",\"lead\":");
        second_put_ids(out, "p", leads);
    }
    if (world.by_parties) {
        second_put(out, ",\"members\":\"parties\"");
        return;
    }
    second_put(out, ",\"members\":[");
    out->comma = false;
    for (int i = 0; i < PARTIES; i++) {
        const struct body_member *member = &world.members[i];

        if (!member->listed)
            continue;
        second_next(out);
        second_put(out, "{\"party\":\"p%d\"%s%s", i,
                   member->readiness ? ",\"membership\":\"expressed_readiness\"" : "",
                   member->expected ? ",\"modality\":\"expected\"" : "");
        if (member->from)
            second_put_day(out, "from", member->from);
        if (member->until)
            second_put_day(out, "until", member->until);
        second_put(out, "}");
    }
    if (world.with_crowd) {
        second_next(out);
        second_put(out, "{\"anonymous\":true,\"count_min\":%d}", world.crowd);
    }
    second_put(out, "]");
}

static void put_body(struct second_text *out)
{
    second_put(out, "\"bodies\":[{\"id\":\"b\",\"name\":\"B\",\"kind\":\"council\"");
    put_members(out);
    if (world.by_provision)
        second_put(out, ",\"established_by\":\"1\"");
    if (world.activated)
        second_put(out, ",\"activated_by\":{\"op\":\"event\",\"id\":\"e\"}");
    if (world.until > 0) {
        second_put(out, ",\"until\":");
        second_put_date(out, world.until);
    } else if (world.until < 0) {
        second_put(out, ",\"until\":{\"op\":\"add\",\"n\":30,\"unit\":\"day\","
                        "\"to\":{\"op\":\"event\",\"id\":\"e\"}}");
    }
    second_put(out, "}],");
}

static void put_act(struct second_text *out, const struct body_act *act, int at)
{
    second_next(out);
    second_put(out, "{\"id\":\"a%d\"", at);
    second_put_day(out, "date", act->day);
    if (act->type == BODY_EVENT) {
        second_put(out, ",\"type\":\"event\",\"event\":\"e\"}");
        return;
    }
    second_put(out, ",\"type\":\"body\",\"body\":\"b\",\"to\":\"%s\"", moves[act->to]);
    if (act->to == TO_JOINED || act->to == TO_LEFT)
        second_put(out, ",\"party\":\"p%d\"", act->party);
    if (act->to == TO_EXTENDED)
        second_put_day(out, "until", act->until);
    second_put(out, "%s}", act->already ? ",\"already\":true" : "");
}

static void put_party_acts(struct second_text *out, const char *type, const int *days)
{
    for (int i = 0; i < PARTIES; i++) {
        if (!days[i])
            continue;
        second_next(out);
        second_put(out, "{\"id\":\"%c%d\",\"type\":\"%s\",\"party\":\"p%d\"", type[0], i, type, i);
        second_put_day(out, "date", days[i]);
        second_put(out, "}");
    }
}

static void body_make(uint32_t seed, struct second_text *out)
{
    make_world(seed);
    second_put(out, "{\"format\":\"entente/1\",\"id\":\"w\",\"title\":\"W\",\"kind\":\"treaty\","
                    "\"bindingness\":\"legal\",\"parties\":[");
    out->comma = false;
    for (int i = 0; i < PARTIES; i++) {
        second_next(out);
        second_put(out, "{\"id\":\"p%d\",\"name\":\"P\",\"kind\":\"state\"}", i);
    }
    second_put(out, "],\"clauses\":{\"consent\":{\"requires_signature\":false},"
                    "\"withdrawal\":{\"allowed\":\"yes\",\"notice\":{\"n\":0,\"unit\":\"day\"}},"
                    "\"entry_into_force\":{\"boundary\":\"entry\","
                    "\"late\":{\"op\":\"own_consent\"},\"general\":");
    second_put_date(out, world.entry);
    second_put(out, "}},\"provisions\":[{\"id\":\"1\",\"title\":\"1\"}],");
    put_body(out);
    second_put(out, "\"acts\":[");
    out->comma = false;
    put_party_acts(out, "ratification", world.consent);
    put_party_acts(out, "withdrawal", world.exit);
    for (int i = 0; i < world.act_count; i++)
        put_act(out, &world.acts[i], i);
    second_put(out, "]}");
}

static bool is_in(int party, int day)
{
    return world.consent[party] && day >= world.entry && day >= world.consent[party] &&
           !(world.exit[party] && world.exit[party] <= day);
}

/* The treaty is over once the last party is out of it, and nobody joins it then. */
static bool is_over(int day)
{
    for (int until = world.entry; until <= day; until++) {
        bool one_left = false, one_is_in = false;

        for (int i = 0; i < PARTIES; i++) {
            one_left |= world.exit[i] && world.exit[i] <= until;
            one_is_in |= is_in(i, until);
        }
        if (one_left && !one_is_in)
            return true;
    }
    return false;
}

static bool in_force_for(int party, int day)
{
    return is_in(party, day) && !is_over(day);
}

/* What acts and days have brought. */
struct course {
    enum body_state state;
    int since, mandate;      /* its last day; 0: none */
    enum body_state evening; /* of the day before */
    bool already, begun_already, silent;
    bool anew;    /* founded a second time: the mandate of the text is spent */
    bool founded; /* by an act, so that another one comes too late */
    bool event;
    int moved[PARTIES]; /* the day of joining, or minus the day of leaving; 0: no act */
    const char *code[ACTS];
};

static bool is_listed(const struct course *course, int party, int day)
{
    const struct body_member *member = &world.members[party];

    if (course->moved[party])
        return course->moved[party] > 0;
    if (world.by_parties)
        return in_force_for(party, day);
    return (member->listed && (!member->from || member->from <= day) &&
            (!member->until || day <= member->until)) ||
           (member->lead && !member->listed);
}

static bool is_counted(const struct course *course, int party, int day)
{
    const struct body_member *member = &world.members[party];
    const bool said = course->moved[party] == 0 && !world.by_parties && member->listed;

    return is_listed(course, party, day) && !(said && (member->readiness || member->expected));
}

static void turn(struct course *course, enum body_state state)
{
    second_reach("bodies %s --> %s", states[course->state], states[state]);
    course->state = state;
}

static const char *why_not(const struct course *course, const struct body_act *act, int day)
{
    if (course->state == WOUND_UP && act->to != TO_ESTABLISHED)
        return "E_MECH_MANDATE_ENDED";
    switch (act->to) {
    case TO_ESTABLISHED:
        return course->founded ? "E_DUPLICATE_ACT" : NULL;
    case TO_OPERATING:
        return course->state == OPERATING ? "E_DUPLICATE_ACT" : NULL;
    case TO_SUSPENDED:
        return course->state == SUSPENDED ? "E_DUPLICATE_ACT"
               : course->state == PLANNED ? "E_CHRONOLOGY"
                                          : NULL;
    case TO_JOINED:
        return is_counted(course, act->party, day) ? "E_DUPLICATE_ACT" : NULL;
    case TO_LEFT:
        return is_listed(course, act->party, day) ? NULL : "E_CHRONOLOGY";
    case TO_EXTENDED:
        return course->state == PLANNED ? "E_CHRONOLOGY" : NULL;
    default:
        return NULL;
    }
}

static void do_act(struct course *course, int number, int day)
{
    static const enum body_state states_of[] = {ESTABLISHED, OPERATING, SUSPENDED, WOUND_UP};
    const struct body_act *act = &world.acts[number];

    /* Whether one joins or leaves whose time is not come, or over, is not written. */
    course->silent |= (act->to == TO_JOINED || act->to == TO_LEFT) &&
                      (world.members[act->party].until || world.members[act->party].from);
    course->code[number] = why_not(course, act, day);
    second_reach("bodies %s: %s, %s", states[course->state], moves[act->to],
                 course->code[number] ? course->code[number] : "done");
    if (course->code[number])
        return;
    if (course->state == WOUND_UP && act->to == TO_ESTABLISHED) {
        course->mandate = 0;
        course->anew = true;
    }
    course->silent |= (act->to == TO_EXTENDED && act->until <= course->mandate);
    if (act->to == TO_JOINED)
        course->moved[act->party] = day;
    else if (act->to == TO_LEFT)
        course->moved[act->party] = -day;
    else if (act->to == TO_EXTENDED)
        course->mandate = act->until;
    else
        turn(course, states_of[act->to]);
    course->founded |= act->to == TO_ESTABLISHED || course->state >= OPERATING;
    course->founded &= course->state != WOUND_UP;
    course->begun_already |= act->already;
}

static void begin(struct course *course, int day)
{
    for (int i = 0; i < world.act_count; i++)
        if (world.acts[i].type == BODY_EVENT && world.acts[i].day == day && !course->event) {
            course->event = true;
            if (world.until < 0 && !course->mandate && !course->anew)
                course->mandate = day + 30;
        }
    if (course->state == PLANNED &&
        (world.activated ? course->event : world.by_provision && day == world.entry))
        turn(course, ESTABLISHED);
    if (course->state != WOUND_UP &&
        ((course->mandate && day > course->mandate) || (is_over(day) && !is_over(day - 1)))) {
        turn(course, WOUND_UP);
        course->founded = false;
    }
}

static void claim_members(const struct course *course, int on, struct second_claims *claims)
{
    int count = 0;

    for (int i = 0; i < PARTIES; i++) {
        const struct body_member *member = &world.members[i];
        const bool by_list = course->moved[i] == 0 && !world.by_parties;
        const bool listed = is_listed(course, i, on);
        const bool ready = by_list && member->listed && member->readiness;

        count += is_counted(course, i, on);
        if (listed)
            second_claim(claims, ready ? "expressed_readiness" : "active",
                         "bodies/b/p%d membership", i);
        else if (course->moved[i] < 0)
            second_claim(claims, "left", "bodies/b/p%d membership", i);
    }
    if (world.with_crowd && !world.by_parties)
        count += world.crowd;
    second_claim(claims, "", "bodies/b count");
    claims->claim[claims->count - 1].says[0] = (char)('0' + count);
    claims->claim[claims->count - 1].says[1] = '\0';
}

static void body_tell(int on, struct second_claims *claims)
{
    struct course course = {.mandate = world.until > 0 ? world.until : 0};

    for (int day = 1; day <= on; day++) {
        begin(&course, day);
        for (int i = 0; i < world.act_count; i++)
            if (world.acts[i].type == BODY_MOVE && world.acts[i].day == day)
                do_act(&course, i, day);
        if (course.state != course.evening) {
            course.since = day;
            course.already = course.begun_already;
            course.begun_already = false;
        }
        course.evening = course.state;
    }
    for (int i = 0; i < world.act_count; i++)
        claims->silent |= world.acts[i].already && world.acts[i].day > on;
    claims->silent |= course.silent;
    second_claim(claims, states[course.state], "bodies/b state");
    if (course.state != PLANNED)
        second_claim_day(claims, course.already ? 0 : course.since, "bodies/b since");
    claim_members(&course, on, claims);
    for (int i = 0; i < world.act_count; i++)
        if (world.acts[i].day <= on && world.acts[i].type == BODY_MOVE)
            second_claim(claims, course.code[i] ? course.code[i] : "-", "acts/a%d code", i);
}

static int body_days(int days[], int room)
{
    int count = 0;

    days[count++] = world.entry;
    for (int i = 0; i < PARTIES; i++) {
        days[count++] = world.consent[i];
        days[count++] = world.exit[i];
        days[count++] = world.members[i].from;
        days[count++] = world.members[i].until;
    }
    if (world.until > 0)
        days[count++] = world.until;
    for (int i = 0; i < world.act_count && count + 3 < room; i++) {
        days[count++] = world.acts[i].day;
        days[count++] =
            world.acts[i].type == BODY_EVENT ? world.acts[i].day + 30 : world.acts[i].until;
    }
    return count;
}

static const char *const body_rows[] = {"planned --> established",
                                        "planned --> operating",
                                        "established --> operating",
                                        "operating --> suspended",
                                        "suspended --> operating",
                                        "established --> suspended",
                                        "operating --> wound_up",
                                        "suspended --> wound_up",
                                        "established --> wound_up",
                                        "planned --> wound_up",
                                        "operating: joined, done",
                                        "operating: left, done",
                                        "operating: extended, done",
                                        "wound_up: joined, E_MECH_MANDATE_ENDED",
                                        NULL};

const struct second_subject second_bodies = {"bodies", body_make, body_days, body_tell, body_rows};
