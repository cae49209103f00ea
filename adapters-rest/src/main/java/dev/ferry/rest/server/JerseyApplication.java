package dev.ferry.rest.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.rest.server.http.GuiceResources;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** What Jersey runs: the parts that Guice built, and nothing that it finds by itself. */
final class JerseyApplication {
    private final Set<JerseyPart> parts;
    private final Set<ValueParamProvider> arguments;
    private final ObjectMapper json;

    @Inject
    JerseyApplication(Set<JerseyPart> parts, Set<ValueParamProvider> arguments, ObjectMapper json) {
        this.parts = parts;
        this.arguments = arguments;
        this.json = json;
    }

    ResourceConfig config() {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        config.property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
        config.register(JacksonFeature.withoutExceptionMappers());
        config.register(new Json(json));
        config.register(MultiPartFeature.class);
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                arguments.forEach(one -> bind(one).to(ValueParamProvider.class));
            }
        });
        config.property(GuiceResources.PROPERTY, resources());
        resources().keySet().forEach(config::register);
        parts.stream().filter(part -> !isResource(part)).forEach(config::register);
        return config;
    }

    private Map<Class<?>, Object> resources() {
        return parts.stream()
                .filter(JerseyApplication::isResource)
                .collect(Collectors.toUnmodifiableMap(Object::getClass, Function.identity()));
    }

    private static boolean isResource(JerseyPart part) {
        return part.getClass().isAnnotationPresent(Path.class);
    }

    /** Hands Jersey's Jackson our mapper. */
    private record Json(ObjectMapper mapper) implements ContextResolver<ObjectMapper> {
        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
