/* The parties of the generated agreement, its groups, weights and clauses. */
#include <stdio.h>

#include "maker.h"

static void add_attributes(struct maker *maker, entente_party *party, uint32_t number)
{
    static const char *const REGIONS[] = {"africa", "americas", "asia", "europe", "oceania"};
    const char *region = REGIONS[number % 5];

    bench_keep(maker, entente_object_set_entry_text(party, ENTENTE_FIELD_ATTRIBUTES, "region",
                                                    region, maker->error));
    bench_keep(maker, entente_object_set_entry_integer(party, ENTENTE_FIELD_ATTRIBUTES, "seats",
                                                       1 + (int64_t)bench_number(maker, 60),
                                                       maker->error));
    if (number % 4 == 3)
        bench_keep(maker, entente_object_set_entry_boolean(party, ENTENTE_FIELD_ATTRIBUTES,
                                                           "island", 1, maker->error));
}

static void add_party(struct maker *maker, uint32_t number)
{
    const int32_t kind = number == 0         ? ENTENTE_PARTY_IGO
                         : number % 50 == 49 ? ENTENTE_PARTY_ENTITY
                                             : ENTENTE_PARTY_STATE;
    entente_party *party = NULL;
    char english[64], french[64];

    snprintf(english, sizeof english, "Republic of the %u Rivers", (unsigned)number + 2);
    snprintf(french, sizeof french, "République des %u rivières", (unsigned)number + 2);
    bench_keep(maker, entente_agreement_add_party(maker->agreement, bench_party(number).text,
                                                  english, kind, &party, maker->error));
    if (number % 2)
        bench_texts(maker, party, ENTENTE_FIELD_NAME, english, french);
    bench_keep(maker, entente_object_add_text(party, ENTENTE_FIELD_TERRITORIES, "outer-islands",
                                              maker->error));
    add_attributes(maker, party, number);
    if (number == 0)
        bench_enum(maker, party, ENTENTE_FIELD_ROLE, ENTENTE_ROLE_DEPOSITARY);
}

/* A group for good, and one whose members come and go. */
static void add_groups(struct maker *maker)
{
    entente_agreement *agreement = maker->agreement;

    bench_keep(maker, entente_agreement_add_group(agreement, "guarantors", maker->error));
    bench_keep(maker, entente_agreement_add_group(agreement, "council", maker->error));
    for (uint32_t i = 1; i < 31; i++)
        bench_keep(maker, entente_group_add_member(agreement, "guarantors", bench_party(i).text, 0,
                                                   0, maker->error));
    for (uint32_t i = 0; i < 20; i++)
        bench_keep(maker,
                   entente_group_add_member(agreement, "council", bench_party(1 + 9 * i).text,
                                            20270101, i % 2 ? 20291231 : 0, maker->error));
}

/* A few parties weigh much, most of them little. */
static void add_weights(struct maker *maker)
{
    entente_object *table = NULL;

    bench_keep(maker, entente_object_make_entry(maker->root, ENTENTE_FIELD_WEIGHTS, "contributions",
                                                &table, maker->error));
    bench_text(maker, table, ENTENTE_FIELD_UNIT, "thousandth of a per cent");
    for (uint32_t i = 1; i < BENCH_PARTIES; i++) {
        const int64_t size = 1 + (int64_t)bench_number(maker, 100);

        bench_keep(maker, entente_object_set_entry_integer(
                              table, ENTENTE_FIELD_VALUES, bench_party(i).text,
                              size * size * size / 100 + 1, maker->error));
    }
}

void bench_add_parties(struct maker *maker)
{
    for (uint32_t i = 0; i < BENCH_PARTIES; i++)
        add_party(maker, i);
    add_groups(maker);
    add_weights(maker);
}

