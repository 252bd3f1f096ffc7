/* Nobody is a party before its own consent, whatever is determined of general entry (VCLT 24(3)). */
#include "random_agreement.h"
#include "short_treaty.h"

enum { DRAWS = 3000, MOST = 6, LAST_DAY = 20141231 };

/* A treaty of so many ratifications, with what was determined of its entry, or nothing. */
struct draw {
    char clauses[512], acts[1024];
    int32_t consents[MOST], count, needed;
    int32_t made, value; /* 0: nothing is determined */
};

static int32_t some_day(struct chance *chance)
{
    return (int32_t)(20000101 + 10000 * chance_below(chance, 4) + 100 * chance_below(chance, 12) +
                     chance_below(chance, 28));
}

static int say_day(char *out, size_t room, int32_t day)
{
    return snprintf(out, room, "%04d-%02d-%02d", (int)day / 10000, (int)day / 100 % 100,
                    (int)day % 100);
}

static void draw_acts(struct draw *draw, struct chance *chance)
{
    size_t used = 0;

    draw->count = 2 + (int32_t)chance_below(chance, MOST - 1);
    for (int32_t i = 0; i < draw->count; i++) {
        draw->consents[i] = some_day(chance);
        used += (size_t)say_day(draw->acts + used, sizeof draw->acts - used, draw->consents[i]);
        used += (size_t)snprintf(draw->acts + used, sizeof draw->acts - used, " ratification %c;",
                                 (char)('A' + i));
    }
    draw->made = chance_below(chance, 5) ? some_day(chance) : 0;
    draw->value = draw->made ? some_day(chance) : 0;
    if (!draw->made)
        return;
    used += (size_t)say_day(draw->acts + used, sizeof draw->acts - used, draw->made);
    used += (size_t)snprintf(draw->acts + used, sizeof draw->acts - used,
                             " determination - + 'of':'entry_into_force','value':'");
    used += (size_t)say_day(draw->acts + used, sizeof draw->acts - used, draw->value);
    snprintf(draw->acts + used, sizeof draw->acts - used, "'");
}

static struct draw draw_treaty(uint32_t seed)
{
    struct chance chance = chance_from(seed);
    struct draw draw;

    draw_acts(&draw, &chance);
    draw.needed = 1 + (int32_t)chance_below(&chance, MOST);
    snprintf(draw.clauses, sizeof draw.clauses,
             "'consent':{'requires_signature':false},'entry_into_force':{'boundary':'%s',"
             "'general':" WHEN("{'op':'count','min':%d}") ",'late':" ADD(
                 "%u", "month", "{'op':'own_consent'}") "}",
             chance_below(&chance, 2) ? "condition" : "entry", (int)draw.needed,
             (unsigned)chance_below(&chance, 3));
    return draw;
}

/* The day on which so many had consented; 0: never. */
static int32_t day_of_acts(const struct draw *draw)
{
    int32_t first = 0;

    for (int32_t i = 0; i < draw->count; i++) {
        int32_t by = 0;

        for (int32_t k = 0; k < draw->count; k++)
            by += draw->consents[k] <= draw->consents[i];
        if (by >= draw->needed && (!first || draw->consents[i] < first))
            first = draw->consents[i];
    }
    return first;
}

Test(entry_determined, nobody_is_a_party_before_its_own_consent)
{
    int determined = 0, put_earlier = 0;

    for (uint32_t seed = 1; seed <= DRAWS; seed++) {
        const struct draw draw = draw_treaty(seed);
        const int32_t by_acts = day_of_acts(&draw);
        entente_agreement *agreement = treaty("", draw.clauses, draw.acts);
        entente_assessment *answer = assess_on(agreement, LAST_DAY);

        for (int32_t i = 0; i < draw.count; i++) {
            const int32_t consent = draw.consents[i];
            const int32_t entry =
                entente_assessment_party_day(answer, (size_t)i, ENTENTE_DAY_ENTRY);
            /* Whose consent stood as the acts brought it into force, and the day was then put
             * earlier, enters on the day determined. */
            const bool stood = draw.made && by_acts && by_acts <= draw.made && consent <= by_acts;

            cr_expect_eq(entry != 0, by_acts || draw.value, "seed %u", (unsigned)seed);
            if (stood && draw.value < by_acts)
                cr_expect_eq(entry, draw.value, "seed %u: %c on %d", (unsigned)seed, 'A' + i,
                             (int)entry);
            else if (entry)
                cr_expect_geq(entry, consent, "seed %u: %c is in on %d, and consented on %d",
                              (unsigned)seed, 'A' + i, (int)entry, (int)consent);
            determined += draw.value && entry == draw.value;
            put_earlier += stood && draw.value < consent;
        }
        entente_assessment_free(answer);
        entente_agreement_free(agreement);
    }
    cr_expect_gt(determined, DRAWS / 2, "%d enter on a day determined", determined);
    cr_expect_gt(put_earlier, DRAWS / 50, "%d before their consent", put_earlier);
}

/* Beside the boundary of the condition a determination stands for the condition. */
#define DETERMINED(boundary)                                                                       \
    "'entry_into_force':{'general':" WHEN(COUNT("9")) ",'late':" ADD(                              \
        "1", "month", "{'op':'own_consent'}") ",'boundary':'" boundary "'}"
#define TOLD                                                                                       \
    "2010-01-01 ratification A;2010-02-01 ratification B;2010-03-01 determination - + "            \
    "'of':'entry_into_force','value':'2010-06-01';"

Test(entry_determined, who_comes_after_a_determination_is_late)
{
    static const struct {
        const char *clauses, *acts, *party;
        int32_t entry;
    } rows[] = {
        {DETERMINED("condition"), TOLD, "B", 20100601},
        {DETERMINED("condition"), TOLD "2010-03-01 accession C", "C", 20100601},
        {DETERMINED("condition"), TOLD "2010-03-02 accession C", "C", 20100601},
        {DETERMINED("condition"), TOLD "2010-05-15 accession C", "C", 20100615},
        {DETERMINED("condition"), TOLD "2012-05-15 accession C", "C", 20120615},
        {DETERMINED("entry"), TOLD "2010-05-15 accession C", "C", 20100601},
        {DETERMINED("entry"), TOLD "2010-06-02 accession C", "C", 20100702},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        cr_expect_eq(party_entry_on("", rows[i].clauses, rows[i].acts, rows[i].party, LAST_DAY),
                     rows[i].entry, "row %zu", i);
}
