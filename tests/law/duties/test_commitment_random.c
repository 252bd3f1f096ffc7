/*
 * Lives of commitments by chance, and what must hold of all of them: several obligors owe each for
 * itself, what happens later changes no earlier day, and what a joint obligor does counts for all.
 */
#include "owing.h"
#include "random_agreement.h"

enum { LIVES = 60, LONGEST = 12, ROOM = 9000 };

struct life {
    char acts[4000];
    size_t count;
};

static const char *const obligors[] = {"A", "B", "C"};

/* Moves on ascending days of 2026. `only`: those of one obligor. */
static void make_life(struct life *life, uint32_t seed, uint32_t moves, const char *only)
{
    static const char *const kinds[] = {
        "\"progress\", \"amount\": 4, \"unit\": \"lorry\"",
        "\"fulfilment\"",
        "\"breach_alleged\", \"by\": \"C\"",
        "\"breach_determined\"",
        "\"breach_dismissed\"",
        "\"suspension\", \"basis\": \"agreement\"",
        "\"resumption\"",
        "\"excuse\", \"basis\": \"distress\"",
        "\"cure\"",
        "\"waiver\", \"by\": \"D\"",
        "\"extension\", \"by\": \"D\", \"until\": \"2026-11-20\"",
    };
    struct chance chance = chance_from(seed);
    size_t used = 0;

    *life = (struct life){.count = 0};
    for (uint32_t i = 0; i < moves; i++) {
        const char *party = obligors[chance_below(&chance, 3)];
        /* Most acts leave it open, so that lives are long. */
        const uint32_t kind = chance_below(&chance, chance_below(&chance, 3) ? 8 : 11);

        if (only && strcmp(only, party) != 0)
            continue;
        used += (size_t)snprintf(life->acts + used, sizeof life->acts - used,
                                 ", {\"id\": \"m%u\", \"date\": \"2026-%02u-15\", "
                                 "\"type\": \"commitment\", \"commitment\": \"c\", "
                                 "\"party\": \"%s\", \"to\": %s}",
                                 i, 1 + i, party, kinds[kind]);
        life->count++;
    }
}

static void write_document(char *room, const char *who, const char *mode, const struct life *life)
{
    const int length = snprintf(
        room, ROOM,
        "{\"format\": \"entente/1\", \"id\": \"x\", \"title\": \"X\", \"kind\": \"treaty\", "
        "\"bindingness\": \"legal\", \"parties\": ["
        "{\"id\": \"A\", \"name\": \"A\", \"kind\": \"state\"}, "
        "{\"id\": \"B\", \"name\": \"B\", \"kind\": \"state\"}, "
        "{\"id\": \"C\", \"name\": \"C\", \"kind\": \"state\"}, "
        "{\"id\": \"D\", \"name\": \"D\", \"kind\": \"state\"}], "
        "\"clauses\": {\"consent\": {\"requires_signature\": false}, \"entry_into_force\": "
        "{\"general\": {\"op\": \"date\", \"value\": \"2025-03-01\"}, \"boundary\": \"entry\", "
        "\"late\": {\"op\": \"own_consent\"}}}, "
        "\"commitments\": [{\"id\": \"c\", \"type\": \"other\", \"obligors\": [%s], "
        "\"mode\": \"%s\", \"beneficiaries\": [\"D\"], "
        "\"quantity\": {\"amount\": 10, \"unit\": \"lorry\"}, \"due\": {\"op\": \"date\", "
        "\"value\": \"2026-07-01\"}, \"on_suspension\": \"stops\"}], "
        "\"acts\": [{\"id\": \"a\", \"date\": \"2025-02-01\", \"type\": \"ratification\", "
        "\"party\": \"A\"}, {\"id\": \"b\", \"date\": \"2025-02-01\", \"type\": \"ratification\", "
        "\"party\": \"B\"}, {\"id\": \"c1\", \"date\": \"2025-02-01\", "
        "\"type\": \"ratification\", \"party\": \"C\"}, {\"id\": \"d\", \"date\": \"2025-02-01\", "
        "\"type\": \"ratification\", \"party\": \"D\"}%s]}",
        who, mode, life->acts);

    cr_assert_lt(length, ROOM);
}

