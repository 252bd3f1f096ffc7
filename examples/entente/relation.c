/* entente relation: what holds between two parties, and why; or between all. */
#include "tool.h"

#include <string.h>

static int ask(const struct options *options, const struct answer *answer,
               entente_relations **relations, char **text, size_t *length)
{
    const char *a = options->file_count == 3 ? options->files[1] : NULL;
    const char *b = options->file_count == 3 ? options->files[2] : NULL;
    entente_error *error = entente_error_new();
    entente_result result = ENTENTE_E_NO_MEMORY;

    if (error)
        result = entente_relate(answer->document.agreement, answer->question, relations, error);
    if (error && result == ENTENTE_OK)
        result = entente_relations_to_json(*relations, a, b, text, length, error);
    if (error && result != ENTENTE_OK && result != ENTENTE_E_NO_MEMORY)
        print_error(options->json, answer->document.path, error);
    entente_error_free(error);
    if (result == ENTENTE_E_NO_MEMORY)
        return out_of_memory();
    return result == ENTENTE_OK ? DONE : REFUSED;
}

static const char *party_id(const entente_agreement *agreement, size_t party)
{
    return entente_object_get_text(entente_agreement_party_at(agreement, party), ENTENTE_FIELD_ID);
}

/* The place of a party in the document; past the last where there is none of that identifier. */
static size_t party_place(const entente_agreement *agreement, const char *id)
{
    size_t place = 0;

    while (place < entente_agreement_party_count(agreement) &&
           strcmp(party_id(agreement, place), id) != 0)
        place++;
    return place;
}

static void print_pair(const struct answer *answer, const entente_relations *relations, size_t a,
                       size_t b)
{
    const entente_agreement *agreement = answer->document.agreement;
    const entente_object *root = entente_agreement_root(agreement);
    size_t shown = 0;
    char room[64];

    print_text(stdout, party_id(agreement, a));
    fputs(" - ", stdout);
    print_text(stdout, party_id(agreement, b));
    fputs(": ", stdout);
    fputs(facet_words(ENTENTE_FACET_RELATION, entente_relations_at(relations, a, b, ENTENTE_WHOLE),
                      room),
          stdout);
    for (size_t i = 0; i < entente_object_count(root, ENTENTE_FIELD_PROVISIONS); i++) {
        const int32_t effect = entente_relations_at(relations, a, b, i);

        if (effect == 0)
            continue;
        fputs(shown++ == 0 ? " (" : ", ", stdout);
        print_text(stdout, entente_object_get_text(
                               entente_object_object_at(root, ENTENTE_FIELD_PROVISIONS, i),
                               ENTENTE_FIELD_ID));
        fputc(' ', stdout);
        print_text(stdout, entente_facet_name(ENTENTE_FACET_PROVISION_EFFECT, effect));
    }
    fputs(shown > 0 ? ")\n" : "\n", stdout);
}

/* The text of a JSON string from behind its first quote up to its last; read in place. */
static char *unescape(char *at)
{
    char *end = at;

    for (; *at && *at != '"'; at++, end++) {
        if (*at == '\\' && *++at != '"' && *at != '\\') {
            at += *at == 'u' ? 4 : 0; /* a control character */
            *end = ' ';
        } else {
            *end = *at;
        }
    }
    *end = '\0';
    return at;
}

/* The sentences of the answer stand in its JSON, one on each line. */
static void print_reasons(char *text)
{
    static const char says[] = "\"says\": \"";

    for (char *at = text; (at = strstr(at, says)) != NULL;) {
        char *sentence = at + sizeof says - 1;

        at = unescape(sentence) + 1;
        fputs("  ", stdout);
        print_text(stdout, sentence);
        fputc('\n', stdout);
    }
}

static void print_for_people(const struct options *options, const struct answer *answer,
                             const entente_relations *relations, char *text)
{
    const entente_agreement *agreement = answer->document.agreement;
    const size_t count = entente_agreement_party_count(agreement);

    if (options->file_count == 3) {
        print_pair(answer, relations, party_place(agreement, options->files[1]),
                   party_place(agreement, options->files[2]));
        print_reasons(text);
        return;
    }
    for (size_t a = 0; a < count; a++)
        for (size_t b = a + 1; b < count; b++)
            print_pair(answer, relations, a, b);
    if (count < 2)
        puts("nothing");
}

int relation_run(const struct options *options)
{
    struct answer answer;
    entente_relations *relations = NULL;
    size_t length = 0;
    char *text = NULL;
    int result;

    if (options->file_count == 2)
        return usage_error("two parties, or none, are asked for, not only", options->files[1]);
    result = answer_open(options, &answer);
    if (result != DONE)
        return result;
    result = ask(options, &answer, &relations, &text, &length);
    if (result == DONE && options->json)
        fwrite(text, 1, length, stdout);
    else if (result == DONE)
        print_for_people(options, &answer, relations, text);
    entente_text_free(text);
    entente_relations_free(relations);
    answer_close(&answer);
    return result;
}
