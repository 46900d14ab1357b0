package dev.abide;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How to open a runtime. Immutable; made by a {@link Builder}.
 *
 * @since 1
 */
public final class RuntimeOptions {
    private final Builder from;

    private RuntimeOptions(Builder from) {
        this.from = from;
    }

    /** Returns options that ask for nothing special. */
    public static RuntimeOptions defaults() {
        return builder().build();
    }

    /** Starts making options. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts making options that differ in something. */
    public Builder toBuilder() {
        return from.copy();
    }

    /**
     * The engine wanted, {@code null} for the system property {@code abide.engine}, the variable {@code ABIDE_ENGINE},
     * or the default.
     */
    public @Nullable String engine() {
        return from.engine;
    }

    /** What {@code process.argv} has after the program and the script. */
    public List<String> arguments() {
        return from.arguments;
    }

    /** {@code process.execPath} and {@code process.argv[0]}. */
    public String execPath() {
        return from.execPath;
    }

    /** {@code process.execArgv}. */
    public List<String> execArguments() {
        return from.execArguments;
    }

    /** What {@code process.env} starts with. */
    public Map<String, String> environment() {
        return from.environment;
    }

    /** The working directory: of {@code process.cwd()}, relative paths, and {@link JsRuntime#require}. */
    public Path workingDirectory() {
        return from.workingDirectory;
    }

    /** Where {@code process.stdout} goes. Unbuffered writes of whole chunks. */
    public OutputStream stdout() {
        return from.stdout;
    }

    /** Where {@code process.stderr} goes. */
    public OutputStream stderr() {
        return from.stderr;
    }

    /** What {@code process.stdin} reads. */
    public InputStream stdin() {
        return from.stdin;
    }

    /** Whether the streams are those of the process, so that a terminal may be behind them. */
    public boolean inheritsStreams() {
        return from.inheritsStreams;
    }

    /** {@code process.title}. */
    public String title() {
        return from.title;
    }

    /** Whether scripts see {@code global.gc}. */
    public boolean exposeGc() {
        return from.exposeGc;
    }

    /** The size of the stack that {@link JsRuntime#run} gives its thread, in bytes. */
    public long stackSize() {
        return from.stackSize;
    }

    /**
     * Where a line is written for each call of a Node-API function, with its arguments and its status; {@code null} for
     * nowhere. It counts for the whole process, from the first addon on that any runtime loads: later ones change
     * nothing.
     */
    public @Nullable Path trace() {
        return from.trace;
    }

    /**
     * Whether stderr gets the Java stack of what fails in Abide itself; scripts see an Error with Java's message in any
     * case. A variable {@code ABIDE_DEBUG} in the {@link #environment} asks for it too.
     */
    public boolean debug() {
        return from.debug || from.environment.containsKey("ABIDE_DEBUG");
    }

    /**
     * What ends the process: called on the runtime's thread with the exit code when everything is flushed: at the end
     * of the main module with its addons torn down; after {@code process.exit} or a fatal exception without, as in
     * Node. It does not return. {@code null}: a runtime within a larger program, where {@code process.exit} ends
     * {@link JsRuntime#runMain} or the loop only.
     */
    public @Nullable IntConsumer exit() {
        return from.exit;
    }

    /** Makes {@link RuntimeOptions}. */
    public static final class Builder implements Cloneable {
        private @Nullable String engine;
        private List<String> arguments = List.of();
        private String execPath = "abide";
        private List<String> execArguments = List.of();
        private Map<String, String> environment = System.getenv();
        private Path workingDirectory = Path.of("").toAbsolutePath();
        private OutputStream stdout = System.out;
        private OutputStream stderr = System.err;
        private InputStream stdin = System.in;
        private boolean inheritsStreams = true;
        private String title = "abide";
        private boolean exposeGc;
        private long stackSize = 64L << 20;
        private @Nullable Path trace;
        private boolean debug;
        private @Nullable IntConsumer exit;

        private Builder() {}

        /** Sets {@link RuntimeOptions#engine()}. */
        public Builder engine(@Nullable String id) {
            this.engine = id;
            return this;
        }

        /** Sets {@link RuntimeOptions#arguments()}. */
        public Builder arguments(List<String> values) {
            this.arguments = List.copyOf(values);
            return this;
        }

        /** Sets {@link RuntimeOptions#execPath()}. */
        public Builder execPath(String path) {
            this.execPath = path;
            return this;
        }

        /** Sets {@link RuntimeOptions#execArguments()}. */
        public Builder execArguments(List<String> values) {
            this.execArguments = List.copyOf(values);
            return this;
        }

        /** Sets {@link RuntimeOptions#environment()}. */
        public Builder environment(Map<String, String> values) {
            this.environment = Map.copyOf(values);
            return this;
        }

        /** Sets {@link RuntimeOptions#workingDirectory()}. */
        public Builder workingDirectory(Path directory) {
            this.workingDirectory = directory.toAbsolutePath().normalize();
            return this;
        }

        /** Sets {@link RuntimeOptions#stdout()}. */
        public Builder stdout(OutputStream stream) {
            this.stdout = stream;
            this.inheritsStreams = false;
            return this;
        }

        /** Sets {@link RuntimeOptions#stderr()}. */
        public Builder stderr(OutputStream stream) {
            this.stderr = stream;
            this.inheritsStreams = false;
            return this;
        }

        /** Sets {@link RuntimeOptions#stdin()}. */
        public Builder stdin(InputStream stream) {
            this.stdin = stream;
            this.inheritsStreams = false;
            return this;
        }

        /** Sets all three streams to those of the process. */
        public Builder inheritStreams() {
            this.stdout = new FileOutputStream(FileDescriptor.out);
            this.stderr = new FileOutputStream(FileDescriptor.err);
            this.stdin = System.in;
            this.inheritsStreams = true;
            return this;
        }

        /** Sets {@link RuntimeOptions#title()}. */
        public Builder title(String text) {
            this.title = text;
            return this;
        }

        /** Sets {@link RuntimeOptions#exposeGc()}. */
        public Builder exposeGc(boolean expose) {
            this.exposeGc = expose;
            return this;
        }

        /** Sets {@link RuntimeOptions#stackSize()}. */
        public Builder stackSize(long bytes) {
            this.stackSize = bytes;
            return this;
        }

        /** Sets {@link RuntimeOptions#trace()}. */
        public Builder trace(@Nullable Path file) {
            this.trace = file == null ? null : file.toAbsolutePath();
            return this;
        }

        /** Sets {@link RuntimeOptions#debug()}. */
        public Builder debug(boolean show) {
            this.debug = show;
            return this;
        }

        /** Sets {@link RuntimeOptions#exit()}. */
        public Builder exit(@Nullable IntConsumer action) {
            this.exit = action;
            return this;
        }

        /** Makes the options. */
        public RuntimeOptions build() {
            return new RuntimeOptions(copy());
        }

        private Builder copy() {
            try {
                return (Builder) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
