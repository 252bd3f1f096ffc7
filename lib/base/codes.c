#include <string.h>

#include <entente/error.h>

#include "names.h"

struct code_row {
    int32_t code;
    int32_t severity;
    const char *name;
    const char *text;
};

enum {
    NOTE = ENTENTE_SEVERITY_NOTE,
    WARNING = ENTENTE_SEVERITY_WARNING,
    ERROR = ENTENTE_SEVERITY_ERROR
};

/* Ascending by code. */
static const struct code_row rows[] = {
    {ENTENTE_OK, 0, "OK", "Everything is in order."},
    {ENTENTE_E_ARGUMENT, ERROR, "E_ARGUMENT",
     "The program passed a value that the function cannot take."},
    {ENTENTE_E_NO_MEMORY, ERROR, "E_NO_MEMORY", "Memory ran out."},
    {ENTENTE_E_IO, ERROR, "E_IO", "The file cannot be read or written."},
    {ENTENTE_E_SYNTAX, ERROR, "E_SYNTAX",
     "The text is not JSON, not UTF-8, or begins with a byte-order mark."},
    {ENTENTE_E_LIMIT, ERROR, "E_LIMIT", "The document is beyond a limit."},
    {ENTENTE_E_MEMBER, ERROR, "E_MEMBER", "A member is unknown, missing, or given twice."},
    {ENTENTE_E_DUPLICATE_ID, ERROR, "E_DUPLICATE_ID", "The identifier is given twice."},
    {ENTENTE_E_TYPE, ERROR, "E_TYPE", "The value is of the wrong type."},
    {ENTENTE_E_RANGE, ERROR, "E_RANGE", "The value is out of its range."},
    {ENTENTE_E_DATE_RANGE, ERROR, "E_DATE_RANGE",
     "The calendar has no such day, or the year is not 1 to 9999."},
    {ENTENTE_E_UNKNOWN_REF, ERROR, "E_UNKNOWN_REF", "The reference points at nothing."},
    {ENTENTE_E_DERIVED_STATE, ERROR, "E_DERIVED_STATE",
     "A status is computed from acts and cannot be given."},
    {ENTENTE_E_ZONE_REQUIRED, ERROR, "E_ZONE_REQUIRED",
     "The instant does not say its offset from UTC."},
    {ENTENTE_E_NOT_LEGAL_INSTRUMENT, ERROR, "E_NOT_LEGAL_INSTRUMENT",
     "The act belongs to the law of treaties, and the text is not a legal instrument."},
    {ENTENTE_E_CHRONOLOGY, ERROR, "E_CHRONOLOGY",
     "The act is dated before an act that it builds upon."},
    {ENTENTE_E_NOT_ELIGIBLE, ERROR, "E_NOT_ELIGIBLE",
     "The text does not open this act to that participant."},
    {ENTENTE_E_WRONG_ACTOR_KIND, ERROR, "E_WRONG_ACTOR_KIND",
     "This kind of participant cannot do that act."},
    {ENTENTE_E_DUPLICATE_ACT, ERROR, "E_DUPLICATE_ACT", "The same act stands already."},
    {ENTENTE_E_NOT_OPEN, ERROR, "E_NOT_OPEN", "The text is not yet open for signature."},
    {ENTENTE_E_SIGNATURE_CLOSED, ERROR, "E_SIGNATURE_CLOSED",
     "The text is no longer open for signature."},
    {ENTENTE_E_NO_FULL_POWERS, ERROR, "E_NO_FULL_POWERS",
     "The representative has no full powers (VCLT 7)."},
    {ENTENTE_E_NOTHING_TO_CONFIRM, ERROR, "E_NOTHING_TO_CONFIRM",
     "There is no unauthorized act to confirm (VCLT 8)."},
    {ENTENTE_E_NOT_AD_REFERENDUM, ERROR, "E_NOT_AD_REFERENDUM",
     "There is no signature ad referendum to confirm (VCLT 12(2)(b))."},
    {ENTENTE_E_SIGNATURE_NOT_CONSENT, ERROR, "E_SIGNATURE_NOT_CONSENT",
     "The text does not let signature express consent to be bound (VCLT 12(1))."},
    {ENTENTE_E_INITIALS_NOT_SIGNATURE, ERROR, "E_INITIALS_NOT_SIGNATURE",
     "Initials are a signature only where it was so agreed (VCLT 12(2)(a))."},
    {ENTENTE_E_VOTE_NOT_CARRIED, ERROR, "E_VOTE_NOT_CARRIED",
     "The vote did not reach the majority that the rule asks for."},
    {ENTENTE_E_NO_QUORUM, ERROR, "E_NO_QUORUM", "Too few took part in the vote for a decision."},
    {ENTENTE_E_FORM, ERROR, "E_FORM", "The act must be made in writing (VCLT 23(1), 67)."},
    {ENTENTE_E_NOT_SIGNED, ERROR, "E_NOT_SIGNED",
     "Only a signatory can ratify, accept or approve this text (VCLT 14)."},
    {ENTENTE_E_SIGNATORY_RATIFIES, ERROR, "E_SIGNATORY_RATIFIES",
     "A signatory ratifies; accession is for those who did not sign."},
    {ENTENTE_E_ALREADY_CONSENTED, ERROR, "E_ALREADY_CONSENTED",
     "A consent to be bound of this participant stands already."},
    {ENTENTE_E_ACCESSION_NOT_OPEN, ERROR, "E_ACCESSION_NOT_OPEN",
     "The text is not open to this participant for accession (VCLT 15)."},
    {ENTENTE_E_INVITATION_REQUIRED, ERROR, "E_INVITATION_REQUIRED",
     "Accession to this text is by invitation."},
    {ENTENTE_E_PARENT_REQUIRED, ERROR, "E_PARENT_REQUIRED",
     "Only those bound by the parent treaty can be bound by this one."},
    {ENTENTE_E_PART_CHOICE_UNCLEAR, ERROR, "E_PART_CHOICE_UNCLEAR",
     "Consent to a part must make clear to which part it relates (VCLT 17)."},
    {ENTENTE_E_TOO_FEW_PARTS, ERROR, "E_TOO_FEW_PARTS",
     "The consent covers fewer parts than the text asks for."},
    {ENTENTE_E_MANDATORY_DECLARATION_MISSING, ERROR, "E_MANDATORY_DECLARATION_MISSING",
     "The text asks for a declaration together with the consent."},
    {ENTENTE_E_CONSENT_WINDOW_CLOSED, ERROR, "E_CONSENT_WINDOW_CLOSED",
     "The last day for consent to this text is over."},
    {ENTENTE_E_RESERVATION_PROHIBITED, ERROR, "E_RESERVATION_PROHIBITED",
     "The text prohibits this reservation (VCLT 19)."},
    {ENTENTE_E_RESERVATION_NOT_FOUND, ERROR, "E_RESERVATION_NOT_FOUND",
     "There is no standing reservation that this act is about."},
    {ENTENTE_E_DECLARATION_PROHIBITED, ERROR, "E_DECLARATION_PROHIBITED",
     "The text does not allow this declaration."},
    {ENTENTE_E_OBJECTION_WIDENED, ERROR, "E_OBJECTION_WIDENED",
     "The objection can no longer be widened."},
    {ENTENTE_E_ACCEPTANCE_FINAL, ERROR, "E_ACCEPTANCE_FINAL",
     "An acceptance of a reservation cannot be withdrawn or amended."},
    {ENTENTE_E_PA_NOT_PROVIDED, ERROR, "E_PA_NOT_PROVIDED",
     "Neither the text nor another agreement provides for provisional application (VCLT 25)."},
    {ENTENTE_E_OPT_OUT_LATE, ERROR, "E_OPT_OUT_LATE",
     "The opt-out comes after provisional application began."},
    {ENTENTE_E_PREDECESSOR_NOT_BOUND, ERROR, "E_PREDECESSOR_NOT_BOUND",
     "The predecessor State was not bound, so there is nothing to succeed to."},
    {ENTENTE_E_CONSENT_OF_PARTIES_REQUIRED, ERROR, "E_CONSENT_OF_PARTIES_REQUIRED",
     "Succession to this treaty needs the consent of all parties (VCSST 17(3))."},
    {ENTENTE_E_TERRITORY_UNKNOWN, ERROR, "E_TERRITORY_UNKNOWN",
     "The participant has no territory of that name."},
    {ENTENTE_E_NOT_A_PARTY, ERROR, "E_NOT_A_PARTY", "Only a party can do this act."},
    {ENTENTE_E_LOCK_IN, ERROR, "E_LOCK_IN",
     "Notice cannot yet be given: the first period has not passed."},
    {ENTENTE_E_WINDOW_CLOSED, ERROR, "E_WINDOW_CLOSED",
     "Notice can be given only within the window of the clause."},
    {ENTENTE_E_NO_DENUNCIATION_RIGHT, ERROR, "E_NO_DENUNCIATION_RIGHT",
     "The treaty provides for no denunciation or withdrawal (VCLT 56)."},
    {ENTENTE_E_ALREADY_EFFECTIVE, ERROR, "E_ALREADY_EFFECTIVE",
     "The notice has taken effect and can no longer be revoked (VCLT 68)."},
    {ENTENTE_E_ALREADY_IN_FORCE, ERROR, "E_ALREADY_IN_FORCE", "The agreement is in force already."},
    {ENTENTE_E_ALREADY_IN_FORCE_FOR_PARTY, ERROR, "E_ALREADY_IN_FORCE_FOR_PARTY",
     "The agreement is in force for this party, which can only denounce it."},
    {ENTENTE_E_ALREADY_PARTY, ERROR, "E_ALREADY_PARTY",
     "The agreement is in force for this party already (VCLT 18)."},
    {ENTENTE_E_NOT_IN_FORCE, ERROR, "E_NOT_IN_FORCE", "The agreement is not in force."},
    {ENTENTE_E_PROCEDURE_65, ERROR, "E_PROCEDURE_65",
     "The three months after notification have not passed, or another party objected in time "
     "(VCLT 65)."},
    {ENTENTE_E_GROUND_UNKNOWN, ERROR, "E_GROUND_UNKNOWN",
     "The ground is none of those of the law of treaties (VCLT 42)."},
    {ENTENTE_E_INTER_SE_NOT_PERMITTED, ERROR, "E_INTER_SE_NOT_PERMITTED",
     "The treaty does not permit a modification between some of its parties (VCLT 41)."},
    {ENTENTE_E_AMEND_BEFORE_FORCE, ERROR, "E_AMEND_BEFORE_FORCE",
     "A treaty is amended by its clause only once it is in force."},
    {ENTENTE_E_REASONS_REQUIRED, ERROR, "E_REASONS_REQUIRED",
     "The clause on withdrawal asks that the notice state its reasons."},
    {ENTENTE_E_OBLIGOR_NOT_ENDORSER, ERROR, "E_OBLIGOR_NOT_ENDORSER",
     "The obligor has neither signed nor endorsed the text."},
    {ENTENTE_E_UNIT_MISMATCH, ERROR, "E_UNIT_MISMATCH", "The unit is not that of the commitment."},
    {ENTENTE_E_PROGRESS_NEGATIVE, ERROR, "E_PROGRESS_NEGATIVE", "Progress cannot be negative."},
    {ENTENTE_E_NOT_DECIDER, ERROR, "E_NOT_DECIDER", "The decision belongs to somebody else."},
    {ENTENTE_E_NOT_BENEFICIARY, ERROR, "E_NOT_BENEFICIARY",
     "Only a beneficiary can waive the commitment, or put off its due day."},
    {ENTENTE_E_BASIS_REQUIRED, ERROR, "E_BASIS_REQUIRED", "The act must name its legal basis."},
    {ENTENTE_E_COMMITMENT_CLOSED, ERROR, "E_COMMITMENT_CLOSED",
     "The commitment is closed, and no move leads out of that state."},
    {ENTENTE_E_STEP_NOT_READY, ERROR, "E_STEP_NOT_READY",
     "The step does not stand where this is possible, by itself or by the steps before it."},
    {ENTENTE_E_PERIOD_RUNNING, ERROR, "E_PERIOD_RUNNING",
     "The period of this step is still running."},
    {ENTENTE_E_VETO_WINDOW_CLOSED, ERROR, "E_VETO_WINDOW_CLOSED",
     "The days in which a veto is possible are over."},
    {ENTENTE_E_NO_WAIVER_GROUND, ERROR, "E_NO_WAIVER_GROUND",
     "The step names no legal ground on which it can be left out."},
    {ENTENTE_E_STEP_CLOSED, ERROR, "E_STEP_CLOSED",
     "The decision on this step is final, and is not taken anew."},
    {ENTENTE_E_RULE_CYCLE, ERROR, "E_RULE_CYCLE", "The rule depends on itself."},
    {ENTENTE_E_NOT_MONOTONE, ERROR, "E_NOT_MONOTONE",
     "The condition can fail when more participants consent."},
    {ENTENTE_E_EMPTY_SET, ERROR, "E_EMPTY_SET", "The set that a share is taken of is empty."},
    {ENTENTE_E_TABLE_MISSING, ERROR, "E_TABLE_MISSING", "The weight table is missing."},
    {ENTENTE_E_OVERFLOW, ERROR, "E_OVERFLOW",
     "The result is beyond the range of numbers or of the calendar."},
    {ENTENTE_E_MECH_MANDATE_ENDED, ERROR, "E_MECH_MANDATE_ENDED",
     "The mandate of the body has ended."},
    {ENTENTE_E_MECH_CYCLE, ERROR, "E_MECH_CYCLE",
     "The body is subordinate to, or part of, itself."},
    {ENTENTE_F_STAGE_DERIVED, NOTE, "F-STAGE-DERIVED",
     "The stage of the text follows from the first signature; no act of its own is recorded."},
    {ENTENTE_F_EIF_DISCREPANCY, WARNING, "F-EIF-DISCREPANCY",
     "The determined date of entry into force differs from the computed one."},
    {ENTENTE_F_BOUNDARY_ASSUMED, NOTE, "F-BOUNDARY-ASSUMED",
     "The rule does not say who enters with the others; entry into force is taken as the "
     "boundary."},
    {ENTENTE_F_DENOMINATOR_AS_OF, NOTE, "F-DENOMINATOR-AS-OF",
     "The rule does not say on which day the whole of a share is counted; the present day is "
     "taken."},
    {ENTENTE_F_SINGLE_PARTY, NOTE, "F-SINGLE-PARTY",
     "A single party is left; the treaty stays in force (VCLT 55)."},
    {ENTENTE_F_OBJECTION_LATE, NOTE, "F-OBJECTION-LATE",
     "The objection came after the period and is a communication only (VCLT 20(5))."},
    {ENTENTE_F_RESERVATION_NOT_CONFIRMED, NOTE, "F-RESERVATION-NOT-CONFIRMED",
     "The reservation made at signature was not confirmed with the consent (VCLT 23(2))."},
    {ENTENTE_F_DOMESTIC_INCOMPLETE, NOTE, "F-DOMESTIC-INCOMPLETE",
     "Consent was given before the approval at home was complete; it stands (VCLT 27, 46)."},
    {ENTENTE_F_CONTRADICTION, WARNING, "F-CONTRADICTION",
     "Two facts in the record contradict each other."},
    {ENTENTE_F_INFERRED_DATE, NOTE, "F-INFERRED-DATE",
     "The date is inferred and stated by no source."},
    {ENTENTE_F_PROJECTED_ONLY, NOTE, "F-PROJECTED-ONLY",
     "The date is a projection that another branch of the rule can still beat."},
    {ENTENTE_F_AGREEMENT_MISSING, NOTE, "F-AGREEMENT-MISSING",
     "Another agreement is named but was not given, so the answer is unknown."},
    {ENTENTE_F_UNUSED, NOTE, "F-UNUSED", "No rule uses it, so it changes no answer."},
    {ENTENTE_F_SUCCESSION_ASSUMED, NOTE, "F-SUCCESSION-ASSUMED",
     "A State was united with another, or taken up, and nothing was notified (VCSST 15, 31)."},
    {ENTENTE_L_B1, WARNING, "L-B1", "A political text holds acts of consent to be bound."},
    {ENTENTE_L_B2, WARNING, "L-B2",
     "A legal instrument has no rule of entry into force, so VCLT 24(2) applies."},
    {ENTENTE_L_B3, WARNING, "L-B3",
     "A prospective text does not name the step that makes it legal."},
    {ENTENTE_L_B4, WARNING, "L-B4",
     "The text is called legal on the word of a speaker, without an act."},
    {ENTENTE_L_E1, WARNING, "L-E1",
     "The rule could bring a treaty into force with a single party."},
    {ENTENTE_L_E2, WARNING, "L-E2",
     "The threshold is greater than the set and can never be reached."},
    {ENTENTE_L_E3, WARNING, "L-E3",
     "There is no rule for those who consent after entry into force."},
    {ENTENTE_L_W1, WARNING, "L-W1", "There is no clause on withdrawal, so VCLT 56 applies."},
    {ENTENTE_L_C1, WARNING, "L-C1", "The obligation has no obligor."},
    {ENTENTE_L_C2, WARNING, "L-C2", "Nobody is named who decides that the trigger has occurred."},
    {ENTENTE_L_C3, WARNING, "L-C3", "The quantity has no unit."},
    {ENTENTE_L_A1, WARNING, "L-A1",
     "The template of this approval is older than its date of review."},
};

enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

static const struct code_row *row_of(int32_t code)
{
    size_t first = 0, end = ROW_COUNT;

    while (first < end) {
        const size_t middle = first + (end - first) / 2;

        if (rows[middle].code == code)
            return &rows[middle];
        if (rows[middle].code < code)
            first = middle + 1;
        else
            end = middle;
    }
    return NULL;
}

const char *entente_code_name(int32_t code)
{
    const struct code_row *row = row_of(code);

    return row ? row->name : NULL;
}

const char *entente_code_text(int32_t code)
{
    const struct code_row *row = row_of(code);

    return row ? row->text : NULL;
}

int32_t entente_code_severity(int32_t code)
{
    const struct code_row *row = row_of(code);

    return row ? row->severity : 0;
}

int32_t entente_code_find(const char *name)
{
    for (size_t i = 0; name && i < ROW_COUNT; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return rows[i].code;
    }
    return -1;
}

size_t entente_code_count(void)
{
    return ROW_COUNT;
}

int32_t entente_code_at(size_t index)
{
    return index < ROW_COUNT ? rows[index].code : -1;
}

static const struct ent_name severity_rows[] = {
    ENT_NAME(NOTE, "note"),
    ENT_NAME(WARNING, "warning"),
    ENT_NAME(ERROR, "error"),
};

static const struct ent_names severity_names = ENT_NAMES(severity_rows);

const char *entente_severity_name(int32_t severity)
{
    return ent_name_text(&severity_names, severity);
}

int32_t entente_severity_find(const char *name)
{
    return name ? ent_name_value(&severity_names, name, strlen(name)) : 0;
}
