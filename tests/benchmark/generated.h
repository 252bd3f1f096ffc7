/* The agreement on which the benchmark runs: the same one for the same seed, on every machine. */
#ifndef BENCH_GENERATED_H
#define BENCH_GENERATED_H

#include <stdint.h>

#include <entente/agreement.h>

enum { BENCH_PARTIES = 200, BENCH_ACTS = 1000, BENCH_COMMITMENTS = 600 };

/* The day on which it is asked about: in force, with some parties out and some yet to come. */
enum { BENCH_DAY = 20300601 };

/*
 * A convention of 200 parties with five acts and three commitments each, made through the public
 * functions. NULL, and the reason on standard error, where one of them fails.
 */
entente_agreement *bench_generate(uint32_t seed);

/* Another one, of 200 parties and 50 provisions, with reservations and objections. Likewise. */
entente_agreement *bench_generate_relations(uint32_t seed);

/* One of so many commitments, and acts about them, in turn: each a progress. Likewise. */
entente_agreement *bench_generate_commitments(uint32_t count, uint32_t moves);

#endif
