#include "log.h"

#include <string.h>

#include <entente/act.h>

#include "case.h"
#include "log_undoing.h"
#include "log_uniting.h"
#include "place.h"

/* The members that the log reads, beyond those that every act has. Acts have many others. */
enum {
    HAS_PARTY = 1,
    HAS_EFFECTIVE = 2,
    HAS_RECORDED = 4,
    HAS_MODALITY = 8,
    HAS_CORRECTS = 16,
    HAS_VOIDS = 32,
    HAS_VERSION = 64,
    HAS_BY = 128,
    HAS_ALREADY = 256,
    HAS_INSTANT = 512,
    HAS_DATE_BASIS = 1024
};

static const uint16_t readings[ENT_FIELDS_MOST + 1] = {
    [ENTENTE_FIELD_PARTY] = HAS_PARTY,           [ENTENTE_FIELD_EFFECTIVE] = HAS_EFFECTIVE,
    [ENTENTE_FIELD_RECORDED] = HAS_RECORDED,     [ENTENTE_FIELD_MODALITY] = HAS_MODALITY,
    [ENTENTE_FIELD_CORRECTS] = HAS_CORRECTS,     [ENTENTE_FIELD_VOIDS] = HAS_VOIDS,
    [ENTENTE_FIELD_VERSION] = HAS_VERSION,       [ENTENTE_FIELD_BY] = HAS_BY,
    [ENTENTE_FIELD_ALREADY] = HAS_ALREADY,       [ENTENTE_FIELD_INSTANT] = HAS_INSTANT,
    [ENTENTE_FIELD_DATE_BASIS] = HAS_DATE_BASIS,
};

/* Identifier, date and type stand first in every act, then the party: so the table has them. */
enum { SLOT_DATE = 1, SLOT_TYPE = 2, SLOT_PARTY = 3, SLOT_REST = 3 };

/* What one act says about itself. */
struct act_reading {
    const entente_object *act;
    struct ent_span date, effective;
    int32_t type;
    uint16_t has;
};

static struct ent_span fuzzy_span(const entente_object *fuzzy)
{
    struct ent_span span = {ENT_DAY_FIRST, ENT_DAY_LAST};
    const struct ent_value *slot = ent_object_slot(fuzzy, ENTENTE_FIELD_BEFORE);

    if (slot && slot->kind == ENTENTE_VALUE_DATE)
        span.last = ent_date_span((int32_t)slot->as.integer).first - 1;
    slot = ent_object_slot(fuzzy, ENTENTE_FIELD_AFTER);
    if (slot && slot->kind == ENTENTE_VALUE_DATE)
        span.first = ent_date_span((int32_t)slot->as.integer).last + 1;

    const struct ent_list *between = ent_object_list(fuzzy, ENTENTE_FIELD_BETWEEN);

    if (between && between->count == 2) {
        span.first = ent_date_span((int32_t)between->items[0].as.integer).first;
        span.last = ent_date_span((int32_t)between->items[1].as.integer).last;
    }
    return span;
}

static struct ent_span value_span(const struct ent_value *value)
{
    if (value->kind == ENTENTE_VALUE_DATE)
        return ent_date_span((int32_t)value->as.integer);
    if (value->kind == ENTENTE_VALUE_OBJECT)
        return fuzzy_span(value->as.object);
    return (struct ent_span){ENT_DAY_FIRST, ENT_DAY_LAST};
}

static uint16_t reading_of(const struct ent_value *slot)
{
    return readings[slot->field & ENT_FIELDS_MOST];
}

static uint16_t members_named(const entente_object *act)
{
    const struct ent_value *slot = act->slots + SLOT_REST;
    const struct ent_value *const end = act->slots + act->count;
    uint16_t has = 0;

    /* Two at a time: this is done for every member of every act. */
    for (; slot + 1 < end; slot += 2)
        has |= reading_of(slot) | reading_of(slot + 1);
    return slot < end ? has | reading_of(slot) : has;
}

