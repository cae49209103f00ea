package dev.ferry.testkit.liar;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.tenant.InMemoryTenantDirectory;
import dev.ferry.testkit.tenant.TenantDirectoryAbility;
import dev.ferry.testkit.tenant.TenantDirectoryContract;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adapters before a directory that is right. */
final class TenantDirectoryLiars {
    private TenantDirectoryLiars() {}

    static class Honest extends TenantDirectoryContract implements TenantDirectory {
        InMemoryTenantDirectory system = new InMemoryTenantDirectory(List.of());

        @Override
        protected TenantDirectory knowing(List<Tenant> tenants) {
            system = new InMemoryTenantDirectory(tenants);
            return this;
        }

        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            return system.ownersOf(domains);
        }

        @Override
        public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
            return system.namesOf(tenants);
        }

        @Override
        protected Backend backend() {
            return system;
        }

        @Override
        protected Set<Gap> gaps() {
            return Gap.all("it is another's", TenantDirectoryAbility.FILLED_BY_EXPORTS);
        }
    }

    @CaughtBy("aDomainIsItsTenants")
    static final class KnowsNothing extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            system.ownersOf(domains);
            return Lookup.all(domains, Map.of());
        }
    }

    @CaughtBy("aDomainThatNoTenantHasVerifiedIsUnknown")
    static final class ForgetsWhatItDoesNotKnow extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            Map<Domain, Lookup<TenantId>> answers = new HashMap<>(super.ownersOf(domains));
            answers.values().removeIf(Lookup.unknown()::equals);
            return answers;
        }
    }

    @CaughtBy("whatWasNotAskedIsNotAnswered")
    static final class AnswersWhatNobodyAsked extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            Set<Domain> more = new HashSet<>(domains);
            more.add(new Domain("contoso.test"));
            return super.ownersOf(more);
        }
    }

    @CaughtBy("aDomainIsItsTenants")
    static final class GivesEveryDomainToOne extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            Map<Domain, TenantId> known = new HashMap<>(Lookup.known(super.ownersOf(domains)));
            known.replaceAll((_, _) -> Samples.tenantId("contoso"));
            return Lookup.all(domains, known);
        }
    }

    @CaughtBy("aSubdomainIsADomainOfItsOwn")
    static final class TakesASubdomainForItsDomain extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            Map<Domain, TenantId> known = new HashMap<>(Lookup.known(super.ownersOf(domains)));
            for (Domain domain : domains) {
                String above = domain.ascii().substring(domain.ascii().indexOf('.') + 1);
                if (!known.containsKey(domain) && above.indexOf('.') > 0) {
                    Lookup.known(super.ownersOf(Set.of(new Domain(above))))
                            .values()
                            .forEach(owner -> known.put(domain, owner));
                }
            }
            return Lookup.all(domains, known);
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class KnowsNobodyWhileItIsDown extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            try {
                return super.ownersOf(domains);
            } catch (PortUnavailable _) {
                return Lookup.all(domains, Map.of());
            }
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class KnowsNobodyWhoForbids extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            try {
                return super.ownersOf(domains);
            } catch (PortUnavailable down) {
                if (String.valueOf(down.getCause()).contains("403")) {
                    return Lookup.all(domains, Map.of());
                }
                throw down;
            }
        }
    }

    @CaughtBy("manyAreAskedAtOnceTheKnownAndTheUnknown")
    static final class AnswersAThousandAtMost extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            Set<Domain> some = new HashSet<>(domains.stream().limit(1_000).toList());
            return Lookup.all(domains, Lookup.known(super.ownersOf(some)));
        }
    }

    @CaughtBy("aDirectoryThatHoldsNothingKnowsNothing")
    static final class MakesNamesUp extends Honest {
        @Override
        public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
            Map<TenantId, String> names = new HashMap<>(super.namesOf(tenants));
            tenants.forEach(tenant -> names.putIfAbsent(tenant, tenant.toString()));
            return names;
        }
    }

    @CaughtBy("r6ATenantIsCalledByItsName")
    static final class CallsOneLikeAnother extends Honest {
        @Override
        public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
            Map<TenantId, String> names = new HashMap<>(super.namesOf(tenants));
            String one = names.values().stream().sorted().findFirst().orElse("");
            names.replaceAll((_, _) -> one);
            return names;
        }
    }

    @CaughtBy("aSystemThatComesBackKnowsWhatItKnew")
    static final class WaitsForEverAfterAFault extends Honest {
        private boolean down;

        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            if (down) {
                throw new PortUnavailable(SYSTEM);
            }
            try {
                return super.ownersOf(domains);
            } catch (PortUnavailable fault) {
                down = true;
                throw fault;
            }
        }
    }

    @CaughtBy("howLongTheSystemAsksToBeLeftAloneIsPassedOn")
    static final class KeepsToItselfHowLongToWait extends Honest {
        @Override
        public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
            try {
                return super.ownersOf(domains);
            } catch (PortUnavailable _) {
                throw new PortUnavailable(SYSTEM);
            }
        }
    }
}
