package dev.abide.kit;

import dev.abide.kit.subject.KnownDivergence;
import dev.abide.spi.EngineProvider;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one rule of the kit against an engine. */
final class RuleRun {
    /** How it ended. */
    record Outcome(TestExecutionResult.Status status, String message) {}

    /** JUnit makes the instance itself, so what it is about waits here. */
    private static final ThreadLocal<RuleRun> CURRENT = new InheritableThreadLocal<>();

    private final EngineProvider provider;
    private final Map<String, KnownDivergence> divergences;

    private RuleRun(EngineProvider provider, Map<String, KnownDivergence> divergences) {
        this.provider = provider;
        this.divergences = divergences;
    }

    static Outcome of(EngineProvider provider, Map<String, KnownDivergence> divergences, String rule) {
        CURRENT.set(new RuleRun(provider, divergences));
        try {
            return run(rule);
        } finally {
            CURRENT.remove();
        }
    }

    private static Outcome run(String rule) {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        PostDiscoveryFilter only = test ->
                FilterResult.includedIf(!test.isTest() || test.getDisplayName().equals(rule + "()"));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Subject.class))
                .filters(only)
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() == TestExecutionResult.Status.FAILED) {
                    String message =
                            result.getThrowable().map(Throwable::toString).orElse("");
                    if (!outcome.compareAndSet(null, new Outcome(result.getStatus(), message))) {
                        throw new IllegalStateException("more than one outcome of " + rule);
                    }
                }
            }
        });
        if (outcome.get() == null) {
            throw new IllegalStateException("no rule " + rule);
        }
        return outcome.get();
    }

    /** The kit as an engine author would inherit it. */
    static class Subject extends EngineKit {
        @Override
        protected EngineProvider provider() {
            return CURRENT.get().provider;
        }

        @Override
        protected Map<String, KnownDivergence> knownDivergences() {
            return CURRENT.get().divergences;
        }
    }
}
