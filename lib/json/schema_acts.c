/* What the schema asks of an act by its kind, made from the forms of acts. */
#include <entente/act.h>

#include "act_forms.h"
#include "enums.h"
#include "layout.h"
#include "schema.h"

static void put_name_table(struct ent_layout *out, const char *name, const struct ent_names *names)
{
    ent_layout_name(out, name);
    ent_layout_open(out, '[');
    for (size_t i = 0; i < names->count; i++)
        ent_layout_text(out, names->rows[i].text);
    ent_layout_close(out, ']');
}

static void open_member(struct ent_layout *out, const char *name)
{
    ent_layout_name(out, "properties");
    ent_layout_open(out, '{');
    ent_layout_name(out, name);
    ent_layout_open(out, '{');
}

static void close_member(struct ent_layout *out)
{
    ent_layout_close(out, '}');
    ent_layout_close(out, '}');
}

static void put_required_acts(struct ent_layout *out, const char *name)
{
    ent_layout_name(out, "required");
    ent_layout_open(out, '[');
    ent_layout_text(out, name);
    ent_layout_close(out, ']');
}

/* The kinds that are done by one of an actor's kind. */
static void put_kinds_of(struct ent_layout *out, uint8_t actor)
{
    open_member(out, "type");
    ent_layout_name(out, "enum");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < ent_names_act_type.count; i++)
        if (ent_act_form(ent_names_act_type.rows[i].value)->actor == actor)
            ent_layout_text(out, ent_names_act_type.rows[i].text);
    ent_layout_close(out, ']');
    close_member(out);
}

/* An act names its party, unless it is of a kind that needs none. */
static void put_actors(struct ent_layout *out)
{
    ent_layout_open(out, '{');
    ent_layout_name(out, "anyOf");
    ent_layout_open(out, '[');
    ent_layout_open(out, '{');
    put_required_acts(out, "party");
    ent_layout_close(out, '}');
    ent_layout_open(out, '{');
    put_required_acts(out, "by");
    put_kinds_of(out, ENT_ACTOR_ORGAN);
    ent_layout_close(out, '}');
    ent_layout_open(out, '{');
    put_kinds_of(out, ENT_ACTOR_ANYONE);
    ent_layout_close(out, '}');
    ent_layout_close(out, ']');
    ent_layout_close(out, '}');
}

/* A word of `to` that is none of these is refused, or is an act without effect. */
static void put_moves(struct ent_layout *out, const struct ent_act_form *form)
{
    open_member(out, "to");
    if (!form->closed)
        ent_layout_put_text(out, "description",
                            "One of the examples: any other word is read, and has no effect.");
    put_name_table(out, form->closed ? "enum" : "examples", form->moves);
    close_member(out);
}

static void put_act_form(struct ent_layout *out, const char *type, const struct ent_act_form *form)
{
    ent_layout_open(out, '{');
    ent_layout_name(out, "if");
    ent_layout_open(out, '{');
    open_member(out, "type");
    ent_layout_put_text(out, "const", type);
    close_member(out);
    ent_layout_close(out, '}');
    ent_layout_name(out, "then");
    ent_layout_open(out, '{');
    ent_layout_name(out, "required");
    ent_layout_open(out, '[');
    for (size_t i = 0; i < ENT_ACT_NEEDS && form->needs[i]; i++)
        ent_layout_text(out, entente_field_name(form->needs[i]));
    ent_layout_close(out, ']');
    if (form->moves)
        put_moves(out, form);
    ent_layout_close(out, '}');
    ent_layout_close(out, '}');
}

void ent_schema_put_act_rules(struct ent_layout *out)
{
    ent_layout_name(out, "allOf");
    ent_layout_open(out, '[');
    put_actors(out);
    for (size_t i = 0; i < ent_names_act_type.count; i++) {
        const struct ent_act_form *form = ent_act_form(ent_names_act_type.rows[i].value);

        if (form->needs[0])
            put_act_form(out, ent_names_act_type.rows[i].text, form);
    }
    ent_layout_close(out, ']');
}
