package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.GenericScimResource;

/**
 * What the server can do: as it says in {@code /ServiceProviderConfig}, or as settings say.
 *
 * @param patches whether it changes part of a user; else users are replaced whole
 * @param filters whether it finds users by a filter; else all of them are looked through
 * @param pageSize how many users it is asked for at once
 */
record ServerProfile(boolean patches, boolean filters, int pageSize) {

    static ServerProfile of(GenericScimResource config, ScimOptions options) {
        JsonNode filter = config.getObjectNode().path("filter");
        int most = filter.path("maxResults").asInt(0);
        return new ServerProfile(
                options.patches()
                        .orElseGet(() -> Truth.of(config.getObjectNode().at("/patch/supported"))),
                options.filters().orElseGet(() -> Truth.of(filter.path("supported"))),
                most > 0 ? Math.min(most, options.pageSize()) : options.pageSize());
    }

    /** As settings say it all, for a server that does not tell. */
    static ServerProfile told(boolean patches, boolean filters, ScimOptions options) {
        return new ServerProfile(patches, filters, options.pageSize());
    }
}
