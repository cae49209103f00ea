package dev.ferry.application.way;

import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import jakarta.inject.Inject;
import java.util.Map;

/** An owner proves the work e-mail that they gave, with the code that was sent to it (R7). */
public final class ProveWorkEmail {
    private final Steps steps;
    private final Codes codes;
    private final WayViews views;

    @Inject
    public ProveWorkEmail(Steps steps, Codes codes, WayViews views) {
        this.steps = steps;
        this.codes = codes;
        this.views = views;
    }

    /** Refuses {@code start-first}, {@code wrong-code}, {@code code-expired}, {@code too-many-tries} after five wrong ones. */
    public Outcome<WayView> run(Requester who, PublisherId id, String code) {
        ChallengeKey key = ChallengeKey.ofWorkEmail(id, who.actor());
        return steps.take(who, id, step -> step.record().migration().onTheWay())
                .then(_ -> codes.redeem(key, code))
                .then(address -> proved(who, id, address));
    }

    /** The code is spent by now: whatever comes in between, the proof counts. */
    private Outcome<WayView> proved(Requester who, PublisherId id, EmailAddress address) {
        return steps.take(
                who,
                id,
                step -> step.record().migration().onTheWay().map(underway -> {
                    Migration further = underway.proved(new ProvedEmail(address, step.legacyKey()));
                    steps.write(step, () -> {
                        steps.save(step, further);
                        steps.note(
                                who, step, Action.WORK_EMAIL_PROVED, Map.of("email", address.normal(), "by", "code"));
                    });
                    return views.of(step.owner().account(), step.record().with(further));
                }));
    }
}
