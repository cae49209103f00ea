package dev.ferry.domain.email;

import com.ibm.icu.text.IDNA;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An internet domain in its one normal form: lower-case ASCII by UTS 46, non-transitional, so that {@code weiß.example}
 * and {@code weiss.example} are two.
 *
 * @param ascii at least two labels, without a trailing dot, 253 characters at most
 */
public record Domain(String ascii) implements Comparable<Domain> {
    private static final int LONGEST = 253;

    /** What is written in other scripts may shrink on its way to ASCII, but not by as much as this. */
    private static final int LONGEST_WRITTEN = 4 * LONGEST;

    private static final int LONGEST_LABEL = 63;
    private static final Pattern NUMBER = Pattern.compile("\\.[0-9]+$");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    public Domain {
        if (!isShaped(ascii)) {
            throw new IllegalArgumentException("not a domain in normal form: " + ascii);
        }
    }

    /** Reads what a person wrote, in any script; refuses {@link Code#MALFORMED_DOMAIN}. */
    public static Outcome<Domain> parse(String typed) {
        String name = Trimmed.of(typed);
        String ascii = isPlain(name) ? name.toLowerCase(Locale.ROOT) : toAscii(name);
        return isShaped(ascii)
                ? Outcome.done(new Domain(ascii))
                : Outcome.refused(Code.MALFORMED_DOMAIN, "value", typed);
    }

    /** Letters, digits, dots and hyphens alone need no mapping, unless a label claims to be encoded. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80 || (c == '-' && i > 0 && name.charAt(i - 1) == '-')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Two labels or more, each of letters, digits and hyphens, with no hyphen at an end. A loop: a wave reads millions.
     */
    private static boolean isShaped(String name) {
        int label = 0;
        int labels = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : '.';
            if (c == '.') {
                if (i == label || i - label > LONGEST_LABEL || name.charAt(i - 1) == '-') {
                    return false;
                }
                label = i + 1;
                labels++;
            } else if (!isLetterOrDigit(c) && (c != '-' || i == label)) {
                return false;
            }
        }
        return labels >= 2 && name.length() <= LONGEST && !endsInNumber(name);
    }

    /** The last label of a domain is never a number: that is an IP address. */
    private static boolean endsInNumber(String name) {
        char last = name.charAt(name.length() - 1);
        return last <= '9' && NUMBER.matcher(name).find();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static String toAscii(String name) {
        if (name.length() > LONGEST_WRITTEN) {
            return "";
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
        return info.hasErrors() ? "" : ascii;
    }

    /** As people read it: in its own script where that says the same domain, in ASCII otherwise. */
    public String shown() {
        IDNA.Info info = new IDNA.Info();
        String shown = UTS46.nameToUnicode(ascii, new StringBuilder(), info).toString();
        return info.hasErrors() ? ascii : shown;
    }

    @Override
    public int compareTo(Domain other) {
        return ascii.compareTo(other.ascii);
    }

    @Override
    public String toString() {
        return ascii;
    }
}
