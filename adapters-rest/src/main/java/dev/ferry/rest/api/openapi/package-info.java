/**
 * Writes the description of the API from its code, when Ferry is built. A distribution holds what was written, and
 * neither these classes nor the library that they use.
 */
@NullMarked
package dev.ferry.rest.api.openapi;

import org.jspecify.annotations.NullMarked;
