package dev.ferry.rest.pages;

import jakarta.ws.rs.core.Context;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/** Hands the methods of pages their {@link PageCall}. */
final class PageCalls implements ValueParamProvider {

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == PageCall.class && parameter.getSourceAnnotation() instanceof Context
                ? PageCall::of
                : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
