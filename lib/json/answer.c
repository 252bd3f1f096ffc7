/*
 * The JSON of an assessment: the members of the format's answers, in canonical layout.
 *
 * A day that is not known is null. `between` stands beside it where the day is unknown; its
 * second end is null where the day may never come.
 */
#include <entente/assessment.h>
#include <entente/json.h>

#include "error_private.h"
#include "finding.h"
#include "layout.h"
#include "rows.h"

static void put_facet_name(struct ent_layout *out, const char *name, int32_t facet, int32_t value)
{
    ent_layout_put_text(out, name, entente_facet_name(facet, value));
}

static void put_boolean(struct ent_layout *out, const char *name, int32_t value)
{
    ent_layout_name(out, name);
    ent_layout_word(out, value ? "true" : "false");
}

static void put_between(struct ent_layout *out, int32_t first, int32_t last)
{
    ent_layout_name(out, "between");
    ent_layout_open(out, '[');
    ent_layout_date(out, first);
    ent_layout_date(out, last);
    ent_layout_close(out, ']');
}

/* How much is missing for entry, while it is pending. */
static void put_missing(struct ent_layout *out, const entente_assessment *assessment)
{
    const char *says = entente_assessment_entry_says(assessment);
    int64_t have, need;

    if (entente_assessment_entry_count(assessment, &have, &need)) {
        ent_layout_name(out, "have");
        ent_layout_integer(out, have);
        ent_layout_name(out, "need");
        ent_layout_integer(out, need);
    }
    if (says) {
        ent_layout_put_text(out, "says", says);
    }
}

static void put_entry(struct ent_layout *out, const entente_assessment *assessment)
{
    const int32_t state = entente_assessment_facet(assessment, ENTENTE_FACET_ENTRY);

    ent_layout_name(out, "entry_into_force");
    ent_layout_open(out, '{');
    put_facet_name(out, "state", ENTENTE_FACET_ENTRY, state);
    ent_layout_put_date(out, "date", entente_assessment_day(assessment, ENTENTE_DAY_ENTRY));
    if (state == ENTENTE_ENTRY_UNKNOWN)
        put_between(out, entente_assessment_day(assessment, ENTENTE_DAY_ENTRY_FIRST),
                    entente_assessment_day(assessment, ENTENTE_DAY_ENTRY_LAST));
    ent_layout_put_date(out, "condition_met",
                        entente_assessment_day(assessment, ENTENTE_DAY_CONDITION_MET));
    put_boolean(out, "determined", entente_assessment_entry_determined(assessment));
    put_missing(out, assessment);
    ent_layout_close(out, '}');
}

static void put_provisional_entry(struct ent_layout *out, const entente_assessment *assessment)
{
    const int32_t state = entente_assessment_facet(assessment, ENTENTE_FACET_PROVISIONAL_ENTRY);

    if (state == 0)
        return;
    ent_layout_name(out, "provisional_entry");
    ent_layout_open(out, '{');
    put_facet_name(out, "state", ENTENTE_FACET_ENTRY, state);
    ent_layout_put_date(out, "date",
                        entente_assessment_day(assessment, ENTENTE_DAY_PROVISIONAL_ENTRY));
    ent_layout_close(out, '}');
}

