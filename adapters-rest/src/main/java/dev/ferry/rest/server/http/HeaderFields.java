package dev.ferry.rest.server.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Reads what a client says of the types that it sends and takes before Jersey does, which answers nonsense with
 * nothing.
 */
@PreMatching
@Singleton
@Priority(HeaderFields.FIRST)
public final class HeaderFields implements ContainerRequestFilter, JerseyPart {
    static final int FIRST = 0;

    @Inject
    HeaderFields() {}

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getMediaType();
            request.getAcceptableMediaTypes();
        } catch (ProcessingException nonsense) {
            throw new BadRequestException(nonsense);
        }
    }
}
