package dev.ferry.portals.scim;

import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.sync.LegacyPortalAbility;
import dev.ferry.testkit.system.Keycloak;
import dev.ferry.testkit.system.SystemTests;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Against Keycloak, where all accounts share one realm. */
@Tag("thorough")
class KeycloakLegacyPortalTest extends ScimLegacyPortalContract {
    KeycloakLegacyPortalTest() {
        super(KeycloakServer.running().orElseThrow());
    }

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(Keycloak.WHAT, KeycloakServer.running());
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(super.gaps());
        gaps.addAll(Gap.all("an account is there as long as a user says so", LegacyPortalAbility.KNOWS_EMPTY_ACCOUNTS));
        return gaps;
    }
}
