/**
 * @file
 * Courses: an agreement worked out once, and asked about many days.
 *
 * An assessment answers one day. A course goes through all days up to the one of its question and
 * keeps, for every subject, from which day on it stood how, and what made it so; asking it for a day
 * is then a search, and reads nothing of the agreement again.
 *
 *     entente_course *course = NULL;
 *
 *     if (entente_course_new(paris, question, &course, why) == ENTENTE_OK)
 *         puts(entente_facet_name(ENTENTE_FACET_PARTY_STATUS,
 *                                 entente_course_state_of(course, "parties/FRA", 20161104)));
 *     entente_course_free(course);
 *
 * A subject is the agreement, one of its parties, an amendment, a body, a commitment, one of its
 * obligors, an approval at home or one of its steps; of bodies, commitments and approvals those that
 * the scope of the question names. Its path is that of a row (row.h), or one of
 *
 *     agreement
 *     parties/FRA
 *     versions/protocol-14
 *
 * Subjects are numbered from 0: the agreement, its parties, its amendments, its bodies, its
 * commitments each with its obligors, its approvals each with its steps, in the order of the
 * document.
 *
 * The state of a subject on a day up to that of the question is the one that an assessment of that
 * day tells: what was recorded by the question's day of knowledge counts on every day, and a further
 * course has to be worked out where another day of knowledge is asked for.
 */
#ifndef ENTENTE_COURSE_H
#define ENTENTE_COURSE_H

#include <stddef.h>
#include <stdint.h>

#include <entente/agreement.h>
#include <entente/api.h>
#include <entente/assessment.h>
#include <entente/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What made a subject stand as it does from a moment on (ENTENTE_MOMENT_CAUSE). */
enum entente_cause {
    ENTENTE_CAUSE_BEGINNING = 1, /**< Nothing: it stood so before anything was recorded. */
    ENTENTE_CAUSE_ACT = 2,       /**< An act dated that day; see ENTENTE_MOMENT_ACT. */
    ENTENTE_CAUSE_CLOCK = 3,     /**< A day of its own came: a due day, the end of a period or of a
                                      mandate. */
    ENTENTE_CAUSE_RULE = 4       /**< A clause of the agreement, or the law of treaties, made it so
                                      on that day without an act of the day. */
};

/** What a moment tells as a number. */
enum entente_moment_number {
    ENTENTE_MOMENT_FROM = 1,     /**< The first day of the state, YYYYMMDD; 0 of the beginning. */
    ENTENTE_MOMENT_STATE = 2,    /**< The state; see entente_facet_name() with the facet of the
                                      subject. */
    ENTENTE_MOMENT_POSSIBLE = 3, /**< A bit 1 << state for each state that it can be in: one where
                                      the state is certain; several of a body or a step whose dates
                                      leave it open; 0 where it is not known which they are. */
    ENTENTE_MOMENT_CAUSE = 4     /**< `enum entente_cause`. */
};

/** What a moment tells in words. */
enum entente_moment_text {
    ENTENTE_MOMENT_ACT = 1,    /**< The identifier of the act that made it so; "" without one. */
    ENTENTE_MOMENT_BECAUSE = 2 /**< The cause as a timeline says it (ENTENTE_CHANGE_BECAUSE); "" of
                                    the beginning. */
};

/** An agreement worked out up to a day. Opaque; never changes, points into no agreement. */
typedef struct entente_course entente_course;

/**
 * Work out every day up to that of the question.
 *
 * The course keeps a copy of the agreement, and of the further agreements of the question, as they
 * are now: they may be changed or released, which the course does not notice; work out another one
 * then.
 *
 * @param out Receives the course; release it with entente_course_free().
 * @returns ENTENTE_OK; ENTENTE_E_ARGUMENT, also where the question has no day;
 *          ENTENTE_E_LIMIT, ENTENTE_E_NO_MEMORY; or the first fault of an agreement that is not in
 *          order.
 */
