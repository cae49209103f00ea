package dev.ferry.rest.pages.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.pages.Browser;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Account Settings and enrolments take away from somebody can be undone for a moment (R8, R15). */
class UndoPagesTest {
    private static final String SETTINGS = "/accounts/contoso/settings";
    private static final String ENROLMENTS = "/operator/enrolments";
    private static final Map<String, String> CONFIRMED = Map.of("confirmed", "on");

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClassThatUndoes();

    private MovedCompany contoso = new MovedCompany(server, new Companies(server));

    @BeforeEach
    void move() throws IOException, InterruptedException {
        contoso = MovedCompany.on(server);
        Browser owner = at(contoso.owner());
        done(owner.submit(SETTINGS + "/users", Map.of("emails", "bo@contoso.example", "role", "marketer")), SETTINGS);
        done(owner.submit(SETTINGS + "/users", Map.of("emails", "second@contoso.example", "role", "owner")), SETTINGS);
        page(owner.get(SETTINGS), 200);
    }

    private Browser at(Person person) {
        return new Browser(server, person.token());
    }

    private Browser at(String address) {
        return at(new Companies(server).signedIn(address));
    }

    private static String page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static void done(HttpResponse<String> answer, String location) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(location);
    }

    private static String removed(Browser owner) throws IOException, InterruptedException {
        HttpResponse<String> answer = owner.submit(SETTINGS + "/users/u5/removal", CONFIRMED);
        done(answer, SETTINGS);
        return page(owner.follow(answer), 200);
    }

    private static DelayedAct waiting() {
        return server.stores().delayedActs().onUsers(Samples.id("contoso")).getFirst();
    }

    private static String address(DelayedAct act) {
        return SETTINGS + "/acts/" + act.id();
    }

    @Test
    void whoRemovesSomebodyReadsUntilWhenThatCanBeUndone() throws IOException, InterruptedException {
        String page = removed(at(contoso.owner()));

        assertThat(page)
                .contains(
                        "bo@contoso.example will be removed. You can undo this until",
                        "12:00:10 UTC</time>",
                        "data-undo=\"10000\"",
                        "action=\"" + address(waiting()) + "\"",
                        "<span class=\"tag leaving\">about to be removed</span>")
                .doesNotContain("/users/u5/removal", "was removed");
    }

    @Test
    void aChangeOfRoleWaitsToo() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        HttpResponse<String> answer = owner.submit(SETTINGS + "/users/u5/role", Map.of("role", "developer"));

        assertThat(page(owner.follow(answer), 200))
                .contains("bo@contoso.example will get the role Developer.", "about to become Developer");
    }

    @Test
    void whatIsUndoneIsSaidOnce() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        removed(owner);
        String undo = address(waiting());
        HttpResponse<String> answer = owner.submit(undo, Map.of());

        done(answer, SETTINGS);
        assertThat(page(owner.follow(answer), 200))
                .contains("bo@contoso.example: undone, nothing has changed.", "/users/u5/removal")
                .doesNotContain("will be removed");
        assertThat(page(owner.get(SETTINGS), 200)).doesNotContain("undone");
        assertThat(page(owner.submit(undo, Map.of()), 409)).contains("That does not wait any more");
        assertThat(page(owner.submit(SETTINGS + "/acts/x", Map.of()), 409)).contains("That does not wait any more");
    }

    @Test
    void whatWasDoneIsSaidOnceByWhicheverPageComesNext() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        HttpResponse<String> asked = owner.submit(SETTINGS + "/users/u5/removal", CONFIRMED);
        assertThat(page(owner.get("/accounts", asked), 200))
                .as("while it waits")
                .doesNotContain("was removed");
        carryOut(waiting());

        assertThat(page(owner.get("/accounts"), 200)).as("in another browser").doesNotContain("was removed");
        assertThat(page(at("second@contoso.example").get(SETTINGS, asked), 200))
                .as("to somebody else in the same browser")
                .doesNotContain("was removed");
        assertThat(page(owner.get("/accounts", asked), 200)).contains("bo@contoso.example was removed from contoso.");
        assertThat(page(owner.get("/accounts", asked), 200)).as("once").doesNotContain("was removed");
    }

    @Test
    void thePageThatCountsDownEndsInWhatWasDone() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        HttpResponse<String> asked = owner.submit(SETTINGS + "/users/u5/role", Map.of("role", "developer"));
        assertThat(page(owner.get(SETTINGS, asked), 200)).contains("hx-select-oob=\"#acts-done:innerHTML,#user-list\"");
        carryOut(waiting());

        HttpResponse<String> over = owner.get(SETTINGS, asked);
        assertThat(page(over, 200)).contains("bo@contoso.example has the role Developer in contoso now.");
        assertThat(over.headers().allValues("Set-Cookie"))
                .as("the browser has nothing more to ask after")
                .anyMatch(cookie -> cookie.startsWith("ferry-asked=; Path=/; Max-Age=0"));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, bo@contoso.example har tagits bort från contoso.",
        "nl, bo@contoso.example is verwijderd uit contoso.",
        "fr, bo@contoso.example : l’utilisateur a été retiré de contoso."
    })
    void whatWasDoneIsSaidInTheReadersLanguage(String language, String said) throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        HttpResponse<String> asked = owner.submit(SETTINGS + "/users/u5/removal", CONFIRMED);
        carryOut(waiting());

        assertThat(page(owner.get("/accounts", asked, "Accept-Language", language), 200))
                .contains(said);
    }

    @Test
    void whatWasUndoneIsNeverSaidToBeDone() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        removed(owner);
        HttpResponse<String> undone = owner.submit(address(waiting()), Map.of());

        assertThat(page(owner.follow(undone), 200)).contains("undone").doesNotContain("was removed");
    }

    /** As the worker does. */
    private static void carryOut(DelayedAct act) {
        assertThat(server.stores().delayedActs().take(act.id(), act.dueAt())).isPresent();
    }

    @Test
    void anotherOwnerSeesThatItWaitsAndCannotUndoIt() throws IOException, InterruptedException {
        removed(at(contoso.owner()));
        Browser second = at("second@contoso.example");

        assertThat(page(second.get(SETTINGS), 200))
                .contains("about to be removed", "Asked for by ")
                .doesNotContain("data-undo", address(waiting()), "/users/u5/removal");
        page(second.submit(address(waiting()), Map.of()), 409);
        assertThat(page(second.submit(SETTINGS + "/users/u5/role", Map.of("role", "developer")), 409))
                .contains("Something that was asked for is about to be done to this already.");
    }

    @Test
    void whatWasRefusedInTheEndIsReadUntilItIsTakenNoteOf() throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        removed(owner);
        DelayedAct act = waiting();
        server.stores().delayedActs().refused(act.id(), new Refusal(Code.CHANGED_MEANWHILE), Samples.NOON);

        assertThat(page(owner.get(SETTINGS + "/profile"), 200))
                .contains("bo@contoso.example was not removed. This was changed meanwhile.", "I have read this");
        assertThat(page(at("second@contoso.example").get(SETTINGS), 200)).doesNotContain("was not removed");
        HttpResponse<String> noted = owner.submit(address(act), Map.of());
        done(noted, SETTINGS);
        assertThat(page(owner.follow(noted), 200)).doesNotContain("was not removed", "undone");
    }

    @ParameterizedTest
    @CsvSource({
        "sv, kommer att tas bort. Du kan ångra det här till, 12:00:10 UTC",
        "nl, wordt verwijderd. U kunt dit ongedaan maken tot, 12:00:10 UTC",
        "fr, va être retiré. Vous pouvez annuler jusqu’à, 12:00:10 UTC"
    })
    void itIsSaidInTheReadersLanguage(String language, String said, String until)
            throws IOException, InterruptedException {
        Browser owner = at(contoso.owner());
        removed(owner);

        assertThat(page(owner.get(SETTINGS, "Accept-Language", language), 200)).contains(said, until);
    }

    @Test
    void r8ACompanyIsTurnedDownOnceThatCanNoLongerBeUndone() throws IOException, InterruptedException {
        Companies companies = new Companies(server);
        String number = companies.withEnrolmentThatWaits("woodgrove");
        Browser operator = at(companies.operator());
        Map<String, String> form = Map.of("decision", "turn-down", "reason", "No such company.");
        HttpResponse<String> answer = operator.submit(ENROLMENTS + "/" + number, form);
        done(answer, ENROLMENTS);
        DelayedAct act = server.stores().delayedActs().onEnrolments().getFirst();
        String undo = ENROLMENTS + "/acts/woodgrove/" + act.id();

        assertThat(page(operator.follow(answer), 200))
                .contains("The enrolment of woodgrove will be turned down.", undo, "about to be turned down")
                .doesNotContain("action=\"" + ENROLMENTS + "/" + number + "\"");
        HttpResponse<String> undone = operator.submit(undo, Map.of());
        done(undone, ENROLMENTS);
        assertThat(page(operator.follow(undone), 200))
                .contains("woodgrove: undone, nothing has changed.", "action=\"" + ENROLMENTS + "/" + number + "\"")
                .doesNotContain("will be turned down");
        assertThat(page(operator.submit(undo, Map.of()), 409))
                .as("in another tab, say")
                .contains("That does not wait any more", "action=\"" + ENROLMENTS + "/" + number + "\"");
        HttpResponse<String> again = operator.submit(ENROLMENTS + "/" + number, form);
        carryOut(server.stores().delayedActs().onEnrolments().getFirst());
        assertThat(page(operator.get("/operator/waves", again), 200))
                .contains("The enrolment of woodgrove was turned down.");
        assertThat(page(operator.submit(ENROLMENTS + "/" + number, Map.of("decision", "turn-down")), 422))
                .contains("reason-" + number + "-error");
    }

    @Test
    void whoeverIsTooLateReadsSoAboveTheListAsItIsNow() throws IOException, InterruptedException {
        Companies companies = new Companies(server);
        String number = companies.withEnrolmentThatWaits("woodgrove");
        String other = companies.withEnrolmentThatWaits("proseware");
        Browser operator = at(companies.operator());
        decided(operator, number);

        assertThat(page(operator.submit(ENROLMENTS + "/" + number, Map.of("decision", "accept")), 404))
                .contains("id=\"error\"", ENROLMENTS + "/" + other + "\"")
                .doesNotContain("page.home");
    }

    @Test
    void whatStandsBesideIsTheListOfThisPageOrThatThereIsNone() throws IOException, InterruptedException {
        Companies companies = new Companies(server);
        List<String> inOrder = Stream.of("woodgrove", "proseware")
                .map(companies::withEnrolmentThatWaits)
                .sorted()
                .toList();
        Browser operator = at(companies.operator());
        String second = ENROLMENTS + "?from=" + inOrder.getLast();
        Map<String, String> form =
                Map.of("decision", "turn-down", "reason", "No such company.", "from", inOrder.getLast());

        assertThat(page(operator.get(second), 200)).contains("name=\"from\" value=\"" + inOrder.getLast() + "\"");
        HttpResponse<String> answer = operator.submit(ENROLMENTS + "/" + inOrder.getLast(), form);
        done(answer, second);
        assertThat(page(operator.follow(answer), 200))
                .contains("about to be turned down", "id=\"undo\" hx-get=\"" + second + "\"");
        DelayedAct act = server.stores().delayedActs().onEnrolments().getFirst();
        done(operator.submit(ENROLMENTS + "/acts/" + act.act().account() + "/" + act.id(), form), second);

        decided(operator, inOrder.getLast());
        assertThat(page(operator.get(second), 200))
                .as("the last of its page: the list begins anew")
                .contains(
                        "id=\"enrolment-list\"", ">" + inOrder.getFirst() + "</code>", "hx-get=\"" + ENROLMENTS + "\"");
        decided(operator, inOrder.getFirst());
        assertThat(page(operator.get(second), 200)).contains("id=\"enrolment-list\"", "No enrolment is waiting.");
    }

    private static void decided(Browser operator, String number) throws IOException, InterruptedException {
        done(operator.submit(ENROLMENTS + "/" + number, Map.of("decision", "accept")), ENROLMENTS);
    }

    @Test
    void whoAskedIsReadInTheScriptOfTheirDomain() throws IOException, InterruptedException {
        server.stores()
                .delayedActs()
                .add(new AskedAct(
                        new UndoableAct.RemoveUser(Samples.id("contoso"), new UserId(5), 1),
                        new AskedBy(Samples.email("elin@xn--fjllrven-1zad.example"), false),
                        "en",
                        Samples.NOON,
                        Samples.NOON.plusSeconds(10)));

        assertThat(page(at(contoso.owner()).get(SETTINGS), 200))
                .contains("Asked for by elin@fjällräven.example")
                .doesNotContain("xn--");
    }

    @Test
    void whoIsNoUserAnyMoreIsLedAwayFromTheSettings() throws IOException, InterruptedException {
        HttpResponse<String> part = at("gone@contoso.example").get(SETTINGS, "HX-Target", "undo");

        assertThat(part.statusCode()).isEqualTo(204);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/");
        page(at("gone@contoso.example").get(SETTINGS), 404);
        assertThat(page(at(contoso.owner()).get(SETTINGS, "HX-Target", "undo"), 200))
                .contains("id=\"undo\"");
    }
}
