package dev.ferry.rest.pages.operator;

import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.PageCall;
import java.util.Optional;

/** What a form of an account's page did; the page that it leads back to says so. */
enum CaseNotice implements Slug {
    NAMED,
    RETRIED,
    REPAIRED,
    DROPPED;

    static final String PARAMETER = "done";

    /** What the address of a page says of it. */
    static Optional<CaseNotice> of(PageCall call) {
        return Slug.parse(CaseNotice.class, call.query().shown(PARAMETER)) instanceof Done<CaseNotice>(var known)
                ? Optional.of(known)
                : Optional.empty();
    }
}
