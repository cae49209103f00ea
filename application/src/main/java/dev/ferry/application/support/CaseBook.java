package dev.ferry.application.support;

import dev.ferry.application.access.HeldAccount;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.history.Journal;
import dev.ferry.application.offer.OfferDesk;
import dev.ferry.application.offer.OfferFacts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is written of cases, each thing with its history (R26), mails and acts; inside a transaction that nobody gets
 * between who changes the account's offers or moves it. Thread-safe.
 */
public final class CaseBook {
    /** So many cases an account may open in a day: people read each of them. */
    static final int MOST = 100;

    private static final Duration DAY = Duration.ofDays(1);

    private final Cases cases;
    private final HeldAccount held;
    private final OfferDesk offers;
    private final ActQueue acts;
    private final CaseLetters letters;
    private final Journal journal;
    private final Transactions transactions;
    private final DueVerdicts dueVerdicts;

    @Inject
    public CaseBook(
            Cases cases,
            HeldAccount held,
            OfferDesk offers,
            ActQueue acts,
            CaseLetters letters,
            Journal journal,
            Transactions transactions,
            DueVerdicts dueVerdicts) {
        this.cases = cases;
        this.held = held;
        this.offers = offers;
        this.acts = acts;
        this.letters = letters;
        this.journal = journal;
        this.transactions = transactions;
        this.dueVerdicts = dueVerdicts;
    }

    /**
     * Does something about an account that nobody else moves or changes meanwhile; a refusal leaves all as it was.
     *
     * @param act by whether it has moved
     */
    <T> Outcome<T> holding(PublisherId id, Function<Boolean, Outcome<T>> act) {
        return transactions.unlessRefused(() -> act.apply(held.hold(id)));
    }

    /** The one of its topic for its offer, or for no offer, that is not closed. */
    Optional<SupportCase> standing(PublisherId account, Topic topic, Optional<OfferId> offer) {
        return cases.ofAccounts(Set.of(account)).getOrDefault(account, List.of()).stream()
                .filter(one -> !one.isClosed())
                .filter(one ->
                        one.request().topic() == topic && one.request().offer().equals(offer))
                .findFirst();
    }

    /**
     * Opens a case, of which the desk is told after the transaction; refuses {@code case-open}, {@code too-many}.
     *
     * @param wish its text as it is to be kept
     */
    Outcome<SupportCase> open(PublisherId account, CaseWish wish, Stamp stamp, OutgoingActs.Added added) {
        if (openedSince(account, stamp.at().minus(DAY)) >= MOST) {
            return Outcome.refused(new Refusal(Code.TOO_MANY, Map.of("most", MOST, "per", "day")));
        }
        SupportCase one =
                SupportCase.of(new CaseRequest(cases.newId(), account, wish.offer(), wish.topic(), wish.text(), stamp));
        if (!cases.add(one)) {
            return Outcome.refused(new Refusal(
                    Code.CASE_OPEN,
                    standing(account, wish.topic(), wish.offer())
                            .map(there ->
                                    Map.<String, Object>of("caseId", there.id().toString()))
                            .orElse(Map.of())));
        }
        dueVerdicts.markAll(Set.of(account));
        added.addAll(List.of(new SystemAct.OpenCase(account, one.id())));
        note(stamp.by(), Action.CASE_OPENED, one, facts(one));
        return Outcome.done(one);
    }

    private long openedSince(PublisherId account, Instant then) {
        return cases.ofAccounts(Set.of(account)).getOrDefault(account, List.of()).stream()
                .filter(one -> one.request().opened().at().isAfter(then))
                .count();
    }

    /** The account takes back what its case says that the kind of this draft is wrong, if there is one. */
    void takeBack(OfferKey offer, Stamp stamp) {
        standing(offer.account(), Topic.WRONG_OFFER_TYPE, Optional.of(offer.id()))
                .flatMap(one -> cases.hold(one.id()))
                .filter(one -> !one.isClosed())
                .ifPresent(one -> {
                    save(one.takenBack(stamp));
                    note(stamp.by(), Action.CASE_TAKEN_BACK, one, facts(one));
                });
    }

    /** Saves what was answered, tells who has to know, and notes it. */
    void answered(SupportCase before, SupportCase after) {
        save(after);
        for (CaseAnswer answer : after.since(before)) {
            letters.answered(after, answer);
            Map<String, Object> facts = facts(after);
            facts.put("state", answer.state().slug());
            answer.verdict().map(Slug::slug).ifPresent(verdict -> facts.put("verdict", verdict));
            note(answer.stamp().by(), Action.CASE_ANSWERED, after, facts);
        }
    }

    /**
     * Takes the draft of a moved account out, of which the case says that it was carried over in error (R20), and out
     * of the seller catalog; nothing where it is no draft, or out already. Refuses {@code already-submitted}.
     */
    Outcome<SupportCase> takeOut(SupportCase one, Stamp stamp, OfferFacts.Answers answers) {
        Optional<OfferKey> offer = one.request().offer().map(id -> new OfferKey(one.account(), id));
        return offer.flatMap(offers::stored)
                .map(before -> before.carriedOverInError(stamp).map(after -> {
                    if (!after.equals(before)) {
                        offers.save(after, answers);
                        acts.addAll(List.of(new SystemAct.Delist(after.key(), CatalogSide.SELLER)), stamp.at());
                        Map<String, Object> facts = facts(one);
                        facts.remove("topic");
                        note(stamp.by(), Action.OFFER_TAKEN_OUT, one, facts);
                    }
                    return one;
                }))
                .orElseGet(() -> Outcome.done(one));
    }

    /** A case may keep a draft from what follows a deadline. */
    private void save(SupportCase one) {
        cases.save(one);
        dueVerdicts.markAll(Set.of(one.account()));
    }

    private static Map<String, Object> facts(SupportCase one) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("caseId", one.id().toString());
        facts.put("topic", one.request().topic().slug());
        one.request().offer().ifPresent(offer -> facts.put("offerId", offer.value()));
        return facts;
    }

    private void note(String actor, Action action, SupportCase one, Map<String, Object> facts) {
        journal.note(actor, action, Optional.of(one.account()), facts);
    }
}
