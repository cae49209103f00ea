package dev.ferry.rest.server;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.OptionalBody;
import dev.ferry.rest.server.problem.BadInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A route that reads a body gets one, but where it is an {@link OptionalBody}: JSON's {@code null} is none. */
@Singleton
final class BodyNeeded implements ReaderInterceptor, JerseyPart {

    @Inject
    BodyNeeded() {}

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && Arrays.stream(context.getAnnotations()).noneMatch(OptionalBody.class::isInstance)) {
            throw BadInput.missing("#");
        }
        return body;
    }
}
