package dev.ferry.portals.scim;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.portals.Patience;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.sync.LegacyPortalAbility;
import dev.ferry.testkit.sync.LegacyPortalContract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Ferry's contract of legacy portals against a real server, with a cable before it that can be cut. */
abstract class ScimLegacyPortalContract extends LegacyPortalContract {
    private final PortalUnderTest tested;
    private final Patience patience;

    ScimLegacyPortalContract(RealServer server) {
        this.tested = new PortalUnderTest(server);
        this.patience = new Patience(tested);
    }

    @AfterEach
    void close() {
        tested.close();
    }

    @Override
    protected LegacyPortal having(Map<PublisherId, List<LegacyUser>> users) {
        tested.server().open(users);
        LegacyPortal portal = tested.portal();
        portal.usersOf(Set.of(new PublisherId("asked-before"))); // so that it has its token
        return patience.with(LegacyPortal.class, portal);
    }

    @Override
    protected LegacyChange.SettingsStand settingsOf(PublisherId account) {
        throw new UnsupportedOperationException("SCIM has no place for the settings of " + account);
    }

    @Override
    protected boolean isLocked(PublisherId account) {
        return false;
    }

    @Override
    protected void turnDown(String why) {
        tested.turnDown(why);
    }

    @Override
    protected Backend backend() {
        return patience;
    }

    @Override
    protected Set<Gap> gaps() {
        return new HashSet<>(Gap.all(
                "SCIM knows users, and nothing of the accounts that they are members of",
                LegacyPortalAbility.KEEPS_SETTINGS,
                LegacyPortalAbility.LOCKS_ACCOUNTS));
    }
}
