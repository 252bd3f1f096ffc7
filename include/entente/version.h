/**
 * @file
 * The version of the library.
 *
 * The numbers follow semantic versioning. They stand here and nowhere else; the build
 * reads them from this file.
 */
#ifndef ENTENTE_VERSION_H
#define ENTENTE_VERSION_H

#include <entente/api.h>

#define ENTENTE_VERSION_MAJOR 0
#define ENTENTE_VERSION_MINOR 1
#define ENTENTE_VERSION_PATCH 0

/** The number in the soname. It grows when programs must be built anew. */
#define ENTENTE_ABI 0

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The version of the library that runs, which may differ from the header's.
 *
 * @returns "MAJOR.MINOR.PATCH", a constant text.
 */
ENTENTE_API const char *entente_version(void);

/** @returns The running version as one number: major * 1000000 + minor * 1000 + patch. */
ENTENTE_API int32_t entente_version_number(void);

#ifdef __cplusplus
}
#endif

#endif
