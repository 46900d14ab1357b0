package dev.abide.host.node.child_process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.Processes;
import dev.abide.host.system.Program;
import dev.abide.host.system.SystemException;
import dev.abide.spi.ObjectModel;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program that a script names: where it lies, and where it runs. */
final class ProgramStart {
    private ProgramStart() {}

    /**
     * Starts a program, and leaves nothing open that only the child needs. The arguments of the script's call are
     * {@code (file, arguments with its own name, cwd or null, environment as name, value, …, stdio, whether detached)}.
     *
     * @return its number
     */
    static int start(Arguments arguments, Stdio stdio) throws SystemCall.Failure {
        boolean hasStarted = false;
        try {
            int number = Processes.start(program(arguments, stdio));
            hasStarted = true;
            return number;
        } catch (SystemException e) {
            throw new SystemCall.Failure(e.code());
        } finally {
            stdio.release();
            if (!hasStarted) {
                stdio.abandon();
            }
        }
    }

    private static Program program(Arguments arguments, Stdio stdio) throws SystemCall.Failure {
        HostContext context = arguments.context();
        String directory = arguments.string(2, null);
        Path folder = directory == null ? context.workingDirectory() : context.path(directory);
        if (!Files.isDirectory(folder)) {
            throw new SystemCall.Failure("ENOENT");
        }
        List<String> environment = environment(texts(context, arguments.object(3)));
        return new Program(
                locate(arguments.string(0), pathOf(environment), folder),
                texts(context, arguments.object(1)),
                environment,
                folder.toString(),
                stdio.theirs(),
                arguments.truthy(5));
    }

    /** Returns the texts of an array. */
    static List<String> texts(HostContext context, Object array) {
        ObjectModel objects = context.realm().objects();
        List<String> texts = new ArrayList<>();
        long length = context.realm().arrays().lengthOf(array);
        for (long i = 0; i < length; i++) {
            texts.add(context.text(objects.getIndex(array, i)));
        }
        return texts;
    }

    private static List<String> environment(List<String> pairs) {
        List<String> environment = new ArrayList<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            environment.add(pairs.get(i) + "=" + pairs.get(i + 1));
        }
        return environment;
    }

    private static String pathOf(List<String> environment) {
        return environment.stream()
                .filter(variable -> variable.startsWith("PATH="))
                .map(variable -> variable.substring("PATH=".length()))
                .findFirst()
                .orElse("/usr/bin:/bin");
    }

    /** Finds the program as execvp(3) does, but by the child's PATH. */
    private static String locate(String file, String path, Path folder) throws SystemCall.Failure {
        if (file.contains("/")) {
            Path program = folder.resolve(file);
            check(program);
            return program.toString();
        }
        // An empty part of PATH is the child's folder.
        for (String directory : path.split(File.pathSeparator, -1)) {
            Path program = folder.resolve(directory).resolve(file);
            if (Files.isExecutable(program) && !Files.isDirectory(program)) {
                return program.toString();
            }
        }
        throw new SystemCall.Failure("ENOENT");
    }

    private static void check(Path program) throws SystemCall.Failure {
        if (!Files.exists(program)) {
            throw new SystemCall.Failure("ENOENT");
        }
        if (!Files.isExecutable(program) || Files.isDirectory(program)) {
            throw new SystemCall.Failure("EACCES");
        }
    }
}
