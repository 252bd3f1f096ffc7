/**
 * @file entente.h
 * Multinational agreements: who is bound to what, since when, and why.
 *
 * Includes everything but cjson.h, which is for programs that hold cJSON trees.
 */
#ifndef ENTENTE_ENTENTE_H
#define ENTENTE_ENTENTE_H

#include <entente/act.h>
#include <entente/agreement.h>
#include <entente/answer.h>
#include <entente/api.h>
#include <entente/approval.h>
#include <entente/assessment.h>
#include <entente/body.h>
#include <entente/coalition.h>
#include <entente/commitment.h>
#include <entente/course.h>
#include <entente/date.h>
#include <entente/error.h>
#include <entente/expression.h>
#include <entente/field.h>
#include <entente/finding.h>
#include <entente/group.h>
#include <entente/guard.h>
#include <entente/json.h>
#include <entente/object.h>
#include <entente/party.h>
#include <entente/relation.h>
#include <entente/row.h>
#include <entente/template.h>
#include <entente/timeline.h>
#include <entente/version.h>

#endif
