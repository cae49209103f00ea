@NullMarked
package dev.ferry.application.account;

import org.jspecify.annotations.NullMarked;
