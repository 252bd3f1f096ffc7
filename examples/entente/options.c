/* getopt_long() is not of C11; every system that the tool runs on has it. */
#define _GNU_SOURCE

#include "tool.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    ON = 256,
    KNOWN,
    WITH,
    POLICY,
    ACT,
    TEMPLATE,
    ID,
    CALENDAR,
    LIST,
    UNUSED,
    FROM,
    UNTIL,
    VERSIONS,
    WORK,
    MEMORY,
    WAIT,
    JSON
};

static const struct option known_options[] = {
    {"on", required_argument, NULL, ON},
    {"known", required_argument, NULL, KNOWN},
    {"with", required_argument, NULL, WITH},
    {"policy", required_argument, NULL, POLICY},
    {"act", required_argument, NULL, ACT},
    {"template", required_argument, NULL, TEMPLATE},
    {"id", required_argument, NULL, ID},
    {"calendar", required_argument, NULL, CALENDAR},
    {"list", no_argument, NULL, LIST},
    {"unused", no_argument, NULL, UNUSED},
    {"from", required_argument, NULL, FROM},
    {"until", required_argument, NULL, UNTIL},
    {"versions", required_argument, NULL, VERSIONS},
    {"work", required_argument, NULL, WORK},
    {"memory", required_argument, NULL, MEMORY},
    {"wait", required_argument, NULL, WAIT},
    {"json", no_argument, NULL, JSON},
    {NULL, 0, NULL, 0},
};

/* The date where the tool runs. */
static int32_t today(void)
{
    const time_t now = time(NULL);
    struct tm parts;

    if (now == (time_t)-1 || !localtime_r(&now, &parts))
        return 0;
    return entente_date_make(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

/* A day, or an instant, which counts by its own date. */
static int read_day(const char *text, int32_t *date)
{
    const size_t length = strlen(text);
    int64_t seconds = 0;
    int32_t offset = 0;
    int32_t day = 0;
    const bool instant = entente_instant_parse(text, length, &seconds, &offset, NULL) == ENTENTE_OK;

    if (entente_date_parse(text, instant ? 10 : length, &day, NULL) != ENTENTE_OK ||
        entente_date_is_partial(day))
        return usage_error("not a day like 2026-01-06", text);
    *date = day;
    return DONE;
}

/* A whole number of units. */
static int read_amount(const char *text, uint64_t unit, uint64_t *amount)
{
    const uint64_t most = UINT64_MAX / 10 / unit - 1;
    uint64_t number = 0;

    for (const char *at = text; *at >= '0' && *at <= '9' && number <= most; at++) {
        number = 10 * number + (uint64_t)(*at - '0');
        if (at[1] == '\0') {
            *amount = number * unit;
            return DONE;
        }
    }
    return usage_error("not a whole number, or too large", text);
}

static int take_once(char **place, const char *twice, char *value)
{
    if (*place)
        return usage_error(twice, value);
    *place = value;
    return DONE;
}

/* The day of the question; an instant is kept, where hours count. */
static int read_on(const char *text, struct options *options)
{
    options->has_instant = entente_instant_parse(text, strlen(text), &options->seconds,
                                                 &options->offset, NULL) == ENTENTE_OK;
    return read_day(text, &options->on);
}

/* Whole seconds. */
static int read_wait(const char *text, int *wait)
{
    const size_t digits = strspn(text, "0123456789");
    const long seconds = strtol(text, NULL, 10);

    if (digits == 0 || digits > 9 || text[digits] != '\0' || seconds > WAIT_MOST)
        return usage_error("--wait takes whole seconds up to 86400, not", text);
    *wait = (int)seconds;
    return DONE;
}

/* Takes one option; DONE or TROUBLE. */
static int take(int option, char *value, struct options *options)
{
    switch (option) {
    case ON:
        return read_on(value, options);
    case KNOWN:
        return read_day(value, &options->known);
    case WITH:
        options->with[options->with_count++] = value;
        return DONE;
    case POLICY:
        options->policies[options->policy_count++] = value;
        return DONE;
    case ACT:
        return take_once(&options->act, "one --act too many", value);
    case TEMPLATE:
        return take_once(&options->template_name, "one --template too many", value);
    case ID:
        return take_once(&options->id, "one --id too many", value);
    case CALENDAR:
        return take_once(&options->calendar, "one --calendar too many", value);
    case LIST:
        options->list = true;
        return DONE;
    case UNUSED:
        options->unused = true;
        return DONE;
    case FROM:
        return read_day(value, &options->from);
    case UNTIL:
        return read_day(value, &options->until);
    case VERSIONS:
        options->versions = value;
        return DONE;
    case WORK:
        options->has_steps = true;
        return read_amount(value, 1, &options->steps);
    case MEMORY:
        options->has_bytes = true;
        return read_amount(value, 1 << 20, &options->bytes);
    case WAIT:
        return read_wait(value, &options->wait);
    case JSON:
        options->json = true;
        return DONE;
    default:
        return usage_error(NULL, NULL);
    }
}

int options_read(int count, char **arguments, struct options *options)
{
    const size_t room = (size_t)count + 1;
    int option = 0;

    *options = (struct options){.on = today(), .wait = WAIT_DEFAULT};
    options->with = calloc(room, sizeof *options->with);
    options->policies = calloc(room, sizeof *options->policies);
    if (!options->with || !options->policies)
        return out_of_memory();
    optind = 0;
    while ((option = getopt_long(count, arguments, "", known_options, NULL)) != -1) {
        if (take(option, optarg, options) != DONE)
            return TROUBLE;
    }
    options->files = arguments + optind;
    options->file_count = (size_t)(count - optind);
    if (options->on == 0)
        return usage_error("the clock of this machine tells no day; use --on", NULL);
    return DONE;
}

void options_release(struct options *options)
{
    free(options->with);
    free(options->policies);
}
