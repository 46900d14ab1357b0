package dev.abide.host.node.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a secure context holds.
 *
 * @param authorities whom to trust, {@code null} for those that the JDK trusts
 */
record Credentials(
        @Nullable PrivateKey key,
        List<X509Certificate> chain,
        @Nullable List<X509Certificate> authorities) {

    /** Reads texts. */
    static Credentials of(
            List<String> keys,
            List<String> certificates,
            @Nullable List<String> authorities,
            @Nullable String passphrase)
            throws GeneralSecurityException, IOException {
        PrivateKey key = keys.isEmpty() ? null : Pem.key(keys.getFirst(), passphrase);
        return new Credentials(key, all(certificates), authorities == null ? null : all(authorities));
    }

    private static List<X509Certificate> all(List<String> texts) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String text : texts) {
            certificates.addAll(Pem.certificates(text));
        }
        return certificates;
    }

    /** Reads an archive of the kind PKCS #12. */
    static Credentials ofArchive(byte[] archive, @Nullable String passphrase)
            throws GeneralSecurityException, IOException {
        char[] secret = passphrase == null ? new char[0] : passphrase.toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(archive), secret);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                List<X509Certificate> chain = new ArrayList<>();
                for (Certificate certificate : store.getCertificateChain(alias)) {
                    chain.add((X509Certificate) certificate);
                }
                return new Credentials((PrivateKey) store.getKey(alias, secret), chain, null);
            }
        }
        return new Credentials(null, List.of(), null);
    }
}
