#include "force_on.h"

#include <string.h>

#include "case.h"
#include "other.h"

/* The agreement as a whole has ended by an act (VCLT 54, 59 to 64). */
static enum ent_tri ended(const struct ent_case *that, ent_day day)
{
    if (that->ended.last <= day)
        return ENT_YES;
    return that->ended.first <= day ? ENT_MAYBE : ENT_NO;
}

static enum ent_tri period_on(const struct ent_case *that, const struct ent_period *period,
                              ent_day day)
{
    struct ent_when exit = ent_when_span(period->exit);

    return ent_tri_without(ent_when_come(&period->entry, that->on, day),
                           ent_when_come(&exit, that->on, day));
}

enum ent_tri ent_force_on(const struct ent_case *that, int32_t party, ent_day day)
{
    const enum ent_tri gone = ended(that, day);
    enum ent_tri in = ENT_NO;

    if (party == ENT_NO_PARTY)
        return ent_tri_without(ent_when_come(&that->entry.general, that->on, day), gone);

    const struct ent_party *row = &that->parties[party];

    if (row->period_count == 0)
        in = ent_when_come(&row->entry, that->on, day);
    for (uint32_t i = 0; i < row->period_count; i++) {
        const enum ent_tri here = period_on(that, &that->periods[row->period_first + i], day);

        in = here > in ? here : in;
    }
    return ent_tri_without(in, gone);
}

ent_day ent_force_open_from(const struct ent_case *that, int32_t party)
{
    const struct ent_when *when =
        party == ENT_NO_PARTY ? &that->entry.general : &that->parties[party].entry;

    /* A party can consent, and leave and come back, at any time. */
    if (party != ENT_NO_PARTY && that->parties[party].period_count > 0)
        return that->on + 1;
    return when->lo > that->on ? when->lo : that->on + 1;
}

const struct ent_case *ent_force_case(struct ent_case *that, const struct ent_symbol *name)
{
    const char *own = entente_agreement_id(that->agreement);
    bool memory = true;

    if (own && strcmp(own, name->text) == 0) {
        if (that->treaty)
            return that->treaty;
        if (that->entry.ready)
            return that;
        ent_others_cycle(that, name->text);
        return NULL;
    }

    const struct ent_case *other = ent_case_other(that, name->text, &memory);

    if (!memory)
        that->rules.failed = true;
    return other;
}

int32_t ent_force_party(const struct ent_case *that, const struct ent_case *other, int32_t party)
{
    const struct ent_symbol *id = that->parties[party].id;
    const struct ent_symbol *there;

    if (other == that)
        return party;
    there = ent_symbol_find(other->agreement, id->text, id->length);
    return there ? ent_case_party(other, there) : ENT_NO_PARTY;
}
