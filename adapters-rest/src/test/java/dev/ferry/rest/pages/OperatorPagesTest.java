package dev.ferry.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.UserKind;
import dev.ferry.rest.Companies;
import dev.ferry.rest.KeptFindings;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sample.UserSamples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of all accounts, and do with them, without a script. */
class OperatorPagesTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies =
            new Companies(server).withTenant("contoso").withMembership("contoso");
    private final Browser operator = new Browser(server, companies.operator().token());

    private static String page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain(" style=", "<style", "<script>");
        return answer.body();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** One account that is ready, and one that has no MPN ID. */
    private void twoAccounts() {
        companies
                .with(Samples.legacyAccount("contoso"))
                .with(LegacyAccountSample.named("waits").withoutMpnId().build());
    }

    /** The export that every archive is here: tailspin, which is ready, and a row that is rejected. */
    private String export() throws IOException, InterruptedException {
        String job = location(operator.upload("/operator/exports", "an archive", Csrf.token(operator.secret())));
        String shown = page(operator.get(job), 200);
        assertThat(shown).contains("export.zip");
        return between(shown, "name=\"export\" value=\"", "\"");
    }

    private static String between(String text, String before, String behind) {
        assertThat(text).contains(before);
        String rest = text.substring(text.indexOf(before) + before.length());
        return rest.substring(0, rest.indexOf(behind));
    }

    @Test
    void theDashboardShowsWhereAllAreAndLeadsToTheirLists() throws IOException, InterruptedException {
        twoAccounts();

        String shown = page(operator.get("/operator/standing"), 200);

        assertThat(shown)
                .contains(
                        "href=\"/operator/accounts?ready=true\">Ready to move</a> <strong>1</strong>",
                        "href=\"/operator/accounts?migration=not-started&amp;ready=false&amp;invited=false\"",
                        "href=\"/operator/accounts?finding=mpn-missing\"",
                        "There is a forecast as soon as a second day is noted.",
                        "href=\"/operator/ready\"",
                        "href=\"/operator/deadlines?deadline=")
                .as("one day is no line")
                .doesNotContain("<svg class=\"burn-down\"");
        assertThat(shown.split("Show as a table", -1))
                .as("a table for each chart")
                .hasSizeGreaterThan(4);
        for (String list : List.of(
                "ready=true",
                "migration=not-started&ready=false&invited=false",
                "migration=in-progress&ready=false",
                "migration=completed")) {
            page(operator.get("/operator/accounts?" + list), 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"places", "findings", "standings", "throughput", "sync-back", "burn-down", "deadlines"})
    void whatIsDrawnIsToBeHadAsCsv(String chart) throws IOException, InterruptedException {
        twoAccounts();

        HttpResponse<String> file = operator.get("/operator/charts/" + chart + ".csv");

        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines().findFirst().orElseThrow()).contains(",");
    }

    @Test
    void deadlinesAtRiskAreListedOnTheirOwnPageAlone() throws IOException, InterruptedException {
        assertThat(page(operator.get("/operator/deadlines/risk", "HX-Target", "risk"), 200))
                .contains("offers at risk", "Counted <time")
                .doesNotContain("<ul", "<html");
        assertThat(page(operator.get("/operator/deadlines/risk"), 200)).contains("Counted <time", "<h1>At risk</h1>");
    }

    @Test
    void aChartThatIsNoneIsNotFound() throws IOException, InterruptedException {
        page(operator.get("/operator/charts/none.csv"), 404);
    }

    @Test
    void whatIsReadyIsTickedTriedAndMovedUnderTheSameName() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("tailspin")).withTenant("tailspin").withMembership("tailspin");
        String export = export();

        assertThat(page(operator.get("/operator/ready"), 200))
                .contains("value=\"tailspin\" checked", "value=\"" + export + "\"");
        assertThat(page(operator.submit("/operator/ready", Map.of("sent", "on", "export", export)), 422))
                .as("nothing ticked is not everything")
                .contains("id=\"only-error\"")
                .doesNotContain("value=\"tailspin\" checked");

        Map<String, String> form = Map.of("sent", "on", "export", export, "only", "tailspin", "dryRun", "on");
        String tried = page(operator.get(location(operator.submit("/operator/ready", form))), 200);
        assertThat(tried)
                .contains(
                        "Dry run: nothing has changed.",
                        "would move",
                        "Move this one account now",
                        "name=\"only\" value=\"tailspin\"",
                        "name=\"export\" value=\"" + export + "\"")
                .doesNotContain(">moved<", "/operator/accounts?finding=");
        String name = between(tried, "name=\"name\" value=\"", "\"");
        assertThat(name).as("the file's own").isEqualTo("export");

        String moved = page(
                operator.get(location(operator.submit(
                        "/operator/waves", Map.of("export", export, "name", name, "only", "tailspin")))),
                200);
        assertThat(moved)
                .contains(
                        "Wave · " + name,
                        "/operator/accounts?migration=completed&amp;wave=" + name,
                        "One row was rejected",
                        "memberships.csv")
                .doesNotContain("nothing has changed");
        assertThat(page(operator.get("/operator/ready"), 200)).contains("No account is ready just now.");
    }

    /** Each figure leads to its list, those who got no role stand by name, and notes are sentences. */
    @Test
    void aWaveThatIsDoneLeadsToWhoMovedWhoWaitsAndWhoHasNoRole() throws IOException, InterruptedException {
        JobId id = new JobId(new UUID(7, 9));
        server.stores()
                .jobs()
                .save(Job.started(id, JobKind.WAVE, "operator", Samples.NOON)
                        .ended(
                                JobState.DONE,
                                Map.of(
                                        "wave",
                                        "vår",
                                        "dryRun",
                                        false,
                                        "migrated",
                                        1L,
                                        "actionNeeded",
                                        1L,
                                        "users",
                                        Map.of(
                                                "unmapped",
                                                1L,
                                                "roles",
                                                List.of(
                                                        Map.of("legacyRole", "owner", "role", "owner", "users", 1L),
                                                        Map.of("legacyRole", "owner", "users", 1L))),
                                        "warnings",
                                        List.of(Map.of(
                                                "code", "unknown-column", "file", "users.csv", "column", "shoe"))),
                                Samples.NOON));

        String shown = page(operator.get("/operator/jobs/" + id), 200);

        assertThat(shown)
                .contains(
                        "href=\"/operator/accounts?migration=completed&amp;wave=v%C3%A5r\">moved</a>",
                        "href=\"/operator/unmapped?wave=v%C3%A5r\">users without a role</a>",
                        "href=\"/operator/accounts.csv?wave=v%C3%A5r\"",
                        "users.csv has a column shoe that is not known",
                        "<th role=\"rowheader\" scope=\"row\">Owner</th>"
                                + "<td role=\"cell\" class=\"number\" data-label=\"Owner\">1</td>")
                .containsPattern("href=\"/operator/accounts\\?finding=no-owner[^\"]*wave=v%C3%A5r\">need action first");
        String list =
                between(shown, "href=\"/operator/accounts?finding=", "\">need").replace("&amp;", "&");
        assertThat(page(operator.get("/operator/accounts?finding=" + list), 200))
                .contains("selected>Any finding");
    }

    @Test
    void whoMovedWithoutARoleStandsByName() throws IOException, InterruptedException {
        MovedCompany.on(server);

        assertThat(page(operator.get("/operator/unmapped"), 200))
                .contains("pia@mail.example", "/operator/accounts/contoso", "A personal account gets no role")
                .doesNotContain("owner@contoso.example");
        assertThat(page(operator.get("/operator/unmapped?wave=another"), 200)).contains("Everybody has a role.");
        page(operator.get("/operator/unmapped?wave=%20!"), 422);
    }

    @Test
    void ofOneAccountNotThousandsAreShown() throws IOException, InterruptedException {
        MovedCompany.on(server);
        for (int number = 10; number < 40; number++) {
            server.stores()
                    .users()
                    .add(
                            Samples.id("contoso"),
                            UserSamples.unmapped(
                                    number,
                                    Identity.ofPerson(
                                            UserKind.MICROSOFT_ACCOUNT,
                                            Samples.email("p" + number + "@mail.example"),
                                            Optional.empty())));
        }

        assertThat(page(operator.get("/operator/unmapped"), 200))
                .contains("p20@mail.example", "6 more are not shown here.")
                .doesNotContain("p39@mail.example");
    }

    @Test
    void aWaveThatRunsSaysHowFastItIsAndStopsWhenAskedTo() throws IOException, InterruptedException {
        JobId id = new JobId(new UUID(7, 7));
        Job running = Job.started(id, JobKind.WAVE, "operator", Samples.NOON.minusSeconds(10))
                .about(Map.of("wave", "spring", "dryRun", false));
        server.stores().jobs().save(running);
        assertThat(page(operator.get("/operator/jobs/" + id), 200))
                .contains("Wave · spring", "Reading the export …", "class=\"unknown\"")
                .doesNotContain("a second; about");
        server.stores().jobs().save(running.progressed(200, 1_000, Samples.NOON));

        assertThat(page(operator.get("/operator/jobs/" + id + "/progress"), 200))
                .contains(
                        "200 of 1,000 accounts",
                        "About 20 accounts a second; about 40 seconds left.",
                        "action=\"/operator/jobs/" + id + "/stop\"")
                .as("what the form answers is a page, and no part of this one")
                .contains("hx-disinherit=\"*\"");
        assertThat(location(operator.submit("/operator/jobs/" + id + "/stop", Map.of())))
                .endsWith("/operator/jobs/" + id);
        assertThat(page(operator.get("/operator/jobs/" + id), 200))
                .contains("It stops as soon as it can.")
                .doesNotContain("/stop\"");
    }

    @ParameterizedTest
    @CsvSource({
        "stopped, 7, Stopped, 'boss@ferry.example stopped it, 1 Jul 2019, 12:00 UTC. Until then 7 of 12 accounts were"
                + " gone through. What was done stays done'",
        "server-ended, 0, Interrupted, 'because its server was shut down, 1 Jul 2019, 12:00 UTC. No account had been'",
        "not-heard-of, 7, Interrupted, 'not been heard of since 1 Jul 2019, 12:00 UTC: it was killed'"
    })
    void whatEndedAWaveBeforeItsEndIsSaidPlainly(String why, long done, String state, String said)
            throws IOException, InterruptedException {
        JobId id = new JobId(new UUID(7, 9));
        Map<String, Object> interruption = why.equals("stopped")
                ? Map.of("why", why, "at", Samples.NOON.toString(), "by", "boss@ferry.example")
                : Map.of("why", why, "at", Samples.NOON.toString());
        server.stores()
                .jobs()
                .save(Job.started(id, JobKind.WAVE, "operator", Samples.NOON)
                        .progressed(done, 12, Samples.NOON)
                        .ended(
                                JobState.INTERRUPTED,
                                Map.of("wave", "spring", "dryRun", false, "interruption", interruption),
                                Samples.NOON));

        assertThat(page(operator.get("/operator/jobs/" + id), 200)).contains(said, ">" + state + "</span>");
        assertThat(page(operator.get("/operator/waves"), 200)).contains(">" + state + "</span>");
    }

    @Test
    void whatChangedSinceTheLastExportStandsOnThePageOfTheUpload() throws IOException, InterruptedException {
        JobId id = new JobId(new UUID(7, 10));
        server.stores()
                .jobs()
                .save(Job.started(id, JobKind.EXPORT, "operator", Samples.NOON)
                        .ended(
                                JobState.DONE,
                                Map.of(
                                        "export",
                                        "e1",
                                        "upload",
                                        "june.zip",
                                        "accountRows",
                                        1200,
                                        "changes",
                                        Map.of(
                                                "accounts",
                                                Map.of("added", 1100, "changed", 2, "gone", 3, "same", 4),
                                                "users",
                                                Map.of("added", 5, "changed", 6, "gone", 7, "same", 8),
                                                "moved",
                                                1)),
                                Samples.NOON));

        assertThat(page(operator.get("/operator/jobs/" + id), 200))
                .contains(
                        "What changed since the last export",
                        "data-label=\"New\">1,100</td>",
                        "data-label=\"Gone\">7</td>",
                        "3 accounts that are known are not in this export",
                        "One account has moved already: what the export says of it changes nothing.");
    }

    @Test
    void whatWasStoppedGoesOnWithTheSame() throws IOException, InterruptedException {
        JobId id = new JobId(new UUID(7, 8));
        server.stores()
                .jobs()
                .save(Job.started(id, JobKind.WAVE, "operator", Samples.NOON)
                        .ended(
                                JobState.INTERRUPTED,
                                Map.of(
                                        "wave",
                                        "spring",
                                        "dryRun",
                                        false,
                                        "migrated",
                                        5,
                                        "order",
                                        Map.of("export", "e1", "name", "spring", "silent", true, "add", false)),
                                Samples.NOON));

        assertThat(page(operator.get("/operator/jobs/" + id), 200))
                .contains(
                        "Go on with the rest",
                        "name=\"export\" value=\"e1\"",
                        "name=\"name\" value=\"spring\"",
                        "name=\"silent\" value=\"on\"")
                .doesNotContain("name=\"add\"");
    }

    @Test
    void anAccountSaysWhoOwnsItWhomItWaitsForAndWhatHappened() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("waits")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@waits.example"), Samples.contributor("bo@waits.example"))
                .build());
        server.stores()
                .history()
                .appendAll(List.of(new HistoryEntry(
                        Samples.NOON,
                        "elin@xn--fjllrven-1zad.example",
                        Action.ROLE_CHANGED,
                        Optional.of(Samples.id("waits")),
                        Map.of("userId", "u7", "user", "bo@waits.example", "before", "owner", "role", "manager"))));

        String shown = page(operator.get("/operator/accounts/waits"), 200);

        assertThat(shown)
                .contains(
                        "Waits for its owner",
                        "was not written to yet",
                        "action=\"/operator/accounts/waits/invitation\"",
                        "owner@waits.example",
                        "elin@fjällräven.example changed bo@waits.example from Owner to Manager.",
                        "title=\"role-changed\"")
                .doesNotContain("u7", "xn--");
        assertThat(shown.indexOf("owner@waits.example")).isLessThan(shown.indexOf("bo@waits.example"));

        assertThat(page(operator.get(location(operator.submit("/operator/accounts/waits/invitation", Map.of()))), 200))
                .contains("invited now");
        assertThat(page(operator.get("/operator/accounts/waits"), 200))
                .contains("and was invited", "invited the owners (one mail)")
                .doesNotContain("/waits/invitation");
        HttpResponse<String> named = operator.submit(
                "/operator/accounts/waits/owners", Map.of("email", "new@waits.example", "reason", "She left."));
        assertThat(location(named)).endsWith("/operator/accounts/waits");
        assertThat(page(operator.follow(named), 200))
                .contains("The new owner is named", "new@waits.example as an owner: She left.");
        assertThat(page(operator.get("/operator/accounts/waits?done=named"), 200))
                .as("no address brings it about")
                .doesNotContain("The new owner is named");
    }

    @Test
    void whatOwnersWouldBeWrittenIsReadBeforeAnybodyIs() throws IOException, InterruptedException {
        twoAccounts();

        String shown = page(operator.submit("/operator/invitations/preview", Map.of("until", "2019-08-31")), 200);

        assertThat(shown)
                .contains(
                        "One account waits",
                        "Svenska · Invitation",
                        "Français · Reminder",
                        "waits is to move to Partner Center",
                        "24 August 2019 · 30 August 2019",
                        "value=\"2019-08-31\"");
        assertThat(server.stores().mailQueue().count()).isZero();
        assertThat(page(operator.submit("/operator/invitations/preview", Map.of("until", "2019-01-01")), 422))
                .contains("id=\"until-error\"");
        assertThat(page(operator.submit("/operator/invitations/preview", Map.of("wave", "none")), 200))
                .contains("No account waits");
    }

    @Test
    void historyIsFilteredByWhatItIsAboutAndWhoDidIt() throws IOException, InterruptedException {
        twoAccounts();
        operator.submit("/operator/accounts/waits/invitation", Map.of());
        operator.submit("/operator/accounts/waits/owners", Map.of("email", "new@waits.example", "reason", "She left."));

        assertThat(page(operator.get("/operator/accounts/waits?kind=mails"), 200))
                .contains("invited the owners")
                .doesNotContain("as an owner");
        assertThat(page(operator.get("/operator/accounts/waits?person=NEW%40waits"), 200))
                .contains("as an owner")
                .doesNotContain("invited the owners");
        assertThat(page(operator.get("/operator/accounts/waits?to=2019-06-30"), 200))
                .doesNotContain("as an owner", "invited the owners");
        assertThat(page(operator.get("/operator/accounts/waits?from=soon"), 200))
                .contains("id=\"from-error\"", "as an owner");
    }

    @Test
    void oneMailIsSentAgainAndNoOtherToTheSamePerson() throws IOException, InterruptedException {
        twoAccounts();
        operator.submit("/operator/accounts/waits/invitation", Map.of());
        MailQueue mails = server.stores().mailQueue();
        Mail another = new Mail(
                MailKind.REMINDER,
                Samples.email("owner@waits.example"),
                "Subject",
                "body",
                Optional.of(Samples.id("waits")),
                Samples.NOON);
        UUID id = mails.addAll(List.of(another)).getFirst();
        mails.claim(10, Samples.NOON, Duration.ofMinutes(1))
                .forEach(mail -> mails.setAside(mail, new MailFault(Samples.NOON, "no such mailbox")));
        assertThat(page(operator.get("/operator/accounts/waits"), 200))
                .contains("no such mailbox", "name=\"mail\" value=\"" + id + "\"");

        HttpResponse<String> again = operator.submit("/operator/accounts/waits/mails", Map.of("mail", id.toString()));

        assertThat(page(operator.follow(again), 200))
                .contains("The mail is on its way again.", "Send again<")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(mails.backlog().setAside()).isOne();
        HttpResponse<String> twice = operator.submit("/operator/accounts/waits/mails", Map.of("mail", id.toString()));
        assertThat(page(operator.follow(twice), 200)).doesNotContain("on its way again");
        assertThat(mails.backlog().setAside()).isOne();
    }

    @Test
    void allMailsAreSentAgainByAWordAloneAndNoneByAFormThatLostItsField() throws IOException, InterruptedException {
        twoAccounts();
        operator.submit("/operator/accounts/waits/invitation", Map.of());
        MailQueue mails = server.stores().mailQueue();
        mails.claim(10, Samples.NOON, Duration.ofMinutes(1))
                .forEach(mail -> mails.setAside(mail, new MailFault(Samples.NOON, "no such mailbox")));

        page(operator.submit("/operator/accounts/waits/mails", Map.of()), 404);
        page(operator.submit("/operator/accounts/waits/mails", Map.of("mail", "")), 404);
        page(operator.submit("/operator/accounts/waits/mails", Map.of("mail", "nothing")), 404);
        assertThat(mails.backlog().setAside()).isOne();

        HttpResponse<String> again = operator.submit("/operator/accounts/waits/mails", Map.of("mail", "all"));
        assertThat(page(operator.follow(again), 200)).contains("The mails that were set aside are on their way again.");
        assertThat(mails.backlog().setAside()).isZero();
    }

    @Test
    void whoseAnMpnIdIsIsConfirmed() throws IOException, InterruptedException {
        companies
                .with(Samples.legacyAccount("woodgrove"))
                .withTenant("woodgrove")
                .withMembership("woodgrove");
        String number = Samples.mpnId("woodgrove").value();
        page(operator.get("/operator/memberships"), 200);
        KeptFindings.of(
                server,
                "woodgrove",
                List.of(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed())));
        String form = "/operator/memberships/woodgrove/" + number;

        assertThat(page(operator.get("/operator/memberships"), 200)).contains(number, "action=\"" + form + "\"");
        assertThat(page(operator.submit(form, Map.of("tenant", "contoso", "kind", "global")), 422))
                .contains("id=\"tenant-woodgrove-error\"", "value=\"contoso\"");
        assertThat(page(
                        operator.submit(
                                "/operator/memberships/contoso/" + number,
                                Map.of("tenant", "contoso", "kind", "global")),
                        422))
                .as("of an account that is not on the page")
                .contains("is not a valid ID");
        String tenant = Samples.tenantId("contoso").toString();
        HttpResponse<String> confirmed = operator.submit(form, Map.of("tenant", tenant, "kind", "location"));

        assertThat(page(operator.follow(confirmed), 200))
                .contains("The MPN ID " + number + " belongs to ", "No MPN ID is waiting.");
        assertThat(Lookup.known(server.stores().mpnRegistry().findAll(Set.of(Samples.mpnId("woodgrove")))))
                .containsValue(new Membership(
                        Samples.mpnId("woodgrove"),
                        Samples.tenantId("contoso"),
                        MembershipState.ACTIVE,
                        MembershipKind.LOCATION,
                        Optional.of("woodgrove")));
    }

    @Test
    void whoIsTurnedDownIsToldWhy() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("woodgrove"));
        String number = companies.withEnrolmentThatWaits("woodgrove");
        String address = "/operator/enrolments/" + number;

        assertThat(page(operator.submit(address, Map.of("decision", "turn-down", "reason", " ")), 422))
                .contains("id=\"reason-" + number + "-error\"", "<details class=\"acts-of\" open>");
        HttpResponse<String> decided =
                operator.submit(address, Map.of("decision", "turn-down", "reason", "The company is known already."));

        assertThat(page(operator.follow(decided), 200))
                .contains("Turned down for woodgrove", "No enrolment is waiting.");
        assertThat(page(operator.get("/operator/accounts/woodgrove"), 200))
                .contains("turned down the enrolment", "reason: The company is known already.");
        assertThat(server.stores()
                        .mailQueue()
                        .claim(10, Samples.NOON, Duration.ofMinutes(1))
                        .getFirst()
                        .mail()
                        .body())
                .contains("\nThe reason: The company is known already.\n");
    }

    @Test
    void enrolmentsSayForHowLongTheyWaitAndWhatWasDecided() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("woodgrove"));
        String number = companies.withEnrolmentThatWaits("woodgrove");
        server.stores()
                .history()
                .appendAll(List.of(new HistoryEntry(
                        Samples.NOON.minus(Duration.ofDays(3)),
                        "ann@woodgrove.example",
                        Action.ENROLLED,
                        Optional.of(Samples.id("woodgrove")),
                        Map.of("mpnId", number, "companyName", "Woodgrove Bank", "country", "SE"))));

        assertThat(page(operator.get("/operator/enrolments"), 200)).contains("Waits since", ">3 days<", "/decided\"");
        assertThat(page(operator.get("/operator/enrolments/decided"), 200)).contains("No enrolment was decided yet.");
        operator.submit(
                "/operator/enrolments/" + number,
                Map.of("decision", "turn-down", "reason", "The company is known already."));

        assertThat(page(operator.get("/operator/enrolments/decided?after=none"), 200))
                .contains("Woodgrove Bank", number, "Turned down", "The company is known already.")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void whatWasDecidedIsShownFiftyAtOnce() throws IOException, InterruptedException {
        server.stores()
                .history()
                .appendAll(IntStream.rangeClosed(1, 51)
                        .mapToObj(one -> new HistoryEntry(
                                Samples.NOON,
                                "operator@ferry.example",
                                Action.ENROLMENT_DECIDED,
                                Optional.of(Samples.id("a" + one)),
                                Map.of("mpnId", Integer.toString(7_000_000 + one), "accepted", true)))
                        .toList());

        String first = page(operator.get("/operator/enrolments/decided"), 200);
        assertThat(first).contains(">7000051<", ">7000002<", "rel=\"next\"").doesNotContain(">7000001<");
        String next = first.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1");
        assertThat(page(operator.get(next), 200))
                .contains(">7000001<", "rel=\"prev\"")
                .doesNotContain(">7000002<");
    }

    @Test
    void enrolmentsAreShownFiftyAtOnce() throws IOException, InterruptedException {
        Set<String> numbers = new TreeSet<>();
        for (int company = 0; company < 51; company++) {
            numbers.add(companies.withEnrolmentThatWaits("company-" + company));
        }
        List<String> inOrder = List.copyOf(numbers);
        String next = "/operator/enrolments?from=" + inOrder.getLast();

        assertThat(page(operator.get("/operator/enrolments"), 200))
                .contains(">" + inOrder.get(49) + "</code>", "href=\"" + next + "\"")
                .doesNotContain(">" + inOrder.get(50) + "</code>");
        assertThat(page(operator.get(next), 200))
                .contains(">" + inOrder.get(50) + "</code>")
                .doesNotContain(">" + inOrder.get(49) + "</code>", "Next page");
        assertThat(page(
                        operator.submit("/operator/enrolments/" + inOrder.get(50), Map.of("decision", "turn-down")),
                        422))
                .contains("reason-" + inOrder.get(50) + "-error");
    }

    /** The foot of each page leads there, and tells the version. */
    @Test
    void theFootTellsTheVersionAndLeadsToHowSystemsAre() throws IOException, InterruptedException {
        assertThat(page(operator.get("/operator/waves"), 200))
                .containsPattern("Ferry [0-9]+\\.[0-9]+")
                .contains("href=\"/operator/systems\">Status</a>");
        assertThat(page(operator.get("/operator/systems"), 200))
                .contains("http-directory", "Left alone", "Asked again", "answered 503", "Asked as usual");
        assertThat(page(new Browser(server, Optional.empty()).get("/problems"), 200))
                .as("nobody else needs to know")
                .doesNotContainPattern("Ferry [0-9]+\\.[0-9]+")
                .doesNotContain("/operator/systems");
    }

    /** What a browser would say of it is said in its own language, and not in the page's. */
    @Test
    void whoChoseNoFileIsToldSoBesideItsField() throws IOException, InterruptedException {
        HttpResponse<String> answer = operator.upload("/operator/exports", "", Csrf.token(operator.secret()));

        assertThat(page(answer, 422)).contains("id=\"archive-error\"", "aria-invalid=\"true\"", "Choose a file");
    }

    @Test
    void operatorsSearchFromEveryPageAndNobodyElseDoes() throws IOException, InterruptedException {
        twoAccounts();
        Browser owner =
                new Browser(server, companies.signedIn("owner@contoso.example").token());

        for (String place : List.of("/operator", "/operator/waves", "/operator/sync-back", "/accounts/contoso")) {
            assertThat(page(operator.get(place), 200)).as(place).contains("id=\"find\" name=\"q\"");
        }
        assertThat(page(owner.get("/accounts/contoso"), 200)).doesNotContain("id=\"find\"");
    }

    @Test
    void theOffersThatMayMissADeadlineAreListed() throws IOException, InterruptedException {
        twoAccounts();

        assertThat(page(operator.get("/operator/deadlines"), 200)).contains("deadline=published-move");
        assertThat(page(operator.get("/operator/deadlines?deadline=published-move"), 200))
                .contains("What is not done: published-move");
        assertThat(page(operator.get("/operator/deadlines?deadline=%3Cscript%3E&after=x"), 200))
                .doesNotContain("What is not done");
    }
}
