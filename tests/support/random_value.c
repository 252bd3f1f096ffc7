/* Values by chance: the odd ones as often as the plain. */
#include "random_value.h"

enum { ENUM_LAST = 120 };

struct chance chance_from(uint32_t seed)
{
    return (struct chance){seed * UINT64_C(0x9e3779b97f4a7c15) + 1};
}

uint32_t chance_below(struct chance *chance, uint32_t bound)
{
    chance->state = chance->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)((chance->state >> 33) % bound);
}

uint32_t random_below(struct maker *maker, uint32_t bound)
{
    return chance_below(&maker->chance, bound);
}

const char *random_text(struct maker *maker)
{
    static const char *const TEXTS[] = {
        "Agreement",    "",
        "2026-02-30",   "l'\xc3\xa9t\xc3\xa9",
        "\"quoted\\\"", "a/b~c\nd\te\b",
        "\x01\x1f\x7f", "\xf0\x9f\x95\x8a",
        "all",          "\xe6\x9d\xa1\xe7\xb4\x84",
    };

    return TEXTS[random_below(maker, sizeof TEXTS / sizeof TEXTS[0])];
}

const char *random_name(struct maker *maker)
{
    static const char *const NAMES[] = {"A", "B", "nobody", "\xc3\x89tat", "x y", "A.1:2_-"};

    return maker->valid ? "A" : NAMES[random_below(maker, sizeof NAMES / sizeof NAMES[0])];
}

int64_t random_integer(struct maker *maker)
{
    static const int64_t NUMBERS[] = {1, 2, 0, 18, 19, -1, 9007199254740991, -9007199254740991};

    return NUMBERS[random_below(maker, sizeof NUMBERS / sizeof NUMBERS[0])];
}

int32_t random_date(struct maker *maker)
{
    const int32_t year = 1 + (int32_t)random_below(maker, 9999);
    const int32_t month = (int32_t)random_below(maker, 13);

    return year * 10000 + month * 100 + (month ? (int32_t)random_below(maker, 29) : 0);
}

int32_t random_enum(struct maker *maker, int32_t noun, int32_t field)
{
    int32_t count = 0;

    while (count < ENUM_LAST && entente_field_value_name(noun, field, count + 1))
        count++;
    return count ? 1 + (int32_t)random_below(maker, (uint32_t)count) : 0;
}
