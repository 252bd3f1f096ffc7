/**
 * @file object.h
 * The members of any object, read and changed by number.
 *
 * What programs use daily has functions of its own (party.h, act.h, ...). Every other member is
 * reached here, by its number (ENTENTE_FIELD_...). Getters return the value, or 0, NULL where the
 * object has no such member or it holds another kind of value; they cannot fail. Setters check the
 * value against the member's table at once; references, required members and cycles are checked
 * as a whole by entente_agreement_check() and before anything is written or assessed. A setter
 * that fails changes nothing.
 *
 * An object belongs to its agreement and is valid until it, an object that holds it, or the
 * agreement is removed. Text is copied in; text that comes out is borrowed, and valid until the
 * member changes.
 */
#ifndef ENTENTE_OBJECT_H
#define ENTENTE_OBJECT_H

#include <entente/api.h>
#include <entente/error.h>
#include <entente/field.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Any object of an agreement. Opaque. entente_party, entente_act and so on are names for it. */
typedef struct entente_object entente_object;

/** @returns The object's noun (ENTENTE_NOUN_..., or ENTENTE_NOUN_EXPRESSION + ENTENTE_OP_...). */
ENTENTE_API int32_t entente_object_noun(const entente_object *object);
/** @returns The object that holds this one, or NULL for the agreement's root. Borrowed. */
ENTENTE_API const entente_object *entente_object_parent(const entente_object *object);
/** @returns What the member holds (ENTENTE_VALUE_...), ENTENTE_VALUE_NONE if it is absent. */
ENTENTE_API int32_t entente_object_value(const entente_object *object, int32_t field);
/** @returns Whether the object has the member: 1 or 0. */
ENTENTE_API int32_t entente_object_has(const entente_object *object, int32_t field);
/** @returns How many members the object has, extensions left out. */
ENTENTE_API size_t entente_object_member_count(const entente_object *object);
/** @returns The number of the member at @p index in the order of the table, or 0 past the end. */
ENTENTE_API int32_t entente_object_member_at(const entente_object *object, size_t index);
/**
 * Remove a member with everything in it. Removing what is absent succeeds, and so does removing
 * what the noun must have: entente_agreement_check() says that it is missing.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, or ENTENTE_E_MEMBER (the noun has no such member).
 */
ENTENTE_API entente_result entente_object_remove(entente_object *object, int32_t field,
                                                 entente_error *error);

/**
 * @returns Text, a name or an identifier; of text by language the first, "" where it is in none
 *          ({}); of a number of an enumeration its name. NULL if the member is absent or holds none
 *          of these. Borrowed.
 */
ENTENTE_API const char *entente_object_get_text(const entente_object *object, int32_t field);
/** @returns The text in a language (BCP 47 tag), or NULL. Plain text has no language. Borrowed. */
ENTENTE_API const char *entente_object_get_text_in(const entente_object *object, int32_t field,
                                                   const char *language);
/** @returns The whole number, or 0. */
ENTENTE_API int64_t entente_object_get_integer(const entente_object *object, int32_t field);
/** @returns 1 if the member is present and true, else 0. */
ENTENTE_API int32_t entente_object_get_boolean(const entente_object *object, int32_t field);
/** @returns The number of the enumeration, or 0. */
ENTENTE_API int32_t entente_object_get_enum(const entente_object *object, int32_t field);
/** @returns The date as YYYYMMDD, perhaps partial, or 0 (also for before, after, between). */
ENTENTE_API int32_t entente_object_get_date(const entente_object *object, int32_t field);
/**
 * @returns The first day that the date can mean, as YYYYMMDD: of a partial date its first day, of
 *          "after" the day after, 0 where there is no first.
 */
ENTENTE_API int32_t entente_object_get_date_first(const entente_object *object, int32_t field);
/** @returns The last day that the date can mean, as YYYYMMDD, 0 where there is no last. */
ENTENTE_API int32_t entente_object_get_date_last(const entente_object *object, int32_t field);
/** @returns The instant in seconds since 1970-01-01T00:00:00Z, or 0. */
ENTENTE_API int64_t entente_object_get_instant(const entente_object *object, int32_t field);
/** @returns The offset in minutes east of UTC that the instant was written in, or 0. */
ENTENTE_API int32_t entente_object_get_instant_offset(const entente_object *object, int32_t field);
/** @returns The object that the member holds, or NULL. Borrowed. */
ENTENTE_API entente_object *entente_object_get_object(const entente_object *object, int32_t field);

