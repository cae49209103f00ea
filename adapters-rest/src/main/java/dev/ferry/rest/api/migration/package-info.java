/** The guided migration by HTTP, and what operators do for it account by account. */
@NullMarked
package dev.ferry.rest.api.migration;

import org.jspecify.annotations.NullMarked;
