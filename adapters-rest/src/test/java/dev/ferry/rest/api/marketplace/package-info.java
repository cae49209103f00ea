@NullMarked
package dev.ferry.rest.api.marketplace;

import org.jspecify.annotations.NullMarked;
