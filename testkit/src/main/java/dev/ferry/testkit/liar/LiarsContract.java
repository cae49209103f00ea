package dev.ferry.testkit.liar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.contract.Contract;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * That contracts are not fooled: each believes an adapter that is honest, and catches every one that lies. Those who
 * lie are classes beside the honest one, in the same enclosing class, each with the test that catches it:
 *
 * <pre>{@code
 * final class AcmeLiars {
 *     static class Honest extends AcmeContract { … }
 *
 *     @CaughtBy("whatIsHandedOverArrives")
 *     static final class HandsNothingOver extends Honest { … }
 * }
 * }</pre>
 */
public abstract class LiarsContract {
    /** The tests of the smallest contract, and those that every contract has. */
    private static final int FEWEST = 5;

    /** The honest adapters, one for each contract. */
    protected abstract List<Class<? extends Contract>> honest();

    @TestFactory
    public final Stream<DynamicTest> whoIsHonestIsBelieved() {
        return honest().stream()
                .map(one -> DynamicTest.dynamicTest(nameOf(one), () -> {
                    ContractRun run = ContractRun.of(one);
                    assertThat(run.failures()).isEmpty();
                    assertThat(run.tests()).isGreaterThan(FEWEST);
                }));
    }

    @TestFactory
    public final Stream<DynamicTest> whoLiesIsCaught() {
        return honest().stream()
                .flatMap(LiarsContract::liarsBeside)
                .sorted(Comparator.comparing(Class::getName))
                .map(liar -> DynamicTest.dynamicTest(nameOf(liar), () -> assertCaught(liar)));
    }

    @TestFactory
    public final Stream<DynamicTest> everyContractHasLiars() {
        return honest().stream()
                .map(one -> DynamicTest.dynamicTest(
                        nameOf(one), () -> assertThat(liarsBeside(one)).isNotEmpty()));
    }

    private static void assertCaught(Class<? extends Contract> liar) {
        CaughtBy caught = Objects.requireNonNull(liar.getAnnotation(CaughtBy.class), "nobody says by which test");
        ContractRun run = ContractRun.of(liar, caught.value());
        assertThat(run.tests()).as("such a test").isPositive();
        assertThat(run.failures()).as(liar.getSimpleName()).isNotEmpty();
    }

    private static Stream<Class<? extends Contract>> liarsBeside(Class<? extends Contract> honest) {
        return Arrays.stream(honest.getEnclosingClass().getDeclaredClasses())
                .filter(beside -> Contract.class.isAssignableFrom(beside)
                        && beside != honest
                        && !Modifier.isAbstract(beside.getModifiers()))
                .map(beside -> beside.asSubclass(Contract.class));
    }

    private static String nameOf(Class<?> one) {
        return one.getEnclosingClass().getSimpleName() + ", " + one.getSimpleName();
    }
}
