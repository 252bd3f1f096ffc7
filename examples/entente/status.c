/* entente status: how the agreement and each party stand on a day. */
#include "tool.h"

static const char *sentence(int32_t status)
{
    static const char *const sentences[] = {
        [ENTENTE_STATUS_INVALID] = "It is invalid.",
        [ENTENTE_STATUS_TERMINATED] = "It is terminated.",
        [ENTENTE_STATUS_EXPIRED] = "It has expired.",
        [ENTENTE_STATUS_REPLACED] = "A later treaty has replaced it.",
        [ENTENTE_STATUS_LAPSED] = "It has lapsed and cannot enter into force any more.",
        [ENTENTE_STATUS_SUSPENDED] = "Its operation is suspended.",
        [ENTENTE_STATUS_IN_FORCE] = "It is in force.",
        [ENTENTE_STATUS_PARTLY_IN_FORCE] = "Parts of it are in force.",
        [ENTENTE_STATUS_PROVISIONALLY_IN_FORCE] = "It is provisionally in force.",
        [ENTENTE_STATUS_PROVISIONALLY_APPLIED] = "It is applied provisionally.",
        [ENTENTE_STATUS_SCHEDULED] = "It is not yet in force, but its day is certain.",
        [ENTENTE_STATUS_DISCONTINUED] = "This political text is discontinued.",
        [ENTENTE_STATUS_IN_EFFECT] = "This political text is in effect.",
        [ENTENTE_STATUS_CLOSED_FOR_SIGNATURE] = "It is not in force, and closed for signature.",
        [ENTENTE_STATUS_OPEN_FOR_SIGNATURE] = "It is not in force, and open for signature.",
        [ENTENTE_STATUS_AUTHENTICATED] = "Its text is settled.",
        [ENTENTE_STATUS_ADOPTED] = "Its text is adopted.",
        [ENTENTE_STATUS_INITIALLED] = "Its text is initialled.",
        [ENTENTE_STATUS_DRAFT] = "Its text is a draft.",
        [ENTENTE_STATUS_NEGOTIATION] = "Its text is being negotiated.",
        [ENTENTE_STATUS_PROPOSED] = "It is proposed.",
        [ENTENTE_STATUS_ABANDONED] = "Its negotiation was abandoned.",
        [ENTENTE_STATUS_NOT_IN_FORCE] = "It is not in force.",
        [ENTENTE_STATUS_NOT_IN_EFFECT] = "It is not in effect.",
        [ENTENTE_STATUS_UNKNOWN] = "How it stands is unknown.",
    };

    if (status < 1 || status > ENTENTE_STATUS_UNKNOWN)
        return "";
    return sentences[status];
}

/* What the text stages leave open. */
static const char *further_sentence(const entente_assessment *assessment)
{
    const int32_t status = entente_assessment_status(assessment);

    if (status < ENTENTE_STATUS_AUTHENTICATED || status > ENTENTE_STATUS_ABANDONED)
        return "";
    if (entente_assessment_facet(assessment, ENTENTE_FACET_FORCE))
        return " It is not in force.";
    if (entente_assessment_facet(assessment, ENTENTE_FACET_EFFECT))
        return " It is not in effect.";
    return "";
}

/* A title that shows nothing leaves the identifier to tell which agreement it is. */
static void print_heading(const struct answer *answer)
{
    const entente_assessment *assessment = answer->assessment;
    const entente_agreement *agreement = answer->document.agreement;
    const char *title = entente_agreement_title(agreement);
    char on[32];
    char known[32];

    print_text(stdout, text_shows(title) ? title : entente_agreement_id(agreement));
    printf("\nOn %s", date_words(entente_assessment_on(assessment), on));
    if (entente_assessment_known(assessment))
        printf(", as known on %s", date_words(entente_assessment_known(assessment), known));
    printf(": %s%s\n", sentence(entente_assessment_status(assessment)),
           further_sentence(assessment));
}

static void print_certain_entry(const entente_assessment *assessment)
{
    const int32_t entry = entente_assessment_day(assessment, ENTENTE_DAY_ENTRY);
    const int32_t met = entente_assessment_day(assessment, ENTENTE_DAY_CONDITION_MET);
    char room[32];

    fputs(date_words(entry, room), stdout);
    if (met && met != entry)
        printf("; its condition %s met on %s",
               met > entente_assessment_on(assessment) ? "is" : "was", date_words(met, room));
    if (entente_assessment_entry_determined(assessment))
        fputs("; officially determined", stdout);
}

