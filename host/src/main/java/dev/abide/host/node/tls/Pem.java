package dev.abide.host.node.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Keys and certificates as texts. The old forms of keys are put into that of PKCS #8, which the JDK reads. */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----", Pattern.DOTALL);
    private static final byte[] RSA = {
        0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };
    private static final byte[] EC = {0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01};
    private static final byte[] ZERO = {0x02, 0x01, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xa0;

    private Pem() {}

    /** What a text is of, and it in base 64. */
    private record Block(String title, String content) {
        byte[] bytes() {
            return Base64.getMimeDecoder().decode(content);
        }
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    static List<X509Certificate> certificates(String text) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks(text)) {
            if (block.title().endsWith("CERTIFICATE")) {
                Certificate made = factory.generateCertificate(new ByteArrayInputStream(block.bytes()));
                certificates.add((X509Certificate) made);
            }
        }
        return certificates;
    }

    /** Returns the first key of a text, {@code null} if there is none. */
    static @Nullable PrivateKey key(String text, @Nullable String passphrase)
            throws GeneralSecurityException, IOException {
        for (Block block : blocks(text)) {
            PrivateKey key = key(block, passphrase == null ? "" : passphrase);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    private static @Nullable PrivateKey key(Block block, String passphrase)
            throws GeneralSecurityException, IOException {
        return switch (block.title()) {
            case "PRIVATE KEY" -> decode(block.bytes());
            case "RSA PRIVATE KEY" -> decode(sequence(ZERO, RSA, element(OCTETS, block.bytes())));
            case "EC PRIVATE KEY" -> decode(ofCurve(block.bytes()));
            case "ENCRYPTED PRIVATE KEY" -> decrypt(block.bytes(), passphrase);
            default -> null;
        };
    }

    private static PrivateKey decrypt(byte[] bytes, String passphrase) throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
        // PBES2 names its parts in its parameters only.
        String algorithm =
                info.getAlgName().equals("PBES2") ? info.getAlgParameters().toString() : info.getAlgName();
        Key key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
        return decode(info.getKeySpec(cipher).getEncoded());
    }

    private static PrivateKey decode(byte[] bytes) throws GeneralSecurityException {
        GeneralSecurityException failure = new InvalidKeySpecException("no key");
        for (String algorithm : List.of("RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    // What follows is just enough of DER.

    private static byte[] ofCurve(byte[] key) throws InvalidKeySpecException {
        int at = 2 + lengthOfLength(key, 1) - 1;
        while (at < key.length) {
            int start = at + 1 + lengthOfLength(key, at + 1);
            int length = length(key, at + 1);
            if ((key[at] & 0xff) == PARAMETERS) {
                byte[] curve = new byte[length];
                System.arraycopy(key, start, curve, 0, length);
                return sequence(ZERO, sequence(EC, curve), element(OCTETS, key));
            }
            at = start + length;
        }
        throw new InvalidKeySpecException("no curve");
    }

    private static int lengthOfLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        return first < 0x80 ? 1 : 1 + (first & 0x7f);
    }

    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 1; i <= (first & 0x7f); i++) {
            length = (length << 8) | (bytes[at + i] & 0xff);
        }
        return length;
    }

    private static byte[] sequence(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return element(SEQUENCE, all.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(tag);
        int length = content.length;
        if (length < 0x80) {
            made.write(length);
        } else if (length < 0x100) {
            made.write(0x81);
            made.write(length);
        } else {
            made.write(0x82);
            made.write(length >> 8);
            made.write(length);
        }
        made.writeBytes(content);
        return made.toByteArray();
    }

    /** Writes a certificate. */
    static String text(X509Certificate certificate) throws GeneralSecurityException {
        Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
