package dev.ferry.testkit.search;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.search.AccountSearch;
import dev.ferry.domain.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How what was found is gone through and counted. */
abstract class SearchedPages extends SearchChapter {
    SearchedPages(AccountSearchContract contract) {
        super(contract);
    }

    @Test
    public final void theyComeInTheOrderOfTheirIds() {
        store(Stream.of("b", "a_b", "ab", "a-b", "a1", "a", "0")
                .map(name -> called(name, "Contoso " + name))
                .toArray(LegacyAccount[]::new));

        assertThat(found("contoso")).containsExactly("0", "a", "a-b", "a1", "a_b", "ab", "b");
    }

    @Test
    public final void pagesTogetherShowEachOnce() {
        List<LegacyAccount> all = accounts(1_100);
        stores().legacyAccounts().replaceAll(all);
        readAll();
        List<PublisherId> ids = all.stream().map(LegacyAccount::id).toList();

        assertThat(inPagesOf(200, "contoso")).isEqualTo(ids);
        assertThat(inPagesOf(200, "shop contoso")).isEqualTo(ids);
        assertThat(inPagesOf(7, "contoso 107")).hasSize(10).isSubsetOf(ids);
        assertThat(search().count(SearchText.of("contoso"), 10_000)).isEqualTo(1_100);
        assertThat(search().count(SearchText.of("shop contoso"), 10_000)).isEqualTo(1_100);
        assertThat(search().count(SearchText.of("contoso 107"), 10_000)).isEqualTo(10);
        assertThat(search().count(SearchText.of(""), 10_000)).isEqualTo(1_100);
    }

    private static List<LegacyAccount> accounts(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> called("shop-" + (1_000 + number), "Contoso " + (1_000 + number)))
                .toList();
    }

    private void readAll() {
        int rounds = 0;
        while (search().readSome()) {
            rounds++;
            assertThat(rounds).isLessThan(1_000);
        }
    }

    private AccountSearch search() {
        return stores().accountSearch();
    }

    private List<PublisherId> inPagesOf(int most, String text) {
        List<PublisherId> all = new ArrayList<>();
        List<PublisherId> page = search().find(SearchText.of(text), Optional.empty(), most);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = search().find(SearchText.of(text), Optional.of(page.getLast()), most);
        }
        return all;
    }

    @Test
    public final void noMoreAreToldAndCountedThanAreAskedFor() {
        stores().legacyAccounts().replaceAll(accounts(20));

        assertThat(search().find(SearchText.of("contoso"), Optional.empty(), 5)).hasSize(5);
        assertThat(search().find(SearchText.of("contoso shop"), Optional.empty(), 5))
                .hasSize(5);
        assertThat(search().count(SearchText.of("contoso"), 5)).isEqualTo(5);
        assertThat(search().count(SearchText.of("contoso shop"), 5)).isEqualTo(5);
        assertThat(search().count(SearchText.of("contoso"), 20)).isEqualTo(20);
        assertThat(search().count(SearchText.of("nobody"), 20)).isZero();
    }

    @Test
    public final void aPageMayFollowAnAccountThatIsCalledOtherwiseByNow() {
        stores().legacyAccounts().replaceAll(accounts(20));
        List<PublisherId> first = search().find(SearchText.of("contoso"), Optional.empty(), 5);
        store(called(first.getLast().value(), "Fabrikam"), called("shop-0", "Contoso, before all"));

        assertThat(search().find(SearchText.of("contoso"), Optional.of(first.getLast()), 2))
                .containsExactly(id("shop-1005"), id("shop-1006"));
    }

    @Test
    public final void whatIsCalledAnewWhileMuchIsReadIsFoundSo() {
        stores().legacyAccounts().replaceAll(accounts(1_100));
        search().readSome();
        store(called("shop-1000", "Fabrikam"));
        stores().legacyAccounts().replaceAll(List.of(called("zoo", "Tailspin")));
        readAll();

        assertThat(found("fabrikam")).containsExactly("shop-1000");
        assertThat(found("tailspin")).containsExactly("zoo");
        assertThat(search().count(SearchText.of("contoso"), 10_000)).isEqualTo(1_099);
    }
}
