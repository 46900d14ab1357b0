package dev.abide.nashorn.regexp;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeRegExp;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * {@code text.replace(expression, …)} with named groups: Nashorn's own knows neither {@code $<name>} nor the last
 * argument of a function.
 */
final class RegExpReplacement {
    private final NashornRealm realm;
    private final NativeRegExp regExp;
    private final ModernRegExp modern;
    private final String text;

    RegExpReplacement(NashornRealm realm, NativeRegExp regExp, ModernRegExp modern, String text) {
        this.realm = realm;
        this.regExp = regExp;
        this.modern = modern;
        this.text = text;
    }

    String by(@Nullable Object replacement) {
        ScriptFunction function = replacement instanceof ScriptFunction callback ? callback : null;
        String template = function == null ? Library.string(realm, replacement) : "";
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (ScriptObject match : matches()) {
            int index = JSType.toInt32(match.get("index"));
            String matched = part(match, 0);
            result.append(text, copied, index);
            result.append(function == null ? expand(template, match, index) : called(function, match, index));
            copied = index + matched.length();
        }
        return result.append(text, copied, text.length()).toString();
    }

    private List<ScriptObject> matches() {
        List<ScriptObject> matches = new ArrayList<>();
        if (modern.isGlobal()) {
            regExp.set("lastIndex", 0, 0);
        }
        ScriptObject match = RegExpLibrary.exec(regExp, modern, text);
        while (match != null) {
            matches.add(match);
            if (!modern.isGlobal()) {
                break;
            }
            if (part(match, 0).isEmpty()) {
                regExp.set("lastIndex", JSType.toInt32(regExp.get("lastIndex")) + 1, 0);
            }
            match = RegExpLibrary.exec(regExp, modern, text);
        }
        return matches;
    }

    private static String part(ScriptObject match, int group) {
        Object value = match.get(group);
        return value == ScriptRuntime.UNDEFINED ? "" : JSType.toString(value);
    }

    private static int count(ScriptObject match) {
        return JSType.toInt32(match.get("length"));
    }

    private String called(ScriptFunction function, ScriptObject match, int index) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (int i = 0; i < count(match); i++) {
            arguments.add(match.get(i));
        }
        arguments.add(index);
        arguments.add(text);
        if (!modern.names().isEmpty()) {
            arguments.add(match.get("groups"));
        }
        return Library.string(realm, realm.functions().call(function, ScriptRuntime.UNDEFINED, arguments.toArray()));
    }

    private String expand(String template, ScriptObject match, int index) {
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < template.length(); at++) {
            char c = template.charAt(at);
            char next = at + 1 < template.length() ? template.charAt(at + 1) : 0;
            int close = template.indexOf('>', at);
            if (c != '$') {
                result.append(c);
            } else if (next == '$') {
                result.append('$');
                at++;
            } else if (next == '&') {
                result.append(part(match, 0));
                at++;
            } else if (next == '`') {
                result.append(text, 0, index);
                at++;
            } else if (next == '\'') {
                result.append(text, index + part(match, 0).length(), text.length());
                at++;
            } else if (next == '<' && close > 0 && !modern.names().isEmpty()) {
                Integer group = modern.names().get(template.substring(at + 2, close));
                result.append(group == null ? "" : part(match, group));
                at = close;
            } else {
                at += numbered(template, at, match, result);
            }
        }
        return result.toString();
    }

    // $1 or $12; returns how many characters follow the dollar.
    private static int numbered(String template, int dollar, ScriptObject match, StringBuilder result) {
        for (int length = 2; length > 0; length--) {
            int end = dollar + 1 + length;
            if (end <= template.length()
                    && template.substring(dollar + 1, end).chars().allMatch(Character::isDigit)) {
                int group = Integer.parseInt(template.substring(dollar + 1, end));
                if (group > 0 && group < count(match)) {
                    result.append(part(match, group));
                    return length;
                }
            }
        }
        result.append('$');
        return 0;
    }
}
