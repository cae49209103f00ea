package dev.ferry.portals.smtp;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.http.ThisMachine;
import dev.ferry.http.TrustedCertificates;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** The settings of the server, and what is made of them. */
final class SmtpSettings {
    private static final String HOST = "smtp.host";
    private static final String PORT = "smtp.port";
    private static final String TLS = "smtp.tls";
    private static final String CA_FILE = "smtp.ca-file";
    private static final String USER = "smtp.user";
    private static final String PASSWORD = "smtp.password";
    private static final String FROM = "smtp.from";
    private static final String REPLY_TO = "smtp.reply-to";
    private static final String HELO = "smtp.helo";
    private static final String TIMEOUT = "smtp.timeout";

    /** Names and literal addresses; whatever else may be resolved stands in no certificate. */
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._:-]{1,253}");

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Every node that posts waits so long for a server that is silent. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    static final List<Setting> ALL = Stream.concat(
                    Stream.of(
                            Setting.optional(HOST, "The name of the mail server, as its certificate has it."),
                            Setting.optional(
                                    PORT,
                                    "Its port, 1 to 65535; unless set, 587, with smtp.tls=implicit 465, with none 25."),
                            Setting.of(
                                    TLS,
                                    Encryption.REQUIRED.slug(),
                                    "required (STARTTLS, or no mail is sent), implicit (TLS from the first byte), or"
                                            + " none (to this machine alone)."),
                            Setting.optional(
                                    CA_FILE,
                                    "Certificates in PEM of authorities that are trusted beside the JDK's; a relative"
                                            + " path starts in home."),
                            Setting.optional(USER, "Who signs in at the server, if anybody does."),
                            Setting.optional(
                                    FROM,
                                    "Who mails are from: an address, or a name and an address in angle brackets."),
                            Setting.optional(REPLY_TO, "Who reads answers to mails, where that is not smtp.from."),
                            Setting.optional(
                                    HELO,
                                    "The name by which Ferry introduces itself to the server; unless set, the domain of"
                                            + " smtp.from."),
                            Setting.of(
                                    TIMEOUT,
                                    "PT30S",
                                    "How long one mail may take, all of the talk with the server included: " + SHORTEST
                                            + " to " + LONGEST + ".")),
                    Setting.secretOrFile(PASSWORD, "The password of smtp.user.").stream())
            .toList();

    private final Settings settings;

    private SmtpSettings(Settings settings) {
        this.settings = settings;
    }

    /**
     * How the server is reached.
     *
     * @throws SettingsException when a setting is missing or cannot be understood
     */
    static SmtpOptions read(Settings settings) {
        return new SmtpSettings(settings).read();
    }

    private SmtpOptions read() {
        String host = host();
        Encryption encryption = settings.choice(TLS, Encryption::parse, Encryption.slugs());
        if (encryption == Encryption.NONE && !ThisMachine.is(host)) {
            throw new SettingsException(SmtpSentence.of("tls-needed", host));
        }
        InternetAddress from = address(FROM, settings.text(FROM));
        return new SmtpOptions(
                host,
                settings.find(PORT).isEmpty() ? encryption.port() : (int) settings.number(PORT, 1, 65_535),
                encryption,
                trust(),
                account(),
                from,
                settings.find(REPLY_TO).map(text -> address(REPLY_TO, text)),
                helo(from),
                settings.duration(TIMEOUT, SHORTEST, LONGEST));
    }

    private String host() {
        String host = settings.text(HOST).strip();
        if (!HOST_NAME.matcher(host).matches()) {
            throw new SettingsException(SmtpSentence.of("host-wrong", VisibleText.revealed(host)));
        }
        return host;
    }

    private Optional<SmtpOptions.Account> account() {
        Optional<String> user = settings.find(USER);
        Optional<String> password = settings.secret(PASSWORD);
        if (user.isPresent() != password.isPresent()) {
            throw new SettingsException(SmtpSentence.of("account-half"));
        }
        return user.flatMap(name -> password.map(secret -> new SmtpOptions.Account(name, secret)));
    }

    private SSLContext trust() {
        Optional<Path> file = settings.find(CA_FILE).map(settings.home()::resolve);
        try {
            return file.isPresent() ? TrustedCertificates.of(file.get()) : SSLContext.getDefault();
        } catch (CertificateException wrong) {
            throw new SettingsException(
                    SmtpSentence.of("ca-wrong", file.map(Path::toString).orElse("")), wrong);
        } catch (IOException unreadable) {
            throw new SettingsException(
                    SettingFault.SECRET_FILE_UNREADABLE.of(
                            CA_FILE, file.map(Path::toString).orElse("")),
                    unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String helo(InternetAddress from) {
        String helo = settings.find(HELO).orElseGet(() -> domainOf(from));
        if (!HOST_NAME.matcher(helo).matches()) {
            throw new SettingsException(SmtpSentence.of("helo-wrong", VisibleText.revealed(helo)));
        }
        return helo;
    }

    /** As it stands behind the address's last at sign. */
    static String domainOf(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().lastIndexOf('@') + 1);
    }

    /** Each mail carries it: one beyond ASCII would keep it from every server without SMTPUTF8 on the way. */
    private static String inAscii(String key, EmailAddress address) {
        String onTheWay = MailMessage.onTheWay(address);
        if (MailMessage.needsUtf8(onTheWay)) {
            throw new SettingsException(
                    SmtpSentence.of("address-beyond-ascii", key, VisibleText.revealed(address.written())));
        }
        return onTheWay;
    }

    /** The address is one of Ferry's own kind, and the name is text that can be seen. */
    private static InternetAddress address(String key, String text) {
        try {
            InternetAddress given = new InternetAddress(text, true);
            if (EmailAddress.parse(given.getAddress()) instanceof Outcome.Done<EmailAddress>(var address)
                    && VisibleText.isLine(text)) {
                return new InternetAddress(inAscii(key, address), given.getPersonal(), StandardCharsets.UTF_8.name());
            }
        } catch (AddressException _) {
            // Told below.
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new SettingsException(SmtpSentence.of("address-wrong", key, VisibleText.revealed(text)));
    }
}
