#include "majority.h"

#include <entente/act.h>
#include <entente/approval.h>

#include "case.h"
#include "exact.h"
#include "node.h"

/* Above every number that a record can tell, and small enough to be added up. */
#define NO_BOUND (INT64_C(1) << 60)

/* A number as it was told; -1: it was not. */
struct numbers {
    int64_t yes, no, abstain, present;
};

/* One majority of perhaps two. */
struct rule {
    const entente_object *quorum; /* or NULL */
    const struct ent_value *set;  /* or NULL */
    const struct ent_symbol *weights;
    int64_t members; /* -1: not told */
    int64_t num, den, blocking_min;
    int32_t base;
    bool more_than;
};

struct ballot {
    struct ent_case *that;
    ent_day day;
    struct numbers told;
    const uint8_t *votes;    /* of each party: ENTENTE_VOTE_..., or 0; NULL: only numbers */
    const uint8_t *electors; /* of each party: ENT_IN...; NULL: everybody */
    const uint8_t *given;    /* those where the rule names none */
    const struct ent_table_version *table; /* what each party weighs; NULL: one each */
    int64_t members;                       /* told with the rule or beside it; -1: not */
    int32_t casting;                       /* ENTENTE_VOTE_..., or 0 */
};

/* One way in which the gaps of a record can be filled. */
struct count {
    int64_t yes, no, present, members;
    int64_t others; /* heads that did not vote for it */
};

/*
 * The ways at the ends. For each question one of these is the most favourable filling, and one the
 * least, whatever the base: the more vote for it, and the fewer against it or not at all, the
 * better for a majority; the more are there the better for a quorum.
 */
enum way { BEST, WORST, FULLEST, EMPTIEST };

static int64_t told_number(const entente_object *tally, int32_t field)
{
    return entente_object_has(tally, field) ? entente_object_get_integer(tally, field) : -1;
}

static int64_t told_or(int64_t number, int64_t otherwise)
{
    return number >= 0 ? number : otherwise;
}

static int64_t at_least(int64_t number, int64_t least)
{
    return number > least ? number : least;
}

/* Whether part / whole reaches num / den. */
static bool reaches_share_of(int64_t part, int64_t whole, int64_t num, int64_t den, bool more_than)
{
    const int order = ent_compare_products(part, den, whole, num);

    return more_than ? order > 0 : order >= 0;
}

/* How many were there, of whom the votes and abstentions that were told are some. */
static int64_t present_in(const struct ballot *ballot, int64_t voted, int64_t bound, enum way way)
{
    const struct numbers *numbers = &ballot->told;

    if (numbers->present >= 0)
        return numbers->present;
    if (numbers->yes >= 0 && numbers->no >= 0 && numbers->abstain >= 0)
        return voted;
    return way == WORST || way == FULLEST ? at_least(bound, voted) : voted;
}

/* How many members there are, in heads or in units of the table. */
static int64_t members_in(const struct ballot *ballot, int64_t all, int64_t present, enum way way)
{
    if (ballot->members >= 0)
        return ballot->members;
    if (ballot->electors && ballot->votes)
        return all;
    if (ballot->table)
        return ballot->table->total;
    return way == BEST || way == FULLEST ? present : NO_BOUND;
}

/* From numbers: no more voted than were there, and no more were there than there are members. */
static void count_numbers(const struct ballot *ballot, enum way way, struct count *out)
{
    const struct numbers *numbers = &ballot->told;
    const int64_t bound = told_or(numbers->present, told_or(ballot->members, NO_BOUND));
    const int64_t abstain = told_or(numbers->abstain, 0);
    const int64_t yes = told_or(numbers->yes, 0), no = told_or(numbers->no, 0);
    const int64_t room = at_least(bound - yes - no - abstain, 0);

    out->yes = numbers->yes < 0 && way == BEST ? room : yes;
    out->no = numbers->no < 0 && way == WORST ? room : no;
    out->present = present_in(ballot, out->yes + out->no + abstain, bound, way);
    out->members = members_in(ballot, 0, out->present, way);
    out->others = at_least(out->members - out->yes, 0);
}

/* Whether one who is perhaps an elector is one, in the way that is looked for. */
static bool elects(const struct ballot *ballot, uint32_t party, int32_t said, enum way way)
{
    const uint8_t in = ballot->electors ? ballot->electors[party] : ENT_IN;

    if (!(in & ENT_IN_PERHAPS) || (in & ENT_IN_SURELY))
        return (in & ENT_IN_SURELY) != 0;
    switch (way) {
    case BEST:
        return said == ENTENTE_VOTE_YES;
    case WORST:
        return said != ENTENTE_VOTE_YES;
    case FULLEST:
        return said != 0;
    default:
        return said == 0;
    }
}

