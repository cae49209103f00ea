package dev.ferry.domain.identity;

import com.ibm.icu.text.IDNA;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
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

    private static final Pattern SHAPE =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);

    public Domain {
        if (ascii.length() > LONGEST || !SHAPE.matcher(ascii).matches()) {
            throw new IllegalArgumentException("not a domain in normal form: " + ascii);
        }
    }

    /** Reads what a person wrote, in any script; refuses {@link Code#MALFORMED_DOMAIN}. */
    public static Outcome<Domain> parse(String typed) {
        String name = typed.strip();
        String ascii = isPlain(name) ? name.toLowerCase(Locale.ROOT) : toAscii(name);
        return ascii.length() <= LONGEST && SHAPE.matcher(ascii).matches()
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

    private static String toAscii(String name) {
        if (name.length() > LONGEST_WRITTEN) {
            return "";
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
        return info.hasErrors() ? "" : ascii;
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
