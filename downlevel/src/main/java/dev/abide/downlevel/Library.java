package dev.abide.downlevel;

import java.util.List;

/**
 * A runtime library of Closure Compiler.
 *
 * @param name for instance {@code es6/array/from}
 * @param source in ECMAScript 5
 * @param requires names of libraries that come first
 */
public record Library(String name, String source, List<String> requires) {
    static final String OWN = "abide";

    /** Tells whether the source is a function of the global object and {@code caught}, which the host calls. */
    public boolean isOwn() {
        return name.equals(OWN);
    }
}
