package dev.abide.host.node.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SignatureException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whether the other side is who it says. The handshake goes on whatever it shows, since scripts decide what follows
 * from it; {@link #problem} tells what is wrong, in OpenSSL's words.
 */
final class Trust extends X509ExtendedTrustManager {
    private static @Nullable List<X509Certificate> roots;

    /** Returns whom the JDK trusts. */
    static synchronized List<X509Certificate> roots() throws GeneralSecurityException {
        List<X509Certificate> known = roots;
        if (known == null) {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            known = new ArrayList<>();
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trusting) {
                    known.addAll(List.of(trusting.getAcceptedIssuers()));
                }
            }
            roots = known;
        }
        return known;
    }

    /** Returns the code of what is wrong with a chain, {@code null} if nothing is. */
    static @Nullable String problem(List<X509Certificate> given, @Nullable List<X509Certificate> authorities)
            throws GeneralSecurityException {
        List<X509Certificate> trusted = authorities == null ? roots() : authorities;
        List<X509Certificate> chain = chain(given, trusted);
        String early = timeProblem(given.getFirst());
        X509Certificate last = chain.getLast();
        boolean isTrusted = trusted.contains(last);
        boolean isOwn = isSelfSigned(last);
        if (!isTrusted && !issuedByAny(last, trusted)) {
            if (isOwn) {
                return chain.size() == 1 ? "DEPTH_ZERO_SELF_SIGNED_CERT" : "SELF_SIGNED_CERT_IN_CHAIN";
            }
            return chain.size() == 1 ? "UNABLE_TO_VERIFY_LEAF_SIGNATURE" : "UNABLE_TO_GET_ISSUER_CERT_LOCALLY";
        }
        return early != null ? early : validate(isTrusted ? chain.subList(0, chain.size() - 1) : chain, trusted);
    }

    /** Returns the chain in order, as far as it goes, and no further than to somebody who is trusted. */
    private static List<X509Certificate> chain(List<X509Certificate> given, List<X509Certificate> trusted) {
        List<X509Certificate> chain = new ArrayList<>();
        X509Certificate current = given.getFirst();
        while (current != null && !chain.contains(current)) {
            chain.add(current);
            X509Certificate last = current;
            boolean ends = trusted.contains(last) || isSelfSigned(last);
            current = ends
                    ? null
                    : given.stream()
                            .filter(one -> one.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
                            .findFirst()
                            .orElse(null);
        }
        return chain;
    }

    private static boolean issuedByAny(X509Certificate certificate, List<X509Certificate> trusted) {
        return trusted.stream()
                .anyMatch(one -> one.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static @Nullable String timeProblem(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return null;
        } catch (CertificateExpiredException e) {
            return "CERT_HAS_EXPIRED";
        } catch (CertificateNotYetValidException e) {
            return "CERT_NOT_YET_VALID";
        }
    }

    private static @Nullable String validate(List<X509Certificate> chain, List<X509Certificate> trusted)
            throws GeneralSecurityException {
        if (chain.isEmpty()) {
            return null;
        }
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(one -> anchors.add(new TrustAnchor(one, null)));
        PKIXParameters parameters = new PKIXParameters(anchors);
        parameters.setRevocationEnabled(false);
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        try {
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return null;
        } catch (CertPathValidatorException e) {
            return codeOf(e);
        }
    }

    private static String codeOf(CertPathValidatorException failure) {
        if (failure.getReason() == BasicReason.EXPIRED) {
            return "CERT_HAS_EXPIRED";
        }
        if (failure.getReason() == BasicReason.NOT_YET_VALID) {
            return "CERT_NOT_YET_VALID";
        }
        return failure.getReason() == BasicReason.INVALID_SIGNATURE || failure.getCause() instanceof SignatureException
                ? "CERT_SIGNATURE_FAILURE"
                : "INVALID_CA";
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // See above.
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
        // See above.
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
        // See above.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        // See above.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
        // See above.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine) {
        // See above.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
