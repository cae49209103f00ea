package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;

/**
 * That the AppSource URL was entered in the go-to-market portal (R19).
 *
 * @param entered whether the portal has it: until then the step is on its way
 */
public record MarketplaceLink(String appSourceUrl, Stamp stamp, boolean entered) {}
