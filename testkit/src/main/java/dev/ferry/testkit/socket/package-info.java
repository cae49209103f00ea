/** Ports of this machine for servers of tests, and for systems that are not there. */
@NullMarked
package dev.ferry.testkit.socket;

import org.jspecify.annotations.NullMarked;
