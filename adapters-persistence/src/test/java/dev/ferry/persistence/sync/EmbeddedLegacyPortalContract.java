package dev.ferry.persistence.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.LegacyPortalAbility;
import dev.ferry.testkit.sync.LegacyPortalContract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded legacy portal on a database that a test can take away. */
abstract class EmbeddedLegacyPortalContract extends LegacyPortalContract {
    private final VanishingStores stores;

    EmbeddedLegacyPortalContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected LegacyPortal having(Map<PublisherId, List<LegacyUser>> users) {
        stores.legacyAccounts()
                .replaceAll(users.entrySet().stream()
                        .map(entry -> LegacyAccountSample.named(entry.getKey().value())
                                .withUsers(entry.getValue())
                                .build())
                        .toList());
        return new JooqLegacyPortal(stores.database(), stores.legacyAccounts());
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("it takes what is said of the accounts that it has", LegacyPortalAbility.TURNS_DOWN));
        return gaps;
    }

    @Override
    protected void turnDown(String why) {
        throw new UnsupportedOperationException("it takes all: " + why);
    }

    @Override
    protected LegacyChange.SettingsStand settingsOf(PublisherId id) {
        LegacyAccount account = stores.legacyAccounts().find(id).orElseThrow();
        return new LegacyChange.SettingsStand(
                account.displayName(),
                account.company(),
                new MpnId(account.mpnId().orElseThrow()));
    }

    @Override
    protected boolean isLocked(PublisherId id) {
        return stores.legacyAccounts().locked(Set.of(id)).contains(id);
    }

    @Test
    void whatIsSaidOfAnAccountThatNobodyKnowsIsTurnedDown() {
        LegacyPortal portal = having(Map.of());
        Change change =
                new Change(Samples.id("nobody"), new LegacyChange.UserDeactivated("anna@nobody.example"), Samples.NOON);

        assertThat(portal.apply(new NumberedChange(1, change))).isInstanceOf(Answer.TurnedDown.class);
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
