package dev.ferry.application.mail;

import dev.ferry.application.system.FaultWords;
import dev.ferry.domain.mail.MailKind;

/** Why a mail was tried in vain, in one short line for operators. */
final class FaultReason {
    private FaultReason() {}

    /** What the mail system said, not that it did not answer. */
    static String of(MailKind kind, Throwable fault) {
        return kept(kind, FaultWords.line(fault));
    }

    /** Why the mail system turned it down. */
    static String of(MailKind kind, String said) {
        return kept(kind, FaultWords.line(said));
    }

    private static String kept(MailKind kind, String line) {
        return FaultWords.bounded(kind.holdsCode() ? FaultWords.withoutCodes(line) : line);
    }
}
