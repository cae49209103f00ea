package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.account.AccountViews;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.migration.MigrateExport;
import dev.ferry.application.migration.Mover;
import dev.ferry.application.migration.PageWriter;
import dev.ferry.application.migration.ReviewReadiness;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.migration.Waves;
import dev.ferry.application.operation.BackUp;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.application.operation.GenerateExport;

/** The use cases, and what they share. */
final class ApplicationModule extends AbstractModule {
    private final WaveRules rules;

    ApplicationModule(WaveRules rules) {
        this.rules = rules;
    }

    @Override
    protected void configure() {
        bind(WaveRules.class).toInstance(rules);
        bind(AccountAccess.class);
        bind(Waves.class);
        bind(PageWriter.class);
        bind(Mover.class);
        bind(AccountViews.class);

        bind(MigrateExport.class);
        bind(ReviewReadiness.class);
        bind(ListAccounts.class);
        bind(ShowAccount.class);
        bind(ShowLegacyAccount.class);
        bind(ShowHistory.class);
        bind(ExportHistory.class);
        bind(CheckHealth.class);
        bind(BackUp.class);
        bind(GenerateExport.class);
    }
}
