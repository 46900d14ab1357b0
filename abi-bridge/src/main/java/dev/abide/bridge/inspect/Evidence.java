package dev.abide.bridge.inspect;

import dev.abide.bridge.boundary.Rows;
import dev.abide.bridge.library.EvidenceFiles;
import dev.abide.bridge.row.NapiStatus;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What processes have left behind in the folder that the variable {@code ABIDE_EVIDENCE} named when they began.
 *
 * @param addons the paths of the addons that they loaded
 * @param calls how often each function of Node-API was called, by the name of the status that it gave; those that were
 *     not called are absent
 */
public record Evidence(SortedSet<String> addons, SortedMap<String, SortedMap<String, Long>> calls) {
    /** Nothing was loaded, nothing was called. */
    public static final Evidence NONE = new Evidence(Collections.emptySortedSet(), Collections.emptySortedMap());

    /** Reads the files of a folder; what is cut short counts as far as it goes. */
    public static Evidence read(Path folder) throws IOException {
        SortedSet<String> addons = new TreeSet<>();
        SortedMap<String, SortedMap<String, Long>> calls = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            if (file.toString().endsWith(EvidenceFiles.ADDONS)) {
                addons.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            } else if (file.toString().endsWith(EvidenceFiles.CALLS)) {
                add(
                        calls,
                        ByteBuffer.wrap(Files.readAllBytes(file))
                                .order(ByteOrder.nativeOrder())
                                .asLongBuffer());
            }
        }
        return new Evidence(addons, calls);
    }

    private static void add(SortedMap<String, SortedMap<String, Long>> calls, LongBuffer counts) {
        List<Method> rows = Rows.all();
        for (int at = 0; at < counts.limit() && at / EvidenceFiles.STATUSES < rows.size(); at++) {
            if (counts.get(at) != 0) {
                calls.computeIfAbsent(rows.get(at / EvidenceFiles.STATUSES).getName(), name -> new TreeMap<>())
                        .merge(statusName(at % EvidenceFiles.STATUSES), counts.get(at), Long::sum);
            }
        }
    }

    private static String statusName(int status) {
        List<String> names = NapiStatus.names();
        return status < names.size() ? names.get(status) : "status " + status;
    }
}
