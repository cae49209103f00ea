package dev.ferry.rest.api.marketplace;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The account side of the commercial marketplace. */
public final class MarketplaceModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(
                List.of(MarketplaceEnrolmentResource.class, AgreementsResource.class, BillingResource.class)));
    }
}
