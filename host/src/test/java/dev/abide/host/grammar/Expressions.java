package dev.abide.host.grammar;

/** Expressions, and the patterns that take their values apart. */
final class Expressions {
    private static final int DEEPEST = 4;

    private final Choices choices;

    Expressions(Choices choices) {
        this.choices = choices;
    }

    String any() {
        return choices.deeper(DEEPEST, this::larger, this::small);
    }

    String small() {
        return choices.of(
                () -> String.valueOf(choices.below(7)),
                () -> "'" + choices.of("a", "bc", "", "d e", "\\u{1F600}") + "'",
                choices::known,
                choices::known,
                () -> choices.of("null", "undefined", "true", "false", "0b101", "1_000", "0o17"));
    }

    private String larger() {
        return choices.of(
                this::small,
                this::array,
                this::object,
                this::operator,
                this::logical,
                this::chain,
                this::call,
                this::template,
                this::traced,
                this::arrowCalled,
                this::assignment);
    }

    /** An expression that says when it is evaluated. */
    String traced() {
        return "trace('" + choices.fresh("t") + "', " + any() + ")";
    }

    String array() {
        return "[" + choices.some(4, ", ", () -> choices.once(4) ? "..." + iterable() : any()) + "]";
    }

    String iterable() {
        return choices.of(
                this::array,
                () -> "'xyz'",
                () -> "new Set([" + any() + ", 2])",
                () -> "new Map([[1, " + any() + "]])",
                () -> "counted(" + choices.below(4) + ")");
    }

    String object() {
        return "{" + choices.some(4, ", ", this::property) + "}";
    }

    private String property() {
        return choices.of(
                () -> key() + ": " + any(),
                () -> "[" + computedKey() + "]: " + any(),
                () -> "..." + choices.of(this::object, this::small, this::array),
                choices::known,
                () -> key() + "() { return " + any() + "; }",
                () -> "get " + key() + "() { return " + any() + "; }",
                () -> "set " + key() + "(value) { log('set', value); }",
                () -> "get [" + computedKey() + "]() { return " + any() + "; }",
                () -> "*" + key() + "() { yield " + any() + "; }",
                () -> key() + ": () => (" + any() + ")");
    }

    String key() {
        return choices.of("a", "b", "c", "'d e'", "1", "get", "set", "async", "static", "of", "class", "await");
    }

    private String computedKey() {
        return "trace('" + choices.fresh("k") + "', " + choices.of("'a'", "'b'", "1", "`c`", "'x' + 1") + ")";
    }

    private String operator() {
        return choices.of(
                () -> "(" + any() + " " + choices.of("+", "-", "*", "===", "!=", "<", ">=", "&", "|", "<<", ">>>") + " "
                        + any() + ")",
                () -> "(" + choices.below(4) + " ** " + choices.below(4) + ")",
                () -> "((-" + (1 + choices.below(3)) + ") ** 2 ** " + choices.below(3) + ")",
                () -> choices.of("typeof ", "!", "-", "+", "~", "void ") + "(" + any() + ")",
                () -> "(" + any() + " ? " + any() + " : " + any() + ")",
                () -> "(" + any() + ", " + any() + ")",
                () -> "(" + key().replaceAll("^([a-z]+)$", "'$1'") + " in (" + object() + "))",
                () -> "(" + choices.below(9) + "n * " + choices.below(9) + "n + 2n ** 70n).toString()");
    }

    private String logical() {
        return "((" + any() + ") " + choices.of("??", "||", "&&") + " (" + any() + "))";
    }

    private String chain() {
        String start = "(" + any() + ")";
        return choices.of(
                () -> start + "?." + choices.of("a", "b", "length") + "?.[" + any() + "]",
                () -> start + "?.a?.(" + arguments() + ")",
                () -> start + "?.a.b.c(" + arguments() + ")",
                () -> "(delete " + start + "?.a)",
                () -> "((" + start + "?.b)?.c ?? (" + any() + "))");
    }

    private String arguments() {
        return choices.some(3, ", ", () -> choices.once(4) ? "..." + iterable() : any());
    }

    private String call() {
        return choices.of(
                () -> "list(" + arguments() + ")",
                () -> "list.call(null, " + any() + ", ...[" + arguments() + "])",
                () -> "list.apply(null, [" + arguments() + "])",
                () -> "new Holder(" + arguments() + ").held",
                () -> "[" + arguments() + "].map((x, i) => [i, x])",
                () -> "Object.entries(" + object() + ").sort()",
                () -> "'abcabc'.replace(/(?<first>b)(?<second>c)/gu, '$<second>$<first>')",
                () -> "/b.c/s.test('b\\nc')");
    }

    private String template() {
        String text = "`" + choices.of("", "x", "\\n") + "${" + any() + "}" + choices.of("", "y\\t", "\\${}") + "${"
                + any() + "}`";
        return choices.once(2) ? text : "tag" + text;
    }

    private String arrowCalled() {
        String argument = any();
        return choices.scoped(() -> {
            String pattern = pattern();
            String initializer = choices.of(any(), "{}", "[]");
            choices.settle();
            return "((" + pattern + " = " + initializer + ") => "
                    + choices.of("(" + any() + ")", "{ return " + any() + "; }") + ")(" + argument + ")";
        });
    }

    private String assignment() {
        String target = choices.known();
        String operator = choices.of("=", "+=", "??=", "||=", "&&=", "-=", "=", "|=");
        return "(" + target + " " + (target.equals("zero") ? "===" : operator) + " " + any() + ")";
    }

    /** A pattern that declares variables. */
    String pattern() {
        return choices.deeper(
                DEEPEST,
                () -> choices.of(choices::variable, this::arrayPattern, this::objectPattern),
                choices::variable);
    }

    private String arrayPattern() {
        String rest = choices.once(3) ? ", ..." + pattern() : "";
        return "[" + element() + choices.some(2, "", () -> ", " + choices.of(this::element, () -> "")) + rest + "]";
    }

    private String element() {
        String initializer = choices.once(2) ? " = " + any() : "";
        return pattern() + initializer;
    }

    private String objectPattern() {
        String rest = choices.once(3) ? ", ..." + choices.variable() : "";
        return "{ " + key() + ": " + element() + choices.some(2, "", () -> ", [" + computedKey() + "]: " + element())
                + rest + " }";
    }
}
