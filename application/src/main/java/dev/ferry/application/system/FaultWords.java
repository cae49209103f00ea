package dev.ferry.application.system;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.text.VisibleText;
import java.util.List;
import java.util.regex.Pattern;

/** Why another system was asked in vain, in one short line for operators. */
public final class FaultWords {
    private static final int MOST = 300;

    /** Of what another system says at any length no more is looked at. */
    private static final int MOST_READ = 2_000;

    private static final String HIDDEN = "***";

    /** Who signs in, in an address, and by what, in a header: systems quote both. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)(?<=//)[^/@\\s]+(?=@)|(?<=\\b(?:bearer|basic|digest) )[^\\s,;\"']+");

    /** What Ferry asked, where a fault names the address: it may hold a key by any name. */
    private static final Pattern QUERY = Pattern.compile("(://[^\\s?\"']{0,200}+\\?)[^\\s\"']+");

    /** The name of what is nobody's business; bounded, so that no text takes longer than its length. */
    private static final String NAME = "(?<![a-z_-])[a-z_-]{0,40}"
            + "(?:password|passwd|pwd|token|secret|assertion|api-?key|access-?key)\"?\\s{0,9}[=:]\\s{0,9}";

    /** What is told by its name, to the quote that closes it, in JSON. */
    private static final Pattern QUOTED = Pattern.compile("(?i)(" + NAME + "\")[^\"]*");

    /** The same in a form or in a sentence. */
    private static final Pattern NAMED = Pattern.compile("(?i)(" + NAME + ")[^\\s&,;\"']+");

    /** A header whose scheme is none of those above: all of it. */
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)(\\bauthorization\"?\\s{0,9}[=:]\\s{0,9}\"?)(?!bearer |basic |digest )[^,;\"'\\s][^,;\"']*");

    /** How one-time codes look. */
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private FaultWords() {}

    /**
     * What the system said, or what is behind its silence; not that it did not answer, unless nothing else is known.
     */
    public static String of(Throwable fault) {
        return bounded(line(fault));
    }

    /**
     * What a system gives as a reason for turning something down, as much of it as is kept: the address of a page that
     * helps is left whole.
     */
    public static String reason(String said) {
        return bounded(line(said));
    }

    /** As {@link #of}, at its whole length; of a fault that says nothing, what it is. */
    public static String line(Throwable fault) {
        String said = words(fault instanceof PortUnavailable down && down.getCause() != null ? down.getCause() : fault);
        return QUERY.matcher(line(said)).replaceAll("$1" + HIDDEN);
    }

    /** One line of visible text, without credentials; of a long text its beginning. */
    public static String line(String said) {
        String beginning = said.length() <= MOST_READ ? said : said.substring(0, MOST_READ);
        String line = CREDENTIALS
                .matcher(VisibleText.of(beginning, _ -> " ").strip().replaceAll(" {2,}", " "))
                .replaceAll(HIDDEN);
        for (Pattern told : List.of(AUTHORIZATION, QUOTED, NAMED)) {
            line = told.matcher(line).replaceAll("$1" + HIDDEN);
        }
        return line;
    }

    /** The same without any one-time code, which mails hold and other systems quote. */
    public static String withoutCodes(String said) {
        return CODE.matcher(said).replaceAll("******");
    }

    /** As much as is kept of a line. */
    public static String bounded(String line) {
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
    }

    private static String words(Throwable fault) {
        String message = fault.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        return fault.getCause() != null
                ? words(fault.getCause())
                : fault.getClass().getSimpleName();
    }
}
