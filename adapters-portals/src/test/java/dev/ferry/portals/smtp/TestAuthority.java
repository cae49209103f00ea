package dev.ferry.portals.smtp;

import dev.ferry.http.TrustedCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of a company's own, and what it certifies: made by the JDK's own tool, as an operator would. */
final class TestAuthority {
    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path directory;

    private TestAuthority(Path directory) {
        this.directory = directory;
    }

    /** One of these keeps its files there. */
    static TestAuthority in(Path directory) {
        TestAuthority made = new TestAuthority(directory);
        made.keytool(
                "-genkeypair", "-alias", AUTHORITY, "-dname", "CN=Test authority", "-ext", "bc:c", "-validity", "9");
        made.keytool("-exportcert", "-rfc", "-alias", AUTHORITY, "-file", made.file("authority.pem"));
        return made;
    }

    /** In PEM, for {@code smtp.ca-file}. */
    Path certificate() {
        return directory.resolve("authority.pem");
    }

    /** Trusts it. */
    SSLContext trust() {
        try {
            return TrustedCertificates.of(certificate());
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A server of these names ({@code dns:mail.example,ip:127.0.0.1}), certified from then on for a day. */
    TestAuthority certify(String server, String names, String from) {
        keytool("-genkeypair", "-alias", server, "-dname", "CN=" + server);
        keytool("-certreq", "-alias", server, "-file", file(server + ".req"));
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                AUTHORITY,
                "-ext",
                "san=" + names,
                "-startdate",
                from,
                "-validity",
                "1",
                "-infile",
                file(server + ".req"),
                "-outfile",
                file(server + ".pem"));
        keytool("-importcert", "-noprompt", "-alias", server, "-file", file(server + ".pem"));
        return this;
    }

    /** As this server has it. */
    SSLContext of(String server) {
        try {
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            KeyStore all = all();
            one.setKeyEntry(
                    server,
                    all.getKey(server, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(server));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The key and the chain of a server in PEM, as servers that others wrote read them: {@code NAME.key},
     * {@code NAME.crt}.
     */
    void write(String server, Path key, Path chain) {
        try {
            KeyStore all = all();
            Files.writeString(
                    key,
                    pem(
                            "PRIVATE KEY",
                            all.getKey(server, PASSWORD.toCharArray()).getEncoded()));
            List<String> certificates = new ArrayList<>();
            for (Certificate one : all.getCertificateChain(server)) {
                certificates.add(pem("CERTIFICATE", one.getEncoded()));
            }
            Files.writeString(chain, String.join("", certificates));
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }

    private KeyStore all() throws IOException, GeneralSecurityException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve("all.p12"))) {
            all.load(in, PASSWORD.toCharArray());
        }
        return all;
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file("all.p12"), "-storepass", PASSWORD));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        try {
            Process tool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + Files.readString(directory.resolve("keytool.log")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
