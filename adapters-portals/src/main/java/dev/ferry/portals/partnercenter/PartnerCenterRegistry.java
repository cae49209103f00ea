package dev.ferry.portals.partnercenter;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.portals.question.KeptAnswers;
import dev.ferry.portals.question.Questions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Numbers as Partner Center shows them, with the tenant and the kind that exports said, or an operator confirmed.
 * Companies join elsewhere. Thread-safe.
 */
final class PartnerCenterRegistry implements MpnRegistry {
    private final PartnerCenter partnerCenter;
    private final Memberships memberships;
    private final Questions questions;
    private final KeptAnswers<MpnId, Optional<PartnerProfile>> profiles;
    private final KeptAnswers<MpnId, Boolean> waiting;

    @Inject
    PartnerCenterRegistry(
            PartnerCenter partnerCenter, PartnerCenterOptions options, Memberships memberships, Clock clock) {
        this.partnerCenter = partnerCenter;
        this.memberships = memberships;
        this.questions = new Questions(SYSTEM, options.atOnce());
        this.profiles = new KeptAnswers<>(options.kept(), clock);
        this.waiting = new KeptAnswers<>(options.kept(), clock);
    }

    @Override
    public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
        try (MembershipIntake nothing = memberships.intake()) {
            return findAll(numbers, nothing.registry());
        }
    }

    /** Exports do not fill it, but say whose the numbers are. */
    @Override
    public MpnRegistry during(MembershipIntake intake) {
        return numbers -> findAll(numbers, intake.registry());
    }

    private Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers, MpnRegistry exports) {
        Map<MpnId, Lookup<Membership>> exported = exports.findAll(numbers);
        UUID page = partnerCenter.newPage();
        return questions.ask(numbers, number -> {
            Lookup<Membership> said = Objects.requireNonNull(exported.get(number));
            return profiles.of(number, one -> partnerCenter.profile(one, page))
                    .map(profile -> profile.laidOver(
                            number, said, () -> waiting.of(number, one -> partnerCenter.waits(one, page))))
                    .orElseGet(() -> PartnerProfile.ofNone(said));
        });
    }
}
