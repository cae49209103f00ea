package dev.ferry.domain.certification;

import dev.ferry.domain.offer.Rejection;
import java.time.Instant;
import java.util.List;

/** What certification decided about a submission. */
public sealed interface Verdict {

    /** When that was. */
    Instant at();

    /** It may go live. */
    record Approved(Instant at) implements Verdict {}

    /**
     * Something is to be mended first.
     *
     * @param reasons at least one
     */
    record Rejected(Instant at, List<Rejection.Reason> reasons) implements Verdict {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }
}
