package dev.abide.host.node.crypto;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('crypto/cipher')}: AES and ChaCha20-Poly1305, by {@code javax.crypto}. Errors are words, which
 * the script makes errors of.
 */
final class CipherBinding implements Binding {
    private static final Pattern AES = Pattern.compile("aes-?(128|192|256)-(cbc|ctr|ecb|gcm|cfb|ofb)");
    private static final String CHACHA = "chacha20-poly1305";
    private static final int BLOCK = 16;
    private static final int NONCE = 12;

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("create", CipherBinding::open)
                .function("scrypt", CipherBinding::scrypt)
                .build();
    }

    /** create(name, decrypts, key, iv or null, length of the tag): an object; or a word for what is wrong. */
    private static Object open(Arguments arguments) {
        String name = arguments.string(0).toLowerCase(Locale.ROOT);
        byte[] key = arguments.bytes(2);
        byte[] iv = arguments.isNullish(3) ? new byte[0] : arguments.bytes(3);
        Matcher aes = AES.matcher(name);
        boolean isAes = aes.matches();
        if (!isAes && !name.equals(CHACHA)) {
            return "UNKNOWN_CIPHER";
        }
        int wanted = isAes ? Integer.parseInt(aes.group(1)) / 8 : 32;
        if (key.length != wanted) {
            return "INVALID_KEYLEN";
        }
        String mode = isAes ? aes.group(2).toUpperCase(Locale.ROOT) : "";
        boolean fits = switch (mode) {
            case "ECB" -> iv.length == 0;
            case "GCM" -> iv.length > 0;
            case "" -> iv.length == NONCE;
            default -> iv.length == BLOCK;
        };
        if (!fits) {
            return "INVALID_IV";
        }
        return new Session(mode, arguments.truthy(1), key, iv, arguments.integer(4, BLOCK)).object(arguments.context());
    }

    /** One encryption or decryption. */
    private static final class Session {
        private final String mode;
        private final boolean decrypts;
        private final byte[] key;
        private final byte[] iv;
        private final int tagLength;
        private final ByteArrayOutputStream associated = new ByteArrayOutputStream();
        private boolean pads = true;
        private byte[] tag = new byte[0];
        private @Nullable Cipher cipher;

        Session(String mode, boolean decrypts, byte[] key, byte[] iv, int tagLength) {
            this.mode = mode;
            this.decrypts = decrypts;
            this.key = key;
            this.iv = iv;
            this.tagLength = tagLength;
        }

        Object object(HostContext context) {
            return context.object()
                    .set("isAuthenticated", isAuthenticated())
                    .function("update", a -> guarded(context, () -> cipher().update(a.bytes(0))))
                    .function("final", a -> guarded(context, this::end))
                    .action("setAutoPadding", a -> pads = a.truthy(0))
                    .action("setAAD", a -> associated.writeBytes(a.bytes(0)))
                    .action("setAuthTag", a -> tag = a.bytes(0))
                    .function("getAuthTag", a -> context.uint8Array(tag))
                    .build();
        }

        private boolean isAuthenticated() {
            return mode.isEmpty() || mode.equals("GCM");
        }

        // At the first use: what the script sets before then is needed.
        private Cipher cipher() throws GeneralSecurityException {
            Cipher open = cipher;
            if (open == null) {
                boolean isBlockMode = mode.equals("CBC") || mode.equals("ECB");
                String padding = isBlockMode && pads ? "/PKCS5Padding" : "/NoPadding";
                open = Cipher.getInstance(mode.isEmpty() ? "ChaCha20-Poly1305" : "AES/" + mode + padding);
                SecretKeySpec secret = new SecretKeySpec(key, mode.isEmpty() ? "ChaCha20" : "AES");
                open.init(decrypts ? Cipher.DECRYPT_MODE : Cipher.ENCRYPT_MODE, secret, parameters());
                if (associated.size() > 0) {
                    open.updateAAD(associated.toByteArray());
                }
                cipher = open;
            }
            return open;
        }

        private @Nullable AlgorithmParameterSpec parameters() {
            return switch (mode) {
                case "ECB" -> null;
                case "GCM" -> new GCMParameterSpec((decrypts && tag.length > 0 ? tag.length : tagLength) * 8, iv);
                default -> new IvParameterSpec(iv);
            };
        }

        private byte[] end() throws GeneralSecurityException {
            Cipher open = cipher();
            if (!isAuthenticated()) {
                return open.doFinal();
            }
            if (decrypts) {
                return open.doFinal(tag);
            }
            byte[] output = open.doFinal();
            int length = mode.isEmpty() ? BLOCK : tagLength;
            tag = Arrays.copyOfRange(output, output.length - length, output.length);
            return Arrays.copyOf(output, output.length - length);
        }

        private interface Step {
            byte @Nullable [] run() throws GeneralSecurityException;
        }

        private static Object guarded(HostContext context, Step step) {
            try {
                byte[] bytes = step.run();
                return context.uint8Array(bytes == null ? new byte[0] : bytes);
            } catch (AEADBadTagException e) {
                return "UNAUTHENTICATED";
            } catch (IllegalBlockSizeException e) {
                return "WRONG_FINAL_BLOCK_LENGTH";
            } catch (BadPaddingException e) {
                return "BAD_DECRYPT";
            } catch (GeneralSecurityException | IllegalStateException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    /** scrypt(password, salt, N, r, p, length, callback): bytes, at once or by callback(bytes). */
    private static Object scrypt(Arguments arguments) {
        HostContext context = arguments.context();
        byte[] password = arguments.bytes(0);
        byte[] salt = arguments.bytes(1);
        Scrypt scrypt = new Scrypt(arguments.integer(2), arguments.integer(3), arguments.integer(4));
        int length = arguments.integer(5);
        if (!arguments.isFunction(6)) {
            return context.uint8Array(scrypt.derive(password, salt, length));
        }
        Object callback = arguments.function(6);
        context.<byte[]>async(() -> scrypt.derive(password, salt, length), (failure, bytes) -> {
            byte[] result = bytes == null ? new byte[0] : bytes;
            context.call(callback, context.undefined(), context.uint8Array(result));
        });
        return true;
    }
}
