package dev.abide.cli.prove;

import java.util.Arrays;
import java.util.Optional;

/** What a script did on an engine, compared with the oracle. */
public enum Verdict {
    /** The same output and exit code. */
    SAME("same", "green"),
    /** The same output and exit code, but no addon was loaded: that proves nothing about one. */
    UNLOADED("same, no addon", "yellow"),
    /** Another output or exit code. */
    DIFFERS("differs", "red"),
    /** A signal ended the process. */
    CRASH("crash", "red,bold"),
    /** It did not end in time. */
    TIMEOUT("timeout", "red"),
    /** Run several times, it did now this, now that. */
    FLAKY("flaky", "red"),
    /** The engine is not there. */
    MISSING("missing engine", "yellow"),
    /** There was nothing to compare with, because the script failed on the oracle, too. */
    UNPROVED("not proved", "yellow");

    private final String label;
    private final String style;

    Verdict(String label, String style) {
        this.label = label;
        this.style = style;
    }

    /** Returns the word in the table. */
    public String label() {
        return label;
    }

    /** Returns the verdict of that word. */
    public static Optional<Verdict> labelled(String label) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.label.equals(label))
                .findFirst();
    }

    /** Tells whether the engine did something else than the oracle. */
    public boolean isDifference() {
        return this == DIFFERS || this == CRASH || this == TIMEOUT || this == FLAKY;
    }

    /** Tells whether the engine did what the oracle did. */
    public boolean isAgreement() {
        return this == SAME || this == UNLOADED;
    }

    String style() {
        return style;
    }
}
