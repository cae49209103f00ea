package dev.ferry.domain.mail;

import dev.ferry.domain.outcome.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes many mails at once. What holds for {@link Mailer#deliver} holds for it. */
public interface BatchMailer {

    /**
     * Hands all of these over for good, in this order; one that was delivered before, by its id, is passed over, and
     * taken. The answer to each, by its id.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when they could not be handed over, or nobody knows: then all of
     *     them are tried again
     */
    Map<UUID, Answer> deliverAll(List<QueuedMail> mails);
}
