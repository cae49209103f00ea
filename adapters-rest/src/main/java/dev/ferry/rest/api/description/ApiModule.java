package dev.ferry.rest.api.description;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.spi.Elements;
import com.google.inject.spi.UntargettedBinding;
import dev.ferry.rest.api.ApiConventionsModule;
import dev.ferry.rest.api.account.AccountModule;
import dev.ferry.rest.api.deadline.DeadlineModule;
import dev.ferry.rest.api.marketplace.MarketplaceModule;
import dev.ferry.rest.api.migration.MigrationModule;
import dev.ferry.rest.api.offer.OfferModule;
import dev.ferry.rest.api.support.SupportModule;
import dev.ferry.rest.api.sync.SyncModule;
import dev.ferry.rest.api.system.SystemModule;
import dev.ferry.rest.api.user.UserModule;
import dev.ferry.rest.api.wave.WaveModule;
import dev.ferry.rest.server.http.JerseyModule;
import jakarta.ws.rs.Path;
import java.util.List;

/** The API, its description, and what its problems mean. */
public final class ApiModule extends AbstractModule {
    private static final List<Module> CONCEPTS = List.of(
            new ApiConventionsModule(),
            new AccountModule(),
            new MigrationModule(),
            new WaveModule(),
            new MarketplaceModule(),
            new OfferModule(),
            new DeadlineModule(),
            new SupportModule(),
            new UserModule(),
            new SyncModule(),
            new SystemModule());

    @Override
    protected void configure() {
        CONCEPTS.forEach(this::install);
        install(new JerseyModule(List.of(DescriptionResource.class, ProblemsResource.class)));
    }

    /** The resources of all concepts, in their order: what there is to describe. */
    public static List<Class<?>> resources() {
        return Elements.getElements(CONCEPTS).stream()
                .filter(UntargettedBinding.class::isInstance)
                .map(element -> ((UntargettedBinding<?>) element).getKey())
                .<Class<?>>map(ApiModule::type)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList();
    }

    private static Class<?> type(Key<?> bound) {
        return bound.getTypeLiteral().getRawType();
    }
}
