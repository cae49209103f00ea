@NullMarked
package dev.ferry.rest.api.system;

import org.jspecify.annotations.NullMarked;
