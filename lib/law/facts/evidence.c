/*
 * How good the record is: days that are inferred, and facts that are told in two ways. What is told
 * twice is no error. Both stand as they were recorded; who reads is told, and what rests on it.
 */
#include "evidence.h"

#include <entente/act.h>
#include <entente/approval.h>

#include "alloc.h"
#include "case.h"
#include "irregular.h"
#include "place.h"
#include "stands.h"
#include "text.h"

static void say_quoted(struct ent_buffer *text, const char *before, const char *words)
{
    ent_buffer_text(text, text->length ? before : "What rests on it: ");
    ent_buffer_text(text, words);
}

/* What rests on an act, by the paths of the answers. */
static void say_what_rests(struct ent_buffer *text, const entente_object *act)
{
    const int what = ent_kind(entente_object_get_enum(act, ENTENTE_FIELD_TYPE))->on;
    const struct ent_symbol *party = ent_object_symbol(act, ENTENTE_FIELD_PARTY);
    const char *event = entente_object_get_text(act, ENTENTE_FIELD_EVENT);

    if ((what & ENT_ON_PARTY) && party) {
        say_quoted(text, ", ", "parties/");
        ent_buffer_text(text, party->text);
    }
    if (what & ENT_ON_ENTRY)
        say_quoted(text, ", ", "entry_into_force");
    if (what & ENT_ON_FORCE)
        say_quoted(text, ", ", "status");
    if (what & ENT_ON_TEXT)
        say_quoted(text, ", ", "text_stage, openness");
    if (what & ENT_ON_RELATIONS)
        say_quoted(text, ", ", "relations with ");
    if ((what & ENT_ON_RELATIONS) && party)
        ent_buffer_text(text, party->text);
    if ((what & ENT_ON_EVENT) && event) {
        say_quoted(text, ", ", "every rule and trigger that waits for ");
        ent_buffer_text(text, event);
    }
    if (text->length)
        ent_buffer_char(text, '.');
}

/* One finding about a member of an act; the sentence, then what rests on the act. */
static bool tell_evidence(const struct ent_case *that, int32_t code, const entente_object *act,
                          const char *member, const char *sentence, const entente_object *other)
{
    struct ent_buffer rests = {NULL, 0, 0, false};
    const char *id = entente_object_get_text(other, ENTENTE_FIELD_ID);
    char *says;
    bool added;

    say_what_rests(&rests, act);
    says = ent_buffer_take(&rests, NULL);
    added = says &&
            ent_findings_add_at(that->findings, code, 0, act, member, "%s%s%s%s %s", sentence,
                                id ? " The other is \"" : "", id ? id : "", id ? "\"." : "", says);
    ent_free(says);
    return added;
}

/* ---- Days that no source states. */

static bool inferred_dates(const struct ent_case *that)
{
    for (uint32_t i = 0; that->log.inferred && i < that->log.count; i++) {
        const entente_object *act = that->log.records[i].act;

        if (entente_object_get_enum(act, ENTENTE_FIELD_DATE_BASIS) == ENTENTE_DATE_INFERRED &&
            !tell_evidence(that, ENTENTE_F_INFERRED_DATE, act, "date",
                           entente_code_text(ENTENTE_F_INFERRED_DATE), NULL))
            return false;
    }
    return true;
}

/* ---- Who tells it. */

static bool has_source(const struct ent_value *list, const struct ent_symbol *source)
{
    if (list->kind == ENTENTE_VALUE_NAME)
        return list->as.symbol == source;
    for (uint32_t i = 0; list->kind == ENTENTE_VALUE_LIST && i < list->as.list->count; i++)
        if (list->as.list->items[i].as.symbol == source)
            return true;
    return false;
}

/* Whether both say where they come from, and nowhere the same. */
static bool other_sources(const entente_object *a, const entente_object *b)
{
    const struct ent_value *mine = ent_object_slot(a, ENTENTE_FIELD_SOURCE);
    const struct ent_value *theirs = ent_object_slot(b, ENTENTE_FIELD_SOURCE);

    if (!mine || !theirs)
        return false;
    if (mine->kind == ENTENTE_VALUE_NAME)
        return !has_source(theirs, mine->as.symbol);
    for (uint32_t i = 0; mine->kind == ENTENTE_VALUE_LIST && i < mine->as.list->count; i++)
        if (has_source(theirs, mine->as.list->items[i].as.symbol))
            return false;
    return true;
}

