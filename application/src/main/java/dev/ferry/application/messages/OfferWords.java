package dev.ferry.application.messages;

import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageStatus;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.offer.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people call what contracts say of offers in slugs (R25). Thread-safe. */
public final class OfferWords {
    private static final String STATUS = "offer.status.";

    private final Messages messages;

    public OfferWords(Messages messages) {
        this.messages = messages;
    }

    public String of(OfferKind kind) {
        return messages.text("offer.kind." + kind.slug());
    }

    public String of(Situation situation) {
        return messages.text("offer.situation." + situation.slug());
    }

    public String of(OfferState state) {
        return messages.text("offer.state." + state.slug());
    }

    public String of(Step step) {
        return messages.text("offer.step." + step.slug());
    }

    public String of(StepStatus status) {
        return messages.text(STATUS + status.slug());
    }

    /** What a status does not say by itself: what the step waits for, why it is not needed, who could not be asked. */
    public Optional<String> remark(StepStatus status) {
        return switch (status) {
            case StepStatus.Blocked(var by) -> Optional.of(messages.text("offer.remark.blocked", named(by)));
            case StepStatus.Unknown(var system) ->
                Optional.of(messages.text("offer.remark.unknown", messages.text("offer.system." + system)));
            case StepStatus.NotNeeded(var why) -> Optional.of(messages.text("offer.why." + why.slug()));
            case StepStatus.Done _, StepStatus.Open _, StepStatus.Pending _ -> Optional.empty();
        };
    }

    /** Why an offer was not certified, behind the name of the page that it is about. */
    public String of(Rejection.Reason reason) {
        return reason.page()
                .map(page -> messages.text("offer.reason-on-page", of(page), reason.text()))
                .orElseGet(reason::text);
    }

    private String named(List<Step> steps) {
        return steps.stream().map(this::of).collect(Collectors.joining(", "));
    }

    public String of(Page page) {
        return messages.text("offer.page." + page.slug());
    }

    public String of(PageStatus status) {
        return messages.text(STATUS + status.slug());
    }

    public String of(Certification.State state) {
        return messages.text("offer.certification." + state.slug());
    }

    public String of(LookAlikeReason reason) {
        return messages.text("offer.look-alike." + reason.slug());
    }

    public String of(Tier tier) {
        return messages.text("offer.tier." + tier.slug());
    }
}
