package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.offer.Page;
import dev.ferry.testkit.plugin.JarOf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R22: an offer is live in both catalogs or in neither, also where the process that puts it there ends at any moment of
 * that. The catalogs are a plugin's, which ends the process: before or after it has noted what it is told.
 */
abstract class KilledGoLiveRuns {
    private static final Path SAMPLE_PAGES = Path.of("..", "samples", "offer-pages");
    private static final String AS = "elin@contoso.example";
    private static final int KILLED = 137;

    /** When the process ends, and with which offer. */
    private static final Map<String, String> DEATHS = Map.of(
            "before PUBLIC", "first",
            "after PUBLIC", "second",
            "before SELLER", "third",
            "after SELLER", "fourth");

    @TempDir
    private Path directory;

    private final Storage storage = storage();
    private Ferry processes;
    private Commands ferry;

    /** A storage that holds nothing. */
    abstract Storage storage();

    private Path home() {
        return directory.resolve("home");
    }

    @BeforeEach
    void fourCertifiedOffers() throws IOException {
        plugIn();
        processes = storage.ferry(home())
                .with(Map.of("FERRY_CATALOG", "mortal", "FERRY_CERTIFICATION_REVIEW", "automatic"));
        ferry = processes.withoutProcesses();
        run("migrate", export().toString());
        run("enrolment", "enrol", "contoso", "--as", AS);
        run("agreements", "accept", "contoso", "--yes", "--as", AS);
        run(
                "billing",
                "set",
                "contoso",
                "--company",
                "C",
                "--country",
                "SE",
                "--address",
                "A",
                "--contact",
                "E",
                "--as",
                AS);
        for (String offer : DEATHS.values()) {
            run(
                    "offers",
                    "create",
                    "contoso",
                    offer + "-2",
                    "--name",
                    offer,
                    "--kind",
                    "dynamics-365-operations",
                    "--replaces",
                    offer,
                    "--as",
                    AS);
            run("offers", "submit", "contoso", offer + "-2", "--platform-version", "10.0", "--as", AS);
        }
    }

    private void plugIn() throws IOException {
        new JarOf(directory, directory)
                .naming("acme.Plugin")
                .with("acme.Plugin", """
                    package acme;
                    import dev.ferry.plugin.*;
                    public final class Plugin implements AdapterPlugin {
                        public Slot slot() { return Slot.CATALOG; }
                        public String name() { return "mortal"; }
                        public int apiVersion() { return API_VERSION; }
                        public com.google.inject.Module module(Settings settings) {
                            return binder -> binder.bind(dev.ferry.domain.catalog.Catalog.class)
                                    .toInstance(new MortalCatalog("%s"));
                        }
                    }
                    """.formatted(directory))
                .with("acme.MortalCatalog", source())
                .at(home().resolve("plugins").resolve("mortal.jar"));
    }

    private static String source() throws IOException {
        try (InputStream source =
                Objects.requireNonNull(KilledGoLiveRuns.class.getResourceAsStream("mortal-catalog.txt"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Offers that were not detected, of which all is known. */
    private Path export() throws IOException {
        Path export = Files.createDirectories(directory.resolve("export"));
        Files.writeString(export.resolve("accounts.csv"), """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            contoso,Contoso,1000001,Contoso AB,SE,true
            """);
        Files.writeString(export.resolve("users.csv"), """
            publisher_id,email,legacy_role,kind,display_name,object_id,language
            contoso,elin@contoso.example,owner,work,Elin,,sv
            """);
        Files.writeString(export.resolve("memberships.csv"), """
            mpn_id,tenant_id,standing,kind,company_name
            1000001,11111111-1111-4111-8111-111111111111,active,global,Contoso AB
            """);
        Files.writeString(export.resolve("tenants.csv"), """
            tenant_id,display_name,domains
            11111111-1111-4111-8111-111111111111,Contoso AB,contoso.example
            """);
        String pages = pages().toString().replace("\"", "\"\"");
        Files.writeString(
                export.resolve("offers.csv"),
                DEATHS.values().stream()
                        .map(offer -> "contoso,%s,%s,dynamics-365-operations,not-detected,\"%s\""
                                .formatted(offer, offer, pages))
                        .collect(Collectors.joining("\n", "publisher_id,offer_id,name,kind,situation,pages\n", "\n")));
        return export;
    }

    private static ObjectNode pages() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode pages = json.createObjectNode();
        for (Page page : Page.values()) {
            String file = page == Page.LISTING ? "listing-archive" : page.slug();
            pages.set(
                    page.slug(),
                    json.readTree(SAMPLE_PAGES.resolve(file + ".json").toFile()));
        }
        return pages;
    }

    private Ran run(String... arguments) {
        Ran ran = ferry.run(arguments);
        assertThat(ran.exitCode())
                .as(String.join(" ", arguments) + "\n" + ran.errors())
                .isZero();
        return ran;
    }

    @Test
    void whereverTheProcessEndsBothCatalogsListTheOfferInTheEnd() throws Exception {
        for (Map.Entry<String, String> death : DEATHS.entrySet()) {
            Files.writeString(directory.resolve("dies"), death.getKey());

            Ran killed = processes.run("offers", "go-live", "contoso", death.getValue() + "-2", "--as", AS);

            assertThat(killed.exitCode()).as(death.getKey() + killed.errors()).isEqualTo(KILLED);
            JsonNode offer = offer(death.getValue());
            assertThat(offer.path("state").asText()).as(death.getKey()).isEqualTo("certified");
            assertThat(offer.path("nextStep").asText()).as(death.getKey()).isEqualTo("go-live");
        }

        whoHeldTheActsIsTakenForGone();
        run("offers", "retry");

        for (String offer : DEATHS.values()) {
            assertThat(offer(offer).path("state").asText()).as(offer).isEqualTo("live");
            assertThat(keysTold("PUBLIC", offer))
                    .as("one act, however often it was told")
                    .hasSize(1);
            assertThat(keysTold("SELLER", offer))
                    .as("one act, however often it was told")
                    .hasSize(1);
        }
    }

    private JsonNode offer(String replaced) {
        return run("offers", "show", "contoso", replaced + "-2", "--as", AS, "-o", "json")
                .json();
    }

    /** Which is so minutes later. */
    private void whoHeldTheActsIsTakenForGone() throws SQLException {
        try (Connection connection = storage.connect(home());
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate("update system_act set due_at = added_at where due_at is not null"))
                    .as("acts that wait")
                    .isPositive();
        }
    }

    private Set<String> keysTold(String side, String offer) throws IOException {
        String beginning = "list " + side + " " + offer + "-2 ";
        try (var lines = Files.lines(directory.resolve("told"))) {
            return lines.filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
