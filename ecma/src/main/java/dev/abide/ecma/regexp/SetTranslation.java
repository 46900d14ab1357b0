package dev.abide.ecma.regexp;

import java.util.ArrayList;
import java.util.List;

/**
 * A class of the flag v: classes in classes, <code>--</code>, <code>&amp;&amp;</code>, and <code>\q{…}</code>, which
 * matches strings.
 */
final class SetTranslation {
    private static final String NOTHING = "[^\\x{0}-\\x{10FFFF}]";

    private final PatternTranslation text;
    private final List<String> strings;

    /** Reads on from a translation. What matches more than one character goes into the list. */
    SetTranslation(PatternTranslation text, List<String> strings) {
        this.text = text;
        this.strings = strings;
    }

    /** Returns the pattern of the class whose bracket was read just now. */
    String read() {
        boolean isNegated = text.take("^");
        StringBuilder members = new StringBuilder();
        while (!text.take("]")) {
            if (text.take("&&")) {
                members.append("&&[").append(member()).append(']');
            } else if (text.take("--")) {
                members.append("&&[^").append(member()).append(']');
            } else {
                memberOrRange(members);
            }
        }
        String all = members.isEmpty() ? NOTHING : "[" + members + "]";
        return isNegated ? "[^" + all + "]" : all;
    }

    private void memberOrRange(StringBuilder members) {
        members.append(member());
        if (!text.isAt("--") && text.take("-")) {
            members.append('-').append(member());
        }
    }

    private String member() {
        return text.take("[") ? read() : text.take("\\q{") ? quoted() : text.element();
    }

    private String quoted() {
        StringBuilder characters = new StringBuilder();
        List<String> word = new ArrayList<>();
        boolean isLast = false;
        while (!isLast) {
            isLast = text.take("}");
            if (!isLast && !text.take("|")) {
                word.add(text.element());
            } else if (word.size() == 1) {
                characters.append(word.removeFirst());
            } else {
                strings.add(String.join("", word));
                word.clear();
            }
        }
        return characters.isEmpty() ? NOTHING : characters.toString();
    }
}
