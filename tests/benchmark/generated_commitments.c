/* Agreements with many commitments, and with many moves: written as text, and read. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "maker.h"

enum { OBLIGORS = 20, ROOM = 1 << 24 };

struct page {
    char *text;
    size_t length;
};

/* Adds words to a page that has room for all. */
static void put(struct page *page, const char *words)
{
    const size_t length = strlen(words);

    memcpy(page->text + page->length, words, length + 1);
    page->length += length;
}

static void put_parties(struct page *page)
{
    char words[200];

    put(page, "{\"format\":\"entente/1\",\"id\":\"owed\",\"title\":\"Owed\",\"kind\":\"treaty\","
              "\"bindingness\":\"legal\",\"clauses\":{\"consent\":{\"requires_signature\":false},"
              "\"entry_into_force\":{\"general\":{\"op\":\"date\",\"value\":\"2020-02-01\"},"
              "\"boundary\":\"entry\",\"late\":{\"op\":\"own_consent\"}}},\"parties\":[");
    for (uint32_t i = 0; i < OBLIGORS; i++) {
        (void)snprintf(words, sizeof words,
                       "%s{\"id\":\"%s\",\"name\":\"State\",\"kind\":\"state\"}", i ? "," : "",
                       bench_party(i).text);
        put(page, words);
    }
}

static void put_commitments(struct page *page, uint32_t count)
{
    char words[500];

    put(page, "],\"commitments\":[");
    for (uint32_t i = 0; i < count; i++) {
        (void)snprintf(words, sizeof words,
                       "%s{\"id\":\"c%u\",\"type\":\"other\",\"obligors\":[\"%s\"],"
                       "\"beneficiaries\":[\"%s\"],\"trigger\":{\"op\":\"event\",\"id\":\"e%u\"},"
                       "\"due\":{\"op\":\"add\",\"n\":%u,\"unit\":\"day\",\"to\":"
                       "{\"op\":\"event\",\"id\":\"e%u\"}},\"quantity\":"
                       "{\"amount\":1000000,\"unit\":\"EUR\"}}",
                       i ? "," : "", i, bench_party(i % OBLIGORS).text,
                       bench_party((i + 1) % OBLIGORS).text, i % 5, 30 + i % 7, i % 5);
        put(page, words);
    }
}

static void put_acts(struct page *page, uint32_t count, uint32_t moves)
{
    char words[300];

    put(page, "],\"acts\":[{\"id\":\"e\",\"date\":\"2021-01-01\",\"type\":\"event\","
              "\"event\":\"e0\"}");
    for (uint32_t i = 0; i < OBLIGORS; i++) {
        (void)snprintf(words, sizeof words,
                       ",{\"id\":\"r%u\",\"date\":\"2020-01-01\",\"type\":\"ratification\","
                       "\"party\":\"%s\"}",
                       i, bench_party(i).text);
        put(page, words);
    }
    for (uint32_t i = 0; i < moves; i++) {
        (void)snprintf(words, sizeof words,
                       ",{\"id\":\"m%u\",\"date\":\"2021-%02u-%02u\",\"type\":\"commitment\","
                       "\"commitment\":\"c%u\",\"party\":\"%s\",\"to\":\"progress\","
                       "\"amount\":1,\"unit\":\"EUR\"}",
                       i, 1 + i / (moves / 12 + 1), 1 + i % 28, i % count,
                       bench_party(i % count % OBLIGORS).text);
        put(page, words);
    }
    put(page, "]}");
}

entente_agreement *bench_generate_commitments(uint32_t count, uint32_t moves)
{
    struct page page = {malloc(ROOM), 0};
    entente_agreement *agreement = NULL;

    if (!page.text)
        return NULL;
    put_parties(&page);
    put_commitments(&page, count);
    put_acts(&page, count, moves);
    if (entente_agreement_read(page.text, page.length, NULL, &agreement, NULL, NULL) != ENTENTE_OK)
        fprintf(stderr, "the commitments cannot be read\n");
    free(page.text);
    return agreement;
}
