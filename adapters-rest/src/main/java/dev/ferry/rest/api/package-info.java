/** The API under /api/v1, its description, and what each of its problems means. */
@NullMarked
package dev.ferry.rest.api;

import org.jspecify.annotations.NullMarked;
