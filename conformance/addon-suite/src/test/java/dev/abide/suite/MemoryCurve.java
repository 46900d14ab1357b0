package dev.abide.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process needs beside the room that the collector has not given back: live heap, and resident memory without
 * the heap.
 */
final class MemoryCurve {
    private final List<Long> samples = new ArrayList<>();

    /** Collects garbage and notes what is left. */
    void sample() {
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        long live = jvm.totalMemory() - jvm.freeMemory();
        samples.add(live + resident() - jvm.totalMemory());
    }

    // The whole heap is resident: the command that runs this touches it at the start.
    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns by what factor the last third exceeds the second: medians, since single samples jump. */
    double growth() {
        int third = samples.size() / 3;
        return third == 0 ? 1 : (double) median(2 * third, samples.size()) / median(third, 2 * third);
    }

    private long median(int from, int to) {
        List<Long> part = samples.subList(from, to).stream().sorted().toList();
        return part.get(part.size() / 2);
    }

    @Override
    public String toString() {
        return "%d samples, growth %.3f, MiB %s"
                .formatted(
                        samples.size(),
                        growth(),
                        samples.stream().map(each -> each >> 20).toList());
    }
}
