package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.client.SearchResultHandler;
import com.unboundid.scim2.common.GenericScimResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of SCIM.
 *
 * @param total how many there are on all pages
 */
record ListPage(int total, List<GenericScimResource> resources) {

    /**
     * Which part of a list is asked for.
     *
     * @param from counted from 1
     */
    record Part(int from, int size) {}

    /** A page as it is read; what gives no total is no list. */
    static final class Reading implements SearchResultHandler<GenericScimResource> {
        private final List<GenericScimResource> resources = new ArrayList<>();
        private OptionalInt total = OptionalInt.empty();

        /** Absent where it was no list. */
        Optional<ListPage> page() {
            return total.isPresent()
                    ? Optional.of(new ListPage(total.getAsInt(), List.copyOf(resources)))
                    : Optional.empty();
        }

        @Override
        public void totalResults(int all) {
            total = OptionalInt.of(all);
        }

        @Override
        public boolean resource(GenericScimResource resource) {
            return resources.add(resource);
        }

        @Override
        public void startIndex(int index) {
            // Some count from 0; what came is counted by who asked.
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
}