/**
 * Set text, a name, an identifier, or a reference to one. A name of an enumeration or a date as
 * text is taken too where the member takes such. Copied.
 *
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_MEMBER (the noun has no such member),
 *          ENTENTE_E_TYPE, ENTENTE_E_RANGE (not UTF-8, no identifier, no name of the
 *          enumeration, the operator of a node), ENTENTE_E_DATE_RANGE, ENTENTE_E_ZONE_REQUIRED,
 *          ENTENTE_E_DUPLICATE_ID, or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_object_set_text(entente_object *object, int32_t field,
                                                   const char *text, entente_error *error);
/** Set a whole number. @returns as entente_object_set_text(). */
ENTENTE_API entente_result entente_object_set_integer(entente_object *object, int32_t field,
                                                      int64_t value, entente_error *error);
/** Set a truth value: 0 is false, anything else true. @returns as entente_object_set_text(). */
ENTENTE_API entente_result entente_object_set_boolean(entente_object *object, int32_t field,
                                                      int32_t value, entente_error *error);
/** Set a number of an enumeration. @returns as entente_object_set_text(). */
ENTENTE_API entente_result entente_object_set_enum(entente_object *object, int32_t field,
                                                   int32_t value, entente_error *error);
/**
 * Set a date as YYYYMMDD, perhaps partial. ENTENTE_E_DATE_RANGE if there is no such day,
 * ENTENTE_E_RANGE if the member wants a whole date.
 */
ENTENTE_API entente_result entente_object_set_date(entente_object *object, int32_t field,
                                                   int32_t date, entente_error *error);
/**
 * Set an instant: seconds since 1970-01-01T00:00:00Z, written with an offset in minutes, with Z
 * where that is 0. ENTENTE_E_RANGE if the offset is a day or more, ENTENTE_E_DATE_RANGE if the
 * local date is not of the years 1 to 9999.
 */
ENTENTE_API entente_result entente_object_set_instant(entente_object *object, int32_t field,
                                                      int64_t seconds, int32_t offset,
                                                      entente_error *error);
/**
 * Put a new, empty object into the member, in place of what was there.
 *
 * @param out Receives the object, borrowed; may be NULL.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT, ENTENTE_E_MEMBER, ENTENTE_E_TYPE (the member takes no
 *          object), or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_object_make_object(entente_object *object, int32_t field,
                                                      entente_object **out, entente_error *error);
/**
 * Put a new node with an operator (ENTENTE_OP_...) into a member that takes an expression, or add
 * it to the end of a list of expressions. ENTENTE_E_TYPE if the member takes no such operator.
 */
ENTENTE_API entente_result entente_object_make_expression(entente_object *object, int32_t field,
                                                          int32_t op, entente_object **out,
                                                          entente_error *error);

/** @returns How many values the list or map holds; 0 if the member is absent or is neither. */
ENTENTE_API size_t entente_object_count(const entente_object *object, int32_t field);
/** @returns What stands at @p index of the list or map (ENTENTE_VALUE_...). */
ENTENTE_API int32_t entente_object_value_at(const entente_object *object, int32_t field,
                                            size_t index);
/** @returns The key at @p index of a map, or NULL. Borrowed. */
ENTENTE_API const char *entente_object_key_at(const entente_object *object, int32_t field,
                                              size_t index);
/** @returns The position of a key in a map, or SIZE_MAX if it is not there. */
ENTENTE_API size_t entente_object_key_find(const entente_object *object, int32_t field,
                                           const char *key);
/** @returns As entente_object_get_text(), at @p index of a list or map. */
ENTENTE_API const char *entente_object_text_at(const entente_object *object, int32_t field,
                                               size_t index);
/** @returns The whole number at @p index of a list or map, or 0. */
ENTENTE_API int64_t entente_object_integer_at(const entente_object *object, int32_t field,
                                              size_t index);
/** @returns The truth value at @p index of a list or map, or 0. */
ENTENTE_API int32_t entente_object_boolean_at(const entente_object *object, int32_t field,
                                              size_t index);
