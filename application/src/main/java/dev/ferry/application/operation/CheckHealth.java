package dev.ferry.application.operation;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Whether everything that the installation needs is there; asked by probes and by {@code doctor}, so by nobody in
 * particular. Checks run side by side: none waits for another that does not answer, and one that throws or answers
 * nothing does not answer.
 */
public final class CheckHealth {
    /** More than any check says that it takes, so that one which breaks its word holds nobody up. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    /** Of those who ask whether a server is ready, which lose their patience then. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final Set<HealthCheck> checks;
    private final Duration soon;

    @Inject
    public CheckHealth(Set<HealthCheck> checks) {
        this(checks, SOON);
    }

    /** @param soon how long a check may take that a server must be ready by */
    CheckHealth(Set<HealthCheck> checks, Duration soon) {
        this.checks = checks;
        this.soon = soon;
    }

    /** All checks, in the order of their names. */
    public List<Health> run() {
        return run(checks.stream(), LONGEST);
    }

    /** Those alone without which no request can be answered, within seconds. */
    public List<Health> ready() {
        return run(checks.stream().filter(HealthCheck::isNeededToServe), soon);
    }

    private static List<Health> run(Stream<HealthCheck> some, Duration most) {
        List<CompletableFuture<Health>> asked =
                some.map(check -> begin(check, most)).toList();
        return asked.stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Health::name))
                .toList();
    }

    private static String noAnswer(Locale language) {
        return Messages.in(Language.lookUp(language.toLanguageTag()).orElse(Language.ENGLISH))
                .text("health.silent");
    }

    private static CompletableFuture<Health> begin(HealthCheck check, Duration most) {
        Health silent = Health.told(check.name(), false, CheckHealth::noAnswer);
        return CompletableFuture.supplyAsync(check::check, Thread::startVirtualThread)
                .completeOnTimeout(silent, most.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> silent)
                .thenApply(found -> Objects.requireNonNullElse(found, silent));
    }
}
