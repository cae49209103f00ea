package dev.ferry.rest.server.limit;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.LogSafe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts wrong codes and limits that were reached, and warns of an attack in the log: once in a while of each kind,
 * lest the attacker fills the log. Thread-safe.
 */
@Singleton
final class SignInAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAlarm.class);
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final Clock clock;
    private final Counter wrongCodes;
    private final Warning client;
    private final Warning all;
    private final Warning address;

    @Inject
    SignInAlarm(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.wrongCodes = Counter.builder("ferry.sign.in.wrong.codes")
                .description("Wrong codes that were typed in to sign in with")
                .register(registry);
        this.client = new Warning(registry, "client");
        this.all = new Warning(registry, "all");
        this.address = new Warning(registry, "address");
    }

    /** One kind of attack. */
    private static final class Warning {
        private final Counter counter;
        private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

        Warning(MeterRegistry registry, String of) {
            counter = Counter.builder("ferry.sign.in.limited")
                    .description("Requests of the sign-in that came to a limit")
                    .tag("limit", of)
                    .register(registry);
        }

        /** Counts it; whether it is to be told of again. */
        boolean isDue(Instant now) {
            counter.increment();
            Instant before = last.get();
            return before.isBefore(now.minus(QUIET)) && last.compareAndSet(before, now);
        }
    }

    /** A limit of strangers was reached. */
    void limited(Limit.Turn.None none, Origin origin) {
        if (none.byAll()) {
            if (all.isDue(clock.instant())) {
                LOG.warn(
                        "sign-in is under attack: all together reached the limit {}, last from {}; each network still"
                                + " has its first of the day",
                        none.standing().name(),
                        origin.address());
            }
        } else if (client.isDue(clock.instant())) {
            LOG.warn(
                    "{} reached the limit {}; if that is a proxy, name it in server.trusted-proxies",
                    origin.address(),
                    none.standing().name());
        }
    }

    /** What came of a request that was let through. */
    void saw(Outcome<?> outcome, String email, Origin origin) {
        if (outcome instanceof Refused<?>(var reason)) {
            if (reason.code() == Code.WRONG_CODE) {
                wrongCodes.increment();
            }
            if (isOfAnAddress(reason) && address.isDue(clock.instant())) {
                LOG.warn(
                        "codes of one address are asked for, or tried, too often, last from {}: {}",
                        origin.address(),
                        LogSafe.quoted(email));
            }
        }
    }

    /** One code that was wrong too often says what it was for, and is no attack. */
    private static boolean isOfAnAddress(Refusal reason) {
        return reason.code() == Code.TOO_MANY_TRIES && !reason.facts().containsKey("purpose");
    }
}
