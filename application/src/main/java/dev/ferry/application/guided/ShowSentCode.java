package dev.ferry.application.guided;

import dev.ferry.application.proof.Codes;
import dev.ferry.application.proof.SentCode;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import jakarta.inject.Inject;
import java.util.Optional;

/** The code that an owner was sent for their work e-mail, so that they can come back and give it (R7). */
public final class ShowSentCode {
    private final Steps steps;
    private final Codes codes;

    @Inject
    public ShowSentCode(Steps steps, Codes codes) {
        this.steps = steps;
        this.codes = codes;
    }

    /** Absent where none was sent to this owner, or it was given. Refuses everybody but owners. */
    public Outcome<Optional<SentCode>> run(Requester who, PublisherId id) {
        return steps.take(
                who, id, step -> Outcome.done(codes.sent(ChallengeKey.ofWorkEmail(step.account(), who.actor()))));
    }
}
