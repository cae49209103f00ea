package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.application.user.AddUsers;
import dev.ferry.domain.offer.Rejection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What texts look like, by the names of the members that hold them. */
final class ApiFormats {
    /** Addresses may have letters beyond ASCII. */
    private static final String ADDRESS = "idn-email";

    private static final Map<String, String> BY_NAME = Map.of(
            "at", "date-time",
            "until", "date",
            "email", ADDRESS,
            "codeSentTo", ADDRESS,
            "signInAs", ADDRESS,
            "successor", ADDRESS,
            "tenantId", "uuid");

    /** Who signed in without an address is told by another name. */
    private static final Set<String> OTHERWISE = Set.of("MeDocument.email");

    private static final Map<String, Integer> MOST =
            Map.of("NewUsers.users", AddUsers.MOST, "GivenVerdict.reasons", Rejection.MOST);

    private ApiFormats() {}

    /** Adds the format of this member, if it has one, and how many there may be of it. */
    static void add(String schema, String property, ObjectNode to) {
        Optional.ofNullable(MOST.get(schema + '.' + property)).ifPresent(most -> to.put("maxItems", most));
        if (to.path("type").asText().equals("string") && !OTHERWISE.contains(schema + '.' + property)) {
            of(property).ifPresent(format -> to.put("format", format));
        }
    }

    private static Optional<String> of(String property) {
        return property.endsWith("At") ? Optional.of("date-time") : Optional.ofNullable(BY_NAME.get(property));
    }
}
