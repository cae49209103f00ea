package dev.ferry.application.mail;

import dev.ferry.application.system.FaultWords;
import dev.ferry.domain.mail.MailKind;

/** Why a mail was tried in vain, in one short line for operators. */
final class FaultReason {
    private FaultReason() {}

    /** What the mail system said, not that it did not answer. */
    static String of(MailKind kind, Throwable fault) {
        return of(kind, FaultWords.said(fault));
    }

    static String of(MailKind kind, String said) {
        String line = FaultWords.line(said);
        return FaultWords.bounded(kind.holdsCode() ? FaultWords.withoutCodes(line) : line);
    }
}
