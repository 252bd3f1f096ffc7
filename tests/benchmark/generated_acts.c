/* The acts and the commitments of the generated agreement. */
#include <stdio.h>

#include "maker.h"

enum { ACTS_OF_ONE = BENCH_ACTS / BENCH_PARTIES };
enum { COMMITMENTS_OF_ONE = BENCH_COMMITMENTS / BENCH_PARTIES };

/* What a party does over the years, in order. */
static const int32_t CAREERS[][ACTS_OF_ONE] = {
    {ENTENTE_ACT_SIGNATURE, ENTENTE_ACT_RATIFICATION, ENTENTE_ACT_DECLARATION,
     ENTENTE_ACT_TERRITORIAL_EXTENSION, ENTENTE_ACT_DECLARATION_WITHDRAWAL},
    {ENTENTE_ACT_SIGNATURE, ENTENTE_ACT_ACCEPTANCE, ENTENTE_ACT_INTERPRETATIVE_DECLARATION,
     ENTENTE_ACT_OBJECTION, ENTENTE_ACT_STATEMENT},
    {ENTENTE_ACT_FULL_POWERS, ENTENTE_ACT_SIGNATURE, ENTENTE_ACT_APPROVAL, ENTENTE_ACT_DECLARATION,
     ENTENTE_ACT_STATEMENT},
    {ENTENTE_ACT_FULL_POWERS, ENTENTE_ACT_SIGNATURE, ENTENTE_ACT_RATIFICATION,
     ENTENTE_ACT_STATEMENT, ENTENTE_ACT_WITHDRAWAL},
    {ENTENTE_ACT_INVITATION, ENTENTE_ACT_ACCESSION, ENTENTE_ACT_DECLARATION,
     ENTENTE_ACT_TERRITORIAL_EXTENSION, ENTENTE_ACT_STATEMENT},
    {ENTENTE_ACT_SIGNATURE, ENTENTE_ACT_STATEMENT, ENTENTE_ACT_INTERPRETATIVE_DECLARATION,
     ENTENTE_ACT_STATEMENT, ENTENTE_ACT_STATEMENT},
};
enum { CAREER_COUNT = sizeof CAREERS / sizeof CAREERS[0] };

/* The first State makes the reservation to which others object. */
static const int32_t RESERVING[ACTS_OF_ONE] = {
    ENTENTE_ACT_SIGNATURE, ENTENTE_ACT_RESERVATION, ENTENTE_ACT_RATIFICATION,
    ENTENTE_ACT_RESERVATION_CONFIRMATION, ENTENTE_ACT_STATEMENT};

/* What happens to the text itself; the depositary is the party of the number 0. */
static const int32_t OF_THE_TEXT[ACTS_OF_ONE] = {ENTENTE_ACT_ADOPTION, ENTENTE_ACT_OPENING,
                                                 ENTENTE_ACT_REGISTRATION, ENTENTE_ACT_EVENT,
                                                 ENTENTE_ACT_STATEMENT};

/* How long after the act before it an act of a type follows, at the least and beyond that. */
static void wait_for(int32_t type, uint32_t *least, uint32_t *more)
{
    switch (type) {
    case ENTENTE_ACT_SIGNATURE:
    case ENTENTE_ACT_FULL_POWERS:
    case ENTENTE_ACT_INVITATION:
        *least = 0;
        *more = 150;
        break;
    case ENTENTE_ACT_WITHDRAWAL:
        *least = 900;
        *more = 700;
        break;
    case ENTENTE_ACT_OBJECTION:
        *least = 160;
        *more = 500;
        break;
    case ENTENTE_ACT_ADOPTION: /* on the first day: nobody can sign before */
    case ENTENTE_ACT_OPENING:
    case ENTENTE_ACT_RESERVATION:
        *least = 0;
        *more = 1;
        break;
    default:
        *least = 30;
        *more = 500;
        break;
    }
}

static void describe(struct maker *maker, entente_act *act, int32_t type, uint32_t party)
{
    char note[128];
    char french[128];

    switch (type) {
    case ENTENTE_ACT_OBJECTION:
        bench_text(maker, act, ENTENTE_FIELD_TO, bench_item('A', 1, 1).text);
        bench_enum(maker, act, ENTENTE_FIELD_EFFECT, ENTENTE_OBJECTION_SIMPLE);
        break;
    case ENTENTE_ACT_RESERVATION_CONFIRMATION:
        bench_text(maker, act, ENTENTE_FIELD_TO, bench_item('A', party, 1).text);
        break;
    case ENTENTE_ACT_DECLARATION_WITHDRAWAL:
        bench_text(maker, act, ENTENTE_FIELD_TO, bench_item('A', party, 2).text);
        break;
    case ENTENTE_ACT_TERRITORIAL_EXTENSION:
        bench_keep(maker, entente_object_add_text(act, ENTENTE_FIELD_TERRITORIES, "outer-islands",
                                                  maker->error));
        break;
    case ENTENTE_ACT_EVENT:
        bench_text(maker, act, ENTENTE_FIELD_EVENT, "alarm-raised");
        break;
    case ENTENTE_ACT_STATEMENT:
        bench_text(maker, act, ENTENTE_FIELD_ABOUT, "assistance");
        bench_text(maker, act, ENTENTE_FIELD_VALUE, "the offer stands");
        break;
    default:
        break;
    }
    if (type == ENTENTE_ACT_SIGNATURE)
        return;

    const uint32_t provision = bench_number(maker, BENCH_PROVISIONS);

    snprintf(note, sizeof note,
             "It concerns what is owed under article %u, as was said on deposit.",
             (unsigned)provision + 1);
    snprintf(french, sizeof french, "Concerne ce qui est dû en vertu de l'article %u.",
             (unsigned)provision + 1);
    if (party % 8)
        bench_text(maker, act, ENTENTE_FIELD_NOTE, note);
    else
        bench_texts(maker, act, ENTENTE_FIELD_NOTE, note, french);
    bench_text(maker, act, ENTENTE_FIELD_PROVISION, bench_provision(provision).text);
}

