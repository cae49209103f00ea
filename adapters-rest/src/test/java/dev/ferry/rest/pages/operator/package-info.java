/** The pages of an account: its profile, the guided migration, its settings. */
@NullMarked
package dev.ferry.rest.pages.operator;

import org.jspecify.annotations.NullMarked;
