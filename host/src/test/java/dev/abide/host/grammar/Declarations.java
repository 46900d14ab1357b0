package dev.abide.host.grammar;

/** Classes and functions of all kinds, and what is done with them. */
final class Declarations {
    private final Choices choices;
    private final Expressions expressions;

    Declarations(Choices choices, Expressions expressions) {
        this.choices = choices;
        this.expressions = expressions;
    }

    private String any() {
        return expressions.any();
    }

    /** A class, an instance, and what its members give. */
    String type() {
        String name = choices.fresh("C");
        String parent = choices.of("", "", " extends Holder", " extends Array", " extends Map", " extends Error");
        String own = "class " + name + parent + " {\n" + constructor(!parent.isEmpty()) + fixedMembers()
                + choices.some(5, "\n", this::member) + "\n}\n";
        return (choices.once(3) ? "const " + name + " = " : "") + own + "attempt(() => {\n" + "const made = new " + name
                + "();\nlog(made instanceof " + name + ", made.get(), made.set(" + any() + "), " + name
                + ".made, Object.keys(made), Object.getOwnPropertyNames(" + name + ".prototype).sort());\n"
                + "log(made.has(made), made.has({}), made.computed, made.both);\nmade.both = " + any()
                + ";\nlog(made.get());\n});";
    }

    private String constructor(boolean isDerived) {
        if (choices.once(3)) {
            return "";
        }
        return "constructor() { " + (isDerived ? "const before = 1; super(); log(before);" : "")
                + " log(new.target === " + "this.constructor); this.own = " + any() + "; }\n";
    }

    private String fixedMembers() {
        return "#secret = " + any() + ";\nstatic made = " + any() + ";\nget() { return this.#secret; }\n"
                + "set(value) { return this.#secret " + choices.of("=", "??=", "||=", "+=") + " value; }\n"
                + "has(other) { return #secret in other; }\n"
                + "['comp' + 'uted'] = [" + any() + "];\n"
                + "get both() { return [this.#secret]; }\nset both(value) { [this.#secret] = [value]; }\n";
    }

    private String member() {
        String name = choices.fresh("m");
        return choices.of(
                () -> name + " = " + any() + ";",
                () -> "static #" + name + " = " + any() + "; static " + name + "() { return this.#" + name + "; }",
                () -> "static { log('static', " + any() + "); }",
                () -> "#" + name + "() { return " + any() + "; } " + name + "() { return this.#" + name + "(); }",
                () -> "get #" + name + "() { return " + any() + "; } get " + name + "() { return this.#" + name + "; }",
                () -> "async " + name + "() { return await (" + any() + "); }",
                () -> "*" + name + "() { yield* " + expressions.iterable() + "; }",
                () -> name + " = () => this;",
                () -> "toString() { return super.toString === undefined ? 'none' : '" + name + "'; }",
                () -> "static async *[`" + name + "`]() { yield " + any() + "; }");
    }

    /** An object with `super` and accessors. */
    String superObject() {
        return "log(({ __proto__: { m() { return [1, this.own]; } }, own: " + any()
                + ", m() { return [...super.m(), " + any()
                + "]; }, get n() { return (() => super.m)().call(this); } })."
                + choices.of("m()", "n") + ");";
    }

    /** A function with parameters of all sorts. */
    String function() {
        String name = choices.fresh("f");
        String declaration = choices.scoped(() -> {
            String first = choices.variable();
            String second = choices.variable();
            String third = expressions.pattern();
            String rest = choices.once(2) ? ", ..." + expressions.pattern() : "";
            choices.settle();
            return "function " + name + "(" + first + ", " + second + " = () => " + first + ", " + third + " = "
                    + choices.of("[]", "{}", "'pq'") + rest + ") {\nlog(arguments.length, typeof " + second
                    + " === 'function' ? " + second + "() : " + second + ");\nreturn " + any() + ";\n}\n";
        });
        return declaration + "attempt(() => log(" + name + "(" + any() + "), " + name + "(" + any() + ", undefined, "
                + expressions.array() + ", ..." + expressions.iterable() + ")));";
    }

    /** A generator, and how it is used. */
    String generator() {
        String name = choices.fresh("g");
        String use = choices.of(
                "for (const each of " + name + "()) { log(each); if (each === 2) break; }",
                "log([..." + name + "()]);",
                "const it = " + name + "(); log(it.next(), it.next(7), it.return(8), it.next());",
                "const it = " + name + "(); it.next(); try { log(it.throw(new RangeError('thrown'))); } catch (e) { "
                        + "log(e.name); }",
                "const [p, q = 5] = " + name + "(); log(p, q);");
        return choices.scoped(() -> "function* " + name + "(a = " + any() + ") {\ntry {\nconst got = yield " + any()
                + ";\nlog('got', got);\n"
                + choices.of(
                        "yield* " + expressions.iterable() + ";",
                        "for (let i = 0; i < 3; i++) { if (i === 1) continue; yield i; }",
                        "log([yield 2, yield a]);",
                        "yield [...(yield 2) || []];")
                + "\n} catch (e) {\nlog('caught', e.name);\nyield 'after';\n} finally {\nlog('finally', " + any()
                + ");\n}\nreturn " + any() + ";\n}\nattempt(() => { " + use + " });");
    }

    /** Async functions and generators; they end before the program does. */
    String async() {
        String name = choices.fresh("h");
        String body = choices.of(
                "for await (const [k, v] of [[1, 2], Promise.resolve([3, " + any() + "])]) log(k, v);",
                "try { await Promise.reject(" + any()
                        + "); } catch (e) { log('rejected', e); } finally { log('end'); }",
                "for await (const each of (async function* () { yield 1; yield* [2, " + any()
                        + "]; })()) { log(each); if (each === 2) break; }",
                "const [a, b] = await Promise.all([" + any() + ", (async () => await (" + any() + "))()]); log(a, b);",
                "for (const each of [1, 2, 3]) { if (each === 2) continue; log(await each); }",
                "log({ a: await (" + any() + "), ...await Promise.resolve(" + expressions.object() + ") });",
                "log(await 1 + await 2, `${await (" + any()
                        + ")}`, (await Promise.resolve({ m() { return 5; } })).m());");
        return "const " + name + " = " + choices.of("async () => {\n", "async function () {\n") + body + "\nreturn "
                + any() + ";\n};\nlog(await attemptAsync(" + name + "));";
    }
}
