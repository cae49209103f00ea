package dev.ferry.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner's way from the terminal, from the first command to the last (R5–R11). */
class GuidedMigrationTest {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final String HOME = "anna@outlook.example";
    private static final String WORK = "anna@contoso.example";

    private final Ferry ferry = new Ferry();

    /** Anna signs in with a personal account; Bo contributes; the MPN ID is in order. */
    @BeforeEach
    void anAccountNeedsItsOwner() {
        ferry.export.tenants.add(Samples.tenant("contoso"));
        ferry.export.tenants.add(Samples.tenant("fabrikam"));
        ferry.export.memberships.add(Samples.membership("contoso"));
        ferry.export.accounts.add(LegacyAccountSample.named("contoso")
                .withUsers(anna(Optional.of("sv")), bo())
                .build());
        ferry.export.accounts.add(LegacyAccountSample.named("newcomer")
                .withoutMpnId()
                .withUsers(Samples.owner("cleo@fabrikam.example"))
                .build());
        assertThat(ferry.run("migrate", "export").exitCode()).isZero();
    }

    private static LegacyUser anna(Optional<String> language) {
        Identity identity = Samples.person(HOME, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER)
                .identity();
        return new LegacyUser(identity, LegacyRole.OWNER, Optional.of("Anna"), language, true);
    }

    private static LegacyUser bo() {
        return Samples.contributor("bo@contoso.example");
    }

    private Ran as(String address, String step, String publisher, String... rest) {
        List<String> line = new ArrayList<>(List.of("migration", step, publisher));
        line.addAll(List.of(rest));
        line.addAll(List.of("--as", address));
        return ferry.run(line.toArray(String[]::new));
    }

