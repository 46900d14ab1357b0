package dev.abide.host.node.child_process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import dev.abide.spi.ObjectModel;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Child processes. Each stream of a child is one of {@code pipe}, {@code inherit} and {@code ignore}. Every pipe of a
 * running child has a virtual thread, so that a child that writes nothing holds up nobody; what they read reaches
 * JavaScript by the loop.
 */
final class ChildProcessBinding implements Binding {
    private static final int SIGNALLED = 128;

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("spawn", ChildProcessBinding::spawn)
                .function("spawnSync", ChildProcessBinding::spawnSync)
                .build();
    }

    /**
     * What both take: {@code (file, arguments, cwd or null, environment as name, value, …, or null, stdio as three
     * words)}.
     */
    private static Process start(Arguments arguments) throws IOException {
        HostContext context = arguments.context();
        List<String> command = new ArrayList<>();
        command.add(arguments.string(0));
        command.addAll(texts(context, arguments.object(1)));
        ProcessBuilder builder = new ProcessBuilder(command);
        String directory = arguments.string(2, null);
        Path folder = directory == null ? context.workingDirectory() : context.path(directory);
        if (!Files.isDirectory(folder)) {
            throw new SystemCall.Failure("ENOENT");
        }
        builder.directory(folder.toFile());
        if (!arguments.isNullish(3)) {
            Map<String, String> environment = builder.environment();
            environment.clear();
            List<String> pairs = texts(context, arguments.object(3));
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                environment.put(pairs.get(i), pairs.get(i + 1));
            }
        }
        command.set(0, locate(command.getFirst(), builder.environment().getOrDefault("PATH", "/usr/bin:/bin"), folder));
        builder.command(command);
        List<String> stdio = texts(context, arguments.object(4));
        builder.redirectInput(redirect(stdio.get(0), true));
        builder.redirectOutput(redirect(stdio.get(1), false));
        builder.redirectError(redirect(stdio.get(2), false));
        return builder.start();
    }

    /** Finds the program as execvp(3) does, but by the child's PATH; Java looks along its own. */
    private static String locate(String file, String path, Path folder) throws IOException {
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

    private static void check(Path program) throws IOException {
        if (!Files.exists(program)) {
            throw new SystemCall.Failure("ENOENT");
        }
        if (!Files.isExecutable(program) || Files.isDirectory(program)) {
            throw new SystemCall.Failure("EACCES");
        }
    }

    private static Redirect redirect(String word, boolean input) {
        return switch (word) {
            case "inherit" -> Redirect.INHERIT;
            case "ignore" -> input ? Redirect.from(new File("/dev/null")) : Redirect.DISCARD;
            default -> Redirect.PIPE;
        };
    }

    private static List<String> texts(HostContext context, Object array) {
        ObjectModel objects = context.realm().objects();
        List<String> texts = new ArrayList<>();
        long length = context.realm().arrays().lengthOf(array);
        for (long i = 0; i < length; i++) {
            texts.add(context.text(objects.getIndex(array, i)));
        }
        return texts;
    }

    // ---- Waiting

    /**
     * spawnSync(…, input or null, timeout or 0, signal number): an array of pid, status, signal number or 0, stdout,
     * stderr, timed out; or an error's code.
     */
    private static @Nullable Object spawnSync(Arguments arguments) {
        HostContext context = arguments.context();
        byte[] input = arguments.isNullish(5) ? new byte[0] : arguments.bytes(5);
        long timeout = (long) arguments.number(6, 0);
        try {
            Process child = start(arguments);
            feed(child, input);
            Future<byte[]> output = collect(child.getInputStream());
            Future<byte[]> errors = collect(child.getErrorStream());
            boolean late = timeout > 0 && !child.waitFor(timeout, TimeUnit.MILLISECONDS);
            if (late) {
                kill(child, arguments.integer(7, 15));
            }
            int status = child.waitFor();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(child.pid());
            row.add(status > SIGNALLED ? 0 : status);
            row.add(status > SIGNALLED ? status - SIGNALLED : 0);
            row.add(context.uint8Array(output.get()));
            row.add(context.uint8Array(errors.get()));
            row.add(late);
            row.add(status);
            return context.array(row);
        } catch (IOException e) {
            return SystemCall.codeOf(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "EINTR";
        } catch (ExecutionException e) {
            return "EIO";
        }
    }

    private static void feed(Process child, byte[] input) {
        OutputStream stdin = child.getOutputStream();
        Thread.ofVirtual().start(() -> {
            try (stdin) {
                stdin.write(input);
            } catch (IOException e) {
                // The child does not read: its own business, as with a closed pipe in Node.
            }
        });
    }

    private static Future<byte[]> collect(InputStream stream) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (stream) {
                stream.transferTo(bytes);
            } catch (IOException e) {
                // What came so far counts.
            }
            all.complete(bytes.toByteArray());
        });
        return all;
    }

    private static void kill(Process child, int signal) throws IOException {
        if (signal == 9) {
            child.destroyForcibly();
        } else if (signal == 15) {
            child.destroy();
        } else {
            new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start();
        }
    }

    // ---- Running beside

    /**
     * spawn(…, onOutput(fd, bytes or null at the end), onExit(status, signal number)): an object with pid,
     * write(bytes), end(), kill(number), ref(), unref(); or an error's code.
     */
    private static @Nullable Object spawn(Arguments arguments) {
        HostContext context = arguments.context();
        Object onOutput = arguments.function(5);
        Object onExit = arguments.function(6);
        Process child;
        try {
            child = start(arguments);
        } catch (IOException e) {
            return SystemCall.codeOf(e);
        }
        Keeper keeper = new Keeper(context);
        keeper.hold();
        List<String> stdio = texts(context, arguments.object(4));
        if (stdio.get(1).equals("pipe")) {
            keeper.hold();
            pump(context, child.getInputStream(), 1, onOutput, keeper);
        }
        if (stdio.get(2).equals("pipe")) {
            keeper.hold();
            pump(context, child.getErrorStream(), 2, onOutput, keeper);
        }
        awaitExit(context, child, onExit, keeper);
        return handle(context, child, keeper);
    }

    private static void awaitExit(HostContext context, Process child, Object onExit, Keeper keeper) {
        Thread.ofVirtual().start(() -> {
            int status = waitFor(child);
            boolean signalled = status > SIGNALLED && status < SIGNALLED + 32;
            context.post(() -> {
                keeper.release();
                context.call(onExit, context.undefined(), signalled ? 0 : status, signalled ? status - SIGNALLED : 0);
            });
        });
    }

    private static int waitFor(Process child) {
        while (true) {
            try {
                return child.waitFor();
            } catch (InterruptedException e) {
                // Nobody else knows this thread.
            }
        }
    }

    private static Object handle(HostContext context, Process child, Keeper keeper) {
        OutputStream stdin = child.getOutputStream();
        return context.object()
                .set("pid", child.pid())
                .function("write", a -> {
                    try {
                        stdin.write(a.bytes(0));
                        stdin.flush();
                        return context.undefined();
                    } catch (IOException e) {
                        return "EPIPE";
                    }
                })
                .action("end", a -> {
                    try {
                        stdin.close();
                    } catch (IOException e) {
                        // A child that has gone already.
                    }
                })
                .function("kill", a -> {
                    if (!child.isAlive()) {
                        return false;
                    }
                    try {
                        kill(child, a.integer(0));
                        return true;
                    } catch (IOException e) {
                        return false;
                    }
                })
                .action("ref", a -> keeper.setCounting(true))
                .action("unref", a -> keeper.setCounting(false))
                .build();
    }

    private static void pump(HostContext context, InputStream stream, int fd, Object onOutput, Keeper keeper) {
        Thread.ofVirtual().start(() -> {
            byte[] chunk = new byte[65536];
            try (stream) {
                for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                    byte[] bytes = Arrays.copyOf(chunk, count);
                    context.post(() -> context.call(onOutput, context.undefined(), fd, context.uint8Array(bytes)));
                }
            } catch (IOException | UncheckedIOException e) {
                // A stream that breaks has ended.
            }
            context.post(() -> {
                keeper.release();
                context.call(onOutput, context.undefined(), fd, context.raw(null));
            });
        });
    }
}
