package dev.ferry.application.support;

import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.support.Topic;
import java.util.Optional;

/**
 * What an account wants of a desk.
 *
 * @param offer that it is about, if it is about one
 * @param text as it was typed
 */
public record CaseWish(Topic topic, Optional<OfferId> offer, String text) {}
