package dev.abide.kit.facet;

import dev.abide.kit.subject.KnownDivergence;
import dev.abide.kit.subject.Subject;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;

/** Runs every rule on its realm's thread, and turns known divergences around. */
final class OnRealmThread implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor {
    @Override
    public void beforeAll(ExtensionContext context) {
        Subject engine = context.getRequiredTestInstances()
                .findInstance(Subject.Source.class)
                .orElseThrow(() -> new IllegalStateException("a facet is nested in an EngineKit"))
                .subject();
        facet(context).bind(engine);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        try {
            facet(context).closeRealm();
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> rule, ExtensionContext context)
            throws Throwable {
        FacetKit facet = facet(context);
        Method method = rule.getExecutable();
        boolean ownRealm =
                method.isAnnotationPresent(OwnRealm.class) || facet.getClass().isAnnotationPresent(OwnRealm.class);
        Executable body = () -> {
            try {
                facet.runRule(ownRealm, invocation::proceed);
            } catch (UnsupportedOperationException missing) {
                Assumptions.assumeTrue(facet.engine().isComplete(), () -> "not there yet: " + missing.getMessage());
                throw missing;
            }
        };
        KnownDivergence divergence = facet.engine().knownDivergences().get(method.getName());
        if (divergence == null) {
            body.execute();
        } else {
            mustFail(body, method.getName(), divergence);
        }
    }

    private static void mustFail(Executable body, String rule, KnownDivergence divergence) throws Throwable {
        try {
            body.execute();
        } catch (Exception | Error failure) {
            String shown = KnownDivergence.shown(failure);
            if (shown.equals(divergence.failure())) {
                Assumptions.abort("known divergence: " + divergence.reason() + "; it shows as: " + shown);
            }
            throw new AssertionError(
                    rule + " fails, and not as it is known to (" + divergence.reason() + "): " + shown, failure);
        }
        throw new AssertionError(rule + " passes: it is no divergence any more (" + divergence.reason() + ")");
    }

    private static FacetKit facet(ExtensionContext context) {
        return (FacetKit) context.getRequiredTestInstance();
    }
}
