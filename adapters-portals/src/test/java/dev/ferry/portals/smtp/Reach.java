package dev.ferry.portals.smtp;

import dev.ferry.http.TrustedCertificates;
import dev.ferry.testkit.http.StubCertificate;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** How tests reach a server on this machine. */
final class Reach {
    /** Short, so that what is silent is given up soon; long enough for a busy machine. */
    static final Duration SOON = Duration.ofSeconds(3);

    private Reach() {}

    static SmtpOptions inTheClear(int port) {
        return at(port, Encryption.NONE, jdk(), Optional.empty());
    }

    static SmtpOptions at(int port, Encryption encryption, SSLContext trust, Optional<SmtpOptions.Account> account) {
        try {
            return new SmtpOptions(
                    "127.0.0.1",
                    port,
                    encryption,
                    trust,
                    account,
                    new InternetAddress("Ferry <ferry@contoso.example>"),
                    Optional.empty(),
                    "ferry.contoso.example",
                    SOON);
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of who trusts the authority of the {@link StubCertificate}s, as a company's own is trusted. */
    static SSLContext trust() {
        try {
            Path authority = Files.createTempFile("authority", ".pem");
            try {
                Files.writeString(authority, StubCertificate.authority());
                return TrustedCertificates.of(authority);
            } finally {
                Files.delete(authority);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SSLContext jdk() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SmtpMailer mailer(SmtpOptions options) {
        return new SmtpMailer(new SmtpServer(options));
    }
}
