package dev.abide.host.node.os;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code os} tells about the machine; from /proc where there is one. */
final class OsBinding implements Binding {
    private static final Path PROC = Path.of("/proc");

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("hostname", a -> hostname())
                .function("release", a -> firstOf(kernel("osrelease"), System.getProperty("os.version", "")))
                .function("version", a -> firstOf(kernel("version"), System.getProperty("os.version", "")))
                .function("homedir", a -> System.getProperty("user.home", "/"))
                .function("username", a -> System.getProperty("user.name", "unknown"))
                .function("shell", OsBinding::shell)
                .function("processors", a -> Runtime.getRuntime().availableProcessors())
                .function("cpus", OsBinding::cpus)
                .function(
                        "totalmem", a -> memory("MemTotal", Runtime.getRuntime().maxMemory()))
                .function(
                        "freemem",
                        a -> memory("MemAvailable", Runtime.getRuntime().freeMemory()))
                .function("uptime", a -> number(words("uptime"), 0))
                .function("loadavg", a -> {
                    List<String> words = words("loadavg");
                    return a.context().array(List.of(number(words, 0), number(words, 1), number(words, 2)));
                })
                .function("networkInterfaces", OsBinding::networkInterfaces)
                .build();
    }

    private static List<String> lines(Path path) {
        try {
            // Not readAllLines: the files of /proc need not be UTF-8.
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> words(String file) {
        List<String> lines = lines(PROC.resolve(file));
        return lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\\s+", -1));
    }

    private static Double number(List<String> words, int index) {
        return index < words.size() ? Double.parseDouble(words.get(index)) : 0.0;
    }

    private static String kernel(String file) {
        List<String> lines = lines(PROC.resolve("sys/kernel").resolve(file));
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private static String firstOf(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static String hostname() {
        String name = kernel("hostname");
        if (!name.isEmpty()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static @Nullable Object shell(Arguments arguments) {
        String user = System.getProperty("user.name", "");
        for (String line : lines(Path.of("/etc/passwd"))) {
            String[] fields = line.split(":", -1);
            if (fields.length > 6 && fields[0].equals(user)) {
                return fields[6];
            }
        }
        return null;
    }

    private static Long memory(String field, long otherwise) {
        for (String line : lines(PROC.resolve("meminfo"))) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return otherwise;
    }

    /** cpus(): model, megahertz, user, nice, sys, idle, irq of each processor, in one row. */
    private static Object cpus(Arguments arguments) {
        List<String> models = fields("model name");
        List<String> speeds = fields("cpu MHz");
        List<Object> row = new ArrayList<>();
        int index = 0;
        for (String line : lines(PROC.resolve("stat"))) {
            if (line.matches("cpu\\d+ .*")) {
                String[] ticks = line.split("\\s+", -1);
                row.add(index < models.size() ? models.get(index) : "unknown");
                row.add(index < speeds.size() ? (long) Double.parseDouble(speeds.get(index)) : 0L);
                for (int column : new int[] {1, 2, 3, 4, 6}) {
                    row.add(Long.parseLong(ticks[column]) * 10);
                }
                index++;
            }
        }
        return arguments.context().array(row);
    }

    private static List<String> fields(String name) {
        List<String> values = new ArrayList<>();
        for (String line : lines(PROC.resolve("cpuinfo"))) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).trim().equals(name)) {
                values.add(line.substring(colon + 1).trim());
            }
        }
        return values;
    }

    /** networkInterfaces(): an object of rows: address, prefix length, family, MAC, internal. */
    private static Object networkInterfaces(Arguments arguments) {
        HostContext context = arguments.context();
        Map<String, List<@Nullable Object>> all = new TreeMap<>();
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (one.isUp()) {
                    byte[] hardware = one.getHardwareAddress();
                    String mac = hardware == null
                            ? "00:00:00:00:00:00"
                            : HexFormat.ofDelimiter(":").formatHex(hardware);
                    for (InterfaceAddress address : one.getInterfaceAddresses()) {
                        String text = address.getAddress().getHostAddress().replaceFirst("%.*", "");
                        List<@Nullable Object> row = all.computeIfAbsent(one.getName(), key -> new ArrayList<>());
                        row.add(text);
                        row.add((int) address.getNetworkPrefixLength());
                        row.add(text.contains(":") ? "IPv6" : "IPv4");
                        row.add(mac);
                        row.add(one.isLoopback());
                    }
                }
            }
        } catch (SocketException e) {
            all.clear();
        }
        var object = context.object();
        all.forEach((name, row) -> object.set(name, context.array(row)));
        return object.build();
    }
}
