package dev.ferry.testkit.act;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.domain.act.ActBacklog;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.ClaimedAct;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.support.CaseId;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ActQueue} must do. Used like any {@link StoreContract}. */
public abstract class ActQueueContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant LATER = NOON.plus(LEASE);
    private static final int ALL = 1_000;
    private static final OfferKey CRM = offer("contoso", "crm");
    private static final OfferKey ERP = offer("fabrikam", "erp");

    private static OfferKey offer(String account, String offer) {
        return new OfferKey(id(account), new OfferId(offer));
    }

    private ActQueue queue() {
        return stores().actQueue();
    }

    private List<ClaimedAct> claim(Instant at) {
        return queue().claim(ALL, at, LEASE);
    }

    @Test
    public final void everyKindOfActIsClaimedAsItWasAdded() {
        List<SystemAct> all = List.of(
                new SystemAct.Submit(CRM, 1),
                new SystemAct.Withdraw(ERP, 2),
                new SystemAct.List(CRM, 3, CatalogSide.PUBLIC),
                new SystemAct.List(CRM, 3, CatalogSide.SELLER),
                new SystemAct.Delist(ERP, CatalogSide.PUBLIC),
                new SystemAct.EnterLink(CRM),
                new SystemAct.OpenCase(id("contoso"), new CaseId(new UUID(7, 7))));
        List<UUID> ids = queue().addAll(all, NOON);

        List<ClaimedAct> claimed = claim(NOON);
        assertThat(claimed).extracting(ClaimedAct::act).isEqualTo(all);
        assertThat(claimed).extracting(ClaimedAct::id).isEqualTo(ids);
        assertThat(claimed).allMatch(one -> one.queued().tries() == 0);
    }

    @Test
    public final void whatIsClaimedIsNobodyElsesBeforeTheLeaseIsOver() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1)), NOON);
        claim(NOON);

        assertThat(claim(LATER.minusMillis(1))).isEmpty();
        assertThat(claim(LATER)).hasSize(1);
    }

    @Test
    public final void actsOfOneLaneAreToldOneAfterTheOther() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1), new SystemAct.Withdraw(CRM, 1)), NOON);
        queue().addAll(List.of(new SystemAct.Submit(ERP, 1)), NOON);

        List<ClaimedAct> first = claim(NOON);
        assertThat(first)
                .extracting(ClaimedAct::act)
                .containsExactly(new SystemAct.Submit(CRM, 1), new SystemAct.Submit(ERP, 1));
        assertThat(queue().answered(first.getFirst().id())).isTrue();
        assertThat(claim(NOON)).extracting(ClaimedAct::act).containsExactly(new SystemAct.Withdraw(CRM, 1));
    }

    @Test
    public final void whatWaitsForAPersonHoldsUpItsLaneAndNoOther() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1), new SystemAct.Withdraw(CRM, 1)), NOON);
        queue().setAside(claim(NOON).getFirst(), "no such offer", NOON);
        queue().addAll(List.of(new SystemAct.EnterLink(CRM)), NOON);

        assertThat(claim(LATER)).extracting(ClaimedAct::act).containsExactly(new SystemAct.EnterLink(CRM));
    }

    @Test
    public final void aFewCanBeClaimedAlone() {
        List<UUID> ids = queue().addAll(List.of(new SystemAct.Submit(CRM, 1), new SystemAct.Submit(ERP, 1)), NOON);

        assertThat(queue().claim(List.of(), NOON, LEASE)).isEmpty();
        assertThat(queue().claim(ids.subList(1, 2), NOON, LEASE))
                .extracting(ClaimedAct::id)
                .containsExactly(ids.get(1));
        assertThat(claim(NOON)).extracting(ClaimedAct::id).containsExactly(ids.getFirst());
    }

    @Test
    public final void anAnswerIsHeardOnce() {
        UUID id = queue().addAll(List.of(new SystemAct.Submit(CRM, 1)), NOON).getFirst();

        assertThat(queue().answered(id)).isTrue();
        assertThat(queue().answered(id)).isFalse();
        assertThat(queue().pending(Optional.empty(), ALL)).isEmpty();
    }

    @Test
    public final void whatWasToldInVainIsDueAgainThen() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1)), NOON);
        queue().putOff(claim(NOON).getFirst(), "no answer", NOON, LATER.plusSeconds(1));

        assertThat(claim(LATER)).isEmpty();
        assertThat(claim(LATER.plusSeconds(1)))
                .singleElement()
                .satisfies(again -> assertThat(again.queued().tries()).isOne());
        assertThat(queue().pending(Optional.empty(), ALL))
                .extracting(ActStatus::lastFault)
                .containsExactly(Optional.of("no answer"));
    }

    @Test
    public final void whoHoldsItNoMorePutsNothingOff() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1)), NOON);
        ClaimedAct late = claim(NOON).getFirst();
        claim(LATER);

        queue().putOff(late, "too late", LATER, LATER);
        queue().setAside(late, "too late", LATER);

        assertThat(claim(LATER)).isEmpty();
        assertThat(queue().backlog().setAside()).isZero();
    }

    @Test
    public final void whatIsSetAsideIsDueWhenAPersonSaysSo() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1), new SystemAct.Submit(ERP, 1)), NOON);
        claim(NOON).forEach(one -> queue().setAside(one, "turned down", NOON));

        assertThat(claim(LATER)).isEmpty();
        assertThat(queue().retryAll(Optional.of(id("fabrikam")), LATER)).isOne();
        assertThat(claim(LATER)).singleElement().satisfies(one -> {
            assertThat(one.act()).isEqualTo(new SystemAct.Submit(ERP, 1));
            assertThat(one.queued().tries()).isZero();
        });
        assertThat(queue().retryAll(Optional.empty(), LATER)).isOne();
    }

    @Test
    public final void whatIsPendingIsToldOldestFirst() {
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1), new SystemAct.Submit(ERP, 1)), NOON);
        queue().addAll(List.of(new SystemAct.Withdraw(CRM, 1)), LATER);
        queue().setAside(claim(NOON).getFirst(), "turned down", LATER);

        assertThat(queue().pending(Optional.of(id("contoso")), ALL))
                .extracting(one -> one.queued().act(), ActStatus::setAside, ActStatus::added)
                .containsExactly(
                        tuple(new SystemAct.Submit(CRM, 1), true, NOON),
                        tuple(new SystemAct.Withdraw(CRM, 1), false, LATER));
        assertThat(queue().pending(Optional.empty(), 1)).hasSize(1);
        assertThat(queue().backlog()).isEqualTo(new ActBacklog(2, 1, Optional.of(NOON), Optional.of("turned down")));
    }

    @Test
    public final void whatIsPendingOfAnOfferIsToldWithoutThatOfOthers() {
        OfferKey other = offer("contoso", "other");
        queue().addAll(List.of(new SystemAct.Submit(CRM, 1), new SystemAct.Submit(ERP, 1)), NOON);
        queue().addAll(List.of(new SystemAct.Submit(other, 1), new SystemAct.Withdraw(CRM, 1)), LATER);

        assertThat(queue().pending(CRM))
                .extracting(one -> one.queued().act())
                .containsExactly(new SystemAct.Submit(CRM, 1), new SystemAct.Withdraw(CRM, 1));
        assertThat(queue().pending(offer("fabrikam", "crm"))).isEmpty();
    }

    @Test
    public final void anEmptyQueueOwesNothing() {
        assertThat(queue().backlog()).isEqualTo(new ActBacklog(0, 0, Optional.empty(), Optional.empty()));
        assertThat(queue().addAll(List.of(), NOON)).isEmpty();
    }

    @Test
    public final void whatATransactionAddsOrHearsStandsWithIt() {
        UUID id = queue().addAll(List.of(new SystemAct.Submit(CRM, 1)), NOON).getFirst();
        inATransactionThatFails(() -> {
            queue().addAll(List.of(new SystemAct.Submit(ERP, 1)), NOON);
            queue().answered(id);
        });

        assertThat(claim(NOON)).extracting(ClaimedAct::id).containsExactly(id);
    }

    @Test
    public final void noTwoClaimTheSame() {
        queue().addAll(
                        IntStream.range(0, 50)
                                .<SystemAct>mapToObj(number -> new SystemAct.Submit(offer("contoso", "o" + number), 1))
                                .toList(),
                        NOON);

        List<List<ClaimedAct>> claims = Racers.race(4, _ -> queue().claim(20, NOON, LEASE));

        assertThat(claims.stream().flatMap(Collection::stream).map(ClaimedAct::id))
                .doesNotHaveDuplicates();
    }
}
