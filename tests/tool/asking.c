#include "tool_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <entente/template.h>

#include "tool.h"

enum { MOST_ARGUMENTS = 24, SECONDS = 10, MEGABYTES = 1024 };

static const char document[] = "document.json";

struct asking {
    const struct corpus *corpus;
    const struct paper *paper;
    struct rng *rng;
    const struct streams *streams;
    struct tally *tally;
    tell_fault *fault;
    char on[16];
    const char *policy; /* NULL: none */
    bool known;
    bool written; /* the document stands in its file as it was */
};

/* The words of one call of the tool; NULL ends them. */
struct call {
    const char *words[MOST_ARGUMENTS];
    size_t count;
};

static void add(struct call *call, const char *word)
{
    call->words[call->count++] = word;
}

static void write_document(struct asking *that)
{
    FILE *file = fopen(document, "wb");

    if (!file || fputs(that->paper->text, file) < 0 || fclose(file) != 0)
        abort();
    that->written = true;
}

/* A stream as text; its file is empty afterwards. */
static char *take(int file, size_t *length)
{
    const off_t size = lseek(file, 0, SEEK_END);
    char *text = malloc((size_t)size + 1);

    *length = 0;
    if (!text)
        abort();
    for (ssize_t got;
         (got = pread(file, text + *length, (size_t)size - *length, (off_t)*length)) > 0;)
        *length += (size_t)got;
    text[*length] = '\0';
    lseek(file, 0, SEEK_SET);
    if (ftruncate(file, 0) != 0)
        abort();
    return text;
}