static void print_unknown_entry(const entente_assessment *assessment)
{
    const int32_t first = entente_assessment_day(assessment, ENTENTE_DAY_ENTRY_FIRST);
    const int32_t last = entente_assessment_day(assessment, ENTENTE_DAY_ENTRY_LAST);
    char room[32];

    fputs("unknown", stdout);
    if (first)
        printf(", not before %s", date_words(first, room));
    if (last)
        printf(", at the latest on %s", date_words(last, room));
}

static void print_entry(const entente_assessment *assessment)
{
    const bool political = entente_assessment_facet(assessment, ENTENTE_FACET_EFFECT) != 0;

    fputs(political ? "Effect: " : "Entry into force: ", stdout);
    switch (entente_assessment_facet(assessment, ENTENTE_FACET_ENTRY)) {
    case ENTENTE_ENTRY_CERTAIN:
        print_certain_entry(assessment);
        break;
    case ENTENTE_ENTRY_PROJECTED:
        print_certain_entry(assessment);
        fputs("; what happens until then can change it", stdout);
        break;
    case ENTENTE_ENTRY_NEVER:
        fputs("never", stdout);
        break;
    case ENTENTE_ENTRY_UNKNOWN:
        print_unknown_entry(assessment);
        break;
    default:
        fputs("pending", stdout);
        if (entente_assessment_entry_says(assessment))
            fputs(": ", stdout);
        print_text(stdout, entente_assessment_entry_says(assessment));
        break;
    }
    fputs(".\n", stdout);
}

static size_t count_endorsements(const entente_assessment *assessment)
{
    size_t count = 0;

    for (size_t i = 0; i < entente_assessment_party_count(assessment); i++)
        count += entente_assessment_party_day(assessment, i, ENTENTE_DAY_ENDORSED) != 0;
    return count;
}

static void print_count(size_t count, const char *what, const char **separator)
{
    if (count == 0)
        return;
    printf("%s%zu %s", *separator, count, what);
    *separator = ", ";
}

/* Who did what, as far as anybody did. */
static void print_counts(const entente_assessment *assessment)
{
    const char *separator = "";

    printf("Of %zu listed: ", entente_assessment_party_count(assessment));
    print_count(entente_assessment_signed_count(assessment), "signed", &separator);
    print_count(count_endorsements(assessment), "endorsed it", &separator);
    print_count(entente_assessment_consented_count(assessment), "consented to be bound",
                &separator);
    puts(*separator ? "." : "nobody signed or consented.");
}

/* The columns of dates; one without any date is left out. A political text has no force. */
static const struct {
    const char *title;
    const char *political;
    int32_t day;
} date_columns[] = {
    {"Signed", "Signed", ENTENTE_DAY_SIGNED},
    {"Endorsed", "Endorsed", ENTENTE_DAY_ENDORSED},
    {"Consented", "Consented", ENTENTE_DAY_CONSENTED},
    {"In force", "In effect", ENTENTE_DAY_ENTRY},
    {"Leaves", "Leaves", ENTENTE_DAY_LEAVES},
};

enum { DATE_COLUMNS = sizeof date_columns / sizeof date_columns[0] };

/* What stands in a cell: a date, "unknown", or nothing. */
static const char *cell_text(const entente_assessment *assessment, size_t party, size_t column,
                             char room[16])
{
    const int32_t day = date_columns[column].day;
    const bool unknown = day == ENTENTE_DAY_ENTRY &&
                         entente_assessment_party_facet(assessment, party, ENTENTE_FACET_ENTRY) ==
                             ENTENTE_ENTRY_UNKNOWN;

    return date_text(entente_assessment_party_day(assessment, party, day), unknown ? "unknown" : "",
                     room);
}

static bool column_used(const entente_assessment *assessment, size_t column)
{
    char room[16];

    for (size_t i = 0; i < entente_assessment_party_count(assessment); i++) {
        if (*cell_text(assessment, i, column, room))
            return true;
    }
    return false;
}

