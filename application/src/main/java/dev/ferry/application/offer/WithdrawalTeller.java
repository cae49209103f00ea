package dev.ferry.application.offer;

import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.GivenUp;
import dev.ferry.application.act.Telling;
import dev.ferry.application.history.Journal;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.outcome.Answer;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the certification system to give back what was handed in; where its verdict came first, that is noted. */
public final class WithdrawalTeller implements ActTeller<SystemAct.Withdraw> {
    private final Offers offers;
    private final CheckedCertificationSystem certification;
    private final NotedOffers noted;
    private final Verdicts verdicts;
    private final Journal journal;

    @Inject
    public WithdrawalTeller(
            Offers offers,
            CheckedCertificationSystem certification,
            NotedOffers noted,
            Verdicts verdicts,
            Journal journal) {
        this.offers = offers;
        this.certification = certification;
        this.noted = noted;
        this.verdicts = verdicts;
        this.journal = journal;
    }

    @Override
    public Class<SystemAct.Withdraw> kind() {
        return SystemAct.Withdraw.class;
    }

    @Override
    public Telling tell(UUID key, SystemAct.Withdraw act) {
        return submission(act).map(submission -> tell(act, submission)).orElseGet(() -> new Telling.Answered(() -> {}));
    }

    private Optional<Submission> submission(SystemAct.Withdraw act) {
        return offers.find(act.offer())
                .flatMap(offer -> offer.certification().submission())
                .filter(last -> last.number() == act.submission());
    }

    private Telling tell(SystemAct.Withdraw act, Submission submission) {
        return switch (certification.withdraw(submission.keyOf(act.offer()))) {
            case Answer.Taken() ->
                new Telling.Answered(noted.noting(
                        act.offer(), offer -> offer.withdrawn(act.submission()), (_, after) -> note(after, act)));
            case Answer.TurnedDown _ -> new Telling.Answered(kept(act, submission));
        };
    }

    private void note(ManagedOffer offer, SystemAct.Withdraw act) {
        journal.note(
                CertificationSystem.SYSTEM,
                Action.OFFER_WITHDRAWN,
                Optional.of(act.account()),
                Map.of("offerId", offer.key().id().value(), "submission", act.submission()));
    }

    private Runnable kept(SystemAct.Withdraw act, Submission submission) {
        Runnable keeping = noted.noting(act.offer(), offer -> offer.kept(act.submission()), (_, _) -> {});
        Runnable hearing = verdicts.heard(act.offer(), submission);
        return () -> {
            keeping.run();
            hearing.run();
        };
    }

    /** Nobody knows whether it was given back: it waits. */
    @Override
    public Optional<Runnable> givenUp(SystemAct.Withdraw act, GivenUp why) {
        return Optional.empty();
    }
}
