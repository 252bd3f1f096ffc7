/* Any bytes as a document: refused with findings, or read, written and read again as the same;
 * and whatever is accepted, cJSON accepts too. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <entente/entente.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(int good)
{
    if (!good)
        abort();
}

static void check_refusal(entente_result result, const entente_findings *findings, size_t size)
{
    must(entente_findings_count(findings) > 0);
    must(entente_findings_code(findings, 0) == result ||
         entente_findings_severity(findings, 0) != ENTENTE_SEVERITY_ERROR);
    for (size_t i = 0; i < entente_findings_count(findings); i++) {
        must(entente_findings_position(findings, i, ENTENTE_POSITION_BYTE) <= size);
        must(entente_findings_message(findings, i)[0] != '\0');
    }
}

static void check_round_trip(const entente_agreement *agreement)
{
    entente_agreement *again = NULL;
    char *first = NULL, *second = NULL;
    size_t length = 0, same = 0;

    must(entente_agreement_write(agreement, &first, &length, NULL) == ENTENTE_OK);
    must(strlen(first) == length);
    must(entente_agreement_read(first, length, NULL, &again, NULL, NULL) == ENTENTE_OK);
    must(entente_agreement_write(again, &second, &same, NULL) == ENTENTE_OK);
    must(same == length && memcmp(first, second, length) == 0);
    entente_agreement_free(again);
    entente_text_free(first);
    entente_text_free(second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    entente_agreement *agreement = NULL;
    entente_findings *findings = NULL;
    const entente_result result =
        entente_agreement_read((const char *)data, size, NULL, &agreement, &findings, NULL);

    if (result == ENTENTE_OK) {
        cJSON *tree = cJSON_ParseWithLength((const char *)data, size);
        must(tree != NULL);
        cJSON_Delete(tree);
        check_round_trip(agreement);
    } else {
        must(agreement == NULL);
        check_refusal(result, findings, size);
    }
    entente_findings_free(findings);
    entente_agreement_free(agreement);
    return 0;
}
