/** What tenants and their directory must do. */
@NullMarked
package dev.ferry.testkit.tenant;

import org.jspecify.annotations.NullMarked;
