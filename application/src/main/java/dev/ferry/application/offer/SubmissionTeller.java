package dev.ferry.application.offer;

import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.GivenUp;
import dev.ferry.application.act.Telling;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Answer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the certification system of what was handed in; whatever it decides at once is noted with its answer. */
public final class SubmissionTeller implements ActTeller<SystemAct.Submit> {
    private final Offers offers;
    private final CheckedCertificationSystem certification;
    private final Verdicts verdicts;
    private final Clock clock;

    @Inject
    public SubmissionTeller(Offers offers, CheckedCertificationSystem certification, Verdicts verdicts, Clock clock) {
        this.offers = offers;
        this.certification = certification;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    public Class<SystemAct.Submit> kind() {
        return SystemAct.Submit.class;
    }

    /** What is awaited no more need not be told: what would be asked back is not there. */
    @Override
    public Telling tell(UUID key, SystemAct.Submit act) {
        Optional<SubmittedOffer> submitted = offers.find(act.offer()).flatMap(offer -> submitted(offer, act));
        if (submitted.isEmpty()) {
            return new Telling.Answered(() -> {});
        }
        SubmittedOffer offer = submitted.get();
        return switch (certification.submit(offer)) {
            case Answer.Taken() -> new Telling.Answered(verdicts.heard(offer.offer(), offer.submission()));
            case Answer.TurnedDown(var reason) -> new Telling.TurnedDown(reason);
        };
    }

    private Optional<SubmittedOffer> submitted(ManagedOffer offer, SystemAct.Submit act) {
        return offer.certification()
                .submission()
                .filter(last -> last.number() == act.submission())
                .flatMap(last -> offers.copy(offer.key(), last.number())
                        .map(pages -> new SubmittedOffer(offer.key(), last, offer.content(), pages)));
    }

    /** What the system will never take is rejected, with what it said. */
    @Override
    public Optional<Runnable> givenUp(SystemAct.Submit act, GivenUp why) {
        if (!why.turnedDown()) {
            return Optional.empty();
        }
        List<Rejection.Reason> reasons = List.of(new Rejection.Reason(Optional.empty(), why.reason()));
        return offers.find(act.offer())
                .flatMap(offer -> offer.certification().submission())
                .filter(last -> last.number() == act.submission())
                .map(last -> verdicts.noting(
                        act.offer(), last, new Verdict.Rejected(clock.instant(), reasons), CertificationSystem.SYSTEM));
    }
}
