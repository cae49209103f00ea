package dev.ferry.rest.pages.reference;

import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** All operations of the API. */
record ApiView(PageContext page, List<ApiGroup> groups) implements View {}
