/*
 * Lives of commitments by chance: the past as one pass forward tells it, against the answer of each
 * single day. Dates are vague at times, time stands still, obligors come and go.
 */
#include "owing.h"
#include "random_agreement.h"

#include "case.h"
#include "commitment.h"
#include "commitments.h"
#include "make.h"
#include "moves.h"
#include "turning.h"

enum { ROOM = 16000, LIVES = 120, ACTS = 14, LAST = 20270430 };

static const char *const terms[] = {
    ", \"due\": {\"op\": \"date\", \"value\": \"2026-08-31\"}",
    ", \"due\": {\"op\": \"date\", \"value\": \"2026-08\"}",
    ", \"due\": {\"op\": \"add\", \"n\": 2, \"unit\": \"month\", \"to\": {\"op\": \"milestone\", "
    "\"which\": \"trigger\"}}, \"trigger\": {\"op\": \"event\", \"id\": \"e\"}, "
    "\"until\": {\"op\": \"date\", \"value\": \"2026-12-15\"}",
    ", \"recurs\": {\"every\": {\"n\": 1, \"unit\": \"month\"}, \"from\": {\"op\": \"date\", "
    "\"value\": \"2026-01-31\"}}",
    ", \"recurs\": {\"every\": {\"n\": 9, \"unit\": \"day\"}, \"from\": {\"op\": \"date\", "
    "\"value\": \"2026-04-03\"}}, \"until\": {\"op\": \"date\", \"value\": \"2026-11-20\"}",
    ", \"recurs\": {\"every\": {\"n\": 1, \"unit\": \"week\"}, \"from\": {\"op\": \"date\", "
    "\"value\": \"2026-03-03\"}, \"until\": {\"op\": \"date\", \"value\": \"2026-10-20\"}}, "
    "\"until\": {\"op\": \"date\", \"value\": \"2026-11\"}",
    ", \"recurs\": {\"every\": {\"n\": 1, \"unit\": \"day\"}, \"from\": {\"op\": \"date\", "
    "\"value\": \"2026-03-01\"}}",
};

static const char *const modes[] = {"several", "joint", "joint_and_several", "unresolved"};
static const char *const pauses[] = {"runs_on", "stops", "restarts"};
static const char *const creditors[] = {"", ", \"beneficiaries\": [\"C\"]",
                                        ", \"beneficiaries\": [\"A\", \"C\"]"};

static const char *const moves[] = {
    "\"fulfilment\"",
    "\"progress\", \"amount\": 6, \"unit\": \"lorry\"",
    "\"breach_alleged\", \"by\": \"C\"",
    "\"breach_determined\"",
    "\"breach_dismissed\"",
    "\"suspension\", \"basis\": \"agreement\"",
    "\"resumption\"",
    "\"excuse\", \"basis\": \"distress\"",
    "\"cure\"",
    "\"waiver\", \"by\": \"C\"",
    "\"extension\", \"by\": \"C\", \"until\": \"2026-09-20\"",
    "\"extension\", \"by\": [\"C\", \"D\"], \"until\": \"2027-01\"",
    "\"delegation\", \"transferee\": \"D\", \"consented_by\": [\"A\", \"B\", \"C\", \"D\"]",
    "\"assignment\", \"by\": \"C\", \"transferee\": \"D\", \"consented_by\": [\"A\", \"B\"]",
};

enum { MOVES = sizeof moves / sizeof moves[0] };

#define PICK(chance, list) (list)[chance_below((chance), sizeof(list) / sizeof(list)[0])]

struct text {
    char *room;
    size_t used;
};

#define PUT(text, ...)                                                                             \
    ((text)->used +=                                                                               \
     (size_t)snprintf((text)->room + (text)->used, ROOM - (text)->used, __VA_ARGS__))

