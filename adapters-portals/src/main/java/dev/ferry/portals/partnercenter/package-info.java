/** Memberships by Partner Center, which shows whose number is known there, and by what exports said of its tenant. */
@NullMarked
package dev.ferry.portals.partnercenter;

import org.jspecify.annotations.NullMarked;
