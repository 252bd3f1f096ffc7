/* Why a status changed, in words: the act and who did it; or, where a day passed, what it brought
 * and the clause that made it so. */
#include <string.h>

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/field.h>

#include "kinds.h"
#include "timeline.h"

static void say_name(struct ent_buffer *text, const char *name)
{
    for (; name && *name; name++)
        ent_buffer_char(text, (char)(*name == '_' ? ' ' : *name));
}

static void say_symbol(struct ent_buffer *text, const char *before, const struct ent_symbol *name)
{
    ent_buffer_text(text, before);
    ent_buffer_add(text, name->text, name->length);
}

/* "ratification by FRA", "step cabinet by UKR: passed" */
void ent_say_act(struct ent_buffer *text, const entente_object *act)
{
    const struct ent_symbol *party = ent_object_symbol(act, ENTENTE_FIELD_PARTY);
    const int32_t type = entente_object_get_enum(act, ENTENTE_FIELD_TYPE);
    const struct ent_symbol *moved = ent_object_symbol(act, ent_kind(type)->moved);
    const char *to = moved ? entente_object_get_text(act, ENTENTE_FIELD_TO) : NULL;

    say_name(text, entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_TYPE, type));
    if (moved)
        say_symbol(text, " ", moved);
    if (party)
        say_symbol(text, " by ", party);
    if (to) {
        ent_buffer_text(text, ": ");
        say_name(text, to);
    }
}

/* " (Art. 28)", or the place in the document of a clause that gives no article. */
static void say_clause(struct ent_buffer *text, const entente_agreement *agreement, int32_t field)
{
    const entente_object *clause = ent_clause(agreement, field);
    const char *article = clause && clause->noun == ENTENTE_NOUN_ENTRY_CLAUSE
                              ? entente_object_get_text(clause, ENTENTE_FIELD_ARTICLE)
                              : NULL;

    if (!clause)
        return;
    if (article && *article >= '0' && *article <= '9')
        ent_buffer_text(text, " (Art. ");
    else
        ent_buffer_text(text, article ? " (" : " (/clauses/");
    ent_buffer_text(text, article ? article : entente_field_name(field));
    ent_buffer_char(text, ')');
}

/* What an exit is called, and the clause that lets it wait for its day. */
static const struct {
    const char *says;
    int32_t clause;
} exits[] = {
    [ENT_EXIT_WITHDRAWAL] = {"withdrawal", ENTENTE_FIELD_WITHDRAWAL},
    [ENT_EXIT_EXCLUSION] = {"exclusion", 0},
    [ENT_EXIT_INSTRUMENT_WITHDRAWAL] = {"withdrawal of the instrument", 0},
    [ENT_EXIT_DISSOCIATION] = {"dissociation", 0},
    [ENT_EXIT_EXTINCTION] = {"extinction", 0},
    [ENT_EXIT_RENEWAL_REFUSED] = {"refusal of renewal", ENTENTE_FIELD_DURATION},
    [ENT_EXIT_AUTOMATIC] = {"exit by the condition of the clause", ENTENTE_FIELD_WITHDRAWAL},
    [ENT_EXIT_FROM_PARENT] = {"exit from the treaty that this one is a protocol to", 0},
};

/* The exit of a party that takes effect on a day; NULL: none. */
static const struct ent_exit *exit_on(const struct ent_case *that, uint32_t party, ent_day day)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->exit_count; i++) {
        const struct ent_exit *exit = &that->exits[row->exit_first + i];

        if (!ent_exit_is_idle(exit) && (exit->day.first == day || exit->day.last == day))
            return exit;
    }
    return NULL;
}

static void say_exit(struct ent_buffer *text, const struct ent_case *that,
                     const struct ent_exit *exit)
{
    ent_buffer_text(text, exits[exit->cause].says);
    say_symbol(text, " of ", that->parties[exit->party].id);
    ent_buffer_text(text, " takes effect");
    if (exits[exit->cause].clause)
        say_clause(text, that->agreement, exits[exit->cause].clause);
}

static bool say_any_exit(struct ent_buffer *text, const struct ent_case *that, ent_day day)
{
    for (uint32_t i = 0; i < that->party_count; i++) {
        const struct ent_exit *exit = exit_on(that, i, day);

        if (exit) {
            say_exit(text, that, exit);
            return true;
        }
    }
    return false;
}

static void say_end(struct ent_buffer *text, const struct ent_case *that)
{
    switch (that->ending.force) {
    case ENTENTE_FORCE_EXPIRED:
        ent_buffer_text(text, "the term ends");
        say_clause(text, that->agreement, ENTENTE_FIELD_DURATION);
        break;
    case ENTENTE_FORCE_REPLACED:
        ent_buffer_text(text, "a later treaty takes its place");
        break;
    default:
        ent_buffer_text(text, "the agreement ends");
        say_clause(text, that->agreement, ENTENTE_FIELD_TERMINATES);
        break;
    }
}

/* The whole comes to its end on the day, by itself or with one who leaves. */
static void say_end_of_whole(struct ent_buffer *text, const struct ent_case *that, ent_day day)
{
    const struct ent_when *end = &that->ending.day;

    if ((end->lo == day || end->hi == day) || !say_any_exit(text, that, day))
        say_end(text, that);
}

static void say_entry(struct ent_buffer *text, const struct ent_case *that,
                      const struct ent_symbol *party)
{
    ent_buffer_text(text, "entry into force");
    if (party)
        say_symbol(text, " for ", party);
    say_clause(text, that->agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);
}

