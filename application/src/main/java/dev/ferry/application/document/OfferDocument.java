package dev.ferry.application.document;

import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.outcome.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offer as who asks may see it. Of a draft, others than owners, managers and operators have the first members and
 * {@code deadlines} alone (R20).
 */
public record OfferDocument(
        String publisherId,
        String offerId,
        String name,
        String kind,
        String situation,
        String state,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable String step,
        @Nullable String nextStep,
        @Nullable List<StepDocument> checklist,
        List<DueDocument> deadlines,
        @Nullable String appSourceUrl,
        @Nullable CertificationDocument certification,
        @Nullable Boolean premiumEligible,
        @Nullable String latestPlatformVersion,
        @Nullable List<PageStatusDocument> pages) {

    /** A step and how it stands. */
    public record StepDocument(
            String step,
            String status,
            @Nullable List<String> blockedBy,
            @Nullable String system,
            @Nullable String why,
            @Nullable String at,
            @Nullable String by) {

        static StepDocument of(Checklist.Item item) {
            StepStatus status = item.status();
            Optional<Stamp> stamp = status instanceof StepStatus.Done(var done) ? done : Optional.empty();
            return new StepDocument(
                    item.step().slug(),
                    status.slug(),
                    status instanceof StepStatus.Blocked(var by)
                            ? by.stream().map(Slug::slug).toList()
                            : null,
                    status instanceof StepStatus.Unknown(var system) ? system : null,
                    status instanceof StepStatus.NotNeeded(var why) ? why.slug() : null,
                    stamp.map(Stamp::at).map(Object::toString).orElse(null),
                    stamp.map(Stamp::by).orElse(null));
        }
    }

    /** How the offer stands with a date by which something is due. */
    public record DueDocument(
            String deadline,
            String date,
            String outcome,
            @Nullable String why,
            List<String> consequences) {

        static DueDocument of(Standing one) {
            return new DueDocument(
                    one.deadline().id(),
                    one.deadline().date().toString(),
                    one.outcome().name().slug(),
                    one.outcome().why().map(Slug::slug).orElse(null),
                    one.inForce().stream().map(Consequence::name).toList());
        }
    }

    /** How the offer stands with certification. */
    public record CertificationDocument(
            String state, String tier, String platformVersion, List<ReasonDocument> reasons) {

        static Optional<CertificationDocument> of(Certification certification) {
            return certification.submission().map(last -> of(certification, last));
        }

        private static CertificationDocument of(Certification certification, Submission last) {
            List<ReasonDocument> reasons = certification instanceof Certification.Open open
                    ? open.rejection().map(Rejection::reasons).orElse(List.of()).stream()
                            .map(ReasonDocument::of)
                            .toList()
                    : List.of();
            return new CertificationDocument(
                    certification.state().orElseThrow().slug(), last.tier().slug(), last.platformVersion(), reasons);
        }
    }

    /** Something to be mended before it is certified; on the page that it names. */
    public record ReasonDocument(@Nullable String page, String text) {
        static ReasonDocument of(Rejection.Reason reason) {
            return new ReasonDocument(reason.page().map(Slug::slug).orElse(null), reason.text());
        }
    }

    /** How far an information page is. */
    public record PageStatusDocument(String page, String status) {}

    public static OfferDocument of(OfferView view) {
        ManagedOffer offer = view.offer();
        return new OfferDocument(
                offer.key().account().value(),
                offer.key().id().value(),
                offer.content().name(),
                offer.content().kind().slug(),
                offer.content().situation().slug(),
                offer.state().slug(),
                offer.replaces().filter(_ -> view.whole()).map(OfferId::value).orElse(null),
                offer.replacedBy().filter(_ -> view.whole()).map(OfferId::value).orElse(null),
                view.checklist()
                        .last()
                        .filter(_ -> view.whole())
                        .map(Slug::slug)
                        .orElse(null),
                view.checklist()
                        .next()
                        .filter(_ -> view.whole())
                        .map(Slug::slug)
                        .orElse(null),
                view.whole()
                        ? view.checklist().items().stream()
                                .map(StepDocument::of)
                                .toList()
                        : null,
                view.deadlines().stream().map(DueDocument::of).toList(),
                view.appSourceUrl().filter(_ -> view.whole()).orElse(null),
                CertificationDocument.of(offer.certification())
                        .filter(_ -> view.whole())
                        .orElse(null),
                view.whole() ? offer.content().premiumEligible() : null,
                view.latestPlatformVersion().filter(_ -> view.whole()).orElse(null),
                view.whole() ? pages(view) : null);
    }

    private static List<PageStatusDocument> pages(OfferView view) {
        return view.offer().content().situation().steps().contains(Step.PAGES)
                ? Arrays.stream(Page.values())
                        .map(page -> new PageStatusDocument(
                                page.slug(), view.pages().of(page).status().slug()))
                        .toList()
                : List.of();
    }
}
