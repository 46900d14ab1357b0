package dev.abide.host.node.globals;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** {@code internalBinding('globals/intl')}: what the JDK knows of languages, for engines without Intl. */
final class IntlBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object()
                .set("locale", context.string("en-US"))
                .function("canonical", arguments -> context.string(canonical(arguments.string(0))))
                .function("ends", IntlBinding::ends)
                .build();
    }

    /** The tag of a locale in its canonical form, empty if it is none. */
    private static String canonical(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException _) {
            return "";
        }
    }

    /** ends(text, granularity, locale): where segments end, negative if a segment is no word. */
    private static Object ends(Arguments arguments) {
        String text = arguments.string(0);
        BreakIterator breaks = breaks(arguments.string(1), Locale.forLanguageTag(arguments.string(2)));
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean isWord = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
            ends.add(isWord ? end : -end);
            start = end;
        }
        return arguments.context().array(ends);
    }

    private static BreakIterator breaks(String granularity, Locale locale) {
        return switch (granularity) {
            case "word" -> BreakIterator.getWordInstance(locale);
            case "sentence" -> BreakIterator.getSentenceInstance(locale);
            default -> BreakIterator.getCharacterInstance(locale);
        };
    }
}
