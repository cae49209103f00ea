/** Systems that refuse, hang, break off and answer nonsense, and what every port to another system must make of it. */
@NullMarked
package dev.ferry.testkit.fault;

import org.jspecify.annotations.NullMarked;
