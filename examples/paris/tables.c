/* Whole tables: each row becomes one object of the document. */
#include "build.h"

const struct person MACRON = {"macron", "Emmanuel Macron", "FRA", ENTENTE_OFFICE_HEAD_OF_STATE};
const struct person ZELENSKYY = {"zelenskyy", "Volodymyr Zelenskyy", "UKR",
                                 ENTENTE_OFFICE_HEAD_OF_STATE};
const struct person STARMER = {"starmer", "Keir Starmer", "GBR", ENTENTE_OFFICE_HEAD_OF_GOVERNMENT};
const struct person TUSK = {"tusk", "Donald Tusk", "POL", ENTENTE_OFFICE_HEAD_OF_GOVERNMENT};

/* The length of a fixed array in a row. */
#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

void put_parties(struct maker *maker, const struct party_row *rows, size_t count)
{
    for (size_t i = 0; i < count && maker_good(maker); i++) {
        entente_party *party = NULL;

        maker->result = entente_agreement_add_party(maker->agreement, rows[i].id, rows[i].name,
                                                    ENTENTE_PARTY_STATE, &party, maker->error);
        put_enum(maker, party, ENTENTE_FIELD_ROLE, rows[i].role);
    }
}

static void put_group(struct maker *maker, const struct group_row *row)
{
    maker->result = entente_agreement_add_group(maker->agreement, row->name, maker->error);
    if (maker_good(maker))
        maker->result = entente_group_set_open(maker->agreement, row->name, 1, maker->error);
    for (size_t i = 0; i < LENGTH(row->members) && row->members[i] && maker_good(maker); i++)
        maker->result = entente_group_add_member(maker->agreement, row->name, row->members[i], 0, 0,
                                                 maker->error);
}

void put_groups(struct maker *maker, const struct group_row *rows, size_t count)
{
    for (size_t i = 0; i < count && maker_good(maker); i++)
        put_group(maker, &rows[i]);
}

void put_provisions(struct maker *maker, const struct provision_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_object *provision = put_object(maker, maker_root(maker), ENTENTE_FIELD_PROVISIONS);

        put_text(maker, provision, ENTENTE_FIELD_ID, rows[i].id);
        put_text(maker, provision, ENTENTE_FIELD_TITLE, rows[i].title);
        put_enum(maker, provision, ENTENTE_FIELD_NATURE, rows[i].nature);
        put_text(maker, provision, ENTENTE_FIELD_TEXT, rows[i].text);
        put_item(maker, provision, ENTENTE_FIELD_VERSIONS, rows[i].version);
    }
}

void put_sources(struct maker *maker, const struct source_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_object *source = put_object(maker, maker_root(maker), ENTENTE_FIELD_SOURCES);

        put_text(maker, source, ENTENTE_FIELD_ID, rows[i].id);
        put_text(maker, source, ENTENTE_FIELD_TITLE, rows[i].title);
        put_enum(maker, source, ENTENTE_FIELD_KIND, rows[i].kind);
        put_date(maker, source, ENTENTE_FIELD_DATE, rows[i].date);
        put_text(maker, source, ENTENTE_FIELD_CITES, rows[i].cites);
    }
}

/* The office of a source is free text; the name of the office of an act serves. */
static const char *office_name(int32_t office)
{
    return entente_field_value_name(ENTENTE_NOUN_ACTOR, ENTENTE_FIELD_OFFICE, office);
}

void put_persons(struct maker *maker, const struct person *const *persons, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        entente_object *source = put_object(maker, maker_root(maker), ENTENTE_FIELD_SOURCES);

        put_text(maker, source, ENTENTE_FIELD_ID, persons[i]->id);
        put_text(maker, source, ENTENTE_FIELD_TITLE, persons[i]->name);
        put_enum(maker, source, ENTENTE_FIELD_KIND, ENTENTE_SOURCE_PERSON);
        put_text(maker, source, ENTENTE_FIELD_PARTY, persons[i]->party);
        put_text(maker, source, ENTENTE_FIELD_OFFICE, office_name(persons[i]->office));
    }
}

