package dev.ferry.testkit.sample;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import java.util.List;
import java.util.Optional;

/**
 * An account of the legacy portal in the making: ready, with one owner and one offer, until it is told otherwise.
 * Immutable.
 */
public record LegacyAccountSample(
        String name, Optional<String> mpnId, List<LegacyUser> users, List<Offer> offers, CompanyProfile company) {
    public LegacyAccountSample {
        users = List.copyOf(users);
        offers = List.copyOf(offers);
    }

    /**
     * An account that is ready where {@link Samples#tenant(String)} and {@link Samples#membership} of its name are
     * known.
     */
    public static LegacyAccountSample named(String name) {
        return new LegacyAccountSample(
                name,
                Optional.of(Samples.mpnId(name).value()),
                List.of(Samples.owner("owner@" + Samples.domain(name))),
                List.of(Samples.offer("offer-of-" + name)),
                new CompanyProfile(Optional.of(name), Optional.of("SE")));
    }

    public LegacyAccountSample withMpnId(String held) {
        return new LegacyAccountSample(name, Optional.of(held), users, offers, company);
    }

    public LegacyAccountSample withoutMpnId() {
        return new LegacyAccountSample(name, Optional.empty(), users, offers, company);
    }

    public LegacyAccountSample withUsers(LegacyUser... others) {
        return withUsers(List.of(others));
    }

    public LegacyAccountSample withUsers(List<LegacyUser> others) {
        return new LegacyAccountSample(name, mpnId, others, offers, company);
    }

    public LegacyAccountSample withOffers(Offer... others) {
        return withOffers(List.of(others));
    }

    public LegacyAccountSample withOffers(List<Offer> others) {
        return new LegacyAccountSample(name, mpnId, users, others, company);
    }

    public LegacyAccountSample withCompany(CompanyProfile other) {
        return new LegacyAccountSample(name, mpnId, users, offers, other);
    }

    public LegacyAccount build() {
        return new LegacyAccount(Samples.id(name), name, mpnId, company, true, users, offers);
    }
}
