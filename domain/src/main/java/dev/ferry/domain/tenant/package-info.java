/** Directories of companies: tenants, the domains that they have verified, and the port that knows them. */
@NullMarked
package dev.ferry.domain.tenant;

import org.jspecify.annotations.NullMarked;
