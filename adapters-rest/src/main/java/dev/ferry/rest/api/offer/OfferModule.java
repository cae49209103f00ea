package dev.ferry.rest.api.offer;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** Dynamics 365 offers. */
public final class OfferModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(
                OffersResource.class,
                OfferResource.class,
                OfferPageResource.class,
                LookAlikeResource.class,
                GoLiveResource.class,
                SubmissionResource.class,
                CertificationsResource.class,
                OfferJobsResource.class,
                MarketplaceLinkResource.class,
                AllOffersResource.class,
                SolutionsResource.class,
                WaiverResource.class)));
    }
}
