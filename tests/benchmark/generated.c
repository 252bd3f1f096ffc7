/* The sequence of numbers, and what the makers below share. */
#include "generated.h"

#include <stdio.h>

#include "maker.h"

/* Xorshift: the state is not 0 and never becomes it. */
uint32_t bench_number(struct maker *maker, uint32_t below)
{
    uint32_t state = maker->state;

    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    maker->state = state;
    return (uint32_t)((uint64_t)state * below >> 32);
}

struct label bench_party(uint32_t party)
{
    struct label label;

    snprintf(label.text, sizeof label.text, "P%03u", (unsigned)party);
    return label;
}

struct label bench_item(char letter, uint32_t party, uint32_t item)
{
    struct label label;

    snprintf(label.text, sizeof label.text, "%c%u-%u", letter, (unsigned)party, (unsigned)item);
    return label;
}

struct label bench_provision(uint32_t provision)
{
    struct label label;

    snprintf(label.text, sizeof label.text, "%u", (unsigned)provision + 1);
    return label;
}

void bench_keep(struct maker *maker, entente_result result)
{
    if (result == ENTENTE_OK)
        return;
    if (!maker->failed)
        fprintf(stderr, "the agreement cannot be made: %s\n", entente_error_message(maker->error));
    maker->failed = 1;
}

void bench_text(struct maker *maker, entente_object *object, int32_t field, const char *text)
{
    bench_keep(maker, entente_object_set_text(object, field, text, maker->error));
}

void bench_texts(struct maker *maker, entente_object *object, int32_t field, const char *english,
                 const char *french)
{
    bench_keep(maker, entente_object_set_entry_text(object, field, "en", english, maker->error));
    bench_keep(maker, entente_object_set_entry_text(object, field, "fr", french, maker->error));
}

void bench_integer(struct maker *maker, entente_object *object, int32_t field, int64_t value)
{
    bench_keep(maker, entente_object_set_integer(object, field, value, maker->error));
}

void bench_enum(struct maker *maker, entente_object *object, int32_t field, int32_t value)
{
    bench_keep(maker, entente_object_set_enum(object, field, value, maker->error));
}

void bench_date(struct maker *maker, entente_object *object, int32_t field, int32_t date)
{
    bench_keep(maker, entente_object_set_date(object, field, date, maker->error));
}

entente_object *bench_object(struct maker *maker, entente_object *object, int32_t field)
{
    entente_object *made = NULL;

    bench_keep(maker, entente_object_make_object(object, field, &made, maker->error));
    return made;
}

entente_object *bench_element(struct maker *maker, entente_object *object, int32_t field)
{
    entente_object *made = NULL;

    bench_keep(maker, entente_object_add_object(object, field, &made, maker->error));
    return made;
}

entente_object *bench_node(struct maker *maker, entente_object *object, int32_t field, int32_t op)
{
    entente_object *made = NULL;

    bench_keep(maker, entente_object_make_expression(object, field, op, &made, maker->error));
    return made;
}

static void begin(struct maker *maker)
{
    bench_keep(maker, entente_agreement_new("bench-1", "Convention on Mutual Assistance",
                                            ENTENTE_KIND_CONVENTION, ENTENTE_BIND_LEGAL,
                                            &maker->agreement, maker->error));
    maker->root = entente_agreement_root(maker->agreement);
    bench_texts(maker, maker->root, ENTENTE_FIELD_TITLE, "Convention on Mutual Assistance",
                "Convention sur l'assistance mutuelle");
}

entente_agreement *bench_generate(uint32_t seed)
{
    struct maker maker = {.error = entente_error_new(), .state = seed ? seed : 1};

    begin(&maker);
    bench_add_parties(&maker);
    bench_add_clauses(&maker);
    bench_add_acts(&maker);
    bench_add_commitments(&maker);
    bench_keep(&maker, entente_agreement_check(maker.agreement, NULL, maker.error));
    entente_error_free(maker.error);
    if (!maker.failed)
        return maker.agreement;
    entente_agreement_free(maker.agreement);
    return NULL;
}
