package dev.ferry.rest.server.access;

import dev.ferry.application.signin.SignInPlace;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.PublicUrl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** A refusal for want of a token leads to where tokens are to be had (RFC 9728), where that is elsewhere. */
@Singleton
public final class ChallengeHeader implements ContainerResponseFilter, JerseyPart {
    private final SignInPlace place;
    private final PublicUrl url;

    @Inject
    ChallengeHeader(SignInPlace place, PublicUrl url) {
        this.place = place;
        this.url = url;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String challenge = response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE);
        if (challenge != null && place.run().isPresent()) {
            String separator = challenge.contains("=") ? ", " : " ";
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.WWW_AUTHENTICATE,
                            challenge + separator + "resource_metadata=\"" + url.get() + ProtectedResource.PATH + "\"");
        }
    }
}
