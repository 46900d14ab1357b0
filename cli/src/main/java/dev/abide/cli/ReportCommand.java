package dev.abide.cli;

import dev.abide.cli.prove.ProofTable;
import dev.abide.cli.report.Compatibility;
import dev.abide.cli.report.Merge;
import dev.abide.cli.report.ReportFolder;
import dev.abide.cli.report.StoredProof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code abide report}: what is made of reports that there are. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = "Makes something of the reports that `abide prove` wrote.",
        synopsisSubcommandLabel = "COMMAND")
final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "What of reports?");
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = {
                "Joins the reports of shards (`abide prove --shard 2/5 --report DIR`) into one.",
                "The exit code is that of `abide prove` on all of the scripts; 2 also if they do not belong together."
            })
    int merge(
            @Parameters(paramLabel = "DIR", arity = "1..*", description = "What --report named; or a prove.json.")
                    List<Path> folders,
            @Option(names = "--report", paramLabel = "DIR", required = true, description = "Where the whole goes.")
                    Path report)
            throws IOException {
        StoredProof whole;
        try (ReportFolder folder = ReportFolder.claim(report)) {
            whole = Merge.of(new ArrayList<>(folders));
            folder.write(whole.proof(), whole.facts());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
        }
        spec.commandLine().getOut().print(ProofTable.of(whole.proof(), Ansi.AUTO));
        spec.commandLine().getOut().flush();
        return Failure.codeOf(whole.proof());
    }

    @Command(
            name = "table",
            mixinStandardHelpOptions = true,
            description = "Makes a table of compatibility of reports, and adds what it says to a history.")
    int table(
            @Parameters(paramLabel = "DIR", arity = "1..*", description = "What --report named; or a prove.json.")
                    List<Path> folders,
            @Option(names = "--markdown", paramLabel = "FILE", required = true, description = "The table.")
                    Path markdown,
            @Option(names = "--times", description = "Tells times too, of a machine that did nothing else.")
                    boolean isTimed,
            @Option(
                            names = "--history",
                            paramLabel = "FILE",
                            required = true,
                            description = "The history, JSON: made if it is not there.")
                    Path history)
            throws IOException {
        try {
            StoredProof whole = Merge.of(new ArrayList<>(folders));
            String command = String.valueOf(whole.facts().getOrDefault("command", "abide prove"));
            Compatibility.write(whole, command, isTimed, markdown, history);
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
