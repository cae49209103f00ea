package dev.ferry.application.document;

import dev.ferry.application.marketplace.AgreementView;
import dev.ferry.domain.marketplace.Acceptance;
import org.jspecify.annotations.Nullable;

/** An agreement as the account has it; the digest is the proof that its text was shown. */
public record AgreementDocument(
        String agreement,
        String version,
        String text,
        String digest,
        String language,
        @Nullable AcceptedDocument accepted) {

    /** The last acceptance, which may be of an older version. */
    public record AcceptedDocument(String version, String at, String by) {
        static AcceptedDocument of(Acceptance acceptance) {
            return new AcceptedDocument(
                    acceptance.version().toString(),
                    acceptance.stamp().at().toString(),
                    acceptance.stamp().by());
        }
    }

    public static AgreementDocument of(AgreementView view) {
        return new AgreementDocument(
                view.text().agreement().slug(),
                view.text().version().toString(),
                view.text().text(),
                view.text().digest(),
                view.text().language(),
                view.accepted().map(AcceptedDocument::of).orElse(null));
    }
}
