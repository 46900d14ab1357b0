package dev.abide.downlevel.tree;

/**
 * The global variables of converted code. A script that was converted long ago may have a {@code $jscomp} of its own.
 */
public final class HiddenNames {
    /** What all begin with: engines show no such key of the global object. */
    public static final String PREFIX = "$abide$";

    /** Our library. */
    public static final String OURS = PREFIX + "core";

    /** The library of Closure Compiler, under the name that it gives it. */
    public static final String COMPILERS = "$jscomp";

    /** The library of Closure Compiler, under the name that it has here. */
    public static final String COMPILERS_HERE = PREFIX + "jscomp";

    private HiddenNames() {}
}
