package dev.ferry.persistence.marketplace;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.persistence.table.PersonalTable;

/** Marketplace enrolment, agreements and billing of moved accounts. */
public final class MarketplaceModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MarketplaceAccounts.class).to(JooqMarketplaceAccounts.class);
        bind(AgreementTexts.class).to(JooqAgreementTexts.class);
        Multibinder.newSetBinder(binder(), PersonalTable.class).addBinding().toInstance(new PersonalMarketplace());
    }
}
