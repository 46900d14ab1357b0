package dev.abide.downlevel.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script and a place in it, which moves over whole comments, literals and words. */
final class ScriptText {
    private final String source;
    private int at;

    ScriptText(String source, int start) {
        this.source = source;
        this.at = start;
    }

    String source() {
        return source;
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at >= source.length();
    }

    char current() {
        return source.charAt(at);
    }

    /** Returns the character at a distance from the place, or NUL. */
    char peek(int distance) {
        return at + distance < source.length() ? source.charAt(at + distance) : '\0';
    }

    void skip(int length) {
        at += length;
    }

    boolean startsWith(String text) {
        return source.startsWith(text, at);
    }

    /** Returns the first character after white space, or NUL. */
    char afterSpace() {
        return afterSpace(0);
    }

    /** Returns the first character after white space at a distance from the place, or NUL. */
    char afterSpace(int distance) {
        int next = at + distance;
        while (next < source.length() && source.charAt(next) <= ' ') {
            next++;
        }
        return next < source.length() ? source.charAt(next) : '\0';
    }

    /** Tells whether a dot and a name follow after white space. */
    boolean isMemberNext() {
        int dot = at;
        while (dot < source.length() && isSpace(source.charAt(dot))) {
            dot++;
        }
        char name = dot + 1 < source.length() ? source.charAt(dot + 1) : '\0';
        return source.startsWith(".", dot) && (Character.isJavaIdentifierStart(name) || name == '#');
    }

    /** Tells whether a text follows after white space; farther away than 40 characters nobody writes it. */
    boolean isFollowedBy(String text) {
        return source.substring(at, Math.min(source.length(), at + 40))
                .stripLeading()
                .startsWith(text);
    }

    /** Tells whether there is a character of a word at an offset. */
    boolean isInWord(int offset) {
        return offset >= 0 && Character.isJavaIdentifierPart(source.charAt(offset));
    }

    /** Tells whether what is read next looks so. */
    boolean continuesWith(Pattern pattern) {
        return endOf(pattern) >= 0;
    }

    /** Returns where what looks so and is read next ends, or -1. */
    int endOf(Pattern pattern) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Tells whether a line ends in a part of the text. */
    boolean hasLineBreak(int from, int to) {
        int lineEnd = source.indexOf('\n', from);
        return lineEnd >= 0 && lineEnd < to;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u2028' || c == '\u2029';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean isAtComment() {
        return peek(0) == '/' && (peek(1) == '/' || peek(1) == '*');
    }

    void skipComment() {
        if (peek(1) == '/') {
            while (!isAtEnd() && current() != '\n' && current() != '\r') {
                at++;
            }
        } else {
            int end = source.indexOf("*/", at + 2);
            at = end < 0 ? source.length() : end + 2;
        }
    }

    /** Moves over a string. Tells whether an escape in it is newer than ECMAScript 5. */
    boolean skipString() {
        char quote = current();
        boolean modern = false;
        at++;
        while (!isAtEnd() && current() != quote && current() != '\n') {
            if (current() == '\\') {
                modern |= peek(1) == 'u' && peek(2) == '{';
                at++;
                if (peek(0) == '\r' && peek(1) == '\n') {
                    at++;
                }
            }
            at++;
        }
        at++;
        return modern;
    }

    /**
     * Moves over the text of a template, from its start or from the end of a substitution. Tells whether a substitution
     * follows, and not the end.
     */
    boolean skipTemplateText() {
        at++;
        while (!isAtEnd() && current() != '`') {
            if (startsWith("${")) {
                at += 2;
                return true;
            }
            at += current() == '\\' ? 2 : 1;
        }
        at++;
        return false;
    }

    /** Moves over a number. Tells whether ECMAScript 5 has none such. */
    boolean skipNumber() {
        int start = at;
        while (!isAtEnd() && (isInNumber(current()) || isExponentSign(start))) {
            at++;
        }
        String text = source.substring(start, at);
        boolean isBased = text.length() > 1 && text.charAt(0) == '0' && "bBoO".indexOf(text.charAt(1)) >= 0;
        return isBased || text.endsWith("n") || text.indexOf('_') >= 0;
    }

    private static boolean isInNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private boolean isExponentSign(int start) {
        boolean isSign = current() == '+' || current() == '-';
        boolean isHex = source.startsWith("0x", start) || source.startsWith("0X", start);
        return isSign && !isHex && "eE".indexOf(source.charAt(at - 1)) >= 0;
    }

    boolean isAtWord() {
        return Character.isJavaIdentifierStart(current()) || current() == '\\' || current() == '#';
    }

    /** Moves over a word and returns it. */
    String word() {
        int start = at++;
        while (!isAtEnd() && (Character.isJavaIdentifierPart(current()) || current() == '\\')) {
            at++;
        }
        return source.substring(start, at);
    }

    /** Moves over a regular expression. Tells whether ECMAScript 5 has none such. */
    boolean skipRegularExpression() {
        boolean modern = skipPattern();
        at++;
        while (!isAtEnd() && Character.isJavaIdentifierPart(current())) {
            modern |= "gim".indexOf(current()) < 0;
            at++;
        }
        return modern;
    }

    private boolean skipPattern() {
        boolean modern = false;
        boolean inClass = false;
        at++;
        while (!isAtEnd() && current() != '\n' && (current() != '/' || inClass)) {
            switch (current()) {
                case '\\' -> at++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> modern |= startsWith("(?<");
                default -> {}
            }
            at++;
        }
        return modern;
    }
}
