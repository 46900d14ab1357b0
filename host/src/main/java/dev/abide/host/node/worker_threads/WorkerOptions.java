package dev.abide.host.node.worker_threads;

import dev.abide.RuntimeOptions;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a worker has of its own among the options of its runtime; the others are its parent's.
 *
 * @param directory the parent's working directory as it is now
 */
record WorkerOptions(
        List<String> arguments,
        List<String> execArguments,
        Map<String, String> environment,
        Path directory,
        OutputStream stdout,
        OutputStream stderr,
        InputStream stdin) {

    /** Returns the options of the worker's runtime. Its end is not the process's. */
    RuntimeOptions under(RuntimeOptions parent) {
        return parent.toBuilder()
                .arguments(arguments)
                .execArguments(execArguments)
                .environment(environment)
                .workingDirectory(directory)
                .stdout(stdout)
                .stderr(stderr)
                .stdin(stdin)
                .exit(null)
                .build();
    }
}
