package dev.abide.host.downlevel;

import java.util.List;

/**
 * A runtime library of Closure Compiler.
 *
 * @param name for instance {@code es6/array/from}
 * @param source in ECMAScript 5
 * @param requires names of libraries that come first
 */
public record Library(String name, String source, List<String> requires) {}
