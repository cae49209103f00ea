package dev.ferry.application.system;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A registry that is asked with patience, and whose answers are looked at before they are believed: what does not keep
 * the contract is unavailable.
 */
public final class CheckedMpnRegistry implements MpnRegistry {
    private final Supplier<MpnRegistry> registry;
    private final ResponseValidator validator;

    @Inject
    public CheckedMpnRegistry(MpnRegistry registry, AskingPolicy policy) {
        this(() -> registry, new ResponseValidator(SYSTEM, policy));
    }

    /** The supplier may fail as the registry may. */
    private CheckedMpnRegistry(Supplier<MpnRegistry> registry, ResponseValidator validator) {
        this.registry = registry;
        this.validator = validator;
    }

    @Override
    public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
        return validator.lookUp(
                numbers,
                Membership.class,
                asked -> registry.get().findAll(asked),
                (number, membership) -> number.equals(membership.mpnId()));
    }

    /** Asked once: whether it took effect is known by asking for it again, with the same key. */
    @Override
    public Outcome<Membership> enrol(Enrolment enrolment) {
        return validator.outcome(
                () -> registry.get().enrol(enrolment),
                membership -> membership.tenant().equals(enrolment.tenant()));
    }

    @Override
    public Optional<Vetting> vetting() {
        return registry.get().vetting();
    }

    @Override
    public CheckedMpnRegistry during(MembershipIntake intake) {
        return new CheckedMpnRegistry(() -> registry.get().during(intake), validator);
    }
}
