package dev.ferry.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails leave the installation, and nobody set {@code public.url}: who writes none needs no links. */
class NowhereToLeadTest {
    private final Ferry ferry = new Ferry().withReady("contoso");

    @BeforeEach
    void mailsLeaveAndLeadNowhere() {
        ferry.export.accounts.add(
                LegacyAccountSample.named("nonumber").withoutMpnId().build());
        ferry.export.tenants.add(Samples.tenant("nonumber"));
        assertThat(ferry.run("migrate", "export", "--only", "nonumber", "--silent")
                        .exitCode())
                .isZero();
        ferry.linksFault = Optional.of(new SettingsException("set public.url: mails leave by 'smtp'"));
    }

    @Test
    void howFarAMigrationIsIsShown() throws IOException {
        Ran ran = ferry.run("migration", "status", "nonumber", "--as", "owner@nonumber.example", "-o", "json");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.json().isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dry-run", "--silent"})
    void aWaveThatMailsNobodyRuns(String option) throws IOException {
        Ran ran = ferry.run("migrate", "export", option, "-o", "json");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.json().get("migrated").intValue()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate export", "invite", "mail retry"})
    void whoMayWriteMailsIsToldBeforeAnythingIsWritten(String line) {
        Ran ran = ferry.run(line.split(" ", -1));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.errors()).contains("public.url");
        assertThat(ferry.stores.accounts().findAll(Set.of(Samples.id("contoso"))))
                .isEmpty();
        assertThat(ferry.stores.mailQueue().count()).isZero();
    }
}
