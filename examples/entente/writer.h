/* What the parts of a writer share, where the system is a Unix. */
#ifndef TOOL_WRITER_H
#define TOOL_WRITER_H

#include "files.h"

#include <sys/stat.h>

enum { NAME_ROOM = 256 };

struct writer {
    int folder;
    char name[NAME_ROOM];      /* of the file, in the folder */
    char beside[32];           /* of the file beside: 25 letters, whatever the name */
    char further[33];          /* the same and a sign: the way to a further name of the file */
    int old;                   /* the file as it is, locked; -1: not yet */
    int next;                  /* the file beside, locked; -1: not yet */
    struct stat before;        /* of the old file, when it was locked */
    char (*others)[NAME_ROOM]; /* further names of the old file */
    size_t other_count;
    bool committed; /* at least under one name: the file beside must not be removed */
};

/* read.c. All of an open file, as in file_read(). */
bool read_open_file(int file, struct bytes *bytes, struct reason *reason);

/* place.c. The folder and the names; a link is followed inside the folder. */
bool place_find(const char *path, struct writer *writer, struct reason *reason);
/* Whether a name in the folder leads to this open file, and to no link. */
bool place_leads_to(const struct writer *writer, const char *name, int file);

/* lock.c. Both files are locked and open. */
bool lock_take(struct writer *writer, int wait, struct reason *reason);

/* holder.c. Who holds the lock that is waited for. */
struct holder {
    long process;    /* 0: nobody was seen */
    long long since; /* seconds since 1970; 0: not known */
    int wait;        /* how long it was waited for, in seconds */
};

/* The file beside tells who writes. */
void holder_sign(int beside);
void holder_look(struct holder *holder, const struct writer *writer);
/* Writes the reason; false. */
bool holder_tell(const struct holder *holder, struct reason *reason);

/* rights.c. Before the text: the owner and the mode, so that nobody else reads the new text. */
bool rights_before(const struct writer *writer, struct reason *reason);
/* After the text: attributes, and the mode again, since writing may have changed it. */
bool rights_after(const struct writer *writer, struct reason *reason);

/* names.c. Fills in the other names of the file; false where one is out of the folder. */
bool names_find(struct writer *writer, struct reason *reason);
/* Under every other name, then under its own. */
bool names_replace(struct writer *writer, struct reason *reason);
/* A file beside whose writer died between two names: whether it was put under the name. */
bool names_complete(const struct writer *writer, int beside);

#endif
