/* Why a relation is as it is: act by act, in plain words, with the article. */
#include "relation.h"

#include "telling.h"
#include "text.h"

struct telling {
    const entente_relations *all;
    struct ent_buffer words;
    ent_reason_teller tell;
    void *context;
    bool failed;
};

static void say_reason(struct telling *telling, const char *words)
{
    ent_buffer_text(&telling->words, words);
}

static void say_party_name(struct telling *telling, int32_t party)
{
    say_reason(telling, telling->all->sides[party].id);
}

static void end(struct telling *telling, uint32_t record)
{
    char *text = ent_buffer_take(&telling->words, NULL);

    if (!text) {
        telling->failed = true;
        return;
    }
    telling->tell(telling->context, record == ENT_NOWHERE ? NULL : telling->all->acts[record],
                  text);
    entente_text_free(text);
}

static void tell_text(struct telling *telling, uint32_t record, const char *words)
{
    say_reason(telling, words);
    end(telling, record);
}

/* "USA made a reservation to 6, 7" */
static void say_reservation(struct telling *telling, const struct ent_reservation *row)
{
    say_party_name(telling, row->party);
    say_reason(telling, row->inherited
                            ? " keeps its predecessor's reservation"
                            : (row->late ? " made a late reservation" : " made a reservation"));
    for (uint32_t i = 0; i < row->about_count; i++) {
        say_reason(telling, i == 0 ? " to " : ", ");
        say_reason(telling, telling->all->provisions[row->about[i].provision]);
    }
}

static const char *no_effect(uint8_t state)
{
    static const char *const words[] = {
        [ENT_RESERVATION_NOT_CONFIRMED] = "; not confirmed with consent, it has no effect "
                                          "(VCLT 23(2)).",
        [ENT_RESERVATION_PROHIBITED] = "; the text prohibits it, and it is null (VCLT 19).",
        [ENT_RESERVATION_IMPERMISSIBLE] = "; it was determined to be impermissible, and is null "
                                          "(VCLT 19(c)).",
        [ENT_RESERVATION_OPPOSED] = "; somebody objected, and a late reservation then has no "
                                    "effect.",
        [ENT_RESERVATION_REFUSED] = "; so many objected in time that by the text it is null.",
        [ENT_RESERVATION_WITHDRAWN] = "; it was withdrawn (VCLT 22).",
        [ENT_RESERVATION_EARLIER] = "; it went with an earlier consent.",
        [ENT_RESERVATION_FORM] = "; not made in writing, it has no effect (VCLT 23(1)).",
    };

    return words[state];
}

static const struct ent_reply *deciding_reply(const entente_relations *all,
                                              const struct ent_reservation *row, int32_t other)
{
    for (uint32_t i = 0; i < row->reply_count; i++) {
        const struct ent_reply *reply = &all->reservations.replies[row->reply_first + i];

        if (reply->party == other && reply->stands)
            return reply;
    }
    return NULL;
}

static const char *what_reply_does(uint8_t reaction, const struct ent_reply *reply)
{
    if (reaction == ENT_REACTION_UNKNOWN)
        return " reacted, but on a day that is not known well enough.";
    if (reaction == ENT_REACTION_PRECLUDED)
        return " objected and opposed entry into force between the two (VCLT 20(4)(b)).";
    if (reaction == ENT_REACTION_EXCLUDED)
        return " objected: what is reserved does not apply between the two (VCLT 21(3)).";
    return reply->effect ? " took its objection back: the reservation is accepted (VCLT 22(3)(b))."
                         : " accepted the reservation (VCLT 20(4)(a)).";
}

