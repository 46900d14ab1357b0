package dev.abide.cli.bench;

import dev.abide.cli.text.TextTable;
import dev.abide.host.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * All measurements of one run; ratios are to the first.
 *
 * @param facts what the figures belong to: date, machine, versions
 */
public record Results(List<Measurement> measurements, Map<String, ?> facts) {
    private Measurement baseline() {
        return measurements.getFirst();
    }

    private boolean isBaseline(Measurement measurement) {
        return measurement.runtime().equals(baseline().runtime());
    }

    private Set<String> operations() {
        return baseline().samples().keySet();
    }

    /** Returns a table: nanoseconds, and the ratio to the first runtime. */
    public String table() {
        TextTable table = new TextTable();
        List<String> head = new ArrayList<>(List.of("ns per operation"));
        measurements.forEach(measurement -> head.add(measurement.runtime()));
        table.row(head);
        for (String operation : operations()) {
            List<String> row = new ArrayList<>(List.of(operation));
            measurements.forEach(measurement -> row.add(cell(measurement, operation)));
            table.row(row);
        }
        table.row(summary("geometric mean", measurement -> number(mean(measurement)) + "×"));
        table.row(summary(
                "> 2×, < 1×",
                measurement -> count(measurement, 2, Double.MAX_VALUE) + ", " + count(measurement, 0, 1)));
        return table.toString();
    }

    private List<String> summary(String title, Function<Measurement, String> figure) {
        List<String> row = new ArrayList<>(List.of(title));
        measurements.forEach(measurement -> row.add(isBaseline(measurement) ? "" : figure.apply(measurement)));
        return row;
    }

    private long count(Measurement measurement, double above, double below) {
        return ratios(measurement)
                .filter(ratio -> ratio > above && ratio < below)
                .count();
    }

    private String cell(Measurement measurement, String operation) {
        OptionalDouble median = measurement.median(operation);
        if (median.isEmpty()) {
            return "-";
        }
        String nanos = number(median.getAsDouble());
        return isBaseline(measurement) ? nanos : nanos + "  " + number(ratio(measurement, operation)) + "×";
    }

    private double ratio(Measurement measurement, String operation) {
        return measurement.median(operation).orElse(Double.NaN)
                / baseline().median(operation).orElse(Double.NaN);
    }

    private double mean(Measurement measurement) {
        return Math.exp(ratios(measurement).map(Math::log).average().orElse(Double.NaN));
    }

    private DoubleStream ratios(Measurement measurement) {
        return operations().stream()
                .mapToDouble(operation -> ratio(measurement, operation))
                .filter(Double::isFinite);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? value < 10 ? "%.2f" : "%.1f" : "%.0f", value);
    }

    /** Returns comma-separated values: runtime, operation, nanoseconds, ratio. */
    public String csv() {
        StringBuilder out = new StringBuilder("runtime,operation,nanoseconds,ratio\n");
        for (Measurement measurement : measurements) {
            for (String operation : operations()) {
                measurement
                        .median(operation)
                        .ifPresent(median -> out.append(String.format(
                                Locale.ROOT,
                                "%s,%s,%.3f,%.4f%n",
                                measurement.runtime(),
                                operation,
                                median,
                                ratio(measurement, operation))));
            }
        }
        return out.toString();
    }

    /** Returns JSON with the facts and all samples. */
    public String json() {
        List<Object> list = new ArrayList<>();
        for (Measurement measurement : measurements) {
            Map<String, Object> operations = new LinkedHashMap<>();
            for (String operation : operations()) {
                Map<String, Object> values = new LinkedHashMap<>();
                measurement.median(operation).ifPresent(median -> values.put("median", median));
                values.put("ratio", ratio(measurement, operation));
                measurement.coldMedian(operation).ifPresent(cold -> values.put("cold", cold));
                values.put("samples", measurement.samples().getOrDefault(operation, List.of()));
                operations.put(operation, values);
            }
            list.add(Map.of("runtime", measurement.runtime(), "operations", operations));
        }
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("baseline", baseline().runtime());
        all.put("measurements", list);
        return Json.write(all);
    }
}
