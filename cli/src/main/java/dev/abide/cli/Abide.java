package dev.abide.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code abide}. */
@Command(
        name = "abide",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = "Runs unmodified Node.js native addons on the JavaScript engines of the JVM.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ProveCommand.class,
            ReportCommand.class,
            InspectCommand.class,
            EnginesCommand.class,
            BenchCommand.class
        },
        footer = {"", "`abide COMMAND --help` tells more about a command."})
public final class Abide implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Abide());
        // What follows the script belongs to the script, options too.
        Objects.requireNonNull(line.getSubcommands().get("run"))
                .setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(true);
        return line.setExecutionExceptionHandler((exception, command, result) -> {
            if (!(exception instanceof Failure failure)) {
                throw exception;
            }
            command.getErr().println("abide: " + failure.getMessage());
            return failure.exitCode();
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /** Tells the version of Abide and what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream stream = Objects.requireNonNull(Abide.class.getResourceAsStream("version.properties"))) {
                properties.load(stream);
            }
            List<String> system = List.of("os.name", "os.arch").stream()
                    .map(System::getProperty)
                    .toList();
            return new String[] {
                "abide " + properties.getProperty("version") + " (Java " + Runtime.version() + ", "
                        + String.join(" ", system) + ")"
            };
        }
    }
}
