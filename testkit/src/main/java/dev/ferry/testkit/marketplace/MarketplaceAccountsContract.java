package dev.ferry.testkit.marketplace;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Scripts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link MarketplaceAccounts} must do. Used like any {@link StoreContract}. */
public abstract class MarketplaceAccountsContract extends StoreContract {
    private static final Stamp ANN = new Stamp(NOON, "ann@contoso.example");
    private static final Stamp LATER = new Stamp(NOON.plusNanos(1_000), "terminal");
    private static final MarketplaceAccount NONE = MarketplaceAccount.none(id("contoso"));

    private MarketplaceAccounts accounts() {
        return stores().marketplaceAccounts();
    }

    private static BillingProfile profile(String text, Optional<String> taxId) {
        return new BillingProfile(text, "SE", text, text, taxId);
    }

    static Stream<MarketplaceAccount> all() {
        MarketplaceAccount billed = NONE.billedTo(profile("Contoso AB", Optional.empty()), ANN);
        return Stream.of(
                NONE,
                NONE.enrolledBy(ANN),
                NONE.accepting(new Acceptance(LocalDate.of(2019, 3, 1), "ab".repeat(32), LATER)),
                billed,
                billed.confirmingBilling(LATER).map(one -> one.enrolledBy(LATER))
                                instanceof Outcome.Done<MarketplaceAccount>(var confirmed)
                        ? confirmed
                        : NONE,
                NONE.billedTo(profile(String.join(" ", Scripts.NAMES), Optional.of(Scripts.LONG)), LATER));
    }

    @ParameterizedTest
    @MethodSource("all")
    final void anAccountIsFoundAsItWasSaved(MarketplaceAccount account) {
        accounts().save(account);

        assertThat(accounts().findAll(Set.of(id("contoso")))).isEqualTo(Map.of(id("contoso"), account));
    }

    @ParameterizedTest
    @MethodSource("all")
    final void anAccountIsHeldAsItWasSaved(MarketplaceAccount account) {
        accounts().save(account);

        assertThat(stores().transactions().run(() -> accounts().hold(id("contoso"))))
                .contains(account);
    }

    @Test
    public final void whoDidNothingIsAbsent() {
        accounts().save(NONE.enrolledBy(ANN));

        assertThat(accounts().findAll(Set.of(id("fabrikam")))).isEmpty();
        assertThat(accounts().hold(id("fabrikam"))).isEmpty();
        assertThat(accounts().findAll(Set.of())).isEmpty();
    }

    @Test
    public final void whatIsSavedTakesThePlaceOfWhatWas() {
        MarketplaceAccount fabrikam = MarketplaceAccount.none(id("fabrikam")).enrolledBy(ANN);
        accounts().save(fabrikam);
        List.of(NONE.enrolledBy(ANN), NONE.billedTo(profile("Contoso", Optional.of("556")), LATER))
                .forEach(accounts()::save);

        assertThat(accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(
                        id("contoso"),
                        NONE.billedTo(profile("Contoso", Optional.of("556")), LATER),
                        id("fabrikam"),
                        fabrikam));
    }

    @Test
    public final void r12AFailedTransactionSavesNothing() {
        inATransactionThatFails(() -> accounts().save(NONE.enrolledBy(ANN)));

        assertThat(accounts().findAll(Set.of(id("contoso")))).isEmpty();
    }
}
