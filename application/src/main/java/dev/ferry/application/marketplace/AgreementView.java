package dev.ferry.application.marketplace;

import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import java.util.Optional;

/**
 * An agreement as an account has it.
 *
 * @param text of the current version
 * @param accepted the last acceptance, which may be of an older version
 */
public record AgreementView(AgreementText text, Optional<Acceptance> accepted) {

    static Optional<Acceptance> accepted(MarketplaceAccount account, Agreement agreement) {
        return switch (agreement) {
            case ISV_ADDENDUM -> account.addendum();
        };
    }
}
