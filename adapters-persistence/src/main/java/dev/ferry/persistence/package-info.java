/**
 * Ferry's own data, and the systems that are embedded in it, in a relational database through jOOQ. Only the plugins are
 * public; a store is named for its technology and its port, and what maps a table's rows ends in {@code Rows}.
 */
@NullMarked
package dev.ferry.persistence;

import org.jspecify.annotations.NullMarked;