/* The states of the three on the day before and the day of each move. */
static void read_states(const char *document, uint32_t months, char out[][3 * 32])
{
    entente_agreement *agreement = agreement_of(document);

    for (uint32_t i = 0; i < 2 * months; i++) {
        const int32_t day = 20260014 + (int32_t)(i / 2 + 1) * 100 + (int32_t)(i % 2);
        entente_assessment *answer = assess_on(agreement, day);

        (void)snprintf(out[i], 3 * 32, "%s %s %s", state_at(answer, "commitments/c/A"),
                       state_at(answer, "commitments/c/B"), state_at(answer, "commitments/c/C"));
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

Test(commitment_random, several_obligors_owe_each_for_itself)
{
    static char document[ROOM], together[2 * LONGEST][3 * 32], alone[2 * LONGEST][3 * 32];

    for (uint32_t seed = 0; seed < LIVES; seed++) {
        struct life life;

        make_life(&life, seed, LONGEST, NULL);
        write_document(document, "\"A\", \"B\", \"C\"", "several", &life);
        read_states(document, LONGEST, together);
        make_life(&life, seed, LONGEST, "B");
        write_document(document, "\"B\"", "several", &life);
        read_states(document, LONGEST, alone);
        for (size_t i = 0; i < (size_t)2 * LONGEST; i++) {
            char wanted[32], found[32];

            cr_assert_eq(sscanf(together[i], "%*s %31s", wanted), 1);
            cr_assert_eq(sscanf(alone[i], "%*s %31s", found), 1);
            cr_expect_str_eq(found, wanted, "seed %u, %zu: %s, %s", seed, i, together[i], alone[i]);
        }
    }
}

Test(commitment_random, what_happens_later_changes_no_earlier_day)
{
    static char document[ROOM], all[2 * LONGEST][3 * 32], some[2 * LONGEST][3 * 32];

    for (uint32_t seed = 100; seed < 100 + LIVES; seed++) {
        const uint32_t cut = seed % LONGEST;
        struct life life;

        make_life(&life, seed, LONGEST, NULL);
        write_document(document, "\"A\", \"B\", \"C\"", "several", &life);
        read_states(document, LONGEST, all);
        make_life(&life, seed, cut, NULL);
        write_document(document, "\"A\", \"B\", \"C\"", "several", &life);
        read_states(document, LONGEST, some);
        for (size_t i = 0; i < (size_t)2 * cut; i++)
            cr_expect_str_eq(some[i], all[i], "seed %u, %zu", seed, i);
    }
}

/* Ten lorries in all: three, four times, by anybody. */
Test(commitment_random, what_one_joint_obligor_does_is_done_for_all)
{
    static const char *const modes[] = {"joint", "joint_and_several"};
    static char document[ROOM];

    for (uint32_t seed = 0; seed < LIVES; seed++) {
        struct chance chance = chance_from(seed);
        struct life life = {.count = 0};
        uint32_t done = 0;
        size_t used = 0;

        for (uint32_t i = 0; i < 5; i++) {
            const uint32_t amount = 1 + chance_below(&chance, 4);

            used += (size_t)snprintf(life.acts + used, sizeof life.acts - used,
                                     ", {\"id\": \"m%u\", \"date\": \"2026-%02u-15\", "
                                     "\"type\": \"commitment\", \"commitment\": \"c\", "
                                     "\"party\": \"%s\", \"to\": \"progress\", \"amount\": %u, "
                                     "\"unit\": \"lorry\"}",
                                     i, 1 + i, obligors[chance_below(&chance, 3)], amount);
            done += amount;
        }
        write_document(document, "\"A\", \"B\", \"C\"", modes[seed % 2], &life);

        entente_assessment *answer = ask(document, 20260516);

        for (size_t i = 0; i < 3; i++) {
            char path[40];

            (void)snprintf(path, sizeof path, "commitments/c/%s", obligors[i]);
            cr_expect_str_eq(state_at(answer, path),
                             done >= 10 ? "fulfilled" : "partially_fulfilled", "seed %u", seed);
        }
        entente_assessment_free(answer);
    }
}
