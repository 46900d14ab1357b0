package dev.abide.bridge.handle;

import dev.abide.spi.ValueKind;

/** The tags of handle slots, as in {@code env.h}; a tag minus one is the {@code napi_valuetype}. */
public final class Tag {
    public static final int EMPTY = 0;
    public static final int UNDEFINED = 1;
    public static final int NULL = 2;
    public static final int BOOLEAN = 3;
    public static final int NUMBER = 4;
    public static final int STRING = 5;
    public static final int SYMBOL = 6;
    public static final int OBJECT = 7;
    public static final int FUNCTION = 8;
    public static final int EXTERNAL = 9;
    public static final int BIGINT = 10;

    private Tag() {}

    /** Returns the tag of a kind; the kinds stand in the order of {@code napi_valuetype}. */
    @SuppressWarnings("EnumOrdinal") // a switch costs two loads for every handle; TagTest compares the orders
    static int of(ValueKind kind) {
        return kind.ordinal() + 1;
    }
}
