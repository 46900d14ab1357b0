package dev.abide.cli.project;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks npm to install packages, and tells in one sentence why it could not. */
final class Npm {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** No install scripts: addons come prebuilt, and nothing else of a package needs to run on this machine. */
    private static final List<String> COMMAND =
            List.of("install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error");

    private static final Pattern CODE = Pattern.compile("npm (?:error|ERR!) code (\\w+)");
    private static final String UNREACHABLE = "its registry cannot be reached (offline?)";
    private static final Map<String, String> REASONS = Map.of(
            "E404", "there is no such package",
            "ETARGET", "there is no such version",
            "ENOTFOUND", UNREACHABLE,
            "EAI_AGAIN", UNREACHABLE,
            "ECONNREFUSED", UNREACHABLE,
            "ECONNRESET", UNREACHABLE,
            "ETIMEDOUT", UNREACHABLE,
            "ERR_SOCKET_TIMEOUT", UNREACHABLE);

    private Npm() {}

    /**
     * Installs packages into a folder.
     *
     * @param packages as npm names them, with version or range; none: those of its {@code package.json}
     * @param what what they are called in messages
     */
    static void install(Path folder, List<String> packages, String what, Consumer<String> progress)
            throws ProjectException, InterruptedException {
        Path npm = Programs.find("npm")
                .orElseThrow(() -> new ProjectException(
                        "npm is not on the PATH; it is needed to install " + what + " (it comes with Node.js)"));
        progress.accept("installing " + what);
        List<String> command = new ArrayList<>(List.of(npm.toString()));
        command.addAll(COMMAND);
        command.add("--");
        command.addAll(packages);
        try {
            Outcome outcome = new Execution(command, folder, DEADLINE).run();
            if (outcome.isTimeout() || outcome.exitCode() != 0) {
                String why = outcome.isTimeout() ? "no end after 10 minutes" : reason(outcome);
                throw new ProjectException("npm could not install " + what + ": " + why);
            }
        } catch (IOException e) {
            throw new ProjectException("npm cannot be started: " + e.getMessage());
        }
    }

    private static String reason(Outcome outcome) {
        Matcher code = CODE.matcher(outcome.stderr());
        String otherwise = String.join(" ", outcome.errorLines(4));
        return code.find() ? REASONS.getOrDefault(code.group(1), otherwise) : otherwise;
    }
}
