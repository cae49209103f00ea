package dev.ferry.application.operation;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A request that its client gave a key is done once, and answered the same however often it is sent. Thread-safe. */
public final class AnswerOnce {
    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** After so long a request without an answer counts as lost with the process that worked on it. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Replays replays;
    private final AccountAccess access;
    private final SharedClock shared;

    @Inject
    public AnswerOnce(Replays replays, AccountAccess access, SharedClock shared) {
        this.replays = replays;
        this.access = access;
        this.shared = shared;
    }

    /** What is to be done with a request. */
    public sealed interface Turn {
        /** It is the first: do it, and then say what was answered. */
        record First(String key, String fingerprint) implements Turn {}

        /** It was done: answer this. */
        record Again(String answer) implements Turn {}
    }

    /** Whom that is answered again which was answered about an account. */
    public enum Audience {
        /** Its owners, and after the move who manages it. */
        WHO_MANAGES,
        /** Everybody to whom it exists. */
        MEMBERS
    }

    /**
     * Takes a request on. Refuses {@code idempotency-key-reused} where another was sent under the same key, and
     * {@code still-running} while the first is under way; and anyone who may see no more what was answered.
     *
     * @param account that the request is about
     * @param audience who may see the answer about it, beside operators
     * @param route what the key belongs to, beside the person
     * @param fingerprint of all that was asked
     */
    public Outcome<Turn> begin(
            Requester who,
            Optional<PublisherId> account,
            Audience audience,
            String route,
            String key,
            String fingerprint) {
        Instant at = shared.now();
        String whole = (who instanceof Requester.Operator ? "operator " : "person ")
                + who.actor().length() + ":" + who.actor() + "|" + route + "|" + key;
        return replays.claim(new Replay(whole, fingerprint, Optional.empty(), at.plus(LEASE)), at)
                .map(there -> mayStill(who, account, audience).then(_ -> again(there, fingerprint)))
                .orElseGet(() -> Outcome.done(new Turn.First(whole, fingerprint)));
    }

    /** Rights are read afresh for each request, for a repeated one too. */
    private Outcome<Requester> mayStill(Requester who, Optional<PublisherId> account, Audience audience) {
        return who instanceof Requester.Person && account.isPresent()
                ? access.to(account.get(), who)
                        .then(found -> belongs(found, audience) ? Outcome.done(who) : found.refusal())
                : Outcome.done(who);
    }

    private static boolean belongs(AccessibleAccount found, Audience audience) {
        return switch (audience) {
            case WHO_MANAGES -> found.relation() == AccountRelation.OWNER || found.manages();
            case MEMBERS -> true;
        };
    }

    private static Outcome<Turn> again(Replay there, String fingerprint) {
        if (!there.fingerprint().equals(fingerprint)) {
            return Outcome.refused(Code.IDEMPOTENCY_KEY_REUSED);
        }
        return there.answer()
                .<Outcome<Turn>>map(answer -> Outcome.done(new Turn.Again(answer)))
                .orElseGet(() -> Outcome.refused(Code.STILL_RUNNING));
    }

    /** It was done, and this was answered. */
    public void answered(Turn.First turn, String answer) {
        replays.keep(new Replay(
                turn.key(),
                turn.fingerprint(),
                Optional.of(answer),
                shared.now().plus(KEPT)));
    }

    /** It was not done: it may be tried again under the same key. */
    public void notDone(Turn.First turn) {
        replays.drop(turn.key());
    }
}
