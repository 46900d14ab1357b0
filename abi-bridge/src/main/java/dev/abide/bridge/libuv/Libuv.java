package dev.abide.bridge.libuv;

import dev.abide.bridge.library.Libraries;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.platform.Platform;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The system's libuv. Node has it built in and addons take its functions from the process, so it is opened for all to
 * see before an addon that needs it. Opened once for the process and never closed.
 */
final class Libuv {
    /** What the user reads where it is missing. */
    static final String HOW_TO_INSTALL =
            "install it (Debian 13 and Ubuntu 24.04: libuv1t64, before that libuv1; Fedora and Homebrew: libuv),"
                    + " or name the library in ABIDE_LIBUV";

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    /** {@code int (uv_loop_t*)} and {@code int (uv_async_t*)}. */
    final MethodHandle initLoop;

    final MethodHandle closeLoop;
    final MethodHandle isAlive;
    final MethodHandle send;

    /** {@code uv_loop_t* (void)}. */
    final MethodHandle defaultLoop;

    /** {@code size_t (void)}. */
    final MethodHandle loopSize;

    /** {@code size_t (uv_handle_type)}. */
    final MethodHandle handleSize;

    /** {@code int (uv_loop_t*, uv_run_mode)}. */
    final MethodHandle run;

    /** {@code int (uv_loop_t*, uv_async_t*, uv_async_cb)}. */
    final MethodHandle initAsync;

    /** {@code int (uv_loop_t*, uv_timer_t*)}. */
    final MethodHandle initTimer;

    /** {@code int (uv_timer_t*, uv_timer_cb, uint64_t timeout, uint64_t repeat)}. */
    final MethodHandle startTimer;

    /** {@code int (uv_timer_t*)}. */
    final MethodHandle stopTimer;

    /** {@code int (uv_loop_t*, uv_prepare_t*)} and {@code int (uv_prepare_t*, uv_prepare_cb)}. */
    final MethodHandle initPrepare;

    final MethodHandle startPrepare;

    /** {@code int (uv_loop_t*, uv_check_t*)} and {@code int (uv_check_t*, uv_check_cb)}. */
    final MethodHandle initCheck;

    final MethodHandle startCheck;

    /** {@code void (uv_loop_t*)}. */
    final MethodHandle stop;

    /** {@code void (uv_handle_t*)}. */
    final MethodHandle ref;

    final MethodHandle unref;

    /** {@code void (uv_handle_t*, uv_close_cb)}. */
    final MethodHandle close;

    private Libuv(long library) {
        FunctionDescriptor question = FunctionDescriptor.of(INT, LONG);
        FunctionDescriptor withTwo = FunctionDescriptor.of(INT, LONG, LONG);
        FunctionDescriptor order = FunctionDescriptor.ofVoid(LONG);
        initLoop = function(library, "uv_loop_init", question);
        closeLoop = function(library, "uv_loop_close", question);
        isAlive = function(library, "uv_loop_alive", question);
        send = function(library, "uv_async_send", question);
        defaultLoop = function(library, "uv_default_loop", FunctionDescriptor.of(LONG));
        loopSize = function(library, "uv_loop_size", FunctionDescriptor.of(LONG));
        handleSize = function(library, "uv_handle_size", FunctionDescriptor.of(LONG, INT));
        run = function(library, "uv_run", FunctionDescriptor.of(INT, LONG, INT));
        initAsync = function(library, "uv_async_init", FunctionDescriptor.of(INT, LONG, LONG, LONG));
        initTimer = function(library, "uv_timer_init", withTwo);
        startTimer = function(library, "uv_timer_start", FunctionDescriptor.of(INT, LONG, LONG, LONG, LONG));
        stopTimer = function(library, "uv_timer_stop", question);
        initPrepare = function(library, "uv_prepare_init", withTwo);
        startPrepare = function(library, "uv_prepare_start", withTwo);
        initCheck = function(library, "uv_check_init", withTwo);
        startCheck = function(library, "uv_check_start", withTwo);
        stop = function(library, "uv_stop", order);
        ref = function(library, "uv_ref", order);
        unref = function(library, "uv_unref", order);
        close = function(library, "uv_close", FunctionDescriptor.ofVoid(LONG, LONG));
    }

    /** Returns libuv, opened at the first call; empty if this system has none. Any thread. */
    static Optional<Libuv> find() {
        return Optional.ofNullable(Holder.LIBUV);
    }

    private static MethodHandle function(long library, String name, FunctionDescriptor descriptor) {
        long address = Libraries.findSymbol(library, name);
        if (address == 0) {
            throw new UnsatisfiedLinkError("libuv lacks " + name);
        }
        return NativeLibrary.downcall(address, descriptor);
    }

    private static final class Holder {
        static final @Nullable Libuv LIBUV = open();

        private static @Nullable Libuv open() {
            for (String name : names()) {
                long library = Libraries.openGlobally(name);
                if (library != 0) {
                    return new Libuv(library);
                }
            }
            return null;
        }

        private static List<String> names() {
            String named = System.getenv("ABIDE_LIBUV");
            return named != null && !named.isEmpty() ? List.of(named) : Platform.HERE.libuv();
        }
    }
}
