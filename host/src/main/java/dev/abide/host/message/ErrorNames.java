package dev.abide.host.message;

import java.util.Map;

/** The letters of the classes of errors; plain errors, and those of other names, have none. */
final class ErrorNames {
    private static final Map<String, Integer> LETTERS = Map.of(
            "EvalError", (int) 'E',
            "RangeError", (int) 'R',
            "ReferenceError", (int) 'F',
            "SyntaxError", (int) 'S',
            "TypeError", (int) 'T',
            "URIError", (int) 'U');

    private ErrorNames() {}

    static int letterOf(String name) {
        return LETTERS.getOrDefault(name, 0);
    }

    static String of(int letter) {
        return LETTERS.entrySet().stream()
                .filter(entry -> entry.getValue() == letter)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("Error");
    }
}
