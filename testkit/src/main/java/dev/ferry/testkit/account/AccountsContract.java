package dev.ferry.testkit.account;

import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Accounts} must do. Used like any {@link StoreContract}. */
public abstract class AccountsContract extends StoreContract {
    private static final int RACERS = 8;

    @Test
    public final void anAccountIsFoundAsItWasOpened() {
        Account contoso = account("contoso");
        accounts().openAll(List.of(contoso));

        assertThat(accounts().findAll(Set.of(id("contoso")))).isEqualTo(Map.of(id("contoso"), contoso));
    }

    @Test
    public final void whatIsAbsentStaysAbsent() {
        CompanyProfile nobody = new CompanyProfile(Optional.empty(), Optional.empty());
        Account bare = new Account(id("bare"), "Bare", nobody, false, mpnId("bare"), tenantId("bare"));
        accounts().openAll(List.of(bare));

        assertThat(accounts().findAll(Set.of(id("bare")))).containsValue(bare);
    }

    @Test
    public final void namesOfEveryScriptAndLengthStayAsTheyAre() {
        List<String> names = new ArrayList<>(Scripts.NAMES);
        names.add(Scripts.LONG);
        List<Account> accounts = names.stream()
                .map(name -> called(name, "account-" + names.indexOf(name)))
                .toList();
        accounts().openAll(accounts);

        assertThat(accounts().findAll(idsOf(accounts)).values()).containsExactlyInAnyOrderElementsOf(accounts);
    }

    @Test
    public final void anAccountThatHasNotMovedIsAbsent() {
        accounts().openAll(List.of(account("contoso")));

        assertThat(accounts().findAll(Set.of(id("fabrikam")))).isEmpty();
        assertThat(accounts().findAll(Set.of())).isEmpty();
    }

    @Test
    public final void thousandsAreOpenedAndFoundAtOnce() {
        List<Account> many = IntStream.range(0, 3_000)
                .mapToObj(number -> account("account-" + number))
                .toList();
        accounts().openAll(many);

        assertThat(Set.copyOf(accounts().findAll(idsOf(many)).values())).isEqualTo(Set.copyOf(many));
    }

    @Test
    public final void r1AnAccountThatIsThereAlreadyFailsTheWholeCall() {
        accounts().openAll(List.of(account("contoso")));

        assertThatException()
                .isThrownBy(() -> accounts().openAll(List.of(account("fabrikam"), called("Again", "contoso"))));
        assertThat(accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(id("contoso"), account("contoso")));
    }

    @Test
    public final void r12AFailedTransactionOpensNothing() {
        inATransactionThatFails(() -> accounts().openAll(List.of(account("contoso"))));

        assertThat(accounts().findAll(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void theLongestIdIsAnIdLikeAnyOther() {
        String longest = "a".repeat(49);
        List<Account> all = List.of(account(longest + "b"), account(longest + "c"), account(longest));
        accounts().openAll(all);

        assertThat(accounts().findAll(idsOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void everyMpnIdIsKeptToTheLetter() {
        List<Account> all = Stream.of("0", "00", "0000000007", "9999999999")
                .map(number -> new Account(
                        id("a" + number), "A", account("a").company(), true, new MpnId(number), tenantId("a")))
                .toList();
        accounts().openAll(all);

        assertThat(accounts().findAll(idsOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void nothingToOpenIsNothing() {
        accounts().openAll(List.of());

        assertThat(accounts().findAll(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void r1AnAccountTwiceInOneCallFailsTheWholeCall() {
        assertThatException()
                .isThrownBy(() -> accounts()
                        .openAll(List.of(account("fabrikam"), account("contoso"), called("Again", "contoso"))));
        assertThat(accounts().findAll(Set.of(id("contoso"), id("fabrikam")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 10_000})
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown(int many) {
        List<Account> known = Many.of(many, number -> account("account-" + number));
        accounts().openAll(known);
        Set<PublisherId> asked = new HashSet<>(idsOf(known));
        asked.addAll(Many.of(many, number -> id("nobody-" + number)));

        assertThat(Set.copyOf(accounts().findAll(asked).values())).isEqualTo(Set.copyOf(known));
    }

    /** Each racer opens an account of its own and one that all of them want: one racer's call stands, wholly. */
    @Test
    public final void r1OfManyRacersOneOpensTheAccount() {
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(RACERS, number -> {
            accounts().openAll(List.of(account("own-" + number), called("racer " + number, "contoso")));
            return true;
        });

        String winner = accounts()
                .findAll(Set.of(id("contoso")))
                .values()
                .iterator()
                .next()
                .displayName();
        for (int number = 0; number < RACERS; number++) {
            boolean won = winner.equals("racer " + number);
            assertThat(finishes.get(number) instanceof Racers.Finish.CameThrough<Boolean>)
                    .isEqualTo(won);
            assertThat(accounts().findAll(Set.of(id("own-" + number)))).hasSize(won ? 1 : 0);
        }
    }

    @Test
    public final void aSavedAccountTakesThePlaceOfWhatWas() {
        accounts().openAll(List.of(account("contoso"), account("fabrikam")));
        CompanyProfile unsaid = new CompanyProfile(Optional.empty(), Optional.empty());
        Account renamed = new Account(id("contoso"), Scripts.LONG, unsaid, false, new MpnId("007"), tenantId("x"));
        accounts().save(renamed);

        assertThat(accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(id("contoso"), renamed, id("fabrikam"), account("fabrikam")));
        assertThat(accounts().hold(id("contoso"))).contains(renamed);
    }

    @Test
    public final void anAccountThatHasNotMovedIsNeitherHeldNorSaved() {
        accounts().save(account("contoso"));

        assertThat(accounts().hold(id("contoso"))).isEmpty();
        assertThat(accounts().findAll(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void r12AFailedTransactionSavesNothing() {
        accounts().openAll(List.of(account("contoso")));
        inATransactionThatFails(() -> accounts().save(called("Another", "contoso")));

        assertThat(accounts().hold(id("contoso"))).contains(account("contoso"));
    }

    /**
     * Each racer makes the name longer by one letter: anyone who did not wait for the others would undo what one of
     * them did.
     */
    @Test
    public final void r16WhoHoldsAnAccountHasItAlone() {
        accounts().openAll(List.of(called("", "contoso")));
        Racers.race(RACERS, racer -> {
            stores().transactions().run(() -> {
                Account held = accounts().hold(id("contoso")).orElseThrow();
                accounts().save(called(held.displayName() + racer, "contoso"));
            });
            return racer;
        });

        assertThat(accounts().hold(id("contoso")).orElseThrow().displayName()).hasSize(RACERS);
    }

    private Accounts accounts() {
        return stores().accounts();
    }

    private static Account called(String name, String id) {
        CompanyProfile company = new CompanyProfile(Optional.of(name), Optional.of("NL"));
        return new Account(id(id), name, company, true, mpnId(id), tenantId(id));
    }

    private static Set<PublisherId> idsOf(List<Account> accounts) {
        return accounts.stream().map(Account::id).collect(Collectors.toSet());
    }
}
