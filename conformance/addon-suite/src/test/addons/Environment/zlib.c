/* Node has zlib built in, and addons take its functions from the process. */
#include "test.h"

uint32_t adler32(uint32_t before, const unsigned char *bytes, unsigned length);

/* A function whose address the library holds must be found when it is opened. */
unsigned long crc32(unsigned long before, const unsigned char *bytes, unsigned length);
static unsigned long (*const checksum)(unsigned long, const unsigned char *, unsigned) = crc32;

CASE(call_zlib) {
    static const unsigned char bytes[] = "123456789";
    return LIST(number(env, (double)adler32(1, bytes, 9)), number(env, (double)checksum(0, bytes, 9)));
}
