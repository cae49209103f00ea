package dev.ferry.testkit.sample;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers that between them have every field both ways. */
public final class OfferSamples {
    /** Each kind, each situation, each flag alone, lists empty, short and full, every script. */
    public static final List<Offer> EVERY_FIELD = everyField();

    private OfferSamples() {}

    private static List<Offer> everyField() {
        List<Offer> offers = new ArrayList<>();
        for (OfferKind kind : OfferKind.values()) {
            for (Situation situation : Situation.values()) {
                offers.add(full(offers.size(), kind, situation));
            }
        }
        offers.add(Samples.offer("bare"));
        return List.copyOf(offers);
    }

    /** Of the five flags one is set, another for each number. */
    private static Offer full(int number, OfferKind kind, Situation situation) {
        int flag = number % 5;
        return new Offer(
                new OfferId("offer-" + number),
                Scripts.NAMES.get(number % Scripts.NAMES.size()),
                kind,
                situation,
                flag == 0,
                Optional.of("https://appsource.example/" + number),
                flag == 1,
                flag == 2,
                flag == 3,
                flag == 4,
                Optional.of(number == 0 ? Scripts.LONG : "Contoso AB"),
                Scripts.NAMES.subList(0, number % 4),
                List.of("https://docs.example/b.pdf", "https://docs.example/a.pdf"),
                number == 1 ? everyMarket() : List.of("SE", "NL", "BE"),
                number % 2 == 0 ? OfferPages.NONE : pages(number));
    }

    private static OfferPages pages(int number) {
        String text = Scripts.NAMES.get(number % Scripts.NAMES.size());
        return OfferPages.NONE
                .with(new PageContent(Page.LISTING, Map.of("summary", List.of(text), "searchKeywords", Scripts.NAMES)))
                .with(new PageContent(Page.AVAILABILITY, Map.of("markets", List.of("SE"))));
    }

    private static List<String> everyMarket() {
        List<String> markets = new ArrayList<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                markets.add("" + first + second);
            }
        }
        return markets;
    }
}
