package dev.ferry.testkit.standing;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static dev.ferry.testkit.standing.StandingSamples.moved;
import static dev.ferry.testkit.standing.StandingSamples.waiting;
import static dev.ferry.testkit.standing.StandingSamples.withOffers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.operation.StoreContract;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link DueVerdicts} must do, and all that makes verdicts due. Used like any {@link StoreContract}. */
public abstract class DueVerdictsContract extends StoreContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Unavailability.RowRejected REJECTED = new Unavailability.RowRejected("some.csv", 7);
    private static final int ALL = 100;
    private static final Deadline DEADLINE = new Deadline(
            "summer",
            LocalDate.of(2019, 8, 31),
            ZoneOffset.UTC,
            Situation.DRAFT,
            Set.of(),
            List.of(MetBy.SUBMITTED),
            List.of(),
            List.of(),
            0);

    private DueVerdicts due() {
        return stores().dueVerdicts();
    }

    private Set<PublisherId> dueNow() {
        return due().newest(ALL).keySet();
    }

    private void nothingIsDue() {
        due().done(due().newest(ALL));
        assertThat(dueNow()).isEmpty();
    }

    @Test
    public final void nothingIsDueAtFirst() {
        assertThat(due().marks(Set.of(id("contoso")))).isEmpty();
        assertThat(due().marks(Set.of())).isEmpty();
        assertThat(due().newest(ALL)).isEmpty();
        assertThat(due().claim(ALL, HOUR)).isEmpty();
        assertThat(due().done(Map.of())).isEmpty();
        assertThat(due().count(ALL)).isZero();
    }

    @Test
    public final void whatIsMarkedIsDueUntilItsMarksAreGone() {
        due().markAll(Set.of(id("contoso"), id("fabrikam")));
        due().markAll(Set.of(id("contoso")));
        due().markAll(Set.of());
        assertThat(due().count(ALL)).isEqualTo(3);
        assertThat(due().count(1)).isEqualTo(2);

        Map<PublisherId, Set<Long>> marks = due().marks(Set.of(id("contoso"), id("tailspin")));
        assertThat(marks).containsOnlyKeys(id("contoso"));
        assertThat(marks.get(id("contoso"))).hasSize(2);
        assertThat(due().done(marks)).containsExactly(id("contoso"));
        assertThat(due().done(marks)).isEmpty();
        assertThat(dueNow()).containsExactly(id("fabrikam"));
    }

    @Test
    public final void whatWasMarkedSinceStays() {
        due().markAll(Set.of(id("contoso"), id("fabrikam")));
        Map<PublisherId, Set<Long>> marks = due().newest(ALL);
        due().markAll(Set.of(id("contoso")));

        assertThat(due().done(marks)).containsExactlyInAnyOrder(id("contoso"), id("fabrikam"));
        assertThat(due().marks(Set.of(id("contoso"), id("fabrikam")))).containsOnlyKeys(id("contoso"));
    }

    /** Of two who judge the same account the one who knows less saves nothing. */
    @Test
    public final void whoComesBehindSomebodyElseHasDoneNothing() {
        due().markAll(Set.of(id("contoso")));
        Map<PublisherId, Set<Long>> first = due().newest(ALL);
        due().markAll(Set.of(id("contoso")));
        Map<PublisherId, Set<Long>> second = due().newest(ALL);

        assertThat(due().done(second)).containsExactly(id("contoso"));
        assertThat(due().done(first)).isEmpty();
    }

    @Test
    public final void whoKnowsMoreIsHeardBehindSomebodyElse() {
        due().markAll(Set.of(id("contoso")));
        Map<PublisherId, Set<Long>> first = due().newest(ALL);
        due().markAll(Set.of(id("contoso")));
        Map<PublisherId, Set<Long>> second = due().newest(ALL);

        assertThat(due().done(first)).containsExactly(id("contoso"));
        assertThat(due().done(second)).containsExactly(id("contoso"));
    }

    @Test
    public final void theNewestAreThoseThatWereMarkedLast() {
        due().markAll(Set.of(id("contoso")));
        due().markAll(Set.of(id("fabrikam")));
        assertThat(due().newest(1)).containsOnlyKeys(id("fabrikam"));
        due().markAll(Set.of(id("contoso")));
        assertThat(due().newest(1)).containsOnlyKeys(id("contoso"));
        assertThat(due().newest(1).get(id("contoso"))).hasSize(2);
    }

    @Test
    public final void whatIsClaimedNobodyElseClaimsWithinTheLease() {
        due().markAll(Set.of(id("contoso")));
        due().markAll(Set.of(id("fabrikam")));
        assertThat(due().claim(1, HOUR)).containsOnlyKeys(id("contoso"));
        assertThat(due().claim(ALL, HOUR)).containsOnlyKeys(id("fabrikam"));
        assertThat(due().claim(ALL, HOUR)).isEmpty();
        assertThat(dueNow()).hasSize(2);
    }

    @Test
    public final void aFailedTransactionMarksNothing() {
        inATransactionThatFails(() -> due().markAll(Set.of(id("contoso"))));
        assertThat(dueNow()).isEmpty();
    }

    @Test
    public final void otherRulesMakeDueAllThatWait() {
        stores().accountStandings().saveAll(List.of(waiting("contoso"), waiting("fabrikam"), moved("tailspin")));
        due().judgedBy(Map.of("some", "rule", "another", "one"));
        due().judgedBy(Map.of("another", "one", "some", "rule"));
        assertDueNow();
        due().judgedBy(Map.of("some", "rule", "another", "two"));
        assertDueNow("contoso", "fabrikam");
        due().judgedBy(Map.of("some", "rule", "another", "two"));
        assertDueNow();
        due().judgedBy(Map.of("some", "rule"));
        assertDueNow("contoso", "fabrikam");
    }

    /** Saves these as who judged them so long ago, and answers which of them are marked once more at once. */
    private Set<PublisherId> overtaken(long changes, AccountStanding... judged) {
        Set<PublisherId> ids = Stream.of(judged).map(AccountStanding::account).collect(Collectors.toSet());
        Map<PublisherId, Set<Long>> before = due().marks(ids);
        stores().transactions().run(() -> {
            stores().accountStandings().saveAll(List.of(judged));
            due().markOvertaken(List.of(judged), changes);
            return true;
        });
        Map<PublisherId, Set<Long>> after = due().marks(ids);
        return ids.stream()
                .filter(id -> !after.getOrDefault(id, Set.of()).equals(before.getOrDefault(id, Set.of())))
                .collect(Collectors.toSet());
    }

    /** Nobody could find these by their grounds when those changed: it is found when they are saved. */
    @Test
    public final void whatChangesBetweenJudgingAndSavingMakesDueWhatIsSaved() {
        long first = due().changes();
        tenants(intake -> intake.takeIn(List.of(tenant("contoso"))));
        long second = due().changes();
        memberships(intake -> intake.takeIn(List.of(membership("fabrikam"))));
        long third = due().changes();
        assertDueNow();

        assertThat(overtaken(third, waiting("contoso"), waiting("fabrikam"))).isEmpty();
        assertDueNow();
        assertThat(overtaken(second, waiting("contoso"), waiting("fabrikam"))).containsExactly(id("fabrikam"));
        assertDueNow("fabrikam");
        assertThat(overtaken(first, waiting("contoso"), waiting("fabrikam"), waiting("rival"), moved("tailspin")))
                .containsExactlyInAnyOrder(id("contoso"), id("fabrikam"));
        assertDueNow("contoso", "fabrikam");
        assertThat(overtaken(first)).isEmpty();
    }

    @Test
    public final void whatConcernsAllThatWaitOvertakesThemTooWhileTheyAreJudged() {
        due().judgedBy(Map.of("some", "rule"));
        long first = due().changes();
        due().judgedBy(Map.of("some", "other"));
        long second = due().changes();
        memberships(intake -> intake.markIncomplete(Optional.of(REJECTED)));
        long third = due().changes();

        assertThat(overtaken(first, waiting("contoso"), moved("tailspin"))).containsExactly(id("contoso"));
        assertThat(overtaken(second, waiting("contoso"), moved("tailspin"))).containsExactly(id("contoso"));
        assertThat(overtaken(third, waiting("contoso"))).isEmpty();
    }

    @Test
    public final void aFailedChangeOvertakesNothing() {
        long before = due().changes();
        inATransactionThatFails(() -> tenants(intake -> intake.takeIn(List.of(tenant("contoso")))));
        assertThat(overtaken(before, waiting("contoso"))).isEmpty();
        inATransactionThatFails(() -> due().markOvertaken(List.of(waiting("contoso")), before));
        assertDueNow();
    }

    /** Contoso waits on what it is named after; fabrikam on nothing of it; tailspin has moved. */
    private void kept() {
        AccountStanding elsewhere = waiting("fabrikam");
        stores().accountStandings().saveAll(List.of(waiting("contoso"), elsewhere, moved("tailspin")));
    }

    private void tenants(Consumer<TenantIntake> step) {
        try (TenantIntake intake = stores().tenants().intake()) {
            step.accept(intake);
        }
    }

    private void memberships(Consumer<MembershipIntake> step) {
        try (MembershipIntake intake = stores().memberships().intake()) {
            step.accept(intake);
        }
    }

    private void assertDueNow(String... accounts) {
        Map<PublisherId, Boolean> expected = new HashMap<>();
        for (String account : accounts) {
            expected.put(id(account), true);
        }
        assertThat(dueNow()).isEqualTo(expected.keySet());
        nothingIsDue();
    }

    @Test
    public final void aDomainThatBecomesAnothersMakesDueWhatWasJudgedOnIt() {
        kept();
        tenants(intake -> intake.takeIn(List.of(tenant("contoso"))));
        assertDueNow("contoso");
        tenants(intake -> intake.takeIn(List.of(tenant("contoso"), tenant("other", "other.example"))));
        assertDueNow();
        tenants(intake -> intake.takeIn(List.of(tenant("other", "contoso.example"))));
        assertDueNow("contoso");
        tenants(intake -> intake.takeIn(List.of(tenant("other", "other.example"))));
        assertDueNow("contoso");
    }

    @Test
    public final void aTenantOfAnotherNameMakesDueWhatQuotesIt() {
        kept();
        tenants(intake -> intake.takeIn(List.of(tenant("contoso", "elsewhere.example"))));
        nothingIsDue();
        tenants(intake -> intake.takeIn(
                List.of(new Tenant(tenantId("contoso"), "Another", Set.of(new Domain("elsewhere.example"))))));
        assertDueNow("contoso");
    }

    @Test
    public final void aDomainThatIsLostAndFoundMakesDueWhatWasJudgedOnIt() {
        kept();
        LostTenant lost = new LostTenant(
                Optional.of(tenantId("contoso")), Set.of(new Domain("contoso.example")), false, REJECTED);
        tenants(intake -> intake.markLost(List.of(lost)));
        assertDueNow("contoso");
        tenants(TenantIntake::forgetLost);
        assertDueNow("contoso");
        tenants(intake -> intake.markLost(List.of(lost)));
        assertDueNow("contoso");
        tenants(intake -> intake.takeIn(List.of(tenant("contoso", "elsewhere.example"))));
        assertDueNow("contoso");
    }

    @Test
    public final void whereAnyDomainMayBeMissingAllThatWaitAreDue() {
        kept();
        tenants(intake -> intake.markIncomplete(Optional.of(REJECTED)));
        assertDueNow("contoso", "fabrikam");
        tenants(intake -> intake.markIncomplete(Optional.of(REJECTED)));
        assertDueNow();
        tenants(intake -> intake.markIncomplete(Optional.empty()));
        assertDueNow("contoso", "fabrikam");
    }

    @Test
    public final void aMembershipThatStandsOtherwiseMakesDueWhatWasJudgedOnIt() {
        kept();
        memberships(intake -> intake.takeIn(List.of(membership("contoso"))));
        assertDueNow("contoso");
        memberships(intake -> intake.takeIn(List.of(membership("contoso"))));
        assertDueNow();
        Membership before = membership("contoso");
        memberships(intake -> intake.takeIn(List.of(new Membership(
                before.mpnId(), before.tenant(), MembershipState.INACTIVE, before.kind(), before.companyName()))));
        assertDueNow("contoso");
    }

    @Test
    public final void aMembershipThatIsLostAndFoundMakesDueWhatWasJudgedOnIt() {
        kept();
        LostMembership lost = new LostMembership(Optional.of(mpnId("contoso")), Optional.empty(), REJECTED);
        memberships(intake -> intake.markLost(List.of(lost)));
        assertDueNow("contoso");
        memberships(MembershipIntake::forgetLost);
        assertDueNow("contoso");
        memberships(intake -> intake.markLost(List.of(lost)));
        assertDueNow("contoso");
        memberships(intake -> intake.takeIn(List.of(membership("contoso"))));
        assertDueNow("contoso");
    }

    @Test
    public final void whereAnyMembershipMayBeMissingAllThatWaitAreDue() {
        kept();
        memberships(intake -> intake.markIncomplete(Optional.of(REJECTED)));
        assertDueNow("contoso", "fabrikam");
        memberships(intake -> intake.markIncomplete(Optional.empty()));
        assertDueNow("contoso", "fabrikam");
    }

    @Test
    public final void anEnrolmentAndItsDecisionMakeDueWhatWasJudgedOnItsNumber() {
        Enrolment enrolment = new Enrolment(
                "key", tenantId("contoso"), email("anna@contoso.example"), "Contoso", "SE", Optional.empty());
        Membership enrolled =
                stores().transactions().run(() -> stores().mpnRegistry().enrol(enrolment))
                                instanceof Outcome.Done<Membership>(var membership)
                        ? membership
                        : membership("nobody");
        AccountStanding one = waiting("contoso");
        stores().accountStandings()
                .saveAll(List.of(StandingSamples.on(
                        one, new Grounds(Set.of(), Optional.of(enrolled.mpnId()), Optional.empty()), Set.of())));
        stores().mpnRegistry().vetting().orElseThrow().decide(enrolled.mpnId(), false);

        assertThat(dueNow())
                .isEqualTo(enrolled.state() == MembershipState.NOT_VETTED ? Set.of(id("contoso")) : Set.of());
    }

    /** What has moved too, but for those without offers. */
    @Test
    public final void otherDeadlinesMakeDueWhatHasOffers() {
        stores().accountStandings()
                .saveAll(List.of(
                        waiting("contoso"),
                        withOffers(waiting("fabrikam")),
                        withOffers(moved("tailspin")),
                        moved("rival")));
        stores().deadlines().load(List.of(DEADLINE));
        assertDueNow("fabrikam", "tailspin");
        inATransactionThatFails(() -> stores().deadlines().load(List.of(DEADLINE)));
        assertDueNow();
    }

    @Test
    public final void otherDeadlinesOvertakeWhatHasOffersWhileItIsJudged() {
        long before = due().changes();
        stores().deadlines().load(List.of(DEADLINE));

        assertThat(overtaken(
                        before,
                        withOffers(waiting("contoso")),
                        withOffers(moved("fabrikam")),
                        waiting("tailspin"),
                        moved("rival")))
                .containsExactlyInAnyOrder(id("contoso"), id("fabrikam"));
        assertThat(overtaken(due().changes(), withOffers(moved("woodgrove")))).isEmpty();
    }

    @Test
    public final void aDryRunMakesNothingDue() {
        kept();
        try (TenantIntake intake = stores().tenants().dryRunIntake();
                MembershipIntake memberships = stores().memberships().dryRunIntake()) {
            intake.takeIn(List.of(tenant("contoso")));
            memberships.takeIn(List.of(membership("contoso")));
        }
        assertThat(dueNow()).isEmpty();
    }

    @Test
    public final void aFailedIntakeMakesNothingDue() {
        kept();
        inATransactionThatFails(() -> tenants(intake -> intake.takeIn(List.of(tenant("contoso")))));
        assertThat(dueNow()).isEmpty();
    }
}
