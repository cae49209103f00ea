package dev.ferry.rest.server.limit;

import dev.ferry.application.proof.Asker;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Kind;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.limit.Limit.Turn;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Bounds what strangers can ask for: codes by mail, and tries of codes. Who signs in uses up no try, and neither does
 * what was not six digits. Each node counts for itself. Thread-safe.
 */
@Singleton
public final class SignInLimits {
    private static final int FIRST_CODES = 2;
    private static final int FIRST_TRIES = 5;
    private static final int ALL_FIRST = 10_000;

    private final Limit codes;
    private final Limit tries;
    private final StrangersTurns turns;
    private final SignInAlarm alarm;

    @Inject
    SignInLimits(LimitSettings settings, Clock clock, StrangersTurns turns, SignInAlarm alarm) {
        TimeMeter time = new ClockTime(clock);
        this.codes = new Limit("sign-in-codes", settings.codes(), FIRST_CODES, ALL_FIRST, time);
        this.tries = new Limit("wrong-codes", settings.wrongCodes(), FIRST_TRIES, ALL_FIRST, time);
        this.turns = turns;
        this.alarm = alarm;
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /**
     * Asks for a code to be sent to this address; refuses {@code too-many-tries} without asking.
     *
     * @param email as it was typed
     */
    public <T> Outcome<T> asking(ContainerRequestContext request, String email, Function<Asker, Outcome<T>> act) {
        return within(codes, reason -> reason.code().kind() == Kind.LIMITED, request, email, act);
    }

    /** Tries a code that was sent to this address; refuses {@code too-many-tries} without trying. */
    public <T> Outcome<T> trying(ContainerRequestContext request, String email, Function<Asker, Outcome<T>> act) {
        return within(
                tries,
                reason -> reason.code() == Code.WRONG_CODE || reason.code().kind() == Kind.LIMITED,
                request,
                email,
                act);
    }

    /** Comes back from where people sign in elsewhere; refuses {@code too-many-tries} without looking at it. */
    public <T> Outcome<T> comingBack(ContainerRequestContext request, Supplier<Outcome<T>> act) {
        return within(tries, reason -> reason.code() == Code.NOT_SIGNED_IN, request, "", _ -> act.get());
    }

    /** @param counts which refusals count */
    private <T> Outcome<T> within(
            Limit limit,
            Predicate<Refusal> counts,
            ContainerRequestContext request,
            String email,
            Function<Asker, Outcome<T>> act) {
        Origin origin = Origin.of(request);
        Turn turn = limit.take(origin.network());
        LimitHeaders.note(request, turn.standing());
        return switch (turn) {
            case Turn.None none -> {
                alarm.limited(none, origin);
                yield Outcome.refused(
                        Code.TOO_MANY_TRIES,
                        "retryAfterSeconds",
                        none.standing().seconds());
            }
            case Turn.Granted granted -> {
                Outcome<T> outcome = done(granted, act, Asker.ofNetwork(origin.network()));
                boolean counted = outcome instanceof Refused<T>(var reason) ? counts.test(reason) : limit == codes;
                if (!counted) {
                    granted.giveBack();
                    LimitHeaders.note(request, granted.standing().givenBack());
                }
                alarm.saw(outcome, email, origin);
                yield outcome;
            }
        };
    }

    /** What fails is nobody's try. */
    private <T> Outcome<T> done(Turn.Granted granted, Function<Asker, Outcome<T>> act, Asker asker) {
        try {
            return turns.inTurn(() -> act.apply(asker));
        } catch (RuntimeException fault) {
            granted.giveBack();
            throw fault;
        }
    }
}
