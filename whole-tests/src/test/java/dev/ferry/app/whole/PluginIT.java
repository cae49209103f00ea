package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that was built elsewhere is dropped in, chosen and asked in a wave. */
@Tag("thorough")
class PluginIT {
    private static final String CONTOSO = "11111111-1111-4111-8111-111111111111";
    private static final String FABRIKAM = "22222222-2222-4222-8222-222222222222";
    private static final String STRANGER = "33333333-3333-4333-8333-333333333333";

    /** The export itself says of no domain whose it is: who moves is for the other directory to say. */
    private static final Map<String, String> EXPORT = Map.of(
            "accounts.csv",
            """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            contoso,Contoso,1000001,Contoso AB,SE,true
            fabrikam,Fabrikam,1000002,Fabrikam AB,SE,true
            """,
            "users.csv",
            """
            publisher_id,email,legacy_role,kind,display_name,object_id,language
            contoso,elin@contoso.example,owner,work,Elin,,sv
            fabrikam,ole@fabrikam.example,owner,work,Ole,,sv
            """,
            "memberships.csv",
            """
            mpn_id,tenant_id,standing,kind,company_name
            1000001,%s,active,global,Contoso AB
            1000002,%s,active,global,Fabrikam AB
            """.formatted(CONTOSO, FABRIKAM),
            "tenants.csv",
            """
            tenant_id,display_name,domains
            %s,Contoso AB,not-contoso.example
            %s,Fabrikam AB,not-fabrikam.example
            """.formatted(CONTOSO, FABRIKAM));

    private static Path jar = Path.of("");

    @TempDir
    private Path directory;

    private DirectoryStub stub;
    private Ferry ferry;
    private Commands commands;

    @BeforeAll
    static void theSampleIsThere() {
        jar = SamplePlugin.jar("http-tenant-directory");
    }

    @BeforeEach
    void itIsDroppedIn() throws IOException {
        stub = new DirectoryStub(Map.of("contoso.example", CONTOSO, "fabrikam.example", STRANGER));
        Path plugins = Files.createDirectories(directory.resolve("home").resolve("plugins"));
        Files.copy(jar, plugins.resolve("http-tenant-directory.jar"));
        Files.createDirectories(directory.resolve("export"));
        for (Map.Entry<String, String> file : EXPORT.entrySet()) {
            Files.writeString(directory.resolve("export").resolve(file.getKey()), file.getValue());
        }
        ferry = new H2Storage().ferry(directory.resolve("home"));
        commands = ferry.withoutProcesses();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--set", "tenants=http-directory", "--set", "http-directory.url=" + stub.url()));
        all.addAll(List.of("--set", "http-directory.token=canary-of-the-token"));
        Ran ran = commands.run(all.toArray(String[]::new));
        assertThat(ran.output() + ran.errors()).doesNotContain("canary-of-the-token");
        return ran;
    }

    private JsonNode migrated() {
        Ran ran = run("migrate", directory.resolve("export").toString(), "-o", "json");
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    private JsonNode account(String id) {
        return run("accounts", "show", id, "-o", "json").json();
    }

    @Test
    void theOtherDirectorySaysWhoMoves() {
        commands = ferry;
        JsonNode result = migrated();

        assertThat(result.path("migrated").asInt()).isEqualTo(1);
        assertThat(result.path("findings").path("tenant-mismatch").asInt()).isEqualTo(1);
        assertThat(account("contoso").path("managedIn").asText()).isEqualTo("partner-center");
        assertThat(account("contoso").path("tenantId").asText()).isEqualTo(CONTOSO);
        assertThat(account("fabrikam").at("/migration/findings/0/tenantName").asText())
                .isEqualTo("Tenant " + FABRIKAM);
    }

    @Test
    void whileItIsDownAccountsStayAsTheyWereAndTheNextWaveMovesThem() {
        stub.goDown();
        JsonNode down = migrated();
        assertThat(down.path("migrated").asInt()).isZero();
        assertThat(down.path("findings").path("registry-unavailable").asInt()).isEqualTo(2);
        assertThat(stub.requests()).isPositive();
        assertThat(directory.resolve("home").resolve("logs").resolve("ferry.log"))
                .content()
                .contains("tenant-directory does not answer", "answered 503")
                .doesNotContain("canary-of-the-token");
        stub.comeBack();
        JsonNode finding = account("contoso").at("/migration/findings/0");
        assertThat(account("contoso").path("managedIn").asText()).isEqualTo("cpp");
        assertThat(finding.isMissingNode()).as("asked again, and well").isTrue();

        assertThat(migrated().path("migrated").asInt()).isEqualTo(1);
    }

    @Test
    void aFindingNamesTheSystemThatCouldNotBeAsked() {
        stub.goDown();
        migrated();

        JsonNode finding = account("contoso").at("/migration/findings/0");
        assertThat(finding.path("code").asText()).isEqualTo("registry-unavailable");
        assertThat(finding.path("system").asText()).isEqualTo("tenant-directory");
    }

    @Test
    void itIsListedWithItsJarAndItsSettingsAreShown() {
        JsonNode listed = run("plugins", "list", "-o", "json").json();
        assertThat(listed).anySatisfy(one -> {
            assertThat(one.path("name").asText()).isEqualTo("http-directory");
            assertThat(one.path("inUse").asBoolean()).isTrue();
            assertThat(one.path("origin").asText()).endsWith("http-tenant-directory.jar");
            assertThat(one.path("problem").isNull()).isTrue();
        });
        assertThat(run("config", "show").output()).contains("http-directory.timeout", "PT10S", "********");
    }

    @Test
    void mistypedNamesAndSettingsOfAPluginAreMended() {
        assertThat(commands.run("accounts", "list", "--set", "tenants=htp-directory")
                        .errors())
                .contains("did you mean ‘http-directory’?", "known: embedded, entra, http-directory, keycloak");
        assertThat(commands.run("accounts", "list", "--set", "http-directory.ulr=x")
                        .errors())
                .contains("did you mean ‘http-directory.url’?");
        assertThat(commands.run("accounts", "list", "--set", "tenants=http-directory")
                        .errors())
                .contains("http-directory.url is not set");
    }

    @Test
    void aJarThatCannotBeUsedEndsTheStartByNameAndIsListed() throws IOException {
        Files.writeString(directory.resolve("home").resolve("plugins").resolve("torn.jar"), "PK");

        Ran ran = commands.run("accounts", "list");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.errors()).contains("torn.jar is no jar");
        Ran listed = run("plugins", "list");
        assertThat(listed.exitCode()).isZero();
        assertThat(listed.output()).contains("http-directory", "torn.jar");
        assertThat(listed.errors()).contains("torn.jar is no jar");
        assertThat(directory.resolve("home").resolve("db")).doesNotExist();
    }
}
