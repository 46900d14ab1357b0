package dev.abide.host.node.crypto;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.ErrorKind;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Digests, message authentication codes, random bytes and key derivation, by {@code java.security}. */
final class CryptoBinding implements Binding {
    // OpenSSL's names and Java's.
    private static final Map<String, String> DIGESTS = Map.ofEntries(
            Map.entry("md5", "MD5"),
            Map.entry("sha1", "SHA-1"),
            Map.entry("sha224", "SHA-224"),
            Map.entry("sha256", "SHA-256"),
            Map.entry("sha384", "SHA-384"),
            Map.entry("sha512", "SHA-512"),
            Map.entry("sha512-224", "SHA-512/224"),
            Map.entry("sha512-256", "SHA-512/256"),
            Map.entry("sha3-224", "SHA3-224"),
            Map.entry("sha3-256", "SHA3-256"),
            Map.entry("sha3-384", "SHA3-384"),
            Map.entry("sha3-512", "SHA3-512"));

    private final SecureRandom random = new SecureRandom();

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function(
                        "hashes",
                        a -> context.array(DIGESTS.keySet().stream().sorted().toList()))
                .function("randomFill", this::randomFill)
                .function("createHash", CryptoBinding::createHash)
                .function("createHmac", CryptoBinding::createHmac)
                .function("pbkdf2", CryptoBinding::pbkdf2)
                .function("equal", a -> MessageDigest.isEqual(a.bytes(0), a.bytes(1)))
                .build();
    }

    /** randomFill(view, offset, length). */
    private @Nullable Object randomFill(Arguments arguments) {
        byte[] bytes = new byte[arguments.integer(2)];
        random.nextBytes(bytes);
        MemorySegment.copy(
                bytes, 0, arguments.memory(0), ValueLayout.JAVA_BYTE, arguments.longInteger(1), bytes.length);
        return arguments.context().undefined();
    }

    /** createHash(name): an object with update, digest and copy; undefined if the name is unknown. */
    private static @Nullable Object createHash(Arguments arguments) {
        String algorithm = DIGESTS.get(arguments.string(0));
        if (algorithm == null) {
            return arguments.context().undefined();
        }
        try {
            return hash(arguments.context(), MessageDigest.getInstance(algorithm));
        } catch (NoSuchAlgorithmException e) {
            return arguments.context().undefined();
        }
    }

    private static Object hash(HostContext context, MessageDigest digest) {
        return context.object()
                .action("update", a -> digest.update(a.memory(0).asByteBuffer()))
                .function("digest", a -> context.uint8Array(digest.digest()))
                .function("copy", a -> {
                    try {
                        return hash(context, (MessageDigest) digest.clone());
                    } catch (CloneNotSupportedException e) {
                        throw context.error(ErrorKind.ERROR, null, "This digest cannot be copied");
                    }
                })
                .build();
    }

    /** createHmac(name, key): an object with update and digest; undefined if the name is unknown. */
    private static @Nullable Object createHmac(Arguments arguments) {
        HostContext context = arguments.context();
        Mac mac = mac(arguments.string(0), arguments.bytes(1));
        if (mac == null) {
            return context.undefined();
        }
        return context.object()
                .action("update", a -> mac.update(a.memory(0).asByteBuffer()))
                .function("digest", a -> context.uint8Array(mac.doFinal()))
                .build();
    }

    private static @Nullable Mac mac(String name, byte[] key) {
        String algorithm = DIGESTS.get(name);
        if (algorithm == null) {
            return null;
        }
        String macName = "Hmac" + algorithm.replaceFirst("^SHA-", "SHA");
        try {
            Mac mac = Mac.getInstance(macName);
            // An empty key is the same as one of zeros, which Java takes.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, macName));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            return null;
        }
    }

    /**
     * pbkdf2(password, salt, iterations, length, name, callback): bytes, at once or by callback(bytes); undefined if
     * the name is unknown.
     */
    private static @Nullable Object pbkdf2(Arguments arguments) {
        HostContext context = arguments.context();
        Mac mac = mac(arguments.string(4), arguments.bytes(0));
        if (mac == null) {
            return context.undefined();
        }
        byte[] salt = arguments.bytes(1);
        int iterations = arguments.integer(2);
        int length = arguments.integer(3);
        if (!arguments.isFunction(5)) {
            return context.uint8Array(derive(mac, salt, iterations, length));
        }
        Object callback = arguments.function(5);
        context.<byte[]>async(() -> derive(mac, salt, iterations, length), (failure, bytes) -> {
            byte[] result = bytes == null ? new byte[0] : bytes;
            context.call(callback, context.undefined(), context.uint8Array(result));
        });
        return true;
    }

    public static byte[] derive(String digest, byte[] password, byte[] salt, int iterations, int length) {
        Mac mac = mac(digest, password);
        if (mac == null) {
            throw new IllegalArgumentException(digest);
        }
        return derive(mac, salt, iterations, length);
    }

    // RFC 8018. Java's own PBKDF2 takes characters for a password, not bytes.
    private static byte[] derive(Mac mac, byte[] salt, int iterations, int length) {
        byte[] key = new byte[length];
        int at = 0;
        for (int block = 1; at < length; block++) {
            mac.update(salt);
            byte[] round = mac.doFinal(
                    new byte[] {(byte) (block >>> 24), (byte) (block >>> 16), (byte) (block >>> 8), (byte) block});
            byte[] sum = round.clone();
            for (int i = 1; i < iterations; i++) {
                round = mac.doFinal(round);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= round[j];
                }
            }
            int count = Math.min(sum.length, length - at);
            System.arraycopy(sum, 0, key, at, count);
            at += count;
        }
        return key;
    }
}
