package dev.ferry.portals.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities of a company's own, trusted beside those that the JDK trusts. */
final class TrustedCertificates {
    private TrustedCertificates() {}

    /**
     * Trusts these too.
     *
     * @param file certificates in PEM, one or more
     * @throws IOException when it cannot be read
     * @throws CertificateException when it holds no certificates
     */
    static SSLContext of(Path file) throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(file)) {
            return of(pem);
        }
    }

    /** The same, of certificates that are no file. */
    static SSLContext of(InputStream pem) throws IOException, CertificateException {
        Collection<? extends Certificate> own =
                CertificateFactory.getInstance("X.509").generateCertificates(pem);
        if (own.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (Certificate one : Stream.concat(own.stream(), ofTheJdk()).toList()) {
                all.setCertificateEntry("authority-" + number++, one);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all).getTrustManagers(), null);
            return context;
        } catch (CertificateException wrong) {
            throw wrong;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<X509Certificate> ofTheJdk() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }

    private static TrustManagerFactory managers(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory;
    }
}
