package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.servicePrincipal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is added, in which order it comes, and to whom. */
abstract class SyncQueueOrder extends SyncQueueChapter {
    SyncQueueOrder(SyncQueueContract contract) {
        super(contract);
    }

    @Test
    public final void r16EveryKindOfChangeComesBackAsItWas() {
        List<LegacyChange> all = new ArrayList<>();
        for (UserKind kind : UserKind.values()) {
            for (LegacyRole role : LegacyRole.values()) {
                all.add(new LegacyChange.UserStands(someone(kind, role)));
            }
        }
        all.add(new LegacyChange.UserStands(servicePrincipal("p".repeat(100), LegacyRole.OWNER)));
        all.add(new LegacyChange.UserDeactivated("anna@contoso.example"));
        all.add(new LegacyChange.UserDeleted("\u00e5".repeat(64) + "@" + Many.LONGEST_DOMAIN));
        all.add(settings("Contoso", Optional.of("Contoso AB"), Optional.of("SE")));
        all.add(settings("Contoso", Optional.empty(), Optional.empty()));
        assertKept(all);
    }

    @Test
    public final void namesOfEveryScriptAndLengthStayAsTheyAre() {
        List<LegacyChange> all = new ArrayList<>();
        for (String text : Scripts.TEXTS) {
            all.add(new LegacyChange.UserStands(named(text)));
            all.add(settings(text, Optional.of(text), Optional.of("NL")));
        }
        all.add(new LegacyChange.UserDeactivated("'; drop table sync_change; --\"{}[]\\u0000\n"));
        assertKept(all);
    }

    @Test
    public final void anAddressIsKeptAsItWasWritten() {
        LegacyUser anna = person("Anna.Ångström@Weiß.Example", UserKind.WORK, LegacyRole.OWNER, Optional.empty());
        add(new Change(id("contoso"), new LegacyChange.UserStands(anna), NOON));

        assertThat(claimOne(NOON).changes())
                .extracting(one -> ((LegacyChange.UserStands) one.change().what())
                        .user()
                        .identity()
                        .email()
                        .orElseThrow()
                        .written())
                .containsExactly("Anna.Ångström@Weiß.Example");
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecond() {
        List<Change> all = IntStream.range(0, Many.TIMES.size())
                .mapToObj(number -> at(Many.TIMES.get(number), "account-" + number, "key"))
                .toList();
        queue().addAll(all);

        assertThat(claim(Many.TIMES.getLast()))
                .flatExtracting(SyncQueueChapter::changes)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void anEmptyQueueHasNothing() {
        queue().addAll(List.of());
        queue().settle(List.of(), NOON);

        assertThat(claim(LATER)).isEmpty();
        assertThat(pending("contoso")).isEmpty();
        assertThat(queue().setAside(ALL)).isEmpty();
        assertThat(queue().lastDelivered(id("contoso"))).isEmpty();
        assertThat(queue().dueDeletions(ALL, LATER)).isEmpty();
    }

    @Test
    public final void r16ChangesOfAnAccountComeInTheOrderInWhichTheyWereAdded() {
        add(of("b", "1"), of("a", "1"), of("b", "2"));
        add(at(NOON.minusSeconds(9), "b", "3"), of("a", "2"));
        add(of("b", "4"));

        List<ClaimedRun> runs = claim(NOON);
        assertThat(accounts(runs)).containsExactlyInAnyOrder("a", "b");
        assertThat(runs)
                .allSatisfy(run -> assertThat(keys(run))
                        .isEqualTo(run.account().equals(id("a")) ? List.of("1", "2") : List.of("1", "2", "3", "4")));
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.changes().stream().map(NumberedChange::number))
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .allMatch(number -> number >= 1));
    }

    @Test
    public final void theAccountThatHasWaitedLongestComesFirst() {
        add(at(NOON.plusSeconds(3), "a", "1"), at(NOON.plusSeconds(1), "c", "1"), at(NOON.plusSeconds(2), "b", "1"));

        assertThat(accounts(queue().claim(2, ALL, LATER, LEASE))).containsExactly("c", "b");
        assertThat(accounts(queue().claim(2, ALL, LATER, LEASE))).containsExactly("a");
    }

    @Test
    public final void nothingIsDueBeforeItsTime() {
        add(at(LATER, "contoso", "1"));

        assertThat(claim(LATER.minusNanos(1_000))).isEmpty();
        assertThat(accounts(claim(LATER))).containsExactly("contoso");
    }

    @Test
    public final void ofEachAccountTheOldestAreClaimedAndNoMoreThanWereAskedFor() {
        add(of("contoso", "1"), of("contoso", "2"), of("contoso", "3"));

        assertThat(keys(queue().claim(1, 2, NOON, LEASE).getFirst())).containsExactly("1", "2");
    }