/** @returns The number of the enumeration at @p index of a list or map, or 0. */
ENTENTE_API int32_t entente_object_enum_at(const entente_object *object, int32_t field,
                                           size_t index);
/** @returns The date at @p index of a list or map, or 0. */
ENTENTE_API int32_t entente_object_date_at(const entente_object *object, int32_t field,
                                           size_t index);
/** @returns The object at @p index of a list or map, or NULL. Borrowed. */
ENTENTE_API entente_object *entente_object_object_at(const entente_object *object, int32_t field,
                                                     size_t index);

/**
 * Add text, a name or a reference to the end of a list. Makes the list if there is none, in place
 * of what else the member held. @returns as entente_object_set_text().
 */
ENTENTE_API entente_result entente_object_add_text(entente_object *object, int32_t field,
                                                   const char *text, entente_error *error);
/** Add a whole number to the end of a list. */
ENTENTE_API entente_result entente_object_add_integer(entente_object *object, int32_t field,
                                                      int64_t value, entente_error *error);
/** Add a truth value to the end of a list. */
ENTENTE_API entente_result entente_object_add_boolean(entente_object *object, int32_t field,
                                                      int32_t value, entente_error *error);
/** Add a number of an enumeration to the end of a list. */
ENTENTE_API entente_result entente_object_add_enum(entente_object *object, int32_t field,
                                                   int32_t value, entente_error *error);
/** Add a date to the end of a list. */
ENTENTE_API entente_result entente_object_add_date(entente_object *object, int32_t field,
                                                   int32_t date, entente_error *error);
/** Add a new, empty object to the end of a list. @p out receives it, borrowed; may be NULL. */
ENTENTE_API entente_result entente_object_add_object(entente_object *object, int32_t field,
                                                     entente_object **out, entente_error *error);
/** Remove what stands at @p index of a list or map. ENTENTE_E_ARGUMENT past the end. */
ENTENTE_API entente_result entente_object_remove_at(entente_object *object, int32_t field,
                                                    size_t index, entente_error *error);

/**
 * Set text, a name or a reference under a key of a map, or the text in a language (BCP 47 tag).
 * Makes the map if there is none, in place of what else the member held, such as plain text.
 *
 * @returns as entente_object_set_text(); ENTENTE_E_RANGE also for a key that is empty or not UTF-8.
 */
ENTENTE_API entente_result entente_object_set_entry_text(entente_object *object, int32_t field,
                                                         const char *key, const char *text,
                                                         entente_error *error);
/** Set a whole number under a key of a map. */
ENTENTE_API entente_result entente_object_set_entry_integer(entente_object *object, int32_t field,
                                                            const char *key, int64_t value,
                                                            entente_error *error);
/** Set a truth value under a key of a map. */
ENTENTE_API entente_result entente_object_set_entry_boolean(entente_object *object, int32_t field,
                                                            const char *key, int32_t value,
                                                            entente_error *error);
/** Set a number of an enumeration under a key of a map. */
ENTENTE_API entente_result entente_object_set_entry_enum(entente_object *object, int32_t field,
                                                         const char *key, int32_t value,
                                                         entente_error *error);
/** Put a new, empty object under a key of a map. @p out receives it, borrowed; may be NULL. */
ENTENTE_API entente_result entente_object_make_entry(entente_object *object, int32_t field,
                                                     const char *key, entente_object **out,
                                                     entente_error *error);

/** @returns How many members that begin with "x-" the object has. */
ENTENTE_API size_t entente_object_extension_count(const entente_object *object);
/** @returns The name of the extension at @p index, or NULL. Borrowed. */
ENTENTE_API const char *entente_object_extension_name_at(const entente_object *object,
                                                         size_t index);
/** @returns The compact JSON text of the extension with that name, or NULL. Borrowed. */
ENTENTE_API const char *entente_object_extension(const entente_object *object, const char *name);

/** @returns Whether two objects, of any agreements, say the same, in the same order: 1 or 0. */
ENTENTE_API int32_t entente_object_equal(const entente_object *a, const entente_object *b);

/**
 * The place of an object in its document as a JSON Pointer, such as "/acts/2".
 *
 * @param out Receives the text; release it with entente_text_free().
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT or ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_object_place(const entente_object *object, char **out,
                                                entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