static void put_body(struct maker *maker, const struct body_row *row)
{
    entente_body *body = NULL;

    maker->result = entente_agreement_add_body(maker->agreement, row->id, row->name, row->kind,
                                               &body, maker->error);
    put_text(maker, body, ENTENTE_FIELD_SEAT, row->seat);
    put_text(maker, body, ENTENTE_FIELD_MEMBERS, row->group);
    put_texts(maker, body, ENTENTE_FIELD_MANDATE, row->mandate, LENGTH(row->mandate));
    if (row->event)
        put_event(maker, body, ENTENTE_FIELD_ACTIVATED_BY, row->event, NULL);
    put_texts(maker, body, ENTENTE_FIELD_SOURCE, row->sources, LENGTH(row->sources));
}

void put_bodies(struct maker *maker, const struct body_row *rows, size_t count)
{
    for (size_t i = 0; i < count && maker_good(maker); i++)
        put_body(maker, &rows[i]);
}

/* More than half, of the members of the chamber or of those who vote. */
static void put_majority(struct maker *maker, entente_step *step, const struct step_row *row)
{
    entente_object *majority = put_object(maker, step, ENTENTE_FIELD_MAJORITY);

    put_enum(maker, majority, ENTENTE_FIELD_BASE, row->majority_of);
    put_integer(maker, majority, ENTENTE_FIELD_MEMBERS, row->members);
    put_integer(maker, majority, ENTENTE_FIELD_NUM, 1);
    put_integer(maker, majority, ENTENTE_FIELD_DEN, 2);
    put_enum(maker, majority, ENTENTE_FIELD_CMP, ENTENTE_CMP_GT);
}

static void put_step(struct maker *maker, entente_approval *approval, const struct step_row *row)
{
    entente_step *step = NULL;

    maker->result = entente_approval_add_step(approval, row->id, row->kind, &step, maker->error);
    put_text(maker, step, ENTENTE_FIELD_ACTOR, row->actor);
    put_texts(maker, step, ENTENTE_FIELD_AFTER, row->after, LENGTH(row->after));
    if (row->majority_of)
        put_majority(maker, step, row);
}

void put_approvals(struct maker *maker, const struct approval_row *rows, size_t count)
{
    for (size_t i = 0; i < count && maker_good(maker); i++) {
        const struct step_row *steps = rows[i].steps;
        entente_approval *approval = NULL;

        maker->result = entente_agreement_add_approval(maker->agreement, rows[i].party, rows[i].id,
                                                       &approval, maker->error);
        put_text(maker, approval, ENTENTE_FIELD_BASIS, rows[i].basis);
        put_enum(maker, approval, ENTENTE_FIELD_PURPOSE, rows[i].purpose);
        for (size_t k = 0; k < LENGTH(rows[i].steps) && steps[k].id && maker_good(maker); k++)
            put_step(maker, approval, &steps[k]);
    }
}

static void put_requirements(struct maker *maker, entente_commitment *commitment,
                             const struct pair *requirements)
{
    for (; requirements && requirements->key; requirements++) {
        entente_object *item = put_object(maker, commitment, ENTENTE_FIELD_REQUIRES);

        put_text(maker, item, ENTENTE_FIELD_PARTY, requirements->key);
        put_text(maker, item, ENTENTE_FIELD_APPROVAL, requirements->value);
    }
}