ENTENTE_API entente_result entente_course_new(const entente_agreement *agreement,
                                              const entente_question *question,
                                              entente_course **out, entente_error *error);

/** Release a course. NULL is allowed. */
ENTENTE_API void entente_course_free(entente_course *course);

/** @returns The last day that was worked out, that of the question, YYYYMMDD; 0 for NULL. */
ENTENTE_API int32_t entente_course_horizon(const entente_course *course);

/** @returns The bytes of memory that the course holds, the copies of agreements among them. */
ENTENTE_API size_t entente_course_bytes(const entente_course *course);

/**
 * @param which One of `enum entente_work` (assessment.h).
 * @returns How many steps the course took, or the most bytes that were held at once; 0 for an
 *          unknown `which` and for NULL.
 */
ENTENTE_API uint64_t entente_course_work(const entente_course *course, int32_t which);

/** @returns The number of subjects; 0 for NULL. */
ENTENTE_API size_t entente_course_count(const entente_course *course);

/** @returns The subject with that path, or SIZE_MAX. */
ENTENTE_API size_t entente_course_find(const entente_course *course, const char *path);

/** @returns The path of a subject, owned by the course; NULL past the last one and for NULL. */
ENTENTE_API const char *entente_course_path(const entente_course *course, size_t subject);

/**
 * @returns What the states of a subject are numbers of: ENTENTE_FACET_STATUS (of the agreement),
 *          _PARTY_STATUS, _VERSION, _BODY, _COMMITMENT, _APPROVAL or _STEP; 0 past the last one and
 *          for NULL.
 */
ENTENTE_API int32_t entente_course_facet(const entente_course *course, size_t subject);

/**
 * @param on A day up to the horizon, YYYYMMDD.
 * @returns How a subject stands at the end of that day; 0 for a day that is none or lies behind the
 *          horizon, past the last subject and for NULL.
 */
ENTENTE_API int32_t entente_course_state(const entente_course *course, size_t subject, int32_t on);

/** The same of the subject with that path; 0 also where there is none. */
ENTENTE_API int32_t entente_course_state_of(const entente_course *course, const char *path,
                                            int32_t on);

/** @returns The number of moments of a subject, at least 1: the first is how it stood in the
 *           beginning; 0 past the last subject and for NULL. */
ENTENTE_API size_t entente_course_moment_count(const entente_course *course, size_t subject);

/** @returns The moment from which a subject stands as it does on a day, counted from 0; SIZE_MAX
 *           where entente_course_state() is 0. */
ENTENTE_API size_t entente_course_moment_on(const entente_course *course, size_t subject,
                                            int32_t on);

/**
 * @param which One of `enum entente_moment_number`.
 * @returns The number; 0 past the last moment or subject, for an unknown `which` and for NULL.
 */
ENTENTE_API int32_t entente_course_moment_number(const entente_course *course, size_t subject,
                                                 size_t moment, int32_t which);

/**
 * @param which One of `enum entente_moment_text`.
 * @returns The text, owned by the course; NULL past the last moment or subject, for an unknown
 *          `which` and for NULL.
 */
ENTENTE_API const char *entente_course_moment_text(const entente_course *course, size_t subject,
                                                   size_t moment, int32_t which);

/**
 * Assess a day of the same course: the agreement as it was copied, with the choices of the question
 * of the course. All that an assessment tells beside the states of its subjects is worked out for
 * that day, so that it costs what entente_assess() costs; any day may be asked for, also one behind
 * the horizon.
 *
 * @param on  The day, YYYYMMDD.
 * @param out Receives the assessment; release it with entente_assessment_free(). It outlives the
 *            course.
 * @returns ENTENTE_OK, ENTENTE_E_ARGUMENT (also for a day that is none), ENTENTE_E_LIMIT or
 *          ENTENTE_E_NO_MEMORY.
 */
ENTENTE_API entente_result entente_course_assess(const entente_course *course, int32_t on,
                                                 entente_assessment **out, entente_error *error);

#ifdef __cplusplus
}
#endif

#endif
