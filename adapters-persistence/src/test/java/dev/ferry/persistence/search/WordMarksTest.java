package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_UNREAD;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much is noted of what is to be read. */
class WordMarksTest {
    private final InjectedStores stores = H2Stores.empty();

    @AfterEach
    void close() {
        stores.close();
    }

    private int marks() {
        return stores.database().with(sql -> sql.fetchCount(ACCOUNT_UNREAD));
    }

    private void readAll() {
        while (stores.accountWords().readSome()) {
            // on to the next
        }
        assertThat(marks()).isZero();
    }

    @Test
    void aPageIsOneMarkThoughOthersStandBetweenItsAccounts() {
        List<LegacyAccount> all = IntStream.range(1_000, 1_400)
                .mapToObj(number -> legacyAccount("shop-" + number))
                .toList();
        stores.legacyAccounts().replaceAll(all);
        assertThat(marks()).isOne();
        readAll();

        stores.legacyAccounts()
                .replaceAll(IntStream.range(0, 400)
                        .filter(number -> number % 10 == 0)
                        .mapToObj(all::get)
                        .toList());
        assertThat(marks()).isOne();
        readAll();
    }

    @Test
    void ofAMoveThatGoesOnOnlyAnotherNumberIsNoted() {
        stores.legacyAccounts().replaceAll(List.of(legacyAccount("contoso")));
        readAll();

        save(Optional.empty());
        assertThat(marks()).isZero();
        save(Optional.of(new MpnId("4714")));
        assertThat(marks()).isOne();
        save(Optional.of(new MpnId("4714")));
        assertThat(marks()).isOne();
        save(Optional.empty());
        assertThat(marks()).isEqualTo(2);
    }

    private void save(Optional<MpnId> joined) {
        stores.migrations()
                .saveAll(List.of(new MigrationRecord(
                        new Migration.InProgress(id("contoso"), Optional.empty(), joined),
                        Optional.empty(),
                        Optional.empty())));
    }
}
