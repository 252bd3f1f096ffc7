/*
 * entente: how agreements stand on a day, from the command line.
 *
 * The program reads files and the clock, and prints; everything that it says about an
 * agreement comes from the library.
 */
#include "tool.h"

#include <signal.h>

int main(int count, char **arguments)
{
#ifdef SIGPIPE
    /* A reader that goes away ends the program without a word. */
    (void)signal(SIGPIPE, SIG_DFL);
#endif

    if (!files_start())
        return TROUBLE;

    const int result = command_line(count, arguments);

    if (result == TROUBLE) /* a message is out */
        return result;

    const int written = finish_output();

    return written != DONE ? written : result;
}
