#include "telling.h"

#include "case.h"
#include "text.h"

int32_t ent_answer_date(ent_day day)
{
    return ent_day_valid(day) ? ent_date_of_day(day) : 0;
}

void ent_say_day(struct ent_buffer *text, ent_day day)
{
    char date[ENT_DATE_SIZE];

    ent_buffer_add(text, date, ent_date_print(ent_answer_date(day), date));
}

int32_t ent_record_date(const struct ent_record *record)
{
    return record ? ent_act_date(record->act) : 0;
}

struct ent_entry_answer ent_answer_entry(const struct ent_when *when)
{
    struct ent_entry_answer answer = {.state = ent_when_state(when)};

    answer.date = ent_answer_date(ent_when_date(when));
    if (answer.state == ENTENTE_ENTRY_UNKNOWN) {
        const struct ent_span between = ent_when_between(when);

        answer.date = 0;
        answer.first = ent_answer_date(between.first);
        answer.last = ent_answer_date(between.last);
    }
    return answer;
}
