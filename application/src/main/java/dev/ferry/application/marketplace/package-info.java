/** What an account does once for all its offers, in Partner Center: marketplace enrolment, agreements, billing. */
@NullMarked
package dev.ferry.application.marketplace;

import org.jspecify.annotations.NullMarked;
