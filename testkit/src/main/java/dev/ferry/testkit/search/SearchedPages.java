package dev.ferry.testkit.search;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How what was found is gone through and counted. */
abstract class SearchedPages extends SearchChapter {
    SearchedPages(AccountWordsContract contract) {
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
        store(all);
        readAll();
        List<PublisherId> ids = all.stream().map(LegacyAccount::id).toList();

        assertThat(inPagesOf(200, "contoso")).isEqualTo(ids);
        assertThat(inPagesOf(200, "shop contoso")).isEqualTo(ids);
        assertThat(inPagesOf(7, "contoso 107")).hasSize(10).isSubsetOf(ids);
        assertThat(count("contoso", 10_000)).isEqualTo(1_100);
        assertThat(count("shop contoso", 10_000)).isEqualTo(1_100);
        assertThat(count("contoso 107", 10_000)).isEqualTo(10);
        assertThat(count("", 10_000)).isEqualTo(1_100);
    }

    private static List<LegacyAccount> accounts(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> called("shop-" + (1_000 + number), "Contoso " + (1_000 + number)))
                .toList();
    }

    private List<PublisherId> inPagesOf(int most, String text) {
        List<PublisherId> all = new ArrayList<>();
        List<PublisherId> page = found(text, Optional.empty(), most);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = found(text, Optional.of(page.getLast()), most);
        }
        return all;
    }

    @Test
    public final void noMoreAreToldAndCountedThanAreAskedFor() {
        store(accounts(20));

        assertThat(found("contoso", Optional.empty(), 5)).hasSize(5);
        assertThat(found("contoso shop", Optional.empty(), 5)).hasSize(5);
        assertThat(count("contoso", 5)).isEqualTo(6);
        assertThat(count("contoso shop", 5)).isEqualTo(6);
        assertThat(count("contoso", 20)).isEqualTo(20);
        assertThat(count("nobody", 20)).isZero();
    }

    @Test
    public final void aPageMayFollowAnAccountThatIsCalledOtherwiseByNow() {
        store(accounts(20));
        List<PublisherId> first = found("contoso", Optional.empty(), 5);
        store(called(first.getLast().value(), "Fabrikam"), called("shop-0", "Contoso, before all"));

        assertThat(found("contoso", Optional.of(first.getLast()), 2)).containsExactly(id("shop-1005"), id("shop-1006"));
    }

    @Test
    public final void whatIsCalledAnewWhileMuchIsReadIsFoundSo() {
        store(accounts(1_100));
        stores().accountWords().readSome();
        store(called("shop-1000", "Fabrikam"));
        store(called("zoo", "Tailspin"));
        readAll();

        assertThat(found("fabrikam")).containsExactly("shop-1000");
        assertThat(found("tailspin")).containsExactly("zoo");
        assertThat(count("contoso", 10_000)).isEqualTo(1_099);
    }
}
