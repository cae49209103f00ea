package dev.ferry.application.system;

import static java.util.stream.Collectors.joining;

import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.text.VisibleText;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A certification system whose answers are looked at before they are believed: what does not keep the contract is
 * unavailable. Questions are asked with patience; acts once, because anyone who tells of them tries again.
 */
public final class CheckedCertificationSystem implements CertificationSystem {
    /** As much as a submission may name. */
    private static final int LONGEST_VERSION = 100;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final CertificationSystem system;
    private final AskingPolicy policy;
    private final ResponseValidator validator;

    @Inject
    public CheckedCertificationSystem(CertificationSystem system, AskingPolicy policy) {
        this.system = system;
        this.policy = policy;
        this.validator = new ResponseValidator(SYSTEM, policy);
    }

    @Override
    public Answer submit(SubmittedOffer offer) {
        return validator.act(() -> system.submit(offer));
    }

    @Override
    public Answer withdraw(String key) {
        return validator.act(() -> system.withdraw(key));
    }

    /** One that cannot be believed is unavailable, and holds up no other. */
    @Override
    public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
        Map<String, Lookup<Verdict>> answers =
                new HashMap<>(validator.lookUp(keys, Verdict.class, system::verdicts, (_, _) -> true));
        answers.replaceAll(
                (_, answer) -> answer instanceof Lookup.Known<Verdict>(var verdict) ? believedOrNone(verdict) : answer);
        return answers;
    }

    /** An adapter may be compiled without checks, so that anything within a verdict may be missing. */
    private static Lookup<Verdict> believedOrNone(Verdict verdict) {
        Lookup<Verdict> none = Lookup.unavailable(new Unavailability.NoAnswer());
        try {
            return believed(verdict).<Lookup<Verdict>>map(Lookup.Known::new).orElse(none);
        } catch (RuntimeException _) {
            return none;
        }
    }

    /** No verdict is of another age, and a rejection without a reason tells nobody what to mend. */
    private static Optional<Verdict> believed(Verdict verdict) {
        if (!verdict.at().isAfter(EARLIEST) || !verdict.at().isBefore(LATEST)) {
            return Optional.empty();
        }
        return switch (verdict) {
            case Verdict.Approved approved -> Optional.of(approved);
            case Verdict.Rejected rejected ->
                Optional.of(readable(rejected.reasons()))
                        .filter(reasons -> !reasons.isEmpty())
                        .map(reasons -> new Verdict.Rejected(rejected.at(), reasons));
        };
    }

    /** As much as a person may give here, too. */
    private static List<Rejection.Reason> readable(List<Rejection.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Rejection.Reason(Objects.requireNonNull(reason.page()), readable(reason.text())))
                .filter(reason -> !reason.text().isEmpty())
                .limit(Rejection.MOST)
                .toList();
    }

    private static String readable(String text) {
        String lines = text.lines()
                .map(line -> VisibleText.of(line, _ -> " ").stripTrailing())
                .collect(joining("\n"))
                .strip();
        int most = Rejection.Reason.LONGEST;
        return lines.codePointCount(0, lines.length()) <= most
                ? lines
                : lines.substring(0, lines.offsetByCodePoints(0, most - 1)) + "…";
    }

    @Override
    public String latestPlatformVersion() {
        return policy.ask(
                SYSTEM,
                () -> validator.guarded(() -> {
                    String version = system.latestPlatformVersion();
                    if (version.isBlank() || version.length() > LONGEST_VERSION) {
                        throw new IllegalStateException("no version of the platform");
                    }
                    return version;
                }));
    }

    @Override
    public Optional<CertificationDesk> desk() {
        return system.desk();
    }
}
