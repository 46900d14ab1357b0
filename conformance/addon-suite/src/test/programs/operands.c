/* What operands pick: texts, names, numbers, native data. */
#include "machine.h"

#include <limits.h>
#include <math.h>
#include <stdatomic.h>
#include <stdio.h>

/* A literal with its length, which may hold NULs. */
#define TEXT(literal) {literal, sizeof(literal) - 1}

static const struct {
    const char *text;
    size_t length;
} texts[] = {
    TEXT("a"), TEXT("b"), TEXT("c"), TEXT("0"), TEXT("1"), TEXT(""), TEXT("length"), TEXT("name"), TEXT("code"), TEXT("constructor"),
    TEXT("toString"), TEXT("4294967295"), TEXT("4294967294"), TEXT("-1"), TEXT("1.5"), TEXT("01"), TEXT("h\xc3\xa9llo"),
    TEXT("\xe2\x82\xac"), TEXT("\xf0\x9f\x98\x80!"), TEXT("a\0b"), TEXT("\xff\xfe"), TEXT("\xc3"), TEXT("\xed\xa0\x80"),
    TEXT("\xf4\x90\x80\x80"), TEXT("\xe2\x82"), TEXT("  12 "), TEXT("0x1F"), TEXT("Infinity"), TEXT("a fairly long text of plain ASCII"),
    TEXT("__proto__"), TEXT("prototype"), TEXT("valueOf"), TEXT("\xc0\x80"), TEXT("12n")};

const char *bytes(unsigned operand, size_t *length) {
    *length = texts[operand % COUNT(texts)].length;
    return texts[operand % COUNT(texts)].text;
}

const char *name_of(unsigned operand) {
    return texts[operand % COUNT(texts)].text;
}

size_t length_of(unsigned operand, size_t length) {
    if (operand % 32 == 5) {
        return (size_t)INT_MAX + 1;
    }
    return operand % 4 == 0 ? NAPI_AUTO_LENGTH : operand % 4 == 3 ? length / 2 : length;
}

size_t widen(unsigned operand, char16_t *units) {
    static const char16_t special[] = {0xd83d, 0xde00, 0xd800, 'x', 0xdc00, 0, 'y', 0x20ac};
    size_t length = 0;
    const char *text = bytes(operand, &length);
    if (operand % 3 == 0) {
        length = operand / 3 % (COUNT(special) + 1);
        memcpy(units, special, length * sizeof *units);
    } else {
        for (size_t i = 0; i < length; i++) {
            units[i] = (unsigned char)text[i];
        }
    }
    units[length] = 0;
    return length;
}

double number_of(unsigned operand) {
    static const double numbers[] = {
        0, 1, 2, 3, -1, 0.5, -0.0, 7, 255, 256, 65535, 65536, 2147483647, 2147483648.0, -2147483648.0, -2147483649.0, 4294967295.0,
        4294967296.0, 4294967297.0, 9007199254740991.0, 9007199254740993.0, 9223372036854775807.0, -9223372036854775808.0, 1e19, -1e19, 1e21,
        1.7976931348623157e308, 1e-300, (double)INFINITY, (double)-INFINITY, (double)NAN, 8.64e15, 8.64e15 + 1, 86400000, 1.9999999999999998, -1.5};
    return numbers[operand % COUNT(numbers)];
}

void *token(struct machine *m) {
    return (void *)(uintptr_t)++m->token;
}

/* One flag for each finalizer that was ever handed out; the hint of a finalizer is its flag. */
static atomic_bool finalized[1 << 20];
static uint32_t handed_out;

void *once(void) {
    return &finalized[handed_out < COUNT(finalized) ? handed_out++ : 0];
}

void finalize(napi_env env, void *data, void *hint) {
    (void)env;
    (void)data;
    if (atomic_exchange((atomic_bool *)hint, true) && hint != &finalized[COUNT(finalized) - 1] && hint != finalized) {
        printf("!!! a finalizer ran twice\n");
        fflush(stdout);
        abort();
    }
}

void finalize_memory(napi_env env, void *data, void *hint) {
    finalize(env, data, hint);
    free(data);
}
