package dev.abide.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script of the suite: one behaviour. */
record Script(Path file) {
    private static final Pattern ANNOUNCEMENT = Pattern.compile("// (?:exits with (\\d+)|ends by (SIG[A-Z]+))");

    /** Announces a script whose calls are not traced, since they are millions of the same. */
    private static final String UNTRACED = "// untraced";

    /** What a process that a signal ended has for an exit code. */
    private static final Map<String, Integer> SIGNALS =
            Map.of("SIGABRT", 134, "SIGKILL", 137, "SIGSEGV", 139, "SIGTERM", 143);

    /** Returns its name in data files and reports: {@code Chapter/verb-noun}. */
    String name() {
        return Suite.SOURCES
                .relativize(file)
                .toString()
                .replace('\\', '/')
                .replace("/alone/", "/")
                .replaceFirst("\\.js$", "");
    }

    /** Returns its name within its chapter, as words. */
    String title() {
        String name = name();
        return name.substring(name.indexOf('/') + 1).replace('-', ' ');
    }

    /** Tells whether it needs a process of its own: it crashes, exits, or is about the end of the process. */
    boolean isAlone() {
        return file.getParent().endsWith("alone");
    }

    /**
     * Returns the exit code with which its process ends by intention: what a line {@code // exits with 7} or {@code //
     * ends by SIGABRT} at its start announces, else 0.
     */
    int announcedExitCode() {
        return announcements()
                .map(ANNOUNCEMENT::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) == null ? SIGNALS.get(line.group(2)) : Integer.valueOf(line.group(1)))
                .findFirst()
                .orElse(0);
    }

    /** Tells whether its calls are worth a line each; what is not traced runs alone. */
    boolean isTraced() {
        return announcements().noneMatch(UNTRACED::equals);
    }

    private Stream<String> announcements() {
        return read(file)
                .lines()
                .takeWhile(line -> line.startsWith("//") || line.equals("'use strict';") || line.isBlank());
    }

    /** Returns the committed output of a script that not every Node can run, which every runtime must print. */
    String expected() {
        return committed("expected");
    }

    /** Returns the output that is committed for an engine, or as {@code expected} of all. */
    String committed(String contestant) {
        Path text = committedFile(contestant);
        if (!Files.exists(text)) {
            throw new IllegalStateException("a list in " + Suite.DATA.getFileName() + " names " + name()
                    + ", so its output must be committed: " + text);
        }
        return read(text);
    }

    Path committedFile(String contestant) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.js$", "." + contestant + ".txt"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
