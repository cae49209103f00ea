/** What readers look up: the API and its problems. */
@NullMarked
package dev.ferry.rest.pages.reference;

import org.jspecify.annotations.NullMarked;
