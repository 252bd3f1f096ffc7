/* Which acts tell the same fact, and whether what they tell can both be so. */
#include <string.h>

#include <entente/act.h>

#include "case.h"
#include "fact.h"
#include "log_undoing.h"
#include "sorting.h"
#include "text.h"
#include "work.h"

/* The members that say what an act is about; two acts with the same tell the same fact. */
static const int32_t about[] = {
    ENTENTE_FIELD_EVENT,       ENTENTE_FIELD_MILESTONE,  ENTENTE_FIELD_ABOUT,
    ENTENTE_FIELD_APPROVAL,    ENTENTE_FIELD_STEP,       ENTENTE_FIELD_COMMITMENT,
    ENTENTE_FIELD_BODY,        ENTENTE_FIELD_TO,         ENTENTE_FIELD_VERSION,
    ENTENTE_FIELD_DECLARATION, ENTENTE_FIELD_PREDECESSOR};

enum { ABOUT = sizeof about / sizeof about[0] };

static int32_t type_of(const entente_object *act)
{
    return entente_object_get_enum(act, ENTENTE_FIELD_TYPE);
}

/* Whether an act is about the agreement: that is one fact, whoever says it; else it is the word of each. */
static bool is_of_agreement(const entente_object *act)
{
    const struct ent_symbol *name = ent_object_symbol(act, ENTENTE_FIELD_ABOUT);

    return type_of(act) == ENTENTE_ACT_STATEMENT && name &&
           (ent_text_equal(name->text, "bindingness") || ent_text_equal(name->text, "adoption") ||
            ent_text_equal(name->text, "entry_into_force"));
}

static const struct ent_symbol *party_of_act(const entente_object *act)
{
    return is_of_agreement(act) || type_of(act) == ENTENTE_ACT_EVENT
               ? NULL
               : ent_object_symbol(act, ENTENTE_FIELD_PARTY);
}

static bool same_fact(const entente_object *a, const entente_object *b)
{
    if (type_of(a) != type_of(b) || party_of_act(a) != party_of_act(b) ||
        entente_object_get_enum(a, ENTENTE_FIELD_OF) !=
            entente_object_get_enum(b, ENTENTE_FIELD_OF))
        return false;
    for (size_t i = 0; i < ABOUT; i++)
        if (ent_object_peek(a, about[i]) != ent_object_peek(b, about[i]))
            return false;
    return true;
}

void ent_fact_parts(const struct ent_fact *fact, const char *parts[ENT_FACT_PARTS])
{
    const entente_object *act = fact->first->act;
    const struct ent_symbol *party = party_of_act(act);
    size_t count = 0;

    parts[count++] = entente_field_value_name(ENTENTE_NOUN_ACT, ENTENTE_FIELD_TYPE, type_of(act));
    _Static_assert(ENT_FACT_PARTS >= ABOUT + 3, "room for all, and the NULL");
    for (size_t i = 0; i < ABOUT; i++) {
        const struct ent_symbol *name = ent_object_symbol(act, about[i]);

        if (name)
            parts[count++] = name->text;
    }
    if (party)
        parts[count++] = party->text;
    parts[count] = NULL;
}

/* ---- What contradicts. */

/* Acts that a party does once, unless it left between. */
static bool is_done_once(int32_t type)
{
    return ent_kind_is(type, ENT_IS_DONE_ONCE | ENT_IS_CONSENT | ENT_IS_SIGNATURE);
}

static struct ent_span date_of(const entente_object *act)
{
    struct ent_span span = {ENT_DAY_FIRST, ENT_DAY_LAST};
    const int32_t first = entente_act_first_day(act);
    const int32_t last = entente_act_last_day(act);

    if (first)
        span.first = ent_day_of_date(first);
    if (last)
        span.last = ent_day_of_date(last);
    return span;
}

/* Whether the party left between the two, so that it could do the act again: of the exits that can
 * be before the later one, the latest can be after the earlier one. */
static bool party_left_between(const struct ent_fact *fact, const struct ent_telling *a,
                               const struct ent_telling *b)
{
    const ent_day from = a->date.first < b->date.first ? a->date.first : b->date.first;
    const ent_day until = a->date.last > b->date.last ? a->date.last : b->date.last;
    uint32_t low = 0, high = fact->exit_count;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (fact->exits[middle].first <= until)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && fact->exits[low - 1].last >= from;
}

