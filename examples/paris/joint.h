/* The joint declaration is long, so its commitments and its acts have files of their own. */
#ifndef JOINT_H
#define JOINT_H

#include "build.h"

void put_joint_commitments(struct maker *maker);
void put_joint_acts(struct maker *maker);

#endif
