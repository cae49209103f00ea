package dev.ferry.application.support;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who may open and read the cases of an account: its owners and managers, before it has moved its owners. Operators
 * read. Thread-safe.
 */
public final class CaseAccess {
    private final AccountAccess access;
    private final Cases cases;

    @Inject
    public CaseAccess(AccountAccess access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    /** Refuses {@code account-not-found}, and {@code manager-only}, before the move {@code owner-only}. */
    Outcome<AccessibleAccount> openedBy(Requester who, PublisherId id) {
        return access.to(id, who)
                .then(found ->
                        found.record().completed() ? found.asManager().map(_ -> found) : access.ofOwner(id, who));
    }

    /** The same for who reads. */
    Outcome<AccessibleAccount> readBy(Requester who, PublisherId id) {
        return access.to(id, who).then(found -> {
            if (found.relation() == AccountRelation.OPERATOR) {
                return Outcome.done(found);
            }
            if (found.record().completed()) {
                return found.asManager().map(_ -> found);
            }
            return found.relation() == AccountRelation.OWNER ? Outcome.done(found) : found.refusal();
        });
    }

    /** One of this account; refuses {@code case-not-found}. */
    static Outcome<SupportCase> of(PublisherId account, CaseId id, Optional<SupportCase> found) {
        return Outcome.of(
                found.filter(one -> one.account().equals(account)),
                new Refusal(Code.CASE_NOT_FOUND, "caseId", id.toString()));
    }

    /** The same as it is now. */
    Outcome<SupportCase> find(PublisherId account, CaseId id) {
        return of(account, id, cases.find(id));
    }
}
