/* Putting a template of approval into an agreement. */
#include "template.h"

#include <string.h>

#include <entente/approval.h>
#include <entente/party.h>

#include "adding.h"
#include "build.h"
#include "calendar.h"
#include "day.h"
#include "enums.h"
#include "scan.h"

/* What is to be added, and to whom. */
struct placing {
    entente_agreement *agreement;
    const struct ent_template *template;
    const char *party, *id, *calendar;
};

size_t entente_template_count(void)
{
    return ent_template_total;
}

static const char *text_of_template(const struct ent_template *template, int32_t about)
{
    return template->texts[about][0];
}

const char *entente_template_text(size_t index, int32_t about, size_t nth)
{
    if (index >= ent_template_total || about < ENTENTE_TEMPLATE_NAME ||
        about > ENTENTE_TEMPLATE_APPROVAL)
        return NULL;
    const char *const *texts = ent_templates[index].texts[about];

    while (*texts && nth > 0) {
        texts++;
        nth--;
    }
    return *texts;
}

static const struct ent_template *find_template(const char *name)
{
    for (size_t i = 0; i < ent_template_total; i++) {
        if (ent_text_equal(text_of_template(&ent_templates[i], ENTENTE_TEMPLATE_NAME), name))
            return &ent_templates[i];
    }
    return NULL;
}

/* Whether any template is of that jurisdiction. */
static bool is_jurisdiction(const char *party)
{
    for (size_t i = 0; i < ent_template_total; i++) {
        if (ent_text_equal(text_of_template(&ent_templates[i], ENTENTE_TEMPLATE_JURISDICTION),
                           party))
            return true;
    }
    return false;
}

/* The names of the templates that there are. */
static entente_result no_template(const char *party, const char *name, entente_error *error)
{
    struct ent_buffer hint = {0};
    entente_result result;

    ent_buffer_text(&hint, "there are:");
    for (size_t i = 0; i < ent_template_total; i++) {
        if (!ent_text_equal(text_of_template(&ent_templates[i], ENTENTE_TEMPLATE_JURISDICTION),
                            party))
            continue;
        ent_buffer_char(&hint, ' ');
        ent_buffer_text(&hint, text_of_template(&ent_templates[i], ENTENTE_TEMPLATE_NAME));
    }
    ent_buffer_char(&hint, '\0');
    if (hint.failed)
        return ent_error_no_memory(error);
    result = ent_error_set(error, ENTENTE_E_UNKNOWN_REF, NULL, "there is no template %s", name);
    if (is_jurisdiction(party))
        ent_error_hint(error, hint.data);
    ent_buffer_done(&hint);
    return result;
}

static entente_result check_party(const struct placing *placing, entente_error *error)
{
    const char *jurisdiction = text_of_template(placing->template, ENTENTE_TEMPLATE_JURISDICTION);

    if (!entente_agreement_party_find(placing->agreement, placing->party))
        return ent_error_set(error, ENTENTE_E_UNKNOWN_REF, "/parties", "there is no party %s",
                             placing->party);
    if (!ent_text_equal(jurisdiction, placing->party) && is_jurisdiction(placing->party))
        return ent_error_set(error, ENTENTE_E_RANGE, NULL,
                             "template %s is for %s, and the party is %s",
                             text_of_template(placing->template, ENTENTE_TEMPLATE_NAME),
                             jurisdiction, placing->party);
    if (entente_agreement_approval_find(placing->agreement, placing->party, placing->id))
        return ent_error_set(error, ENTENTE_E_DUPLICATE_ID, "/approvals",
                             "%s has an approval %s already", placing->party, placing->id);
    return ENTENTE_OK;
}

