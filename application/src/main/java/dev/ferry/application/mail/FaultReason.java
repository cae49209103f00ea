package dev.ferry.application.mail;

import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.text.VisibleText;
import java.util.regex.Pattern;

/** Why a mail was tried in vain, in one short line for operators. */
final class FaultReason {
    private static final int MOST = 300;

    /** How codes look: one that a mail system quotes is not kept. */
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private FaultReason() {}

    /** What the mail system said, not that it did not answer. */
    static String of(MailKind kind, Throwable fault) {
        return of(
                kind, said(fault instanceof PortUnavailable down && down.getCause() != null ? down.getCause() : fault));
    }

    static String of(MailKind kind, String said) {
        String line = VisibleText.of(said, _ -> " ").strip().replaceAll(" {2,}", " ");
        String safe = kind.holdsCode() ? CODE.matcher(line).replaceAll("******") : line;
        return safe.codePointCount(0, safe.length()) <= MOST
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, MOST)) + "…";
    }

    /** Of one that says nothing, what it is. */
    private static String said(Throwable fault) {
        String message = fault.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        return fault.getCause() != null
                ? said(fault.getCause())
                : fault.getClass().getSimpleName();
    }
}
