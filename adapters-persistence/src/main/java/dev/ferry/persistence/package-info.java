/**
 * Ferry's own data, and the systems that are embedded in it, in a relational database through jOOQ: the plugins, each
 * made of the modules of the packages below. A package is a concept; its stores are its own, named for their technology
 * and their port, and what maps a table's rows ends in {@code Rows}. What of these may hold something of a person has a
 * {@code PersonalTable} beside it.
 */
@NullMarked
package dev.ferry.persistence;

import org.jspecify.annotations.NullMarked;