static bool values_differ(const entente_object *a, const entente_object *b)
{
    const struct ent_value *x = ent_object_slot(a, ENTENTE_FIELD_VALUE);
    const struct ent_value *y = ent_object_slot(b, ENTENTE_FIELD_VALUE);

    if (!x || !y)
        return false;
    if (x->kind == ENTENTE_VALUE_DATE && y->kind == ENTENTE_VALUE_DATE)
        return ent_span_apart(ent_date_span((int32_t)x->as.integer),
                              ent_date_span((int32_t)y->as.integer));
    return !ent_value_same(x, y);
}

/* Whether a telling can contradict another: not one that is expected, or only possible; one that is
 * announced has no day yet. */
static bool tells(const struct ent_telling *telling)
{
    return telling->modality != ENTENTE_MODALITY_EXPECTED &&
           telling->modality != ENTENTE_MODALITY_POSSIBLE;
}

static bool tells_day(const struct ent_telling *telling)
{
    return telling->modality == ENTENTE_MODALITY_ASSERTED ||
           telling->modality == ENTENTE_MODALITY_REPORTED;
}

static bool both_affirm(const struct ent_fact *fact, const struct ent_telling *a,
                        const struct ent_telling *b)
{
    const int32_t type = type_of(a->act);

    if (type == ENTENTE_ACT_STATEMENT)
        return values_differ(a->act, b->act) &&
               (is_of_agreement(a->act) || !ent_span_apart(a->date, b->date));
    if (type == ENTENTE_ACT_DETERMINATION)
        return values_differ(a->act, b->act);
    return is_done_once(type) && tells_day(a) && tells_day(b) && ent_span_apart(a->date, b->date) &&
           !party_left_between(fact, a, b);
}

/* The document's own word is about how it binds. */
static bool clashes_with_document(const entente_agreement *agreement,
                                  const struct ent_telling *told)
{
    const struct ent_value *value = ent_object_slot(told->act, ENTENTE_FIELD_VALUE);
    const char *own = entente_field_value_name(ENTENTE_NOUN_AGREEMENT, ENTENTE_FIELD_BINDINGNESS,
                                               entente_agreement_bindingness(agreement));
    const char *said = value ? ent_value_text(value) : NULL;

    return said && tells(told) && (told->denies == (strcmp(said, own) == 0));
}

bool ent_tellings_clash(const entente_agreement *agreement, const struct ent_fact *fact,
                        const struct ent_telling *a, const struct ent_telling *b)
{
    if (!a->act || !b->act)
        return a->act != b->act && clashes_with_document(agreement, a->act ? a : b);
    if (!tells(a) || !tells(b) || (a->denies && b->denies))
        return false;
    if (a->denies == b->denies)
        return both_affirm(fact, a, b);
    return is_done_once(type_of(a->act)) || !ent_span_apart(a->date, b->date);
}

/* ---- Reading. */

struct reading {
    const entente_agreement *agreement;
    struct ent_pool *pool;
    struct ent_work *work;
    ent_day on, known;
    struct ent_undoing *acts; /* of the document */
    struct ent_fact **chains; /* facts by what makes up their name */
    size_t chain_count;
    struct ent_fact **end;
};

static bool is_known(const struct reading *that, const entente_object *act)
{
    const int32_t recorded = entente_object_get_date(act, ENTENTE_FIELD_RECORDED);
    const ent_day first = recorded ? ent_date_span(recorded).first : date_of(act).first;

    return first <= that->known;
}

static uint32_t place_of_fact(const uint32_t *places, const entente_object *act, int32_t field)
{
    const struct ent_symbol *name = ent_object_symbol(act, field);

    return name ? places[name->number] : ENT_NO_ACT;
}

/* A telling can be voided and corrected whether it counts in law or is only reported. */
static struct ent_undoing *undoing_of_facts(const struct reading *that, const struct ent_list *list)
{
    struct ent_undoing *acts = ent_pool_array(that->pool, (size_t)list->count + 1, sizeof *acts);
    const uint32_t *places = ent_act_places(that->pool, that->agreement->symbols.count, list);

    if (!acts || !places)
        return NULL;
    for (uint32_t i = 0; i < list->count; i++) {
        const entente_object *act = list->items[i].as.object;

        acts[i] = (struct ent_undoing){
            .voids = place_of_fact(places, act, ENTENTE_FIELD_VOIDS),
            .corrects = place_of_fact(places, act, ENTENTE_FIELD_CORRECTS),
            .counts = (uint8_t)(is_known(that, act) ? ENT_YES : ENT_NO),
        };
    }
    return ent_undoing_settle(that->pool, acts, list->count) ? acts : NULL;
}