static void read_act_of_log(const entente_object *act, struct act_reading *out)
{
    out->act = act;
    out->has = members_named(act);
    out->date = value_span(&act->slots[SLOT_DATE]);
    out->type = (int32_t)act->slots[SLOT_TYPE].as.integer;
    if (out->has & HAS_EFFECTIVE)
        out->effective = value_span(ent_object_slot(act, ENTENTE_FIELD_EFFECTIVE));
}

static const struct ent_symbol *name_in_act(const struct act_reading *act, uint16_t member,
                                            int32_t field)
{
    return act->has & member ? ent_object_symbol(act->act, field) : NULL;
}

static bool asserted(const struct act_reading *act)
{
    return !(act->has & HAS_MODALITY) ||
           entente_object_get_enum(act->act, ENTENTE_FIELD_MODALITY) == ENTENTE_MODALITY_ASSERTED;
}

/* Whether what the act says was known on the day of knowledge. */
static enum ent_tri known(const struct ent_case *that, const struct act_reading *act)
{
    if (that->known == ENT_DAY_NEVER)
        return ENT_YES;

    const struct ent_span recorded =
        act->has & HAS_RECORDED ? value_span(ent_object_slot(act->act, ENTENTE_FIELD_RECORDED))
                                : act->date;

    if (recorded.first > that->known)
        return ENT_NO;
    return recorded.last > that->known ? ENT_MAYBE : ENT_YES;
}

/* The text that was adopted: the first, unless only others were; drafts may stand before it. */
static const struct ent_symbol *adopted_version(const entente_agreement *agreement,
                                                const struct ent_symbol *first)
{
    const struct ent_list *acts = ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);
    const struct ent_symbol *found = NULL;

    for (uint32_t i = 0; acts && i < acts->count && found != first; i++) {
        const entente_object *act = acts->items[i].as.object;
        const struct ent_symbol *version = act->slots[SLOT_TYPE].as.integer == ENTENTE_ACT_ADOPTION
                                               ? ent_object_symbol(act, ENTENTE_FIELD_VERSION)
                                               : NULL;

        if (version && (!found || version == first))
            found = version;
    }
    return found ? found : first;
}

/* The text that all is about, but for acts that name another version. */
static const struct ent_symbol *first_version(const entente_agreement *agreement)
{
    const struct ent_list *versions = ent_object_list(&agreement->root, ENTENTE_FIELD_VERSIONS);

    if (!versions || versions->count == 0)
        return NULL;
    return adopted_version(agreement,
                           ent_object_symbol(versions->items[0].as.object, ENTENTE_FIELD_ID));
}

/* VCLT 12(2)(b): confirmed, a signature ad referendum is a signature from its own day. A body that
 * was there already was there before. */
static bool works_back(const struct act_reading *act)
{
    return ent_kind_is(act->type, ENT_IS_BACKWARDS) ||
           (act->type == ENTENTE_ACT_BODY && (act->has & HAS_ALREADY) &&
            entente_object_get_boolean(act->act, ENTENTE_FIELD_ALREADY)) ||
           ((act->has & HAS_EFFECTIVE) && act->effective.last < act->date.first);
}

/* The day from which it has effect may lie before the act. */
static bool perhaps_works_back(const struct act_reading *act)
{
    return works_back(act) || ((act->has & HAS_EFFECTIVE) && act->effective.first < act->date.last);
}

static bool is_known_act(const struct ent_case *that, const struct act_reading *act)
{
    /* Where the hour is asked for, what comes later on the same day has not happened. */
    if (that->question->has_instant && (act->has & HAS_INSTANT) &&
        ent_object_slot(act->act, ENTENTE_FIELD_INSTANT)->as.integer > that->question->instant)
        return false;
    if (act->date.first <= that->on)
        return true;
    return perhaps_works_back(act) &&
           (!(act->has & HAS_EFFECTIVE) || act->effective.first <= that->on);
}

/* Who succeeds to a signature has signed. */
static int32_t kind_of(const struct act_reading *act)
{
    return act->type == ENTENTE_ACT_SUCCESSION &&
                   entente_object_get_enum(act->act, ENTENTE_FIELD_OF) == ENTENTE_OF_SIGNATURE
               ? ENTENTE_ACT_SIGNATURE
               : act->type;
}

