/** What looks alike in the public catalog. */
@NullMarked
package dev.ferry.application.catalog;

import org.jspecify.annotations.NullMarked;
