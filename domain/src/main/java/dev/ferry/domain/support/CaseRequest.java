package dev.ferry.domain.support;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import java.util.Optional;

/**
 * What an account asks of a desk.
 *
 * @param offer of the account, if it is about one
 * @param text empty where the account said no more than that the kind of its draft is wrong
 * @param opened by an owner or manager
 */
public record CaseRequest(
        CaseId id, PublisherId account, Optional<OfferId> offer, Topic topic, String text, Stamp opened) {

    public Desk desk() {
        return topic.desk();
    }
}
