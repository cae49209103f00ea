package dev.ferry.application.support;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;

/** A case of an account, and what was answered; for its owners and managers, and operators. */
public final class ShowCase {
    private final CaseAccess access;

    @Inject
    public ShowCase(CaseAccess access) {
        this.access = access;
    }

    /**
     * Refuses {@code account-not-found}, {@code manager-only}, before the move {@code owner-only}, and
     * {@code case-not-found}.
     */
    public Outcome<SupportCase> run(Requester who, PublisherId account, CaseId id) {
        return access.readBy(who, account).then(_ -> access.find(account, id));
    }
}
