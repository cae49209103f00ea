package dev.ferry.application.offer;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The offers whose certification stands in one way, who was handed in longest ago first; for operators. */
public final class ListSubmissions {
    private static final int PAGE = 200;

    private final Offers offers;

    @Inject
    public ListSubmissions(Offers offers) {
        this.offers = offers;
    }

    /** A lazy stream that reads as it goes, behind this place or from the first; refuses all but operators. */
    public Outcome<Stream<ManagedOffer>> run(
            Requester who, Certification.State state, Optional<SubmissionPlace> after) {
        return AccountAccess.operatorOnly(
                who, () -> Outcome.done(all(state, after).map(ListedOffer::offer)));
    }

    /** The same with the copies of how far they are, for whoever may look. */
    Stream<ListedOffer> all(Certification.State state, Optional<SubmissionPlace> after) {
        return Stream.iterate(
                        offers.submissions(state, after, PAGE),
                        page -> !page.isEmpty(),
                        page -> offers.submissions(
                                state,
                                Optional.of(SubmissionPlace.of(page.getLast().offer())),
                                PAGE))
                .flatMap(List::stream);
    }
}
