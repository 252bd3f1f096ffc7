/* The questions, one after the other. */
#include <stdio.h>

#include "words.h"

entente_result story_tell(const struct case_file *file, entente_error *error)
{
    struct line line = {0};

    line_add(&line, "The Paris summit: how things stand on ");
    line_date(&line, file->on);
    line_print(&line, 0, false);

    print_heading("1. What stands here?");
    tell_documents(file);
    print_heading("2. Since when, and why?");
    tell_reasons(file);
    print_heading("3. Who stands where?");
    tell_parties(file);
    print_heading("4. Does it bind in law?");
    const entente_result result = tell_claims(file, error);

    if (result != ENTENTE_OK)
        return result;
    print_heading("5. If a ceasefire takes effect?");
    tell_ceasefire(file);
    print_heading("6. If aggression is renewed?");
    tell_aggression(file);
    print_heading("7. What is only announced, expected or reported?");
    tell_announced(file);
    print_heading("8. Which bodies are there?");
    tell_bodies(file);
    print_heading("9. What must happen next?");
    tell_next(file);
    print_heading("10. What is missing?");
    tell_missing(file);
    return ENTENTE_OK;
}
