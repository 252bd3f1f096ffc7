/* Instants: what is read and printed with an hour and an offset. */
#include <string.h>

#include <criterion/criterion.h>

#include <entente/date.h>

struct moment {
    const char *text;
    int64_t seconds;
    int32_t offset;
};

static const struct moment moments[] = {
    {"1970-01-01T00:00:00Z", 0, 0},
    {"1970-01-01T00:00:01Z", 1, 0},
    {"1969-12-31T23:59:59Z", -1, 0},
    {"1970-01-01T01:00:00+01:00", 0, 60},
    {"1969-12-31T18:30:00-05:30", 0, -330},
    {"2001-09-09T01:46:40Z", 1000000000, 0},
    {"2038-01-19T03:14:08Z", 2147483648, 0},
    {"1952-04-28T08:30:00-05:00", -557836200, -300}, /* the Peace Treaty with Japan */
    {"0001-01-01T00:00:00Z", INT64_C(-62135596800), 0},
    {"9999-12-31T23:59:59Z", INT64_C(253402300799), 0},
    {"0001-01-01T00:00:00+23:59", INT64_C(-62135596800) - 86340, 1439},
    {"9999-12-31T23:59:59-23:59", INT64_C(253402300799) + 86340, -1439},
};

Test(instant, is_read_and_printed_in_its_offset)
{
    for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
        const struct moment *row = &moments[i];
        const size_t length = strlen(row->text);
        int64_t seconds = 7;
        int32_t offset = 7;
        char text[26];

        cr_assert_eq(entente_instant_parse(row->text, length, &seconds, &offset, NULL), ENTENTE_OK);
        cr_assert_eq(seconds, row->seconds, "%s", row->text);
        cr_assert_eq(offset, row->offset, "%s", row->text);
        cr_assert_eq(entente_instant_format(seconds, offset, text, sizeof text), length);
        cr_assert_str_eq(text, row->text);
    }
}

static void check_instant_refused(const char *const *texts, size_t count, entente_result expect)
{
    for (size_t i = 0; i < count; i++) {
        int64_t seconds = 7;
        int32_t offset = 7;
        const entente_result result =
            entente_instant_parse(texts[i], strlen(texts[i]), &seconds, &offset, NULL);

        cr_assert_eq(result, expect, "\"%s\"", texts[i]);
        cr_assert(seconds == 7 && offset == 7);
    }
}

Test(instant, what_is_not_written_like_one_is_refused)
{
    static const char *const texts[] = {
        "",
        "2026-01-06",
        "2026-01-06T08:30Z",
        "2026-01-06T08:30:00.5Z",
        "2026-01-06T08:30:00.0+01:00",
        "2026-01-06t08:30:00Z",
        "2026-01-06T08:30:00z",
        "2026-01-06 08:30:00Z",
        "2026-01-06T08-30-00Z",
        "2026-01-06T8:30:00ZZ",
        "2026-01-06T08:30:00+01",
        "2026-01-06T08:30:00+0100",
        "2026-01-06T08:30:00+1:00",
        "2026-01-06T08:30:00 01:00",
        "2026-01-06T08:30:00+01:0x",
        "2026-01-06T08:30:00+01.00",
        "2026-01-06T08:30:00Z ",
        "2026-01-06T08:30:00UTC",
        "2026-01-06TO8:30:00Z",
        "2026-01-06T08:3O:00Z",
        "2026-01-06T08:30:0OZ",
        "2026/01/06T08:30:00Z",
        "-026-01-06T08:30:00Z",
    };
    static const char *const without_offset[] = {"2026-01-06T08:30:00"};

    check_instant_refused(texts, sizeof texts / sizeof texts[0], ENTENTE_E_TYPE);
    check_instant_refused(without_offset, 1, ENTENTE_E_ZONE_REQUIRED);
}

Test(instant, what_no_clock_shows_is_refused)
{
    static const char *const texts[] = {
        "2026-02-30T08:30:00Z",      "0000-01-01T00:00:00Z",      "2026-01-00T00:00:00Z",
        "2026-01-06T24:00:00Z",      "2026-01-06T08:60:00Z",      "2016-12-31T23:59:60Z",
        "2026-01-06T08:30:00+24:00", "2026-01-06T08:30:00-00:60", "2026-01-06T99:99:99Z",
    };

    check_instant_refused(texts, sizeof texts / sizeof texts[0], ENTENTE_E_DATE_RANGE);
}

Test(instant, printing_keeps_within_the_calendar)
{
    char text[26] = "?";

    cr_assert_eq(entente_instant_format(INT64_C(253402300800), 0, text, sizeof text), 0);
    cr_assert_str_empty(text);
    cr_assert_eq(entente_instant_format(INT64_C(-62135596801), 0, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(INT64_MAX, 1439, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(INT64_MIN, -1439, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, 1440, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, -1440, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, 65536, text, sizeof text), 0);
    cr_assert_eq(entente_instant_format(0, 1439, NULL, 0), 25);
    cr_assert_eq(entente_instant_format(0, 0, text, 5), 20);
    cr_assert_str_eq(text, "1970");
}

/* Seconds from all over the calendar with offsets from all over the world. */
Test(instant, every_second_comes_back)
{
    for (int64_t seconds = INT64_C(-62135500000); seconds < INT64_C(253402200000);
         seconds += INT64_C(31556952) + 86399) {
        for (int32_t offset = -1439; offset <= 1439; offset += 137) {
            char text[26];
            int64_t again = 0;
            int32_t again_offset = 0;
            const size_t length = entente_instant_format(seconds, offset, text, sizeof text);

            if (entente_instant_parse(text, length, &again, &again_offset, NULL) ||
                again != seconds || again_offset != offset)
                cr_assert_fail("%s", text);
        }
    }
}

Test(instant, the_error_says_what_was_wrong)
{
    static const char *const texts[] = {"2026-01-06T08:30:00", "2026-01-06T08:60:00Z", "noon"};
    static const char *const words[] = {"offset", "08:60:00", "YYYY-MM-DDTHH:MM:SS"};
    entente_error *why = entente_error_new();
    int64_t seconds = 0;
    int32_t offset = 0;

    for (size_t i = 0; i < 3; i++) {
        entente_instant_parse(texts[i], strlen(texts[i]), &seconds, &offset, why);
        cr_assert_not_null(strstr(entente_error_message(why), words[i]), "%s", texts[i]);
        entente_error_clear(why);
    }
    cr_assert_eq(entente_instant_parse(NULL, 0, &seconds, &offset, why), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_instant_parse("", 0, NULL, &offset, NULL), ENTENTE_E_ARGUMENT);
    cr_assert_eq(entente_instant_parse("", 0, &seconds, NULL, NULL), ENTENTE_E_ARGUMENT);
    entente_error_free(why);
}
