#include "daily.h"

#include <string.h>

#include <entente/entente.h>

#include "slow_calendar.h"

/* One going-through: the world, the acts that are seen, the party in question. */
struct view {
    const struct daily_world *world;
    int on;
    int own;                /* consent day of the party in question */
    bool spent[DAILY_ACTS]; /* a denunciation whose author went before its day */
    bool truth[DAILY_NODES][DAILY_DAYS];
    int value[DAILY_NODES];
};

static bool seen(const struct view *view, const struct daily_act *act)
{
    return act->day <= view->on;
}

static bool after(const struct daily_act *a, const struct daily_act *b)
{
    return a->day > b->day || (a->day == b->day && a > b);
}

/* How a party comes and goes, day by day, for what it spends of its denunciations. */
static void spend(struct view *view, int party)
{
    const struct daily_world *world = view->world;
    const struct daily_act *by = NULL; /* how it went last; NULL: by a denunciation */
    bool in = false;
    int went = -1;

    for (int day = 1; day < DAILY_DAYS; day++) {
        for (int i = 0; i < 2 * world->act_count; i++) {
            const int place = i % world->act_count;
            const struct daily_act *act = &world->acts[place];
            const bool waits = act->type == DAILY_DENUNCIATION;

            if (act->party != party || act->type >= DAILY_EVENT || !seen(view, act) ||
                (i < world->act_count) != waits || day != act->day + (waits ? 30 : 0))
                continue;
            if (act->type < DAILY_SIGNATURE)
                in = true;
            view->spent[place] =
                waits && (went > act->day || (went == act->day && by && after(by, act)));
            if (!in || act->type < DAILY_INSTRUMENT_WITHDRAWAL || view->spent[place])
                continue;
            in = false;
            went = day;
            by = waits ? NULL : act;
        }
    }
}

/* Consent lasts until the instrument is withdrawn, or thirty days after a denunciation. */
static bool ended(const struct view *view, const struct daily_act *consent, int day)
{
    const struct daily_world *world = view->world;

    for (int i = 0; i < world->act_count; i++) {
        const struct daily_act *act = &world->acts[i];

        if (!seen(view, act) || act->party != consent->party)
            continue;
        if (act->type == DAILY_INSTRUMENT_WITHDRAWAL && act->day <= day && after(act, consent))
            return true;
        if (act->type == DAILY_DENUNCIATION && !view->spent[i] && act->day + 30 <= day &&
            act->day + 30 > consent->day)
            return true;
    }
    return false;
}

static bool stands(const struct view *view, int party, unsigned acts, int day)
{
    const struct daily_world *world = view->world;

    for (int i = 0; i < world->act_count; i++) {
        const struct daily_act *act = &world->acts[i];

        if (act->type > DAILY_SIGNATURE || act->party != party || !seen(view, act) ||
            act->day > day || !(acts >> act->type & 1))
            continue;
        if (act->type == DAILY_SIGNATURE || !ended(view, act, day))
            return true;
    }
    return false;
}

static bool in_group(const struct daily_world *world, int party, int day)
{
    return world->in_group[party] && (!world->from[party] || world->from[party] <= day) &&
           (!world->until[party] || day <= world->until[party]);
}

static bool member(const struct view *view, struct daily_set set, int party, int day)
{
    const struct daily_world *world = view->world;
    const bool listed = set.mask >> party & 1;
    const bool has_signed = stands(view, party, 1u << DAILY_SIGNATURE, day);

    switch (set.kind) {
    case DAILY_SET_LIST:
        return listed;
    case DAILY_SET_GROUP:
        return in_group(world, party, day);
    case DAILY_SET_ATTRIBUTE:
        return world->attribute[party] == (int)set.mask;
    case DAILY_SET_SIGNED:
        return has_signed;
    case DAILY_SET_MINUS:
        return in_group(world, party, day) && !listed;
    case DAILY_SET_EITHER:
        return listed || (has_signed && in_group(world, party, day));
    default:
        return true;
    }
}

static int weight(const struct daily_world *world, int table, int party, int day)
{
    const bool second = world->version_from[table] && world->version_from[table] <= day;

    return world->weight[table][second][party];
}

static int policy(const struct daily_node *node)
{
    return node->reio > 0 ? node->reio : ENTENTE_REIO_NOT_ADDITIONAL;
}

static bool acted(const struct view *view, const struct daily_node *node, int party, int day)
{
    return stands(view, party, node->acts ? node->acts : 15u, day);
}

