package dev.abide.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the checkout, without what is built or installed. */
final class Tree {
    static final Path ROOT =
            Path.of(System.getProperty("abide.root", "../..")).toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git");

    private Tree() {}

    /** Returns the files with an ending, sorted. */
    static List<Path> files(String... endings) {
        return files(ROOT, endings).toList();
    }

    private static Stream<Path> files(Path folder, String... endings) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(entry -> !LEFT_OUT.contains(entry.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(entry -> Files.isDirectory(entry) ? files(entry, endings) : Stream.of(entry))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ids of the engines that {@code engines/pom.xml} lists. */
    static List<String> engines() {
        return Pattern.compile("<artifactId>abide-backend-(\\w+)</artifactId>")
                .matcher(text(ROOT.resolve("engines/pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Returns a file's path within the checkout. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
