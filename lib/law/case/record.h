/* The acts of a log as they are read: one record each. */
#ifndef ENT_LAW_RECORD_H
#define ENT_LAW_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include <entente/object.h>

#include "act_forms.h"
#include "day.h"
#include "kinds.h"
#include "object.h"

enum { ENT_NO_PARTY = -1 };

struct ent_record {
    struct ent_span day;  /* from when it counts: `effective` where given, else `date` */
    struct ent_span date; /* as dated */
    const entente_object *act;
    const entente_object *restated; /* the act that this one corrects at last, else itself */
    int32_t party;                  /* index in the case, or ENT_NO_PARTY */
    uint32_t position;              /* in the document; of the act that it corrects */
    int16_t type;                   /* ENTENTE_ACT_... */
    uint8_t move;                   /* that it tries on the step, the commitment or the body that it
                                    names (act_forms.h); 0: none, or a word that is none */
    bool maybe;                     /* perhaps it does not count: by the day of knowledge, or it may
                                    be dated after the day of the question */
    bool names_actor;               /* it says by whom it was done */
    bool vague;                     /* its day is not whole, or one of the two that stand around */
    bool other_version;             /* it is about an amendment: `version` is not the first text */
    bool assumed;                   /* no act: the succession of a State in which others unite */
};

struct ent_log {
    struct ent_record *records; /* by day.first, then position */
    uint32_t count;
    uint32_t of_type[ENT_KINDS]; /* how many of each type */
    ent_day earliest;            /* the last day that the earliest act can be dated */
    bool actors;                 /* there are acts that say by whom they were done */
    bool inferred;               /* there are acts whose day is inferred */
    bool corrected;              /* there are acts that correct or void another one */
    bool assumed;                /* there are records that stand for no act */
};

static inline bool ent_log_has(const struct ent_log *log, int32_t type)
{
    return log->of_type[type] > 0;
}

/* How many acts of the log are of a kind that is any of these, bits of enum ent_kind_is. */
static inline uint32_t ent_log_count(const struct ent_log *log, uint32_t any)
{
    uint32_t count = 0;

    for (int32_t type = 1; type < ENT_KINDS; type++)
        if (ent_kind_is(type, any))
            count += log->of_type[type];
    return count;
}

/* Whether `to` names the other act: by itself, or by the act that it corrects. */
static inline bool ent_record_names(const struct ent_record *record, const struct ent_record *other)
{
    const struct ent_symbol *to = ent_object_symbol(record->act, ENTENTE_FIELD_TO);

    return to && (to == ent_object_symbol(other->act, ENTENTE_FIELD_ID) ||
                  to == ent_object_symbol(other->restated, ENTENTE_FIELD_ID));
}

/* The days on which an act is operative for the others: `notified`, else its date (VCLT 22(3)). */
static inline struct ent_span ent_notified(const struct ent_record *record)
{
    const int32_t date = entente_object_get_date(record->act, ENTENTE_FIELD_NOTIFIED);

    return date ? ent_date_span(date) : record->date;
}

/* Whether an act names a territory among its `territories`. */
static inline bool ent_record_names_territory(const struct ent_record *record,
                                              const struct ent_symbol *territory)
{
    const struct ent_list *list = ent_object_list(record->act, ENTENTE_FIELD_TERRITORIES);

    for (uint32_t i = 0; list && i < list->count; i++)
        if (list->items[i].as.symbol == territory)
            return true;
    return false;
}

/* Identifier and date stand first in every act: the table has them so, both are required. */
static inline const struct ent_symbol *ent_act_id(const entente_object *act)
{
    return act->slots[0].as.symbol;
}

/* As written: of a record the kind can be another one. */
static inline int32_t ent_act_type_written(const entente_object *act)
{
    return (int32_t)act->slots[2].as.integer;
}

/* As written; 0 where it is not a date, but between two or the like. */
static inline int32_t ent_act_date(const entente_object *act)
{
    return act->slots[1].kind == ENTENTE_VALUE_DATE ? (int32_t)act->slots[1].as.integer : 0;
}

/* Whether a question about an earlier day sees the act too: it was done by then, or works back. */
static inline bool ent_record_seen(const struct ent_record *record, ent_day day)
{
    return record->date.first <= day || record->day.first <= day;
}

/* Whether the act perhaps does not count on a day on which it is seen. */
static inline bool ent_record_maybe(const struct ent_record *record, ent_day day)
{
    return record->maybe || (record->date.last > day && record->day.first >= record->date.first);
}

#endif
