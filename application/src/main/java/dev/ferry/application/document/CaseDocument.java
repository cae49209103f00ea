package dev.ferry.application.document;

import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.SupportCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case and what was answered. */
public record CaseDocument(
        String caseId,
        String publisherId,
        @Nullable String offerId,
        String topic,
        String desk,
        String state,
        String text,
        List<CaseAnswerDocument> answers) {

    /** Something that was said to a case after it was opened. */
    public record CaseAnswerDocument(
            String at,
            String by,
            String state,
            String text,
            @Nullable String verdict) {

        static CaseAnswerDocument of(CaseAnswer answer) {
            return new CaseAnswerDocument(
                    answer.stamp().at().toString(),
                    answer.stamp().by(),
                    answer.state().slug(),
                    answer.text(),
                    answer.verdict().map(Slug::slug).orElse(null));
        }
    }

    public static CaseDocument of(SupportCase one) {
        return new CaseDocument(
                one.id().toString(),
                one.account().value(),
                one.request().offer().map(OfferId::value).orElse(null),
                one.request().topic().slug(),
                one.request().desk().slug(),
                one.state().slug(),
                one.request().text(),
                one.answers().stream().map(CaseAnswerDocument::of).toList());
    }
}
