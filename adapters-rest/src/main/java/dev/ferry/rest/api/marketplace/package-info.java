/** What an account does once for all its offers: marketplace enrolment, agreements, billing. */
@NullMarked
package dev.ferry.rest.api.marketplace;

import org.jspecify.annotations.NullMarked;
