package dev.abide.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.subject.KnownDivergence;
import dev.abide.spi.Associations;
import dev.abide.spi.BigInts;
import dev.abide.spi.Buffers;
import dev.abide.spi.Dates;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Errors;
import dev.abide.spi.Externals;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import dev.abide.spi.Jobs;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.Strings;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;

/** The kit finds what is wrong, and says so. */
class WrongEnginesTest {
    /** One wrong engine, the rule that must find it, and what its message must say. */
    record Wrong(EngineProvider engine, String rule, String message) {}

    static Stream<Named<Wrong>> wrongEngines() {
        return Stream.of(wrongProviders(), wrongPrimitives(), wrongErrors(), wrongObjects())
                .flatMap(wrong -> wrong);
    }

    private static Stream<Named<Wrong>> wrongProviders() {
        return Stream.of(
                wrong(
                        "required_theIdIsLowerCaseLettersDigitsAndHyphens",
                        "an id is lower-case letters",
                        new FakeEngine() {
                            @Override
                            public String id() {
                                return "Fake Engine";
                            }
                        }),
                wrong(
                        "required_theSpiVersionIsThatOfTheProvidersCompilation",
                        "compiled against one SPI version",
                        new FakeEngine() {
                            @Override
                            public int spiVersion() {
                                return 0;
                            }
                        }),
                wrong(
                        "required_eachFacetIsTheSameObjectEveryTime",
                        "each accessor returns the same facet",
                        forgetful()));
    }

    private static Stream<Named<Wrong>> wrongPrimitives() {
        return Stream.of(
                wrong(
                        "required_everyTextSurvivesARoundTrip",
                        "lone surrogates pass unchanged",
                        new FakeEngine()
                                .with(
                                        Strings.class,
                                        right -> FakeEngine.except(
                                                Strings.class,
                                                right,
                                                "create",
                                                (p, m, a) -> new String(
                                                        ((String) a[0]).getBytes(StandardCharsets.UTF_8),
                                                        StandardCharsets.UTF_8)))),
                wrong(
                        "required_lengthCountsUnits",
                        "lengthOf counts 16-bit units",
                        new FakeEngine()
                                .with(
                                        Strings.class,
                                        right -> FakeEngine.except(Strings.class, right, "lengthOf", (p, m, a) -> (int)
                                                ((String) a[0]).codePoints().count()))),
                wrong(
                        "required_timesAreClipped",
                        "TimeClip of",
                        new FakeEngine()
                                .with(
                                        Dates.class,
                                        right -> FakeEngine.except(
                                                Dates.class, right, "timeOf", (p, m, a) -> right.timeOf(a[0]) + 0.5))));
    }

    private static Stream<Named<Wrong>> wrongErrors() {
        return Stream.of(
                wrong(
                        "required_withoutBigIntEqualStandInsAreOneObject",
                        "equal stand-ins are the same object",
                        new FakeEngine()
                                .with(
                                        BigInts.class,
                                        right -> FakeEngine.except(
                                                BigInts.class,
                                                right,
                                                "create",
                                                (p, m, a) -> new BigInteger(a[0].toString())))),
                wrong(
                        "required_javaExceptionsAreNoThrows",
                        "no throw of JavaScript",
                        new FakeEngine()
                                .with(
                                        Errors.class,
                                        right -> FakeEngine.except(Errors.class, right, "isThrow", (p, m, a) -> true))),
                wrong(
                        "required_anExternalHoldsItsPayload",
                        "each external is another object",
                        new FakeEngine().with(Externals.class, WrongEnginesTest::sharing)),
                wrong(
                        "required_freezingLaterLeavesTheSlotAlone",
                        "the slot of an object frozen since",
                        new FakeEngine()
                                .with(
                                        Associations.class,
                                        right -> FakeEngine.except(
                                                Associations.class, right, "get", (p, m, a) -> null))));
    }

    private static Stream<Named<Wrong>> wrongObjects() {
        return Stream.of(
                wrong(
                        "required_eachCreateMakesAnotherFunction",
                        "two functions of one body are two",
                        new FakeEngine().with(Functions.class, WrongEnginesTest::caching)),
                wrong(
                        "required_aFunctionQueuedTwiceRunsTwice",
                        "a function queued twice runs twice",
                        new FakeEngine().with(Jobs.class, WrongEnginesTest::withoutRepetition)),
                wrong(
                        "required_anEmptyBufferIsNotDetached",
                        "is not detached",
                        new FakeEngine()
                                .with(
                                        Buffers.class,
                                        right -> FakeEngine.except(
                                                Buffers.class,
                                                right,
                                                "isDetached",
                                                (p, m, a) -> right.byteLengthOf(a[0]) == 0))));
    }

    @ParameterizedTest
    @MethodSource("wrongEngines")
    void theRightRuleFindsTheMistakeAndSaysWhat(Wrong wrong) {
        RuleRun.Outcome outcome = RuleRun.of(wrong.engine, Map.of(), wrong.rule);
        assertEquals(TestExecutionResult.Status.FAILED, outcome.status(), wrong.rule);
        assertTrue(
                outcome.message().contains(wrong.message),
                () -> wrong.rule + " says what is wrong: " + outcome.message());
    }

