/* Which text governs between two (VCLT 30, 40, 41, 59), and what reaches those outside (34 to 36). */
#include "relation.h"

#include <string.h>

#include <entente/act.h>

#include "force_on.h"
#include "other.h"
#include "text.h"
#include "version.h"

static bool add_text(entente_relations *out, const char *id, uint32_t *place)
{
    const char **ids = ent_pool_resize(out->pool, out->text_ids, out->text_count * sizeof *ids,
                                       ent_product((size_t)out->text_count + 1, sizeof *ids));

    if (!ids)
        return false;
    out->text_ids = ids;
    ids[out->text_count] = ent_pool_text(out->pool, id ? id : "", id ? strlen(id) : 0);
    *place = ++out->text_count;
    return ids[out->text_count - 1] != NULL;
}

static uint64_t pairs_of(const entente_relations *out)
{
    return (uint64_t)out->side_count * out->side_count;
}

static bool in_force_sometime(const struct ent_side *side)
{
    return side->force == ENTENTE_PARTY_FORCE_PARTY || side->force == ENTENTE_PARTY_FORCE_SUSPENDED;
}

/* The versions of the document itself. */
static bool own_versions(struct ent_case *that, entente_relations *out)
{
    const struct ent_versions *versions = ent_versions_of(that);
    uint32_t first = 0;

    if (!versions)
        return false;
    for (uint32_t i = 0; i < versions->count; i++) {
        uint32_t place;

        if (!add_text(out, versions->rows[i].id, &place))
            return false;
        first = i == 0 ? place : first;
    }
    if (versions->count > 0 && !ent_case_steps(that, pairs_of(out) * versions->count))
        return false;
    for (int32_t a = 0; versions->count > 0 && a < (int32_t)out->side_count; a++) {
        for (int32_t b = 0; b < a; b++) {
            struct ent_governing text;

            if (!in_force_sometime(&out->sides[a]) || !in_force_sometime(&out->sides[b]))
                continue;
            text = ent_version_of_pair(that, versions, a, b, that->on);
            ent_pair_set_text(out, a, b, first + text.at);
            ent_pair_mark(out, a, b,
                          (text.same ? 0 : ENT_PAIR_OTHER_TEXT) |
                              (text.provisional ? ENT_PAIR_APPLIED : 0) |
                              (text.doubtful ? ENT_PAIR_DOUBTFUL : 0));
        }
    }
    return true;
}

/* How another agreement that was given says it is linked to this one; 0: not. */
static int32_t link_of(const struct ent_case *that, const entente_agreement *other)
{
    const char *own = entente_agreement_id(that->agreement);
    const struct ent_list *links = ent_object_list(&other->root, ENTENTE_FIELD_LINKS);

    for (uint32_t i = 0; links && i < links->count; i++) {
        const entente_object *link = links->items[i].as.object;
        const int32_t type = entente_object_get_enum(link, ENTENTE_FIELD_TYPE);

        if ((type == ENTENTE_LINK_REPLACES || type == ENTENTE_LINK_AMENDS) &&
            ent_text_equal(entente_object_get_text(link, ENTENTE_FIELD_AGREEMENT), own))
            return type;
    }
    return 0;
}

static enum ent_tri bound_by(const struct ent_case *that, const struct ent_case *other,
                             int32_t party)
{
    const int32_t there = ent_force_party(that, other, party);

    return there == ENT_NO_PARTY ? ENT_NO : ent_force_on(other, there, that->on);
}

/*
 * A later treaty that replaces this one rules between those who are in both (VCLT 30(4)(a), 59).
 * One that amends it rules likewise, and where only one of the two is in it the text unamended
 * does (30(4)(b), 40(4)).
 */
