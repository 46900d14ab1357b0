package dev.abide.host.node.fs;

import dev.abide.host.system.Descriptors;
import dev.abide.host.system.SystemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The descriptors that scripts of one runtime have opened: what is left open is closed with it. JavaScript thread only.
 */
final class OpenFiles implements AutoCloseable {
    private final Set<Integer> descriptors = new HashSet<>();

    /** Opens a file with flags and mode as open(2) has them, and returns its descriptor. */
    int open(Path path, int flags, int mode) throws SystemException {
        int descriptor = Descriptors.open(path, flags, mode);
        descriptors.add(descriptor);
        return descriptor;
    }

    /** Closes a descriptor, an addon's as well. */
    void close(int descriptor) throws SystemException {
        descriptors.remove(descriptor);
        Descriptors.close(descriptor);
    }

    @Override
    public void close() {
        descriptors.forEach(OpenFiles::closeUnlessClosed);
        descriptors.clear();
    }

    private static void closeUnlessClosed(int descriptor) {
        try {
            Descriptors.close(descriptor);
        } catch (SystemException e) {
            // An addon has closed it.
            return;
        }
    }
}
