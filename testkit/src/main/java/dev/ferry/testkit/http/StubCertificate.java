package dev.ferry.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
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

    /** Read once: files of keys are made to take long to open. */
    private static final Map<StubCertificate, KeyManager[]> MANAGERS = new ConcurrentHashMap<>();

    /** The authority's certificate in PEM, for an adapter's file of trusted ones. */
    public static String authority() {
        try (InputStream pem = resource(AUTHORITY)) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For a server that shows it; each remembers connections of its own. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(MANAGERS.computeIfAbsent(this, StubCertificate::managers), null, null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private KeyManager[] managers() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys(), PASSWORD);
            return managers.getKeyManagers();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The same in two files of PEM, as servers that others wrote read it: its key, and itself with who vouches for it.
     */
    public void write(Path key, Path chain) throws IOException {
        try {
            KeyStore keys = keys();
            String alias = keys.aliases().nextElement();
            Files.writeString(
                    key, pem("PRIVATE KEY", keys.getKey(alias, PASSWORD).getEncoded()));
            List<String> certificates = new ArrayList<>();
            for (Certificate one : keys.getCertificateChain(alias)) {
                certificates.add(pem("CERTIFICATE", one.getEncoded()));
            }
            Files.writeString(chain, String.join("", certificates));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }

    private KeyStore keys() throws GeneralSecurityException {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".p12";
        try (InputStream stored = resource(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, PASSWORD);
            return keys;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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
