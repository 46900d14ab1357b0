package dev.abide.nashorn.realm;

import org.openjdk.nashorn.internal.runtime.Symbol;

/** One per process, as Symbol.iterator is: libraries of two realms understand each other's objects. */
public final class WellKnownSymbols {
    public static final Symbol TO_STRING_TAG = new Symbol("Symbol.toStringTag");
    public static final Symbol SPECIES = new Symbol("Symbol.species");
    public static final Symbol HAS_INSTANCE = new Symbol("Symbol.hasInstance");
    public static final Symbol TO_PRIMITIVE = new Symbol("Symbol.toPrimitive");

    private WellKnownSymbols() {}
}
