package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What an addon was written with, by names that its compiler left in the file. */
public enum BindingLayer {
    /** The crate {@code napi}: paths of its sources, in the messages of panics. */
    NAPI_RS("napi-rs", "napi-rs|/napi-[123]\\."),
    /** The crate {@code neon}. */
    NEON("neon", "/neon-[01]\\.|neon::"),
    /** C++'s names of types in the namespace {@code Napi}. */
    NODE_ADDON_API("node-addon-api", "N4Napi"),
    /** None of them: C, or a layer of its own. */
    NONE("C, or a layer of its own", "(?!)");

    private static final int WINDOW = 1 << 20;
    private static final int LONGEST_MARK = 16;

    private final String label;
    private final Pattern mark;

    BindingLayer(String label, String mark) {
        this.label = label;
        this.mark = Pattern.compile(mark);
    }

    /** Looks through the constants of a file; of several, the first of this list counts. */
    static BindingLayer of(FileBytes file, ElfHeader header) throws IOException {
        Set<BindingLayer> found = EnumSet.of(NONE);
        for (ElfHeader.Segment segment : header.segments()) {
            if (segment.type() == ElfHeader.LOAD && !segment.isWritable()) {
                long end = segment.offset() + segment.fileSize();
                for (long at = segment.offset(); at < end; at += WINDOW) {
                    byte[] bytes = file.bytes("a segment", at, Math.min(WINDOW + LONGEST_MARK, end - at));
                    String text = new String(bytes, StandardCharsets.ISO_8859_1);
                    EnumSet.complementOf(EnumSet.copyOf(found)).stream()
                            .filter(layer -> layer.mark.matcher(text).find())
                            .forEach(found::add);
                }
            }
        }
        return found.iterator().next();
    }

    /** Returns its name. */
    @Override
    public String toString() {
        return label;
    }
}
