package dev.ferry.testkit.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryLegacyPortalTest extends LegacyPortalContract {
    private final InMemoryLegacyPortal fake = new InMemoryLegacyPortal();

    @Override
    protected LegacyPortal having(Map<PublisherId, List<LegacyUser>> users) {
        fake.open(users);
        return fake;
    }

    @Override
    protected Backend backend() {
        return new Backend() {
            @Override
            public void fail(FaultKind kind) {
                fake.fail(kind);
            }

            @Override
            public void comeBack() {
                fake.turnDown(_ -> Optional.empty());
                fake.comeBack();
            }
        };
    }

    @Override
    protected LegacyChange.SettingsStand settingsOf(PublisherId account) {
        return fake.settingsOf(account).orElseThrow();
    }

    @Override
    protected void turnDown(String why) {
        fake.turnDown(_ -> Optional.of(why));
    }

    @Override
    protected boolean isLocked(PublisherId account) {
        return fake.isLocked(account);
    }
}
