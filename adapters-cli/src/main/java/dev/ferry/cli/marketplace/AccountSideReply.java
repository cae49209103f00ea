package dev.ferry.cli.marketplace;

import dev.ferry.application.document.AgreementDocument;
import dev.ferry.application.document.BillingDocument;
import dev.ferry.application.document.MarketplaceEnrolmentDocument;
import dev.ferry.application.marketplace.AgreementView;
import dev.ferry.application.messages.Language;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Replies to all commands on the account side of the marketplace: each shows how that stands now. */
public final class AccountSideReply {
    private static final Shape<Optional<Stamp>> ENROLMENT = new Shape<>(
            MarketplaceEnrolmentDocument::of,
            List.of(
                    Column.text("enrolled", Optional::isPresent),
                    Column.text("at", enrolled -> enrolled.map(Stamp::at)),
                    Column.text("by", enrolled -> enrolled.map(Stamp::by))));

    private static final Shape<AgreementView> AGREEMENT = new Shape<>(
            AgreementDocument::of,
            List.of(
                    Column.text("agreement", view -> view.text().agreement().slug()),
                    Column.text("version", view -> view.text().version()),
                    Column.text("language", view -> view.text().language()),
                    Column.text("acceptedVersion", view -> view.accepted().map(one -> one.version())),
                    Column.text(
                            "acceptedAt",
                            view -> view.accepted().map(one -> one.stamp().at())),
                    Column.text(
                            "acceptedBy",
                            view -> view.accepted().map(one -> one.stamp().by())),
                    Column.csvOnly("digest", view -> view.text().digest())));

    private static final Shape<Optional<Billing>> BILLING = new Shape<>(
            BillingDocument::of,
            List.of(
                    Column.text("companyName", profile(one -> Optional.of(one.companyName()))),
                    Column.text("country", profile(one -> Optional.of(one.country()))),
                    Column.text("address", profile(one -> Optional.of(one.address()))),
                    Column.text("contact", profile(one -> Optional.of(one.contact()))),
                    Column.text("taxId", profile(BillingProfile::taxId)),
                    Column.text(
                            "givenAt", billing -> billing.map(one -> one.given().at())),
                    Column.text(
                            "givenBy", billing -> billing.map(one -> one.given().by())),
                    Column.text(
                            "confirmedAt",
                            billing -> billing.flatMap(Billing::confirmed).map(Stamp::at)),
                    Column.text(
                            "confirmedBy",
                            billing -> billing.flatMap(Billing::confirmed).map(Stamp::by))));

    private final Reply reply;

    @Inject
    AccountSideReply(Reply reply) {
        this.reply = reply;
    }

    int enrolment(Outcome<Optional<Stamp>> outcome) {
        return reply.to(outcome, enrolled -> reply.one(enrolled, ENROLMENT, page -> write(enrolled, page)));
    }

    /** In which agreements are to be shown. */
    Language language() {
        return reply.messages().language();
    }

    int agreement(Outcome<AgreementView> outcome) {
        return reply.to(
                outcome, view -> reply.one(view, AGREEMENT, page -> page.table(List.of(view), AGREEMENT.columns())));
    }

    int agreements(Outcome<List<AgreementView>> outcome) {
        return reply.to(outcome, all -> reply.list(all.stream(), AGREEMENT));
    }

    int billing(Outcome<Optional<Billing>> outcome) {
        return reply.to(outcome, billing -> reply.one(billing, BILLING, page -> writeBilling(billing, page)));
    }

    private static Function<Optional<Billing>, Optional<String>> profile(
            Function<BillingProfile, Optional<String>> text) {
        return billing -> billing.map(Billing::profile).flatMap(text);
    }

    private static void write(Optional<Stamp> enrolled, Page page) {
        page.fact("common.column.enrolled", enrolled.isPresent())
                .fact("common.column.at", enrolled.map(Stamp::at))
                .fact("common.column.by", enrolled.map(Stamp::by));
    }

    private static void writeBilling(Optional<Billing> billing, Page page) {
        BILLING.columns()
                .forEach(column -> page.fact(
                        "common.column." + column.name(),
                        Optional.of(column.cell().apply(billing)).filter(text -> !text.isEmpty())));
    }
}
