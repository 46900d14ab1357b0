package dev.abide.host.runtime;

import dev.abide.RuntimeOptions;
import dev.abide.bridge.text.Utf8;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The standard streams of a runtime, for what the host itself prints. Any thread. */
public final class Output {
    private final RuntimeOptions options;

    Output(RuntimeOptions options) {
        this.options = options;
    }

    /** Prints a text to the standard error. */
    public void printError(String text) {
        write(options.stderr(), Utf8.encode(text, Integer.MAX_VALUE));
    }

    /** Shows where a Java exception comes from that scripts see as an Error, to whoever debugs. */
    public void explain(RuntimeException failure) {
        if (options.debug()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            printError(trace.toString());
        }
    }

    void flush() {
        write(options.stdout(), new byte[0]);
        write(options.stderr(), new byte[0]);
    }

    // What is printed to a closed pipe is lost, as in Node.
    private static void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            return;
        }
    }
}