static void tell_silence(struct telling *telling, const struct ent_reservation *row, int32_t other)
{
    const uint8_t reaction = row->reactions[other];
    const ent_day own = telling->all->sides[other].consented;
    const bool wait = !row->late && own != ENT_DAY_NEVER && own > row->clock.last;

    if (row->free && !row->late) {
        tell_text(telling, row->record, "; the text itself authorizes it (VCLT 20(1)).");
        return;
    }
    if (reaction == ENT_REACTION_UNKNOWN) {
        tell_text(telling, row->record, "; a partial date leaves open how it stands.");
        return;
    }
    say_reason(telling, reaction == ENT_REACTION_PENDING ? "; " : "; no objection by ");
    if (reaction == ENT_REACTION_PENDING) {
        say_party_name(telling, other);
        say_reason(telling, " can object until ");
    } else {
        say_party_name(telling, other);
        say_reason(telling, " by ");
    }
    ent_say_day(&telling->words, wait ? own : row->clock.last);
    tell_text(telling, row->record,
              reaction == ENT_REACTION_PENDING ? " (VCLT 20(5))."
                                               : ": it is accepted (VCLT 20(5)).");
}

static void tell_reservation(struct telling *telling, const struct ent_reservation *row,
                             int32_t other)
{
    const struct ent_reply *reply = deciding_reply(telling->all, row, other);

    say_reservation(telling, row);
    if (row->state != ENT_RESERVATION_STANDS) {
        tell_text(telling, row->record, no_effect(row->state));
        return;
    }
    if (!reply) {
        tell_silence(telling, row, other);
        return;
    }
    tell_text(telling, row->record, ".");
    say_party_name(telling, other);
    tell_text(telling, reply->record, what_reply_does(row->reactions[other], reply));
}

static void tell_reservations(struct telling *telling, int32_t author, int32_t other)
{
    const struct ent_reservations *all = &telling->all->reservations;

    for (uint32_t i = all->first[author]; i < all->first[author + 1]; i++)
        tell_reservation(telling, &all->rows[i], other);
}

static void tell_facts(struct telling *telling, int32_t a, int32_t b)
{
    for (uint32_t i = 0; i < telling->all->fact_count; i++) {
        const struct ent_pair_fact *fact = &telling->all->facts[i];
        const bool all = fact->b == ENT_NO_PARTY;

        if (!((fact->a == a && (all || fact->b == b)) || (fact->a == b && (all || fact->b == a))))
            continue;
        switch (fact->bit) {
        case ENT_PAIR_EXCLUDED:
            say_party_name(telling, fact->a);
            tell_text(telling, fact->record,
                      " declared that the text shall not apply between the "
                      "two.");
            break;
        case ENT_PAIR_UNACCEPTED:
            say_party_name(telling, fact->b);
            say_reason(telling, " objected to the accession of ");
            say_party_name(telling, fact->a);
            tell_text(telling, fact->record, ".");
            break;
        default:
            tell_text(telling, fact->record,
                      fact->bit == ENT_PAIR_SUSPENDED
                          ? "The operation between the two is suspended (VCLT 72)."
                          : "Some provisions are suspended between the two (VCLT 72).");
            break;
        }
    }
}

static void tell_accession(struct telling *telling, int32_t a, int32_t b)
{
    const struct ent_side *x = &telling->all->sides[a];
    const struct ent_side *y = &telling->all->sides[b];
    const bool first = x->acceded && (!y->acceded || y->consented <= x->consented);
    const int32_t acceding = first ? a : b;

    for (uint32_t i = 0; i < telling->all->fact_count; i++)
        if (telling->all->facts[i].bit == ENT_PAIR_UNACCEPTED)
            return; /* by objections, each of which is told */
    say_reason(telling, "The accession of ");
    say_party_name(telling, acceding);
    say_reason(telling, " works only towards those who accepted it; that of ");
    say_party_name(telling, first ? b : a);
    tell_text(telling, telling->all->sides[acceding].consent, " has not come to work.");
}

