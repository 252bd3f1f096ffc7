/* Everything that can be asked of an agreement, as one text, by the public headers alone. */
#ifndef EVERY_ANSWER_H
#define EVERY_ANSWER_H

#include <stdint.h>

#include <entente/entente.h>

/*
 * The agreement itself, and every answer about a day, each below a line with its name and its result
 * code; an answer that is refused is its error. Ends the program where there is no memory. Release it
 * with free().
 */
char *every_answer(const entente_agreement *agreement, int32_t on);

#endif
