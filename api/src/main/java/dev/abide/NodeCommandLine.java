package dev.abide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command line as {@code node} understands it: options, then a script or {@code -} for standard input, then what
 * belongs to the script. Options that Abide does not know are taken and do nothing, as most of V8's mean nothing here.
 * Immutable.
 *
 * @since 1
 */
public final class NodeCommandLine {
    /** Options whose value may be the next argument. */
    private static final Set<String> WITH_VALUE = Set.of(
            "conditions",
            "diagnostic-dir",
            "disable-warning",
            "dns-result-order",
            "eval",
            "experimental-loader",
            "icu-data-dir",
            "import",
            "input-type",
            "loader",
            "redirect-warnings",
            "require",
            "test-concurrency",
            "test-name-pattern",
            "test-reporter",
            "test-reporter-destination",
            "test-shard",
            "test-timeout",
            "title",
            "unhandled-rejections");

    private final List<Option> options = new ArrayList<>();
    private final List<String> execArguments = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Set<String> extra;
    private @Nullable String script;

    /**
     * Is wrong about a command line.
     *
     * @since 1
     */
    public static final class InvalidException extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidException(String message) {
            super(message);
        }
    }

    private record Option(String name, String value) {}

    private NodeCommandLine(Set<String> extra) {
        this.extra = extra;
    }

    /**
     * Reads a command line.
     *
     * @param arguments without the program's name
     * @param extra names of further options with values, which are the caller's: they are not among
     *     {@link #execArguments}
     * @throws InvalidException if an option lacks its value, or is one of one letter that is unknown
     */
    public static NodeCommandLine parse(List<String> arguments, String... extra) throws InvalidException {
        NodeCommandLine line = new NodeCommandLine(Set.of(extra));
        line.read(arguments);
        return line;
    }

    private void read(List<String> line) throws InvalidException {
        int at = 0;
        while (at < line.size() && isOption(line.get(at))) {
            String argument = line.get(at);
            if (argument.equals("--")) {
                at++;
                break;
            }
            at = readOption(line, at);
        }
        boolean isScript = at < line.size() && !has("eval");
        if (isScript) {
            script = line.get(at++);
        }
        arguments.addAll(line.subList(at, line.size()));
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-") && !argument.equals("-");
    }

    // Returns where the next argument is.
    private int readOption(List<String> line, int at) throws InvalidException {
        String argument = line.get(at);
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String name = nameOf(equals < 0 ? argument : argument.substring(0, equals));
        boolean prints = name.startsWith("print");
        boolean wantsValue = WITH_VALUE.contains(name) || extra.contains(name) || name.equals("print-eval");
        int next = at + 1;
        String value = equals < 0 ? null : argument.substring(equals + 1);
        if (value == null && wantsValue) {
            if (next == line.size() || (isOption(line.get(next)) && !name.contains("eval"))) {
                throw new InvalidException(argument + " requires an argument");
            }
            value = line.get(next++);
        } else if (value == null && prints && next < line.size() && !isOption(line.get(next))) {
            value = line.get(next++);
        }
        if (prints) {
            options.add(new Option("print", ""));
        }
        if (!prints) {
            options.add(new Option(name, Objects.requireNonNullElse(value, "")));
        } else if (value != null) {
            options.add(new Option("eval", value));
        }
        if (!extra.contains(name)) {
            execArguments.addAll(line.subList(at, next));
        }
        return next;
    }

    // --expose_gc is --expose-gc, as for V8.
    private static String nameOf(String option) throws InvalidException {
        return switch (option) {
            case "-e" -> "eval";
            case "-p" -> "print";
            case "-pe" -> "print-eval";
            case "-r" -> "require";
            case "-C" -> "conditions";
            case "-c" -> "check";
            case "-i" -> "interactive";
            case "-v" -> "version";
            case "-h" -> "help";
            default -> {
                if (!option.startsWith("--")) {
                    throw new InvalidException("bad option: " + option);
                }
                yield option.substring(2).replace('_', '-');
            }
        };
    }

    /** Returns the options as they were given, what node has as {@code process.execArgv}. */
    public List<String> execArguments() {
        return List.copyOf(execArguments);
    }

    /**
     * Returns the script, {@code -} for standard input, or null if there is none: with {@code --eval} or nothing at
     * all.
     */
    public @Nullable String script() {
        return script;
    }

    /** Returns what follows the script. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    /**
     * Tells whether an option is given.
     *
     * @param name without the dashes in front, for instance {@code expose-gc}
     */
    public boolean has(String name) {
        return options.stream().anyMatch(option -> option.name().equals(name));
    }

    /** Tells which of {@code --name} and {@code --no-name} came last; the default if neither did. */
    public boolean isOn(String name, boolean otherwise) {
        boolean isOn = otherwise;
        for (Option option : options) {
            if (option.name().equals(name) || option.name().equals("no-" + name)) {
                isOn = option.name().equals(name);
            }
        }
        return isOn;
    }

    /** Returns the last value of an option, or null. */
    public @Nullable String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.getLast();
    }

    /** Returns the values of an option that may be repeated, each once. */
    public List<String> values(String name) {
        Set<String> seen = new HashSet<>();
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .filter(seen::add)
                .toList();
    }
}
