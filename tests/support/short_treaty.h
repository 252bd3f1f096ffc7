/* Treaties in few words, for tests of rules: parties A to F, single quotes for double ones. */
#ifndef SUPPORT_SHORT_TREATY_H
#define SUPPORT_SHORT_TREATY_H

#include "asking.h"

/*
 * Acts are separated by ';', each "date type party" and members of its own, if any, after a '+':
 * "2000-01-01 ratification A; 2000-02 event - + 'event': 'e'". `document` are further members of
 * the document, each with a comma behind it; `clauses` are members of the clauses.
 */
static inline entente_agreement *treaty(const char *document, const char *clauses, const char *acts)
{
    static char text[1 << 16], copy[1 << 14];
    size_t used;
    int number = 0;

    used = (size_t)snprintf(text, sizeof text,
                            "{'format':'entente/1','title':'T','kind':'treaty',"
                            "'bindingness':'legal',%s%s%s",
                            strncmp(document, "'id'", 4) == 0 ? "" : "'id':'t',",
                            strstr(document, "'parties'") ? "" : "'parties':[", "");
    for (char id = 'A'; !strstr(document, "'parties'") && id <= 'F'; id++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "%s{'id':'%c','name':'%c','kind':'state'}", id > 'A' ? "," : "",
                                 id, id);
    used += (size_t)snprintf(text + used, sizeof text - used, "%s%s'clauses':{%s},'acts':[",
                             strstr(document, "'parties'") ? "" : "],", document, clauses);
    snprintf(copy, sizeof copy, "%s", acts);
    for (char *act = strtok(copy, ";"); act; act = strtok(NULL, ";")) {
        char date[16], type[48], party[8];
        const char *more = strchr(act, '+');

        if (sscanf(act, "%15s %47s %7s", date, type, party) != 3)
            continue;
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "%s{'id':'a%d','date':'%s','type':'%s'", number ? "," : "", number,
                                 date, type);
        if (strcmp(party, "-") != 0)
            used += (size_t)snprintf(text + used, sizeof text - used, ",'party':'%s'", party);
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s}", more ? "," : "",
                                 more ? more + 1 : "");
        number++;
    }
    snprintf(text + used, sizeof text - used, "]}");
    for (char *c = text; *c; c++)
        if (*c == '\'')
            *c = '"';
    return agreement_of(text);
}

/* State and day of general entry, such as "certain 20000101", "pending", "unknown 20000401-0". */
static inline const char *entry_words(const entente_assessment *answer, char room[64])
{
    const int32_t state = entente_assessment_facet(answer, ENTENTE_FACET_ENTRY);
    const char *name = entente_facet_name(ENTENTE_FACET_ENTRY, state);

    if (state == ENTENTE_ENTRY_UNKNOWN)
        snprintf(room, 64, "%s %d-%d", name,
                 entente_assessment_day(answer, ENTENTE_DAY_ENTRY_FIRST),
                 entente_assessment_day(answer, ENTENTE_DAY_ENTRY_LAST));
    else if (entente_assessment_day(answer, ENTENTE_DAY_ENTRY))
        snprintf(room, 64, "%s %d", name, entente_assessment_day(answer, ENTENTE_DAY_ENTRY));
    else
        snprintf(room, 64, "%s", name);
    return room;
}

/* Asks once and forgets. */
static inline const char *entry_on(const char *document, const char *clauses, const char *acts,
                                   int32_t on, char room[64])
{
    entente_agreement *agreement = treaty(document, clauses, acts);
    entente_assessment *answer = assess_on(agreement, on);

    entry_words(answer, room);
    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return room;
}

/* The same for a party: its date, or 0. */
static inline int32_t party_entry_on(const char *document, const char *clauses, const char *acts,
                                     const char *party, int32_t on)
{
    entente_agreement *agreement = treaty(document, clauses, acts);
    entente_assessment *answer = assess_on(agreement, on);
    const size_t index = entente_assessment_party_find(answer, party);
    const int32_t date = entente_assessment_party_day(answer, index, ENTENTE_DAY_ENTRY);

    entente_assessment_free(answer);
    entente_agreement_free(agreement);
    return date;
}

#define RULE(general) "'entry_into_force':{'boundary':'entry','general':" general "}"
#define WHEN(condition) "{'op':'when','cond':" condition "}"
#define COUNT(min) "{'op':'count','min':" min "}"
#define DAY(date) "{'op':'date','value':'" date "'}"
#define ADD(n, unit, to) "{'op':'add','n':" n ",'unit':'" unit "','to':" to "}"

#endif
