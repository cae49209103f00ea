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
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} must do. */
public abstract class AccountsContract extends StoreContract {
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

        assertThat(accounts().findAll(idsOf(many)).values()).containsExactlyInAnyOrderElementsOf(many);
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
