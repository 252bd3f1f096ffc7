/*
 * What is found while a document is read: every finding with the token that it is about, so that
 * in the end all stand in the order of the document and know their line and column.
 */
#ifndef ENT_JSON_REPORT_H
#define ENT_JSON_REPORT_H

#include <entente/finding.h>

#include "error_private.h"
#include "findings_private.h"
#include "token.h"

/* Zeroed memory with a tape is a valid, empty report. */
struct ent_report {
    const struct ent_tape *tape;
    entente_findings *findings;
    uint64_t *order; /* for each finding its token, and after it its number */
    size_t capacity;
    bool full;   /* more was found than is told */
    bool failed; /* memory ran out */
};

/* How many findings one document can have; one more says that there are others. */
enum { ENT_REPORT_MOST = 1000 };

/* Whether another finding would be kept. */
bool ent_report_open(struct ent_report *report);

/* Adds a finding about a token. The pointer is copied. */
void ent_report_add(struct ent_report *report, int32_t code, uint32_t token, const char *pointer,
                    const char *subject, const char *why);

/* Takes over findings that know only their pointers. What does not begin with the prefix is about
 * the whole. */
void ent_report_take(struct ent_report *report, const entente_findings *more, const char *prefix);

/*
 * Puts all in order and fills in their places in the text. Then the code of the first error, which
 * is told to `error`, or ENTENTE_OK, or ENTENTE_E_NO_MEMORY. The findings are given away through
 * `out` if it is not NULL, also an empty list, unless memory ran out.
 */
entente_result ent_report_finish(struct ent_report *report, entente_findings **out,
                                 entente_error *error);

/* A report of one finding at a byte, for a text that could not be scanned. */
entente_result ent_report_syntax(const char *text, size_t length, entente_result code, size_t byte,
                                 const char *why, entente_findings **out, entente_error *error);

/* The same without a place. */
entente_result ent_report_whole(entente_result code, const char *why, entente_findings **out,
                                entente_error *error);

#endif
