/** Made-up accounts, users, tenants and the rest. */
@NullMarked
package dev.ferry.testkit.sample;

import org.jspecify.annotations.NullMarked;
