/* Words of the schema. */
#include "schema.h"

#include <stddef.h>

#include <entente/expression.h>
#include <entente/field.h>

#define OP(op_) (ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_##op_)
#define NOUN(noun_) ENTENTE_NOUN_##noun_

static const char *const NOUNS[] = {
    [NOUN(AGREEMENT)] = "An agreement: its texts, its clauses and the log of what happened.",
    [NOUN(REFERENCE)] = "A document that the agreement refers to.",
    [NOUN(LINK)] = "How the agreement is linked to another one.",
    [NOUN(PARTY)] = "Someone who takes part; whether as a party in the legal sense is computed.",
    [NOUN(GROUP)] = "A group whose members are dated, or that is open.",
    [NOUN(GROUP_MEMBER)] = "A member of a group, from a day and until a day, both included.",
    [NOUN(WEIGHT_TABLE)] = "Weights of parties, or versions of them.",
    [NOUN(WEIGHT_VERSION)] = "Weights from a day on.",
    [NOUN(CLAUSES)] = "What the text says about itself.",
    [NOUN(SIGNATURE_CLAUSE)] = "When, where and to whom the text is open for signature.",
    [NOUN(ACCESSION_CLAUSE)] = "When, how and to whom the text is open for accession (VCLT 15).",
    [NOUN(CONSENT_CLAUSE)] = "How consent to be bound is given (VCLT 11 to 17).",
    [NOUN(DECLARATION_CLAUSE)] = "A declaration that goes with consent.",
    [NOUN(ENTRY_CLAUSE)] = "When the agreement enters into force (VCLT 24).",
    [NOUN(RESERVATIONS_CLAUSE)] = "Which reservations are permitted (VCLT 19).",
    [NOUN(WITHDRAWAL_CLAUSE)] = "How a party leaves (VCLT 54, 56).",
    [NOUN(LOCK_IN)] = "The time before the first notice.",
    [NOUN(WINDOW)] = "The times at which notice can be given.",
    [NOUN(NOTICE)] = "The time from notice to exit.",
    [NOUN(ALIGNMENT)] = "The first day of the nth month after.",
    [NOUN(SURVIVAL)] =
        "A provision that goes on binding: for a time, or without \"n\" and \"unit\" for ever.",
    [NOUN(REFUSAL)] =
        "How many of the parties refuse a reservation by objecting to it: a share, or a number.",
    [NOUN(PERIOD)] = "A length of time.",
    [NOUN(PAUSE)] = "Days that a period leaves out, both included.",
    [NOUN(PROVISIONAL_CLAUSE)] = "Provisional application (VCLT 25).",
    [NOUN(NON_APPLICATION_CLAUSE)] = "When a party may refuse relations with another.",
    [NOUN(DURATION_CLAUSE)] = "How long the agreement lasts.",
    [NOUN(TERM)] = "The term of an agreement, from a day on.",
    [NOUN(AMENDMENT_CLAUSE)] = "Whom an amendment binds, and when (VCLT 40).",
    [NOUN(PROVISION)] = "What reservations and commitments point at.",
    [NOUN(VERSION)] = "One of the texts, where they differ; the first is the text as adopted.",
    [NOUN(PART)] = "An annex, a chapter or an optional protocol inside the instrument.",
    [NOUN(SOURCE)] = "Where something is known from.",
    [NOUN(BODY)] = "An organ or mechanism.",
    [NOUN(BODY_MEMBER)] = "A member of a body, named or anonymous.",
    [NOUN(BODY_RELATION)] = "How a body stands to another.",
    [NOUN(CALENDAR)] = "Days that count, complete up to `until` or their last.",
    [NOUN(COMMITMENT)] = "Who owes what to whom, and when.",
    [NOUN(QUANTITY)] = "An amount; `scale` is its number of decimal places.",
    [NOUN(SHARE)] = "A fraction of two integers.",
    [NOUN(REQUIREMENT)] = "An approval that a commitment needs first.",
    [NOUN(RECURRENCE)] = "Instances, each due a period after the one before.",
    [NOUN(APPROVAL)] = "How a party approves at home.",
    [NOUN(STEP)] = "One step of an approval.",
    [NOUN(STEP_PERIOD)] = "The days that a step takes by law.",
    [NOUN(VETO)] = "Who can stop a step, for how long, and who can overrule it.",
    [NOUN(MAJORITY)] = "What a vote needs.",
    [NOUN(QUORUM)] = "How many must take part in a vote.",
    [NOUN(TALLY)] = "How a vote went; its outcome is computed.",
    [NOUN(ACT)] = "Something that happened, with the day that counts in law.",
    [NOUN(ACTOR)] = "Who acted for a party, and in which office (VCLT 7).",
    [NOUN(FUZZY_DATE)] = "A date that is only bounded; for acts that are not asserted.",
    [NOUN(SET)] = "Those whom a condition is about.",
    [NOUN(DECISION)] = "How a body decides.",
    [NOUN(CAVEAT)] = "A restriction that an obligor puts on its part.",
    [OP(COUNT)] = "So many of a set have consented.",
    [OP(ALL)] = "All of a set have consented.",
    [OP(SHARE)] = "A share of a set has consented.",
    [OP(WEIGHT)] = "Those who have consented have a weight.",
    [OP(RATIO)] = "A ratio of two weights.",
    [OP(DISTINCT)] = "So many different values of an attribute among those who have consented.",
    [OP(EVENT)] = "A fact in the world: whether it is there, and since when.",
    [OP(OWN_ACT)] = "The party itself did such an act.",
    [OP(IN_FORCE)] = "An instrument is in force.",
    [OP(REACHED)] = "A date has come.",
    [OP(WAIVABLE)] = "A condition that can be waived.",
    [OP(HOLDS_FOR)] = "A condition has held without a break for a time.",
    [OP(AND)] = "All of these.",
    [OP(OR)] = "One of these.",
    [OP(NOT)] = "Not this.",
    [OP(K_OF)] = "At least so many of these.",
    [OP(STEP)] = "A step of the same approval is in a state.",
    [OP(DATE)] = "A date that is written down.",
    [OP(MILESTONE)] = "A day in the life of the agreement.",
    [OP(WHEN)] = "The first day on which a condition holds.",
    [OP(OWN_CONSENT)] = "The day of the party's own consent.",
    [OP(OWN_NOTICE)] = "The day on which the notice to leave was received.",
    [OP(ADD)] = "A period after a date.",
    [OP(ALIGN)] = "The first day of the nth month, or such a day of the nth year, after a date.",
    [OP(LATER)] = "The latest of these.",
    [OP(EARLIER)] = "The earliest of these.",
    [OP(IF_BY)] = "One date if a condition is met by a deadline, else another.",
    [OP(NEVER)] = "No date.",
    [OP(COMMITMENT)] = "Another commitment is in a state, of one obligor or as a whole.",
    [OP(APPROVAL)] = "An approval at home is complete, or the party is bound.",
    [OP(SYMBOL)] = "A word where a date would stand; never overdue.",
};

