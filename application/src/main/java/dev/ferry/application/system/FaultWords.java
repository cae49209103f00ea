package dev.ferry.application.system;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.text.VisibleText;
import java.util.regex.Pattern;

/** Why another system was asked in vain, in one short line for operators. */
public final class FaultWords {
    private static final int MOST = 300;

    /** Who signs in, in an address, and by what, in a header: systems quote both. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?<=//)[^/@\\s]+(?=@)|(?i)(?<=\\b(?:bearer|basic) )\\S+");

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
        return CREDENTIALS.matcher(line).replaceAll("***");
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
