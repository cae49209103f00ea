package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same with a legacy portal over HTTP that fails time and again, and keeps what it is told in which order. */
@Tag("landing")
class H2SyncIT extends SyncRuns {
    private static Path jar = Path.of("");

    private final PortalStub portal = new PortalStub();

    @BeforeAll
    static void theSampleIsThere() {
        jar = SamplePlugin.jar("http-legacy-portal");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Override
    Storage storage() {
        return new H2Storage();
    }

    @Override
    Ferry ferry(Path home) throws Exception {
        names().forEach(name ->
                portal.books().open(name, Map.of(owner(name), "owner", "dev@" + name + ".example", "contributor")));
        Files.copy(jar, Files.createDirectories(home.resolve("plugins")).resolve("http-legacy-portal.jar"));
        return super.ferry(home)
                .with(Map.of(
                        "FERRY_LEGACY_PORTAL", "http-portal",
                        "FERRY_HTTP_PORTAL_URL", portal.url(),
                        "FERRY_HTTP_PORTAL_TOKEN", "canary-of-the-token",
                        "FERRY_SYNC_FIRST_PAUSE", "PT0.1S",
                        "FERRY_SYNC_LONGEST_PAUSE", "PT1S",
                        "FERRY_SYNC_TRIES", "100"));
    }

    @Override
    Map<String, String> there(Ferry ferry, String account) {
        return portal.books().active(account);
    }

    @Override
    void assertBothSidesAgree(Ferry ferry) {
        super.assertBothSidesAgree(ferry);

        int delivered = ferry.withoutProcesses()
                .run("sync", "status", "-o", "json")
                .json()
                .path("delivered")
                .asInt();
        assertThat(portal.books().disorder())
                .as("what did not come in its order, or came as something else")
                .isEmpty();
        assertThat(portal.books().taken())
                .as("changes that came, each counted once")
                .isPositive()
                .isEqualTo(delivered);
        assertThat(portal.faults()).as("faults that the portal showed").isPositive();
        assertThat(names()).allMatch(portal.books()::isLocked);
    }
}