static void add_signature(struct maker *maker, entente_object *clauses)
{
    entente_object *signature = bench_object(maker, clauses, ENTENTE_FIELD_SIGNATURE);
    entente_object *accession = bench_object(maker, clauses, ENTENTE_FIELD_ACCESSION);

    bench_date(maker, signature, ENTENTE_FIELD_OPENS, 20260106);
    bench_date(maker, signature, ENTENTE_FIELD_CLOSES, 20270105);
    bench_keep(maker,
               entente_object_add_text(signature, ENTENTE_FIELD_PLACES, "Geneva", maker->error));
    bench_date(maker, accession, ENTENTE_FIELD_OPENS, 20260106);
}

/* Thirty days after 55 parties with 55 per cent of the contributions have consented. */
static void add_entry(struct maker *maker, entente_object *clauses)
{
    entente_object *entry = bench_object(maker, clauses, ENTENTE_FIELD_ENTRY_INTO_FORCE);

    bench_text(maker, entry, ENTENTE_FIELD_ARTICLE, "27");

    entente_object *add = bench_node(maker, entry, ENTENTE_FIELD_GENERAL, ENTENTE_OP_ADD);

    bench_integer(maker, add, ENTENTE_FIELD_N, 30);
    bench_text(maker, add, ENTENTE_FIELD_UNIT, "day");

    entente_object *when = bench_node(maker, add, ENTENTE_FIELD_TO, ENTENTE_OP_WHEN);
    entente_object *both = bench_node(maker, when, ENTENTE_FIELD_COND, ENTENTE_OP_AND);
    entente_object *count = bench_node(maker, both, ENTENTE_FIELD_OF, ENTENTE_OP_COUNT);
    entente_object *weight = bench_node(maker, both, ENTENTE_FIELD_OF, ENTENTE_OP_WEIGHT);

    bench_integer(maker, count, ENTENTE_FIELD_MIN, 55);
    bench_text(maker, weight, ENTENTE_FIELD_TABLE, "contributions");
    bench_integer(maker, weight, ENTENTE_FIELD_NUM, 55);
    bench_integer(maker, weight, ENTENTE_FIELD_DEN, 100);

    entente_object *late = bench_node(maker, entry, ENTENTE_FIELD_LATE, ENTENTE_OP_ADD);

    bench_integer(maker, late, ENTENTE_FIELD_N, 30);
    bench_text(maker, late, ENTENTE_FIELD_UNIT, "day");
    bench_node(maker, late, ENTENTE_FIELD_TO, ENTENTE_OP_OWN_CONSENT);
    bench_enum(maker, entry, ENTENTE_FIELD_BOUNDARY, ENTENTE_BOUNDARY_ENTRY);
}

static void add_withdrawal(struct maker *maker, entente_object *clauses)
{
    entente_object *withdrawal = bench_object(maker, clauses, ENTENTE_FIELD_WITHDRAWAL);
    entente_object *notice = bench_object(maker, withdrawal, ENTENTE_FIELD_NOTICE);

    bench_enum(maker, withdrawal, ENTENTE_FIELD_ALLOWED, ENTENTE_WITHDRAWAL_YES);
    bench_integer(maker, notice, ENTENTE_FIELD_N, 1);
    bench_text(maker, notice, ENTENTE_FIELD_UNIT, "year");
}

static void add_provisions(struct maker *maker)
{
    for (uint32_t i = 0; i < BENCH_PROVISIONS; i++) {
        entente_object *provision = bench_element(maker, maker->root, ENTENTE_FIELD_PROVISIONS);
        char title[64];

        snprintf(title, sizeof title, "Of assistance in case %u", (unsigned)i + 1);
        bench_text(maker, provision, ENTENTE_FIELD_ID, bench_provision(i).text);
        bench_text(maker, provision, ENTENTE_FIELD_TITLE, title);
        bench_enum(maker, provision, ENTENTE_FIELD_NATURE, ENTENTE_NATURE_NORMATIVE);
    }
}

void bench_add_clauses(struct maker *maker)
{
    entente_object *clauses = NULL;

    bench_keep(maker, entente_agreement_clauses(maker->agreement, &clauses, maker->error));
    add_signature(maker, clauses);
    add_entry(maker, clauses);
    add_withdrawal(maker, clauses);
    add_provisions(maker);
}
