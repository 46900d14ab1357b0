package dev.abide.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Progress on stderr: a line that renews itself on a terminal; elsewhere only what is worth a line of its own. */
final class Terminal {
    private final PrintWriter err;
    private final boolean isInteractive;

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
        err.println("abide: " + text);
        err.flush();
    }

    /** Shows how far it is; nothing unless on a terminal. */
    void progress(int done, int total, String last) {
        if (isInteractive) {
            err.print("\r\u001b[K" + done + " of " + total + "  " + last);
            err.flush();
        }
    }

    /** Takes the progress away. */
    void clear() {
        if (isInteractive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
