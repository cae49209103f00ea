package dev.ferry.testkit.search;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static dev.ferry.testkit.sample.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.user.UserId;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That what is called anew is found so, and no more as it was called before. */
abstract class SearchedChanges extends SearchChapter {
    SearchedChanges(AccountWordsContract contract) {
        super(contract);
    }

    @Test
    public final void whatIsLoadedAnewIsFoundAsItIsCalledNow() {
        LegacyAccountSample contoso = LegacyAccountSample.named("contoso");
        store(contoso.withUsers(owner("anna@contoso.example"))
                .withOffers(offer("one", "Insights"))
                .build());
        assertThat(found("anna@contoso.example")).containsExactly("contoso");

        store(contoso.withUsers(owner("bo@contoso.example"))
                .withOffers(offer("two", "Outlook"))
                .withMpnId("4712")
                .build());

        assertThat(found("anna@contoso.example")).isEmpty();
        assertThat(found("insights")).isEmpty();
        assertThat(found("bo@contoso.example")).containsExactly("contoso");
        assertThat(found("outlook")).containsExactly("contoso");
        assertThat(found("4712")).containsExactly("contoso");
        assertThat(found("contoso.example")).containsExactly("contoso");
    }

    @Test
    public final void whatHasMovedIsFoundAsPartnerCenterCallsIt() {
        store(LegacyAccountSample.named("contoso")
                .withUsers(owner("old@contoso.example"))
                .withOffers(offer("legacy", "Before"))
                .build());
        assertThat(found("old@contoso.example")).containsExactly("contoso");

        move("contoso", "new@contoso.example");

        assertThat(found("old@contoso.example")).isEmpty();
        assertThat(found("before")).isEmpty();
        assertThat(found("new@contoso.example")).containsExactly("contoso");
        assertThat(found(tenantId("contoso").value().toString())).containsExactly("contoso");
    }

    private void move(String name, String user) {
        stores().accounts().openAll(List.of(account(name)));
        stores().users().addAll(Map.of(id(name), List.of(user(1, user))));
    }

    @Test
    public final void usersComeAndGo() {
        store(legacyAccount("contoso"));
        move("contoso", "anna@contoso.example");
        assertThat(found("anna@contoso.example")).containsExactly("contoso");

        stores().users().add(id("contoso"), user(2, "bo@contoso.example"));
        assertThat(found("bo@contoso.example")).containsExactly("contoso");

        stores().users().save(id("contoso"), user(2, "cleo@contoso.example"));
        assertThat(found("bo@contoso.example")).isEmpty();
        assertThat(found("cleo@contoso.example")).containsExactly("contoso");

        stores().users().remove(id("contoso"), new UserId(2));
        assertThat(found("cleo@contoso.example")).isEmpty();
        assertThat(found("anna@contoso.example")).containsExactly("contoso");
    }

    @Test
    public final void settingsChange() {
        store(legacyAccount("contoso"));
        move("contoso", "anna@contoso.example");
        assertThat(found("contoso")).containsExactly("contoso");

        Account before = account("contoso");
        stores().accounts()
                .save(new Account(
                        before.id(),
                        "Fabrikam Ltd",
                        before.company(),
                        before.payoutProfile(),
                        new MpnId("4713"),
                        before.tenant()));

        assertThat(found("fabrikam")).containsExactly("contoso");
        assertThat(found("4713")).containsExactly("contoso");
        assertThat(found(before.mpnId().value())).isEmpty();
    }

    @Test
    public final void offersAreCalledAnew() {
        store(legacyAccount("contoso"));
        move("contoso", "anna@contoso.example");
        ListedOffer first = listed("contoso", "suite", "Insights");
        stores().offers().addAll(List.of(first));
        assertThat(found("insights suite")).containsExactly("contoso");

        stores().offers().save(listed("contoso", "suite", "Outlook"));

        assertThat(found("insights")).isEmpty();
        assertThat(found("outlook")).containsExactly("contoso");
    }

    private static ListedOffer listed(String account, String id, String name) {
        ManagedOffer managed =
                ManagedOffer.of(new OfferKey(id(account), offer(id, name).id()), offer(id, name), NOON);
        return new ListedOffer(managed, Optional.empty(), Optional.empty());
    }

    @Test
    public final void aNumberThatWasGivenHereCounts() {
        store(legacyAccount("contoso"));
        assertThat(found("4714")).isEmpty();

        join(Optional.of(new MpnId("4714")));

        assertThat(found("4714")).containsExactly("contoso");
    }