static uint32_t mixed_name(uint32_t hash, const struct ent_symbol *name)
{
    return (hash ^ (name ? name->number + 1 : 0)) * 16777619u;
}

/* The place of the chain that a fact is in, by all that same_fact() looks at. */
static size_t chain_of_facts(const struct reading *that, const entente_object *act)
{
    uint32_t hash = (2166136261u ^ (uint32_t)type_of(act)) * 16777619u;

    hash ^= (uint32_t)entente_object_get_enum(act, ENTENTE_FIELD_OF) << 16;
    hash = mixed_name(hash, party_of_act(act));
    for (size_t i = 0; i < ABOUT; i++)
        hash = mixed_name(hash, ent_object_peek(act, about[i]));
    return hash % that->chain_count;
}

static struct ent_fact *fact_of(struct reading *that, const entente_object *act)
{
    struct ent_fact **chain = &that->chains[chain_of_facts(that, act)];
    struct ent_fact *fact = *chain;

    while (fact && !same_fact(fact->first->act, act))
        fact = fact->chain;
    if (fact)
        return fact;
    fact = ent_pool_alloc_zero(that->pool, sizeof *fact);
    if (!fact)
        return NULL;
    fact->chain = *chain;
    *chain = fact;
    *that->end = fact;
    that->end = &fact->next;
    return fact;
}

static bool act_is_exit(const entente_object *act, const struct ent_symbol *party)
{
    return ent_kind(type_of(act))->exit && party_of_act(act) == party;
}

