package dev.abide.cli;

import dev.abide.EngineInfo;
import dev.abide.bridge.inspect.AddonReport;
import dev.abide.bridge.inspect.Architecture;
import dev.abide.bridge.inspect.FileFormat;
import dev.abide.bridge.inspect.KnownFunctions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A report on an addon, told to people and to programs, with a verdict per engine.
 *
 * @param trials what went wrong when it was loaded, by engine: empty texts where nothing did; empty if it was not tried
 */
record Inspection(AddonReport report, List<EngineInfo> engines, Map<String, String> trials) {
    private static final int WIDTH = 100;

    boolean isLoadable() {
        return obstacles().isEmpty();
    }

    private List<String> obstacles() {
        List<String> all = new ArrayList<>(report.obstacles());
        trials.forEach((engine, failure) -> {
            if (!failure.isEmpty()) {
                all.add(failure + " on " + engine);
            }
        });
        return all;
    }

    String text() {
        StringBuilder out = new StringBuilder().append(report.file()).append('\n');
        if (report.format() != FileFormat.UNREADABLE) {
            boolean isBuilt = report.architecture() != Architecture.UNKNOWN;
            String built = isBuilt ? ", built for " + report.architecture() : "";
            line(out, "format", report.format() + built + ", " + report.size() + " bytes");
        }
        if (report.format() == FileFormat.ELF64 && report.damage().isEmpty()) {
            line(out, "C library", libc());
            line(out, "libraries", listed(report.neededLibraries()));
            line(out, "entry points", registration());
            line(out, "written with", report.layer().toString());
            names(out, "Node-API", report.imports().nodeApi());
            names(out, "by name", report.imports().lookedUp());
            names(out, "libuv", report.imports().libuv());
            names(out, "V8", report.imports().v8());
        }
        line(out, "verdict", isLoadable() ? "can be loaded" : "cannot be loaded: " + String.join("; ", obstacles()));
        report.remarks().forEach(remark -> line(out, "", remark));
        if (isLoadable()) {
            engines.forEach(engine -> line(out, engine.id(), verdict(engine)));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String text) {
        out.append(String.format("  %-13s %s%n", name, text));
    }

    private static void names(StringBuilder out, String title, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        line(out, title, names.size() + (title.equals("Node-API") ? " (" + byVersion(names) + ")" : "") + ":");
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() + name.length() > WIDTH) {
                line(out, "", line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(name);
        }
        line(out, "", line.toString());
    }

    /** Functions of Node-API by the version that they came with: an addon needs the newest. */
    private static SortedMap<Integer, List<String>> versions(Collection<String> names) {
        SortedMap<Integer, List<String>> versions = new TreeMap<>();
        names.forEach(name -> KnownFunctions.named(name)
                .ifPresent(function -> versions.computeIfAbsent(function.since(), version -> new ArrayList<>())
                        .add(name)));
        return versions;
    }

    private static String byVersion(Collection<String> names) {
        return versions(names).entrySet().stream()
                .map(version -> version.getValue().size() + " of version " + shown(version.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(int version) {
        return version == KnownFunctions.EXPERIMENTAL ? "experimental" : String.valueOf(version);
    }

    private static String newest(Collection<String> names) {
        return shown(KnownFunctions.newest(names));
    }

    private String libc() {
        return report.libc().name()
                + report.libc()
                        .newestVersion()
                        .map(version -> " " + version + " or newer")
                        .orElse("");
    }

    private String registration() {
        List<String> parts = new ArrayList<>(report.registration().entryPoints());
        if (report.registration().byConstructor()) {
            parts.add("napi_module_register in a constructor");
        }
        String declared = report.registration().declaredVersion().isPresent()
                ? String.valueOf(report.registration().declaredVersion().getAsInt())
                : "unknown";
        boolean isExperimental = declared.equals(String.valueOf(KnownFunctions.EXPERIMENTAL));
        return listed(parts) + "; declares Node-API version " + (isExperimental ? "experimental" : declared);
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private String verdict(EngineInfo engine) {
        Collection<String> lacking = lacking(engine);
        String tried = trials.containsKey(engine.id()) ? "loads it, " : "";
        return tried
                + (lacking.isEmpty()
                        ? "has all that it needs"
                        : "has no " + String.join(", ", lacking) + " of its own");
    }

    /** Returns the capabilities that functions which the addon may call are about, and the engine lacks. */
    private Collection<String> lacking(EngineInfo engine) {
        TreeSet<String> lacking = new TreeSet<>();
        for (String name : report.imports().allNodeApi()) {
            KnownFunctions.named(name)
                    .flatMap(KnownFunctions.Function::capability)
                    .map(capability -> capability.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .filter(capability -> !engine.capabilities().contains(capability))
                    .ifPresent(lacking::add);
        }
        return lacking;
    }

    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("schemaVersion", 1);
        members.put("file", report.file().toString());
        members.put("size", report.size());
        members.put("format", report.format().name());
        members.put("architecture", report.architecture().toString());
        members.put("libc", report.libc().name());
        members.put("libcVersion", report.libc().newestVersion().orElse(""));
        members.put("neededLibraries", report.neededLibraries());
        members.put("lacks", report.lacks().stream().map(Inspection::lack).toList());
        members.put("layer", report.layer().toString());
        members.put("entryPoints", report.registration().entryPoints());
        members.put("registersInConstructor", report.registration().byConstructor());
        report.registration().declaredVersion().ifPresent(version -> members.put("declaredVersion", version));
        members.put("nodeApi", report.imports().nodeApi());
        members.put("newestNodeApi", newest(report.imports().nodeApi()));
        Map<String, Object> versions = new LinkedHashMap<>();
        versions(report.imports().nodeApi()).forEach((version, names) -> versions.put(shown(version), names));
        members.put("nodeApiByVersion", versions);
        members.put("lookedUpByName", report.imports().lookedUp());
        members.put("libuv", report.imports().libuv());
        members.put("v8", report.imports().v8());
        members.put("loadable", isLoadable());
        members.put("obstacles", obstacles());
        members.put("remarks", report.remarks());
        members.put("tried", trials);
        Map<String, Object> lacking = new LinkedHashMap<>();
        engines.forEach(engine -> lacking.put(engine.id(), lacking(engine)));
        members.put("lackingCapabilities", lacking);
        return members;
    }

    private static Map<String, String> lack(AddonReport.Lack lack) {
        return Map.of("library", lack.library(), "version", lack.version(), "user", lack.user());
    }
}