/* The maps of a document that a template can count on. */
static const struct {
    const char *prefix, *place, *hint;
    int32_t field;
} MAPS[] = {
    {"calendars/", "/calendars",
     "put the days that count into calendars, or name the calendar that holds them",
     ENTENTE_FIELD_CALENDARS},
    {"groups/", "/groups", "put those who vote into a group of that name", ENTENTE_FIELD_GROUPS},
    {"weights/", "/weights", "put the weights of the votes into a table of that name",
     ENTENTE_FIELD_WEIGHTS},
};

enum { MAP_COUNT = sizeof MAPS / sizeof MAPS[0] };

static entente_result check_need(const struct placing *placing, const char *need,
                                 entente_error *error)
{
    for (size_t i = 0; i < MAP_COUNT; i++) {
        const size_t length = strlen(MAPS[i].prefix);
        const char *name = need + length;

        if (strncmp(need, MAPS[i].prefix, length) != 0)
            continue;
        if (MAPS[i].field == ENTENTE_FIELD_CALENDARS && placing->calendar)
            name = placing->calendar;
        if (entente_object_key_find(&placing->agreement->root, MAPS[i].field, name) != SIZE_MAX)
            break;
        const entente_result result = ent_error_set(
            error, ENTENTE_E_UNKNOWN_REF, MAPS[i].place,
            "template %s counts on %s/%s, which the document has not",
            text_of_template(placing->template, ENTENTE_TEMPLATE_NAME), MAPS[i].place + 1, name);

        ent_error_hint(error, MAPS[i].hint);
        return result;
    }
    return ENTENTE_OK;
}

static entente_result check_needs(const struct placing *placing, entente_error *error)
{
    const char *const *needs = placing->template->texts[ENTENTE_TEMPLATE_NEEDS];
    const char *calendars = MAPS[0].prefix;
    bool counts = false;

    for (; *needs; needs++) {
        const entente_result result = check_need(placing, *needs, error);

        counts = counts || strncmp(*needs, calendars, strlen(calendars)) == 0;
        if (result != ENTENTE_OK)
            return result;
    }
    return counts || !placing->calendar
               ? ENTENTE_OK
               : ent_error_argument(error, "calendar: the template counts by none");
}

/* The calendar that the caller named, in place of the template's; it must count the same days. */
static entente_result set_calendar(const struct placing *placing, entente_step *step,
                                   entente_error *error)
{
    entente_object *root = &placing->agreement->root;
    entente_object *period = entente_object_get_object(step, ENTENTE_FIELD_PERIOD);

    if (!entente_object_has(period, ENTENTE_FIELD_CALENDAR))
        return ENTENTE_OK;
    const char *name = placing->calendar ? placing->calendar
                                         : entente_object_get_text(period, ENTENTE_FIELD_CALENDAR);
    const entente_object *calendar =
        entente_object_object_at(root, ENTENTE_FIELD_CALENDARS,
                                 entente_object_key_find(root, ENTENTE_FIELD_CALENDARS, name));
    const char *wanted =
        ent_name_text(&ent_unit_names, entente_object_get_enum(period, ENTENTE_FIELD_UNIT));
    const char *given = ent_name_text(&ent_names_calendar_unit,
                                      entente_object_get_enum(calendar, ENTENTE_FIELD_UNIT));

    if (!ent_text_equal(wanted, given))
        return ent_error_set(error, ENTENTE_E_RANGE, "/calendars",
                             "template %s counts by %s, and calendar %s by %s",
                             text_of_template(placing->template, ENTENTE_TEMPLATE_NAME), wanted,
                             name, given ? given : "nothing");
    return entente_object_set_text(period, ENTENTE_FIELD_CALENDAR, name, error);
}

static entente_result set_calendars(const struct placing *placing, entente_approval *approval,
                                    entente_error *error)
{
    entente_result result = ENTENTE_OK;

    for (size_t i = 0; i < entente_approval_step_count(approval) && result == ENTENTE_OK; i++)
        result = set_calendar(placing, entente_approval_step_at(approval, i), error);
    return result;
}

