package dev.ferry.testkit.solution;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link GoToMarketPortal} must do. Extend it, hand out a portal, the system behind it and what was entered
 * there, and say what they lack ({@link GoToMarketAbility}, {@link FaultKind}).
 */
public abstract class GoToMarketPortalContract extends RemotePortContract {
    private static final int CALLERS = 8;
    private static final String URL = "https://appsource.example/product/contoso.crm";
    private static final String OTHER_URL = "https://appsource.example/product/contoso.crm?tab=Overview&x=%C3%A5";

    /**
     * The portal under test; its system, {@link #backend()}, holds these solutions and no others. No URL stands under
     * any of them. Called once in a test.
     *
     * @throws UnsupportedOperationException where one of them names no offer, and the system cannot hold such; the
     *     adapter's test declares the gap {@link GoToMarketAbility#UNMATCHED}
     */
    protected abstract GoToMarketPortal knowing(List<Solution> solutions);

    /** The URLs that stand under solutions by now, as the system behind the portal has them. */
    protected abstract Map<SolutionKey, String> entered();

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(GoToMarketAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return GoToMarketPortal.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        Solution crm = solution("contoso", "crm");
        GoToMarketPortal portal = knowing(List.of(crm, solution("fabrikam", "erp")));
        return List.of(
                new PortCall(
                        "ofAccounts(contoso, nobody)",
                        () -> portal.ofAccounts(Set.of(id("contoso"), id("nobody")))
                                .keySet(),
                        Set.of(id("contoso"), id("nobody"))),
                new PortCall(
                        "page(all, from the first, 10)",
                        () -> portal.page(Optional.empty(), Optional.empty(), 10).stream()
                                .map(SolutionKey::of)
                                .toList(),
                        List.of(SolutionKey.of(crm), SolutionKey.of(solution("fabrikam", "erp")))),
                new PortCall("enter(contoso's crm)", () -> portal.enter(new UUID(0, 1), crm, URL), new Answer.Taken()));
    }

    @Test
    public final void r18TheSolutionsOfThesePublishersAreNamedAndNoOthers() {
        List<Solution> contosos = List.of(solution("contoso", "crm"), solution("contoso", "erp"));
        GoToMarketPortal portal = knowing(Stream.concat(
                        contosos.stream(), Stream.of(solution("contoso-labs", "crm"), solution("fabrikam", "crm")))
                .toList());

        Map<PublisherId, List<Solution>> found = portal.ofAccounts(Set.of(id("contoso"), id("fabrikam"), id("nobody")));
        assertThat(found).containsOnlyKeys(id("contoso"), id("fabrikam"), id("nobody"));
        assertThat(found.get(id("contoso"))).containsExactlyInAnyOrderElementsOf(contosos);
        assertThat(found.get(id("fabrikam"))).containsExactly(solution("fabrikam", "crm"));
        assertThat(found.get(id("nobody"))).isEmpty();
        assertThat(portal.ofAccounts(Set.of())).isEmpty();
    }

