package dev.ferry.rest.api.support;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.problem.LogSafe;
import java.net.URI;

/** The case that a path names. */
final class CasePath {
    private CasePath() {}

    /** What cannot be a case's id is answered as a case that does not exist. */
    static Outcome<CaseId> id(String typed) {
        return CaseId.parse(typed) instanceof Done<CaseId> known
                ? known
                : Outcome.refused(Code.CASE_NOT_FOUND, "caseId", LogSafe.quoted(typed));
    }

    static URI of(SupportCase one) {
        return URI.create(Api.ROOT + "/accounts/" + one.account().value() + "/cases/" + one.id());
    }
}
