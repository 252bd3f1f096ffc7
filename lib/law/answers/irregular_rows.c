/* The consents and notices of each party that have no effect. */
#include <string.h>

#include <entente/act.h>

#include "kinds.h"
#include "record.h"
#include "status.h"

#include "irregular.h"

/* Whether a party consents by such an act, or gives notice by it (VCLT 11, 67). */
static bool is_consent_or_notice(int32_t type)
{
    const uint8_t exit = ent_kind(type)->exit;

    return ent_kind_is(type, ENT_IS_CONSENT) || type == ENTENTE_ACT_SUSPENSION ||
           (exit && exit != ENT_EXIT_EXCLUSION && exit != ENT_EXIT_EXTINCTION);
}

/* The party with which the row is told, or ENT_NO_PARTY. */
static int32_t party_of_irregular(const struct ent_case *that, const struct ent_irregular *row)
{
    const int32_t type = entente_object_get_enum(row->act, ENTENTE_FIELD_TYPE);
    const struct ent_symbol *party = ent_object_symbol(row->act, ENTENTE_FIELD_PARTY);

    return party && !row->effect && !row->beside && is_consent_or_notice(type)
               ? ent_case_party(that, party)
               : ENT_NO_PARTY;
}

/* Counts the rows of each party, and says where they begin; how many there are. */
static uint32_t place_rows(const struct ent_case *that, struct entente_assessment *answer)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < that->faults.count; i++) {
        const int32_t party = party_of_irregular(that, &that->faults.rows[i]);

        if (party != ENT_NO_PARTY)
            answer->parties[party].irregular_count++;
    }
    for (size_t i = 0; i < answer->party_count; i++) {
        answer->parties[i].irregular = count;
        count += answer->parties[i].irregular_count;
        answer->parties[i].irregular_count = 0;
    }
    return count;
}

static bool put_irregular_row(struct entente_assessment *answer, struct ent_party_answer *party,
                              const struct ent_irregular *row)
{
    const char *id = entente_object_get_text(row->act, ENTENTE_FIELD_ID);
    struct ent_irregular_answer *out =
        &answer->irregular[party->irregular + party->irregular_count];

    out->code = row->code;
    out->act = ent_pool_text(&answer->pool, id ? id : "", id ? strlen(id) : 0);
    party->irregular_count++;
    return out->act != NULL;
}

bool ent_irregular_fill(const struct ent_case *that, struct entente_assessment *answer)
{
    const uint32_t count = that->faults.count > 0 ? place_rows(that, answer) : 0;

    if (count == 0)
        return true;
    answer->irregular = ent_pool_array(&answer->pool, count, sizeof *answer->irregular);
    if (!answer->irregular)
        return false;
    for (uint32_t i = 0; i < that->faults.count; i++) {
        const int32_t party = party_of_irregular(that, &that->faults.rows[i]);

        if (party != ENT_NO_PARTY &&
            !put_irregular_row(answer, &answer->parties[party], &that->faults.rows[i]))
            return false;
    }
    return true;
}
