/* A convention with many reservations, and objections to them: what holds between each two. */
#include "maker.h"

enum { PARTIES = 200, PROVISIONS = 50, RESERVING = 150, OBJECTIONS = 20 };

static int32_t day(int32_t number)
{
    return entente_date_from_day_number(number);
}

static void add_parties(struct maker *maker)
{
    for (uint32_t i = 0; i < PARTIES; i++) {
        entente_party *party = NULL;

        bench_keep(maker, entente_agreement_add_party(maker->agreement, bench_party(i).text,
                                                      bench_party(i).text, ENTENTE_PARTY_STATE,
                                                      &party, maker->error));
    }
    for (uint32_t i = 0; i < PROVISIONS; i++)
        bench_text(maker, bench_element(maker, maker->root, ENTENTE_FIELD_PROVISIONS),
                   ENTENTE_FIELD_ID, bench_provision(i).text);
}

/* In force from a day on; who consents later, from its consent. */
static void add_clauses(struct maker *maker)
{
    entente_object *clauses = NULL;

    bench_keep(maker, entente_agreement_clauses(maker->agreement, &clauses, maker->error));

    entente_object *consent = bench_object(maker, clauses, ENTENTE_FIELD_CONSENT);
    entente_object *entry = bench_object(maker, clauses, ENTENTE_FIELD_ENTRY_INTO_FORCE);

    bench_keep(maker, entente_object_set_boolean(consent, ENTENTE_FIELD_REQUIRES_SIGNATURE, 0,
                                                 maker->error));
    bench_date(maker, bench_node(maker, entry, ENTENTE_FIELD_GENERAL, ENTENTE_OP_DATE),
               ENTENTE_FIELD_VALUE, 20270101);
    bench_node(maker, entry, ENTENTE_FIELD_LATE, ENTENTE_OP_OWN_CONSENT);
    bench_enum(maker, entry, ENTENTE_FIELD_BOUNDARY, ENTENTE_BOUNDARY_ENTRY);
}

static entente_act *add_act(struct maker *maker, char letter, uint32_t party, uint32_t item,
                            int32_t type, int32_t number)
{
    entente_act *act = NULL;

    bench_keep(maker, entente_agreement_add_act(
                          maker->agreement, bench_item(letter, party, item).text, type, day(number),
                          bench_party(party).text, &act, maker->error));
    return act;
}

/* To one to five provisions that follow each other. */
static void name_provisions(struct maker *maker, entente_act *act)
{
    const uint32_t count = 1 + bench_number(maker, 5);
    const uint32_t first = bench_number(maker, PROVISIONS - count);

    for (uint32_t i = 0; i < count; i++)
        bench_keep(maker, entente_object_add_text(act, ENTENTE_FIELD_PROVISION,
                                                  bench_provision(first + i).text, maker->error));
}

/* By parties that follow each other in the list, in time. */
static void object(struct maker *maker, uint32_t author, int32_t number)
{
    static const int32_t EFFECTS[] = {ENTENTE_OBJECTION_SIMPLE, ENTENTE_OBJECTION_SIMPLE,
                                      ENTENTE_OBJECTION_SIMPLE, ENTENTE_OBJECTION_PRECLUDES_ENTRY};
    const uint32_t first = author + 1 + bench_number(maker, PARTIES - OBJECTIONS);

    for (uint32_t i = 0; i < OBJECTIONS; i++) {
        entente_act *act = add_act(maker, 'O', (first + i) % PARTIES, author, ENTENTE_ACT_OBJECTION,
                                   number + 1 + (int32_t)bench_number(maker, 300));

        bench_text(maker, act, ENTENTE_FIELD_TO, bench_item('R', author, 0).text);
        bench_enum(maker, act, ENTENTE_FIELD_EFFECT, EFFECTS[bench_number(maker, 4)]);
    }
}

static void add_acts(struct maker *maker)
{
    const int32_t first = entente_date_day_number(20260106);

    for (uint32_t i = 0; i < PARTIES; i++) {
        const int32_t number = first + (int32_t)bench_number(maker, 700);

        add_act(maker, 'C', i, 0, ENTENTE_ACT_RATIFICATION, number);
        if (i >= RESERVING)
            continue;
        name_provisions(maker, add_act(maker, 'R', i, 0, ENTENTE_ACT_RESERVATION, number));
        object(maker, i, number);
    }
}

entente_agreement *bench_generate_relations(uint32_t seed)
{
    struct maker maker = {.error = entente_error_new(), .state = seed ? seed : 1};

    bench_keep(&maker, entente_agreement_new("bench-2", "Convention with Reservations",
                                             ENTENTE_KIND_CONVENTION, ENTENTE_BIND_LEGAL,
                                             &maker.agreement, maker.error));
    maker.root = entente_agreement_root(maker.agreement);
    add_parties(&maker);
    add_clauses(&maker);
    add_acts(&maker);
    bench_keep(&maker, entente_agreement_check(maker.agreement, NULL, maker.error));
    entente_error_free(maker.error);
    if (!maker.failed)
        return maker.agreement;
    entente_agreement_free(maker.agreement);
    return NULL;
}
