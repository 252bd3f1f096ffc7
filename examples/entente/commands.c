/* The table of commands, and help. */
#include "tool.h"

#include <string.h>

static const struct command commands[] = {
    {"status", "FILE", "how the agreement and each party stand on a day", 1, 1, status_run},
    {"validate", "FILE...", "everything that is wrong or doubtful in documents", 1, 0,
     validate_run},
    {"relation", "FILE [A B]", "what holds between two parties, or between all, and why", 1, 3,
     relation_run},
    {"timeline", "FILE", "every change of every status up to the day, and its cause", 1, 1,
     timeline_run},
    {"due", "FILE", "what falls due --from a day --until another", 1, 1, due_run},
    {"owes", "FILE A B", "what one party owes another", 3, 3, owes_run},
    {"next", "FILE PARTY", "what a party has to do next", 2, 2, next_run},
    {"if", "FILE EVENT", "what an event would set off", 2, 2, if_run},
    {"diff", "FILE", "how two texts of the agreement differ", 1, 1, diff_run},
    {"evidence", "FILE", "what is told in two ways, by whom, and what rests on it", 1, 1,
     evidence_run},
    {"coalition", "FILE", "whose consent would bring it into force", 1, 1, coalition_run},
    {"format", "FILE", "the document in its canonical form", 1, 1, format_run},
    {"add", "FILE", "an act into the file, if the law allows it", 1, 1, add_run},
    {"approve", "FILE PARTY", "the approval of a template into the file", 0, 2, approve_run},
};

enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static void print_help(void)
{
    fputs("Usage: entente COMMAND [OPTION]... FILE...\n"
          "How international agreements stand on a day.\n"
          "\n"
          "Commands:\n",
          stdout);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        printf("  %-8s %-10s %s\n", commands[i].name, commands[i].arguments, commands[i].about);
    fputs("\n"
          "A FILE is a document of the format entente/1; '-' is standard input. add and\n"
          "approve let in one writer at a time; the FILE is the old or the new one at every\n"
          "moment, and keeps its owner, mode, attributes and names.\n",
          stdout);
    fputs(files_missing(), stdout);
    fputs("\n"
          "Options:\n"
          "  --on DATE            the day of the question; today if left out; an instant\n"
          "                       like 2027-03-11T06:15:00+02:00 where hours count\n"
          "  --known DATE         only what was recorded by that day\n"
          "  --with FILE          a further document that this one names; repeatable\n"
          "  --policy NAME=VALUE  where practice leaves a choice; repeatable\n"
          "  --act JSON           the act to add\n"
          "  --template NAME      the template of approval to add\n"
          "  --id ID              of the approval; the template's purpose if left out\n"
          "  --calendar NAME      of the document, in place of the template's\n"
          "  --list               with approve: the templates that there are\n"
          "  --unused             with status: also what no rule uses, as validate tells\n"
          "  --from DATE, --until DATE\n"
          "                       the interval of what is due\n"
          "  --versions A,B       the two texts to compare\n"
          "  --work STEPS         the most steps that a question may take; 0: no limit\n"
          "  --memory MIB         the most memory, likewise\n"
          "  --wait SECONDS       how long add and approve wait for another writer of\n"
          "                       the FILE; 10 if left out\n"
          "  --json               answer, and refuse, in JSON\n"
          "  -h, --help           this text\n"
          "  -V, --version        the version\n"
          "\n"
          "Policies (the first value is the default):\n"
          "  require_at_entry=false|true, set_as_of=now|adoption, counting=ordinal|clear,\n"
          "  month_end=clip|roll, single_party=in_force|terminated,\n"
          "  reio=not_additional|ignore|count|count_as_members,\n"
          "  invalid_reservation=sever|not_bound|as_objections_only,\n"
          "  later_text=consent|entry, uniting=continuity|none\n"
          "\n"
          "Exit status:\n"
          "  0  the answer is given\n"
          "  1  a document or an act is refused, or validate found an error\n"
          "  2  wrong usage, or a file could not be read or written\n"
          "  3  add and approve: written, but not told to the end, or not certain to last\n"
          "With 1 and 2 nothing was written.\n"
          "\n"
          "Example:\n"
          "  entente status paris.json --on 2016-11-04\n",
          stdout);
}

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    }
    return NULL;
}

static int run(const struct command *command, int count, char **arguments)
{
    struct options options;
    int result = options_read(count, arguments, &options);

    if (result == DONE) {
        if (options.file_count < command->files_min)
            result = usage_error("a FILE is missing for", command->name);
        else if (command->files_max && options.file_count > command->files_max)
            result = usage_error("one FILE too many", options.files[command->files_max]);
        else
            result = command->run(&options);
    }
    options_release(&options);
    return result;
}

/* Help and the version may be asked for anywhere before "--". */
static bool asked(int count, char **arguments, const char *letter, const char *word)
{
    for (int i = 1; i < count && strcmp(arguments[i], "--") != 0; i++) {
        if (strcmp(arguments[i], letter) == 0 || strcmp(arguments[i], word) == 0)
            return true;
    }
    return false;
}

int command_line(int count, char **arguments)
{
    if (asked(count, arguments, "-h", "--help")) {
        print_help();
        return DONE;
    }
    if (asked(count, arguments, "-V", "--version")) {
        printf("entente %s\n", entente_version());
        return DONE;
    }
    if (count < 2)
        return usage_error("a COMMAND is missing", NULL);

    const struct command *command = find_command(arguments[1]);

    if (!command)
        return usage_error(arguments[1][0] == '-' ? "unknown option" : "unknown command",
                           arguments[1]);
    arguments[1] = arguments[0]; /* the name in messages of getopt_long() */
    return run(command, count - 1, arguments + 1);
}
