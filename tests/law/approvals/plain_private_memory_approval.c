/*
 * Without memory approvals at home say so and nothing else: each allocation fails in turn, once
 * alone and once with all that follow, until all goes well.
 */
#include <stdio.h>
#include <string.h>

#include <entente/entente.h>

#include "failing_memory.h"

static const char document[] =
    "{'format':'entente/1','id':'x','title':'X','kind':'treaty','bindingness':'legal',"
    "'parties':[{'id':'A','name':'A','kind':'state'},{'id':'B','name':'B','kind':'state'}],"
    "'calendars':{'c':{'unit':'sitting_day','days':['2026-03-02','2026-03-03','2026-03-09']},"
    "'d':{'unit':'sitting_day','days':['2026-03-02','2026-03-03','2026-03-09']}},"
    "'approvals':[{'id':'r','party':'A','steps':["
    "{'id':'a','kind':'tabling','period':{'n':2,'unit':'sitting_day','calendar':['c','d']}},"
    "{'id':'b','kind':'chamber_vote','after':['a'],'majority':{'base':'voting','num':1,'den':2,"
    "'cmp':'gt'},'veto':{'n':15,'unit':'day'},'lapses':{'op':'event','id':'end'}},"
    "{'id':'c','kind':'reading','after_any':[['a'],['b']],'if':{'op':'or','of':[{'op':'step',"
    "'step':'a','is':'deemed_passed'},{'op':'event','id':'needed'}]}},"
    "{'id':'d','kind':'deposit','after':['b','c']}]}],'acts':["
    "{'id':'1','date':'2026-03-01','type':'step','party':'A','approval':'r','step':'a',"
    "'to':'in_progress'},"
    "{'id':'2','date':'2026-03','type':'step','party':'A','approval':'r','step':'b',"
    "'to':'passed','tally':{'yes':1,'no':2}},"
    "{'id':'3','date':'2026-03','type':'step','party':'A','approval':'r','step':'b',"
    "'to':'vetoed'},"
    "{'id':'4','date':'2026-03-05','type':'step','party':'A','approval':'r','step':'c',"
    "'to':'passed'},"
    "{'id':'5','date':'2026-03-06','type':'step','party':'A','approval':'r','step':'c',"
    "'to':'passed'},"
    "{'id':'6','date':'2026-03-07','type':'ratification','party':'A'},"
    "{'id':'7','date':'2026-03-08','type':'event','event':'end'}]}";

enum { ROOM = 1 << 16 };

/* What is answered, as JSON; 0 where memory did not suffice. */
static size_t answer(const entente_agreement *agreement, const entente_question *question,
                     char *room)
{
    entente_assessment *assessment = NULL;
    entente_result result = entente_assess(agreement, question, &assessment, NULL);
    char *text = NULL;
    size_t length = 0;

    if (result == ENTENTE_OK)
        result = entente_assessment_to_json(assessment, &text, &length, NULL);
    if (result == ENTENTE_OK && length < ROOM)
        memcpy(room, text, length + 1);
    entente_text_free(text);
    entente_assessment_free(assessment);
    return result == ENTENTE_OK ? length : 0;
}

int main(void)
{
    static char wanted[ROOM], got[ROOM], text[sizeof document];
    entente_agreement *agreement = NULL;
    entente_question *question = entente_question_new();
    int faults = 0;
    long failures = 0;

    for (size_t i = 0; i < sizeof document; i++)
        text[i] = document[i] == '\'' ? '"' : document[i];
    if (!question ||
        entente_agreement_read(text, strlen(text), NULL, &agreement, NULL, NULL) != ENTENTE_OK ||
        entente_question_set_on(question, 20260401, NULL) != ENTENTE_OK ||
        entente_question_set_scope(question, ENTENTE_SCOPE_ALL, NULL) != ENTENTE_OK ||
        !answer(agreement, question, wanted))
        return 1;
    for (int all = 0; all < 2; all++)
        for (long at = 1;; at++) {
            const long before = live;
            size_t length;

            for_good = all;
            calls = 0;
            fail_at = at;
            length = answer(agreement, question, got);
            fail_at = 0;
            faults += live != before || (length && strcmp(got, wanted) != 0);
            if (length)
                break;
            failures++;
        }
    printf("%ld failures, %d faults\n", failures, faults);
    entente_agreement_free(agreement);
    entente_question_free(question);
    return faults || failures < 4;
}
