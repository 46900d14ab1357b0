package dev.abide.host.node.process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.system.Processes;
import dev.abide.host.system.SystemException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code process} tells about this process. Much of it is read from /proc; elsewhere the answer is modest. */
final class ProcessBinding implements Binding {
    private static final Path SELF = Path.of("/proc/self");

    // A fixed point from which the nanoseconds stay exact in a double for a hundred days.
    private final long origin = System.nanoTime();
    private final long startMillis = System.currentTimeMillis();
    private int umask = -1;

    @Override
    public Object create(HostContext context) {
        return context.object()
                .set("pid", ProcessHandle.current().pid())
                .set("startMillis", (double) startMillis)
                .function(
                        "ppid",
                        a -> ProcessHandle.current()
                                .parent()
                                .map(ProcessHandle::pid)
                                .orElse(0L))
                .function("nanoTime", a -> (double) nanos())
                .function("nanoTimeBigInt", a -> context.realm().bigInts().create(BigInteger.valueOf(nanos())))
                .function("uptime", a -> uptime())
                .function("memoryUsage", ProcessBinding::memoryUsage)
                .function("cpuUsage", ProcessBinding::cpuUsage)
                .function("getuid", a -> id("Uid", 0))
                .function("geteuid", a -> id("Uid", 1))
                .function("getgid", a -> id("Gid", 0))
                .function("getegid", a -> id("Gid", 1))
                .function("getgroups", a -> context.array(ids("Groups")))
                .function("umask", this::umask)
                .function("kill", ProcessBinding::kill)
                .function("glibcVersion", a -> orUndefined(a, glibcVersion()))
                .function("sharedObjects", a -> context.array(sharedObjects()))
                .function("readStdin", ProcessBinding::readStdin)
                .build();
    }

    private long nanos() {
        return System.nanoTime() - origin + 1_000_000_000L;
    }

    private static double uptime() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> (System.currentTimeMillis() - start.toEpochMilli()) / 1000.0)
                .orElse(0.0);
    }

    private static @Nullable Object orUndefined(Arguments arguments, @Nullable String text) {
        return text == null ? arguments.context().undefined() : text;
    }

    private static Object memoryUsage(Arguments arguments) {
        Runtime runtime = Runtime.getRuntime();
        long total = runtime.totalMemory();
        long rss = total;
        String[] pages = read(SELF.resolve("statm")).split(" ", -1);
        if (pages.length > 1) {
            rss = Long.parseLong(pages[1]) * 4096;
        }
        return arguments
                .context()
                .object()
                .set("rss", rss)
                .set("heapTotal", total)
                .set("heapUsed", total - runtime.freeMemory())
                .set("external", 0)
                .set("arrayBuffers", 0)
                .build();
    }

    /** In microseconds. */
    private static Object cpuUsage(Arguments arguments) {
        long user = 0;
        long system = 0;
        String stat = read(SELF.resolve("stat"));
        if (stat.isEmpty()) {
            user = ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElse(Duration.ZERO)
                            .toNanos()
                    / 1000;
        } else {
            // The name of the program comes before, in parentheses; clock ticks are hundredths of a second.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            user = Long.parseLong(fields[11]) * 10_000;
            system = Long.parseLong(fields[12]) * 10_000;
        }
        return arguments
                .context()
                .object()
                .set("user", user)
                .set("system", system)
                .build();
    }

    // ---- Identity

    private static String status(String field) {
        for (String line : read(SELF.resolve("status")).split("\n", -1)) {
            if (line.startsWith(field + ":")) {
                return line.substring(field.length() + 1).trim();
            }
        }
        return "";
    }

    private static List<Integer> ids(String field) {
        List<Integer> ids = new ArrayList<>();
        for (String id : status(field).split("\\s+", -1)) {
            if (!id.isEmpty()) {
                ids.add(Integer.parseInt(id));
            }
        }
        return ids;
    }

    private static Object id(String field, int column) {
        List<Integer> ids = ids(field);
        return ids.size() > column ? ids.get(column) : 0;
    }

    /** umask(mask or -1): the mask before. Java cannot change the process's mask, so a new one is only remembered. */
    private Object umask(Arguments arguments) {
        if (umask < 0) {
            String mask = status("Umask");
            umask = mask.isEmpty() ? 022 : Integer.parseInt(mask, 8);
        }
        int before = umask;
        if (arguments.integer(0) >= 0) {
            umask = arguments.integer(0);
        }
        return before;
    }

    // ---- Signals

    /** kill(pid, number): undefined, or an error's code. */
    private static @Nullable Object kill(Arguments arguments) {
        try {
            Processes.signal(arguments.integer(0), arguments.integer(1));
            return arguments.context().undefined();
        } catch (SystemException e) {
            return e.code();
        }
    }

    // ---- The C library

    private static Set<String> sharedObjects() {
        Set<String> objects = new LinkedHashSet<>();
        for (String line : read(SELF.resolve("maps")).split("\n", -1)) {
            int slash = line.indexOf('/');
            if (slash > 0 && line.contains(".so")) {
                objects.add(line.substring(slash));
            }
        }
        return objects;
    }

    /** Reads the version out of the library that this process runs on: running a program that tells it costs more. */
    private static @Nullable String glibcVersion() {
        Pattern pattern = Pattern.compile("GNU C Library [^\0]*? version (\\d+\\.\\d+)");
        for (String object : sharedObjects()) {
            if (object.matches(".*/libc(\\.so\\.6|-[\\d.]+\\.so)")) {
                Matcher matcher = pattern.matcher(readLatin1(Path.of(object)));
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        }
        return null;
    }

    private static String readLatin1(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(Path path) {
        return readLatin1(path);
    }

    // ---- Standard input

    /** readStdin(max, callback): callback(error, bytes or null at the end), later. */
    private static @Nullable Object readStdin(Arguments arguments) {
        HostContext context = arguments.context();
        int max = arguments.integer(0);
        Object callback = arguments.function(1);
        InputStream stdin = context.options().stdin();
        context.<byte[]>async(
                () -> {
                    byte[] bytes = new byte[max];
                    int count = stdin.read(bytes);
                    return count < 0 ? new byte[0] : Arrays.copyOf(bytes, count);
                },
                (failure, bytes) -> {
                    Object data = bytes == null || bytes.length == 0 ? context.raw(null) : context.uint8Array(bytes);
                    context.call(callback, context.undefined(), context.raw(null), data);
                });
        return context.undefined();
    }
}
