package dev.ferry.rest.pages.reference;

import java.util.List;

/** Operations of one concept. */
record ApiGroup(String name, String about, List<ApiOperation> operations) {
    ApiGroup {
        operations = List.copyOf(operations);
    }
}
