/* Cannot be opened unless another library shows it a variable. */
#include "test.h"

extern int abide_suite_shared_answer;

CASE(shared_answer) {
    return number(env, abide_suite_shared_answer);
}
