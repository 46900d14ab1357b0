package dev.abide.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whoever catches every throwable says why here: it swallows what a thread needs to die of, and hides faults of ours.
 */
class ThrowableRulesTest {
    private static final String UPCALL = "called by native code: what leaves an upcall ends the JVM";
    private static final String DOWNCALL = "a method handle declares every throwable";

    private static final Map<String, String> ALLOWED = Map.of(
            "abi-bridge/src/main/java/dev/abide/bridge/boundary/Boundary.java", UPCALL,
            "abi-bridge/src/main/java/dev/abide/bridge/libuv/UvLoop.java", UPCALL,
            "abi-bridge/src/main/java/dev/abide/bridge/library/Downcall.java", DOWNCALL,
            "abi-bridge/src/main/java/dev/abide/bridge/library/Downcalls.java", DOWNCALL,
            "host/src/main/java/dev/abide/host/system/SystemCalls.java", DOWNCALL,
            "backend-nashorn/src/main/java/dev/abide/nashorn/object/Internals.java", DOWNCALL,
            "conformance/engine-kit/src/main/java/dev/abide/kit/facet/FacetKit.java",
                    "a backend under test may throw anything",
            "conformance/engine-kit/src/main/java/dev/abide/kit/facet/OnRealmThread.java",
                    "a backend under test may throw anything",
            "conformance/engine-kit/src/main/java/dev/abide/kit/facet/RealmThread.java",
                    "hands what was thrown on to the thread that waits");

    @Test
    void everyThrowableIsCaughtWhereItsReasonStands() {
        List<String> catching = Tree.files(".java").stream()
                .map(Tree::name)
                .filter(name -> name.contains("src/main/java"))
                .filter(name -> Tree.text(Tree.ROOT.resolve(name)).contains("catch (Throwable"))
                .toList();
        assertEquals(new TreeSet<>(ALLOWED.keySet()), new TreeSet<>(catching));
    }
}
