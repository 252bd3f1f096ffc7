/*
 * The tool: what its files share.
 *
 *   main.c      start and end of the program
 *   commands.c  the table of commands, help
 *   options.c   the command line
 *   files.h     the only way to files, in and out: lock, limits, old or new and never half
 *   document.c  documents in, refused or given, and out
 *   output.c    text and JSON out
 *   table.c     columns
 *   answer.c    a question asked
 *   status.c validate.c relation.c timeline.c format.c add.c approve.c coalition.c   one command each
 *   rows.c      commitments, approvals and bodies in columns
 *   questions.c due, owes, next, if, diff, evidence
 */
#ifndef TOOL_H
#define TOOL_H

#include "files.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <entente/entente.h>

/*
 * How the tool ends. For a command that writes, 0 to 2 say what is in the file: written only where
 * it is DONE. HALFWAY: written, but the answer could not be told to its end, or it is not certain
 * that the disk keeps it.
 */
enum { DONE = 0, REFUSED = 1, TROUBLE = 2, HALFWAY = 3 };

/* How many seconds another writer of the file is waited for, if nothing else is said. */
enum { WAIT_DEFAULT = 10, WAIT_MOST = 86400 };

struct options {
    char **files;
    size_t file_count;
    char **with; /* further documents */
    size_t with_count;
    char **policies; /* NAME=VALUE */
    size_t policy_count;
    char *act; /* JSON text; NULL: not given */
    char *template_name;
    char *id;
    char *calendar;
    char *versions; /* A,B; NULL: not given */
    int32_t on;
    int32_t known;
    int32_t from, until;       /* 0: not given */
    uint64_t steps, bytes;     /* that the question may take, where ... */
    bool has_steps, has_bytes; /* ... they are given */
    bool has_instant;          /* `on` was given as an instant: */
    int64_t seconds;           /* since 1970-01-01T00:00:00Z */
    int32_t offset;            /* in minutes */
    int wait;                  /* for another writer, in seconds */
    bool json;
    bool lints;  /* remarks on drafting too */
    bool unused; /* and what no rule uses */
    bool list;
};

struct command {
    const char *name;
    const char *arguments;
    const char *about;
    size_t files_min;
    size_t files_max; /* 0: any number */
    int (*run)(const struct options *options);
};

/* A document as it was read. */
struct document {
    const char *path;
    entente_agreement *agreement; /* NULL: refused */
    entente_findings *findings;   /* of reading; never NULL after document_open() */
    struct writer *writer;        /* NULL: only read */
};

/* options.c: DONE, or TROUBLE after a message. The options hold pointers into `arguments`. */
int options_read(int count, char **arguments, struct options *options);
void options_release(struct options *options);

/*
 * document.c. Reads a file, or standard input for "-". DONE where the document is in order or
 * refused, which its members tell; TROUBLE after a message where the file cannot be read.
 */
int document_open(const char *path, bool json, struct document *document);
/* The same, but a refused document ends with its findings on standard error and REFUSED. */
int document_load(const char *path, bool json, struct document *document);
/* The first file of the options, alone with it until document_close(). Else like document_load(). */
int document_load_to_write(const struct options *options, struct document *document);
/*
 * A change goes into the file in two steps, and its answer in two parts around the second. First
 * the canonical text is put beside the file. The answer is begun: if nobody can hear it, nothing
 * is written. The text takes the place of the old, and the answer is ended by the command itself:
 * an answer that is whole is true. DONE, or TROUBLE or HALFWAY after a message.
 */
int document_prepare(bool json, const struct document *document);
int document_commit(bool json, const struct document *document);
void document_close(struct document *document);

/* A document, the further documents that it may name, and the question. */
struct answer {
    struct document document;
    struct document *with;
    size_t with_count;
    entente_question *question;
    entente_assessment *assessment; /* NULL before answer_assess() */
};

/* Reads everything; on failure a message is out and nothing is left to release. */
int answer_open(const struct options *options, struct answer *answer);
/* The same for a document that was loaded; the answer takes it over, also on failure. */
int answer_begin(const struct options *options, struct document document, struct answer *answer);
/* Asks for the assessment: DONE, or after a message REFUSED or TROUBLE; the answer stays open. */
int answer_assess(const struct options *options, struct answer *answer);
void answer_close(struct answer *answer);

/*
 * output.c. What the library does not have, it answers with NULL: as text that is nothing at all,
 * in JSON it is null. Nothing of the library goes out but through these and table_cell().
 */
const char *text_or_empty(const char *text);
/* Whether there is more to see than blanks. */
bool text_shows(const char *text);
/* Text of a document goes out without control characters. */
void print_text(FILE *stream, const char *text);
/* A name; one that shows nothing is put in quotes. */
void print_name(FILE *stream, const char *name);
void print_json_string(FILE *stream, const char *text);
/* Severity and code of a finding: "warning L-B1". */
void print_judgement(FILE *stream, const entente_findings *findings, size_t index);
/* One finding: file:line:column: severity CODE at PLACE: sentence. */
void print_finding(FILE *stream, const char *path, const entente_findings *findings, size_t index);
/* The same as {"code", "severity", "at", "message"}. */
void print_finding_object(FILE *stream, const entente_findings *findings, size_t index);
/* A failure of the library: as one line, or with --json as {"error": {...}}. */
void print_error(bool json, const char *path, const entente_error *error);
/* {"error": the first that refuses, "findings": all} on standard error. */
void print_refusal(bool json, const struct document *document);
/* "entente: WHO: WHAT" on standard error; with --json as {"error": {"code": "E_IO", ...}}. */
void complain(bool json, const char *who, const char *what);
/* What is waiting goes out; DONE, or TROUBLE after a message that nothing was written. */
int begin_output(bool json);
/* From here on the file is written, whatever becomes of the answer. */
void output_after_writing(void);
/* Writes what is waiting; DONE, or after a message TROUBLE, or HALFWAY after writing a file. */
int finish_output(void);
/* Wrong usage: what, and which word; both may be NULL. TROUBLE. */
int usage_error(const char *what, const char *which);
int out_of_memory(void);
/* "partially_fulfilled" as "partially fulfilled"; nothing for a facet that has no value. */
const char *facet_words(int32_t facet, int32_t value, char room[64]);
/* Writes "2016-11-04", or the sign where the date is 0. Room for 11 bytes. */
const char *date_text(int32_t date, const char *none, char room[16]);
/* Writes "4 November 2016"; a partial date without its day or month. */
const char *date_words(int32_t date, char room[32]);

/* table.c. Columns of text, aligned by what a terminal shows. */
struct table;
struct table *table_new(size_t columns);
/* The text is copied; NULL is an empty cell. False without memory. */
bool table_cell(struct table *table, const char *text);
void table_print(struct table *table, FILE *stream);
void table_free(struct table *table);
size_t text_width(const char *text);

/* commands.c: does what the arguments ask for, and returns how the program is to end. */
int command_line(int count, char **arguments);

/* rows.c: commitments, approvals and bodies, as far as there are any. DONE or TROUBLE. */
int print_rows(const entente_assessment *assessment);

/* The commands. */
int status_run(const struct options *options);
int validate_run(const struct options *options);
int relation_run(const struct options *options);
int timeline_run(const struct options *options);
int format_run(const struct options *options);
int add_run(const struct options *options);
int approve_run(const struct options *options);
int due_run(const struct options *options);
int owes_run(const struct options *options);
int next_run(const struct options *options);
int if_run(const struct options *options);
int diff_run(const struct options *options);
int evidence_run(const struct options *options);
int coalition_run(const struct options *options);

#endif