/* From votes by party. False where a sum does not fit. */
static bool count_votes(const struct ballot *ballot, enum way way, struct count *out)
{
    int64_t all = 0;
    bool fits = true;

    *out = (struct count){0};
    ent_case_count(ballot->that, ballot->that->party_count);
    for (uint32_t i = 0; i < ballot->that->party_count; i++) {
        const int32_t said = ballot->votes[i];
        const int64_t weight = ballot->table ? ballot->table->weights[i] : 1;

        if (weight == 0 || !elects(ballot, i, said, way))
            continue;
        fits = fits && ent_add_exact(&all, weight);
        if (said == ENTENTE_VOTE_YES)
            fits = fits && ent_add_exact(&out->yes, weight);
        else
            out->others++;
        if (said == ENTENTE_VOTE_NO)
            fits = fits && ent_add_exact(&out->no, weight);
        if (said != 0)
            fits = fits && ent_add_exact(&out->present, weight);
    }
    if (ballot->told.present >= 0 && !ballot->table)
        out->present = ballot->told.present;
    out->members = members_in(ballot, all, out->present, way);
    if (!ballot->table)
        out->others = at_least(out->members - out->yes, 0);
    return fits && !(ballot->table && ballot->table->overflow);
}

static bool count_ballot(const struct ballot *ballot, enum way way, struct count *out)
{
    if (ballot->votes)
        return count_votes(ballot, way, out);
    count_numbers(ballot, way, out);
    return true;
}

/* A casting vote is one more where as many voted for it as against it. */
static void cast(const struct ballot *ballot, struct count *votes)
{
    if (votes->yes == votes->no && ballot->casting == ENTENTE_VOTE_YES)
        votes->yes++;
}

static bool carried(const struct ballot *ballot, const struct rule *rule, struct count votes)
{
    int64_t whole = votes.members;

    cast(ballot, &votes);
    /* TEU 16(4): fewer than so many cannot block. */
    if (rule->blocking_min > 0 && votes.others < rule->blocking_min && votes.yes > 0)
        return true;
    if (rule->base == ENTENTE_BASE_PRESENT)
        whole = votes.present;
    else if (rule->base == ENTENTE_BASE_VOTING)
        whole = votes.yes + votes.no;
    return votes.yes > 0 &&
           reaches_share_of(votes.yes, whole, rule->num, rule->den, rule->more_than);
}

/* Of the members those who were there; of those who were there, those who voted. */
static bool quorate(const entente_object *quorum, const struct count *votes)
{
    const int32_t of = entente_object_get_enum(quorum, ENTENTE_FIELD_OF);
    const bool members = of == 0 || of == ENTENTE_BASE_MEMBERS;
    const int64_t cast = votes->yes + votes->no;

    return reaches_share_of(members ? votes->present : cast,
                            members                     ? votes->members
                            : of == ENTENTE_BASE_VOTING ? cast
                                                        : votes->present,
                            entente_object_get_integer(quorum, ENTENTE_FIELD_NUM),
                            entente_object_get_integer(quorum, ENTENTE_FIELD_DEN),
                            entente_object_get_enum(quorum, ENTENTE_FIELD_CMP) == ENTENTE_CMP_GT);
}

/* VCLT 9(2): two thirds of those present and voting. */
static struct rule conference(void)
{
    return (struct rule){.members = -1, .num = 2, .den = 3, .base = ENTENTE_BASE_VOTING};
}

static struct rule read_rule(const entente_object *majority)
{
    return (struct rule){
        .quorum = entente_object_get_object(majority, ENTENTE_FIELD_QUORUM),
        .set = ent_object_slot(majority, ENTENTE_FIELD_SET),
        .weights = ent_object_symbol(majority, ENTENTE_FIELD_WEIGHTS),
        .members = told_number(majority, ENTENTE_FIELD_MEMBERS),
        .num = entente_object_get_integer(majority, ENTENTE_FIELD_NUM),
        .den = entente_object_get_integer(majority, ENTENTE_FIELD_DEN),
        .blocking_min = entente_object_get_integer(majority, ENTENTE_FIELD_BLOCKING_MIN),
        .base = entente_object_get_enum(majority, ENTENTE_FIELD_BASE),
        .more_than = entente_object_get_enum(majority, ENTENTE_FIELD_CMP) == ENTENTE_CMP_GT,
    };
}

/* How many the members are in numbers: the size of the set, if all in it surely are. */
static int64_t size_of_electorate(const struct ballot *ballot)
{
    int64_t size = 0;

    ent_case_count(ballot->that, ballot->that->party_count);
    for (uint32_t i = 0; i < ballot->that->party_count; i++) {
        if (ballot->electors[i] && !(ballot->electors[i] & ENT_IN_SURELY))
            return -1;
        size += ballot->electors[i] != 0;
    }
    return size;
}

