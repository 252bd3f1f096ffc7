/* What an agreement and its parties are called, day by day. */
#ifndef SUPPORT_DAYS_H
#define SUPPORT_DAYS_H

#include "asking.h"

/* One document, asked on several days. */
struct day {
    int32_t on;
    const char *line;
};

static inline void expect_days(const char *document, const struct day *days, size_t count)
{
    entente_agreement *agreement = agreement_of(document);

    for (size_t i = 0; i < count; i++) {
        entente_assessment *answer = assess_on(agreement, days[i].on);
        char room[256];

        cr_expect_str_eq(line_of(answer, room, sizeof room), days[i].line, "on %d: %s, not %s",
                         days[i].on, room, days[i].line);
        entente_assessment_free(answer);
    }
    entente_agreement_free(agreement);
}

#define EXPECT_DAYS(document, ...)                                                                 \
    do {                                                                                           \
        const struct day days_[] = {__VA_ARGS__};                                                  \
        expect_days((document), days_, sizeof days_ / sizeof days_[0]);                            \
    } while (0)

#endif
