package dev.abide.bridge.inspect;

import java.io.IOException;

/** Says which part of a file contradicts its format. Stays inside this package: a report tells the message. */
final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String message) {
        super(message);
    }
}