static void fill_record(const struct ent_case *that, struct ent_record *record,
                        const struct act_reading *act)
{
    /* A succession stands from the day of succession, or from receipt where that is earlier; an exit
     * is worked out in withdrawal.c. */
    const bool effective =
        (act->has & HAS_EFFECTIVE) && ent_kind(act->type)->exit != ENT_EXIT_WITHDRAWAL &&
        (act->type != ENTENTE_ACT_SUCCESSION || act->effective.first < act->date.first);
    const struct ent_symbol *party = name_in_act(act, HAS_PARTY, ENTENTE_FIELD_PARTY);

    record->date = act->date;
    record->day = effective ? act->effective : act->date;
    record->type = (int16_t)kind_of(act);
    record->party = party ? ent_case_party(that, party) : ENT_NO_PARTY;
    if (act->date.last > that->on && !works_back(act))
        record->maybe = true;
}

/*
 * The act that a correction restates in the end: its place in the order is the one that counts.
 * The whole chain is told at once, so that each link is walked once.
 */
static void restate(const struct ent_list *list, const struct ent_undoing *acts,
                    struct ent_record *records, uint32_t first)
{
    uint32_t at = first;

    while (records[at].position == at && acts[at].corrects != ENT_NO_ACT && !acts[at].circular)
        at = acts[at].corrects;

    const uint32_t root = records[at].position;

    for (at = first; records[at].position == at && at != root; at = acts[at].corrects) {
        records[at].position = root;
        records[at].restated = list->items[root].as.object;
    }
}

static void fill_any(const struct ent_case *that, struct ent_record *record,
                     const struct ent_symbol *first_text)
{
    struct act_reading reading;

    read_act_of_log(record->act, &reading);

    const enum ent_tri is_known = known(that, &reading);

    record->maybe = is_known == ENT_MAYBE;
    record->names_actor = (reading.has & HAS_BY) != 0;
    record->other_version = (reading.has & HAS_VERSION) &&
                            name_in_act(&reading, HAS_VERSION, ENTENTE_FIELD_VERSION) != first_text;
    fill_record(that, record, &reading);
    /* A voiding has no effect of its own. */
    if (!asserted(&reading) || is_known == ENT_NO || !is_known_act(that, &reading) ||
        (reading.has & HAS_VOIDS))
        record->type = 0;
    record->vague = record->day.first != record->day.last || record->maybe || record->other_version;
}

/* Most acts only say who did what on which day, by now. False for any other. */
static bool fill_plain(const struct ent_case *that, struct ent_record *record, uint16_t has)
{
    const struct ent_value *slots = record->act->slots;
    const uint32_t date = (uint32_t)slots[SLOT_DATE].as.integer;
    const uint32_t month = date / 100;
    ent_day day;

    if ((has & ~(HAS_PARTY | HAS_RECORDED)) ||
        slots[SLOT_TYPE].as.integer == ENTENTE_ACT_SUCCESSION ||
        slots[SLOT_DATE].kind != ENTENTE_VALUE_DATE || date == 100 * month)
        return false;
    day = ent_day_number(month / 100, month % 100, date - 100 * month);
    if (day > that->on)
        return false;
    record->day = record->date = (struct ent_span){day, day};
    record->type = (int16_t)slots[SLOT_TYPE].as.integer;
    record->party =
        has & HAS_PARTY ? ent_case_party(that, slots[SLOT_PARTY].as.symbol) : ENT_NO_PARTY;
    return true;
}

/* What each act says, and whether any changes another. */
static bool gather_records(struct ent_case *that, const struct ent_list *list,
                           struct ent_record *records)
{
    const struct ent_symbol *first = first_version(that->agreement);
    const bool short_way = that->known == ENT_DAY_NEVER && !that->question->long_way;
    uint16_t all = 0;

    for (uint32_t i = 0; i < list->count; i++) {
        const entente_object *act = list->items[i].as.object;
        const uint16_t has = members_named(act);
        struct ent_record *record = &records[i];

        all |= has;
        *record = (struct ent_record){.act = act, .restated = act, .position = i};
        if (that->dropped && (that->dropped[i] & ENT_ACT_DROPPED))
            continue; /* it has no type, and so no place in the log */
        if (!short_way || !fill_plain(that, record, has))
            fill_any(that, record, first);
        if (that->dropped && (that->dropped[i] & ENT_ACT_DOUBTED))
            record->maybe = record->vague = true;
        if (ent_kind(record->type)->moved)
            record->move = (uint8_t)ent_act_move(act, record->type);
    }
    that->log.inferred = (all & HAS_DATE_BASIS) != 0;
    return (all & (HAS_CORRECTS | HAS_VOIDS)) != 0;
}

