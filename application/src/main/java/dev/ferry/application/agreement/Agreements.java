package dev.ferry.application.agreement;

import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.marketplace.AgreementTexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The agreements in their current versions: those that this process brought, and those that others of the installation
 * brought, of which the latest holds for all. Thread-safe.
 */
@Singleton
public final class Agreements {
    private static final String BINDING = "en";

    private final AgreementTexts texts;
    private final InstalledAgreements installed;
    private volatile boolean kept;

    @Inject
    public Agreements(AgreementTexts texts, InstalledAgreements installed) {
        this.texts = texts;
        this.installed = installed;
    }

    /** Every text of the current version. */
    public List<AgreementText> current(Agreement agreement) {
        if (!installed.placeholders() && !kept) {
            texts.keep(installed.texts());
            kept = true;
        }
        List<AgreementText> latest = texts.latest(agreement);
        return latest.isEmpty() ? installed.of(agreement) : latest;
    }

    /** The one in this language; where there is none, the one that binds. */
    public AgreementText current(Agreement agreement, String language) {
        List<AgreementText> all = current(agreement);
        return all.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .or(() -> all.stream()
                        .filter(text -> text.language().equals(BINDING))
                        .findFirst())
                .orElse(all.getFirst());
    }
}
