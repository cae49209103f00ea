package dev.ferry.rest.server.http;

import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.innate.inject.Bindings;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.spi.ComponentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives Jersey the resources that Guice built, in the place of objects of its own making. Jersey finds it with
 * {@link java.util.ServiceLoader} and makes one for each application, so the resources come with the application's
 * configuration.
 */
public final class GuiceResources implements ComponentProvider {
    /** The property that holds them: a map from class to object. */
    public static final String PROPERTY = "dev.ferry.rest.resources";

    private @Nullable InjectionManager jersey;

    @Override
    public void initialize(InjectionManager injectionManager) {
        jersey = injectionManager;
    }

    @Override
    public boolean bind(Class<?> component, Set<Class<?>> contracts) {
        if (jersey == null
                || !(jersey.getInstance(Configuration.class).getProperty(PROPERTY) instanceof Map<?, ?> resources)
                || !(resources.get(component) instanceof JerseyPart resource)) {
            return false;
        }
        jersey.register(Bindings.service(resource).to((Type) component));
        return true;
    }

    @Override
    public void done() {
        // each resource was handed over as it was asked for
    }
}
