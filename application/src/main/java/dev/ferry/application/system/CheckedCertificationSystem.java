package dev.ferry.application.system;

import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import jakarta.inject.Inject;
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
        return validator.guarded(() -> Objects.requireNonNull(system.submit(offer)));
    }

    @Override
    public Answer withdraw(String key) {
        return validator.guarded(() -> Objects.requireNonNull(system.withdraw(key)));
    }

    /** A rejection without a reason tells nobody what to mend. */
    @Override
    public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
        return validator.lookUp(
                keys,
                Verdict.class,
                system::verdicts,
                (_, verdict) -> !(verdict instanceof Verdict.Rejected rejected)
                        || !rejected.reasons().isEmpty());
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
