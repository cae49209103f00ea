package dev.ferry.application.marketplace;

import dev.ferry.domain.marketplace.AgreementText;
import java.util.List;

/**
 * The agreements that came with this process.
 *
 * @param texts at least one of each agreement, in English
 */
public record InstalledAgreements(List<AgreementText> texts) {
    public InstalledAgreements {
        texts = List.copyOf(texts);
    }
}
