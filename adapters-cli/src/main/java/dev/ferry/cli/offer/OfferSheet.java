package dev.ferry.cli.offer;

import dev.ferry.application.messages.DeadlineWords;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.messages.OfferWords;
import dev.ferry.application.offer.OfferView;
import dev.ferry.cli.terminal.Column;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.offer.Submission;
import java.util.List;
import java.util.Optional;

/** One offer as people see it: what is known of it, its checklist, its pages. */
final class OfferSheet {
    private final dev.ferry.cli.terminal.Page sheet;
    private final OfferWords words;
    private final Messages messages;

    OfferSheet(dev.ferry.cli.terminal.Page sheet, OfferWords words, Messages messages) {
        this.sheet = sheet;
        this.words = words;
        this.messages = messages;
    }

    void write(OfferView view) {
        ManagedOffer offer = view.offer();
        sheet.title("cli.offer.title", offer.content().name(), offer.key())
                .fact("common.column.kind", words.of(offer.content().kind()))
                .fact("common.column.situation", words.of(offer.content().situation()))
                .fact("common.column.state", words.of(offer.state()))
                .fact("common.column.nextStep", view.checklist().next().map(words::of));
        offer.replaces().ifPresent(other -> sheet.fact("cli.offer.replaces", other));
        offer.replacedBy().ifPresent(other -> sheet.fact("cli.offer.replaced-by", other));
        sheet.fact("cli.offer.appsource", view.appSourceUrl())
                .fact("cli.offer.premium", offer.content().premiumEligible());
        writeCertification(offer.certification());
        writeChecklist(view.checklist());
        writeDeadlines(view.deadlines());
        if (offer.content().situation().steps().contains(Step.PAGES)) {
            sheet.gap().title("cli.offer.pages").table(List.of(Page.values()), pages(view));
        }
    }

    private void writeCertification(Certification certification) {
        certification
                .state()
                .ifPresent(state -> sheet.fact(
                        "cli.offer.certification",
                        certification
                                .submission()
                                .map(last -> certification(state, last))
                                .orElseGet(() -> words.of(state))));
        if (certification instanceof Certification.Open open) {
            open.rejection().ifPresent(this::writeReasons);
        }
    }

    private String certification(Certification.State state, Submission last) {
        return messages.text(
                "cli.offer.certification.of", words.of(state), words.of(last.tier()), last.platformVersion());
    }

    private void writeReasons(Rejection rejection) {
        sheet.gap().title("cli.offer.reasons");
        rejection.reasons().forEach(reason -> sheet.lines("  • " + words.of(reason)));
    }

    private void writeChecklist(Checklist checklist) {
        sheet.gap();
        if (checklist.items().isEmpty()) {
            sheet.sentence("cli.offer.nothing-due");
        } else {
            sheet.title("cli.offer.checklist").table(checklist.items(), steps());
        }
    }

    private void writeDeadlines(List<Standing> deadlines) {
        if (!deadlines.isEmpty()) {
            sheet.gap().title("cli.offer.deadlines").table(deadlines, StandingShape.ofOne(new DeadlineWords(messages)));
        }
    }

    private List<Column<Checklist.Item>> steps() {
        return List.of(
                Column.text("step", item -> words.of(item.step())),
                Column.text("status", item -> words.of(item.status())),
                Column.text("detail", item -> words.remark(item.status())),
                Column.text("at", item -> stamp(item).map(Stamp::at)),
                Column.text("by", item -> stamp(item).map(Stamp::by)));
    }

    private static Optional<Stamp> stamp(Checklist.Item item) {
        return item.status() instanceof StepStatus.Done(var stamp) ? stamp : Optional.empty();
    }

    private List<Column<Page>> pages(OfferView view) {
        return List.of(
                Column.text("page", words::of),
                Column.text("status", page -> words.of(view.pages().of(page).status())));
    }
}
