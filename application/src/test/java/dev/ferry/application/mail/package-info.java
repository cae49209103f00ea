@NullMarked
package dev.ferry.application.mail;

import org.jspecify.annotations.NullMarked;
