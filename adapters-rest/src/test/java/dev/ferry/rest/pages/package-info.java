@NullMarked
package dev.ferry.rest.pages;

import org.jspecify.annotations.NullMarked;
