/* Runs every test in the locale that ENTENTE_TEST_LOCALE names: the library must not care. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__((constructor)) static void enter_locale(void)
{
    const char *name = getenv("ENTENTE_TEST_LOCALE");

    if (name != NULL &&
        (setlocale(LC_ALL, name) == NULL || localeconv()->decimal_point[0] != ',')) {
        fprintf(stderr, "no locale %s with a decimal comma\n", name);
        exit(1);
    }
}