    private JsonNode done(String address, String step, String publisher, String... rest) throws IOException {
        List<String> all = new ArrayList<>(List.of(rest));
        all.addAll(List.of("-o", "json"));
        Ran ran = as(address, step, publisher, all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return new ObjectMapper().readTree(ran.output());
    }

    private static JsonNode withoutMail(JsonNode document) {
        return document.<ObjectNode>deepCopy().without("mail");
    }

    private String codeMailedTo(String address) throws IOException {
        JsonNode mails = new ObjectMapper()
                .readTree(
                        ferry.run("mail", "list", "--to", address, "-o", "json").output());
        Matcher found = CODE.matcher(mails.get(mails.size() - 1).toString());
        assertThat(found.find()).isTrue();
        String code = found.group();
        assertThat(found.find()).isFalse();
        return code;
    }

    @Test
    void r14OwnersWhoAreWaitedForAreInvitedOnce() throws IOException {
        Ran tried = ferry.run("invite", "--dry-run", "-o", "json");
        assertThat(tried.json().get("mails").asInt()).as(tried.errors()).isEqualTo(2);
        assertThat(ferry.run("mail", "list", "-o", "json").json()).isEmpty();

        assertThat(ferry.run("invite", "--until", "2119-12-24").output()).contains("December");
        assertThat(ferry.run("mail", "list", "--to", HOME).output()).contains("Partner Center");
        assertThat(ferry.run("invite", "-o", "json").json().get("mails").asInt())
                .isZero();

        assertThat(ferry.run("invite", "--until", "Christmas").exitCode()).isEqualTo(2);
        assertThat(ferry.run("invite", "--until", "2001-12-24").exitCode()).isEqualTo(4);
    }

    @Test
    void anOwnerGoesTheWholeWayWithACodeFromTheMailbox() throws IOException {
        assertThat(done(HOME, "start", "contoso"))
                .isEqualTo(new ObjectMapper().readTree("""
                    {"publisherId": "contoso", "state": "in-progress", "workEmail": null, "mpnId": "%s", "replacedMpnId": null,
                     "signInAs": null, "links": {"joining": "https://ferry.example", "membership": "https://ferry.example",
                               "benefits": "https://ferry.example"},
                     "findings": [{"code": "work-email-needed"}], "mail": {"sent": 0, "waiting": 0, "setAside": 0}}
                    """.formatted(Samples.mpnId("contoso"))));
        assertThat(done(HOME, "work-email", "contoso", WORK).path("workEmail").isNull())
                .isTrue();
        JsonNode proved = done(HOME, "prove", "contoso", codeMailedTo(WORK));
        assertThat(proved.path("workEmail").asText()).isEqualTo(WORK);
        assertThat(proved.path("findings")).isEmpty();

        JsonNode account = done(HOME, "complete", "contoso");
        assertThat(account.path("managedIn").asText()).isEqualTo("partner-center");
        assertThat(account.at("/migration/state").asText()).isEqualTo("completed");
        assertThat(done(HOME, "status", "contoso").path("state").asText()).isEqualTo("completed");
        assertThat(account.path("mail").path("sent").asInt()).isEqualTo(1);
        JsonNode again = done(HOME, "complete", "contoso");
        assertThat(again.path("mail").path("sent").asInt()).isZero();
        assertThat(withoutMail(again)).isEqualTo(withoutMail(account));
        assertThat(ferry.run("mail", "show", "--to", WORK).output()).contains("Partner Center", "/accounts/contoso/");
    }

    @Test
    void aCompanyThatIsNoMemberJoinsOnTheWay() throws IOException {
        String cleo = "cleo@fabrikam.example";
        done(cleo, "start", "newcomer");
        assertThat(done(cleo, "work-email", "newcomer", cleo).path("workEmail").asText())
                .isEqualTo(cleo);

        Ran enrolled = as(cleo, "enrol", "newcomer", "--company", "Fabrikam", "--country", "SE", "-o", "json");
        JsonNode way = new ObjectMapper().readTree(enrolled.output());
        assertThat(enrolled.exitCode()).as(enrolled.errors()).isZero();
        assertThat(way.path("mpnId").asText()).matches("[0-9]{1,10}");
        assertThat(enrolled.errors()).contains(way.path("mpnId").asText());
        assertThat(ferry.run("mail", "show", "--to", cleo).output())
                .contains(way.path("mpnId").asText());
        assertThat(done(cleo, "complete", "newcomer").at("/migration/state").asText())
                .isEqualTo("completed");
    }

    @Test
    void aMembershipThatIsVettedByHandIsWaitedFor() throws IOException {
        ferry.stores.mpnRegistry().vetByHand();
        String cleo = "cleo@fabrikam.example";
        done(cleo, "start", "newcomer");
        done(cleo, "work-email", "newcomer", cleo);

        JsonNode way = done(cleo, "enrol", "newcomer", "--company", "Fabrikam", "--country", "SE");
        assertThat(way.at("/findings/0/standing").asText()).isEqualTo("not-vetted");
        Ran early = as(cleo, "complete", "newcomer");
        assertThat(early.exitCode()).isEqualTo(4);
        assertThat(early.errors()).startsWith("ferry: not-ready: ").contains("MPN ID not valid");
    }

    @Test
    void anOwnerWhoIsAMemberAlreadyGivesTheMpnId() throws IOException {
        done(HOME, "start", "contoso");
        done(HOME, "work-email", "contoso", WORK);
        done(HOME, "prove", "contoso", codeMailedTo(WORK));

        String mpnId = Samples.mpnId("contoso").value();
        assertThat(done(HOME, "membership", "contoso", mpnId).path("mpnId").asText())
                .isEqualTo(mpnId);
    }

    @ParameterizedTest
    @CsvSource({
        "start contoso, owner-only",
        "status contoso, owner-only",
        "work-email contoso a@contoso.example, owner-only",
        "prove contoso 012345, owner-only",
        "membership contoso 1, owner-only",
        "enrol contoso --company C --country SE, owner-only",
        "complete contoso, owner-only",
        "start contoso --as bo@contoso.example, owner-only",
        "start contoso --as eve@elsewhere.example, account-not-found",
        "start nothing --as anna@outlook.example, account-not-found",
        "start contoso --as boss@ferry.example, owner-only",
        "work-email contoso anna@contoso.example --as anna@outlook.example, start-first",
        "prove contoso 012345 --as anna@outlook.example, start-first",
        "membership contoso 1 --as anna@outlook.example, start-first",
        "enrol contoso --company C --country SE --as anna@outlook.example, start-first",
        "complete contoso --as anna@outlook.example, start-first"
    })
    void whoMayNotOrIsTooEarlyIsRefused(String line, String code) {
        Ran ran = ferry.run(("migration " + line).split(" "));

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).startsWith("ferry: " + code + ": ");
        assertThat(ran.errors().contains("--as ADDRESS"))
                .as("an operator is told how an owner's step is taken")
                .isEqualTo(code.equals("owner-only") && !line.contains("bo@"));
    }