static const char *where_it_stands(const entente_relations *all, const struct ent_side *side)
{
    switch (side->force) {
    case ENTENTE_PARTY_FORCE_PARTY:
        return " is a party (VCLT 2(1)(g)).";
    case ENTENTE_PARTY_FORCE_SUSPENDED:
        return " is a party, and its part in it is suspended (VCLT 57, 72).";
    case ENTENTE_PARTY_FORCE_FORMER_PARTY:
        return all->ended ? " was a party until the end of the whole (VCLT 70)."
                          : " was a party (VCLT 70).";
    case ENTENTE_PARTY_FORCE_PROVISIONAL:
        return " applies it provisionally (VCLT 25).";
    case ENTENTE_PARTY_FORCE_CONTRACTING:
        return " has consented to be bound; it is not in force for it yet (VCLT 2(1)(f)).";
    case ENTENTE_PARTY_FORCE_UNKNOWN:
        return ": it is not known how it stands.";
    default:
        return side->engaged ? " signed subject to ratification (VCLT 18(a))."
                             : " is not bound in any way (VCLT 34).";
    }
}

static void tell_side(struct telling *telling, int32_t party)
{
    const struct ent_side *side = &telling->all->sides[party];
    uint32_t record = side->consent;

    if (side->force == ENTENTE_PARTY_FORCE_FORMER_PARTY && side->stay_count > 0)
        record = telling->all->stays[side->stay_first + side->stay_count - 1].record;
    say_party_name(telling, party);
    tell_text(telling, record, where_it_stands(telling->all, side));
}

static bool by_reservations(int32_t relation)
{
    return relation == ENTENTE_RELATION_NOT_IN_FORCE_QUALIFIED_OBJECTION ||
           (relation >= ENTENTE_RELATION_GOVERNED_BY_OTHER &&
            relation <= ENTENTE_RELATION_PROVISIONAL) ||
           relation == ENTENTE_RELATION_UNKNOWN;
}

static void tell_whole(struct telling *telling, int32_t relation, int32_t a, int32_t b)
{
    switch (telling->all->bindingness) {
    case ENTENTE_BIND_POLITICAL:
    case ENTENTE_BIND_PROSPECTIVE:
        tell_text(telling, ENT_NOWHERE, "A political text makes no relation of law.");
        return;
    case ENTENTE_BIND_DOMESTIC:
        tell_text(telling, ENT_NOWHERE, "A domestic text makes no relation between States.");
        return;
    default:
        break;
    }
    tell_side(telling, a);
    tell_side(telling, b);
    if (relation == ENTENTE_RELATION_ART18)
        tell_text(telling, ENT_NOWHERE,
                  "Until it is in force between them neither may defeat its object and purpose "
                  "(VCLT 18).");
    if (relation == ENTENTE_RELATION_THIRD_RIGHTS)
        tell_text(telling, ENT_NOWHERE,
                  "A right of a third State, whose assent is presumed "
                  "(VCLT 36).");
    if (relation == ENTENTE_RELATION_THIRD_OBLIGATIONS)
        tell_text(telling, ENT_NOWHERE,
                  "A third State accepted an obligation in writing "
                  "(VCLT 35).");
    if (relation == ENTENTE_RELATION_NOT_IN_FORCE_ACCESSION_OBJECTED)
        tell_accession(telling, a, b);
    if (relation == ENTENTE_RELATION_GOVERNED_BY_OTHER)
        tell_text(telling, ENT_NOWHERE,
                  "The text that both are bound by governs (VCLT 30, 40(4)).");
    if (ent_pair_of(telling->all, a, b).bits & ENT_PAIR_APPLIED)
        tell_text(telling, ENT_NOWHERE,
                  "An amendment governs that the two apply before it is in force for both "
                  "(VCLT 25).");
}

bool ent_relation_reasons(const entente_relations *that, int32_t a, int32_t b,
                          ent_reason_teller tell, void *context)
{
    struct telling telling = {.all = that, .tell = tell, .context = context};
    const int32_t relation = ent_relation_between(that, a, b);

    tell_whole(&telling, relation, a, b);
    if (relation != ENTENTE_RELATION_NONE)
        tell_facts(&telling, a, b);
    if (by_reservations(relation)) {
        tell_reservations(&telling, a, b);
        tell_reservations(&telling, b, a);
    }
    return !telling.failed;
}
