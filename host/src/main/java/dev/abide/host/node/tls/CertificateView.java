package dev.abide.host.node.tls;

import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** A certificate as scripts see it. */
final class CertificateView {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final HexFormat FINGERPRINT = HexFormat.ofDelimiter(":").withUpperCase();
    private static final HexFormat NUMBER = HexFormat.of().withUpperCase();
    private static final int DNS = 2;
    private static final int MAIL = 1;
    private static final int URI = 6;
    private static final int ADDRESS = 7;

    private final HostContext context;

    CertificateView(HostContext context) {
        this.context = context;
    }

    Object of(X509Certificate certificate) throws GeneralSecurityException {
        ObjectBuilder view = context.object()
                .set("subject", name(certificate.getSubjectX500Principal()))
                .set("issuer", name(certificate.getIssuerX500Principal()));
        String names = names(certificate.getSubjectAlternativeNames());
        if (!names.isEmpty()) {
            view.set("subjectaltname", names);
        }
        view.set("ca", certificate.getBasicConstraints() >= 0);
        addKey(view, certificate);
        byte[] bytes = certificate.getEncoded();
        return view.set("valid_from", date(certificate.getNotBefore().toInstant()))
                .set("valid_to", date(certificate.getNotAfter().toInstant()))
                .set("fingerprint", digest("SHA-1", bytes))
                .set("fingerprint256", digest("SHA-256", bytes))
                .set("fingerprint512", digest("SHA-512", bytes))
                .set(
                        "serialNumber",
                        NUMBER.formatHex(unsigned(certificate.getSerialNumber().toByteArray())))
                .set("raw", context.buffer(bytes))
                .set("pemEncoded", Pem.text(certificate))
                .build();
    }

    private void addKey(ObjectBuilder view, X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey key) {
            view.set("modulus", NUMBER.formatHex(unsigned(key.getModulus().toByteArray())))
                    .set("bits", key.getModulus().bitLength())
                    .set("exponent", "0x" + key.getPublicExponent().toString(16))
                    .set("pubkey", context.buffer(key.getEncoded()));
        } else if (certificate.getPublicKey() instanceof ECPublicKey key) {
            view.set("bits", key.getParams().getOrder().bitLength());
        }
    }

    private static byte[] unsigned(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 0) {
            byte[] rest = new byte[bytes.length - 1];
            System.arraycopy(bytes, 1, rest, 0, rest.length);
            return rest;
        }
        return bytes;
    }

    private static String date(Instant date) {
        return DATE.format(date);
    }

    private static String digest(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return FINGERPRINT.formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private Object name(X500Principal principal) throws GeneralSecurityException {
        ObjectBuilder view = context.object();
        try {
            for (Rdn part : new LdapName(
                            principal.getName(X500Principal.RFC2253, Map.of("1.2.840.113549.1.9.1", "emailAddress")))
                    .getRdns()) {
                view.set(part.getType(), String.valueOf(part.getValue()));
            }
        } catch (InvalidNameException e) {
            throw new GeneralSecurityException(e);
        }
        return view.build();
    }

    private static String names(@Nullable Collection<List<?>> names) {
        List<String> all = new ArrayList<>();
        if (names != null) {
            for (List<?> name : names) {
                Object kind = name.get(0);
                String text = String.valueOf(name.get(1));
                if (kind instanceof Integer number) {
                    String shown = switch (number) {
                        case DNS -> "DNS:" + text;
                        case MAIL -> "email:" + text;
                        case URI -> "URI:" + text;
                        case ADDRESS -> "IP Address:" + address(text);
                        default -> "";
                    };
                    if (!shown.isEmpty()) {
                        all.add(shown);
                    }
                }
            }
        }
        return String.join(", ", all);
    }

    // OpenSSL writes all groups of IPv6, in capitals.
    private static String address(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress().toUpperCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