static uint64_t processor_time(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
           (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

/* A run that takes longer than this ends the process, by SIGXCPU. */
static void limit_time(void)
{
    struct rlimit limit;

    getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = (rlim_t)(processor_time() / 1000000 + SECONDS + 1);
    setrlimit(RLIMIT_CPU, &limit);
}

static void write_command(struct tally *tally, const struct call *call)
{
    size_t length = 0;

    tally->command[0] = '\0';
    for (size_t i = 0; i < call->count && length + 1 < sizeof tally->command; i++)
        length += (size_t)snprintf(tally->command + length, sizeof tally->command - length, "%s%s",
                                   i ? " " : "", call->words[i]);
}

static void measure(struct asking *that, uint64_t before)
{
    const uint64_t took = processor_time() - before;
    struct rusage usage;

    if (took > that->tally->slowest) {
        that->tally->slowest = took;
        snprintf(that->tally->slowest_at, sizeof that->tally->slowest_at, "%s: %.60s",
                 that->paper->name, that->tally->command);
    }
    getrusage(RUSAGE_SELF, &usage);
    if (usage.ru_maxrss / 1024 > MEGABYTES) {
        that->fault(that->paper, that->tally->command, "takes more than a gigabyte");
        exit(0);
    }
}

/* Runs the tool once and judges; returns its status. */
static int run_once(struct asking *that, const struct call *call, bool json)
{
    char *arguments[MOST_ARGUMENTS + 3] = {"entente"}; /* a copy: the tool writes in its words */
    char *given[MOST_ARGUMENTS];
    struct run run = {.command = call->words[0], .json = json};
    const uint64_t before = processor_time();
    const char *why;
    char *out, *err;

    for (size_t i = 0; i < call->count; i++)
        arguments[i + 1] = given[i] = strdup(call->words[i]);
    if (json)
        arguments[call->count + 1] = "--json";
    write_command(that->tally, call);
    limit_time();
    run.status = command_line((int)call->count + 1 + json, arguments);
    fflush(stdout);
    fflush(stderr);
    run.out = out = take(that->streams->out, &run.out_length);
    run.err = err = take(that->streams->err, &run.err_length);
    that->tally->runs++;
    why = judge(&run);
    if (why)
        that->fault(that->paper, that->tally->command, why);
    measure(that, before);
    for (size_t i = 0; i < call->count; i++)
        free(given[i]);
    free(out);
    free(err);
    return run.status;
}

/* The same as text and as JSON, of the document as it was. */
static int run_both(struct asking *that, struct call *call, bool writes)
{
    int status[2];

    add(call, "--on");
    add(call, that->on);
    if (that->known) {
        add(call, "--known");
        add(call, "2026-01-06");
    }
    if (that->policy) {
        add(call, "--policy");
        add(call, that->policy);
    }
    for (int json = 0; json < 2; json++) {
        if (!that->written)
            write_document(that);
        that->written = !writes;
        status[json] = run_once(that, call, json);
    }
    if (status[0] != status[1])
        that->fault(that->paper, that->tally->command, "ends in two ways as text and as JSON");
    return status[0];
}

static int ask(struct asking *that, const char *command, const char *first, const char *second)
{
    struct call call = {{command, document}, 2};

    if (first)
        add(&call, first);
    if (second)
        add(&call, second);
    return run_both(that, &call, false);
}

static void ask_due(struct asking *that)
{
    struct call call = {{"due", document, "--from"}, 3};
    const bool wide = rng_below(that->rng, 2);

    add(&call, wide ? "0001-01-01" : "2025-01-01");
    add(&call, "--until");
    add(&call, wide ? "9999-12-31" : "2030-12-31");
    run_both(that, &call, false);
}

static void ask_diff(struct asking *that)
{
    const char *first = pick_id(that->paper->tree, "versions", that->rng);
    const char *second = pick_id(that->paper->tree, "versions", that->rng);
    struct call call = {{"diff", document, "--versions"}, 3};
    char both[256];

    snprintf(both, sizeof both, "%s,%s", first ? first : "draft", second ? second : "final");
    add(&call, both);
    run_both(that, &call, false);
}

static void ask_add(struct asking *that)
{
    cJSON *act = borrowed_act(that->corpus, that->paper->tree, that->rng);
    char *text = cJSON_PrintUnformatted(act);
    struct call call = {{"add", document, "--act", text}, 4};

    run_both(that, &call, true);
    cJSON_free(text);
    cJSON_Delete(act);
}

/* By its own party where that is listed, mostly; else by another. */
static void ask_approve(struct asking *that, const char *party)
{
    const size_t which = rng_below(that->rng, entente_template_count());
    const char *home = entente_template_text(which, ENTENTE_TEMPLATE_JURISDICTION, 0);
    const char *name = entente_template_text(which, ENTENTE_TEMPLATE_NAME, 0);
    struct call call = {{"approve", document, NULL, "--template", name}, 5};

    call.words[2] = rng_below(that->rng, 4) ? home : party;
    run_both(that, &call, true);
}

static void ask_event(struct asking *that)
{
    const cJSON *event = words_pick(&that->corpus->strings, "event", that->rng);
    const cJSON *acts = cJSON_GetObjectItemCaseSensitive(that->paper->tree, "acts");
    const size_t count = (size_t)cJSON_GetArraySize(acts);
    const cJSON *act = count ? cJSON_GetArrayItem(acts, (int)rng_below(that->rng, count)) : NULL;
    const cJSON *own = cJSON_GetObjectItemCaseSensitive(act, "event");

    event = cJSON_IsString(own) ? own : event;
    ask(that, "if", event ? event->valuestring : "attack", NULL);
}

/* Mostly a day of the document; the ends of the calendar too. */
static void choose(struct asking *that)
{
    static const char *const days[] = {"2026-01-06", "0001-01-01", "9999-12-31", "2000-02-29"};
    static const char *const policies[] = {
        "require_at_entry=true",        "set_as_of=adoption", "counting=clear", "month_end=roll",
        "single_party=terminated",      "later_text=entry",   "uniting=none",   "reio=count",
        "invalid_reservation=not_bound"};
    const cJSON *acts = cJSON_GetObjectItemCaseSensitive(that->paper->tree, "acts");
    const size_t count = cJSON_IsArray(acts) ? (size_t)cJSON_GetArraySize(acts) : 0;
    const cJSON *act = count ? cJSON_GetArrayItem(acts, (int)rng_below(that->rng, count)) : NULL;
    const cJSON *date = cJSON_GetObjectItemCaseSensitive(act, "date");

    snprintf(that->on, sizeof that->on, "%s", days[rng_below(that->rng, 4)]);
    if (rng_below(that->rng, 3) && cJSON_IsString(date) && is_day(date->valuestring))
        snprintf(that->on, sizeof that->on, "%.10s", date->valuestring);
    that->known = rng_below(that->rng, 8) == 0;
    that->policy = rng_below(that->rng, 4) ? NULL : policies[rng_below(that->rng, 7)];
}

void ask_all(const struct corpus *corpus, const struct paper *paper, struct rng *rng,
             const struct streams *streams, struct tally *tally, tell_fault *fault)
{
    static const char *const plain[] = {"validate", "status",   "relation",
                                        "timeline", "evidence", "coalition"};
    struct asking that = {corpus, paper, rng, streams, tally, fault, "", NULL, false, false};
    const char *a = pick_id(paper->tree, "parties", rng);
    const char *b = pick_id(paper->tree, "parties", rng);

    a = a ? a : "FRA";
    b = b ? b : "GBR";
    choose(&that);
    if (ask(&that, "format", NULL, NULL) == 0)
        tally->readable++;
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        ask(&that, plain[i], NULL, NULL);
    ask(&that, "relation", a, b);
    ask(&that, "owes", a, b);
    ask(&that, "next", a, NULL);
    ask_event(&that);
    ask_due(&that);
    ask_diff(&that);
    ask_add(&that);
    ask_approve(&that, a);
}
