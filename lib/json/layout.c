#include "layout.h"

#include "day.h"
#include "quote.h"

static void new_layout_line(struct ent_layout *layout)
{
    ent_buffer_char(&layout->text, '\n');
    ent_buffer_fill(&layout->text, ' ', 2 * layout->depth);
}

/* What stands before a name, or before a value without one. */
static void separate(struct ent_layout *layout)
{
    if (layout->named) {
        layout->named = false;
        return;
    }
    if (layout->filled)
        ent_buffer_char(&layout->text, ',');
    if (layout->depth > 0)
        new_layout_line(layout);
    layout->filled = true;
}

void ent_layout_open(struct ent_layout *layout, char bracket)
{
    separate(layout);
    ent_buffer_char(&layout->text, bracket);
    layout->depth++;
    layout->filled = false;
}

void ent_layout_close(struct ent_layout *layout, char bracket)
{
    layout->depth--;
    if (layout->filled)
        new_layout_line(layout);
    ent_buffer_char(&layout->text, bracket);
    layout->filled = true;
}

void ent_layout_name(struct ent_layout *layout, const char *name)
{
    separate(layout);
    ent_quote(&layout->text, name, strlen(name));
    ent_buffer_add(&layout->text, ": ", 2);
    layout->named = true;
}

void ent_layout_text(struct ent_layout *layout, const char *text)
{
    if (!text) {
        ent_layout_word(layout, "null");
        return;
    }
    separate(layout);
    ent_quote(&layout->text, text, strlen(text));
}

void ent_layout_date(struct ent_layout *layout, int32_t date)
{
    char text[ENT_DATE_SIZE];

    ent_layout_text(layout, ent_date_print(date, text) > 0 ? text : NULL);
}

void ent_layout_integer(struct ent_layout *layout, int64_t value)
{
    separate(layout);
    ent_buffer_integer(&layout->text, value);
}

void ent_layout_word(struct ent_layout *layout, const char *word)
{
    separate(layout);
    ent_buffer_text(&layout->text, word);
}

void ent_layout_put_text(struct ent_layout *layout, const char *name, const char *text)
{
    ent_layout_name(layout, name);
    ent_layout_text(layout, text);
}

void ent_layout_put_date(struct ent_layout *layout, const char *name, int32_t date)
{
    ent_layout_name(layout, name);
    ent_layout_date(layout, date);
}

char *ent_layout_take(struct ent_layout *layout, size_t *length)
{
    ent_buffer_char(&layout->text, '\n');
    return ent_buffer_take(&layout->text, length);
}
