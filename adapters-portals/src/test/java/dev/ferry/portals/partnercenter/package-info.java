@NullMarked
package dev.ferry.portals.partnercenter;

import org.jspecify.annotations.NullMarked;
