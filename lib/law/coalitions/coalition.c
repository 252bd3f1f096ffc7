#include "coalition.h"

#include <string.h>

#include "alloc.h"
#include "assessment.h"
#include "case.h"
#include "inquiry.h"
#include "make.h"
#include "telling.h"

static const char no_consents[] = "Consents alone do not bring the agreement into force on this "
                                  "day, whoever gives them.";
static const char cut_short[] = "There are too many combinations to count. The set that is told "
                                "suffices, and none of its members can be spared; a smaller one "
                                "may suffice too.";
static const char takes_time[] = "A condition that has to hold for some time, or from a day on, is "
                                 "taken as it stands on the day.";

static bool copy_names(const struct ent_game *game, entente_coalitions *out)
{
    const uint32_t count = game->candidate_count;

    out->candidate_count = count;
    out->names = ent_pool_array_zero(&out->pool, (size_t)count + 1, sizeof *out->names);
    for (uint32_t i = 0; out->names && i < count; i++) {
        const char *id = game->that->parties[game->candidates[i]].id->text;

        out->names[i] = ent_pool_text(&out->pool, id, strlen(id));
        if (!out->names[i])
            return false;
    }
    return out->names != NULL;
}

/* The names in a set, then NULL; or NULL without memory. */
static const char **names_in(entente_coalitions *out, const struct ent_natural *set)
{
    const char **names =
        ent_pool_array_zero(&out->pool, (size_t)out->candidate_count + 1, sizeof *names);
    uint32_t count = 0;

    for (uint32_t i = 0; names && i < out->candidate_count; i++)
        if (ent_coalition_has(set, i))
            names[count++] = out->names[i];
    return names;
}

static struct ent_natural everybody(const struct ent_game *game)
{
    struct ent_natural set = ent_natural_of(0);

    for (uint32_t i = 0; i < game->candidate_count; i++)
        ent_coalition_put(&set, i, true);
    return set;
}

/* Those without whom all others do not suffice. */
static void find_veto(struct ent_game *game, int64_t *needs, entente_coalitions *out)
{
    struct ent_natural set = everybody(game);

    for (uint32_t i = 0; i < game->candidate_count; i++) {
        ent_coalition_put(&set, i, false);
        if (!ent_game_enters(game, &set, needs))
            ent_coalition_put(&out->veto, i, true);
        ent_coalition_put(&set, i, true);
    }
}

/* A set of which nobody can be spared: those are tried first who add least. */
static bool find_one(struct ent_game *game, int64_t *needs, entente_coalitions *out)
{
    out->sets = ent_pool_alloc(&out->pool, sizeof *out->sets);
    if (!out->sets)
        return false;
    out->sets[0] = everybody(game);
    out->set_count = 1;
    out->size = (int32_t)game->candidate_count;
    for (uint32_t i = game->candidate_count; i-- > 0;) {
        ent_coalition_put(&out->sets[0], game->members[i], false);
        if (ent_game_enters(game, &out->sets[0], needs))
            out->size--;
        else
            ent_coalition_put(&out->sets[0], game->members[i], true);
    }
    out->total = ent_natural_of(1);
    out->exact = false;
    out->says = cut_short;
    return true;
}

static bool tell_powers(struct ent_game *game, struct ent_tally *tally, entente_coalitions *out)
{
    const uint32_t count = game->candidate_count;
    struct ent_natural *swings =
        ent_pool_array(&out->pool, (size_t)game->class_count + 1, sizeof *swings);

    out->powers = ent_pool_array(&out->pool, (size_t)count + 1, sizeof *out->powers);
    if (!swings || !out->powers || !ent_tally_swings(game, tally, swings))
        return false;
    for (uint32_t k = 0; k < game->class_count; k++) {
        struct ent_natural number = swings[k], whole;
        uint32_t exponent = count - 1;

        ent_natural_reduce(&number, &exponent);
        whole = ent_natural_power_of_two(exponent);
        for (uint32_t i = 0; i < game->classes[k].count; i++) {
            const uint32_t member = game->members[game->classes[k].first + i];

            ent_natural_text(number, out->powers[member][0]);
            ent_natural_text(whole, out->powers[member][1]);
        }
    }
    out->told_count = count;
    return true;
}

static bool count_all(struct ent_game *game, int64_t *needs, entente_coalitions *out)
{
    struct ent_tally tally = {0};
    bool cut;

    if (!ent_tally_new(game, &tally, &cut))
        return cut && find_one(game, needs, out);
    out->size = tally.states[0].smallest;
    out->total = tally.states[0].ways;
    return ent_tally_list(game, &tally, out) && tell_powers(game, &tally, out);
}

/* Nobody decides anything: it is settled already, one way or the other. */
static bool tell_settled(const struct ent_game *game, entente_coalitions *out)
{
    out->powers =
        ent_pool_array(&out->pool, (size_t)game->candidate_count + 1, sizeof *out->powers);
    for (uint32_t i = 0; out->powers && i < game->candidate_count; i++) {
        ent_natural_text(ent_natural_of(0), out->powers[i][0]);
        ent_natural_text(ent_natural_of(1), out->powers[i][1]);
    }
    out->told_count = game->candidate_count;
    return out->powers != NULL;
}

static bool tell_met(const struct ent_game *game, entente_coalitions *out)
{
    out->sets = ent_pool_alloc_zero(&out->pool, sizeof *out->sets);
    out->set_count = 1;
    out->total = ent_natural_of(1);
    return out->sets && tell_settled(game, out);
}

