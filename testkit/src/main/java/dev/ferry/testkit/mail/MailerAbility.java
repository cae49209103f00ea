package dev.ferry.testkit.mail;

import dev.ferry.testkit.contract.Ability;

/** What a mailer may lack, besides kinds of faults ({@link dev.ferry.testkit.fault.FaultKind}). */
public enum MailerAbility implements Ability {
    /** Without it, mails leave for somewhere else: Ferry has no mailbox to look into. */
    MAILBOX,

    /** Without it, mails are handed over one by one. */
    BUNDLES,

    /** Without it, people get the plain text alone of a mail that was written as a page of HTML too. */
    HTML,

    /** Without it, a mail that is handed over again arrives again, because nothing goes by its id. */
    DELIVERS_ONCE,

    /** It may turn down a mail for ever. A system that takes every mail cannot be told to turn one down. */
    TURNS_DOWN
}