/* ---- Determinations of the same. */

static bool days_apart(int32_t a, int32_t b)
{
    return a && b && ent_span_apart(ent_date_span(a), ent_date_span(b));
}

enum { KINDS = ENTENTE_OF_SUSPENSION + 1 };

/* Whether two acts say who determines, and say the same: by name, or by a source that both have. */
static bool same_teller(const entente_object *a, const entente_object *b)
{
    if (ent_object_slot(a, ENTENTE_FIELD_BY) || ent_object_slot(b, ENTENTE_FIELD_BY))
        return ent_member_equal(a, b, ENTENTE_FIELD_BY);
    return ent_object_slot(a, ENTENTE_FIELD_SOURCE) && ent_object_slot(b, ENTENTE_FIELD_SOURCE) &&
           !other_sources(a, b);
}

/* Whether two determinations of a kind cannot both be so. Who determines anew puts the new day in
 * place of the old one, and of another participation another day is told. */
static bool contradicts(const struct ent_case *that, const struct ent_record *record,
                        const struct ent_record *earlier)
{
    if (!days_apart(entente_object_get_date(record->act, ENTENTE_FIELD_VALUE),
                    entente_object_get_date(earlier->act, ENTENTE_FIELD_VALUE)))
        return false;
    if (record->date.first > earlier->date.last && same_teller(record->act, earlier->act))
        return false;
    return record->party == ENT_NO_PARTY || ent_same_participation(that, record, earlier) != ENT_NO;
}

/* The last of each kind, for each party and (the last place) for none. */
static bool determinations(struct ent_case *that)
{
    const size_t places = ((size_t)that->party_count + 1) * KINDS;
    const struct ent_record **last;

    if (that->log.of_type[ENTENTE_ACT_DETERMINATION] < 2)
        return true;
    last = ent_pool_array_zero(&that->pool, places, sizeof *last);
    for (uint32_t i = 0; last && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const int32_t of = entente_object_get_enum(record->act, ENTENTE_FIELD_OF);
        const uint32_t party =
            record->party == ENT_NO_PARTY ? that->party_count : (uint32_t)record->party;
        const struct ent_record **place =
            &last[(size_t)party * KINDS + (of < KINDS ? (size_t)of : 0)];

        if (record->type != ENTENTE_ACT_DETERMINATION || record->other_version)
            continue;
        if (*place && contradicts(that, record, *place) &&
            !tell_evidence(
                that, ENTENTE_F_CONTRADICTION, record->act, "value",
                "Two determinations of the same name different days, and the later is taken.",
                (*place)->act))
            return false;
        *place = record;
    }
    return last != NULL;
}

/* ---- Events that one source affirms and another denies. */

enum { AFFIRMED, DENIED, SIDES, NEITHER = SIDES };

static int side_of_event(const entente_object *event)
{
    switch (entente_object_get_enum(event, ENTENTE_FIELD_DETERMINATION)) {
    case 0:
    case ENTENTE_DETERMINATION_ACKNOWLEDGED:
    case ENTENTE_DETERMINATION_DETERMINED:
        return AFFIRMED;
    case ENTENTE_DETERMINATION_DENIED:
        return DENIED;
    default:
        return NEITHER;
    }
}

static bool events(struct ent_case *that)
{
    const struct ent_record **last;

    if (that->log.of_type[ENTENTE_ACT_EVENT] < 2)
        return true;
    last = ent_pool_array_zero(&that->pool, ent_product(SIDES, (size_t)that->symbol_count + 1),
                               sizeof *last);
    for (uint32_t i = 0; last && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const struct ent_symbol *event = ent_object_peek(record->act, ENTENTE_FIELD_EVENT);
        const int side = side_of_event(record->act);
        const struct ent_record **of;

        if (record->type != ENTENTE_ACT_EVENT || !event || side == NEITHER)
            continue;
        of = &last[SIDES * (size_t)event->number];
        if (of[1 - side] && !ent_span_apart(record->date, of[1 - side]->date) &&
            other_sources(record->act, of[1 - side]->act) &&
            !tell_evidence(that, ENTENTE_F_CONTRADICTION, record->act, "determination",
                           "One source affirms the event of that day and another denies it.",
                           of[1 - side]->act))
            return false;
        of[side] = record;
    }
    return last != NULL;
}

