/* How far the text has come: VCLT 9 (adoption) and 10 (authentication). */
#include "status.h"

#include <entente/act.h>

/* The stage that an act brings; 0 for acts that do not touch the text. */
static int32_t stage_of(int32_t type)
{
    switch (type) {
    case ENTENTE_ACT_PROPOSAL:
        return ENTENTE_STAGE_PROPOSED;
    case ENTENTE_ACT_NEGOTIATION_OPENED:
        return ENTENTE_STAGE_NEGOTIATION;
    case ENTENTE_ACT_DRAFT_TABLED:
        return ENTENTE_STAGE_DRAFT;
    case ENTENTE_ACT_INITIALLING:
        return ENTENTE_STAGE_INITIALLED;
    case ENTENTE_ACT_ADOPTION:
        return ENTENTE_STAGE_ADOPTED;
    case ENTENTE_ACT_AUTHENTICATION:
    case ENTENTE_ACT_SIGNATURE:
    case ENTENTE_ACT_SIGNATURE_AD_REFERENDUM:
    case ENTENTE_ACT_DEFINITIVE_SIGNATURE:
        return ENTENTE_STAGE_AUTHENTICATED;
    case ENTENTE_ACT_NEGOTIATION_ABANDONED:
        return ENTENTE_STAGE_ABANDONED;
    default:
        return 0;
    }
}

struct text {
    int32_t stage;                   /* the furthest; abandoning an adopted text does nothing */
    bool abandoned;                  /* and not taken up again */
    const entente_object *signature; /* the first, where no act authenticated the text before */
    bool authenticated;              /* by an act of its own, at any time */
};

static void apply(struct text *text, const struct ent_record *record)
{
    const int32_t stage = stage_of(record->type);

    if (stage == 0)
        return;
    if (stage == ENTENTE_STAGE_ABANDONED) {
        text->abandoned = text->stage < ENTENTE_STAGE_ADOPTED;
        return;
    }
    text->abandoned = false;
    if (record->type == ENTENTE_ACT_AUTHENTICATION)
        text->authenticated = true;
    else if (stage == ENTENTE_STAGE_AUTHENTICATED && !text->signature)
        text->signature = record->act;
    if (stage > text->stage)
        text->stage = stage;
}

/*
 * A further version is an amendment, and no matter of this text. But its drafts are versions too;
 * once the text is adopted a draft moves no stage, whatever it is a draft of.
 */
static bool is_about_the_text(const struct ent_record *record)
{
    return !record->other_version || record->type == ENTENTE_ACT_DRAFT_TABLED;
}

bool ent_text_stage_fill(const struct ent_case *that, struct entente_assessment *answer)
{
    struct text text = {0, false, NULL, false};

    for (uint32_t i = 0; i < that->log.count; i++) {
        const struct ent_record *record = &that->log.records[i];

        if (is_about_the_text(record) && ent_record_certain(that, record))
            apply(&text, record);
    }
    answer->text_stage = text.abandoned ? ENTENTE_STAGE_ABANDONED : text.stage;
    if (!text.signature || text.authenticated)
        return true;
    return ent_finding_at_act(that, ENTENTE_F_STAGE_DERIVED, text.signature,
                              "No act of authentication is recorded; the first signature is taken "
                              "for it (VCLT 10(b)).");
}
