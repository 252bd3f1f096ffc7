/* What the parts of run_fixtures share. */
#ifndef RUN_FIXTURES_H
#define RUN_FIXTURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/entente.h>

struct run {
    const char *name; /* of the document at hand */
    size_t documents, checks, failures;
};

extern struct run run;

struct text {
    char *data;
    size_t length;
};

/* Counts one check; says what was wanted and got when it failed. */
#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
bool check(bool good, const char *format, ...);
/* Ends the program where there is no memory. */
void *need(void *memory);
/* Reads DIRECTORY/NAMEENDING; the data is NUL-terminated, and NULL where there is no such file. */
bool read_file(const char *directory, const char *name, const char *ending, struct text *out);
/* The name of a code, for people. */
const char *code_name(int32_t code);
/* Reads a text in which nothing is wrong; NULL if something is. */
entente_agreement *read_good(const struct text *text);

/* What is done with each document of a folder. */
void visit_invalid(const char *directory, const char *name);
void visit_treaty(const char *directory, const char *name);
/* Documents beyond the limits, which are made and not stored. */
void check_limits(void);

#endif
