package dev.abide.host.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import dev.abide.host.system.Channels;
import dev.abide.host.system.Descriptors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The child's side of a channel; the parent's is compared with Node's. */
class ParentChannelTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.abide.host.NodeComparison#engines")
    void aChildHearsItsParentAndAnswers(String engine) throws IOException {
        Channels.Pair channel = Channels.channel();
        write(channel.first(), "{\"a\":1}\n\"te");
        write(channel.first(), "xt\"\n");
        String output = run(engine, channel.second(), """
                console.log(process.connected, process.env.NODE_CHANNEL_FD, typeof process.channel.ref);
                process.on('message', function (m) {
                  console.log(JSON.stringify(m));
                  process.send({ back: m }, function (error) { console.log(error); });
                  if (m === 'text') process.disconnect();
                });
                process.on('disconnect', function () { console.log('disconnect', process.connected, process.channel); });
                """);
        assertEquals("""
                true undefined function
                {"a":1}
                "text"
                null
                null
                disconnect false null
                """, output);
        assertEquals("{\"back\":{\"a\":1}}\n{\"back\":\"text\"}\n", readAll(channel.first()));
    }

    @ParameterizedTest
    @MethodSource("dev.abide.host.NodeComparison#engines")
    void aChildThatDoesNotListenDoesNotWait(String engine) throws IOException {
        Channels.Pair channel = Channels.channel();
        assertEquals("true\n", run(engine, channel.second(), "console.log(process.send({ ready: true }));"));
        assertEquals("{\"ready\":true}\n", readAll(channel.first()));
    }

    @ParameterizedTest
    @MethodSource("dev.abide.host.NodeComparison#engines")
    void theEndOfTheParentIsHeard(String engine) throws IOException {
        Channels.Pair channel = Channels.channel();
        Descriptors.close(channel.first());
        assertEquals("gone\n", run(engine, channel.second(), """
                process.on('disconnect', function () { console.log('gone'); });
                """));
    }

    private String run(String engine, int descriptor, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("main.js"), script);
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        RuntimeOptions options = RuntimeOptions.builder()
                .engine(engine)
                .workingDirectory(folder.toRealPath())
                .environment(Map.of("NODE_CHANNEL_FD", Integer.toString(descriptor)))
                .stdout(stdout)
                .stderr(stdout)
                .build();
        int code = JsRuntime.run(options, runtime -> runtime.runMain(file.toString()));
        assertEquals(0, code);
        return stdout.toString(StandardCharsets.UTF_8);
    }

    private static void write(int descriptor, String text) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Descriptors.write(descriptor, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), -1);
        }
    }

    private static String readAll(int descriptor) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment chunk = arena.allocate(1024);
            for (int count = Descriptors.read(descriptor, chunk, -1);
                    count > 0;
                    count = Descriptors.read(descriptor, chunk, -1)) {
                text.append(new String(chunk.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8));
            }
        }
        Descriptors.close(descriptor);
        return text.toString();
    }
}