    @Test
    public final void namesOfEveryScriptAreKeptAsTheyAre() {
        List<Solution> all = Many.of(
                Scripts.TEXTS.size(), number -> named("contoso", "solution-" + number, Scripts.TEXTS.get(number)));

        assertThat(knowing(all).ofAccounts(Set.of(id("contoso"))).get(id("contoso")))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void r18ASolutionThatNamesNoOfferIsTold() throws Throwable {
        Solution crm = solution("contoso", "crm");
        Solution lone = new Solution("lone", id("contoso"), "Lone", Optional.empty(), Optional.empty());
        shown(
                GoToMarketAbility.UNMATCHED,
                () -> {
                    GoToMarketPortal portal = knowing(List.of(crm, lone));
                    assertThat(portal.ofAccounts(Set.of(id("contoso"))).get(id("contoso")))
                            .containsExactlyInAnyOrder(crm, lone);
                    assertThat(portal.page(Optional.empty(), Optional.empty(), 10))
                            .containsExactlyInAnyOrder(crm, lone);
                    assertThat(portal.page(Optional.of(true), Optional.empty(), 10))
                            .containsExactly(crm);
                    assertThat(portal.page(Optional.of(false), Optional.empty(), 10))
                            .containsExactly(lone);
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> knowing(List.of(crm, lone))));
    }

    @Test
    public final void whereAllNameOffersTheOthersAreNone() {
        Solution crm = solution("contoso", "crm");
        GoToMarketPortal portal = knowing(List.of(crm));

        assertThat(portal.page(Optional.of(true), Optional.empty(), 10)).containsExactly(crm);
        assertThat(portal.page(Optional.of(false), Optional.empty(), 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    public final void allAreReadByPagesInTheOrderOfTheirKeys(int limit) {
        List<Solution> all = new ArrayList<>();
        for (String account : List.of("a", "b", "c-1", "c_1", "d")) {
            IntStream.range(0, 3).forEach(number -> all.add(solution(account, "solution-" + number)));
        }
        GoToMarketPortal portal = knowing(all);

        List<Solution> read = new ArrayList<>();
        Optional<SolutionKey> after = Optional.empty();
        List<Solution> page;
        do {
            page = portal.page(Optional.empty(), after, limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page);
            after = read.isEmpty() ? after : Optional.of(SolutionKey.of(read.getLast()));
        } while (page.size() == limit);
        assertThat(read).containsExactlyElementsOf(all);
        assertThat(portal.page(Optional.empty(), Optional.of(new SolutionKey(id("c"), "z")), 1))
                .containsExactly(solution("c-1", "solution-0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    public final void manyPublishersAreAskedAboutAtOnce(int many) {
        List<Solution> all = Many.of(many, number -> solution("account-" + number, "crm"));
        Set<PublisherId> asked = Stream.concat(all.stream().map(Solution::account), Stream.of(id("nobody")))
                .collect(Collectors.toSet());

        Map<PublisherId, List<Solution>> found = knowing(all).ofAccounts(asked);
        assertThat(found).containsOnlyKeys(asked);
        assertThat(found.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void r19AUrlStandsUnderItsSolutionAndNoOther() {
        Solution crm = solution("contoso", "crm");
        GoToMarketPortal portal = knowing(List.of(crm, solution("contoso", "erp"), solution("fabrikam", "crm")));

        assertThat(portal.enter(new UUID(0, 1), crm, URL)).isEqualTo(new Answer.Taken());
        assertEntered(portal, crm, URL);
        assertThat(portal.enter(new UUID(0, 2), crm, OTHER_URL)).isEqualTo(new Answer.Taken());
        assertEntered(portal, crm, OTHER_URL);
    }

    private void assertEntered(GoToMarketPortal portal, Solution solution, String url) {
        assertThat(entered()).as("what stands in the portal").isEqualTo(Map.of(SolutionKey.of(solution), url));
        assertThat(portal.page(Optional.empty(), Optional.empty(), 10).stream()
                        .filter(one -> one.appSourceUrl().isPresent()))
                .as("what the adapter says of it")
                .containsExactly(new Solution(
                        solution.id(), solution.account(), solution.name(), solution.offer(), Optional.of(url)));
    }

    @Test
    public final void anEntryThatIsTriedAgainIsTakenOnce() throws Throwable {
        Solution crm = solution("contoso", "crm");
        GoToMarketPortal portal = knowing(List.of(crm));
        portal.enter(new UUID(0, 1), crm, URL);
        portal.enter(new UUID(0, 2), crm, OTHER_URL);

        assertThat(portal.enter(new UUID(0, 1), crm, URL)).isEqualTo(new Answer.Taken());
        shown(
                GoToMarketAbility.ENTERS_ONCE,
                () -> assertEntered(portal, crm, OTHER_URL),
                () -> assertEntered(portal, crm, URL));
    }

    @Test
    public final void theSameEntryMayComeManyTimesAtOnce() {
        Solution crm = solution("contoso", "crm");
        GoToMarketPortal portal = knowing(List.of(crm));

        assertThat(Racers.race(CALLERS, _ -> portal.enter(new UUID(0, 1), crm, URL)))
                .containsOnly(new Answer.Taken());
        assertEntered(portal, crm, URL);
    }

    @Test
    public final void eachOfManyEntriesAtOnceStandsUnderItsOwn() {
        List<Solution> all = Many.of(CALLERS, number -> solution("contoso", "solution-" + number));
        GoToMarketPortal portal = knowing(all);

        assertThat(Racers.race(
                        CALLERS, number -> portal.enter(new UUID(1, number), all.get(number), URL + "-" + number)))
                .containsOnly(new Answer.Taken());
        assertThat(entered())
                .isEqualTo(IntStream.range(0, CALLERS)
                        .boxed()
                        .collect(Collectors.toMap(
                                number -> SolutionKey.of(all.get(number)), number -> URL + "-" + number)));
    }

    @Test
    public final void anEntryThatMetAFaultIsTakenWhenItIsTriedAgain() throws Throwable {
        Solution crm = solution("contoso", "crm");
        GoToMarketPortal portal = knowing(List.of(crm));
        shown(
                FaultKind.REFUSES,
                () -> {
                    backend().fail(FaultKind.REFUSES);
                    assertThatExceptionOfType(PortUnavailable.class)
                            .isThrownBy(() -> portal.enter(new UUID(0, 1), crm, URL));
                    backend().comeBack();
                    assertThat(portal.enter(new UUID(0, 1), crm, URL)).isEqualTo(new Answer.Taken());
                    assertEntered(portal, crm, URL);
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(FaultKind.REFUSES)));
    }

    @Test
    public final void anEntryForASolutionThatIsNotThereIsTurnedDown() throws Throwable {
        Solution gone = solution("contoso", "gone");
        GoToMarketPortal portal = knowing(List.of(solution("contoso", "crm")));
        Answer answer = portal.enter(new UUID(0, 1), gone, URL);
        shown(
                GoToMarketAbility.TURNS_DOWN,
                () -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Answer.TurnedDown.class,
                                turnedDown -> assertThat(turnedDown.reason())
                                        .as("the reason, for an operator")
                                        .isNotBlank()
                                        .hasSizeLessThan(1_000)
                                        .doesNotContainPattern("\\p{Cntrl}")),
                () -> assertThat(answer).isEqualTo(new Answer.Taken()));
    }

    /** One about an offer, with the id that the embedded portal gives it. */
    private static Solution solution(String account, String offer) {
        return named(account, offer, "Solution " + offer);
    }

    private static Solution named(String account, String offer, String name) {
        OfferKey key = new OfferKey(id(account), new OfferId(offer));
        return new Solution(key.toString(), id(account), name, Optional.of(key.id()), Optional.empty());
    }
}
