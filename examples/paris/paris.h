/*
 * The Paris summit of 6 January 2026, in C.
 *
 *   trilateral.c joint*.c drafts.c position.c   the four documents, made through the public API
 *   build.c tables.c   the helpers that they are made with: one value, whole tables
 *   documents.c        the table of documents; text in and out; the questions
 *   story.c            what is told, in its order
 *   status.c claims.c triggers.c bodies.c next.c   the answers
 *   scenario*.c        what could follow: acts that have not happened, and what they would change
 *   words.c            plain English: dates, lists, paragraphs
 *   main.c             the command line
 *
 * The same documents stand here as JSON. facts.json says where each of the 42 facts of the press
 * article on the summit is found in them.
 */
#ifndef PARIS_H
#define PARIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <entente/entente.h>

/* The day of the summit, on which the questions are asked unless another day is given. */
enum { SUMMIT_DAY = 20260106 };

/* The documents, in the order in which they are told. */
enum { TRILATERAL, JOINT, DRAFTS, POSITION, DOCUMENT_COUNT };

/* Each makes one document. On success the caller owns it. */
entente_result make_trilateral(entente_agreement **out, entente_error *error);
entente_result make_joint(entente_agreement **out, entente_error *error);
entente_result make_drafts(entente_agreement **out, entente_error *error);
entente_result make_position(entente_agreement **out, entente_error *error);

/* documents.c: a document's short name, what the story calls it, its file, and how it is made. */
struct document {
    const char *name;
    const char *label;
    const char *file;
    entente_result (*make)(entente_agreement **out, entente_error *error);
};

extern const struct document DOCUMENTS[DOCUMENT_COUNT];

/* All four, and what follows from them. */
struct case_file {
    int32_t on;
    entente_agreement *agreements[DOCUMENT_COUNT];
    entente_assessment *answers[DOCUMENT_COUNT]; /* on the day */
    entente_assessment *eve[DOCUMENT_COUNT];     /* on the day before */
};

/* Makes all documents in C, or reads them from a folder if one is named. */
entente_result case_open(struct case_file *file, const char *folder, entente_error *error);
/* Asks how each document stands on a day and on the day before. */
entente_result case_ask(struct case_file *file, int32_t on, entente_error *error);
/* Assesses one agreement; the others of the case may be named by its rules. */
entente_result case_assess(const struct case_file *file, const entente_agreement *agreement,
                           int32_t on, entente_assessment **out, entente_error *error);
void case_close(struct case_file *file);
/* Makes a document and writes it as canonical text: into a folder, or to standard output. */
entente_result document_write(const struct document *document, const char *folder,
                              entente_error *error);

/* story.c */
entente_result story_tell(const struct case_file *file, entente_error *error);

/* scenario.c: what could follow, day by day. */
entente_result scenario_tell(entente_error *error);

/* status.c: what stands, why, who stands where, and whether it binds. */
void tell_documents(const struct case_file *file);
void tell_reasons(const struct case_file *file);
void tell_parties(const struct case_file *file);
entente_result tell_claims(const struct case_file *file, entente_error *error);

/* triggers.c: what an event would set off, what is only announced, and the bodies. */
void tell_ceasefire(const struct case_file *file);
void tell_aggression(const struct case_file *file);
void tell_announced(const struct case_file *file);
void tell_bodies(const struct case_file *file);

/* next.c: what must happen, and what is not there. */
void tell_next(const struct case_file *file);
void tell_missing(const struct case_file *file);

#endif
