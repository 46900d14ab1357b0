package dev.abide.downlevel.scan;

import org.jspecify.annotations.Nullable;

/** What was opened by a bracket. */
enum Bracket {
    BLOCK,
    TRY,
    FUNCTION,
    CLASS,
    OBJECT,
    PARAMETERS,
    CONTROL,
    IMPORT,
    PARENTHESIS,
    TEMPLATE,
    ARRAY,
    SUBSCRIPT;

    /** Tells whether it is that of an object or an array. */
    boolean isLiteral() {
        return this == OBJECT || this == ARRAY;
    }

    /** Tells whether statements stood in it that were no function's. */
    static boolean isBlock(@Nullable Bracket bracket) {
        return bracket == BLOCK || bracket == TRY;
    }

    /** Tells the same of a bracket that perhaps nothing has opened: it may be anything's. */
    static boolean isOpenToProperties(@Nullable Bracket bracket) {
        return bracket == null || bracket.mayHoldProperties();
    }

    /** Tells whether a name may stand inside for a property of that name, as far as one can see. */
    boolean mayHoldProperties() {
        return this != BLOCK && this != TRY && this != FUNCTION;
    }
}