/* The steps, as the template's JSON has them. */
static entente_result read_steps(const struct placing *placing, entente_approval *approval,
                                 entente_error *error)
{
    const char *text = text_of_template(placing->template, ENTENTE_TEMPLATE_APPROVAL);
    struct ent_tape tape = {0};
    struct ent_report report = {.tape = &tape};
    struct ent_scan_error found;
    entente_result result = ent_scan(text, strlen(text), NULL, &tape, &found);

    if (result != ENTENTE_OK) {
        result = ent_report_syntax(text, strlen(text), result, found.byte, found.why, NULL, error);
    } else {
        if (!ent_build_object(placing->agreement, approval, &tape, &report))
            report.failed = true;
        result = ent_report_finish(&report, NULL, error);
    }
    ent_tape_done(&tape);
    return result;
}

static entente_result set_members(const struct placing *placing, entente_approval *approval,
                                  entente_error *error)
{
    const struct ent_template *template = placing->template;
    const char *purpose = text_of_template(template, ENTENTE_TEMPLATE_PURPOSE);
    const char *review_by = text_of_template(template, ENTENTE_TEMPLATE_REVIEW_BY);
    const struct {
        int32_t field;
        const char *text;
    } TEXTS[] = {
        {ENTENTE_FIELD_ID, placing->id},
        {ENTENTE_FIELD_PARTY, placing->party},
        {ENTENTE_FIELD_BASIS, text_of_template(template, ENTENTE_TEMPLATE_BASIS)},
        {ENTENTE_FIELD_TEMPLATE, text_of_template(template, ENTENTE_TEMPLATE_NAME)},
    };
    int32_t date = 0;
    entente_result result = ENTENTE_OK;

    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0] && result == ENTENTE_OK; i++)
        result = entente_object_set_text(approval, TEXTS[i].field, TEXTS[i].text, error);
    if (result == ENTENTE_OK)
        result = entente_object_set_enum(
            approval, ENTENTE_FIELD_PURPOSE,
            ent_name_value(&ent_names_purpose, purpose, strlen(purpose)), error);
    if (result == ENTENTE_OK)
        result = ent_date_parse(review_by, strlen(review_by), &date);
    if (result == ENTENTE_OK)
        result = entente_object_set_date(approval, ENTENTE_FIELD_REVIEW_BY, date, error);
    return result;
}

/* What is added is in order as far as the document was. */
static entente_result place_template(const struct placing *placing, entente_approval **out,
                                     entente_error *error)
{
    struct ent_adding adding;
    const bool checked = placing->agreement->checked;
    entente_result result =
        ent_add_begin(&placing->agreement->root, ENTENTE_FIELD_APPROVALS, &adding, error);

    if (result != ENTENTE_OK)
        return result;
    result = read_steps(placing, adding.made, error);
    if (result == ENTENTE_OK)
        result = set_members(placing, adding.made, error);
    if (result == ENTENTE_OK)
        result = set_calendars(placing, adding.made, error);
    result = ent_add_end(&adding, result, out, error);
    placing->agreement->checked = checked;
    return result;
}

entente_result entente_approval_from_template(entente_agreement *agreement, const char *party,
                                              const char *name, const char *id,
                                              const char *calendar, entente_approval **out,
                                              entente_error *error)
{
    if (!agreement || !party || !name)
        return ent_error_argument(error, !agreement ? "agreement: NULL"
                                         : !party   ? "party: NULL"
                                                    : "name: NULL");
    struct placing placing = {agreement, find_template(name), party, id, calendar};

    if (!placing.template)
        return no_template(party, name, error);
    if (!id)
        placing.id = text_of_template(placing.template, ENTENTE_TEMPLATE_PURPOSE);
    entente_result result = check_party(&placing, error);

    if (result == ENTENTE_OK)
        result = check_needs(&placing, error);
    return result == ENTENTE_OK ? place_template(&placing, out, error) : result;
}
