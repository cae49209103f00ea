package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.client.SearchResultHandler;
import com.unboundid.scim2.common.GenericScimResource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One page of a list of users, as it is read. */
final class UserPage implements SearchResultHandler<GenericScimResource> {
    private final List<GenericScimResource> users = new ArrayList<>();
    private OptionalInt total = OptionalInt.empty();

    List<GenericScimResource> users() {
        return users;
    }

    /** How many there are on all pages; absent where the server did not say, and so gave no list. */
    OptionalInt total() {
        return total;
    }

    @Override
    public void totalResults(int all) {
        total = OptionalInt.of(all);
    }

    @Override
    public boolean resource(GenericScimResource user) {
        return users.add(user);
    }

    @Override
    public void startIndex(int index) {
        // Some count from 0; what came is counted here.
    }

    @Override
    public void itemsPerPage(int items) {
        // Some say what they were asked for, not what they gave.
    }

    @Override
    public void previousCursor(@Nullable String cursor) {
        // Pages go by numbers.
    }

    @Override
    public void nextCursor(@Nullable String cursor) {
        // Pages go by numbers.
    }

    @Override
    public void extension(@Nullable String urn, @Nullable ObjectNode content) {
        // Nothing in it is of use here.
    }
}
