package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a description says of the API as a whole. */
final class ApiFrame {
    /** The name of the one way to sign in. */
    static final String BEARER = "bearer";

    private ApiFrame() {}

    /** The server is wherever the description was read: under whichever of its names. */
    static void complete(ObjectNode api) {
        api.put("openapi", "3.1.0");
        api.putObject("info")
                .put("title", "Ferry")
                .put("version", "v1")
                .put(
                        "description",
                        "Moves publisher accounts from Cloud Partner Portal to Partner Center. Errors are problems by"
                                + " RFC 9457; the type of each leads to what it means and what to do.");
        api.putArray("servers").addObject().put("url", "/");
        api.withObject("/components/securitySchemes/" + BEARER)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A token of POST /api/v1/sign-in/token.");
    }
}