/* ---- Tallies that contradict themselves. */

static bool counts_agree(const entente_object *tally, const struct ent_map *votes)
{
    static const int32_t fields[] = {ENTENTE_FIELD_YES, ENTENTE_FIELD_NO, ENTENTE_FIELD_ABSTAIN};
    int64_t counted[4] = {0, 0, 0, 0};

    for (uint32_t i = 0; i < votes->count; i++)
        counted[votes->entries[i].value.as.integer & 3]++;
    for (int i = 0; i < 3; i++)
        if (entente_object_has(tally, fields[i]) &&
            entente_object_get_integer(tally, fields[i]) != counted[i + 1])
            return false;
    return true;
}

/* No more can have voted than were there, or than there are. */
static bool tally_fits(const entente_object *tally, const entente_object *majority)
{
    const int64_t voted = entente_object_get_integer(tally, ENTENTE_FIELD_YES) +
                          entente_object_get_integer(tally, ENTENTE_FIELD_NO) +
                          entente_object_get_integer(tally, ENTENTE_FIELD_ABSTAIN);

    if (entente_object_has(tally, ENTENTE_FIELD_PRESENT) &&
        voted > entente_object_get_integer(tally, ENTENTE_FIELD_PRESENT))
        return false;
    return !entente_object_has(majority, ENTENTE_FIELD_MEMBERS) ||
           entente_object_has(majority, ENTENTE_FIELD_WEIGHTS) ||
           voted <= entente_object_get_integer(majority, ENTENTE_FIELD_MEMBERS);
}

static bool tallies(const struct ent_case *that)
{
    uint32_t left = that->log.of_type[ENTENTE_ACT_ADOPTION] + that->log.of_type[ENTENTE_ACT_STEP];

    for (uint32_t i = 0; left > 0 && i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];
        const entente_object *tally;
        const struct ent_map *votes;

        if (record->type != ENTENTE_ACT_ADOPTION && record->type != ENTENTE_ACT_STEP)
            continue;
        left--;
        tally = entente_object_get_object(record->act, ENTENTE_FIELD_TALLY);
        votes = ent_object_map(tally, ENTENTE_FIELD_VOTES);
        if (tally &&
            ((votes && !counts_agree(tally, votes)) ||
             !tally_fits(tally, entente_object_get_object(record->act, ENTENTE_FIELD_MAJORITY))) &&
            !tell_evidence(that, ENTENTE_F_CONTRADICTION, record->act, "tally",
                           "The numbers of the vote contradict each other.", NULL))
            return false;
    }
    return true;
}

bool ent_evidence_findings(struct ent_case *that)
{
    return !that->findings ||
           (inferred_dates(that) && determinations(that) && events(that) && tallies(that));
}

/* ---- Two days of one act. */

bool ent_evidence_of_irregular(const struct ent_case *that, const struct ent_irregular *row)
{
    const entente_object *other = row->blocked_by;

    if ((row->code != ENTENTE_E_ALREADY_CONSENTED && row->code != ENTENTE_E_DUPLICATE_ACT) ||
        !other ||
        entente_object_get_enum(row->act, ENTENTE_FIELD_TYPE) !=
            entente_object_get_enum(other, ENTENTE_FIELD_TYPE) ||
        !days_apart(entente_object_get_date(row->act, ENTENTE_FIELD_DATE),
                    entente_object_get_date(other, ENTENTE_FIELD_DATE)) ||
        !other_sources(row->act, other))
        return true;
    return tell_evidence(that, ENTENTE_F_CONTRADICTION, row->act, "date",
                         "Two sources give different days for one act, and the earlier is taken.",
                         other);
}
