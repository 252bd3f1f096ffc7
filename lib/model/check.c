/* Holding an agreement against the format as a whole. */
#include "check.h"

#include "alloc.h"
#include "check_time.h"
#include "error_private.h"
#include "place.h"

static void report(struct ent_check *check, int32_t code, struct ent_buffer *place, const char *why)
{
    char *at = ent_buffer_take(place, NULL);

    if (!at || !ent_findings_add(check->findings, code, 0, at, "%s", why))
        check->failed = true;
    entente_text_free(at);
}

/* Mostly of the object to which the walk has come, whose place is known. */
static void add_place(const struct ent_check *check, const entente_object *object,
                      struct ent_buffer *place)
{
    if (object == check->walk->at)
        ent_walk_pointer(check->walk, place);
    else
        (void)ent_object_pointer(object, place);
}

void ent_check_report(struct ent_check *check, int32_t code, const entente_object *object,
                      int32_t field, size_t index, const char *key, const char *why)
{
    struct ent_buffer place = {0};

    add_place(check, object, &place);
    if (field)
        ent_pointer_add(&place, entente_field_name(field));
    if (index != ENT_NO_INDEX)
        ent_pointer_add_index(&place, index);
    if (key)
        ent_pointer_add(&place, key);
    report(check, code, &place, why);
}

void ent_check_report_in_entry(struct ent_check *check, int32_t code, const entente_object *object,
                               int32_t field, const char *key, size_t index, const char *why)
{
    struct ent_buffer place = {0};

    add_place(check, object, &place);
    ent_pointer_add(&place, entente_field_name(field));
    ent_pointer_add(&place, key);
    ent_pointer_add_index(&place, index);
    report(check, code, &place, why);
}

void ent_check_report_in_list(struct ent_check *check, int32_t code, const entente_object *object,
                              int32_t field, size_t outer, size_t index, const char *why)
{
    struct ent_buffer place = {0};

    add_place(check, object, &place);
    ent_pointer_add(&place, entente_field_name(field));
    if (outer != ENT_NO_INDEX)
        ent_pointer_add_index(&place, outer);
    ent_pointer_add_index(&place, index);
    report(check, code, &place, why);
}

static void add_member(struct ent_members *members, uint16_t row)
{
    members->words[row / 64 % ENT_MEMBER_WORDS] |= UINT64_C(1) << row % 64;
}

/* Rows that a noun must have; the last bit, which is no row's, says that they were found. */
static const struct ent_members *required_of(struct ent_check *check, int32_t noun)
{
    struct ent_members *required = &check->required[noun];
    const struct ent_rows *rows = ent_noun(noun);

    if (required->words[ENT_MEMBER_WORDS - 1])
        return required;
    add_member(required, ENT_ROWS_MOST);
    for (uint16_t row = 0; row < rows->count; row++)
        if (rows->fields[row].required)
            add_member(required, row);
    return required;
}

/* Members that the noun must have. Extensions stand in a row whose bit is the last. */
static void check_required(struct ent_check *check, const entente_object *object)
{
    const struct ent_members *required = required_of(check, object->noun);
    struct ent_members present = {{0}};

    add_member(&present, ENT_ROWS_MOST);
    for (uint16_t i = 0; i < object->count; i++)
        add_member(&present, object->slots[i].row);
    for (int word = 0; word < ENT_MEMBER_WORDS; word++) {
        uint64_t missing = required->words[word] & ~present.words[word];

        for (int row = word * 64; missing; row++, missing >>= 1)
            if (missing & 1)
                ent_check_report(check, ENTENTE_E_MEMBER, object,
                                 ent_noun(object->noun)->fields[row].id, ENT_NO_INDEX, NULL,
                                 "is missing");
    }
}

static void check_time(struct ent_check *check, const entente_object *object)
{
    const struct ent_time_fault fault = ent_time_fault(object);

    if (fault.code)
        ent_check_report(check, fault.code, object, fault.field, ENT_NO_INDEX, NULL, fault.why);
}

/* Holds every object against the format; false where memory runs out, or more was found than is
 * told: then that is told too, at the first object that was not looked at. */
static bool check_all(struct ent_check *check, struct ent_walk *walk)
{
    const entente_object *at = &check->agreement->root;

    for (ent_walk_begin(walk, at); at && !check->failed; at = ent_walk_next(walk)) {
        if (check->findings->count > ENT_CHECK_MOST) {
            ent_check_report(check, ENTENTE_E_LIMIT, at, 0, ENT_NO_INDEX, NULL,
                             "is not looked at, nor what stands behind it: more than 1000 findings "
                             "stand before it");
            return false;
        }
        check_required(check, at);
        ent_check_identifier(check, at);
        ent_check_references(check, at);
        ent_check_noun(check, at);
        check_time(check, at);
        ent_check_cycles(check, at);
    }
    return !check->failed;
}

/* The same with the findings in the caller's list; false without memory. */
static bool check_agreement_into(const struct entente_agreement *agreement,
                                 entente_findings *findings)
{
    const size_t symbols = agreement->symbols.count + (size_t)1;
    struct ent_walk walk;
    struct ent_check check = {.agreement = agreement, .findings = findings, .walk = &walk};

    check.places = ent_alloc_zero(ent_product(symbols, sizeof *check.places));
    check.keys = ent_alloc_zero(symbols);
    check.failed = !check.places || !check.keys;
    if (!check.failed)
        ent_check_mark_keys(&check);
    if (!check.failed && check_all(&check, &walk))
        ent_check_cycles_end(&check);
    ent_free(check.places);
    ent_free(check.keys);
    return !check.failed;
}

entente_result entente_agreement_check(const entente_agreement *agreement,
                                       entente_findings **findings, entente_error *error)
{
    if (!agreement)
        return ent_error_argument(error, "agreement: NULL");
    entente_findings *found = ent_findings_new();

    if (!found || !check_agreement_into(agreement, found)) {
        entente_findings_free(found);
        return ent_error_no_memory(error);
    }
    const entente_result result = ent_findings_to_error(found, error);

    if (findings)
        *findings = found;
    else
        entente_findings_free(found);
    return result;
}
