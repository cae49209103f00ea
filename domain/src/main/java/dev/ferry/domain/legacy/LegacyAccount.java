package dev.ferry.domain.legacy;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.EmailAddress;
import dev.ferry.domain.offer.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An account as the legacy portal holds it, with its users and offers.
 *
 * @param mpnId whatever the portal held, as written: it is judged, not checked (R9)
 * @param users in the order of their keys, no two of one key
 * @param offers in the order of their ids, no two of one id
 */
public record LegacyAccount(
        PublisherId id,
        String displayName,
        Optional<String> mpnId,
        CompanyProfile company,
        boolean payoutProfile,
        List<LegacyUser> users,
        List<Offer> offers) {

    public LegacyAccount {
        users = sorted(users, Comparator.comparing(user -> user.identity().key()));
        offers = sorted(offers, Comparator.comparing(Offer::id));
    }

    /** Without a stream, because a wave makes millions of these. */
    private static <T> List<T> sorted(List<T> some, Comparator<T> order) {
        List<T> copy = new ArrayList<>(some);
        copy.sort(order);
        return List.copyOf(copy);
    }

    public List<LegacyUser> owners() {
        return users.stream().filter(LegacyUser::isOwner).toList();
    }

    /** Whether the two agree to the letter; {@code equals} takes addresses of one normal form for the same. */
    public boolean saysTheSameAs(LegacyAccount other) {
        return equals(other) && writtenAddresses().equals(other.writtenAddresses());
    }

    private List<String> writtenAddresses() {
        return users.stream()
                .flatMap(user -> user.identity().email().stream())
                .map(EmailAddress::written)
                .toList();
    }
}
