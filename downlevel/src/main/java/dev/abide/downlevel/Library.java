package dev.abide.downlevel;

import java.util.List;

/**
 * A runtime library of Closure Compiler, or a part of our own.
 *
 * @param name for instance {@code es6/array/from}
 * @param source in ECMAScript 5
 * @param requires names of libraries that come first
 */
public record Library(String name, String source, List<String> requires) {
    /** How the names of our own begin. */
    static final String OWN = "abide/";

    /**
     * Tells whether the source is a function of the global object and of the host's functions, which the host calls.
     */
    public boolean isOwn() {
        return name.startsWith(OWN);
    }
}
