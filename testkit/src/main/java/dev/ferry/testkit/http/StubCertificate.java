package dev.ferry.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** By which certificate an {@link HttpStub} is encrypted. All but one are signed by {@link #authority()}. */
public enum StubCertificate {
    /** Of {@code localhost} and {@code 127.0.0.1}. */
    VALID,
    /** It ended in 2020. */
    EXPIRED,
    /** Of {@code elsewhere.example}. */
    OTHER_HOST,
    /** Nobody vouches for it. */
    SELF_SIGNED;

    private static final char[] PASSWORD = "ferry-test".toCharArray();
    private static final String AUTHORITY = "authority.pem";

    /** The authority's certificate in PEM, for an adapter's file of trusted ones. */
    public static String authority() {
        try (InputStream pem = resource(AUTHORITY)) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SSLContext context() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".p12";
        try (InputStream stored = resource(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, PASSWORD);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = StubCertificate.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException(name + " is not packed");
        }
        return found;
    }
}