/* The instances that the terms have are not known here: a day that may be one. */
static void put_move(struct text *text, struct chance *chance)
{
    PUT(text, ", \"type\": \"commitment\", \"commitment\": \"c\"");
    if (chance_below(chance, 5))
        PUT(text, ", \"party\": \"%s\"", chance_below(chance, 2) ? "A" : "B");
    if (chance_below(chance, 6) == 0)
        PUT(text, ", \"instance\": \"2026-%02u-%02u\"", 4 + chance_below(chance, 5),
            1 + chance_below(chance, 30));
    PUT(text, ", \"to\": %s", moves[chance_below(chance, chance_below(chance, 3) ? 8 : MOVES)]);
}

/* The treaty is suspended once, with an end or without. */
static void put_other(struct text *text, struct chance *chance, uint32_t month, bool *suspended)
{
    static const char *const acts[] = {
        "\"suspension\", \"party\": \"A\"",
        "\"resumption\", \"party\": \"A\"",
        "\"withdrawal\", \"party\": \"B\"",
        "\"event\", \"event\": \"e\"",
    };

    if (!*suspended && chance_below(chance, 3) == 0) {
        PUT(text, ", \"type\": \"agreement_suspension\"");
        if (chance_below(chance, 2))
            PUT(text, ", \"until\": \"20%02u-%02u-09\"", 26 + (month + 1) / 12,
                1 + (month + 1) % 12);
        *suspended = true;
    } else {
        PUT(text, ", \"type\": %s", PICK(chance, acts));
    }
}

static void put_acts(struct text *text, struct chance *chance)
{
    uint32_t month = 5, day = 1; /* all are in by then */
    bool suspended = false;

    for (uint32_t i = 0; i < ACTS; i++) {
        const bool moves_it = chance_below(chance, 3) > 0;

        day += chance_below(chance, 45);
        month += day / 28;
        day = 1 + day % 28;
        PUT(text, ", {\"id\": \"m%u\", \"date\": \"20%02u-%02u", i, 26 + (month - 1) / 12,
            1 + (month - 1) % 12);
        if (!moves_it || chance_below(chance, 5))
            PUT(text, "-%02u", day);
        PUT(text, "\"");
        if (moves_it)
            put_move(text, chance);
        else
            put_other(text, chance, month, &suspended);
        PUT(text, "}");
    }
}

static void write_life(char *room, uint32_t seed)
{
    struct chance chance = chance_from(seed);
    struct text text = {room, 0};

    PUT(&text, "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
               "\"bindingness\": \"legal\", \"parties\": [");
    for (char id = 'A'; id <= 'D'; id++)
        PUT(&text, "%s{\"id\": \"%c\", \"name\": \"%c\", \"kind\": \"state\"}",
            id == 'A' ? "" : ", ", id, id);
    PUT(&text, "], \"bodies\": [{\"id\": \"jury\", \"name\": \"Jury\", \"kind\": \"commission\"}], "
               "\"clauses\": {\"consent\": {\"requires_signature\": false}, \"entry_into_force\": "
               "{\"general\": {\"op\": \"date\", \"value\": \"2026-03-01\"}, \"boundary\": "
               "\"entry\", \"late\": {\"op\": \"own_consent\"}}, \"withdrawal\": {\"allowed\": "
               "\"yes\", \"notice\": {\"n\": 0, \"unit\": \"day\"}}}, ");
    PUT(&text,
        "\"commitments\": [{\"id\": \"c\", \"type\": \"other\", \"obligors\": [%s], "
        "\"mode\": \"%s\", \"on_suspension\": \"%s\", \"quantity\": {\"amount\": 10, "
        "\"unit\": \"lorry\"}%s%s}], \"acts\": [",
        chance_below(&chance, 2) ? "\"A\", \"B\"" : "\"B\", \"A\"", PICK(&chance, modes),
        PICK(&chance, pauses), PICK(&chance, creditors), PICK(&chance, terms));
    for (char id = 'A'; id <= 'D'; id++)
        PUT(&text,
            "%s{\"id\": \"r%c\", \"date\": \"2026-0%u-%02u\", \"type\": \"ratification\", "
            "\"party\": \"%c\"}",
            id == 'A' ? "" : ", ", id, 2 + chance_below(&chance, 3), 1 + chance_below(&chance, 28),
            id);
    PUT(&text, ", {\"id\": \"j\", \"date\": \"2026-02-01\", \"type\": \"body\", \"body\": "
               "\"jury\", \"to\": \"operating\"}");
    put_acts(&text, &chance);
    PUT(&text, "]}");
    cr_assert_lt(text.used, (size_t)ROOM);
}

