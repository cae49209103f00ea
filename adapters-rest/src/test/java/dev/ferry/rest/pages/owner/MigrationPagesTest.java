package dev.ferry.rest.pages.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.pages.Browser;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The steps of the guided migration as an owner sees them (R5 to R11). */
class MigrationPagesTest {
    private static final String MIGRATION = "/accounts/contoso/migration";
    private static final String WORK_EMAIL = MIGRATION + "/work-email";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies = new Companies(server)
            .withTenant("contoso")
            .withTenant("fabrikam")
            .withMembership("contoso")
            .withMembership("fabrikam");

    private Browser owner() {
        return new Browser(server, companies.signedIn("owner@contoso.example").token());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** An account of Fabrikam, whose owner signs in with an address of Contoso. */
    private Browser onTheWay() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withMpnId(Samples.mpnId("fabrikam").value())
                .withUsers(Samples.owner("owner@contoso.example"))
                .build());
        Browser owner = owner();
        owner.submit(MIGRATION, Map.of());
        return owner;
    }

    @Test
    void theCodeStepNamesTheAddressAndSendsAnotherCode() throws IOException, InterruptedException {
        Browser owner = onTheWay();
        String code = location(owner.submit(WORK_EMAIL, Map.of("email", "anna@fabrikam.example")));
        assertThat(owner.get(code).body())
                .contains("We sent a code to anna@fabrikam.example.", "The code works for 10 minutes");

        String again = location(owner.submit(WORK_EMAIL, Map.of("email", "anna@fabrikam.example", "again", "on")));

        assertThat(owner.get(again).body()).contains("A new code was sent to anna@fabrikam.example.");
        assertThat(location(owner.submit(
                        WORK_EMAIL + "/proof", Map.of("code", companies.codeSentTo("anna@fabrikam.example")))))
                .isEqualTo(MIGRATION);
    }

    @Test
    void whoLeftBeforeTheyGaveTheCodeComesBackToIt() throws IOException, InterruptedException {
        Browser owner = onTheWay();
        owner.submit(WORK_EMAIL, Map.of("email", "anna@fabrikam.example"));

        assertThat(owner.get(MIGRATION).body()).contains("anna@fabrikam.example", "name=\"code\"");
        assertThat(owner.get(MIGRATION + "?step=work-email").body()).contains("name=\"email\"");
    }

    @Test
    void whoCanHaveNoMoreCodesIsAskedForTheOneThatTheyHave() throws IOException, InterruptedException {
        Browser owner = onTheWay();
        for (int i = 0; i < 10; i++) {
            owner.submit(WORK_EMAIL, Map.of("email", "anna@fabrikam.example"));
        }

        HttpResponse<String> one = owner.submit(WORK_EMAIL, Map.of("email", "bo@fabrikam.example"));

        assertThat(one.statusCode()).isEqualTo(429);
        assertThat(one.body())
                .contains("name=\"code\"", "We sent a code to anna@fabrikam.example.", "id=\"code-error\"")
                .contains("No new code can be sent for", "A code that was sent less than 10 minutes ago still works");
        assertThat(location(owner.submit(
                        WORK_EMAIL + "/proof", Map.of("code", companies.codeSentTo("anna@fabrikam.example")))))
                .isEqualTo(MIGRATION);
    }

    @Test
    void aCodeOfWhichNoneWasSentIsNotAskedFor() throws IOException, InterruptedException {
        assertThat(onTheWay().get(MIGRATION + "?step=code").body())
                .contains("name=\"email\"")
                .doesNotContain("name=\"code\"");
    }

    @Test
    void whatMovesIsShownBeforeAnythingDoes() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withUsers(
                        Samples.owner("owner@contoso.example"),
                        Samples.owner("second@contoso.example"),
                        Samples.contributor("dev@contoso.example"),
                        Samples.person("pia@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR))
                .withOffers(Samples.offer("contoso-crm"))
                .build());
        Browser owner = owner();
        owner.submit(MIGRATION, Map.of());
        owner.submit(WORK_EMAIL, Map.of("email", "owner@contoso.example"));

        String review = owner.get(MIGRATION).body();

        assertThat(review)
                .containsPattern("owner@contoso\\.example[\\s\\S]*?>Owner<[\\s\\S]*?>Owner<")
                .containsPattern("second@contoso\\.example[\\s\\S]*?>Owner<[\\s\\S]*?>Manager<")
                .containsPattern("dev@contoso\\.example[\\s\\S]*?>Contributor<[\\s\\S]*?>Developer<")
                .containsPattern("pia@mail\\.example[\\s\\S]*?A personal account gets no role")
                .contains("contoso-crm", "can still be read, but no longer changed", "one user gets no role yet");

        HttpResponse<String> unseen = owner.submit(MIGRATION + "/completion", Map.of());
        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(unseen.body()).contains("id=\"agreed-error\"", "href=\"#agreed\"");
        location(owner.submit(MIGRATION + "/completion", Map.of("agreed", "on")));
        assertThat(owner.get(MIGRATION).body()).contains("The account has moved");
    }

    @Test
    void whoLosesNobodyIsAskedNothingMore() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso"));
        Browser owner = owner();
        owner.submit(MIGRATION, Map.of());
        owner.submit(WORK_EMAIL, Map.of("email", "owner@contoso.example"));

        assertThat(owner.get(MIGRATION).body()).contains("Move the account").doesNotContain("name=\"agreed\"");
        location(owner.submit(MIGRATION + "/completion", Map.of()));
    }

    @Test
    void whoDoesNotKnowTheirNumberIsToldWhereToFindIt() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@contoso.example"))
                .build());
        Browser owner = owner();
        owner.submit(MIGRATION, Map.of());
        owner.submit(WORK_EMAIL, Map.of("email", "owner@contoso.example"));

        assertThat(owner.get(MIGRATION).body()).contains("Where do I find our MPN ID?", "name=\"mpnId\"");
    }

    /** R9: the number is kept, and another can be given in its place. */
    @Test
    void whoseNumberIsBeingCheckedReadsSoAndMayGiveAnother() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@contoso.example"))
                .build());
        String typed = Samples.mpnId("tailspin").value();
        server.stores().mpnRegistry().knowsWithoutTenant(Samples.mpnId("tailspin"));
        Browser owner = owner();
        owner.submit(MIGRATION, Map.of());
        owner.submit(WORK_EMAIL, Map.of("email", "owner@contoso.example"));

        HttpResponse<String> waits = owner.submit(MIGRATION + "/membership", Map.of("mpnId", typed));
        assertThat(waits.statusCode()).isEqualTo(503);
        assertThat(waits.body()).contains("Nothing to do just now", "The MPN ID is being checked");
        assertThat(owner.get(MIGRATION).body())
                .contains("The MPN ID is being checked", "href=\"" + MIGRATION + "?step=membership\"")
                .doesNotContain("name=\"mpnId\"");
        Browser operator = new Browser(server, companies.operator().token());
        assertThat(operator.get("/operator/memberships").body())
                .contains(typed, "Given by", "owner@contoso.example", "Given at");

        assertThat(owner.get(MIGRATION + "?step=membership").body()).contains("name=\"mpnId\"");
        owner.submit(
                MIGRATION + "/membership",
                Map.of("mpnId", Samples.mpnId("contoso").value()));
        assertThat(owner.get(MIGRATION).body()).contains("Ready to move");
        assertThat(operator.get("/operator/memberships").body()).contains("No MPN ID is waiting.");
    }

    /**
     * Who mistyped a number has their valid one back with a click, also once the other is known as another company's.
     */
    @Test
    void whoseValidNumberWasReplacedReadsSoAndGoesBackWithAClick() throws IOException, InterruptedException {
        companies
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .build())
                .withTenant("fabrikam");
        String good = Samples.mpnId("contoso").value();
        String typed = Samples.mpnId("tailspin").value();
        server.stores().mpnRegistry().knowsWithoutTenant(Samples.mpnId("tailspin"));
        Browser owner = owner();
        owner.submit(MIGRATION, Map.of());
        owner.submit(WORK_EMAIL, Map.of("email", "owner@contoso.example"));
        assertThat(owner.get(MIGRATION).body()).contains("Ready to move").doesNotContain("Go back to");

        String lost = "MPN ID " + good + ", which was valid, no longer counts.";
        assertThat(owner.submit(MIGRATION + "/membership", Map.of("mpnId", typed))
                        .body())
                .contains(lost);
        assertThat(owner.get(MIGRATION).body()).contains(lost, "Go back to " + good, "value=\"" + good + "\"");

        Person operator = companies.operator();
        assertThat(operator.put("/memberships/" + typed, "{\"tenantId\":\"" + Samples.tenantId("fabrikam") + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(owner.get(MIGRATION).body())
                .contains(lost, "Go back to " + good, "href=\"" + MIGRATION + "?step=membership\"");
        assertThat(owner.get(MIGRATION + "?step=membership").body()).contains("name=\"mpnId\"");

        owner.submit(MIGRATION + "/membership", Map.of("mpnId", good));
        assertThat(owner.get(MIGRATION).body()).contains("Ready to move").doesNotContain(lost);
    }
}
