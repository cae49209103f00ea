/** What is kept in the directory of the installation, whichever database there is: its keys, its name, its lock. */
@NullMarked
package dev.ferry.persistence.home;

import org.jspecify.annotations.NullMarked;
