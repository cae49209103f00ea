package dev.ferry.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferry users …}: who has access to a moved account, changed from the terminal (R11, R15). */
class UsersTest {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final String OWNER = "owner@contoso.example";
    private static final String ZOE = "zoe@elsewhere.example";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void anAccountHasMoved() {
        ferry.withReady();
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(
                        Samples.owner(OWNER),
                        Samples.person("mia@outlook.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR))
                .build());
        ferry.export.accounts.add(
                LegacyAccountSample.named("waiting").withoutMpnId().build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    private Ran users(String... line) {
        List<String> all = new ArrayList<>(List.of("users"));
        all.addAll(List.of(line));
        return ferry.run(all.toArray(String[]::new));
    }

    /** The same as the owner, who reads JSON. */
    private JsonNode done(String... line) throws IOException {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("--as", OWNER, "-o", "json"));
        Ran ran = users(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    private void refused(String code, String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("--as", OWNER));
        Ran ran = users(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(4);
        assertThat(ran.errors()).contains(code + ": ");
    }

    private String codeMailedTo(String address) {
        Matcher found = CODE.matcher(ferry.run("mail", "show", "--to", address).output());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void whoIsOfTheTenantEntersAtOnceAndOthersAreInvited() throws IOException {
        Ran ran = users("add", "contoso", "bo@contoso.example", ZOE, "--role", "manager", "--as", OWNER, "-o", "json");

        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        assertThat(ran.json()).isEqualTo(new ObjectMapper().readTree("""
            [{"userId": "u3", "email": "bo@contoso.example", "displayName": null, "role": "manager", "kind": "work",
              "state": "active", "legacyRole": "owner", "objectId": null, "applicationId": null},
             {"userId": "u4", "email": "zoe@elsewhere.example", "displayName": null, "role": "manager", "kind": "work",
              "state": "invitation-pending", "legacyRole": null, "objectId": null, "applicationId": null}]
            """));
        assertThat(ran.errors()).contains(ZOE + " is invited").doesNotContain("bo@contoso.example");
        assertThat(ferry.run("mail", "list", "--to", "bo@contoso.example").output())
                .isNotEmpty();
    }

    @Test
    void whoWasInvitedAcceptsByTheCodeThatWasSentLast() throws IOException {
        done("add", "contoso", ZOE, "--name", "Zoë", "--language", "fr");
        String first = codeMailedTo(ZOE);
        assertThat(done("resend", "contoso", ZOE).path("state").asText()).isEqualTo("invitation-pending");
        String second = codeMailedTo(ZOE);

        assertThat(users("accept", "contoso", first, "--as", ZOE).exitCode()).isEqualTo(4);
        Ran accepted = users("accept", "contoso", second, "--as", ZOE, "-o", "json");
        assertThat(accepted.exitCode()).as(accepted.errors()).isZero();
        assertThat(accepted.json().path("state").asText()).isEqualTo("active");
        assertThat(accepted.json().path("displayName").asText()).isEqualTo("Zoë");
        refused("no-invitation", "resend", "contoso", ZOE);
    }

    @Test
    void aCodeIsAskedForWhereSomebodyIsThere() throws IOException {
        done("add", "contoso", ZOE);
        ferry.terminal = true;
        ferry.typed = codeMailedTo(ZOE) + "\n";

        assertThat(users("accept", "contoso", "--as", ZOE).output()).contains("active");
    }

    @Test
    void aUserIsMeantByIdOrAsListed() throws IOException {
        done("add", "contoso", "bo@contoso.example");

        assertThat(done("role", "contoso", "BO@contoso.example", "marketer")
                        .path("role")
                        .asText())
                .isEqualTo("marketer");
        assertThat(done("role", "contoso", "u3", "owner").path("role").asText()).isEqualTo("owner");
        assertThat(done("remove", "contoso", "u3").path("email").asText()).isEqualTo("bo@contoso.example");
        assertThat(done("list", "contoso")).hasSize(2);
        refused("user-not-found", "remove", "contoso", "bo@contoso.example");
        refused("user-not-found", "remove", "contoso", "u3");
        refused("user-not-found", "remove", "contoso", "ж");
    }

    @Test
    void aProgramEntersByItsIds() throws IOException {
        String tenant = Samples.tenantId("contoso").toString();
        JsonNode added = done(
                "add", "contoso", "--application", "app-1", "--tenant", tenant, "--object", "0B1", "--name", "Bot");

        assertThat(added.findValuesAsText("kind")).containsExactly("service-principal");
        assertThat(added.findValuesAsText("objectId")).containsExactly("0b1");
        assertThat(added.findValuesAsText("applicationId")).containsExactly("app-1");
        refused("role-not-for-program", "role", "contoso", "0b1", "marketer");
        assertThat(done("remove", "contoso", "0B1").path("displayName").asText())
                .isEqualTo("Bot");
    }

    @Test
    void r11WhoCameAlongWithoutARoleEntersUnderAWorkAddress() throws IOException {
        refused("user-unmapped", "role", "contoso", "mia@outlook.example", "developer");
        JsonNode mapped = done("map", "contoso", "mia@outlook.example", "mia@contoso.example", "--role", "manager");

        assertThat(mapped.path("email").asText()).isEqualTo("mia@contoso.example");
        assertThat(mapped.path("role").asText()).isEqualTo("manager");
        assertThat(mapped.path("state").asText()).isEqualTo("active");
        refused("user-mapped", "map", "contoso", "u2", "other@contoso.example");
    }

    @Test
    void rulesRefuse() {
        refused("last-owner", "remove", "contoso", OWNER);
        refused("already-member", "add", "contoso", OWNER);
        refused("malformed-email", "add", "contoso", "nobody");
        refused("account-not-found", "remove", "waiting", "u1");
        refused(
                "too-many",
                IntStream.range(0, 13)
                        .mapToObj(i -> i == 0 ? "add" : i == 1 ? "contoso" : "user" + i + "@contoso.example")
                        .toArray(String[]::new));
    }

    @Test
    void anOperatorChangesNobodyAndIsToldHow() {
        Ran ran = users("remove", "contoso", "u2");

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).startsWith("ferry: owner-only: ").contains("--as ADDRESS");
        assertThat(users("add", "waiting", "a@b.example").errors()).startsWith("ferry: managed-in-cpp: ");
        assertThat(users("accept", "contoso", "012345").errors())
                .startsWith("ferry: account-not-found: ")
                .contains("--as ADDRESS");
    }

    @Test
    void whoIsNotNamedIsMissed() {
        Ran nobody = users("add", "contoso", "--as", OWNER);
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.errors()).contains("EMAIL");
        assertThat(users("accept", "contoso", "--as", ZOE, "--no-input").exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | bo@contoso.example has no access to contoso any more.
        sv | bo@contoso.example har inte längre åtkomst till contoso.
        nl | bo@contoso.example heeft geen toegang meer tot contoso.
        fr | bo@contoso.example n’a plus accès à contoso.
        """)
    void peopleAreToldInTheirLanguage(String language, String sentence) throws IOException {
        done("add", "contoso", "bo@contoso.example");

        Ran ran = users("remove", "contoso", "bo@contoso.example", "--as", OWNER, "--lang", language);
        assertThat(ran.errors()).startsWith(sentence);
        assertThat(ran.output()).contains("u3", "developer");
    }

    @Test
    void r16AnOwnerChangesTheAccountsSettings() throws IOException {
        Ran ran = ferry.run(
                "accounts",
                "change",
                "contoso",
                "--name",
                "Contoso Nordic",
                "--country",
                "no",
                "--as",
                OWNER,
                "-o",
                "json");

        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        assertThat(ran.json().path("displayName").asText()).isEqualTo("Contoso Nordic");
        assertThat(ran.json().path("company").path("country").asText()).isEqualTo("NO");
        assertThat(ferry.run("sync", "status", "contoso", "-o", "json").json().path("changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.path("change").asText()).isEqualTo("settings-stand"));
    }

    @ParameterizedTest
    @CsvSource({
        "owner@contoso.example,contoso,--name=,4,value-missing",
        "owner@contoso.example,contoso,--country=XX,4,malformed-country",
        "owner@contoso.example,waiting,--name=X,4,account-not-found",
        "owner@waiting.example,waiting,--name=X,4,managed-in-cpp",
        "owner@contoso.example,contoso,--mpn-id=1,4,mpn-invalid"
    })
    void settingsThatCannotBeAreRefused(String who, String account, String option, int exit, String code) {
        Ran ran = ferry.run("accounts", "change", account, option, "--as", who);

        assertThat(ran.errors()).contains(code + ": ");
        assertThat(ran.exitCode()).isEqualTo(exit);
    }

    @Test
    void operatorsAreToldWhoChangesSettingsAndNothingToChangeIsAWrongCommand() {
        assertThat(ferry.run("accounts", "change", "contoso", "--name", "X").errors())
                .contains("owner-only: ", "users and settings");
        assertThat(ferry.run("accounts", "change", "contoso", "--as", OWNER).exitCode())
                .isEqualTo(2);
    }
}