    @Test
    public final void tenantsAndMembershipsAreLoadedAnew() {
        take(tenant("contoso"));
        take(membership("contoso"));
        store(legacyAccount("contoso"));
        assertThat(found(tenantId("contoso").value().toString())).containsExactly("contoso");

        take(new Tenant(
                tenantId("contoso"), "Universal Exports", tenant("contoso").domains()));
        assertThat(found("universal")).containsExactly("contoso");

        Membership before = membership("contoso");
        take(tenant("fabrikam"));
        take(new Membership(before.mpnId(), tenantId("fabrikam"), before.state(), before.kind(), before.companyName()));
        assertThat(found("universal")).isEmpty();
        assertThat(found("fabrikam")).containsExactly("contoso");
    }

    @Test
    public final void aNumberThatIsGivenBackDoesNotCountAnyMore() {
        store(LegacyAccountSample.named("contoso").withMpnId("4711").build());
        join(Optional.of(new MpnId("4714")));
        assertThat(found("4714")).containsExactly("contoso");
        assertThat(found("4711")).isEmpty();

        join(Optional.of(new MpnId("4715")));
        assertThat(found("4714")).isEmpty();
        assertThat(found("4715")).containsExactly("contoso");

        join(Optional.empty());
        assertThat(found("4715")).isEmpty();
        assertThat(found("4711")).containsExactly("contoso");
    }

    private void join(Optional<MpnId> number) {
        stores().migrations()
                .saveAll(List.of(new MigrationRecord(
                        new Migration.InProgress(id("contoso"), Optional.empty(), number),
                        Optional.empty(),
                        Optional.empty())));
    }

    /** Whoever reads had read the tenant as it was, and had not said so yet. */
    @Test
    public final void aTenantThatIsCalledAnewWhileTheFirstAccountsAreReadIsFoundSo() throws Exception {
        take(tenant("contoso"));
        take(membership("contoso"));
        store(legacyAccount("contoso"));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> renamed = stores().transactions().run(() -> {
                stores().accountWords().readSome();
                Future<?> meanwhile = other.submit(() -> take(new Tenant(
                        tenantId("contoso"),
                        "Universal Exports",
                        tenant("contoso").domains())));
                endsOrWaits(meanwhile);
                return meanwhile;
            });
            renamed.get();
        }

        assertThat(found("universal")).containsExactly("contoso");
    }

    /** It may be one that waits for the end of this transaction. */
    private static void endsOrWaits(Future<?> meanwhile) {
        try {
            meanwhile.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // it waits
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    public final void aMembershipThatComesLaterCounts() {
        take(tenant("fabrikam"));
        store(LegacyAccountSample.named("contoso")
                .withMpnId(membership("fabrikam").mpnId().value())
                .build());
        assertThat(found("fabrikam")).isEmpty();

        take(membership("fabrikam"));

        assertThat(found("fabrikam")).containsExactly("contoso");
    }

    private void take(Tenant tenant) {
        try (TenantIntake intake = stores().tenants().intake()) {
            intake.takeIn(List.of(tenant));
        }
    }

    private void take(Membership membership) {
        try (MembershipIntake intake = stores().memberships().intake()) {
            intake.takeIn(List.of(membership));
        }
    }

    @Test
    public final void whatChangesWhileOthersSearchIsFound() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        move("contoso", "user1@contoso.example");

        Racers.race(8, number -> {
            for (int round = 0; round < 5; round++) {
                if (number % 2 == 0) {
                    int user = 10 + number * 5 + round;
                    stores().users().add(id("contoso"), user(user, "user" + user + "@contoso.example"));
                } else {
                    assertThat(found("fabrikam")).contains("fabrikam");
                }
            }
            return number;
        });

        assertThat(IntStream.of(0, 2, 4, 6)
                        .flatMap(number -> IntStream.range(0, 5).map(round -> 10 + number * 5 + round)))
                .allSatisfy(user ->
                        assertThat(found("user" + user + "@contoso.example")).containsExactly("contoso"));
    }

    @Test
    public final void whatIsUndoneWasNeverCalledSo() {
        store(called("contoso", "Before"));
        assertThat(found("before")).containsExactly("contoso");

        inATransactionThatFails(() -> store(called("contoso", "After")));

        assertThat(found("before")).containsExactly("contoso");
        assertThat(found("after")).isEmpty();
    }

    @Test
    public final void whoIsErasedIsNotFoundAnyMore() {
        store(
                LegacyAccountSample.named("contoso")
                        .withUsers(owner("Kim.O'Hara@contoso.example"), owner("anna@contoso.example"))
                        .build(),
                legacyAccount("fabrikam"));
        assertThat(found("kim.o'hara@contoso.example")).containsExactly("contoso");

        stores().personalData().erase(email("kim.o'hara@contoso.example"), email("erased-1@erased.invalid"));

        assertThat(found("kim.o'hara@contoso.example")).isEmpty();
        assertThat(found("anna@contoso.example")).containsExactly("contoso");
        assertThat(found("fabrikam")).containsExactly("fabrikam");
    }
}
