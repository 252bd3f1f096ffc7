/* UTF-8, and a buffer that grows. */
#ifndef ENT_BASE_TEXT_H
#define ENT_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* UTF-8 of RFC 3629: nothing overlong, no surrogates, nothing beyond U+10FFFF. */
bool ent_utf8_valid(const char *text, size_t length);

/* The length of the sequence that begins the text, 1 to 4; 0 if it is not UTF-8 or empty. */
size_t ent_utf8_sequence(const char *text, size_t length);

/* The largest length up to limit that does not cut a character of a valid text. */
size_t ent_utf8_cut(const char *text, size_t length, size_t limit);

/* Whether two texts are the same; both may be NULL. */
bool ent_text_equal(const char *a, const char *b);

/*
 * Text that grows. Zeroed memory is a valid, empty buffer. Adding cannot be refused one by
 * one: without memory the buffer is marked failed, ignores what follows, and is asked once
 * at the end.
 */
struct ent_buffer {
    char *data;
    size_t length;
    size_t capacity;
    bool failed;
};

/* Makes room for this many bytes more and a NUL. False without memory. */
bool ent_buffer_grow(struct ent_buffer *buffer, size_t more);

static inline bool ent_buffer_reserve(struct ent_buffer *buffer, size_t more)
{
    return more < buffer->capacity - buffer->length || ent_buffer_grow(buffer, more);
}

static inline void ent_buffer_add(struct ent_buffer *buffer, const char *text, size_t length)
{
    if (ent_buffer_reserve(buffer, length)) {
        memcpy(buffer->data + buffer->length, text, length);
        buffer->length += length;
    }
}

static inline void ent_buffer_char(struct ent_buffer *buffer, char c)
{
    if (ent_buffer_reserve(buffer, 1))
        buffer->data[buffer->length++] = c;
}

/* A NUL-terminated text. */
static inline void ent_buffer_text(struct ent_buffer *buffer, const char *text)
{
    ent_buffer_add(buffer, text, strlen(text));
}

/* The same byte many times, as for indents. */
static inline void ent_buffer_fill(struct ent_buffer *buffer, char c, size_t count)
{
    if (ent_buffer_reserve(buffer, count)) {
        memset(buffer->data + buffer->length, c, count);
        buffer->length += count;
    }
}

/* In decimal, with '-' where it is negative. */
void ent_buffer_integer(struct ent_buffer *buffer, int64_t value);

/*
 * Gives the NUL-terminated text away and leaves the buffer empty. NULL if it failed. The
 * length may be NULL. Release with ent_free() or, outside, entente_text_free().
 */
char *ent_buffer_take(struct ent_buffer *buffer, size_t *length);

/* Releases the text and leaves the buffer empty. */
void ent_buffer_done(struct ent_buffer *buffer);

#endif
