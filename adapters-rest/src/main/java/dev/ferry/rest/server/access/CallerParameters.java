package dev.ferry.rest.server.access;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.Requester;
import dev.ferry.rest.server.http.ReaderLanguage;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/** Hands resources who is asking, and in which language they read, as arguments marked {@link Context}. */
public final class CallerParameters implements ValueParamProvider {

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (!(parameter.getSourceAnnotation() instanceof Context)) {
            return null;
        }
        if (parameter.getRawType() == Caller.class) {
            return CallerParameters::caller;
        }
        if (parameter.getRawType() == Requester.class) {
            return request -> caller(request).who();
        }
        return parameter.getRawType() == Language.class ? CallerParameters::language : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    private static Caller caller(ContainerRequest request) {
        return Caller.of(request).orElseThrow(() -> new IllegalStateException("a public route asks who is asking"));
    }

    private static Language language(ContainerRequest request) {
        return ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
