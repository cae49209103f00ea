package dev.ferry.application.guided;

import dev.ferry.application.proof.CodeJournal;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.OneTimeCode;
import dev.ferry.domain.proof.Purpose;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An owner proves the work e-mail that they gave, with the code that was sent to it (R7). */
public final class ProveWorkEmail {
    private final Steps steps;
    private final Codes codes;
    private final CodeJournal refused;
    private final ProgressReader progress;

    @Inject
    public ProveWorkEmail(Steps steps, Codes codes, CodeJournal refused, ProgressReader progress) {
        this.steps = steps;
        this.codes = codes;
        this.refused = refused;
        this.progress = progress;
    }

    /**
     * The same person can go on under the address after the move, see {@link GoOnAsProved}. Refuses
     * {@code start-first}, {@code malformed-code}, {@code wrong-code}, {@code code-expired}, {@code too-many-tries}
     * after five wrong ones.
     *
     * @param signIn the token, or what else tells this sign-in from others of the same person; absent where there is
     *     none
     */
    public Outcome<MigrationProgress> run(Requester who, PublisherId id, String code, Optional<String> signIn) {
        ChallengeKey key = ChallengeKey.ofWorkEmail(id, who.actor());
        return steps.take(
                who,
                id,
                step -> step.record()
                        .migration()
                        .onTheWay()
                        .then(underway -> prove(who, step, underway, key, code, signIn))
                        .map(further -> progress.of(step.owner(), step.record().with(further))));
    }

    /** The code is spent if and only if the proof counts; a wrong try is counted in any case. */
    private Outcome<Migration> prove(
            Requester who,
            Step step,
            Migration.InProgress underway,
            ChallengeKey key,
            String code,
            Optional<String> signIn) {
        return steps.decide(
                step,
                () -> OneTimeCode.parse(code)
                        .then(typed -> refused.noted(
                                who, step.account(), Purpose.WORK_EMAIL, codes.redeem(step.account(), key, typed, who)))
                        .map(address -> {
                            Migration further = underway.proved(new ProvedEmail(address, step.legacyKey()));
                            steps.save(step, further);
                            signIn.ifPresent(token -> codes.remember(
                                    ChallengeKey.ofOtherAddress(step.account(), who.actor()), address, token));
                            steps.note(
                                    who,
                                    step,
                                    Action.WORK_EMAIL_PROVED,
                                    Map.of("email", address.normal(), "by", "code"));
                            return further;
                        }));
    }
}
