package dev.ferry.domain.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Comparator;

/** Which offer of which account. */
public record OfferKey(PublisherId account, OfferId id) implements Comparable<OfferKey> {
    private static final Comparator<OfferKey> ORDER =
            Comparator.comparing((OfferKey key) -> key.account().value()).thenComparing(OfferKey::id);

    /**
     * Reads what was typed in, as {@link #toString} writes it; refuses {@code malformed-publisher-id} and
     * {@code malformed-id}.
     */
    public static Outcome<OfferKey> parse(String typed) {
        int slash = typed.indexOf('/');
        return slash < 0
                ? Outcome.refused(Code.MALFORMED_ID, "value", typed)
                : PublisherId.parse(typed.substring(0, slash))
                        .then(account ->
                                OfferId.parse(typed.substring(slash + 1)).map(offer -> new OfferKey(account, offer)));
    }

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
