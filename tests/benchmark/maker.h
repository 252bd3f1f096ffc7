/* What the files that make the agreement share. */
#ifndef BENCH_MAKER_H
#define BENCH_MAKER_H

#include <stdint.h>

#include <entente/entente.h>

#include "generated.h"

/* The agreement in the making; after a failure the rest is tried and changes nothing. */
struct maker {
    entente_agreement *agreement;
    entente_object *root;
    entente_error *error;
    uint32_t state; /* of the sequence of numbers, never 0 */
    int failed;
};

enum { BENCH_PROVISIONS = 30 };

/* The name of an object: a letter and up to two numbers, such as "P007" and "A12-3". */
struct label {
    char text[16];
};

struct label bench_party(uint32_t party);
struct label bench_item(char letter, uint32_t party, uint32_t item);
struct label bench_provision(uint32_t provision);

/* A number from 0 up to, and without, `below`. */
uint32_t bench_number(struct maker *maker, uint32_t below);

/* Takes note of what a function of the library answered. */
void bench_keep(struct maker *maker, entente_result result);

void bench_text(struct maker *maker, entente_object *object, int32_t field, const char *text);
void bench_texts(struct maker *maker, entente_object *object, int32_t field, const char *english,
                 const char *french);
void bench_integer(struct maker *maker, entente_object *object, int32_t field, int64_t value);
void bench_enum(struct maker *maker, entente_object *object, int32_t field, int32_t value);
void bench_date(struct maker *maker, entente_object *object, int32_t field, int32_t date);
entente_object *bench_object(struct maker *maker, entente_object *object, int32_t field);
entente_object *bench_element(struct maker *maker, entente_object *object, int32_t field);
entente_object *bench_node(struct maker *maker, entente_object *object, int32_t field, int32_t op);

/* What the agreement is made of, in this order. */
void bench_add_parties(struct maker *maker);
void bench_add_clauses(struct maker *maker);
void bench_add_acts(struct maker *maker);
void bench_add_commitments(struct maker *maker);

#endif
