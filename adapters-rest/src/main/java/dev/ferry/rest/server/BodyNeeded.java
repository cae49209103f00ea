package dev.ferry.rest.server;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.BadInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A route that reads a body gets one: JSON's {@code null} is none. */
@Singleton
final class BodyNeeded implements ReaderInterceptor, JerseyPart {

    @Inject
    BodyNeeded() {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw BadInput.missing("#");
        }
        return body;
    }
}
