package dev.ferry.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.Set;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What Jersey runs: the parts that Guice built, and nothing that it finds by itself. */
final class JerseyApplication {
    private final Set<JerseyPart> parts;
    private final ObjectMapper json;

    @Inject
    JerseyApplication(Set<JerseyPart> parts, ObjectMapper json) {
        this.parts = parts;
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
        parts.forEach(config::register);
        return config;
    }

    /** Hands Jersey's Jackson our mapper. */
    private record Json(ObjectMapper mapper) implements ContextResolver<ObjectMapper> {
        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
