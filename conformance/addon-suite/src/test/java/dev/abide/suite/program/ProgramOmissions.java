package dev.abide.suite.program;

import dev.abide.suite.DataFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Operations that programs for an engine do not have, since what they make lives on in too many ways that are known to
 * differ.
 */
final class ProgramOmissions {
    /**
     * One of them.
     *
     * @param operation what the name of an operation matches
     */
    record Omission(String engine, Pattern operation, String witness, String reason) {}

    private final List<Omission> omissions = DataFile.read("program-omissions.tsv", 4).stream()
            .map(line -> new Omission(line[0], Pattern.compile(line[1]), line[2], line[3]))
            .toList();

    List<Omission> of(String engine) {
        return omissions.stream()
                .filter(omission -> omission.engine().equals(engine))
                .toList();
    }

    /** Returns a program without them. */
    String apply(String engine, String program) {
        List<Omission> known = of(engine);
        return Stream.of(program.split(";"))
                .filter(instruction -> known.stream()
                        .noneMatch(omission ->
                                omission.operation().matcher(instruction).lookingAt()))
                .collect(Collectors.joining(";"));
    }
}
