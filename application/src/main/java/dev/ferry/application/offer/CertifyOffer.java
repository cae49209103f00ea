package dev.ferry.application.offer;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.act.TellActs;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.act.QueuedAct;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An operator decides about what was handed in, where that is Ferry's own to do (R19). */
public final class CertifyOffer {
    private final OfferDesk desk;
    private final CheckedCertificationSystem certification;
    private final Verdicts verdicts;
    private final ActQueue queue;
    private final TellActs tellActs;

    @Inject
    public CertifyOffer(
            OfferDesk desk,
            CheckedCertificationSystem certification,
            Verdicts verdicts,
            ActQueue queue,
            TellActs tellActs) {
        this.desk = desk;
        this.certification = certification;
        this.verdicts = verdicts;
        this.queue = queue;
        this.tellActs = tellActs;
    }

    /**
     * The offer as it stands then. Refuses {@code account-not-found}, {@code operator-only}, {@code managed-in-cpp},
     * {@code offer-not-found}, {@code offer-deleted}, {@code kind-left-alone}, {@code replaced}, {@code not-submitted}
     * where a verdict or a withdrawal came first, {@code too-many}, {@code certified-elsewhere},
     * {@code certification-unavailable}.
     *
     * @param reasons what is to be mended, at least one thing; none where it is approved
     */
    public Outcome<OfferView> run(Requester who, OfferKey key, List<Rejection.Reason> reasons) {
        return desk.seenBy(who, key.account())
                .then(found -> awaited(who, found, key))
                .then(submission -> reasons.size() > Rejection.MOST
                        ? Outcome.<Submission>refused(Code.TOO_MANY, "most", Rejection.MOST)
                        : Outcome.done(submission))
                .then(submission -> decided(who, key, submission, verdict(reasons)))
                .then(_ -> desk.seenBy(who, key.account()))
                .then(found -> desk.view(found, key.id()));
    }

    private Outcome<Submission> awaited(Requester who, AccessibleAccount found, OfferKey key) {
        return OfferDesk.operating(who, found)
                .then(AccessibleAccount::onceMoved)
                .then(_ -> desk.find(found, key.id()))
                .then(ManagedOffer::forVerdict);
    }

    private Verdict verdict(List<Rejection.Reason> reasons) {
        return reasons.isEmpty() ? new Verdict.Approved(desk.now()) : new Verdict.Rejected(desk.now(), reasons);
    }

    /** The system decides first: of two who decide at once, or a withdrawal that is on its way, the first stands. */
    private Outcome<Verdict> decided(Requester who, OfferKey key, Submission submission, Verdict verdict) {
        return Outcome.of(certification.desk(), new Refusal(Code.CERTIFIED_ELSEWHERE))
                .then(where -> decided(where, key, submission, verdict))
                .then(stands -> {
                    boolean ours = stands.equals(verdict);
                    verdicts.note(key, submission, stands, ours ? who.actor() : CertificationSystem.SYSTEM);
                    return ours ? Outcome.done(stands) : Outcome.refused(Code.NOT_SUBMITTED);
                });
    }

    /** What nobody has told the system of yet is told now. */
    private Outcome<Verdict> decided(CertificationDesk where, OfferKey key, Submission submission, Verdict verdict) {
        try {
            Optional<Verdict> stands = where.decide(submission.keyOf(key), verdict);
            if (stands.isEmpty()) {
                tellActs.tell(untold(key));
                stands = where.decide(submission.keyOf(key), verdict);
            }
            return Outcome.of(stands, new Refusal(Code.NOT_SUBMITTED));
        } catch (PortUnavailable _) {
            return Outcome.refused(Code.CERTIFICATION_UNAVAILABLE);
        }
    }

    private List<UUID> untold(OfferKey key) {
        return queue.pending(key).stream()
                .map(ActStatus::queued)
                .filter(one -> one.act() instanceof SystemAct.Submit)
                .map(QueuedAct::id)
                .toList();
    }
}
