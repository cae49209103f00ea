/** The pages of an account: its profile, the guided migration, its settings. */
@NullMarked
package dev.ferry.rest.pages.owner;

import org.jspecify.annotations.NullMarked;
