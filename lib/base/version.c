#include <entente/version.h>

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

const char *entente_version(void)
{
    return TEXT(ENTENTE_VERSION_MAJOR) "." TEXT(ENTENTE_VERSION_MINOR) "." TEXT(
        ENTENTE_VERSION_PATCH);
}

int32_t entente_version_number(void)
{
    return ENTENTE_VERSION_MAJOR * 1000000 + ENTENTE_VERSION_MINOR * 1000 + ENTENTE_VERSION_PATCH;
}