static bool fill_row(struct table *table, const struct answer *answer, const bool *used,
                     size_t party)
{
    const entente_assessment *assessment = answer->assessment;
    const int32_t status = entente_assessment_party_status(assessment, party);
    const char *name =
        entente_party_name(entente_agreement_party_at(answer->document.agreement, party));
    char room[64];
    char date[16];
    bool good =
        table_cell(table,
                   text_shows(name) ? name : entente_assessment_party_id(assessment, party)) &&
        table_cell(table, facet_words(ENTENTE_FACET_PARTY_STATUS, status, room));

    for (size_t column = 0; column < DATE_COLUMNS && good; column++) {
        if (used[column])
            good = table_cell(table, cell_text(assessment, party, column, date));
    }
    return good;
}

static bool fill_table(struct table *table, const struct answer *answer, const bool *used)
{
    const bool political = entente_assessment_facet(answer->assessment, ENTENTE_FACET_EFFECT) != 0;
    bool good = table_cell(table, "Party") && table_cell(table, "Status");

    for (size_t column = 0; column < DATE_COLUMNS && good; column++) {
        if (used[column])
            good = table_cell(table, political ? date_columns[column].political
                                               : date_columns[column].title);
    }
    for (size_t i = 0; i < entente_assessment_party_count(answer->assessment) && good; i++)
        good = fill_row(table, answer, used, i);
    return good;
}

static int print_parties(const struct answer *answer)
{
    bool used[DATE_COLUMNS];
    size_t columns = 2;

    for (size_t i = 0; i < DATE_COLUMNS; i++) {
        used[i] = column_used(answer->assessment, i);
        columns += used[i];
    }

    struct table *table = table_new(columns);
    const bool good = table && fill_table(table, answer, used);

    if (good) {
        fputc('\n', stdout);
        table_print(table, stdout);
    }
    table_free(table);
    return good ? DONE : out_of_memory();
}

/* Consents and notices that have no effect; what is wrong with each stands among the notes. */
static void print_irregular(const entente_assessment *assessment)
{
    const char *act;
    int32_t code;

    for (size_t i = 0; i < entente_assessment_party_count(assessment); i++)
        for (size_t k = 0; (act = entente_assessment_party_irregular(assessment, i, k, &code));
             k++) {
            fputs(k == 0 ? "\nWithout effect for " : ", ", stdout);
            if (k == 0) {
                print_text(stdout, entente_assessment_party_id(assessment, i));
                fputs(": ", stdout);
            }
            print_text(stdout, act);
            printf(" (%s)", entente_code_name(code));
            if (!entente_assessment_party_irregular(assessment, i, k + 1, NULL))
                fputs(".\n", stdout);
        }
}

static void print_notes(const entente_assessment *assessment)
{
    const entente_findings *findings = entente_assessment_findings(assessment);

    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        if (i == 0)
            fputs("\nWhat was noticed:\n", stdout);
        fputs("  ", stdout);
        print_judgement(stdout, findings, i);
        fputs(": ", stdout);
        print_text(stdout, entente_findings_message(findings, i));
        fputc('\n', stdout);
    }
}

static int print_for_people(const struct answer *answer)
{
    print_heading(answer);
    if (entente_assessment_facet(answer->assessment, ENTENTE_FACET_FORCE) ||
        entente_assessment_facet(answer->assessment, ENTENTE_FACET_EFFECT))
        print_entry(answer->assessment);
    print_counts(answer->assessment);

    int result = print_parties(answer);

    if (result == DONE)
        print_irregular(answer->assessment);
    if (result == DONE)
        result = print_rows(answer->assessment);
    if (result == DONE)
        print_notes(answer->assessment);
    return result;
}

static int print_json(const struct answer *answer)
{
    size_t length = 0;
    char *text = NULL;

    if (entente_assessment_to_json(answer->assessment, &text, &length, NULL) != ENTENTE_OK)
        return out_of_memory();
    fwrite(text, 1, length, stdout);
    entente_text_free(text);
    return DONE;
}

int status_run(const struct options *options)
{
    struct answer answer;
    int result = answer_open(options, &answer);

    if (result != DONE)
        return result;
    result = answer_assess(options, &answer);
    if (result == DONE)
        result = options->json ? print_json(&answer) : print_for_people(&answer);
    answer_close(&answer);
    return result;
}
