#define OWN_INIT
#include "test.h"

int nothing_to_see_here(void) {
    return 1;
}
