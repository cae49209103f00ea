package dev.ferry.rest.server.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Bounds bodies, before anything reads them: by their length where they tell it, else by what comes. */
@Singleton
@Priority(BodyLimit.FIRST)
public final class BodyLimit implements ContainerRequestFilter, JerseyPart {
    static final int FIRST = 0;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(Limits.BODY_SECONDS);

    @Inject
    BodyLimit() {}

    @Override
    public void filter(ContainerRequestContext request) throws BodyTooLarge {
        boolean file = Routes.isMarked(request, FileBody.class);
        long most = file ? Limits.FILE_BYTES : Limits.BODY_BYTES;
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > most) { // what is no number, or two, was refused
            throw new BodyTooLarge(most);
        }
        long begun = System.nanoTime();
        BooleanSupplier late = () -> !file && System.nanoTime() - begun > LONGEST_NANOS;
        request.setEntityStream(new BoundedStream(request.getEntityStream(), most, late));
    }
}
