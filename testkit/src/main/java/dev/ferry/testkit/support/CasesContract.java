package dev.ferry.testkit.support;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Cases} must do. Used like any {@link StoreContract}. */
public abstract class CasesContract extends StoreContract {
    private static final int RACERS = 8;
    private static final Stamp DESK = new Stamp(NOON.plusSeconds(60), "desk@support.example");

    @Test
    public final void everyFieldOfACaseIsKept() {
        List<SupportCase> all = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            all.add(opened(request(all.size(), "contoso", topic, Optional.of("å-" + topic.slug()), "Line\nline å")));
            all.add(opened(request(all.size(), "contoso", topic, Optional.empty(), "")));
        }
        SupportCase answered = all.getFirst();
        for (Verdict verdict : Verdict.values()) {
            answered = answered(answered, CaseState.ANSWERED, Optional.of(verdict));
        }
        all.set(0, answered);
        all.forEach(one -> assertThat(cases().add(one)).isTrue());

        assertThat(all).allSatisfy(one -> assertThat(cases().find(one.id())).contains(one));
        assertThat(of("contoso")).containsExactlyElementsOf(all);
    }

    @Test
    public final void textsOfEveryScriptAreKept() {
        List<SupportCase> all = Many.of(
                Scripts.TEXTS.size(),
                number -> opened(request(
                        number, "contoso", Topic.MANAGING, Optional.of("offer-" + number), Scripts.TEXTS.get(number))));
        all.forEach(cases()::add);

        assertThat(of("contoso")).containsExactlyElementsOf(all);
    }

    @Test
    public final void whatIsNotThereIsAbsent() {
        cases().add(opened(request(1, "contoso", Topic.MANAGING, Optional.empty(), "")));

        assertThat(cases().find(caseId(2))).isEmpty();
        assertThat(stores().transactions().run(() -> cases().hold(caseId(2)))).isEmpty();
        assertThat(cases().ofAccounts(Set.of(id("contoso"), id("fabrikam")))).containsOnlyKeys(id("contoso"));
        assertThat(cases().ofAccounts(Set.of())).isEmpty();
        assertThatException()
                .isThrownBy(
                        () -> cases().save(opened(request(2, "contoso", Topic.MANAGING, Optional.of("other"), ""))));
    }

    @Test
    public final void noTwoCasesOfOneTopicForOneOfferAreOpen() {
        SupportCase first = opened(request(1, "contoso", Topic.MANAGING, Optional.of("crm"), ""));
        assertThat(cases().add(first)).isTrue();

        assertThat(cases().add(opened(request(2, "contoso", Topic.MANAGING, Optional.of("crm"), ""))))
                .isFalse();
        assertThat(cases().add(opened(request(3, "contoso", Topic.PUBLISHING, Optional.of("crm"), ""))))
                .isTrue();
        assertThat(cases().add(opened(request(4, "contoso", Topic.MANAGING, Optional.of("CRM"), ""))))
                .isTrue();
        assertThat(cases().add(opened(request(5, "fabrikam", Topic.MANAGING, Optional.of("crm"), ""))))
                .isTrue();
        assertThat(cases().add(opened(request(6, "contoso", Topic.MANAGING, Optional.empty(), ""))))
                .isTrue();
        assertThat(cases().add(opened(request(7, "contoso", Topic.MANAGING, Optional.empty(), ""))))
                .isFalse();
        assertThat(cases().find(caseId(2))).isEmpty();
    }

    @Test
    public final void whatIsAnsweredStandsInTheWayAndWhatIsClosedDoesNot() {
        SupportCase first = opened(request(1, "contoso", Topic.MANAGING, Optional.of("crm"), ""));
        SupportCase second = opened(request(2, "contoso", Topic.MANAGING, Optional.of("crm"), ""));
        cases().add(first);
        SupportCase answered = answered(first, CaseState.ANSWERED, Optional.empty());
        save(answered);
        assertThat(cases().add(second)).isFalse();

        save(answered(answered, CaseState.CLOSED, Optional.empty()));
        assertThat(cases().add(second)).isTrue();
        assertThat(of("contoso")).hasSize(2);
    }

    @Test
    public final void ofManyWhoAddOneAtOnceOneDoes() {
        List<Boolean> added = Racers.race(
                RACERS,
                number -> stores().transactions()
                        .run(() -> cases().add(
                                        opened(request(number, "contoso", Topic.MANAGING, Optional.of("crm"), "")))));

        assertThat(added).filteredOn(one -> one).hasSize(1);
        assertThat(of("contoso")).hasSize(1);
    }

    @Test
    public final void answersOfManyAtOnceAreAllKept() {
        SupportCase first = opened(request(1, "contoso", Topic.MANAGING, Optional.empty(), ""));
        cases().add(first);
        Racers.race(
                RACERS,
                _ -> stores().transactions().run(() -> {
                    SupportCase now = cases().hold(first.id()).orElseThrow();
                    cases().save(answered(now, CaseState.ANSWERED, Optional.empty()));
                    return now;
                }));

        assertThat(cases().find(first.id()).orElseThrow().answers()).hasSize(RACERS);
    }

    @Test
    public final void whatWasSavedIsNotSavedAgain() {
        SupportCase first = opened(request(1, "contoso", Topic.MANAGING, Optional.empty(), "as it was"));
        cases().add(first);
        SupportCase answered = answered(first, CaseState.ANSWERED, Optional.empty());
        save(answered);
        Stamp other = new Stamp(NOON, "somebody");
        CaseAnswer changed = new CaseAnswer(other, CaseState.OPEN, "otherwise", Optional.empty());
        save(new SupportCase(
                new CaseRequest(first.id(), id("other"), Optional.empty(), Topic.PUBLISHING, "otherwise", other),
                CaseState.CLOSED,
                List.of(changed)));

        assertThat(cases().find(first.id()))
                .contains(new SupportCase(first.request(), CaseState.CLOSED, answered.answers()));
    }

    @Test
    public final void aSaveThatFailsLaterIsUndone() {
        SupportCase first = opened(request(1, "contoso", Topic.MANAGING, Optional.empty(), ""));
        cases().add(first);
        inATransactionThatFails(() -> {
            cases().save(answered(first, CaseState.CLOSED, Optional.empty()));
            cases().add(opened(request(2, "contoso", Topic.MANAGING, Optional.empty(), "")));
        });

        assertThat(of("contoso")).containsExactly(first);
    }

    @Test
    public final void pagesFollowEachOtherFromTheOldest() {
        List<SupportCase> all = Many.of(
                7, number -> opened(request(number, "account-" + number, Topic.MANAGING, Optional.empty(), "")));
        all.reversed().forEach(cases()::add);

        List<SupportCase> seen = new ArrayList<>();
        Optional<CasePlace> last = Optional.empty();
        List<SupportCase> page = cases().page(CaseFilter.ALL, last, 3);
        while (!page.isEmpty()) {
            assertThat(page.size()).isLessThanOrEqualTo(3);
            seen.addAll(page);
            page = cases().page(CaseFilter.ALL, Optional.of(CasePlace.of(page.getLast())), 3);
        }
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    public final void casesOfOneMomentFollowEachOtherByTheirIds() {
        List<SupportCase> all = new ArrayList<>();
        for (long high : new long[] {5, -5, Long.MIN_VALUE, Long.MAX_VALUE}) {
            CaseRequest request = new CaseRequest(
                    new CaseId(new UUID(high, 1)),
                    id("account" + all.size()),
                    Optional.empty(),
                    Topic.MANAGING,
                    "",
                    new Stamp(NOON, "anna@contoso.example"));
            all.add(opened(request));
        }
        all.forEach(cases()::add);

        Set<CaseId> seen = new HashSet<>();
        Optional<CasePlace> last = Optional.empty();
        for (int one = 0; one < all.size(); one++) {
            SupportCase next = cases().page(CaseFilter.ALL, last, 1).getFirst();
            assertThat(last.filter(place -> place.compareTo(CasePlace.of(next)) >= 0))
                    .isEmpty();
            assertThat(seen.add(next.id())).isTrue();
            last = Optional.of(CasePlace.of(next));
        }
        assertThat(cases().page(CaseFilter.ALL, last, 1)).isEmpty();
    }

    @Test
    public final void casesAreFoundByStateAndDesk() {
        SupportCase migration = opened(request(1, "contoso", Topic.WRONG_OFFER_TYPE, Optional.of("crm"), ""));
        SupportCase marketplace = opened(request(2, "contoso", Topic.MANAGING, Optional.empty(), ""));
        SupportCase closed = answered(
                opened(request(3, "contoso", Topic.PUBLISHING, Optional.empty(), "")),
                CaseState.CLOSED,
                Optional.empty());
        List.of(migration, marketplace, closed).forEach(cases()::add);

        assertThat(page(Optional.empty(), Optional.empty())).containsExactly(migration, marketplace, closed);
        assertThat(page(Optional.of(CaseState.OPEN), Optional.empty())).containsExactly(migration, marketplace);
        assertThat(page(Optional.empty(), Optional.of(Desk.MARKETPLACE))).containsExactly(marketplace, closed);
        assertThat(page(Optional.of(CaseState.CLOSED), Optional.of(Desk.MARKETPLACE)))
                .containsExactly(closed);
        assertThat(page(Optional.of(CaseState.ANSWERED), Optional.empty())).isEmpty();
    }

    @Test
    public final void idsAreNewEachTime() {
        assertThat(Many.of(100, _ -> cases().newId())).doesNotHaveDuplicates();
    }

    private List<SupportCase> page(Optional<CaseState> state, Optional<Desk> desk) {
        return cases().page(new CaseFilter(state, desk), Optional.empty(), 10);
    }

    private void save(SupportCase one) {
        stores().transactions().run(() -> {
            cases().hold(one.id());
            cases().save(one);
        });
    }

    private Cases cases() {
        return stores().cases();
    }

    private List<SupportCase> of(String account) {
        return cases().ofAccounts(Set.of(id(account))).getOrDefault(id(account), List.of());
    }

    private static SupportCase opened(CaseRequest request) {
        return SupportCase.of(request);
    }

    /** With a key, as another system has them, as often as there is a verdict. */
    private static SupportCase answered(SupportCase before, CaseState state, Optional<Verdict> verdict) {
        List<CaseAnswer> answers = new ArrayList<>(before.answers());
        answers.add(new CaseAnswer(
                DESK,
                state,
                "Yes.\nSo it is.",
                verdict,
                verdict.map(one -> one.slug() + before.answers().size())));
        return new SupportCase(before.request(), state, answers);
    }

    private static CaseId caseId(int number) {
        return new CaseId(new UUID(7, number));
    }

    /** The next one was opened a second later. */
    private static CaseRequest request(int number, String account, Topic topic, Optional<String> offer, String text) {
        return new CaseRequest(
                caseId(number),
                id(account),
                offer.map(OfferId::new),
                topic,
                text,
                new Stamp(NOON.plusSeconds(number), "anna@contoso.example"));
    }
}
