/*
 * The timeline: one sweep from the first act to the horizon.
 *
 *   |---- stretch ----|-- stretch --|------- stretch ------|
 *                     case          case                   case at the horizon
 *
 * A status on a day looks at no act after that day. Where all dates are whole, the case of a later
 * day therefore holds all that is to be known of an earlier one: it is only read as if the rest
 * had not come yet. What can differ is what the rules make of days still to come. A stretch ends
 * on the day before one on which that can change; each is read from one case, on the days on
 * which an act, an entry, an exit or a window falls.
 *
 * A document that leaves days or facts open is asked instead, on the days that it or its rules
 * name.
 *
 *   course.c            subject by subject, for those who ask about many days
 *   timeline.c          day by day: beginning and end, and what is answered
 *   timeline_rows.c     subjects and rows, whichever part hands them over
 *   timeline_breaks.c   where stretches end, and whether a document can be read in stretches
 *   timeline_view.c     a case as it is on an earlier day
 *   timeline_stretch.c  the sweep over the stretches
 *   timeline_asked.c    the sweep by asking
 *   timeline_apart.c    amendments that are asked about by themselves
 *   timeline_days.c     the days that documents name
 *   timeline_look.c     all statuses of one day, asked for
 *   timeline_cause.c    which act of a day made a change
 *   timeline_words.c    the words for it
 *   timeline_parts.c    bodies and approvals at home
 *   timeline_commitments.c  commitments
 */
#ifndef ENT_LAW_TIMELINE_H
#define ENT_LAW_TIMELINE_H

#include <entente/timeline.h>

#include "assessment.h"
#include "case.h"
#include "history.h"
#include "pool.h"
#include "status.h"
#include "text.h"

struct ent_subject {
    const char *id;
    int32_t facet;
    int32_t first;       /* of a course: how it stood in the beginning ... */
    ent_states possible; /* ... and the states that it can have been in */
};

struct ent_line_row {
    uint32_t subject;
    int32_t on;          /* YYYYMMDD */
    int32_t from, to;    /* the same of a course, where other states are possible */
    ent_states possible; /* likewise */
    const char *act;     /* NULL: a day passed */
    const char *because;
};

struct entente_timeline {
    const char *agreement;
    struct ent_subject *subjects; /* from ent_alloc() */
    size_t subject_count, subject_capacity;
    struct ent_line_row *rows; /* from ent_alloc() */
    size_t row_count, row_capacity;
    struct ent_work_taken taken;
    struct ent_pool pool;
};

struct ent_inquiry;

/*
 * Fills a line from the day of the first act, or of a course from the first day that is named at
 * all, up to the day of the question; rows are in no order, but by day of each subject. Release it
 * with ent_line_done(), also on failure. False without memory.
 */
bool ent_line_fill(entente_timeline *line, const struct ent_inquiry *inquiry, bool course);
void ent_line_done(entente_timeline *line);

/*
 * How a part hands its changes over (timeline_rows.c): it names its subjects once, in the order of
 * the document, and then adds rows, each subject's by day. Texts of rows are in the pool of the
 * line. A subject is "agreement", an identifier, or a path such as "commitments/c1/FRA".
 * False without memory.
 */
bool ent_line_subject(entente_timeline *line, const char *id, int32_t facet);
bool ent_line_add(entente_timeline *line, const struct ent_line_row *row);
/* Puts all rows in order: by day, then by subject. */
bool ent_line_order(entente_timeline *line);

struct ent_days {
    ent_day *days; /* from ent_alloc() */
    uint32_t count;
    size_t capacity;
};

/* False without memory. */
bool ent_days_add(struct ent_days *days, ent_day day);
/* All days that an agreement names, and those after them where a date ends something. */
bool ent_days_named(struct ent_days *days, const entente_agreement *agreement);
/* Adds the days that an object names itself, and not the objects that it holds. */
bool ent_days_of(struct ent_days *days, const entente_object *object);
/* Whether a day is among days that are in order. */
bool ent_days_have(const struct ent_days *days, ent_day day);
/* The first day of an act of the document; ENT_DAY_NEVER where there is none. */
ent_day ent_first_act(const entente_agreement *agreement);

