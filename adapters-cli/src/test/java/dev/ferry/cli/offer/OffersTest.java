package dev.ferry.cli.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.offer.Situation;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ferry offers}, as an owner, somebody else, and an operator (R18–R21). */
class OffersTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String OTHER = "carl@contoso.example";
    private static final String KIND = "dynamics-365-customer-engagement";
    private static final String SETUP =
            "{\"callToAction\": \"contact-me\", \"appUrl\": \"https://contoso.example/app\"}";

    private final Ferry ferry = new Ferry();

    @TempDir
    Path desk;

    @BeforeEach
    void anAccountHasMoved() {
        ferry.directory = desk;
        ferry.withReady("fabrikam");
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner(OWNER), Samples.contributor(OTHER))
                .withOffers(
                        OfferStages.of("draft", Situation.DRAFT),
                        OfferStages.of("lost", Situation.NOT_DETECTED),
                        OfferStages.of("live", Situation.PUBLISHED),
                        Samples.offer("machine"))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    private Ran owner(String... line) {
        return as(OWNER, line);
    }

    private Ran as(String address, String... line) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("--as", address));
        return ferry.run(all.toArray(String[]::new));
    }

    private JsonNode json(String... line) throws IOException {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of("-o", "json"));
        Ran ran = owner(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.json();
    }

    private static void refused(Ran ran, String code) {
        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(4);
        assertThat(ran.errors()).contains("ferry: " + code + ": ");
        assertThat(ran.output()).isEmpty();
    }

    @Test
    void whatWasLeftBlankIsNamed() {
        enrol();

        for (List<String> line : List.of(
                List.of("offers", "create", "contoso", "new-crm", "--kind", "dynamics-365-operations", "--name", " "),
                List.of(
                        "billing",
                        "set",
                        "contoso",
                        "--country",
                        "SE",
                        "--address",
                        "x",
                        "--contact",
                        "x",
                        "--company",
                        ""),
                List.of("accounts", "change", "contoso", "--name", ""),
                List.of("cases", "open", "contoso", "--topic", "managing", "--text", " "))) {
            String option = line.get(line.size() - 2);
            assertThat(owner(line.toArray(String[]::new)).errors())
                    .as(line.toString())
                    .startsWith("ferry: value-missing: " + option + ": Fill this in.");
        }
    }

    @Test
    void aDecisionThatSpeaksOfNoOtherOfferTakesNone() {
        for (String decision : List.of("none", "other-legal-entity")) {
            Ran ran = owner("offers", "duplicate", "contoso", "crm", "--decision", decision, "--of", "contoso/erp");
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.errors()).startsWith("ferry: --of goes with --decision duplicate");
        }
        assertThat(owner("offers", "duplicate", "contoso", "crm", "--decision", "duplicate")
                        .errors())
                .startsWith("ferry: --of PUBLISHER/OFFER is missing");
    }

    private void enrol() {
        assertThat(owner("enrolment", "enrol", "contoso").exitCode()).isZero();
    }

    private Ran create(String id, String... more) {
        List<String> all = new ArrayList<>(List.of("offers", "create", "contoso", id, "--name", "CRM"));
        all.addAll(List.of(more));
        return owner(all.toArray(String[]::new));
    }

    @Test
    void theOffersOfAnAccountAreListed() throws IOException {
        JsonNode all = json("offers", "list", "contoso");

        assertThat(all)
                .extracting(offer -> offer.get("offerId").asText())
                .containsExactly("draft", "live", "lost", "machine");
        assertThat(all.get(0).get("nextStep").asText()).isEqualTo("addendum");
        assertThat(owner("offers", "list", "contoso", "-o", "csv").output().lines())
                .contains(
                        "publisherId,offerId,name,kind,situation,state,step,nextStep",
                        "contoso,live,Offer live," + KIND + ",published,legacy,membership-center,enrolment",
                        "contoso,machine,Offer machine,other,published,left-alone,,");
        assertThat(owner("offers", "list", "contoso", "--lang", "sv").output())
                .contains(
                        "Dynamics 365 for Customer Engagement & PowerApps",
                        "Registrering på marknadsplatsen",
                        "Utkast");
        assertThat(owner("offers", "list", "contoso", "--situation", "published", "--step", "enrolment", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("contoso,live,");
    }

    @Test
    void othersFindNoDraftByHowFarItIs() {
        assertThat(as(OTHER, "offers", "list", "contoso", "-o", "csv").output().lines())
                .contains("contoso,draft,Offer draft," + KIND + ",draft,draft,,");
        assertThat(as(OTHER, "offers", "list", "contoso", "--step", "addendum", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(1);
    }

    @Test
    void operatorsListTheOffersOfAllAccounts() {
        assertThat(ferry.run("offers", "list", "-o", "csv").output().lines())
                .hasSize(6)
                .last()
                .asString()
                .startsWith("fabrikam,offer-of-fabrikam,");
        assertThat(ferry.run("offers", "list", "--situation", "draft", "--step", "addendum", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(2);
        assertThat(ferry.run("offers", "list", "--step", "go-live", "-o", "json")
                        .output()
                        .strip())
                .isEqualTo("[]");
        refused(owner("offers", "list"), "operator-only");
        refused(ferry.run("offers", "list", "nobody"), "account-not-found");
    }

    @Test
    void anOfferIsShownWithItsChecklistAndItsPages() throws IOException {
        enrol();
        String shown = owner("offers", "show", "contoso", "live").output();

        assertThat(shown.lines())
                .anySatisfy(line ->
                        assertThat(line).contains("Marketplace enrolment", "Done", "2019-07-01T12:00:00", OWNER))
                .anySatisfy(
                        line -> assertThat(line).contains("Going live", "Blocked", "waits for: Listed on AppSource"))
                .anySatisfy(line -> assertThat(line).contains("Technical configuration", "Not started"));
        assertThat(shown).startsWith("Offer live (contoso/live)\n").contains("Dynamics 365 for Customer Engagement");
        assertThat(owner("offers", "show", "contoso", "machine").output())
                .contains("Nothing is to be done for this offer here.");
        JsonNode offer = json("offers", "show", "contoso", "live");
        assertThat(offer.get("checklist")).isNotEmpty();
        assertThat(offer.get("pages")).hasSize(6);
        assertThat(owner("offers", "show", "contoso", "live", "-o", "csv")
                        .output()
                        .lines())
                .hasSize(2);
    }

    @Test
    void whoMayNotOpenADraftIsRefused() {
        refused(owner("offers", "show", "contoso", "none"), "offer-not-found");
        refused(as(OTHER, "offers", "show", "contoso", "draft"), "manager-only");
        assertThat(ferry.run("offers", "show", "contoso", "draft").exitCode()).isZero();
    }

    @Test
    void anOfferIsCreatedOnceTheAccountIsEnrolled() {
        refused(create("crm", "--kind", KIND), "step-blocked");
        enrol();
        refused(create("crm", "--kind", "other"), "kind-left-alone");
        refused(create("live", "--kind", KIND), "offer-exists");
        refused(create("crm", "--kind", KIND, "--replaces", "draft"), "not-replaceable");
        refused(create("crm", "--kind", "dynamics-365-operations", "--replaces", "lost"), "kind-mismatch");

        Ran created = create("crm", "--kind", KIND, "--replaces", "lost");

        assertThat(created.exitCode()).as(created.errors()).isZero();
        assertThat(created.output()).startsWith("CRM (contoso/crm)\n").containsPattern("Replaces +lost\n");
        assertThat(owner("offers", "show", "contoso", "lost").output()).containsPattern("Replaced by +crm\n");
        refused(create("more", "--kind", KIND, "--replaces", "lost"), "already-replaced");
    }

    @Test
    void theTerminalAloneIsToldToSayWhoActs() {
        Ran ran = ferry.run("offers", "create", "contoso", "crm", "--name", "CRM", "--kind", KIND);

        refused(ran, "manager-only");
        assertThat(ran.errors()).contains("--as ADDRESS");
    }

    @Test
    void aPageIsWrittenFromAFileAndPrinted() throws IOException {
        Files.writeString(desk.resolve("setup.json"), SETUP);
        assertThat(owner("offers", "page", "contoso", "draft", "setup").json()).isEmpty();

        Ran written = owner("offers", "page", "contoso", "draft", "setup", "--file", "setup.json");

        assertThat(written.exitCode()).as(written.errors()).isZero();
        assertThat(written.errors()).isEqualTo("The page is complete.\n");
        Ran printed = owner("offers", "page", "contoso", "draft", "setup", "-o", "csv");
        assertThat(printed.output()).isEqualTo(written.output());
        assertThat(printed.json()).isEqualTo(new ObjectMapper().readTree(SETUP));
    }

    @Test
    void aPageIsWrittenFromStandardInput() throws IOException {
        ferry.typed = "{\"categories\": [\"finance\", \" \", \"finance\"]}";

        Ran written = owner("offers", "page", "contoso", "live", "properties", "--file", "-");

        assertThat(written.errors()).isEqualTo("The page still lacks: appVersion, termsOfUseUrl\n");
        assertThat(written.json().get("categories")).hasSize(1);
        ferry.typed = written.output();
        assertThat(owner("offers", "page", "contoso", "live", "properties", "--file", "-")
                        .output())
                .isEqualTo(written.output());
    }

    @Test
    void eachFaultIsToldWhereItStands() {
        ferry.typed = "{\"callToAction\": \"dance\", \"appUrl\": \"nowhere\", \"colour\": \"red\"}";
        Ran ran = owner("offers", "page", "contoso", "live", "setup", "--file", "-");

        refused(ran, "unknown-value: callToAction");
        refused(ran, "malformed-url: appUrl");
        refused(ran, "unknown-value: colour");
        ferry.typed = "{\"categories\": [\"finance\", 7]}";
        refused(owner("offers", "page", "contoso", "live", "properties", "--file", "-"), "not-a-text: categories/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"appUrl\": ", "{} {}", "{\"appUrl\": \"a\", \"appUrl\": \"b\"}"})
    void whatIsNoObjectIsNotTaken(String typed) {
        ferry.typed = typed;
        Ran ran = owner("offers", "page", "contoso", "live", "setup", "--file", "-");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors()).startsWith("ferry: Standard input holds no JSON object");
    }

    @Test
    void aFileThatCannotBeTakenIsNamed() throws IOException {
        Files.createDirectory(desk.resolve("folder"));
        Files.write(desk.resolve("large.json"), " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.US_ASCII));

        assertThat(List.of("none.json", "folder")).allSatisfy(file -> {
            Ran ran = owner("offers", "page", "contoso", "live", "setup", "--file", file);
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.errors()).startsWith("ferry: " + file + " cannot be read");
        });
        Ran large = owner("offers", "page", "contoso", "live", "setup", "--file", "large.json");
        assertThat(large.exitCode()).isEqualTo(1);
        assertThat(large.errors()).startsWith("ferry: large.json is larger than 1,048,576 bytes.");
    }

    @Test
    void pagesAreForThoseWhoMayEditTheOffer() {
        ferry.typed = SETUP;

        refused(ferry.run("offers", "page", "contoso", "live", "setup", "--file", "-"), "manager-only");
        refused(owner("offers", "page", "contoso", "machine", "setup", "--file", "-"), "kind-left-alone");
        refused(owner("offers", "page", "contoso", "none", "setup"), "offer-not-found");
    }

    @Test
    void theKindOfADraftIsSaidAndCorrected() throws IOException {
        enrol();
        assertThat(json("offers", "kind", "contoso", "draft", "--correct").get("checklist"))
                .filteredOn(step -> step.get("step").asText().equals("kind"))
                .allSatisfy(step -> assertThat(step.get("status").asText()).isEqualTo("done"))
                .hasSize(1);
        assertThat(json("offers", "kind", "contoso", "draft", "--wrong").get("checklist"))
                .filteredOn(step -> step.get("step").asText().equals("kind"))
                .allSatisfy(step -> assertThat(step.get("status").asText()).isEqualTo("open"))
                .hasSize(1);
        refused(owner("offers", "kind", "contoso", "draft", "--kind", "other"), "operator-only");
        refused(owner("offers", "kind", "contoso", "live", "--correct"), "not-a-draft");
        refused(ferry.run("offers", "kind", "contoso", "draft", "--wrong"), "manager-only");

        Ran corrected = ferry.run("offers", "kind", "contoso", "draft", "--kind", "dynamics-365-operations");

        assertThat(corrected.exitCode()).as(corrected.errors()).isZero();
        assertThat(corrected.output()).contains("Dynamics 365 for Operations");
    }

    @ParameterizedTest
    @CsvSource({
        "kind contoso draft",
        "kind contoso draft --correct --wrong",
        "kind contoso draft --correct --kind other",
        "create contoso CRM --name x --kind other",
        "create contoso crm --kind other",
        "page contoso live colours",
        "list --situation lost",
        "list --step next",
        "show contoso"
    })
    void whatCannotBeReadIsWrongUsage(String line) {
        assertThat(owner(("offers " + line).split(" ")).exitCode()).isEqualTo(2);
    }

    @Test
    void howManyActsAreToldAgainIsSaidToProgramsToo() throws IOException {
        assertThat(ferry.run("offers", "retry", "-o", "json")
                        .json()
                        .get("retried")
                        .asInt(-1))
                .isZero();
        assertThat(ferry.run("offers", "retry", "-o", "csv").output().lines()).containsExactly("retried", "0");
    }
}
