package dev.abide.host.engine;

import static java.util.Objects.requireNonNull;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.EngineListing.Refused;
import dev.abide.EngineUnavailableException;
import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.SpiVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The providers found, in order of preference. What makes an engine load its classes, its version for instance, is
 * asked for as late as possible: the one chosen must not pay for the others.
 */
public final class EngineCatalog {
    /** The system property that names the engine to take where the options do not. */
    public static final String PROPERTY = "abide.engine";

    /** The environment variable that names the engine to take where neither the options nor the property do. */
    public static final String VARIABLE = "ABIDE_ENGINE";

    /** Which engine is taken if there are several and none was asked for; the others follow by id. */
    private static final List<String> PREFERENCE = readPreference();

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final List<Candidate> candidates;
    private final List<Refused> refused;

    private EngineCatalog(List<Candidate> candidates, List<Refused> refused) {
        this.candidates = candidates;
        this.refused = refused;
    }

    private static List<String> readPreference() {
        try (InputStream lines = EngineCatalog.class.getResourceAsStream("preference")) {
            return List.of(new String(requireNonNull(lines).readAllBytes(), StandardCharsets.US_ASCII).split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the ids in order of preference, whether the engines are there or not. */
    static List<String> preference() {
        return PREFERENCE;
    }

    /** Looks for providers that a class loader sees. */
    public static EngineCatalog load(ClassLoader loader) {
        Survey survey = new Survey();
        Iterator<ServiceLoader.Provider<EngineProvider>> providers =
                ServiceLoader.load(EngineProvider.class, loader).stream().iterator();
        // A provider compiled for a newer JDK throws from hasNext(), a misspelt one from next(); neither is the last
        // one.
        for (int failures = 0; failures < 100; ) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                survey.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                survey.refuse(nameIn(e), reasonOf(e));
            }
        }
        return survey.result();
    }

    /** Checks providers that are at hand. */
    public static EngineCatalog of(List<? extends EngineProvider> providers) {
        Survey survey = new Survey();
        providers.forEach(survey::add);
        return survey.result();
    }

    /**
     * Chooses an engine: the one wanted; else the one that the system property or the variable names; else the first
     * found.
     *
     * @param wanted an id, {@code null} for no wish
     * @throws EngineUnavailableException if it is not there
     */
    public Engine choose(@Nullable String wanted, @Nullable String property, @Nullable String variable) {
        String id = firstOf(wanted, property, variable);
        List<Refused> failed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (id == null || candidate.id().equals(id)) {
                try {
                    return candidate.describe();
                } catch (RuntimeException | LinkageError e) {
                    failed.add(new Refused(candidate.id(), reasonOf(e)));
                }
            }
        }
        throw new EngineUnavailableException(complaint(id, failed));
    }

    /** Returns all engines, those that work and those that do not. */
    public EngineListing listing() {
        List<EngineInfo> found = new ArrayList<>();
        List<Refused> failed = new ArrayList<>(refused);
        for (Candidate candidate : candidates) {
            try {
                found.add(candidate.describe().info());
            } catch (RuntimeException | LinkageError e) {
                failed.add(new Refused(candidate.id(), reasonOf(e)));
            }
        }
        return new EngineListing(found, failed);
    }

    private String complaint(@Nullable String id, List<Refused> failed) {
        if (id != null && !failed.isEmpty()) {
            return "The engine '" + id + "' cannot be used: "
                    + failed.getFirst().reason() + available(listing());
        }
        EngineListing all = listing();
        return (id == null ? "No JavaScript engine can be used" : "There is no engine '" + id + "'")
                + available(all)
                + all.refused().stream()
                        .map(refusal -> "; refused: " + refusal.provider() + " (" + refusal.reason() + ")")
                        .collect(Collectors.joining());
    }

    private static String available(EngineListing all) {
        return all.found().isEmpty()
                ? "; none is available"
                : all.found().stream().map(EngineInfo::id).collect(Collectors.joining(", ", "; available: ", ""));
    }

    private static @Nullable String firstOf(@Nullable String... ids) {
        for (String id : ids) {
            if (id != null && !id.isEmpty()) {
                return id;
            }
        }
        return null;
    }

    // ServiceLoader's message is "dev.abide.spi.EngineProvider: Provider the.Class not found", or has the file and
    // line.
    private static String nameIn(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        String prefix = EngineProvider.class.getName() + ": ";
        String rest = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        if (rest.startsWith("Provider ")) {
            return rest.split("\\s+", 3)[1];
        }
        return rest.indexOf(' ') < 0 ? rest : "unknown provider";
    }

    private static String reasonOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return failure.getCause() == null && failure instanceof ServiceConfigurationError && message != null
                ? message
                : cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** A provider of the right version with a proper id. */
    private record Candidate(EngineProvider provider, String id) {
        Engine describe() {
            return new Engine(
                    provider,
                    new EngineInfo(
                            id,
                            provider.engineName(),
                            provider.engineVersion(),
                            provider.executionMode(),
                            provider.capabilities().stream()
                                    .map(Capability::name)
                                    .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .sorted()
                                    .toList()));
        }

        int rank() {
            int rank = PREFERENCE.indexOf(id);
            return rank < 0 ? PREFERENCE.size() : rank;
        }
    }

    /** Takes providers one by one. */
    private static final class Survey {
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        void refuse(String provider, String reason) {
            refused.add(new Refused(provider, reason));
        }

        void add(ServiceLoader.Provider<EngineProvider> provider) {
            String name = provider.type().getName();
            try {
                add(provider.get());
            } catch (ServiceConfigurationError | LinkageError e) {
                refuse(name, reasonOf(e));
            }
        }

        void add(EngineProvider provider) {
            String name = provider.getClass().getName();
            try {
                int version = provider.spiVersion();
                if (version != SpiVersion.CURRENT) {
                    refuse(name, "made for version " + version + " of the SPI; this is version " + SpiVersion.CURRENT);
                    return;
                }
                String id = provider.id();
                if (!ID.matcher(id).matches()) {
                    refuse(name, "its id is '" + id + "'; an id is lower-case letters, digits and hyphens");
                } else if (candidates.stream()
                        .anyMatch(candidate -> candidate.id().equals(id))) {
                    refuse(name, "its id '" + id + "' is taken");
                } else {
                    candidates.add(new Candidate(provider, id));
                }
            } catch (RuntimeException | LinkageError e) {
                refuse(name, reasonOf(e));
            }
        }

        EngineCatalog result() {
            candidates.sort(Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::id));
            return new EngineCatalog(List.copyOf(candidates), List.copyOf(refused));
        }
    }
}