static void put_commitment(struct maker *maker, const struct commitment_row *row)
{
    entente_commitment *commitment = NULL;

    maker->result = entente_agreement_add_commitment(maker->agreement, row->id, row->type,
                                                     row->group, &commitment, maker->error);
    put_text(maker, commitment, ENTENTE_FIELD_TITLE, row->title);
    put_enum(maker, commitment, ENTENTE_FIELD_DEONTIC, row->deontic);
    put_enum(maker, commitment, ENTENTE_FIELD_NATURE, row->nature);
    for (size_t i = 0; i < LENGTH(row->obligors); i++)
        put_item(maker, commitment, ENTENTE_FIELD_OBLIGORS, row->obligors[i]);
    put_enum(maker, commitment, ENTENTE_FIELD_MODE, row->mode);
    put_item(maker, commitment, ENTENTE_FIELD_BENEFICIARIES, "UKR");
    put_item(maker, commitment, ENTENTE_FIELD_TARGET, row->target);
    if (row->event)
        put_event(maker, commitment, ENTENTE_FIELD_TRIGGER, row->event, row->by);
    put_requirements(maker, commitment, row->requires);
    put_text(maker, commitment, ENTENTE_FIELD_PROVISION, row->provision);
    put_texts(maker, commitment, ENTENTE_FIELD_VERSIONS, row->versions, LENGTH(row->versions));
    put_texts(maker, commitment, ENTENTE_FIELD_SOURCE, row->sources, LENGTH(row->sources));
    for (size_t i = 0; i < LENGTH(row->attributes) && row->attributes[i].key; i++)
        put_entry(maker, commitment, ENTENTE_FIELD_ATTRIBUTES, row->attributes[i].key,
                  row->attributes[i].value);
    put_enum(maker, commitment, ENTENTE_FIELD_MODALITY, row->modality);
}

void put_commitments(struct maker *maker, const struct commitment_row *rows, size_t count)
{
    for (size_t i = 0; i < count && maker_good(maker); i++)
        put_commitment(maker, &rows[i]);
}

/* A date that is only bounded, or only a word, in place of the day. */
static void put_open_date(struct maker *maker, entente_act *act, const struct act_row *row)
{
    entente_object *date = put_object(maker, act, ENTENTE_FIELD_DATE);

    if (row->bound)
        put_date(maker, date, row->bound, row->date);
    put_text(maker, date, ENTENTE_FIELD_SYMBOL, row->symbol);
    if (row->until && maker_good(maker))
        maker->result =
            entente_object_add_date(date, ENTENTE_FIELD_BETWEEN, row->date, maker->error);
    if (row->until && maker_good(maker))
        maker->result =
            entente_object_add_date(date, ENTENTE_FIELD_BETWEEN, row->until, maker->error);
}

static void put_speaker(struct maker *maker, entente_act *act, const struct person *person)
{
    entente_object *by = put_object(maker, act, ENTENTE_FIELD_BY);

    put_text(maker, act, ENTENTE_FIELD_PARTY, person->party);
    put_text(maker, by, ENTENTE_FIELD_NAME, person->name);
    put_enum(maker, by, ENTENTE_FIELD_OFFICE, person->office);
}

static void put_act(struct maker *maker, const struct act_row *row)
{
    entente_act *act = NULL;

    maker->result = entente_agreement_add_act(maker->agreement, row->id, row->type, row->date,
                                              row->party, &act, maker->error);
    if (row->bound || row->until || row->symbol)
        put_open_date(maker, act, row);
    if (row->by)
        put_speaker(maker, act, row->by);
    put_texts(maker, act, ENTENTE_FIELD_SOURCE, row->sources, LENGTH(row->sources));
    put_enum(maker, act, ENTENTE_FIELD_MODALITY, row->modality);
    for (size_t i = 0; i < LENGTH(row->members) && row->members[i].field; i++)
        put_texts(maker, act, row->members[i].field, &row->members[i].text, 1);
}

void put_acts(struct maker *maker, const struct act_row *rows, size_t count)
{
    for (size_t i = 0; i < count && maker_good(maker); i++)
        put_act(maker, &rows[i]);
}

void put_link(struct maker *maker, int32_t type, const char *agreement)
{
    entente_object *link = put_object(maker, maker_root(maker), ENTENTE_FIELD_LINKS);

    put_enum(maker, link, ENTENTE_FIELD_TYPE, type);
    put_text(maker, link, ENTENTE_FIELD_AGREEMENT, agreement);
}