static void put_periods(struct ent_layout *out, const entente_assessment *assessment, size_t party)
{
    const size_t count = entente_assessment_period_count(assessment, party);

    ent_layout_name(out, "periods");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < count; i++) {
        ent_layout_open(out, '{');
        ent_layout_put_date(out, "from", entente_assessment_period_from(assessment, party, i));
        ent_layout_put_date(out, "until", entente_assessment_period_until(assessment, party, i));
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

typedef const char *(*row_reader)(const entente_assessment *assessment, size_t index,
                                  int32_t *state, int32_t *date);
typedef void (*row_writer)(struct ent_layout *out, int32_t state, int32_t date);

static void put_version_state(struct ent_layout *out, int32_t state, int32_t date)
{
    put_facet_name(out, "state", ENTENTE_FACET_VERSION, state);
    ent_layout_put_date(out, "date", date);
}

static void put_applies(struct ent_layout *out, int32_t state, int32_t date)
{
    ent_layout_put_date(out, "applies", date);
    put_facet_name(out, "state", ENTENTE_FACET_ENTRY, state);
}

/* Amendments, or provisions with a day of their own; left out where there are none. */
static void put_rows_with_dates(struct ent_layout *out, const entente_assessment *assessment,
                                const char *list, row_reader read, row_writer put)
{
    const char *id;
    int32_t state, date;

    if (!read(assessment, 0, NULL, NULL))
        return;
    ent_layout_name(out, list);
    ent_layout_open(out, '[');
    for (size_t i = 0; (id = read(assessment, i, &state, &date)); i++) {
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "id", id);
        put(out, state, date);
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

/* The text that binds a party and where, as far as the document tells texts and territories. */
static void put_party_texts(struct ent_layout *out, const entente_assessment *assessment,
                            size_t party)
{
    const char *version =
        entente_assessment_party_text(assessment, party, ENTENTE_PARTY_TEXT_VERSION, 0);
    const char *territory;

    if (version) {
        ent_layout_put_text(out, "version", version);
    }
    ent_layout_name(out, "territories");
    ent_layout_open(out, '[');
    for (size_t i = 0; (territory = entente_assessment_party_text(assessment, party,
                                                                  ENTENTE_PARTY_TEXT_TERRITORY, i));
         i++)
        ent_layout_text(out, territory);
    ent_layout_close(out, ']');
}

/* Its consents and notices that have no effect; left out where there is none. */
static void put_irregular(struct ent_layout *out, const entente_assessment *assessment,
                          size_t party)
{
    const char *act;
    int32_t code;

    if (!entente_assessment_party_irregular(assessment, party, 0, NULL))
        return;
    ent_layout_name(out, "irregular");
    ent_layout_open(out, '[');
    for (size_t i = 0; (act = entente_assessment_party_irregular(assessment, party, i, &code));
         i++) {
        ent_layout_open(out, '{');
        ent_layout_put_text(out, "act", act);
        ent_layout_put_text(out, "code", entente_code_name(code));
        ent_layout_close(out, '}');
    }
    ent_layout_close(out, ']');
}

static void put_party(struct ent_layout *out, const entente_assessment *assessment, size_t party)
{
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "id", entente_assessment_party_id(assessment, party));
    put_facet_name(out, "status", ENTENTE_FACET_PARTY_STATUS,
                   entente_assessment_party_status(assessment, party));
    ent_layout_put_date(out, "signed",
                        entente_assessment_party_day(assessment, party, ENTENTE_DAY_SIGNED));
    if (entente_assessment_party_day(assessment, party, ENTENTE_DAY_ENDORSED))
        ent_layout_put_date(out, "endorsed",
                            entente_assessment_party_day(assessment, party, ENTENTE_DAY_ENDORSED));
    ent_layout_put_date(out, "consented",
                        entente_assessment_party_day(assessment, party, ENTENTE_DAY_CONSENTED));
    ent_layout_put_date(out, "entry_into_force",
                        entente_assessment_party_day(assessment, party, ENTENTE_DAY_ENTRY));
    if (entente_assessment_party_facet(assessment, party, ENTENTE_FACET_ENTRY) ==
        ENTENTE_ENTRY_UNKNOWN)
        put_between(out, entente_assessment_party_day(assessment, party, ENTENTE_DAY_ENTRY_FIRST),
                    entente_assessment_party_day(assessment, party, ENTENTE_DAY_ENTRY_LAST));
    ent_layout_put_date(out, "leaves",
                        entente_assessment_party_day(assessment, party, ENTENTE_DAY_LEAVES));
    put_boolean(out, "provisional", entente_assessment_party_provisional(assessment, party));
    put_party_texts(out, assessment, party);
    put_periods(out, assessment, party);
    put_irregular(out, assessment, party);
    ent_layout_close(out, '}');
}

static void put_parties(struct ent_layout *out, const entente_assessment *assessment)
{
    ent_layout_name(out, "parties");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < entente_assessment_party_count(assessment); i++)
        put_party(out, assessment, i);
    ent_layout_close(out, ']');
}

static void put_assessment(struct ent_layout *out, const entente_assessment *assessment)
{
    ent_layout_open(out, '{');
    ent_layout_put_text(out, "agreement", entente_assessment_agreement(assessment));
    ent_layout_put_date(out, "on", entente_assessment_on(assessment));
    if (entente_assessment_known(assessment))
        ent_layout_put_date(out, "known", entente_assessment_known(assessment));
    put_facet_name(out, "status", ENTENTE_FACET_STATUS, entente_assessment_status(assessment));
    put_facet_name(out, "text_stage", ENTENTE_FACET_TEXT_STAGE,
                   entente_assessment_facet(assessment, ENTENTE_FACET_TEXT_STAGE));
    if (entente_assessment_facet(assessment, ENTENTE_FACET_OPENNESS))
        put_facet_name(out, "openness", ENTENTE_FACET_OPENNESS,
                       entente_assessment_facet(assessment, ENTENTE_FACET_OPENNESS));
    put_entry(out, assessment);
    put_provisional_entry(out, assessment);
    ent_layout_put_date(out, "ends", entente_assessment_day(assessment, ENTENTE_DAY_ENDS));
    put_rows_with_dates(out, assessment, "versions", entente_assessment_version, put_version_state);
    put_rows_with_dates(out, assessment, "provisions", entente_assessment_provision, put_applies);
    put_parties(out, assessment);
    ent_rows_put(out, assessment);
    ent_layout_findings(out, entente_assessment_findings(assessment));
    ent_layout_close(out, '}');
}

entente_result entente_assessment_to_json(const entente_assessment *assessment, char **out,
                                          size_t *length, entente_error *error)
{
    struct ent_layout layout = {0};

    if (!assessment || !out)
        return ent_error_argument(error, "assessment or out: NULL");
    put_assessment(&layout, assessment);

    char *text = ent_layout_take(&layout, length);

    if (!text)
        return ent_error_no_memory(error);
    *out = text;
    return ENTENTE_OK;
}
