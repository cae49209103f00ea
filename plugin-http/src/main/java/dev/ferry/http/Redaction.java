package dev.ferry.http;

import java.util.Collection;
import java.util.regex.Pattern;

/** What another system said, fit for a terminal, a page and a log: one short line without a secret. */
final class Redaction {
    private static final int LONGEST = 300;
    private static final String HIDDEN = "********";

    /** What moves a cursor, turns text round or breaks a line. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic|digest) +[^\\s,;\"']+");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(authorization|password|[a-z_-]*(?:token|secret|assertion))(\"?\\s*[=:]\\s*\"?)"
                    + "(?!bearer|basic|digest)[^\\s&,;\"']+");
    private static final Pattern QUERY = Pattern.compile("(://[^\\s?\"']*\\?)[^\\s\"']+");
    private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

    private Redaction() {}

    /** @param secrets that the system was told, and may quote */
    static String line(String said, Collection<String> secrets) {
        String text = said;
        for (String secret : secrets) {
            text = text.replace(secret, HIDDEN);
        }
        text = SCHEME.matcher(text).replaceAll("$1 " + HIDDEN);
        text = NAMED.matcher(text).replaceAll("$1$2" + HIDDEN);
        text = QUERY.matcher(text).replaceAll("$1" + HIDDEN);
        text = USER.matcher(text).replaceAll(HIDDEN);
        return bounded(UNFIT.matcher(text).replaceAll(" ").strip());
    }

    private static String bounded(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + '…';
    }
}
