package dev.ferry.portals.scim;

import dev.ferry.testkit.system.SystemTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Against scimmy-routers, where each account has an address of its own. */
@Tag("thorough")
class ScimmyLegacyPortalTest extends ScimLegacyPortalContract {
    ScimmyLegacyPortalTest() {
        super(ScimmyServer.running().orElseThrow());
    }

    @BeforeAll
    static void demandServer() {
        SystemTests.demand(ScimmyServer.WHAT, ScimmyServer.running());
    }
}
