package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import java.util.Comparator;

/** Which offer of which account. */
public record OfferKey(PublisherId account, OfferId id) implements Comparable<OfferKey> {
    private static final Comparator<OfferKey> ORDER =
            Comparator.comparing((OfferKey key) -> key.account().value()).thenComparing(OfferKey::id);

    @Override
    public int compareTo(OfferKey other) {
        return ORDER.compare(this, other);
    }

    /** As it is typed in, and named in history: {@code contoso/crm}. */
    @Override
    public String toString() {
        return account.value() + '/' + id;
    }
}