    @ParameterizedTest
    @MethodSource("wrongEngines")
    void theRuleLeavesAnEngineAloneThatIsRight(Wrong wrong) {
        RuleRun.Outcome outcome = RuleRun.of(new FakeEngine(), Map.of(), wrong.rule);
        assertEquals(
                TestExecutionResult.Status.SUCCESSFUL, outcome.status(), () -> wrong.rule + ": " + outcome.message());
    }

    @Test
    void aCompleteEngineMayLackNothing() {
        RuleRun.Outcome outcome = RuleRun.of(new FakeEngine(), Map.of(), "required_aDeferredHasAPromiseOfTheRealm");
        assertEquals(TestExecutionResult.Status.FAILED, outcome.status(), "what is missing fails");
        assertTrue(outcome.message().contains("the fake engine has no"), outcome::message);
    }

    @Test
    void aKnownDivergenceIsSkippedWhileItShows() {
        Wrong wrong = wrongEngines().findFirst().orElseThrow().getPayload();
        RuleRun.Outcome shown = RuleRun.of(wrong.engine, Map.of(), wrong.rule);
        KnownDivergence known = new KnownDivergence(shown.message(), "its authors like spaces");
        RuleRun.Outcome outcome = RuleRun.of(wrong.engine, Map.of(wrong.rule, known), wrong.rule);
        assertEquals(TestExecutionResult.Status.ABORTED, outcome.status(), "skipped");
        assertTrue(outcome.message().contains("its authors like spaces"), outcome::message);
    }

    @Test
    void aKnownDivergenceThatShowsAsAnythingElseFails() {
        Wrong wrong = wrongEngines().findFirst().orElseThrow().getPayload();
        KnownDivergence known = new KnownDivergence("java.lang.NullPointerException: name", "its authors like spaces");
        RuleRun.Outcome outcome = RuleRun.of(wrong.engine, Map.of(wrong.rule, known), wrong.rule);
        assertEquals(TestExecutionResult.Status.FAILED, outcome.status(), "another failure is not known");
        assertTrue(outcome.message().contains("and not as it is known to (its authors like spaces)"), outcome::message);
        assertTrue(outcome.message().contains(wrong.message), outcome::message);
    }

    @Test
    void aKnownDivergenceThatShowsNoMoreFails() {
        String rule = "required_timesAreClipped";
        RuleRun.Outcome outcome = RuleRun.of(new FakeEngine(), Map.of(rule, any("was so once")), rule);
        assertEquals(TestExecutionResult.Status.FAILED, outcome.status(), "an unexpected pass fails");
        assertTrue(outcome.message().contains("it is no divergence any more (was so once)"), outcome::message);
    }

    @Test
    void aKnownDivergenceThatNamesNoRuleFails() {
        RuleRun.Outcome outcome = RuleRun.of(
                new FakeEngine(),
                Map.of("required_nothing", any("no such rule")),
                "required_everyKnownDivergenceNamesARule");
        assertEquals(TestExecutionResult.Status.FAILED, outcome.status(), "a name that is no rule");
        assertTrue(outcome.message().contains("required_nothing"), outcome::message);
    }

    private static KnownDivergence any(String reason) {
        return new KnownDivergence("java.lang.AssertionError", reason);
    }

    private static Named<Wrong> wrong(String rule, String message, EngineProvider engine) {
        return Named.of(rule, new Wrong(engine, rule, message));
    }

    /** Makes each facet anew at each access. */
    private static EngineProvider forgetful() {
        return new FakeEngine() {
            @Override
            public Realm openRealm(RealmHost host) {
                return (Realm) Proxy.newProxyInstance(
                        Realm.class.getClassLoader(),
                        new Class<?>[] {Realm.class},
                        (proxy, method, arguments) -> method.getReturnType() == void.class
                                ? null
                                : incomplete(method.getReturnType(), Map.of("hashCode", (p, m, a) -> 0)));
            }
        };
    }

    private static Externals sharing(Externals right) {
        Map<Object, Object> made = new HashMap<>();
        return FakeEngine.except(
                Externals.class, right, "create", (p, m, a) -> made.computeIfAbsent(a[0], right::create));
    }

    private static Functions caching(Functions right) {
        Map<Object, Object> made = new HashMap<>();
        return FakeEngine.except(
                Functions.class,
                right,
                "create",
                (p, m, a) -> made.computeIfAbsent(a[2], body -> right.create("", 0, (HostFunction) body)));
    }

    private static Jobs withoutRepetition(Jobs right) {
        Set<Object> queued = new LinkedHashSet<>();
        return FakeEngine.except(Jobs.class, right, "enqueue", (p, m, a) -> {
            if (queued.add(a[0])) {
                right.enqueue(a[0]);
            }
            return null;
        });
    }
}
