@NullMarked
package dev.ferry.portals.keycloak;

import org.jspecify.annotations.NullMarked;
