package dev.ferry.portals.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.Call;
import dev.ferry.http.ErrorCode;
import dev.ferry.http.HttpFault;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends what the SDK asks through the HTTP kit, so that its time-outs, bounds, certificates and proxy hold for it too.
 * Whatever is not the provider's own word never reaches the SDK. Thread-safe.
 */
final class KitSender implements HTTPRequestSender {
    private final SystemClient client;

    KitSender(SystemClient client) {
        this.client = client;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        Call call = Call.of(request.getMethod().name(), "");
        if (request.getBody() != null) {
            call = call.body(header(request, "Content-Type"), request.getBody().getBytes(StandardCharsets.UTF_8));
        }
        String authorization = header(request, "Authorization");
        Reply reply = client.at("issuers", request.getURI())
                .askForToken(authorization.isEmpty() ? call : call.header("Authorization", authorization));
        HTTPResponse response = new HTTPResponse(reply.status());
        try {
            response.setContentType(reply.mediaType());
        } catch (ParseException impossible) {
            throw new IOException(impossible);
        }
        response.setBody(new String(reply.body(), StandardCharsets.UTF_8));
        return response;
    }

    private static String header(ReadOnlyHTTPRequest request, String name) {
        return request.getHeaderMap().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("");
    }

    /** The provider turned down what was not about a person. */
    PortUnavailable turnedDown(TokenResponse response) {
        String why = response instanceof TokenErrorResponse refused
                ? ErrorCode.in(refused.getErrorObject().getCode()).orElse("no reason")
                : "no ID token";
        return client.unavailable(HttpFault.of(Kind.NO_TOKEN, "gives Ferry no token: " + why));
    }

    PortUnavailable garbage() {
        return client.unavailable(HttpFault.of(Kind.GARBAGE, "answers what is no token response"));
    }
}
