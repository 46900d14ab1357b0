package dev.abide.suite.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing program small. jqwik would shrink it as a list of instructions, each at the price of two runs, and
 * give up after seconds; taking out halves, quarters and so on first needs a few hundred runs at most.
 */
final class Shrinking {
    private static final int MOST_RUNS = 600;

    private final Predicate<String> fails;
    private List<String> instructions;
    private int runs;

    private Shrinking(String program, Predicate<String> fails) {
        this.fails = fails;
        instructions = List.of(program.split(";"));
    }

    /** Returns a program that still fails and of which nothing can be left out. */
    static String of(String program, Predicate<String> fails) {
        Shrinking shrinking = new Shrinking(program, fails);
        shrinking.removeParts();
        shrinking.simplifyOperands();
        return String.join(";", shrinking.instructions);
    }

    private void removeParts() {
        for (int size = instructions.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from < instructions.size(); ) {
                List<String> rest = new ArrayList<>(instructions.subList(0, from));
                rest.addAll(instructions.subList(Math.min(from + size, instructions.size()), instructions.size()));
                if (!accept(rest)) {
                    from += size;
                }
            }
        }
    }

    private void simplifyOperands() {
        for (int at = 0; at < instructions.size(); at++) {
            String[] words = instructions.get(at).split(" ");
            for (int word = words.length - 1; word > 0; word--) {
                String[] shorter = word == words.length - 1 ? Arrays.copyOf(words, word) : words.clone();
                if (word < shorter.length) {
                    shorter[word] = "0";
                }
                List<String> changed = new ArrayList<>(instructions);
                changed.set(at, String.join(" ", shorter));
                if (accept(changed)) {
                    words = shorter;
                }
            }
        }
    }

    private boolean accept(List<String> candidate) {
        boolean accepted = !candidate.isEmpty()
                && !candidate.equals(instructions)
                && runs++ < MOST_RUNS
                && fails.test(String.join(";", candidate));
        if (accepted) {
            instructions = candidate;
        }
        return accepted;
    }
}
