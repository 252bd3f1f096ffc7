/* What a vote comes to: DOMAIN 8.4. */
#include "second_approval.h"

static long base_of(enum home_base base, int members, long yes, long no, long present)
{
    return base == HOME_MEMBERS ? members : base == HOME_PRESENT ? present : yes + no;
}

static bool reaches(struct home_share share, long part, long whole)
{
    return whole > 0 && (share.more_than ? part * share.den > share.num * whole
                                         : part * share.den >= share.num * whole);
}

static enum home_outcome one_outcome(const struct home_majority *rule, long yes, long no,
                                     long present)
{
    if (rule->with_quorum && !reaches(rule->quorum, present, rule->members))
        return HOME_NO_QUORUM;
    if (!reaches(rule->share, yes, base_of(rule->base, rule->members, yes, no, present)))
        return HOME_LOST;
    if (rule->with_plus &&
        !reaches(rule->plus, yes, base_of(rule->plus_base, rule->members, yes, no, present)))
        return HOME_LOST;
    return HOME_CARRIED;
}

/* Every way to complete the numbers is tried; only if all come to the same is that so. */
enum home_outcome home_outcome_of(const struct home_majority *rule, const struct home_tally *tally)
{
    const int most = rule->members ? rule->members : 40;
    enum home_outcome all = HOME_NO_OUTCOME;

    for (int no = 0; no <= most; no++)
        for (int abstain = 0; abstain <= most; abstain++) {
            const int sum = tally->yes + no + abstain;
            const int present = tally->present != HOME_UNKNOWN ? tally->present : sum;
            enum home_outcome one;

            if ((tally->no != HOME_UNKNOWN && tally->no != no) ||
                (tally->abstain != HOME_UNKNOWN && tally->abstain != abstain) || sum > present ||
                (rule->members && present > rule->members))
                continue;
            one = one_outcome(rule, tally->yes, no, present);
            all = all == HOME_NO_OUTCOME || all == one ? one : HOME_OPEN;
        }
    return all;
}
