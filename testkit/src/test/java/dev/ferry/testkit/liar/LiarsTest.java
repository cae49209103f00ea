package dev.ferry.testkit.liar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.contract.Contract;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No contract of another system's port is fooled. */
class LiarsTest {
    static final List<Class<? extends Contract>> HONEST = List.of(
            MailerLiars.Honest.class,
            CatalogLiars.Honest.class,
            LegacyPortalLiars.Honest.class,
            TenantDirectoryLiars.Honest.class,
            MpnRegistryLiars.Honest.class,
            MembershipCenterLiars.Honest.class,
            GoToMarketLiars.Honest.class,
            CertificationSystemLiars.Honest.class,
            IdentityProviderLiars.Honest.class,
            SupportSystemLiars.Honest.class);

    /** Every class beside an honest one. */
    static Stream<Class<? extends Contract>> liars() {
        return HONEST.stream()
                .flatMap(honest -> Arrays.stream(honest.getEnclosingClass().getDeclaredClasses())
                        .filter(beside -> Contract.class.isAssignableFrom(beside)
                                && beside != honest
                                && !Modifier.isAbstract(beside.getModifiers()))
                        .<Class<? extends Contract>>map(beside -> beside.asSubclass(Contract.class)))
                .sorted(Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @FieldSource("HONEST")
    void whoIsHonestIsBelieved(Class<? extends Contract> honest) {
        ContractRun run = ContractRun.of(honest);
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("liars")
    void whoLiesIsCaught(Class<? extends Contract> liar) {
        CaughtBy caught = Objects.requireNonNull(liar.getAnnotation(CaughtBy.class), "nobody says by which test");
        ContractRun run = ContractRun.of(liar, caught.value());
        assertThat(run.tests()).as("such a test").isPositive();
        assertThat(run.failures()).as(liar.getSimpleName()).isNotEmpty();
    }
}
