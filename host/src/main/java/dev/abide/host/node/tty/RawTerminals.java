package dev.abide.host.node.tty;

import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.SystemException;
import dev.abide.host.system.TerminalMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terminals that a runtime has made raw, by descriptor. */
final class RawTerminals {
    private final Map<Integer, TerminalMode> modes = new HashMap<>();

    /** Makes a terminal raw, or what it was before. Returns the code of an error, {@code null} if there was none. */
    @Nullable
    String set(int descriptor, boolean raw) {
        try {
            if (raw && !modes.containsKey(descriptor)) {
                TerminalMode mode = new TerminalMode(descriptor);
                mode.makeRaw();
                modes.put(descriptor, mode);
            } else if (!raw && modes.containsKey(descriptor)) {
                modes.remove(descriptor).restore();
            }
            return null;
        } catch (SystemException e) {
            return SystemCall.codeOf(e);
        }
    }

    /** Leaves a terminal as it is: its descriptor is about to be closed. */
    void forget(int descriptor) {
        modes.remove(descriptor);
    }

    /** Makes all terminals what they were before. */
    void restoreAll() {
        modes.keySet().stream().toList().forEach(descriptor -> set(descriptor, false));
    }
}
