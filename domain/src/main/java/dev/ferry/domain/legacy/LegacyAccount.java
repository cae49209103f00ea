package dev.ferry.domain.legacy;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /** Who is known by this {@link Identity#key()}, active or not. */
    public Optional<LegacyUser> user(String key) {
        return users.stream().filter(user -> user.identity().key().equals(key)).findFirst();
    }

    /** The same with these work addresses as owners; who was a user before is an owner now, and active. */
    public LegacyAccount withOwners(Set<EmailAddress> owners) {
        if (owners.isEmpty()) {
            return this;
        }
        List<LegacyUser> all = new ArrayList<>();
        for (LegacyUser user : users) {
            if (user.identity().email().filter(owners::contains).isEmpty()) {
                all.add(user);
            }
        }
        owners.forEach(owner -> all.add(asOwner(owner)));
        return new LegacyAccount(id, displayName, mpnId, company, payoutProfile, all, offers);
    }

    /**
     * The same beside what is there: users and offers of {@code there} stay unless this has one of the same key, and
     * all else is as it is here.
     */
    public LegacyAccount addedTo(LegacyAccount there) {
        return new LegacyAccount(
                id,
                displayName,
                mpnId,
                company,
                payoutProfile,
                added(there.users, users, user -> user.identity().key()),
                added(there.offers, offers, offer -> offer.id().value()));
    }

    private static <T> List<T> added(List<T> there, List<T> more, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        there.forEach(one -> byKey.put(key.apply(one), one));
        more.forEach(one -> byKey.put(key.apply(one), one));
        return List.copyOf(byKey.values());
    }

    private LegacyUser asOwner(EmailAddress address) {
        Optional<LegacyUser> before = users.stream()
                .filter(user -> user.identity().email().filter(address::equals).isPresent())
                .findFirst();
        return new LegacyUser(
                Identity.ofPerson(
                        UserKind.WORK,
                        address,
                        before.flatMap(user -> user.identity().objectId())),
                LegacyRole.OWNER,
                before.flatMap(LegacyUser::displayName),
                before.flatMap(LegacyUser::language),
                true);
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
