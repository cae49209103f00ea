@NullMarked
package dev.ferry.cli.membership;

import org.jspecify.annotations.NullMarked;
