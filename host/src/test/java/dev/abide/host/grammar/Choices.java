package dev.abide.host.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the parts of the grammar draw from: chance, names that are new, variables that there are. */
final class Choices {
    private final Random random;
    private final Deque<List<String>> scopes = new ArrayDeque<>();
    private final List<String> unsettled = new ArrayList<>();
    private int names;
    private int depth;

    Choices(long seed) {
        this.random = new Random(seed);
        scopes.push(new ArrayList<>());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String of(String... options) {
        return options[random.nextInt(options.length)];
    }

    @SafeVarargs
    final String of(Supplier<String>... options) {
        return options[random.nextInt(options.length)].get();
    }

    /** Joins some of what a part makes. */
    String some(int most, String separator, Supplier<String> each) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> each.get())
                .collect(Collectors.joining(separator));
    }

    String fresh(String kind) {
        return kind + ++names;
    }

    /** Declares a variable that is known from {@link #settle} on. */
    String variable() {
        String name = fresh("v");
        unsettled.add(name);
        return name;
    }

    /** What was declared so far has a value from here on. */
    void settle() {
        scopes.element().addAll(unsettled);
        unsettled.clear();
    }

    /** Returns a variable that is there, or the one that always is. */
    String known() {
        List<String> all = scopes.stream().flatMap(List::stream).toList();
        return all.isEmpty() ? "zero" : all.get(random.nextInt(all.size()));
    }

    /** Makes a part with a scope of its own. */
    String scoped(Supplier<String> part) {
        List<String> around = List.copyOf(unsettled);
        unsettled.clear();
        scopes.push(new ArrayList<>());
        String made = part.get();
        scopes.pop();
        unsettled.clear();
        unsettled.addAll(around);
        return made;
    }

    /** Makes a part, or something small where parts stand deep within each other. */
    String deeper(int most, Supplier<String> part, Supplier<String> small) {
        if (depth >= most) {
            return small.get();
        }
        depth++;
        String made = part.get();
        depth--;
        return made;
    }
}