static bool is_member(const struct daily_world *world, int party)
{
    return world->regional >= 0 && (world->members >> party & 1);
}

/* Whether a party is one of those counted on a day. */
static bool counted(const struct view *view, const struct daily_node *node, int party, int day)
{
    const struct daily_world *world = view->world;
    const bool weighs = node->op == ENTENTE_OP_WEIGHT || node->op == ENTENTE_OP_RATIO;

    /* To ask all is to ask each one itself. */
    if (node->op == ENTENTE_OP_ALL)
        return member(view, node->set, party, day) && acted(view, node, party, day);
    if (party != world->regional) {
        const bool through = policy(node) == ENTENTE_REIO_COUNT_AS_MEMBERS &&
                             is_member(world, party) && acted(view, node, world->regional, day);

        return member(view, node->set, party, day) && (through || acted(view, node, party, day));
    }
    if (policy(node) == ENTENTE_REIO_IGNORE || policy(node) == ENTENTE_REIO_COUNT_AS_MEMBERS)
        return false;
    if (!member(view, node->set, party, day) || !acted(view, node, party, day))
        return false;
    for (int i = 0; i < world->parties && policy(node) == ENTENTE_REIO_NOT_ADDITIONAL; i++)
        if (is_member(world, i) && counted(view, node, i, day) &&
            (!weighs || weight(world, node->table, i, day) > 0))
            return false;
    return true;
}

/* Whether a party makes the whole larger that is asked about. */
static bool in_whole(const struct view *view, const struct daily_node *node, struct daily_set set,
                     int party, int day)
{
    const struct daily_world *world = view->world;

    if (!member(view, set, party, day))
        return false;
    if (party != world->regional || policy(node) == ENTENTE_REIO_COUNT ||
        node->op == ENTENTE_OP_ALL)
        return true;
    if (policy(node) != ENTENTE_REIO_NOT_ADDITIONAL)
        return false;
    for (int i = 0; i < world->parties; i++)
        if (is_member(world, i) && member(view, set, i, day))
            return false;
    return true;
}

static bool enough(const struct daily_node *node, long have, long need)
{
    return node->more_than ? have > need : have >= need;
}

static bool is_share(const struct daily_node *node, long part, long whole)
{
    return whole > 0 && enough(node, part * node->den, node->num * whole);
}

static bool count_truth(const struct view *view, const struct daily_node *node, int day)
{
    const struct daily_world *world = view->world;
    const struct daily_set over = node->over;
    long heads = 0, sum = 0, other = 0, total = 0, whole = 0, here = 0;
    unsigned values = 0;

    for (int i = 0; i < world->parties; i++) {
        total += weight(world, node->table, i, day);
        whole += in_whole(view, node, node->op == ENTENTE_OP_ALL ? node->set : over, i, day);
        if (!counted(view, node, i, day))
            continue;
        heads++;
        sum += weight(world, node->table, i, day);
        other += weight(world, 1 - node->table, i, day);
        values |= 1u << world->attribute[i];
    }
    for (; values; values &= values - 1)
        here++;
    switch (node->op) {
    case ENTENTE_OP_ALL:
        return whole > 0 && heads == whole;
    case ENTENTE_OP_SHARE:
        return is_share(node, heads, node->lax ? node->n + 1 : whole);
    case ENTENTE_OP_WEIGHT:
        return node->lax ? enough(node, sum, node->n) : is_share(node, sum, total);
    case ENTENTE_OP_RATIO:
        return other > 0 && sum * node->den >= node->num * other;
    case ENTENTE_OP_DISTINCT:
        return enough(node, here, node->n);
    default:
        return enough(node, heads, node->n);
    }
}

static bool event_truth(const struct view *view, int event, int day)
{
    const struct daily_act *last = NULL;

    for (int i = 0; i < view->world->act_count; i++) {
        const struct daily_act *act = &view->world->acts[i];

        if (act->type >= DAILY_EVENT && act->party == event && seen(view, act) && act->day <= day &&
            (!last || after(act, last)))
            last = act;
    }
    return last && last->type == DAILY_EVENT;
}

/* Held on each of the n days before this one, and on it. Time before the first day is endless. */
static bool held_truth(const struct view *view, const struct daily_node *node, int day)
{
    for (int i = day; i >= 0 && i >= day - node->n; i--)
        if (!view->truth[node->kid[0]][i])
            return false;
    return true;
}

