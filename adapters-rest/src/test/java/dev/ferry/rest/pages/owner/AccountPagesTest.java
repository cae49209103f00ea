package dev.ferry.rest.pages.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.rest.Companies;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.pages.Browser;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** My accounts, and what the banner says in each situation (R2, R3, R9, R10). */
class AccountPagesTest {
    private static final String PROFILE = "/accounts/contoso";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies = new Companies(server).withTenant("contoso");

    private Browser at(String address) {
        return new Browser(server, companies.signedIn(address).token());
    }

    private String banner(String reader) throws IOException, InterruptedException {
        String page = at(reader).get(PROFILE).body();
        assertThat(page).contains("<section class=\"banner\"");
        return page.substring(page.indexOf("<section class=\"banner\""), page.indexOf("</section>"));
    }

    private void withMembership(MembershipState state) {
        Membership active = Samples.membership("contoso");
        try (var intake = server.stores().memberships().intake()) {
            intake.takeIn(List.of(
                    new Membership(active.mpnId(), active.tenant(), state, active.kind(), active.companyName())));
        }
    }

    @Test
    void anAccountWithoutAnOwnerSendsItsReadersToSupport() throws IOException, InterruptedException {
        companies
                .withMembership("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.contributor("dev@contoso.example"))
                        .build());

        assertThat(banner("dev@contoso.example"))
                .contains("This account has no owner", "Ask support")
                .doesNotContain("class=\"button\"", "Ask one of its owners");
    }

    @Test
    void whoHasToWaitIsGivenNoButton() throws IOException, InterruptedException {
        withMembership(MembershipState.NOT_VETTED);
        companies.with(Samples.legacyAccount("contoso"));

        assertThat(banner("owner@contoso.example"))
                .contains("Your company’s membership is being checked", "There is nothing for you to do")
                .doesNotContain("class=\"button\"");
    }

    @Test
    void aMembershipInItsOldCenterIsMovedThereFirst() throws IOException, InterruptedException {
        withMembership(MembershipState.AWAITING_MEMBERSHIP_CENTER);
        companies.with(Samples.legacyAccount("contoso"));

        assertThat(banner("owner@contoso.example"))
                .contains("Finish that move first", "Go to Partner Membership Center", "class=\"button\"");
    }

    @Test
    void whereEverythingIsInPlaceTheOwnerOnlyConfirms() throws IOException, InterruptedException {
        companies
                .withMembership("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("dev@contoso.example"))
                        .build());

        assertThat(banner("owner@contoso.example"))
                .contains("you only have to confirm the move", "Go to the confirmation");
        assertThat(banner("dev@contoso.example"))
                .contains("one of this account’s owners only has to confirm", "owner@contoso.example")
                .doesNotContain("class=\"button\"");
    }

    /** Of what to do they are told as who does it; everybody else, as of an owner. */
    @Test
    void findingsSpeakToTheOwnerWhoReadsThem() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("dev@contoso.example"))
                .build());

        assertThat(banner("owner@contoso.example")).contains("Enter your company’s MPN ID, or join");
        assertThat(banner("dev@contoso.example")).contains("An owner gives the company’s MPN ID");
    }

    @Test
    void whatWasFoundIsToldToTheOwnerOfThemselvesAndToOthersOfTheOwner() throws IOException, InterruptedException {
        companies
                .withTenant("rival")
                .withMembership("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("bo@rival.example"), Samples.contributor("dev@contoso.example"))
                        .build());

        assertThat(banner("bo@rival.example"))
                .contains("Your address does not belong to contoso")
                .doesNotContain("owner’s");
        assertThat(banner("dev@contoso.example")).contains("The owner’s address does not belong to the tenant");
    }

    @Test
    void anEnrolmentThatWasTurnedDownIsSaidWithItsReason() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@contoso.example"))
                .build());
        server.stores()
                .history()
                .appendAll(List.of(new HistoryEntry(
                        Samples.NOON,
                        "operator@ferry.example",
                        Action.ENROLMENT_DECIDED,
                        Optional.of(Samples.id("contoso")),
                        Map.of("mpnId", "1234567", "accepted", false, "reason", "The address is not known."))));

        assertThat(banner("owner@contoso.example")).contains("was turned down", "Reason: The address is not known.");
    }

    @Test
    void whatNobodyCanDoAnythingAboutDoesNotNeedTheReader() throws IOException, InterruptedException {
        Finding vetted = new Finding.MpnInvalid(Samples.mpnId("contoso").value(), Standing.NOT_VETTED);
        companies.with(Samples.legacyAccount("contoso"));
        server.stores()
                .accountStandings()
                .saveAll(List.of(new AccountStanding(
                        Samples.id("contoso"),
                        "contoso",
                        MigrationState.NOT_STARTED,
                        List.of(vetted),
                        Optional.of(Standing.NOT_VETTED),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Set.of(),
                        Grounds.NONE,
                        Samples.NOON)));

        assertThat(at("owner@contoso.example").get("/accounts").body())
                .contains("tag waits\">Nothing to do but wait<")
                .doesNotContain("Needs you");
    }

    @Test
    void whatNeedsTheReaderStandsFirst() throws IOException, InterruptedException {
        companies
                .withMembership("contoso")
                .with(LegacyAccountSample.named("adatum")
                        .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("dev@contoso.example"))
                        .build())
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("dev@contoso.example"), Samples.contributor("owner@contoso.example"))
                        .build());

        String page = at("dev@contoso.example").get("/accounts").body();

        assertThat(page).contains("tag needs-you\">Needs you<", "tag waits\">Waits for an owner<");
        assertThat(page.indexOf("/accounts/contoso")).isLessThan(page.indexOf("/accounts/adatum"));
    }
}