static const struct {
    int32_t noun;
    int32_t field;
    const char *words;
} MEMBERS[] = {
    {NOUN(AGREEMENT), ENTENTE_FIELD_LANGUAGES, "The authentic languages (BCP 47)."},
    {NOUN(AGREEMENT), ENTENTE_FIELD_GROUPS, "By a name of the author's; no group is called all."},
    {NOUN(AGREEMENT), ENTENTE_FIELD_WEIGHTS, "By a name of the author's."},
    {NOUN(AGREEMENT), ENTENTE_FIELD_CALENDARS, "By a name of the author's."},
    {NOUN(AGREEMENT), ENTENTE_FIELD_ACTS,
     "In any order; acts are ordered by date, and by position within a day."},
    {NOUN(PARTY), ENTENTE_FIELD_TERRITORIES, "Names that acts may use in their territories."},
    {NOUN(ACT), ENTENTE_FIELD_DATE, "The day of deposit, receipt or exchange (VCLT 16)."},
    {NOUN(ACT), ENTENTE_FIELD_EFFECTIVE, "Legal time, where it differs from the date."},
    {NOUN(ACT), ENTENTE_FIELD_RECORDED, "When it became known; the date if left out."},
    {NOUN(ACT), ENTENTE_FIELD_NOTIFIED,
     "When the depositary told the others; the date if left "
     "out."},
    {NOUN(ACT), ENTENTE_FIELD_CORRECTS, "The act that this one restates with the right values."},
    {NOUN(ACT), ENTENTE_FIELD_VOIDS, "The act that was a mistake."},
    {NOUN(ENTRY_CLAUSE), ENTENTE_FIELD_NOT_BEFORE_GENERAL, "True unless given."},
    {NOUN(COMMITMENT), ENTENTE_FIELD_LINEAGE,
     "The name shared by one commitment in different versions."},
    {NOUN(QUANTITY), ENTENTE_FIELD_SCALE, "The number of decimal places: 1234 at 2 is 12.34."},
    {NOUN(APPROVAL), ENTENTE_FIELD_TEMPLATE,
     "The name of the template that its steps were taken from."},
    {NOUN(APPROVAL), ENTENTE_FIELD_REVIEW_BY,
     "The last day without a new look at the law behind it."},
    {NOUN(STEP), ENTENTE_FIELD_AFTER, "All of these steps first; without a cycle."},
    {NOUN(STEP), ENTENTE_FIELD_AFTER_ANY, "One of these lists first, whole."},
};

const char *ent_schema_noun_words(int32_t noun)
{
    return noun > 0 && (size_t)noun < sizeof NOUNS / sizeof NOUNS[0] ? NOUNS[noun] : NULL;
}

const char *ent_schema_member_words(int32_t noun, int32_t field)
{
    for (size_t i = 0; i < sizeof MEMBERS / sizeof MEMBERS[0]; i++)
        if (MEMBERS[i].noun == noun && MEMBERS[i].field == field)
            return MEMBERS[i].words;
    return NULL;
}
