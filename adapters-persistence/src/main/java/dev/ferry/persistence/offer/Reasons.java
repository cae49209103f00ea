package dev.ferry.persistence.offer;

import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import dev.ferry.persistence.table.StorableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Why something was not certified, as a JSON array of {@code {page, text}}. */
public final class Reasons {
    private static final Slugs<Page> PAGES = Slugs.of(Page.class);

    private Reasons() {}

    public static String written(List<Rejection.Reason> reasons) {
        return Json.write(reasons.stream().map(Reasons::written).toList());
    }

    private static Map<String, String> written(Rejection.Reason reason) {
        Map<String, String> members = new LinkedHashMap<>();
        reason.page().map(Slug::slug).ifPresent(page -> members.put("page", page));
        members.put("text", StorableText.of(reason.text()));
        return members;
    }

    public static List<Rejection.Reason> read(String json) {
        return ((List<?>) Json.any(json))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> new Rejection.Reason(
                                Optional.ofNullable((String) one.get("page")).map(PAGES::read),
                                (String) Objects.requireNonNull(one.get("text"))))
                        .toList();
    }
}
