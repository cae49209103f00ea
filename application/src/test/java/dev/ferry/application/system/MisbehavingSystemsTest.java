package dev.ferry.application.system;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.wave;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.fault.FaultKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R9: whatever an adapter does, the wave goes on, the account stays as it was, and the finding names the system. */
class MisbehavingSystemsTest {
    private static final String ANOTHER = "acme-thing";

    private final Installation ferry = new Installation().withReady("contoso");

    /** How adapters break the contract; what they do with what they were asked. */
    enum Misdeed {
        ANSWERS_NULL {
            @Override
            @SuppressWarnings("NullAway")
            Map<Object, Object> commit(Set<?> asked) {
                return null;
            }
        },
        ANSWERS_A_NULL_VALUE {
            @Override
            @SuppressWarnings("NullAway")
            Map<Object, Object> commit(Set<?> asked) {
                return of(asked, null);
            }
        },
        ANSWERS_A_VALUE_OF_ANOTHER_TYPE {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                return of(asked, 7);
            }
        },
        KNOWS_A_VALUE_OF_ANOTHER_TYPE {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                return of(asked, Lookup.known(7));
            }
        },
        KNOWS_NULL {
            @Override
            @SuppressWarnings("NullAway")
            Map<Object, Object> commit(Set<?> asked) {
                return of(asked, Lookup.known(null));
            }
        },
        FORGETS_WHAT_IT_WAS_ASKED {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                return Map.of();
            }
        },
        ANSWERS_MORE_THAN_IT_WAS_ASKED {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                Map<Object, Object> answer = of(asked, Lookup.unknown());
                answer.put("what nobody asked", Lookup.unknown());
                return answer;
            }
        },
        ANSWERS_WHAT_WAS_NOT_ASKED {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                return Map.of("what nobody asked", "an answer");
            }
        },
        ANSWERS_THE_NULL_KEY {
            @Override
            @SuppressWarnings("NullAway")
            Map<Object, Object> commit(Set<?> asked) {
                Map<Object, Object> answer = new HashMap<>();
                answer.put(null, "an answer");
                return answer;
            }
        },
        CHANGES_WHAT_IT_WAS_ASKED {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                asked.clear();
                return Map.of();
            }
        },
        FAILS_OF_ITSELF {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                throw new IllegalStateException("a bug");
            }
        },
        FAILS_UNCHECKED_BY_THE_COMPILER {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                throw MisbehavingSystemsTest.<RuntimeException>unchecked(new IOException("reset by peer"));
            }
        },
        MISSES_A_CLASS {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                throw new NoClassDefFoundError("com/acme/Client");
            }
        },
        IS_UNAVAILABLE_UNDER_ANOTHER_NAME {
            @Override
            Map<Object, Object> commit(Set<?> asked) {
                throw new PortUnavailable(ANOTHER);
            }
        };

        abstract Map<Object, Object> commit(Set<?> asked);

        @SuppressWarnings("NullAway")
        private static Map<Object, Object> of(Set<?> asked, Object value) {
            Map<Object, Object> answer = new HashMap<>();
            asked.forEach(key -> answer.put(key, value));
            return answer;
        }

        @SuppressWarnings("unchecked")
        <K, V> Function<Set<K>, Map<K, V>> done() {
            return asked -> (Map<K, V>) commit(asked);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the way in which other languages throw
    private static <E extends Exception> E unchecked(Exception checked) throws E {
        throw (E) checked;
    }

    @ParameterizedTest
    @EnumSource
    void aDirectoryThatDoesNotKeepItsContractIsUnavailable(Misdeed misdeed) {
        ferry.asking(directory(misdeed));

        assertThat(findings())
                .containsOnly(new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, new Unavailability.NoAnswer()));
        assertNothingMoved();
        assertTheNextWaveMovesIt();
    }

    @ParameterizedTest
    @EnumSource
    void aRegistryThatDoesNotKeepItsContractIsUnavailable(Misdeed misdeed) {
        ferry.asking((MpnRegistry)
                numbers -> misdeed.<MpnId, Lookup<Membership>>done().apply(numbers));

        assertThat(findings())
                .containsOnly(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.NoAnswer()));
        assertNothingMoved();
        assertTheNextWaveMovesIt();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountIsShownWithTheFindingWhateverTheDirectoryDoes(Misdeed misdeed) {
        Installation other = new Installation().withReady("contoso");
        other.stores.mpnRegistry().goDown();
        other.migrate(wave());
        other.stores.mpnRegistry().comeBack();

        assertThat(other.asking(directory(misdeed)).show("contoso").findings())
                .containsOnly(new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, new Unavailability.NoAnswer()));
    }

    /** A membership under another's number would move an account into another's tenant. */
    @Test
    void aMembershipUnderAnothersNumberIsNotBelieved() {
        ferry.asking((MpnRegistry) numbers -> Map.of(mpnId("contoso"), Lookup.known(membership("fabrikam"))));

        assertThat(findings())
                .containsOnly(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.NoAnswer()));
        assertNothingMoved();
    }

    @Test
    void systemsThatFailAsAnExportIsTakenInAreUnavailable() {
        ferry.asking(new TenantDirectory() {
                    @Override
                    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                        return Map.of();
                    }

                    @Override
                    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
                        return Map.of();
                    }

                    @Override
                    public TenantDirectory during(TenantIntake intake) {
                        throw new UnsupportedOperationException("never heard of exports");
                    }
                })
                .asking(new MpnRegistry() {
                    @Override
                    public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
                        return Map.of();
                    }

                    @Override
                    @SuppressWarnings("NullAway")
                    public MpnRegistry during(MembershipIntake intake) {
                        return null;
                    }
                });

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, new Unavailability.NoAnswer()),
                        new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.NoAnswer()));
        assertNothingMoved();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOfADirectoryIsAFindingAndTheNextWaveMovesTheAccount(FaultKind fault) {
        ferry.stores.tenantDirectory().fail(fault);
        assertThat(findings())
                .containsOnly(new Finding.RegistryUnavailable(TenantDirectory.SYSTEM, new Unavailability.NoAnswer()));
        assertNothingMoved();

        ferry.stores.tenantDirectory().comeBack();
        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultOfARegistryIsAFindingAndTheNextWaveMovesTheAccount(FaultKind fault) {
        ferry.stores.mpnRegistry().fail(fault);
        assertThat(findings())
                .containsOnly(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.NoAnswer()));
        assertNothingMoved();

        ferry.stores.mpnRegistry().comeBack();
        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
    }

    @Test
    void howLongToWaitIsPassedOnUnderTheSystemsOwnName() {
        Optional<Duration> wait = Optional.of(Duration.ofMinutes(3));
        CheckedMpnRegistry registry = new CheckedMpnRegistry(
                _ -> {
                    throw new PortUnavailable(ANOTHER, wait, new IllegalStateException("429"));
                },
                AskingPolicy.none());

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> registry.findAll(Set.of(mpnId("contoso"))))
                .returns(MpnRegistry.SYSTEM, PortUnavailable::system)
                .returns(wait, PortUnavailable::retryAfter);
    }

    @ParameterizedTest
    @EnumSource
    void aMembershipCenterThatDoesNotKeepItsContractIsUnavailable(Misdeed misdeed) {
        CheckedMembershipCenter center = new CheckedMembershipCenter(
                numbers -> misdeed.<MpnId, Lookup<MembershipMove>>done().apply(numbers), AskingPolicy.none());

        assertUnavailable(MembershipCenter.SYSTEM, () -> center.moves(Set.of(mpnId("contoso"))));
    }

    @ParameterizedTest
    @EnumSource
    void aGoToMarketPortalThatDoesNotKeepItsContractIsUnavailable(Misdeed misdeed) {
        CheckedGoToMarketPortal portal = new CheckedGoToMarketPortal(
                new LyingPortal() {
                    @Override
                    public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
                        return misdeed.<PublisherId, List<Solution>>done().apply(accounts);
                    }
                },
                AskingPolicy.none());

        assertUnavailable(GoToMarketPortal.SYSTEM, () -> portal.ofAccounts(Set.of(id("contoso"))));
    }

    @Test
    void aPageOfSolutionsThatWasNotAskedForIsNotBelieved() {
        Solution crm = new Solution("crm", id("contoso"), "CRM", Optional.of(new OfferId("crm")), Optional.empty());
        Solution lone = new Solution("lone", id("contoso"), "Lone", Optional.empty(), Optional.empty());

        assertThat(page(List.of(crm, lone), Optional.empty(), Optional.empty(), 2))
                .containsExactly(crm, lone);
        notBelieved(List.of(crm, crm), Optional.empty(), Optional.empty(), 2);
        notBelieved(List.of(lone, crm), Optional.empty(), Optional.empty(), 2);
        notBelieved(List.of(crm, lone), Optional.empty(), Optional.empty(), 1);
        notBelieved(List.of(crm), Optional.of(false), Optional.empty(), 2);
        notBelieved(List.of(lone), Optional.of(true), Optional.empty(), 2);
        notBelieved(List.of(crm), Optional.empty(), Optional.of(SolutionKey.of(crm)), 2);
        notBelieved(Arrays.asList(crm, null), Optional.empty(), Optional.empty(), 2);
    }

    private static void notBelieved(
            List<Solution> answer, Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        assertUnavailable(GoToMarketPortal.SYSTEM, () -> page(answer, matched, after, limit));
    }

    private static List<Solution> page(
            List<Solution> answer, Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        return new CheckedGoToMarketPortal(
                        new LyingPortal() {
                            @Override
                            public List<Solution> page(
                                    Optional<Boolean> wanted, Optional<SolutionKey> behind, int most) {
                                return answer;
                            }
                        },
                        AskingPolicy.none())
                .page(matched, after, limit);
    }

    @Test
    void solutionsOfAnotherPublisherAreNotBelieved() {
        Solution fabrikams = new Solution("crm", id("fabrikam"), "CRM", Optional.empty(), Optional.empty());
        CheckedGoToMarketPortal portal = new CheckedGoToMarketPortal(
                new LyingPortal() {
                    @Override
                    public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
                        return Map.of(id("contoso"), List.of(fabrikams));
                    }
                },
                AskingPolicy.none());

        assertUnavailable(GoToMarketPortal.SYSTEM, () -> portal.ofAccounts(Set.of(id("contoso"))));
    }

    @Test
    void anEntryThatIsAnsweredByNothingIsNotTaken() {
        Solution crm = new Solution("crm", id("contoso"), "CRM", Optional.empty(), Optional.empty());
        CheckedGoToMarketPortal portal = new CheckedGoToMarketPortal(new LyingPortal(), AskingPolicy.none());

        assertUnavailable(
                GoToMarketPortal.SYSTEM, () -> portal.enter(new UUID(0, 1), crm, "https://appsource.example"));
    }

    private static void assertUnavailable(String system, ThrowingCallable call) {
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(call).returns(system, PortUnavailable::system);
    }

    /** Answers nothing at all. */
    @SuppressWarnings("NullAway")
    private static class LyingPortal implements GoToMarketPortal {
        @Override
        public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
            return null;
        }

        @Override
        public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
            return null;
        }

        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            return null;
        }
    }

    private static TenantDirectory directory(Misdeed misdeed) {
        return new TenantDirectory() {
            @Override
            public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                return misdeed.<Domain, Lookup<TenantId>>done().apply(domains);
            }

            @Override
            public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
                return misdeed.<TenantId, String>done().apply(tenants);
            }
        };
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        ferry.migrate(OPERATOR, wave(), new WaveWatch() {
            @Override
            public void actionNeeded(LegacyAccount account, List<Finding> findings) {
                found.addAll(findings);
            }
        });
        return found;
    }

    private void assertNothingMoved() {
        assertThat(ferry.stores.accounts().findAll(Set.of(id("contoso")))).isEmpty();
        assertThat(ferry.stores.legacyAccounts().locked(Set.of(id("contoso")))).isEmpty();
        assertThat(ferry.stores.outbox().count()).isZero();
    }

    private void assertTheNextWaveMovesIt() {
        ferry.asking(ferry.stores.tenantDirectory()).asking(ferry.stores.mpnRegistry());

        assertThat(ferry.migrate(wave()).counts().migrated()).isEqualTo(1);
        assertThat(ferry.stores.accounts().findAll(Set.of(id("contoso"))).get(id("contoso")))
                .returns(tenantId("contoso"), account -> account.tenant());
    }
}
