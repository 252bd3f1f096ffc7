/* A rule that counts hours: from an instant to the day on which they end, at the instant's place. */
#include "asking.h"

static const char TRUCE[] =
    "{\"format\":\"entente/1\",\"id\":\"truce\",\"title\":\"Truce\",\"kind\":\"ceasefire\","
    "\"bindingness\":\"legal\",\"parties\":["
    "{\"id\":\"AAA\",\"name\":\"AAA\",\"kind\":\"state\"},"
    "{\"id\":\"BBB\",\"name\":\"BBB\",\"kind\":\"state\"}],"
    "\"clauses\":{\"consent\":{\"signature_binds\":true},\"entry_into_force\":{\"general\":"
    "{\"op\":\"add\",\"n\":%d,\"unit\":\"hour\",\"to\":{\"op\":\"milestone\",\"which\":"
    "\"last_signature\"}},\"acts\":[\"definitive_signature\"],\"boundary\":\"entry\"}},"
    "\"acts\":["
    "{\"id\":\"a\",\"date\":\"2024-02-27\",\"type\":\"definitive_signature\",\"party\":\"AAA\"%s},"
    "{\"id\":\"b\",\"date\":\"2024-02-27\",\"type\":\"definitive_signature\",\"party\":\"BBB\"%s}]"
    "}";

#define AT(instant) ",\"instant\":\"" instant "\""

static void expect_entry(int hours, const char *a, const char *b, int32_t first, int32_t last)
{
    char document[2048];
    int32_t earliest, latest;
    entente_agreement *agreement;
    entente_assessment *answer;

    snprintf(document, sizeof document, TRUCE, hours, a, b);
    agreement = agreement_of(document);
    answer = assess_on(agreement, 20240228);
    earliest =
        entente_assessment_day(answer, first == last ? ENTENTE_DAY_ENTRY : ENTENTE_DAY_ENTRY_FIRST);
    latest =
        entente_assessment_day(answer, first == last ? ENTENTE_DAY_ENTRY : ENTENTE_DAY_ENTRY_LAST);
    cr_expect(earliest == first && latest == last,
              "%d hours from %s and %s: %d to %d, not %d to %d", hours, a, b, (int)earliest,
              (int)latest, (int)first, (int)last);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
}

Test(entry_hours, whole_days_need_no_hour)
{
    expect_entry(48, "", "", 20240229, 20240229);
    expect_entry(48, AT("2024-02-27T21:45:00+02:00"), AT("2024-02-27T09:00:00+02:00"), 20240229,
                 20240229);
}

Test(entry_hours, a_part_of_a_day_leaves_two_days_open_where_no_hour_is_recorded)
{
    expect_entry(50, "", "", 20240229, 20240301);
    expect_entry(50, AT("2024-02-27T21:00:00Z"), "", 20240229, 20240301);
    expect_entry(1, "", "", 20240227, 20240228);
}

Test(entry_hours, the_last_signature_tells_the_hour_at_its_own_place)
{
    expect_entry(50, AT("2024-02-27T21:59:59Z"), AT("2024-02-27T09:00:00Z"), 20240229, 20240229);
    expect_entry(50, AT("2024-02-27T22:00:00Z"), AT("2024-02-27T09:00:00Z"), 20240301, 20240301);
    /* Later on earth, though the clock showed less. */
    expect_entry(50, AT("2024-02-27T20:00:00-11:00"), AT("2024-02-27T23:00:00+14:00"), 20240229,
                 20240229);
    expect_entry(50, AT("2024-02-27T23:59:59+14:00"), AT("2024-02-27T00:00:00-12:00"), 20240229,
                 20240229);
}

/* An instant of another day than the act is dated tells nothing about the day of the act. */
Test(entry_hours, an_hour_of_another_day_is_none)
{
    expect_entry(50, AT("2024-02-28T01:00:00Z"), AT("2024-02-28T01:00:00Z"), 20240229, 20240301);
}