static int32_t day(int32_t number)
{
    return entente_date_from_day_number(number);
}

static void add_acts_of(struct maker *maker, uint32_t party, const int32_t *types)
{
    int32_t number = entente_date_day_number(20260106);

    for (uint32_t i = 0; i < ACTS_OF_ONE; i++) {
        entente_act *act = NULL;
        uint32_t least = 0, more = 0;

        wait_for(types[i], &least, &more);
        number += (int32_t)(least + bench_number(maker, more));
        bench_keep(maker, entente_agreement_add_act(
                              maker->agreement, bench_item('A', party, i).text, types[i],
                              day(number), bench_party(party).text, &act, maker->error));
        bench_date(maker, act, ENTENTE_FIELD_RECORDED, day(number + 2));
        bench_date(maker, act, ENTENTE_FIELD_NOTIFIED, day(number + 10));
        if (types[i] == ENTENTE_ACT_SIGNATURE)
            bench_text(maker, act, ENTENTE_FIELD_PLACE, "Geneva");
        describe(maker, act, types[i], party);
    }
}

void bench_add_acts(struct maker *maker)
{
    add_acts_of(maker, 0, OF_THE_TEXT);
    add_acts_of(maker, 1, RESERVING);
    for (uint32_t party = 2; party < BENCH_PARTIES; party++)
        add_acts_of(maker, party, CAREERS[bench_number(maker, CAREER_COUNT)]);
}

/* By a number of days after the event, or by a day after entry into force. */
static void add_due(struct maker *maker, entente_commitment *commitment, uint32_t kind)
{
    entente_object *due = bench_node(maker, commitment, ENTENTE_FIELD_DUE, ENTENTE_OP_ADD);

    bench_integer(maker, due, ENTENTE_FIELD_N, 1 + (int64_t)bench_number(maker, 90));
    bench_text(maker, due, ENTENTE_FIELD_UNIT, kind == 1 ? "month" : "day");

    entente_object *from = bench_node(maker, due, ENTENTE_FIELD_TO,
                                      kind == 2 ? ENTENTE_OP_MILESTONE : ENTENTE_OP_EVENT);

    if (kind == 2)
        bench_enum(maker, from, ENTENTE_FIELD_WHICH, ENTENTE_MILESTONE_EIF);
    else
        bench_text(maker, from, ENTENTE_FIELD_ID, "alarm-raised");
}

static void add_quantity(struct maker *maker, entente_commitment *commitment, uint32_t kind)
{
    static const char *const UNITS[] = {"personnel", "EUR", "report"};
    entente_object *quantity = bench_object(maker, commitment, ENTENTE_FIELD_QUANTITY);

    bench_integer(maker, quantity, ENTENTE_FIELD_AMOUNT, 1 + (int64_t)bench_number(maker, 900000));
    if (kind == 1)
        bench_integer(maker, quantity, ENTENTE_FIELD_SCALE, 2);
    bench_text(maker, quantity, ENTENTE_FIELD_UNIT, UNITS[kind]);
}

static void add_commitment(struct maker *maker, uint32_t party, uint32_t kind)
{
    static const int32_t TYPES[] = {ENTENTE_COMMITMENT_FORCE_DEPLOYMENT,
                                    ENTENTE_COMMITMENT_FINANCE_RECONSTRUCTION,
                                    ENTENTE_COMMITMENT_REPORTING};
    static const char *const TITLES[] = {"Relief teams in the first days",
                                         "Money for rebuilding what was lost",
                                         "A report on what was done"};
    entente_commitment *commitment = NULL;

    bench_keep(maker,
               entente_agreement_add_commitment(maker->agreement, bench_item('C', party, kind).text,
                                                TYPES[kind], NULL, &commitment, maker->error));
    bench_text(maker, commitment, ENTENTE_FIELD_TITLE, TITLES[kind]);
    bench_enum(maker, commitment, ENTENTE_FIELD_DEONTIC, ENTENTE_DEONTIC_OBLIGATION);
    bench_keep(maker, entente_object_add_text(commitment, ENTENTE_FIELD_OBLIGORS,
                                              bench_party(party).text, maker->error));
    if (kind == 0)
        bench_keep(maker, entente_object_add_text(commitment, ENTENTE_FIELD_BENEFICIARIES,
                                                  bench_party((party + 1) % BENCH_PARTIES).text,
                                                  maker->error));
    else
        bench_text(maker, commitment, ENTENTE_FIELD_BENEFICIARIES,
                   kind == 1 ? "guarantors" : "all");
    if (kind != 2) {
        entente_object *trigger =
            bench_node(maker, commitment, ENTENTE_FIELD_TRIGGER, ENTENTE_OP_EVENT);

        bench_text(maker, trigger, ENTENTE_FIELD_ID, "alarm-raised");
    }
    add_due(maker, commitment, kind);
    add_quantity(maker, commitment, kind);
    bench_text(maker, commitment, ENTENTE_FIELD_PROVISION,
               bench_provision(bench_number(maker, BENCH_PROVISIONS)).text);
}

void bench_add_commitments(struct maker *maker)
{
    for (uint32_t party = 0; party < BENCH_PARTIES; party++)
        for (uint32_t kind = 0; kind < COMMITMENTS_OF_ONE; kind++)
            add_commitment(maker, party, kind);
}
