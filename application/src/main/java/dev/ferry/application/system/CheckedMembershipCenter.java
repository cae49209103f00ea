package dev.ferry.application.system;

import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;

/** Partner Membership Center, asked with patience: what does not keep the contract is unavailable. */
public final class CheckedMembershipCenter implements MembershipCenter {
    private final MembershipCenter center;
    private final ResponseValidator validator;

    @Inject
    public CheckedMembershipCenter(MembershipCenter center, AskingPolicy policy) {
        this.center = center;
        this.validator = new ResponseValidator(SYSTEM, policy);
    }

    @Override
    public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
        return validator.lookUp(numbers, MembershipMove.class, center::moves, (_, _) -> true);
    }
}