static void govern(const struct ent_case *that, const struct ent_case *other, int32_t link,
                   entente_relations *out, uint32_t its, uint32_t own)
{
    for (int32_t a = 0; a < (int32_t)out->side_count; a++) {
        const enum ent_tri in = bound_by(that, other, a);

        for (int32_t b = 0; b < a; b++) {
            const enum ent_tri too = bound_by(that, other, b);

            if (!in_force_sometime(&out->sides[a]) || !in_force_sometime(&out->sides[b]))
                continue;
            if (in == ENT_MAYBE || too == ENT_MAYBE) {
                ent_pair_mark(out, a, b, ENT_PAIR_DOUBTFUL);
            } else if (in == ENT_YES && too == ENT_YES) {
                ent_pair_set_text(out, a, b, its);
                if (link == ENTENTE_LINK_REPLACES)
                    ent_pair_mark(out, a, b, ENT_PAIR_OTHER_TEXT);
            } else if (link == ENTENTE_LINK_AMENDS && in != too) {
                ent_pair_set_text(out, a, b, own);
                ent_pair_mark(out, a, b, ENT_PAIR_OTHER_TEXT);
            }
        }
    }
}

bool ent_relation_texts(struct ent_case *that, entente_relations *out)
{
    if (!own_versions(that, out))
        return false;
    for (size_t i = 0; i < that->question->with_count; i++) {
        const entente_agreement *agreement = that->question->with[i];
        const int32_t link = link_of(that, agreement);
        const char *id = entente_agreement_id(agreement);
        const struct ent_case *other;
        bool memory = true;
        uint32_t its = 0, own = 0;

        if (!link)
            continue;
        other = ent_case_other(that, id, &memory);
        if (!memory || !add_text(out, id, &its) || !add_text(out, out->agreement, &own))
            return false;
        if (other && !ent_case_steps(that, pairs_of(out)))
            return false;
        if (other)
            govern(that, other, link, out, its, own);
    }
    return true;
}

/* ---- Those who are no parties (VCLT 34 to 36). */

static bool outside(const struct ent_side *side)
{
    return side->force == ENTENTE_PARTY_FORCE_NOT_BOUND && !side->engaged;
}

/* Obligations bind a third State only if it accepts them expressly and in writing (VCLT 35). */
static bool accepted_obligations(const struct ent_case *that, int32_t party)
{
    const struct ent_party *row = &that->parties[party];

    for (uint32_t i = 0; i < row->record_count; i++) {
        const struct ent_record *record = &that->log.records[that->by_party[row->record_first + i]];

        if (record->type == ENTENTE_ACT_DECLARATION && !record->maybe &&
            record->date.last <= that->on &&
            entente_object_get_enum(record->act, ENTENTE_FIELD_FORM) != ENTENTE_FORM_ORAL &&
            ent_text_equal(entente_object_get_text(record->act, ENTENTE_FIELD_ABOUT),
                           "third_obligation"))
            return true;
    }
    return false;
}

static void mark_all_parties(entente_relations *out, int32_t third, int32_t bit)
{
    for (int32_t i = 0; i < (int32_t)out->side_count; i++)
        if (i != third && out->sides[i].force == ENTENTE_PARTY_FORCE_PARTY)
            ent_pair_mark(out, third, i, bit);
}

static void mark_third(const struct ent_case *that, entente_relations *out,
                       const entente_object *commitment, int32_t field, int32_t bit)
{
    const struct ent_list *list = ent_object_list(commitment, field);

    for (uint32_t i = 0; list && i < list->count; i++) {
        const int32_t party = ent_case_party(that, list->items[i].as.symbol);

        if (party == ENT_NO_PARTY || !outside(&out->sides[party]))
            continue;
        if (bit == ENT_PAIR_RIGHTS || accepted_obligations(that, party))
            mark_all_parties(out, party, bit);
    }
}

void ent_relation_thirds(struct ent_case *that, entente_relations *out)
{
    const struct ent_list *list =
        ent_object_list(&that->agreement->root, ENTENTE_FIELD_COMMITMENTS);

    for (uint32_t i = 0; list && i < list->count; i++) {
        const entente_object *commitment = list->items[i].as.object;

        mark_third(that, out, commitment, ENTENTE_FIELD_BENEFICIARIES, ENT_PAIR_RIGHTS);
        mark_third(that, out, commitment, ENTENTE_FIELD_OBLIGORS, ENT_PAIR_OBLIGATIONS);
    }
}
