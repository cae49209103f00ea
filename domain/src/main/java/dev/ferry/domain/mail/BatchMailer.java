package dev.ferry.domain.mail;

import java.util.List;

/** Takes many mails at once. What holds for {@link Mailer#deliver} holds for it. */
public interface BatchMailer {

    /**
     * Hands all of these over for good, in this order; one that was delivered before, by its id, is passed over.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when they could not be handed over, or nobody knows: then all of
     *     them are tried again
     */
    void deliverAll(List<QueuedMail> mails);
}
