/**
 * What is told of accounts, users and migrations, by the names and in the order that JSON has it: once for both front
 * doors.
 */
@NullMarked
package dev.ferry.application.document;

import org.jspecify.annotations.NullMarked;
