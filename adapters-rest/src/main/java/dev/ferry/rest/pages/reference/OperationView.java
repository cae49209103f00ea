package dev.ferry.rest.pages.reference;

import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;

/** One operation of the API. */
record OperationView(PageContext page, ApiOperation operation) implements View {}
