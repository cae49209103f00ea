package dev.ferry.application.agreement;

import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import java.util.List;

/**
 * The agreements that came with this process.
 *
 * @param texts at least one of each agreement, in English
 * @param placeholders whether they stand in the place of others that nobody has brought yet: these are not kept
 */
public record InstalledAgreements(List<AgreementText> texts, boolean placeholders) {
    public InstalledAgreements {
        texts = List.copyOf(texts);
    }

    List<AgreementText> of(Agreement agreement) {
        return texts.stream().filter(text -> text.agreement() == agreement).toList();
    }
}
