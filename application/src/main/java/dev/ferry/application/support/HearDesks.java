package dev.ferry.application.support;

import dev.ferry.application.offer.OfferDesk;
import dev.ferry.application.offer.OfferFacts;
import dev.ferry.application.system.CheckedSupportSystem;
import dev.ferry.application.system.Patience;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notes what desks answer that work in another system, each answer once, however many processes ask. Thread-safe. */
public final class HearDesks {
    private static final int AT_ONCE = 200;

    private final CheckedSupportSystem system;
    private final Cases cases;
    private final CaseBook book;
    private final OfferDesk offers;

    @Inject
    public HearDesks(CheckedSupportSystem system, Cases cases, CaseBook book, OfferDesk offers) {
        this.system = system;
        this.cases = cases;
        this.book = book;
        this.offers = offers;
    }

    /**
     * One round over all cases that are not closed; answers how many have news. A system that cannot be asked is asked
     * again in the next round.
     *
     * @throws RuntimeException the first fault, once all others were heard: what cannot be noted holds up nothing
     */
    public int run() {
        if (system.answeredHere()) {
            return 0;
        }
        Patience patience = new Patience();
        int news = heard(CaseState.OPEN, patience) + heard(CaseState.ANSWERED, patience);
        patience.end();
        return news;
    }

    private int heard(CaseState state, Patience patience) {
        int news = 0;
        List<SupportCase> page = cases.page(CaseFilter.of(state), Optional.empty(), AT_ONCE);
        while (!page.isEmpty()) {
            Map<CaseId, Lookup<CaseStanding>> standings = ask(page);
            for (SupportCase one : page) {
                Optional<CaseStanding> standing =
                        standings.getOrDefault(one.id(), Lookup.unknown()).found();
                if (standing.filter(said -> !one.heard(said).equals(one)).isPresent()) {
                    news += patience.with(() -> note(one, standing.orElseThrow()))
                                    .filter(noted -> noted)
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
            page = cases.page(CaseFilter.of(state), Optional.of(CasePlace.of(page.getLast())), AT_ONCE);
        }
        return news;
    }

    private Map<CaseId, Lookup<CaseStanding>> ask(List<SupportCase> page) {
        try {
            return system.standings(page.stream().map(SupportCase::id).collect(Collectors.toUnmodifiableSet()));
        } catch (PortUnavailable _) {
            return Map.of();
        }
    }

    /** Answers whether there was still anything to note. */
    private boolean note(SupportCase seen, CaseStanding standing) {
        Optional<OfferFacts.Answers> asked =
                seen.heard(standing).takesOut() ? Optional.of(offers.asked(seen.account())) : Optional.empty();
        return book.holding(
                        seen.account(),
                        moved -> Outcome.done(cases.hold(seen.id())
                                .filter(before -> !before.heard(standing).equals(before))
                                .map(before -> note(before, before.heard(standing), moved, asked))
                                .isPresent()))
                .equals(Outcome.done(true));
    }

    /** What cannot be taken out any more stays, and what was answered is noted all the same. */
    private SupportCase note(SupportCase before, SupportCase after, boolean moved, Optional<OfferFacts.Answers> asked) {
        book.answered(before, after);
        if (moved && after.takesOut() && asked.isPresent()) {
            Stamp stamp = after.answers().getLast().stamp();
            book.takeOut(after, new Stamp(offers.now(), stamp.by()), asked.orElseThrow());
        }
        return after;
    }
}