/* The sweep of the agreement, its parties and its amendments: the first subjects of the line. */
struct ent_trace {
    bool course; /* what is possible counts, and days before the first act */
    entente_timeline *line;
    const entente_agreement *agreement;
    struct entente_question question; /* a copy, whose day moves */
    const struct ent_list *acts;
    ent_day start, horizon;
    uint32_t party_count, width; /* width: how many subjects */
    int32_t *before, *here;      /* statuses by subject */
    int32_t *without;            /* the same, without the acts of ... */
    ent_day without_day;         /* ... this day */
    struct ent_cause *cause;     /* the acts of a day one by one, see timeline_cause.c */
    ent_day next;                /* asked: the first day later on that a rule sets */
    struct ent_apart *apart; /* asked: the amendments by themselves (timeline_apart.h); or NULL */
    struct ent_case *asked;  /* the case of the day that was asked for last, or NULL */
    struct ent_buffer words; /* used again for each row */
    struct ent_days undone;  /* days of acts that take the effect of one dated before them, as seen
                                from the horizon */
    uint32_t unasked;        /* acts of the day among which the one of the row was not asked for */
};

/* The guarded case of a day; NULL without memory. */
struct ent_case *ent_trace_case(struct ent_trace *trace, ent_day day);

/* How a document can be read in stretches. */
struct ent_breaks {
    struct ent_days days;    /* on which new ones begin, in order */
    struct ent_days passing; /* on which something in a rule turns without any act, in order */
    ent_day settled;         /* from here on the rules of entry say nothing new */
    bool readable;           /* it can; false also where something turns out to be open */
    bool chooses;            /* a rule can make up its mind on a day that nothing names */
};

/* Fills it; `last` is the case at the horizon. False without memory. */
bool ent_breaks_find(struct ent_trace *trace, struct ent_case *last, struct ent_breaks *breaks);
void ent_breaks_done(struct ent_breaks *breaks);
/* Reads it so. False without memory. */
bool ent_trace_stretches(struct ent_trace *trace, struct ent_case *last, struct ent_breaks *breaks);
/* Asks for the days that are named, and those that rules set; where rules choose, by halves
 * between them. False without memory. */
bool ent_trace_asked(struct ent_trace *trace, bool chooses);

/*
 * The statuses of one day, of all subjects of the sweep; sets trace.next and trace.asked.
 * `dropped` says of each act of the document whether it is left out; NULL: none.
 */
bool ent_trace_look(struct ent_trace *trace, ent_day day, const uint8_t *dropped,
                    int32_t *statuses);
/* The day without all acts that are dated it, in trace.without. False without memory. */
bool ent_trace_without(struct ent_trace *trace, ent_day day);
/* Fills trace.before, the statuses that the first rows are compared with: of the day before the
 * first act, or of the first day of the calendar without its acts. False without memory. */
bool ent_trace_first(struct ent_trace *trace);
/* The act of the day that made a subject what it is, by asking for the day without each of those
 * that count; NULL: none did. `that`: a case in whose log they are. False without memory. */
bool ent_trace_act(struct ent_trace *trace, const struct ent_case *that, ent_day day,
                   uint32_t subject, int32_t to, const entente_object **act);
void ent_cause_free(struct ent_cause *cause);
/* Adds a row for every difference between `before` and `here`, of a day that was asked for. */
bool ent_trace_tell(struct ent_trace *trace, ent_day day);

/* A change of a subject of the sweep, and why: the act, or what the case of the day shows. */
bool ent_trace_row(struct ent_trace *trace, const struct ent_case *that, uint32_t subject,
                   ent_day day, const entente_object *act);
/* Adds a row whose cause was said in trace.words, with the act, or NULL. */
bool ent_trace_hand(struct ent_trace *trace, struct ent_line_row *row, const entente_object *act);
/* "ratification by FRA" */
void ent_say_act(struct ent_buffer *text, const entente_object *act);

/* What bodies, commitments and approvals at home tell of themselves, after all else. */
bool ent_trace_parts(struct ent_trace *trace);

#endif
