package dev.ferry.application.offer;

import dev.ferry.application.history.Journal;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.application.system.Patience;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Lookup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes what certification decided (R19): once, with the mails about it, whoever hears of it first. Thread-safe. */
public final class Verdicts {
    private static final int AT_ONCE = 200;

    private final Offers offers;
    private final CheckedCertificationSystem certification;
    private final NotedOffers noted;
    private final CertificationLetters letters;
    private final Journal journal;
    private final Accounts accounts;
    private final Transactions transactions;

    @Inject
    public Verdicts(
            Offers offers,
            CheckedCertificationSystem certification,
            NotedOffers noted,
            CertificationLetters letters,
            Journal journal,
            Accounts accounts,
            Transactions transactions) {
        this.offers = offers;
        this.certification = certification;
        this.noted = noted;
        this.letters = letters;
        this.journal = journal;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /**
     * Asks the system about all that awaits a verdict, and notes what it says. Answers how many verdicts were noted.
     *
     * @throws RuntimeException the first fault, once all others have been asked about: what cannot be asked or noted
     *     holds up nothing
     */
    public int ask() {
        Patience patience = new Patience();
        int heard = 0;
        Optional<SubmissionPlace> last = Optional.empty();
        List<ManagedOffer> page;
        do {
            page = offers.submissions(Certification.State.SUBMITTED, last, AT_ONCE).stream()
                    .map(ListedOffer::offer)
                    .toList();
            heard += ask(page, patience);
            last = page.isEmpty() ? last : Optional.of(SubmissionPlace.of(page.getLast()));
        } while (page.size() == AT_ONCE);
        patience.end();
        return heard;
    }

    private int ask(List<ManagedOffer> page, Patience patience) {
        Map<String, ManagedOffer> byKey = page.stream()
                .collect(Collectors.toMap(offer -> submission(offer).keyOf(offer.key()), Function.identity()));
        Map<String, Lookup<Verdict>> answers =
                patience.with(() -> certification.verdicts(byKey.keySet())).orElse(Map.of());
        int heard = 0;
        for (Map.Entry<String, ManagedOffer> one : byKey.entrySet()) {
            if (answers.get(one.getKey()) instanceof Lookup.Known<Verdict>(var verdict)) {
                heard += patience.with(() -> noted(one.getValue(), verdict)).orElse(0);
            }
        }
        return heard;
    }

    private int noted(ManagedOffer offer, Verdict verdict) {
        note(offer.key(), submission(offer), verdict, CertificationSystem.SYSTEM);
        return 1;
    }

    private static Submission submission(ManagedOffer offer) {
        return offer.certification().submission().orElseThrow();
    }

    /** Asks about one, outside of transactions; what is answered notes what was heard, in one. */
    Runnable heard(OfferKey key, Submission submission) {
        String asked = submission.keyOf(key);
        return certification.verdicts(Set.of(asked)).get(asked) instanceof Lookup.Known<Verdict>(var verdict)
                ? noting(key, submission, verdict, CertificationSystem.SYSTEM)
                : () -> {};
    }

    /** Notes it in a transaction of its own. */
    void note(OfferKey key, Submission submission, Verdict verdict, String by) {
        Runnable noting = noting(key, submission, verdict, by);
        transactions.run(() -> {
            accounts.hold(key.account());
            noting.run();
        });
    }

    /**
     * What notes it, in a transaction that holds the account; to be called outside of one.
     *
     * @param by whose verdict it is, as history says it
     */
    Runnable noting(OfferKey key, Submission submission, Verdict verdict, String by) {
        Stamp stamp = new Stamp(verdict.at(), by);
        return noted.noting(key, offer -> decided(offer, submission, verdict, stamp), (_, after) -> {
            journal.note(by, action(verdict), Optional.of(key.account()), said(key, submission, verdict));
            letters.about(after, submission, verdict);
        });
    }

    private static ManagedOffer decided(ManagedOffer offer, Submission submission, Verdict verdict, Stamp stamp) {
        return switch (verdict) {
            case Verdict.Approved _ -> offer.approved(submission.number(), stamp);
            case Verdict.Rejected rejected ->
                offer.rejected(submission.number(), new Rejection(stamp, rejected.reasons()));
        };
    }

    private static Action action(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved _ -> Action.OFFER_CERTIFIED;
            case Verdict.Rejected _ -> Action.OFFER_REJECTED;
        };
    }

    /** Without the texts: history is read by others, and outlives who is erased. */
    private static Map<String, Object> said(OfferKey key, Submission submission, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved _ -> Map.of("offerId", key.id().value(), "submission", submission.number());
            case Verdict.Rejected rejected ->
                Map.of(
                        "offerId",
                        key.id().value(),
                        "submission",
                        submission.number(),
                        "pages",
                        rejected.reasons().stream()
                                .flatMap(reason -> reason.page().stream())
                                .map(Page::slug)
                                .distinct()
                                .toList());
        };
    }
}
