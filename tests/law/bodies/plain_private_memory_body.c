/*
 * Without memory bodies, what they decide, and what is told in two ways are refused and nothing
 * else: each allocation fails in turn, once alone and once with all that follow, until all goes
 * well. An answer that comes is the one that comes with all memory.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <entente/entente.h>

#include "failing_memory.h"

/* A '@' stands for a text that is longer than any block, so that it asks for memory of its own. */
static const char document[] =
    "{'format':'entente/1','id':'t','title':'T','kind':'treaty','bindingness':'legal',"
    "'parties':[{'id':'A','name':'A','kind':'state'},{'id':'B','name':'B','kind':'state'},"
    "{'id':'C','name':'C','kind':'state'}],'groups':{'two':['A','B']},"
    "'clauses':{'consent':{'requires_signature':false},'entry_into_force':{'general':"
    "{'op':'when','cond':{'op':'event','id':'attack','determined_by':'b'}}}},"
    "'bodies':[{'id':'b','name':'B','kind':'commission','members':[{'party':'A'},{'party':'B'}],"
    "'decision':{'rule':'majority','majority':{'base':'members','num':1,'den':2,'cmp':'gt',"
    "'plus':{'base':'voting','set':'two','num':1,'den':2}}}},"
    "{'id':'p','name':'P','kind':'council','members':'two','decision':{'rule':'unanimity'}},"
    "{'id':'q','name':'Q','kind':'council','members':'parties',"
    "'activated_by':{'op':'event','id':'attack'},'decision':{'rule':'consensus'}}],"
    "'commitments':[{'id':'c','type':'other','obligors':['A','B'],'decided_by':'b'}],"
    "'sources':[{'id':'s','title':'S','kind':'media'}],'acts':["
    "{'id':'1','date':'2026-01-01','type':'body','body':'b','to':'operating'},"
    "{'id':'2','date':'2026-01-02','type':'body','body':'b','to':'joined','party':'C',"
    "'tally':{'votes':{'A':'yes','B':'yes'}}},"
    "{'id':'3','date':'2026-01-03','type':'body','body':'b','to':'suspended',"
    "'tally':{'votes':{'A':'yes','B':'no','C':'no'}}},"
    "{'id':'4','date':'2026-01-04','type':'body','body':'p','to':'established'},"
    "{'id':'5','date':'2026-02-01','type':'event','event':'attack','determination':'determined',"
    "'determined_by':'b','tally':{'votes':{'A':'yes','B':'yes','C':'no'}}},"
    "{'id':'6','date':'2026-02-02','type':'event','event':'calm','determination':'determined',"
    "'determined_by':'p','tally':{'yes':1,'no':0,'abstain':0}},"
    "{'id':'7','date':'2026-02-03','type':'commitment','commitment':'c',"
    "'to':'breach_determined','by':'b','tally':{'votes':{'A':'no','C':'yes'}}},"
    "{'id':'8','date':'2026-02-04','type':'commitment','commitment':'c','party':'B',"
    "'to':'breach_determined','by':'b','tally':{'yes':3}},"
    "{'id':'9','date':'2026-02-05','type':'statement','about':'bindingness','value':'political',"
    "'by':{'name':'@','office':'foreign_minister'},'party':'A','source':'s'},"
    "{'id':'10','date':'2026-02-06','type':'statement','about':'signed_on',"
    "'value':'@','by':'@','source':['s']},"
    "{'id':'11','date':'2026-02-06','type':'statement','about':'signed_on',"
    "'value':'2026-01-06','by':'B'}]}";

/* What is asked, as JSON that the caller frees. */
typedef entente_result asking(const entente_agreement *agreement, const entente_question *question,
                              char **text);

static entente_result status(const entente_agreement *agreement, const entente_question *question,
                             char **text)
{
    entente_assessment *answer = NULL;
    entente_result result = entente_assess(agreement, question, &answer, NULL);

    if (result == ENTENTE_OK)
        result = entente_assessment_to_json(answer, text, NULL, NULL);
    entente_assessment_free(answer);
    return result;
}

static entente_result told(const entente_agreement *agreement, const entente_question *question,
                           char **text)
{
    entente_answer *answer = NULL;
    entente_result result = entente_contradictions(agreement, question, &answer, NULL);

    if (result == ENTENTE_OK)
        result = entente_answer_to_json(answer, text, NULL, NULL);
    entente_answer_free(answer);
    return result;
}

/* Whether every failure is told, and nothing is lost. */
static int faults_of(asking *ask, const entente_agreement *agreement,
                     const entente_question *question, long *failures)
{
    char *wanted = NULL;
    int faults = ask(agreement, question, &wanted) != ENTENTE_OK;

    for (int all = 0; !faults && all < 2; all++)
        for (long at = 1;; at++) {
            const long before = live;
            char *got = NULL;
            entente_result result;

            for_good = all;
            calls = 0;
            fail_at = at;
            result = ask(agreement, question, &got);
            fail_at = 0;
            faults += result != (calls >= at ? ENTENTE_E_NO_MEMORY : ENTENTE_OK) ||
                      (result == ENTENTE_OK && strcmp(got, wanted) != 0);
            entente_text_free(got);
            faults += live != before;
            if (calls < at)
                break;
            *failures += 1;
        }
    entente_text_free(wanted);
    return faults;
}

enum { LONG = 1 << 17 };

static void write_document(char *text)
{
    for (size_t i = 0; i < sizeof document; i++)
        if (document[i] == '@') {
            memset(text, 'x', LONG);
            text += LONG;
        } else {
            *text++ = document[i] == '\'' ? '"' : document[i];
        }
}

int main(void)
{
    static char text[sizeof document + 3 * LONG];
    entente_agreement *agreement = NULL;
    entente_question *question = entente_question_new();
    long failures = 0;
    int faults = 0;

    write_document(text);
    if (!question ||
        entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, NULL) != ENTENTE_OK ||
        entente_question_set_on(question, 20260401, NULL) != ENTENTE_OK ||
        entente_question_set_scope(question, ENTENTE_SCOPE_ALL, NULL) != ENTENTE_OK)
        return 1;
    faults += faults_of(status, agreement, question, &failures);
    faults += faults_of(told, agreement, question, &failures);
    printf("%ld failures, %d faults\n", failures, faults);
    entente_agreement_free(agreement);
    entente_question_free(question);
    return faults || failures < 8;
}