    @Test
    public final void whatIsClaimedIsNobodyElsesUntilTheLeaseIsOver() {
        add(of("contoso", "1"));
        ClaimedRun first = claimOne(NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(claim(LATER.minusNanos(1_000))).isEmpty();
        ClaimedRun second = claimOne(LATER);
        assertThat(second.changes()).isEqualTo(first.changes());
        assertThat(second.claim()).isNotEqualTo(first.claim());
        assertThat(second.tries()).isZero();
    }

    @Test
    public final void whatIsAddedToAClaimedAccountWaitsForTheEndOfTheClaim() {
        add(of("contoso", "1"));
        ClaimedRun run = claimOne(NOON);
        add(of("contoso", "2"));

        assertThat(claim(NOON)).isEmpty();
        delivered(run, NOON);
        assertThat(keys(claimOne(NOON))).containsExactly("2");
    }

    @Test
    public final void whatIsAddedAfterAllWasDeliveredIsDueAtItsTime() {
        add(of("contoso", "1"));
        delivered(claimOne(NOON), NOON.plusSeconds(1));
        add(at(LATER, "contoso", "2"));

        assertThat(claim(LATER.minusNanos(1_000))).isEmpty();
        assertThat(keys(claimOne(LATER))).containsExactly("2");
    }

    @Test
    public final void whatIsOwedIsListedTheOldestFirst() {
        add(of("contoso", "1"), of("fabrikam", "x"), of("contoso", "2"), of("contoso", "3"));

        assertThat(pendingKeys(pending("contoso"))).containsExactly("1", "2", "3");
        assertThat(pendingKeys(queue().pending(id("contoso"), 2))).containsExactly("1", "2");
        assertThat(pending("nobody")).isEmpty();
        assertThat(pending("contoso").stream().map(PendingChange::dueAt))
                .containsExactly(Optional.of(NOON), Optional.empty(), Optional.empty());
    }

    @Test
    public final void r12AFailedTransactionAddsNothing() {
        inATransactionThatFails(() -> add(of("contoso", "1")));
        assertThat(claim(NOON)).isEmpty();

        add(of("contoso", "2"));
        inATransactionThatFails(() -> add(of("contoso", "3"), of("fabrikam", "1")));
        assertThat(pendingKeys(pending("contoso"))).containsExactly("2");
        assertThat(pending("fabrikam")).isEmpty();
    }

    @Test
    public final void aClaimThatFailedClaimedNothing() {
        add(of("contoso", "1"));
        inATransactionThatFails(() -> claim(NOON));

        assertThat(keys(claimOne(NOON))).containsExactly("1");
    }

    @Test
    public final void thousandsOfAccountsAreOwedAtOnce() {
        List<Change> all = Many.of(3_000, number -> of("account-" + number, "key"));
        queue().addAll(all);

        assertThat(queue().claim(2_000, 1, NOON, LEASE)).hasSize(2_000);
        assertThat(claim(NOON)).hasSize(1_000);
        assertThat(claim(NOON)).isEmpty();
    }

    @Test
    public final void thousandsOfChangesOfOneAccountComeInOrder() {
        List<Change> all = Many.of(3_000, number -> of("contoso", "key-" + number));
        queue().addAll(all);
        List<Change> came = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            ClaimedRun run = queue().claim(1, 700, NOON, LEASE).getFirst();
            came.addAll(changes(run));
            delivered(run, NOON);
        }

        assertThat(came).isEqualTo(all);
        assertThat(claim(LATER)).isEmpty();
    }

    private void assertKept(List<LegacyChange> all) {
        queue().addAll(all.stream()
                .map(what -> new Change(id("contoso"), what, NOON))
                .toList());

        assertThat(claimOne(NOON).changes())
                .extracting(one -> one.change().what())
                .isEqualTo(all);
        assertThat(pending("contoso"))
                .extracting(one -> one.numbered().change().what())
                .isEqualTo(all);
    }

    private static LegacyChange settings(String name, Optional<String> company, Optional<String> country) {
        return new LegacyChange.SettingsStand(name, new CompanyProfile(company, country), mpnId("contoso"));
    }

    private static LegacyUser someone(UserKind kind, LegacyRole role) {
        return kind == UserKind.SERVICE_PRINCIPAL
                ? servicePrincipal("program-1", role)
                : person("Anna@Contoso.Example", kind, role, Optional.of(new ObjectId("a-1")));
    }

    private static LegacyUser person(String address, UserKind kind, LegacyRole role, Optional<ObjectId> objectId) {
        Identity identity = Identity.ofPerson(kind, email(address), objectId);
        return new LegacyUser(identity, role, Optional.empty(), Optional.of("sv-SE"), objectId.isEmpty());
    }

    private static LegacyUser named(String name) {
        Identity identity = Identity.ofPerson(UserKind.WORK, email("anna@contoso.example"), Optional.empty());
        return new LegacyUser(identity, LegacyRole.CONTRIBUTOR, Optional.of(name), Optional.empty(), true);
    }
}
