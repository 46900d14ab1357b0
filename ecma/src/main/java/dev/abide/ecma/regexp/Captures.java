package dev.abide.ecma.regexp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The groups of a pattern as they are written. A reference to a group that took no part matches the empty text in
 * JavaScript, and nothing in a Pattern; so an empty group behind each one that may be referred to tells whether it took
 * part.
 */
final class Captures {
    private static final int NONE = 0;

    private final Groups groups;
    private final boolean hasReferences;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final int[] numbers;
    private final int[] marks;
    private int seen;
    private int written;

    Captures(String source) {
        this.groups = Groups.of(source);
        this.hasReferences = source.matches("(?s).*\\\\[1-9k].*");
        this.numbers = new int[groups.count() + 1];
        this.marks = new int[groups.count() + 1];
    }

    int count() {
        return groups.count();
    }

    Map<String, Integer> names() {
        return groups.names();
    }

    /** By group of JavaScript, the pattern's. */
    int[] numbers() {
        return numbers;
    }

    /** Begins a group that captures; returns what to write. */
    String begin() {
        seen++;
        written++;
        numbers[seen] = written;
        open.push(seen);
        return hasReferences ? "(?:(" : "(";
    }

    /** Begins any other group, whose text the caller writes. */
    void beginOther() {
        open.push(NONE);
    }

    /** Ends a group; returns what to write. */
    String end() {
        int group = open.isEmpty() ? NONE : open.pop();
        if (group == NONE || !hasReferences) {
            return ")";
        }
        written++;
        marks[group] = written;
        return ")())";
    }

    /** Returns what to write for a reference. Within its group, and before it, there is nothing yet to refer to. */
    String reference(int group) {
        return marks[group] == 0 ? "(?:)" : "(?:\\" + numbers[group] + "|(?!\\" + marks[group] + "))";
    }
}