static bool condition_truth(const struct view *view, const struct daily_node *node, int day)
{
    const bool first = node->kids > 0 && view->truth[node->kid[0]][day];
    const bool second = node->kids > 1 && view->truth[node->kid[1]][day];

    switch (node->op) {
    case ENTENTE_OP_AND:
        return first && second;
    case ENTENTE_OP_OR:
        return first || second;
    case ENTENTE_OP_K_OF:
        return first + second >= node->n;
    case ENTENTE_OP_NOT:
        return !first;
    case ENTENTE_OP_HOLDS_FOR:
        return held_truth(view, node, day);
    case ENTENTE_OP_EVENT:
        return event_truth(view, node->event, day);
    case ENTENTE_OP_REACHED:
        return view->value[node->kid[0]] <= day;
    default:
        return count_truth(view, node, day);
    }
}

static int first_true(const struct view *view, int condition, int from)
{
    for (int day = from; day < DAILY_DAYS; day++)
        if (view->truth[condition][day])
            return day;
    return DAILY_NEVER;
}

/* The nth such day of a year, looked for day by day. */
static int add_to_year(const struct daily_node *node, int day)
{
    int left = node->n;

    for (day += !node->lax; left > 0; day++) {
        const struct civil at = civil_of(daily_date(day));
        const int length = month_length(at.year, node->num);

        if (at.month == node->num && at.day == (node->den < length ? node->den : length) &&
            --left == 0)
            break;
    }
    return day;
}

static int add(const struct daily_node *node, int day)
{
    struct civil at;

    if (day == DAILY_NEVER)
        return day;
    if (node->op == ENTENTE_OP_ALIGN && node->unit == ENTENTE_UNIT_YEAR)
        return add_to_year(node, day);
    at = civil_of(daily_date(day));
    if (node->op == ENTENTE_OP_ALIGN) {
        int months = node->lax && at.day == 1 ? node->n - 1 : node->n;

        for (at.day = 1; months > 0; months--)
            next_month(&at);
        return daily_day(number_of(at));
    }
    if (node->unit == ENTENTE_UNIT_DAY) {
        day += node->n;
    } else {
        const int in_month = at.day;
        int over = 0;

        at.day = 1;
        for (int i = 0; i < node->n; i++)
            next_month(&at);
        if (in_month > month_length(at.year, at.month)) {
            over = node->month_end == ENTENTE_MONTH_END_ROLL;
            at.day = month_length(at.year, at.month);
        } else {
            at.day = in_month;
        }
        day = daily_day(number_of(at)) + over;
    }
    return day + (node->counting == ENTENTE_COUNTING_CLEAR);
}

static int when_value(const struct view *view, const struct daily_node *node)
{
    const int from = view->value[node->kid[1]];
    const int day = from == DAILY_NEVER ? from : first_true(view, node->kid[0], from);

    return node->kid[2] >= 0 && day > view->value[node->kid[2]] ? DAILY_NEVER : day;
}

static int if_by_value(const struct view *view, const struct daily_node *node)
{
    const int met = first_true(view, node->kid[0], 0);
    const int deadline = view->value[node->kid[1]];
    const bool in_time = node->exclusive ? met < deadline : met <= deadline;

    if (in_time)
        return view->value[node->kid[2]];
    return node->kid[3] >= 0 ? view->value[node->kid[3]] : DAILY_NEVER;
}

static int date_value(const struct view *view, const struct daily_node *node)
{
    const int first = node->kids > 0 ? view->value[node->kid[0]] : 0;
    const int second = node->kids > 1 && node->kid[1] >= 0 ? view->value[node->kid[1]] : 0;

    switch (node->op) {
    case ENTENTE_OP_DATE:
        return node->day;
    case ENTENTE_OP_WHEN:
        return when_value(view, node);
    case ENTENTE_OP_IF_BY:
        return if_by_value(view, node);
    case ENTENTE_OP_LATER:
        return first > second ? first : second;
    case ENTENTE_OP_EARLIER:
        return first < second ? first : second;
    case ENTENTE_OP_OWN_CONSENT:
        return view->own;
    default:
        return add(node, first);
    }
}

static bool gives_truth(int op)
{
    return op <= ENTENTE_OP_K_OF;
}

