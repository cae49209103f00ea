package dev.ferry.domain.catalog;

import dev.ferry.domain.offer.OfferKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The page of an offer in a public catalog that has no others: the embedded one's, where nobody said another. */
public final class CatalogPage {
    private static final String ROOT = "https://appsource.microsoft.com/product/dynamics-365/";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~";

    private CatalogPage() {}

    /** Another for each offer: no publisher id has a dot. */
    public static String of(OfferKey offer) {
        return URI.create(ROOT
                        + offer.account().value()
                        + '.'
                        + escaped(offer.id().value()))
                .toString();
    }

    private static String escaped(String id) {
        StringBuilder path = new StringBuilder(id.length());
        for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                path.append((char) one);
            } else {
                path.append(String.format("%%%02X", one & 0xFF));
            }
        }
        return path.toString();
    }
}
