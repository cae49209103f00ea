package dev.ferry.testkit.invitation;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link MigrationInvitations} must do. Used like any {@link StoreContract}. */
public abstract class MigrationInvitationsContract extends StoreContract {
    private static final LocalDate TODAY = LocalDate.parse("2019-08-17");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final int ALL = 1_000;

    @Test
    public final void anInvitationIsFoundAsItWasAdded() {
        MigrationInvitation full = new MigrationInvitation(
                id("contoso"),
                Optional.of(new WaveName("våren-2019")),
                Optional.of(new LastDay(LocalDate.parse("2019-08-31"))),
                TODAY,
                Optional.of(TOMORROW));
        MigrationInvitation bare =
                new MigrationInvitation(id("fabrikam"), Optional.empty(), Optional.empty(), TODAY, Optional.empty());
        invitations().addAll(List.of(full, bare));

        assertThat(invitations().findAll(Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .containsOnly(Map.entry(id("contoso"), full), Map.entry(id("fabrikam"), bare));
    }

    @Test
    public final void theFirstAndTheLastDaysAreKept() {
        List<MigrationInvitation> all = List.of(
                until("early", LocalDate.parse("1900-01-01")),
                until("leap", LocalDate.parse("2020-02-29")),
                until("late", LocalDate.parse("9999-12-31")));
        invitations().addAll(all);

        assertThat(found("early", "leap", "late")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void nothingIsAskedAndStoredAsAnythingElse() {
        invitations().addAll(List.of());
        invitations().updateAll(List.of());

        assertThat(invitations().findAll(Set.of())).isEmpty();
        assertThat(held(Set.of())).isEmpty();
        assertThat(invitations().due(TODAY, ALL)).isEmpty();
    }

    @Test
    public final void thatAnOwnerSawItIsNotedOnce() {
        invitations().addAll(List.of(remindedOn("contoso", TODAY), remindedOn("fabrikam", TODAY)));

        assertThat(invitations().countSeen()).isZero();
        assertThat(invitations().seen(id("contoso"), NOON)).isTrue();
        assertThat(invitations().seen(id("contoso"), NOON.plusSeconds(1))).isFalse();
        assertThat(invitations().seen(id("nobody"), NOON)).isFalse();
        invitations().updateAll(List.of(remindedOn("contoso", TOMORROW)));
        assertThat(invitations().seen(id("contoso"), NOON)).isFalse();
        assertThat(invitations().countSeen()).isOne();
        assertThat(found("contoso")).containsExactly(remindedOn("contoso", TOMORROW));
    }

    @Test
    public final void whatIsHeldIsWhatStands() {
        invitations().addAll(List.of(remindedOn("contoso", TODAY)));

        assertThat(held(Set.of(id("contoso"), id("nobody"))))
                .containsOnly(Map.entry(id("contoso"), remindedOn("contoso", TODAY)));
    }

    @Test
    public final void nobodyIsAddedTwice() {
        invitations().addAll(List.of(remindedOn("contoso", TODAY)));

        assertThatThrownBy(() ->
                        invitations().addAll(List.of(remindedOn("adatum", TODAY), remindedOn("contoso", TOMORROW))))
                .isInstanceOf(RuntimeException.class);
        assertThat(found("adatum", "contoso")).containsExactly(remindedOn("contoso", TODAY));
    }

    @Test
    public final void anUpdateTakesThePlaceOfWhatStandsAndAddsNothing() {
        invitations().addAll(List.of(remindedOn("contoso", TODAY), remindedOn("fabrikam", TODAY)));
        MigrationInvitation later = remindedOn("contoso", TOMORROW);
        invitations().updateAll(List.of(later, remindedOn("nobody", TODAY)));

        assertThat(found("contoso", "fabrikam", "nobody"))
                .containsExactlyInAnyOrder(later, remindedOn("fabrikam", TODAY));
    }

    @Test
    public final void dueIsWhoseDayHasCome() {
        invitations()
                .addAll(List.of(
                        remindedOn("today", TODAY),
                        remindedOn("before", TODAY.minusDays(3)),
                        remindedOn("tomorrow", TOMORROW),
                        neverReminded("never")));

        assertThat(invitations().due(TODAY, ALL))
                .containsExactly(remindedOn("before", TODAY.minusDays(3)), remindedOn("today", TODAY));
        assertThat(invitations().due(TODAY, 1)).containsExactly(remindedOn("before", TODAY.minusDays(3)));
    }

    @Test
    public final void thoseOfOneDayComeInTheOrderOfTheirAccounts() {
        List<MigrationInvitation> all = Many.of(30, number -> remindedOn("account-%02d".formatted(number), TODAY));
        invitations().addAll(all.reversed());

        assertThat(invitations().due(TODAY, ALL)).containsExactlyElementsOf(all);
    }

    @Test
    public final void whatIsUpdatedIsDueByItsNewDayAlone() {
        invitations().addAll(List.of(remindedOn("contoso", TODAY)));
        invitations().updateAll(List.of(remindedOn("contoso", TOMORROW)));

        assertThat(invitations().due(TODAY, ALL)).isEmpty();
        assertThat(invitations().due(TOMORROW, ALL)).hasSize(1);
    }

    @Test
    public final void aFailedTransactionChangesNothing() {
        invitations().addAll(List.of(remindedOn("contoso", TODAY)));
        inATransactionThatFails(() -> {
            invitations().addAll(List.of(remindedOn("fabrikam", TODAY)));
            invitations().updateAll(List.of(neverReminded("contoso")));
        });

        assertThat(found("contoso", "fabrikam")).containsExactly(remindedOn("contoso", TODAY));
    }

    @Test
    public final void ofRacersWhoAddWhatIsNotThereOneDoes() {
        Set<PublisherId> some = ids(50);
        List<Integer> added = Racers.race(
                6,
                _ -> stores().transactions().run(() -> {
                    Set<PublisherId> there = invitations().hold(some).keySet();
                    List<MigrationInvitation> fresh = some.stream()
                            .filter(account -> !there.contains(account))
                            .map(account -> remindedOn(account.value(), TODAY))
                            .toList();
                    invitations().addAll(fresh);
                    return fresh.size();
                }));

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(some.size());
        assertThat(invitations().due(TODAY, ALL)).hasSize(some.size());
    }

    @Test
    public final void ofRacersWhoUpdateWhatIsDueOneDoes() {
        Set<PublisherId> some = ids(50);
        invitations()
                .addAll(some.stream()
                        .map(account -> remindedOn(account.value(), TODAY))
                        .toList());
        List<Integer> updated = Racers.race(
                6,
                _ -> stores().transactions().run(() -> {
                    Collection<MigrationInvitation> due = invitations().hold(some).values().stream()
                            .filter(invitation -> invitation.isDue(TODAY))
                            .map(MigrationInvitation::closed)
                            .toList();
                    invitations().updateAll(due);
                    return due.size();
                }));

        assertThat(updated.stream().mapToInt(Integer::intValue).sum()).isEqualTo(some.size());
        assertThat(invitations().due(TODAY, ALL)).isEmpty();
    }

    private MigrationInvitations invitations() {
        return stores().invitations();
    }

    private Map<PublisherId, MigrationInvitation> held(Set<PublisherId> accounts) {
        return stores().transactions().run(() -> invitations().hold(accounts));
    }

    private Collection<MigrationInvitation> found(String... names) {
        return invitations()
                .findAll(Set.of(names).stream().map(PublisherId::new).collect(Collectors.toSet()))
                .values();
    }

    private static Set<PublisherId> ids(int count) {
        return Set.copyOf(Many.of(count, number -> id("account-" + number)));
    }

    private static MigrationInvitation remindedOn(String name, LocalDate day) {
        return new MigrationInvitation(id(name), Optional.empty(), Optional.empty(), TODAY, Optional.of(day));
    }

    private static MigrationInvitation neverReminded(String name) {
        return new MigrationInvitation(id(name), Optional.empty(), Optional.empty(), TODAY, Optional.empty());
    }

    private static MigrationInvitation until(String name, LocalDate day) {
        return new MigrationInvitation(
                id(name), Optional.empty(), Optional.of(new LastDay(day)), day, Optional.of(day));
    }
}
