package dev.ferry.application.support;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The cases of an account, oldest first; for its owners and managers, and operators. */
public final class ListCases {
    private final CaseAccess access;
    private final Cases cases;

    @Inject
    public ListCases(CaseAccess access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    /** Refuses {@code account-not-found}, and {@code manager-only}, before the move {@code owner-only}. */
    public Outcome<List<SupportCase>> run(Requester who, PublisherId id) {
        return access.readBy(who, id).map(_ -> cases.ofAccounts(Set.of(id)).getOrDefault(id, List.of()));
    }
}
