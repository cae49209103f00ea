package dev.ferry.domain.email;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.text.Trimmed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An e-mail address: as it was written, for display, and in the one normal form by which addresses compare everywhere
 * (trimmed, Unicode NFC, local part without case, domain by {@link Domain}). Two addresses are equal if and only if
 * their normal forms are.
 */
public final class EmailAddress implements Comparable<EmailAddress> {
    private static final int LONGEST_LOCAL = 64;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** As written: a domain of 255, as RFC 5321 section 4.5.3.1 allows, behind the longest local part. */
    private static final int LONGEST = LONGEST_LOCAL + 1 + 255;

    /** Atoms of RFC 5321 with the letters of RFC 6531; no quoting, no controls, no spaces. */
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private final String written;
    private final String normal;
    private final Domain domain;

    private EmailAddress(String written, String normal, Domain domain) {
        this.written = written;
        this.normal = normal;
        this.domain = domain;
    }

    /** Reads what a person wrote; refuses {@link Code#MALFORMED_EMAIL}. */
    public static Outcome<EmailAddress> parse(String typed) {
        String trimmed = Trimmed.of(typed);
        String written = nfc(trimmed);
        int at = written.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || written.length() > LONGEST
                || !isLocal(written.substring(0, at))
                || passesForAnother(trimmed)) {
            return Outcome.refused(Code.MALFORMED_EMAIL, "value", typed);
        }
        String host = written.substring(at + 1);
        if (hidesLetters(host) || !host.equals(Trimmed.of(host))) {
            return Outcome.refused(Code.MALFORMED_EMAIL, "value", typed);
        }
        return switch (Domain.parse(host)) {
            case Done<Domain>(var domain) -> Outcome.done(of(written, written.substring(0, at), domain));
            case Refused<Domain> _ -> Outcome.refused(Code.MALFORMED_EMAIL, "value", typed);
        };
    }

    /** An address known to be good, such as one that was stored; throws if it is not. */
    public static EmailAddress of(String written) {
        return switch (parse(written)) {
            case Done<EmailAddress>(var address) -> address;
            case Refused<EmailAddress> _ -> throw new IllegalArgumentException("not an address: " + written);
        };
    }

    private static EmailAddress of(String written, String local, Domain domain) {
        return new EmailAddress(written, foldCase(local) + '@' + domain.ascii(), domain);
    }

    /**
     * Letter by letter, lower case of upper case: so the final sigma is a sigma, whatever its place, but {@code ß} is
     * not {@code ss}. No other letter becomes an ASCII one: the mailbox of {@code kım} is not that of {@code kim}.
     */
    private static String foldCase(String local) {
        if (isAscii(local)) {
            return local.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(local.length());
        local.codePoints().map(EmailAddress::foldCase).forEach(folded::appendCodePoint);
        return nfc(folded.toString());
    }

    private static int foldCase(int letter) {
        int folded = Character.toLowerCase(Character.toUpperCase(letter));
        return letter >= 0x80 && folded < 0x80 ? letter : folded;
    }

    /**
     * Whether a letter before the last {@code @} is an ASCII one in normal form, as the sign of kelvins is: the mailbox
     * is not that of the one who is called so in ASCII, whose address it would be for all who compare.
     */
    private static boolean passesForAnother(String trimmed) {
        return !isAscii(trimmed)
                && trimmed.substring(0, Math.max(0, trimmed.lastIndexOf('@')))
                        .codePoints()
                        .anyMatch(letter -> letter >= 0x80 && isAscii(nfc(Character.toString(letter))));
    }

    /** The common case without the pattern, which is slow for the millions that a wave reads. */
    private static boolean isLocal(String local) {
        boolean afterDot = true;
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (!isPlainAtom(c) && (c != '.' || afterDot)) {
                return LOCAL.matcher(local).matches();
            }
            afterDot = c == '.';
        }
        return !afterDot;
    }

    /**
     * Letters that nobody sees and the normal form of a domain leaves out, so that nobody finds the address by what
     * they see; joiners, which it keeps, are none of them.
     */
    private static boolean hidesLetters(String host) {
        return !isAscii(host)
                && host.codePoints()
                        .anyMatch(letter -> letter != ZERO_WIDTH_NON_JOINER
                                && letter != ZERO_WIDTH_JOINER
                                && UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    private static boolean isPlainAtom(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String nfc(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What the person wrote, trimmed and in NFC; for display alone. */
    public String written() {
        return written;
    }

    /**
     * As people read it: as it was written, but for a domain that was written in ASCII and has letters of another
     * script, which it is shown in.
     */
    public String shown() {
        String host = written.substring(written.lastIndexOf('@') + 1);
        return isAscii(host) && domain.ascii().contains("xn--")
                ? written.substring(0, written.length() - host.length()) + domain.shown()
                : written;
    }

    /** The normal form: the key by which addresses are stored and compared. */
    public String normal() {
        return normal;
    }

    public Domain domain() {
        return domain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && normal.equals(that.normal);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(normal);
    }

    @Override
    public int compareTo(EmailAddress other) {
        return normal.compareTo(other.normal);
    }

    @Override
    public String toString() {
        return written;
    }
}