/* What is said where nothing falls on the day but the day itself. */
static void say_passing_day(struct ent_buffer *text)
{
    ent_buffer_text(text, "the day has come");
}

static void say_provisional(struct ent_buffer *text, const struct ent_case *that,
                            const struct ent_symbol *party, const char *how)
{
    say_symbol(text, "provisional application by ", party);
    ent_buffer_text(text, how);
    say_clause(text, that->agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION);
}

static void say_party_change(struct ent_buffer *text, const struct ent_case *that, uint32_t party,
                             const struct ent_line_row *row, ent_day day)
{
    const struct ent_symbol *id = that->parties[party].id;
    const struct ent_exit *exit = exit_on(that, party, day);

    if (row->to == ENTENTE_PARTY_STATUS_PARTY)
        say_entry(text, that, id);
    else if (row->to == ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING)
        say_provisional(text, that, id, " begins");
    else if (exit)
        say_exit(text, that, exit);
    else if (row->from == ENTENTE_PARTY_STATUS_PROVISIONALLY_APPLYING)
        say_provisional(text, that, id, " ends");
    else if (row->to == ENTENTE_PARTY_STATUS_FORMER_PARTY)
        say_end_of_whole(text, that, day);
    else
        say_passing_day(text);
}

static void say_whole(struct ent_buffer *text, const struct ent_case *that,
                      const struct ent_line_row *row, ent_day day)
{
    switch (row->to) {
    case ENTENTE_STATUS_IN_FORCE:
    case ENTENTE_STATUS_IN_EFFECT:
    case ENTENTE_STATUS_PARTLY_IN_FORCE:
        say_entry(text, that, NULL);
        break;
    case ENTENTE_STATUS_PROVISIONALLY_IN_FORCE:
        ent_buffer_text(text, "provisional entry into force");
        say_clause(text, that->agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);
        break;
    case ENTENTE_STATUS_PROVISIONALLY_APPLIED:
        ent_buffer_text(text, "provisional application");
        say_clause(text, that->agreement, ENTENTE_FIELD_PROVISIONAL_APPLICATION);
        break;
    case ENTENTE_STATUS_SCHEDULED:
        ent_buffer_text(text, "the day of entry into force is settled");
        say_clause(text, that->agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);
        break;
    case ENTENTE_STATUS_LAPSED:
        ent_buffer_text(text, "it can no longer enter into force");
        say_clause(text, that->agreement, ENTENTE_FIELD_ENTRY_INTO_FORCE);
        break;
    case ENTENTE_STATUS_OPEN_FOR_SIGNATURE:
        ent_buffer_text(text, "signature opens");
        say_clause(text, that->agreement, ENTENTE_FIELD_SIGNATURE);
        break;
    case ENTENTE_STATUS_CLOSED_FOR_SIGNATURE:
        ent_buffer_text(text, "signature closes");
        say_clause(text, that->agreement, ENTENTE_FIELD_SIGNATURE);
        break;
    case ENTENTE_STATUS_TERMINATED:
    case ENTENTE_STATUS_EXPIRED:
    case ENTENTE_STATUS_REPLACED:
    case ENTENTE_STATUS_INVALID:
    case ENTENTE_STATUS_DISCONTINUED:
        say_end_of_whole(text, that, day);
        break;
    default:
        say_passing_day(text);
        break;
    }
}

static void say_version(struct ent_buffer *text, const struct ent_case *that,
                        const struct ent_line_row *row)
{
    if (row->to == ENTENTE_VERSION_IN_FORCE)
        ent_buffer_text(text, "the amendment enters into force");
    else if (row->to == ENTENTE_VERSION_LAPSED)
        ent_buffer_text(text, "the amendment can no longer enter into force");
    else
        ent_buffer_text(text, "the day of the amendment's entry into force is settled");
    say_clause(text, that->agreement, ENTENTE_FIELD_AMENDMENT);
}

static void say_change(struct ent_trace *trace, const struct ent_case *that,
                       const struct ent_line_row *row, const entente_object *act)
{
    struct ent_buffer *text = &trace->words;
    const ent_day day = ent_day_of_date(row->on);

    text->length = 0;
    if (act && trace->unasked > 0) {
        ent_say_act(text, act);
        ent_buffer_text(text, ", or another of the ");
        ent_buffer_integer(text, trace->unasked);
        ent_buffer_text(text, " acts of the day");
    } else if (act)
        ent_say_act(text, act);
    else if (row->subject == 0)
        say_whole(text, that, row, day);
    else if (row->subject <= trace->party_count)
        say_party_change(text, that, row->subject - 1, row, day);
    else
        say_version(text, that, row);
}

bool ent_trace_hand(struct ent_trace *trace, struct ent_line_row *row, const entente_object *act)
{
    const struct ent_buffer *text = &trace->words;
    const struct ent_symbol *id = ent_object_symbol(act, ENTENTE_FIELD_ID);
    struct ent_pool *pool = &trace->line->pool;

    if (!text->failed)
        row->because = ent_pool_text(pool, text->data, text->length);
    if (id)
        row->act = ent_pool_text(pool, id->text, id->length);
    return row->because && (!id || row->act) && ent_line_add(trace->line, row);
}

bool ent_trace_row(struct ent_trace *trace, const struct ent_case *that, uint32_t subject,
                   ent_day day, const entente_object *act)
{
    struct ent_line_row row = {.subject = subject,
                               .on = ent_date_of_day(day),
                               .from = trace->before[subject],
                               .to = trace->here[subject],
                               .possible = UINT32_C(1) << trace->here[subject]};

    say_change(trace, that, &row, act);
    return ent_trace_hand(trace, &row, act);
}
