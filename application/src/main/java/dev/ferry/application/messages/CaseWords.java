package dev.ferry.application.messages;

import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;

/** What people call what contracts say of cases in slugs (R25). Thread-safe. */
public final class CaseWords {
    private final Messages messages;

    public CaseWords(Messages messages) {
        this.messages = messages;
    }

    public String of(Topic topic) {
        return messages.text("case.topic." + topic.slug());
    }

    public String of(Desk desk) {
        return messages.text("case.desk." + desk.slug());
    }

    public String of(CaseState state) {
        return messages.text("case.state." + state.slug());
    }

    public String of(Verdict verdict) {
        return messages.text("case.verdict." + verdict.slug());
    }

    /** What a case is about, in one line. */
    public String about(CaseRequest request) {
        return request.offer()
                .map(OfferId::value)
                .map(offer -> messages.text("case.about", of(request.topic()), offer))
                .orElseGet(() -> of(request.topic()));
    }

    /** How a case stands by an answer, in one line. */
    public String of(CaseAnswer answer) {
        return answer.verdict()
                .map(verdict -> messages.text("case.answer", of(answer.state()), of(verdict)))
                .orElseGet(() -> of(answer.state()));
    }
}
