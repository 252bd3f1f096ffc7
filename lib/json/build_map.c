/* Maps: keys that the author of a document chooses, and the names of extensions. */
#include "build_private.h"

#include <string.h>

#include "alloc.h"

/* Room for a mark on every symbol that there is. */
static bool mark_room(struct ent_builder *builder)
{
    const size_t count = builder->agreement->symbols.count;

    if (count <= builder->mark_count)
        return true;
    const size_t room = count + count / 2;
    uint32_t *marks = ent_realloc_array(builder->marks, room, sizeof *marks);

    if (!marks)
        return false;
    memset(marks + builder->mark_count, 0, (room - builder->mark_count) * sizeof *marks);
    builder->marks = marks;
    builder->mark_count = room;
    return true;
}

/* Whether a key stands in the map already. Small maps are looked through, large ones marked. */
static bool known_key(struct ent_builder *builder, const struct ent_map *map,
                      const struct ent_symbol *key)
{
    enum { SMALL = 8 };

    if (map->capacity <= SMALL) {
        for (uint32_t i = 0; i < map->count; i++)
            if (map->entries[i].key == key)
                return true;
        return false;
    }
    if (!mark_room(builder)) {
        builder->failed = true;
        return false;
    }
    const bool known = builder->marks[key->number] == builder->map_number;

    builder->marks[key->number] = builder->map_number;
    return known;
}

static void add_key(struct ent_builder *builder, struct ent_map *map, uint32_t token,
                    const char *text, size_t length)
{
    struct ent_symbol *key = ent_symbol_make(builder->agreement, text, length);

    if (!key) {
        builder->failed = true;
        return;
    }
    if (!ent_builder_string_good(builder, token, "a key"))
        ;
    else if (length == 0)
        ent_builder_note(builder, ENTENTE_E_RANGE, token, "a key", "must not be empty");
    else if (known_key(builder, map, key))
        ent_builder_note(builder, ENTENTE_E_MEMBER, token, "this key", "is given twice");
    map->entries[map->count].key = key;
    map->entries[map->count++].value = (struct ent_value){.kind = ENT_VALUE_WRONG};
}

static uint32_t count_extensions(struct ent_builder *builder, uint32_t object)
{
    const struct ent_token *tokens = builder->tape->tokens;
    uint32_t count = 0;

    for (uint32_t name = object + 1; name < tokens[object].next; name = tokens[name + 1].next) {
        size_t length = 0;
        const char *text = ent_builder_text(builder, &tokens[name], &builder->name, &length);

        count += ent_is_extension(text, length);
    }
    return count;
}

struct ent_map *ent_builder_map(struct ent_builder *builder, bool extensions)
{
    struct ent_frame *frame = &builder->frames[builder->depth - 1];
    const struct ent_token *tokens = builder->tape->tokens;
    const uint32_t end = tokens[frame->token].next;
    const uint32_t count =
        extensions ? count_extensions(builder, frame->token) : tokens[frame->token].length;
    struct ent_map *map = ent_map_new(builder->agreement, count);

    builder->failed |= !map;
    builder->map_number++;
    for (uint32_t name = frame->token + 1; name < end && !builder->failed;
         name = tokens[name + 1].next) {
        size_t length = 0;
        const char *text = ent_builder_text(builder, &tokens[name], &builder->name, &length);

        frame->child = name;
        if (!extensions || ent_is_extension(text, length))
            add_key(builder, map, name, text, length);
    }
    return builder->failed ? NULL : map;
}
