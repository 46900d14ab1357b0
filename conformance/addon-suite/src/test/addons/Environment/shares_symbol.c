/* Has a variable that other libraries can use if it is opened for all to see. */
#include "test.h"

int abide_suite_shared_answer = 42;

CASE(answer) {
    return number(env, abide_suite_shared_answer);
}
