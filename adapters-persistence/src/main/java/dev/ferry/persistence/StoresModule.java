package dev.ferry.persistence;

import com.google.inject.AbstractModule;
import dev.ferry.persistence.account.AccountModule;
import dev.ferry.persistence.act.ActModule;
import dev.ferry.persistence.catalog.CatalogModule;
import dev.ferry.persistence.company.CompanyModule;
import dev.ferry.persistence.database.DatabaseModule;
import dev.ferry.persistence.deadline.DeadlineModule;
import dev.ferry.persistence.expiry.ExpiryModule;
import dev.ferry.persistence.figure.FigureModule;
import dev.ferry.persistence.history.HistoryModule;
import dev.ferry.persistence.home.HomeModule;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.identity.ProofModule;
import dev.ferry.persistence.mail.MailModule;
import dev.ferry.persistence.marketplace.MarketplaceModule;
import dev.ferry.persistence.migration.MigrationModule;
import dev.ferry.persistence.offer.OfferModule;
import dev.ferry.persistence.person.PersonModule;
import dev.ferry.persistence.scratch.ScratchModule;
import dev.ferry.persistence.search.SearchModule;
import dev.ferry.persistence.standing.StandingModule;
import dev.ferry.persistence.support.SupportModule;
import dev.ferry.persistence.sync.SyncModule;
import dev.ferry.persistence.undo.UndoModule;
import dev.ferry.persistence.wave.WaveModule;
import java.nio.file.Path;

/** The stores on a database, whichever it is, and what stays in home. */
final class StoresModule extends AbstractModule {
    private final Path home;
    private final Node node;

    StoresModule(Path home, Node node) {
        this.home = home;
        this.node = node;
    }

    @Override
    protected void configure() {
        install(new DatabaseModule());
        install(new HomeModule(home, node));
        install(new ScratchModule(home));
        install(new AccountModule());
        install(new SearchModule());
        install(new OfferModule());
        install(new DeadlineModule());
        install(new CatalogModule());
        install(new ActModule());
        install(new UndoModule());
        install(new MarketplaceModule());
        install(new SupportModule());
        install(new MigrationModule());
        install(new StandingModule());
        install(new FigureModule());
        install(new WaveModule());
        install(new CompanyModule());
        install(new SyncModule());
        install(new MailModule());
        install(new ProofModule());
        install(new HistoryModule());
        install(new PersonModule());
        install(new ExpiryModule());
    }
}
