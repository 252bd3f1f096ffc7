#include <stdio.h>
#include <string.h>

#include <criterion/criterion.h>

#include <entente/error.h>
#include <entente/finding.h>
#include <entente/version.h>

static int32_t code_at(size_t index)
{
    return entente_code_at(index);
}

Test(code, every_code_has_a_name_and_a_sentence)
{
    for (size_t i = 0; i < entente_code_count(); i++) {
        const char *name = entente_code_name(code_at(i));
        const char *text = entente_code_text(code_at(i));

        cr_assert_not_null(name);
        cr_assert_not_null(text);
        cr_assert_eq(entente_code_find(name), code_at(i), "%s", name);
        cr_assert(strlen(text) > 10 && strlen(text) < 120, "%s", text);
        cr_assert(text[0] >= 'A' && text[0] <= 'Z', "%s", text);
        cr_assert_eq(text[strlen(text) - 1], '.', "%s", text);
    }
}

Test(code, numbers_ascend_and_names_differ)
{
    for (size_t i = 1; i < entente_code_count(); i++) {
        cr_assert_lt(code_at(i - 1), code_at(i));
        for (size_t j = 0; j < i; j++) {
            cr_assert_str_neq(entente_code_name(code_at(i)), entente_code_name(code_at(j)));
            cr_assert_str_neq(entente_code_text(code_at(i)), entente_code_text(code_at(j)));
        }
    }
}

/* Errors refuse, notes never do; two of the notes are warnings, and so are all lints. */
static int32_t severity_by_name(const char *name)
{
    if (strcmp(name, "OK") == 0)
        return 0;
    if (strcmp(name, "F-CONTRADICTION") == 0 || strcmp(name, "F-EIF-DISCREPANCY") == 0)
        return ENTENTE_SEVERITY_WARNING;
    if (strncmp(name, "E_", 2) == 0)
        return ENTENTE_SEVERITY_ERROR;
    return strncmp(name, "F-", 2) == 0 ? ENTENTE_SEVERITY_NOTE : ENTENTE_SEVERITY_WARNING;
}

Test(code, severity_follows_the_kind)
{
    for (size_t i = 0; i < entente_code_count(); i++) {
        const char *name = entente_code_name(code_at(i));
        const bool known = strcmp(name, "OK") == 0 || strncmp(name, "E_", 2) == 0 ||
                           strncmp(name, "F-", 2) == 0 || strncmp(name, "L-", 2) == 0;

        cr_assert(known, "%s", name);
        cr_assert_eq(entente_code_severity(code_at(i)), severity_by_name(name), "%s", name);
    }
}

