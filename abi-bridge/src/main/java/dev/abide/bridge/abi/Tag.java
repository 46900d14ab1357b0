package dev.abide.bridge.abi;

import dev.abide.spi.ValueKind;

/** The tags of handle slots, as in {@code env.h}; a tag minus one is the {@code napi_valuetype}. */
final class Tag {
    static final int EMPTY = 0;
    static final int UNDEFINED = 1;
    static final int NULL = 2;
    static final int BOOLEAN = 3;
    static final int NUMBER = 4;
    static final int STRING = 5;
    static final int SYMBOL = 6;
    static final int OBJECT = 7;
    static final int FUNCTION = 8;
    static final int EXTERNAL = 9;
    static final int BIGINT = 10;

    private Tag() {}

    /** Returns the tag of a kind; the kinds stand in the order of {@code napi_valuetype}. */
    @SuppressWarnings("EnumOrdinal") // a switch costs two loads for every handle; TagTest compares the orders
    static int of(ValueKind kind) {
        return kind.ordinal() + 1;
    }
}
