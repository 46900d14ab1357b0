package dev.abide.cli.bench;

import dev.abide.host.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one runtime measured.
 *
 * @param samples nanoseconds per operation, by the operation's name
 */
public record Measurement(String runtime, Map<String, List<Double>> samples) {
    /**
     * Reads what the harness prints.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Measurement read(String runtime, String output) {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        if (!(Json.read(output) instanceof Map<?, ?> result) || !(result.get("operations") instanceof List<?> list)) {
            throw new IllegalArgumentException("no measurements");
        }
        for (Object operation : list) {
            if (operation instanceof Map<?, ?> member && member.get("samples") instanceof List<?> values) {
                samples.put(String.valueOf(member.get("name")), numbers(values));
            }
        }
        return new Measurement(runtime, samples);
    }

    private static List<Double> numbers(List<?> values) {
        List<Double> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(value instanceof Number number ? number.doubleValue() : Double.NaN));
        return numbers;
    }

    /** Returns the median of an operation's samples, in nanoseconds. */
    public OptionalDouble median(String operation) {
        double[] sorted = samples.getOrDefault(operation, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /** Returns this measurement with the samples of another one of the same runtime added. */
    public Measurement and(Measurement other) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        samples.forEach((name, values) -> {
            List<Double> both = new ArrayList<>(values);
            both.addAll(other.samples.getOrDefault(name, List.of()));
            all.put(name, both);
        });
        return new Measurement(runtime, all);
    }
}