/* Every node, those below first. An event is both: true on days, and the first of them. */
static void go_through(struct view *view, int first, int last)
{
    for (int i = first; i <= last; i++) {
        const struct daily_node *node = &view->world->nodes[i];

        for (int day = 0; gives_truth(node->op) && day < DAILY_DAYS; day++)
            view->truth[i][day] = condition_truth(view, node, day);
        if (node->op == ENTENTE_OP_EVENT)
            view->value[i] = first_true(view, i, 1);
        else if (!gives_truth(node->op))
            view->value[i] = date_value(view, node);
    }
}

static int entry_of(struct view *view, const struct daily_period *period, bool succession,
                    int general, int met)
{
    const struct daily_world *world = view->world;
    int late;

    if (succession)
        return period->consent > general ? period->consent : general;
    if (period->consent <= (world->boundary_entry ? general : met))
        return general;
    view->own = period->consent;
    go_through(view, world->met + 1, world->late);
    late = view->value[world->late];
    return late > general || world->before_general ? late : general;
}

/* The periods of consent of a party, day by day: exits that waited, then the acts in order. */
static void find_periods(struct view *view, struct daily_answer *answer, int party, int general,
                         int met)
{
    const struct daily_world *world = view->world;
    struct daily_period *open = NULL;
    int *count = &answer->period_count[party];
    bool taken_back = false, succession = false;

    for (int day = 1; day < DAILY_DAYS; day++) {
        for (int i = 0; i < 2 * world->act_count; i++) {
            const struct daily_act *act = &world->acts[i % world->act_count];
            const bool waits = act->type == DAILY_DENUNCIATION;

            if (act->party != party || act->type >= DAILY_EVENT || !seen(view, act) ||
                (i < world->act_count) != waits || day != act->day + (waits ? 30 : 0) ||
                act->type == DAILY_SIGNATURE || view->spent[i % world->act_count])
                continue;
            if (act->type >= DAILY_INSTRUMENT_WITHDRAWAL && open) {
                open->exit = day;
                taken_back = act->type == DAILY_INSTRUMENT_WITHDRAWAL;
                /* In force already, an instrument cannot be taken back. */
                if (taken_back && open->entry <= day)
                    open->exit = DAILY_NEVER;
                else if (day <= open->entry)
                    open->entry = DAILY_NEVER;
                open = NULL;
            } else if (act->type < DAILY_SIGNATURE && !open) {
                open = &answer->periods[party][(*count)++];
                *open = (struct daily_period){day, DAILY_NEVER, DAILY_NEVER};
                succession = act->type == DAILY_SUCCESSION;
                open->entry = entry_of(view, open, succession, general, met);
            }
        }
    }
}

static bool is_bound(const struct daily_answer *answer, int party, int day)
{
    for (int i = 0; i < answer->period_count[party]; i++) {
        const struct daily_period *period = &answer->periods[party][i];

        if (period->consent <= day && day < period->exit)
            return true;
    }
    return false;
}

/* In force for it on some day on which the treaty was, and no more. */
static bool has_left(const struct daily_answer *answer, int party, int day)
{
    for (int i = 0; i < answer->period_count[party]; i++) {
        const struct daily_period *period = &answer->periods[party][i];

        if (period->entry < period->exit && period->exit <= day && answer->general < period->exit)
            return !is_bound(answer, party, day);
    }
    return false;
}

/* The day on which those who left have taken the treaty with them: one of two, or all. */
static int end_of(const struct daily_answer *answer, int parties)
{
    for (int day = 1; day < DAILY_DAYS; day++) {
        int bound = 0, left = 0;

        for (int i = 0; i < parties; i++) {
            bound += is_bound(answer, i, day);
            left += has_left(answer, i, day);
        }
        if (answer->general <= day && left > 0 && (parties == 2 || bound == 0))
            return day;
    }
    return DAILY_NEVER;
}

struct daily_answer daily_answer(const struct daily_world *world, int on)
{
    static struct view view;
    struct daily_answer answer;
    int met, end;

    memset(&view, 0, sizeof view);
    memset(&answer, 0, sizeof answer);
    view.world = world;
    view.on = on;
    for (int i = 0; i < world->parties; i++)
        spend(&view, i);
    go_through(&view, 0, world->met);
    answer.general = view.value[world->general];
    met = view.value[world->met];
    for (int i = 0; i < world->parties; i++)
        find_periods(&view, &answer, i, answer.general, met);
    end = end_of(&answer, world->parties);
    for (int i = 0; i < world->parties; i++)
        for (int j = 0; j < answer.period_count[i]; j++)
            if (answer.periods[i][j].entry >= end)
                answer.periods[i][j].entry = DAILY_NEVER;
    return answer;
}
