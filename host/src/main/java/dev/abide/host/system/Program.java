package dev.abide.host.system;

import java.util.ArrayList;
import java.util.List;

/**
 * A program that is to be started.
 *
 * @param file its path
 * @param arguments its own name first
 * @param environment each {@code NAME=VALUE}
 * @param folder where it starts, absolute
 * @param descriptors what its descriptors from 0 on are here; negative for one that it does not get
 * @param isDetached whether it leads a session of its own
 */
public record Program(
        String file,
        List<String> arguments,
        List<String> environment,
        String folder,
        List<Integer> descriptors,
        boolean isDetached) {
    public Program {
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
        descriptors = List.copyOf(descriptors);
    }

    /** Returns the same as a script of the shell, which is what a file is whose format the system does not know. */
    Program byShell() {
        List<String> words = new ArrayList<>(List.of("sh", file));
        words.addAll(arguments.subList(1, arguments.size()));
        return new Program("/bin/sh", words, environment, folder, descriptors, isDetached);
    }
}
