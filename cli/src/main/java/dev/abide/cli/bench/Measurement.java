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
 * @param samples nanoseconds per operation in steady state, by the operation's name
 * @param cold the same of the first hundred of each process, warmed up by nothing
 */
public record Measurement(String runtime, Map<String, List<Double>> samples, Map<String, List<Double>> cold) {
    /**
     * Reads what the harness prints.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Measurement read(String runtime, String output) {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        Map<String, List<Double>> cold = new LinkedHashMap<>();
        if (!(Json.read(output) instanceof Map<?, ?> result) || !(result.get("operations") instanceof List<?> list)) {
            throw new IllegalArgumentException("no measurements");
        }
        for (Object operation : list) {
            if (operation instanceof Map<?, ?> member && member.get("samples") instanceof List<?> values) {
                String name = String.valueOf(member.get("name"));
                samples.put(name, numbers(values));
                cold.put(name, member.get("cold") instanceof Number first ? List.of(first.doubleValue()) : List.of());
            }
        }
        return new Measurement(runtime, samples, cold);
    }

    private static List<Double> numbers(List<?> values) {
        List<Double> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(value instanceof Number number ? number.doubleValue() : Double.NaN));
        return numbers;
    }

    /** Returns the median of an operation's samples, in nanoseconds. */
    public OptionalDouble median(String operation) {
        return median(samples.getOrDefault(operation, List.of()));
    }

    /** Returns the median of an operation's first costs, in nanoseconds. */
    public OptionalDouble coldMedian(String operation) {
        return median(cold.getOrDefault(operation, List.of()));
    }

    private static OptionalDouble median(List<Double> values) {
        double[] sorted = values.stream()
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
        return new Measurement(runtime, both(samples, other.samples), both(cold, other.cold));
    }

    private static Map<String, List<Double>> both(Map<String, List<Double>> one, Map<String, List<Double>> other) {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        one.forEach((name, values) -> all.put(name, new ArrayList<>(values)));
        other.forEach((name, values) ->
                all.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(values));
        return all;
    }
}
