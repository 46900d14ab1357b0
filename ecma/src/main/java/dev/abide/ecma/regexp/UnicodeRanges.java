package dev.abide.ecma.regexp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Binary properties that {@link java.util.regex.Pattern} does not know, as the content of a class of characters. */
final class UnicodeRanges {
    /** Read when the first expression asks for such a property. */
    private static final Map<String, String> CLASSES = read();

    private UnicodeRanges() {}

    /** Returns what stands within the brackets, {@code null} if the property is none of these. */
    static @Nullable String of(String name) {
        return CLASSES.get(name);
    }

    private static Map<String, String> read() {
        Map<String, String> classes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(UnicodeRanges.class.getResourceAsStream("properties.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> words = List.of(line.split(" "));
                StringBuilder ranges = new StringBuilder();
                words.subList(2, words.size())
                        .forEach(range -> ranges.append("\\x{")
                                .append(range.replace("-", "}-\\x{"))
                                .append('}'));
                classes.put(words.get(0), ranges.toString());
                if (!words.get(1).equals("-")) {
                    classes.put(words.get(1), ranges.toString());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }
}
