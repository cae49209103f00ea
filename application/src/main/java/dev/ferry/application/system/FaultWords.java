package dev.ferry.application.system;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.text.VisibleText;
import java.util.regex.Pattern;

/** Why another system was asked in vain, in one short line for operators. */
public final class FaultWords {
    private static final int MOST = 300;

    private static final String HIDDEN = "***";

    /** Who signs in, in an address, and by what, in a header: systems quote both. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)(?<=//)[^/@\\s]+(?=@)"
            + "|(?<=\\b(?:bearer|basic|digest) )[^\\s,;\"']+"
            + "|(?<=://[^\\s?\"']{0,200}\\?)[^\\s\"']+");

    /** What is told by its name, in a form, in JSON or in a sentence. */
    private static final Pattern NAMED = Pattern.compile("(?i)\\b([a-z_-]*(?:password|passwd|token|secret|assertion)"
            + "|authorization)(\"?\\s*[=:]\\s*\"?)(?!bearer|basic|digest)[^\\s&,;\"']+");

    /** How one-time codes look. */
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private FaultWords() {}

    /**
     * What the system said, or what is behind its silence; not that it did not answer, unless nothing else is known.
     */
    public static String of(Throwable fault) {
        return bounded(line(said(fault)));
    }

    /** Of a fault that says nothing, what it is. */
    public static String said(Throwable fault) {
        return words(fault instanceof PortUnavailable down && down.getCause() != null ? down.getCause() : fault);
    }

    /** One line of visible text, without credentials. */
    public static String line(String said) {
        String line = VisibleText.of(said, _ -> " ").strip().replaceAll(" {2,}", " ");
        return NAMED.matcher(CREDENTIALS.matcher(line).replaceAll(HIDDEN)).replaceAll("$1$2" + HIDDEN);
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
