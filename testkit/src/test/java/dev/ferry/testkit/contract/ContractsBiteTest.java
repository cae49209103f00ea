package dev.ferry.testkit.contract;

import static dev.ferry.testkit.sample.Samples.tenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.tenant.InMemoryTenantDirectory;
import dev.ferry.testkit.tenant.TenantDirectoryAbility;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Adapters that do wrong, and what catches them. */
class ContractsBiteTest {
    /** The contract, run on an adapter that stands between it and a system that is right. */
    private static class Run extends TenantDirectoryContract {
        private InMemoryTenantDirectory system = new InMemoryTenantDirectory(List.of());
        private final Set<Gap> declared;

        Run(Gap... declared) {
            this.declared = Set.of(declared);
        }

        @Override
        protected TenantDirectory knowing(List<Tenant> tenants) {
            system = new InMemoryTenantDirectory(tenants);
            return adapted(system);
        }

        /** What the adapter makes of its system. */
        TenantDirectory adapted(TenantDirectory right) {
            return right;
        }

        @Override
        protected Backend backend() {
            return system;
        }

        @Override
        protected Set<Gap> gaps() {
            return declared;
        }
    }

    /** Answers what its questions make of the right answers. */
    private abstract static class Wrong extends Run {
        @Override
        TenantDirectory adapted(TenantDirectory right) {
            return new TenantDirectory() {
                @Override
                public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                    return wrongly(() -> right.ownersOf(domains));
                }

                @Override
                public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
                    return wrongly(() -> right.namesOf(tenants));
                }
            };
        }

        abstract <K, V> Map<K, V> wrongly(Supplier<Map<K, V>> right);
    }

    @Test
    void anAdapterThatTakesAFaultForUnknownIsCaught() {
        Wrong wrong = new Wrong() {
            @Override
            <K, V> Map<K, V> wrongly(Supplier<Map<K, V>> right) {
                try {
                    return right.get();
                } catch (PortUnavailable _) {
                    return Map.of();
                }
            }
        };

        for (FaultKind fault : FaultKind.values()) {
            assertFails(() -> wrong.r9AFaultIsNeverTakenForAnAnswer(fault));
        }
        assertFails(wrong::howLongTheSystemAsksToBeLeftAloneIsPassedOn);
    }

    @Test
    void anAdapterThatFailsUnderAnotherNameIsCaught() {
        Wrong wrong = new Wrong() {
            @Override
            <K, V> Map<K, V> wrongly(Supplier<Map<K, V>> right) {
                try {
                    return right.get();
                } catch (PortUnavailable _) {
                    throw new PortUnavailable("acme");
                }
            }
        };

        assertFails(() -> wrong.r9AFaultIsNeverTakenForAnAnswer(FaultKind.REFUSES));
        assertFails(wrong::howLongTheSystemAsksToBeLeftAloneIsPassedOn);
    }

    @Test
    void anAdapterThatRemembersAFaultIsCaught() {
        Set<String> remembered = new HashSet<>();
        Wrong wrong = new Wrong() {
            @Override
            <K, V> Map<K, V> wrongly(Supplier<Map<K, V>> right) {
                if (!remembered.isEmpty()) {
                    throw new PortUnavailable(TenantDirectory.SYSTEM);
                }
                try {
                    return right.get();
                } catch (PortUnavailable down) {
                    remembered.add(down.system());
                    throw down;
                }
            }
        };

        assertFails(() -> wrong.aSystemThatComesBackKnowsWhatItKnew(FaultKind.TIMES_OUT));
    }

    @Test
    void anAbilityThatIsLackingAndNotDeclaredIsCaught() {
        Wrong nameless = new Wrong() {
            @Override
            <K, V> Map<K, V> wrongly(Supplier<Map<K, V>> right) {
                return Map.of();
            }
        };

        assertFails(nameless::r6ATenantIsCalledByItsName);
    }

    @Test
    void aGapThatHasBeenClosedIsCaught() {
        Run named = new Run(new Gap(TenantDirectoryAbility.NAMES, "no longer so"));
        Run filled = new Run(new Gap(TenantDirectoryAbility.FILLED_BY_EXPORTS, "no longer so"));
        Run contested = new Run(new Gap(TenantDirectoryAbility.CONTESTED_DOMAINS, "no longer so"));
        Run shown = new Run(new Gap(FaultKind.ANSWERS_HALF, "no longer so"));

        assertStale(named::r6ATenantIsCalledByItsName);
        assertStale(filled::whileAnExportIsTakenInItAnswersAsTheIntakeStands);
        assertStale(contested::aContestedDomainIsNobodysAndTheOthersAreNotTouched);
        assertStale(() -> shown.r9AFaultIsNeverTakenForAnAnswer(FaultKind.ANSWERS_HALF));
    }

    @Test
    void aGapThatTheContractDoesNotKnowOrThatIsDeclaredTwiceIsCaught() {
        Run foreign = new Run(new Gap(Foreign.ABILITY, "of another contract"));
        Run twice = new Run(
                new Gap(TenantDirectoryAbility.NAMES, "one reason"),
                new Gap(TenantDirectoryAbility.NAMES, "another reason"));

        assertFails(foreign::everyGapIsOneThatThisContractKnowsAndIsDeclaredOnce);
        assertFails(twice::everyGapIsOneThatThisContractKnowsAndIsDeclaredOnce);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Gap(TenantDirectoryAbility.NAMES, " "));
    }

    @Test
    void aGapThatIsOneIsNoFailure() {
        Run nameless = new Run(new Gap(TenantDirectoryAbility.NAMES, "Acme has none")) {
            @Override
            TenantDirectory adapted(TenantDirectory right) {
                return new TenantDirectory() {
                    @Override
                    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                        return right.ownersOf(domains);
                    }

                    @Override
                    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
                        return Map.of();
                    }
                };
            }
        };

        assertThatCode(nameless::r6ATenantIsCalledByItsName).doesNotThrowAnyException();
        assertThatCode(() -> nameless.r9AFaultIsNeverTakenForAnAnswer(FaultKind.ANSWERS_GARBAGE))
                .doesNotThrowAnyException();
        assertThat(nameless.knowing(List.of(tenant("contoso"))).namesOf(Set.of()))
                .isEmpty();
    }

    private enum Foreign implements Ability {
        ABILITY
    }

    private static void assertFails(ThrowingCallable test) {
        assertThatThrownBy(test).isInstanceOfAny(AssertionError.class, PortUnavailable.class);
    }

    private static void assertStale(ThrowingCallable test) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(test)
                .withMessageContaining("declared as lacking")
                .withMessageContaining("no longer so");
    }
}
