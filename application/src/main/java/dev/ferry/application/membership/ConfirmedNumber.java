package dev.ferry.application.membership;

import dev.ferry.domain.membership.Membership;
import java.util.Optional;

/**
 * An MPN ID whose tenant an operator confirmed.
 *
 * @param tenantName what the directory calls the tenant; absent where it does not know it, or did not answer
 */
public record ConfirmedNumber(Membership membership, Optional<String> tenantName) {}
