/* What all setters share: aiming at a member, taking a value in, putting it there. */
#ifndef ENT_MODEL_SETTING_H
#define ENT_MODEL_SETTING_H

#include "object.h"

/* What a setter works on. */
struct ent_target {
    struct entente_agreement *agreement;
    entente_object *object;
    const struct ent_field *row;
};

/* E_ARGUMENT where the object is NULL, E_MEMBER where its noun has no such member. */
entente_result ent_aim(entente_object *object, int32_t field, struct ent_target *target,
                       entente_error *error);
/* The same, and E_TYPE where the member takes no list. */
entente_result ent_aim_at_list(entente_object *object, int32_t field, struct ent_target *target,
                               entente_error *error);
/* Fills the error with the member's place and "member why", and answers the code. */
entente_result ent_refused(const struct ent_target *target, entente_result code, const char *why,
                           entente_error *error);
/* Puts a value that its form has accepted; where that fails it is released. */
entente_result ent_put(const struct ent_target *target, struct ent_value value,
                       entente_error *error);

/* A value as `form` (the member's, or that of its items) takes it. */
entente_result ent_take_text(const struct ent_target *target, const struct ent_form *form,
                             const char *text, struct ent_value *value, entente_error *error);
entente_result ent_take_integer(const struct ent_target *target, const struct ent_form *form,
                                int64_t number, struct ent_value *value, entente_error *error);
entente_result ent_take_boolean(const struct ent_target *target, const struct ent_form *form,
                                int32_t truth, struct ent_value *value, entente_error *error);
entente_result ent_take_enum(const struct ent_target *target, const struct ent_form *form,
                             int32_t number, struct ent_value *value, entente_error *error);
entente_result ent_take_date(const struct ent_target *target, const struct ent_form *form,
                             int32_t date, struct ent_value *value, entente_error *error);

/* A value that holds a new, empty object; a node has its operator from the start. */
bool ent_new_object(const struct ent_target *target, int32_t noun, struct ent_value *value);

/* Adds a value to the member's list, which is made if there is none. */
entente_result ent_push(const struct ent_target *target, struct ent_value value,
                        entente_error *error);
/* Sets what stands under a key of the member's map, which is made if there is none. */
entente_result ent_set_entry(const struct ent_target *target, const char *key,
                             struct ent_value value, entente_error *error);

#endif
