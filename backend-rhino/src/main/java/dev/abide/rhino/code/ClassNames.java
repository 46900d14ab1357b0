package dev.abide.rhino.code;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Names of scripts' classes: the same in each process, for classes that were made beforehand. */
final class ClassNames {
    /** Where Rhino puts its own. */
    static final String PACKAGE = "org.mozilla.javascript.gen.";

    /** How much of a script's name is in that of its class; a name may be a whole data URL. */
    private static final int LENGTH = 80;

    private ClassNames() {}

    static String of(String file, String text) {
        CRC32C digest = new CRC32C();
        digest.update((file + '\0' + text).getBytes(StandardCharsets.UTF_8));
        StringBuilder name = new StringBuilder(PACKAGE).append('_');
        for (int i = Math.max(0, file.length() - LENGTH); i < file.length(); i++) {
            char each = file.charAt(i);
            name.append(each < 0x80 && Character.isLetterOrDigit(each) ? each : '_');
        }
        return name.append('_').append(Long.toHexString(digest.getValue())).toString();
    }
}
