#include <entente/entente.h>
#include <stdio.h>

int main(void)
{
    puts(entente_version());
    return 0;
}