/* A number that was published once may never mean anything else. */
Test(code, numbers_stay)
{
    static const struct {
        int32_t code;
        const char *name;
    } rows[] = {
        {0, "OK"},
        {1, "E_ARGUMENT"},
        {2, "E_NO_MEMORY"},
        {3, "E_IO"},
        {100, "E_SYNTAX"},
        {109, "E_ZONE_REQUIRED"},
        {200, "E_NOT_LEGAL_INSTRUMENT"},
        {204, "E_DUPLICATE_ACT"},
        {300, "E_NOT_OPEN"},
        {309, "E_FORM"},
        {400, "E_NOT_SIGNED"},
        {409, "E_CONSENT_WINDOW_CLOSED"},
        {500, "E_RESERVATION_PROHIBITED"},
        {504, "E_ACCEPTANCE_FINAL"},
        {600, "E_PA_NOT_PROVIDED"},
        {604, "E_TERRITORY_UNKNOWN"},
        {700, "E_NOT_A_PARTY"},
        {701, "E_LOCK_IN"},
        {712, "E_AMEND_BEFORE_FORCE"},
        {713, "E_REASONS_REQUIRED"},
        {800, "E_OBLIGOR_NOT_ENDORSER"},
        {806, "E_COMMITMENT_CLOSED"},
        {900, "E_STEP_NOT_READY"},
        {903, "E_NO_WAIVER_GROUND"},
        {904, "E_STEP_CLOSED"},
        {1000, "E_RULE_CYCLE"},
        {1004, "E_OVERFLOW"},
        {1100, "E_MECH_MANDATE_ENDED"},
        {1101, "E_MECH_CYCLE"},
        {2000, "F-STAGE-DERIVED"},
        {2004, "F-SINGLE-PARTY"},
        {2011, "F-AGREEMENT-MISSING"},
        {2012, "F-UNUSED"},
        {2013, "F-SUCCESSION-ASSUMED"},
        {3000, "L-B1"},
        {3003, "L-B4"},
        {3010, "L-E1"},
        {3020, "L-W1"},
        {3030, "L-C1"},
        {3040, "L-A1"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        cr_assert_str_eq(entente_code_name(rows[i].code), rows[i].name);
}

/* The enumeration in the header and the table in the library name the same codes. */
Test(code, the_header_and_the_table_agree)
{
    FILE *header = fopen("../include/entente/error.h", "r");
    char line[256];
    size_t found = 0;

    cr_assert_not_null(header);
    while (fgets(line, sizeof line, header)) {
        char name[64];
        int number = 0;

        if (sscanf(line, " ENTENTE_%63[A-Z0-9_] = %d", name, &number) != 2 ||
            strncmp(name, "SEVERITY", 8) == 0 || strncmp(name, "POSITION", 8) == 0)
            continue;
        for (char *c = name; name[0] != 'E' && *c; c++)
            *c = *c == '_' ? '-' : *c;
        cr_assert_eq(entente_code_find(name), number, "%s", name);
        found++;
    }
    fclose(header);
    cr_assert_eq(found, entente_code_count());
}

Test(code, unknown_numbers_and_names_are_safe)
{
    static const int32_t unknown[] = {INT32_MIN, -1, 4, 99, 110, 1999, 3041, INT32_MAX};
    static const char *const names[] = {
        "", "E_", "e_lock_in", "ENTENTE_E_LOCK_IN", "E-LOCK-IN", "E_LOCK_IN ", "F_SINGLE_PARTY"};

    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        cr_assert_null(entente_code_name(unknown[i]));
        cr_assert_null(entente_code_text(unknown[i]));
        cr_assert_eq(entente_code_severity(unknown[i]), 0);
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        cr_assert_eq(entente_code_find(names[i]), -1, "%s", names[i]);
    cr_assert_eq(entente_code_find(NULL), -1);
    cr_assert_eq(entente_code_at(entente_code_count()), -1);
    cr_assert_eq(entente_code_at(SIZE_MAX), -1);
}

Test(code, severities_have_names)
{
    static const char *const names[] = {"note", "warning", "error"};

    for (int32_t i = 1; i <= 3; i++) {
        cr_assert_str_eq(entente_severity_name(i), names[i - 1]);
        cr_assert_eq(entente_severity_find(names[i - 1]), i);
    }
    cr_assert_null(entente_severity_name(0));
    cr_assert_null(entente_severity_name(4));
    cr_assert_null(entente_severity_name(INT32_MIN));
    cr_assert_eq(entente_severity_find("Error"), 0);
    cr_assert_eq(entente_severity_find(""), 0);
    cr_assert_eq(entente_severity_find(NULL), 0);
}

static void check_empty(const entente_error *error)
{
    cr_assert_eq(entente_error_code(error), ENTENTE_OK);
    cr_assert_str_empty(entente_error_message(error));
    cr_assert_str_empty(entente_error_place(error));
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_BYTE), 0);
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_LINE), 0);
    cr_assert_eq(entente_error_position(error, ENTENTE_POSITION_COLUMN), 0);
    cr_assert_str_empty(entente_error_act(error));
    cr_assert_str_empty(entente_error_blocked_by(error));
    cr_assert_str_empty(entente_error_basis(error));
    cr_assert_str_empty(entente_error_hint(error));
}

Test(error, null_is_an_empty_error)
{
    check_empty(NULL);
    entente_error_clear(NULL);
    entente_error_free(NULL);
}

Test(error, a_new_one_is_empty)
{
    entente_error *error = entente_error_new();

    cr_assert_not_null(error);
    check_empty(error);
    entente_error_clear(error);
    check_empty(error);
    entente_error_free(error);
}

Test(finding, null_is_an_empty_list)
{
    cr_assert_eq(entente_findings_count(NULL), 0);
    cr_assert_eq(entente_findings_code(NULL, 0), 0);
    cr_assert_eq(entente_findings_severity(NULL, 0), 0);
    cr_assert_str_empty(entente_findings_at(NULL, 0));
    cr_assert_str_empty(entente_findings_message(NULL, SIZE_MAX));
    cr_assert_eq(entente_findings_position(NULL, 0, ENTENTE_POSITION_BYTE), 0);
    cr_assert_eq(entente_findings_position(NULL, 0, ENTENTE_POSITION_LINE), 0);
    cr_assert_eq(entente_findings_position(NULL, 0, ENTENTE_POSITION_COLUMN), 0);
    entente_findings_free(NULL);
}

Test(version, is_the_one_of_the_header)
{
    char text[64];

    snprintf(text, sizeof text, "%d.%d.%d", ENTENTE_VERSION_MAJOR, ENTENTE_VERSION_MINOR,
             ENTENTE_VERSION_PATCH);
    cr_assert_str_eq(entente_version(), text);
    cr_assert_eq(entente_version_number(), ENTENTE_VERSION_MAJOR * 1000000 +
                                               ENTENTE_VERSION_MINOR * 1000 +
                                               ENTENTE_VERSION_PATCH);
}
