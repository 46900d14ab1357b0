package dev.abide.host.node.process;

import dev.abide.RuntimeOptions;
import dev.abide.bridge.text.Utf8;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.spi.ValueKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The three streams of a runtime: {@code writeStdout(view or string)}, {@code writeStderr(…)}, {@code isTty(fd)},
 * {@code readStdin(max)}, which blocks (Uint8Array, or null at the end).
 */
final class StandardStreams {
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|ptmx|console)");

    private final RuntimeOptions options;

    StandardStreams(RuntimeOptions options) {
        this.options = options;
    }

    void fill(ObjectBuilder binding) {
        binding.action("writeStdout", arguments -> write(arguments, options.stdout()))
                .action("writeStderr", arguments -> write(arguments, options.stderr()))
                .function("isTty", arguments -> isTerminal(arguments.integer(0)))
                .function("readStdin", this::read);
    }

    private static void write(Arguments arguments, OutputStream stream) {
        byte[] bytes = arguments.kind(0) == ValueKind.STRING
                ? Utf8.encode(arguments.string(0), Integer.MAX_VALUE)
                : arguments.bytes(0);
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            throw arguments.context().systemError("EPIPE", -32, "broken pipe", "write", null, null);
        }
    }

    private @Nullable Object read(Arguments arguments) {
        try {
            byte[] chunk = new byte[arguments.integer(0, 65_536)];
            int count = options.stdin().read(chunk);
            return count < 0 ? null : arguments.context().uint8Array(Arrays.copyOf(chunk, count));
        } catch (IOException e) {
            throw arguments.context().systemError("EIO", -5, "i/o error", "read", null, null);
        }
    }

    // By what the kernel says the descriptor is: isatty(3) would have to be linked first, at each start.
    // A runtime whose standard streams are the embedder's has no terminal there.
    private boolean isTerminal(int descriptor) {
        if (descriptor <= 2 && !options.inheritsStreams()) {
            return false;
        }
        try {
            return TERMINAL.matcher(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                            .toString())
                    .lookingAt();
        } catch (IOException e) {
            return false;
        }
    }
}
