@NullMarked
package dev.ferry.application.signin;

import org.jspecify.annotations.NullMarked;
