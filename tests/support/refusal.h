/* What is refused changes nothing. */
#ifndef SUPPORT_REFUSAL_H
#define SUPPORT_REFUSAL_H

#include <criterion/criterion.h>

#include <entente/agreement.h>

/* The call must give the code and leave the agreement as it was. */
#define REFUSED(agreement_, code_, call_)                                                          \
    do {                                                                                           \
        entente_agreement *before_ = NULL;                                                         \
        cr_assert_eq(entente_agreement_copy((agreement_), &before_, NULL), ENTENTE_OK);            \
        cr_expect_eq((call_), (code_), "%s", #call_);                                              \
        cr_expect(entente_agreement_equal((agreement_), before_), "%s", #call_);                   \
        entente_agreement_free(before_);                                                           \
    } while (0)

#define OK(call_) cr_assert_eq((call_), ENTENTE_OK)

static inline entente_agreement *small_agreement(void)
{
    entente_agreement *agreement = NULL;

    OK(entente_agreement_new("small", "Small", ENTENTE_KIND_TREATY, ENTENTE_BIND_LEGAL, &agreement,
                             NULL));
    return agreement;
}

#endif
