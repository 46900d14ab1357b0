package dev.abide.cli;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.JsRuntime;
import dev.abide.cli.prove.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The engines that a command names, or all. */
record Engines(EngineListing listing) {
    static Engines present() {
        try {
            return new Engines(JsRuntime.engines());
        } catch (IllegalStateException e) {
            throw new Failure(Failure.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Tells whether there is a provider of that id, usable or not. */
    boolean isKnown(String id) {
        return Stream.concat(
                        listing.found().stream().map(EngineInfo::id),
                        listing.refused().stream().map(EngineListing.Refused::provider))
                .anyMatch(id::equals);
    }

    /**
     * Returns the engines to run: those named, or every one found or refused. A refused one is there, but cannot run.
     */
    List<Contestant> contestants(List<String> ids) {
        ids.stream().filter(id -> !isKnown(id)).findFirst().ifPresent(id -> {
            throw new Failure(Failure.USAGE, "there is no engine " + id + "; " + available());
        });
        List<Contestant> all = new ArrayList<>();
        for (EngineInfo engine : listing.found()) {
            all.add(Contestant.engine(engine.id(), engine.version()));
        }
        listing.refused().forEach(engine -> all.add(Contestant.absent(engine.provider(), engine.reason())));
        List<Contestant> chosen = ids.isEmpty()
                ? all
                : ids.stream().distinct().flatMap(id -> named(all, id)).toList();
        if (chosen.isEmpty()) {
            throw new Failure(Failure.FAILED, "there is no engine");
        }
        return chosen;
    }

    private static Stream<Contestant> named(List<Contestant> all, String id) {
        return all.stream().filter(contestant -> contestant.name().equals(id)).limit(1);
    }

    private String available() {
        List<String> ids = listing.found().stream().map(EngineInfo::id).toList();
        return ids.isEmpty() ? "none is available" : "available: " + String.join(", ", ids);
    }
}
