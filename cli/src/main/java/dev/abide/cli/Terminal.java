package dev.abide.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** Progress on stderr: a line that renews itself on a terminal; elsewhere only what is worth a line of its own. */
final class Terminal {
    private final PrintWriter err;
    private final boolean isInteractive;
    private long begin = System.nanoTime();

    Terminal(PrintWriter err) {
        this.err = err;
        this.isInteractive = Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                && !"dumb".equals(System.getenv("TERM"));
    }

    /** Shows what takes a while, once. */
    void step(String text) {
        clear();
        begin = System.nanoTime();
        err.println("abide: " + text);
        err.flush();
    }

    /** Shows how far it is since the last step; nothing unless on a terminal. */
    void progress(int done, int total, String last) {
        if (isInteractive) {
            err.print("\r\u001b[K" + done + " of " + total
                    + remaining(done, total, Duration.ofNanos(System.nanoTime() - begin)) + "  " + last);
            err.flush();
        }
    }

    /** Returns how long the rest takes if it goes on like this; empty if that cannot be told, or nothing is left. */
    static String remaining(int done, int total, Duration elapsed) {
        if (done == 0 || done >= total) {
            return "";
        }
        long seconds = Math.ceilDiv(elapsed.toSeconds() * (total - done), done);
        return seconds < 60 ? ", " + seconds + " s left" : ", " + Math.ceilDiv(seconds, 60) + " min left";
    }

    /** Takes the progress away. */
    void clear() {
        if (isInteractive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
