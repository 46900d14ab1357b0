package dev.abide.suite;

import java.util.Optional;

/**
 * What a script made of a runtime.
 *
 * @param text what it printed; if it had a process of its own, also how that ended
 * @param fault why the text proves nothing, whatever another runtime prints: the script did not do what it is there for
 */
record Output(String text, Optional<String> fault) {
    /** What the driver, or a script for it, prints of an exception that nobody caught. */
    private static final String UNCAUGHT = "!!! ";

    /** Judges what a script printed. */
    static Output of(String text) {
        return new Output(
                text,
                text.isBlank()
                        ? Optional.of("it printed nothing")
                        : text.lines().filter(line -> line.startsWith(UNCAUGHT)).findFirst());
    }

    /** Returns the same text with a fault, which comes before any other. */
    Output withFault(String reason) {
        return new Output(text, Optional.of(reason));
    }
}
