package dev.ferry.application.support;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases of all accounts, oldest first; for operators. */
public final class ListAllCases {
    private static final int PAGE = 200;

    private final Cases cases;

    @Inject
    public ListAllCases(Cases cases) {
        this.cases = cases;
    }

    /** A lazy stream that reads as it goes, behind this place or from the first; refuses all but operators. */
    public Outcome<Stream<SupportCase>> run(Requester who, CaseFilter filter, Optional<CasePlace> after) {
        return AccountAccess.operatorOnly(
                who, () -> Outcome.done(pages(filter, after).flatMap(List::stream)));
    }

    private Stream<List<SupportCase>> pages(CaseFilter filter, Optional<CasePlace> after) {
        return Stream.iterate(
                cases.page(filter, after, PAGE),
                page -> !page.isEmpty(),
                page -> cases.page(filter, Optional.of(CasePlace.of(page.getLast())), PAGE));
    }
}