    @ParameterizedTest
    @CsvSource({
        "work-email contoso anna@fabrikam.example, tenant-mismatch",
        "work-email contoso anna@nowhere.example, unknown-tenant",
        "work-email contoso bo@outlook.example, personal-address",
        "prove contoso 012345, code-expired",
        "membership contoso 4711, prove-email-first",
        "enrol contoso --company C --country SE, prove-email-first",
        "enrol contoso --company C --country XX, malformed-country",
        "complete contoso, not-ready"
    })
    void aStepThatARuleTurnsDownIsRefused(String line, String code) throws IOException {
        done(HOME, "start", "contoso");

        Ran ran = ferry.run(("migration " + line + " --as " + HOME).split(" "));
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).startsWith("ferry: " + code + ": ");
    }

    @Test
    void theTenantIsNamedInTheReadersLanguage() throws IOException {
        done(HOME, "start", "contoso");

        assertThat(as(HOME, "work-email", "contoso", "anna@fabrikam.example", "--lang", "fr")
                        .errors())
                .startsWith("ferry: tenant-mismatch: Cette adresse n’appartient pas à ")
                .contains(Samples.tenant("contoso").displayName());
    }

    @Test
    void afterTooManyTriesTheOwnerIsToldHowLongToWait() throws IOException {
        done(HOME, "start", "contoso");
        done(HOME, "work-email", "contoso", WORK);
        String wrong = codeMailedTo(WORK).equals("000000") ? "111111" : "000000";
        for (int tries = 0; tries < 5; tries++) {
            assertThat(as(HOME, "prove", "contoso", wrong).errors()).startsWith("ferry: wrong-code: ");
        }

        Ran ran = as(HOME, "prove", "contoso", codeMailedTo(WORK));
        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.errors()).startsWith("ferry: too-many-tries: ").contains("10 minutes");
    }

    @Test
    void r9WhoseValidNumberWasReplacedReadsWhichItWasUntilItIsGivenAgain() throws IOException {
        ferry.stores.mpnRegistry().knowsWithoutTenant(Samples.mpnId("tailspin"));
        String good = Samples.mpnId("contoso").value();
        done(HOME, "start", "contoso");
        done(HOME, "work-email", "contoso", WORK);
        done(HOME, "prove", "contoso", codeMailedTo(WORK));

        Ran ran = as(HOME, "membership", "contoso", Samples.mpnId("tailspin").value());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors())
                .startsWith("ferry: registry-unavailable: ")
                .contains("MPN ID " + good + ", which was valid, no longer counts.");
        assertThat(done(HOME, "status", "contoso").path("replacedMpnId").asText())
                .isEqualTo(good);
        assertThat(ferry.run("migration", "status", "contoso", "--as", HOME).output())
                .contains("MPN ID " + good + ", which was valid, no longer counts.");

        assertThat(done(HOME, "membership", "contoso", good)
                        .path("replacedMpnId")
                        .isNull())
                .isTrue();
    }

    @Test
    void aRegistryThatIsAwayIsAFailureToBeTriedAgain() throws IOException {
        done(HOME, "start", "contoso");
        ferry.stores.mpnRegistry().goDown();

        Ran ran = as(HOME, "work-email", "contoso", WORK);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.errors()).startsWith("ferry: registry-unavailable: ");
    }

    @Test
    void wherePeopleSignInElsewhereNobodyDoesAtTheTerminal() {
        ferry.signInHere = false;

        assertThat(as(HOME, "start", "contoso").errors()).startsWith("ferry: sign-in-elsewhere: ");
        assertThat(as(HOME, "start", "contoso").exitCode()).isEqualTo(4);
        assertThat(ferry.run("token", "--email", HOME).errors()).startsWith("ferry: sign-in-elsewhere: ");
        assertThat(ferry.run("accounts", "list").exitCode()).isZero();
    }

    @Test
    void aMailIsInTheRecipientsOwnLanguage() throws IOException {
        done(HOME, "start", "contoso", "--lang", "nl");
        done(HOME, "work-email", "contoso", WORK, "--lang", "nl");

        assertThat(ferry.run("mail", "show", "--to", WORK).output()).contains("Hej!");
    }

    @Test
    void whatIsMissingIsAskedForOnATerminal() throws IOException {
        done(HOME, "start", "contoso");
        ferry.terminal = true;
        ferry.environment.put("NO_COLOR", "1");
        ferry.typed = WORK + "\n";
        assertThat(as(HOME, "work-email", "contoso").errors()).contains("Work e-mail [" + HOME + "]: ");
        ferry.typed = codeMailedTo(WORK) + "\n";
        Ran proved = as(HOME, "prove", "contoso");

        assertThat(proved.exitCode()).isZero();
        assertThat(proved.errors()).startsWith("Code from the mail: ");
        assertThat(proved.output()).contains(WORK, "ferry migration complete contoso");
    }

    @Test
    void theAddressOfTheSignInIsOfferedFirst() throws IOException {
        done("cleo@fabrikam.example", "start", "newcomer");
        ferry.terminal = true;
        ferry.typed = "\n";

        assertThat(as("cleo@fabrikam.example", "work-email", "newcomer").output())
                .contains("cleo@fabrikam.example");
        ferry.typed = "Fabrikam\nSE\n";
        assertThat(as("cleo@fabrikam.example", "enrol", "newcomer").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"work-email, ADDRESS", "prove, CODE", "membership, MPNID", "enrol, --company"})
    void whereNobodyAnswersWhatIsMissingIsWrongUsage(String step, String missing) {
        Ran scripted = as(HOME, step, "contoso");
        ferry.terminal = true;
        Ran silent = as(HOME, step, "contoso", "--no-input");
        Ran nothing = as(HOME, step, "contoso", "--lang", "en");

        assertThat(scripted.exitCode()).isEqualTo(2);
        assertThat(scripted.errors()).startsWith("ferry: " + missing);
        assertThat(silent.exitCode()).isEqualTo(2);
        assertThat(nothing.exitCode()).isNotZero();
    }

    @Test
    void aTokenStandsAloneOnStandardOutput() {
        Ran ran = ferry.run("token", "--email", WORK, "-o", "json");

        assertThat(ran.output()).matches("\\S+\n");
        assertThat(ran.errors()).isEmpty();
        assertThat(ferry.stores.identityProvider().verify(ran.output().strip()).map(signIn -> signIn.email()))
                .isEqualTo(dev.ferry.domain.outcome.Outcome.done(EmailAddress.of(WORK)));
        assertThat(as(HOME, "start", "contoso", "--as", HOME).exitCode()).isEqualTo(2);
        assertThat(ferry.run("token", "--email", WORK, "--as", HOME).errors()).startsWith("ferry: operator-only: ");
        assertThat(ferry.run("mail", "list", "--as", HOME).exitCode()).isEqualTo(4);
    }

    @Test
    void mailsAreListedAndShownByNumber() throws IOException {
        done(HOME, "start", "contoso");
        done(HOME, "work-email", "contoso", WORK);
        done(HOME, "work-email", "contoso", WORK);

        JsonNode mails = new ObjectMapper()
                .readTree(ferry.run("mail", "list", "-o", "json").output());
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).fieldNames()).toIterable().containsExactly("to", "subject", "body", "html", "at");
        assertThat(mails.get(0).path("at").asText()).isEqualTo("2019-07-01T12:00:00Z");
        assertThat(new ObjectMapper()
                        .readTree(ferry.run("mail", "show", "2", "-o", "json").output()))
                .isEqualTo(mails.get(1));
        assertThat(ferry.run("mail", "show", "2", "--html").output())
                .startsWith("<!DOCTYPE html>")
                .containsPattern("<p class=\"code\">[0-9]{6}</p>");
        assertThat(ferry.run("mail", "list").output()).contains("No.", "2").doesNotContainPattern(CODE);
        assertThat(ferry.run("mail", "show", "3").errors()).startsWith("ferry: mail-not-found: ");
        assertThat(ferry.run("mail", "show", "--to", HOME).exitCode()).isEqualTo(4);
    }

    @Test
    void noCodeIsEverOnStandardErrorInHistoryOrInAnAnswer() throws IOException {
        StringBuilder said = new StringBuilder();
        ferry.terminal = true;
        said.append(as(HOME, "start", "contoso", "-v"));
        said.append(as(HOME, "work-email", "contoso", WORK, "-v"));
        String code = codeMailedTo(WORK);
        said.append(as(HOME, "prove", "contoso", code, "-v"));
        said.append(as(HOME, "prove", "contoso", code, "-v"));
        said.append(as(HOME, "complete", "contoso", "-v"));
        said.append(ferry.run("history", "export", "-o", "json"));
        said.append(ferry.run("accounts", "show", "contoso", "-o", "json"));

        assertThat(said.toString()).contains("code-expired").doesNotContain(code);
    }
}
