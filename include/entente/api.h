/**
 * @file
 * What every header of entente stands on.
 *
 * Rules that hold for every function of this library:
 *
 * - A function that can fail returns an `entente_result` (error.h): ENTENTE_OK or the
 *   number of an error. Its last parameter is an `entente_error *`, which may be NULL.
 *   A failed call changes nothing, also not what its output pointers point at.
 * - A getter returns its value and cannot fail.
 * - Text goes in as NUL-terminated UTF-8, or with its length, and is copied. Text that
 *   comes out belongs to the object it was asked of, unless the function says
 *   "Release with entente_text_free()".
 * - An object that comes out through a pointer belongs to the caller. An object that a
 *   getter returns belongs to its parent.
 * - Enumerations are passed as `int32_t`. 0 means none, and no number is used twice.
 * - A truth value is an `int32_t`: 1 is true, 0 is false.
 * - Objects that nobody changes may be read from many threads. The library has no
 *   global state and reads no clock, locale, environment or file.
 */
#ifndef ENTENTE_API_H
#define ENTENTE_API_H

#include <stddef.h>
#include <stdint.h>

/*
 * What stands before every function: how a library shows it to programs. The build sets
 * ENTENTE_BUILDING_SHARED for a shared library; on Windows a program that uses one sets
 * ENTENTE_SHARED, which the packages do. A binding generator may define it as nothing.
 */
#ifndef ENTENTE_API
#if defined(_WIN32) && defined(ENTENTE_BUILDING_SHARED)
#define ENTENTE_API __declspec(dllexport)
#elif defined(_WIN32) && defined(ENTENTE_SHARED)
#define ENTENTE_API __declspec(dllimport)
#elif defined(__GNUC__)
#define ENTENTE_API __attribute__((visibility("default")))
#else
#define ENTENTE_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Releases a text that a function of this library gave away. NULL is allowed.
 *
 * Do not hand such a text to free(): the library may use another allocator.
 */
ENTENTE_API void entente_text_free(char *text);

#ifdef __cplusplus
}
#endif

#endif
