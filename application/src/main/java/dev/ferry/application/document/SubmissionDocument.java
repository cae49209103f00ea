package dev.ferry.application.document;

import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Submission;

/** What was handed in of an offer, as certifiers see it. */
public record SubmissionDocument(
        String publisherId,
        String offerId,
        String name,
        String state,
        String tier,
        String platformVersion,
        String submittedAt) {

    /** Of an offer that was handed in. */
    public static SubmissionDocument of(ManagedOffer offer) {
        Certification certification = offer.certification();
        Submission last = certification.submission().orElseThrow();
        return new SubmissionDocument(
                offer.key().account().value(),
                offer.key().id().value(),
                offer.content().name(),
                certification.state().orElseThrow().slug(),
                last.tier().slug(),
                last.platformVersion(),
                last.stamp().at().toString());
    }
}
