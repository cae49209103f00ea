package dev.ferry.portals.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/** Why the server could not be spoken to; each has a sentence that says who mends it. */
enum SmtpTrouble {
    NO_SUCH_HOST(is(UnknownHostException.class)),
    REFUSED(is(ConnectException.class)
            .or(is(NoRouteToHostException.class))
            .or(fault -> fault instanceof SocketConnectException && !isLate(fault.getCause()))),
    TOO_MUCH(is(BoundedSocket.TooMuch.class)),
    TOO_LATE(SmtpTrouble::isLate),
    /** It says that it will do in a while what it does not now: its own trouble, or too many at once. */
    LATER(fault -> fault instanceof MessagingException && spoken(fault).matches("(?s)4[0-9][0-9][ -].*")),
    SIGN_IN_REFUSED(is(AuthenticationFailedException.class)),
    NO_SIGN_IN(is(SmtpConnection.NoSignIn.class)),
    NO_STARTTLS(says("starttls is required")),
    CERTIFICATE_EXPIRED(is(CertificateExpiredException.class)),
    CERTIFICATE_OF_ANOTHER(is(CertificateException.class)
            .and(says("no subject alternative").or(says("no name matching")).or(says("doesn't match")))),
    CERTIFICATE_UNTRUSTED(is(CertificateException.class)
            .or(is(CertPathBuilderException.class))
            .or(is(CertPathValidatorException.class))),
    NO_TLS(is(SSLException.class)),
    /** It is there, and answers something else than it should. */
    TURNED_AWAY(says("greeting").or(says("^[2345][0-9][0-9][ -].*"))),
    BROKEN_OFF(is(EOFException.class).or(_ -> true));

    /** What Angus Mail puts before the server's own words. */
    private static final Pattern BEFORE_GREETING = Pattern.compile("^Got bad greeting from .*, response: ");

    @SuppressWarnings("ImmutableEnumChecker") // predicates without state
    private final Predicate<Throwable> isIt;

    SmtpTrouble(Predicate<Throwable> isIt) {
        this.isIt = isIt;
    }

    /** The first of them, in this order, that anything behind the fault tells of. */
    static SmtpTrouble behind(Throwable fault) {
        List<Throwable> causes = causes(fault);
        for (SmtpTrouble trouble : values()) {
            if (causes.stream().anyMatch(trouble.isIt)) {
                return trouble;
            }
        }
        return BROKEN_OFF;
    }

    /** What an operator reads; it may quote what the server said. */
    SmtpSentence sentence(SmtpOptions options, Throwable fault) {
        return SmtpSentence.of(
                key(),
                options.server(),
                options.host(),
                options.account().map(SmtpOptions.Account::user).orElse("-"),
                options.timeout().toString(),
                SmtpReply.line(spoken(fault)));
    }

    /** By which its sentence is found. */
    String key() {
        return "trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the server said, or what is known instead. */
    private static String spoken(Throwable fault) {
        String message = fault.getMessage();
        return message == null
                ? fault.getClass().getSimpleName()
                : BEFORE_GREETING.matcher(message.strip()).replaceFirst("");
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Predicate<Throwable> is(Class<? extends Throwable> type) {
        return type::isInstance;
    }

    private static Predicate<Throwable> says(String words) {
        return fault -> {
            String message = fault.getMessage();
            return message != null
                    && (fault instanceof MessagingException || fault instanceof CertificateException)
                    && (message.toLowerCase(Locale.ROOT).contains(words)
                            || message.strip().matches(words));
        };
    }

    private static boolean isLate(@Nullable Throwable fault) {
        return fault instanceof SocketTimeoutException || fault instanceof TimeoutException;
    }
}
