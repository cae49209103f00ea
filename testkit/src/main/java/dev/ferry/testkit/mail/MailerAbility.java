package dev.ferry.testkit.mail;

import dev.ferry.testkit.contract.Ability;

/** What a mailer may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum MailerAbility implements Ability {
    /** Without it, mails leave for somewhere else: there is no mailbox to look into. */
    MAILBOX,
    /** Without it, mails are handed over one by one. */
    BUNDLES
}
