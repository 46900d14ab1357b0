package dev.abide.downlevel.scan;

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

    /** Tells whether a name may stand inside for a property of that name, as far as one can see. */
    boolean mayHoldProperties() {
        return this != BLOCK && this != TRY && this != FUNCTION;
    }
}
