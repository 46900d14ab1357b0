package dev.abide.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A script of the suite: one behaviour. */
record Script(Path file) {
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

    /** Returns the committed output of a script that not every Node can run, which every runtime must print. */
    String expected() {
        Path text = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.js$", ".expected.txt"));
        try {
            return Files.readString(text);
        } catch (IOException e) {
            throw new UncheckedIOException("node-gaps.tsv names " + name() + ", so its output must be committed", e);
        }
    }
}
