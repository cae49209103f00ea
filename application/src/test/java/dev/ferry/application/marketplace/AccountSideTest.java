package dev.ferry.application.marketplace;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.marketplace.EnrolInMarketplace.Program;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.sample.AgreementSamples;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an account does once for all its offers (R19, R20). */
class AccountSideTest {
    private static final PublisherId CONTOSO = Samples.id("contoso");
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester CONTRIBUTOR = person("contributor@contoso.example");
    private static final Requester STRANGER = person("owner@fabrikam.example");
    private static final GiveBilling.Wish PROFILE = new GiveBilling.Wish(
            " Contoso AB ", "se", "Storgatan 1", "Ann <ann@contoso.example>", Optional.of("SE556677"));

    private final Installation ferry = new Installation();

    AccountSideTest() {
        ferry.withReady("fabrikam")
                .with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.contributor("contributor@contoso.example"))
                        .build());
    }

    private AccountSideTest moved() {
        ferry.migrate(Installation.wave());
        return this;
    }

    private void contributorBecomes(Role role) {
        User contributor = ferry.stores.users().of(CONTOSO).stream()
                .filter(user -> user.isKnownAs(Samples.email("contributor@contoso.example")))
                .findFirst()
                .orElseThrow();
        ferry.stores.users().save(CONTOSO, contributor.withRole(role, contributor.legacyRole()));
    }

    private List<HistoryEntry> noted(Action action) {
        return ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }

    private Optional<Stamp> enrol(Requester who) {
        return value(ferry.get(EnrolInMarketplace.class).run(who, CONTOSO, Program.COMMERCIAL_MARKETPLACE.slug()));
    }

    private Optional<Billing> give(Requester who, GiveBilling.Wish wish) {
        return value(ferry.get(GiveBilling.class).run(who, CONTOSO, wish));
    }

    private AgreementView accept(AgreementText text) {
        return value(ferry.get(AcceptAgreement.class)
                .run(OWNER, CONTOSO, text.version().toString(), text.digest()));
    }

    @Test
    void r19AnAccountEnrolsOnceWhateverIsAskedAfterwards() {
        moved();
        Optional<Stamp> first = enrol(OWNER);
        ferry.clock.forward(Duration.ofDays(1));

        assertThat(enrol(OWNER)).isEqualTo(first).contains(new Stamp(Samples.NOON, "owner@contoso.example"));
        assertThat(value(ferry.get(ShowMarketplaceEnrolment.class).run(CONTRIBUTOR, CONTOSO)))
                .isEqualTo(first);
        assertThat(noted(Action.MARKETPLACE_ENROLLED)).hasSize(1);
    }

    @Test
    void nothingIsDoneBeforeTheMoveAndNothingWasDoneThen() {
        assertThat(refusal(
                        ferry.get(EnrolInMarketplace.class).run(OWNER, CONTOSO, Program.COMMERCIAL_MARKETPLACE.slug())))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        ferry.with(Samples.membership("contoso"));
        moved();

        assertThat(value(ferry.get(ShowMarketplaceEnrolment.class).run(OWNER, CONTOSO)))
                .isEmpty();
        assertThat(value(ferry.get(ShowBilling.class).run(OWNER, CONTOSO))).isEmpty();
    }

    @Test
    void actsAreOfOwnersAndManagersAlone() {
        moved();
        for (Requester who : List.of(CONTRIBUTOR, OPERATOR)) {
            assertThat(refusal(ferry.get(EnrolInMarketplace.class)
                            .run(who, CONTOSO, Program.COMMERCIAL_MARKETPLACE.slug())))
                    .isEqualTo(Code.MANAGER_ONLY);
            assertThat(refusal(ferry.get(AcceptAgreement.class).run(who, CONTOSO, "", "")))
                    .isEqualTo(Code.MANAGER_ONLY);
            assertThat(refusal(ferry.get(GiveBilling.class).run(who, CONTOSO, PROFILE)))
                    .isEqualTo(Code.MANAGER_ONLY);
            assertThat(refusal(ferry.get(ConfirmBilling.class).run(who, CONTOSO)))
                    .isEqualTo(Code.MANAGER_ONLY);
            assertThat(refusal(ferry.get(ShowBilling.class).run(who, CONTOSO))).isEqualTo(Code.MANAGER_ONLY);
        }
        assertThat(refusal(ferry.get(ShowAgreements.class).run(STRANGER, CONTOSO, Language.ENGLISH)))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(ferry.get(ShowBilling.class).run(STRANGER, CONTOSO))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void r20OfRolesOwnerAndManagerAloneEnrol(Role role) {
        moved();
        contributorBecomes(role);
        var outcome =
                ferry.get(EnrolInMarketplace.class).run(CONTRIBUTOR, CONTOSO, Program.COMMERCIAL_MARKETPLACE.slug());

        switch (role) {
            case OWNER, MANAGER -> assertThat(value(outcome)).isPresent();
            case DEVELOPER, BUSINESS_CONTRIBUTOR, FINANCIAL_CONTRIBUTOR, MARKETER ->
                assertThat(refusal(outcome)).isEqualTo(Code.MANAGER_ONLY);
        }
    }

    @Test
    void anAgreementIsAcceptedAsItWasShown() {
        moved();
        AgreementView shown = value(ferry.get(ShowAgreements.class).run(CONTRIBUTOR, CONTOSO, Language.SWEDISH))
                .getFirst();

        assertThat(shown).isEqualTo(new AgreementView(AgreementSamples.ADDENDUM, Optional.empty()));
        assertThat(accept(shown.text()).accepted())
                .contains(new Acceptance(
                        AgreementSamples.VERSION,
                        AgreementSamples.ADDENDUM.digest(),
                        new Stamp(Samples.NOON, "owner@contoso.example")));
        accept(shown.text());
        assertThat(noted(Action.AGREEMENT_ACCEPTED)).hasSize(1);
    }

    @Test
    void whatWasNotShownIsNotAccepted() {
        moved();
        AcceptAgreement accept = ferry.get(AcceptAgreement.class);
        String version = AgreementSamples.VERSION.toString();

        assertThat(refusal(accept.run(OWNER, CONTOSO, version, "of another text")))
                .isEqualTo(Code.AGREEMENT_UNREAD);
        assertThat(refusal(accept.run(OWNER, CONTOSO, "2018-01-01", AgreementSamples.ADDENDUM.digest())))
                .isEqualTo(Code.AGREEMENT_OUTDATED);
        assertThat(noted(Action.AGREEMENT_ACCEPTED)).isEmpty();
    }

    @Test
    void anotherNodesNewerVersionIsTheCurrentOneHereToo() {
        moved();
        accept(AgreementSamples.ADDENDUM);
        AgreementText newer = new AgreementText(
                AgreementSamples.ADDENDUM.agreement(), AgreementSamples.VERSION.plusDays(1), "en", "New terms.");
        ferry.stores.agreementTexts().keep(List.of(newer));

        AgreementView shown = value(ferry.get(ShowAgreements.class).run(OWNER, CONTOSO, Language.ENGLISH))
                .getFirst();
        assertThat(shown.text()).isEqualTo(newer);
        assertThat(shown.accepted().map(Acceptance::version)).contains(AgreementSamples.VERSION);
        assertThat(accept(newer).accepted().map(Acceptance::version)).contains(newer.version());
    }

    @Test
    void aTextIsWithdrawnByTheNextVersionAndThatItWasAcceptedStaysOnRecord() {
        moved();
        AgreementText mistaken = AgreementSamples.in("en", "Terms that were a mistake.");
        ferry.stores.agreementTexts().keep(List.of(mistaken));
        accept(mistaken);
        AgreementText next = new AgreementText(
                mistaken.agreement(), mistaken.version().plusDays(1), "en", AgreementSamples.ADDENDUM.text());
        ferry.stores.agreementTexts().keep(List.of(next));

        assertThat(refusal(ferry.get(AcceptAgreement.class)
                        .run(OWNER, CONTOSO, mistaken.version().toString(), mistaken.digest())))
                .isEqualTo(Code.AGREEMENT_OUTDATED);
        AgreementView shown = value(ferry.get(ShowAgreements.class).run(OWNER, CONTOSO, Language.ENGLISH))
                .getFirst();
        assertThat(shown.text()).isEqualTo(next);
        assertThat(shown.accepted().map(Acceptance::digest)).contains(mistaken.digest());
        assertThat(noted(Action.AGREEMENT_ACCEPTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("version", mistaken.version().toString())
                        .containsEntry("digest", mistaken.digest()));
    }

    @Test
    void aBillingProfileIsGivenAndConfirmedAndConfirmedAnewOnceItChanged() {
        moved();
        assertThat(refusal(ferry.get(ConfirmBilling.class).run(OWNER, CONTOSO))).isEqualTo(Code.BILLING_MISSING);

        Billing given = give(OWNER, PROFILE).orElseThrow();
        assertThat(given.profile().companyName()).isEqualTo("Contoso AB");
        assertThat(given.profile().country()).isEqualTo("SE");
        assertThat(given.confirmed()).isEmpty();

        ferry.clock.forward(Duration.ofHours(1));
        Billing confirmed =
                value(ferry.get(ConfirmBilling.class).run(OWNER, CONTOSO)).orElseThrow();
        assertThat(confirmed.confirmed().map(Stamp::at)).contains(Samples.NOON.plus(Duration.ofHours(1)));
        assertThat(give(OWNER, PROFILE)).as("nothing differs").contains(confirmed);
        assertThat(give(OWNER, new GiveBilling.Wish("Contoso", "SE", "Elsewhere", "Ann", Optional.empty()))
                        .orElseThrow()
                        .confirmed())
                .isEmpty();
        assertThat(noted(Action.BILLING_GIVEN)).hasSize(2);
        assertThat(noted(Action.BILLING_CONFIRMED)).hasSize(1);
    }

    @Test
    void whoSawAnotherProfileChangesAndConfirmsNothing() {
        moved();
        Billing given = give(OWNER, PROFILE).orElseThrow();
        contributorBecomes(Role.MANAGER);
        GiveBilling.Wish other = new GiveBilling.Wish("Contoso", "SE", "Elsewhere", "Ann", Optional.empty());

        assertThat(refusal(ferry.get(GiveBilling.class).run(OWNER, CONTOSO, other, Optional::isEmpty)))
                .isEqualTo(Code.CHANGED_MEANWHILE);
        assertThat(refusal(ferry.get(ConfirmBilling.class).run(OWNER, CONTOSO, Optional::isEmpty)))
                .isEqualTo(Code.CHANGED_MEANWHILE);
        assertThat(value(ferry.get(ShowBilling.class).run(OWNER, CONTOSO))).contains(given);
        assertThat(noted(Action.BILLING_CONFIRMED)).isEmpty();

        assertThat(value(ferry.get(ConfirmBilling.class)
                        .run(CONTRIBUTOR, CONTOSO, Optional.of(given.withoutTaxId())::equals)))
                .as("a manager, as they see it")
                .isPresent();
        assertThat(refusal(ferry.get(GiveBilling.class).run(OWNER, CONTOSO, other, Optional.of(given)::equals)))
                .as("confirmed meanwhile")
                .isEqualTo(Code.CHANGED_MEANWHILE);
    }

    @Test
    void theTaxIdIsForOwnersAloneAndNoFactOfHistory() {
        moved();
        give(OWNER, PROFILE);
        contributorBecomes(Role.MANAGER);

        assertThat(value(ferry.get(ShowBilling.class).run(CONTRIBUTOR, CONTOSO))
                        .orElseThrow()
                        .profile()
                        .taxId())
                .isEmpty();
        give(CONTRIBUTOR, new GiveBilling.Wish("Contoso", "SE", "Elsewhere", "Ann", Optional.empty()));
        assertThat(value(ferry.get(ShowBilling.class).run(OWNER, CONTOSO))
                        .orElseThrow()
                        .profile()
                        .taxId())
                .as("a manager who does not see it does not take it away")
                .contains("SE556677");
        give(CONTRIBUTOR, new GiveBilling.Wish("Contoso", "SE", "Elsewhere", "Ann", Optional.of("SE1")));
        assertThat(ferry.history("contoso").toString()).doesNotContain("SE556677", "SE1", "Storgatan", "ann@");
        assertThat(noted(Action.BILLING_GIVEN))
                .extracting(entry -> entry.facts().get("changed"))
                .containsExactly(
                        List.of("address", "companyName", "contact", "country", "taxId"),
                        List.of("address", "companyName", "contact"),
                        List.of("taxId"));
    }

    @Test
    void aBlankTaxIdTakesAwayTheOneThatWasGiven() {
        moved();
        give(OWNER, PROFILE);

        assertThat(give(OWNER, new GiveBilling.Wish("Contoso", "SE", "Elsewhere", "Ann", Optional.of(" ")))
                        .orElseThrow()
                        .profile()
                        .taxId())
                .isEmpty();
    }

    @Test
    void anOlderAcceptanceNeverTakesThePlaceOfALaterOne() {
        Stamp stamp = new Stamp(Samples.NOON, "ann");
        Acceptance later = new Acceptance(AgreementSamples.VERSION, "later", stamp);
        Acceptance older = new Acceptance(AgreementSamples.VERSION.minusDays(1), "older", stamp);

        assertThat(MarketplaceAccount.none(CONTOSO)
                        .accepting(later)
                        .accepting(older)
                        .addendum())
                .contains(later);
        assertThat(MarketplaceAccount.none(CONTOSO)
                        .accepting(older)
                        .accepting(later)
                        .addendum())
                .contains(later);
    }

    @Test
    void aProfileIsWholeAndOfOneLineEach() {
        moved();
        GiveBilling giveBilling = ferry.get(GiveBilling.class);

        assertThat(refusal(
                        giveBilling.run(OWNER, CONTOSO, new GiveBilling.Wish(" ", "SE", "a", "b", Optional.empty()))))
                .isEqualTo(Code.VALUE_MISSING);
        assertThat(refusal(giveBilling.run(
                        OWNER, CONTOSO, new GiveBilling.Wish("a", "Sweden", "a", "b", Optional.empty()))))
                .isEqualTo(Code.MALFORMED_COUNTRY);
        assertThat(refusal(giveBilling.run(
                        OWNER, CONTOSO, new GiveBilling.Wish("a", "SE", "a\u202eb", "b", Optional.empty()))))
                .isEqualTo(Code.CONTROL_CHARACTERS);
        assertThat(refusal(giveBilling.run(
                        OWNER, CONTOSO, new GiveBilling.Wish("a", "SE", "a", "b".repeat(501), Optional.empty()))))
                .isEqualTo(Code.VALUE_TOO_LONG);
        assertThat(value(ferry.get(ShowBilling.class).run(OWNER, CONTOSO))).isEmpty();
    }
}
