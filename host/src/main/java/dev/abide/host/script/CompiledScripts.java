package dev.abide.host.script;

import dev.abide.downlevel.cache.CacheFolder;
import dev.abide.spi.CodeCache;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What engines made of scripts, in files of the user.
 *
 * <p>An entry holds the script that it was made of, and belongs to that only: the key is a checksum, which JVMs compute
 * by an instruction from the start; a cryptographic digest, interpreted at first, would cost a start what reading all
 * entries does. The entry as a whole has a checksum, too, against what was cut off or changed.
 */
public final class CompiledScripts implements CodeCache {
    private static final int CHECKSUM = Integer.BYTES;

    private final CacheFolder folder;

    private CompiledScripts(CacheFolder folder) {
        this.folder = folder;
    }

    /**
     * Returns the cache of a user.
     *
     * @param environment names the place, with {@code ABIDE_CACHE} or {@code XDG_CACHE_HOME}
     */
    public static CompiledScripts at(Map<String, String> environment) {
        return new CompiledScripts(CacheFolder.at(environment, "compiled", ".code"));
    }

    @Override
    public byte @Nullable [] get(String variant, String name, String source) {
        String identity = identity(variant, name, source);
        String key = key(bytes(identity));
        byte[] entry = folder.read(key);
        byte[] code = entry == null ? null : codeOf(entry, identity);
        if (code != null) {
            folder.noteUse(key);
        }
        return code;
    }

    // Texts are compared, not bytes: half of a surrogate pair has no bytes of its own, so what has one is not kept.
    private static byte @Nullable [] codeOf(byte[] entry, String identity) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(entry);
            if (rest.getInt() != checksum(entry, CHECKSUM)) {
                return null;
            }
            int length = rest.getInt();
            int start = rest.position();
            boolean isOurs = new String(entry, start, length, StandardCharsets.UTF_8).equals(identity);
            return isOurs ? Arrays.copyOfRange(entry, start + length, entry.length) : null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    @Override
    public void put(String variant, String name, String source, byte[] code) {
        String text = identity(variant, name, source);
        byte[] identity = bytes(text);
        if (!new String(identity, StandardCharsets.UTF_8).equals(text)) {
            return;
        }
        ByteBuffer entry = ByteBuffer.allocate(CHECKSUM + Integer.BYTES + identity.length + code.length);
        entry.position(CHECKSUM).putInt(identity.length).put(identity).put(code);
        entry.putInt(0, checksum(entry.array(), CHECKSUM));
        folder.write(key(identity), entry.array());
    }

    private static String identity(String variant, String name, String source) {
        return variant + '\0' + name + '\0' + source;
    }

    private static byte[] bytes(String identity) {
        return identity.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(byte[] identity) {
        return HexFormat.of().toHexDigits(checksum(identity, 0));
    }

    private static int checksum(byte[] bytes, int start) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, start, bytes.length - start);
        return (int) checksum.getValue();
    }
}
