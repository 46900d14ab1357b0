package dev.abide.ecma.regexp;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression of JavaScript that {@link java.util.regex} matches. */
public final class TranslatedPattern {
    private final Pattern pattern;
    private final @Nullable Pattern before;
    private final int[] numbers;
    private final Map<String, Integer> names;

    /**
     * Keeps the parts.
     *
     * @param before what has to be true where the pattern matches, apart from it
     * @param numbers by group of JavaScript, the pattern's group
     */
    TranslatedPattern(Pattern pattern, @Nullable Pattern before, int[] numbers, Map<String, Integer> names) {
        this.pattern = pattern;
        this.before = before;
        this.numbers = numbers;
        this.names = names;
    }

    /** Returns the groups that have a name, with their numbers. */
    public Map<String, Integer> names() {
        return names;
    }

    /** Looks for a match from a place on, or only there. Returns {@code null} if there is none. */
    public @Nullable MatchResult match(String text, int start, boolean isSticky) {
        Matcher matcher = matcher(pattern, text);
        for (int from = start; from <= text.length(); from = matcher.start() + 1) {
            matcher.region(from, text.length());
            if (!(isSticky ? matcher.lookingAt() : matcher.find())) {
                return null;
            }
            if (before == null
                    || matcher(before, text)
                            .region(matcher.start(), text.length())
                            .lookingAt()) {
                return new Match(matcher, numbers);
            }
            if (isSticky) {
                return null;
            }
        }
        return null;
    }

    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** A match as JavaScript numbers its groups. */
    private static final class Match implements MatchResult {
        private final MatchResult whole;
        private final int[] numbers;

        Match(MatchResult whole, int[] numbers) {
            this.whole = whole;
            this.numbers = numbers;
        }

        @Override
        public int start() {
            return whole.start();
        }

        @Override
        public int start(int group) {
            return whole.start(numbers[group]);
        }

        @Override
        public int end() {
            return whole.end();
        }

        @Override
        public int end(int group) {
            return whole.end(numbers[group]);
        }

        @Override
        public String group() {
            return whole.group();
        }

        @Override
        public @Nullable String group(int group) {
            return whole.group(numbers[group]);
        }

        @Override
        public int groupCount() {
            return numbers.length - 1;
        }
    }
}
