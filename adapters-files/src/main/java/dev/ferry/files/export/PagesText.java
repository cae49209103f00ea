package dev.ferry.files.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The information pages of an offer as an object of JSON: page to fields, as the API takes them. */
final class PagesText {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    private PagesText() {}

    /** Refuses {@code not-an-object}, and whatever a page refuses: the first thing that is wrong. */
    static Outcome<OfferPages> read(String text) {
        try {
            Map<String, Object> pages = JSON.readValue(text);
            return pages == null ? Outcome.refused(Code.NOT_AN_OBJECT) : read(pages);
        } catch (JsonProcessingException _) {
            return Outcome.refused(Code.NOT_AN_OBJECT);
        }
    }

    private static Outcome<OfferPages> read(Map<String, Object> typed) {
        Outcome<OfferPages> pages = Outcome.done(OfferPages.NONE);
        for (Map.Entry<String, Object> page : typed.entrySet()) {
            pages = pages.then(before -> Slug.parse(Page.class, page.getKey())
                    .then(known -> read(known, page.getValue()))
                    .map(before::with));
        }
        return pages;
    }

    private static Outcome<PageContent> read(Page page, Object fields) {
        if (!(fields instanceof Map<?, ?> object)) {
            return Outcome.refused(Code.NOT_AN_OBJECT);
        }
        Map<String, Object> given = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value != null) {
                given.put(name.toString(), value);
            }
        });
        List<PageContent.Fault> faults = new ArrayList<>();
        PageContent content = PageContent.read(page, given, faults);
        return faults.isEmpty()
                ? new Done<>(content)
                : new Refused<>(faults.getFirst().why());
    }
}
