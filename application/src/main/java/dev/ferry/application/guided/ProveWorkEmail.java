package dev.ferry.application.guided;

import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An owner proves the work e-mail that they gave, with the code that was sent to it (R7). */
public final class ProveWorkEmail {
    private final Steps steps;
    private final Codes codes;
    private final ProgressReader progress;
    private final IdentityProvider provider;

    @Inject
    public ProveWorkEmail(Steps steps, Codes codes, ProgressReader progress, IdentityProvider provider) {
        this.steps = steps;
        this.codes = codes;
        this.progress = progress;
        this.provider = provider;
    }

    /**
     * The address is proved.
     *
     * @param signIn a token for it, because the code proved as much as one to sign in with does: the owner can go on
     *     under the address (R11); absent where people sign in elsewhere
     */
    public record Proved(MigrationProgress progress, Optional<AccessToken> signIn) {}

    /**
     * Refuses {@code start-first}, {@code wrong-code}, {@code code-expired}, {@code too-many-tries} after five wrong
     * ones.
     */
    public Outcome<Proved> run(Requester who, PublisherId id, String code) {
        ChallengeKey key = ChallengeKey.ofWorkEmail(id, who.actor());
        return steps.take(
                who,
                id,
                step -> step.record()
                        .migration()
                        .onTheWay()
                        .then(underway -> prove(who, step, underway, key, code))
                        .map(further -> new Proved(
                                progress.of(step.owner(), step.record().with(further)), signIn(further))));
    }

    private Optional<AccessToken> signIn(Migration.InProgress further) {
        return provider.issuer()
                .flatMap(issuer -> further.email().map(proved -> issuer.issue(proved.address(), false)));
    }

    /** The code is spent if and only if the proof counts; a wrong try is counted in any case. */
    private Outcome<Migration.InProgress> prove(
            Requester who, Step step, Migration.InProgress underway, ChallengeKey key, String code) {
        return steps.decide(
                step,
                () -> codes.redeem(key, code).map(address -> {
                    Migration.InProgress further = underway.proved(new ProvedEmail(address, step.legacyKey()));
                    steps.save(step, further);
                    steps.note(who, step, Action.WORK_EMAIL_PROVED, Map.of("email", address.normal(), "by", "code"));
                    return further;
                }));
    }
}