/* Who elects under this rule, and what each weighs. False where that cannot be told. */
static bool set_electors(struct ballot *ballot, const struct rule *rule, int64_t members)
{
    struct ent_case *that = ballot->that;

    ballot->electors = rule->set || rule->weights ? NULL : ballot->given;
    ballot->table = NULL;
    ballot->members = rule->members;
    if (rule->set) {
        const int32_t set = ent_set_compile(that, rule->set, NULL);

        if (set == ENT_NO_RULE)
            return false;
        ent_set_on(that, set, ballot->day);
        ballot->electors = that->rules.sets[set].members;
    }
    if (rule->weights) {
        const int32_t table = ballot->votes ? ent_table_compile(that, rule->weights) : ENT_NO_RULE;

        ballot->table =
            table != ENT_NO_RULE ? ent_table_on(&that->rules.tables[table], ballot->day) : NULL;
        return ballot->table != NULL;
    }
    if (ballot->members < 0 && rule->set && !ballot->votes)
        ballot->members = size_of_electorate(ballot);
    if (ballot->members < 0 && !rule->set)
        ballot->members = members;
    return true;
}

/* What is sure and what is possible, of all rules so far. */
struct ballot_verdict {
    bool carried_surely, carried_perhaps;
    bool quorate_surely, quorate_perhaps;
};

static void judge_ballot(struct ballot *ballot, const struct rule *rule, int64_t members,
                         struct ballot_verdict *verdict)
{
    struct count best, worst, fullest, emptiest;

    if (!set_electors(ballot, rule, members) || !count_ballot(ballot, BEST, &best) ||
        !count_ballot(ballot, WORST, &worst) || !count_ballot(ballot, FULLEST, &fullest) ||
        !count_ballot(ballot, EMPTIEST, &emptiest)) {
        verdict->carried_surely = false;
        verdict->quorate_surely &= rule->quorum == NULL;
        return;
    }
    verdict->carried_surely &= carried(ballot, rule, worst);
    verdict->carried_perhaps &= carried(ballot, rule, best);
    if (rule->quorum) {
        verdict->quorate_surely &= quorate(rule->quorum, &emptiest);
        verdict->quorate_perhaps &= quorate(rule->quorum, &fullest);
    }
}

static enum ent_outcome outcome_of(const struct ballot_verdict *verdict)
{
    if (!verdict->quorate_perhaps)
        return ENT_OUTCOME_NO_QUORUM;
    if (!verdict->quorate_surely)
        return ENT_OUTCOME_UNDETERMINED;
    if (verdict->carried_surely)
        return ENT_OUTCOME_PASSED;
    return verdict->carried_perhaps ? ENT_OUTCOME_UNDETERMINED : ENT_OUTCOME_REJECTED;
}

/* What each party voted. False without memory. */
static bool read_votes(struct ballot *ballot, const struct ent_map *votes)
{
    struct ent_case *that = ballot->that;
    uint8_t *said = ent_pool_alloc_zero(&that->pool, (size_t)that->party_count + 1);

    if (!said) {
        that->rules.failed = true;
        return false;
    }
    for (uint32_t i = 0; i < votes->count; i++) {
        const int32_t party = ent_case_party(that, votes->entries[i].key);

        if (party != ENT_NO_PARTY)
            said[party] = (uint8_t)votes->entries[i].value.as.integer;
    }
    ballot->votes = said;
    return true;
}

enum ent_outcome ent_majority_outcome(struct ent_case *that, const struct ent_vote *vote)
{
    const struct ent_map *votes = ent_object_map(vote->tally, ENTENTE_FIELD_VOTES);
    const entente_object *majority = vote->majority;
    struct ballot_verdict verdict = {true, true, true, true};
    struct ballot ballot = {
        .that = that,
        .day = vote->day,
        .told = {told_number(vote->tally, ENTENTE_FIELD_YES),
                 told_number(vote->tally, ENTENTE_FIELD_NO),
                 told_number(vote->tally, ENTENTE_FIELD_ABSTAIN),
                 told_number(vote->tally, ENTENTE_FIELD_PRESENT)},
        .casting = entente_object_get_enum(vote->tally, ENTENTE_FIELD_CASTING),
        .given = vote->electors,
    };
    struct rule rule = majority ? read_rule(majority) : conference();
    int64_t members = vote->members;

    if (votes && !read_votes(&ballot, votes))
        return ENT_OUTCOME_UNDETERMINED;
    for (bool more = true; more;) {
        judge_ballot(&ballot, &rule, members, &verdict);
        /* The second rule of a double majority is of the same members unless it says otherwise. */
        members = told_or(rule.members, members);
        majority = entente_object_get_object(majority, ENTENTE_FIELD_PLUS);
        more = majority != NULL;
        if (more)
            rule = read_rule(majority);
    }
    return outcome_of(&verdict);
}
