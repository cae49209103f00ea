@NullMarked
package dev.ferry.cli.marketplace;

import org.jspecify.annotations.NullMarked;