static bool solve(struct ent_game *game, entente_coalitions *out)
{
    int64_t *needs = ent_pool_array(game->pool, (size_t)game->threshold_count + 1, sizeof *needs);
    const struct ent_natural all = everybody(game);

    if (!needs)
        return false;
    out->exact = !game->in_time;
    out->says = game->in_time ? takes_time : NULL;
    if (!ent_game_enters(game, &all, needs)) {
        out->size = -1;
        out->says = game->in_time ? takes_time : no_consents;
        return tell_settled(game, out);
    }
    find_veto(game, needs, out);
    if (!count_all(game, needs, out))
        return false;
    ent_game_enters(game, &out->sets[0], needs);
    out->entry = ent_answer_date(ent_when_date(ent_game_entry(game, needs)));
    return true;
}

static bool tell_names(entente_coalitions *out)
{
    ent_natural_text(out->total, out->total_text);
    ent_natural_text(ent_natural_of(out->size < 0 ? 0 : (uint32_t)out->size), out->size_text);
    out->members = ent_pool_array(&out->pool, (size_t)out->set_count + 1, sizeof *out->members);
    out->vetoes = names_in(out, &out->veto);
    for (uint32_t i = 0; out->members && i < out->set_count; i++) {
        out->members[i] = names_in(out, &out->sets[i]);
        if (!out->members[i])
            return false;
    }
    return out->members && out->vetoes;
}

static entente_result ask_game(struct ent_case *that, entente_coalitions *out, entente_error *error)
{
    struct ent_game game = {0};
    const struct ent_when *entry = &that->entry.general;
    const entente_result result = ent_game_new(that, &game, error);
    bool solved;

    if (result != ENTENTE_OK)
        return result;
    if (!copy_names(&game, out))
        return ENTENTE_E_NO_MEMORY;
    out->exact = true;
    if (ent_when_is_certain(entry)) {
        out->entry = ent_answer_date(ent_when_date(entry));
        solved = tell_met(&game, out);
    } else {
        solved = solve(&game, out);
    }
    return solved && tell_names(out) && !that->rules.failed ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
}

static entente_result find_coalitions(const struct ent_inquiry *inquiry, entente_coalitions *out,
                                      entente_error *error)
{
    struct ent_case *that = NULL;
    entente_result result = ent_case_new(inquiry->agreement, &inquiry->question, NULL, &that);

    if (result == ENTENTE_OK)
        result = ask_game(that, out, error);
    ent_case_free(that);
    return result;
}

entente_result entente_coalition(const entente_agreement *agreement,
                                 const entente_question *question, entente_coalitions **out,
                                 entente_error *error)
{
    struct ent_inquiry inquiry;
    entente_coalitions *sets = NULL;
    entente_result result;

    if (!out)
        return ent_error_argument(error, "out: NULL");
    result = ent_inquiry_begin(&inquiry, agreement, question, error);
    if (result == ENTENTE_OK) {
        sets = ent_alloc_zero(sizeof *sets);
        result = sets ? ENTENTE_OK : ENTENTE_E_NO_MEMORY;
    }
    if (result == ENTENTE_OK) {
        sets->on = question->on;
        sets->pool.meter = &inquiry.question.work->meter;
        result = find_coalitions(&inquiry, sets, error);
        if (result == ENTENTE_OK)
            result = ent_inquiry_result(&inquiry, true);
    }
    if (result == ENTENTE_OK) {
        ent_pool_leave_meter(&sets->pool);
        *out = sets;
    } else {
        entente_coalitions_free(sets);
    }
    return ent_inquiry_end(&inquiry, result, error);
}

void entente_coalitions_free(entente_coalitions *sets)
{
    if (!sets)
        return;
    ent_pool_done(&sets->pool);
    ent_free(sets);
}

static const char *name_at(const entente_coalitions *sets, const char **names, size_t index)
{
    return index < sets->candidate_count ? names[index] : NULL;
}

static const char *candidate_text(const entente_coalitions *sets, int32_t which, size_t candidate)
{
    if (candidate >= sets->told_count)
        return NULL;
    if (which == ENTENTE_COALITION_CANDIDATE)
        return sets->names[candidate];
    return sets->powers[candidate][which == ENTENTE_COALITION_DENOMINATOR];
}

const char *entente_coalitions_text(const entente_coalitions *sets, int32_t which, size_t at,
                                    size_t index)
{
    if (!sets)
        return NULL;
    switch (which) {
    case ENTENTE_COALITION_SIZE:
        return sets->size < 0 ? NULL : sets->size_text;
    case ENTENTE_COALITION_TOTAL:
        return sets->total_text;
    case ENTENTE_COALITION_EXACT:
        return sets->exact ? "true" : "false";
    case ENTENTE_COALITION_SAYS:
        return sets->says;
    case ENTENTE_COALITION_MEMBER:
        return at < sets->set_count ? name_at(sets, sets->members[at], index) : NULL;
    case ENTENTE_COALITION_VETO:
        return name_at(sets, sets->vetoes, at);
    case ENTENTE_COALITION_CANDIDATE:
    case ENTENTE_COALITION_NUMERATOR:
    case ENTENTE_COALITION_DENOMINATOR:
        return candidate_text(sets, which, at);
    default:
        return NULL;
    }
}
