package dev.abide.host.grammar;

/** Statements, and whole programs of them. */
final class Statements {
    private static final int DEEPEST = 3;

    private final Choices choices;
    private final Expressions expressions;
    private final Declarations declarations;
    private final boolean isStrict;

    private Statements(long seed) {
        this.choices = new Choices(seed);
        this.expressions = new Expressions(choices);
        this.declarations = new Declarations(choices, expressions);
        this.isStrict = choices.once(2);
    }

    /** Returns the body of an async function. */
    static String program(long seed) {
        Statements statements = new Statements(seed);
        String directive = statements.isStrict ? "'use strict';\n" : "";
        return directive + statements.several(6);
    }

    private String several(int most) {
        return choices.some(most - 1, "\n", this::any) + "\n" + any();
    }

    private String any() {
        return choices.deeper(DEEPEST, this::larger, this::logged);
    }

    private String logged() {
        return "attempt(() => log(" + expressions.any() + "));";
    }

    private String larger() {
        return choices.of(
                this::logged,
                this::logged,
                this::declaration,
                this::declaration,
                this::destructuring,
                this::loop,
                this::closures,
                this::attempt,
                this::choice,
                this::labelled,
                this::early,
                this::block,
                this::sloppy,
                declarations::type,
                declarations::superObject,
                declarations::function,
                declarations::generator,
                declarations::async);
    }

    private String declaration() {
        // The value first: it cannot see the variables.
        String value = expressions.any();
        String variable = choices.variable();
        choices.settle();
        return choices.of("let ", "var ") + variable + " = " + value + ";";
    }

    private String destructuring() {
        return choices.scoped(() -> {
            String value = expressions.any();
            String targets = choices.of(
                    "[box.a, box['b'] = 3, ...box.c]", "{ a: box.a, ...box.rest }", "[{ b: box.b } = {}, , box.c]");
            String assigned = choices.of(expressions.iterable(), expressions.object());
            String pattern = expressions.pattern();
            choices.settle();
            return "attempt(() => {\n(" + targets + " = " + assigned + ");\nlog(box);\nconst " + pattern + " = "
                    + value + ";\nlog("
                    + choices.known() + ");\n});";
        });
    }

    private String loop() {
        return choices.scoped(() -> {
            String head = choices.of(
                    () -> "for (const " + expressions.pattern() + " of [" + expressions.any() + ", [1, 2], {}])",
                    () -> "for (const " + choices.variable() + " in { only: " + expressions.any() + " })",
                    () -> {
                        String counter = choices.fresh("i");
                        return "for (let " + counter + " = 0; " + counter + " < 3; " + counter + "++)";
                    },
                    () -> "for (const " + choices.variable() + " of " + expressions.iterable() + ")");
            choices.settle();
            return "attempt(() => {\n" + head + " {\n" + inLoop() + "\n}\n});";
        });
    }

    private String inLoop() {
        return logged() + "\n"
                + choices.of(
                        () -> "if (" + expressions.any() + ") continue;",
                        () -> "if (" + expressions.any() + ") break;",
                        () -> "")
                + "\nlog(" + choices.known() + ");";
    }

    private String closures() {
        String list = choices.fresh("l");
        String counter = choices.fresh("i");
        return "{\nconst " + list + " = [];\nfor (let " + counter + " = 0, step = 1; " + counter + " < 4; " + counter
                + " += step) {\nlet inner = " + counter + " * 2;\n" + list + ".push(() => [" + counter
                + "++, inner++]);\n"
                + choices.of("", "if (" + counter + " === 1) continue;\n", "if (" + counter + " === 2) break;\n")
                + list + "[0]();\n}\nlog(" + list + ".map(f => f()), " + list + ".map(f => f()));\n}";
    }

    private String attempt() {
        return "log((() => {\ntry {\n"
                + choices.of("throw [" + expressions.any() + "];", "return " + expressions.any() + ";", logged())
                + "\n} catch " + choices.of("", "(e) ", "([e]) ", "({ message: e = 5 }) ") + "{\n" + logged()
                + choices.of("", "\nreturn 'caught';") + "\n} finally {\n" + logged()
                + choices.of("", "\nreturn 'last';")
                + "\n}\n})());";
    }

    private String choice() {
        String name = choices.fresh("s");
        return "switch (" + expressions.small() + ") {\ncase 1: let " + name + " = 1; log(" + name
                + ");\ncase 'a': { const " + name + " = 2; log(" + name + "); break; }\ndefault: log('default');\n"
                + "case 3: " + logged() + "\n}";
    }

    private String labelled() {
        String outer = choices.fresh("outer");
        return outer + ": for (const a of [1, 2, 3]) {\nfor (const b of [1, 2]) {\nif (b === 2) continue " + outer
                + ";\nif (a === 3) break " + outer + ";\nattempt(() => log(a, b, (() => a + b)(), " + expressions.any()
                + "));\n}\n}";
    }

    private String early() {
        String name = choices.fresh("e");
        return "attempt(() => {\nconst read = () => " + name + ";\n"
                + choices.of("let ", "const ") + name
                + " = " + expressions.any() + ";\nlog(read());\n"
                + choices.of(
                        "",
                        "(" + name + " => log(" + name + "))(5);\n",
                        "{ let " + name + " = 6; log(" + name + ", read()); }\n")
                + "});";
    }

    private String block() {
        return choices.scoped(() -> "{\n" + several(3) + "\n}");
    }

    private String sloppy() {
        String name = choices.fresh("w");
        if (isStrict) {
            return "attempt(() => log(eval('let " + name + " = 1; [" + name + ", typeof log]')));";
        }
        return choices.of(
                () -> "attempt(() => { with ({ " + name + ": " + expressions.any() + ", log }) { log(" + name
                        + "); } });",
                () -> "attempt(() => { eval('var " + name + " = (() => [..." + choices.of("\"ab\"", "[1]")
                        + "])();'); log(" + name + "); });",
                () -> "attempt(() => { log(typeof " + name + "); { log(typeof " + name + "); function " + name
                        + "() { return " + expressions.any() + "; } } log(typeof " + name + "); });",
                () -> "attempt(() => { if (true) { function " + name + "() { return 1; } } log(" + name + "()); });");
    }
}