enum { SUBJECTS = 3 };

static const char *const paths[SUBJECTS] = {"commitments/c", "commitments/c/A", "commitments/c/B"};

static size_t subject_of(const struct told_turn *told)
{
    const char *party = strchr(told->path, '/');

    return party ? (party[1] == 'A' ? 1 : 2) : 0;
}

/* What the changes up to a day come to for a subject; 0: it has none yet. */
static int32_t state_by_changes(const struct told_turn *changes, uint32_t count, size_t subject,
                                ent_day day)
{
    int32_t state = 0;
    bool any = false;

    for (uint32_t i = 0; i < count; i++) {
        if (subject_of(&changes[i]) != subject)
            continue;
        if (changes[i].turn.day > day)
            return any ? state : changes[i].turn.from;
        state = changes[i].turn.to;
        any = true;
    }
    return state;
}

/* On how many days the changes and the day itself do not say the same. */
static size_t count_wrong(const entente_agreement *agreement, const struct told_turn *changes,
                          uint32_t count, uint32_t seed)
{
    size_t wrong = 0;

    for (ent_day day = ent_day_of_date(20260101); day <= ent_day_of_date(LAST); day++) {
        entente_assessment *answer = assess_on(agreement, ent_date_of_day(day));

        for (size_t i = 0; i < SUBJECTS; i++) {
            const size_t row = entente_assessment_row_find(answer, paths[i]);
            const int32_t state =
                entente_assessment_row_facet(answer, row, ENTENTE_FACET_COMMITMENT);
            const int32_t told = state_by_changes(changes, count, i, day);

            if (told == 0 || told == state)
                continue;
            if (wrong++ < 2)
                cr_log_warn("seed %u, %s on %d: %s, not %s", seed, paths[i], ent_date_of_day(day),
                            entente_facet_name(ENTENTE_FACET_COMMITMENT, told),
                            entente_facet_name(ENTENTE_FACET_COMMITMENT, state));
        }
        entente_assessment_free(answer);
    }
    return wrong;
}

Test(commitment_pass, tells_what_every_single_day_answers)
{
    static char document[ROOM];
    uint32_t all = 0;

    for (uint32_t seed = 0; seed < LIVES; seed++) {
        entente_question *question = entente_question_new();
        static struct told_turn changes[4096];
        entente_agreement *agreement;
        struct ent_case *that = NULL;
        uint32_t count = 0;

        write_life(document, seed);
        agreement = agreement_of(document);
        cr_assert_eq(entente_question_set_on(question, LAST, NULL), ENTENTE_OK);
        cr_assert_eq(ent_case_new(agreement, question, NULL, &that), ENTENTE_OK);
        cr_assert(ent_moves_work_out(that, ENTENTE_SCOPE_ALL));
        for (uint32_t k = 0; that->commitments && k < that->commitments->count; k++)
            cr_assert(ent_commitment_follow(that, k, ENT_DAY_FIRST));
        count = turns_of(that, ent_commitments_past, changes, 4096);
        all += count;
        cr_expect_eq(count_wrong(agreement, changes, count, seed), 0, "seed %u: %s", seed,
                     document);
        ent_case_free(that);
        entente_question_free(question);
        entente_agreement_free(agreement);
    }
    cr_expect_gt(all, 500);
}