/* When the party left, of what it does once: by the first day, each with the last day of all up to it. */
static bool find_exits(const struct reading *that, struct ent_fact *fact)
{
    const struct ent_list *acts = ent_object_list(&that->agreement->root, ENTENTE_FIELD_ACTS);
    const struct ent_symbol *party = party_of_act(fact->first->act);
    struct ent_day_key *keys;
    uint32_t count = 0;

    if (!party || !is_done_once(type_of(fact->first->act)))
        return true;
    for (uint32_t i = 0; i < acts->count; i++)
        count += act_is_exit(acts->items[i].as.object, party);
    keys = ent_pool_array(that->pool, (size_t)count + 1, sizeof *keys);
    fact->exits = ent_pool_array(that->pool, (size_t)count + 1, sizeof *fact->exits);
    if (!keys || !fact->exits)
        return false;
    count = 0;
    for (uint32_t i = 0; i < acts->count; i++)
        if (act_is_exit(acts->items[i].as.object, party))
            keys[count++] = (struct ent_day_key){date_of(acts->items[i].as.object).first, i};
    if (!ent_sort_by_day(that->pool, keys, count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const struct ent_span exit = date_of(acts->items[keys[i].index].as.object);

        fact->exits[i] = exit;
        if (i > 0 && fact->exits[i - 1].last > exit.last)
            fact->exits[i].last = fact->exits[i - 1].last;
    }
    fact->exit_count = count;
    return ent_work_steps(that->work, acts->count);
}

/* Whether tellings of a fact can clash only where some deny it. */
static bool only_denied(const struct ent_fact *fact)
{
    const int32_t type = type_of(fact->first->act);

    return type != ENTENTE_ACT_STATEMENT && type != ENTENTE_ACT_DETERMINATION &&
           !is_done_once(type);
}

/* Whether the fact is told as before: a statement with the value of the first, which none denies. */
static bool is_told_alike(const struct ent_fact *fact, const struct ent_telling *telling)
{
    const struct ent_value *x = ent_object_slot(fact->first->act, ENTENTE_FIELD_VALUE);
    const struct ent_value *y = ent_object_slot(telling->act, ENTENTE_FIELD_VALUE);

    return type_of(telling->act) == ENTENTE_ACT_STATEMENT && !telling->denies && x && y &&
           ent_value_same(x, y);
}

/* Whether it is of a certain day, not before that of the last, and says that the act was done. */
static bool is_in_line(const struct ent_fact *fact, const struct ent_telling *telling)
{
    return telling->date.first == telling->date.last && !telling->denies && tells_day(telling) &&
           (!fact->last || telling->date.first >= fact->last->date.last);
}

/*
 * Where all are told alike there is nothing to compare. Of acts done once, in line, only the last is
 * compared: where the party left between two days it left between an earlier one and the later, too.
 */
static bool compare_telling(const struct reading *that, struct ent_fact *fact,
                            const struct ent_telling *telling)
{
    const bool by_last = fact->in_line && telling->act && is_in_line(fact, telling) &&
                         is_done_once(type_of(telling->act));

    if (fact->contradicted || (only_denied(fact) && !telling->denies && !fact->denied) ||
        (fact->alike && telling->act && is_told_alike(fact, telling)))
        return true;
    for (const struct ent_telling *other = by_last ? fact->last : fact->first;
         other && !fact->contradicted; other = other->next)
        fact->contradicted = ent_tellings_clash(that->agreement, fact, other, telling);
    return ent_work_steps(that->work, by_last ? 1 : fact->count);
}

static bool add_telling(const struct reading *that, struct ent_fact *fact,
                        struct ent_telling *telling)
{
    if ((fact->count == 1 && !find_exits(that, fact)) ||
        (fact->count > 0 && !compare_telling(that, fact, telling)))
        return false;
    fact->in_line = (!fact->last || fact->in_line) && telling->act && is_in_line(fact, telling);
    fact->alike = telling->act && !telling->denies &&
                  (!fact->last || (fact->alike && is_told_alike(fact, telling)));
    if (fact->last)
        fact->last->next = telling;
    else
        fact->first = telling;
    fact->last = telling;
    fact->denied |= telling->denies;
    fact->count++;
    return true;
}

static bool denies(const entente_object *act, int32_t modality)
{
    return modality == ENTENTE_MODALITY_DENIED ||
           (type_of(act) == ENTENTE_ACT_EVENT &&
            entente_object_get_enum(act, ENTENTE_FIELD_DETERMINATION) ==
                ENTENTE_DETERMINATION_DENIED);
}

static bool read_act_of_fact(struct reading *that, const entente_object *act, uint32_t index)
{
    const struct ent_undoing *undone = &that->acts[index];
    struct ent_telling *telling;
    struct ent_fact *fact;

    if (ent_undoing_force(undone) == ENT_NO || undone->replaced == ENT_YES ||
        undone->voids != ENT_NO_ACT || date_of(act).first > that->on)
        return true;
    telling = ent_pool_alloc_zero(that->pool, sizeof *telling);
    if (!telling)
        return false;
    telling->act = act;
    telling->index = index;
    telling->date = date_of(act);
    telling->modality = entente_act_modality(act);
    telling->denies = denies(act, telling->modality);

    /* The fact is found by its first telling. */
    fact = fact_of(that, act);
    return fact && add_telling(that, fact, telling);
}

/* The document says itself how it binds; that is told in two ways where somebody says otherwise. */
static bool add_document(const struct reading *that, struct ent_fact *facts)
{
    for (struct ent_fact *fact = facts; fact; fact = fact->next) {
        struct ent_telling *telling;

        if (!is_of_agreement(fact->first->act) ||
            !ent_text_equal(ent_object_symbol(fact->first->act, ENTENTE_FIELD_ABOUT)->text,
                            "bindingness"))
            continue;
        telling = ent_pool_alloc_zero(that->pool, sizeof *telling);
        if (!telling)
            return false;
        telling->date = (struct ent_span){ENT_DAY_FIRST, ENT_DAY_LAST};
        telling->modality = ENTENTE_MODALITY_ASSERTED;
        if (!add_telling(that, fact, telling))
            return false;
    }
    return true;
}

bool ent_facts_read(const entente_agreement *agreement, ent_day on, ent_day known,
                    struct ent_pool *pool, struct ent_work *work, struct ent_fact **out)
{
    struct reading that = {
        .agreement = agreement, .pool = pool, .work = work, .on = on, .known = known, .end = out};
    const struct ent_list *acts = ent_object_list(&agreement->root, ENTENTE_FIELD_ACTS);

    *out = NULL;
    if (!acts)
        return true;
    that.acts = undoing_of_facts(&that, acts);
    that.chain_count = (size_t)acts->count + 1;
    that.chains = ent_pool_array_zero(pool, that.chain_count, sizeof(struct ent_fact *));
    if (!that.acts || !that.chains)
        return false;
    for (uint32_t i = 0; i < acts->count; i++)
        if (!read_act_of_fact(&that, acts->items[i].as.object, i))
            return false;
    return add_document(&that, *out);
}