static uint32_t place_of_undone(const uint32_t *places, const struct ent_symbol *act)
{
    return act ? places[act->number] : ENT_NO_ACT;
}

/* The acts as those that correct and void see them: also such as are not seen on the day. */
static struct ent_undoing *undoing_of_acts(struct ent_case *that, const struct ent_list *list)
{
    struct ent_undoing *acts = ent_pool_array(&that->pool, (size_t)list->count + 1, sizeof *acts);
    const uint32_t *places = ent_act_places(&that->pool, that->agreement->symbols.count, list);

    if (!acts || !places)
        return NULL;
    for (uint32_t i = 0; i < list->count; i++) {
        struct act_reading reading;

        read_act_of_log(list->items[i].as.object, &reading);
        acts[i] = (struct ent_undoing){
            .voids = place_of_undone(places, name_in_act(&reading, HAS_VOIDS, ENTENTE_FIELD_VOIDS)),
            .corrects = place_of_undone(
                places, name_in_act(&reading, HAS_CORRECTS, ENTENTE_FIELD_CORRECTS)),
            .counts = (uint8_t)(asserted(&reading) ? known(that, &reading) : ENT_NO),
        };
    }
    return ent_undoing_settle(&that->pool, acts, list->count) ? acts : NULL;
}

static bool tell_circles(const struct ent_case *that, const struct ent_list *list,
                         const struct ent_undoing *acts)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (acts[i].circular &&
            !ent_findings_add_at(
                that->findings, ENTENTE_E_RULE_CYCLE, ENTENTE_SEVERITY_WARNING,
                list->items[i].as.object, NULL,
                "The act voids or corrects itself, by way of those that it names: it "
                "does not count."))
            return false;
    return true;
}

static void apply_changes(const struct ent_list *list, const struct ent_undoing *acts,
                          struct ent_record *records)
{
    for (uint32_t i = 0; i < list->count; i++) {
        if (acts[i].voided == ENT_YES || acts[i].replaced == ENT_YES)
            records[i].type = 0;
        if (acts[i].voided == ENT_MAYBE || acts[i].replaced == ENT_MAYBE)
            records[i].maybe = records[i].vague = true;
        if (acts[i].corrects != ENT_NO_ACT)
            restate(list, acts, records, i);
    }
}

bool ent_log_new(struct ent_case *that)
{
    static const struct ent_list none;
    const struct ent_list *list = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);

    if (!list)
        list = &none;

    const size_t room = (size_t)list->count + 1;
    struct ent_record *records = ent_pool_array(&that->pool, room, sizeof *records);
    uint32_t count;
    bool changes;

    if (!records)
        return false;
    changes = gather_records(that, list, records);
    if (changes) {
        const struct ent_undoing *acts = undoing_of_acts(that, list);

        if (!acts || !tell_circles(that, list, acts))
            return false;
        apply_changes(list, acts, records);
    }
    that->log.corrected = changes;
    count = list->count;
    if (!ent_log_unite(that, &records, &count) || !ent_log_order(that, records, count))
        return false;
    if (count == list->count)
        ent_pool_free(&that->pool, records, room * sizeof *records);
    return true;
}

bool ent_record_surely_after(const struct ent_record *a, const struct ent_record *b)
{
    if (a->day.first > b->day.last)
        return true;
    return a->day.first == a->day.last && b->day.first == b->day.last &&
           a->day.first == b->day.first && a->position > b->position;
}

enum ent_tri ent_undone(const struct ent_record *act, const struct ent_record *undoing)
{
    if (!undoing)
        return ENT_NO;
    if (!act || ent_record_surely_after(undoing, act))
        return ENT_YES;
    return ent_record_surely_after(act, undoing) ? ENT_NO : ENT_MAYBE;
}
