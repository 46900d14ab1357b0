package dev.abide.host.node.worker_threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.abide.RuntimeOptions;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkerOptionsTest {
    private static final Set<String> OWN = Set.of(
            "arguments",
            "execArguments",
            "environment",
            "workingDirectory",
            "stdout",
            "stderr",
            "stdin",
            "inheritsStreams",
            "exit");

    private static final RuntimeOptions PARENT = RuntimeOptions.builder()
            .engine("some")
            .arguments(List.of("of the parent"))
            .execPath("somewhere")
            .execArguments(List.of("--title=x"))
            .environment(Map.of("A", "1"))
            .workingDirectory(Path.of("/"))
            .inheritStreams()
            .title("something")
            .exposeGc(true)
            .stackSize(1 << 20)
            .trace(Path.of("/trace.txt"))
            .debug(true)
            .exit(_ -> {})
            .build();

    static Stream<Method> options() {
        return Stream.of(RuntimeOptions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.getName().equals("toBuilder"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionIsTheParentsUnlessAWorkerHasItsOwn(Method option) throws ReflectiveOperationException {
        RuntimeOptions worker = new WorkerOptions(
                        List.of(),
                        List.of(),
                        Map.of(),
                        Path.of("/tmp"),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        InputStream.nullInputStream())
                .under(PARENT);
        Object wanted = option.invoke(PARENT);
        if (OWN.contains(option.getName())) {
            assertNotEquals(wanted, option.invoke(worker));
        } else {
            assertNotEquals(option.invoke(RuntimeOptions.defaults()), wanted, "PARENT must differ from the defaults");
            assertEquals(wanted, option.invoke(worker));
        }
    }
}
