package dev.ferry.portals.smtp;

import dev.ferry.domain.text.VisibleText;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What the server answered to a mail that it did not take.
 *
 * @param command what it was asked: {@code RCPT TO:<anna@contoso.example>}
 * @param code of three digits; -1 where it hung up
 * @param text all lines, the code before each
 */
record SmtpReply(String command, int code, String text) {
    private static final int LONGEST = 500;
    private static final int SERVICE_CLOSES = 421;
    private static final Pattern MARKS = Pattern.compile("(?m)^[2345][0-9][0-9][ -]");

    /** RFC 3463. */
    private static final Pattern ENHANCED = Pattern.compile("(?m)^5[0-9][0-9][ -](5\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");

    /** About security or policy, the address of the sender, or how they introduced themselves. */
    private static final Pattern ABOUT_SENDER = Pattern.compile("5\\.(7\\.[0-9]+|1\\.[078]|5\\.2)");

    /** What servers without such codes say of those, some of them as late as of the recipient. */
    private static final Pattern WORDS_ABOUT_SENDER = Pattern.compile(
            "\\b(helo|ehlo|sender|relay(ing)?|policy|blocked|blacklisted)\\b", Pattern.CASE_INSENSITIVE);

    /** Sign in first, in another way, or more safely; and commands that the server does not know or expect. */
    private static final Set<Integer> ABOUT_US = Set.of(500, 502, 503, 504, 521, 530, 534, 535, 538);

    /** The one that is behind a fault, if the server answered at all. */
    static Optional<SmtpReply> behind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return Optional.of(new SmtpReply(refused.getCommand(), refused.getReturnCode(), said(refused)));
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return Optional.of(new SmtpReply(refused.getCommand(), refused.getReturnCode(), said(refused)));
            }
        }
        return Optional.empty();
    }

    private static String said(MessagingException refused) {
        return refused.getMessage() == null ? "" : refused.getMessage();
    }

    /**
     * Whether it is about this mail or its recipient, and for good. What is said to {@code MAIL FROM} is about who
     * sends, and so is what is about security: it would set aside one mail after the other. Servers may say so of the
     * recipient as well, as Postfix does.
     */
    boolean isForGood() {
        return code >= 500
                && code <= 599
                && !ABOUT_US.contains(code)
                && !command.startsWith("MAIL")
                && !isAboutSender();
    }

    /** Whether it says no more than that this connection is over, or takes no more mails. */
    boolean isOfTheConnection() {
        return code == SERVICE_CLOSES || code < 0 || (command.startsWith("MAIL") && code >= 400 && code < 500);
    }

    private boolean isAboutSender() {
        Matcher enhanced = ENHANCED.matcher(text);
        return enhanced.find()
                ? ABOUT_SENDER.matcher(enhanced.group(1)).matches()
                : WORDS_ABOUT_SENDER.matcher(text).find();
    }

    /** In one line, for operators. */
    String line() {
        return line(text);
    }

    /** One line of visible text, not too long, with the code once. */
    static String line(String text) {
        Matcher marks = MARKS.matcher(text);
        String once = marks.lookingAt()
                ? text.substring(0, marks.end())
                        + MARKS.matcher(text.substring(marks.end())).replaceAll("")
                : text;
        String line = VisibleText.of(once, _ -> " ").replaceAll(" {2,}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
